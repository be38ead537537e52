"""What is lit in a text, and the tables to read beside it: for a report, and for a reader's mentions.

Like the reader, this needs no pydantic.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from xinhua_gov.display.html import Markup, html_table
from xinhua_gov.display.lit_text import Mark, anchor_in_text, anchor_of_row
from xinhua_gov.display.svg import element, escaped
from xinhua_gov.reading.mention import Mention
from xinhua_gov.vocabulary import Language, MarkKind, MentionKind, Modality, spoken


class LitTable(NamedTuple):
    """A table beside a lit text: of what kind it is, its headings, and a row for each record, by the record's id."""

    kind: MarkKind
    head: Sequence[str]
    rows: Mapping[str, Sequence[str]]
    right: Sequence[int] = ()

    def html(self) -> str:
        """The table, each row with its anchor."""
        ids = [anchor_of_row(record) for record in self.rows]
        return html_table(self.head, self.rows.values(), right=self.right, ids=ids)


class Lit(NamedTuple):
    """A text, its marks, the tables beside it, and what is told above them.

    `headings` gives the level of a line that is a heading, by where it begins; `about` lines about the whole; `lost`
    the records that do not stand in the text, in words.
    """

    text: str
    title: str
    marks: Sequence[Mark]
    tables: Sequence[LitTable]
    about: Sequence[str] = ()
    lost: Sequence[str] = ()
    headings: Mapping[int, int] = {}


_KINDS = {Modality.REPORTED: MarkKind.RESULT, Modality.PLANNED: MarkKind.TARGET, None: MarkKind.UNCLEAR}


def lit_mentions(text: str, mentions: Iterable[Mention], title: str, language: Language) -> Lit:
    """A text with the mentions that a reader found in it."""
    found = list(mentions)
    marks = [
        Mark(m.start, m.end, kind_of_mention(m), str(m.start), words_of_mention(m, language), _is_doubtful(m))
        for m in found
    ]
    tables = []
    for kind in MarkKind:
        of_kind = [mention for mention in found if kind_of_mention(mention) is kind]
        if of_kind:
            tables.append(_table_of_mentions(kind, of_kind, language))
    return Lit(text, title, marks, tables, headings=_first_line(text))


def kind_of_mention(mention: Mention) -> MarkKind:
    """Whether a mention tells a result or a target, or neither."""
    return _KINDS[mention.modality] if mention.is_quantity else MarkKind.OTHER


def words_of_mention(mention: Mention, language: Language) -> str:
    """What a mention says, in one line."""
    said = [kind_of_mention(mention).label(language)]
    if mention.is_quantity:
        said += [mention.subject, "" if mention.measure is None else mention.measure.label(language)]
        said += [value_of_mention(mention), mention.period or ""]
    else:
        said.append(mention.kind.label(language))
    return " · ".join(word for word in said if word)


def value_of_mention(mention: Mention) -> str:
    """The value of a mention with its unit; of a range or a ratio both numbers; empty where it has none."""
    if mention.value is None:
        return ""
    high = "" if mention.value_high is None else f"{':' if mention.measure == 'ratio' else '–'}{mention.value_high:,f}"
    return f"{mention.value:,f}{high} {mention.unit}".rstrip()


def link_to_text(record: str, shown: str) -> Markup:
    """A cell that leads to where its record is lit."""
    return Markup(element("a", escaped(shown), href=f"#{anchor_in_text(record)}"))


def _is_doubtful(mention: Mention) -> bool:
    """Whether a quantity leaves open whether it is reported or promised, what it says, or of what."""
    untold = mention.modality is None or mention.measure is None or not mention.subject
    return mention.kind is MentionKind.QUANTITY and untold


def _table_of_mentions(kind: MarkKind, mentions: Sequence[Mention], language: Language) -> LitTable:
    if kind is MarkKind.OTHER:
        head = spoken(language, ("文字", "为何不是数量"), ("text", "why it is no quantity"))
        return LitTable(kind, head, {str(m.start): _row_of_other(m, language) for m in mentions})
    columns = spoken(
        language,
        ("文字", "所述", "含义", "数值", "限定词", "时期"),
        ("text", "said of", "measure", "value", "qualifier", "period"),
    )
    return LitTable(kind, columns, {str(m.start): _row_of_mention(m, language) for m in mentions}, right=[3])


def _row_of_other(mention: Mention, language: Language) -> tuple[str, ...]:
    return link_to_text(str(mention.start), mention.text), mention.kind.label(language)


def _row_of_mention(mention: Mention, language: Language) -> tuple[str, ...]:
    return (
        link_to_text(str(mention.start), mention.text),
        mention.subject,
        "" if mention.measure is None else mention.measure.label(language),
        value_of_mention(mention),
        mention.qualifier_text,
        mention.period or "",
    )


def _first_line(text: str) -> dict[int, int]:
    """The first line that is not empty, as the heading of a text without an outline; none where it is long."""
    start = len(text) - len(text.lstrip())
    return {start: 2} if 0 < len(text[start:].partition("\n")[0].strip()) <= 60 else {}
