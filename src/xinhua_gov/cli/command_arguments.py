"""What each command takes: its arguments, with their help in Chinese and English."""

from __future__ import annotations

import argparse

from xinhua_gov.cli.arguments import Arguments, Both

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xinhua_gov.vocabulary import Word

MOST_JOBS = 64
"""Processes that a command may use."""

LAST_PORT = 65535
"""The last port that a machine has."""

_FILE: Both = ("文件", "FILE")
_FOLDER: Both = ("文件夹", "FOLDER")
_YEAR: Both = ("年份", "YEAR")
_REPORT: Both = ("报告", "REPORT")
_OUT: Both = ("输出文件", "OUT")
_PLACE: Both = ("地区", "PLACE")
_NUMBER: Both = ("数", "N")
_KIND: Both = ("种类", "KIND")
_CSV_HELP: Both = ("输出带表头的 CSV", "print CSV with a head")
_FILE_HELP: Both = (
    "文本、网页、Word 文档或 PDF，- 表示标准输入",
    "a text, web page, Word document or PDF, or - for standard input",
)


def nothing(arguments: Arguments) -> None:
    """Add nothing: the command has only the options that every command has."""


def an_id(arguments: Arguments) -> None:
    """The id of `show`."""
    arguments.add(
        "id",
        value=("编号", "ID"),
        help=("任何一种记录的编号或名称", "the id or name of a record of any kind"),
    )
    own_text(arguments)


def own_text(
    arguments: Arguments,
    help: Both = (
        "报告原文的文件：列出每条记录所在的原句",
        "the file of the report's text: the sentence of each record is printed",
    ),
) -> None:
    """The text that the report was read from."""
    arguments.add("--text", value=_FILE, help=help)
    _an_encoding(arguments)


def a_text(arguments: Arguments) -> None:
    """The text of `audit`."""
    arguments.add(
        "text",
        value=("原文", "TEXT"),
        help=("报告原文的文件，- 表示标准输入", "the file of the report's text, or - for standard input"),
    )
    _an_encoding(arguments)


def _an_encoding(arguments: Arguments) -> None:
    arguments.add(
        "--encoding",
        value=("编码", "NAME"),
        type=_encoding,
        help=(
            "文本或网页的编码，如 gb18030（默认由文件判断）",
            "of a text or web page, such as gb18030 (default: as the file says)",
        ),
    )


def _a_year(arguments: Arguments) -> None:
    arguments.add(
        "--year",
        value=_YEAR,
        type=_year,
        help=("报告年份（默认由原文判断）", "the report's own year (default: as the text says)"),
    )


def a_document(arguments: Arguments) -> None:
    """The file of `text`."""
    arguments.add("path", value=_FILE, help=_FILE_HELP)
    _an_encoding(arguments)


def an_indicator(arguments: Arguments) -> None:
    """The indicator of `growth`."""
    arguments.add(
        "id",
        value=("指标", "ID"),
        help=("指标的编号或名称，如 gdp", "the id or name of an indicator, such as gdp"),
    )


def texts(arguments: Arguments) -> None:
    """What `read` takes."""
    from xinhua_gov.vocabulary import Measure, Modality

    arguments.add(
        "files",
        value=_FILE,
        nargs="+",
        help=(
            "文本、网页、Word 文档、PDF，或存放它们的文件夹；- 表示标准输入",
            "a text, web page, Word document or PDF, a folder of them, or - for standard input",
        ),
    )
    arguments.add_flag("--jsonl", "输出 JSON，每行一处数字", "print JSON, one mention a line")
    arguments.add_flag("--csv", *_CSV_HELP)
    arguments.add_flag(
        "--all", "也列出日期、编号、规划名称等其他数字", "also dates, labels, names of plans and other numbers"
    )
    arguments.add_choice("measure", tuple(Measure), ("只列此种含义", "only this measure"))
    arguments.add_choice("modality", tuple(Modality), ("只列已报告或计划", "only what is reported, or planned"))
    _a_year(arguments)
    _an_encoding(arguments)
    _jobs_that_read(arguments)


def csv_of_a_table(arguments: Arguments) -> None:
    """What prints a table as CSV."""
    arguments.add_flag("--csv", *_CSV_HELP)


def _jobs_that_read(arguments: Arguments) -> None:
    arguments.add("--jobs", value=_NUMBER, type=_jobs, default=1, help=("读取所用的进程数", "how many processes read"))


