"""Mentions are an immutable sequence of mentions, and a mention an immutable record of all that a number says."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, cast

import pytest
from sentences import quantity

import xinhua_gov as xg
from xinhua_gov.periods import Period
from xinhua_gov.reading.mention import Mention, Mentions, Told
from xinhua_gov.reading.reader import iter_mentions
from xinhua_gov.vocabulary import Measure, MentionKind, Modality, Qualifier

TEXT = "2021年政府工作报告\n一、2020年工作回顾\n粮食产量12.5万吨以上，增长3%—4%。建成5G网络。"
FOUND = xg.read_quantities(TEXT)
GRAIN = Mention(
    start=TEXT.index("12.5"),
    end=TEXT.index("以上"),
    text="12.5万吨",
    value=Decimal(125000),
    value_high=None,
    unit="吨",
    scale=4,
    qualifier=Qualifier.AT_LEAST,
    qualifier_text="以上",
    kind=MentionKind.QUANTITY,
    measure=Measure.LEVEL,
    modality=Modality.REPORTED,
    period=Period("2020"),
    subject="粮食产量",
    falls=False,
    numbers=((TEXT.index("12.5"), TEXT.index("万吨")),),
    clause=TEXT.index("粮食"),
    behind=TEXT.index("，增长"),
)


def test_a_mention_says_all_that_is_known_of_a_number() -> None:
    assert FOUND.quantities[0] == GRAIN
    assert GRAIN.is_quantity


def test_a_text_that_is_read_closely_also_tells_what_the_sentence_says() -> None:
    told = Told("粮食产量", frozenset(), TEXT.index("粮食"), Period("2020"), Period("2020"))
    mention = xg.read_quantities(TEXT, closely=True).quantities[0]
    assert mention == GRAIN._replace(told=told)
    assert (mention.own, mention.marks, mention.sentence) == ("粮食产量", frozenset(), TEXT.index("粮食"))
    assert (mention.around, mention.spoken) == (Period("2020"), Period("2020"))


def test_what_the_sentence_says_is_no_field_of_a_text_that_is_not_read_closely() -> None:
    with pytest.raises(AttributeError, match="closely=True"):
        _ = GRAIN.marks


def test_the_sentence_of_a_broken_text_is_told_by_the_offsets_of_what_was_given() -> None:
    """The look-alike is mapped without a shift, the blanks within the number of the sentence before with one."""
    text = "产值12 . 5亿元。增⻓7.1%。"
    first, second = xg.read_quantities(text, closely=True).quantities
    assert (first.sentence, second.sentence) == (0, text.index("增"))


def test_what_is_no_quantity_says_no_more_than_its_place_and_kind() -> None:
    start = TEXT.index("5G")
    assert FOUND[-1] == Mention(start, start + 1, "5", kind=MentionKind.CODE)
    assert (FOUND[-1].value, FOUND[-1].unit, FOUND[-1].measure, FOUND[-1].numbers) == (None, "", None, ())
    assert not FOUND[-1].is_quantity


def test_a_record_of_a_mention_is_flat_and_survives_json() -> None:
    expected = {
        "start": 33, "end": 39, "text": "12.5万吨", "value": "125000", "value_high": None, "unit": "吨", "scale": 4,
        "qualifier": "at_least", "qualifier_text": "以上", "kind": "quantity", "measure": "level",
        "modality": "reported", "period": "2020", "subject": "粮食产量", "falls": False,
    }  # fmt: skip
    record = GRAIN.record()
    assert record == expected | {"start": GRAIN.start, "end": GRAIN.end}
    assert {type(value) for value in record.values()} <= {str, int, bool, type(None)}
    assert json.loads(json.dumps(record)) == record


@pytest.mark.parametrize(
    ("sentence", "value", "high"),
    [
        ("增长3%—4%。", "3", "4"),
        ("投资3万亿元。", "3000000000000", None),
        ("增长0.0000001%。", "0.0000001", None),
        ("建成5G网络。", None, None),
    ],
)
def test_the_numbers_of_a_record_are_strings_without_exponent(
    sentence: str, value: str | None, high: str | None
) -> None:
    (found,) = xg.read_quantities(sentence)
    assert (found.record()["value"], found.record()["value_high"]) == (value, high)


# Mentions


def test_mentions_are_a_sequence_in_the_order_of_the_text() -> None:
    assert isinstance(FOUND, Sequence)
    assert [mention.text for mention in FOUND] == ["2021年", "一", "2020年", "12.5万吨", "3%—4%", "5"]
    assert len(FOUND) == 6
    assert FOUND[3] == FOUND[-3] == GRAIN
    assert GRAIN in FOUND
    assert (FOUND.index(GRAIN), FOUND.count(GRAIN)) == (3, 1)
    assert list(reversed(FOUND))[-1] == FOUND[0]


def test_the_quantities_are_the_mentions_that_are_quantities() -> None:
    assert [mention.text for mention in FOUND.quantities] == ["12.5万吨", "3%—4%"]
    assert FOUND.quantities.quantities == FOUND.quantities


def test_a_slice_of_mentions_is_mentions() -> None:
    assert isinstance(FOUND[1:3], Mentions)
    assert [mention.text for mention in FOUND[1:3]] == ["一", "2020年"]
    assert [mention.text for mention in FOUND[::-2]] == ["5", "12.5万吨", "一"]
    assert FOUND[:] == FOUND
    assert FOUND[9:] == Mentions()


@pytest.mark.parametrize("place", [6, -7, 10**9])
def test_a_place_that_is_not_there_is_an_error(place: int) -> None:
    with pytest.raises(IndexError):
        FOUND[place]


def test_within_takes_those_that_lie_wholly_between_two_offsets() -> None:
    assert list(FOUND.within(GRAIN.start, GRAIN.end)) == [GRAIN]
    assert list(FOUND.within(GRAIN.start + 1, GRAIN.end)) == []
    assert list(FOUND.within(GRAIN.start, GRAIN.end - 1)) == []
    assert FOUND.within(0, len(TEXT)) == FOUND
    assert FOUND.within(GRAIN.end, GRAIN.start) == Mentions()
    assert isinstance(FOUND.within(0, 5), Mentions)


def test_the_same_mentions_are_equal_and_hash_alike() -> None:
    again = xg.read_quantities(TEXT)
    assert again is not FOUND
    assert again == FOUND
    assert hash(again) == hash(FOUND)
    assert len({again, FOUND, again[:2]}) == 2


def test_other_mentions_are_not_equal_nor_is_a_list_of_the_same() -> None:
    assert FOUND[:5] != FOUND
    assert Mentions() != FOUND
    assert cast(object, FOUND) != list(FOUND)
    assert cast(object, FOUND) != tuple(FOUND)


def test_no_mentions_are_false_and_some_are_true() -> None:
    assert not xg.read_quantities("")
    assert FOUND


def test_mentions_show_how_many_they_are() -> None:
    assert repr(FOUND) == "<Mentions: 2 quantities of 6>"
    assert repr(Mentions()) == "<Mentions: 0 quantities of 0>"


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_mentions_survive_pickling(protocol: int) -> None:
    again = pickle.loads(pickle.dumps(FOUND, protocol))
    assert isinstance(again, Mentions)
    assert again == FOUND
    assert again[3].qualifier is Qualifier.AT_LEAST


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_mentions_survive_copying(copied: Any) -> None:
    assert copied(FOUND) == FOUND
    assert hash(copied(FOUND)) == hash(FOUND)


def test_mentions_cannot_be_changed() -> None:
    changed = cast(Any, FOUND)
    with pytest.raises(TypeError):
        changed[0] = GRAIN
    with pytest.raises(TypeError):
        del changed[0]
    with pytest.raises(AttributeError):
        changed.append(GRAIN)
    with pytest.raises(AttributeError):
        changed.more = 1


@pytest.mark.parametrize("field", [*Mention._fields, "more"])
def test_a_mention_cannot_be_changed(field: str) -> None:
    with pytest.raises(AttributeError):
        setattr(GRAIN, field, None)


# Reading one by one


def test_mentions_come_one_by_one_as_they_come_together() -> None:
    assert tuple(iter_mentions(TEXT)) == tuple(FOUND)
    assert tuple(iter_mentions(TEXT, year=2019)) == tuple(xg.read_quantities(TEXT, year=2019))


def test_the_first_mentions_are_there_before_the_rest_is_read() -> None:
    """A text of a million quantities is not read to its end for the sake of two."""
    mentions = iter_mentions("新建学校6所。" * 10**6)
    assert [next(mentions).start, next(mentions).start] == [4, 11]


def test_a_quantity_is_itself_whatever_stands_before_it_in_other_paragraphs() -> None:
    alone, later = quantity("新建学校6所以上。"), quantity("风调雨顺。\n新建学校6所以上。")
    moved = alone._replace(start=alone.start + 6, end=alone.end + 6, numbers=((10, 11),), clause=6, told=later.told)
    assert later == moved._replace(behind=alone.behind + 6)
