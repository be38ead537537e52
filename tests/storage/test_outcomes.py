"""Outcomes: the bundled ones against their source, and one's own from CSV and JSON."""

from __future__ import annotations

import csv
import datetime as dt
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import xinhua_gov as xg

D = Decimal
SOURCE = Path(__file__).resolve().parents[3] / "shared" / "source" / "followups.csv"
SUBJECTS = {
    "地区生产总值": "gdp",
    "规模以上工业增加值": "industrial_value_added",
    "固定资产投资": "fixed_asset_investment",
    "社会消费品零售总额": "retail_sales",
    "一般公共预算收入": "budget_revenue",
    "城镇居民人均可支配收入": "urban_income",
    "农村居民人均可支配收入": "rural_disposable_income",
    "居民人均可支配收入": "resident_disposable_income",
}
UNITS = {"亿元": (8, "CNY"), "元": (0, "CNY"), "%": (0, "percent"), "": (0, "place")}
THREADS = """
import threading
import xinhua_gov as xg

start, found = threading.Barrier(16), []

def read():
    start.wait()
    found.append(xg.outcomes())

threads = [threading.Thread(target=read) for _ in range(16)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(found), len({id(outcomes) for outcomes in found}), len(found[0]))
"""


@pytest.fixture(scope="session")
def followups(request: pytest.FixtureRequest) -> list[dict[str, str]]:
    """The rows of the source, which is not part of the project."""
    if not SOURCE.exists():
        reason = "needs the later results, ../shared/source/followups.csv beside the checkout"
        if request.config.getoption("--shared-required"):
            pytest.fail(reason)
        pytest.skip(reason)
    with SOURCE.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# A note of the source that tells its reader what to do, and what is said instead.
SAID = {
    "The 2021 report prints 农民人均纯收入: a different name; treat the series as related and say so.": (
        "The 2021 report prints 农民人均纯收入: a different name, kept as a related series."
    ),
}


def test_the_bundled_outcomes_are_those_of_the_source(followups: list[dict[str, str]]) -> None:
    """Row by row: indicator, measure, years, area, number, phrase, document and date."""
    assert len(followups) == len(xg.outcomes().records) == 25
    for row, outcome in zip(followups, xg.outcomes().records, strict=True):
        quantity = outcome.quantity
        assert (outcome.indicator, outcome.measure) == (SUBJECTS[row["subject_zh"]], row["measure"])
        assert (outcome.period, outcome.base_period or "") == (row["period"], row["base_period"])
        assert (outcome.area, outcome.quote) == (row["area_code"], row["phrase"])
        assert (str(quantity.value), (quantity.scale, quantity.unit)) == (row["value"], UNITS[row["unit_zh"]])
        assert (row["qualifier"], quantity.qualifier.value) == ("exact", "unqualified")
        assert outcome.source == xg.OutcomeSource(title=row["source"], date=dt.date.fromisoformat(row["delivered_on"]))
        assert (outcome.note.en if outcome.note else "") == SAID.get(row["note"], row["note"])


def test_the_bundled_outcomes_by_hand() -> None:
    outcomes = xg.outcomes()
    assert len(outcomes) == len({outcome.key for outcome in outcomes.records}) == 25
    assert outcomes["gdp.level.2021"].quantity.amount == 28_870_000_000
    assert outcomes["gdp.yoy_growth.2021@410400"].quantity.rate == D("0.071")
    assert outcomes["gdp.yoy_growth.2020@410400"].status.value == "preliminary"
    assert outcomes["gdp.average_growth.2017-2021"].base_period == "2016"
    assert outcomes["budget_revenue.level.2021"].source.date == dt.date(2022, 4, 26)
    assert [len(outcomes.where(area=area)) for area in ("410402", "410400")] == [15, 10]


def test_a_phrase_that_is_quoted_holds_its_number() -> None:
    """Ranks are printed as 第一."""
    for outcome in xg.outcomes().records:
        number = "一" if outcome.measure is xg.Measure.RANK else str(outcome.quantity.value)
        assert outcome.quote is not None
        assert number in outcome.quote
        assert len(outcome.quote) <= 40


def test_a_nearly_right_id_names_the_right_one() -> None:
    with pytest.raises(xg.UnknownIdError, match=r"gdp\.level\.2021"):
        xg.outcomes()["gdp.level.2020"]


