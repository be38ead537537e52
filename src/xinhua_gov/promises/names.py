"""Names: what a promise is about, cut to its name, and whether the name tells one thing from others."""

from __future__ import annotations

import re

from xinhua_gov.promises.clauses import Place, stripped
from xinhua_gov.promises.words import GENERIC, head_of

ENOUGH = 3
"""Points from which a name with its verbs is a promise of something that can be looked up later."""

LONG = 5
"""Characters before the last word of a name from which words that many names have tell it from others too."""

LONGEST_NAME = 45
"""Characters of a name; what is longer is a description."""

_BEGINNING = re.compile(r"(?:全年|年内|今年|[到至]?[12]\d{3}年|其中|本市|新?一批|新?一轮|一系列|若干|更多|更加?有[^的]{1,8}的|首[批个]|各类|各项|其他|好|了|起|以|对|的|全市|我市|全省|全区|全县)+")
_QUOTED = re.compile(r"[“《](?!十[一二三四五]五)(?:[^”》]{3,20}[”》]|[^”》]{2}[”》].)")
_MARKED = re.compile(r"[A-Za-zＡ-Ｚ0-9０-９ⅠⅡⅢⅣ#]|[一二三四五六七八九]期|[一二三四五六七八九十]大(?=[^\W\d])|第[一二三四五六七八九十]+[次届]")
_THINGS = ("works", "process", "event", "rule", "body", "trial")
_FIRM = {"firm": 2, "build": 1, "driver": 0, "loose": 0, "slogan": -2}


_BRACKET = re.compile(r"（[^）]*）$")
_END = re.compile(r"(?:年内|年底前|力争|争取|今年|将|要|的|已)+\Z")


def name_of(text: str, start: int, end: int) -> Place:
    """The name in a stretch: without what only counts or describes it (产业特色鲜明的科技产业综合体)."""
    start, end = stripped(text, start, end)
    behind = _END.search(text, start, end)
    if behind is not None:
        end = behind.start()
    match = _BEGINNING.match(text, start, end)
    if match is not None and match.end() == end:
        return end, end
    if match is not None and match.end() < end - 1:
        start = match.end()
    of = _last_of(text, start, end)
    if of > start:
        behind = text[of + 1 : end]
        if head_of(behind)[1] in ("process", "deed") and len(behind) <= 8:
            return stripped(text, start, of)
        start = of + 1
    return stripped(text, start, end)


def _last_of(text: str, start: int, end: int) -> int:
    """Where the last 的 stands that is in no quotation marks and has a name behind it."""
    of = text.rfind("的", start, end - 2)
    return of if of > start and "”" not in text[of:end].split("“")[0] else -1


def residue(name: str) -> str:
    """What is left of a name without its last word and the words that many names have."""
    head, _ = head_of(name)
    return GENERIC.sub("", name[: len(name) - len(head)]).strip("“”（）、和及与")


def is_common(name: str) -> bool:
    """Whether a name has nothing but words that many names have: 5个公路项目."""
    while name:
        head, _ = head_of(name)
        bare = GENERIC.sub("", name[: len(name) - len(head)])
        if not head and bare == name:
            return len(name) < 2
        name = bare
    return True


def points(name: str, strength: str, *, firm_behind: bool, listed: bool, vague: bool = False) -> int:
    """How much speaks for a name with its verbs being a promise of one thing, and not a slogan."""
    head, kind = head_of(_BRACKET.sub("", name).rstrip("”》"))
    if vague or name[0] in "到至并而" or kind == "vain":
        return 0
    left = residue(name)
    marked = bool(_MARKED.search(name))
    quoted = bool(_QUOTED.search(name))
    found = max(_FIRM[strength], (0 if strength == "slogan" else 2) if firm_behind else -2)
    found += 2 * (kind in _THINGS or listed) + 2 * (marked or quoted)
    firm = strength in ("firm", "build") or firm_behind
    if len(left) >= 2 or quoted or listed or len(name) - len(head) >= LONG:
        found += 1
    elif not (left or marked or (kind == "rule" and firm)):
        found -= 1 if firm and len(name) - len(head) >= 2 else 3
    if kind in ("abstract", "deed") and not listed and not quoted:
        found -= 2
    if head == name and not listed:
        found -= 2
    return found
