"""Naming: what a figure is of, in the words of the text, and whether these words are its whole name."""

from __future__ import annotations

import re
from typing import NamedTuple

from xinhua_gov.drafting.words import any_word_of, words_of
from xinhua_gov.reading.mention import Mention
from xinhua_gov.recognition.phrases import one_line
from xinhua_gov.vocabulary import Measure, ProposalReason

LONGEST_NAME = 20
"""Characters of a name that is taken as it stands."""

LONGEST_COUNTED = 24
"""Characters behind a number in which what it counts is looked for."""

LONGEST_OBJECT = 16
"""Characters of an object that is taken up to the end of its clause."""

SHORTEST_ALONE = 3
"""Characters of a noun behind a number that is a name alone."""

SHORTEST_SHARED = 4
"""Characters that a name has at least, for figures of different sentences to be of one thing."""

LONGEST_BEFORE = 10
"""Characters before a number that are a name together with the noun behind it."""

_RANKS = (Measure.RANK, Measure.RANK_CHANGE)
_OF_MONEY = re.compile("(?:总投资|投资额|投资总额|总规模|口径)$")
_OF_AMOUNTS = re.compile("(?:投资|收入|产值|总额|规模|第)$")
_IS_A_FIGURE = re.compile("(?:值|额|入|率|量|数|资|产|税|利润|营收|人口|标准|价格|面积|比重|水平|规模|经费|余额)$")
_IS_SHARE = re.compile("占|(?:率|比|比重|比例|度|面|水平|程度|份额)$")
_COUNTING = (Measure.LEVEL, Measure.INCREMENT, Measure.DURATION)
_JOINTS = re.compile("[和及与、并]")
_UP_TO_AN_END = re.compile(rf"[^，。；：！？\n,;:、（(]{{0,{LONGEST_COUNTED}}}")
_NEXT_NUMBER = re.compile(r"[和及与]?(?:\d(?![A-Za-z])|[一二两三四五六七八九十百]{1,3}[个家项条座所])")
_YEAR = re.compile(
    "(?:到|至)?(?:[12][0-9]{3}年|“?十?[一二三四五六七八九]五”?(?:时期|期间))(?:底|末|以来|间|初)?(?:，|我市|我省|全市)?"
)
_LIST_NUMBER = re.compile(
    r"^[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[)）、.．]\s*|^[①-⑳]|^[一二三四五六七八九十]是|^[）)]"
)
_IS_RANKED = re.compile("(?:值|额|入|率|量|数|资|度|力|成绩|规模|水平|增速|增幅|竞争力|排名|面积|里程|产量)$")
_SHARE = re.compile("的?(?:比重|比例)")
_SHARE_OF_ALL = re.compile("(?:(?:的|在全[国省市区县]的?|全[国省市区县])?(?:占比重|占比例|占比|比重|比例))")
_EACH = re.compile(
    "(?<=.{4})(?:均|分别)?(?:提高|提升|调整|上调|增加)?(?:到|至|达到|达|为|由|从|按)?"
    "(?:人均|每人|每户|每亩|年人均)?(?:每月|每年|每天|每人|每户)$"
)
_TRAILING = re.compile(
    "(?<=.{3})(?:增幅|增速)?(?:继续|始终|持续|稳定)?(?:保持|力争|巩固|缩小至|缩小|控制|稳定|逆势|提至|稳|完成年度)$"
)
_RANKED = re.compile("(?<=.{2})(?:位居|稳居|居|位列|名列|跃居|在全|排全|排名|跻身|列全)")
_HELPS = re.compile("^(?:推动|促进|带动|确保|保证|力促|推进|保障|使|支持)(?=.{3})")
_QUALIFIERS = re.compile("(?:超过|超|近|约|突破|不少于|不低于|至少|了|逾|不超过)$")
_OF_ITSELF = re.compile("(?:收入|产值|利润|利税|营收|税收|总额)$")
_ADDS = re.compile("新增|增加|完成|实现|争取|获得|到位")
_AROUND = "“”、（）() \u3000"
_ENDS = frozenset("，。；、！？\n,;（(")
_SAYS_MORE = re.compile(
    "[，；。？！]|按|口径|不仅|比[12][0-9]{3}|提高|高于|低于|超过|达到|相当于|增长(?!的?贡献|率)|下降|率[和及、].+(?:率|占?比|比重)$|[0-9]$"
)
_CLASSES = ("国家级", "省级", "市级", "县级", "国家", "省", "市")
_FIRST_OF_ALL = re.compile(
    "^[的占是将把由使让以按比和与及级]|^从(?!业)|^本(?!外币|科|地|级)|^对.*贡献"
    "|^(?:用于|这|其|我们|经过|围绕|针对|根据|面对|从而|全球|该|回顾|存在|困扰)|^[为对在向给](?!.{2,})"
)


