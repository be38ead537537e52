"""What the site takes from the package when it is built: every figure, count, chart, record, command and name.

A page says where with a comment: `<!-- output: show gdp.level.2020 -->` is what that command prints, `<!-- chart:
scorecard -->` a chart, `<!-- count: targets -->` how many records of a kind there are, `<!-- limit: digits -->` what
is the most that is read, `<!-- benchmarks: reading -->` what was last measured of a part, `<!-- formats: -->` a table
of the formats that a report is exported to, `<!-- notebook: targets 2 -->` the table that the second cell of code of a
notebook shows.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

import xinhua_gov as xg
from xinhua_gov.cli import main
from xinhua_gov.cli.commands import COMMANDS
from xinhua_gov.cli.parsing import command_parser
from xinhua_gov.display.html import Markup, html_table, scrolling_table
from xinhua_gov.display.list_columns import COLUMNS
from xinhua_gov.display.svg import escaped
from xinhua_gov.drafting.first_draft import LONGEST_TEXT
from xinhua_gov.export.exporting import FORMATS
from xinhua_gov.export.schema import schema_text
from xinhua_gov.model.base import LONGEST_DECIMAL, Entry
from xinhua_gov.model.evidence import Located
from xinhua_gov.model.glossary import Mentioned
from xinhua_gov.model.links import links_of
from xinhua_gov.model.references import MOST_FAULTS
from xinhua_gov.model.tables.flattening import FLAT, STORED
from xinhua_gov.storage.files import LARGEST_FILE
from xinhua_gov.vocabulary import Language, RecordKind, Word, spoken

DOCS = Path(__file__).parent
ROOT = DOCS.parent
REPORT = xg.load()
FLAT_ONLY = ("sections", "milestones", "numerals", "identities", "units")
"""The kinds of record that are shown as their flat records."""

_HOLE = re.compile(r"<!-- (output|chart|count|limit|benchmarks|formats|notebook): ?([^>]*?) -->")


def on_files(files: Files, config: Any) -> Files:
    """Check that every page has its twin, and add the pages and files that are made from the package."""
    language = config.theme["language"]
    _refuse_pages_without_twin()
    for name, text in _made(language):
        files.append(File.generated(config, name, content=text))
    for asset in sorted((DOCS / "assets").iterdir()):
        files.append(File.generated(config, f"assets/{asset.name}", abs_src_path=str(asset)))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Fill the holes of a page."""
    language = config.theme["language"]
    return _HOLE.sub(lambda hole: _FILLINGS[hole[1]](hole[2].strip(), language), markdown)


def on_post_build(config: Any) -> None:
    """Write an index for language models, every page with its address; and leave out what no page asks for."""
    site = Path(config.site_dir)
    for unasked in (*site.rglob("*.map"), *site.rglob("lunr/wordcut.js"), *site.rglob("lunr/tinyseg.js")):
        unasked.unlink()
    lines = [f"# {config.site_name}", "", f"> {config.site_description}", ""]
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        title = re.search("<title>(.*?)</title>", path.read_text(encoding="utf-8"))
        if not name.startswith(("zh/", "404")):
            lines.append(f"- [{title[1] if title else name}]({name})")
    (site / "llms.txt").write_text("\n".join([*lines, ""]), encoding="utf-8")


def _refuse_pages_without_twin() -> None:
    names = {language: {p.name for p in (DOCS / language).glob("*.md")} for language in ("en", "zh")}
    alone = names["en"] ^ names["zh"]
    if alone:
        raise PluginError(f"pages without a twin in the other language: {', '.join(sorted(alone))}")


def _made(language: Language) -> Iterator[tuple[str, str]]:
    """The pages and files made from the package."""
    yield "cli.md", _commands(language)
    yield "columns.md", _columns(language)
    yield "changelog.md", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    yield "schema.json", schema_text()
    if language == "en":
        yield "api.md", _names()
    yield "browse/index.md", _kinds(language)
    for kind in COLUMNS:
        yield f"browse/{kind}.md", _browse(kind, language)
    for kind in FLAT_ONLY:
        yield f"browse/{kind}.md", _browse_rows(kind, language)


# Holes


def _output(told: str, language: Language) -> str:
    """What a command prints, as a block; a number behind the command is the width of the terminal."""
    words = told.split()
    columns = words.pop() if words[-1].isdecimal() else None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), _terminal(columns):
        main([*words, "--lang", language])
    return f"```sh\nxinhua-gov {' '.join(words)}\n```\n\n```text\n{printed.getvalue().rstrip()}\n```"


@contextlib.contextmanager
def _terminal(columns: str | None) -> Iterator[None]:
    """A terminal of so many columns."""
    before = os.environ.pop("COLUMNS", None)
    if columns is not None:
        os.environ["COLUMNS"] = columns
    yield
    os.environ.pop("COLUMNS", None)
    if before is not None:
        os.environ["COLUMNS"] = before


