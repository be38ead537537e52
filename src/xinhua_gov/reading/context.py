"""Context: a number with what the words around it say."""

from __future__ import annotations

import re
from decimal import Decimal

from xinhua_gov.periods import Period, period_of
from xinhua_gov.reading.cues import cue_after, cues_before
from xinhua_gov.reading.measures import falls, measure_of
from xinhua_gov.reading.mention import Mention, Place, Told
from xinhua_gov.reading.scanner import BLANKS, DIGIT
from xinhua_gov.reading.setting import Setting
from xinhua_gov.reading.subjects import is_headless, names_something, own_subject
from xinhua_gov.reading.words import UNITS, Cue
from xinhua_gov.vocabulary import Measure, MentionKind, Qualifier

WINDOW = 40
"""Characters before a number in which its subject is looked for, and behind one for others of the clause."""

LONGEST_CLAUSE = 80
"""Characters before a number in which words that mark it are looked for."""

COUNTING = "户家个"
"""The words behind a number of enterprises, or of places, that what follows directly is said of."""

LONGEST_ROW = 60
"""Characters before a number in a row of a table."""

LENGTH_OF_A_YEAR = 4
"""Characters of a period that is one year."""

FAR = 24
"""Characters before a number in which the year that it is compared with is looked for."""

ENDS_OF_CLAUSES = frozenset("，。；、：！？）)”\n,.;:")
"""The characters that end a clause, or a member of a list."""

LISTED = frozenset(("、", "和", "与", "及", "或", "以及"))
"""What stands between the members of a list."""

LONGEST_JOINT = 8
"""Characters of the longest of them, with its blanks."""

_QUALIFIERS = {qualifier.value: qualifier for qualifier in Qualifier}
_NUMBERS = re.compile(rf"[{DIGIT}]+(?:[.．][{DIGIT}]+)?|百分之")
_IN_PROSE = re.compile(rf"[{DIGIT}，。；]")
_END_OF_CLAUSE = re.compile("[，。；\n]")
_WHERE_LISTS_ARE_SPLIT = (re.compile("[、和与及]|以及"), re.compile(f"、|和(?=[^、]{{0,{WINDOW}}}$)"), re.compile("、"))
_LEVEL, _SHARE, _GROWTH = Measure.LEVEL, Measure.SHARE, Measure.YOY_GROWTH
_OF_CLASSES = (_LEVEL, Measure.DURATION)
_AIMED_AT = ("的目标", "的预期目标", "的奋斗目标", "的任务", "的计划", "目标")
_FIRST_OF_AIMS = frozenset("的目")
_AIMS = ("的目标", "的任务", "的成绩", "的增长", "的增速", "的水平")
_HOPES = frozenset(("力争", "争取", "力争达到", "争取达到", "力争实现"))
_REACHED = (_LEVEL, _SHARE)
_IN_THE_END = frozenset(("to", "reach"))
_OVER_DATES = ("from", "to", "reach")


_NO_MARKS: frozenset[str] = frozenset()
_QUANTITY = MentionKind.QUANTITY
_UNQUALIFIED, _AND_MORE, _ABOUT = Qualifier.UNQUALIFIED, Qualifier.AND_MORE, Qualifier.ABOUT


