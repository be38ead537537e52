"""Numbers are strings of one strict form, names are bilingual, records cannot be changed."""

from __future__ import annotations

import json
from decimal import Decimal

import pydantic
import pytest
import samples
from hypothesis import given
from pydantic import TypeAdapter, ValidationError

import xinhua_gov as xg
from xinhua_gov.model.base import AreaCode, DecimalString, Id, Text

DECIMAL: TypeAdapter[Decimal] = TypeAdapter(DecimalString)


@pytest.mark.parametrize("written", ["0", "7", "-3", "271.4", "0.50", "8.0", "40860"])
def test_a_number_is_read_from_a_string_as_it_is_printed(written: str) -> None:
    number = DECIMAL.validate_json(f'"{written}"')
    assert number == Decimal(written)
    assert DECIMAL.dump_json(number) == f'"{written}"'.encode()


@pytest.mark.parametrize(
    "written",
    ["", " 1", "1 ", "+1", "1_0", "01", "1.", ".5", "1e5", "1E5", "1e999999999", "NaN", "Infinity", "-Infinity", "１２",
     "1,000", "1.2.3", "--1", "0x10", "三", "1\n", "9" * 41],
)  # fmt: skip
def test_any_other_string_is_no_number(written: str) -> None:
    with pytest.raises(ValidationError):
        DECIMAL.validate_json(json.dumps(written))
    with pytest.raises(ValidationError):
        DECIMAL.validate_python(written)


@pytest.mark.parametrize("written", ["1", "271.4", "1e5", "NaN", "Infinity", "true", "null", "[]", "{}"])
def test_a_json_number_is_no_number_of_ours(written: str) -> None:
    with pytest.raises(ValidationError):
        DECIMAL.validate_json(written)


@pytest.mark.parametrize(
    "value", [1, 1.5, True, Decimal("NaN"), Decimal("Infinity"), Decimal("1E+5"), Decimal("1E-99"), Decimal("sNaN")]
)
def test_in_python_only_a_plain_decimal_will_do(value: object) -> None:
    with pytest.raises(ValidationError):
        DECIMAL.validate_python(value)


@given(samples.decimals)
def test_a_decimal_survives_json_digit_by_digit(number: Decimal) -> None:
    again = DECIMAL.validate_json(DECIMAL.dump_json(number))
    assert again.as_tuple() == number.as_tuple()


@given(samples.ids)
def test_an_id_is_kept_as_it_is(written: str) -> None:
    assert TypeAdapter(Id).validate_python(written) == written


@pytest.mark.parametrize(
    "written", ["", "GDP", "gdp level", ".gdp", "gdp.", "生产总值", "a/b", "../a", "a\n", "x" * 121]
)
def test_what_is_no_id_is_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(written)


@pytest.mark.parametrize("written", ["", " ", " a", "a ", "a\nb", "\u3000新华", "x" * 1001, "\ud800"])
def test_text_is_one_line_without_white_space_around_it(written: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Text).validate_python(written)


@pytest.mark.parametrize(("code", "valid"), [("410402", True), ("410402001", True), ("410402001002", True)]
    + [(code, False) for code in ("41040", "4104020", "41040a", "４１０４０２", "410402\n", "")])  # fmt: skip
def test_an_area_code_has_six_nine_or_twelve_digits(code: str, valid: bool) -> None:
    try:
        assert TypeAdapter(AreaCode).validate_python(code) == code
        assert valid
    except ValidationError:
        assert not valid


def test_a_name_in_the_language_asked_for() -> None:
    name = xg.Bilingual(zh="生产总值", en="GDP")
    assert (name.label("zh"), name.label("en")) == ("生产总值", "GDP")
    assert xg.Bilingual(zh="生产总值").label("en") == "生产总值"


def test_every_class_of_the_model_is_frozen_and_takes_no_unknown_field() -> None:
    classes = [value for name in xg.__all__ if isinstance(value := getattr(xg, name), type)]
    records = [value for value in classes if issubclass(value, pydantic.BaseModel)]
    assert len(records) >= 20
    for record in records:
        assert record.model_config.get("frozen") is True
        assert record.model_config.get("extra") == "forbid"
        assert record.model_config.get("strict") is True


def test_open_names_only_fields_of_the_record() -> None:
    source = samples.built(samples.document()).source
    assert source.model_copy(update={"open": ("date",)}).open == ("date",)
    with pytest.raises(ValidationError, match="colour: not a field"):
        source.model_copy(update={"open": ("colour",)})