def _chart(what: str, language: Language) -> str:
    """A chart, and the figures in it as a table; search passes the chart over."""
    if what == "scorecard":
        card = xg.scorecard(REPORT, xg.outcomes())
        shown: Any = card
        records = [record for record in card.records() if record["status"] != "not_assessable"]
        names = ("target", "value", "unit", "outcome", "outcome_value", "status", "reason", "gap_low", "gap_high")
    elif what == "projects":
        shown = _stories()
        ids = {project.id for project in shown}
        records = [record for record in REPORT.records("milestones") if record["project"] in ids]
        names = ("project", "period", "stage", "status", "verb", "quote")
    else:
        shown = [REPORT.indicators[id] for id in what.split()]
        records = [record for record in REPORT.records("figures") if record["indicator"] in what.split()]
        names = ("id", "value", "scale", "unit", "qualifier", "low", "high", "quote")
    svg = xg.chart(shown, language=language).svg
    rows = [["" if record[name] is None else str(record[name]) for name in names] for record in records]
    title = spoken(language, "图中的数字", "The figures in the chart")
    told = f"<details><summary>{title}</summary>{scrolling_table(names, rows)}</details>"
    return f'<div class="chart" data-search-exclude>{svg}{told}</div>'.replace("\n", " ")


def _stories() -> list[xg.Project]:
    return [project for project in REPORT.projects.values() if len(project.story) > 2]


def _count(kind: str, language: Language) -> str:
    return f"{len(REPORT.catalogue(kind)):,}"


LIMITS = {
    "megabytes": LARGEST_FILE // 2**20,
    "characters": LONGEST_TEXT,
    "digits": LONGEST_DECIMAL,
    "faults": MOST_FAULTS,
}


def _limit(name: str, language: Language) -> str:
    return f"{LIMITS[name]:,}"


def _benchmarks(part: str, language: Language) -> str:
    """What `python benchmarks --write` has kept of a part; or when it did, and on what machine."""
    kept = json.loads((DOCS / "benchmarks.json").read_text(encoding="utf-8"))
    if part == "run":
        return f"{kept['date']}, xinhua-gov {kept['version']}; {kept['machine']}"
    head = spoken(language, ("所测", "结果", "要求"), ("What", "Result", "Wanted"))
    rows = [(row[language], row["value"], row["wanted"]) for row in kept["figures"] if row["part"] == part]
    if not rows:
        raise PluginError(f"no part {part!r} in benchmarks.json")
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ("---", "---:", "---"), *rows))


def _formats(told: str, language: Language) -> str:
    """The formats of exports: what each is, its code, the names of files that stand for it, and its options."""
    head = spoken(language, ("格式", "`--to`", "文件名", "选项"), ("format", "`--to`", "names", "options"))
    rows = [
        (
            xg.ExportFormat(code).label(language),
            f"`{code}`",
            " ".join(f"`*{ending}`" for ending in form.endings),
            " ".join(f"`--{'lang' if option == 'language' else option}`" for option in form.takes),
        )
        for code, form in FORMATS.items()
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ("---",) * 4, *rows))


