"""Context: a number with what the words around it say."""

from __future__ import annotations

import re
from decimal import Decimal

from xinhua_gov.reading.cues import cue_after, cues_before
from xinhua_gov.reading.measures import falls, measure_of
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.scanner import BLANKS, DIGIT
from xinhua_gov.reading.setting import Setting, narrow
from xinhua_gov.reading.words import UNITS, Cue
from xinhua_gov.vocabulary import Measure, MentionKind, Qualifier

WINDOW = 40
"""Characters before a number in which its clause is looked for, and behind one for others of the clause."""

ENDS_OF_CLAUSES = frozenset("，。；、：！？）)”\n,.;:")
"""The characters that end a clause, or a member of a list."""

LISTED = frozenset(("、", "和", "与", "及", "或", "以及"))
"""What stands between the members of a list."""

_QUALIFIERS = {qualifier.value: qualifier for qualifier in Qualifier}
_NUMBERS = re.compile(rf"[{DIGIT}]+(?:[.．][{DIGIT}]+)?|百分之")
_END_OF_CLAUSE = re.compile("[，。；\n]")
_WHERE_LISTS_ARE_SPLIT = (re.compile("[、和与及]|以及"), re.compile(f"、|和(?=[^、]{{0,{WINDOW}}}$)"), re.compile("、"))
_OF_CLASSES = (Measure.LEVEL, Measure.DURATION)
_AIMS = ("的目标", "的任务", "的成绩", "的增长", "的增速", "的水平")
_HOPES = ("力争", "争取", "力争达到", "争取达到", "力争实现")
_REACHED = (Measure.LEVEL, Measure.SHARE)


