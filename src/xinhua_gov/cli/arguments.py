"""Arguments: a parser that speaks Chinese or English, and how commands add what they take to it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from xinhua_gov.display.terminal import width, wrapped
from xinhua_gov.spelling import word_called
from xinhua_gov.vocabulary import Language, Word, spoken

Both = tuple[str, str]
"""A wording in Chinese and in English."""

_FILLER = "\0"
"""Stands behind an option for each Chinese character, which takes two columns, while argparse counts characters."""

_HEADINGS = {"positional arguments": "参数", "options": "选项"}


class SpokenParser(argparse.ArgumentParser):
    """A parser whose help, usage and errors are in one language.

    `keeps_lines` says that the description and what follows the options are broken into lines already.
    """

    def __init__(
        self,
        program: str,
        language: Language,
        *,
        description: str,
        epilog: str,
        usage: str | None = None,
        keeps_lines: bool = False,
    ) -> None:
        english = argparse.RawDescriptionHelpFormatter if keeps_lines else argparse.HelpFormatter
        super().__init__(
            program,
            usage=usage,
            description=description,
            epilog=epilog,
            formatter_class=_ChineseFormatter if language == "zh" else english,
            add_help=False,
            allow_abbrev=False,
        )
        self.language: Language = language

    def error(self, message: str) -> NoReturn:
        """Leave with status 2 after the usage and what is wrong."""
        if self.language == "en":
            super().error(message)
        from xinhua_gov.display.messages import in_chinese

        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}：{in_chinese(message)}\n")

    def format_help(self) -> str:
        """The help."""
        said = super().format_help().replace(_FILLER, "")
        for heading in _HEADINGS.values():
            said = said.replace(f"{heading}:\n", f"{heading}：\n")
        return said


class Arguments:
    """What a command takes: each argument is added with its help in both languages."""

    def __init__(self, parser: argparse._ActionsContainer, language: Language) -> None:
        self._parser = parser
        self.language: Language = language

    def add(self, *names: str, help: Both, value: Both | Sequence[Both] | None = None, **more: Any) -> None:
        """An argument; `value` is what stands for its value in the usage, or for each of several."""
        if value is not None:
            both = isinstance(value[0], str)
            said = spoken(self.language, *value) if both else tuple(spoken(self.language, *one) for one in value)
            more["metavar"] = said
        self._parser.add_argument(*names, help=spoken(self.language, *help), **more)

    def add_flag(self, name: str, zh: str, en: str) -> None:
        """An option without a value."""
        self.add(name, help=(zh, en), action="store_true")

    def add_choice(self, name: str, words: Sequence[Word], what: Both) -> None:
        """An option that takes one word of a closed list, by its name in either language or by its code."""
        zh, en = what
        listed = "、".join(word.zh for word in words), ", ".join(word.value for word in words)
        self.add(
            f"--{name}",
            value=("名称", "WORD"),
            type=_one_of(words, self.language),
            help=(f"{zh}：{listed[0]}", f"{en}: {listed[1]}"),
        )

    def one_of(self) -> Arguments:
        """What takes arguments of which only one may be given."""
        return Arguments(self._parser.add_mutually_exclusive_group(), self.language)


def word_chosen(written: str, words: Iterable[Word]) -> str | None:
    """The code of a word of a closed list that a person names; None where there is none."""
    found = word_called(written, words)
    return None if found is None else found.value


def _one_of(words: Sequence[Word], language: Language) -> Callable[[str], str]:
    """Reads a word of a closed list."""

    def read(written: str) -> str:
        found = word_chosen(written, words)
        if found is None:
            listed = spoken(language, [word.zh for word in words], [word.value for word in words])
            raise argparse.ArgumentTypeError(f"invalid choice: {written!r} (choose from {', '.join(listed)})")
        return found

    return read


class _ChineseFormatter(argparse.HelpFormatter):
    """Help whose words are Chinese, broken and aligned by what they take on a terminal."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=32)

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The usage, under its Chinese name."""
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """A section, under its Chinese name."""
        super().start_section(_HEADINGS.get(heading or "", heading))

    def _format_action_invocation(self, action: argparse.Action) -> str:
        said = super()._format_action_invocation(action)
        return said + _FILLER * (width(said) - len(said))

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrapped(" ".join(text.split()), width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        lines = [(indent + " " * (len(told) - len(told.lstrip())), told) for told in text.split("\n")]
        return "\n".join(f"{before}{line}" for before, told in lines for line in wrapped(told, width))
