"""Following gives everything that the report says about one thing, in reading order, with the reason of each."""

from __future__ import annotations

from typing import Any, cast

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

import xinhua_gov as xg

Data = dict[str, Any]
Told = tuple[int, str, str, str]
"""Where a passage starts, its kind, the id of its record and why it belongs there."""

REPORT = samples.built(samples.whole_document())
FOLLOWED = ("projects", "indicators", "organisations", "places", "terms")
STATEMENTS = ("observations", "targets", "milestones", "achievements", "commitments", "goals", "challenges")
IDS = ("grain", "schools", "new_schools", "canal", "elders", "village", "city", "lamp")
CANAL = [
    (10, "achievements", "harvest", "continues"),
    (39, "commitments", "more_grain", "linked"),
    (84, "milestones", "canal.improved.2021", "own"),
    (90, "milestones", "canal.thriving.2020", "own"),
]
LAMP = [(107, "terms", "lamp", "own"), (108, "terms", "lamp", "own")]
"""Where its name stands, and where its point is made."""


def whole() -> Data:
    return cast(Data, samples.whole_document())


def told(wanted: str, report: xg.Report = REPORT) -> list[Told]:
    """The passages as plain words."""
    return [(p.evidence.start, p.kind.value, p.record.id, p.link.value) for p in report.follow(wanted)]


def subjects(wanted: str, report: xg.Report = REPORT) -> list[tuple[str, str]]:
    """What is followed, each with its kind."""
    thread = report.follow(wanted)
    return [(kind.value, record.id) for kind, record in zip(thread.kinds, thread.subjects, strict=True)]


def project(id: str, parent: str | None, phrase: str) -> Data:
    """A project with one milestone."""
    milestones = [samples.milestone(id, "started", "2020", phrase, verb="…")]
    made = {"id": id, "name": samples.name(f"工程{id}", f"works {id}"), "category": "road", "scope": "single"}
    return made | {"milestones": milestones} | ({"parent": parent} if parent else {})


@pytest.mark.parametrize(
    ("wanted", "passages"),
    [
        ("canal", CANAL),
        (
            "new_schools",
            [
                (10, "achievements", "harvest", "continues"),
                (32, "observations", "schools.level.2020", "linked"),
                (32, "milestones", "new_schools.completed.2020", "own"),
                (39, "commitments", "more_grain", "linked"),
                (84, "milestones", "canal.improved.2021", "linked"),
                (90, "milestones", "canal.thriving.2020", "linked"),
            ],
        ),
        (
            "grain",
            [
                (10, "observations", "grain.level.2020", "own"),
                (10, "observations", "grain.yoy_growth.2020", "own"),
                (10, "achievements", "harvest", "linked"),
                (26, "observations", "grain.rank.2020", "own"),
                (39, "commitments", "more_grain", "linked"),
                (41, "targets", "grain.yoy_growth.2021", "own"),
                (52, "goals", "good_years", "linked"),
            ],
        ),
        (
            "schools",
            [
                (32, "observations", "schools.level.2020", "own"),
                (32, "milestones", "new_schools.completed.2020", "linked"),
            ],
        ),
        (
            "elders",
            [
                (10, "achievements", "harvest", "continues"),
                (39, "commitments", "more_grain", "linked"),
                (70, "challenges", "old_age", "mentions"),
                (84, "milestones", "canal.improved.2021", "linked"),
                (90, "milestones", "canal.thriving.2020", "linked"),
            ],
        ),
        (
            "village",
            [
                (26, "achievements", "first_in_the_city", "linked"),
                (84, "milestones", "canal.improved.2021", "linked"),
                (90, "milestones", "canal.thriving.2020", "linked"),
                (114, "places", "village", "own"),
            ],
        ),
        (
            "city",
            [
                (26, "observations", "grain.rank.2020", "mentions"),
                (26, "achievements", "first_in_the_city", "mentions"),
            ],
        ),
        ("lamp", LAMP),
    ],
)
def test_all_that_belongs_to_an_id_in_reading_order(wanted: str, passages: list[Told]) -> None:
    """By hand: the canal is a part of the new schools, lies at the village and is shared with the elders.

    The commitment is about the canal, promises the grain target, names the elders, and continues the harvest.
    """
    assert told(wanted) == passages


