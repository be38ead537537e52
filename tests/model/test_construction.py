"""Records built in Python: simpler things that mean the same, what may be left out, and errors that name the field."""

from __future__ import annotations

import datetime as dt
import inspect
import pickle
import pydoc
from decimal import Decimal
from pathlib import Path

import pydantic
import pytest

import xinhua_gov as xg

TEXT = "2021年，地区生产总值增长7.1%，达到271.4亿元，完成增长7%以上的目标；新建学校6至8所。"
PLACE = xg.Area(name="某县", code="410999")


def observation(**fields: object) -> xg.Observation:
    """An observation of growth, some of its fields otherwise."""
    usual: dict[str, object] = {
        "id": "gdp.yoy_growth.2021",
        "area": "410999",
        "quantity": "7.1%",
        "evidence": xg.evidence(TEXT, "增长7.1%"),
    }
    return xg.Observation(**usual | fields)  # type: ignore[arg-type]


# Values


@pytest.mark.parametrize("value", [7, "7", Decimal(7)])
def test_a_value_is_an_int_a_decimal_or_a_string(value: Decimal | int | str) -> None:
    assert xg.Quantity(value=value, unit="percent") == xg.Quantity(value=Decimal("7"), unit="percent")


def test_what_is_printed_is_kept_digit_by_digit() -> None:
    assert str(xg.Quantity(value="7.10", unit="percent").value) == "7.10"
    assert xg.Quantity(value="6", high=7, unit="percent").high == Decimal(7)


def test_a_float_is_refused_and_told_why() -> None:
    with pytest.raises(xg.ShapeError) as caught:
        xg.Quantity(value=7.1, unit="percent")  # type: ignore[arg-type]
    assert str(caught.value) == (
        "Quantity: value: 7.1 is a float, which stands for 7.09999999999999964473 and not for what is printed; "
        'write "7.1"'
    )


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (True, 'expected a Decimal, an int or a string such as "271.4", found True'),
        (None, 'expected a Decimal, an int or a string such as "271.4", found None'),
        ([7], 'expected a Decimal, an int or a string such as "271.4", found a list'),
        ("7,1", 'expected a number such as "271.4" or "-3", found \'7,1\''),
        (Decimal("NaN"), "expected a finite number of at most 40 characters, without an exponent"),
    ],
)
def test_anything_else_is_no_value(value: object, told: str) -> None:
    with pytest.raises(xg.ShapeError) as caught:
        xg.Quantity(value=value, unit="percent")  # type: ignore[arg-type]
    assert f"Quantity: value: {told}" in str(caught.value)


@pytest.mark.parametrize("qualifier", ["at_least", xg.Qualifier.AT_LEAST])
def test_a_word_of_a_closed_list_is_the_word_or_its_code(qualifier: xg.Qualifier | str) -> None:
    assert xg.Quantity(value=7, unit="percent", qualifier=qualifier).qualifier is xg.Qualifier.AT_LEAST


def test_a_code_that_no_word_has_is_told_with_those_that_are_there() -> None:
    with pytest.raises(xg.ShapeError) as caught:
        xg.RelatedIndicator(kind="part", indicator="gdp")
    assert str(caught.value) == "RelatedIndicator: kind: expected successor, part_of, proxy, found 'part'"


def test_a_unit_is_its_code_or_the_unit(report: xg.Report) -> None:
    assert xg.Quantity(value=7, unit=report.unit("CNY")).unit == "CNY"  # type: ignore[arg-type]
    gdp = xg.Indicator(id="gdp", name="生产总值", theme="economy", unit="CNY")
    assert gdp.unit == "CNY"


def test_a_list_will_do_where_a_tuple_is_kept() -> None:
    gdp = xg.Indicator(
        id="gdp", name="生产总值", theme="economy", aliases=["GDP", xg.Bilingual(zh="产值", en="output")]
    )
    assert gdp.aliases == (xg.Bilingual(zh="GDP"), xg.Bilingual(zh="产值", en="output"))
    assert observation(open=["scope"]).open == ("scope",)