class Naming(NamedTuple):
    """What a figure is of: `words`, sure where `reason` is None, else proposed for that reason.

    `reason` is missing with `is_sure` false where nothing can be proposed: the words are then those that hold the
    number. `verb` and `thing` are what the words are made of.
    """

    words: str
    is_sure: bool
    reason: ProposalReason | None
    verb: str = ""
    thing: str = ""

    @property
    def is_shared(self) -> bool:
        """Whether another figure of these words is of the same thing."""
        return self.is_sure and len(self.words) >= SHORTEST_SHARED and self.words not in words_of("generic")


def name_of(
    text: str, mention: Mention, quote: str, before: Naming | None = None, alike: Naming | None = None
) -> Naming:
    """What a mention is of.

    `before` is what the figure before it in its sentence is of, `alike` the last one in the same unit; `quote` is the
    phrase that states the mention.

    >>> from xinhua_gov import read_quantities
    >>> text = "2020年新增5家高新技术企业，推动50户企业快速增长。"
    >>> [name_of(text, m, "").words for m in read_quantities(text, closely=True).quantities]
    ['新增高新技术企业', '推动企业快速增长']
    """
    counted, is_whole = _counted(text, mention)
    begins = not mention.own and not mention.cues and mention.member == 0
    lead = _verbs_alone(text, mention)
    rate = mention.measure not in (*_COUNTING, *_RANKS)
    if before is not None and not mention.own and (mention.cues or rate) and not (lead and counted):
        return before
    core = lead if begins or (lead and not mention.own) else _core(text, mention)
    if rate and _HELPS.match(core):
        core = _HELPS.sub("", core, count=1)
    verb, thing = _parted(core)
    if counted and thing and (thing in words_of("pivot") or thing[-1] in "和及与" or _follows_a_list(text, mention)):
        verb, thing = verb or (before.verb if before and thing not in words_of("pivot") else ""), ""
    if not counted and (core in words_of("class") or (verb and thing in words_of("class"))):
        return _listed(core, verb, alike, quote, of_class=True)
    if counted and (not thing or _character_before(text, mention) in ("等", "的") or thing.endswith("等")):
        if (verb and not is_whole) or counted in words_of("generic"):
            counted, is_whole = _whole_object(text, mention, counted)
        return _of_what_is_counted(text, mention, verb, counted, is_whole)
    if not thing:
        return _listed(verb, verb, alike, quote)
    if before is not None and (core in words_of("generic") or core.startswith("占")) and _completes(before):
        return Naming(_headed(before, core), before.is_sure, ProposalReason.LISTED, "", _headed(before, core))
    carried = before is not None and before.verb and (not _OF_ITSELF.search(core) or _ADDS.search(before.verb))
    if before is not None and carried and not verb and not counted and _is_listed_behind(text, mention, core):
        plain = _predicate(core) is None and _predicate(before.thing) is None and len(before.thing) > 1
        return Naming(before.verb + core, plain and _is_whole_name(core), ProposalReason.LISTED, before.verb, core)
    return _as_printed(mention, core, verb, thing, counted)


def _as_printed(mention: Mention, core: str, verb: str, thing: str, counted: str) -> Naming:
    """A name that the words before a number are, or these with the noun behind it (省定12件实事)."""
    ranked = mention.measure in _RANKS and _IS_RANKED.search(core) is None
    if not counted:
        vague = core in words_of("generic") or (verb and _OF_MONEY.search(core) is not None)
        shared = mention.measure is Measure.SHARE and _IS_SHARE.search(core) is None
        sure = not (ranked or vague or shared) and _is_whole_name(core)
        return Naming(core, sure, ProposalReason.AS_PRINTED, verb, thing)
    both = core + counted
    short = len(core) <= LONGEST_BEFORE and not re.search(r"[\d、，“”（]", both)
    vague = counted in words_of("generic") or _OF_AMOUNTS.search(core) is not None
    sure = short and not ranked and not vague and _is_whole_name(both)
    return Naming(both if short else core, sure, ProposalReason.AS_PRINTED, verb, thing + counted if short else thing)


