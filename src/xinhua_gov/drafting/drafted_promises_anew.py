"""The commitments and projects of a draft that only a rule read, replaced by those of a fresh one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from xinhua_gov.drafting.plain_data import Data

KINDS = ("projects", "commitments")
_PROVISIONAL = re.compile(r"[pc]\d{6,}")
_LINKS = ("targets", "observations", "projects")


def take_out(data: Data) -> None:
    """Take out, in place, what a rule read and nobody touched, but for the projects that a person's records name."""
    kept = [record for record in data.get("commitments", []) if not _is_untouched(record)]
    named = {id for record in kept for id in record.get("projects", [])}
    named |= {project["parent"] for project in data.get("projects", []) if "parent" in project}
    data["commitments"] = kept
    data["projects"] = [p for p in data.get("projects", []) if not _is_untouched(p) or p["id"] in named]


def put_back(data: Data, fresh: Data, figures: Mapping[str, str]) -> None:
    """Put in, in place, what a fresh draft reads where no record is kept.

    `figures` are the ids of the fresh draft's figures, with what the same figures are called here.
    """
    held = {kind: {_start(record) for record in data[kind]} for kind in KINDS}
    there = {kind: {record["id"] for record in data[kind]} for kind in KINDS}
    for kind in KINDS:
        new = [record for record in fresh.get(kind, []) if record["id"] not in there[kind]]
        data[kind] += [record for record in new if _start(record) not in held[kind]]
    known = {project["id"] for project in data["projects"]}
    for record in (*data["commitments"], *(m for project in data["projects"] for m in project.get("milestones", []))):
        if record.get("read_by_rule"):
            _link(record, figures, known)


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
