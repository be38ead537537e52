"""Following: everything that a report says about one thing, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from xinhua_gov.errors import UnknownIdError
from xinhua_gov.model.achievement import Achievement
from xinhua_gov.model.base import Entry
from xinhua_gov.model.catalogue import nearest_names
from xinhua_gov.model.evidence import Evidence, Located
from xinhua_gov.model.glossary import Mentioned, Term
from xinhua_gov.model.indicator import Indicator
from xinhua_gov.model.links import links_of
from xinhua_gov.model.parts import FOLLOWED, STATEMENTS, Parts
from xinhua_gov.model.project import Project
from xinhua_gov.vocabulary import Link, RecordKind


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing that the report says, and why it belongs to what is followed.

    `record` states it; where a name stands outside every statement, it is the record of the name itself.
    """

    kind: RecordKind
    record: Entry
    evidence: Evidence
    link: Link

    @property
    def key(self) -> tuple[RecordKind, str, int]:
        """What distinguishes a passage: a statement that the report makes twice is two passages."""
        return self.kind, self.record.id, self.evidence.start


@dataclass(frozen=True, slots=True)
class Thread(Sequence[Passage]):
    """Everything that the report says about the `subjects`, each of the kind beside it, in reading order."""

    subjects: tuple[Entry, ...]
    kinds: tuple[RecordKind, ...]
    passages: tuple[Passage, ...]

    @overload
    def __getitem__(self, place: int) -> Passage: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Passage, ...]: ...
    def __getitem__(self, place: int | slice) -> Passage | tuple[Passage, ...]:
        return self.passages[place]

    def __len__(self) -> int:
        return len(self.passages)


def follow(parts: Parts, wanted: str) -> Thread:
    """Everything about the projects, indicators, organisations, places and terms of an id, or of a name or alias.

    One thing in several roles (京东电器 is a company and a shop) is followed in all of them; where several links lead
    to a passage, it has the closest. Raises UnknownIdError, which names the nearest ids and names, where nothing has
    the id or name.
    """
    kinds, subjects = zip(*_subjects(parts, wanted), strict=True)
    closeness, order = tuple(Link), tuple(RecordKind)
    found: dict[tuple[RecordKind, str, int], Passage] = {}

    def keep(passages: Iterable[Passage]) -> None:
        for passage in passages:
            before = found.setdefault(passage.key, passage)
            if closeness.index(passage.link) < closeness.index(before.link):
                found[passage.key] = passage

    for kind, subject in zip(kinds, subjects, strict=True):
        keep(_passages(parts, kind, subject))
    keep(_continued(parts, {(p.kind, p.record.id) for p in found.values() if p.link in (Link.OWN, Link.LINKED)}))
    passages = sorted(found.values(), key=lambda p: (p.evidence.start, p.evidence.end, order.index(p.kind)))
    return Thread(subjects, kinds, tuple(passages))


def _subjects(parts: Parts, wanted: str) -> list[tuple[RecordKind, Entry]]:
    """The records that have the id; else those of the name."""
    catalogues = [(kind, parts.catalogue(kind)) for kind in FOLLOWED]
    subjects = [(kind, catalogue[wanted]) for kind, catalogue in catalogues if wanted in catalogue]
    subjects = subjects or [(kind, r) for kind, catalogue in catalogues for r in catalogue.named(wanted).records]
    if not subjects:
        near = nearest_names(wanted, [catalogue for _, catalogue in catalogues])
        *first, last = (kind.en for kind in FOLLOWED)
        raise UnknownIdError(wanted, f"{', '.join(first)} or {last}", near)
    return subjects


def _passages(parts: Parts, kind: RecordKind, subject: Entry) -> Iterator[Passage]:
    """The passages about a subject, those that refer to it and those that name it."""
    if isinstance(subject, Project):
        yield from _of_project(parts, subject)
    elif isinstance(subject, Indicator):
        yield from _of_indicator(parts, subject)
    elif isinstance(subject, Mentioned):
        yield from _passages_of_name(parts, kind, subject)


def _of_project(parts: Parts, project: Project) -> Iterator[Passage]:
    """A project's milestones and those of its parts, the figures in them, and the statements that name it."""
    members = {project.id} | {other.id for other in parts.projects.records if _within(parts, other, project.id)}
    for milestone in parts.milestones.records:
        if milestone.project in members:
            own = milestone.project == project.id
            yield _passage(RecordKind.MILESTONES, milestone, Link.OWN if own else Link.LINKED)
            yield from _passages_of_figures(parts, (*milestone.observations, *milestone.targets))
    yield from _passages_of_figures(parts, () if project.count is None else (project.count,))
    yield from _referring(parts, RecordKind.PROJECTS, members)