def _completes(before: Naming) -> bool:
    """Whether what the figure before is of makes a whole name of words that are none alone (完成投资, 占比)."""
    thing = before.thing
    return bool(thing) and thing not in words_of("generic") and not _IS_A_FIGURE.search(thing) and len(thing) > 1


def _headed(before: Naming, core: str) -> str:
    """Words that are no name alone behind what the figure before is of; of two rates the first is left out."""
    thing = before.words if core.startswith("占") else before.thing
    return (re.sub("(?:办结|办复|满意|完成|覆盖|开工|签约)?率$", "", thing) if core.endswith("率") else thing) + core


def _follows_a_list(text: str, mention: Mention) -> bool:
    """Whether a number stands directly behind a 、 as a member of a list of things that are counted apart."""
    return _character_before(text, mention) == "、"


def _character_before(text: str, mention: Mention) -> str:
    """The character before a number, blanks apart."""
    return text[max(0, mention.start - 3) : mention.start].rstrip()[-1:]


def _verbs_alone(text: str, mention: Mention) -> str:
    """The verbs between the beginning of a clause and its number, where nothing else stands there."""
    words = _without_before(text[mention.clause : mention.start].strip(_AROUND))
    words = _QUALIFIERS.sub("", words)
    verb, rest = _parted(words)
    return verb if verb and not rest else ""


def _core(text: str, mention: Mention) -> str:
    """The subject of a mention without what only says when and how, with the quotation mark that it began with."""
    words = _LIST_NUMBER.sub("", re.split("[：:]", one_line(mention.subject))[-1].strip())
    at = text.rfind(words, max(0, mention.start - 80), mention.start) if words else -1
    if words.count("”") > words.count("“") and at > 0 and text[at - 1] == "“":
        words = f"“{words}"
    if words.count("“") > words.count("”") and at >= 0 and text[at + len(words)] == "”":
        words = f"{words}”"
    if at >= 0 and words[-1:] in tuple("建完达创") and text.startswith("成", at + len(words)):
        words = f"{words}成"  # 建成 and the like, of which the reader takes the second character for a cue
    if at >= 0 and words.count("（") > words.count("）") and text.startswith("）", at + len(words)):
        words = f"{words}）"
    words = _with_share(text, at + len(words), _without_before(words), mention)
    kept = _TRAILING.sub("", _EACH.sub("", words))
    if mention.measure in _RANKS:
        kept = _RANKED.split(kept, maxsplit=1)[0]
    return kept if len(kept) > 1 else words


def _without_before(words: str) -> str:
    """Words without what says when and how at their beginning."""
    while (match := _YEAR.match(words) or any_word_of("before").match(words)) and len(words) > len(match[0]):
        words = words[match.end() :].lstrip("，、 ")
    return "" if words in words_of("before") else words


def _with_share(text: str, end: int, words: str, mention: Mention) -> str:
    """Words that say of what something is a share, with the word for a share that the text has behind them."""
    if mention.measure is not Measure.SHARE or not words:
        return words
    found = (_SHARE if "占" in words else _SHARE_OF_ALL).match(text, end)
    return words + found[0] if found else words


def _parted(core: str) -> tuple[str, str]:
    """The verbs that a name begins with, and the rest of it."""
    end = 0
    while match := any_word_of("verb").match(core, end):
        end = match.end()
        joint = _JOINTS.match(core, end)
        if joint and any_word_of("verb").match(core, joint.end()):
            end = joint.end()
    return (core[:end], core[end:]) if end else ("", core)


