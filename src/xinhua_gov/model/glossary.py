"""Organisation, Place and Term: the names that the report uses, with every place where it uses them."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from xinhua_gov.model.base import Alias, AreaCode, Bilingual, Id, NamedInText, OwnWords, Record, distinct, record_error
from xinhua_gov.model.evidence import Evidence, Offset, digest, refuse_quote
from xinhua_gov.model.links import Names
from xinhua_gov.vocabulary import OrganisationKind, PlaceKind, Role, TermKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.model.given_fields import (
        ExpansionFields,
        OrganisationFields,
        PlaceFields,
        PrintedAliasFields,
        TermFields,
    )

Offsets = Annotated[tuple[Offset, ...], Field(max_length=1000), AfterValidator(distinct)]


class PrintedAlias(Alias, frozen=True, extra="forbid"):
    """Another name under which the report speaks of the same thing: `at` are the offsets where it stands."""

    at: Offsets = ()

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[PrintedAliasFields]) -> None: ...


class Mentioned(NamedInText, frozen=True, extra="forbid"):
    """Base of the records of names: `at` are the offsets where the name itself stands, as each alias has its own."""

    at: Offsets = ()
    aliases: Annotated[tuple[PrintedAlias, ...], Field(max_length=100)] = ()

    @model_validator(mode="after")
    def _stands_somewhere(self) -> Self:
        if not (self.at or any(alias.at for alias in self.aliases)):
            raise record_error("at", "neither the name nor an alias stands anywhere in the text")
        for place, alias in enumerate(self.aliases):
            before = [offsets for name, offsets in self.printed[: place + 1] if name == alias.zh]
            if any(start in offsets for offsets in before for start in alias.at):
                raise record_error(f"aliases[{place}].at", "{name} stands there already", name=alias.zh)
        return self

    @property
    def printed(self) -> tuple[tuple[str, Offsets], ...]:
        """The name and each alias, with the offsets where it stands."""
        return ((self.name.zh, self.at), *((alias.zh, alias.at) for alias in self.aliases))

    @property
    def mentions(self) -> tuple[Evidence, ...]:
        """Every place in the text where the name or an alias stands, in order."""
        spans = sorted((start, start + len(form), form) for form, offsets in self.printed for start in offsets)
        return tuple(Evidence(start=start, end=end, digest=digest(form)) for start, end, form in spans)


class Organisation(Mentioned, frozen=True, extra="forbid"):
    """A company, institution, people's organisation or public body, and the roles that the report gives it."""

    kind: OrganisationKind
    roles: Annotated[tuple[Role, ...], Field(max_length=20)] = ()

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[OrganisationFields]) -> None: ...


class Place(Mentioned, frozen=True, extra="forbid"):
    """A place of the report: `within` is the place around it, `code` its GB/T 2260 code where it has one."""

    kind: PlaceKind
    within: Annotated[Id | None, Names("places")] = None
    code: AreaCode | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[PlaceFields]) -> None: ...


class Expansion(Record, frozen=True, extra="forbid"):
    """What a term stands for, in the report's own words, and where it says so."""

    text: Bilingual
    evidence: Evidence

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[ExpansionFields]) -> None: ...

    @model_validator(mode="after")
    def _has_no_quote(self) -> Self:
        refuse_quote("evidence", self.evidence)
        return self


class Term(Mentioned, frozen=True, extra="forbid"):
    """A policy formula, campaign or code word: `gloss` explains it in both languages, in words of ours.

    `expansion` is what the report itself says that it stands for, None where it does not say. `gloss` is None only in a
    draft.
    """

    kind: TermKind
    expansion: Expansion | None = None
    gloss: OwnWords | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[TermFields]) -> None: ...

    @model_validator(mode="after")
    def _has_a_gloss(self) -> Self:
        self._settled_or_open("gloss")
        return self
