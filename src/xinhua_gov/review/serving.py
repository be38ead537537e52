"""Serving: a review at an address of this machine alone, until it is ended."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from importlib import import_module
from typing import Any

from xinhua_gov.errors import FileError
from xinhua_gov.review.session import Session
from xinhua_gov.vocabulary import Language

ADDRESS = "127.0.0.1"
"""The one address that is served: that by which this machine speaks to itself."""

NEEDED = ("starlette", "uvicorn")
"""The packages of the extra `review`."""


def refuse_without_extra() -> None:
    """Raise FileError where a package that the review needs is not installed."""
    for package in NEEDED:
        try:
            import_module(package)
        except ImportError:
            advice = "install it with: pip install 'xinhua-gov[review]'"
            raise FileError("review", f"needs the package {package}; {advice}") from None


def serve(session: Session, *, port: int = 0, language: Language = "en", tell: Callable[[str], object]) -> None:
    """Serve a review until it is interrupted; `tell` is given its address before that.

    Port 0 is any that is free. Raises FileError where the port is taken, or a package is missing.
    """
    refuse_without_extra()
    import uvicorn

    from xinhua_gov.review.application import application

    with _listening(port) as listening:
        host = f"{ADDRESS}:{listening.getsockname()[1]}"
        token = secrets.token_urlsafe(24)
        served: Any = application(session, host=host, token=token, language=language)
        config = uvicorn.Config(
            served,
            log_level="critical",
            access_log=False,
            lifespan="off",
            server_header=False,
            proxy_headers=False,
            ws="none",
            timeout_graceful_shutdown=1,
        )
        server = uvicorn.Server(config)
        tell(f"http://{host}/{token}/")
        server.run(sockets=[listening])


def _listening(port: int) -> socket.socket:
    """A socket that listens at a port of this machine alone."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if port:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((ADDRESS, port))
        listening.listen()
    except OSError as error:
        listening.close()
        reason = error.strerror or str(error)
        raise FileError(
            f"{ADDRESS}:{port}", f"cannot be served: {reason}; leave --port out for one that is free"
        ) from None
    return listening
