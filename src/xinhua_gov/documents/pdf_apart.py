"""A PDF read in a process of its own, whose time and memory are bounded.

A file of two kilobytes can unpack to gigabytes and keep a reader of PDFs busy for hours, and no count of its parts
tells before. Where no process can be started, the file is read in this one.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec

from xinhua_gov.errors import DocumentError

SECONDS = 40
"""Seconds that reading one PDF may take; a report takes less than one."""

MEMORY = 2 * 2**30
"""Bytes of memory that reading one PDF may take, where the system can hold a process to it; a report takes a tenth."""

_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from xinhua_gov.documents.pdf_apart import answer; answer()"
)


def pdf_text_apart(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a PDF and what was left out of it; raises DocumentError as `pdf_text` does, and at the limits."""
    if find_spec("pypdfium2") is None:
        missing = "is a PDF, and pypdfium2, which reads PDFs, is not here: pip install 'xinhua-gov[documents]'"
        raise DocumentError(name, missing)
    command = [sys.executable or "python", "-c", _PROGRAM, json.dumps(sys.path)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise _beyond(name) from None
    except OSError:
        from xinhua_gov.documents.pdf import pdf_text

        return pdf_text(name, data)
    try:
        answered = json.loads(done.stdout)
    except ValueError:
        raise _beyond(name) from None
    if "refused" in answered:
        raise DocumentError(name, answered["refused"])
    return answered["text"], tuple(answered["notes"])


def answer() -> None:
    """Read the PDF on the standard input within the limits, and say on the standard output what it holds, in JSON."""
    _bound()
    from xinhua_gov.documents.pdf import pdf_text

    said: dict[str, object]
    try:
        text, notes = pdf_text("", sys.stdin.buffer.read())
        said = {"text": text, "notes": notes}
    except DocumentError as error:
        said = {"refused": error.reason}
    sys.stdout.buffer.write(json.dumps(said).encode())


def _bound() -> None:
    """Hold this process to the limits, as far as the system can."""
    try:
        import resource
    except ImportError:
        return
    for limit, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEMORY)):
        try:
            _, hard = resource.getrlimit(limit)
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(limit, (most, hard))
        except (OSError, ValueError):
            continue


def _beyond(name: str) -> DocumentError:
    said = f"takes more than {SECONDS} seconds or {MEMORY // 2**20:,} MB to read, or breaks what reads it"
    return DocumentError(name, f"is a PDF that {said}: print it anew")
