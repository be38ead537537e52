"""What the 2021 report says beside figures, against what a second reader took from the text unseen, and by hand."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
import second_reading as second

import xinhua_gov as xg
from xinhua_gov.model.parts import evidence_of

Stretch = tuple[int, int]

# What the second reader took for milestones and we do not: no works are stated.
NO_WORKS = {
    (1086, 1104): "an enterprise certified as a research centre: an honour",
    (1119, 1131): "a research centre added: an honour",
    (1438, 1460): "two villages named: an honour",
    (3330, 3343): "a rank of the district",
    (3344, 3373): "an honour of the district",
    (6417, 6436): "industries to be brought to the areas",
    (6498, 6521): "industries to be fostered in an area",
    (6648, 6669): "industries to be fostered in an area",
    (6735, 6743): "industries to be developed in an area",
    (6981, 7008): "companies to be supported",
    (7540, 7556): "assets and equipment to be taken stock of",
    (7567, 7576): "industry to be attracted",
    (8274, 8289): "resources of a park for another place to draw on",
    (9862, 9875): "a level of service to be raised",
}
# What the second reader took for achievements or honours and we do not; honours aimed at in 2021 are commitments.
NO_ACHIEVEMENTS = {
    (3484, 3492): "the lead of a paragraph",
    (5366, 5375): "a position that the plan sets itself: a goal",
    (5376, 5386): "a position that the plan sets itself: a goal",
    (5387, 5397): "a position that the plan sets itself: a goal",
}
# Names that the second reader filed as organisations or places, and that are no record of the kind.
NO_NAMES = {
    (718, 720): "the first part of a building's name",
    (2986, 2987): "a part of 党政机构",
    (3579, 3581): "a part of 政府议事规则",
    (3642, 3643): "a part of 党风廉政",
    (3892, 3899): "no body in particular",
    (4010, 4014): "a class of organisations",
    (4937, 4938): "a part of 党建",
    (6866, 6871): "a project",
    (6916, 6922): "what a zone is to become",
    (6962, 6964): "the first part of a park's name",
    (7830, 7832): "the first part of a building's name",
    (7843, 7845): "the first part of a building's name",
    (9613, 9616): "a cause, no society",
    (10594, 10596): "a part of 枫桥经验",
    (10823, 10827): "a class of organisations",
    (10893, 10895): "government in general",
    (10921, 10923): "government in general",
}


def stretches(report: xg.Report, *kinds: str) -> list[Stretch]:
    """Where the records of some kinds were read."""
    records = itertools.chain.from_iterable(report.catalogue(kind).values() for kind in kinds)
    return [(evidence.start, evidence.end) for record in records for _, evidence in evidence_of(record)]


def missing(wanted: Iterable[Stretch], found: list[Stretch], share: float) -> Iterator[Stretch]:
    """The stretches of which less than a share lies within what was found."""
    places = set(itertools.chain.from_iterable(itertools.starmap(range, found)))
    for start, end in wanted:
        if len(places.intersection(range(start, end))) < share * (end - start):
            yield start, end


def test_every_milestone_of_the_second_reader_is_one_of_ours(report: xg.Report) -> None:
    assert len(second.MILESTONES) == 208
    assert set(missing(second.MILESTONES, stretches(report, "milestones"), 0.01)) == set(NO_WORKS)


@pytest.mark.parametrize(
    ("found", "kinds", "count", "exceptions"),
    [
        (second.ACHIEVEMENTS, ("achievements",), 168, {(3484, 3492)}),
        (second.HONOURS, ("achievements", "commitments"), 48, set(NO_ACHIEVEMENTS) - {(3484, 3492)}),
    ],
)
def test_every_achievement_of_the_second_reader_is_one_of_ours(
    report: xg.Report, found: tuple[Stretch, ...], kinds: tuple[str, ...], count: int, exceptions: set[Stretch]
) -> None:
    assert len(found) == count
    assert set(missing(found, stretches(report, *kinds), 0.7)) == exceptions


@pytest.mark.parametrize(
    ("kind", "found", "count"),
    [
        ("commitments", second.COMMITMENTS, 285),
        ("goals", second.GOALS, 88),
        ("challenges", second.CHALLENGES, 20),
    ],
)
def test_every_promise_goal_and_challenge_of_the_second_reader_is_one_of_ours(
    report: xg.Report, kind: str, found: tuple[Stretch, ...], count: int
) -> None:
    """The second reader counted 36 purposes apart; here they are part of the promise that they belong to."""
    assert len(found) == count
    assert list(missing(found, stretches(report, kind), 0.7)) == []


def test_every_name_of_the_second_reader_is_one_of_ours(report: xg.Report) -> None:
    """A facility is a project; a building's name that begins with a company's is none of the company."""
    named = [
        (mention.start, mention.end)
        for kind in (report.organisations, report.places)
        for record in kind.values()
        for mention in record.mentions
    ]
    found = set(missing((*second.ORGANISATIONS, *second.PLACES), [*named, *stretches(report, "milestones")], 0.5))
    assert found == {stretch for stretch in NO_NAMES if stretch in found}
    assert found <= set(NO_NAMES)


# The stories of projects that come back, by hand: stage, period, reported or planned, and the words.
STORIES = {
    "jiatian_new_world": [
        ("completed", "2020", "done", "佳田新天地等项目建成完工"),
        ("in_use", "2021", "planned", "全面投用佳田新天地"),
    ],
    "oriental_eco_smart_city": [
        ("under_way", "2016-2020", "done", "东方生态智慧城等顺利实施"),
        ("under_way", "2020", "done", "东方生态智慧城等项目进展顺利"),
        ("under_way", "2021", "planned", "打造生态智慧城"),
    ],
    "jianye_guangmingfu": [
        ("started", "2020", "done", "建业光明府等项目开工建设"),
        ("under_way", "2021", "planned", "加快推进建业光明府等项目"),
    ],
    "jd_appliances": [
        ("introduced", "2020", "done", "京东电器等知名企业"),
        ("in_use", "2021", "planned", "开业运营京东电器"),
    ],
    "yigou_city": [
        ("in_use", "2016-2020", "done", "怡购城、群星汇中心城等建成运营"),
        ("thriving", "2020", "done", "怡购城、和平路等夜间经济街区日趋繁荣"),
        ("improved", "2021", "planned", "改造完善怡购城片区消费环境"),
        ("improved", "2021", "planned", "规范怡购城服务管理"),
    ],
    "qunxinghui_central_city": [
        ("in_use", "2016-2020", "done", "群星汇中心城等建成运营"),
        ("in_use", "2020", "done", "群星汇中心城建成投用"),
        ("improved", "2021", "planned", "规范提升群星汇中心城"),
    ],
    "mingmen_park": [
        ("rated", "2016-2020", "done", "名门文创旅游园被评为国家AAA级景区"),
        ("rated", "2020", "done", "名门文创旅游园获批国家AAA级景区"),
    ],
    "tree_carving_museum": [
        ("structure_complete", "2020", "done", "树雕艺术博物馆主体完工"),
        ("completed", "2021", "planned", "建成树雕艺术博物馆等项目"),
    ],
    "qixing_road_north": [
        ("under_way", "2020", "done", "七星路北延等工程有序推进"),
        ("completed", "2021", "planned", "建成七星路北延工程"),
    ],
    "four_halls_one_school": [
        ("land_approval", "2020", "done", "“四馆一校”正在进行土地报批"),
        ("under_way", "2021", "planned", "强力推进“四馆一校”建设"),
    ],
    "north_ring_expressway": [
        ("started", "2020", "done", "北环快速通道新华区段全线开工"),
        ("under_way", "2021", "planned", "保障北环快速通道施工环境"),
    ],
    "xigaohuang_area": [
        ("under_way", "2016-2020", "done", "西高皇、焦店等片区开发改造强力推进"),
        ("planning", "2021", "planned", "完成规划报批"),
        ("land_approval", "2021", "planned", "土地出让等工作"),
        ("under_way", "2021", "planned", "着力推进西高皇"),
    ],
    "yewang_area": [
        ("planning", "2021", "planned", "完成城市设计"),
        ("planning", "2021", "planned", "控规编制"),
        ("land_approval", "2021", "planned", "土地报批"),
        ("clearance", "2021", "planned", "启动征迁"),
        ("under_way", "2021", "planned", "野王"),
    ],
    "old_neighbourhoods_carried_over": [
        ("under_way", "2020", "done", "正在改造16个"),
        ("completed", "2021", "planned", "完成师专家属院、经贸委家属院等16个老旧小区改造"),
    ],
    "specialised_commercial_district": [
        ("rated", "2016-2020", "done", "特色商业区晋升省级三星级服务业“两区”"),
        ("thriving", "2020", "done", "特色商业区聚集效应凸显"),
        ("under_way", "2021", "planned", "推进特色商业区向高科技产业园转型"),
    ],
    "kaisa_market": [
        ("improved", "2020", "done", "凯撒市场提档升级"),
        ("improved", "2021", "planned", "提升凯撒等市场运行管理水平"),
    ],
    "heping_road_pedestrian_street": [
        ("thriving", "2020", "done", "和平路等夜间经济街区日趋繁荣"),
        ("started", "2021", "planned", "启动和平路步行街提档升级工程"),
    ],
}


@pytest.mark.parametrize("id", STORIES)
def test_the_stories_of_projects_that_come_back(report: xg.Report, id: str) -> None:
    told = [(m.stage.value, str(m.period), m.status.value, m.evidence.quote) for m in report.projects[id].story]
    assert told == STORIES[id]


@pytest.mark.parametrize(
    ("id", "stage", "parent", "count"),
    [
        ("old_neighbourhood_renovation", "under_way", None, None),
        ("old_neighbourhoods_completed_2020", "completed", "old_neighbourhood_renovation", 65),
        ("old_neighbourhoods_carried_over", "under_way", "old_neighbourhood_renovation", 16),
        ("old_neighbourhoods_2021", None, "old_neighbourhood_renovation", 42),
        ("shizhuan_compound_renovation", None, "old_neighbourhoods_carried_over", None),
        ("ergao_compound_renovation", None, "old_neighbourhoods_2021", None),
        ("rural_roads_2021", None, None, 4),
        ("jingshi_line", None, "rural_roads_2021", None),
        ("day_care_centres", None, None, 6),
        ("peixinjie_day_care_centre", None, "day_care_centres", None),
        ("province_city_key_projects", None, "key_projects", 24),
        ("green_transformations", None, "three_transformations", 6),
        ("xigaohuang_area", "under_way", "three_development_areas", None),
        ("yewang_area", None, "three_development_areas", None),
    ],
)
def test_batches_their_members_and_their_numbers(
    report: xg.Report, id: str, stage: str | None, parent: str | None, count: int | None
) -> None:
    project = report.projects[id]
    reached = project.stage_at("2020")
    assert (None if reached is None else reached.value, project.parent) == (stage, parent)
    figures = {**report.observations, **report.targets}
    figure = None if project.count is None else figures[project.count]
    assert (None if figure is None else figure.quantity.amount) == count  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("project", "place", "basis"),
    [
        ("jiaodian_resettlement_site", "jiaodian_area", "topic"),
        ("gaozhuang_resettlement_site", "gaozhuang_village", "phrase"),
        ("jingjiu_road", "jingjiu_road", "phrase"),
        ("jingjiu_road", "jiaodian_area", "topic"),
        ("lanhai_cold_chain", "private_economy_park", "topic"),
        ("peixinjie_day_care_centre", "peixinjie_community", "phrase"),
    ],
)
def test_where_a_project_is_and_what_says_so(report: xg.Report, project: str, place: str, basis: str) -> None:
    assert (place, basis) in [(tie.place, tie.basis.value) for tie in report.projects[project].places]


@pytest.mark.parametrize(
    ("project", "alias", "basis"),
    [
        ("kaisa_market", "凯撒", "inferred"),
        ("oriental_eco_smart_city", "生态智慧城", "inferred"),
        ("jiaodian_resettlement_site", "焦店安置房", "inferred"),
    ],
)
def test_other_names_of_a_project_say_whether_the_text_declares_them(
    report: xg.Report, project: str, alias: str, basis: str
) -> None:
    assert (alias, basis) in [(other.zh, other.basis.value) for other in report.projects[project].aliases]


@pytest.mark.parametrize(
    ("id", "level", "status", "recipient", "name", "period"),
    [
        ("mingmen_park_aaa", "national", "obtained", "site", "名门文创旅游园", "2020"),
        ("daxiangshan_aaaa", "national", "promoted", "site", "大香山风景区", "2016-2020"),
        ("tianqin_high_tech", "national", "applied", "company", "天勤仪表", "2020"),
        ("zhongping_hanbo_research_centre", "provincial", "applied", "company", "中平瀚博", "2020"),
        ("civilised_city_nomination", "national", "nominated", "city", "我市", "2020"),
        ("hygienic_city_retention_2020", "national", "retained", "city", None, "2020"),
        ("longmenkou_beautiful_village", "municipal", "obtained", "village", "龙门口村", "2020"),
        ("rural_revitalisation_demonstration", "national", "obtained", "district", "我区", "2020"),
        ("daxiangshan_culture_base", "provincial", "obtained", "site", "大香山国学文化园", "2020"),
        ("quyi_home", "national", "obtained", "district", None, "2016-2020"),
        ("food_safety_zone_campaign", "provincial", "aimed", "district", None, "2020"),
    ],
)
def test_honours_by_level_status_and_recipient(
    report: xg.Report, id: str, level: str, status: str, recipient: str, name: str | None, period: str
) -> None:
    """我市's honours are the city's; obtained, retained, promoted, nominated, applied for and aimed at differ."""
    achievement = report.achievements[id]
    honour = achievement.honour
    assert honour is not None
    assert (honour.level.value, honour.status.value, honour.recipient.value) == (level, status, recipient)
    assert (None if honour.name is None else honour.name.zh, str(achievement.period)) == (name, period)


def test_no_promise_stands_among_the_achievements(report: xg.Report) -> None:
    """Only the drafting of the plan is reported of the year of the report."""
    assert [a.id for a in report.achievements.values() if a.period.end > 2020] == ["plan_outline_drafted"]


@pytest.mark.parametrize(
    ("commitment", "verb", "targets"),
    [
        ("civilised_city_campaign", "创建", ()),
        ("hygienic_city_retention", "巩固", ()),
        ("civilised_villages", "深化…创建", ()),
        ("civilised_courtyards", "深化…创建", ()),
        ("star_rated_households", "深化…创建", ()),
        ("green_factories", "开展…创建", ()),
        ("green_parks", "开展…创建", ()),
        ("green_products", "开展…创建", ()),
        ("high_tech_enterprises_2", "培育", ("high_tech_enterprises_fostered.level.2021",)),
        ("law_based_model_city", "助力…创建", ()),
    ],
)
def test_a_title_aimed_at_in_2021_is_a_commitment(
    report: xg.Report, commitment: str, verb: str, targets: tuple[str, ...]
) -> None:
    record = report.commitments[commitment]
    assert (record.verb, record.targets, str(record.period)) == (verb, targets, "2021")


def test_a_statement_has_the_theme_of_its_figures(report: xg.Report) -> None:
    """Of the land granted the proceeds belong to public finance, its parcels and area to investment."""
    themes = {id: report.indicators[figure.indicator].theme for id, figure in report.observations.items()}
    themes |= {id: report.indicators[target.indicator].theme for id, target in report.targets.items()}
    stated: list[tuple[str, xg.Theme | None, str]] = []
    stated += [(a.id, a.theme, id) for a in report.achievements.values() for id in a.observations]
    stated += [(c.id, c.theme, id) for c in report.commitments.values() for id in c.targets]
    assert [id for id, theme, figure in stated if themes[figure] is not theme] == ["land_granted_2020"]


def test_a_project_of_a_zone_has_the_zone_as_its_parent(report: xg.Report) -> None:
    """Where the paragraph is about a development area, a park or a trade district that is a project itself."""
    ties = [(p, tie.place) for p in report.projects.values() for tie in p.places if tie.basis == "topic"]
    assert [p.id for p, zone in ties if zone in report.projects and p.parent != zone] == []
    assert report.projects["haolexuan_electronics"].parent == "high_tech_industry_park"
    assert report.projects["hexie_road"].parent == "private_economy_park"


def test_every_figure_of_the_review_has_one_achievement(report: xg.Report) -> None:
    """A six-action figure of part two is a goal's."""
    linked = Counter(id for achievement in report.achievements.values() for id in achievement.observations)
    assert set(linked.values()) == {1}
    assert set(report.observations) - set(linked) <= {"special_campaigns.level.2021-2025"}


