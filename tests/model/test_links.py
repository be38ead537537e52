"""A link leads to a record, whatever is taken out of a report; and every record leads back to the text.

The walk through the records is the tests' own: it finds the links by the fields that are listed here, and the list is
held against the data format.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import xinhua_gov as xg
from xinhua_gov.model.links import links_of

Data = dict[str, Any]
Record = tuple[str, str]
"""The kind and the id of a record."""
Place = tuple[str, str, str]
"""The part, the record and the field where something stands."""

FIGURES = ("observations", "targets")
LINKS: dict[tuple[str, str], tuple[str, ...]] = {
    ("Section", "parent"): ("sections",),
    ("RelatedIndicator", "indicator"): ("indicators",),
    ("Observation", "indicator"): ("indicators",),
    ("QuantitativeTarget", "indicator"): ("indicators",),
    ("QuantitativeTarget", "previous"): ("observations",),
    ("QuantitativeTarget", "base_level"): ("observations",),
    ("RelativeTarget", "indicator"): ("indicators",),
    ("Reference", "indicator"): ("indicators",),
    ("QualitativeTarget", "indicator"): ("indicators",),
    ("Project", "parent"): ("projects",),
    ("Project", "count"): FIGURES,
    ("ProjectPlace", "place"): ("places",),
    ("Partner", "organisation"): ("organisations",),
    ("Milestone", "project"): ("projects",),
    ("Milestone", "observations"): ("observations",),
    ("Milestone", "targets"): ("targets",),
    ("Achievement", "observations"): ("observations",),
    ("Achievement", "projects"): ("projects",),
    ("Honour", "record"): ("organisations", "places", "projects"),
    ("Commitment", "targets"): ("targets",),
    ("Commitment", "projects"): ("projects",),
    ("Commitment", "organisations"): ("organisations",),
    ("Commitment", "continues"): ("achievements",),
    ("Goal", "parent"): ("goals",),
    ("Goal", "targets"): ("targets",),
    ("Challenge", "parent"): ("challenges",),
    ("Place", "within"): ("places",),
    ("Identity", "inputs"): FIGURES,
    ("Identity", "printed"): FIGURES,
}
"""Every field that names other records, by class, and the kinds of which they may be."""
NO_LINKS = {("Indicator", "concept")}
"""Fields with the form of an id that name no record: a code shared between reports."""

NESTED = {"observations": "indicators", "milestones": "projects"}
"""The kinds of record that stand within others, and in which."""
LOCATED = ("sections", "observations", "targets", "milestones", "achievements", "commitments", "goals", "challenges")
NAMED = ("organisations", "places", "terms")
ID = r"^[a-z0-9]+(?:[._~@-]+[a-z0-9]+)*$"


# The walk


class Link(NamedTuple):
    """One id in one field of a record: what stands where, and by which field of which class."""

    record: Record
    field: str
    named: str
    by: tuple[str, str]


def links(owner: Record, record: xg.Record, way: str = "") -> Iterator[Link]:
    """The links of a record; the records within it have their own."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        several = isinstance(value, tuple)
        for number, item in enumerate(value if several else (value,)):
            field = f"{way}{name}[{number}]" if several else f"{way}{name}"
            by = (type(record).__name__, name)
            if by in LINKS and item is not None:
                yield Link(owner, field, item, by)
            elif isinstance(item, xg.Record) and not isinstance(item, xg.Entry):
                yield from links(owner, item, f"{field}.")


def records(report: xg.Report) -> dict[Record, xg.Entry]:
    """Every record of a report."""
    return {(kind.value, record.id): record for kind in xg.RecordKind for record in report.catalogue(kind).values()}


