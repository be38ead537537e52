"""From the words of a command line to a command and its options."""

from __future__ import annotations

import argparse
import os
import sys
from itertools import pairwise

from xinhua_gov import __version__
from xinhua_gov.cli.arguments import Arguments, SpokenParser
from xinhua_gov.cli.commands import COMMANDS, Command
from xinhua_gov.vocabulary import LANGUAGES, Language, spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

PROGRAM = "xinhua-gov"

_OPTIONS_WITH_VALUES = ("--lang", "--report")


def parse(arguments: Sequence[str]) -> tuple[Command, argparse.Namespace]:
    """The command that is called for and its options; no other command's parser is built.

    Leaves by SystemExit after --help, --version or bad usage.
    """
    language = language_asked(arguments)
    place = _place_of_command(arguments)
    if place is None:
        _general_parser(language).parse_args(arguments)
    name = "overview" if place is None else arguments[place]
    if name not in COMMANDS:
        _refuse_command(name, language)
    words = [word for number, word in enumerate(arguments) if number != place]
    parser = command_parser(name, language)
    if "--codes" in words and not COMMANDS[name].has_codes:
        parser.error(f"argument --codes: nothing that {name} prints has a code; leave it out")
    options = parser.parse_args(words)
    options.command = name
    options.lang = options.lang or language
    return COMMANDS[name], options


def command_parser(name: str, language: Language = "en") -> SpokenParser:
    """The parser of one command, whose help is in a language."""
    command = COMMANDS[name]
    zh, en = command.purpose
    parser = SpokenParser(
        f"{PROGRAM} {name}",
        language,
        description=spoken(language, f"{zh}。", f"{en[0].upper()}{en[1:]}."),
        epilog=spoken(language, f"示例：{command.example[0]}", f"Example: {command.example[1]}"),
    )
    arguments = Arguments(parser, language)
    parser.set_defaults(codes=False)
    _add_common(arguments, of_report=command.of_report, has_codes=command.has_codes)
    command.configure(arguments)
    return parser


def language_asked(arguments: Sequence[str]) -> Language:
    """The language that --lang names, else that of the locale."""
    asked = [word.removeprefix("--lang=") for word in arguments if word.startswith("--lang=")]
    asked += [word for before, word in pairwise(arguments) if before == "--lang"]
    return next((language for language in LANGUAGES if language in asked), _language_of_locale())


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


def _refuse_command(name: str, language: Language) -> NoReturn:
    """Leave, saying which commands may be meant."""
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, n=3, cutoff=0.5) or list(COMMANDS)
    _general_parser(language).error(f"there is no command {name!r}; did you mean {' or '.join(near)}?")


def _add_common(arguments: Arguments, *, of_report: bool = True, has_codes: bool = True) -> None:
    """The options that every command has, the report that it is about, and whether it has codes to print."""
    arguments.add("-h", "--help", action="help", help=("显示本帮助", "show this help message and exit"))
    arguments.add(
        "--lang",
        choices=LANGUAGES,
        help=("语言（默认由系统语言决定）", "language of all that is said (default: the locale's)"),
    )
    arguments.add("--json", action="store_true", help=("输出 JSON，不用表格", "print JSON instead of a table"))
    if has_codes:
        arguments.add_flag(
            "--codes",
            "表头、字段名和取值用代码，便于程序读取",
            "codes as headings, names of fields and values (in English CSV has them always)",
        )
    arguments.add(
        "--no-color",
        action="store_true",
        help=("不用颜色，与 NO_COLOR 相同", "print without colours, as NO_COLOR does"),
    )
    if of_report:
        arguments.add(
            "--report",
            value=("报告", "REPORT"),
            help=(
                "报告的文件夹或 JSON 文件，或内置报告的名称（默认为内置报告）",
                "a report's folder or JSON file, or the name of a bundled one (default: the bundled report)",
            ),
        )
    arguments.add(
        "--version",
        action="version",
        version=f"{PROGRAM} {__version__}",
        help=("显示版本号", "show program's version number and exit"),
    )


def _general_parser(language: Language) -> SpokenParser:
    longest = max(map(len, COMMANDS))
    listed = "\n".join(
        f"  {name:<{longest}}  {spoken(language, *command.purpose)}" for name, command in COMMANDS.items()
    )
    parser = SpokenParser(
        PROGRAM,
        language,
        usage=f"{PROGRAM} {spoken(language, '[命令] [选项]', '[COMMAND] [options]')}",
        description=spoken(
            language,
            "将政府工作报告读成数据：内置的报告，或您自己的报告。",
            "Chinese government work reports (政府工作报告) as data: the bundled one, or your own.",
        ),
        epilog=spoken(
            language,
            f"命令：\n{listed}\n\n各命令的用法：{PROGRAM} 命令 --help。示例：{PROGRAM} show gdp",
            f"commands:\n{listed}\n\n{PROGRAM} COMMAND --help tells more. Example: {PROGRAM} show gdp --lang zh",
        ),
        keeps_lines=True,
    )
    _add_common(Arguments(parser, language))
    return parser


def _language_of_locale() -> Language:
    locale = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "zh" if locale.startswith("zh") else "en"