@pytest.mark.parametrize("wanted", ["渠", "水渠", "water canal", "Water Canal", " 水渠 "])
def test_a_name_or_alias_in_either_language_leads_to_the_same(wanted: str) -> None:
    assert subjects(wanted) == [("projects", "canal")]
    assert told(wanted) == CANAL


@pytest.mark.parametrize(
    ("wanted", "followed"),
    [
        ("粮食产量", [("indicators", "grain")]),
        ("the elders", [("organisations", "elders")]),
        ("院里", [("places", "village")]),
        ("the yard", [("places", "village")]),
        ("灯", [("terms", "lamp")]),
        ("新建学校", [("projects", "new_schools"), ("indicators", "schools")]),
    ],
)
def test_every_kind_with_a_name_is_followed_by_it(wanted: str, followed: list[tuple[str, str]]) -> None:
    assert subjects(wanted) == followed


def test_what_has_several_roles_under_one_name_is_followed_in_all_of_them() -> None:
    """水渠 is the other name of a project, and here the name of a term too, printed in 院里晾."""
    data = whole()
    data["terms"].append(
        {
            "id": "waterway",
            "name": samples.name("院里晾", "in the yard"),
            "aliases": [samples.name("水渠", "ditch") | {"basis": "stated"}],
            "kind": "concept",
            "gloss": "Where water runs.",
            "at": [samples.TEXT.index("院里晾")],
        }
    )
    report = samples.built(data)
    assert subjects("水渠", report) == [("projects", "canal"), ("terms", "waterway")]
    assert told("水渠", report) == [*CANAL, (114, "terms", "waterway", "own")]


def test_what_has_several_roles_under_one_id_is_followed_in_all_of_them() -> None:
    data = whole()
    data["terms"][0]["id"] = "canal"
    report = samples.built(data)
    assert subjects("canal", report) == [("projects", "canal"), ("terms", "canal")]
    assert told("canal", report) == [*CANAL, (107, "terms", "canal", "own"), (108, "terms", "canal", "own")]


def test_an_id_is_taken_before_a_name() -> None:
    data = whole()
    data["terms"][0]["name"]["en"] = "grain"
    assert subjects("grain", samples.built(data)) == [("indicators", "grain")]


@pytest.mark.parametrize(
    ("kind", "field", "value", "followed", "passage"),
    [
        ("milestones", "observations", ["grain.level.2020"], "canal", (10, "observations", "grain.level.2020")),
        ("milestones", "observations", ["grain.level.2020"], "grain", (12, "milestones", "canal.thriving.2020")),
        ("milestones", "targets", ["grain.yoy_growth.2021"], "canal", (41, "targets", "grain.yoy_growth.2021")),
        ("milestones", "targets", ["grain.yoy_growth.2021"], "grain", (41, "milestones", "canal.thriving.2020")),
        ("achievements", "projects", ["canal"], "canal", (10, "achievements", "harvest")),
        ("achievements", "observations", ["grain.level.2020"], "grain", (10, "achievements", "harvest")),
        ("commitments", "targets", ["grain.yoy_growth.2021"], "grain", (39, "commitments", "more_grain")),
        ("commitments", "projects", ["new_schools"], "new_schools", (39, "commitments", "more_grain")),
        ("commitments", "organisations", ["elders"], "elders", (39, "commitments", "more_grain")),
        ("goals", "targets", ["grain.yoy_growth.2021"], "grain", (52, "goals", "good_years")),
    ],
)
def test_a_statement_that_refers_to_it_is_linked(
    kind: str, field: str, value: list[str], followed: str, passage: tuple[int, str, str]
) -> None:
    """And without the reference it is none of what is followed, whatever else it is."""
    for given_value, expected in ((value, "linked"), ([], None)):
        data = whole()
        data["commitments"][0] |= {"targets": [], "projects": [], "organisations": [], "continues": []}
        data["goals"][0]["targets"] = []
        data["achievements"][0] |= {"observations": []}
        data["organisations"][0]["at"] = [samples.TEXT.index("老人")]
        record = data["projects"][1]["milestones"][0] if kind == "milestones" else data[kind][0]
        record[field] = given_value
        if kind == "milestones":
            record["evidence"] = samples.evidence({"observations": "产量12.5万吨", "targets": "粮食产量增长4%"}[field])
        links = {passage[:3]: passage[3] for passage in told(followed, samples.built(data))}
        assert links.get(passage) == expected