class Walked:
    """A report whose links are known."""

    def __init__(self, report: xg.Report) -> None:
        self.records = records(report)
        self.links = [link for owner, record in self.records.items() for link in links(owner, record)]

    def going(self, kind: str, id: str) -> set[Record]:
        """A record, and those that stand within it and go with it."""
        owner = {"indicators": ("Observation", "indicator"), "projects": ("Milestone", "project")}.get(kind)
        return {link.record for link in self.links if link.by == owner and link.named == id} | {(kind, id)}

    def dangling(self, gone: set[Record]) -> set[Place]:
        """The links that lead nowhere without these records, and the projects without a milestone."""
        left = self.records.keys() - gone
        places = {
            (NESTED.get(link.record[0], link.record[0]), link.record[1], link.field)
            for link in self.links
            if link.record in left and not any((kind, link.named) in left for kind in LINKS[link.by])
        }
        told = {link.named for link in self.links if link.by == ("Milestone", "project") and link.record in left}
        return places | {("projects", id, "milestones") for kind, id in left if kind == "projects" and id not in told}


def without(data: Data, kind: str, id: str) -> Data:
    """The report as plain data, without one record."""
    if kind not in NESTED:
        return data | {kind: [record for record in data[kind] if record["id"] != id]}
    around = NESTED[kind]
    return data | {
        around: [
            outer | {kind: [inner for inner in outer.get(kind, ()) if inner["id"] != id]} for outer in data[around]
        ]
    }


def faults(data: Data) -> set[Place]:
    """Where the faults are for which a report is refused; none where it is accepted."""
    try:
        samples.built(data)
    except ValidationError as error:
        (details,) = error.errors()
        cause = details["ctx"]["error"]
        assert isinstance(cause, xg.ReferencesError)
        assert cause.faults
        return {(fault.file, fault.record, fault.field) for fault in cause.faults}
    return set()


def plain(report: xg.Report) -> Data:
    return cast(Data, json.loads(report.model_dump_json()))


SAMPLE = samples.built(samples.whole_document())
BUNDLED = xg.load()
IN_SAMPLE, IN_BUNDLED = Walked(SAMPLE), Walked(BUNDLED)
PLAIN = plain(BUNDLED)


def fields_of_ids(schema: Data) -> set[tuple[str, str]]:
    """The fields of every class of the data format in which an id may stand, but for the record's own."""
    return {
        (name, field)
        for name, what in schema["$defs"].items()
        for field, form in what.get("properties", {}).items()
        if field != "id" and json.dumps(ID) in json.dumps(form)
    }


def test_the_walk_knows_every_field_of_the_data_format_that_holds_an_id() -> None:
    """A section's parent has no form of its own."""
    assert fields_of_ids(xg.Report.model_json_schema()) - NO_LINKS == set(LINKS) - {("Section", "parent")}


def test_the_walk_sees_every_link_of_the_sample() -> None:
    assert len(IN_SAMPLE.links) == len(set(IN_SAMPLE.links)) == (
        4 + 3  # observations: their indicators; the target: its indicator, previous and base_level
        + 3 + 1  # milestones: their projects; one figure
        + 4  # projects: count; parent, place and partner
        + 3  # achievements: two figures, one recipient
        + 4  # the commitment: a target, a project, an organisation, an achievement
        + 2 + 1 + 1  # goals: a target, a parent; a challenge's parent; the place around a place
    )  # fmt: skip


def test_the_bundled_report_has_a_link_of_every_sort() -> None:
    assert {link.by for link in IN_BUNDLED.links} == set(LINKS)


@pytest.mark.parametrize("walked", [IN_SAMPLE, IN_BUNDLED], ids=["sample", "bundled"])
def test_the_marks_on_the_fields_give_the_links_that_the_walk_finds(walked: Walked) -> None:
    """With a link of every sort in the bundled report, no field lacks its mark, and none has a wrong one."""
    marked = {
        (owner, place, id, tuple(kind.value for kind in kinds))
        for owner, record in walked.records.items()
        for place, id, kinds in links_of(record)
    }
    assert marked == {(link.record, link.field, link.named, LINKS[link.by]) for link in walked.links}


# Taking one record out

GRAIN_LEVEL = {("targets", "grain.yoy_growth.2021", "base_level"), ("achievements", "harvest", "observations[0]")}
GRAIN_GROWTH = {("targets", "grain.yoy_growth.2021", "previous"), ("achievements", "harvest", "observations[1]")}
SCHOOLS = {
    ("projects", "new_schools", "count"),
    ("projects", "new_schools.completed.2020", "observations[0]"),
}

