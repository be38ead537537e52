"""Context: a number with what the words around it say."""

from __future__ import annotations

import re
from decimal import Decimal

from xinhua_gov.periods import Period, period_of
from xinhua_gov.reading.cues import MAY_FOLLOW, cue_after, cues_before
from xinhua_gov.reading.measures import falls, measure_of
from xinhua_gov.reading.mention import Mention, Place, Told
from xinhua_gov.reading.scanner import BLANKS, CHINESE, DIGIT, UNIT, any_of
from xinhua_gov.reading.setting import Setting
from xinhua_gov.reading.subjects import is_headless, names_something, own_subject
from xinhua_gov.reading.words import (
    BEFORE,
    BEYOND_CLASSES,
    CLASSES,
    LOWERED,
    NOT_BEFORE,
    OF_CLASSES,
    PLACES,
    RAISED,
    SIZED,
    UNITS,
    Cue,
)
from xinhua_gov.vocabulary import Measure, MentionKind, Qualifier

WINDOW = 40
"""Characters before a number in which its subject is looked for, and behind one for others of the clause."""

LONGEST_CLAUSE = 80
"""Characters before a number in which words that mark it are looked for."""

MONEY = frozenset(("", "元", "美元"))
"""The units whose number may bound a class by its turnover: 超5亿元企业, 超千亿产业."""

PEOPLE = frozenset(("人", "户", "名"))
"""The units whose number may bound the size of a place: 500户以上自然村."""

TIMES = frozenset(unit for unit, how in UNITS.items() if how == "time")
"""The units of how long something lasts."""

SIZES = MONEY | PEOPLE
"""The units of both."""

COUNTING = "户家个"
"""The words behind a number of enterprises, or of places, that what follows directly is said of."""

LONGEST_ROW = 60
"""Characters before a number in a row of a table."""

SEPARATORS = BLANKS + "\t|"
"""What parts the cells of a row."""

BEHIND_CELLS = frozenset((*SEPARATORS, "", "\n"))
"""What stands behind one."""

LONGEST_CELL = 16
"""Characters of the longest cell of a row that holds a unit, with what parts it from others."""

LENGTH_OF_A_YEAR = 4
"""Characters of a period that is one year."""

FAR = 24
"""Characters before a number in which the year that it is compared with is looked for."""

LONGEST_COMPARISON = 12
"""Characters of the longest clause that only says what is compared with: 与2015年底相比，."""

ENDS_OF_CLAUSES = frozenset("，。；、：！？）)”\n,.;:")
"""The characters that end a clause, or a member of a list."""

LISTED = frozenset(("、", "和", "与", "及", "或", "以及"))
"""What stands between the members of a list."""

LONGEST_JOINT = 8
"""Characters of the longest of them, with its blanks."""

_QUALIFIERS = {qualifier.value: qualifier for qualifier in Qualifier}
_NUMBERS = re.compile(rf"[{DIGIT}]+(?:[.．][{DIGIT}]+)?|百分之")
_IS_PROSE = re.compile("[，。；：]")
_CELL = re.compile(rf"[{SEPARATORS}][^{SEPARATORS}\n]+[{SEPARATORS}]+\Z")
_IN_PROSE = re.compile(rf"[{DIGIT}，。；]")
_END_OF_CLAUSE = re.compile("[，。；\n]")
_WHERE_LISTS_ARE_SPLIT = (re.compile("[、和与及]|以及"), re.compile(f"、|和(?=[^、]{{0,{WINDOW}}}$)"), re.compile("、"))
_LEVEL, _SHARE, _GROWTH, _DECLINE = Measure.LEVEL, Measure.SHARE, Measure.YOY_GROWTH, Measure.DECLINE
_POINTS = Measure.POINT_CHANGE
_tuple = tuple.__new__
"""Makes a mention of its values in their order: by name takes four times as long, and there are very many."""