@pytest.mark.parametrize("id", ["village", "elders", "canal"])
def test_an_honour_is_linked_to_the_place_organisation_or_project_that_receives_it(id: str) -> None:
    data = whole()
    data["achievements"][1]["honour"] |= {"record": id, "name": None}
    report = samples.built(data)
    holders = [known for known in IDS if (26, "achievements", "first_in_the_city", "linked") in told(known, report)]
    assert set(holders) == {id} | ({"new_schools"} if id == "canal" else set())


def test_the_milestones_of_a_project_are_linked_to_its_places_and_partners() -> None:
    data = whole()
    data["projects"][1] |= {"places": [], "partners": []}
    data["commitments"][0]["organisations"] = []
    report = samples.built(data)
    assert [passage[0] for passage in told("elders", report)] == [70]
    assert told("village", report)[1:] == [
        (90, "milestones", "canal.thriving.2020", "mentions"),
        (114, "places", "village", "own"),
    ]


def test_a_mention_belongs_to_every_statement_around_it() -> None:
    """从前 stands in the challenge and in its point."""
    data = whole()
    data["terms"][0] |= {"name": samples.name("从前", "once"), "at": [81], "expansion": None}
    assert told("lamp", samples.built(data)) == [
        (70, "challenges", "old_age", "mentions"),
        (79, "challenges", "memories", "mentions"),
    ]


def test_a_mention_that_a_statement_holds_only_half_stands_for_itself() -> None:
    """着扇子说 begins before 说起从前 does; the whole difficulty is taken away here."""
    data = whole()
    data["challenges"] = [data["challenges"][1] | {"parent": None}]
    data["terms"][0] |= {"name": samples.name("着扇子说", "fan"), "at": [76], "expansion": None}
    assert told("lamp", samples.built(data)) == [(76, "terms", "lamp", "own")]


def test_a_reference_is_told_before_a_mere_mention() -> None:
    """The village is named in the milestone of a project that lies there: once, as referring to it."""
    assert [link for start, _, _, link in told("village") if start == 90] == ["linked"]


def test_commitments_continue_an_achievement_that_refers_to_it_and_the_other_way_round() -> None:
    """The harvest is about the schools here, the commitment is about nothing but grows out of the harvest."""
    data = whole()
    data["achievements"][0] |= {"observations": [], "projects": ["new_schools"]}
    data["commitments"][0] |= {"projects": [], "targets": [], "organisations": []}
    links = {id: link for _, _, id, link in told("new_schools", samples.built(data))}
    assert (links["harvest"], links["more_grain"]) == ("linked", "continues")
    data["achievements"][0]["projects"] = []
    data["commitments"][0]["projects"] = ["new_schools"]
    links = {id: link for _, _, id, link in told("new_schools", samples.built(data))}
    assert (links["harvest"], links["more_grain"]) == ("continues", "linked")


def test_what_is_only_continued_leads_no_further() -> None:
    """The canal leads to the commitment and that to the harvest; not on to another commitment about the harvest."""
    data = whole()
    other = data["commitments"][0] | {"id": "still_more", "projects": [], "targets": [], "organisations": []}
    data["commitments"].append(other | {"evidence": samples.evidence("谁家的灯", quote=False)})
    assert told("canal", samples.built(data)) == CANAL


def test_what_is_only_mentioned_is_not_continued() -> None:
    """The city is named within the achievement that the commitment continues here."""
    data = whole()
    data["commitments"][0] |= {"projects": [], "targets": [], "organisations": [], "continues": ["first_in_the_city"]}
    assert "commitments" not in [kind for _, kind, _, _ in told("city", samples.built(data))]


def test_a_statement_that_the_report_makes_twice_is_two_passages() -> None:
    data = whole()
    data["achievements"][0]["restated"] = [samples.evidence("谁家的灯还亮着", quote=False)]
    report = samples.built(data)
    twice = [(10, "achievements", "harvest", "linked"), (104, "achievements", "harvest", "linked")]
    assert [passage for passage in told("grain", report) if passage[2] == "harvest"] == twice
    assert told("lamp", report) == [(104, "achievements", "harvest", "mentions"), LAMP[1]]


