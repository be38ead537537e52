"""SQLite: a database of typed tables with foreign keys and indexes, and views on them.

The numbers of a report are stored with numeric affinity, so that they sort and add up; what is printed stands beside in
`printed`. `figures` has the flat records, `scorecard` the verdicts with names, `project_stories` the milestones in
order, and `search` every name and quote, for `text LIKE '%夜间%'`, which finds Chinese words of two characters.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from decimal import Decimal

from xinhua_gov.export.sheets import Sheet, sheets
from xinhua_gov.model.outcome import Outcome
from xinhua_gov.model.parts import STATEMENTS, classes_of
from xinhua_gov.model.report import Report
from xinhua_gov.model.tables.columns import Column, Table, Value
from xinhua_gov.model.tables.figures import FIGURE
from xinhua_gov.model.tables.flattening import STORED
from xinhua_gov.vocabulary import RecordKind

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "boolean": "INTEGER", "date": "TEXT"}


def database(report: Report, outcomes: Iterable[Outcome]) -> bytes:
    """The bytes of the database file; the same report and outcomes give the same bytes with the same SQLite."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        filled = sheets(report, outcomes)
        with connection:
            for sheet in filled.values():
                connection.execute(_create(sheet.table))
            connection.execute("PRAGMA defer_foreign_keys = ON")
            for sheet in filled.values():
                _fill(connection, sheet)
                for statement in _indexes(sheet.table):
                    connection.execute(statement)
            for name, query in _VIEWS.items():
                connection.execute(f"CREATE VIEW {_quote(name)} AS\n{query}")
        connection.execute("PRAGMA user_version = 1")
        return connection.serialize()


def _quote(name: str) -> str:
    return f'"{name}"'


def _create(table: Table) -> str:
    """The statement that makes a table, with a comment on each column."""
    columns = [_column(column) for column in table.columns]
    key = ", ".join(map(_quote, table.key))
    links = [
        f'  FOREIGN KEY ({_quote(column.name)}) REFERENCES {_quote(column.of)} ("id") DEFERRABLE INITIALLY DEFERRED'
        for column in table.columns
        if column.of
    ]
    lines = ",\n".join([*columns, f"  PRIMARY KEY ({key})", *links])
    return f"CREATE TABLE {_quote(table.name)} (\n{lines}\n)"


def _column(column: Column) -> str:
    definition = f"  {_quote(column.name)} {_TYPES[column.datatype]}"
    if column.required:
        definition += " NOT NULL"
    if column.datatype == "boolean":
        definition += f" CHECK ({_quote(column.name)} IN (0, 1))"
    if column.words is not None:
        codes = ", ".join(f"'{word.value}'" for word in column.words)
        definition += f" CHECK ({_quote(column.name)} IN ({codes}))"
    return definition


def _fill(connection: sqlite3.Connection, sheet: Sheet) -> None:
    places = ", ".join("?" for _ in sheet.table.columns)
    statement = f"INSERT INTO {_quote(sheet.table.name)} VALUES ({places})"
    connection.executemany(statement, ([_stored(value) for value in row] for row in sheet.rows))


def _stored(value: Value) -> str | int | None:
    """A value for SQLite. A Decimal goes in as text, which a numeric column turns into a number."""
    return f"{value:f}" if isinstance(value, Decimal) else value


def _indexes(table: Table) -> Iterator[str]:
    """An index for every column that queries look up: links, periods, places in the text and ids."""
    for column in table.columns:
        if column.name != "report" and (column.of or column.name in _LOOKED_UP) and table.key != (column.name,):
            name = f"{table.name}_{column.name}"
            yield f"CREATE INDEX {_quote(name)} ON {_quote(table.name)} ({_quote(column.name)})"


_LOOKED_UP = ("period", "start", "id")

_NAMED = tuple(kind for kind in STATEMENTS if all("name" in record.model_fields for record in classes_of(kind)))
"""The kinds whose records have a name, and no other names: it stands in their own table."""

_QUOTED = tuple(kind for kind in RecordKind if "quote" in STORED[kind].heading)


def _search() -> str:
    """Every id, name and quote of every record, one text a row."""
    parts = [
        "SELECT kind, id, 'name' AS field, zh AS text FROM names",
        "SELECT kind, id, 'name', en FROM names WHERE en IS NOT NULL",
    ]
    for kind in _NAMED:
        parts += [f"SELECT '{kind}', id, 'name', name_zh FROM {kind}"]
        parts += [f"SELECT '{kind}', id, 'name', name_en FROM {kind} WHERE name_en IS NOT NULL"]
    parts += [f"SELECT '{kind}', id, 'quote', quote FROM {kind} WHERE quote IS NOT NULL" for kind in _QUOTED]
    parts += ["SELECT 'sections', id, 'name', title_zh FROM sections"]
    parts += ["SELECT 'terms', id, 'expansion', expansion_zh FROM terms WHERE expansion_zh IS NOT NULL"]
    parts += [f"SELECT 'terms', id, 'gloss', {c} FROM terms WHERE {c} IS NOT NULL" for c in ("gloss", "gloss_zh")]
    return "\nUNION ALL ".join(parts)


def _view_of_figures() -> str:
    names = ", ".join(_quote(column.name) for column in FIGURE)
    return f"SELECT {names} FROM observations\nUNION ALL SELECT {names} FROM targets WHERE kind = 'quantitative'"


_VIEWS = {
    "figures": _view_of_figures(),
    "scorecard": """SELECT
  a.target, i.name_zh, i.name_en, a.period,
  t.comparator, t.value, t.scale, t.unit, t.qualifier, t.amount, t.nature,
  a.outcome, o.value AS outcome_value, o.scale AS outcome_scale, o.unit AS outcome_unit,
  o.qualifier AS outcome_qualifier, o.amount AS outcome_amount, o.document, o.status AS outcome_status,
  a.as_printed, a.margin_kind, a.margin, a.margin_unit,
  a.status, v.zh AS status_zh, v.en AS status_en, a.reason, r.zh AS reason_zh, r.en AS reason_en,
  a.message_zh, a.message_en,
  a.gap_low, a.gap_high, a.previous, p.amount AS previous_amount
FROM assessments AS a
JOIN indicators AS i ON i.id = a.indicator
LEFT JOIN targets AS t ON t.id = a.target
LEFT JOIN outcomes AS o ON o.id = a.outcome
LEFT JOIN observations AS p ON p.id = a.previous
JOIN codes AS v ON v.list = 'Attainment' AND v.code = a.status
JOIN codes AS r ON r.list = 'AttainmentReason' AND r.code = a.reason""",
    "project_stories": """SELECT
  m.project, p.name_zh, p.name_en, p.category, m.story_position, m.period,
  m.stage, s.zh AS stage_zh, s.en AS stage_en, m.status, m.verb, m.part_zh, m.part_en,
  m.quote, m.start, m.id AS milestone
FROM milestones AS m
JOIN projects AS p ON p.id = m.project
JOIN codes AS s ON s.list = 'Stage' AND s.code = m.stage
ORDER BY m.project, m.story_position""",
    "search": _search(),
}
"""The views by name."""
