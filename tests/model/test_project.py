"""A project is one record: its milestones say what they are by their id, and in order they are its story."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import xinhua_gov as xg

Said = tuple[str, str, str]
"""Stage, period and status of a milestone."""

OC4IDS = ("identification", "preparation", "implementation", "completion", "completed", "cancelled")
"""The codelist projectStatus of OC4IDS 0.9, in the order of a project's life."""
IATI = ("1", "2", "3", "4", "5", "6")
"""The codelist ActivityStatus of IATI 2.03: pipeline, implementation, finalisation, closed, cancelled, suspended."""


def milestone(stage: str, period: str, status: str = "done", **fields: object) -> xg.Milestone:
    slug = period.replace("..", "to-")
    plain = samples.milestone("canal", stage, period, "雨下得正好", verb="下", status=status)
    return xg.Milestone.model_validate_json(json.dumps(plain | {"id": f"canal.{stage}.{slug}"} | fields))


def project(*said: Said, **fields: object) -> xg.Project:
    """The canal, with what is said of it; what is said twice has a number in its id."""
    milestones: list[dict[str, Any]] = []
    for stage, period, status in said:
        made = milestone(stage, period, status).model_dump(mode="json")
        times = sum(before["stage"] == stage and before["period"] == period for before in milestones)
        milestones.append(made | ({"id": f"{made['id']}.{times + 1}"} if times else {}))
    plain = {"id": "canal", "name": samples.name("渠", "canal"), "category": "water", "scope": "single"}
    return xg.Project.model_validate_json(json.dumps(plain | {"milestones": milestones} | fields))


def said(milestones: tuple[xg.Milestone, ...]) -> list[Said]:
    return [(m.stage.value, str(m.period), m.status.value) for m in milestones]


# Milestones


@pytest.mark.parametrize(
    ("period", "id"),
    [
        ("2020", "canal.completed.2020"),
        ("2016-2020", "canal.completed.2016-2020"),
        ("..2020", "canal.completed.to-2020"),
        ("2020", "canal.completed.2020.2"),
        ("2020", "canal.completed.2020.10"),
        ("..2020", "canal.completed.to-2020.3"),
    ],
)
def test_the_id_of_a_milestone_is_project_stage_and_period(period: str, id: str) -> None:
    assert milestone("completed", period, id=id).id == id


@pytest.mark.parametrize(
    "id",
    [
        "canal",
        "canal.completed",
        "canal.completed.2021",
        "canal.started.2020",
        "pond.completed.2020",
        "canal.completed.2020.0",
        "canal.completed.2020.1",
        "canal.completed.2020.2a",
        "canal.completed.2020.2.2",
        "canal.completed.2020-2",
        "canal.completed.2019.2",
        "canal.completed.to-2020",
        "canal.completed.2020.bridge",
        "2.canal.completed.2020",
    ],
)
def test_an_id_that_says_something_else_is_refused_and_the_right_one_named(id: str) -> None:
    with pytest.raises(ValidationError, match=r"id: expected canal\.completed\.2020, as its fields say"):
        milestone("completed", "2020", id=id)


@pytest.mark.parametrize(("status", "done"), [("done", True), ("planned", False)])
def test_a_milestone_is_reported_or_promised(status: str, done: bool) -> None:
    assert milestone("completed", "2020", status).done is done


def test_a_milestone_quotes_its_phrase() -> None:
    with pytest.raises(ValidationError, match=r"evidence\.quote: expected the phrase"):
        milestone("completed", "2020", evidence=samples.evidence("雨下得正好", quote=False))


def test_a_milestone_may_be_of_a_part_and_speak_of_more_than_it_names() -> None:
    plain = milestone("completed", "2020")
    assert (plain.part, plain.others, plain.observations, plain.targets) == (None, False, (), ())
    of_a_part = milestone("completed", "2020", part=samples.name("北段", "northern section"), others=True)
    assert of_a_part.part is not None
    assert (of_a_part.part.zh, of_a_part.others) == ("北段", True)


# The story

STORY: list[Said] = [
    ("rated", "2018", "done"),
    ("planning", "..2019", "planned"),
    ("started", "2016-2020", "done"),
    ("planning", "2020", "done"),
    ("completed", "2020", "done"),
    ("started", "2020", "planned"),
    ("structure_complete", "2021", "done"),
    ("clearance", "2021", "planned"),
    ("in_use", "2021", "planned"),
    ("proposed", "2021-2025", "planned"),
]
"""By the end of the period; of one year what is reported before what is promised, and a term before its last year; then
the earlier stage first."""


