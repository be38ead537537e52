"""CSV is as RFC 4180 says, and its text is harmless in a spreadsheet and can be had back."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinhua_gov.export.delimited import csv_lines, csv_text, harmless, original

anything = st.text(st.characters(codec="utf-8"))


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("'80s", "''80s"),
        ("生产总值", "生产总值"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_a_text_that_a_spreadsheet_would_run_has_an_apostrophe_before_it(text: str, cell: str) -> None:
    assert harmless(text) == cell
    assert original(cell) == text


@given(anything)
def test_every_text_can_be_had_back(text: str) -> None:
    assert original(harmless(text)) == text
    assert harmless(text)[:1] not in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def test_lines_end_as_rfc_4180_says_and_cells_are_quoted_where_they_must() -> None:
    rows = [["a,b", 'say "x"', "one\ntwo", None, True, False, 5]]
    text = csv_text(list("abcdefg"), rows, frozenset("g"))
    assert text == 'a,b,c,d,e,f,g\r\n"a,b","say ""x""","one\ntwo",,true,false,5\r\n'


def test_numbers_are_never_touched() -> None:
    assert csv_text(["t", "n"], [["-3", "-3"], ["+4", "+4"]], frozenset({"n"})) == "t,n\r\n'-3,-3\r\n'+4,+4\r\n"


@given(st.lists(st.tuples(anything, anything), max_size=6))
def test_any_rows_are_read_back(rows: list[tuple[str, str]]) -> None:
    """A lone carriage return is quoted too, and so are NUL and every other character."""
    head, *back = read(csv_text(["a", "b"], rows))
    assert head == ["a", "b"]
    assert [tuple(map(original, row)) for row in back] == rows


@given(st.lists(st.tuples(anything, st.integers()), max_size=6))
def test_csv_lines_joined_are_the_csv_text(rows: list[tuple[str, int]]) -> None:
    numbers = frozenset({"b"})
    assert "".join(f"{line}\r\n" for line in csv_lines(["a", "b"], rows, numbers)) == csv_text(
        ["a", "b"], rows, numbers
    )


def test_lines_come_as_rows_come() -> None:
    """A million rows are not waited for."""
    lines = csv_lines(["a"], (["x"] for _ in range(10**12)))
    assert [next(lines), next(lines)] == ["a", "x"]
