"""What stands on a web page around its article: counters, dates of the page, buttons, the number of its licence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xinhua_gov.documents.joining import is_wide
from xinhua_gov.resources import rows

LONGEST = 300
"""Characters that a line around an article has at most."""

KEPT_AT_LEAST = 4
"""Chinese characters that must be left of a line when what is said of the page is cut out of it, or all of it goes."""

SHORT_WORD = 4
"""Letters up to which the name of what stands around an article must begin or end a word of an id or class."""


def _words(*kinds: str) -> list[str]:
    """The words of some kinds, the longest first."""
    table = rows("documents", "tables/furniture.tsv")
    return sorted((word for kind, word in table if kind in kinds), key=len, reverse=True)


def _any(*kinds: str) -> str:
    return f"(?:{'|'.join(map(re.escape, _words(*kinds)))})"


_DAY = r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?"
_WEEKDAY = r"(?:星期|周)[一二三四五六日天]"
_HOUR = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_DATE = rf"(?:{_WEEKDAY}\s*)?{_DAY}(?:\s*{_WEEKDAY})?(?:\s*T?{_HOUR})?"
_NUMBER = r"(?<!\d)\d[\d,，]*(?:\.\d+)?(?:\s*+[万wWkK])?\+?"
_PEOPLE = r"(?:\s*+(?:人次|次|人))?\s*+"
_APART = r"\s|｜/【】\[\]（）()<>》《·•"
_EDGE = rf"(?<![^{_APART}\d+])"
_END = rf"(?:(?=$|[{_APART}])|(?<=\s))"
_BEFORE = r"(?:此|本|该)?(?:文|文章|页|站|网)?(?:已经?|共|总|累计)?有?被?(?:(?<=[此本该文章页站网经已共总计有被])\s*+)?"
_VALUE = r"[^\s|｜【】\[\]（）()，,。；%％]*+(?![，,；%％])"

_COUNTER = (
    rf"{_EDGE}(?:"
    rf"已?被?{_any('count')}[了过]?(?:次数|人次|人数|量|数)?[\s:：（(\[【]*+{_NUMBER}(?:\s*+[）)\]】])?{_PEOPLE}"
    rf"|{_BEFORE}{_NUMBER}{_PEOPLE}(?:已|条)?\s*+{_any('count')}"
    rf"|{_BEFORE}被?{_any('count')}[了过]?\s*+{_NUMBER}{_PEOPLE}"
    rf")(?:{_END}|(?={_any('count')}))"
)
_COUNTERS = re.compile(_COUNTER)
_LABEL = (
    rf"{_EDGE}(?:{_any('label')}\s*[:：]\s*(?:{_DATE}|{_VALUE}(?:\s*次)?)"
    rf"|{_any('label')}\s*{_DATE}"
    rf"|[【\[]\s*{_any('label')}\s*[】\]]\s*[:：]?\s*(?:{_DATE}|{_VALUE}))"
)
_CONTACT = (
    rf"{_EDGE}[^{_APART}:：，,。\d]{{0,12}}?{_any('contact')}\s*[:：]\s*"
    rf"(?:[\w.+-]+(?:@|#)[\w.-]+|[+（(]?\d[\d\s()（）—－–、/转-]{{3,40}}(?<!\s)){_END}"
)
_PAGES = r"(?:共\s*\d+\s*页|(?:当前)?第\s*\d+\s*页)"
_ACTION = rf"{_EDGE}(?:{_any('action')}|{_PAGES})(?=$|[{_APART}:：])"
_CLOCKED = rf"{_EDGE}(?:{_WEEKDAY}\s*{_DAY}|{_DAY}\s*(?:{_WEEKDAY}|T?{_HOUR}))(?:\s*{_HOUR})?"
_READERS = rf"{_EDGE}{_BEFORE}{_NUMBER}\s*+(?:名|位)?{_PEOPLE}(?:网友)?{_any('readers')}{_END}"
_PARTS = re.compile(f"{_LABEL}|{_CLOCKED}|{_CONTACT}|{_COUNTER}|{_READERS}|{_ACTION}")
_WEAK_PARTS = re.compile(
    rf"{_EDGE}{_any('weak', 'label')}\s*(?:[:：]\s*{_VALUE}|\t\s*{_VALUE}|\s+[\u4e00-\u9fff]{{2,4}}$|$)"
    rf"|{_EDGE}[\u4e00-\u9fff]{{2,30}}{_any('organiser')}{_END}"
)
_DATES = re.compile(_DATE)
_CLOCKS = rf"{_HOUR}\s*[-—–~至到/]\s*{_HOUR}"
_LICENCE = rf"{_any('licence')}号?\s*[:：]?\s*[A-Za-z]?\d{{4}}"
_FILE = rf"\.{_any('ending')}\W*$"
_ORGANISERS = rf"{_any('organiser')}\s*[:：].*{_any('organiser')}\s*[:：]"
_BEGINNING = rf"^\W*{_any('start')}(?![^\W\d_])"
_TRAIL = rf"(?:^|[:：])\W*{_any('crumb')}\s*[>›»＞→/|—–-]|^[^>›»＞→]{{0,40}}[>›»＞→]+[^>›»＞→]{{0,40}}[>›»＞→]"
_LINE = re.compile("|".join((_any("line"), _CLOCKS, _LICENCE, _FILE, _ORGANISERS, _BEGINNING, _TRAIL)))
_NOTICE = re.compile(_any("notice"))
_BARE_DATE = re.compile(rf"\W*{_DAY}\W*")
_SENTENCE = re.compile("[。！？；]")
_MANY_BLANKS = re.compile(r"\s{2,}")
_BARE_NUMBER = re.compile(r"[\s\d,]*+(?:人?次)?\s*+")
_SPACED = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:[ \u3000\xa0]+[\u4e00-\u9fff](?![\u4e00-\u9fff]))+")
_BLANKS = re.compile(r"[ \u3000\xa0]+")
_HINTS = re.compile(
    "|".join(
        re.escape(word) if len(word) > SHORT_WORD else rf"(?<![a-z]){re.escape(word)}|{re.escape(word)}(?![a-z])"
        for word in _words("container")
    )
)


def without_furniture(text: str, *, beside: bool = False) -> str:
    """A line before or behind an article without what is said of the page, and nothing where that is all.

    A sentence stays whole, whatever words it has. `beside` says that the line stands beside one that is of the page:
    then words that an article has too are taken for the page's.

    >>> without_furniture("发布时间：2021-03-02 10:11 来源：区政府办 浏览12345次 字号：[ 大 中 小 ] 打印")
    ''
    >>> without_furniture("豫ICP备12345678号"), without_furniture("城镇新增就业浏览量提高12%。")
    ('', '城镇新增就业浏览量提高12%。')
    """
    if len(text) > LONGEST or _SENTENCE.search(text):
        return text
    read = _SPACED.sub(lambda found: _BLANKS.sub("", found[0]), text)
    if _LINE.search(read) or _is_bare_date(read) or not any(map(str.isalnum, read)):
        return ""
    return _cut(text, read, [_PARTS, _WEAK_PARTS] if beside else [_PARTS])


def without_counter(text: str) -> str:
    """A line of an article without a counter of its readers: the one part of a page that stands among paragraphs."""
    return text if len(text) > LONGEST or _SENTENCE.search(text) else _cut(text, text, [_COUNTERS])


def _cut(text: str, read: str, patterns: Sequence[re.Pattern[str]]) -> str:
    """What is left of a line without the parts that are the page's; `read` is the line as these are looked for."""
    rest = read
    for pattern in patterns:
        rest = pattern.sub(" ", rest)
    if rest == read:
        return text
    if sum(map(is_letter, _WEAK_PARTS.sub(" ", _DATES.sub(" ", rest)))) < KEPT_AT_LEAST:
        return ""
    return _MANY_BLANKS.sub(" ", rest).strip(" \t|｜[]【】()（）:：")


def _is_bare_date(text: str) -> bool:
    """Whether a line is a date and nothing else, and not written as a report dates itself."""
    return "年" not in text and bool(_BARE_DATE.fullmatch(text))


def is_notice(text: str) -> bool:
    """Whether a text may be a sentence of the site, such as one on cookies, where it is not among an article's.

    >>> is_notice("本网站使用Cookie，继续浏览即表示同意。"), is_notice("粮食产量12万吨。")
    (True, False)
    """
    return len(text) <= LONGEST and bool(_NOTICE.search(text))


def is_letter(character: str) -> bool:
    """Whether a character is a Chinese one, no punctuation."""
    return is_wide(character) and character.isalpha()


def is_counter(text: str) -> bool:
    """Whether a line is a bare number, which belongs to a counter where one stands beside it."""
    return bool(_BARE_NUMBER.fullmatch(text))


def is_around_articles(hint: str) -> bool:
    """Whether the id and class of an element name what stands around articles.

    >>> is_around_articles("main-nav"), is_around_articles("photo")
    (True, False)
    """
    return bool(_HINTS.search(hint))