def test_sixteen_threads_that_start_together_get_one_object() -> None:
    """In a fresh process, where nothing is imported or loaded before the threads start."""
    done = subprocess.run([sys.executable, "-W", "error", "-c", THREADS], capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["16", "1", "25"], "")
    assert xg.outcomes() is xg.outcomes()


HEAD = "indicator,measure,period,value,scale,unit"


def written(folder: Path, text: str | bytes, name: str = "mine.csv") -> Path:
    place = folder / name
    place.write_bytes(text.encode() if isinstance(text, str) else text)
    return place


def test_a_table_with_every_column(tmp_path: Path) -> None:
    """In any order, with blanks around names and cells, blank lines, and empty cells where a column may be empty."""
    (found,) = xg.read_outcomes(
        written(
            tmp_path,
            "note, unit ,value,scale,period,measure,indicator,qualifier,base_period,area,price_basis,source\n"
            "\n"
            '"今年,初步", times ,1.4,0,2020,growth_multiple,income,over,2015,410400,current,某报告\n'
            ",,,,,,,,,,,\n",
        )
    ).records
    assert (found.id, found.note, found.source.title) == (
        "income.growth_multiple.2020~2015@410400",
        xg.Prose(zh="今年,初步"),
        "某报告",
    )
    assert found.quantity == xg.Quantity(value=D("1.4"), unit="times", qualifier=xg.Qualifier.OVER)
    assert (found.base_period, found.area, found.price_basis) == ("2015", "410400", xg.PriceBasis.CURRENT)


def test_what_a_short_table_leaves_out(tmp_path: Path) -> None:
    """The area is the one that is given; growth is on the year before; the file is the source.

    A growth multiple has no usual base: it must be given.
    """
    text = "gdp,level,2021,288.70,8,CNY\ngdp,yoy_growth,2021,6.3,0,percent\ngdp,average_growth,2017-2021,5,0,percent\n"
    place = written(tmp_path, f"{HEAD}\n{text}")
    level, growth, average = xg.read_outcomes(place, area="410402").records
    assert (level.id, level.area, level.source.title) == ("gdp.level.2021", "410402", "mine.csv")
    assert (str(level.quantity.value), level.quantity.amount) == ("288.70", D("28870000000"))
    assert (level.base_period, growth.base_period, average.base_period) == (None, "2020", "2016")
    elsewhere = xg.read_outcomes(str(place), area="410400").records
    assert [(found.area, found.id) for found in elsewhere] == [
        ("410400", found.id) for found in (level, growth, average)
    ]


def test_a_row_without_an_area_is_refused_where_none_is_given(tmp_path: Path) -> None:
    """An outcome of an area that nobody named would be taken for that of another report."""
    rows = f"{HEAD},area\ngdp,level,2021,1,8,CNY,\ngdp,level,2022,1,8,CNY,410103\n"
    ((line, column, message),) = faults(written(tmp_path, rows))
    assert (line, column) == ("line 2", "area")
    assert message.startswith("is missing: fill it with the code of the place")
    found = xg.read_outcomes(tmp_path / "mine.csv", area="410102")
    assert [outcome.area for outcome in found.values()] == ["410102", "410103"]


def test_a_table_judges_the_report(tmp_path: Path, report: xg.Report) -> None:
    """城镇登记失业率 of 2.51 % is within 4.5 %, and 9,900 new jobs are short of 10,000."""
    text = (
        f"{HEAD}\nregistered_unemployment_rate,level,2021,2.51,0,percent\nnew_urban_jobs,level,2021,9900,0,person\n"
        "tea,level,2021,1,0,tonne\n"
    )
    score = xg.scorecard(report, xg.read_outcomes(written(tmp_path, text), area="410402"))
    assert [score.counts[status] for status in xg.Attainment] == [2, 1, 0, 41]
    assert [outcome.id for outcome in score.unused] == ["tea.level.2021"]


