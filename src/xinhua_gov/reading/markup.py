"""Markup: what Markdown, HTML and LaTeX write around and within numbers, and what is meant by it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from xinhua_gov.reading.edits import Edit
from xinhua_gov.reading.measures import PERCENT
from xinhua_gov.reading.scanner import BLANKS, DIGIT, INK, SCALE, UNIT, UNKNOWN, B, any_of
from xinhua_gov.reading.words import AFTER
from xinhua_gov.resources import rows

QUOTED = 2
"""Of so many lines at least one begins with the mark of what is quoted, where that mark means nothing else."""

_STRUCK = "del|s|strike|script|style"
_TAG = re.compile(
    rf"(?i)<!--(?:[^-]|-(?!->)){{0,300}}+-->|<(?P<struck>{_STRUCK})(?:\s[^<>]{{0,300}})?>[^<]{{0,300}}+</(?P=struck)>"
    r"|<sup(?:\s[^<>]{0,300})?>(?P<raised>[^<>]{0,12})</sup>"
    r"|<(?P<closes>/?)(?P<name>[a-z][a-z0-9]{0,11})(?=[\s/>])[^<>]{0,1000}+>"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});")
_LINK = re.compile(
    r"(?P<picture>!?)\[(?P<words>[^\[\]\n]{0,200})\]"
    r"\((?=https?:|www\.|mailto:|[/#.]|[A-Za-z][A-Za-z0-9_-]{0,60}[./])[^()\s]{1,500}\)"
)
_MARK_OF_NOTE = rf"(?:\[\^?[{DIGIT}]{{1,3}}\]|〔[{DIGIT}]{{1,3}}〕|【[{DIGIT}]{{1,3}}】|[①-⑳⁴-⁹¹])"
_NOTE = re.compile(
    rf"(?<=[{DIGIT}]){_MARK_OF_NOTE}(?={B}(?:{SCALE}|{UNIT}))|(?<=[{DIGIT}%％‰{INK}]){_MARK_OF_NOTE}(?={any_of(AFTER)})"
)
_DELETED = re.compile(r"~~[^~\n]{1,200}~~")
_QUOTE = re.compile(r"^ {0,3}>(?: {0,3}>){0,9} ?", re.MULTILINE)

_SUPERSCRIPTS = {"2": "²", "3": "³"}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_TIMES = rf"[{BLANKS}]?(?:[×xX*·]|\\times|\\cdot)[{BLANKS}]?"
_POWER = re.compile(
    rf"(?<![{DIGIT}.．A-Za-z])(?:(?P<figure>[{DIGIT}]{{1,15}}+(?:[.．][{DIGIT}]{{1,15}}+)?){_TIMES})?"
    rf"(?:10(?:\^\{{?(?P<power>-?[0-9]{{1,2}}+)\}}?|(?P<raised>⁻?[⁰¹²³⁴-⁹]{{1,2}}+)))"
    rf"|(?<![{DIGIT}.．A-Za-z])(?P<coefficient>[{DIGIT}]{{1,15}}+(?:[.．][{DIGIT}]{{1,15}}+)?)[eE](?P<exponent>[-+]?[0-9]{{1,2}}+)(?![0-9A-Za-z.])"
)
POWER = re.compile(rf"[\^⁰¹²³⁴-⁹eE](?:(?<=10.)|(?<=[{DIGIT}][eE]))")
"""What stands where a power begins, without which there is none."""

_FLATTENED = re.compile(rf"(?<=[{DIGIT}]){_TIMES}(?=10[2-9]{B}(?:{SCALE}|{UNIT}))")
_GREATEST_POWER = 15
_MATHS = re.compile(
    rf"(?<![{DIGIT}.$])\$\$?(?P<dollars>[^$\n]{{1,200}})(?<!\.)\$\$?(?![{DIGIT}.$])"
    r"|\\\((?P<brackets>(?:[^\\\n]|\\(?![()])){1,200}+)\\\)"
)
_IN_MATHS = re.compile(r"\\(?:[A-Za-z]++|.)|\^\{?([23])\}?|[{}~ ]|\^")
_COMMAND = re.compile(r"(?P<command>\\[A-Za-z]{1,20}+)(?:\{(?P<braced>[^{}\n]{0,80})\})?")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(
    rf"\*\*++|__++|==++|``++|(?<![{DIGIT}])`|`(?![{DIGIT}])|(?<![{DIGIT}A-Za-z*])\*(?=[{DIGIT}])|(?<=[{DIGIT}%％])\*(?![{DIGIT}A-Za-z*])"
)


@cache
def _tags() -> dict[str, str]:
    """What each tag parts: lines, cells, or nothing."""
    return {row[0]: row[1] for row in rows("reading", "tables", "tags.tsv")}


def tags(text: str) -> Iterator[Edit]:
    """Tags of HTML: 增长<b>7.1</b>%, <td>12.5</td>; those it does not know are left, as are comparisons."""
    for tag in _TAG.finditer(text):
        meant = _meant_by_raising(tag) if tag["raised"] is not None else _meant_by_a_tag(tag)
        if meant is not None:
            yield *tag.span(), meant


def _meant_by_a_tag(tag: re.Match[str]) -> str | None:
    """What stands for a tag: the bar or the end of a line that parts cells or lines, or nothing."""
    name = (tag["name"] or "").lower()
    parts = _tags().get(name) if name else "within"
    if parts == "cell":
        return "" if tag["closes"] else "|"
    if name == "tr" and tag["closes"]:
        return "|\n"
    return {"within": "", "line": "\n"}.get(parts or "")


def _meant_by_raising(tag: re.Match[str]) -> str:
    """A square, a cube, a power or a percent sign; else the mark of a note, which means nothing."""
    if tag["raised"] in PERCENT:
        return tag["raised"]
    before = tag.string[max(0, tag.start() - 2) : tag.start()]
    if before == "10":
        return f"^{tag['raised']}"
    return _SUPERSCRIPTS.get(tag["raised"], "") if before[-1:] == "m" else ""


def entities(text: str) -> Iterator[Edit]:
    """Entities of HTML: 12&nbsp;亿元, 7.1&#37;."""
    for match in _ENTITY.finditer(text):
        meant = html.unescape(match[0])
        if meant != match[0]:
            yield *match.span(), meant