_NOT_SAID = tuple(Mention._field_defaults[name] for name in Mention._fields[Mention._fields.index("kind") + 1 :])
_NO_MERE_LEVELS = frozenset(("元", *(unit for unit, how in UNITS.items() if how == "technical")))
_OF_CLASSES = (_LEVEL, Measure.DURATION)
_AIMED_AT = ("的目标", "的预期目标", "的奋斗目标", "的任务", "的计划", "目标")
_FIRST_OF_AIMS = frozenset("的目")
_AIMS = ("的目标", "的任务", "的成绩", "的增长", "的增速", "的水平")
_BOUNDING = frozenset(("qualifier", "compared"))
_IS_A_CLASS = re.compile(
    rf"的?(?:{any_of(OF_CLASSES)}){{0,4}}(?:{any_of(CLASSES, NOT_BEFORE)})"
    rf"(?![级民场政]|[^，。；\n]{{0,4}}(?:{any_of(BEYOND_CLASSES)}))"
)
_IS_COUNTED = re.compile(
    rf"[^，。；\n{DIGIT}]{{2,6}}?(?:达到?|[新净]?增加?[到至]?|发展到|分别达?到?)?[{DIGIT}]{{1,4}}[家个户座栋条]"
)
_IS_A_PLACE = re.compile(
    rf"的?(?:城市|农村|集中|易地|扶贫|搬迁){{0,4}}(?:(?P<body>企业|单位)|{any_of(PLACES, NOT_BEFORE)})"
    rf"(?![级民场政]|{any_of(BEYOND_CLASSES)})"
)
_OTHER_BOUND = re.compile(
    rf"[、至到]?(?:不[足满到])?[{DIGIT}.．{CHINESE}]{{1,9}}(?P<unit>{UNIT})(?:[（(]不?含[）)])?(?:以下|以内)"
)
_BOUNDS = [word for word, cue in BEFORE.items() if word[0] == "不" and cue.code in ("at_least", "at_most")]
_BOUND_OF_A_BASE = re.compile(rf"(?P<bound>{any_of(_BOUNDS)})[^，。；：、\d]{{1,16}}的\Z")
_STRENGTHS = ("再", "进一步", "继续", "全面", "大力", "平均", "整体", "大幅", "将", "要")
_CHANGE_OF_A_THING = re.compile(
    rf"[，、；]?(?:{any_of(_STRENGTHS)})*"
    rf"(?:(?P<fall>{any_of(LOWERED)})|{any_of(RAISED)})(?![到至为值])"
    r"[^，。；：占\d]{2,16}(?<![率比重量到至为])\Z"
)
_FIRST_OF_CHANGES = frozenset(word[0] for word in (*"，、；", *_STRENGTHS, *LOWERED, *RAISED))
_NO_CHANGE = frozenset(("to", "from", "share", "completion", "reach", "stop", "equals"))
_SAYS_WHICH_WAY = frozenset(("rise", "rate", "fall", "fall_rate", "to"))
_AGAINST_A_BASE = (Measure.INCREMENT, _DECLINE, Measure.CUMULATIVE_GROWTH)
_CHANGING = frozenset(("rise", "fall"))
_OF_RATES = frozenset(("rate", "fall_rate"))
_OF_ONE_NUMBER = frozenset(("qualifier", "compared", "hope", "reach", "to"))
_REACHED = (_LEVEL, _SHARE)
_IN_THE_END = frozenset(("to", "reach"))
_OVER_DATES = ("from", "to", "reach")


_NO_MARKS: frozenset[str] = frozenset()
_NO_ORIGIN = None, False
_QUANTITY = MentionKind.QUANTITY
_UNQUALIFIED, _AND_MORE, _ABOUT = Qualifier.UNQUALIFIED, Qualifier.AND_MORE, Qualifier.ABOUT


