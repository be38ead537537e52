"""Guarding: who may ask the page of a review, and what a browser may do with its answers."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import NamedTuple

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}
"""What every answer tells the browser: nothing runs or is loaded but the page's own files, and nothing is kept."""


class Refusal(NamedTuple):
    """Why a request is refused: the status of HTTP, and a sentence."""

    status: int
    reason: str


def refusal(path: str, method: str, headers: Mapping[str, str], *, host: str, token: str) -> Refusal | None:
    """Why a request is refused; None for one that comes from the page itself.

    `host` is the address and port that are served. The first part of the path is the token, which only the page knows.
    A request that changes something says where it comes from (Origin), and that it brings JSON.

    >>> refusal("/", "GET", {"host": "127.0.0.1:8000"}, host="127.0.0.1:8000", token="secret").status
    403
    """
    if headers.get("host") != host:
        return Refusal(421, "this address is not served here; open the one that xinhua-gov review printed")
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin not in (None, f"http://{host}") or site not in (None, "same-origin", "none"):
        return Refusal(403, "a page of another place may not ask here")
    given = path.split("/")[1]
    if not hmac.compare_digest(given.encode(errors="surrogateescape"), token.encode()):
        return Refusal(403, "the token is missing or wrong; open the address that xinhua-gov review printed")
    if method != "GET":
        if origin is None:
            return Refusal(403, "a change says where it comes from (Origin)")
        if headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return Refusal(415, "a change is asked for in JSON")
    return None
