"""The command line, `xinhua-gov`: the only place that prints.

Each file holds a group of commands; a command's parser is built, and its module imported, only when it is called.
"""

from __future__ import annotations

import os
import sys

from xinhua_gov.cli.parsing import parse
from xinhua_gov.errors import PeriodError, UnknownFieldError, UnknownIdError, XinhuaGovError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

GOOD, BAD_DATA, BAD_USAGE = 0, 1, 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0 for good, 1 for bad data, 2 for bad usage."""
    _speak_utf8()
    try:
        command, options = parse(sys.argv[1:] if arguments is None else arguments)
        status = command.run(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return GOOD
    except KeyboardInterrupt:
        return INTERRUPTED
    except XinhuaGovError as error:
        print(f"xinhua-gov: {error}", file=sys.stderr)
        return BAD_USAGE if isinstance(error, (UnknownIdError, UnknownFieldError, PeriodError)) else BAD_DATA


def _speak_utf8() -> None:
    """Let the streams take Chinese where the locale does not."""
    for stream in (sys.stdout, sys.stderr):
        try:
            "新华区 ≥ ×".encode(stream.encoding or "ascii")
        except (UnicodeEncodeError, LookupError):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(encoding="utf-8")