class Context:
    """What has been read of one text: the setting, and what a list of numbers has in common."""

    __slots__ = (
        "_chain",
        "_closely",
        "_cues",
        "_follows_what_was_added",
        "_has_a_base",
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
        self._has_a_base = False  # whether it is held against a year that is not the one before it
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

    def follows_bare_number(self, start: int) -> bool:
        """Whether it is listed behind one without a unit: what follows 5.2% may have lost its own."""
        return not self._unit and self.follows_in_list(start)

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

    def cell_before(self, start: int, end: int) -> str:
        """The cell before the only number of a row of a table, with what parts it from both sides; else nothing."""
        text = self.text
        if text[start - 1 : start] not in SEPARATORS or text[end : end + 1] not in BEHIND_CELLS:
            return ""
        begin = text.rfind("\n", max(0, start - LONGEST_ROW), start) + 1
        cell = _CELL.search(text, max(begin, start - LONGEST_CELL), start)
        stop = text.find("\n", end, end + LONGEST_ROW)
        rest = text[end : stop if stop >= 0 else end + LONGEST_ROW]
        if cell is None or not (begin or start <= LONGEST_ROW) or _IN_PROSE.search(rest):
            return ""
        return "" if _IS_PROSE.search(text, begin, start) else cell[0]

    def other(self, start: int, end: int, kind: MentionKind) -> Mention:
        """A number that is not a quantity, such as a date, a name or a code."""
        said = (start, end, self.text[start:end], None, None, "", 0, _UNQUALIFIED, "", kind)
        return _tuple(Mention, said + _NOT_SAID)

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
        dated = words_end == setting.dated_end
        words_end, origin = self._over_the_date(begin, words_end, cues) if dated else (words_end, None)
        after = cue_after(text, end, lasts=unit in TIMES) if text[end : end + 1] in MAY_FOLLOW else None
        behind = end if after is None else text.find(after.word, end) + len(after.word)
        if words_end > clause:
            self._has_a_base = False
        roles = _roles(cues)
        subject, meant = self._whose(clause, begin, words_end, start, unit, cues, roles)
        if meant is not cues:
            cues, roles = meant, _roles(meant)
        if "yearly" in roles:
            setting.is_on_the_year_before()
        period = setting.period
        of_several_years = setting.listed != () or (period is not None and len(period) != LENGTH_OF_A_YEAR)
        marks = self._marks(clause, start, behind) if self._closely or of_several_years else _NO_MARKS
        if measure is None:
            measure = self._measure(unit, roles, begin, words_end, end, behind, bounded=cue is not None)
        period = origin or (self._period(measure, roles, marks, clause) if of_several_years else period)
        whose = text[begin:start] if text[start - 1 : start] == "的" else ""
        said = roles or whose or after is not None or more is not None or cue is not None
        qualifier, word = _qualifier(more, cue, after, cues, whose) if said else (_UNQUALIFIED, "")
        falling = (roles or measure is _DECLINE) and self._falls(roles, measure, begin)
        self._chain, self._cues, self._unit, self._follows_what_was_added = behind, cues, unit, "added" in marks
        self._origin, self._origin_falls = _origin(measure, roles, falling=falling) if roles else _NO_ORIGIN
        base = None if setting.base is None else self._base(measure, roles, begin, start)
        told = Told(self._own, marks, setting.begin, setting.around, setting.period) if self._closely else None
        return _tuple(Mention, (
            start, end, text[start:end], value, high, unit, scale, qualifier, word, _QUANTITY, measure,
            setting.modality, period, subject, falling, numbers, base, roles, self._member, clause, behind, told,
        ))  # fmt: skip

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
        self, clause: int, begin: int, left: int, start: int, unit: str, cues: list[Cue], roles: tuple[str, ...]
    ) -> tuple[str, list[Cue]]:
        """What a number is said of, and its cues.

        The places are where its clause begins, where the words that are looked at do and end, and where it stands.
        """
        if self._sentence != self.setting.begin:
            self._start_sentence(self.setting.begin)
        chain = self._chain
        if start - chain <= LONGEST_JOINT and self.follows_in_list(start):
            self._member += 1
            return self._next_of_the_list(cues)
        self._member = 0
        if chain > left:
            chain = left
        if self._closely:
            self._own = self._named_by(max(clause, chain), clause, left)
        words = self.text[begin if begin > chain else chain : left]
        return self._share(words, start, unit, cues, roles)

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
        role = next((cue.role for cue in further if cue.role != "filler" and cue.word != "在"), "")
        if role not in _OVER_DATES:
            return end, None
        cues += further
        return words_end, setting.dated if role == "from" else None

    def _measure(
        self, unit: str, roles: tuple[str, ...], begin: int, words_end: int, end: int, behind: int, *, bounded: bool
    ) -> Measure:
        """What a number measures, where its token does not say so.

        The places are where the clause begins, where its words before the number end, where the number does and where
        the words behind it do; `bounded` tells that a word that belongs to the number bounds it.
        """
        measure = measure_of(unit, roles)
        if measure is _SHARE:
            if self._origin is not None and self._ends_a_change(roles, begin):
                return self._origin
            return self._change_of_a_thing(begin, words_end, roles) or measure
        may_bound = measure in _OF_CLASSES and (behind > end or (unit in SIZES and (bounded or roles or unit in MONEY)))
        if may_bound and self._bounds_a_class(unit, roles, end, behind, bounded=bounded):
            return Measure.THRESHOLD
        if measure is _LEVEL:
            is_plain = unit not in _NO_MERE_LEVELS and self.text[end : end + 1] != "级"
            return measure if is_plain else self._of_a_level(unit, roles, begin, words_end, end)
        if measure is _GROWTH and "yearly" not in roles and self._is_cumulative(begin, words_end):
            return Measure.CUMULATIVE_GROWTH
        return measure

    def _of_a_level(self, unit: str, roles: tuple[str, ...], begin: int, words_end: int, end: int) -> Measure:
        """The measure of what is no growth: a size that tells kinds apart, or what a thing is changed by."""
        if unit != "元" or self.text.startswith("级", end):
            return Measure.SPECIFICATION
        change = self._change_of_a_thing(begin, words_end, roles)
        return Measure.INCREMENT if change is _GROWTH else change or _LEVEL

    def _change_of_a_thing(self, begin: int, words_end: int, roles: tuple[str, ...]) -> Measure | None:
        """The change that a number behind what is changed by it tells: 压减一般性支出5%, 提高低保标准20元."""
        if begin < self._chain:
            begin = self._chain
        if self.text[begin : begin + 1] not in _FIRST_OF_CHANGES or not _NO_CHANGE.isdisjoint(roles):
            return None
        found = _CHANGE_OF_A_THING.match(self.text, begin, words_end)
        return None if found is None else _DECLINE if found["fall"] else _GROWTH

    def _is_cumulative(self, begin: int, words_end: int) -> bool:
        """Whether a growth is that of several years: 五年增长25%, 比2015年增长25%."""
        if words_end == self.setting.spelled_end or self._has_a_base:
            return True
        return self.setting.base is not None and self._has_a_distant_base(begin)

    def _base(self, measure: Measure, roles: tuple[str, ...], begin: int, start: int) -> Period | None:
        """The year that a number is held against; what follows may go on from it, too."""
        self._has_a_base = self._goes_on_from_a_base(measure, roles, begin)
        return None if "yearly" in roles else self.setting.base_of(start - FAR)

    def _goes_on_from_a_base(self, measure: Measure, roles: tuple[str, ...], begin: int) -> bool:
        """Whether a growth right behind a number has its base, too: 比2015年增加3亿元，增长5%."""
        if measure not in _AGAINST_A_BASE or "yearly" in roles:
            return False
        return self._has_a_base or self._has_a_distant_base(begin)

    def _ends_a_change(self, roles: tuple[str, ...], begin: int) -> bool:
        """Whether a change ends with a number that began with the one before: the 3.1% of 降幅由8.2%收窄至3.1%."""
        return "to" in roles and begin < self._chain

    def _falls(self, roles: tuple[str, ...], measure: Measure, begin: int) -> bool:
        """Whether the words tell of a fall; of a change it is the number that it began with that they tell of."""
        if measure is self._origin and self._ends_a_change(roles, begin):
            return self._origin_falls
        return falls(roles) or (measure is _DECLINE and _SAYS_WHICH_WAY.isdisjoint(roles))

    def _period(self, measure: Measure, roles: tuple[str, ...], marks: frozenset[str], clause: int) -> Period | None:
        """Of several years that the words are about, the last for what was reached in the end, but all for a total."""
        period, listed = self.setting.period, self.setting.listed
        if self._member < len(listed) and ("respectively" in roles or "respectively" in marks):
            return listed[self._member]
        is_state = "whole" in marks and "qualifier" in roles  # 总里程突破1500公里
        if period is None or measure not in _REACHED or (_IN_THE_END.isdisjoint(roles) and not is_state):
            return period
        sums_up = "cumulative" in marks or ("added" in marks and self.setting.spelled_end > clause)
        is_total = sums_up and not ("whole" in marks or self._follows_what_was_added)
        return period if is_total else period_of(period.end, period.end)

    def _has_a_distant_base(self, begin: int) -> bool:
        """Whether the words say a base that is not the year before: 比2015年增长."""
        base, period = self.setting.base, self.setting.period
        base_at = self.setting.base_at
        if base is None or base_at < begin - LONGEST_COMPARISON or (base_at < begin and base_at < self._chain):
            return False
        return period is None or period.years != 1 or base.end != period.end - 1

    def _share(
        self, before: str, start: int, unit: str, cues: list[Cue], roles: tuple[str, ...]
    ) -> tuple[str, list[Cue]]:
        """The subject and the cues of a number by the words before it: cues of the last one where hope adds to it."""
        words = before.strip("“”（）、 \u3000\xa0")
        if "respectively" in roles:
            if words:
                self._pair = self._subjects(words, start)
            self._subject = words or self._subject
            if self._pair:
                first, *rest = self._pair
                self._waiting = tuple(rest)
                return first, cues
        elif not words and roles[-1:] == ("hope",) and unit == self._unit:
            return self._subject, self._with_those_before(cues)
        elif words and names_something(before) and not self._is_in_brackets(start):
            self._subject = words
        elif not words and unit and unit in COUNTING and self.text[start - 1 : start] == "；":
            self._subject = ""  # 案件追缴2亿元；33家企业: what is counted stands behind the number
        self._waiting = ()
        return self._subject, cues

    def _with_those_before(self, cues: list[Cue]) -> list[Cue]:
        """The cues of a hope (力争7%) with those of the number that it adds to, where it has no change of its own."""
        if any(cue.role in _CHANGING for cue in cues):
            return cues
        return cues + [cue for cue in self._cues if cue.role not in _OF_ONE_NUMBER]

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

    def _bounds_a_class(self, unit: str, roles: tuple[str, ...], end: int, behind: int, *, bounded: bool) -> bool:
        """Whether a number bounds a class of things, and counts none: 亿元以上项目, 超5亿元企业."""
        if behind > end:
            return self._is_bound_behind(unit, behind)
        if bounded or not _BOUNDING.isdisjoint(roles[:1]):
            return self._is_bound_before(unit, behind)
        return not roles and unit in MONEY and self._names_a_class(end)

    def _names_a_class(self, end: int) -> bool:
        """Whether an amount without a word that bounds it is the size of each of some things: 新增10亿元企业3家."""
        if not self.text.startswith(SIZED, end):
            return False
        begin = max(0, end - FAR)
        invested = self.text.rfind("投资", begin, end) >= 0
        return not invested and _IS_COUNTED.match(self.text, end) is not None

    def _is_before_a_place(self, unit: str, end: int) -> bool:
        """Whether a number of people bounds the size of a place, or of an enterprise: 万人以上社区, 百人以上企业."""
        found = _IS_A_PLACE.match(self.text, end)
        return found is not None and (unit == "人" or not found["body"])

    def _is_bound_before(self, unit: str, end: int) -> bool:
        """Whether a number with a word such as 超过 before it bounds what the table names: 超5亿元企业.

        Of a sum (总投资超300亿元的项目) it is the amount.
        """
        is_sum = self.text.startswith("的", end) and self.text.rfind("总投资", max(0, end - FAR), end) >= 0
        if unit in PEOPLE:
            return self._is_before_a_place(unit, end)
        return unit in MONEY and not is_sum and _IS_A_CLASS.match(self.text, end) is not None

    def _is_bound_behind(self, unit: str, behind: int) -> bool:
        """Whether a number with 以上 or 以下 behind it bounds a class of things: money, age or size before a noun.

        Of people it does only before what the table names: 万人以上社区.
        """
        if unit in PEOPLE:
            return self._is_before_a_place(unit, behind)
        other = _OTHER_BOUND.match(self.text, behind)
        if other is not None and other["unit"] == unit:
            behind = other.end()  # 3000万元以上、5000万元以下项目
        following = self.text[behind : behind + 2]
        if following[:1] == "的" and not self.text.startswith(_AIMS, behind):
            following = following[1:]
        if not following or following[0] in ENDS_OF_CLAUSES or following[0] in "的 ":
            return False
        if following[0] in LISTED and following[1:].isdecimal():  # 1000万亩以上和85亿斤以上
            return False
        if unit in TIMES:
            return self.text[behind - 1] != "内"  # 3天内办结
        return UNITS.get(unit) in ("measured", "technical")


