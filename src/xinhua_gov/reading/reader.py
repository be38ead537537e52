"""The reader: every number of a text, as a quantity, or with the reason why it is not one."""

from __future__ import annotations

from collections.abc import Iterator

from xinhua_gov.documents.document import Document, text_of
from xinhua_gov.reading.context import Context
from xinhua_gov.reading.mending import mended
from xinhua_gov.reading.mention import Mention, Mentions
from xinhua_gov.reading.report_year import year_said
from xinhua_gov.reading.rules import RULES
from xinhua_gov.reading.scanner import TOKENS


def read_quantities(text: str | Document, *, year: int | None = None, closely: bool = False) -> Mentions:
    """Every number in the text of a work report: quantities with what they say, others with why they are not.

    `year` is the report's own, to which 今年 and 去年 refer; without it the text is asked: the day it was given, its
    title, its headings and its first sentences. Any text will do, or a Document as `read_document` gives it. `closely`
    also fills what only the rest of a clause and its sentence says of a number, `own` and `marks`, from which what it
    is a figure of can be told; that takes longer. The time is linear in the text.

    Raises TypeError for what is no text, such as a path, and DocumentError for a string that is the name of a file.

    >>> found = read_quantities("完成投资77.97亿元，增长14.2%以上。").quantities
    >>> [(m.text, str(m.value), m.unit, m.qualifier.value, m.measure.value) for m in found]
    [('77.97亿元', '7797000000', '元', 'unqualified', 'level'), ('14.2%', '14.2', '%', 'at_least', 'yoy_growth')]
    """
    read = text_of(text)
    return Mentions(tuple(iter_mentions(read, year=year, closely=closely)), read)


def iter_mentions(text: str, *, year: int | None = None, closely: bool = False) -> Iterator[Mention]:
    """The mentions of a text one by one, in its order."""
    meant = mended(text)
    if meant is None:
        return _mentions(text, year, closely=closely)
    placed = (meant.placed(mention, text) for mention in _mentions(meant.text, year, closely=closely))
    return (mention for mention in placed if mention.start < mention.end)  # else it stands in words that were put in


def _mentions(text: str, year: int | None, *, closely: bool) -> Iterator[Mention]:
    context = Context(text, year_said(text) if year is None else year, closely=closely)
    start_sentence, start_line = context.setting.start_sentence, context.setting.start_line
    start: int | None = 0
    sentence: int | None = None  # where the last begins, which only what stands in it asks for
    while start is not None:
        for match in TOKENS.finditer(text, start):
            group = match.lastgroup
            if group == "end":
                sentence = match.end()
                continue
            if sentence is not None:
                start_sentence(sentence)
                sentence = None
            if group == "line":
                start_line(match.end())
                continue
            mention = RULES[group](context, match)  # type: ignore[index]
            if mention is not None:
                yield mention
            if context.taken is not None:
                break
        start, context.taken = context.taken, None
