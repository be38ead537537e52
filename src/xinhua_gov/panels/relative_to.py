"""RelativeTo: what a relative figure is compared with, written so that a program can find it.

It is written `RELATION:REFERENCE`. The relation is `in_step` (与…同步), `above` (高于…) or `not_below` (不低于…). The
reference names in what the figure that is compared with differs from the row's own; in all else the two agree. It is
one of these, or several in this order with commas between:

- the code of a concept, `in_step:gdp`: the same place, measure and period (居民收入与经济增长同步);
- the level of a place, `above:nation`, `above:province`, `above:prefecture`: the place of that level which the row's
  own place belongs to (高于全国, 高于全省, 高于全市平均水平); or the code of a place, `above:410400`;
- a period, `above:2016-2020`: the same thing in other years (高于“十三五”时期实际).

`above:gdp,nation` is above the growth of the nation's GDP. Where the row has a value, that is the lead that is wanted
over the reference, in percentage points: 高于全国平均水平1个百分点以上 is `above:nation` with the value 1, `at_least`.
"""

from __future__ import annotations

from typing import NamedTuple

from xinhua_gov.errors import PeriodError, UnknownFieldError
from xinhua_gov.panels.codes import is_code
from xinhua_gov.periods import Period
from xinhua_gov.recognition.concepts import concepts
from xinhua_gov.vocabulary import Level, Relation

_EXAMPLES = ("in_step:gdp", "above:nation", "above:410400", "above:2016-2020", "above:gdp,nation")


class RelativeTo(NamedTuple):
    """What a relative figure is compared with: how, and in what the other figure differs from it.

    `place` is a level (`nation`: the nation above the place of the row) or a code of six digits.

    >>> str(RelativeTo.parse("above:gdp,nation")), RelativeTo.parse("in_step:gdp").concept
    ('above:gdp,nation', 'gdp')
    """

    relation: Relation
    concept: str | None = None
    place: str | None = None
    period: Period | None = None

    @classmethod
    def parse(cls, written: str) -> RelativeTo:
        """What is written so; raises UnknownFieldError, with examples, for what is not of the form."""
        relation, _, reference = written.partition(":")
        if relation not in list(Relation):
            raise UnknownFieldError(written, "what a row is compared with", _EXAMPLES)
        found: dict[str, str] = {}
        for part in reference.split(","):
            found.setdefault(_role(part), part)
        read = cls(
            Relation(relation),
            found.get("concept"),
            found.get("place"),
            Period(found["period"]) if "period" in found else None,
        )
        if "" in found or str(read) != written:
            raise UnknownFieldError(written, "what a row is compared with", _EXAMPLES)
        return read

    def __str__(self) -> str:
        return f"{self.relation}:{','.join(part for part in self[1:] if part is not None)}"


def _role(part: str) -> str:
    """What a part of the reference names; nothing where it is of no form."""
    if part in concepts():
        return "concept"
    if part in list(Level) or is_code(part):
        return "place"
    try:
        Period(part)
    except PeriodError:
        return ""
    return "period"