def _bound_of_a_base(words: str) -> tuple[Qualifier, str]:
    """The qualifier before what a share or a multiple is of: 不低于低保标准的1.3倍."""
    found = _BOUND_OF_A_BASE.search(words) if "不" in words else None
    return (_QUALIFIERS[BEFORE[found["bound"]].code], found["bound"]) if found else (_UNQUALIFIED, "")


def _origin(measure: Measure, roles: tuple[str, ...], *, falling: bool) -> tuple[Measure | None, bool]:
    """The measure that a change ends with, and whether it is a fall: that of what it began with (增速由3%提高到5%).

    Of a rate that moves by some points it is that of the rate: 增速回落0.3个百分点至2.1%.
    """
    if "from" in roles:
        return measure, falling
    if measure is not _POINTS or _OF_RATES.isdisjoint(roles):
        return None, False
    moved = measure_of("%", [role for role in roles if role not in _CHANGING])
    return moved, moved is _DECLINE


def _roles(cues: list[Cue]) -> tuple[str, ...]:
    return tuple([cue.role for cue in cues]) if cues else ()


def _qualifier(
    more: str | None, cue: Cue | None, after: Cue | None, cues: list[Cue], words: str
) -> tuple[Qualifier, str]:
    """The qualifier of a number and the word that says it: the one within before those around."""
    if more:
        return _ABOUT if more == "来" else _AND_MORE, more
    said = cue or after
    if said is not None:
        return _QUALIFIERS[said.code], said.word
    for place, before in enumerate(cues):
        if before.role == "qualifier" or (before.role == "compared" and not place):
            return _QUALIFIERS[before.code], before.word
    return _bound_of_a_base(words)
