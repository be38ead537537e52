"""Every command: what it is for, what it takes, an example, and the file that answers it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from xinhua_gov.cli import command_arguments as takes
from xinhua_gov.cli.arguments import Arguments, Both
from xinhua_gov.cli.filters import add_filters

Configure = Callable[[Arguments], None]
"""A function that adds the arguments of a command."""


class Command(NamedTuple):
    """A command of `xinhua-gov`; `configure` adds what it takes.

    `of_report` says whether it is about the report that --report names, `has_codes` whether anything that it prints for
    people has a code, which --codes asks for.
    """

    module: str
    purpose: Both
    example: Both
    configure: Configure
    of_report: bool = True
    has_codes: bool = True


def _list_command(kind: str, purpose: Both, example: Both) -> Command:
    def configure(arguments: Arguments) -> None:
        add_filters(arguments, kind)
        takes.csv_of_a_table(arguments)
        takes.own_text(arguments)

    zh, en = example
    return Command("lists", purpose, (f"xinhua-gov {kind} {zh}", f"xinhua-gov {kind} {en}"), configure)


COMMANDS: dict[str, Command] = {
    "overview": Command(
        "overview",
        ("报告概览（不写命令时也是）", "the report at a glance (also without any command)"),
        ("xinhua-gov --lang zh", "xinhua-gov --lang zh"),
        takes.nothing,
    ),
    "show": Command(
        "show",
        ("一条记录的全部内容，附引文和所在章节", "one record whole, with its quote and section"),
        ("xinhua-gov show 地区生产总值", "xinhua-gov show gdp.level.2020"),
        takes.an_id,
    ),
    "find": Command(
        "find",
        ("按几个字查找记录，最相符的在前", "every record that a few characters could mean, best first"),
        ("xinhua-gov find 夜间经济", "xinhua-gov find 夜间经济"),
        takes.something_to_find,
    ),
    "follow": Command(
        "follow",
        ("报告关于同一事物的全部内容，按行文顺序", "everything that the report says about one thing, in reading order"),
        ("xinhua-gov follow 四馆一校", "xinhua-gov follow 四馆一校"),
        takes.something_to_follow,
    ),
    "indicators": _list_command(
        "indicators", ("指标", "what is measured"), ("--theme 生态环境", "--theme environment")
    ),
    "observations": _list_command(
        "observations", ("结果数据", "the figures of what was reached"), ("--indicator 地区生产总值", "--indicator gdp")
    ),
    "targets": _list_command(
        "targets",
        ("目标", "what is promised in figures"),
        ("--period 2021 --nature 预期性", "--period 2021 --nature anticipatory"),
    ),
    "projects": _list_command(
        "projects",
        ("项目及其进展", "what is built or changed, and how far it is"),
        ("--category 道路 --status 计划", "--category road --status planned"),
    ),
    "achievements": _list_command(
        "achievements",
        ("成绩和荣誉", "what was reached, done and obtained"),
        ("--kind 荣誉 --level 国家级", "--kind honour --level national"),
    ),
    "commitments": _list_command(
        "commitments", ("当年的任务", "what is promised for the year"), ("--theme 教育", "--theme education")
    ),
    "goals": _list_command(
        "goals",
        ("远景与规划目标", "where the years after lead"),
        ("--horizon 2035 --kind 目标", "--horizon 2035 --kind goal"),
    ),
    "challenges": _list_command(
        "challenges",
        ("报告承认的困难挑战", "the difficulties that the report admits"),
        ("--theme 财政金融", "--theme finance"),
    ),
    "organisations": _list_command(
        "organisations",
        ("提到的企业、单位和机构", "the companies, institutions and bodies named"),
        ("--role 合作", "--role partner"),
    ),
    "places": _list_command("places", ("提到的地点", "the places named"), ("--kind 村", "--kind village")),
    "terms": _list_command(
        "terms",
        ("政策提法和术语及其解释", "policy formulas and code words, explained"),
        ("--kind 行动", "--kind campaign"),
    ),
    "score": Command(
        "score",
        ("按结果评估目标", "the targets judged by their results"),
        ("xinhua-gov score --status 无法判定", "xinhua-gov score --status indeterminate"),
        takes.scoring,
    ),
    "growth": Command(
        "growth",
        ("一项指标的增速：报告所载、隐含和推算的", "an indicator's growth: printed, implied and derived"),
        ("xinhua-gov growth 地区生产总值", "xinhua-gov growth gdp"),
        takes.an_indicator,
    ),
    "reconcile": Command(
        "reconcile",
        ("报告数据之间的相互核对，不一致的在前", "what the figures say about each other, the surprising first"),
        ("xinhua-gov reconcile --verdict 不符", "xinhua-gov reconcile --verdict inconsistent"),
        takes.checks,
    ),
    "read": Command(
        "read",
        ("任何一份政府工作报告中的全部数量", "every quantity in the text of any work report"),
        ("xinhua-gov read report.txt --modality 计划", "xinhua-gov read report.txt --modality planned"),
        takes.texts,
        of_report=False,
    ),
    "text": Command(
        "text",
        (
            "网页、Word、PDF 或任何编码的文本中的文字，即各命令所读",
            "the text of a web page, Word document, PDF or text of any encoding, as everything else reads it",
        ),
        ("xinhua-gov text report.pdf", "xinhua-gov text report.pdf"),
        takes.a_document,
        of_report=False,
        has_codes=False,
    ),
    "panel": Command(
        "panel",
        (
            "将多份报告汇成一张表：各地各年的目标和结果",
            "one table of many reports: targets and results by place and year",
        ),
        ("xinhua-gov panel reports/ -o panel.csv --jobs 4", "xinhua-gov panel reports/ -o panel.csv --jobs 4"),
        takes.panel,
        of_report=False,
    ),
    "promises": Command(
        "promises",
        ("报告的承诺，以及后续报告如何交代", "what a report promises, and what later reports say of each promise"),
        (
            "xinhua-gov promises 2021.txt 2022.txt --status 尚未达到,再次列入计划",
            "xinhua-gov promises 2021.txt 2022.txt --status short,again",
        ),
        takes.promises,
        of_report=False,
    ),
    "draft": Command(
        "draft",
        ("由另一份报告的原文起草其数据", "a first draft of another report's data from its text"),
        ("xinhua-gov draft report.txt -o my-report", "xinhua-gov draft report.txt -o my-report"),
        takes.drafting,
        of_report=False,
    ),
    "page": Command(
        "page",
        (
            "报告原文，标出每个数据，存为一个可转交的 HTML 文件",
            "a report's text with every figure lit in it, as one file of HTML to hand on",
        ),
        (
            "xinhua-gov page my-report --text report.txt -o report.html",
            "xinhua-gov page my-report --text report.txt -o report.html",
        ),
        takes.page,
        of_report=False,
        has_codes=False,
    ),
    "review": Command(
        "review",
        (
            "在浏览器中核定草稿：原文中标出每个数据及待核定的问题",
            "a draft settled in the browser: its text with every figure lit, and what is left of each",
        ),
        ("xinhua-gov review my-report --text report.txt", "xinhua-gov review my-report --text report.txt"),
        takes.review,
        of_report=False,
        has_codes=False,
    ),
    "diff": Command(
        "diff",
        (
            "两份报告数据的不同（有不同时退出码为 1）",
            "what is different between two reports' data (status 1 where anything is)",
        ),
        ("xinhua-gov diff bundled my-copy", "xinhua-gov diff bundled my-copy"),
        takes.two_reports,
        of_report=False,
    ),
    "export": Command(
        "export",
        ("将报告导出为其他软件可读的文件", "write the report to a file that other tools read"),
        ("xinhua-gov export report.sqlite", "xinhua-gov export report.sqlite"),
        takes.exporting,
        has_codes=False,
    ),
    "schema": Command(
        "schema",
        ("报告数据的 JSON Schema", "the JSON Schema of a report's data"),
        ("xinhua-gov schema", "xinhua-gov schema"),
        takes.nothing,
        of_report=False,
        has_codes=False,
    ),
    "audit": Command(
        "audit",
        (
            "对照原文检查报告数据（有误时退出码为 1）",
            "hold the report against its text (status 1 where anything is amiss)",
        ),
        ("xinhua-gov audit report.txt", "xinhua-gov audit report.txt"),
        takes.a_text,
        has_codes=False,
    ),
}
"""The commands by name, in the order in which help lists them."""
