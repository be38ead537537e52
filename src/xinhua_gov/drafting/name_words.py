"""The words that names are made of: what falls away at either end, verbs, and whether the rest is a whole name."""

from __future__ import annotations

import re
from functools import cache

from xinhua_gov.word_roles import words_of, written

LONGEST_NAME = 20
"""Characters of a name that is taken as it stands."""

AND = "和及与"
"""The characters that join the last member of a list to the others."""


@cache
def words(role: str) -> frozenset[str]:
    """The words of a role in the table of names."""
    return frozenset(words_of("drafting", "naming", role))


def form(pattern: str) -> re.Pattern[str]:
    """A pattern written with the roles of the table of names."""
    return written("drafting", "naming", pattern)


def ends_in(role: str, name: str) -> bool:
    """Whether a name ends in a word of a role.

    >>> ends_in("figure", "工业增加值"), ends_in("figure", "高新技术企业")
    (True, False)
    """
    return name.endswith(words_of("drafting", "naming", role))


def without_circumstance(words_before: str) -> str:
    """Words without what says when and how at their beginning.

    >>> without_circumstance("到2020年底，累计新建学校"), without_circumstance("其中2020年")
    ('新建学校', '')
    """
    left = words_before
    while (match := _WHEN.match(left)) and len(left) > len(match[0]):
        left = left[match.end() :].lstrip("，、 ")
    return "" if _WHEN.fullmatch(left) else left


def without_changes(name: str, *, is_rank: bool) -> str:
    """A name without what says at its end how the figure changed or, for a rank, where it ranks.

    >>> without_changes("城乡低保标准提高到每人每月", is_rank=False), without_changes("经济总量位居全省", is_rank=True)
    ('城乡低保标准', '经济总量')
    >>> without_changes("总产值五年", is_rank=False), without_changes("老旧青年", is_rank=False)
    ('总产值', '老旧青年')
    """
    kept = _KEPT.sub("", _EACH.sub("", _IN_YEARS.sub("", name)))
    if is_rank:
        kept = _HAS_RANK.split(kept, maxsplit=1)[0]
    return kept if len(kept) > 1 else name


def without_comparison(name: str, behind: str) -> str:
    """A name without the 比 of what it is compared with in the words behind it.

    >>> without_comparison("二产、三产分别比", "全省低5个百分点"), without_comparison("城乡收入比", "为2.5")
    ('二产、三产', '城乡收入比')
    """
    return _AGAINST.sub("", name) if _COMPARED.match(behind) else name


def without_helping_verb(name: str) -> str:
    """A name without a verb whose object does what the number says.

    >>> without_helping_verb("推动工业投资"), without_helping_verb("带动就业")
    ('工业投资', '带动就业')
    """
    return _HELPS.sub("", name)


def without_qualifier(words_before: str) -> str:
    """Words before a number without what qualifies it at their end."""
    return _QUALIFIED.sub("", words_before)


def with_share(name: str, behind: str) -> str:
    """A name that says of what something is a share, with the word for a share that the text has behind it.

    >>> with_share("第三产业", "占比达到5%"), with_share("第三产业占生产总值", "的比重为5%")
    ('第三产业占比', '第三产业占生产总值的比重')
    """
    found = (_SHARE if _MAKES_UP.search(name) else _SHARE_OF_ALL).match(behind)
    return name + found[0] if found else name


def parted(name: str) -> tuple[str, str]:
    """The verbs that a name begins with, and the rest of it.

    >>> parted("新建和改造学校"), parted("工业投资")
    (('新建和改造', '学校'), ('', '工业投资'))
    """
    found = _VERBS.match(name)
    end = found.end() if found else 0
    return name[:end], name[end:]


def predicate_at(phrase: str) -> int | None:
    """Where what is said of the things counted begins; None where nothing is said of them.

    >>> predicate_at("企业实现上市"), predicate_at("实现项目")
    (2, 0)
    """
    place = 0
    while place < len(phrase):
        within = _WITHIN.match(phrase, place)
        if within:
            place = within.end()
        elif place != 1 and _PREDICATE.match(phrase, place):
            return place
        else:
            place += 1
    return None


def headed(thing: str, end: str) -> str:
    """Words that are no name alone behind the name of what they are of; of two rates the first is left out.

    >>> headed("建议办结率", "满意率"), headed("工业", "投资")
    ('建议满意率', '工业投资')
    """
    return (_RATE.sub("", thing) if end.endswith("率") else thing) + end


def is_a_share(name: str) -> bool:
    """Whether a name is that of a share or a rate."""
    return _MAKES_UP.search(name) is not None or ends_in("rate", name)


def is_balanced(phrase: str) -> bool:
    """Whether every quotation mark and bracket of a phrase is closed in it."""
    return all(phrase.count(opening) == phrase.count(closing) for opening, closing in ("“”", "（）", "《》"))


def says_more(phrase: str) -> bool:
    """Whether words say more than a name.

    >>> says_more("收入增长"), says_more("收入增长率"), says_more("比2019年")
    (True, False, True)
    """
    return _SAYS_MORE.search(phrase) is not None


def is_whole_name(name: str) -> bool:
    """Whether words before a number are a name, and no more than that."""
    if not 1 < len(name) <= LONGEST_NAME or not is_balanced(name):
        return False
    return not (ends_in("cut", name) or says_more(name) or _NO_BEGINNING.match(name))


_WHEN = form(r"[到至]?(?:[12][0-9]{3}年|“?十?[一二三四五六七八九]五”?{plan}){year_end}?{own_place}?|{before}")
_EACH = form(r"(?<=.{4}){alike}?{raised}?{up_to}?{per_head}?{each}\Z")
_KEPT = form(r"(?<=.{3}){speed}?{still}?{kept}\Z")
_HAS_RANK = form(r"(?<=.{2}){has_rank}")
_IN_YEARS = re.compile(r"(?<=..)(?:近|过去|这)?(?:[两三四五六七八九十]|(?<!\d)\d{1,2})年(?:来|间)?\Z")
_AGAINST = form(r"(?<=.{2}){alike}?比\Z")
_COMPARED = form(r"{against}[^，。；]{0,4}?[高低多少快慢增减提升下上]")
_HELPS = form(r"\A{helps}(?=.{3})")
_QUALIFIED = form(r"{qualifier}\Z")
_SHARE = form(r"的?{share}")
_SHARE_OF_ALL = form(r"(?:的|[占在]?全[国省市区县]的?)?{share_of}")
_MAKES_UP = form("{makes_up}")
_VERBS = form("{verb}(?:[和及与、并]?{verb})*")
_WITHIN = form("{within}")
_PREDICATE = form("{predicate}")
_RATE = form(r"{rate_of}?率\Z")
_SAYS_MORE = form(r"[，；。？！]|{says_more}|比[12][0-9]{3}|率[和及、].+(?:率|占?比|比重)\Z|[0-9]\s*[×xX*]?\Z")
_NO_BEGINNING = form(r"{no_beginning}|对.*贡献|{preposition}(?!.{2,})")
