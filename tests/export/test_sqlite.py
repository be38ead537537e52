"""The database has typed tables that hold together, and views with the flat records, verdicts, stories and a search."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import crafted
import pytest
import samples
from hypothesis import given

import xinhua_gov as xg
from xinhua_gov.export.sheets import sheets
from xinhua_gov.export.sqlite import database

DESIGN = (
    "report, record, id, indicator, name_zh, name_en, theme, measure, period, base_period, comparator, nature, "
    "value, scale, unit, qualifier, amount, low, high, price_basis, status, area, scope, section, start, end, "
    "figure_start, figure_end, quote, note, value_high, stretch, note_zh"
)


@contextmanager
def opened(report: xg.Report, outcomes: Any = ()) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database(report, outcomes))
        yield connection


@pytest.fixture(scope="module")
def bundled() -> Iterator[sqlite3.Connection]:
    with opened(xg.load(), xg.outcomes().values()) as connection:
        yield connection


@pytest.fixture(scope="module")
def sample() -> Iterator[sqlite3.Connection]:
    with opened(samples.built(samples.whole_document())) as connection:
        yield connection


def test_the_database_is_sound_and_every_link_leads_to_a_row(bundled: sqlite3.Connection) -> None:
    assert bundled.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert bundled.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_export_is_a_file_that_sqlite_opens(tmp_path: Path) -> None:
    xg.export_report(samples.built(samples.document()), tmp_path / "report.sqlite", "sqlite")
    with closing(sqlite3.connect(tmp_path / "report.sqlite")) as connection:
        assert connection.execute("SELECT count(*) FROM observations").fetchone() == (4,)


def test_every_table_holds_what_its_sheet_holds(bundled: sqlite3.Connection) -> None:
    for name, sheet in sheets(xg.load(), xg.outcomes().values()).items():
        rows = bundled.execute(f'SELECT * FROM "{name}"').fetchall()
        numbers = [column.datatype == "number" for column in sheet.table.columns]
        assert len(rows) == len(sheet.rows)
        for row, expected in zip(rows, sheet.rows, strict=True):
            for value, wanted, number in zip(row, expected, numbers, strict=True):
                assert value == (
                    wanted if not number or wanted is None else pytest.approx(float(str(wanted)), rel=1e-14)
                )


def test_columns_have_types(bundled: sqlite3.Connection) -> None:
    types = {name: kind for _, name, kind, *_ in bundled.execute("PRAGMA table_info(observations)")}
    assert [types[name] for name in ("id", "value", "scale", "start", "low_open")] == [
        "TEXT", "NUMERIC", "INTEGER", "INTEGER", "INTEGER",
    ]  # fmt: skip


def test_numbers_are_numbers_and_the_print_stands_beside(bundled: sqlite3.Connection) -> None:
    query = "SELECT value, typeof(value), printed, amount, typeof(amount) FROM observations WHERE id = ?"
    assert bundled.execute(query, ["gdp.level.2020"]).fetchone() == (271.4, "real", "271.4", 27140000000, "integer")


def test_a_printed_zero_is_kept() -> None:
    data: Any = samples.document()
    data["indicators"][0]["observations"][1]["quantity"]["value"] = "3.0"
    with opened(samples.built(data)) as connection:
        query = "SELECT value, printed, low FROM observations WHERE measure = 'yoy_growth'"
        assert connection.execute(query).fetchone() == (3, "3.0", 2.95)


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE milestones SET project = 'nowhere'", "FOREIGN KEY"),
        ("UPDATE observations SET measure = 'nonsense'", "CHECK"),
        ("UPDATE observations SET value = NULL", "NOT NULL"),
        ("UPDATE observations SET low_open = 2", "CHECK"),
        ("UPDATE projects SET id = 'canal'", "UNIQUE"),
        ("DELETE FROM indicators", "FOREIGN KEY"),
    ],
)
def test_what_does_not_hold_together_is_refused(statement: str, message: str) -> None:
    with opened(samples.built(samples.whole_document())) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match=message), connection:
            connection.execute(statement)


def test_links_have_indexes(bundled: sqlite3.Connection) -> None:
    plan = bundled.execute("EXPLAIN QUERY PLAN SELECT * FROM milestones WHERE project = 'x'").fetchall()
    assert "USING INDEX milestones_project" in plan[0][-1]


# Views


def test_the_view_of_figures_has_the_flat_records(bundled: sqlite3.Connection) -> None:
    cursor = bundled.execute("SELECT * FROM figures")
    assert ", ".join(name for name, *_ in cursor.description) == DESIGN
    expected = [tuple(row.values()) for row in xg.load().records("figures", number=float)]
    assert [tuple(row) for row in cursor] == expected


def test_the_scorecard_has_a_row_for_each_verdict_with_its_words(bundled: sqlite3.Connection) -> None:
    wanted = "name_en, status_zh, status_en, reason_en, amount, outcome_amount, previous_amount"
    query = f"SELECT {wanted} FROM scorecard WHERE target = ?"
    assert bundled.execute(query, ["gdp.yoy_growth.2021"]).fetchone() == (
        "gross domestic product (GDP)", "无法判定", "indeterminate",
        "growth derived across two reports, between which levels are revised", 7, 28870000000, 3.2,
    )  # fmt: skip
    counted = dict(bundled.execute("SELECT status, count(*) FROM scorecard GROUP BY status").fetchall())
    assert counted == {"met": 1, "indeterminate": 4, "not_assessable": 39}


def test_stories_are_in_the_order_in_which_a_project_tells_them(bundled: sqlite3.Connection) -> None:
    told: dict[str, list[str]] = {}
    for project, milestone in bundled.execute("SELECT project, milestone FROM project_stories"):
        told.setdefault(project, []).append(milestone)
    assert told == {p.id: [m.id for m in p.story] for p in xg.load().projects.values() if p.milestones}


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("夜间", ("terms", "night_time_economy", "name")),
        ("unemployment", ("indicators", "registered_unemployment_rate", "name")),
        ("271.4亿元", ("observations", "gdp.level.2020", "quote")),
        ("老旧小区", ("indicators", "old_neighbourhoods_renovated", "name")),
    ],
)
def test_a_search_finds_names_and_quotes_also_of_two_characters(
    word: str, found: tuple[str, str, str], bundled: sqlite3.Connection
) -> None:
    rows = bundled.execute("SELECT kind, id, field FROM search WHERE text LIKE ?", [f"%{word}%"]).fetchall()
    assert found in rows


def test_codes_are_told_in_both_languages(bundled: sqlite3.Connection) -> None:
    query = "SELECT zh, en FROM codes WHERE list = 'Measure' AND code = 'yoy_growth'"
    assert bundled.execute(query).fetchone() == ("同比增长", "growth on the year before")


def test_lists_and_links_are_tables_of_their_own(sample: sqlite3.Connection) -> None:
    assert sample.execute("SELECT project, place, basis FROM project_places").fetchall() == [
        ("canal", "village", "phrase")
    ]
    assert sample.execute("SELECT commitment, achievement FROM continued_achievements").fetchall() == [
        ("more_grain", "harvest")
    ]
    assert sample.execute("SELECT name, start FROM mentions WHERE id = 'elders'").fetchall() == [
        ("老人", samples.TEXT.index("老人"))
    ]


# Traps


@given(crafted.reports)
def test_any_texts_come_back_as_they_are(report: xg.Report) -> None:
    with opened(report) as connection:
        for kind in ("indicators", "projects", "terms", "challenges"):
            expected = [(r["id"], r["name_zh"], r["name_en"], r["note"]) for r in report.records(kind)]
            assert connection.execute(f"SELECT id, name_zh, name_en, note FROM {kind}").fetchall() == expected


def test_nothing_in_a_text_is_executed() -> None:
    report = crafted.report(["'); DROP TABLE figures; --"])
    with opened(report) as connection:
        assert connection.execute("SELECT count(*) FROM figures").fetchone() == (5,)
        name = connection.execute("SELECT name_zh FROM figures").fetchone()
        assert name == ("'); DROP TABLE figures; --",)


def test_exact_decimals_that_no_float_holds_are_not_rounded() -> None:
    data: Any = samples.document()
    data["indicators"][0]["observations"][1]["quantity"]["value"] = "3.12345678901234567890"
    with opened(samples.built(data)) as connection:
        query = "SELECT printed FROM observations WHERE measure = 'yoy_growth'"
        assert Decimal(connection.execute(query).fetchone()[0]) == Decimal("3.12345678901234567890")
