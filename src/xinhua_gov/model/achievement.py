"""Achievement: what the report says was reached, done or obtained; and the honours that are aimed at."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from xinhua_gov.model.base import Bilingual, Id, Ids, Record, record_error
from xinhua_gov.model.evidence import Evidence, Located, refuse_quote, require_quote
from xinhua_gov.model.links import Names
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import AchievementKind, HonourLevel, HonourStatus, Recipient, Theme

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.model.given_fields import AchievementFields, HonourFields


class Honour(Record, frozen=True, extra="forbid"):
    """What an honour has besides: who confers it, how far it is, and who receives it.

    `name` is the recipient's as printed, None where the text does not say; `record` is the id of the organisation,
    place or project that it is.
    """

    level: HonourLevel
    status: HonourStatus
    recipient: Recipient
    name: Bilingual | None = None
    record: Annotated[Id | None, Names("organisations", "places", "projects")] = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[HonourFields]) -> None: ...


class Achievement(Located, frozen=True, extra="forbid"):
    """One fact of the review, named in a few words of ours; an honour quotes the phrase that states it.

    `observations` are the figures in the stretch, which are stored there; `projects` are those that it is about.
    `restated` are other places of the report that state the same fact.
    """

    name: Bilingual
    theme: Theme
    kind: AchievementKind
    period: Period
    honour: Honour | None = None
    observations: Annotated[Ids, Names("observations", inside=True)] = ()
    projects: Annotated[Ids, Names("projects")] = ()
    restated: Annotated[tuple[Evidence, ...], Field(max_length=20)] = ()

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[AchievementFields]) -> None: ...

    @model_validator(mode="after")
    def _an_honour_says_so_and_is_quoted(self) -> Self:
        is_honour = self.kind is AchievementKind.HONOUR
        if is_honour != (self.honour is not None):
            advice = "expected its level, status and recipient" if is_honour else "only an honour has one"
            raise record_error("honour", advice)
        check = require_quote if is_honour else refuse_quote
        check("evidence", self.evidence)
        for place, evidence in enumerate(self.restated):
            check(f"restated[{place}]", evidence)
            if evidence in self.stretches[: place + 1]:
                raise record_error(f"restated[{place}]", "the same stretch stands twice")
        return self

    @property
    def stretches(self) -> tuple[Evidence, ...]:
        """Every place of the report that states it, the first one first."""
        return (self.evidence, *self.restated)