def test_projects_within_projects_are_followed_however_deep() -> None:
    """Works a hold b, which hold c; d stand beside them."""
    data = whole()
    data["projects"] += [
        project("c", "b", "谁家的灯"),
        project("a", None, "田里的麦子"),
        project("b", "a", "桥头的老人"),
        project("d", None, "照见院里"),
    ]
    report = samples.built(data)
    assert told("a", report) == [
        (52, "milestones", "a.started.2020", "own"),
        (70, "milestones", "b.started.2020", "linked"),
        (104, "milestones", "c.started.2020", "linked"),
    ]
    assert [passage[0] for passage in told("b", report)] == [70, 104]
    assert [passage[0] for passage in told("c", report)] == [104]


def test_a_deep_nest_of_projects_is_followed_to_its_end() -> None:
    data = whole()
    for depth in range(1000):
        data["projects"].append(project(f"p{depth}", f"p{depth - 1}" if depth else None, "桥头的老人"))
    assert len(told("p0", samples.built(data))) == 1000


def test_what_refers_to_a_part_of_a_project_refers_to_the_project() -> None:
    """The commitment names the canal, not the schools that the canal is part of."""
    assert (39, "commitments", "more_grain", "linked") in told("new_schools")
    assert "more_grain" not in [id for _, _, id, _ in told("schools")]


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("canals", "canal"),
        ("cana", "canal"),
        ("CANAL.", "canal"),
        ("grain.level.2020", "grain"),
        ("new_school", "new_schools"),
        ("elder", "elders"),
        ("vilage", "village"),
        ("lamps", "lamp"),
    ],
)
def test_an_unknown_id_is_refused_and_the_nearest_are_named(wanted: str, near: str) -> None:
    with pytest.raises(xg.UnknownIdError) as caught:
        REPORT.follow(wanted)
    assert caught.value.id == wanted
    assert near in caught.value.near
    assert near in str(caught.value)
    assert "project, indicator, organisation, place or term" in str(caught.value)


@pytest.mark.parametrize("wanted", ["", " ", "麦子", "村", "zzz", "\ud800", "\0", "canal" * 10_000])
def test_nothing_is_followed_by_what_is_no_id_and_no_whole_name(wanted: str) -> None:
    with pytest.raises(xg.UnknownIdError):
        REPORT.follow(wanted)


@pytest.mark.parametrize("id", ["all", "grain.level.2020", "canal.thriving.2020", "harvest", "more_grain", "old_age"])
def test_a_record_that_is_itself_a_statement_is_not_followed(id: str) -> None:
    with pytest.raises(KeyError):
        REPORT.follow(id)


def test_a_thread_is_a_sequence_of_its_passages() -> None:
    thread = REPORT.follow("canal")
    assert len(thread) == 4
    assert thread[0].record is REPORT.achievements["harvest"]
    assert thread[-1] is thread.passages[3]
    assert thread[1:3] == thread.passages[1:3]
    assert list(reversed(thread)) == list(thread.passages[::-1])
    assert thread[2] in thread
    assert thread == REPORT.follow("水渠")
    with pytest.raises(IndexError):
        thread[4]


MILESTONES: list[tuple[str, Data]] = [
    ("", {}),
    ("产量12.5万吨，增长3%", {"observations": ["grain.level.2020", "grain.yoy_growth.2020"]}),
    ("新建学校6所", {"observations": ["schools.level.2020"]}),
    ("产量增长4%", {"targets": ["grain.yoy_growth.2021"]}),
]
"""Phrases with figures, and the links of a milestone to them."""


