"""Every command: what it is for, what it takes, an example, and the file that answers it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple


class Command(NamedTuple):
    """A command of `xinhua-gov`; `configure` adds what it takes to its parser."""

    module: str
    purpose: str
    example: str
    configure: Callable[[argparse.ArgumentParser], None]


def _nothing(parser: argparse.ArgumentParser) -> None:
    """The command takes no more than every command does."""


def _an_id(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the id of an indicator, observation, target, section or unit")


def _a_text(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", help="the file of the report's text, or - for standard input")


def _an_indicator(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the id of an indicator, such as gdp")


def _outcomes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--outcomes", metavar="FILE", help="results of your own, CSV or JSON (default: the bundled ones)"
    )


def _scoring(parser: argparse.ArgumentParser) -> None:
    from xinhua_gov.vocabulary import Attainment

    _outcomes(parser)
    parser.add_argument(
        "--tolerance", metavar="NUMBER", help="how far a result may be short of a target that says 左右"
    )
    parser.add_argument("--accept-derived", action="store_true", help="judge by growth derived across two reports too")
    _choice(parser, "status", tuple(Attainment), "the verdict")


def _checks(parser: argparse.ArgumentParser) -> None:
    from xinhua_gov.vocabulary import IdentityKind, Verdict

    _outcomes(parser)
    _choice(parser, "verdict", tuple(Verdict), "what the check finds")
    _choice(parser, "kind", tuple(IdentityKind), "the relation")


def _indicator_filters(parser: argparse.ArgumentParser) -> None:
    from xinhua_gov.vocabulary import Direction, Theme

    _choice(parser, "theme", tuple(Theme), "what the indicator is about")
    _choice(parser, "direction", tuple(Direction), "the direction in which it improves")
    parser.add_argument("--concept", metavar="CODE", help="its code shared between reports, such as gdp")
    parser.add_argument("--name", metavar="NAME", help="a name or alias, in Chinese or English")


def _observation_filters(parser: argparse.ArgumentParser) -> None:
    from xinhua_gov.vocabulary import Measure, Scope

    _figure_filters(parser)
    _choice(parser, "measure", tuple(Measure), "what the figure says")
    _choice(parser, "scope", tuple(Scope), "how it covers more or less than usual")


def _target_filters(parser: argparse.ArgumentParser) -> None:
    from xinhua_gov.vocabulary import Comparator, Measure, Nature, TargetKind

    _figure_filters(parser)
    _choice(parser, "kind", tuple(TargetKind), "with a number, against another figure, or in words")
    _choice(parser, "nature", tuple(Nature), "whether it binds (约束性) or is expected (预期性)")
    _choice(parser, "measure", tuple(Measure), "what its number says")
    _choice(parser, "comparator", tuple(Comparator), "how a result is held against its number")


def _figure_filters(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--indicator", metavar="ID", help="the indicator's id")
    parser.add_argument("--period", metavar="PERIOD", help="exactly this period: 2020, 2016-2020 or ..2020")


def _choice(parser: argparse.ArgumentParser, name: str, words: tuple[str, ...], what: str) -> None:
    """A filter that takes one word of a closed list."""
    listed = ", ".join(words)
    parser.add_argument(f"--{name}", choices=words, metavar="WORD", help=f"{what}: {listed}")


COMMANDS: dict[str, Command] = {
    "overview": Command(
        "overview", "the report at a glance (also without any command)", "xinhua-gov --lang zh", _nothing
    ),
    "show": Command("show", "one record whole, with its quote and section", "xinhua-gov show gdp.level.2020", _an_id),
    "indicators": Command("lists", "what is measured", "xinhua-gov indicators --theme environment", _indicator_filters),
    "observations": Command(
        "lists", "the figures of what was reached", "xinhua-gov observations --indicator gdp", _observation_filters
    ),
    "targets": Command(
        "lists", "what is promised", "xinhua-gov targets --period 2021 --nature anticipatory", _target_filters
    ),
    "score": Command(
        "scoring", "the targets judged by their results", "xinhua-gov score --status indeterminate", _scoring
    ),
    "growth": Command(
        "growth", "an indicator's growth: printed, implied and derived", "xinhua-gov growth gdp", _an_indicator
    ),
    "reconcile": Command(
        "checks",
        "what the figures say about each other, the surprising first",
        "xinhua-gov reconcile --verdict inconsistent",
        _checks,
    ),
    "audit": Command(
        "audit",
        "hold the report against its text (status 1 where anything is amiss)",
        "xinhua-gov audit report.txt",
        _a_text,
    ),
}
"""The commands by name, in the order in which help lists them."""
