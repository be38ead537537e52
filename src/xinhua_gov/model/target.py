"""Target: what the report promises to reach, as a number, against something else, or in words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from xinhua_gov.model.base import AreaCode, Bilingual, Id, Record
from xinhua_gov.model.evidence import Quoted
from xinhua_gov.model.indicator import PrintedFigure
from xinhua_gov.model.links import Names
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import Comparator, Direction, Measure, Nature, Relation, TargetKind


class QuantitativeTarget(PrintedFigure, frozen=True, extra="forbid"):
    """A target with a number, which is stipulated and hence exact.

    `comparator` says how a result is held against it; `stated` is a bare number, judged at or beyond it in the
    direction in which the indicator improves, which the target repeats. `previous` is the last result of the same
    indicator and measure, `base_level` the level that a growth target starts from: ids of observations, where the
    report has them.
    """

    kind: Literal[TargetKind.QUANTITATIVE]
    comparator: Comparator
    direction: Direction | None = None
    nature: Nature = Nature.UNSTATED
    previous: Annotated[Id | None, Names("observations")] = None
    base_level: Annotated[Id | None, Names("observations")] = None


class Reference(Record, frozen=True, extra="forbid"):
    """What a relative target is held against: a figure of some indicator in some area, in the target's period."""

    indicator: Annotated[Id, Names("indicators")]
    measure: Measure
    area: AreaCode


class RelativeTarget(Quoted, frozen=True, extra="forbid"):
    """A target that compares with another figure: 高于全市平均水平, 与经济发展保持同步.

    What is to be compared is the measure of the indicator in the area; the reference says with what.
    """

    kind: Literal[TargetKind.RELATIVE]
    indicator: Annotated[Id, Names("indicators")]
    measure: Measure
    period: Period
    area: AreaCode
    relation: Relation
    reference: Reference
    nature: Nature = Nature.UNSTATED


class QualitativeTarget(Quoted, frozen=True, extra="forbid"):
    """A target without a number: 完成市定任务. `statement` is what is to be reached, in few words."""

    kind: Literal[TargetKind.QUALITATIVE]
    indicator: Annotated[Id, Names("indicators")]
    period: Period
    area: AreaCode
    statement: Bilingual
    nature: Nature = Nature.UNSTATED


Target = Annotated[QuantitativeTarget | RelativeTarget | QualitativeTarget, Field(discriminator="kind")]
"""One of the three kinds of target, told apart by `kind`."""