@st.composite
def linked_reports(draw: st.DrawFn) -> tuple[xg.Report, str]:
    """A report whose records are linked at random, and an id or name to follow in it."""
    data = whole()
    phrases = ("田里的麦子黄了", "桥头的老人摇着扇子", "雨下得正好", "谁家的灯还亮着", "照见院里晾的玉米", "还亮着")
    projects = ["new_schools", "canal", *(f"p{number}" for number in range(draw(st.integers(0, 4))))]

    def some(ids: tuple[str, ...] | list[str]) -> list[str]:
        return draw(st.lists(st.sampled_from(ids), max_size=3, unique=True))

    for number, id in enumerate(projects[2:], start=2):
        parent = draw(st.sampled_from([None, *projects[:number]]))
        data["projects"].append(project(id, parent, draw(st.sampled_from(phrases))))
    for made in data["projects"]:
        made["places"] = [{"place": place, "basis": "topic"} for place in some(("village", "city"))]
        for milestone in made["milestones"]:
            phrase, linked = draw(st.sampled_from(MILESTONES))
            milestone |= {"observations": [], "targets": [], **linked}
            if linked:
                milestone["evidence"] = samples.evidence(phrase)
    data["achievements"][0] |= {
        "observations": [],
        "projects": some(projects),
        "restated": [samples.evidence(phrase, quote=False) for phrase in some(phrases)],
    }
    data["commitments"][0] |= {
        "projects": some(projects),
        "organisations": some(["elders"]),
        "targets": some(["grain.yoy_growth.2021"]),
        "continues": some(["harvest", "first_in_the_city"]),
    }
    data["achievements"][1]["honour"]["record"] = draw(st.sampled_from(["village", "elders", *projects]))
    names = ("渠", "水渠", "新建学校", "粮食产量", "院里", "老人", "the city", "灯")
    return samples.built(data), draw(st.sampled_from([*IDS, *projects, *names]))


@given(linked_reports())
def test_what_is_followed_is_sorted_once_and_of_the_report(case: tuple[xg.Report, str]) -> None:
    report, wanted = case
    thread = report.follow(wanted)
    places = [(passage.evidence.start, passage.evidence.end) for passage in thread]
    keys = [(passage.kind, passage.record.id, *place) for passage, place in zip(thread, places, strict=True)]
    assert places == sorted(places)
    assert len(keys) == len(set(keys))
    for passage in thread:
        assert passage.record is report.catalogue(passage.kind)[passage.record.id]
        assert passage.kind in (*STATEMENTS, *FOLLOWED)
        if isinstance(passage.record, xg.Achievement):
            assert passage.evidence in passage.record.stretches
        elif passage.kind in STATEMENTS:
            assert passage.evidence == getattr(passage.record, "evidence", None)
        else:
            assert passage.record in thread.subjects
            assert samples.TEXT[passage.evidence.start : passage.evidence.end] in (
                "村庄",
                "院里",
                "全市",
                "老人",
                "灯",
                "还亮着",
            )


@given(linked_reports())
def test_what_is_followed_has_the_id_or_the_name(case: tuple[xg.Report, str]) -> None:
    report, wanted = case
    thread = report.follow(wanted)
    for kind, record in zip(thread.kinds, thread.subjects, strict=True):
        assert record is report.catalogue(kind)[record.id]
        assert wanted == record.id or wanted in (name for name in getattr(record, "names", ()))


@given(linked_reports())
def test_the_whole_of_a_project_holds_its_parts(case: tuple[xg.Report, str]) -> None:
    """Whatever is about a part, is about the whole too; and its own milestones are its own."""
    report, _ = case
    for made in report.projects.values():
        own = [passage.record for passage in report.follow(made.id) if passage.link is xg.Link.OWN]
        assert sorted(record.id for record in own) == sorted(milestone.id for milestone in made.milestones)
        if made.parent is not None:
            about = {(p.kind, p.record.id) for p in report.follow(made.id) if p.link in (xg.Link.OWN, xg.Link.LINKED)}
            whole = {(p.kind, p.record.id) for p in report.follow(made.parent) if p.link is xg.Link.LINKED}
            assert about <= whole


@pytest.mark.slow
@pytest.mark.parametrize("kind", FOLLOWED)
def test_in_the_bundled_report_every_id_leads_to_something(kind: str, report: xg.Report) -> None:
    """Save an indicator without figures and targets, which is there for a series that came later."""
    aims = {target.indicator for target in report.targets.values()}
    for id, record in report.catalogue(kind).items():
        thread = report.follow(id)
        assert record in thread.subjects
        assert bool(thread) or not (getattr(record, "observations", True) or id in aims), id


def test_a_shop_that_is_a_company_too_is_followed_as_both(report: xg.Report) -> None:
    assert subjects("京东电器", report) == [("projects", "jd_appliances"), ("organisations", "jd_appliances")]
