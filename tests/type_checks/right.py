"""Code of a project that depends on the package: it must pass strict mypy and strict pyright. It is never run.

Each `assert_type` is a promise: another type there is a change of the public API.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import assert_never, assert_type

import xinhua_gov as xg


def a_report_and_its_records() -> None:
    report = xg.load()
    assert_type(report, xg.Report)
    assert_type(report.source, xg.Source)
    assert_type(report.source.year, int)
    assert_type(report.observations, xg.Catalogue[xg.Observation])
    observation = report.observations["gdp.level.2020"]
    assert_type(observation, xg.Observation)
    assert_type(observation.quantity.amount, Decimal)
    assert_type(observation.evidence, xg.Evidence)
    assert_type(observation.status, xg.Status)
    assert_type(report.observations.get("gdp"), xg.Observation | None)
    assert_type(report.observations.get("gdp", 0), xg.Observation | int)
    assert_type(report.observations.where(period="2020"), xg.Catalogue[xg.Observation])
    assert_type(report.indicators, xg.IndicatorCatalogue)
    assert_type(report.indicators.named("GDP").observations, xg.Catalogue[xg.Observation])
    assert_type(report.projects, xg.ProjectCatalogue)
    assert_type(report.projects["x"].latest, xg.Milestone | None)
    assert_type(report.projects["x"].stage_at("2020"), xg.Stage | None)
    assert_type(report.unit("percent").zh, str)
    assert_type(report.cite(), str)


def a_catalogue_is_a_mapping(report: xg.Report) -> Mapping[str, xg.Entry]:
    entries: xg.Catalogue[xg.Entry] = report.goals  # a catalogue of goals is one of entries
    for id, goal in report.goals.items():
        assert_type(id, str)
        assert_type(goal, xg.Goal)
    return entries


def every_kind_of_target(target: xg.Target) -> str:
    if target.kind is xg.TargetKind.QUANTITATIVE:
        assert_type(target, xg.QuantitativeTarget)
        return str(target.quantity.amount)
    if target.kind is xg.TargetKind.RELATIVE:
        assert_type(target, xg.RelativeTarget)
        return target.relation.en
    if target.kind is xg.TargetKind.QUALITATIVE:
        assert_type(target, xg.QualitativeTarget)
        return target.evidence.quote or ""
    assert_never(target)


def rows_of_all_kinds(report: xg.Report, mentions: xg.Mentions, path: Path) -> None:
    assert_type(report.targets.records[0], xg.Target)
    assert_type(report.targets.records()[0]["id"], str | int | bool | None)
    assert_type(report.observations.records(number=float)[0]["amount"], str | int | bool | float | None)
    assert_type(report.projects.where(category="health"), xg.ProjectCatalogue)
    assert_type(mentions.records(number=Decimal)[0]["value"], str | int | bool | Decimal | None)
    assert_type(xg.reconcile(report).records(number=float)[0]["low"], str | float | None)
    assert_type(xg.growth_rate(1.5, 2, exact=False), Decimal)
    assert_type(xg.growth_rate(xg.Bounds.exactly(1), 2), xg.Bounds)
    assert_type(xg.chart([report.indicators["gdp"], report.indicators["budget_revenue"]]), xg.Chart)
    assert_type(xg.chart(report.projects), xg.Chart)
    xg.export_report(report, path)
    xg.export_report(report, path, xg.ExportFormat.XLSX, language="zh")


def flat_records(report: xg.Report) -> None:
    plain = report.records("figures")
    assert_type(plain, list[dict[str, str | int | bool | None]])
    assert_type(report.records("figures", number=float), list[dict[str, str | int | bool | float | None]])
    assert_type(report.records("figures", number=Fraction), list[dict[str, str | int | bool | Fraction | None]])
    assert_type(report.find("GDP"), tuple[xg.Match, ...])
    assert_type(report.follow("gdp"), xg.Thread)
    for passage in report.follow("gdp"):
        assert_type(passage, xg.Passage)


def growth_and_attainment(report: xg.Report) -> None:
    assert_type(xg.growth_rate(Decimal(2), 3), Decimal)
    assert_type(xg.growth_rate(xg.Bounds.exactly(2), 3), xg.Bounds)
    assert_type(xg.growth_between(report.observations["a"], report.observations["b"]).rate, xg.Bounds)
    assert_type(xg.outcomes(), xg.Catalogue[xg.Outcome])
    card = xg.scorecard(report, xg.outcomes(), tolerance=Decimal("0.5"), accept_derived=True)
    assert_type(card, xg.Scorecard)
    assert_type(card.counts, dict[xg.Attainment, int])
    for assessment in card.assessments:
        assert_type(assessment, xg.Assessment)
        assert_type(assessment.status, xg.Attainment)
        assert_type(assessment.gap, xg.Bounds | None)
        assert_type(assessment.message.zh, str)
    assert_type(xg.reconcile(report), xg.Checks)
    assert_type(xg.progress(1, 2, base_year=2015, current_year=2020, target=3, target_year=2025), xg.Progress)


def other_reports(text: str) -> None:
    mentions = xg.read_quantities(text, year=2021)
    assert_type(mentions, xg.Mentions)
    assert_type(mentions[0], xg.Mention)
    assert_type(mentions.quantities, xg.Mentions)
    assert_type([mention.value for mention in mentions], list[Decimal | None])
    made = xg.draft(text, place="410402 新华区")
    assert_type(made, xg.Report)
    assert_type(xg.audit(made, text), xg.Audit)
    assert_type(xg.differences(made, xg.load()), tuple[xg.Change, ...])
    assert_type(xg.outcomes_of(made, xg.load()), xg.Catalogue[xg.Outcome])


def files_and_pictures(report: xg.Report) -> None:
    xg.write_report(report, Path("folder"), overwrite=True)
    xg.export_report(report, "figures.csv")
    xg.export_report(report, Path("report.sqlite"), "sqlite", outcomes=xg.outcomes(), overwrite=True)
    assert_type(xg.read_report("folder"), xg.Report)
    assert_type(xg.read_outcomes(Path("outcomes.csv")), xg.Catalogue[xg.Outcome])
    assert_type(xg.chart(report.indicators["gdp"]), xg.Chart)
    assert_type(xg.to_markdown(report, language="zh"), str)
    assert_type(xg.json_schema(), dict[str, object])


def errors() -> str | None:
    try:
        xg.read_report("folder")
    except xg.FaultsError as error:
        assert_type(error.faults, tuple[xg.Fault, ...])
        return error.faults[0].message
    except xg.UnknownIdError as error:
        missed: KeyError = error
        return str(missed)
    except xg.XinhuaGovError as error:
        return str(error)
    return None


def records_of_ones_own() -> xg.Quantity:
    assert_type(xg.Period("2020"), xg.Period)
    assert_type(xg.Bounds(Decimal(1), Decimal(2)).low, Decimal | None)
    return xg.Quantity.model_validate_json("{}")


def a_report_of_ones_own(text: str, codes: list[str], words: tuple[str, ...]) -> xg.Assessment:
    evidence = xg.evidence(text, "增长7.1%", which=2)
    assert_type(evidence, xg.Evidence)
    xg.Quantity(value=7, unit="percent")
    xg.Quantity(value="7.1", high=Decimal(8), unit="percent", qualifier="at_least")
    quantity = xg.Quantity(value=Decimal("7.1"), unit="percent", qualifier=xg.Qualifier.AT_LEAST)
    assert_type(quantity.value, Decimal)
    result = xg.Observation(id="gdp.yoy_growth.2021", area="410402", quantity="7.1%", evidence=evidence, open=codes)
    target = xg.QuantitativeTarget(
        indicator="gdp", measure="yoy_growth", period="2021", area="410402", quantity=quantity, evidence=evidence
    )
    assert_type(target.measure, xg.Measure)
    assert_type(target.period, xg.Period | None)
    name = xg.Bilingual(zh="地区生产总值", en="GDP")
    gdp = xg.Indicator(id="gdp", name=name, aliases=words, theme=xg.Theme.ECONOMY, observations=[result])
    assert_type(gdp.aliases, tuple[xg.Bilingual, ...])
    assert_type(gdp.observations, tuple[xg.Observation, ...])
    place = xg.Area(name="新华区", code="410402")
    source = xg.Source.of(text, id="tiny", title="政府工作报告", place=place, year=2022, date="2022-01-18")
    assert_type(source, xg.Source)
    report = xg.Report(source=source, indicators=[gdp], targets=(target,), goals=xg.load().goals)
    assert_type(report.targets, xg.Catalogue[xg.Target])
    return xg.assess(target, result)


class Coloured(xg.Indicator, frozen=True, extra="forbid"):
    colour: str = "red"


def a_class_of_ones_own(gdp: xg.Indicator) -> str:
    return Coloured(id="gdp", name=gdp.name, theme=gdp.theme, colour="blue").colour
