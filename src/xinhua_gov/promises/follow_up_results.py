"""FollowUps: what later reports say of each promise of an earlier one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple, overload

from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.promises.promise import Promise
from xinhua_gov.reading.mention import Mention
from xinhua_gov.showing import Shown
from xinhua_gov.spelling import nearest
from xinhua_gov.vocabulary import FoundBy, PromiseStage, PromiseStatus


class LaterPassage(NamedTuple):
    """A clause of a later report that may be about a promise.

    `file` is the name of the report, `text` the clause, `score` how well it fits, from 0 to 1, `words` are the words of
    the promise that it has, `how` says by what it was found, `stage` how far the clause says that it is, None where it
    has no verb, `number` what it counts, where that compares with what was promised. `in_plan` says that it stands in
    the plan of that report, and so is a promise itself.
    """

    file: str
    start: int
    end: int
    text: str
    score: float
    how: FoundBy
    stage: PromiseStage | None
    in_plan: bool
    words: tuple[str, ...] = ()
    number: Mention | None = None

    def record(self) -> dict[str, str | int | float | bool | None]:
        """The passage as a flat record."""
        return {
            "file": self.file,
            "start": self.start,
            "end": self.end,
            "score": round(self.score, 3),
            "how": self.how.value,
            "stage": None if self.stage is None else self.stage.value,
            "in_plan": self.in_plan,
        }


class Answer(NamedTuple):
    """What one later report says of a promise: its status, and up to three passages of its review, the best first.

    Behind them stands, where the plan of that report promises the same again, the passage that does.
    """

    file: str
    year: int | None
    status: PromiseStatus
    passages: tuple[LaterPassage, ...] = ()


class FollowUp(NamedTuple):
    """A promise, and the answers of the later reports in their order."""

    promise: Promise
    answers: tuple[Answer, ...]

    @property
    def status(self) -> PromiseStatus:
        """The furthest of the answers: what one report tells, a later one that is silent does not take back."""
        told = (answer.status for answer in self.answers)
        return min(told, key=tuple(PromiseStatus).index, default=PromiseStatus.NOT_MENTIONED)

    @property
    def passages(self) -> tuple[LaterPassage, ...]:
        """The passages of all the answers, those of the earlier report first."""
        return tuple(passage for answer in self.answers for passage in answer.passages)

    def record(self, number: Callable[[Decimal], object] = str) -> dict[str, object]:
        """The promise as a record, with its status, None where no later report was asked, and its passages."""
        passages = [passage.record() for passage in self.passages]
        return {
            **self.promise.record(number),
            "status": self.status.value if self.answers else None,
            "passages": passages,
        }


class FollowUps(Shown, Sequence[FollowUp]):
    """What became of the promises of a report, in the order of its text.

    Silence proves nothing: a later report says nothing more of about half of what was promised.
    """

    __slots__ = ("_follow_ups",)

    def __init__(self, follow_ups: tuple[FollowUp, ...] = ()) -> None:
        self._follow_ups = follow_ups

    @overload
    def __getitem__(self, place: int) -> FollowUp: ...
    @overload
    def __getitem__(self, place: slice) -> FollowUps: ...
    def __getitem__(self, place: int | slice) -> FollowUp | FollowUps:
        if isinstance(place, slice):
            return FollowUps(self._follow_ups[place])
        return self._follow_ups[place]

    def __len__(self) -> int:
        return len(self._follow_ups)

    def __iter__(self) -> Iterator[FollowUp]:
        return iter(self._follow_ups)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FollowUps) and self._follow_ups == other._follow_ups

    def __hash__(self) -> int:
        return hash(self._follow_ups)

    def __repr__(self) -> str:
        counts = ", ".join(f"{number} {status.value}" for status, number in self.counts.items())
        return f"<FollowUps: {len(self)} promises: {counts}>"

    @property
    def counts(self) -> dict[PromiseStatus, int]:
        """How many promises have each status, those that none has left out."""
        counted = Counter(follow_up.status for follow_up in self._follow_ups)
        return {status: counted[status] for status in PromiseStatus if counted[status]}

    @property
    def by_stage(self) -> dict[PromiseStage, dict[PromiseStatus, int]]:
        """How many promises of each promised stage have each status."""
        stages = {follow_up.promise.stage for follow_up in self._follow_ups}
        return {
            stage: FollowUps(tuple(f for f in self._follow_ups if f.promise.stage is stage)).counts
            for stage in PromiseStage
            if stage in stages
        }

    def where(self, status: PromiseStatus | str) -> FollowUps:
        """Those of one status; raises UnknownFieldError for a word that is no status."""
        if status not in list(PromiseStatus):
            raise UnknownFieldError(str(status), "a status", nearest(status, PromiseStatus) or tuple(PromiseStatus))
        return FollowUps(tuple(follow_up for follow_up in self._follow_ups if follow_up.status == status))

    def records(self, number: Callable[[Decimal], object] = str) -> list[dict[str, object]]:
        """Every promise as a record, with its status and its passages.

        Decimals come as strings; `number=float`, or `Decimal`, is for whoever wants to add them up.
        """
        return [follow_up.record(number) for follow_up in self._follow_ups]
