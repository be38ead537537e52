"""A row says what is printed, computes what follows from it, and cannot be changed."""

from __future__ import annotations

import dataclasses
import pickle
from decimal import Decimal, localcontext

import lines
import pytest

import xinhua_gov as xg
from xinhua_gov import Qualifier

D = Decimal


@pytest.mark.parametrize(
    ("row", "amount", "bounds"),
    [
        # 67.7亿元 is anything from 67.65 to just under 67.75
        (lines.result(), "6770000000", "[6765000000, 6775000000)"),
        (lines.result(value=D("2500"), qualifier=Qualifier.NEARLY), "250000000000", "(−∞, 250000000000)"),
        (lines.result(value=D("1300"), qualifier=Qualifier.AND_MORE), "130000000000", "(130000000000, 140000000000)"),
        # days are counted: a bare number of them is exact, 12万人 is not
        (lines.result(concept="good_air_days", value=D(256), scale=0, unit="day"), "256", "[256, 256]"),
        (lines.result(concept="new_urban_jobs", value=D(12), scale=4, unit="person"), "120000", "[115000, 125000)"),
        (lines.result(value=D(6), value_high=D("6.5"), scale=0, unit="percent"), "6", "[5.5, 6.55)"),
        # a target's number is stipulated
        (lines.target(), "7", "[7, ∞)"),
        (lines.target(qualifier=Qualifier.UNQUALIFIED), "7", "[7, 7]"),
        (lines.target(qualifier=Qualifier.UNQUALIFIED, value_high=D("7.5")), "7", "[7, 7.5]"),
        (lines.target(qualifier=Qualifier.ABOUT), "7", "(−∞, ∞)"),
        (lines.target(concept="energy_intensity", value=D(-3), qualifier=Qualifier.AT_MOST), "-3", "(−∞, -3]"),
    ],
)
def test_the_amount_and_what_the_print_allows(row: xg.PanelRow, amount: str, bounds: str) -> None:
    assert (f"{row.amount:f}", str(row.bounds)) == (amount, bounds)
    assert (row.low, row.high) == (row.bounds.low, row.bounds.high)


def test_without_a_number_nothing_is_computed() -> None:
    row = lines.relative("above:nation")
    assert (row.amount, row.low, row.high) == (None, None, None)


def test_the_amount_does_not_hang_on_the_callers_decimal_context() -> None:
    with localcontext() as context:
        context.prec = 2
        assert lines.result(value=D("48055.86")).amount == D("4805586000000")


def test_the_flat_record_is_in_the_order_of_the_columns_and_plain() -> None:
    record = lines.result().record()
    assert record == {
        "file": "某市_2021.txt",
        "place": "某市",
        "code": "410400",
        "level": "prefecture",
        "report_year": 2021,
        "kind": "result",
        "concept": "gdp",
        "name_zh": "地区生产总值",
        "name_en": "gross domestic product (GDP)",
        "measure": "level",
        "period": "2020",
        "base_period": None,
        "comparator": None,
        "value": "67.7",
        "value_high": None,
        "scale": 8,
        "unit": "CNY",
        "qualifier": "unqualified",
        "amount": "6770000000",
        "low": "6765000000",
        "high": "6775000000",
        "status": "unstated",
        "stretch": None,
        "relative_to": None,
        "start": 10,
        "end": 20,
        "figure_start": 14,
        "figure_end": 18,
        "quote": "生产总值67.7亿元",
        "preferred": True,
        "note": None,
        "note_zh": None,
    }
    assert list(record) == list(lines.result().record(number=float))
    assert {type(value) for value in record.values()} == {str, int, bool, type(None)}
    assert lines.relative("above:gdp,nation").record()["relative_to"] == "above:gdp,nation"


def test_numbers_come_as_they_are_asked_for() -> None:
    row = lines.result()
    assert (row.record(number=float)["amount"], row.record(number=Decimal)["low"]) == (6770000000.0, D("6765000000"))


def test_a_row_cannot_be_changed_and_survives_a_pickle() -> None:
    row = lines.result()
    with pytest.raises(dataclasses.FrozenInstanceError):
        row.value = D(1)  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(row)) == row
    assert len({row, lines.result(), lines.target()}) == 2
