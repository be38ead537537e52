"""The table of later results, which stand in no report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from types import SimpleNamespace
from typing import cast

from xinhua_gov.model.base import Entry
from xinhua_gov.model.catalogue import Catalogue
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.tables.columns import ID, Table, both_ends, field, integer, optional, own_words
from xinhua_gov.model.tables.flattening import records as flat
from xinhua_gov.vocabulary import Measure, PriceBasis, Qualifier, Scope, Status

_NOTE = own_words("note", "what the document leaves open")

OUTCOMES = Table(
    "outcomes",
    "later results, each with the document that it was read from",
    (
        ID,
        field("indicator", "the id of the indicator"),
        field("measure", "what the number says of the indicator", words=Measure),
        field("period", "the years that it is about"),
        optional("base_period", "what a growth, multiple or change is held against"),
        field("area", "the GB/T 2260 code of the area"),
        field("value", "the number as printed", "quantity.value", datatype="number"),
        integer("scale", "the power of ten that is printed as a character", "quantity.scale"),
        field("unit", "the unit", "quantity.unit", of="units"),
        field("qualifier", "what is printed beside the number", "quantity.qualifier", words=Qualifier),
        field("amount", "value × 10^scale, in the unit", "quantity.amount", datatype="number"),
        *both_ends("amount", "what the print allows", "quantity.bounds"),
        optional("price_basis", "the prices that the text states", words=PriceBasis),
        optional("scope", "how it covers more or less than usual", words=Scope),
        field("status", "how settled the figure is", words=Status),
        field("document", "the title of the document", "source.title"),
        optional("document_date", "when the document was delivered", "source.date", datatype="date"),
        optional("quote", "the phrase that states it"),
        _NOTE[0],
        optional("value_high", "the upper end of a range", "quantity.high", datatype="number"),
        _NOTE[1],
    ),
    lambda report: (),
)
"""Later results; what they are is filled in where there are any."""

_NOWHERE = cast("Parts", SimpleNamespace(sections=Catalogue()))
"""No report: what has no columns about one asks nothing of it."""


class _Elsewhere:
    """What later results belong to: their table; of the indicators that they name nothing is known."""

    def heading_of(self, _kind: str) -> list[str]:
        """The columns of the table."""
        return OUTCOMES.heading

    def rows_of(self, _kind: str, records: Iterable[Entry], number: Callable[[Decimal], object]) -> object:
        """Later results as flat records."""
        return flat(_NOWHERE, OUTCOMES._replace(read=lambda report: records), number)

    def catalogue_of(self, _kind: str) -> None:
        """Nothing: later results may be of any report."""


_HOME = _Elsewhere()


def catalogue_of_outcomes(outcomes: Iterable[Outcome]) -> Catalogue[Outcome]:
    """Later results as a catalogue that can lay them out."""
    return Catalogue(outcomes)._taken_in(_HOME, OUTCOMES.name)