def test_every_target_has_a_commitment_or_a_goal(report: xg.Report) -> None:
    aims: list[xg.Commitment | xg.Goal] = [*report.commitments.values(), *report.goals.values()]
    linked = {id for record in aims for id in record.targets}
    assert set(report.targets) == linked


@pytest.mark.parametrize(
    ("commitment", "achievement"),
    [
        ("tree_carving_museum", "tree_carving_museum_structure"),
        ("four_halls_and_a_school", "four_halls_one_school_land"),
        ("four_maps", "four_maps_drawn"),
        ("old_neighbourhoods_16", "old_neighbourhoods_under_way"),
        ("smart_manufacturing_park", "futong_holdings_attracted"),
        ("jd_appliances_opening", "jd_appliances_attracted"),
    ],
)
def test_promises_continue_reported_work(report: xg.Report, commitment: str, achievement: str) -> None:
    assert achievement in report.commitments[commitment].continues


def test_the_goals_are_nested(report: xg.Report) -> None:
    """Six 新华 with 23 sub-goals; six 奋勇争先 with 22; three positions; nine fields."""
    goals = report.goals
    tops = {
        horizon: [g for g in goals.values() if g.kind == "goal" and g.horizon == horizon]
        for horizon in ("2035", "2021-2025")
    }
    assert [goal.name.zh for goal in tops["2035"]] == [
        "实力新华",
        "活力新华",
        "魅力新华",
        "绿色新华",
        "智慧新华",
        "幸福新华",
    ]
    assert [goal.name.zh[:-4] for goal in tops["2021-2025"]] == [
        "转型发展",
        "改革创新",
        "城乡融合",
        "绿色发展",
        "文化软实力",
        "生活品质",
    ]
    children = Counter(goals[goal.parent].horizon for goal in goals.values() if goal.parent and goal.kind == "subgoal")
    assert children == {"2035": 23, "2021-2025": 22}
    assert [goal.name.zh for goal in goals.values() if goal.kind == "position"] == [
        "转型发展示范区",
        "现代服务业发展主导区",
        "全域新型城市化先行区",
    ]
    assert len([goal for goal in goals.values() if goal.parent == "nine_fields"]) == 9


