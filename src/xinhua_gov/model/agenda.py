"""Commitment, Goal and Challenge: promises for the year, goals for later years, and difficulties that are admitted."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import model_validator

from xinhua_gov.model.base import Bilingual, Id, Ids, ReadByRule, Text
from xinhua_gov.model.evidence import Pointed
from xinhua_gov.model.links import Names
from xinhua_gov.periods import Period
from xinhua_gov.vocabulary import GoalKind, Measurability, Theme

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.model.given_fields import ChallengeFields, CommitmentFields, GoalFields


class Commitment(Pointed, ReadByRule, frozen=True, extra="forbid"):
    """A promise for the year, named in a few words of ours.

    `verb` is the one that is printed; the parts of a verb that is split are joined by `…`. `measurable` says what would
    show that the promise was kept. `targets` are those in the stretch, `projects` and `organisations` those that it is
    about, by the stretch or by its heading; `continues` are the achievements whose work it takes further. Theme or verb
    may be None in what a rule read.
    """

    name: Bilingual
    theme: Theme | None = None
    verb: Text | None = None
    measurable: Measurability
    period: Period
    targets: Annotated[Ids, Names("targets", inside=True)] = ()
    projects: Annotated[Ids, Names("projects")] = ()
    organisations: Annotated[Ids, Names("organisations")] = ()
    continues: Annotated[Ids, Names("achievements")] = ()

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[CommitmentFields]) -> None: ...

    @model_validator(mode="after")
    def _says_what_a_person_knows(self) -> Self:
        self._said_or_read_by_rule("theme", "verb")
        return self


class Goal(Pointed, frozen=True, extra="forbid"):
    """A goal beyond the year, for its `horizon`; a sub-goal names the goal that it belongs to as its `parent`."""

    name: Bilingual
    kind: GoalKind
    horizon: Period
    theme: Theme | None = None
    parent: Annotated[Id | None, Names("goals")] = None
    targets: Annotated[Ids, Names("targets")] = ()

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[GoalFields]) -> None: ...


class Challenge(Pointed, frozen=True, extra="forbid"):
    """A difficulty that the report admits, or one point of it, which names its `parent`."""

    name: Bilingual
    theme: Theme
    parent: Annotated[Id | None, Names("challenges")] = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[ChallengeFields]) -> None: ...