def quotes(text: str) -> Iterator[Edit]:
    """The marks that begin the lines of what is quoted; a > that stands before a figure alone means more than it."""
    found = list(_QUOTE.finditer(text))
    before_figures = sum(text[mark.end() : mark.end() + 1].isdecimal() for mark in found)
    quoted = len(found) * QUOTED > text.count("\n") and before_figures * QUOTED <= len(found)
    return ((*mark.span(), "") for mark in found if quoted or not text[mark.end() : mark.end() + 1].isdecimal())


def struck(text: str) -> Iterator[Edit]:
    """What Markdown strikes out is no longer said: ~~3亿元~~5亿元."""
    return ((*match.span(), "") for match in _DELETED.finditer(text))


def links(text: str) -> Iterator[Edit]:
    """Links and pictures of Markdown: of a link its words are meant, of a picture nothing."""
    for match in _LINK.finditer(text):
        if match["picture"]:
            yield *match.span(), ""
        else:
            yield match.start(), match.start("words"), ""
            yield match.end("words"), match.end(), ""


def notes(text: str) -> Iterator[Edit]:
    """The marks of notes between a number and its unit, or a word behind them: 7.1[2]%, 5亿元①以上."""
    return ((*match.span(), "") for match in _NOTE.finditer(text))


def powers(text: str) -> Iterator[Edit]:
    """Powers of ten: 3×10⁴, 1.2 × 10^{8}; whether 2.5×104 is one is not known."""
    for match in _POWER.finditer(text):
        power = int(match["power"] or match["exponent"] or match["raised"].translate(_RAISED))
        if abs(power) <= _GREATEST_POWER:
            value = Decimal((match["figure"] or match["coefficient"] or "1").replace("．", ".")).scaleb(power)
            yield *match.span(), f"{value:f}"


def flattened(text: str) -> Iterator[Edit]:
    """Whether 2.5×104万 was a power of ten before its raised figure was lost, nobody can know."""
    return ((*match.span(), UNKNOWN) for match in _FLATTENED.finditer(text))


@cache
def _commands() -> dict[str, str]:
    """What each command of LaTeX prints."""
    return {row[0]: "".join(row[1:]) for row in rows("reading", "tables", "marks.tsv")}


def maths(text: str) -> Iterator[Edit]:
    r"""Numbers as LaTeX writes them: $7.1\%$, $2.3\mathrm{km}^2$."""
    for formula in _MATHS.finditer(text):
        first, last = formula.span("dollars" if formula["dollars"] else "brackets")
        yield formula.start(), first, ""
        for match in _IN_MATHS.finditer(text, first, last):
            unknown = match[0] if len(match[0]) > 2 else ""
            yield *match.span(), _SUPERSCRIPTS.get(match[1]) or _commands().get(match[0], unknown)
        yield last, formula.end(), ""


def commands(text: str) -> Iterator[Edit]:
    r"""Commands of LaTeX within the text: \textbf{12.5}."""
    for match in _COMMAND.finditer(text):
        meant = _commands().get(match["command"])
        if meant is None or not (meant or match["braced"]):
            continue
        if match["braced"] is None:
            yield *match.span(), meant
        else:
            yield match.start(), match.start("braced"), meant
            yield match.end("braced"), match.end(), ""


def escapes(text: str) -> Iterator[Edit]:
    r"""What Markdown escapes: 7\.1\%."""
    return ((*match.span(), match[1]) for match in _ESCAPED.finditer(text))


def emphasis(text: str) -> Iterator[Edit]:
    """What Markdown writes around what it prints bold or leaning: **271.4**亿元."""
    return ((*match.span(), "") for match in _EMPHASIS.finditer(text))
