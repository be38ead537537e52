"""Prose of ours is in both languages or in one; a plain string, as in older files, is read and written as before."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

import xinhua_gov as xg

LAMP = {
    "id": "lamp",
    "name": {"zh": "灯", "en": "lamp"},
    "kind": "slogan",
    "at": [109],
}


def lamp(**fields: object) -> xg.Term:
    return xg.Term.model_validate_json(json.dumps({**LAMP, **fields}))


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("A light in a yard.", None, "A light in a yard."),
        ("院子里的一盏灯。", "院子里的一盏灯。", None),
        ("等: others (渠、村) are not named.", None, "等: others (渠、村) are not named."),
        ("GDP为初步核算数", "GDP为初步核算数", None),
        ("12.5", None, "12.5"),
        ({"zh": "灯"}, "灯", None),
        ({"en": "灯"}, None, "灯"),
        ({"zh": "灯。", "en": "A lamp."}, "灯。", "A lamp."),
    ],
)
def test_what_is_read_has_its_languages(written: object, zh: str | None, en: str | None) -> None:
    gloss = lamp(gloss=written).gloss
    assert gloss is not None
    assert (gloss.zh, gloss.en) == (zh, en)


@pytest.mark.parametrize(
    "written", ["A light.", "灯。", {"zh": "灯。", "en": "A lamp."}, {"en": "灯。"}, {"zh": "LED"}]
)
def test_what_is_written_is_what_was_read(written: object) -> None:
    """Text in one language stays a plain string, but where a plain string would be taken for the other language."""
    assert json.loads(lamp(gloss=written).model_dump_json())["gloss"] == written


def test_a_language_that_is_missing_is_stood_in_for_by_the_other() -> None:
    both, chinese = xg.Prose(zh="灯", en="lamp"), xg.Prose(zh="灯")
    assert [both.label("zh"), both.label("en")] == ["灯", "lamp"]
    assert [chinese.label("zh"), chinese.label("en")] == ["灯", "灯"]
    assert xg.Prose(en="lamp").label("zh") == "lamp"


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("", ("gloss",)),
        ("two\nlines", ("gloss",)),
        (" blank before", ("gloss",)),
        (7, ("gloss",)),
        ({}, ("gloss",)),
        ({"zh": None}, ("gloss",)),
        ({"zh": ""}, ("gloss", "zh")),
        ({"de": "Lampe"}, ("gloss", "de")),
    ],
)
def test_what_is_no_prose_is_refused_where_it_stands(written: object, field: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        lamp(gloss=written)
    assert [error["loc"] for error in caught.value.errors()] == [field]


def test_a_table_has_the_english_and_behind_it_the_chinese() -> None:
    """A note in Chinese alone stands in both columns: the first one never loses what is said."""
    report = xg.load()
    target = report.targets["new_renovations_completed.level.2021"]
    chinese = target.model_copy(update={"note": "只有中文"})
    changed = report.model_copy(
        update={"targets": tuple(chinese if t is target else t for t in report.targets.records)}
    )
    (row,) = [row for row in changed.records("targets") if row["id"] == target.id]
    assert (row["note"], row["note_zh"]) == ("只有中文", "只有中文")
    (row,) = [row for row in report.records("targets") if row["id"] == "rural_roads_opened.level.2021"]
    assert (row["note"], row["note_zh"]) == ("One of the four is named.", "4条中有1条写明名称。")


def test_the_schema_allows_a_plain_string_or_both_languages() -> None:
    definitions = xg.json_schema()["$defs"]
    assert isinstance(definitions, dict)
    gloss, prose = definitions["Term"]["properties"]["gloss"], definitions["Prose"]
    assert [choice.get("type", choice.get("$ref")) for choice in gloss["anyOf"]] == ["string", "#/$defs/Prose", "null"]
    assert sorted(prose["properties"]) == ["en", "zh"]
    assert prose["additionalProperties"] is False


@pytest.mark.parametrize("written", [7, ["灯"], True])
def test_what_is_neither_text_nor_an_object_is_told_what_it_may_be(written: object) -> None:
    with pytest.raises(ValidationError, match="expected a line of text, or an object with `zh` and `en`"):
        lamp(gloss=written)
