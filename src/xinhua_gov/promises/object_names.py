"""Names of objects: what a promise is about, cut to its name, and whether the name tells one thing from others."""

from __future__ import annotations

import re

from xinhua_gov.promises.clauses import stripped
from xinhua_gov.promises.promise_words import GENERIC, Strength, head_of
from xinhua_gov.reading.mention import Place
from xinhua_gov.reading.scanner import any_of
from xinhua_gov.resources import rows

ENOUGH = 3
"""Points from which a name with its verbs is a promise of something that can be looked up later."""

LONG = 5
"""Characters before the last word of a name from which words that many names have tell it from others too."""

SET_UP = frozenset({"制度", "机制"})
"""The last words of what one can look up whether it was set up, where a name tells of which it is: 政府采购制度."""

LONGEST_NAME = 45
"""Characters of a name; what is longer is a description."""

LONGEST_DEED = 8
"""Characters of what is done to the thing that is named before 的: 主干道的环境整治."""

THINGS = frozenset({"works", "process", "event", "rule", "body", "trial"})
"""The classes of last words that name something of which one can say whether it was done."""

BUILT = frozenset({"works", "process"})
"""The classes of last words that name works."""

_BEGINNING = re.compile(
    r"(?:全年|年内|今年|[到至]?[12]\d{3}年|\d{1,2}月(?:底|初|末|份)?之?前|其中|一[个座条项]|新?一批|新?一轮|一系列|若干|更多|更加?有[^的]{1,8}的|首[批个]|"
    r"各类|各项|其他|成为|[好了起的]|[全本我][省市区县])+"
)
_END = re.compile(r"(?:年内|年底前|力争|争取|今年|[将要的已]){1,6}\Z")
_BRACKET = re.compile(r"（[^（）]*）$")
_QUOTED = re.compile(r"[“《](?!十[一二三四五]五)(?:[^”》]{3,20}[”》]|[^”》]{2}[”》].)")
_INNER = re.compile(r"[“《](?!十[一二三四五]五)([^“”《》]{3,20})[”》]")
_MARKED = re.compile(
    r"[A-Za-zＡ-Ｚ0-9０-９ⅠⅡⅢⅣ#]|[一二三四五六七八九]期|[一二三四五六七八九十]大(?=[^\W\d])|第[一二三四五六七八九十]+[次届]"
)
_TITLE = re.compile(r"[城省市县镇乡村](?:市|区)?\Z")
"""The end of a title that a place applies for: 全国文明城市."""

_CAMPAIGN = "活动"
_OWN = re.compile(r"[省市县区州旗](?=..)")
"""What makes an institution of the place of a word that many names have: 市博物馆."""

_RUNS_ON = "到至并而每"
"""Characters that no name begins with."""


def _no_name(place: str) -> str:
    return any_of(row[0] for row in rows("promises", "tables/no_names.tsv") if row[1] == place)


_IS_NO_NAME = re.compile(
    rf"(?:{_no_name('first')})(?![一二三四五六七八九十])|以(?![工奖旧城案竹])|.+?(?:{_no_name('within')})|"
    rf".*(?:{_no_name('how')})(?:{_no_name('better')})\Z|“\d+”\Z"
)
"""A stretch that is a sentence or a state, or a bare number in quotation marks."""

_FIRMNESS: dict[Strength, int] = {"firm": 2, "build": 1, "driver": 0, "loose": 0, "slogan": -2}


def name_of(text: str, start: int, end: int) -> Place:
    """The name in a stretch: without what only counts or describes it (产业特色鲜明的科技产业综合体)."""
    start, end = stripped(text, start, end)
    closing = _END.search(text, start, end)
    if closing is not None:
        end = closing.start()
    opening = _BEGINNING.match(text, start, end)
    if opening is not None and opening.end() == end:
        return end, end
    if opening is not None and opening.end() < end - 1:
        start = opening.end()
    of = _last_of(text, start, end)
    if of > start:
        behind = text[of + 1 : end]
        head, kind = head_of(behind)
        if kind in ("process", "deed") and len(behind) <= LONGEST_DEED:
            return stripped(text, start, of)
        if head != behind and not (kind == "rule" and is_common(behind)):  # 投资过5亿元的项目 is not any 项目
            start = of + 1
    return stripped(text, start, end)