def _counted(text: str, mention: Mention) -> tuple[str, bool]:
    """What is counted behind a number, and whether the words of it end there for certain."""
    if mention.measure not in _COUNTING or text.startswith("第", mention.start):
        return "", False
    begin = mention.behind + text.startswith("的", mention.behind)
    found = _UP_TO_AN_END.match(text, begin)
    words = found[0] if found else ""
    number = _NEXT_NUMBER.search(words)
    ends = begin + len(words) == len(text) or text[begin + len(words)] in _ENDS
    if number is not None:
        words, ends = words[: number.start()], number[0][0] in "和及与"
    said = _predicate(words)
    words, ends = (words, ends) if said is None else (words[:said], False)
    return (words, ends) if len(words) > 1 else ("", False)


def _predicate(words: str) -> int | None:
    """Where what is said of the things counted begins."""
    place = 0
    while place < len(words):
        within = any_word_of("within").match(words, place)
        if within:
            place = within.end()
        elif place != 1 and any_word_of("predicate").match(words, place):
            return place
        else:
            place += 1
    return None


def _whole_object(text: str, mention: Mention, counted: str) -> tuple[str, bool]:
    """What a verb does something to, with the action in it (完成5个小区改造): all up to the end of the clause."""
    begin = mention.behind + text.startswith("的", mention.behind)
    found = _UP_TO_AN_END.match(text, begin)
    words = found[0] if found else ""
    ends = begin + len(words) == len(text) or text[begin + len(words)] in _ENDS
    short = len(words) <= LONGEST_OBJECT and not re.search(r"\d(?![A-Za-z])", words)
    return (words, True) if ends and short else (counted, False)


def _of_what_is_counted(text: str, mention: Mention, verb: str, counted: str, is_whole: bool) -> Naming:
    """A name that a verb before the number and the noun behind it make; without a verb the noun alone."""
    before = text[mention.clause : mention.start].strip(_AROUND)
    guessed = any(before.endswith(word) for word in words_of("pivot"))
    completed = "" if verb else _completed(text, mention)
    if completed:
        return Naming(f"完成{completed}", len(completed) >= SHORTEST_SHARED, ProposalReason.COUNTED, "完成", completed)
    begins = not before or guessed or _follows_a_list(text, mention) or before[-1] in "和及与"
    whole = (bool(verb) and not (guessed and is_whole)) or (begins and len(counted) >= SHORTEST_ALONE)
    balanced = counted.count("“") == counted.count("”")
    counted = one_line(counted.strip("“”") if not balanced else counted)
    sure = whole and balanced and counted not in words_of("generic") and len(counted) < LONGEST_NAME
    return Naming(verb + counted, sure, ProposalReason.COUNTED, verb, counted)


def _completed(text: str, mention: Mention) -> str:
    """What was completed (完成200座公厕改造): things with what was done to them, where the clause ends behind it."""
    before = _without_before(text[mention.clause : mention.start].strip(_AROUND))
    words, is_whole = _whole_object(text, mention, "")
    balanced = words.count("“") == words.count("”") and words.count("（") == words.count("）")
    said = before in ("完成", "完成了", "全面完成") and is_whole and balanced and _SAYS_MORE.search(words) is None
    return words if said and len(words) > 1 else ""


def _listed(core: str, verb: str, alike: Naming | None, quote: str, *, of_class: bool = False) -> Naming:
    """A name whose thing only a figure before names, in the same unit."""
    if alike is None or not alike.thing:
        return Naming(core or one_line(quote), False, ProposalReason.AS_PRINTED if core else None, verb)
    thing, sure = alike.thing, bool(core) and alike.is_sure
    if of_class:
        classed = next((word for word in _CLASSES if thing.startswith(word)), "")
        thing, sure = thing.removeprefix(classed), sure and bool(classed)
    return Naming(core + thing, sure, ProposalReason.LISTED, verb, thing)


def _is_listed_behind(text: str, mention: Mention, core: str) -> bool:
    """Whether words stand behind a 、 in the list of another figure."""
    at = text.rfind(core, mention.clause, mention.start)
    return at > 0 and text[at - 1] == "、"


def _is_whole_name(core: str) -> bool:
    """Whether words before a number are a name, and no more than that."""
    if len(core) > LONGEST_NAME or core.count("“") != core.count("”") or core.count("（") != core.count("）"):
        return False
    if any(core.endswith(word) for word in words_of("cut")) or _SAYS_MORE.search(core) or _FIRST_OF_ALL.search(core):
        return False
    return len(core) > 1
