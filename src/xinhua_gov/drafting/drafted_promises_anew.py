"""The commitments and projects of a draft that only a rule read, replaced by those of a fresh one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from xinhua_gov.drafting.plain_data import Data

KINDS = ("projects", "commitments")
_PROVISIONAL = re.compile(r"[pc]\d{6,}")
_LINKS = ("targets", "observations", "projects")


Read = dict[str, frozenset[int]]
"""What a rule read in a text: the ids of the records, each with where its evidence begins."""


def take_out(data: Data) -> Read:
    """Take out, in place, what a rule read and nobody touched, but for the projects that a person's records name.

    Answers what was read before.
    """
    read = _read(data)
    kept = [record for record in data.get("commitments", []) if not _is_untouched(record)]
    named = {id for record in kept for id in record.get("projects", [])}
    named |= {project["parent"] for project in data.get("projects", []) if "parent" in project}
    data["commitments"] = kept
    data["projects"] = [p for p in data.get("projects", []) if not _is_untouched(p) or p["id"] in named]
    return read


def _read(data: Data) -> Read:
    records = [record for kind in KINDS for record in data.get(kind, []) if _is_untouched(record)]
    return {record["id"]: frozenset(int(one["evidence"]["start"]) for one in _told(record)) for record in records}


def _told(record: Data) -> list[Data]:
    """What of a record has evidence: of a project its milestones."""
    return [record] if "evidence" in record else list(record.get("milestones", []))


def put_back(data: Data, fresh: Data, figures: Mapping[str, str], before: Read) -> None:
    """Put in, in place, what a fresh draft reads where no record is kept.

    `figures` are the ids of the fresh draft's figures, with what the same figures are called here. `before` is what was
    read before: where the fresh draft reads all of that again, a person deleted what else it reads, and that stays so.
    """
    if before and _is_all_read_again(before, _read(fresh)):
        fresh = fresh | {kind: list(_of_before(fresh.get(kind, []), before)) for kind in KINDS}
    held = {kind: {_start(record) for record in data[kind]} for kind in KINDS}
    there = {kind: {record["id"] for record in data[kind]} for kind in KINDS}
    for kind in KINDS:
        new = [record for record in fresh.get(kind, []) if record["id"] not in there[kind]]
        data[kind] += [record for record in new if _start(record) not in held[kind]]
    known = {project["id"] for project in data["projects"]}
    for record in (*data["commitments"], *(m for project in data["projects"] for m in project.get("milestones", []))):
        if record.get("read_by_rule"):
            _link(record, figures, known)


def _is_all_read_again(before: Read, now: Read) -> bool:
    return all(starts <= now.get(id, frozenset()) for id, starts in before.items())


def _of_before(records: Iterable[Data], before: Read) -> Iterator[Data]:
    """The records that were there before, projects with the milestones that they had."""
    for record in records:
        starts = before.get(record["id"])
        if starts is None:
            continue
        if "milestones" in record:
            kept = [one for one in record["milestones"] if int(one["evidence"]["start"]) in starts]
            record = record | {"milestones": kept}
        yield record


def _link(record: Data, figures: Mapping[str, str], projects: set[str]) -> None:
    """Let a record name what is there, in place."""
    for field in _LINKS:
        named = record.pop(field, [])
        found = [id for id in named if id in projects] if field == "projects" else _renamed(named, figures)
        if found:
            record[field] = found


def _renamed(ids: list[str], figures: Mapping[str, str]) -> list[str]:
    """Ids of figures as they are here; one that is no fresh figure's stays."""
    known = set(figures.values())
    return [figures.get(id, id) for id in ids if id in figures or id in known]


def _is_untouched(record: Data) -> bool:
    """Whether a rule read a record, and its id and all that is in it are a rule's."""
    milestones = record.get("milestones", [])
    by_rule = bool(record.get("read_by_rule")) and all(m.get("read_by_rule") for m in milestones)
    return by_rule and _PROVISIONAL.fullmatch(record["id"]) is not None


def _start(record: Data) -> int:
    """Where a record stands in the text, of a project its first milestone."""
    milestones = record.get("milestones", [])
    evidence = record.get("evidence") or (milestones[0]["evidence"] if milestones else {"start": -1})
    return int(evidence["start"])