LINKED: dict[Record, set[Place]] = {
    ("sections", "all"): set(),
    ("indicators", "grain"): GRAIN_LEVEL | GRAIN_GROWTH | {("targets", "grain.yoy_growth.2021", "indicator")},
    ("indicators", "schools"): SCHOOLS,
    ("observations", "grain.level.2020"): GRAIN_LEVEL,
    ("observations", "grain.yoy_growth.2020"): GRAIN_GROWTH,
    ("observations", "grain.rank.2020"): set(),
    ("observations", "schools.level.2020"): SCHOOLS,
    ("targets", "grain.yoy_growth.2021"): {
        ("commitments", "more_grain", "targets[0]"), ("goals", "good_years", "targets[0]")
    },
    ("projects", "new_schools"): {("projects", "canal", "parent")},
    ("projects", "canal"): {("commitments", "more_grain", "projects[0]")},
    ("milestones", "new_schools.completed.2020"): {("projects", "new_schools", "milestones")},
    ("milestones", "canal.thriving.2020"): set(),
    ("milestones", "canal.improved.2021"): set(),
    ("achievements", "harvest"): {("commitments", "more_grain", "continues[0]")},
    ("achievements", "first_in_the_city"): set(),
    ("commitments", "more_grain"): set(),
    ("goals", "good_years"): {("goals", "learning", "parent")},
    ("goals", "learning"): set(),
    ("challenges", "old_age"): {("challenges", "memories", "parent")},
    ("challenges", "memories"): set(),
    ("organisations", "elders"): {
        ("projects", "canal", "partners[0].organisation"), ("commitments", "more_grain", "organisations[0]")
    },
    ("places", "village"): {
        ("projects", "canal", "places[0].place"), ("achievements", "first_in_the_city", "honour.record")
    },
    ("places", "city"): {("places", "village", "within")},
    ("terms", "lamp"): set(),
}  # fmt: skip
"""Where the sample links to each of its records."""


def test_the_sample_has_these_records() -> None:
    assert set(LINKED) == set(IN_SAMPLE.records)


@pytest.mark.parametrize("record", LINKED, ids=" ".join)
def test_a_record_taken_out_of_the_sample_is_missed_wherever_it_is_linked_to(record: Record) -> None:
    assert faults(without(samples.whole_document(), *record)) == LINKED[record]


@pytest.mark.parametrize("record", LINKED, ids=" ".join)
def test_the_walk_finds_the_same_by_itself(record: Record) -> None:
    assert IN_SAMPLE.dangling(IN_SAMPLE.going(*record)) == LINKED[record]


@given(st.sampled_from(sorted(IN_BUNDLED.records)))
def test_a_record_taken_out_of_the_bundled_report_is_missed_wherever_it_is_linked_to(record: Record) -> None:
    """Refused with a fault at every such place and at no other, and accepted where there is none."""
    assert faults(without(PLAIN, *record)) == IN_BUNDLED.dangling(IN_BUNDLED.going(*record))


@pytest.mark.parametrize("kind", sorted({kind for kinds in LINKS.values() for kind in kinds}))
def test_so_is_the_one_of_each_kind_that_is_linked_to_most(kind: str) -> None:
    named = Counter(link.named for link in IN_BUNDLED.links if kind in LINKS[link.by])
    most = max(BUNDLED.catalogue(kind), key=named.__getitem__)
    expected = IN_BUNDLED.dangling(IN_BUNDLED.going(kind, most))
    assert expected
    assert faults(without(PLAIN, kind, most)) == expected


@given(st.sets(st.sampled_from(sorted(LINKED)), min_size=2))
def test_of_several_records_taken_out_each_is_missed_but_by_none_that_went_too(chosen: set[Record]) -> None:
    data, gone = cast(Data, samples.whole_document()), set[Record]()
    for record in sorted(chosen):
        data, gone = without(data, *record), gone | IN_SAMPLE.going(*record)
    assert faults(data) == IN_SAMPLE.dangling(gone)


