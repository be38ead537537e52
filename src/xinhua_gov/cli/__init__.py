"""The command line, `xinhua-gov`: the only place that prints.

`commands` lists the commands and what they take; each file beside it answers a group of them, and is imported only when
one of the group is called.
"""

from __future__ import annotations

import contextlib
import os
import sys
from importlib import import_module

from xinhua_gov.cli.colour import is_wanted, painted
from xinhua_gov.cli.parsing import parse
from xinhua_gov.errors import PeriodError, UnknownFieldError, UnknownIdError, XinhuaGovError
from xinhua_gov.vocabulary import spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xinhua_gov.vocabulary import Language

GOOD, BAD_DATA, BAD_USAGE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0 for good, 1 for bad data, 2 for bad usage.

    Like argparse, raises SystemExit after help, the version and an unknown command.
    """
    _prepare_streams()
    try:
        command, options = parse(sys.argv[1:] if arguments is None else arguments)
        _hear_signals()
        answer = import_module(f"xinhua_gov.cli.{command.module}").run(options)
    except SystemExit:
        _print([])
        raise
    except KeyboardInterrupt:
        return INTERRUPTED
    except XinhuaGovError as error:
        _tell(error, options.lang)
        return BAD_USAGE if isinstance(error, (UnknownIdError, UnknownFieldError, PeriodError)) else BAD_DATA
    lines = map(painted, answer.lines) if is_wanted(options, sys.stdout) else answer.lines
    return _print(lines, options.lang, answer.data) or int(answer.status)


def _tell(error: XinhuaGovError, language: Language) -> None:
    """Tell an error on standard error, in a language."""
    from xinhua_gov.display.messages import error_words

    print(f"xinhua-gov{spoken(language, '：', ': ')}{error_words(error, language)}", file=sys.stderr)


def _print(lines: Iterable[str], language: Language = "en", data: bytes = b"") -> int:
    """Print lines. A closed pipe is no fault; any other failure is reported."""
    try:
        if data:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
    except OSError as error:
        _discard_output()
        from xinhua_gov.display.messages import in_chinese

        why = str(error.strerror or error)
        said = spoken(language, f"xinhua-gov：不能输出：{in_chinese(why)}", f"xinhua-gov: cannot print: {why}")
        print(said, file=sys.stderr)
        return BAD_DATA
    return GOOD


def _discard_output() -> None:
    """Discard what is still to be printed, so that closing the stream does not fail again."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _hear_signals() -> None:
    """Treat a request to terminate as an interrupt, so that an unfinished file is removed first."""
    import signal

    for name in ("SIGTERM", "SIGHUP"):
        wanted = getattr(signal, name, None)  # a system may have no hang-up
        if wanted is not None and signal.getsignal(wanted) is signal.SIG_DFL:
            with contextlib.suppress(ValueError):  # within a thread of another program
                signal.signal(wanted, signal.default_int_handler)


def _prepare_streams() -> None:
    """Make the streams accept any character, and replace those that are closed."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
            continue
        try:
            "新华".encode(stream.encoding or "ascii")
            encoding = None
        except (UnicodeEncodeError, LookupError):
            encoding = "utf-8"
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
