"""Mistakes that strict mypy and strict pyright must both find, in every marked line. It is never run.

A mark without its mistake fails too: mypy's `warn_unused_ignores` and pyright's `reportUnnecessaryTypeIgnoreComment`.
"""

from decimal import Decimal

import xinhua_gov as xg


def records_are_frozen(report: xg.Report, bounds: xg.Bounds, mention: xg.Mention) -> None:
    report.source = report.source  # type: ignore[misc]  # pyright: ignore
    report.observations["gdp.level.2020"].note = None  # type: ignore[misc]  # pyright: ignore
    report.observations["gdp"] = report.observations["gdp.level.2020"]  # type: ignore[index]  # pyright: ignore
    del report.targets["gdp"]  # type: ignore[attr-defined]  # pyright: ignore
    bounds.low = Decimal(1)  # type: ignore[misc]  # pyright: ignore
    mention.value = Decimal(1)  # type: ignore[misc]  # pyright: ignore


def what_may_be_absent(report: xg.Report) -> None:
    report.projects["x"].note.upper()  # type: ignore[union-attr]  # pyright: ignore
    report.source.speaker.name  # type: ignore[union-attr]  # pyright: ignore
    report.projects["x"].latest.stage  # type: ignore[union-attr]  # pyright: ignore
    report.observations.get("x").note  # type: ignore[union-attr]  # pyright: ignore


def kinds_are_told_apart(report: xg.Report, target: xg.Target) -> None:
    target.quantity  # type: ignore[union-attr]  # pyright: ignore
    goals: xg.Catalogue[xg.Goal] = report.terms  # type: ignore[assignment]  # pyright: ignore
    status: xg.Status = xg.Attainment.MET  # type: ignore[assignment]  # pyright: ignore
    xg.Attainment.EXCEEDED  # type: ignore[attr-defined]  # pyright: ignore
    xg.assess(report.observations["x"], None)  # type: ignore[arg-type]  # pyright: ignore
    xg.growth_between(report.targets["x"], report.targets["y"])  # type: ignore[arg-type]  # pyright: ignore
    xg.Indicatr  # type: ignore[attr-defined]  # pyright: ignore
    print(goals, status)


def arguments(report: xg.Report) -> None:
    xg.growth_rate("2", 3)  # type: ignore[call-overload]  # pyright: ignore
    xg.growth_rate(0.1, 3)  # type: ignore[call-overload]  # pyright: ignore
    xg.projected(1, 2, years="3")  # type: ignore[call-overload]  # pyright: ignore
    xg.load(2021)  # type: ignore[arg-type]  # pyright: ignore
    xg.scorecard(report)  # type: ignore[call-arg]  # pyright: ignore
    xg.scorecard(report, xg.outcomes(), 1)  # type: ignore[call-arg]  # pyright: ignore
    xg.scorecard(report, xg.outcomes(), tolerance=0.5)  # type: ignore[arg-type]  # pyright: ignore
    xg.progress(1, 2, base_year=2015, current_year=2020, direction="up")  # type: ignore[arg-type]  # pyright: ignore
    xg.write_report(report, "folder", force=True)  # type: ignore[call-arg]  # pyright: ignore
    xg.export_report(report, "figures.csv", force=True)  # type: ignore[call-arg]  # pyright: ignore
    xg.chart(report, language="chinese")  # type: ignore[arg-type]  # pyright: ignore
    xg.read_quantities(b"2020")  # type: ignore[arg-type]  # pyright: ignore
    report.observations[0]  # type: ignore[index]  # pyright: ignore
    xg.Quantity(unit="percent", colour="red")  # type: ignore[call-arg]  # pyright: ignore


def constructors(text: str, gdp: xg.Indicator, evidence: xg.Evidence) -> None:
    xg.Quantity(value=7.1, unit="percent")  # type: ignore[arg-type]  # pyright: ignore
    xg.Quantity(value=7)  # type: ignore[call-arg]  # pyright: ignore
    xg.Quantity(value=7, unit="percent", qualifier=1)  # type: ignore[arg-type]  # pyright: ignore
    xg.Indicator(id="gdp", name="GDP")  # type: ignore[call-arg]  # pyright: ignore
    xg.Indicator(id="gdp", name=1, theme="economy")  # type: ignore[arg-type]  # pyright: ignore
    xg.Indicator(id="gdp", name="GDP", theme="economy", observations=gdp)  # type: ignore[arg-type]  # pyright: ignore
    xg.Indicator(id="gdp", name="GDP", theme="economy", related=[gdp])  # type: ignore[list-item]  # pyright: ignore
    xg.Report(indicators=[gdp])  # type: ignore[call-arg]  # pyright: ignore
    xg.Observation(id="a.level.2020", quantity="7%", evidence=evidence)  # type: ignore[call-arg]  # pyright: ignore
    xg.evidence(text)  # type: ignore[call-arg]  # pyright: ignore
    xg.evidence(text, "增长", which="2")  # type: ignore[arg-type]  # pyright: ignore
    xg.Source.of(text, id="a", title="b", place="c", year=2022)  # type: ignore[arg-type]  # pyright: ignore
