"""Things: what a clause names, without its verbs and numbers, and how such a name compares with another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xinhua_gov.promises.clauses import parts, stripped
from xinhua_gov.promises.leads import inner_lead, lead_of, tail_of
from xinhua_gov.promises.likeness import ROADS, markers, normal, short_route
from xinhua_gov.promises.members import names_of
from xinhua_gov.promises.object_names import residue
from xinhua_gov.promises.promise_words import head_of, verbs_at
from xinhua_gov.reading.mention import Place
from xinhua_gov.vocabulary import PromiseStage

FEWEST = 4
"""Characters of a name at least that may be a shorter form of another."""

LONG_FORM = 6
"""Characters from which a shorter form tells what is meant, also where it has only words of many names."""

LONGEST_BARE = 6
"""Characters of a member of a list that may lack a last word of its own, and has that of the list."""

_COUNTED = re.compile(r"(?:第?\d[\d.,]*(?:余|多)?[万亿]?[个项条座家处所批宗片段栋台套名户人只对部]?)+")
_NUMBER = re.compile(
    r"(?:累计|总数|总量|净增|新增|增长|增加|提高|下降|提升|增至|升至|均|分别|预计|超过?|近|约|达到?|为|突破){0,4}"
    r"\d[\d.,]{0,15}(?:余|多)?(?:[万亿%％‰]|个|项|条|座|家|处|所|公里|平方|亩|套|户|人|元|吨|台|名|倍|立方|千米|名|件|列|位)"
)
_IN_ALL = re.compile(r"(?<=..)(?:累计|总计|共|总数|分别)\Z")
_YEARS = re.compile(r"新?一?轮?[一二三五\d]年(?:专项|攻坚)?")
_SO_ON = re.compile(r"等(?![级于待候同次份])")
_PLAIN_END = re.compile(r"(?:及其?(?:配套|附属)(?:设施|管网)?)?(?:工程|项目|建设|工作|任务|行动|等){0,6}\Z")
_BRACKET = re.compile(r"（[^（）]{1,6}）")
_LISTED = re.compile(r"[、和与及]")
_CALLED = re.compile(
    r"(?<=[^、]等)(?:\d+[个项条座家处所])?(?P<name>[^、，等]{2,8}?)(?=加快|建设|建成|开工|全面|前期|顺利|有序|$)"
)
_PLAIN_WORKS = ("工程", "项目")
_STAGES = frozenset(PromiseStage)


def things_of(text: str, start: int, end: int) -> Iterator[str]:
    """What a clause names, each as it is compared: the members of its lists, without verbs and numbers.

    >>> text = "新建公共停车场5座、城东水厂二期竣工投用"
    >>> list(things_of(text, 0, len(text)))
    ['公共停车场', '城东水厂二期']
    """
    for part in parts(text, start, end, "、"):
        for piece in names_of(text, *part):
            for about in _without_verbs(text, *piece):
                name = normal(_without_number(text[slice(*about)]))
                if len(name) > 1 and not name.isdecimal():
                    yield name


def _without_verbs(text: str, start: int, end: int) -> Iterator[Place]:
    """A stretch without the verbs before and behind it, in two where a verb stands within it."""
    lead = lead_of(text, start, end)
    led = lead.end < end and any(verb.role != "counted" for verb in verbs_at(text, lead.verbs))  # 融资租赁公司
    start = lead.end if led else start
    inner = None if led else inner_lead(text, start, end, _STAGES)
    if inner is not None:
        yield start, inner.verbs[0][0]
        start = inner.end
    number = _NUMBER.search(text, start + 2, end)
    behind, _ = tail_of(text, start, end if number is None else number.start())
    yield stripped(text, start, behind if behind > start + 1 else end)


def _without_number(name: str) -> str:
    """A name without the number before it, behind it, and what follows 等."""
    counted = _COUNTED.match(name)
    name = name[counted.end() :] if counted is not None and counted.end() < len(name) - 1 else name
    number = _NUMBER.search(name, 2)
    name = name[: number.start()] if number is not None else name
    so_on = _SO_ON.search(name, 2)
    return _IN_ALL.sub("", name[: so_on.start()] if so_on is not None else name)


def is_form_of(short: str, name: str, *, counted: bool = False) -> bool:
    """Whether a name is a shorter form of another: its characters in their order, with the same end, and telling.

    Of what is `counted` a long one tells enough also where it has only words of many names: 专业技术人才.

    >>> is_form_of("将军路大桥", "将军路嘉陵江大桥"), is_form_of("人民医院", "白鹭区人民医院")
    (True, False)
    """
    short, name = _PLAIN_END.sub("", short), _PLAIN_END.sub("", name)
    if not FEWEST <= len(short) < len(name) or short[-2:] != name[-2:]:
        return False
    is_long = counted and len(short) >= LONG_FORM
    if not is_long and len(_telling(short)) < 2 and not any(markers(short)):
        return False
    rest = iter(name)
    return all(character in rest for character in short)


def _telling(name: str) -> str:
    """What a name has beside its last word, what is done, and words of many names: nothing of 扩能改造."""
    left = _YEARS.sub("", residue(name))
    head, kind = head_of(left)
    return residue(left) if head and kind == "process" else left


def without_end(name: str) -> str:
    """A name without the words behind it that any name of works may have: 青石大桥工程."""
    return _PLAIN_END.sub("", name) or name


def other_forms(text: str, start: int, end: int) -> str:
    """What a clause names in other forms, each on a line: without brackets, with the last word of its list, in short.

    >>> text = "甲（县）乙（县）、青石和白水高速加快建设"
    >>> other_forms(text, 0, len(text)).split()
    ['甲乙青石和白水高速加快建设', '青石高速', '甲乙高速']
    """
    bare = _BRACKET.sub("", text[start:end])
    forms = [normal(bare)] if len(bare) < end - start else []
    is_list, has_route = _LISTED.search(bare) is not None, "至" in bare
    if is_list or has_route:
        names = list(things_of(bare, 0, len(bare)))
        whole = list(_with_last_word(bare, names)) if is_list else []
        forms += whole
        forms += [short for name in (*names, *whole) if (short := short_route(name))] if has_route else []
    return "\n".join(forms)


def _with_last_word(clause: str, names: list[str]) -> Iterator[str]:
    """The names of a list that have no last word of their own, with that of the list or of the next that has one."""
    called = _CALLED.search(clause)
    head = "" if called is None else _head_of_works(normal(called["name"]))
    for name in reversed(names):
        is_route = "至" in name and head in ROADS and not short_route(name)  # 甲州至乙山、青石至白水高速
        if head and (is_route or (len(name) <= LONGEST_BARE and not head_of(name)[0])):
            yield name + head
        head = _head_of_works(name) or head


def _head_of_works(name: str) -> str:
    """The last word of a name, where it is one of works that others may share: 高铁, 水库; of a section its road's."""
    road = max((road for road in ROADS if road in name), key=len, default="")
    head, kind = head_of(name)
    return road or (head if kind == "works" and head not in _PLAIN_WORKS else "")
