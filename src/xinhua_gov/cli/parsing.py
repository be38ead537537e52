"""From the words of a command line to a command and its options."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from typing import Protocol

from xinhua_gov import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM = "xinhua-gov"

COMMANDS: dict[str, tuple[str, str]] = {
    "overview": ("overview", "the report at a glance (also without any command)"),
    "show": ("show", "one record whole, with its quote and section"),
    "indicators": ("lists", "the indicators, by theme, direction or name"),
    "observations": ("lists", "the figures of what was reached"),
    "targets": ("lists", "the targets, by kind, nature, period or indicator"),
    "audit": ("audit", "hold the report against its text"),
}
"""Each command with the module that holds it and what it is for."""


class Command(Protocol):
    """What the module of a command offers."""

    def configure(self, name: str, parser: argparse.ArgumentParser) -> None:
        """Add the command's own options to its parser."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it; returns the exit status."""


def parse(arguments: Sequence[str]) -> tuple[Command, argparse.Namespace]:
    """The command that is called for and its options; only its own module is imported.

    Leaves by SystemExit, as argparse does, after --help, --version or bad usage.
    """
    name = _command_name(arguments)
    if name is None:
        _general_parser().parse_args(arguments)
        name = "overview"
        arguments = [name, *arguments]
    elif name not in COMMANDS:
        from difflib import get_close_matches

        near = get_close_matches(name, COMMANDS, n=3, cutoff=0.5) or list(COMMANDS)
        _general_parser().error(f"there is no command {name!r}; did you mean {' or '.join(near)}?")
    command: Command = import_module(f"xinhua_gov.cli.{COMMANDS[name][0]}")
    parser = argparse.ArgumentParser(
        f"{PROGRAM} {name}",
        description=COMMANDS[name][1],
        parents=[_common()],
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.configure(name, parser)
    words = list(arguments)
    words.remove(name)
    options = parser.parse_args(words)
    options.command = name
    options.lang = options.lang or _language_of_locale()
    return command, options


def _command_name(arguments: Sequence[str]) -> str | None:
    """The first word that is neither an option nor an option's value."""
    awaits_value = False
    for word in arguments:
        if awaits_value:
            awaits_value = False
        elif word in ("--lang", "--report"):
            awaits_value = True
        elif not word.startswith("-") or word == "-":
            return word
    return None


def _common() -> argparse.ArgumentParser:
    """The options that every command has."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--lang", choices=("zh", "en"), help="language of labels and names (default: the locale's)")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--report", metavar="PATH", help="a report's folder or JSON file (default: the bundled report)")
    return parser


def _general_parser() -> argparse.ArgumentParser:
    longest = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name:<{longest}}  {purpose}" for name, (_, purpose) in COMMANDS.items())
    parser = argparse.ArgumentParser(
        PROGRAM,
        usage=f"{PROGRAM} [COMMAND] [options]",
        description="The 2021 government work report of Xinhua District, Pingdingshan, as data.",
        epilog=f"commands:\n{listed}\n\n{PROGRAM} COMMAND --help tells more. Example: {PROGRAM} show gdp --lang zh",
        parents=[_common()],
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    return parser


def _language_of_locale() -> str:
    spoken = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "zh" if spoken.startswith("zh") else "en"


def terminal_columns() -> int | None:
    """How wide a table may be: the terminal's width, or none where the output goes elsewhere."""
    if not (sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit()):
        return None
    from shutil import get_terminal_size

    return get_terminal_size().columns