def test_the_four_challenges_and_their_points(report: xg.Report) -> None:
    points = Counter(challenge.parent for challenge in report.challenges.values() if challenge.parent)
    assert list(points.values()) == [4, 6, 2, 4]


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("四馆一校", ["projects", "terms"]),
        ("四水同治", ["projects", "indicators", "terms"]),
        ("京东电器", ["projects", "organisations"]),
        ("焦店片区", ["projects", "places"]),
        ("福通公司", ["organisations"]),
        ("龙门口村", ["places"]),
        ("六稳", ["terms"]),
    ],
)
def test_one_thing_in_several_roles_is_followed_in_all(report: xg.Report, name: str, kinds: list[str]) -> None:
    assert [kind.value for kind in report.follow(name).kinds] == kinds


def test_nothing_is_left_open_and_everything_has_an_english_name(report: xg.Report) -> None:
    kinds = ("projects", "milestones", "achievements", "commitments", "goals", "challenges")
    for kind in (*kinds, "organisations", "places", "terms"):
        for record in report.catalogue(kind).values():
            assert record.open == (), record.id
            for name in (getattr(record, "name", None), getattr(record, "part", None), *getattr(record, "aliases", ())):
                assert name is None or name.en, record.id


def test_verbs_and_names_are_as_printed(report: xg.Report, text: str) -> None:
    """A verb stands in the sentence of its evidence, its parts in order; a name where it is said to stand."""
    promised: list[xg.Milestone | xg.Commitment] = [*report.milestones.values(), *report.commitments.values()]
    for record in promised:
        start = max(text.rfind(mark, 0, record.evidence.start) for mark in "。；！\n") + 1
        end = min(place for mark in "。；！\n" if (place := text.find(mark, record.evidence.end - 1)) >= 0)
        sentence = text[start : end + 1]
        pieces = [piece for piece in re.split("[…、]", record.verb or "") if piece]
        assert pieces, record.id
        assert all(piece in sentence or piece in text[start - 60 : end] for piece in pieces), (record.id, record.verb)
    for kind in (report.organisations, report.places, report.terms):
        for named in kind.values():
            for form, offsets in named.printed:
                assert [text[start : start + len(form)] for start in offsets] == [form] * len(offsets)


def test_projects_are_named_as_printed_where_they_are_named(report: xg.Report, text: str) -> None:
    """A name that is not printed in one piece is made of printed pieces, of which the longest stands in the text."""
    for project in report.projects.values():
        pieces = sorted(re.findall(r"[\w“”+]+", project.name.zh), key=len, reverse=True)
        stem = pieces[0]
        assert any(stem[:size] in text for size in range(len(stem), 1, -1)), project.id


def test_the_audit_finds_everything_in_place_and_most_of_the_body_spoken_of(report: xg.Report, text: str) -> None:
    audit = xg.audit(report, text)
    assert audit.ok
    assert audit.coverage.share >= 90
    assert audit.quotes.within_limits
    assert not [stretch for stretch in audit.uncovered if re.search(r"[0-9]", stretch.text.replace("2035", ""))]
