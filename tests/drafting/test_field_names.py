"""Field names: every field that a person is shown has a name in Chinese; paths of fields by the name of each."""

from __future__ import annotations

import re

from xinhua_gov.drafting.field_names import field_name, kind_called, kind_name, path_name
from xinhua_gov.model.base import Record
from xinhua_gov.model.parts import NESTED_RECORDS, RECORDS
from xinhua_gov.model.source import Source

CHINESE = re.compile("[\u4e00-\u9fff]")


def test_every_field_of_every_record_has_a_chinese_name() -> None:
    classes: list[type[Record]] = [Source]
    for models in RECORDS.values():
        classes += list(models.values()) if isinstance(models, dict) else [models]
    fields = {field for model in classes for field in model.model_fields}
    fields |= {field for nested in NESTED_RECORDS.values() for field in nested}
    unnamed = {field for field in fields if not CHINESE.search(field_name(field, "zh"))}
    assert unnamed == {"sha256"}


def test_a_path_is_called_by_the_name_of_each_field() -> None:
    assert path_name("quantity.unit", "zh") == "数量.单位"
    assert path_name("quantity.unit", "en") == "quantity.unit"
    assert path_name("observations[2].base_period", "zh") == "数据[2].基期"


def test_what_is_no_field_keeps_its_name() -> None:
    assert path_name("", "zh") == ""
    assert path_name("q000286", "zh") == "q000286"


def test_a_kind_is_called_by_its_name_or_code_in_either_language() -> None:
    assert [kind_called(word) for word in ("指标", "indicator", "indicators", "INDICATORS", "指")] == [
        *["indicators"] * 4,
        None,
    ]
    assert kind_name("numerals", "zh") == "其他数字"
    assert kind_name("no_kind", "zh") == "no_kind"