def _notebook(told: str, language: Language) -> str:
    """The table that a cell of code shows, counted from one."""
    name, number = told.split()
    cells = json.loads((DOCS / language / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    outputs = [cell["outputs"] for cell in cells if cell["cell_type"] == "code"][int(number) - 1]
    table = re.search("<table.*</table>", "".join(outputs[0]["data"]["text/html"]), re.DOTALL)
    if table is None:
        raise PluginError(f"cell {number} of {name}.ipynb shows no table")
    return re.sub(r"<table[^>]*>", "<table>", re.sub(r"\s*\n\s*", "", table[0]))


_FILLINGS = {
    "output": _output,
    "chart": _chart,
    "count": _count,
    "limit": _limit,
    "benchmarks": _benchmarks,
    "formats": _formats,
    "notebook": _notebook,
}


# Reference


def _commands(language: Language) -> str:
    """Every command with its help."""
    title = spoken(language, "命令行", "Command line")
    sections = [
        f"## {name}\n\n{spoken(language, *command.purpose)}\n\n```text\n{_help(name, language)}\n```"
        for name, command in COMMANDS.items()
    ]
    return "\n\n".join([f"# {title}", *sections])


def _help(name: str, language: Language) -> str:
    return command_parser(name, language).format_help().strip()


def _names() -> str:
    """Every public name, where its home says what it is."""
    homes = vars(xg)["_HOME_OF"]
    lines = ["# Python", "", "Everything is imported from `xinhua_gov` itself: `import xinhua_gov as xg`.", ""]
    groups = {
        "Functions": [n for n in xg.__all__ if n in homes and n[0].islower()],
        "Classes": [n for n in xg.__all__ if n in homes and n[0].isupper() and not _is_words(n)],
        "Closed lists": [n for n in xg.__all__ if n in homes and _is_words(n)],
    }
    for title, names in groups.items():
        lines += [
            f"## {title}",
            "",
            *(f"::: xinhua_gov.{homes[name]}.{name}" for name in names if name != "Target"),
            "",
        ]
    return "\n".join(lines)


def _is_words(name: str) -> bool:
    value = getattr(xg, name)
    return isinstance(value, type) and issubclass(value, Word)


def _columns(language: Language) -> str:
    """The columns of every table of flat records."""
    title = spoken(language, "扁平记录的列", "Flat columns")
    schema = spoken(language, "：报告数据本身的形式。", ": the form of a report's data itself.")
    head = spoken(language, "| 列 | 类型 | 含义 |", "| column | type | meaning |")
    parts = [f"# {title}", f"[JSON Schema](schema.json){schema}"]
    for name, told in {**STORED, **FLAT}.items():
        rows = [f"| `{c.name}` | {c.datatype}{'' if c.required else '?'} | {c.what} |" for c in told.columns]
        parts.append("\n".join([f"## {name}", "", f"{told.what}.", "", head, "|---|---|---|", *rows]))
    return "\n\n".join(parts)


# Browsing


def _kinds(language: Language) -> str:
    title = spoken(language, "浏览数据", "Browse the data")
    counts = {kind: len(REPORT.records(kind)) for kind in FLAT_ONLY}
    counts |= {kind: len(REPORT.catalogue(kind)) for kind in COLUMNS}
    rows = [f"- [{_title(kind, language)}]({kind}.md) ({counts[kind]})" for kind in (*COLUMNS, *FLAT_ONLY)]
    return "\n".join([f"# {title}", "", *rows])


def _browse(kind: str, language: Language) -> str:
    """Every record of a kind as a row with an anchor of its own, its place in the text and its links."""
    columns, records = COLUMNS[kind], REPORT.catalogue(kind).records
    more = spoken(language, ("原文", "章节", "相关"), ("in the text", "section", "related"))
    rows = [
        [*(column.cell(REPORT, record, language) for column in columns), _where(record), _section(record, language)]
        for record in records
    ]
    related = [[*row, _related(record)] for row, record in zip(rows, records, strict=True)]
    heads = [*(column.heading(language) for column in columns), *more]
    return _browsed(_title(kind, language), heads, related, [record.id for record in records])


def _browse_rows(kind: str, language: Language) -> str:
    """Records that have no list of their own, as their flat records, each with an anchor of its own."""
    records = [{k: v for k, v in record.items() if k not in ("report", "digest")} for record in REPORT.records(kind)]
    heads = list(records[0]) if records else []
    rows = [["" if value is None else str(value) for value in record.values()] for record in records]
    ids = [str(record.get("id", record.get("start"))) for record in records]
    return _browsed(_title(kind, language), heads, rows, ids)


def _browsed(title: str, heads: list[str], rows: list[list[str]], ids: list[str]) -> str:
    """A page with a table, the first cell of each row a link to the row."""
    linked = [
        [Markup(f'<a href="#{escaped(id)}"><code>{escaped(row[0])}</code></a>'), *row[1:]]
        for id, row in zip(ids, rows, strict=True)
    ]
    body = f'<div class="browse" markdown="0">\n{html_table(heads, linked, ids=ids)}</div>'
    return "\n".join(["---", "hide: [navigation, toc]", "---", "", f"# {title}", "", body])


def _title(kind: str, language: Language) -> str:
    if kind == "numerals":
        return spoken(language, "非数量的数字", "Numerals")
    return spoken(language, RecordKind(kind).zh, kind.capitalize())


def _where(record: Entry) -> str:
    """The phrase that states a record, or where it stands; of a project and an indicator, of the first said of it."""
    first = next(iter(getattr(record, "milestones", ()) or getattr(record, "observations", ())), None)
    if isinstance(first, Located):
        return first.evidence.quote or ""
    if isinstance(record, Located):
        return record.evidence.quote or f"{record.evidence.start}–{record.evidence.end}"
    return ", ".join(str(mention.start) for mention in record.mentions[:6]) if isinstance(record, Mentioned) else ""


def _section(record: Entry, language: Language) -> str:
    section = REPORT.section_of(record) if isinstance(record, Located) else None
    return "" if section is None else section.title.label(language)


def _related(record: Entry) -> Markup:
    """Links to the records that a record names, and to those that stand in it."""
    named = [(id, kind) for _, id, kinds in links_of(record) for kind in kinds if id in REPORT.catalogue(kind)]
    held = [(each.id, kind) for kind in RecordKind for each in getattr(record, kind, ()) if isinstance(each, Entry)]
    found = dict.fromkeys((id, kind) for id, kind in (*held, *named) if kind in COLUMNS)
    return Markup(" ".join(f'<a href="{kind}.html#{escaped(id)}">{escaped(id)}</a>' for id, kind in found))
