"""Source, Section and what else describes the text of a report itself."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from xinhua_gov.documents.document import HasText, text_of
from xinhua_gov.model.base import AreaCode, Bilingual, Entry, OwnWords, Prose, Record, Text, form
from xinhua_gov.model.evidence import Pointed, Span, quote_length_error
from xinhua_gov.model.links import Names
from xinhua_gov.model.quantity import UnitCode
from xinhua_gov.printed import LONGEST_QUOTE
from xinhua_gov.units import Unit
from xinhua_gov.vocabulary import Dimension, NumeralKind, SectionKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.model.given_fields import (
        AreaFields,
        NumeralFields,
        OwnUnitFields,
        SectionFields,
        SourceFields,
        SpeakerFields,
    )

FORMAT = 1
"""The version of the data format that this release reads and writes."""

UNKNOWN_CODE, UNKNOWN_PLACE = "000000", "某地"
"""What stands in a draft for the code of its area and for its name, until a person says them."""

Url = Annotated[str, form(r"^https?://\S+$", "a URL that begins with http:// or https://", 500)]


class Area(Record, frozen=True, extra="forbid"):
    """An administrative area with its GB/T 2260 code."""

    name: Bilingual
    code: AreaCode

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[AreaFields]) -> None: ...


class Speaker(Record, frozen=True, extra="forbid"):
    """Who gave the report, in which office."""

    name: Bilingual
    office: Bilingual

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[SpeakerFields]) -> None: ...


class Source(Entry, frozen=True, extra="forbid"):
    """The text that a report's records were read from.

    `year` is the year whose tasks the report sets; it reviews the year before. `sha256` and `characters` are those of
    the text after `normalisation`, and every span is an offset into that text.
    """

    format: Literal[1]
    title: Bilingual
    place: Area
    year: Annotated[int, Field(ge=1000, le=2999)]
    speaker: Speaker | None = None
    date: dt.date | None = None
    session: Bilingual | None = None
    language: Literal["zh"]
    sha256: Annotated[str, form(r"^[0-9a-f]{64}$", "64 hexadecimal digits", 64)]
    characters: Annotated[int, Field(ge=0, le=10**9)]
    normalisation: OwnWords
    urls: Annotated[tuple[Url, ...], Field(max_length=100)] = ()

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[SourceFields]) -> None: ...

    @classmethod
    def of(
        cls,
        text: str | HasText,
        *,
        id: str,
        title: Bilingual | str,
        place: Area,
        year: int,
        speaker: Speaker | None = None,
        date: dt.date | str | None = None,
        session: Bilingual | str | None = None,
    ) -> Self:
        """The source that a text is, which is counted and digested as it is given.

        Raises TypeError for what is no text, DocumentError for the name of a file, and ShapeError for a field that is
        not of its form.

        >>> place = Area(name="某县", code="410999")
        >>> source = Source.of("增长7.1%。", id="a", title="政府工作报告", place=place, year=2022)
        >>> source.characters, source.sha256[:12]
        (7, 'f2179751b6d1')
        """
        whole = text_of(text)
        digest = hashlib.sha256(whole.encode(errors="surrogatepass")).hexdigest()
        return cls(
            id=id, title=title, place=place, year=year, speaker=speaker, date=date, session=session,
            sha256=digest, characters=len(whole), normalisation=_AS_GIVEN,
        )  # fmt: skip


_AS_GIVEN = Prose(zh="UTF-8编码，文本未作改动", en="UTF-8, the text as given")
"""What is said of a text that is taken as it is given."""


class Section(Pointed, frozen=True, extra="forbid"):
    """A part of the outline: `evidence` spans all of it, `heading` the words that head it.

    `number` is as printed (一, （二）, 三是); a topic is a run-in heading, the first words of a stretch of text.
    """

    kind: SectionKind
    number: Text | None = None
    title: Bilingual
    parent: Annotated[str | None, Names("sections")] = None
    heading: Span

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[SectionFields]) -> None: ...


class Numeral(Span, frozen=True, extra="forbid"):
    """Digits of the text that are not a quantity: `quote` is the shortest phrase that shows it, `kind` says why."""

    quote: Annotated[Text, Field(max_length=LONGEST_QUOTE)]
    kind: NumeralKind
    note: OwnWords | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[NumeralFields]) -> None: ...

    @model_validator(mode="after")
    def _quote_is_as_long_as_the_span(self) -> Self:
        if len(self.quote) != self.end - self.start:
            raise quote_length_error(self.quote, self)
        return self


class OwnUnit(Entry, frozen=True, extra="forbid"):
    """A unit that a report's folder adds to those of the package: its id is the unit's code."""

    id: UnitCode
    name: Bilingual
    dimension: Dimension
    countable: bool

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[OwnUnitFields]) -> None: ...

    @property
    def unit(self) -> Unit:
        """The same as a unit of the package."""
        english = self.name.label("en")
        return Unit(self.id, english, english, self.dimension, self.countable, (self.name.zh,))