def _within(parts: Parts, project: Project, ancestor: str) -> bool:
    """Whether a project is part of another, directly or through others."""
    parent = project.parent
    while parent is not None and parent != ancestor:
        parent = parts.projects[parent].parent
    return parent is not None


def _of_indicator(parts: Parts, indicator: Indicator) -> Iterator[Passage]:
    """An indicator's figures and targets, the targets that compare with it, and the statements that name them."""
    aims = [target for target in parts.targets.records if target.indicator == indicator.id]
    for kind, own in ((RecordKind.OBSERVATIONS, indicator.observations), (RecordKind.TARGETS, aims)):
        for figure in own:
            yield _passage(kind, figure, Link.OWN)
        yield from _referring(parts, kind, {figure.id for figure in own})
    yield from _referring(parts, RecordKind.INDICATORS, {indicator.id})


def _passages_of_name(parts: Parts, kind: RecordKind, subject: Mentioned) -> Iterator[Passage]:
    """What a term stands for, what an organisation or place is tied to, and what names any of them."""
    if isinstance(subject, Term) and subject.expansion is not None:
        yield Passage(kind, subject, subject.expansion.evidence, Link.OWN)
    for project in parts.projects.records:
        if _names_one_of(project, kind, {subject.id}):
            for milestone in project.milestones:
                yield _passage(RecordKind.MILESTONES, milestone, Link.LINKED)
    yield from _referring(parts, kind, {subject.id})
    yield from _mentioning(parts, kind, subject)


def _passages_of_figures(parts: Parts, ids: Iterable[str]) -> Iterator[Passage]:
    """The observations and targets of some ids."""
    for id in ids:
        if id in parts.observations:
            yield _passage(RecordKind.OBSERVATIONS, parts.observations[id], Link.LINKED)
        else:
            yield _passage(RecordKind.TARGETS, parts.targets[id], Link.LINKED)


def _referring(parts: Parts, kind: RecordKind, ids: set[str]) -> Iterator[Passage]:
    """The statements that name a record of a kind with one of the ids."""
    for statement in STATEMENTS:
        for record in parts.catalogue(statement).records:
            if _names_one_of(record, kind, ids):
                yield from _stretches(statement, record, Link.LINKED)


def _names_one_of(record: Entry, kind: RecordKind, ids: set[str]) -> bool:
    """Whether a record names one of a kind with one of the ids."""
    return any(id in ids and kind in kinds for _, id, kinds in links_of(record))


def _mentioning(parts: Parts, kind: RecordKind, subject: Mentioned) -> Iterator[Passage]:
    """The statements that hold a mention of a name; a mention outside all of them stands for itself."""
    stated = [
        passage
        for statement in STATEMENTS
        for record in parts.catalogue(statement).records
        for passage in _stretches(statement, record, Link.MENTIONS)
    ]
    for mention in subject.mentions:
        around = [passage for passage in stated if passage.evidence.contains(mention)]
        yield from around or [Passage(kind, subject, mention, Link.OWN)]


def _continued(parts: Parts, found: set[tuple[RecordKind, str]]) -> Iterator[Passage]:
    """The commitments that continue an achievement that was found, and the achievements that one found continues."""
    for commitment in parts.commitments.records:
        earlier = [parts.achievements[id] for id in commitment.continues]
        if (RecordKind.COMMITMENTS, commitment.id) in found:
            for achievement in earlier:
                yield from _stretches(RecordKind.ACHIEVEMENTS, achievement, Link.CONTINUES)
        elif any((RecordKind.ACHIEVEMENTS, record.id) in found for record in earlier):
            yield _passage(RecordKind.COMMITMENTS, commitment, Link.CONTINUES)


def _stretches(kind: RecordKind, record: Entry, link: Link) -> Iterator[Passage]:
    """A statement in every place where the report makes it."""
    assert isinstance(record, Located)
    stretches = record.stretches if isinstance(record, Achievement) else (record.evidence,)
    for evidence in stretches:
        yield Passage(kind, record, evidence, link)


def _passage(kind: RecordKind, record: Located, link: Link) -> Passage:
    return Passage(kind, record, record.evidence, link)