def exporting(arguments: Arguments) -> None:
    """What `export` takes."""
    from xinhua_gov.vocabulary import ExportFormat

    arguments.add(
        "path",
        value=("路径", "PATH"),
        help=("要写出的文件；Data Package 为文件夹", "the file to write; a folder for a Data Package"),
    )
    arguments.add_choice(
        "to", tuple(ExportFormat), ("格式（默认由扩展名判断）", "the format (default: as the name ends)")
    )
    arguments.add(
        "--kind",
        value=_KIND,
        help=(
            "只含一种记录的格式写出哪种记录：项目、任务、figures（全部数字）、scorecard（评估结论）等",
            "the records to write, where the format holds those of one kind: figures, projects, scorecard …",
        ),
    )
    arguments.add_flag("--bom", "CSV 开头加标记，使 Excel 按 UTF-8 读取", "begin a CSV so that Excel reads it as UTF-8")
    arguments.add_flag("--force", "替换已有的文件", "replace what is at the place already")
    _outcomes(arguments)
    _an_encoding(arguments)


def drafting(arguments: Arguments) -> None:
    """What `draft` takes."""
    arguments.add(
        "path",
        value=("路径", "PATH"),
        nargs="?",
        help=(
            "报告文件；用 --status、--apply、--undo 或 --rename 时为草稿文件夹",
            "the file of a report; with --status, --apply, --undo or --rename the folder of a draft",
        ),
    )
    arguments.add("-o", "--output", value=_FOLDER, help=("写入草稿的文件夹", "the folder that the draft is written to"))
    arguments.add(
        "--place",
        value=_PLACE,
        help=('名称、代码，或二者都写："410400 平顶山市"', 'a name, a code, or both: "410400 平顶山市"'),
    )
    _a_year(arguments)
    _an_encoding(arguments)
    arguments.add_flag(
        "--force",
        "替换已有的内容；与 --apply 或 --rename 连用时，合并看来不是同一事物的记录",
        "replace what is there already; with --apply or --rename, merge what seems not to be one thing",
    )
    arguments.add_flag("--update", "重新起草，保留已核定的内容", "draft anew, and keep what a person has settled")
    arguments.add_flag("--english", "同时要求英文名称", "ask for English names too")
    _settling(arguments)


def _settling(arguments: Arguments) -> None:
    """What the settling of a draft takes."""
    work = arguments.one_of()
    work.add_flag("--status", "列出草稿中待核定的问题", "list what is left to settle in a draft")
    work.add(
        "--sheet",
        value=(_FOLDER, _OUT),
        nargs=2,
        help=(
            "将待核定的问题写成表格（.csv 或 .xlsx），每个问题一行",
            "write what is left to settle to a sheet, .csv or .xlsx, one row a question",
        ),
    )
    work.add(
        "--apply",
        value=_FILE,
        help=("采纳表中的答案，要么全部采纳，要么都不采纳", "take the answers of a sheet, all of them or none"),
    )
    work.add_flag("--undo", "撤销对草稿的上一次改动", "take the last change of a draft back")
    work.add(
        "--rename",
        value=(("原编号", "OLD"), ("新编号", "NEW")),
        nargs=2,
        help=("给草稿中的记录改编号，各处一并改", "give a record of a draft another id, everywhere"),
    )
    _asking(arguments)


def _asking(arguments: Arguments) -> None:
    """What says which questions of a draft are shown, and of which record."""
    arguments.add(
        "--page",
        value=_NUMBER,
        type=int,
        help=("与 --status 连用，显示第几页问题", "with --status, which page of the questions is shown"),
    )
    arguments.add(
        "--text",
        value=_FILE,
        help=(
            "与 --status 或 --sheet 连用：起草所用的文件，用来显示原句",
            "with --status or --sheet, the file drafted from: its sentences are shown",
        ),
    )
    arguments.add(
        "--kind",
        value=_KIND,
        help=(
            "几种记录共用一个编号时，改哪一种：指标、地点等",
            "the kind of record to rename, where records of several kinds have the id: indicators, places …",
        ),
    )


def page(arguments: Arguments) -> None:
    """What `page` takes."""
    arguments.add(
        "source",
        value=_FOLDER,
        nargs="?",
        help=(
            "报告的文件夹或 JSON 文件，或 bundled；不写 --text 时为任何文本文件",
            "a report's folder or JSON file, `bundled`, or without --text the file of any text",
        ),
    )
    arguments.add(
        "--text",
        value=_FILE,
        help=(
            "报告原文的文件；不写文件夹时，标出从中读到的数字",
            "the file of the report's text; without a FOLDER what the reader finds there is lit",
        ),
    )
    arguments.add("-o", "--output", value=_OUT, required=True, help=("网页：HTML 文件", "the page: a file of HTML"))
    arguments.add(
        "--year",
        value=_YEAR,
        type=_year,
        help=(
            "没有报告数据时文本的年份（默认由原文判断）",
            "the text's own year, where there is no report (default: as the text says)",
        ),
    )
    _an_encoding(arguments)
    arguments.add_flag("--force", "替换已有的文件", "replace a file that is there already")