@pytest.mark.parametrize("several", [{"GDP"}, "GDP", b"GDP", iter(["GDP"]), None, 1])
def test_what_has_no_order_or_is_used_up_is_no_list(several: object) -> None:
    with pytest.raises(xg.ShapeError, match=r"^Indicator: gdp: aliases: expected a list or a tuple, found "):
        xg.Indicator(id="gdp", name="生产总值", theme="economy", aliases=several)  # type: ignore[arg-type]


def test_a_string_is_a_name_in_chinese_a_date_and_a_note_in_its_language() -> None:
    source = xg.Source.of(
        TEXT, id="a", title="报告", place=PLACE, year=2022, date="2022-01-18", session="第一次会议"
    ).model_copy(update={"note": "As printed."})
    assert (source.title, source.session) == (xg.Bilingual(zh="报告"), xg.Bilingual(zh="第一次会议"))
    assert (source.date, source.note) == (dt.date(2022, 1, 18), xg.Prose(en="As printed."))


def test_a_name_that_is_no_line_is_told_at_its_field() -> None:
    with pytest.raises(xg.ShapeError) as caught:
        xg.Area(name="某\n县", code="410999")
    said = "Area: name: expected one line of text without white space around it, found '某\\n县'"
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("printed", "value", "high", "scale", "unit", "qualifier"),
    [
        ("7.1%", "7.1", None, 0, "percent", "unqualified"),
        ("7%以上", "7", None, 0, "percent", "at_least"),
        ("271.4亿元", "271.4", None, 8, "CNY", "unqualified"),
        ("1.25余万人", "1.25", None, 4, "person", "and_more"),
        ("下降3%", "-3", None, 0, "percent", "unqualified"),
        ("6%—7%", "6", "7", 0, "percent", "unqualified"),
        ("2个百分点", "2", None, 0, "percentage_point", "unqualified"),
    ],
)
def test_a_quantity_is_given_as_it_is_printed(
    printed: str, value: str, high: str | None, scale: int, unit: str, qualifier: str
) -> None:
    aim = xg.StretchTarget(quantity=printed, figure=xg.Span(start=0, end=1))
    assert aim.quantity == xg.Quantity(value=value, high=high, scale=scale, unit=unit, qualifier=qualifier)


@pytest.mark.parametrize("printed", ["", "增长", "5方", "7%和8%", "100", "2021年"])
def test_a_string_that_prints_no_one_quantity_is_refused(printed: str) -> None:
    with pytest.raises(xg.ShapeError) as caught:
        observation(quantity=printed)
    told = f"{printed!r} is not read as one quantity with a unit of the package, such as 271.4亿元"
    assert f"Observation: gdp.yoy_growth.2021: quantity: {told}" in str(caught.value)


# What may be left out


def test_the_kind_of_a_target_and_format_and_language_of_a_source_need_not_be_said() -> None:
    target = xg.QuantitativeTarget(
        id="gdp.yoy_growth.2021", area="410999", quantity="7%以上", evidence=xg.evidence(TEXT, "增长7%以上")
    )
    assert (target.kind, target.comparator) == (xg.TargetKind.QUANTITATIVE, xg.Comparator.AT_LEAST)
    source = xg.Source.of(TEXT, id="a", title="报告", place=PLACE, year=2022)
    assert (source.format, source.language, source.characters) == (1, "zh", 50)


def test_in_a_file_they_are_needed_as_before() -> None:
    for cls, plain in ((xg.QuantitativeTarget, "{}"), (xg.Source, "{}")):
        with pytest.raises(pydantic.ValidationError, match=r"(?m)^(kind|format)$"):
            cls.model_validate_json(plain)