@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b""], ids=["bom", "none"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
def test_a_byte_order_mark_and_any_line_ends_are_taken(tmp_path: Path, start: bytes, end: str) -> None:
    """As spreadsheets write them."""
    text = end.join([HEAD, "gdp,level,2021,288.7,8,CNY", "gdp,level,2022,300.1,8,CNY"])
    found = xg.read_outcomes(written(tmp_path, start + text.encode()), area="410402")
    assert list(found) == ["gdp.level.2021", "gdp.level.2022"]


def test_a_head_alone_is_a_table_without_outcomes(tmp_path: Path, report: xg.Report) -> None:
    empty = xg.read_outcomes(written(tmp_path, HEAD))
    assert len(empty) == 0
    assert xg.scorecard(report, empty) == xg.scorecard(report, [])


@pytest.mark.parametrize(
    ("count", "last", "amount"),
    [(1_000, "plot999.level.2021", 9_995_000),
     pytest.param(100_000, "plot99999.level.2021", 999_995_000, marks=pytest.mark.slow)],
)  # fmt: skip
def test_many_rows_are_read(count: int, last: str, amount: int, tmp_path: Path) -> None:
    rows = "".join(f"\nplot{number},level,2021,{number}.5,4,mu" for number in range(count))
    found = xg.read_outcomes(written(tmp_path, HEAD + rows), area="410402")
    assert len(found) == count
    assert found[last].quantity.amount == amount


ONE: dict[str, Any] = {
    "id": "gdp.level.2021",
    "indicator": "gdp",
    "measure": "level",
    "period": "2021",
    "area": "410402",
    "quantity": {"value": "288.7", "scale": 8, "unit": "CNY"},
    "source": {"title": "某报告", "date": "2022-04-26"},
}


@pytest.mark.parametrize("name", ["mine.json", "MINE.JSON"])
@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b""], ids=["bom", "none"])
def test_a_list_in_json(tmp_path: Path, name: str, start: bytes) -> None:
    (found,) = xg.read_outcomes(written(tmp_path, start + json.dumps([ONE]).encode(), name)).records
    assert (found.id, found.quantity.amount, found.source.date) == (
        "gdp.level.2021",
        D("28870000000"),
        dt.date(2022, 4, 26),
    )


def test_outcomes_written_as_json_are_read_back_equal(tmp_path: Path) -> None:
    records = [outcome.model_dump(mode="json") for outcome in xg.outcomes().records]
    assert xg.read_outcomes(written(tmp_path, json.dumps(records), "all.json")) == xg.outcomes()
    assert len(xg.read_outcomes(written(tmp_path, "[]", "none.json"))) == 0


def faults(place: Path) -> list[tuple[str, str, str]]:
    with pytest.raises(xg.ShapeError) as caught:
        xg.read_outcomes(place)
    assert isinstance(caught.value, ValueError)
    return [(fault.record, fault.field, fault.message) for fault in caught.value.faults]


BAD_JSON = [
    (ONE | {"quantity": {"value": 288.7, "unit": "CNY"}}, "quantity.value", "expected a string in quotes"),
    (ONE | {"quantity": {"value": "288.7", "unit": "percents"}}, "quantity.countable", ""),
    (ONE | {"measure": "lvl"}, "measure", "expected level"),
    (ONE | {"area": "41"}, "area", "six, nine or twelve digits"),
    (ONE | {"source": {}}, "source.title", "is missing"),
    (ONE | {"source": {"title": "x", "date": "2022-13-01"}}, "source.date", "expected a date"),
    (ONE | {"evidence": None}, "evidence", "no field of this record"),
]


@pytest.mark.parametrize(("bad", "field", "message"), BAD_JSON)
def test_each_fault_in_json_is_named_and_the_rest_still_checked(
    tmp_path: Path, bad: dict[str, Any], field: str, message: str
) -> None:
    last = ONE | {"id": "gdp.level.2022", "period": "2022", "base_period": "2021"}
    found = faults(written(tmp_path, json.dumps([bad, last]), "mine.json"))
    assert [fault[:2] for fault in found] == [("gdp.level.2021", field), ("gdp.level.2022", "base_period")]
    assert message in found[0][2]


@pytest.mark.parametrize("text", ["", "{}", "null", '{"outcomes": []}', "[1]", "[", '[{"id": "a", "id": "a"}]', "\0"])
def test_what_is_no_list_of_outcomes_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(xg.ShapeError, match=r"mine\.json"):
        xg.read_outcomes(written(tmp_path, text, "mine.json"))


@pytest.mark.parametrize("change", [{}, {"area": "410400"}, {"source": {"title": "又一份"}}])
def test_two_records_with_one_id_are_refused(tmp_path: Path, change: dict[str, object]) -> None:
    """Two outcomes for one figure; and two areas under one id, of which a catalogue would show only the first."""
    ((_, _, message),) = faults(written(tmp_path, json.dumps([ONE, ONE | change]), "mine.json"))
    assert "gdp.level.2021" in message


@pytest.mark.parametrize("name", ["none.csv", "none.json", "."])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(xg.FileError) as caught:
        xg.read_outcomes(tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)