def review(arguments: Arguments) -> None:
    """What `review` takes."""
    arguments.add("folder", value=_FOLDER, help=("草稿的文件夹", "the folder of a draft"))
    arguments.add("--text", value=_FILE, required=True, help=("起草所用的文件", "the file that it was drafted from"))
    _an_encoding(arguments)
    arguments.add(
        "--port",
        value=("端口", "N"),
        type=_port,
        default=0,
        help=("端口（默认自动选用空闲端口）", "the port (default: one that is free)"),
    )
    arguments.add_flag("--no-browser", "只显示网页地址", "only print the address of the page")


def panel(arguments: Arguments) -> None:
    """What `panel` takes."""
    arguments.add(
        "sources",
        value=("来源", "SOURCE"),
        nargs="+",
        help=("报告文件，或存放报告的文件夹", "the file of a report, or a folder of them"),
    )
    arguments.add(
        "-o",
        "--output",
        value=_OUT,
        required=True,
        help=(
            "数据表：.csv、.jsonl、.sqlite、.parquet 或 .xlsx",
            "the table: .csv .jsonl .sqlite .parquet or .xlsx",
        ),
    )
    _rows_of_a_panel(arguments)
    _known_of_reports(arguments)
    _jobs_that_read(arguments)
    arguments.add(
        "--dask",
        value=("地址", "ADDRESS"),
        help=("参与读取的 Dask 集群的调度器", "the scheduler of a Dask cluster whose workers read"),
    )
    arguments.add_flag("--resume", "接着完成中断的读取", "go on with a run that was stopped")
    arguments.add_flag("--force", "替换已有的数据表", "replace a table that is there already")


def _rows_of_a_panel(arguments: Arguments) -> None:
    """Which rows a panel has."""
    arguments.add(
        "--concept",
        value=("共有指标", "CODE"),
        action="append",
        help=("只要这个共有指标，如 gdp；可重复", "only this concept, such as gdp; repeat it"),
    )
    arguments.add_flag(
        "--relative",
        "也列出没有数字的目标，如高于全国平均水平",
        "also the targets without a number, such as 高于全国平均水平",
    )
    arguments.add_flag(
        "--judged", "将目标与次年报告的结果并列", "each target beside the result of the next year's report"
    )


def _known_of_reports(arguments: Arguments) -> None:
    """What is known of the reports of a panel beforehand."""
    arguments.add(
        "--place",
        value=_PLACE,
        help=("所有报告的地区（默认由各报告判断）", "the place of all the reports (default: as each says)"),
    )
    arguments.add(
        "--year",
        value=_YEAR,
        type=_year,
        help=("所有报告的年份（默认由各报告判断）", "the year of all the reports (default: as each says)"),
    )
    arguments.add(
        "--table",
        value=_FILE,
        help=(
            "写明各报告地区和年份的 CSV，列名为 file、place、year",
            "a CSV with the columns file, place and year of the reports",
        ),
    )


def promises(arguments: Arguments) -> None:
    """What `promises` takes."""
    from xinhua_gov.vocabulary import PromiseKind, PromiseStatus

    arguments.add("report", value=_REPORT, help=("报告文件", "the file of a report"))
    arguments.add(
        "later",
        value=("后续报告", "LATER"),
        nargs="*",
        help=("以后各年的报告，按年份先后", "the files of later reports, in their order"),
    )
    for name, words in (("status", tuple(PromiseStatus)), ("kind", tuple(PromiseKind))):
        zh, en = _listed(words)
        arguments.add(
            f"--{name}",
            value=("名称", "WORDS"),
            help=(f"只要这些，可写几个，用逗号分开：{zh}", f"only these, several parted by commas: {en}"),
        )
    arguments.add_flag("--text", "列出原句，以及有关的每一处文字", "print the sentences, and every passage about each")
    arguments.add_flag("--csv", *_CSV_HELP)
    arguments.add(
        "--chart",
        value=("路径", "PATH"),
        help=("另将承诺的进展画成 SVG", "write the story of the promises as SVG, too"),
    )
    arguments.add_flag("--force", "替换已有的图", "replace the chart that is there already")
    arguments.add(
        "--plan-from",
        value=("文字", "WORDS"),
        help=("计划部分开头的文字，或其字符位置", "the first words of the plan part, or its offset"),
    )
    arguments.add_flag("--anyway", "地区或年份不相符也比较", "compare reports of other places or years, too")
    _a_year(arguments)
    _an_encoding(arguments)