def without_campaign(text: str, start: int, end: int) -> Place:
    """A title that is applied for without the campaign for it: 全国文化先进县活动."""
    stop = end - len(_CAMPAIGN)
    is_of_title = text.endswith(_CAMPAIGN, start, end) and _TITLE.search(text[start:stop]) is not None
    return (start, stop) if is_of_title else (start, end)


def _last_of(text: str, start: int, end: int) -> int:
    """Where the last 的 stands that is in no quotation marks and has a name behind it; −1 where there is none."""
    of = text.rfind("的", start, end - 2)
    return of if of > start and "”" not in text[of:end].split("“")[0] else -1


def residue(name: str) -> str:
    """What is left of a name without its last word and the words that many names have."""
    head, _ = head_of(name)
    before = name[: len(name) - len(head)].strip("“”（）、和及与")
    left = GENERIC.sub("", before).strip("“”（）、和及与")
    return before if len(left) == 1 and len(before) == 2 else left  # 镇广 of 镇广高速 is no 镇


def is_common(name: str) -> bool:
    """Whether a name has nothing but words that many names have.

    >>> is_common("公路项目"), is_common("补短板项目")
    (True, False)
    """
    while name:
        head, _ = head_of(name)
        bare = GENERIC.sub("", name[: len(name) - len(head)])
        if not head and bare == name:
            return len(name) < 2
        name = bare
    return True


def quoted(name: str) -> tuple[str, ...]:
    """What stands in quotation marks in a name, where that is long enough to tell it from others."""
    return tuple(match[1] for match in _INNER.finditer(name) if not match[1].isdecimal())


def last_word(name: str) -> tuple[str, str]:
    """The last word of a name and its class, also where a bracket or a quotation mark stands behind it."""
    return head_of(_BRACKET.sub("", name).rstrip("”》"))


def points(name: str, strength: Strength, *, firm_behind: bool, listed: bool, is_sought: bool = False) -> int:
    """How much speaks for a name with its verbs being a promise of one thing, and not a slogan.

    Its verbs count, its last word, a quotation, letter or number in it, and what it has beside words of many names.
    `listed` says that it is named in a list of works (A、B等项目), which lends it a last word; `is_sought` that it is
    applied for, so that what ends in the name of a kind of place is a title.
    """
    head, kind = last_word(name)
    if name[0] in _RUNS_ON or kind == "vain" or _IS_NO_NAME.match(name):
        return 0
    if is_sought and len(name) >= LONG - 1 and _TITLE.search(name):
        return ENOUGH
    quoted = _QUOTED.search(name) is not None
    marked = quoted or _MARKED.search(name) is not None
    own = _OWN.match(name) is not None and head == name[1:] and kind == "works"
    found = max(_FIRMNESS[strength], (0 if strength == "slogan" else 2) if firm_behind else -2)
    found += 2 * (kind in THINGS or listed) + 2 * marked
    found += 2 * (kind == "reform" and strength != "slogan" and name[0] not in "在对把" and len(residue(name)) >= 3)
    found += 4 * (kind == "abstract" and strength == "firm" and head in SET_UP and len(residue(name)) >= 3)
    firm = firm_behind or strength in ("firm", "build")
    if quoted or listed or len(residue(name)) >= 2 or len(name) - len(head) >= LONG:
        found += 1
    elif not (marked or own or residue(name) or (kind == "rule" and firm)):
        found -= 3 if is_common(name) or not firm else 1
    if listed or quoted:
        return found
    return found - 2 * (kind in ("abstract", "deed")) - 2 * (head == name)
