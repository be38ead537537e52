"""Target: what the report promises to reach, as a number, against something else, or in words."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from xinhua_gov.model.base import AreaCode, Bilingual, Id, Record, record_error
from xinhua_gov.model.evidence import Quoted, Span
from xinhua_gov.model.indicator import PrintedFigure, PrintedNumber
from xinhua_gov.model.links import Names
from xinhua_gov.model.quantity import Quantity
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import COMPARATORS, Comparator, Direction, Measure, Nature, Relation, TargetKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.model.given_fields import (
        QualitativeTargetFields,
        QuantitativeTargetFields,
        ReferenceFields,
        RelativeTargetFields,
        StretchTargetFields,
    )


class StretchTarget(Record, frozen=True, extra="forbid"):
    """A second, further aim beside a target: the 7 % of 6%以上、力争7%. `figure` is the span of its bare number."""

    quantity: Quantity
    figure: Span

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[StretchTargetFields]) -> None: ...


class QuantitativeTarget(PrintedFigure, frozen=True, extra="forbid"):
    """A target with a number, which is stipulated and hence exact.

    `comparator` says how a result is held against it; `stated` is a bare number, judged at or beyond it in the
    direction in which the indicator improves, which the target repeats. A range (6%—7%) is one target, met from the end
    that is reached first in that direction. `stretch` is a further aim that is named beside it (力争7%), judged apart.
    `previous` is the last result of the same indicator and measure, `base_level` the level that a growth target starts
    from: ids of observations, where the report has them.
    """

    kind: Literal[TargetKind.QUANTITATIVE]
    comparator: Comparator
    direction: Direction | None = None
    nature: Nature = Nature.UNSTATED
    previous: Annotated[Id | None, Names("observations")] = None
    base_level: Annotated[Id | None, Names("observations")] = None
    stretch: StretchTarget | None = None

    _left_out: ClassVar[frozenset[str]] = PrintedFigure._left_out | {"comparator"}

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[QuantitativeTargetFields]) -> None: ...

    @classmethod
    def _complete(cls, fields: dict[str, object]) -> None:
        """Fill in the comparator too, which follows from what qualifies the number."""
        super()._complete(fields)
        quantity = fields.get("quantity")
        if isinstance(quantity, Quantity):
            fields.setdefault("comparator", COMPARATORS[quantity.qualifier])

    @property
    def numbers(self) -> tuple[PrintedNumber, ...]:
        """Its own number, and that of the further aim beside it."""
        aim = self.stretch
        return super().numbers + (() if aim is None else (PrintedNumber("stretch", aim.quantity, aim.figure),))

    @property
    def wants_more(self) -> bool | None:
        """Whether more is better for the target; None where the number is to be hit from neither side."""
        if self.comparator in (Comparator.AT_LEAST, Comparator.AT_MOST):
            return self.comparator is Comparator.AT_LEAST
        return None if self.direction is None else self.direction is Direction.HIGHER

    @model_validator(mode="after")
    def _stretch_goes_further(self) -> Self:
        if self.stretch is None:
            return self
        aim, figure = self.stretch.quantity, self.stretch.figure
        if aim.unit != self.quantity.unit:
            message = "in {unit}, where the target is in {own}"
            raise record_error("stretch.quantity.unit", message, unit=aim.unit, own=self.quantity.unit)
        if aim.countable != self.quantity.countable:
            message = "counted otherwise than the target: expected {own}"
            raise record_error("stretch.quantity.countable", message, own=str(self.quantity.countable).lower())
        if not self._is_beyond(aim):
            named = {"aim": f"{aim.amount:f}", "own": str(self.quantity.stated), "unit": aim.unit}
            raise record_error("stretch.quantity", "{aim} {unit} does not go beyond the target, {own}", **named)
        if not self.evidence.contains(figure):
            message = "the span {figure} is not inside the evidence, {evidence}"
            raise record_error("stretch.figure", message, figure=str(figure), evidence=str(self.evidence))
        return self

    def _is_beyond(self, aim: Quantity) -> bool:
        """Whether an aim lies further than the whole of the target, in its direction."""
        own = self.quantity.stated
        above, below = own.below(aim.stated), aim.stated.below(own)
        return above or below if self.wants_more is None else above if self.wants_more else below


class Reference(Record, frozen=True, extra="forbid"):
    """What a relative target is held against: a figure of some indicator in some area, in the target's period."""

    indicator: Annotated[Id, Names("indicators")]
    measure: Measure
    area: AreaCode

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[ReferenceFields]) -> None: ...


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

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[RelativeTargetFields]) -> None: ...


class QualitativeTarget(Quoted, frozen=True, extra="forbid"):
    """A target without a number: 完成市定任务. `statement` is what is to be reached, in few words."""

    kind: Literal[TargetKind.QUALITATIVE]
    indicator: Annotated[Id, Names("indicators")]
    period: Period
    area: AreaCode
    statement: Bilingual
    nature: Nature = Nature.UNSTATED

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[QualitativeTargetFields]) -> None: ...


Target = Annotated[QuantitativeTarget | RelativeTarget | QualitativeTarget, Field(discriminator="kind")]
"""One of the three kinds of target, told apart by `kind`."""
