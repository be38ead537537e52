"""What a draft has to look at, in the order of its text, and the fields of each as a person reads and writes them."""

from __future__ import annotations

import samples
from reports import FIRST

import xinhua_gov as xg
from xinhua_gov.review.details import fields_of, mergeable, said_of_item, title_of_item
from xinhua_gov.review.items import Item, items_of
from xinhua_gov.vocabulary import Language

TEXT = "2021年政府工作报告\n2020年完成投资5亿元，新建学校6所。"
DRAFT = xg.draft(TEXT, year=2021)
INVESTED = TEXT.index("5亿")


def item(key: str, draft: xg.Report = DRAFT) -> Item:
    return next(one for one in items_of(draft) if one.key == key)


def test_the_report_comes_first_and_then_what_stands_in_the_text() -> None:
    items = items_of(DRAFT)
    assert items[0].key == "source"
    assert [one.start for one in items[1:]] == sorted(one.start for one in items[1:])
    assert {one.group for one in items} >= {"report", "result", "other"}


def test_a_figure_has_the_questions_of_its_indicator_too() -> None:
    found = item(f"f{INVESTED}")
    assert (found.group, found.kind, found.record) == ("result", "observations", f"q{INVESTED:06}")
    assert ("indicators", "name") in [(question.kind, question.field) for question in found.questions]


def test_every_question_is_asked_with_some_item() -> None:
    from xinhua_gov.drafting.remaining import remaining

    for text in (TEXT, FIRST):
        draft = xg.draft(text, year=2021, english=True)
        asked = {(q.kind, q.record, q.field) for one in items_of(draft) for q in one.questions}
        assert asked == {(q.kind, q.record, q.field) for q in remaining(draft)}


def test_a_target_in_words_is_an_item_with_its_phrase() -> None:
    report = xg.load()
    words = [one for one in items_of(report) if one.key.startswith("w")]
    assert len(words) == len(report.targets.where(kind="relative")) + len(report.targets.where(kind="qualitative"))
    assert all(one.group == "target" for one in words)


def test_a_field_says_what_it_holds_what_is_proposed_and_what_it_may_be() -> None:
    fields = {(one.kind, one.field): one for one in fields_of(DRAFT, item(f"f{INVESTED}"), "en")}
    name = fields["indicators", "name"]
    assert (name.label, name.open, name.proposal, name.reason) == (
        "name", True, "完成投资", "the words before the number",
    )  # fmt: skip
    period = fields["observations", "period"]
    assert (period.shown, period.written, period.open, period.choices) == ("2020", "2020", False, ())
    direction = fields["indicators", "direction"]
    assert direction.choices == (("higher", "higher is better"), ("lower", "lower is better"), ("none", "none"))
    assert fields["observations", "quantity.unit"].written == "CNY"
    assert ("decline", "decline") not in fields["observations", "measure"].choices


def test_a_note_is_read_in_the_language_and_written_in_both() -> None:
    draft = xg.draft("全县新建学校6所。", year=2021)
    (figure,) = (one for one in items_of(draft) if one.kind in ("observations", "targets"))
    zh, en = "原文没有说明是已完成还是待完成。", "The text does not tell whether it is reported or promised."
    languages: tuple[tuple[Language, str], ...] = (("zh", zh), ("en", en))
    for language, shown in languages:
        (note,) = (one for one in fields_of(draft, figure, language) if one.field == "note")
        assert (note.shown, note.written) == (shown, f"{zh} | {en}")


def test_an_item_is_called_by_its_indicator_and_says_what_is_printed() -> None:
    found = item(f"f{INVESTED}")
    assert title_of_item(DRAFT, found, "zh") == "完成投资"
    assert said_of_item(DRAFT, found, "zh") == "5亿元 · 2020"
    assert title_of_item(DRAFT, item("source"), "zh") == "2021年政府工作报告"
    numeral = next(one for one in items_of(DRAFT) if one.kind == "numerals")
    assert (title_of_item(DRAFT, numeral, "zh"), fields_of(DRAFT, numeral, "zh")) == ("", [])


def test_an_indicator_may_be_merged_with_any_other_those_in_its_unit_first() -> None:
    report = samples.built(samples.document())
    figure = next(one for one in items_of(report) if one.record == "schools.level.2020")
    assert mergeable(report, figure, "en") == [("grain", "grain output")]
    assert mergeable(report, item("source"), "en") == []
