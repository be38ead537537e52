"""Every command: what it is for, what it takes, an example, and the file that answers it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xinhua_gov.vocabulary import Word

MOST_JOBS = 64
"""Processes that a command may use."""

LAST_PORT = 65535
"""The last port that a machine has."""

Configure = Callable[[argparse.ArgumentParser], None]
"""A function that adds the options of a command to its parser."""


class Command(NamedTuple):
    """A command of `xinhua-gov`; `configure` adds what it takes to its parser.

    `of_report` says whether it is about the report that --report names.
    """

    module: str
    purpose: str
    example: str
    configure: Configure
    of_report: bool = True


class Filter(NamedTuple):
    """An option that narrows a list: `words` is the closed list that its values are of, empty where any will do."""

    name: str
    what: str
    words: str = ""

    @property
    def field(self) -> str:
        """The name of the option in the parsed options."""
        return self.name.replace("-", "_")


def _nothing(parser: argparse.ArgumentParser) -> None:
    """Add nothing: the command has only the options that every command has."""


def _an_id(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the id of a record of any kind")


def _a_text(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", help="the file of the report's text, or - for standard input")
    _an_encoding(parser)


def _an_encoding(parser: argparse._ActionsContainer) -> None:
    what = "of a text or web page, such as gb18030 (default: as the file says)"
    parser.add_argument("--encoding", metavar="NAME", type=_encoding, help=what)


def _a_document(parser: argparse.ArgumentParser) -> None:
    what = "a text, web page, Word document or PDF, or - for standard input"
    parser.add_argument("path", metavar="FILE", help=what)
    _an_encoding(parser)


def _an_indicator(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the id of an indicator, such as gdp")


def _texts(parser: argparse.ArgumentParser) -> None:
    from xinhua_gov.vocabulary import Measure, Modality

    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="a text, web page, Word document or PDF, a folder of them, or - for standard input",
    )
    parser.add_argument("--jsonl", action="store_true", help="print JSON, one mention a line")
    parser.add_argument("--csv", action="store_true", help="print CSV with a head")
    parser.add_argument("--all", action="store_true", help="also dates, labels, names of plans and other numbers")
    _choice(parser, "measure", tuple(Measure), "only this measure")
    _choice(parser, "modality", tuple(Modality), "only what is reported, or planned")
    parser.add_argument("--year", metavar="YEAR", type=_year, help="the report's own year (default: as the text says)")
    _an_encoding(parser)
    parser.add_argument("--jobs", metavar="N", type=_jobs, default=1, help="how many processes read")


def _exporting(parser: argparse.ArgumentParser) -> None:
    from xinhua_gov.vocabulary import ExportFormat

    parser.add_argument("path", metavar="PATH", help="the file to write; a folder for a Data Package")
    _choice(parser, "to", tuple(ExportFormat), "the format (default: as the name ends)")
    what = "the records to write, where the format holds those of one kind: figures, projects, scorecard …"
    parser.add_argument("--kind", metavar="KIND", help=what)
    parser.add_argument("--bom", action="store_true", help="begin a CSV so that Excel reads it as UTF-8")
    parser.add_argument("--force", action="store_true", help="replace what is at the place already")
    _outcomes(parser)
    _an_encoding(parser)


def _drafting(parser: argparse.ArgumentParser) -> None:
    what = "the file of a report; with --status, --apply, --undo or --rename the folder of a draft"
    parser.add_argument("path", metavar="PATH", nargs="?", help=what)
    parser.add_argument("-o", "--output", metavar="FOLDER", help="the folder that the draft is written to")
    parser.add_argument("--place", metavar="PLACE", help='a name, a code, or both: "410400 平顶山市"')
    parser.add_argument("--year", metavar="YEAR", type=_year, help="the report's own year (default: as the text says)")
    _an_encoding(parser)
    what = "replace what is there already; with --apply or --rename, merge what seems not to be one thing"
    parser.add_argument("--force", action="store_true", help=what)
    parser.add_argument("--update", action="store_true", help="draft anew, and keep what a person has settled")
    parser.add_argument("--english", action="store_true", help="ask for English names too")
    work = parser.add_mutually_exclusive_group()
    work.add_argument("--status", action="store_true", help="list what is left to settle in a draft")
    what = "write what is left to settle to a sheet, .csv or .xlsx, one row a question"
    work.add_argument("--sheet", metavar=("FOLDER", "OUT"), nargs=2, help=what)
    work.add_argument("--apply", metavar="FILE", help="take the answers of a sheet, all of them or none")
    work.add_argument("--undo", action="store_true", help="take the last change of a draft back")
    what = "give a record of a draft another id, everywhere"
    work.add_argument("--rename", metavar=("OLD", "NEW"), nargs=2, help=what)
    parser.add_argument("--page", metavar="N", type=int, help="with --status, which page of the questions is shown")
    what = "with --status or --sheet, the file drafted from: its sentences are shown"
    parser.add_argument("--text", metavar="FILE", help=what)
    what = "the kind of record to rename, where records of several kinds have the id"
    parser.add_argument("--kind", metavar="KIND", help=f"{what}: indicators, places …")


def _page(parser: argparse.ArgumentParser) -> None:
    what = "a report's folder or JSON file, `bundled`, or without --text the file of any text"
    parser.add_argument("source", metavar="FOLDER", nargs="?", help=what)
    what = "the file of the report's text; without a FOLDER what the reader finds there is lit"
    parser.add_argument("--text", metavar="FILE", help=what)
    parser.add_argument("-o", "--output", metavar="OUT", required=True, help="the page: a file of HTML")
    what = "the text's own year, where there is no report (default: as the text says)"
    parser.add_argument("--year", metavar="YEAR", type=_year, help=what)
    _an_encoding(parser)
    parser.add_argument("--force", action="store_true", help="replace a file that is there already")


def _review(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="the folder of a draft")
    parser.add_argument("--text", metavar="FILE", required=True, help="the file that it was drafted from")
    _an_encoding(parser)
    parser.add_argument("--port", metavar="N", type=_port, default=0, help="the port (default: one that is free)")
    parser.add_argument("--no-browser", action="store_true", help="only print the address of the page")


def _panel(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", metavar="SOURCE", nargs="+", help="the file of a report, or a folder of them")
    parser.add_argument(
        "-o", "--output", metavar="OUT", required=True, help="the table: .csv .jsonl .sqlite .parquet or .xlsx"
    )
    parser.add_argument("--concept", metavar="CODE", action="append", help="only this concept, such as gdp; repeat it")
    parser.add_argument(
        "--relative", action="store_true", help="also the targets without a number, such as 高于全国平均水平"
    )
    parser.add_argument("--judged", action="store_true", help="each target beside the result of the next year's report")
    parser.add_argument("--place", metavar="PLACE", help="the place of all the reports (default: as each says)")
    parser.add_argument(
        "--year", metavar="YEAR", type=_year, help="the year of all the reports (default: as each says)"
    )
    parser.add_argument("--table", metavar="FILE", help="a CSV with the columns file, place and year of the reports")
    parser.add_argument("--jobs", metavar="N", type=_jobs, default=1, help="how many processes read")
    parser.add_argument("--dask", metavar="ADDRESS", help="the scheduler of a Dask cluster whose workers read")
    parser.add_argument("--resume", action="store_true", help="go on with a run that was stopped")
    parser.add_argument("--force", action="store_true", help="replace a table that is there already")


def _promises(parser: argparse.ArgumentParser) -> None:
    from xinhua_gov.vocabulary import PromiseKind, PromiseStatus

    parser.add_argument("report", metavar="REPORT", help="the file of a report")
    parser.add_argument("later", metavar="LATER", nargs="*", help="the files of later reports, in their order")
    several = "several parted by commas"
    parser.add_argument("--status", metavar="WORDS", help=f"only these, {several}: {_listed(tuple(PromiseStatus))}")
    parser.add_argument("--kind", metavar="WORDS", help=f"only these, {several}: {_listed(tuple(PromiseKind))}")
    parser.add_argument("--text", action="store_true", help="print the sentences, and every passage about each")
    parser.add_argument("--csv", action="store_true", help="print CSV with a head")
    parser.add_argument("--chart", metavar="PATH", help="write the story of the promises as SVG, too")
    parser.add_argument("--force", action="store_true", help="replace the chart that is there already")
    parser.add_argument("--plan-from", metavar="WORDS", help="the first words of the plan part, or its offset")
    parser.add_argument("--anyway", action="store_true", help="compare reports of other places or years, too")
    parser.add_argument("--year", metavar="YEAR", type=_year, help="the report's own year (default: as the text says)")
    _an_encoding(parser)


def _two_reports(parser: argparse.ArgumentParser) -> None:
    for name in ("old", "new"):
        what = f"the {name} report's folder or JSON file, or the name of a bundled one; `bundled` is the default one"
        parser.add_argument(name, metavar=name.upper(), help=what)


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


def _something_to_follow(parser: argparse.ArgumentParser) -> None:
    what = "the id, name or alias of a project, indicator, organisation, place or term"
    parser.add_argument("id", metavar="ID", help=what)


def _something_to_find(parser: argparse.ArgumentParser) -> None:
    from xinhua_gov.vocabulary import MatchRank, RecordKind

    parser.add_argument("text", metavar="TEXT", help="a few characters of an id, name, alias or quote")
    _choice(parser, "kind", tuple(RecordKind), "only this kind of record")
    _choice(parser, "rank", tuple(MatchRank), "only matches as good as this")


def _outcomes(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--outcomes", metavar="FILE", help="results of your own, CSV or JSON (default: the bundled ones)"
    )


def _scoring(parser: argparse.ArgumentParser) -> None:
    from xinhua_gov.vocabulary import Attainment

    results = parser.add_mutually_exclusive_group()
    _outcomes(results)
    _an_encoding(parser)
    what = "a later report, by whose figures the targets are judged: its folder or JSON file, or a bundled one's name"
    results.add_argument("--next", metavar="REPORT", help=what)
    parser.add_argument("--all", action="store_true", help="list also the targets that cannot be judged")
    what = "how far short 左右 lets a result be: 0.5, percent=1,person=500, or none (default: by convention)"
    parser.add_argument("--tolerance", metavar="NUMBER", help=what)
    parser.add_argument("--accept-derived", action="store_true", help="judge by growth derived across two reports too")
    _choice(parser, "status", tuple(Attainment), "the verdict")


def _checks(parser: argparse.ArgumentParser) -> None:
    from xinhua_gov.vocabulary import IdentityKind, Verdict

    _outcomes(parser)
    _an_encoding(parser)
    _choice(parser, "verdict", tuple(Verdict), "what the check finds")
    _choice(parser, "kind", tuple(IdentityKind), "the relation")


def _choice(parser: argparse.ArgumentParser, name: str, words: tuple[Word, ...], what: str) -> None:
    """An option that takes one word of a closed list."""
    codes = [word.value for word in words]
    parser.add_argument(f"--{name}", choices=codes, metavar="WORD", help=f"{what}: {_listed(words)}")


def _listed(words: tuple[Word, ...]) -> str:
    return ", ".join(word.value for word in words)


def _filters(kind: str) -> Configure:
    """The filters of a list."""

    def configure(parser: argparse.ArgumentParser) -> None:
        from xinhua_gov import vocabulary

        for wanted in FILTERS[kind]:
            if wanted.words:
                _choice(parser, wanted.name, tuple(getattr(vocabulary, wanted.words)), wanted.what)
            else:
                parser.add_argument(f"--{wanted.name}", metavar=wanted.name.upper(), help=wanted.what)

    return configure


_PERIOD = Filter("period", "exactly this period: 2020, 2016-2020 or ..2020")
_NAME = Filter("name", "a name or alias, in Chinese or English")
_ALIASES = Filter("aliases", "whether the report says that another name is of the same thing", "AliasBasis")
_QUALIFIER = Filter("qualifier", "what is printed beside the number", "Qualifier")
_THEME = Filter("theme", "what it is about", "Theme")
_INDICATOR = Filter("indicator", "the indicator's id")
_MEASURE = Filter("measure", "what the figure says", "Measure")
_BASIS = Filter("price-basis", "the prices that the text states", "PriceBasis")
_CONVENTION = Filter("price-convention", "the prices that the field uses", "PriceConvention")
_SCOPE = Filter("scope", "how the figure covers more or less than usual", "Scope")

FILTERS: dict[str, tuple[Filter, ...]] = {
    "indicators": (
        _THEME,
        Filter("direction", "the direction in which it improves", "Direction"),
        Filter("related", "how another indicator is related to it", "RelationKind"),
        Filter("concept", "its code shared between reports, such as gdp"),
        _NAME,
    ),
    "observations": (
        _INDICATOR,
        _PERIOD,
        _MEASURE,
        _QUALIFIER,
        _SCOPE,
        Filter("status", "how settled the figure is", "Status"),
        _BASIS,
        _CONVENTION,
    ),
    "targets": (
        _INDICATOR,
        _PERIOD,
        Filter("kind", "with a number, against another figure, or in words", "TargetKind"),
        Filter("nature", "whether it binds (约束性) or is expected (预期性)", "Nature"),
        _MEASURE,
        _QUALIFIER,
        Filter("comparator", "how a result is held against its number", "Comparator"),
        Filter("direction", "the direction in which the indicator improves", "Direction"),
        Filter("relation", "how it compares with another figure", "Relation"),
        _SCOPE,
        _BASIS,
        _CONVENTION,
    ),
    "projects": (
        Filter("category", "what it builds or changes", "ProjectCategory"),
        Filter("scope", "how much it covers", "ProjectScope"),
        Filter("membership", "whether the number of a batch is stated", "Membership"),
        Filter("stage", "a stage that the report speaks of", "Stage"),
        Filter("status", "whether anything of it is reported, or promised", "MilestoneStatus"),
        Filter("latest", "the stage that it has reached", "Stage"),
        Filter("period", "a period that the report speaks of: 2020, 2016-2020 or 2021"),
        Filter("basis", "what ties it to a place", "PlaceBasis"),
        Filter("role", "the role of an organisation in it", "Role"),
        Filter("parent", "the id of the project that it is part of"),
        Filter("place", "the id of a place where it is"),
        Filter("organisation", "the id of an organisation that is tied to it"),
        _ALIASES,
        _NAME,
    ),
    "achievements": (
        Filter("kind", "what was achieved", "AchievementKind"),
        _THEME,
        _PERIOD,
        Filter("level", "who confers the honour", "HonourLevel"),
        Filter("status", "how far the honour is", "HonourStatus"),
        Filter("recipient", "who receives the honour", "Recipient"),
        Filter("project", "the id of a project that it is about"),
    ),
    "commitments": (
        _THEME,
        Filter("measurable", "what would show that it was kept", "Measurability"),
        Filter("project", "the id of a project in it"),
        Filter("organisation", "the id of an organisation in it"),
        Filter("continues", "the id of an achievement whose work it takes further"),
    ),
    "goals": (
        Filter("kind", "vision, goal, position, principle …", "GoalKind"),
        _THEME,
        Filter("horizon", "the year or years that it is for: 2035 or 2021-2025"),
        Filter("parent", "the id of the goal that it belongs to"),
    ),
    "challenges": (_THEME, Filter("parent", "the id of the challenge that it belongs to")),
    "organisations": (
        Filter("kind", "what it is", "OrganisationKind"),
        Filter("role", "what the report says it does", "Role"),
        _ALIASES,
        _NAME,
    ),
    "places": (
        Filter("kind", "what it is", "PlaceKind"),
        Filter("within", "the id of the place around it"),
        _ALIASES,
        _NAME,
    ),
    "terms": (Filter("kind", "what it names", "TermKind"), _ALIASES, _NAME),
}
"""The filters of each list: one for every field of a closed list, and some links."""


def _list_command(kind: str, purpose: str, example: str) -> Command:
    return Command("lists", purpose, f"xinhua-gov {kind} {example}", _filters(kind))


COMMANDS: dict[str, Command] = {
    "overview": Command(
        "overview", "the report at a glance (also without any command)", "xinhua-gov --lang zh", _nothing
    ),
    "show": Command("show", "one record whole, with its quote and section", "xinhua-gov show gdp.level.2020", _an_id),
    "find": Command(
        "find",
        "every record that a few characters could mean, best first",
        "xinhua-gov find 夜间经济",
        _something_to_find,
    ),
    "follow": Command(
        "follow",
        "everything that the report says about one thing, in reading order",
        "xinhua-gov follow 四馆一校",
        _something_to_follow,
    ),
    "indicators": _list_command("indicators", "what is measured", "--theme environment"),
    "observations": _list_command("observations", "the figures of what was reached", "--indicator gdp"),
    "targets": _list_command("targets", "what is promised in figures", "--period 2021 --nature anticipatory"),
    "projects": _list_command(
        "projects", "what is built or changed, and how far it is", "--category road --status planned"
    ),
    "achievements": _list_command(
        "achievements", "what was reached, done and obtained", "--kind honour --level national"
    ),
    "commitments": _list_command("commitments", "what is promised for the year", "--theme education"),
    "goals": _list_command("goals", "where the years after lead", "--horizon 2035 --kind goal"),
    "challenges": _list_command("challenges", "the difficulties that the report admits", "--theme finance"),
    "organisations": _list_command("organisations", "the companies, institutions and bodies named", "--role partner"),
    "places": _list_command("places", "the places named", "--kind village"),
    "terms": _list_command("terms", "policy formulas and code words, explained", "--kind campaign"),
    "score": Command(
        "score", "the targets judged by their results", "xinhua-gov score --status indeterminate", _scoring
    ),
    "growth": Command(
        "growth", "an indicator's growth: printed, implied and derived", "xinhua-gov growth gdp", _an_indicator
    ),
    "reconcile": Command(
        "reconcile",
        "what the figures say about each other, the surprising first",
        "xinhua-gov reconcile --verdict inconsistent",
        _checks,
    ),
    "read": Command(
        "read",
        "every quantity in the text of any work report",
        "xinhua-gov read report.txt --modality planned",
        _texts,
        of_report=False,
    ),
    "text": Command(
        "text",
        "the text of a web page, Word document, PDF or text of any encoding, as everything else reads it",
        "xinhua-gov text report.pdf",
        _a_document,
        of_report=False,
    ),
    "panel": Command(
        "panel",
        "one table of many reports: targets and results by place and year",
        "xinhua-gov panel reports/ -o panel.csv --jobs 4",
        _panel,
        of_report=False,
    ),
    "promises": Command(
        "promises",
        "what a report promises, and what later reports say of each promise",
        "xinhua-gov promises 2021.txt 2022.txt --status short,again",
        _promises,
        of_report=False,
    ),
    "draft": Command(
        "draft",
        "a first draft of another report's data from its text",
        "xinhua-gov draft report.txt -o my-report",
        _drafting,
        of_report=False,
    ),
    "page": Command(
        "page",
        "a report's text with every figure lit in it, as one file of HTML to hand on",
        "xinhua-gov page my-report --text report.txt -o report.html",
        _page,
        of_report=False,
    ),
    "review": Command(
        "review",
        "a draft settled in the browser: its text with every figure lit, and what is left of each",
        "xinhua-gov review my-report --text report.txt",
        _review,
        of_report=False,
    ),
    "diff": Command(
        "diff",
        "what is different between two reports' data (status 1 where anything is)",
        "xinhua-gov diff bundled my-copy",
        _two_reports,
        of_report=False,
    ),
    "export": Command(
        "export",
        "write the report to a file that other tools read",
        "xinhua-gov export report.sqlite",
        _exporting,
    ),
    "schema": Command("schema", "the JSON Schema of a report's data", "xinhua-gov schema", _nothing, of_report=False),
    "audit": Command(
        "audit",
        "hold the report against its text (status 1 where anything is amiss)",
        "xinhua-gov audit report.txt",
        _a_text,
    ),
}
"""The commands by name, in the order in which help lists them."""
