"""Slogans: numbers that are read as amounts, and are figures of nothing."""

from __future__ import annotations

import re

from xinhua_gov.reading.mention import Mention

_ROUND = re.compile("[十百千万亿]+")
_IN_CHARACTERS = re.compile("[一二两三四五六七八九十百千万]+")
_DISTANCE = "里"
_CLASSES = re.compile(
    r"级|[^，。；、\n]{0,10}?(?:企业|集群|产业|园区|项目|品牌|板块|俱乐部|县|镇|村|强|市场|基地|平台|行列|台阶|大关|方阵|城市)"
)


def is_no_figure(text: str, mention: Mention) -> bool:
    """Whether a number is a slogan (九万里), or a threshold of a class without a unit (超百亿企业).

    >>> from xinhua_gov import read_quantities
    >>> text = "产值超百亿企业5家，风鹏正举九万里。"
    >>> [mention.text for mention in read_quantities(text).quantities if is_no_figure(text, mention)]
    ['百亿', '九万里']
    """
    number = text[slice(*mention.numbers[0])] if mention.numbers else mention.text
    if mention.unit == _DISTANCE:
        return _IN_CHARACTERS.fullmatch(number.rstrip("余多")) is not None
    printed = mention.text.removesuffix(mention.unit)
    if _ROUND.fullmatch(printed) is None or "亿" not in printed:
        return False
    return _CLASSES.match(text, mention.start + len(printed)) is not None
