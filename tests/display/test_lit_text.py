"""A text is lit where its figures stand, whatever it holds, and nothing in it is ever markup."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xinhua_gov.display.lit_text import Mark, apart, legend, lit_text
from xinhua_gov.vocabulary import MarkKind

TEXT = "一、回顾\n\n　增长3%，新建6所。"
GROWTH = Mark(9, 11, MarkKind.RESULT, "gdp", "growth")
SCHOOLS = Mark(14, 16, MarkKind.TARGET, "schools", "schools", doubtful=True)


def test_a_mark_stands_in_its_paragraph_and_leads_to_its_row() -> None:
    assert TEXT[9:11] == "3%"
    assert TEXT[14:16] == "6所"
    heading, paragraph = lit_text(TEXT, [SCHOOLS, GROWTH], headings={0: 2}).split("\n")
    assert heading == '<h2 data-start="0">一、回顾</h2>'
    assert paragraph == (
        '<p data-start="7">增长<a class="mark result" title="growth" href="#row-gdp" id="text-gdp">3%</a>，新建'
        '<a class="mark target doubt" title="schools" href="#row-schools" id="text-schools">6所</a>。</p>'
    )


def test_a_mark_over_two_lines_is_lit_in_both_and_has_one_anchor() -> None:
    lit = lit_text("271\n.4亿", [Mark(0, 7, MarkKind.RESULT, "gdp", "")])
    assert lit.count('class="mark result"') == 2
    assert lit.count('id="text-gdp"') == 1


def test_the_further_mark_of_a_record_has_no_anchor_of_its_own() -> None:
    lit = lit_text("7%、8%", [Mark(0, 2, MarkKind.TARGET, "a", ""), Mark(3, 5, MarkKind.TARGET, "a", "", further=True)])
    assert lit.count('id="text-a"') == 1
    assert lit.count('href="#row-a"') == 2


def test_marks_over_one_another_end_where_the_next_begins() -> None:
    marks = [Mark(0, 9, MarkKind.RESULT, "a", ""), Mark(4, 6, MarkKind.TARGET, "b", ""), GROWTH]
    assert [(mark.start, mark.end) for mark in apart(marks)] == [(0, 4), (4, 6), (9, 11)]


def test_text_and_words_are_never_markup_and_change_no_direction() -> None:
    hostile = '<script>alert(1)</script>\u202e"&\x00'
    lit = lit_text(hostile, [Mark(0, 8, MarkKind.RESULT, '"><b>', '"><img src=x>')])
    assert "<script" not in lit
    assert "<img" not in lit
    assert "<b>" not in lit
    assert "\u202e" not in lit
    assert "\x00" not in lit


def test_a_part_of_a_text_keeps_its_offsets() -> None:
    assert lit_text(TEXT, [GROWTH], linked=False, start=7, end=11) == (
        '<p data-start="7">增长<mark class="mark result" title="growth">3%</mark></p>'
    )


def test_the_legend_counts_each_kind_and_what_is_in_doubt() -> None:
    told = legend([GROWTH, SCHOOLS, SCHOOLS._replace(further=True)], "en")
    assert '<span class="mark result">result</span> 1<' in told
    assert '<span class="mark target">target</span> 1<' in told
    assert '<span class="mark doubt">in doubt</span> 1<' in told
    assert legend([], "zh") == ""


@given(
    st.text(alphabet="<a>&\n \t\u202e增3𠮷\r", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9)))
)
def test_any_text_with_any_marks_is_shown_whole(text: str, places: list[tuple[int, int]]) -> None:
    marks = [Mark(start, start + length, MarkKind.OTHER, "", "") for start, length in places]
    lit = lit_text(text, marks)
    assert lit.count("<") == lit.count(">")
    kept = [line.strip() for line in text.split("\n") if line.strip()]
    assert lit.count("data-start") == len(kept)
