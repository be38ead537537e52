"""The parts of a clause around a number: the verbs and the name before it, and what is counted behind it."""

from __future__ import annotations

import re

from xinhua_gov.drafting.name_words import (
    AND,
    form,
    is_balanced,
    parted,
    predicate_at,
    says_more,
    with_share,
    without_changes,
    without_circumstance,
    without_comparison,
    without_qualifier,
    words,
)
from xinhua_gov.reading.mention import Mention
from xinhua_gov.recognition.phrases import one_line
from xinhua_gov.vocabulary import Measure

LONGEST_COUNTED = 24
"""Characters behind a number in which what it counts is looked for."""

LONGEST_OBJECT = 16
"""Characters of an object that is taken up to the end of its clause."""

LONGEST_SUBJECT = 80
"""Characters before a number in which its subject stands."""

COUNTING = (Measure.LEVEL, Measure.INCREMENT, Measure.DURATION)
"""The measures of numbers that count what stands behind them."""

RANKS = (Measure.RANK, Measure.RANK_CHANGE)

_AROUND = "“”、（）() \u3000"
_ENDS = frozenset("，。；、！？\n,;（(")
_ENDS_OF_CLAUSE = frozenset("，。；！？\n")
_UP_TO_AN_END = re.compile(rf"[^，。；：！？\n,;:、（(]{{0,{LONGEST_COUNTED}}}")
_NEXT_NUMBER = form(r"[和及与]?(?:\d(?![A-Za-z]|\d*强)|[一二两三四五六七八九十百]{1,3}{counter})")
_DIGIT = re.compile(r"\d(?![A-Za-z])")
_LIST_NUMBER = re.compile(
    r"\A[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[)）、.．]\s*|\A[①-⑳]|\A[一二三四五六七八九十]是|\A[）)]"
)


class ClauseParts:
    """A number with the words around it in its clause."""

    __slots__ = ("_text", "mention")

    def __init__(self, text: str, mention: Mention) -> None:
        self._text = text
        self.mention: Mention = mention

    @property
    def before(self) -> str:
        """All that stands before the number in its clause, without marks around it."""
        return self._text[self.mention.clause : self.mention.start].strip(_AROUND)

    @property
    def character_before(self) -> str:
        """The character before the number, blanks apart."""
        return self._text[max(0, self.mention.start - 3) : self.mention.start].rstrip()[-1:]

    @property
    def follows_a_list(self) -> bool:
        """Whether the number stands directly behind a 、 as a member of a list of things that are counted apart."""
        return self.character_before == "、"

    def verbs(self) -> str:
        """The verbs between the beginning of the clause and the number, where nothing else stands there."""
        verb, rest = parted(without_qualifier(without_circumstance(self.before)))
        return "" if rest else verb

    def name(self) -> str:
        """The subject of the number without what only says when and how, with the marks that it began with."""
        subject = _LIST_NUMBER.sub("", re.split("[：:]", one_line(self.mention.subject))[-1].strip())
        at = self._text.rfind(subject, max(0, self.mention.start - LONGEST_SUBJECT), self.mention.start)
        name, behind = self._closed(subject, at) if subject and at >= 0 else (subject, "")
        name = without_comparison(without_circumstance(name), behind)
        if self.mention.measure is Measure.SHARE and name:
            name = with_share(name, behind)
        return without_changes(name, is_rank=self.mention.measure in RANKS)

    def _closed(self, subject: str, at: int) -> tuple[str, str]:
        """A subject with what was cut off at its ends, a mark or the second half of a verb; and what stands behind."""
        text, end = self._text, at + len(subject)
        opened = "“" if subject.count("”") > subject.count("“") and text[at - 1 : at] == "“" else ""
        closing = "”" if subject.count("“") > subject.count("”") and text.startswith("”", end) else ""
        half = next((verb[1:] for verb in words("part_done") if subject.endswith(verb[:1])), "")
        closing += half if half and not closing and text.startswith(half, end) else ""
        if subject.count("（") > subject.count("）") and text.startswith("）", end + len(closing)):
            closing += "）"
        return f"{opened}{subject}{closing}", text[end + len(closing) : end + len(closing) + LONGEST_COUNTED]

    def counted(self) -> tuple[str, bool]:
        """What is counted behind the number, and whether the words of it end there for certain."""
        if self.mention.measure not in COUNTING or self._text.startswith("第", self.mention.start):
            return "", False
        behind, ends = self._behind()
        number = _NEXT_NUMBER.search(behind)
        if number is not None:
            behind, ends = behind[: number.start()], number[0][0] in AND
        said = predicate_at(behind)
        if said is not None:
            behind, ends = behind[:said].removesuffix("的"), False
        return (behind, ends) if len(behind) > 1 else ("", False)

    def whole_object(self) -> str:
        """What a verb does something to, with the action in it (完成5个小区改造): all up to the end of the clause."""
        behind, ends = self._behind()
        return behind if ends and len(behind) <= LONGEST_OBJECT and not _DIGIT.search(behind) else ""

    def completed(self) -> str:
        """What was completed, with what was done to it (完成200座公厕改造), where the clause ends behind it."""
        if without_circumstance(self.before) not in words("completes"):
            return ""
        behind = self.whole_object()
        return behind if len(behind) > 1 and is_balanced(behind) and not says_more(behind) else ""

    def says_all(self, verbs: str, counted: str) -> bool:
        """Whether a clause names what its number counts, and needs no name before: …，32万群众迁入新居."""
        end = self.mention.behind + len(counted)
        ends = end >= len(self._text) or self._text[end] in _ENDS_OF_CLAUSE
        return not self.before or (bool(verbs) and ends)

    def is_listed(self, name: str) -> bool:
        """Whether a name stands behind a 、 in the list of another figure."""
        at = self._text.rfind(name, self.mention.clause, self.mention.start)
        return at > 0 and self._text[at - 1] == "、"

    def _behind(self) -> tuple[str, bool]:
        """The words behind the number, and whether the clause or the member of a list ends behind them."""
        text = self._text
        begin = self.mention.behind + text.startswith("的", self.mention.behind)
        found = _UP_TO_AN_END.match(text, begin)
        behind = found[0] if found else ""
        end = begin + len(behind)
        return behind, end == len(text) or text[end] in _ENDS
