"""Whatever stands in the files of what a report says beside figures, every fault is named with its place."""

from __future__ import annotations

import json
import re
from enum import Enum
from pathlib import Path
from typing import Any, cast

import pytest
import samples
from broken_reports import BROKEN, GONE, Edits, Expected, edited, faults, located, stored

import xinhua_gov as xg

KINDS = ("projects", "achievements", "commitments", "goals", "challenges", "organisations", "places", "terms")

CANAL, CANAL_PLACE = "projects canal", "projects/1/"
FLOW, FLOW_PLACE = "projects canal.thriving.2020", "projects/1/milestones/0/"
SCHOOLS, SCHOOLS_PLACE = "projects new_schools", "projects/0/"
HARVEST = "achievements harvest"
FIRST, FIRST_PLACE = "achievements first_in_the_city", "achievements/1/"
PROMISE = "commitments more_grain"
YEARS, LEARNING = "goals good_years", "goals learning"
AGE, MEMORIES = "challenges old_age", "challenges memories"
ELDERS, VILLAGE, CITY, LAMP = "organisations elders", "places village", "places city", "terms lamp"

LENGTH = len(samples.TEXT)
LONG = samples.evidence(samples.TEXT[:41])
HONOUR = {"level": "municipal", "status": "obtained", "recipient": "village"}


@pytest.fixture(params=["folder", pytest.param("report.json", marks=pytest.mark.slow)])
def form(request: pytest.FixtureRequest) -> str:
    """A folder, and one file, which is read by the same code: `test_bad_input` holds both to the same in any case."""
    return cast(str, request.param)


def whole(edits: Edits | None = None) -> dict[str, Any]:
    """The sample with every kind of record, and the values at these paths replaced, added or taken away."""
    return edited(cast(dict[str, Any], samples.whole_document()), edits or {})


def pointing(phrase: str) -> dict[str, object]:
    return samples.evidence(phrase, quote=False)


def beyond(start: int = LENGTH - 1, end: int = LENGTH + 1) -> dict[str, object]:
    """Evidence that reaches one character beyond the end of the text."""
    return {"start": start, "end": end, "digest": "0" * 12}


def quoted_beyond() -> dict[str, object]:
    return samples.evidence("米。尾", samples.TEXT + "尾")


def shapes(place: Path, data: dict[str, Any], form: str) -> set[Expected]:
    return located(faults(stored(place / form, data)), form)


def references(place: Path, data: dict[str, Any], form: str) -> set[Expected]:
    return located(faults(stored(place / form, data), xg.ReferencesError), form)


def test_the_sample_itself_has_no_fault(tmp_path: Path, form: str) -> None:
    assert len(xg.read_report(stored(tmp_path / form, whole())).milestones) == 3


