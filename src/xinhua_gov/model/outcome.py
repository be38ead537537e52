"""Outcome: a later result, from another document than the report."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from xinhua_gov.model.base import Record, Text
from xinhua_gov.model.indicator import Figure
from xinhua_gov.printed import LONGEST_QUOTE
from xinhua_gov.vocabulary import Status

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.model.given_fields import OutcomeFields, OutcomeSourceFields


class OutcomeSource(Record, frozen=True, extra="forbid"):
    """The document that an outcome was read from, and when it was delivered."""

    title: Text
    date: dt.date | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[OutcomeSourceFields]) -> None: ...


class Outcome(Figure, frozen=True, extra="forbid"):
    """A figure of what was reached, as another document prints it: the result that a target is judged by.

    `quote` is the short phrase that states it, where there is one.
    """

    status: Status = Status.UNSTATED
    source: OutcomeSource
    quote: Annotated[Text, Field(max_length=LONGEST_QUOTE)] | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[OutcomeFields]) -> None: ...
