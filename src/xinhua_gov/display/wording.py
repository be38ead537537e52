"""Wording: how a table is worded: in a language, or with the codes of fields and of closed lists."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import NamedTuple

from xinhua_gov.vocabulary import Language, Word, spoken


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table: its code, and its heading in both languages.

    One that is `right` is aligned on the right, one that is `whole` is narrowed last.
    """

    code: str
    zh: str
    en: str
    _: KW_ONLY
    right: bool = False
    whole: bool = False

    def heading(self, language: Language) -> str:
        """The heading in a language."""
        return spoken(language, self.zh, self.en)


class Wording(NamedTuple):
    """A language, and whether what has a code is told by it.

    >>> from xinhua_gov.vocabulary import Theme
    >>> [Wording("zh", codes).said(Theme.EDUCATION) for codes in (False, True)]
    ['教育', 'education']
    """

    language: Language
    codes: bool = False

    def heading(self, column: TableColumn) -> str:
        """The heading of a column."""
        return column.code if self.codes else column.heading(self.language)

    def said(self, cell: str) -> str:
        """A cell: a word of a closed list by its label or its code, any other text as it is."""
        if not isinstance(cell, Word):
            return cell
        return cell.value if self.codes else cell.label(self.language)

    def either(self, code: str, zh: str, en: str) -> str:
        """A code where codes are asked for, else a wording."""
        return code if self.codes else spoken(self.language, zh, en)
