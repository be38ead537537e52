"""With `--text` lists, `find` and `show` print the sentences of their records, and `follow` tells a story in them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import samples
from command_line import Run, cells
from english_words import NAMES, english_words

import xinhua_gov as xg

SCHOOLS = "新建学校6所。"
GRAIN = "全年粮食产量12.5万吨，增长3%，居全市第一。"
AIM = "今年粮食产量增长4%以上。"
PEOPLE = "田里的麦子黄了，镇上的孩子背起书包，桥头的老人摇着扇子说起从前。"
WATER = "雨下得正好，渠里的水慢慢流向远处的村庄。"
LIGHT = "谁家的灯还亮着，照见院里晾的玉米。"
BOTH = pytest.mark.parametrize("language", ["zh", "en"])


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The options that name the small report of the tests and its text."""
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text(samples.TEXT, encoding="utf-8")
    return ["--report", samples.stored(tmp_path / "sample.json", samples.whole_document()), "--text", "report.txt"]


@BOTH
@pytest.mark.parametrize(
    ("name", "sentences"),
    [
        ("indicators", [GRAIN, AIM, SCHOOLS]),
        ("observations", [GRAIN, GRAIN, GRAIN, SCHOOLS]),
        ("targets", [AIM]),
        ("projects", [SCHOOLS, WATER]),
        ("achievements", [GRAIN, GRAIN]),
        ("commitments", [AIM]),
        ("goals", [PEOPLE, PEOPLE]),
        ("challenges", [PEOPLE, PEOPLE]),
        ("organisations", [PEOPLE]),
        ("places", [WATER, LIGHT, GRAIN]),
        ("terms", [LIGHT]),
    ],
)
def test_beneath_each_record_of_a_list_stand_its_sentences(
    name: str, sentences: list[str], language: str, sample: list[str], run: Run
) -> None:
    lines = run(name, *sample, "--lang", language).printed().splitlines()
    assert [line.strip() for line in lines if line.startswith("    ")] == sentences
    assert [line for line in lines if not line.startswith("    ")] == run(
        name, *sample[:2], "--lang", language
    ).printed().splitlines()


def test_of_many_sentences_a_list_shows_the_first_two(run: Run, tmp_path: Path) -> None:
    text = "2021年某县政府工作报告\n" + "".join(f"第{number}件事在河边。" for number in "一二三四五")
    (tmp_path / "river.txt").write_text(text, encoding="utf-8")
    document = samples.document() | {"sections": [], "indicators": [], "targets": [], "numerals": []}
    document["source"] |= {"sha256": sha256(text), "characters": len(text)}  # type: ignore[operator]
    at = [place for place in range(len(text)) if text.startswith("河边", place)]
    document["places"] = [{"id": "bank", "name": {"zh": "河边", "en": "the bank"}, "kind": "water", "at": at}]
    options = ["--report", samples.stored(tmp_path / "river.json", document), "--text", str(tmp_path / "river.txt")]
    for language, more in (("zh", "（另有 3 句，见 show bank）"), ("en", "(3 more: show bank)")):
        lines = run("places", *options, "--lang", language).printed().splitlines()
        assert [line.strip() for line in lines[3:]] == ["第一件事在河边。", "第二件事在河边。", more]
    assert run("show", "bank", *options).printed().count("sentence  第") == 5


def test_a_narrow_terminal_has_a_paragraph_a_record(
    sample: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    assert run("achievements", *sample, "--lang", "zh").printed().splitlines() == [
        "编号  harvest",
        "名称  丰收",
        "类别  成效",
        "时期  2020",
        "原句  全年粮食产量12.5万吨，增",
        "      长3%，居全市第一。",
        "",
        "编号  first_in_the_city",
        "名称  全市第一",
        "类别  荣誉",
        "时期  2020",
        "荣誉  市级，获得（村庄）",
        "原句  全年粮食产量12.5万吨，增",
        "      长3%，居全市第一。",
    ]


@BOTH
@pytest.mark.parametrize("columns", ["50", "80", "120"])
@pytest.mark.parametrize("words", [["commitments"], ["find", "粮"], ["show", "grain"], ["follow", "grain"]], ids=str)
def test_no_line_is_wider_than_the_terminal(
    words: list[str], columns: str, language: str, sample: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = run(*words, *sample, "--lang", language).printed().splitlines()
    assert max(len(cells(line)) for line in lines) <= int(columns)


def test_find_shows_them_too(sample: list[str], run: Run) -> None:
    lines = run("find", "more grain", *sample, "--lang", "en").printed().splitlines()
    assert lines[-1] == f"    {AIM}"


def test_show_tells_the_words_of_a_stretch_that_is_not_quoted_and_the_sentence(sample: list[str], run: Run) -> None:
    said = run("show", "more_grain", *sample, "--lang", "zh").printed()
    assert "出处        “今年粮食产量增长4%以上” 39-51（SHA-256 " in said
    assert said.splitlines()[-1] == f"原句        {AIM}"
    said = run("show", "grain.level.2020", *sample, "--lang", "en").printed()
    assert "figure     “12.5” 14-18\n" in said
    assert said.splitlines()[-1] == f"sentence   {GRAIN}"
    assert run("show", "more_grain", *sample, "--codes", "--lang", "zh").printed().splitlines()[-1].split() == [
        "sentence",
        AIM,
    ]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            ["--lang", "zh"],
            [
                "项目 canal：渠",
                "",
                "2020年",
                f"    {GRAIN}（报告，8）",
                f"    {WATER}（报告，84）",
                "",
                "2021年（计划）",
                f"    {AIM}（报告，39）",
            ],
        ),
        (
            ["--lang", "en"],
            [
                "project canal: canal",
                "",
                "2020",
                f"    {GRAIN} (report, 8)",
                f"    {WATER} (report, 84)",
                "",
                "2021 (planned)",
                f"    {AIM} (report, 39)",
            ],
        ),
        (
            ["--lang", "en", "--codes"],
            [
                "projects canal: canal",
                "",
                "2020",
                f"    {GRAIN} (all, 8)",
                f"    {WATER} (all, 84)",
                "",
                "2021 planned",
                f"    {AIM} (all, 39)",
            ],
        ),
    ],
    ids=" ".join,
)
def test_follow_tells_a_story(words: list[str], lines: list[str], sample: list[str], run: Run) -> None:
    assert run("follow", "canal", *sample, *words).printed().splitlines() == lines


