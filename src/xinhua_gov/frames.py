"""Frames: flat records as a frame of pandas, where pandas is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xinhua_gov.errors import MissingPackageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pandas import DataFrame


def frame_of(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> DataFrame:
    """A frame with these columns, in which a row stands for each record; raises MissingPackageError without pandas."""
    try:
        from pandas import DataFrame
    except ImportError:
        raise MissingPackageError("a frame needs the package pandas; install it with: pip install pandas") from None
    return DataFrame([list(row.values()) for row in rows], columns=list(columns))
