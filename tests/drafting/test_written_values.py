"""What a person writes for a field is read as a code, or as Chinese or English words."""

from __future__ import annotations

import pytest

import xinhua_gov as xg
from xinhua_gov.drafting.written_values import ValueInWordsError, value_of


@pytest.mark.parametrize(
    ("kind", "field", "written", "value"),
    [
        ("indicators", "theme", "城市建设", "urban"),
        ("indicators", "theme", " Urban ", "urban"),
        ("indicators", "direction", "越低越好", "lower"),
        ("indicators", "direction", "无", None),
        ("indicators", "concept", "地区生产总值", "gdp"),
        ("indicators", "concept", "gdp", "gdp"),
        ("indicators", "name", "新建公园", {"zh": "新建公园"}),
        ("indicators", "name", "新建公园 | new parks", {"zh": "新建公园", "en": "new parks"}),
        ("observations", "period", "2016—2020年", "2016-2020"),
        ("observations", "period", "2020年", "2020"),
        ("observations", "period", "至2020", "..2020"),
        ("observations", "base_period", "2015", "2015"),
        ("units", "countable", "否", False),
        ("units", "dimension", "个数", "count"),
        ("source", "date", "2021年2月3日", "2021-02-03"),
        ("source", "date", "2021/2/3", "2021-02-03"),
        ("source", "place", "某县 410499", {"name": {"zh": "某县"}, "code": "410499"}),
        (
            "source",
            "speaker",
            "某县人民政府县长 李一二",
            {"name": {"zh": "李一二"}, "office": {"zh": "某县人民政府县长"}},
        ),
        ("targets", "nature", "约束性", "binding"),
        ("observations", "note", "见年鉴。", "见年鉴。"),
        ("observations", "note", "见年鉴。 | Seen in the yearbook.", {"zh": "见年鉴。", "en": "Seen in the yearbook."}),
        ("observations", "note", "A | B", "A | B"),
    ],
)
def test_a_value_is_read(kind: str, field: str, written: str, value: object) -> None:
    assert value_of(kind, field, written) == value


@pytest.mark.parametrize(
    ("kind", "field", "written", "zh", "en"),
    [
        ("indicators", "theme", "树", "“树”不在可选值之中：综合经济", "'树' is none of its values: economy (综合经济)"),
        ("indicators", "concept", "树", "没有叫“树”的共有指标", "no shared indicator is called '树'"),
        ("indicators", "name", "| trees", "不是名称", "is no name"),
        ("observations", "period", "2020-2016", "不是时期", "is no period"),
        ("observations", "period", "last year", "不是时期", "is no period"),
        ("units", "countable", "maybe", "既不是“是”也不是“否”", "is neither true (是) nor false (否)"),
        ("source", "date", "2021-02-30", "不是日期", "is no date"),
        ("source", "place", "某县", "不是地区", "is no place"),
        ("source", "speaker", "李一二", "没有写职务", "says no office"),
    ],
)
def test_what_is_no_value_is_told_in_both_languages(kind: str, field: str, written: str, zh: str, en: str) -> None:
    with pytest.raises(ValueInWordsError) as caught:
        value_of(kind, field, written)
    assert zh in caught.value.zh
    assert en in str(caught.value)


def test_a_field_that_the_record_does_not_have_is_told() -> None:
    with pytest.raises(xg.UnknownFieldError, match="'colour' is not a field of the indicators"):
        value_of("indicators", "colour", "red")
