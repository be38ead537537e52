"""From the words of a command line to a command and its options."""

from __future__ import annotations

import argparse
import os
import sys

from xinhua_gov import __version__
from xinhua_gov.cli.commands import COMMANDS, Command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM = "xinhua-gov"

_OPTIONS_WITH_VALUES = ("--lang", "--report")


def parse(arguments: Sequence[str]) -> tuple[Command, argparse.Namespace]:
    """The command that is called for and its options; no other command's parser is built.

    Leaves by SystemExit after --help, --version or bad usage.
    """
    place = _place_of_command(arguments)
    if place is None:
        _general_parser().parse_args(arguments)
    name = "overview" if place is None else arguments[place]
    if name not in COMMANDS:
        from difflib import get_close_matches

        near = get_close_matches(name, COMMANDS, n=3, cutoff=0.5) or list(COMMANDS)
        _general_parser().error(f"there is no command {name!r}; did you mean {' or '.join(near)}?")
    words = [word for number, word in enumerate(arguments) if number != place]
    options = command_parser(name).parse_args(words)
    options.command = name
    options.lang = options.lang or _language_of_locale()
    return COMMANDS[name], options


def command_parser(name: str) -> argparse.ArgumentParser:
    """The parser of one command."""
    command = COMMANDS[name]
    parser = argparse.ArgumentParser(
        f"{PROGRAM} {name}",
        description=f"{command.purpose[0].upper()}{command.purpose[1:]}.",
        epilog=f"Example: {command.example}",
        parents=[_common(of_report=command.of_report)],
        allow_abbrev=False,
    )
    command.configure(parser)
    return parser


def understood(word: str) -> str:
    """A word of the command line decoded as UTF-8, also where the locale is not UTF-8."""
    return word.encode(sys.getfilesystemencoding(), "surrogateescape").decode("utf-8", "surrogateescape")


def terminal_columns() -> int | None:
    """How wide a line may be: the terminal's width, or none where the output goes elsewhere."""
    if not (sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit()):
        return None
    from shutil import get_terminal_size

    return get_terminal_size().columns


def _place_of_command(arguments: Sequence[str]) -> int | None:
    """The position of the first word that is neither an option nor the value of one."""
    awaits_value = False
    for place, word in enumerate(arguments):
        if awaits_value or word in _OPTIONS_WITH_VALUES:
            awaits_value = not awaits_value
        elif not word.startswith("-"):
            return place
    return None


def _common(*, of_report: bool = True) -> argparse.ArgumentParser:
    """The options that every command has, and the report that it is about."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--lang", choices=("zh", "en"), help="language of labels and names (default: the locale's)")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--no-color", action="store_true", help="print without colours, as NO_COLOR does")
    if of_report:
        what = "a report's folder or JSON file, or the name of a bundled one (default: the bundled report)"
        parser.add_argument("--report", metavar="REPORT", help=what)
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    return parser


def _general_parser() -> argparse.ArgumentParser:
    longest = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name:<{longest}}  {command.purpose}" for name, command in COMMANDS.items())
    return argparse.ArgumentParser(
        PROGRAM,
        usage=f"{PROGRAM} [COMMAND] [options]",
        description="Chinese government work reports (政府工作报告) as data: the bundled one, or your own.",
        epilog=f"commands:\n{listed}\n\n{PROGRAM} COMMAND --help tells more. Example: {PROGRAM} show gdp --lang zh",
        parents=[_common()],
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _language_of_locale() -> str:
    locale = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "zh" if locale.startswith("zh") else "en"
