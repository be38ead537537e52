"""In Chinese the command line is Chinese throughout: no English word in it that is no code, an id or what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from command_line import Run
from reports import FIRST, SECOND

import xinhua_gov as xg
from xinhua_gov.cli.commands import COMMANDS
from xinhua_gov.cli.parsing import command_parser

CODES = frozenset((
    "Word", "Excel", "SQLite", "Data", "Package", "Schema", "Markdown", "Parquet", "Dask", "Python", "Ctrl",
    "WiFi", "zh", "en", "bundled", "none", "report", "reports", "my", "figures", "projects", "scorecard",
    "indicators", "places", "file", "place", "year", "percent", "person", "xinhua-2021", "json", "jsonl", "csv",
    "datapackage", "markdown", "html", "sqlite", "xlsx", "gb18030", "big5", "utf-8", "utf-16-le", "utf-16-be",
    "indicator", "measure", "period", "value", "scale", "unit", "Lines",
))  # fmt: skip
"""Names of formats and programs, and codes that are typed as they are."""

TYPED = re.compile(
    r"“[^”]*”"  # what a person typed, and the text of the report
    r"|--?[a-z][a-z-]*"  # options
    r"|[\w/~-]*\.[a-z]\w{1,7}\b(?![.\w])"  # files and how they end
    r"|\{zh,en\}|https?://\S+|0x[0-9a-f]+|[0-9a-f]{12}…"
    r"|[a-z_]+(?:\.[a-z_]+)+\.[0-9to.~@-]+"  # figures of other reports
    r"|xinhua-gov(?: [a-z]+)?"
)


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("first.txt").write_text(FIRST, encoding="utf-8")
    Path("second.txt").write_text(SECOND, encoding="utf-8")


def english_words(said: str, report: xg.Report, typed: Iterable[str] = ()) -> list[str]:
    """The words of an answer in Latin letters that are no code, no id and were not typed."""
    ids = {id for kind in xg.RecordKind for id in report.catalogue(kind)}
    tokens = re.findall(r"[A-Za-z][A-Za-z0-9_.~@-]*", TYPED.sub(" ", said))
    known = CODES | ids | set(COMMANDS) | {report.source.id, *typed}
    words = [token.rstrip(".-") for token in tokens]
    return [word for word in words if word not in known and not word.isupper() and len(word) > 1]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command(name: str, report: xg.Report) -> None:
    assert english_words(command_parser(name, "zh").format_help(), report) == []


def test_the_general_help(run: Run, report: xg.Report) -> None:
    said = run("--help", "--lang", "zh").printed()
    assert said.startswith("用法：xinhua-gov [命令] [选项]\n")
    assert english_words(said, report) == []


ANSWERS = (
    *([name] for name in COMMANDS if COMMANDS[name].module == "lists"),
    *(["show", id] for id in ("gdp", "gdp.level.2020", "four_halls_one_school", "jiaodian_town", "budget_revenue")),
    *(["show", id] for id in ("part1", "mingmen_park_aaa", "strong_xinhua", "fragile_recovery")),
    *(["show", id] for id in ("gdp.yoy_growth.2021", "residents_income.yoy_growth.2021", "water_quality.2021")),
    ["overview"], ["find", "夜间"], ["find", "gdp"], ["follow", "四馆一校"], ["growth", "gdp"], ["score", "--all"],
    ["reconcile"], ["read", "first.txt"], ["promises", "first.txt"], ["promises", "first.txt", "second.txt", "--text"],
    ["promises", "first.txt", "second.txt"], ["panel", "first.txt", "second.txt", "-o", "p.csv"],
    ["draft", "first.txt", "-o", "mine"], ["page", "first.txt", "-o", "p.html"], ["export", "x.csv"],
    ["export", "x.html"], ["audit", "first.txt"],
)  # fmt: skip


@pytest.mark.parametrize("words", ANSWERS, ids=" ".join)
def test_an_answer(words: list[str], run: Run, report: xg.Report) -> None:
    status, out, err = run(*words, "--lang", "zh")
    assert status in (0, 1)
    assert out
    assert english_words(out + err, report, words) == []


def test_the_steps_of_a_draft(run: Run) -> None:
    answers = [run(*words, "--lang", "zh") for words in STEPS]
    assert [answer.status for answer in answers] == [0, 0, 0, 0, 0, 1, 0, 0, 0]
    mine = xg.read_report("mine")
    assert [english_words(answer.out + answer.err, mine, ("mine", "draft")) for answer in answers] == [[]] * len(STEPS)


STEPS = (
    ["draft", "first.txt", "-o", "mine"],
    ["draft", "--status", "mine"],
    ["draft", "--status", "mine", "--text", "first.txt"],
    ["draft", "--sheet", "mine", "sheet.csv"],
    ["draft", "--apply", "sheet.csv", "mine"],
    ["draft", "--undo", "mine"],
    ["diff", "mine", "mine"],
    ["diff", "bundled", "bundled"],
    ["--report", "mine"],
)

WRONG = {
    "targts": "没有命令“targts”；是否为 targets",
    "--lang zh show": "缺少参数：编号",
    "show gdp two": "不认识的参数：two",
    "show gpd": "没有编号或名称为“gpd”的记录；相近的有：gdp",
    "show 焦店": "“焦店”是几条记录共用的名称",
    "show gdp --report nowhere": "nowhere：没有这个文件或文件夹，也没有这份内置报告；内置报告：xinhua-2021",
    "growth 国内": "没有编号或名称为“国内”的指标",
    "follow nothing": "没有编号或名称为“nothing”的项目、指标、机构、地点、术语",
    "indicators --theme 体育": "--theme：没有“体育”；可选：综合经济、项目与投资",
    "indicators --theme": "--theme：后面须有一个值",
    "targets --period 去年": "“去年”不是时期；请写年份 2020、区间 2016-2020，或 ..2020",
    "targets --period 2020-2016": "时期 2020-2016 起止颠倒，或只有一年",
    "targets --indicator gpd": "没有编号或名称为“gpd”的指标；相近的有：gdp",
    "projects --place 焦店": "jiaodian_village（地点：焦店村）、jiaodian_area（地点：焦店片区）",
    "projects --name 不存在": "“不存在”不在名称之中；可用：",
    "indicators --concept x": "“x”不是本报告的共有指标；可用：",
    "read nowhere.txt": "nowhere.txt：没有这个文件或文件夹",
    "read nothing": "nothing：文件夹中没有可读取的文件",
    "read first.txt --json --csv": "“--json, --csv”不能同用；可用：表格、json、jsonl、csv",
    "read first.txt --year 21": "--year：“21”不是年份；请写四位数字，如 2021",
    "read first.txt --encoding nonsense": "--encoding：“nonsense”不是文本编码；可用 utf-8、gb18030、big5",
    "read first.txt --jobs 0": "--jobs：“0”不是进程数；请写 1 至 64",
    "read first.txt --encoding utf-16": "first.txt：不是 UTF-16",
    "text pixel.png": "pixel.png：不能读取这种格式（PNG 图片）：请先识别文字（OCR）；可读取 .txt、HTML、.docx 和 PDF",
    "text .": ".：是文件夹，此处须为文件",
    "draft": "“draft”不完整；可用：draft 文件 -o 文件夹、draft --status 文件夹、draft --help",
    "draft first.txt": "“draft”不完整；可用：-o 文件夹、--status、--rename 原编号 新编号",
    "draft first.txt -o mine --kind places": "“--kind”须与 --rename 连用",
    "draft first.txt -o first.txt": "first.txt：已存在，且不是文件夹；请另选位置",
    "draft empty.txt -o e": "empty.txt：没有文字：为空；请另存，或重新获取",
    "draft --status nowhere": "nowhere：没有这个文件或文件夹",
    "draft --status first.txt": "first.txt：是文件，此处须为草稿文件夹",
    "draft --status --undo mine": "--undo：不能与 --status 同用",
    "draft --status x --page one": "--page：“one”不是整数",
    "page -o e.html": "“page”不完整；可用：page 文件夹 --text 文件、page 文件",
    "page empty.txt -o e.html": "empty.txt：没有文字",
    "export out.xyz": "“.xyz”不是可识别的文件扩展名；可用：",
    "export out.json --bom": "“--bom”不是 json 格式的选项；可用：--to csv",
    "export nowhere/out.csv": "nowhere/out.csv：文件夹 nowhere 不存在；请先建立",
    "export first.txt --to csv": "first.txt：已存在；请另选位置；如要替换，请加 --force",
    "panel first.txt -o p.doc": "p.doc：数据表不能以 .doc 结尾；可用 ",
    "panel first.txt -o p.csv --concept nonsense": "没有编号或名称为“nonsense”的共有指标",
    "panel first.txt -o p.csv --table first.txt --year 2021": "不能与 --place、--year 同用",
    "promises first.txt --status 达到": "“--status”要有后续报告才能使用",
    "promises first.txt second.txt --status 没了": "“没了”不是进展；可用：达到或超过、尚未达到",
    "promises first.txt --plan-from 不见此文": "“不见此文”不在报告之中；可用：计划部分开头的文字、字符位置",
    "promises second.txt first.txt": "2021年报告不是2022年报告之后的报告：请先写较早的报告",
    "score --tolerance few": "“few”不是容差；可用：非负的数，如 0.5",
    "score --outcomes empty.csv": "数据格式有 5 处错误：\n  empty.csv：第 1 行：measure：缺少这一列\n",
    "score --outcomes a.csv --next b": "--next：不能与 --outcomes 同用",
    "diff bundled nowhere": "nowhere：没有这个文件或文件夹",
    "audit nowhere.txt": "nowhere.txt：没有这个文件或文件夹",
    "--report broken.json": "broken.json：不是有效的 JSON：第 1 行第 2 列须为双引号中的键",
}
"""Wrong command lines, and what they are told."""


@pytest.mark.parametrize("words", WRONG)
def test_what_is_wrong_is_told_in_chinese(words: str, run: Run, report: xg.Report) -> None:
    Path("empty.txt").touch()
    Path("nothing").mkdir()
    Path("empty.csv").write_text("indicator\n", encoding="utf-8")
    Path("pixel.png").write_bytes(bytes.fromhex("89504e470d0a1a0a"))
    Path("broken.json").write_text("{sources: 1}", encoding="utf-8")
    status, out, err = run(*words.split(), *([] if "--lang" in words else ["--lang", "zh"]))
    assert (status in (1, 2), out) == (True, "")
    assert WRONG[words] in err
    assert english_words(err, report, re.split(r"[\s/]", words)) == []


def test_a_note_on_how_a_file_was_read(run: Run) -> None:
    Path("old.txt").write_bytes(FIRST.encode("gb18030"))
    assert run("read", "old.txt", "--lang", "zh").err == "xinhua-gov：old.txt：按 gb18030 读取：不是 UTF-8\n"