@given(st.permutations(STORY))
def test_the_story_is_by_year_then_reported_before_promised_then_by_beginning_and_stage(
    told: list[Said],
) -> None:
    canal = project(*told)
    assert said(canal.story) == STORY
    assert said(canal.milestones) == told


@given(st.permutations(STORY))
def test_planned_is_what_is_promised_in_the_order_of_the_story(told: list[Said]) -> None:
    assert said(project(*told).planned) == [
        ("planning", "..2019", "planned"),
        ("started", "2020", "planned"),
        ("clearance", "2021", "planned"),
        ("in_use", "2021", "planned"),
        ("proposed", "2021-2025", "planned"),
    ]


def test_what_is_said_twice_stands_in_the_order_of_the_text() -> None:
    twice = project(("completed", "2021", "done"), *[("started", "2020", "done")] * 3)
    assert [m.id for m in twice.story] == [
        "canal.started.2020",
        "canal.started.2020.2",
        "canal.started.2020.3",
        "canal.completed.2021",
    ]


@pytest.mark.parametrize(
    ("told", "latest"),
    [
        ([("started", "2020", "done")], ("started", "2020", "done")),
        ([("started", "2020", "planned"), ("in_use", "2021", "planned")], None),
        ([("completed", "2019", "done"), ("resumed", "2020", "done")], ("resumed", "2020", "done")),
        ([("completed", "2020", "done"), ("started", "2020", "done")], ("completed", "2020", "done")),
        ([("under_way", "2016-2020", "done"), ("started", "2020", "done")], ("under_way", "2016-2020", "done")),
        ([("started", "2020", "done"), ("in_use", "2020", "planned")], ("started", "2020", "done")),
        ([("started", "2020", "done"), ("in_use", "2021", "planned")], ("started", "2020", "done")),
        ([("in_use", "2021", "planned"), ("started", "2021", "done")], ("started", "2021", "done")),
        ([], None),
    ],
)
def test_the_latest_is_the_furthest_of_what_is_last_reported(told: list[Said], latest: Said | None) -> None:
    found = project(*told).latest
    assert said((found,) if found else ()) == ([latest] if latest else [])


LIFE: list[Said] = [
    ("in_use", "2021", "planned"),
    ("clearance", "2018", "done"),
    ("started", "2018", "done"),
    ("structure_complete", "2016-2020", "done"),
    ("under_way", "2020", "done"),
    ("completed", "2019", "planned"),
    ("thriving", "2022", "done"),
]


@pytest.mark.parametrize(
    ("period", "stage"),
    [
        ("1000", None),
        ("2017", None),
        ("2018", "started"),
        ("2019", "started"),
        ("2020", "structure_complete"),
        ("2021", "structure_complete"),
        ("2022", "thriving"),
        ("2999", "thriving"),
        ("..2019", "started"),
        ("2016-2020", "structure_complete"),
        ("2021-2025", "thriving"),
    ],
)
def test_the_stage_at_the_end_of_a_period_is_the_last_one_reported_by_then(period: str, stage: str | None) -> None:
    """What ends with 2016-2020 is not yet reported for 2019; a promise is no report."""
    assert project(*LIFE).stage_at(period) == stage
    assert project(*reversed(LIFE)).stage_at(xg.Period(period)) == stage


def test_a_project_that_slips_back_is_where_the_later_report_has_it() -> None:
    canal = project(("completed", "2019", "done"), ("resumed", "2020", "done"))
    assert (canal.stage_at("2019"), canal.stage_at("2020")) == ("completed", "resumed")


def test_of_a_project_that_is_only_promised_no_stage_is_reported() -> None:
    assert project(("in_use", "2021", "planned")).stage_at("2025") is None


@pytest.mark.parametrize("written", ["", "20", "2020年", "last year", "2020-2016", "2021-", "２０２０", " 2020"])
def test_the_stage_at_what_is_no_period_is_refused(written: str) -> None:
    with pytest.raises(xg.PeriodError):
        project(*LIFE).stage_at(written)


@given(st.lists(st.tuples(st.sampled_from([s.value for s in xg.Stage]), samples.years, st.booleans()), max_size=8))
def test_the_latest_is_the_stage_at_its_own_year_and_ever_after(told: list[tuple[str, str, bool]]) -> None:
    canal = project(*((stage, year, "done" if done else "planned") for stage, year, done in told))
    reported = [(year, stage) for stage, year, done in told if done]
    assert (canal.latest is None) is (not reported)
    if canal.latest is not None:
        last = max(year for year, _ in reported)
        assert canal.latest.period == last
        assert canal.stage_at(last) == canal.stage_at("2999") == canal.latest.stage
        assert len(canal.planned) == len(told) - len(reported)


