"""With `--codes` headings, names of fields and words of closed lists are codes in either language; names are not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import samples
from command_line import Run
from reports import FIRST, SECOND

from xinhua_gov.cli.commands import COMMANDS
from xinhua_gov.cli.parsing import command_parser

BOTH = pytest.mark.parametrize("language", ["zh", "en"])
WITHOUT = ("text", "page", "review", "export", "schema", "audit")
"""The commands whose answers have nothing with a code."""


def table(out: str) -> tuple[list[str], list[list[str]]]:
    """The heads and the rows of the first table that is printed."""
    lines = out.splitlines()
    rule = next(place for place, line in enumerate(lines) if re.fullmatch(r"─+(  ─+)*", line))
    rows = [re.split(r" {2,}", line.strip()) for line in lines[rule - 1 :]]
    end = next((place for place, row in enumerate(rows) if row == [""]), len(rows))
    return rows[0], rows[2:end]


@pytest.fixture
def sample(tmp_path: Path) -> list[str]:
    """The options that name the small report of the tests."""
    return ["--report", samples.stored(tmp_path / "sample.json", samples.whole_document())]


@BOTH
@pytest.mark.parametrize(
    ("name", "head", "row"),
    [
        ("indicators", ["id", "name", "theme", "observations", "targets"], {2: "rural", 3: "3", 4: "1"}),
        ("observations", ["id", "indicator", "figure"], {0: "grain.level.2020", 1: "grain"}),
        ("targets", ["id", "indicator", "target", "nature"], {1: "grain", 3: "unstated"}),
        ("projects", ["id", "name", "category", "story"], {2: "education", 3: "2020 completed done"}),
        ("achievements", ["id", "name", "kind", "period", "honour"], {2: "outcome", 3: "2020"}),
        ("commitments", ["id", "name", "verb", "theme", "measurable"], {}),
        ("goals", ["id", "name", "kind", "horizon", "parent"], {}),
        ("challenges", ["id", "name", "theme", "parent"], {}),
        ("organisations", ["id", "name", "kind", "roles", "mentions"], {}),
        ("places", ["id", "name", "kind", "within", "mentions"], {}),
        ("terms", ["id", "name", "kind", "gloss"], {}),
    ],
)
def test_a_list(name: str, head: list[str], row: dict[int, str], language: str, sample: list[str], run: Run) -> None:
    heads, rows = table(run(name, "--codes", "--lang", language, *sample).printed())
    assert heads == head
    assert {place: rows[0][place] for place in row} == row


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        (["organisations", "--role", "relocated"], "public / relocated"),
        (["achievements", "--kind", "honour", "--level", "municipal"], "municipal, obtained, village 龙门口村"),
        (["goals", "--kind", "subgoal"], "strong_xinhua"),
        (["places", "--kind", "village"], "village"),
    ],
)
def test_several_words_and_the_ids_of_other_records(words: list[str], cell: str, run: Run) -> None:
    zh, en = (table(run(*words, "--codes", "--lang", language).printed())[1] for language in ("zh", "en"))
    for rows in (zh, en):
        assert any(part in row for row in rows for part in cell.split(" / "))
    assert [row[0] for row in zh] == [row[0] for row in en]


def test_a_name_stays_in_the_language(run: Run) -> None:
    words = ["indicators", "--concept", "gdp", "--codes"]
    assert table(run(*words, "--lang", "zh").printed())[1] == [["gdp", "地区生产总值", "economy", "3", "1"]]
    assert table(run(*words, "--lang", "en").printed())[1] == [
        ["gdp", "gross domestic product (GDP)", "economy", "3", "1"]
    ]


@BOTH
def test_a_record(language: str, sample: list[str], run: Run) -> None:
    lines = run("show", "grain.level.2020", "--codes", "--lang", language, *sample).printed().splitlines()
    shown = dict(re.split(r" {2,}", line, maxsplit=1) for line in lines[1:])
    assert lines[0] == "observations grain.level.2020"
    assert shown["indicator"] == "grain"
    assert shown["measure"] == "level"
    assert shown["quantity"] == "value 12.5, scale 4, unit tonne, qualifier unqualified"
    assert shown["figure"] == "14-18"
    assert shown["section"].startswith("all: ")


@BOTH
@pytest.mark.parametrize(
    ("id", "lines"),
    [
        ("gdp", ["theme economy", "unit CNY", "direction higher"]),
        ("civilised_city_nomination", ["kind honour", "theme urban"]),
        ("residents_income.yoy_growth.2021", ["relation in_step", "nature anticipatory"]),
        (
            "residents_income.yoy_growth.2021",
            ["reference indicator gdp, measure yoy_growth, area 410402"],
        ),
        (
            "tree_carving_museum",
            [
                "milestone tree_carving_museum.structure_complete.2020: 2020 structure_complete done",
                "milestone tree_carving_museum.completed.2021: 2021 completed planned",
            ],
        ),
    ],
)
def test_the_fields_of_a_record(id: str, lines: list[str], language: str, run: Run) -> None:
    shown = {re.sub(" +", " ", line) for line in run("show", id, "--codes", "--lang", language).printed().splitlines()}
    assert {*lines} <= shown


@pytest.mark.parametrize(
    ("words", "head", "row"),
    [
        (["find", "夜间经济"], ["rank", "kind", "id", "name", "text"], {0: "exact", 1: "terms"}),
        (
            ["follow", "四馆一校"],
            ["start", "section", "kind", "id", "link"],
            {1: "part1.5.culture", 2: "milestones", 3: "four_halls_one_school.land_approval.2020", 4: "own"},
        ),
        (["growth", "gdp"], ["source", "period", "growth", "figure"], {0: "printed", 3: "gdp.yoy_growth.2020"}),
        (
            ["score"],
            ["indicator", "asked", "result", "as_printed", "status", "reason"],
            {0: "gdp", 3: "missed", 4: "indeterminate", 5: "derived_across_reports"},
        ),
        (
            ["reconcile", "--verdict", "inconsistent"],
            ["verdict", "kind", "inputs", "computed", "printed"],
            {0: "inconsistent", 1: "part: a / b ≤ 1"},
        ),
        ([], ["indicator", "asked", "result", "as_printed", "status", "reason"], {0: "gdp", 3: "missed"}),
    ],
    ids=str,
)
@BOTH
def test_any_other_table(words: list[str], head: list[str], row: dict[int, str], language: str, run: Run) -> None:
    heads, rows = table(run(*words, "--codes", "--lang", language).printed())
    assert heads == head
    assert {place: rows[0][place] for place in row} == row


@BOTH
def test_tables_of_texts(language: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        Path(name).write_text(text, encoding="utf-8")
    for words, head, code in (
        (["read", "first.txt"], ["start", "text", "value", "unit", "measure", "modality"], "yoy_growth"),
        (["promises", "first.txt", "second.txt"], ["object", "stage", "passage", "status"], "not_mentioned"),
        (["panel", "first.txt", "-o", "p.csv", "--force"], ["concept", "kind", "rows", "places", "years"], "gdp"),
    ):
        said = run(*words, "--codes", "--lang", language).out
        heads, _ = table(said)
        assert [name for name in head if name not in heads] == []
        assert code in said.split()
    run("draft", "first.txt", "-o", f"mine-{language}")
    left, rows = table(run("draft", "--status", f"mine-{language}", "--codes", "--lang", language).printed())
    assert left == ["kind", "record", "field", "proposal", "reason", "sentence"]
    assert [row[:3] for row in rows[:1]] == [["source", "draft-2021", "place"]]
    found, rows = table(run("diff", "bundled", f"mine-{language}", "--codes", "--lang", language).out)
    assert found == ["change", "kind", "id", "field", "old", "new"]
    assert rows[0] == ["changed", "source", "xinhua-2021", "id", "xinhua-2021", "draft-2021"]


def test_a_promise_whose_verb_no_rule_could_tell_is_listed(run: Run, tmp_path: Path) -> None:
    """In a draft a verb may be None."""
    data = samples.whole_document()
    promise = data["commitments"][0]  # type: ignore[index]
    promise |= {"verb": None, "read_by_rule": True}
    path = samples.stored(tmp_path / "draft.json", data)
    assert table(run("commitments", "--report", path, "--codes").printed())[1][0][0] == promise["id"]


def test_json_has_codes_anyway(run: Run) -> None:
    for words in (["targets"], ["show", "gdp"], ["growth", "gdp"], ["score"]):
        answers = {
            run(*words, "--json", *codes, "--lang", language).printed()
            for codes in ([], ["--codes"])
            for language in ("zh", "en")
        }
        assert len(answers) == 1, words


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_names_the_option_where_there_are_codes(name: str) -> None:
    told = ["--codes" in command_parser(name, language).format_help() for language in ("zh", "en")]
    assert told == [name not in WITHOUT] * 2


@pytest.mark.parametrize("name", WITHOUT)
def test_what_has_no_codes_says_so(name: str, run: Run) -> None:
    status, out, err = run(name, "--codes", "--lang", "zh")
    assert (status, out) == (2, "")
    assert err.endswith(f"--codes：{name} 的输出中没有可用代码表示的内容；请去掉 --codes\n")
    assert run(name, "--codes", "--lang", "en").err.endswith(
        f"argument --codes: nothing that {name} prints has a code; leave it out\n"
    )


def test_of_a_draft_only_the_questions_have_codes(run: Run) -> None:
    status, out, err = run("draft", "first.txt", "-o", "mine", "--codes", "--lang", "zh")
    assert (status, out) == (2, "")
    assert err == "xinhua-gov：“--codes”须与 --status 连用；可用：draft --status 文件夹 --codes\n"
