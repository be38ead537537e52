"""Prose of the 2021 report: every gloss and note in both languages, in whole sentences, with quotes that are quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

import xinhua_gov as xg

CJK = "[\u4e00-\u9fff]"

WORDS_OF_OTHERS = {
    "1+17+N", "中共……区委", "农村居民人均可支配收入", "增长N倍", "平安中国", "保护伞", "战略性新兴产业",
    "电子营业执照", "专业技术人才知识更新工程", "过去五年", "初步统计", "服务保障",
    "红色引擎", "全科网格", "枫桥式社区", "幸福家园", "民呼必应",
}  # fmt: skip
"""What Chinese prose quotes and the report does not print: other documents, and a form with a gap or a letter."""


def prose(value: object, field: str = "") -> Iterator[tuple[str, xg.Prose]]:
    """Every note, gloss and the like in a record, with the name of its field."""
    if isinstance(value, xg.Prose):
        yield field, value
    elif isinstance(value, tuple):
        for item in value:
            yield from prose(item, field)
    elif isinstance(value, xg.Record):
        for name in type(value).model_fields:
            yield from prose(getattr(value, name), name)


def everything(report: xg.Report) -> list[tuple[str, str, xg.Prose]]:
    kinds = [*(report.catalogue(kind).records for kind in xg.RecordKind), xg.outcomes().records]
    records = [("source", report.source), *((r.id, r) for records in kinds for r in records)]
    told = [(id, field, said) for id, record in records for field, said in prose(record)]
    return told + [(str(n.start), "note", n.note) for n in report.numerals if n.note is not None]


def test_no_term_is_without_a_gloss_in_either_language(report: xg.Report) -> None:
    glosses = {term.id: term.gloss for term in report.terms.records}
    assert len(glosses) == 256
    assert [id for id, gloss in glosses.items() if gloss is None or gloss.zh is None or gloss.en is None] == []


def test_all_prose_is_in_both_languages(report: xg.Report) -> None:
    told = everything(report)
    assert {field for _, field, _ in told} == {"note", "gloss", "normalisation"}
    assert [(id, field) for id, field, said in told if said.zh is None or said.en is None] == []


def test_definitions_are_in_both_languages(report: xg.Report) -> None:
    defined = [indicator for indicator in report.indicators.records if indicator.definition is not None]
    assert [indicator.id for indicator in defined] == ["industrial_value_added", "livelihood_spending"]
    assert [i.id for i in defined if i.definition is not None and not i.definition.en] == []


def test_the_chinese_is_chinese(report: xg.Report) -> None:
    """Whole sentences with the punctuation of Chinese, no blanks, and no English word."""
    for id, field, said in everything(report):
        assert said.zh is not None
        assert re.search(CJK, said.zh), (id, field)
        assert not re.search(r"[,;?!()]|\.(?!\d|[a-z])| ", said.zh), (id, said.zh)
        assert not re.search(r"(?<![.a-z])[a-z]{2,}(?![.a-z])", said.zh), (id, said.zh)
        assert field == "normalisation" or said.zh.endswith(("。", "？")), (id, said.zh)
        assert not re.search(r"的的|了了|是是|，，|。。|“[^”]*“|”[^“]*”", said.zh), (id, said.zh)


YEAR = re.compile(r"(?:19|20)\d\d(?=年|[—–]\d|[-. ,;:)]|$)")


def test_the_chinese_names_no_year_that_the_english_does_not(report: xg.Report) -> None:
    for id, _, said in everything(report):
        zh, en = (set(YEAR.findall(text or "")) for text in (said.zh, said.en))
        assert zh - en == set(), (id, said.zh, said.en)


def test_what_chinese_prose_quotes_is_printed(report: xg.Report, text: str) -> None:
    quoted = {(id, quote) for id, _, said in everything(report) for quote in re.findall("“([^”]+)”", said.zh or "")}
    invented = [
        (id, quote)
        for id, quote in sorted(quoted)
        if quote not in WORDS_OF_OTHERS and not all(part in text for part in quote.split("……"))
    ]
    assert invented == []


@pytest.mark.parametrize(
    ("id", "zh"),
    [
        ("six_stabilities", "2018年7月中央政治局会议提出的要求：稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。"),
        ("double_support", "拥军优属、拥政爱民的合称。"),
        ("bottom_line_thinking", "从最坏处着想、争取最好结果，把风险控制在底线以内的思想方法。"),
    ],
)
def test_some_glosses_by_hand(report: xg.Report, id: str, zh: str) -> None:
    gloss = report.terms[id].gloss
    assert gloss is not None
    assert gloss.zh == zh
    assert gloss.label("zh") == zh