# Batches


@pytest.mark.parametrize(
    ("scope", "membership", "count", "fault"),
    [
        ("single", None, False, None),
        ("zone", None, False, None),
        ("programme", None, False, None),
        ("batch", "open", False, None),
        ("batch", "closed", False, None),
        ("batch", "closed", True, None),
        ("batch", "open", True, "membership: the batch has a count"),
        ("batch", None, False, "membership: a batch is closed or open"),
        ("batch", None, True, "membership: a batch is closed or open"),
        ("single", "closed", False, "membership: .* nothing else is"),
        ("zone", "open", False, "membership: .* nothing else is"),
        ("programme", "closed", True, "membership: .* nothing else is"),
    ],
)
def test_a_batch_and_nothing_else_is_closed_or_open(
    scope: str, membership: str | None, count: bool, fault: str | None
) -> None:
    """Closed is a batch whose number is stated or whose members are all named; one with a count is never open."""
    fields: dict[str, object] = {"scope": scope, "membership": membership}
    fields |= {"count": "schools.level.2020"} if count else {}
    if fault is None:
        assert project(**fields).membership == membership
    else:
        with pytest.raises(ValidationError, match=fault):
            project(**fields)


# Names, and the catalogue


def test_the_names_of_a_project_are_its_name_and_its_aliases_in_both_languages() -> None:
    aliases = [samples.name("水渠", "water canal") | {"basis": "inferred"}, {"zh": "大渠", "basis": "stated"}]
    canal = project(aliases=aliases)
    assert canal.names == ("渠", "canal", "水渠", "water canal", "大渠")
    assert [alias.basis.value for alias in canal.aliases] == ["inferred", "stated"]


def test_the_milestones_of_a_report_are_those_of_its_projects_in_their_order() -> None:
    report = samples.built(samples.whole_document())
    assert list(report.milestones) == ["new_schools.completed.2020", "canal.thriving.2020", "canal.improved.2021"]
    assert report.milestones["canal.improved.2021"] is report.projects["canal"].milestones[1]


def test_a_project_survives_json_and_a_pickle() -> None:
    canal = project(*LIFE)
    assert xg.Project.model_validate_json(canal.model_dump_json()) == canal
    assert pickle.loads(pickle.dumps(canal)) == copy.deepcopy(canal) == canal


# The stages in two standards


@pytest.mark.parametrize("stage", xg.Stage)
def test_every_stage_has_a_status_of_both_standards(stage: xg.Stage) -> None:
    assert stage.oc4ids in OC4IDS
    assert stage.iati in IATI


@pytest.mark.parametrize("stage", xg.Stage)
def test_the_two_standards_agree_on_a_stage(stage: xg.Stage) -> None:
    """IATI's pipeline holds what OC4IDS tells apart as identification and preparation; then they go in step."""
    in_step = {"identification": "1", "preparation": "1", "implementation": "2", "completion": "3", "completed": "4"}
    assert stage.iati == in_step[stage.oc4ids]


def test_a_later_stage_never_has_an_earlier_status() -> None:
    places = [OC4IDS.index(stage.oc4ids) for stage in xg.Stage]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2, 3, 4}


@pytest.mark.parametrize(
    ("stage", "oc4ids", "iati"),
    [
        ("proposed", "identification", "1"),
        ("land_approval", "preparation", "1"),
        ("clearance", "preparation", "1"),
        ("started", "implementation", "2"),
        ("under_way", "implementation", "2"),
        ("structure_complete", "implementation", "2"),
        ("completed", "completion", "3"),
        ("in_use", "completed", "4"),
    ],
)
def test_the_status_of_the_stages_that_reports_speak_of_most(stage: str, oc4ids: str, iati: str) -> None:
    """Works that are built are handed over (completion, finalisation); what is in use is closed."""
    assert (xg.Stage(stage).oc4ids, xg.Stage(stage).iati) == (oc4ids, iati)


def test_a_stage_keeps_its_codes_in_a_copy_and_a_pickle() -> None:
    stage = xg.Stage.COMPLETED
    assert pickle.loads(pickle.dumps(stage)) is copy.deepcopy(stage) is xg.Stage("completed") is stage
    assert (stage.oc4ids, stage.iati) == ("completion", "3")
