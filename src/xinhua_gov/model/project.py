"""Project and Milestone: what is built or changed, and each thing that the report says of how far it is."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from xinhua_gov.model.base import Bilingual, Id, Ids, NamedInText, ReadByRule, Record, Text, record_error
from xinhua_gov.model.evidence import Quoted
from xinhua_gov.model.links import Names
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import (
    FIGURES,
    Membership,
    MilestoneStatus,
    PlaceBasis,
    ProjectCategory,
    ProjectScope,
    Role,
    Stage,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.model.given_fields import MilestoneFields, PartnerFields, ProjectFields, ProjectPlaceFields


class ProjectPlace(Record, frozen=True, extra="forbid"):
    """Where a project is: the place's id, and what in the text ties the two together."""

    place: Annotated[Id, Names("places")]
    basis: PlaceBasis

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[ProjectPlaceFields]) -> None: ...


class Partner(Record, frozen=True, extra="forbid"):
    """An organisation that the report ties to a project, and as what."""

    organisation: Annotated[Id, Names("organisations")]
    role: Role

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[PartnerFields]) -> None: ...


class Milestone(Quoted, ReadByRule, frozen=True, extra="forbid"):
    """One thing that the report says of a project: it was brought to a stage, or is to be.

    The id is `project.stage.period`, with `.2` and so on where the report says it more than once. `verb` is the one
    that is printed, also where it stands outside the quote, without words that only stress it (大力, 积极); the parts
    of a verb that is split are joined by `…`. `part` is the part of the project that is meant (主体, 一期, 北段),
    `others` that 等 speaks of more projects than it names. `observations` and `targets` are the figures in the phrase,
    which are stored there.

    >>> from xinhua_gov import load
    >>> load().milestones["tree_carving_museum.structure_complete.2020"].verb
    '完工'
    """

    project: Annotated[Id, Names("projects")]
    stage: Stage
    status: MilestoneStatus
    verb: Text
    period: Period
    part: Bilingual | None = None
    others: bool = False
    observations: Annotated[Ids, Names("observations", inside=True)] = ()
    targets: Annotated[Ids, Names("targets", inside=True)] = ()

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[MilestoneFields]) -> None: ...

    @model_validator(mode="after")
    def _id_says_what_the_fields_say(self) -> Self:
        expected = f"{self.project}.{self.stage.value}.{self.period.slug}"
        stem, _, number = self.id.rpartition(".")
        repeated = stem == expected and number.isdecimal() and number[0] != "0" and number != "1"
        if self.id != expected and not repeated:
            raise record_error("id", "expected {expected}, as its fields say, or that with .2", expected=expected)
        return self

    @property
    def done(self) -> bool:
        """Whether it is reported, not promised."""
        return self.status is MilestoneStatus.DONE


class Project(NamedInText, ReadByRule, frozen=True, extra="forbid"):
    """A building, road, zone, batch or programme: one record, however often the report comes back to it.

    `parent` is the project that the report makes it part of. `membership` says of a batch whether its number is
    stated, `count` is the figure that states it. `milestones` are in the order of the text; in the order of their
    periods they are the project's `story`. Of what a rule read, category or scope may be None.
    """

    category: ProjectCategory | None = None
    scope: ProjectScope | None = None
    parent: Annotated[Id | None, Names("projects")] = None
    membership: Membership | None = None
    count: Annotated[Id | None, Names(*FIGURES)] = None
    places: Annotated[tuple[ProjectPlace, ...], Field(max_length=100)] = ()
    partners: Annotated[tuple[Partner, ...], Field(max_length=100)] = ()
    milestones: tuple[Milestone, ...] = ()

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[ProjectFields]) -> None: ...

    @model_validator(mode="after")
    def _a_batch_says_how_many(self) -> Self:
        self._said_or_read_by_rule("category", "scope")
        if (self.scope is ProjectScope.BATCH) != (self.membership is not None):
            raise record_error("membership", "a batch is closed or open, and nothing else is")
        if self.count is not None and self.membership is Membership.OPEN:
            raise record_error("membership", "the batch has a count, and so is closed")
        return self

    @property
    def story(self) -> tuple[Milestone, ...]:
        """The milestones by the end of their period; of one end a term of years before its last year, then by stage."""
        return tuple(sorted(self.milestones, key=_place_in_the_story))

    @property
    def latest(self) -> Milestone | None:
        """The furthest milestone that is reported for the last period; None where all are promises."""
        return max((milestone for milestone in reversed(self.milestones) if milestone.done), key=_how_far, default=None)

    @property
    def planned(self) -> tuple[Milestone, ...]:
        """What is promised, in the order of the story."""
        return tuple(milestone for milestone in self.story if not milestone.done)

    def stage_at(self, period: str) -> Stage | None:
        """The furthest stage that is reported for the end of a period, or for the last one before; None where none is.

        >>> from xinhua_gov import load
        >>> museum = load().projects["tree_carving_museum"]
        >>> museum.stage_at("2020").value, museum.stage_at("2019")
        ('structure_complete', None)
        """
        end = Period(period).end
        reached = [milestone for milestone in self.milestones if milestone.done and milestone.period.end <= end]
        return max(reached, key=_how_far).stage if reached else None


def _place_in_the_story(milestone: Milestone) -> tuple[int, bool, int, int]:
    """Sorts milestones: by year, what is reported before what is promised, what began earlier first, then by stage."""
    end, stage = _how_far(milestone)
    return end, not milestone.done, milestone.period.first_year, stage


def _how_far(milestone: Milestone) -> tuple[int, int]:
    """When something was reached, and how far it then was."""
    return milestone.period.end, tuple(Stage).index(milestone.stage)