def _listed(words: tuple[Word, ...]) -> Both:
    return "、".join(word.zh for word in words), ", ".join(word.value for word in words)


def two_reports(arguments: Arguments) -> None:
    """The reports of `diff`."""
    for name, zh in (("old", "旧"), ("new", "新")):
        arguments.add(
            name,
            value=(f"{zh}报告", name.upper()),
            help=(
                f"{zh}报告的文件夹或 JSON 文件，或内置报告的名称；bundled 为默认的内置报告",
                f"the {name} report's folder or JSON file, or the name of a bundled one; `bundled` is the default one",
            ),
        )


def _year(word: str) -> int:
    if not (len(word) == 4 and word.isascii() and word.isdecimal()):
        raise argparse.ArgumentTypeError(f"{word!r} is no year; expected four digits such as 2021")
    return int(word)


def _port(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and 1 <= int(word[:6]) <= LAST_PORT):
        raise argparse.ArgumentTypeError(f"{word!r} is no port; expected 1 to {LAST_PORT}")
    return int(word)


def _jobs(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and 1 <= int(word[:4]) <= MOST_JOBS):
        raise argparse.ArgumentTypeError(f"{word!r} is no number of processes; expected 1 to {MOST_JOBS}")
    return int(word)


def _encoding(word: str) -> str:
    try:
        "a".encode(word)
    except (LookupError, ValueError):
        advice = "expected utf-8, gb18030, big5 or another that Python knows"
        raise argparse.ArgumentTypeError(f"{word!r} is no encoding of text; {advice}") from None
    return word


def something_to_follow(arguments: Arguments) -> None:
    """The thing of `follow`."""
    arguments.add(
        "id",
        value=("名称", "ID"),
        help=(
            "项目、指标、机构、地点或术语的编号、名称或别名",
            "the id, name or alias of a project, indicator, organisation, place or term",
        ),
    )
    own_text(
        arguments,
        (
            "报告原文的文件：按年份先后，逐句列出原文",
            "the file of the report's text: its sentences are printed as a story, years in order",
        ),
    )


def something_to_find(arguments: Arguments) -> None:
    """What `find` takes."""
    from xinhua_gov.vocabulary import MatchRank, RecordKind

    arguments.add(
        "wanted",
        value=("文字", "TEXT"),
        help=("编号、名称、别名或引文中的几个字", "a few characters of an id, name, alias or quote"),
    )
    arguments.add_choice("kind", tuple(RecordKind), ("只要这种记录", "only this kind of record"))
    arguments.add_choice("rank", tuple(MatchRank), ("只要这样匹配的", "only matches as good as this"))
    own_text(arguments)


def _outcomes(arguments: Arguments) -> None:
    arguments.add(
        "--outcomes",
        value=_FILE,
        help=(
            "自备的结果，CSV 或 JSON（默认为内置的结果）",
            "results of your own, CSV or JSON (default: the bundled ones)",
        ),
    )


def scoring(arguments: Arguments) -> None:
    """What `score` takes."""
    from xinhua_gov.vocabulary import Attainment

    results = arguments.one_of()
    _outcomes(results)
    _an_encoding(arguments)
    results.add(
        "--next",
        value=_REPORT,
        help=(
            "用来评估目标的后续报告：其文件夹或 JSON 文件，或内置报告的名称",
            "a later report, by whose figures the targets are judged: its folder or JSON file, or a bundled one's name",
        ),
    )
    arguments.add_flag("--all", "也列出无从评估的目标", "list also the targets that cannot be judged")
    arguments.add(
        "--tolerance",
        value=("容差", "NUMBER"),
        help=(
            "“左右”容许的差距：0.5、percent=1,person=500 或 none（默认按惯例）",
            "how far short 左右 lets a result be: 0.5, percent=1,person=500, or none (default: by convention)",
        ),
    )
    arguments.add_flag(
        "--accept-derived", "也按两份报告推算的增速评估", "judge by growth derived across two reports too"
    )
    arguments.add_choice("status", tuple(Attainment), ("评估结论", "the verdict"))
    csv_of_a_table(arguments)


def checks(arguments: Arguments) -> None:
    """What `reconcile` takes."""
    from xinhua_gov.vocabulary import IdentityKind, Verdict

    _outcomes(arguments)
    _an_encoding(arguments)
    arguments.add_choice("verdict", tuple(Verdict), ("核对结论", "what the check finds"))
    arguments.add_choice("kind", tuple(IdentityKind), ("数据关系", "the relation"))