class Context:
    """What has been read of one text: the setting, and what a list of numbers has in common."""

    __slots__ = (
        "_chain",
        "_closely",
        "_cues",
        "_follows_what_was_added",
        "_has_ascii_brackets",
        "_has_ascii_semicolons",
        "_member",
        "_origin",
        "_origin_falls",
        "_own",
        "_pair",
        "_sentence",
        "_subject",
        "_unit",
        "_waiting",
        "setting",
        "taken",
        "text",
    )

    text: str
    setting: Setting
    taken: int | None
    """Where a rule that took less than its token stopped; reading goes on from there."""

    def __init__(self, text: str, year: int | None, *, closely: bool) -> None:
        self.text = text
        self._closely = closely  # whether what only the rest of the clause and sentence says is asked for
        self.setting = Setting(text, year)
        self.taken = None
        self._has_ascii_brackets = "(" in text  # whether one opens anywhere in the text
        self._has_ascii_semicolons = ";" in text
        self._chain = -1  # where the last quantity and the words behind it end
        self._cues: list[Cue] = []  # the cues that were before it
        self._unit = ""  # its unit
        self._follows_what_was_added = False  # whether it was added to others (新增4个、累计达9个)
        self._origin: Measure | None = None  # its measure, where a change began with it
        self._origin_falls = False  # and whether it was a fall
        self._member = 0  # its place in a list
        self._pair: tuple[str, ...] = ()  # the subjects that 分别 pairs with numbers
        self._waiting: tuple[str, ...] = ()  # those of them that wait for theirs
        self._sentence = 0  # where the sentence of it begins
        self._subject = ""
        self._own = ""  # what the clause of the list says itself

    def follows_in_list(self, start: int) -> bool:
        """Whether what begins here is listed directly behind the last quantity."""
        chain = self._chain
        return 0 <= chain < start <= chain + LONGEST_JOINT and self.text[chain:start].strip(BLANKS) in LISTED

    def cues(self, start: int) -> list[Cue]:
        """The cues directly before a number, the nearest first."""
        return cues_before(self.text, max(self.setting.begin, start - WINDOW), start)[0]

    def roles(self, start: int) -> list[str]:
        """The roles of the cues directly before a number, the nearest first."""
        return [cue.role for cue in self.cues(start)]

    def is_alone_in_its_line(self, start: int, end: int) -> bool:
        """Whether a number stands at the end of a short line without another, as in a table of two columns."""
        text = self.text
        begin = text.rfind("\n", max(0, start - LONGEST_ROW), start)
        behind = text.find("\n", end, end + WINDOW)
        if behind < 0 and len(text) <= end + WINDOW:
            behind = len(text)
        if behind < 0 or (begin < 0 and start > LONGEST_ROW):
            return False
        return not text[end:behind].strip() and not _IN_PROSE.search(text, begin + 1, start)

    def other(self, start: int, end: int, kind: MentionKind) -> Mention:
        """A number that is not a quantity, such as a date, a name or a code."""
        return Mention(start, end, self.text[start:end], None, None, "", 0, _UNQUALIFIED, "", kind)

    def quantity(
        self, start: int, end: int, value: Decimal, unit: str = "", *, numbers: tuple[Place, ...],
        left: int | None = None, scale: int = 0, high: Decimal | None = None, more: str | None = None,
        measure: Measure | None = None, cue: Cue | None = None,
    ) -> Mention:  # fmt: skip
        """A quantity; `left` is where the words before it end, `more` an inner 余; a token may say measure and cue."""
        text, setting = self.text, self.setting
        clause = self._clause(start)
        begin = clause if clause > start - WINDOW else start - WINDOW
        cues, words_end = cues_before(text, begin, start if left is None else left)
        at_a_date = words_end == setting.dated_end
        words_end, origin = self._over_the_date(begin, words_end, cues) if at_a_date else (words_end, None)
        after = cue_after(text, end)
        behind = end if after is None else text.find(after.word, end) + len(after.word)
        subject, cues = self._whose(clause, begin, words_end, start, unit, cues)
        roles = tuple([cue.role for cue in cues]) if cues else ()
        if "yearly" in roles:
            setting.is_on_the_year_before()
        period = setting.period
        of_several_years = period is not None and len(period) != LENGTH_OF_A_YEAR
        marks = self._marks(clause, start, behind) if self._closely or of_several_years else _NO_MARKS
        if measure is None:
            measure = self._measure(unit, roles, begin, end, behind, bounded=after is not None)
        if of_several_years or origin is not None:
            period = origin or self._period(measure, roles, marks)
        said = roles or after is not None or more is not None or cue is not None
        qualifier, word = _qualifier(more, cue, after, cues) if said else (_UNQUALIFIED, "")
        falling = self._falls(roles, measure, begin) if roles else False
        self._chain, self._cues, self._unit = behind, cues, unit
        self._follows_what_was_added = "added" in marks
        self._origin, self._origin_falls = (measure, falling) if "from" in roles else (None, False)
        base = None if setting.base is None else setting.base_of(start - FAR)
        told = Told(self._own, marks, setting.begin, setting.around, setting.period) if self._closely else None
        return Mention(  # by place, not by name, which takes a third of the time
            start, end, text[start:end], value, high, unit, scale, qualifier, word, _QUANTITY, measure,
            setting.modality, period, subject, falling, numbers, base, roles, self._member, clause, behind, told,
        )  # fmt: skip

    def _start_sentence(self, begin: int) -> None:
        """The first number of a sentence: what the one before was about is over."""
        self._sentence = begin
        self._pair = self._waiting = ()
        self._subject = ""

    def _marks(self, clause: int, start: int, behind: int) -> frozenset[str]:
        """What the rest of the clause and sentence says, and where the number stands: in an aside, in a glossary."""
        marks = self.setting.marks(clause, start, self._chain)
        if self._is_in_brackets(start):
            marks |= {"in_brackets"}
        if self.setting.in_notes:
            marks |= {"in_notes"}
        aimed_at = self.text[behind : behind + 1] in _FIRST_OF_AIMS and self.text.startswith(_AIMED_AT, behind)
        return marks | {"aimed_at"} if aimed_at else marks

    def _is_in_brackets(self, start: int) -> bool:
        """Whether a number stands in an aside: a bracket is open in its clause."""
        text, begin = self.text, self.setting.begin
        if begin < start - WINDOW:
            begin = start - WINDOW
        opened = text.rfind("（", begin, start)
        if self._has_ascii_brackets:
            opened = max(opened, text.rfind("(", begin, start))
        return opened >= 0 and text.find("）", opened, start) < 0 and text.find(")", opened, start) < 0

    def _whose(
        self, clause: int, begin: int, left: int, start: int, unit: str, cues: list[Cue]
    ) -> tuple[str, list[Cue]]:
        """What a number is said of, and its cues."""
        if self._sentence != self.setting.begin:
            self._start_sentence(self.setting.begin)
        if self.follows_in_list(start):
            self._member += 1
            return self._next_of_the_list(cues)
        self._member = 0
        chain = self._chain
        if chain > left:
            chain = left
        if self._closely:
            self._own = self._named_by(max(clause, chain), clause, left)
        words = self.text[begin if begin > chain else chain : left]
        return self._share(words, start, unit, cues)

    def _named_by(self, begin: int, clause: int, left: int) -> str:
        """What the clause itself says a list is of, or the clause before it where it names nothing of its own."""
        own = own_subject(self.text[begin:left])
        if own and clause < begin < left and self.text[begin - 1] in COUNTING and self.text[begin] == own[0]:
            own = self.text[begin - 1] + own  # 862户规上工业企业增加值 is of those, not of all
        if clause <= self.setting.begin:
            return own
        headless = is_headless(own)
        if own and not headless:
            return own
        before = self._clause(clause - 1)
        if headless:
            return f"{self.text[before:left].rstrip(BLANKS + '，、；')}，{own}"
        words = self.text[before:clause].strip(BLANKS) if self._chain < before < clause else ""
        return "" if words.count("）") > words.count("（") else words

    def _clause(self, start: int) -> int:
        """Where the clause of what stands at `start` begins, as far as it is looked at."""
        text, begin, far = self.text, self.setting.begin, start - LONGEST_CLAUSE
        if begin < far:
            begin = far
        begin = text.rfind("，", begin, start) + 1 or begin
        begin = text.rfind("；", begin, start) + 1 or begin
        return (text.rfind(";", begin, start) + 1 or begin) if self._has_ascii_semicolons else begin

    def _over_the_date(self, begin: int, end: int, cues: list[Cue]) -> tuple[int, Period | None]:
        """Where the words before a year end that stands between them and its number: 由2015年的3%降至2020年的2%.

        The words are added to the cues; with 由 the year is the number's own.
        """
        setting = self.setting
        further, words_end = cues_before(self.text, begin, setting.dated_start)
        if not further or further[0].role not in _OVER_DATES:
            return end, None
        cues += further
        return words_end, setting.dated if further[0].role == "from" else None

    def _measure(
        self, unit: str, roles: tuple[str, ...], begin: int, end: int, behind: int, *, bounded: bool
    ) -> Measure:
        """What a number measures, where its token does not say so."""
        measure = measure_of(unit, roles)
        if measure is _SHARE:
            return self._origin if self._origin is not None and self._ends_a_change(roles, begin) else measure
        if measure in _OF_CLASSES and bounded and self._bounds_a_class(unit, behind):
            return Measure.THRESHOLD
        if measure is _LEVEL and (UNITS.get(unit) == "technical" or self.text.startswith("级", end)):
            return Measure.SPECIFICATION
        if measure is _GROWTH and self._has_a_distant_base(begin):
            return Measure.CUMULATIVE_GROWTH
        return measure

    def _ends_a_change(self, roles: tuple[str, ...], begin: int) -> bool:
        """Whether a change ends with a number that began with the one before: the 3.1% of 降幅由8.2%收窄至3.1%."""
        return "to" in roles and begin < self._chain

    def _falls(self, roles: tuple[str, ...], measure: Measure, begin: int) -> bool:
        """Whether the words tell of a fall; of a change it is the number that it began with that they tell of."""
        if measure is self._origin and self._ends_a_change(roles, begin):
            return self._origin_falls
        return falls(roles)

    def _period(self, measure: Measure, roles: tuple[str, ...], marks: frozenset[str]) -> Period | None:
        """Of several years that the words are about, the last for what was reached in the end, but all for a total."""
        period, listed = self.setting.period, self.setting.listed
        if listed and "respectively" in roles and self._member < len(listed):
            return listed[self._member]
        if period is None or measure not in _REACHED or _IN_THE_END.isdisjoint(roles):
            return period
        is_total = "cumulative" in marks and not ("whole" in marks or self._follows_what_was_added)
        return period if is_total else period_of(period.end, period.end)

    def _has_a_distant_base(self, begin: int) -> bool:
        """Whether the words say a base that is not the year before: 比2015年增长."""
        base, period = self.setting.base, self.setting.period
        if base is None or self.setting.base_at < begin:
            return False
        return period is None or period.years != 1 or base.end != period.end - 1

    def _share(self, before: str, start: int, unit: str, cues: list[Cue]) -> tuple[str, list[Cue]]:
        """The subject and the cues of a number by the words before it: cues of the last one where hope adds to it."""
        words = before.strip("“”（）、 \u3000\xa0")
        if cues and "respectively" in [cue.role for cue in cues]:
            if words:
                self._pair = self._subjects(words, start)
            self._subject = words or self._subject
            if self._pair:
                first, *rest = self._pair
                self._waiting = tuple(rest)
                return first, cues
        elif words in _HOPES and self._cues and unit == self._unit:
            return self._subject, cues if any(cue.role in ("rise", "fall") for cue in cues) else self._cues
        elif words and names_something(before) and not self._is_in_brackets(start):
            self._subject = words
        self._waiting = ()
        return self._subject, cues

    def _next_of_the_list(self, cues: list[Cue]) -> tuple[str, list[Cue]]:
        """What the next number of a list is said of, and its cues: those of the number before where it has none."""
        paired, self._waiting = self._waiting[:1], self._waiting[1:]
        return (paired[0] if paired else self._subject), cues or self._cues

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
        if following[0] in LISTED and following[1:].isdecimal():  # 1000万亩以上和85亿斤以上
            return False
        return UNITS.get(unit) in ("measured", "technical", "time")


def _qualifier(more: str | None, cue: Cue | None, after: Cue | None, cues: list[Cue]) -> tuple[Qualifier, str]:
    """The qualifier of a number and the word that says it: the one within before those around."""
    if more:
        return _ABOUT if more == "来" else _AND_MORE, more
    said = cue or after
    if said is not None:
        return _QUALIFIERS[said.code], said.word
    for place, before in enumerate(cues):
        if before.role == "qualifier" or (before.role == "compared" and not place):
            return _QUALIFIERS[before.code], before.word
    return _UNQUALIFIED, ""