class Context:
    """What has been read of one text: the setting, and what a list of numbers has in common."""

    __slots__ = ("_chain", "_cues", "_pair", "_subject", "_waiting", "setting", "text")

    text: str
    setting: Setting

    def __init__(self, text: str, year: int | None) -> None:
        self.text = text
        self.setting = Setting(text, year)
        self._chain = -1  # where the last quantity and the words behind it end
        self._cues: list[Cue] = []  # the cues that were before it
        self._pair: tuple[str, ...] = ()  # the subjects that 分别 pairs with numbers
        self._waiting: tuple[str, ...] = ()  # those of them that wait for theirs
        self._subject = ""

    def end_sentence(self, end: int, *, of_line: bool) -> None:
        """A sentence ends, or a line."""
        if of_line:
            self.setting.start_line(end)
        else:
            self.setting.start_sentence(end)
        self._pair = self._waiting = ()
        self._subject = ""

    def follows_in_list(self, start: int) -> bool:
        """Whether what begins here is listed directly behind the last quantity."""
        return 0 <= self._chain < start and self.text[self._chain : start].strip(BLANKS) in LISTED

    def cues(self, start: int) -> list[Cue]:
        """The cues directly before a number, the nearest first."""
        return cues_before(self.text, max(self.setting.begin, start - WINDOW), start)[0]

    def other(self, start: int, end: int, kind: MentionKind) -> Mention:
        """What is no quantity."""
        text = self.text[start:end]
        return Mention(
            start, end, text, None, None, "", 0, Qualifier.UNQUALIFIED, "", kind, None, None, None, "", False
        )

    def quantity(
        self,
        start: int,
        end: int,
        value: Decimal,
        unit: str = "",
        *,
        scale: int = 0,
        high: Decimal | None = None,
        more: str | None = None,
        measure: Measure | None = None,
        cue: Cue | None = None,
    ) -> Mention:
        """A quantity; `more` is an inner 余 or 多, `measure` and `cue` are given where the token itself says them."""
        text, setting = self.text, self.setting
        begin = max(setting.begin, start - WINDOW)
        begin = max(begin, text.rfind("，", begin, start) + 1, text.rfind("；", begin, start) + 1)
        cues, left = cues_before(text, begin, start)
        after = cue_after(text, end)
        behind = end if after is None else text.find(after.word, end) + len(after.word)
        subject, cues = self._share(begin, left, start, cues)
        if measure is None:
            measure = measure_of(unit, cues)
            if measure in _OF_CLASSES and after is not None and self._bounds_a_class(unit, behind):
                measure = Measure.THRESHOLD
            elif measure is Measure.LEVEL and (text.startswith("级", end) or UNITS.get(unit) == "technical"):
                measure = Measure.SPECIFICATION
            elif measure is Measure.YOY_GROWTH and self._has_a_distant_base(begin, left):
                measure = Measure.CUMULATIVE_GROWTH
        qualifier, word = _qualifier(more, cue, after, cues)
        self._chain, self._cues = behind, cues
        period = setting.period
        if measure in _REACHED and period is not None and len(period) > 4 and _is_reached(cues):
            period = period[-4:]
        return Mention(
            start,
            end,
            text[start:end],
            value,
            high,
            unit,
            scale,
            qualifier,
            word,
            MentionKind.QUANTITY,
            measure,
            setting.modality,
            period,
            subject,
            bool(cues) and falls(cues),
        )

    def _share(self, begin: int, left: int, start: int, cues: list[Cue]) -> tuple[str, list[Cue]]:
        """What a number is said of, and its cues: those of the number before it where the two are listed."""
        text = self.text
        if self.follows_in_list(start):
            paired, self._waiting = self._waiting[:1], self._waiting[1:]
            return (paired[0] if paired else self._subject), cues or self._cues
        words = text[max(begin, min(self._chain, left)) : left].strip("“”（）、 \u3000\xa0")
        if any(cue.role == "respectively" for cue in cues):
            if words:
                self._pair = self._subjects(words, start)
            self._subject = words or self._subject
            if self._pair:
                first, *rest = self._pair
                self._waiting = tuple(rest)
                return first, cues
        elif words in _HOPES and self._cues:
            return self._subject, cues if any(cue.role in ("rise", "fall") for cue in cues) else self._cues
        elif words:
            self._subject = words
        self._waiting = ()
        return self._subject, cues

    def _subjects(self, words: str, start: int) -> tuple[str, ...]:
        """The subjects before 分别: the split that gives as many as there are numbers behind, if one does."""
        ahead = _END_OF_CLAUSE.split(self.text[start : start + 2 * WINDOW], maxsplit=1)[0]
        count = len(_NUMBERS.findall(ahead))
        for mark in _WHERE_LISTS_ARE_SPLIT:
            subjects = mark.split(words)
            if len(subjects) == count:
                return tuple(subjects)
        return ()

    def _bounds_a_class(self, unit: str, behind: int) -> bool:
        """Whether a number with 以上 or 以下 behind it bounds a class of things: money, age or size before a noun."""
        following = self.text[behind : behind + 2]
        if following[:1] == "的" and not self.text.startswith(_AIMS, behind):
            following = following[1:]
        if not following or following[0] in ENDS_OF_CLAUSES or following[0] in "的 ":
            return False
        return UNITS.get(unit) in ("measured", "technical", "time")

    def _has_a_distant_base(self, begin: int, left: int) -> bool:
        """Whether the words say a base that is not the year before: 比2015年增长."""
        words = self.text[begin:left]
        for mark in "比较":
            place = words.rfind(mark)
            if place >= 0:
                base, period = narrow(words[place + 1 : place + 6])[:4], self.setting.period
                if len(base) == 4 and base.isdecimal():
                    return period is None or not period.isdecimal() or int(base) != int(period) - 1
        return False


def _qualifier(more: str | None, cue: Cue | None, after: Cue | None, cues: list[Cue]) -> tuple[Qualifier, str]:
    """The qualifier of a number and the word that says it: the one within before those around."""
    if more:
        return Qualifier.AND_MORE, more
    said = cue or after
    if said is not None:
        return _QUALIFIERS[said.code], said.word
    for place, before in enumerate(cues):
        if before.role == "qualifier" or (before.role == "compared" and not place):
            return _QUALIFIERS[before.code], before.word
    return Qualifier.UNQUALIFIED, ""


def _is_reached(cues: list[Cue]) -> bool:
    """Whether the words say what was reached in the end."""
    return any(cue.role in ("to", "reach") for cue in cues)
