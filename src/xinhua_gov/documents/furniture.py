"""What stands on a web page around its article: counters, dates of the page, buttons, the number of its licence."""

from __future__ import annotations

import re

from xinhua_gov.documents.joining import is_wide
from xinhua_gov.resources import rows

LONGEST = 300
"""Characters that a line around an article has at most."""

KEPT_AT_LEAST = 4
"""Chinese characters that must be left of a line when what is said of the page is cut out of it, or all of it goes."""


def _words(kind: str) -> list[str]:
    table = rows("documents", "tables/furniture.tsv")
    return sorted((word for row_kind, word in table if row_kind == kind), key=len, reverse=True)


def _any(kind: str) -> str:
    return "|".join(map(re.escape, _words(kind)))


_DATE = r"\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*[T ]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
_EDGE = r"(?:(?<=^)|(?<=[\s|｜/【\[（(\]】）)　\xa0]))"
_COUNTER = (
    rf"{_EDGE}已?被?(?:{_any('count')})[了过]?(?:次数|人次|量|数)?\s*[:：（(\[【]?"
    r"\s*\d[\d,]*\s*[）)\]】]?\s*(?:人次|次|人)?"
)
_COUNTERS = re.compile(_COUNTER)
_PARTS = re.compile(
    rf"{_EDGE}(?P<label>(?:{_any('label')})\s*[:：]\s*(?:{_DATE}|[^\s|｜【】\[\]（）()]*(?:\s*次)?))"
    rf"|{_COUNTER}"
    rf"|{_EDGE}(?:{_any('action')})(?=$|[\s|｜/】\]）)\[【（(>　\xa0])"
)
_LINE = re.compile(_any("line"), re.IGNORECASE)
_ORGANISER = re.compile(_any("organiser"))
_CONTAINER = re.compile(_any("container"))
_BARE_DATE = re.compile(rf"(?<![\s\[（(【])[\s\[（(【]*+{_DATE}[\s\]）)】]*")
_SENTENCE = re.compile("[。！？；]")
_MANY_BLANKS = re.compile(r"\s{2,}")
_NUMBER = re.compile(r"[\s\d,]*+(?:人?次)?\s*+")


def without_furniture(text: str) -> str:
    """A line before or behind an article without what is said of the page, and nothing where that is all.

    A sentence stays whole, whatever words it has.

    >>> without_furniture("发布时间：2021-03-02 10:11 来源：区政府办 浏览12345次 字号：[ 大 中 小 ] 打印")
    ''
    >>> without_furniture("豫ICP备12345678号"), without_furniture("城镇新增就业浏览量提高12%。")
    ('', '城镇新增就业浏览量提高12%。')
    """
    if len(text) > LONGEST or _SENTENCE.search(text):
        return text
    if (
        _LINE.search(text)
        or len(set(_ORGANISER.findall(text))) > 1
        or (_BARE_DATE.fullmatch(text) and "年" not in text)
    ):
        return ""
    return _cut(text, _PARTS)


def without_counter(text: str) -> str:
    """A line of an article without a counter of its readers: the one part of a page that stands among paragraphs."""
    return text if len(text) > LONGEST or _SENTENCE.search(text) else _cut(text, _COUNTERS)


def _cut(text: str, parts: re.Pattern[str]) -> str:
    rest, count = parts.subn(" ", text)
    if not count:
        return text
    if sum(map(is_letter, rest)) < KEPT_AT_LEAST:
        return ""
    return _MANY_BLANKS.sub(" ", rest).strip(" \t|｜[]【】()（）:：")


def names_organiser(text: str) -> bool:
    """Whether a line names who runs a site, or an event of which the article speaks."""
    return bool(_ORGANISER.match(text))


def is_letter(character: str) -> bool:
    """Whether a character is a Chinese one, no punctuation."""
    return is_wide(character) and character.isalpha()


def is_counter(text: str) -> bool:
    """Whether a line is a bare number, which belongs to a counter where one stands before it."""
    return bool(_NUMBER.fullmatch(text))


def is_around_articles(hint: str) -> bool:
    """Whether the id and class of an element name what stands around articles."""
    return bool(_CONTAINER.search(hint))