@pytest.mark.parametrize("record", [record for record, places in LINKED.items() if not places], ids=" ".join)
def test_what_nothing_links_to_may_go_and_the_rest_stays_as_it_is(record: Record) -> None:
    left = records(samples.built(without(plain(SAMPLE), *record)))
    around = set(NESTED.values())
    assert left.keys() == IN_SAMPLE.records.keys() - {record}
    assert all(left[key] == IN_SAMPLE.records[key] for key in left if key[0] not in around)


# The bundled report


def test_no_link_of_the_bundled_report_dangles() -> None:
    assert IN_BUNDLED.dangling(set()) == set()


@pytest.mark.parametrize("kind", LOCATED)
def test_no_record_of_the_bundled_report_is_without_evidence(kind: str) -> None:
    around = NESTED.get(kind)
    found = [record for outer in PLAIN[around] for record in outer[kind]] if around else PLAIN[kind]
    assert found
    for record in found:
        for evidence in (record["evidence"], *record.get("restated", ())):
            assert 0 <= evidence["start"] < evidence["end"] <= PLAIN["source"]["characters"], record["id"]
            assert re.fullmatch(r"[0-9a-f]{12}", evidence["digest"]), record["id"]


@pytest.mark.parametrize("kind", NAMED)
def test_no_name_of_the_bundled_report_is_without_a_place_in_the_text(kind: str) -> None:
    for record in PLAIN[kind]:
        ends = [
            start + len(form)
            for form, at in [(record["name"]["zh"], record["at"])] + [(a["zh"], a["at"]) for a in record["aliases"]]
            for start in at
        ]
        assert ends, record["id"]
        assert max(ends) <= PLAIN["source"]["characters"], record["id"]
        assert len(set(record["at"])) == len(record["at"]), record["id"]


def test_what_has_no_evidence_of_its_own_has_records_that_do() -> None:
    """A project has a milestone, an indicator a figure or a target; only a successor need not be in the text."""
    aims = {target["indicator"] for target in PLAIN["targets"]}
    bare = {i["id"] for i in PLAIN["indicators"] if not i["observations"]} - aims
    assert bare <= {
        related["indicator"]
        for indicator in PLAIN["indicators"]
        for related in indicator["related"]
        if related["kind"] == "successor"
    }
    assert [project["id"] for project in PLAIN["projects"] if not project["milestones"]] == []
    assert {kind.value for kind in xg.RecordKind} == {
        *LOCATED, *NAMED, "indicators", "projects", "units", "identities"
    }  # fmt: skip
    assert PLAIN["units"] == []


def number(id: str) -> xg.Span:
    """The characters of a figure's number, or of a target's phrase where it has none."""
    figure = BUNDLED.observations.get(id) or BUNDLED.targets[id]
    return figure.figure if isinstance(figure, (xg.Observation, xg.QuantitativeTarget)) else figure.evidence


def test_the_figures_that_a_milestone_links_to_stand_in_its_phrase() -> None:
    linked = [(m, id) for m in BUNDLED.milestones.values() for id in (*m.observations, *m.targets)]
    assert linked
    assert [(m.id, id) for m, id in linked if not m.evidence.contains(number(id))] == []


def test_the_figures_that_an_achievement_links_to_stand_in_a_stretch_of_it() -> None:
    linked = [(a, id) for a in BUNDLED.achievements.values() for id in a.observations]
    assert linked
    assert [(a.id, id) for a, id in linked if not any(s.contains(number(id)) for s in a.stretches)] == []


def test_the_targets_that_a_commitment_links_to_stand_in_its_stretch() -> None:
    linked = [(c, id) for c in BUNDLED.commitments.values() for id in c.targets]
    assert linked
    assert [(c.id, id) for c, id in linked if not c.evidence.contains(number(id))] == []


@pytest.mark.parametrize("kind", ["projects", "goals", "challenges", "places"])
def test_every_line_of_parents_of_the_bundled_report_comes_to_an_end(kind: str) -> None:
    field = "within" if kind == "places" else "parent"
    parents = {record["id"]: record[field] for record in PLAIN[kind]}
    ahead = set(parents)
    for _ in parents:
        ahead = {parents[id] for id in ahead} - {None}
    assert ahead == set()
