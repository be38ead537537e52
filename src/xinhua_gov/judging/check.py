"""Check: one relation between figures of a report and whether they agree; Checks: all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Self, TypeVar, overload

from xinhua_gov.bounds import Bounds
from xinhua_gov.frames import frame_of, number_writer
from xinhua_gov.model.base import Bilingual
from xinhua_gov.model.identity import Identity
from xinhua_gov.model.indicator import Figure
from xinhua_gov.model.report import Report
from xinhua_gov.showing import Shown
from xinhua_gov.vocabulary import Verdict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pandas import DataFrame

N = TypeVar("N")

SURPRISING_FIRST = (
    Verdict.INCONSISTENT,
    Verdict.AMBIGUOUS,
    Verdict.CONSISTENT,
    Verdict.DERIVED,
    Verdict.UNCHECKABLE,
)
"""The verdicts in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Check(Shown):
    """One relation between figures, and whether they agree.

    `computed` is what the formula gives over the bounds of the inputs: an amount, or a ratio for rates and shares; None
    where the prints state no bounds. `printed` is the figure that it is held against. The verdict is `consistent` or
    `inconsistent` where something is printed or must hold, `ambiguous` for the two readings of 增长N倍, `derived` where
    nothing is printed, `uncheckable` where nothing can be computed.
    """

    identity: Identity
    formula: str
    inputs: tuple[Figure, ...]
    computed: Bounds | None
    printed: Figure | None
    verdict: Verdict

    @property
    def message(self) -> Bilingual:
        """The finding in words."""
        return Bilingual(
            zh=f"{self.identity.kind.zh}：{self.verdict.zh}", en=f"{self.identity.kind.en}: {self.verdict.en}"
        )


CHECK_COLUMNS = ("id", "kind", "formula", "inputs", "low", "high", "printed", "verdict", "message_zh", "message_en")
"""The columns of the flat record of a check."""


class Checks(Shown, tuple[Check, ...]):
    """The checks of a report, a tuple."""

    report: Report

    @classmethod
    def _of(cls, report: Report, checks: Iterable[Check]) -> Self:
        """The checks of a report."""
        made = cls(checks)
        made.report = report
        return made

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many checks have each verdict."""
        counted = Counter(check.verdict for check in self)
        return {verdict: counted[verdict] for verdict in Verdict}

    @overload
    def records(self) -> list[dict[str, str | None]]: ...
    @overload
    def records(self, number: Callable[[Decimal], N]) -> list[dict[str, str | N | None]]: ...
    def records(self, number: Callable[[Decimal], object] = str) -> object:
        """One flat row a check, for a data frame or a table: the ids of its figures with blanks between them.

        Decimals come as strings; `number=float`, or `Decimal`, is for whoever wants to add them up.

        >>> from xinhua_gov import load, reconcile
        >>> row = reconcile(load()).records(number=float)[0]
        >>> row["kind"], row["low"], row["high"], row["printed"], row["verdict"]
        ('sum', 81.0, 81.0, 'old_neighbourhoods_renovated.level.2016-2020', 'consistent')
        """
        return [_flat(check, number_writer(number)) for check in self]

    def to_frame(self, number: Callable[[Decimal], object] = float) -> DataFrame:
        """The checks as a frame of pandas, numbers as floats; raises MissingPackageError without pandas."""
        return frame_of(self.records(number), CHECK_COLUMNS)


def _flat(check: Check, write: Callable[[Decimal], object]) -> dict[str, object]:
    computed = check.computed or Bounds()
    low, high = (None if end is None else write(end) for end in (computed.low, computed.high))
    inputs = " ".join(figure.id for figure in check.inputs)
    printed = None if check.printed is None else check.printed.id
    message, identity = check.message, check.identity
    values = (identity.id, identity.kind.value, check.formula, inputs, low, high, printed, check.verdict.value)
    return dict(zip(CHECK_COLUMNS, (*values, message.zh, message.en), strict=True))
