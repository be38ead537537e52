"""datasette serves the database over HTTP: its tables, links, views and search, with the values as they are."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

import crafted
import pytest

import xinhua_gov as xg

Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("databases")
    xg.export_report(xg.load(), folder / "report.sqlite", "sqlite")
    xg.export_report(crafted.report(), folder / "crafted.sqlite", "sqlite")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def ask(databases: list[Path]) -> Iterator[Ask]:
    """Asks the server for JSON."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "datasette", "serve", *map(str, databases), "-p", str(port), "-h", "127.0.0.1"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as server:

        def answer(path: str, **query: str) -> Any:
            with urlopen(f"http://127.0.0.1:{port}/{path}?{urlencode(query)}", timeout=20) as response:
                return json.load(response) if path.endswith(".json") else response.read().decode()

        for _ in range(200):
            try:
                answer("-/versions.json")
                break
            except URLError:
                assert server.poll() is None, server.stderr and server.stderr.read()
                time.sleep(0.1)
        yield answer
        server.terminate()


def sql(ask: Ask, query: str, database: str = "report") -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = ask(f"{database}.json", sql=query, _shape="array")
    return rows


def test_the_flat_records_are_served(ask: Ask) -> None:
    rows = ask("report/figures.json", _shape="array", _size="max")
    expected = xg.load().records("figures", number=float)
    assert [row | {k: float(row[k]) for k in ("value", "amount")} for row in rows] == [
        row | {k: None if row[k] is None else row[k] for k in ("low", "high")} for row in expected
    ]


def test_links_between_tables_are_served(ask: Ask) -> None:
    (row,) = ask("report/milestones.json", id="tree_carving_museum.completed.2021", _shape="array", _labels="on")
    assert row["project"]["value"] == "tree_carving_museum"


def test_chinese_words_of_two_characters_are_found(ask: Ask) -> None:
    query = "SELECT id FROM search WHERE text LIKE '%夜间%' AND kind = 'terms' AND field = 'name'"
    assert sql(ask, query) == [{"id": "night_time_economy"}]


def test_the_scorecard_is_served_with_its_words(ask: Ask) -> None:
    query = "SELECT status_zh, status_en, count(*) AS n FROM scorecard GROUP BY status ORDER BY n DESC LIMIT 1"
    assert sql(ask, query) == [{"status_zh": "无从评估", "status_en": "not assessable", "n": 39}]


def test_a_projects_story_is_in_order(ask: Ask) -> None:
    query = "SELECT period, stage FROM project_stories WHERE project = 'tree_carving_museum'"
    assert sql(ask, query) == [
        {"period": "2020", "stage": "structure_complete"},
        {"period": "2021", "stage": "completed"},
    ]


def test_traps_come_back_as_they_are_and_are_shown_as_text(ask: Ask) -> None:
    names = {row["note"] for row in ask("crafted/indicators.json", _shape="array")}
    assert names
    assert names <= set(crafted.TRAPS)
    page = ask("crafted/search", text__contains="<script>")
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page