@pytest.mark.parametrize(
    ("id", "indicator", "measure", "period", "base"),
    [
        ("gdp.yoy_growth.2021", "gdp", "yoy_growth", "2021", "2020"),
        ("gdp.growth_multiple.2020~2015", "gdp", "growth_multiple", "2020", "2015"),
        ("gdp.average_growth.2016-2020", "gdp", "average_growth", "2016-2020", "2015"),
        ("gdp.share.to-2020", "gdp", "share", "..2020", None),
    ],
)
def test_an_id_says_what_the_figure_is_of(id: str, indicator: str, measure: str, period: str, base: str | None) -> None:
    unit = "times" if measure == "growth_multiple" else "percent"
    found = observation(id=id, quantity=xg.Quantity(value="7.1", unit=unit))
    assert (found.indicator, found.measure, found.period, found.base_period) == (indicator, measure, period, base)


def test_an_id_says_the_area_too() -> None:
    found = xg.Observation(  # type: ignore[call-arg]  # the id says the area, which type checkers cannot know
        id="gdp.yoy_growth.2021@110101", quantity="7.1%", evidence=xg.evidence(TEXT, "增长7.1%")
    )
    assert found.area == "110101"


def test_without_an_id_the_fields_make_it() -> None:
    made = xg.Observation(
        indicator="gdp",
        measure="yoy_growth",
        period="2021",
        area="410999",
        quantity="7.1%",
        evidence=xg.evidence(TEXT, "增长7.1%"),
    )
    assert (made.id, made.base_period) == ("gdp.yoy_growth.2021", "2020")
    assert made == observation()


def test_an_id_that_says_something_else_than_the_fields_is_refused_as_in_a_file() -> None:
    with pytest.raises(
        xg.ShapeError, match=r"^Observation: gdp\.yoy_growth\.2021: id: expected gdp\.yoy_growth\.2020,"
    ):
        observation(period="2020")


def test_the_span_of_the_number_is_found_in_the_quote() -> None:
    assert observation().figure == xg.Span(start=14, end=17)
    several = observation(id="school.level.2021", quantity="6—8所", evidence=xg.evidence(TEXT, "学校6至8所"))
    assert several.figure == xg.Span(start=TEXT.index("6至8"), end=TEXT.index("6至8") + 3)


@pytest.mark.parametrize(
    ("words", "quantity"), [("增长7.1%", "7%"), ("增长7.1%", "1%"), ("7.1%，达到271.4亿元，完成增长7%以上", "71%")]
)
def test_a_number_that_is_not_printed_so_and_once_is_asked_for(words: str, quantity: str) -> None:
    with pytest.raises(xg.ShapeError) as caught:
        observation(quantity=quantity, evidence=xg.evidence(TEXT, words))
    told = "figure: is missing, and the other fields do not say it"
    assert str(caught.value) == f"Observation: gdp.yoy_growth.2021: {told}"


# Errors


def test_every_fault_is_told_with_the_class_the_id_and_the_field() -> None:
    with pytest.raises(xg.ShapeError) as caught:
        xg.Indicator(id="gdp", name=1, theme="econmy", observations=[3], colour="red")  # type: ignore[arg-type,call-arg,list-item]
    faults = [(fault.file, fault.record, fault.field) for fault in caught.value.faults]
    assert sorted(faults) == [
        ("Indicator", "gdp", "colour"),
        ("Indicator", "gdp", "name"),
        ("Indicator", "gdp", "observations[0]"),
        ("Indicator", "gdp", "theme"),
    ]
    assert str(caught.value).splitlines()[0] == "4 faults in the shape of the data:"


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("indicators", None, "indicators: expected a list or a tuple, found None"),
        ("indicators", [None], "indicators[0]: expected Indicator, found None"),
        ("source", "a path", "source: expected Source, found 'a path'"),
        ("targets", Path("targets.json"), "targets: expected a list or a tuple, found a PosixPath"),
    ],
)
def test_a_report_of_something_else_is_refused_in_one_line(
    report: xg.Report, field: str, value: object, told: str
) -> None:
    with pytest.raises(xg.ShapeError) as caught:
        report.model_copy(update={field: value})
    assert str(caught.value) == f"Report: {told}"