# JSON


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_no_json_of_ours_names_its_file(tmp_path: Path, form: str, case: str) -> None:
    found = faults(stored(tmp_path / form, whole(), {"terms": BROKEN[case]}))
    assert {fault.file for fault in found} == {"terms.json" if form == "folder" else form}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_no_json_is_the_fault_not_what_refers_to_it(tmp_path: Path, kind: str) -> None:
    found = faults(stored(tmp_path / "folder", whole(), {kind: b'[{"id": "ca'}))
    assert [fault.file for fault in found] == [f"{kind}.json"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_that_stands_twice_is_named_with_its_place(tmp_path: Path, form: str, kind: str) -> None:
    record = whole()[kind][0]["id"]
    written = json.dumps(whole()[kind]).replace('"zh": ', '"zh": "第一", "zh": ', 1)
    (fault,) = faults(stored(tmp_path / form, whole(), {kind: written.encode()}))
    assert located([fault], form) == {(f"{kind} {record}", "name.zh")}
    assert "'zh'" in fault.message


# Shapes


@pytest.mark.parametrize("part", [None, "text", 3, True, {}, [[]], [None], ["text"], [3]], ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_a_part_of_another_shape_is_named(tmp_path: Path, form: str, kind: str, part: object) -> None:
    assert {place.split()[0] for place, _ in shapes(tmp_path, whole({kind: part}), form)} == {kind}


@pytest.mark.parametrize(
    ("part", "field"),
    [(None, ""), ("text", ""), ({}, ""), ([None], "[0]"), ([[]], "[0]"), (["canal.thriving.2020"], "[0]")],
    ids=str,
)
def test_milestones_of_another_shape_are_named(tmp_path: Path, form: str, part: object, field: str) -> None:
    found = shapes(tmp_path, whole({f"{CANAL_PLACE}milestones": part}), form)
    assert found == {(CANAL, f"milestones{field}")}


SHAPES: dict[str, tuple[Edits, str, str]] = {
    **{f"name of {kind}": ({f"{kind}/0/name": GONE}, f"{kind} {whole()[kind][0]['id']}", "name") for kind in KINDS},
    **{
        f"Chinese name of {kind}": ({f"{kind}/0/name/zh": GONE}, f"{kind} {whole()[kind][0]['id']}", "name.zh")
        for kind in KINDS
    },
    **{
        f"text for a name of {kind}": ({f"{kind}/0/name": "渠"}, f"{kind} {whole()[kind][0]['id']}", "name")
        for kind in KINDS
    },
    **{
        f"unknown field of {kind}": ({f"{kind}/0/colour": "red"}, f"{kind} {whole()[kind][0]['id']}", "colour")
        for kind in KINDS
    },
    **{
        f"open of no field of {kind}": ({f"{kind}/0/open": ["colour"]}, f"{kind} {whole()[kind][0]['id']}", "open")
        for kind in KINDS
    },
    **{f"id of {kind}": ({f"{kind}/0/id": GONE}, kind, "[0].id") for kind in KINDS},
    **{f"id of no form of {kind}": ({f"{kind}/0/id": "Canal"}, f"{kind} Canal", "id") for kind in KINDS},
    "id of a milestone": ({f"{FLOW_PLACE}id": GONE}, CANAL, "milestones[0].id"),
    "id against its fields": ({f"{FLOW_PLACE}id": "canal.thriving.2021"}, "projects canal.thriving.2021", "id"),
    "id of a first milestone": ({f"{FLOW_PLACE}id": "canal.thriving.2020.1"}, "projects canal.thriving.2020.1", "id"),
    "id, number with 0": ({f"{FLOW_PLACE}id": "canal.thriving.2020.02"}, "projects canal.thriving.2020.02", "id"),
    "id of another project": ({f"{FLOW_PLACE}project": "new_schools"}, FLOW, "id"),
    "unknown field of a milestone": ({f"{FLOW_PLACE}colour": "red"}, FLOW, "colour"),
    "verb of a milestone": ({f"{FLOW_PLACE}verb": GONE}, FLOW, "verb"),
    "verb of a milestone, empty": ({f"{FLOW_PLACE}verb": ""}, FLOW, "verb"),
    "verb of a milestone, two lines": ({f"{FLOW_PLACE}verb": "流\n向"}, FLOW, "verb"),
    "verb of a commitment": ({"commitments/0/verb": GONE}, PROMISE, "verb"),
    "verb of a commitment, null": ({"commitments/0/verb": None}, PROMISE, "verb"),
    "verb of a commitment, empty": ({"commitments/0/verb": " "}, PROMISE, "verb"),
    "verb of a goal": ({"goals/0/verb": "黄"}, YEARS, "verb"),
    "period of a milestone": ({f"{FLOW_PLACE}period": GONE}, FLOW, "period"),
    "period of no form": ({f"{FLOW_PLACE}period": "2020年"}, FLOW, "period"),
    "period of an achievement": ({"achievements/0/period": "2020-2016"}, HARVEST, "period"),
    "period of a commitment": ({"commitments/0/period": 2021}, PROMISE, "period"),
    "horizon of a goal": ({"goals/0/horizon": GONE}, YEARS, "horizon"),
    "horizon backwards": ({"goals/0/horizon": "2025-2021"}, YEARS, "horizon"),
    "others as text": ({f"{FLOW_PLACE}others": "yes"}, FLOW, "others"),
    "others as a number": ({f"{FLOW_PLACE}others": 1}, FLOW, "others"),
    "part as text": ({f"{FLOW_PLACE}part": "北段"}, FLOW, "part"),
    "quote of a milestone": ({f"{FLOW_PLACE}evidence/quote": GONE}, FLOW, "evidence.quote"),
    "quote of a milestone, too long": ({f"{FLOW_PLACE}evidence": LONG}, FLOW, "evidence.quote"),
    "quote of another length": ({f"{FLOW_PLACE}evidence/quote": "渠里"}, FLOW, "evidence.quote"),
    "digest of another text": ({f"{FLOW_PLACE}evidence/digest": "0" * 12}, FLOW, "evidence.digest"),
    "quote of an honour": ({f"{FIRST_PLACE}evidence/quote": GONE}, FIRST, "evidence.quote"),
    "quote of an honour, too long": ({f"{FIRST_PLACE}evidence": LONG}, FIRST, "evidence.quote"),
    "quote of an honour said again": ({f"{FIRST_PLACE}restated": [pointing("雨")]}, FIRST, "restated[0].quote"),
    "quote of an honour said again, too long": ({f"{FIRST_PLACE}restated": [LONG]}, FIRST, "restated[0].quote"),
    "quote of an outcome": ({"achievements/0/evidence": samples.evidence("雨")}, HARVEST, "evidence.quote"),
    "quote of an outcome said again": (
        {"achievements/0/restated": [pointing("雨"), samples.evidence("玉米")]}, HARVEST, "restated[1].quote"
    ),
    "quote of a commitment": ({"commitments/0/evidence": samples.evidence("雨")}, PROMISE, "evidence.quote"),
    "quote of a goal": ({"goals/1/evidence": samples.evidence("孩子")}, LEARNING, "evidence.quote"),
    "quote of a challenge": ({"challenges/1/evidence": samples.evidence("从前")}, MEMORIES, "evidence.quote"),
    "quote of an expansion": (
        {"terms/0/expansion/evidence": samples.evidence("亮着")}, LAMP, "expansion.evidence.quote"
    ),
    **{
        f"evidence of {kind}": ({f"{kind}/0/evidence": GONE}, f"{kind} {whole()[kind][0]['id']}", "evidence")
        for kind in ("achievements", "commitments", "goals", "challenges")
    },
    "evidence of a project": ({f"{CANAL_PLACE}evidence": samples.evidence("雨")}, CANAL, "evidence"),
    "evidence of a place": ({"places/0/evidence": pointing("村庄")}, VILLAGE, "evidence"),
    "evidence backwards": ({"goals/1/evidence": {"start": 9, "end": 8, "digest": "0" * 12}}, LEARNING, "evidence"),
    "batch without membership": ({f"{SCHOOLS_PLACE}membership": GONE}, SCHOOLS, "membership"),
    "membership of no batch": ({f"{CANAL_PLACE}membership": "open"}, CANAL, "membership"),
    "open batch with a count": ({f"{SCHOOLS_PLACE}membership": "open"}, SCHOOLS, "membership"),
    "alias of a project without basis": ({f"{CANAL_PLACE}aliases/0/basis": GONE}, CANAL, "aliases[0].basis"),
    "alias of a project with places": ({f"{CANAL_PLACE}aliases/0/at": [90]}, CANAL, "aliases[0].at"),
    "alias of a place without basis": ({"places/0/aliases/0/basis": GONE}, VILLAGE, "aliases[0].basis"),
    "alias of a place without a name": ({"places/0/aliases/0/zh": GONE}, VILLAGE, "aliases[0].zh"),
    "place of a project as an id": ({f"{CANAL_PLACE}places": ["village"]}, CANAL, "places[0]"),
    "partner without a role": ({f"{CANAL_PLACE}partners/0/role": GONE}, CANAL, "partners[0].role"),
    "honour without its own": ({f"{FIRST_PLACE}honour": GONE}, FIRST, "honour"),
    "honour without a level": ({f"{FIRST_PLACE}honour/level": GONE}, FIRST, "honour.level"),
    "honour of no honour": ({"achievements/0/honour": HONOUR}, HARVEST, "honour"),
    "link of no form": ({"commitments/0/continues/0": "a good harvest"}, PROMISE, "continues[0]"),
    "link that stands twice": ({f"{FLOW_PLACE}targets": ["a", "b", "a"]}, FLOW, "targets"),
    "links, too many": ({"goals/0/targets": [f"t{n}" for n in range(101)]}, YEARS, "targets"),
    "text for links": ({"commitments/0/targets": "grain.yoy_growth.2021"}, PROMISE, "targets"),
    "null for links": ({"commitments/0/projects": None}, PROMISE, "projects"),
    "null among links": ({"goals/0/targets": [None]}, YEARS, "targets[0]"),
    "parents, two": ({"goals/1/parent": ["good_years"]}, LEARNING, "parent"),
    "parent of no form": ({"challenges/1/parent": ""}, MEMORIES, "parent"),
    "no mention": ({"terms/0/at": []}, LAMP, "at"),
    "mentions missing": ({"organisations/0/at": GONE}, ELDERS, "at"),
    "mention before the text": ({"places/1/at": [-1]}, CITY, "at[0]"),
    "mention at half a character": ({"terms/0/at": [107.5]}, LAMP, "at[0]"),
    "mention of an alias as text": ({"places/0/aliases/0/at": ["114"]}, VILLAGE, "aliases[0].at[0]"),
    "mention that stands twice": ({"terms/0/at": [107, 107]}, LAMP, "at"),
    "alias that is the name": (
        {"places/0/aliases/0": samples.name("村庄", "village") | {"basis": "stated", "at": [101]}},
        VILLAGE, "aliases[0].at",
    ),
    "stretch that stands twice": (
        {"achievements/0/restated": [whole()["achievements"][0]["evidence"]]}, HARVEST, "restated[0]"
    ),
    "gloss missing": ({"terms/0/gloss": GONE}, LAMP, "gloss"),
    "gloss null": ({"terms/0/gloss": None}, LAMP, "gloss"),
    "gloss empty": ({"terms/0/gloss": ""}, LAMP, "gloss"),
    "expansion as text": ({"terms/0/expansion": "亮着"}, LAMP, "expansion"),
    "expansion without a text": ({"terms/0/expansion/text": GONE}, LAMP, "expansion.text"),
    "expansion without evidence": ({"terms/0/expansion/evidence": GONE}, LAMP, "expansion.evidence"),
    "role as text": ({"organisations/0/roles": "partner"}, ELDERS, "roles"),
    "code of no form": ({"places/1/code": "４１０４００"}, CITY, "code"),
}  # fmt: skip


@pytest.mark.parametrize("case", SHAPES)
def test_a_fault_of_shape_is_named_with_record_and_field(tmp_path: Path, form: str, case: str) -> None:
    edits, record, field = SHAPES[case]
    assert shapes(tmp_path, whole(edits), form) == {(record, field)}


def test_the_faults_of_shape_of_all_files_come_together(tmp_path: Path, form: str) -> None:
    """And alone: links that lead nowhere are told once the shapes are sound."""
    cases = (
        "verb of a milestone", "batch without membership", "honour without a level", "quote of an outcome",
        "verb of a commitment", "horizon of a goal", "quote of a challenge", "role as text", "code of no form",
        "alias of a place without basis", "gloss missing", "id of challenges",
    )  # fmt: skip
    edits = {path: value for case in cases for path, value in SHAPES[case][0].items()}
    edits |= {"goals/1/parent": "nowhere", "commitments/0/projects": ["nowhere"]}
    assert shapes(tmp_path, whole(edits), form) == {SHAPES[case][1:] for case in cases}


def test_faults_beside_each_other_in_one_record_come_together(tmp_path: Path, form: str) -> None:
    edits: Edits = {f"{FLOW_PLACE}verb": GONE, f"{FLOW_PLACE}stage": "done", f"{FLOW_PLACE}evidence/start": "9"}
    assert shapes(tmp_path, whole(edits), form) == {(FLOW, "verb"), (FLOW, "stage"), (FLOW, "evidence.start")}


def test_an_id_of_two_lines_does_not_make_two_faults_of_one(tmp_path: Path, form: str) -> None:
    found = faults(stored(tmp_path / form, whole({"terms/0/id": "lamp\n  places.json: city"})))
    assert [fault.field for fault in found] == ["id"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_string_is_named_not_repeated(tmp_path: Path, form: str, kind: str) -> None:
    found = shapes(tmp_path, whole({f"{kind}/0/note": "x" * 3_000_000}), form)
    assert found == {(f"{kind} {whole()[kind][0]['id']}", "note")}


# Closed lists

WORDS: dict[str, tuple[str, str, type[Enum]]] = {
    f"{CANAL_PLACE}category": (CANAL, "category", xg.ProjectCategory),
    f"{CANAL_PLACE}scope": (CANAL, "scope", xg.ProjectScope),
    f"{SCHOOLS_PLACE}membership": (SCHOOLS, "membership", xg.Membership),
    f"{CANAL_PLACE}aliases/0/basis": (CANAL, "aliases[0].basis", xg.AliasBasis),
    f"{CANAL_PLACE}places/0/basis": (CANAL, "places[0].basis", xg.PlaceBasis),
    f"{CANAL_PLACE}partners/0/role": (CANAL, "partners[0].role", xg.Role),
    f"{FLOW_PLACE}stage": (FLOW, "stage", xg.Stage),
    f"{FLOW_PLACE}status": (FLOW, "status", xg.MilestoneStatus),
    "achievements/0/theme": (HARVEST, "theme", xg.Theme),
    "achievements/0/kind": (HARVEST, "kind", xg.AchievementKind),
    f"{FIRST_PLACE}honour/level": (FIRST, "honour.level", xg.HonourLevel),
    f"{FIRST_PLACE}honour/status": (FIRST, "honour.status", xg.HonourStatus),
    f"{FIRST_PLACE}honour/recipient": (FIRST, "honour.recipient", xg.Recipient),
    "commitments/0/theme": (PROMISE, "theme", xg.Theme),
    "commitments/0/measurable": (PROMISE, "measurable", xg.Measurability),
    "goals/0/kind": (YEARS, "kind", xg.GoalKind),
    "goals/0/theme": (YEARS, "theme", xg.Theme),
    "challenges/0/theme": (AGE, "theme", xg.Theme),
    "organisations/0/kind": (ELDERS, "kind", xg.OrganisationKind),
    "organisations/0/roles/0": (ELDERS, "roles[0]", xg.Role),
    "places/0/kind": (VILLAGE, "kind", xg.PlaceKind),
    "places/0/aliases/0/basis": (VILLAGE, "aliases[0].basis", xg.AliasBasis),
    "terms/0/kind": (LAMP, "kind", xg.TermKind),
}


@pytest.mark.parametrize("word", ["no_such_word", "", "Other", "其他", ["other"], 3, True], ids=repr)
@pytest.mark.parametrize("path", WORDS)
def test_a_word_of_no_list_is_told_which_words_are_valid(tmp_path: Path, form: str, path: str, word: object) -> None:
    record, field, words = WORDS[path]
    (fault,) = faults(stored(tmp_path / form, whole({path: word})))
    assert located([fault], form) == {(record, field)}
    expected = fault.message.removeprefix("expected ").split(", found ")[0]
    assert re.split(", | or ", expected) == [valid.value for valid in words]


def test_every_closed_list_of_these_records_is_held_against_a_wrong_word() -> None:
    records = (
        xg.Project, xg.Achievement, xg.Commitment, xg.Goal, xg.Challenge, xg.Organisation, xg.Place, xg.Term
    )  # fmt: skip
    defined = {name: what for cls in records for name, what in cls.model_json_schema()["$defs"].items()}
    lists = {name for name, what in defined.items() if "enum" in what}
    drafted_alone = {"ProposalReason"}
    assert lists - drafted_alone == {words.__name__ for _, _, words in WORDS.values()}


# Links

LINKS: dict[str, tuple[str, str, str, str]] = {
    f"{CANAL_PLACE}parent": (CANAL, "parent", "new_school", "new_schools"),
    f"{SCHOOLS_PLACE}count": (SCHOOLS, "count", "schools.level.2021", "schools.level.2020"),
    f"{CANAL_PLACE}places/0/place": (CANAL, "places[0].place", "vilage", "village"),
    f"{CANAL_PLACE}partners/0/organisation": (CANAL, "partners[0].organisation", "elder", "elders"),
    f"{FLOW_PLACE}observations": (FLOW, "observations[0]", "grain.levl.2020", "grain.level.2020"),
    f"{FLOW_PLACE}targets": (FLOW, "targets[0]", "grain.yoy_growth.2022", "grain.yoy_growth.2021"),
    "achievements/0/observations/1": (HARVEST, "observations[1]", "grain.rank.2021", "grain.rank.2020"),
    "achievements/0/projects": (HARVEST, "projects[0]", "canals", "canal"),
    f"{FIRST_PLACE}honour/record": (FIRST, "honour.record", "villages", "village"),
    "commitments/0/targets/0": (PROMISE, "targets[0]", "grain.growth.2021", "grain.yoy_growth.2021"),
    "commitments/0/projects/0": (PROMISE, "projects[0]", "cannal", "canal"),
    "commitments/0/organisations/0": (PROMISE, "organisations[0]", "the_elders", "elders"),
    "commitments/0/continues/0": (PROMISE, "continues[0]", "harvests", "harvest"),
    "goals/1/parent": (LEARNING, "parent", "good_year", "good_years"),
    "goals/0/targets/0": (YEARS, "targets[0]", "grain.yoy_growth.2020", "grain.yoy_growth.2021"),
    "challenges/1/parent": (MEMORIES, "parent", "oldage", "old_age"),
    "places/0/within": (VILLAGE, "within", "citty", "city"),
}
"""Where each link stands, the record and field of its fault, an id that no record has, and the one that was meant."""


def link(path: str, id: str) -> Edits:
    """The edit that puts an id into a link, alone where the sample has no list of them there."""
    several = path.rpartition("/")[2] in ("observations", "targets", "projects")
    return {path: [id] if several else id}


@pytest.mark.parametrize("path", LINKS)
def test_a_link_to_nothing_is_named_and_so_is_the_nearest_record(tmp_path: Path, form: str, path: str) -> None:
    record, field, wrong, near = LINKS[path]
    (fault,) = faults(stored(tmp_path / form, whole(link(path, wrong))), xg.ReferencesError)
    assert located([fault], form) == {(record, field)}
    assert repr(wrong) in fault.message
    assert re.search(rf"nearest: .*(?<!\S){re.escape(near)}(?![^,])", fault.message)


def test_the_links_to_nothing_of_all_records_come_together(tmp_path: Path, form: str) -> None:
    edits = {path: value for path in LINKS for path, value in link(path, "nowhere").items()}
    assert references(tmp_path, whole(edits), form) == {(record, field) for record, field, _, _ in LINKS.values()}


@pytest.mark.parametrize(
    ("path", "ids"),
    [
        (f"{CANAL_PLACE}parent", ["village", "canal.thriving.2020", "harvest", "schools"]),
        (f"{SCHOOLS_PLACE}count", ["schools", "new_schools", "canal"]),
        (f"{CANAL_PLACE}places/0/place", ["elders", "new_schools", "lamp"]),
        (f"{CANAL_PLACE}partners/0/organisation", ["village", "new_schools"]),
        (f"{FLOW_PLACE}observations", ["grain", "grain.yoy_growth.2021"]),
        (f"{FLOW_PLACE}targets", ["grain", "grain.yoy_growth.2020"]),
        ("achievements/0/observations/1", ["grain", "grain.yoy_growth.2021", "canal.thriving.2020"]),
        ("achievements/0/projects", ["village", "harvest", "canal.thriving.2020"]),
        (f"{FIRST_PLACE}honour/record", ["lamp", "harvest", "canal.thriving.2020", "good_years"]),
        ("commitments/0/targets/0", ["grain.yoy_growth.2020", "grain", "good_years"]),
        ("commitments/0/projects/0", ["city", "elders"]),
        ("commitments/0/organisations/0", ["city", "canal"]),
        ("commitments/0/continues/0", ["more_grain", "canal.thriving.2020", "learning"]),
        ("goals/1/parent", ["old_age", "more_grain"]),
        ("goals/0/targets/0", ["grain.level.2020", "learning"]),
        ("challenges/1/parent", ["good_years"]),
        ("places/0/within", ["elders", "canal"]),
    ],
)
def test_a_link_to_a_record_of_another_kind_is_a_link_to_nothing(
    tmp_path: Path, form: str, path: str, ids: list[str]
) -> None:
    for number, id in enumerate(ids):
        (tmp_path / str(number)).mkdir()
        assert references(tmp_path / str(number), whole(link(path, id)), form) == {LINKS[path][:2]}


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("commitments/0/projects", "no project has the id 'village'"),
        (f"{FIRST_PLACE}honour/record", "no organisation or place or project has the id 'harvest'"),
        (f"{SCHOOLS_PLACE}count", "no observation or target has the id 'grain'"),
    ],
)
def test_a_link_to_nothing_says_what_is_looked_for(tmp_path: Path, form: str, path: str, wanted: str) -> None:
    (fault,) = faults(stored(tmp_path / form, whole(link(path, wanted.split("'")[1]))), xg.ReferencesError)
    assert fault.message.startswith(wanted)


@pytest.mark.parametrize(
    ("path", "id"),
    [
        (f"{SCHOOLS_PLACE}count", "grain.level.2020"),
        (f"{FIRST_PLACE}honour/record", "elders"),
        (f"{FIRST_PLACE}honour/record", "canal"),
        (f"{FIRST_PLACE}honour/record", None),
        (f"{CANAL_PLACE}parent", None),
    ],
)
def test_a_link_to_any_kind_that_may_stand_there_is_accepted(
    tmp_path: Path, form: str, path: str, id: str | None
) -> None:
    """An honour is received by an organisation, a place or a project."""
    xg.read_report(stored(tmp_path / form, whole({path: id})))


# Parents

TREES = {
    "projects": (samples.whole_document()["projects"], "parent"),
    "goals": (samples.whole_document()["goals"], "parent"),
    "challenges": (samples.whole_document()["challenges"], "parent"),
    "places": (samples.whole_document()["places"], "within"),
}


def tree(kind: str, parents: list[int | None]) -> dict[str, Any]:
    """The sample with records r0, r1 … behind the others, alike but for their parents."""
    records, field = TREES[kind]
    data = whole()
    model = {key: value for key, value in cast(list[dict[str, Any]], records)[1].items() if key != field}
    for number, parent in enumerate(parents):
        record = model | {"id": f"r{number}"} | ({} if parent is None else {field: f"r{parent}"})
        if kind == "projects":
            record["milestones"] = [samples.milestone(f"r{number}", "started", "2020", "雨下得正好", verb="下")]
        data[kind].append(record)
    return data


@pytest.mark.parametrize(
    ("parents", "rings"),
    [
        ([0], {0}),
        ([1, 0], {0, 1}),
        ([1, 2, 0], {0, 1, 2}),
        ([4, 0, 1, 2, 3], {0, 1, 2, 3, 4}),
        ([0, 0, 1], {0}),
        ([1, 2, 1, 0], {1, 2}),
        ([1, 0, 3, 2, None, 4], {0, 1, 2, 3}),
    ],
)
@pytest.mark.parametrize("kind", TREES)
def test_a_record_that_is_its_own_ancestor_is_named_and_what_hangs_on_it_is_not(
    tmp_path: Path, form: str, kind: str, parents: list[int | None], rings: set[int]
) -> None:
    """Directly and through others, wherever the ring is entered."""
    expected = {(f"{kind} r{number}", TREES[kind][1]) for number in rings}
    assert references(tmp_path, tree(kind, parents), form) == expected


@pytest.mark.parametrize("kind", TREES)
def test_a_long_line_of_parents_is_no_ring(tmp_path: Path, form: str, kind: str) -> None:
    """It is longer than Python's stack is deep, and the children stand before their parents."""
    report = xg.read_report(stored(tmp_path / form, tree(kind, [*range(1, 1200), None])))
    assert len(report.catalogue(kind)) == len(whole()[kind]) + 1200


GOALS_PARENT = "田里的麦子黄了，镇上的孩子背起书包"


@pytest.mark.parametrize(
    ("path", "phrase", "expected"),
    [
        ("goals/1/", "孩子背起书包", set()),
        ("goals/1/", GOALS_PARENT, set()),
        ("goals/1/", GOALS_PARENT + "，桥头", {(LEARNING, "evidence")}),
        ("goals/1/", "背起书包，桥头的老人", {(LEARNING, "evidence")}),
        ("goals/1/", "玉米", {(LEARNING, "evidence")}),
        ("goals/0/", "田里的麦子黄了", {(LEARNING, "evidence")}),
        ("challenges/1/", "桥头的老人", set()),
        ("challenges/1/", "从前。", {(MEMORIES, "evidence")}),
        ("challenges/1/", "书包", {(MEMORIES, "evidence")}),
        ("challenges/0/", "从前", {(MEMORIES, "evidence")}),
    ],
)
def test_a_point_lies_inside_what_it_is_a_point_of(
    tmp_path: Path, form: str, path: str, phrase: str, expected: set[Expected]
) -> None:
    data = whole({f"{path}evidence": pointing(phrase)})
    if expected:
        assert references(tmp_path, data, form) == expected
    else:
        xg.read_report(stored(tmp_path / form, data))


# Milestones, and figures in their stretch

MILESTONES = whole()["projects"][1]["milestones"]


@pytest.mark.parametrize("none", [[], GONE], ids=["empty", "gone"])
def test_a_project_without_milestones_is_named(tmp_path: Path, form: str, none: object) -> None:
    assert references(tmp_path, whole({f"{CANAL_PLACE}milestones": none}), form) == {(CANAL, "milestones")}


def test_a_milestone_that_is_filed_under_another_project_is_named(tmp_path: Path, form: str) -> None:
    edits: Edits = {f"{SCHOOLS_PLACE}milestones/1": MILESTONES[1], f"{CANAL_PLACE}milestones/1": GONE}
    assert references(tmp_path, whole(edits), form) == {("projects canal.improved.2021", "project")}


def test_a_milestone_whose_project_is_not_there_is_named(tmp_path: Path, form: str) -> None:
    edits: Edits = {f"{FLOW_PLACE}project": "river", f"{FLOW_PLACE}id": "river.thriving.2020"}
    assert references(tmp_path, whole(edits), form) == {("projects river.thriving.2020", "project")}


IN_STRETCH = "grain.level.2020"
"""Its figure is 12.5, the third character of 产量12.5万吨."""


@pytest.mark.parametrize(
    ("phrase", "within"),
    [
        ("粮食产量12.5万吨，增长3%", True),
        ("12.5", True),
        ("产量12.5", True),
        ("2.5万吨", False),
        ("产量12.", False),
        ("万吨", False),
        ("新建学校6所", False),
    ],
)
def test_an_achievement_whose_figure_is_not_in_its_stretch_is_named(
    tmp_path: Path, form: str, phrase: str, within: bool
) -> None:
    data = whole({"achievements/0/observations": [IN_STRETCH], "achievements/0/evidence": pointing(phrase)})
    if within:
        xg.read_report(stored(tmp_path / form, data))
    else:
        assert references(tmp_path, data, form) == {(HARVEST, "observations[0]")}


def test_a_figure_may_stand_where_the_achievement_is_said_again(tmp_path: Path, form: str) -> None:
    """Each figure in one stretch or the other, but not half in each."""
    edits: Edits = {"achievements/0/evidence": pointing("产量12.5万吨")}
    assert references(tmp_path, whole(edits), form) == {(HARVEST, "observations[1]")}
    edits |= {"achievements/0/restated": [pointing("雨"), pointing("增长3%")]}
    xg.read_report(stored(tmp_path / f"sound-{form}", whole(edits)))
    halves: Edits = {"achievements/0/evidence": pointing("量12."), "achievements/0/observations": [IN_STRETCH]}
    halves |= {"achievements/0/restated": [pointing("5万吨")]}
    (tmp_path / "halves").mkdir()
    assert references(tmp_path / "halves", whole(halves), form) == {(HARVEST, "observations[0]")}


@pytest.mark.parametrize(
    ("place", "record", "kind", "id", "phrase"),
    [
        (FLOW_PLACE, FLOW, "observations", "grain.level.2020", "产量12.5万吨"),
        (FLOW_PLACE, FLOW, "targets", "grain.yoy_growth.2021", "增长4%"),
        ("commitments/0/", PROMISE, "targets", "grain.yoy_growth.2021", "增长4%"),
    ],
)
def test_a_milestone_or_commitment_whose_figure_is_not_in_its_stretch_is_a_fault(
    tmp_path: Path, form: str, place: str, record: str, kind: str, id: str, phrase: str
) -> None:
    quote = place == FLOW_PLACE
    edits: Edits = {f"{place}{kind}": [id], f"{place}evidence": samples.evidence("谁家的灯", quote=quote)}
    assert references(tmp_path, whole(edits), form) == {(record, f"{kind}[0]")}
    edits[f"{place}evidence"] = samples.evidence(phrase, quote=quote)
    xg.read_report(stored(tmp_path / f"sound-{form}", whole(edits)))


def test_a_relative_target_is_where_its_phrase_is(tmp_path: Path, form: str) -> None:
    """It has no number, so that its whole phrase has to lie in the stretch of the commitment."""
    target = {
        "id": "schools.2025",
        "kind": "qualitative",
        "indicator": "schools",
        "area": "110101",
        "statement": samples.name("亮", "light"),
        "period": "2025",
        "evidence": samples.evidence("谁家的灯还亮着"),
    }
    edits: Edits = {"targets/1": target, "commitments/0/targets": ["schools.2025"]}
    edits["commitments/0/evidence"] = pointing("谁家的灯还亮")
    assert references(tmp_path, whole(edits), form) == {(PROMISE, "targets[0]")}
    edits["commitments/0/evidence"] = pointing("谁家的灯还亮着，")
    xg.read_report(stored(tmp_path / f"sound-{form}", whole(edits)))


@pytest.mark.parametrize("id", ["grain.yoy_growth.2020", "grain.rank.2020", "grain.yoy_growth.2021"])
def test_a_count_counts(tmp_path: Path, form: str, id: str) -> None:
    assert references(tmp_path, whole({f"{SCHOOLS_PLACE}count": id}), form) == {(SCHOOLS, "count")}


# Ids that repeat


@pytest.mark.parametrize(
    ("path", "record"),
    [
        ("achievements/2", FIRST),
        ("commitments/1", PROMISE),
        ("goals/2", LEARNING),
        ("challenges/2", MEMORIES),
        ("organisations/1", ELDERS),
        ("places/2", CITY),
        ("terms/1", LAMP),
        ("projects/1/milestones/2", "projects canal.improved.2021"),
    ],
)
def test_an_id_that_two_records_of_a_kind_have_is_named(tmp_path: Path, form: str, path: str, record: str) -> None:
    way, _, last = path.rpartition("/")
    node: Any = whole()
    for step in way.split("/"):
        node = node[int(step) if step.isdigit() else step]
    assert references(tmp_path, whole({path: node[int(last) - 1]}), form) == {(record, "id")}


def test_a_project_that_stands_twice_is_named_with_its_milestones(tmp_path: Path, form: str) -> None:
    data = whole()
    data["projects"].append(data["projects"][1])
    assert references(tmp_path, data, form) == {
        (CANAL, "id"), (FLOW, "id"), ("projects canal.improved.2021", "id")
    }  # fmt: skip


def test_an_id_that_stands_three_times_is_told_once(tmp_path: Path, form: str) -> None:
    data = whole()
    data["terms"] *= 3
    assert len(faults(stored(tmp_path / form, data), xg.ReferencesError)) == 1


def test_records_of_several_kinds_may_have_one_id(tmp_path: Path, form: str) -> None:
    edits: Edits = {f"{kind}/0/id": "one" for kind in ("achievements", "goals", "challenges", "terms")}
    edits |= {"goals/1/parent": "one", "challenges/1/parent": "one", "commitments/0/continues": ["one"]}
    report = xg.read_report(stored(tmp_path / form, whole(edits)))
    assert report.goals["one"].horizon == "2021-2025"
    assert report.terms["one"].kind == "slogan"


# The end of the text


@pytest.mark.parametrize(
    ("path", "evidence", "record", "field"),
    [
        (f"{FLOW_PLACE}evidence", quoted_beyond(), FLOW, "evidence"),
        ("achievements/1/evidence", quoted_beyond(), FIRST, "evidence"),
        ("achievements/1/restated", [quoted_beyond()], FIRST, "restated[0]"),
        ("achievements/0/restated", [pointing("雨"), beyond()], HARVEST, "restated[1]"),
        ("commitments/0/evidence", beyond(0), PROMISE, "evidence"),
        ("goals/0/evidence", beyond(0), YEARS, "evidence"),
        ("challenges/0/evidence", beyond(0), AGE, "evidence"),
        ("terms/0/expansion/evidence", beyond(), LAMP, "expansion.evidence"),
        ("terms/0/expansion/evidence", beyond(10**9 - 1, 10**9), LAMP, "expansion.evidence"),
    ],
)
def test_a_span_beyond_the_end_of_the_text_is_named(
    tmp_path: Path, form: str, path: str, evidence: object, record: str, field: str
) -> None:
    assert references(tmp_path, whole({path: evidence}), form) == {(record, field)}


@pytest.mark.parametrize(
    ("path", "at", "record"),
    [
        ("organisations/0/at", [LENGTH - 1], ELDERS),
        ("organisations/0/at", [0, LENGTH, 9], ELDERS),
        ("places/0/at", [LENGTH - 1, 0], VILLAGE),
        ("places/1/at", [10**6], CITY),
        ("terms/0/at", [LENGTH], LAMP),
        ("terms/0/at", [107, 10**9 - 1], LAMP),
        ("terms/0/at", [10**9], LAMP),
    ],
)
def test_a_mention_beyond_the_end_of_the_text_is_named(
    tmp_path: Path, form: str, path: str, at: list[int], record: str
) -> None:
    """老人, 村庄 and 全市 have two characters, 灯 has one."""
    assert references(tmp_path, whole({path: at}), form) == {(record, "at")}


@pytest.mark.parametrize("start", [LENGTH - 1, 10**9])
def test_a_mention_of_an_alias_beyond_the_end_is_told_of_the_alias(tmp_path: Path, form: str, start: int) -> None:
    edits: Edits = {"places/0/aliases/0/at": [start]}
    assert references(tmp_path, whole(edits), form) == {(VILLAGE, "aliases[0].at")}


def test_what_ends_with_the_text_is_no_fault(tmp_path: Path, form: str) -> None:
    edits: Edits = {"organisations/0/at": [LENGTH - 2], "terms/0/at": [LENGTH - 1], "places/0/at": [LENGTH - 2]}
    edits |= {"places/0/aliases/0/at": [LENGTH - 2], "goals/0/evidence": pointing(samples.TEXT)}
    edits |= {"terms/0/expansion/evidence": pointing("玉米。"), f"{FLOW_PLACE}evidence": samples.evidence("玉米。")}
    xg.read_report(stored(tmp_path / form, whole(edits)))


# All together


def test_the_faults_of_reference_of_all_files_come_together(tmp_path: Path, form: str) -> None:
    edits: Edits = {
        f"{SCHOOLS_PLACE}milestones": [],
        f"{CANAL_PLACE}parent": "canal",
        f"{FLOW_PLACE}observations": ["nothing"],
        "achievements/0/evidence": pointing("新建学校6所"),
        "achievements/1/honour/record": "nobody",
        "commitments/0/continues": ["nothing"],
        "goals/1/evidence": pointing("玉米"),
        "challenges/0/parent": "memories",
        "challenges/0/evidence": pointing("说起从前"),
        "organisations/0/at": [LENGTH],
        "places/1/within": "village",
        "terms/0/expansion/evidence": beyond(),
        "terms/1": whole()["terms"][0],
    }
    assert references(tmp_path, whole(edits), form) == {
        (SCHOOLS, "milestones"), (CANAL, "parent"), (FLOW, "observations[0]"),
        (HARVEST, "observations[0]"), (HARVEST, "observations[1]"), (FIRST, "honour.record"),
        (PROMISE, "continues[0]"), (LEARNING, "evidence"), (AGE, "parent"), (MEMORIES, "parent"),
        (ELDERS, "at"), (VILLAGE, "within"), (CITY, "within"), (LAMP, "expansion.evidence"), (LAMP, "id"),
    }  # fmt: skip


def test_of_very_many_faults_a_hundred_are_told_and_that_there_are_more(tmp_path: Path, form: str) -> None:
    nothing = [f"nothing{number}" for number in range(60)]
    edits: Edits = {"commitments/0/projects": nothing, "commitments/0/organisations": nothing}
    found = faults(stored(tmp_path / form, whole(edits)), xg.ReferencesError)
    assert len([fault for fault in found if fault.field]) == 100
    assert "there are more" in found[-1].message
