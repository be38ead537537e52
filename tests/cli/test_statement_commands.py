"""The lists of what the report says beside figures, their filters, and `find`, `follow`, `show` and `audit` of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast, get_args

import pytest
import samples
from command_line import cells, environment

import xinhua_gov as xg
from xinhua_gov import vocabulary
from xinhua_gov.cli import main
from xinhua_gov.cli.filters import FILTERS
from xinhua_gov.model.base import Record
from xinhua_gov.model.parts import NESTED_RECORDS, RECORDS
from xinhua_gov.vocabulary import Word

LISTS = ("projects", "achievements", "commitments", "goals", "challenges", "organisations", "places", "terms")
ASCII = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The options that name the small report of the tests."""
    return ["--report", samples.stored(tmp_path_factory.mktemp("sample") / "sample.json", samples.whole_document())]


def rows(out: str) -> list[list[str]]:
    """The cells of the lines, of those that are not empty."""
    return [re.split(r" {2,}", line.strip()) for line in out.splitlines() if line.strip()]


def listed(words: list[str], capsys: pytest.CaptureFixture[str]) -> list[Any]:
    """The records that a command gives as JSON."""
    assert main([*words, "--json"]) == 0
    return cast(list[Any], json.loads(capsys.readouterr().out))


def ids(words: list[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [record["id"] for record in listed(words, capsys)]


# The lists: heads and rows, worked out from the sample and the labels of the vocabulary.


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("projects", ["编号", "名称", "类别", "进展"], ["id", "name", "category", "story"]),
        ("achievements", ["编号", "名称", "类别", "时期", "荣誉"], ["id", "name", "kind", "period", "honour"]),
        ("commitments", ["编号", "名称", "动词", "主题", "衡量"], ["id", "name", "verb", "theme", "measurable"]),
        ("goals", ["编号", "名称", "类别", "期限", "属于"], ["id", "name", "kind", "horizon", "part of"]),
        ("challenges", ["编号", "名称", "主题", "属于"], ["id", "name", "theme", "part of"]),
        ("organisations", ["编号", "名称", "类别", "角色", "提及"], ["id", "name", "kind", "roles", "named"]),
        ("places", ["编号", "名称", "类别", "位于", "提及"], ["id", "name", "kind", "within", "named"]),
        ("terms", ["编号", "名称", "类别", "说明"], ["id", "name", "kind", "explanation"]),
    ],
)
@pytest.mark.parametrize("columns", ["", "40"])
def test_a_table_has_a_head_of_whole_words(
    columns: str,
    name: str,
    zh: list[str],
    en: list[str],
    sample: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a narrow terminal `part of` may take two lines, its words stay whole."""
    monkeypatch.setenv("COLUMNS", columns)
    for language, head in (("zh", zh), ("en", en)):
        assert main([name, "--lang", language, *sample]) == 0
        lines = capsys.readouterr().out.splitlines()
        above = lines[: next(place for place, line in enumerate(lines) if "─" in line)]
        assert sorted(" ".join(above).split()) == sorted(" ".join(head).split())
        assert columns or rows(above[0]) == [head]


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        (
            "projects",
            [
                ["new_schools", "新建学校", "教育", "2020 建成"],
                ["canal", "渠", "水利与水环境", "2020 成效显现 → 2021 提升（计划）"],
            ],
            [
                ["new_schools", "new schools", "education", "2020 completed"],
                ["canal", "canal", "water", "2020 thriving → 2021 improved (planned)"],
            ],
        ),
        (
            "achievements",
            [
                ["harvest", "丰收", "成效", "2020"],
                ["first_in_the_city", "全市第一", "荣誉", "2020", "市级，获得（村庄）"],
            ],
            [
                ["harvest", "a good harvest", "outcome", "2020"],
                ["first_in_the_city", "first in the city", "honour", "2020", "municipal, obtained (the village)"],
            ],
        ),
        (
            "commitments",
            [["more_grain", "增产", "增长", "乡村振兴", "可按数值衡量"]],
            [["more_grain", "grow more grain", "增长", "rural revitalisation", "by a number"]],
        ),
        (
            "goals",
            [["good_years", "好年景", "目标", "2021–2025"], ["learning", "上学", "分目标", "2021–2025", "好年景"]],
            [
                ["good_years", "good years", "goal", "2021–2025"],
                ["learning", "learning", "sub-goal", "2021–2025", "good years"],
            ],
        ),
        (
            "challenges",
            [["old_age", "老龄", "收入与保障"], ["memories", "往事", "收入与保障", "老龄"]],
            [
                ["old_age", "old age", "incomes and social security"],
                ["memories", "memories", "incomes and social security", "old age"],
            ],
        ),
        (
            "organisations",
            [["elders", "老人", "人民团体", "合作", "1"]],
            [["elders", "the elders", "people's organisation", "partner", "1"]],
        ),
        (
            "terms",
            [["lamp", "灯", "口号", "亮着"]],
            [["lamp", "lamp", "slogan", "A light in a yard: somebody is at home."]],
        ),
    ],
)
def test_the_rows_of_the_sample(
    name: str, zh: list[list[str]], en: list[list[str]], sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for language, expected in (("zh", zh), ("en", en)):
        assert main([name, "--lang", language, *sample]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        assert rows(out)[2:] == expected


def test_places_are_listed_with_how_often_they_are_named(sample: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The village stands in the text once under its name and once as 院里."""
    main(["places", "--lang", "en", *sample])
    found = rows(capsys.readouterr().out)[2:]
    assert [[*row[:3], row[-1]] for row in found] == [
        ["village", "the village", "village", "2"],
        ["city", "the city", "city", "1"],
    ]


def test_several_roles_stand_in_one_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = cast(dict[str, Any], samples.whole_document())
    data["organisations"][0]["roles"] = ["courted", "served"]
    path = samples.stored(tmp_path / "roles.json", data)
    for language, roles in (("zh", "洽谈招引、服务保障"), ("en", "sought after, served")):
        main(["organisations", "--report", path, "--lang", language])
        assert rows(capsys.readouterr().out)[2][3] == roles


@pytest.mark.parametrize("name", LISTS)
def test_json_is_the_records_as_they_stand_in_the_data(
    name: str, sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    report = samples.built(samples.whole_document())
    records = listed([name, *sample], capsys)
    kind = RECORDS[name]
    assert isinstance(kind, type)
    assert [kind.model_validate_json(json.dumps(record)) for record in records] == list(report.catalogue(name).values())


@pytest.mark.parametrize("name", LISTS)
def test_every_record_of_the_bundled_report_is_one_line(
    name: str, report: xg.Report, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([name, "--lang", "zh"]) == 0
    assert [row[0] for row in rows(capsys.readouterr().out)[2:]] == list(report.catalogue(name))


@pytest.mark.parametrize("name", LISTS)
def test_a_report_of_figures_only_has_empty_lists_of_statements(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No error and no head over nothing."""
    path = samples.stored(tmp_path / "figures.json", samples.document())
    assert listed([name, "--report", path], capsys) == []
    for language, words in (("zh", "没有符合条件的记录\n"), ("en", "no records match\n")):
        assert main([name, "--report", path, "--lang", language]) == 0
        assert capsys.readouterr().out == words


# The filters, on the sample with more in it.

FIGURES = ["grain.level.2020", "grain.yoy_growth.2020", "grain.rank.2020", "schools.level.2020"]


def rich() -> dict[str, object]:
    """The sample with what its records lack, so that every filter has something to find and something to leave."""
    data = cast(dict[str, Any], samples.whole_document())
    data["indicators"][0]["concept"] = "grain_output"
    data["indicators"][0]["observations"][0] |= {"scope": "subset", "status": "preliminary", "price_basis": "current"}
    data["indicators"][0]["observations"][1] |= {"price_convention": "comparable"}
    data["indicators"][1]["related"] = [{"indicator": "grain", "kind": "proxy"}]
    data["indicators"][1]["observations"][0]["quantity"]["qualifier"] = "and_more"
    data["targets"][0] |= {"scope": "joint", "price_basis": "constant", "price_convention": "constant"}
    schools = {"indicator": "schools", "area": "110101", "evidence": samples.evidence("谁家的灯还亮着")}
    reference = {"indicator": "grain", "measure": "level", "area": "110100"}
    above = {"kind": "relative", "measure": "level", "relation": "above", "reference": reference, "period": "2021"}
    in_words = {"kind": "qualitative", "statement": samples.name("亮", "light"), "nature": "binding", "period": "2025"}
    data["targets"] += [schools | above | {"id": "schools.level.2021"}, schools | in_words | {"id": "schools.2025"}]
    data["achievements"][0]["projects"] = ["canal"]
    data["achievements"][1] |= {"theme": "culture", "period": "..2020"}
    light = {"id": "light", "name": samples.name("照亮", "light the yards"), "theme": "culture", "verb": "照"}
    yard = samples.evidence("照见院里", quote=False)
    data["commitments"].append(light | {"measurable": "none", "period": "2021", "evidence": yard})
    data["goals"][1]["horizon"] = "2035"
    data["challenges"][1]["theme"] = "culture"
    fans: dict[str, object] = {"id": "fan_makers", "name": samples.name("扇子", "makers of fans"), "kind": "company"}
    fans["aliases"] = [samples.name("风扇", "fans") | {"basis": "inferred"}]
    data["organisations"].append(fans | {"roles": ["courted", "served"], "at": [samples.TEXT.index("扇子")]})
    corn: dict[str, object] = {"id": "corn", "name": samples.name("玉米", "corn"), "kind": "concept", "gloss": "Maize."}
    corn["aliases"] = [samples.name("包谷", "maize") | {"basis": "stated"}]
    data["terms"].append(corn | {"at": [samples.TEXT.index("玉米")]})
    return data


@pytest.fixture(scope="module")
def richer(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The options that name the richer sample."""
    return ["--report", samples.stored(tmp_path_factory.mktemp("richer") / "sample.json", rich())]


CLOSED: dict[tuple[str, str], dict[str, list[str]]] = {
    ("indicators", "theme"): {"rural": ["grain"], "urban": ["schools"]},
    ("indicators", "direction"): {"higher": ["grain"]},
    ("indicators", "related"): {"proxy": ["schools"]},
    ("observations", "measure"): {
        "level": ["grain.level.2020", "schools.level.2020"],
        "yoy_growth": ["grain.yoy_growth.2020"],
        "rank": ["grain.rank.2020"],
    },
    ("observations", "qualifier"): {
        "unqualified": ["grain.level.2020", "grain.yoy_growth.2020", "grain.rank.2020"],
        "and_more": ["schools.level.2020"],
    },
    ("observations", "scope"): {"subset": ["grain.level.2020"]},
    ("observations", "status"): {
        "preliminary": ["grain.level.2020"],
        "unstated": ["grain.yoy_growth.2020", "grain.rank.2020", "schools.level.2020"],
    },
    ("observations", "price-basis"): {"current": ["grain.level.2020"]},
    ("observations", "price-convention"): {"comparable": ["grain.yoy_growth.2020"]},
    ("targets", "kind"): {
        "quantitative": ["grain.yoy_growth.2021"],
        "relative": ["schools.level.2021"],
        "qualitative": ["schools.2025"],
    },
    ("targets", "nature"): {
        "binding": ["schools.2025"],
        "unstated": ["grain.yoy_growth.2021", "schools.level.2021"],
    },
    ("targets", "measure"): {"yoy_growth": ["grain.yoy_growth.2021"], "level": ["schools.level.2021"]},
    ("targets", "qualifier"): {"at_least": ["grain.yoy_growth.2021"]},
    ("targets", "comparator"): {"at_least": ["grain.yoy_growth.2021"]},
    ("targets", "direction"): {"higher": ["grain.yoy_growth.2021"]},
    ("targets", "relation"): {"above": ["schools.level.2021"]},
    ("targets", "scope"): {"joint": ["grain.yoy_growth.2021"]},
    ("targets", "price-basis"): {"constant": ["grain.yoy_growth.2021"]},
    ("targets", "price-convention"): {"constant": ["grain.yoy_growth.2021"]},
    ("projects", "category"): {"education": ["new_schools"], "water": ["canal"]},
    ("projects", "scope"): {"batch": ["new_schools"], "single": ["canal"]},
    ("projects", "membership"): {"closed": ["new_schools"]},
    ("projects", "stage"): {"completed": ["new_schools"], "thriving": ["canal"], "improved": ["canal"]},
    ("projects", "status"): {"done": ["new_schools", "canal"], "planned": ["canal"]},
    ("projects", "latest"): {"completed": ["new_schools"], "thriving": ["canal"]},
    ("projects", "basis"): {"phrase": ["canal"]},
    ("projects", "role"): {"partner": ["canal"]},
    ("projects", "aliases"): {"inferred": ["canal"]},
    ("achievements", "kind"): {"outcome": ["harvest"], "honour": ["first_in_the_city"]},
    ("achievements", "theme"): {"rural": ["harvest"], "culture": ["first_in_the_city"]},
    ("achievements", "level"): {"municipal": ["first_in_the_city"]},
    ("achievements", "status"): {"obtained": ["first_in_the_city"]},
    ("achievements", "recipient"): {"village": ["first_in_the_city"]},
    ("commitments", "theme"): {"rural": ["more_grain"], "culture": ["light"]},
    ("commitments", "measurable"): {"number": ["more_grain"], "none": ["light"]},
    ("goals", "kind"): {"goal": ["good_years"], "subgoal": ["learning"]},
    ("goals", "theme"): {"rural": ["good_years"]},
    ("challenges", "theme"): {"livelihood": ["old_age"], "culture": ["memories"]},
    ("organisations", "kind"): {"people": ["elders"], "company": ["fan_makers"]},
    ("organisations", "role"): {"partner": ["elders"], "courted": ["fan_makers"], "served": ["fan_makers"]},
    ("organisations", "aliases"): {"inferred": ["fan_makers"]},
    ("places", "kind"): {"village": ["village"], "city": ["city"]},
    ("places", "aliases"): {"inferred": ["village"]},
    ("terms", "kind"): {"slogan": ["lamp"], "concept": ["corn"]},
    ("terms", "aliases"): {"stated": ["corn"]},
}
"""For each filter of a closed list the values that some record of the rich sample has; no other value finds any."""

OPEN: dict[tuple[str, str], dict[str, list[str]]] = {
    ("indicators", "concept"): {"grain_output": ["grain"]},
    ("indicators", "name"): {"粮食产量": ["grain"], "SCHOOLS BUILT": ["schools"]},
    ("observations", "indicator"): {"schools": ["schools.level.2020"]},
    ("observations", "period"): {"2020": FIGURES, "2016-2020": [], "..2020": [], "2099": []},
    ("targets", "indicator"): {"grain": ["grain.yoy_growth.2021"], "schools": ["schools.level.2021", "schools.2025"]},
    ("targets", "period"): {"2021": ["grain.yoy_growth.2021", "schools.level.2021"], "2025": ["schools.2025"]},
    ("projects", "period"): {"2020": ["new_schools", "canal"], "2021": ["canal"], "2016-2020": []},
    ("projects", "parent"): {"new_schools": ["canal"], "canal": []},
    ("projects", "place"): {"village": ["canal"], "city": []},
    ("projects", "organisation"): {"elders": ["canal"], "fan_makers": []},
    ("projects", "name"): {"水渠": ["canal"], "Water Canal": ["canal"], "新建学校": ["new_schools"]},
    ("achievements", "period"): {"2020": ["harvest"], "..2020": ["first_in_the_city"], "2019": []},
    ("achievements", "project"): {"canal": ["harvest"], "new_schools": []},
    ("commitments", "project"): {"canal": ["more_grain"], "new_schools": []},
    ("commitments", "organisation"): {"elders": ["more_grain"], "fan_makers": []},
    ("commitments", "continues"): {"harvest": ["more_grain"], "first_in_the_city": []},
    ("goals", "horizon"): {"2021-2025": ["good_years"], "2035": ["learning"], "2021": []},
    ("goals", "parent"): {"good_years": ["learning"], "learning": []},
    ("challenges", "parent"): {"old_age": ["memories"], "memories": []},
    ("organisations", "name"): {"老人": ["elders"], "makers of fans": ["fan_makers"]},
    ("places", "within"): {"city": ["village"], "village": []},
    ("places", "name"): {"院里": ["village"], "the yard": ["village"], "全市": ["city"]},
    ("terms", "name"): {"灯": ["lamp"], "CORN": ["corn"]},
}
"""The same for the filters that take an id, a name or a period."""


def test_every_filter_is_held_against_the_sample() -> None:
    assert {(kind, wanted.name) for kind, filters in FILTERS.items() for wanted in filters} == {*CLOSED, *OPEN}


def words_of(kind: str, name: str) -> list[str]:
    """The values that a filter takes."""
    wanted = next(wanted for wanted in FILTERS[kind] if wanted.name == name)
    return [word.value for word in getattr(vocabulary, wanted.words)]


@pytest.mark.parametrize(("kind", "name"), CLOSED, ids="-".join)
def test_a_filter_of_a_closed_list_leaves_what_has_the_value(
    kind: str, name: str, richer: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    expected = CLOSED[kind, name]
    values = words_of(kind, name)
    assert set(expected) <= set(values)
    assert {value: ids([kind, f"--{name}", value, *richer], capsys) for value in values} == {
        value: expected.get(value, []) for value in values
    }


@pytest.mark.parametrize(("kind", "name"), OPEN, ids="-".join)
def test_a_filter_by_id_name_or_period_leaves_what_has_it(
    kind: str, name: str, richer: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    expected = OPEN[kind, name]
    assert {value: ids([kind, f"--{name}", value, *richer], capsys) for value in expected} == expected


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["projects", "--category", "water", "--stage", "improved", "--place", "village"], ["canal"]),
        (["projects", "--category", "education", "--stage", "improved"], []),
        (["achievements", "--kind", "honour", "--level", "municipal"], ["first_in_the_city"]),
        (["achievements", "--kind", "outcome", "--level", "municipal"], []),
        (["goals", "--horizon", "2035", "--parent", "good_years"], ["learning"]),
        (["organisations", "--role", "served", "--name", "扇子"], ["fan_makers"]),
        (["organisations", "--role", "partner", "--name", "扇子"], []),
    ],
    ids=str,
)
def test_filters_narrow_together(
    words: list[str], found: list[str], richer: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ids([*words, *richer], capsys) == found


def test_the_table_is_narrowed_as_the_json_is(richer: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["organisations", "--kind", "company", "--lang", "en", *richer]) == 0
    assert rows(capsys.readouterr().out)[2:] == [
        ["fan_makers", "makers of fans", "company", "sought after, served", "1"]
    ]


@pytest.mark.parametrize(("kind", "name"), CLOSED, ids="-".join)
def test_an_unknown_value_of_a_closed_list_is_bad_usage_and_the_valid_ones_are_named(
    kind: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        main([kind, f"--{name}", "nonsense"])
    out, err = capsys.readouterr()
    assert out == ""
    message = err.split("error: ")[1]
    assert f"--{name}" in message
    assert "nonsense" in message
    assert [value for value in words_of(kind, name) if value not in message] == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["projects", "--parent", "new_school"], ["new_school", "nearest: ", "new_schools"]),
        (["projects", "--place", "vilage"], ["vilage", "nearest: ", "village"]),
        (["projects", "--organisation", "elder"], ["elder", "nearest: ", "elders"]),
        (["projects", "--name", "水"], ["水", "水渠"]),
        (["projects", "--period", "this year"], ["this year", "2020", "2016-2020", "..2020"]),
        (["achievements", "--project", "cannal"], ["cannal", "nearest: ", "canal"]),
        (["achievements", "--period", "2020-2016"], ["2020-2016"]),
        (["commitments", "--project", "cannal"], ["cannal", "nearest: ", "canal"]),
        (["commitments", "--organisation", "elder"], ["elder", "nearest: ", "elders"]),
        (["commitments", "--continues", "harvests"], ["harvests", "nearest: ", "harvest"]),
        (["goals", "--horizon", "later"], ["later", "2020", "2016-2020", "..2020"]),
        (["goals", "--parent", "good_year"], ["good_year", "nearest: ", "good_years"]),
        (["challenges", "--parent", "old_ages"], ["old_ages", "nearest: ", "old_age"]),
        (["organisations", "--name", "the elder"], ["the elder", "the elders"]),
        (["places", "--within", "citi"], ["citi", "nearest: ", "city"]),
        (["places", "--name", "村"], ["村", "村庄"]),
        (["terms", "--name", "lam"], ["lam", "lamp"]),
    ],
    ids=str,
)
def test_an_unknown_id_name_or_period_is_bad_usage_and_what_would_match_is_named(
    words: list[str], told: list[str], richer: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, *richer]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("xinhua-gov: ")
    assert err.count("\n") == 1
    assert [part for part in told if part not in err] == []


def test_an_id_of_another_kind_is_no_id_of_this_one(richer: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A village is no project, and a goal is no parent of a challenge."""
    assert main(["projects", "--parent", "village", *richer]) == 2
    assert main(["challenges", "--parent", "good_years", *richer]) == 2
    assert capsys.readouterr().out == ""


def words_in(annotation: object, *, inside: bool) -> Iterator[type[Word]]:
    """The closed lists that the values of a field are of; `inside`, those of the records in it too."""
    if isinstance(annotation, Word):
        yield type(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, Word):
        yield annotation
    elif isinstance(annotation, type) and issubclass(annotation, Record):
        if inside:
            for name, field in annotation.model_fields.items():
                yield from words_in(field.annotation, inside=True) if name != "proposals" else ()
    else:
        for part in get_args(annotation):
            yield from words_in(part, inside=inside)


def closed_lists(kind: str, *, inside: bool) -> set[type[Word]]:
    """The closed lists in the records of a kind, but for those of proposals, which drafts alone have."""
    models = RECORDS[kind]
    return {
        word
        for model in (models.values() if isinstance(models, dict) else (models,))
        for name, field in model.model_fields.items()
        if name != "proposals" and (inside or name not in NESTED_RECORDS.get(kind, ()))
        for word in words_in(field.annotation, inside=inside)
    }


def filtered(kind: str) -> set[type[Word]]:
    """The closed lists that a kind's filters are of."""
    return {getattr(vocabulary, wanted.words) for wanted in FILTERS[kind] if wanted.words}


@pytest.mark.parametrize("kind", FILTERS)
def test_every_field_of_a_closed_list_has_a_filter(kind: str) -> None:
    lists = closed_lists(kind, inside=False)
    assert lists
    assert lists - filtered(kind) == set()


@pytest.mark.parametrize("kind", LISTS)
def test_every_closed_list_of_a_nested_record_has_a_filter(kind: str) -> None:
    """A project's milestones, places and partners, an achievement's honour."""
    within = closed_lists(kind, inside=True)
    assert closed_lists(kind, inside=False) <= within
    assert within - filtered(kind) == set()


def test_the_walk_through_the_fields_sees_what_is_nested() -> None:
    nested = closed_lists("projects", inside=True) - closed_lists("projects", inside=False)
    assert nested == {xg.Stage, xg.MilestoneStatus, xg.PlaceBasis, xg.Role, xg.AliasBasis}
    assert closed_lists("achievements", inside=True) >= {xg.HonourLevel, xg.HonourStatus, xg.Recipient}


@pytest.mark.parametrize("kind", FILTERS)
def test_help_names_every_filter_with_its_values(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match=r"^0$"):
        main([kind, "--help"])
    out = " ".join(capsys.readouterr().out.replace("-\n", "-").split())
    for wanted in FILTERS[kind]:
        assert f"--{wanted.name} " in out
        values = words_of(kind, wanted.name) if wanted.words else []
        assert [value for value in values if value not in out] == []


# Tables on a terminal.

SHOWN = [*([name] for name in LISTS), ["find", "区"], ["find", "project"], ["follow", "gdp"], ["follow", "新华区"]]


@pytest.mark.parametrize(("language", "columns"), [("zh", ""), ("zh", "40"), ("en", "40"), ("zh", "80"), ("en", "200")])
@pytest.mark.parametrize("words", SHOWN, ids=" ".join)
def test_a_table_stands_in_straight_columns_with_chinese_two_wide(
    words: list[str],
    language: str,
    columns: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert main([*words, "--lang", language]) == 0
    lines = capsys.readouterr().out.splitlines()
    if columns:
        assert max(len(cells(line)) for line in lines) <= int(columns)
    place = next(place for place, line in enumerate(lines) if re.fullmatch(r"─+(  ─+)+", line))
    gaps = [column for column, character in enumerate(lines[place]) if character == " "]
    assert len(lines) > place + 1
    for line in lines[place - 1 :]:
        row = cells(line)
        assert len(row) <= len(lines[place]), line
        assert {row[column] for column in gaps if column < len(row)} <= {" "}, line


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", LISTS)
def test_an_id_stays_whole_on_a_usual_terminal_so_that_it_can_be_copied(
    name: str,
    language: str,
    report: xg.Report,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main([name, "--lang", language]) == 0
    words = set(capsys.readouterr().out.split())
    assert [known for known in report.catalogue(name) if known not in words] == []


# find


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "zh",
            [
                ["匹配", "种类", "编号", "内容", "匹配处"],
                ["开头", "指标", "schools", "新建学校", "名称：新建学校"],
                ["开头", "项目", "new_schools", "新建学校", "名称：新建学校"],
                ["开头", "数据", "schools.level.2020", "新建学校 6所", "引文：新建学校6所"],
                [
                    "开头",
                    "项目进展",
                    "new_schools.completed.2020",
                    "新建学校：2020 建成",
                    "引文：新建学校6所",
                ],
            ],
        ),
        (
            "en",
            [
                ["match", "kind", "id", "what it is", "found in"],
                ["begins with it", "indicator", "schools", "schools built", "name: 新建学校"],
                ["begins with it", "project", "new_schools", "new schools", "name: 新建学校"],
                [
                    "begins with it",
                    "observation",
                    "schools.level.2020",
                    "schools built 6 schools",
                    "quote: 新建学校6所",
                ],
                [
                    "begins with it",
                    "milestone",
                    "new_schools.completed.2020",
                    "new schools: 2020 completed",
                    "quote: 新建学校6所",
                ],
            ],
        ),
    ],
)
def test_what_is_found_stands_in_a_table_best_first(
    language: str, expected: list[list[str]], sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", "新建学", "--lang", language, *sample]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    head, rule, *found = rows(out)
    assert [head, *found] == expected
    assert set("".join(rule)) == {"─"}


def test_what_is_found_as_json_is_the_same_in_every_language(
    sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    village = {"rank": "prefix", "kind": "places", "id": "village", "field": "name", "text": "村庄"}
    quote = "渠里的水慢慢流向远处的村庄"
    canal = {"rank": "substring", "kind": "milestones", "id": "canal.thriving.2020", "field": "quote", "text": quote}
    for language in ("zh", "en"):
        assert listed(["find", "村", "--lang", language, *sample], capsys) == [village, canal]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--kind", "targets"], ["grain.yoy_growth.2021"]),
        (["--kind", "commitments"], ["more_grain"]),
        (["--kind", "terms"], []),
        (["--rank", "exact"], ["grain"]),
        (["--rank", "substring"], ["more_grain"]),
        (["--rank", "prefix", "--kind", "targets"], ["grain.yoy_growth.2021"]),
        (["--rank", "exact", "--kind", "targets"], []),
    ],
    ids=str,
)
def test_what_is_found_can_be_narrowed(
    words: list[str], found: list[str], sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ids(["find", "grain", *words, *sample], capsys) == found


@pytest.mark.parametrize("text", ["zzz", "", " "])
def test_find_without_a_match_says_nothing_is_found(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", text, "--lang", "en"]) == 0
    assert capsys.readouterr().out == "nothing is found\n"
    assert main(["find", text, "--lang", "zh"]) == 0
    assert capsys.readouterr().out == "没有找到\n"
    assert listed(["find", text], capsys) == []


# follow


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "zh",
            [
                ["项目 canal：渠"],
                ["位置", "章节", "种类", "内容", "关联"],
                ["10", "报告", "成绩", "丰收", "延续"],
                ["39", "报告", "任务", "增产", "关联"],
                ["84", "报告", "项目进展", "渠：2021 提升（计划）", "本身"],
                ["90", "报告", "项目进展", "渠：2020 成效显现", "本身"],
            ],
        ),
        (
            "en",
            [
                ["project canal: canal"],
                ["place", "section", "kind", "what it says", "why"],
                ["10", "report", "achievement", "a good harvest", "earlier or continued work"],
                ["39", "report", "commitment", "grow more grain", "refers to it"],
                ["84", "report", "milestone", "canal: 2021 improved (planned)", "is about it"],
                ["90", "report", "milestone", "canal: 2020 thriving", "is about it"],
            ],
        ),
    ],
)
@pytest.mark.parametrize("wanted", ["canal", "水渠", "Water Canal"])
def test_what_is_followed_stands_in_a_table_in_reading_order(
    wanted: str, language: str, expected: list[list[str]], sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["follow", wanted, "--lang", language, *sample]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    subject, head, rule, *passages = rows(out)
    assert [subject, head, *passages] == expected
    assert set("".join(rule)) == {"─"}


def test_numbers_stand_on_the_right_of_their_column(sample: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """`place` and `named` are five columns wide, `named` is the last of the line."""
    main(["follow", "canal", "--lang", "en", *sample])
    assert [line[:5] for line in capsys.readouterr().out.splitlines()[4:]] == ["   10", "   39", "   84", "   90"]
    main(["places", "--lang", "en", *sample])
    head, _, *found = capsys.readouterr().out.splitlines()
    assert {len(line) for line in found} == {len(head)}


def test_what_is_followed_as_json_is_the_same_in_every_language(
    sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    expected = {
        "subjects": [{"kind": "places", "id": "village"}],
        "passages": [
            {"kind": "achievements", "id": "first_in_the_city", "link": "linked", "start": 26, "end": 31},
            {"kind": "milestones", "id": "canal.improved.2021", "link": "linked", "start": 84, "end": 89},
            {"kind": "milestones", "id": "canal.thriving.2020", "link": "linked", "start": 90, "end": 103},
            {"kind": "places", "id": "village", "link": "own", "start": 114, "end": 116},
        ],
    }
    for language in ("zh", "en"):
        assert main(["follow", "村庄", "--json", "--lang", language, *sample]) == 0
        assert json.loads(capsys.readouterr().out) == expected


def test_each_role_of_what_is_followed_is_named(sample: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["follow", "新建学校", "--lang", "en", *sample]) == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        "project new_schools: new schools",
        "indicator schools: schools built",
        "",
    ]


@pytest.mark.parametrize(("wanted", "near"), [("cannal", "canal"), ("elder", "elders"), ("grain.level.2020", "grain")])
@pytest.mark.parametrize("options", [[], ["--json"]], ids=str)
def test_what_cannot_be_followed_is_bad_usage_and_the_nearest_are_named(
    wanted: str, near: str, options: list[str], sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["follow", wanted, *options, *sample]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("xinhua-gov: ")
    assert repr(wanted) in err
    assert near in err.split("nearest: ")[1].rstrip("\n").split(", ")
    assert err.count("\n") == 1


def test_in_chinese_what_cannot_be_followed_is_told_in_chinese(
    sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["follow", "cannal", "--lang", "zh", *sample]) == 2
    said = "xinhua-gov：没有编号或名称为“cannal”的项目、指标、机构、地点、术语；相近的有：canal\n"
    assert capsys.readouterr() == ("", said)


@pytest.mark.parametrize("wanted", ["", " ", "麦子", "\x1b[2J"])
def test_what_is_no_name_at_all_is_bad_usage_in_one_harmless_line(
    wanted: str, sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["follow", wanted, *sample]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "\x1b" not in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["find"], ["TEXT"]),
        (["follow"], ["ID"]),
        (["find", "a", "b"], ["b"]),
        (["follow", "gdp", "schools"], ["schools"]),
        (["find", "a", "--kind", "nonsense"], [kind.value for kind in xg.RecordKind]),
        (["find", "a", "--rank", "nonsense"], ["exact", "prefix", "substring"]),
        (["projects", "canal"], ["canal"]),
        (["goals", "--nature", "binding"], ["--nature"]),
        (["terms", "--kind"], ["--kind"]),
        (["project"], ["projects"]),
        (["organizations"], ["organisations"]),
        (["folow"], ["follow"]),
    ],
    ids=str,
)
def test_other_bad_usage_is_told_with_what_would_be_right(
    words: list[str], told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match=r"^2$"):
        main(words)
    out, err = capsys.readouterr()
    assert out == ""
    message = err.split("error: ")[1]
    assert [part for part in told if part not in message] == []


def test_a_chinese_name_is_followed_where_the_locale_knows_ascii_only() -> None:
    command = [sys.executable, "-m", "xinhua_gov", "follow", "四馆一校", "--lang", "zh"]
    done = subprocess.run(command, capture_output=True, env=environment(**ASCII), check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "四馆一校" in done.stdout.decode("utf-8")


# show

CANAL = """
Project canal
name       渠 / canal
aliases    水渠 / water canal (inferred)
category   water
scope      single
parent     new_schools
milestone  canal.thriving.2020: 2020 thriving
milestone  canal.improved.2021: 2021 improved (planned)
"""
MILESTONE = """
Milestone canal.improved.2021
project   canal
stage     improved
status    planned
verb      下
period    2021
section   all: report
"""
HARVEST = """
Achievement harvest
name          丰收 / a good harvest
theme         rural revitalisation [rural]
kind          outcome
period        2020
observations  grain.level.2020; grain.yoy_growth.2020
section       all: report
"""
COMMITMENT = """
Commitment more_grain
name           增产 / grow more grain
theme          rural revitalisation [rural]
verb           增长
measurable     by a number [number]
period         2021
targets        grain.yoy_growth.2021
projects       canal
organisations  elders
continues      harvest
section        all: report
"""
GOAL = """
Goal learning
name      上学 / learning
kind      sub-goal [subgoal]
horizon   2021-2025
parent    good_years
section   all: report
"""
CHALLENGE = """
Challenge memories
name      往事 / memories
theme     incomes and social security [livelihood]
parent    old_age
section   all: report
"""
ORGANISATION = """
Organisation elders
name   老人 / the elders
kind   people's organisation [people]
roles  partner
at     73
"""
PLACE = """
Place village
name     村庄 / the village
kind     village
within   city
at       101
"""
TERM = """
Term lamp
name       灯 / lamp
kind       slogan
gloss      A light in a yard: somebody is at home.
at         107
"""


@pytest.mark.parametrize(
    "lines",
    [CANAL, MILESTONE, HARVEST, COMMITMENT, GOAL, CHALLENGE, ORGANISATION, PLACE, TERM],
    ids=lambda lines: lines.split()[0].lower(),
)
def test_a_record_is_shown_with_its_fields_in_words(
    lines: str, sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Field by field, each with its label and code; the order is that of reading."""
    heading, *fields = lines.strip().splitlines()
    assert main(["show", heading.split()[1], "--lang", "en", *sample]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == heading
    assert [line for line in shown if line in fields] == fields


@pytest.mark.parametrize(
    ("id", "field", "parts"),
    [
        ("canal", "places", ["village", "named in the phrase"]),
        ("canal", "partners", ["elders", "partner"]),
        ("first_in_the_city", "honour", ["municipal", "obtained", "village", "村庄", "the village"]),
        ("first_in_the_city", "evidence", ["“居全市第一”", "26-31"]),
        ("canal.improved.2021", "evidence", ["“雨下得正好”", "84-89"]),
        ("harvest", "evidence", ["10-25"]),
        ("village", "aliases", ["院里", "the yard", "inferred"]),
        ("lamp", "expansion", ["亮着", "alight", "108-111"]),
    ],
)
def test_what_a_record_holds_is_shown_in_one_line(
    id: str, field: str, parts: list[str], sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", id, "--lang", "en", *sample]) == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if line.split()[0] == field)
    assert [part for part in parts if part not in line] == []


@pytest.mark.parametrize(
    ("id", "lines"),
    [
        ("canal", ["水利与水环境", "canal.improved.2021：2021 提升（计划）"]),
        ("canal.thriving.2020", ["成效显现", "已报告", "all：报告"]),
        ("first_in_the_city", ["荣誉"]),
        ("more_grain", ["可按数值衡量"]),
        ("good_years", ["目标", "乡村振兴"]),
        ("old_age", ["收入与保障"]),
        ("elders", ["人民团体", "合作"]),
        ("city", ["市"]),
        ("lamp", ["口号"]),
    ],
)
def test_in_chinese_the_labels_are_chinese(
    id: str, lines: list[str], sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", id, "--lang", "zh", *sample]) == 0
    values = [line.split("  ")[-1].strip() for line in capsys.readouterr().out.splitlines()]
    assert [line for line in lines if line not in values] == []


def test_every_record_of_every_kind_is_shown_as_it_stands_in_the_data(
    sample: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    report = samples.built(samples.whole_document())
    kinds = [kind for kind in xg.RecordKind if report.catalogue(kind)]
    assert {*LISTS, "milestones", "observations", "indicators", "targets", "sections"} == {kind.value for kind in kinds}
    for kind in kinds:
        for id, record in report.catalogue(kind).items():
            assert main(["show", id, "--json", *sample]) == 0
            assert type(record).model_validate_json(capsys.readouterr().out) == record
            assert main(["show", id, *sample]) == 0
            assert capsys.readouterr().out.startswith(f"{type(record).__name__} {id}\n")


def test_of_an_id_that_several_kinds_have_every_record_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "four_halls_one_school"]) == 0
    blocks = capsys.readouterr().out.split("\n\n")
    assert [block.splitlines()[0] for block in blocks] == [
        "Project four_halls_one_school",
        "Term four_halls_one_school",
    ]
    assert len(listed(["show", "four_halls_one_school"], capsys)) == 2


@pytest.mark.parametrize(("name", "id"), [("水渠", "canal"), ("the yard", "village"), ("灯", "lamp")])
def test_a_name_does_for_the_id(name: str, id: str, sample: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", name, *sample]) == 0
    assert capsys.readouterr().out.splitlines()[0].split()[1] == id


# audit


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        (
            "en",
            "coverage  records speak of 66.3 % of the body’s 98 characters",
            "no record speaks of (rhetoric may remain, a fact may not):",
        ),
        ("zh", "覆盖  正文 98 字中 66.3% 有记录", "没有记录的文字（修辞可以留下，事实不可）："),
    ],
)
def test_the_audit_tells_what_is_covered_and_lists_the_rest_the_longest_first(
    language: str, line: str, title: str, sample: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """65 of 98 characters, by hand in test_coverage."""
    (tmp_path / "text.txt").write_bytes(samples.TEXT.encode())
    main(["audit", str(tmp_path / "text.txt"), "--lang", language, *sample])
    lines = capsys.readouterr().out.splitlines()
    assert line in lines
    assert lines[lines.index(title) :] == [
        title,
        "  104-120 谁家的灯还亮着，照见院里晾的玉米",
        "  70-79 桥头的老人摇着扇子",
        "  52-59 田里的麦子黄了",
        "  8-10 全年",
    ]


def test_the_audit_as_json_has_the_characters_and_the_stretches(
    sample: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "text.txt").write_bytes(samples.TEXT.encode())
    main(["audit", str(tmp_path / "text.txt"), "--json", *sample])
    found = json.loads(capsys.readouterr().out)
    assert (found["evidence"], found["misplaced"]) == (22, [])
    assert found["coverage"] == {"characters": 98, "covered": 65}
    assert [stretch["text"] for stretch in found["uncovered"]][:2] == ["全年", "田里的麦子黄了"]


def test_no_more_of_a_stretch_is_printed_than_a_quote_may_hold(
    sample: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Forty characters are printed whole, of forty-one the first 39 and a sign that there are more."""
    for length, printed in ((40, "长" * 40), (41, "长" * 39 + "…")):
        (tmp_path / "text.txt").write_bytes(f"{samples.TEXT}\n{'长' * length}".encode())
        main(["audit", str(tmp_path / "text.txt"), "--lang", "en", *sample])
        lines = capsys.readouterr().out.splitlines()
        assert f"  122-{122 + length} {printed}" in lines


def test_of_many_stretches_twenty_are_listed_and_the_rest_counted(
    sample: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The four of the sample and 21 more."""
    (tmp_path / "text.txt").write_bytes("\n".join([samples.TEXT, *["另一行"] * 21]).encode())
    main(["audit", str(tmp_path / "text.txt"), "--lang", "en", *sample])
    lines = capsys.readouterr().out.splitlines()
    listed_below = lines[next(n for n, line in enumerate(lines) if line.startswith("no record speaks of")) + 1 :]
    assert len(listed_below) == 21
    assert "+5" in listed_below[-1]


def test_where_every_word_is_spoken_of_nothing_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = cast(dict[str, Any], samples.whole_document())
    data["commitments"][0]["evidence"] = samples.evidence(samples.TEXT[7:], quote=False)
    path = samples.stored(tmp_path / "all.json", data)
    (tmp_path / "text.txt").write_bytes(samples.TEXT.encode())
    main(["audit", str(tmp_path / "text.txt"), "--lang", "en", "--report", path])
    out = capsys.readouterr().out
    assert "coverage  records speak of 100 % of the body’s 98 characters" in out
    assert "no record speaks of" not in out