def test_records_that_make_no_report_together_are_told_as_in_a_file(report: xg.Report) -> None:
    gdp = xg.Indicator(
        id="gdp", name="生产总值", theme="economy", observations=[observation(id="gd.level.2021", quantity="7.1公里")]
    )
    with pytest.raises(xg.ReferencesError) as caught:
        xg.Report(source=report.source, indicators=[gdp])
    assert ("indicators", "gd.level.2021", "indicator") in [
        (fault.file, fault.record, fault.field) for fault in caught.value.faults
    ]


def test_the_errors_are_pydantics_own_too() -> None:
    with pytest.raises(pydantic.ValidationError) as caught:
        xg.Quantity(unit="percent")  # type: ignore[call-arg]
    assert isinstance(caught.value, xg.XinhuaGovError)
    assert caught.value.error_count() == 1
    assert (caught.value.title, caught.value.errors()[0]["type"]) == ("Quantity", "missing")
    assert "missing" in caught.value.json()
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), str(again)) == (type(caught.value), "Quantity: value: is missing")


def test_a_validator_of_another_model_takes_them_for_its_own() -> None:
    class Row(pydantic.BaseModel):
        growth: xg.Quantity

        @pydantic.field_validator("growth", mode="before")
        @classmethod
        def _read(cls, value: object) -> object:
            return xg.Quantity(value=value, unit="percent") if isinstance(value, str) else value

    assert Row.model_validate({"growth": "7.1"}).growth.value == Decimal("7.1")
    with pytest.raises(pydantic.ValidationError, match=r"(?s)growth\.value.*should match pattern"):
        Row.model_validate({"growth": "7,1"})


def test_what_pydantic_reads_itself_is_as_strict_as_before() -> None:
    with pytest.raises(pydantic.ValidationError):
        xg.Quantity.model_validate({"value": 7, "unit": "percent"})
    with pytest.raises(pydantic.ValidationError):
        xg.Quantity.model_validate({"value": "7", "unit": "percent", "qualifier": "at_least"})
    with pytest.raises(pydantic.ValidationError):
        xg.Quantity.model_validate_json('{"value": 7, "unit": "percent"}')


# What is shown


@pytest.mark.parametrize("before", [True, False])
def test_a_record_shows_its_fields_before_and_after_its_first_use(before: bool) -> None:
    if not before:
        xg.Quantity(value=7, unit="percent")
    shown = inspect.signature(xg.Quantity)
    assert list(shown.parameters) == ["value", "unit", "high", "scale", "qualifier", "countable"]
    assert shown.parameters["value"].annotation == Decimal | int | str
    assert shown.parameters["qualifier"].annotation == xg.Qualifier | str
    assert shown.parameters["scale"].default == 0


def test_every_public_record_shows_its_fields() -> None:
    classes = [value for value in (getattr(xg, name) for name in xg.__all__) if isinstance(value, type)]
    records = [value for value in classes if issubclass(value, xg.Record) and value is not xg.Record]
    assert len(records) > 40
    for record in records:
        assert set(inspect.signature(record).parameters) == set(record.model_fields), record


def test_help_shows_them() -> None:
    told = pydoc.plain(pydoc.render_doc(xg.Indicator))
    assert "Indicator(*, id: str, name: xinhua_gov.model.base.Bilingual | str, theme: " in told


def test_a_class_of_ones_own_shows_its_field_too() -> None:
    class Mine(xg.Indicator, frozen=True, extra="forbid"):
        colour: str = "red"

    assert inspect.signature(Mine).parameters["colour"].default == "red"
    assert Mine(id="gdp", name=xg.Bilingual(zh="生产总值"), theme=xg.Theme.ECONOMY, colour="blue").colour == "blue"


def test_a_record_lists_what_is_public(report: xg.Report) -> None:
    assert {"sections", "milestones", "find", "cite", "model_copy"} <= set(dir(report))
    assert [name for name in dir(report) if name.startswith("_") or hasattr(pydantic.BaseModel, name)] == ["model_copy"]
    assert dir(report.targets["gdp.yoy_growth.2021"].evidence) == [
        *("contains", "digest", "end", "model_copy", "overlaps", "quote", "start")
    ]


def test_the_package_lists_its_public_names() -> None:
    assert dir(xg) == sorted(xg.__all__)