def test_what_names_no_year_comes_last(sample: list[str], run: Run) -> None:
    assert run("follow", "lamp", *sample, "--lang", "zh").printed().splitlines()[2] == "没有写明年份"
    assert run("follow", "lamp", *sample, "--lang", "en").printed().splitlines()[2] == "no year is named"


def test_json_has_the_sentences(sample: list[str], run: Run) -> None:
    (promise,) = json.loads(run("commitments", *sample, "--json").printed())
    assert (promise["id"], promise["sentences"]) == ("more_grain", [AIM])
    assert json.loads(run("show", "grain", *sample, "--json").printed())["sentences"] == [GRAIN, AIM]
    assert json.loads(run("find", "more_grain", *sample, "--json").printed())[0]["sentences"] == [AIM]
    story = json.loads(run("follow", "canal", *sample, "--json").printed())["story"]
    assert [(part["period"], part["planned"], part["sentence"]) for part in story] == [
        ("2020", False, GRAIN),
        ("2020", False, WATER),
        ("2021", True, AIM),
    ]
    assert [passage["id"] for passage in story[2]["passages"]] == ["more_grain"]
    assert "sentences" not in json.loads(run("commitments", *sample[:2], "--json").printed())[0]


@pytest.mark.parametrize("words", [["targets"], ["show", "grain"], ["follow", "grain"], ["find", "grain"]], ids=str)
def test_another_text_is_refused_by_its_name_with_what_to_do(words: list[str], sample: list[str], run: Run) -> None:
    Path("report.txt").write_text("别的报告。", encoding="utf-8")
    found, expected = sha256("别的报告。")[:12], sha256(samples.TEXT)[:12]
    assert run(*words, *sample, "--lang", "zh") == (
        1,
        "",
        (
            f"xinhua-gov：report.txt：不是 sample-2021 所依据的原文：SHA-256 为 {found}…，应为 {expected}…；"
            "请给出原文；要看这份文本与数据相符多少，请用 audit\n"
        ),
    )
    assert run(*words, *sample, "--lang", "en").err == (
        f"xinhua-gov: report.txt: this is not the text that sample-2021 was read from: its SHA-256 is {found}…, "
        f"expected {expected}…; give that text, or let audit say how far this one agrees\n"
    )


@pytest.mark.parametrize(
    ("path", "told"), [("nowhere.txt", "没有这个文件或文件夹"), (".", "是文件夹，此处须为文件"), ("empty.txt", "为空")]
)
def test_what_cannot_be_read_is_told(path: str, told: str, sample: list[str], run: Run) -> None:
    Path("empty.txt").touch()
    status, out, err = run("targets", *sample[:2], "--text", path, "--lang", "zh")
    assert (status, out) == (1, "")
    assert told in err


def test_the_encoding_of_the_text_does_not_matter(sample: list[str], run: Run) -> None:
    told = run("commitments", *sample).printed()
    Path("report.txt").write_bytes(samples.TEXT.encode("gb18030"))
    assert run("commitments", *sample, "--encoding", "gb18030").out == told


def test_control_characters_of_a_text_do_not_reach_the_terminal(tmp_path: Path, run: Run) -> None:
    text = "某县2021年政府工作报告\n一、2020年工作回顾\n粮食产量5万吨\x1b[2J，增长6%。\n"
    (tmp_path / "odd.txt").write_text(text, encoding="utf-8")
    xg.write_report(xg.draft(text), tmp_path / "odd")
    options = ["--report", str(tmp_path / "odd"), "--text", str(tmp_path / "odd.txt")]
    for words in (["observations"], ["show", "grain_output"], ["follow", "grain_output"]):
        out = run(*words, *options).out
        assert "粮食产量5万吨" in out
        assert "\x1b" not in out


@pytest.mark.parametrize(
    "words", [["places"], ["challenges"], ["show", "grain"], ["follow", "lamp"], ["find", "灯"]], ids=str
)
def test_in_chinese_all_of_it_is_chinese(words: list[str], sample: list[str], run: Run) -> None:
    report = xg.read_report(sample[1])
    assert english_words(run(*words, *sample, "--lang", "zh").printed(), report, words, NAMES) == []
