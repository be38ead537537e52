"""Frames: the numbers of flat records as they are asked for, and frames of pandas, where pandas is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from xinhua_gov.errors import MissingPackageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pandas import DataFrame


def number_writer(number: Callable[[Decimal], object]) -> Callable[[Decimal], object]:
    """What writes a number as it is asked for; with `str` it is written out, without an exponent.

    >>> number_writer(str)(Decimal("1E+3"))
    '1000'
    """
    return "{:f}".format if number is str else number


def frame_of(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> DataFrame:
    """A frame with these columns, in which a row stands for each record; raises MissingPackageError without pandas."""
    try:
        from pandas import DataFrame
    except ImportError:
        raise MissingPackageError("a frame needs the package pandas; install it with: pip install pandas") from None
    return DataFrame([list(row.values()) for row in rows], columns=list(columns))
