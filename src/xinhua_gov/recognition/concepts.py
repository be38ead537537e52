"""Concepts: the indicators that most reports have, recognised by their names."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from xinhua_gov.resources import rows


class Concept(NamedTuple):
    """An indicator that reports share: its code, and what is known of it."""

    id: str
    theme: str
    unit: str | None
    direction: str | None
    en: str
    names: tuple[str, ...]

    @property
    def zh(self) -> str:
        """Its usual name."""
        return self.names[0]


_AROUND = re.compile(
    r"^(?:[12]\d{3}年|[全我本该](?:年|省|市|区|县|州|盟|旗|国|域|社会)|年度|当年|今年|去年|预计|初步统计|其中|地区|城乡|实现|完成|力争|"
    r"确保|保持|预期|到|使|我们|将|累计|新增|发放|培育|认定|总数|比上年|较上年|同比){1,8}|(?:的?目标是|即将|已经|分别|达到?|"
    r"实现|完成|保持|稳定|控制|同比|累计|总数|总量|比重|指数|约|为|在|将|均|由|从|预计|力争|突破|超过?|平均|年均|占比|也|再){1,8}$"
)
"""Words around a name that say nothing of what is measured."""


@cache
def concepts() -> dict[str, Concept]:
    """The concepts by their code."""
    return {
        row[0]: Concept(row[0], row[1], row[2] or None, row[3] or None, row[4], tuple(row[5].split("|")))
        for row in rows("recognition", "concepts.tsv")
    }


@cache
def _by_name() -> dict[str, Concept]:
    return {name: concept for concept in concepts().values() for name in concept.names}


def concept_of(subject: str) -> Concept | None:
    """The concept that a phrase names, all of it; None where it says more (民办高中阶段毛入学率) or something else.

    >>> concept_of("今年主要预期目标是：全市生产总值").id
    'gdp'
    """
    phrase = re.split("[：:]", subject)[-1].strip()
    while phrase not in _by_name():
        bare = _AROUND.sub("", phrase)
        if bare == phrase or not bare:
            return None
        phrase = bare
    return _by_name()[phrase]
