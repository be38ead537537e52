"""A report knows its records, their sections and units, and how to be cited."""

from __future__ import annotations

import pytest
import samples

import xinhua_gov as xg


def test_observations_are_those_of_the_indicators() -> None:
    report = samples.built(samples.document())
    assert list(report.observations) == [
        "grain.level.2020",
        "grain.yoy_growth.2020",
        "grain.rank.2020",
        "schools.level.2020",
    ]
    assert report.observations["schools.level.2020"] is report.indicators["schools"].observations[0]


@pytest.mark.parametrize(
    ("record", "section"),
    [
        ("gdp.level.2020", "part1.overview"),
        ("key_projects.level.2020", "part1.2.projects"),
        ("dead_end_roads_opened.level.2016-2020", "part1.five_years.livelihood"),
    ],
)
def test_every_record_knows_its_innermost_section(report: xg.Report, record: str, section: str) -> None:
    found = report.section_of(report.observations[record])
    assert found is not None
    assert found.id == section


def test_a_unit_of_the_package_or_of_the_report(report: xg.Report) -> None:
    data = samples.document()
    data["units"] = [{"id": "sack", "name": {"zh": "袋", "en": "sacks"}, "dimension": "count", "countable": True}]
    with_sacks = samples.built(data)
    assert with_sacks.unit("sack") == xg.Unit("sack", "sacks", "sacks", xg.Dimension.COUNT, True, ("袋",))
    assert with_sacks.unit("mu").zh == "亩"
    with pytest.raises(xg.UnknownIdError):
        report.unit("sack")


def test_how_to_cite_a_report(report: xg.Report) -> None:
    assert report.cite() == (
        "平顶山市新华区人民政府. 2021年政府工作报告[R]. 代区长张伟民. 新华区第十届人民代表大会第六次会议. "
        "2021-06-07. SHA-256 e433d4ee492b."
    )
    assert samples.built(samples.document()).cite().startswith("某区人民政府. 二〇二一年报告[R]. 2021. SHA-256 ")


def test_a_report_is_told_all_its_faults_by_pydantic_too() -> None:
    data = samples.document()
    data["targets"][0]["previous"] = "grain.level.2020"  # type: ignore[index]
    data["targets"][0]["indicator"] = "rice"  # type: ignore[index]
    data["targets"][0]["id"] = "rice.yoy_growth.2021"  # type: ignore[index]
    with pytest.raises(ValueError, match="4 faults in the references between records"):
        samples.built(data)
