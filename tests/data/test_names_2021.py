"""Names of the 2021 report: whole in Chinese, after one glossary in English, and no word twice in what is composed."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import pytest

import xinhua_gov as xg
from xinhua_gov.display.quantity_words import figure_words, target_words
from xinhua_gov.display.record_lines import honour_words, milestone_words, title_words
from xinhua_gov.vocabulary import Language

GLOSSARY = Path(xg.__file__).parent / "data" / "glossary.tsv"
PROSE = ("note", "gloss", "normalisation")
GENERIC = "(工程|专项行动|活动|建设|创建|项目)$"
KINDS = tuple(kind.value for kind in xg.RecordKind)
SAID_ALIKE = (
    ("显著", r"\bmarked(ly)?\b"),
    ("明显", r"\bclearly\b"),
    ("大幅", r"\bmuch (more|less|\w+er)\b"),
    ("全面|全力", r"\bfull(y|er)?\b|\bin all respects\b|\ball round\b|\ball fronts\b"),
    ("基本(?!公共|理论|路线|方略)", r"\bbasically\b|\bnearly\b"),
    ("(?<!均)等", r"\band ([\w-]+ )*others?\b|\bsuch as\b|\bamong them\b|\band (similar|the like)\b"),
)
"""Words that say how strongly, how wholly, or that a list goes on: in Chinese, and in English."""
STRENGTHS = ("显著", "明显", "大幅", "全面", "基本", "巨大")


class Row(NamedTuple):
    """A line of the glossary: a term, the forms that its English may take, and wordings that are not used for it."""

    zh: str
    forms: tuple[str, ...]
    refused: tuple[str, ...]
    used_in: str
    unchecked: str = ""


def parted(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def glossary() -> list[Row]:
    lines = [line for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True)
    return [
        Row(r["zh"], (*parted(r["en"]), *parted(r["also"])), parted(r["not"]), r["used_in"], r["unchecked"])
        for r in rows
    ]


def dumped(report: xg.Report) -> Iterator[tuple[str, object]]:
    """Every record with its id, as plain data; nested records come with their own ids too."""
    yield "source", report.source.model_dump(mode="json")
    for kind in KINDS:
        for record in report.catalogue(kind).values():
            yield record.id, record.model_dump(mode="json", exclude={"milestones", "observations"})


def pairs(value: object) -> Iterator[tuple[str, str]]:
    """Every name that has both languages; prose of ours, which explains and does not name, is left out."""
    if isinstance(value, dict):
        if value.get("zh") and value.get("en"):
            yield value["zh"], value["en"]
        for field, inner in value.items():
            yield from () if field in PROSE else pairs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from pairs(inner)


def english(value: object, field: str = "") -> Iterator[str]:
    """Every text of ours in English: names, notes and glosses."""
    if isinstance(value, dict):
        for inner_field, inner in value.items():
            yield from english(inner, inner_field)
    elif isinstance(value, list):
        for inner in value:
            yield from english(inner, field)
    elif isinstance(value, str) and field in ("en", "note", "gloss"):
        yield value


def is_in(form: str, en: str) -> bool:
    """Whether an English name has a form, whose capitals count where it has any."""
    return form in en if form != form.lower() else form in en.casefold()


def departures(zh: str, en: str, rows: Iterable[Row]) -> list[str]:
    """The terms of the glossary that stand in a Chinese name and are worded otherwise in its English.

    A term within a longer one of the glossary is judged with the longer one. A form with capitals is a proper name, and
    is written so.
    """
    here = [row for row in rows if row.zh in zh]
    longest = [row for row in here if not any(row.zh != other.zh and row.zh in other.zh for other in here)]
    return [row.zh for row in longest if not any(is_in(form, en) for form in row.forms)]


def unlike(zh: str, en: str) -> list[str]:
    """The words of `SAID_ALIKE` that one language of a name has and the other has not."""
    return [
        said_in_chinese
        for said_in_chinese, said_in_english in SAID_ALIKE
        if bool(re.search(said_in_chinese, zh)) != bool(re.search(said_in_english, en, re.IGNORECASE))
    ]


def begins_or_ends(proper: str, name: str) -> bool:
    """Whether a name has the first two or three characters of a proper name, or the greater part of it to its end."""
    ends = (proper[cut:] for cut in range(1, len(proper) // 2))
    return any(proper[:size] in name for size in (2, 3)) or any(len(end) > 3 and end in name for end in ends)


def clause_from(text: str, evidence: xg.Evidence) -> str:
    """What the text says from the beginning of a stretch to the full stop or the semicolon behind it."""
    return text[evidence.start : evidence.end] + re.split("[。；]", text[evidence.end :], maxsplit=1)[0]


def clipped(name: str, whole: Iterable[str]) -> set[str]:
    """The proper names of which a name gives the beginning or the end, and not all of it; of a list each item is one.

    A closing word that says only what kind of thing it is may be left out. What is itself one of the proper names, or
    the beginning of one that is given in full, is no clipping.
    """
    items = {item for proper in whole for item in re.split("、", proper.strip("“”"))}
    full = {re.sub(GENERIC, "", item) for item in items if len(item) > 3}
    given = [proper for proper in full if proper in name]
    return {
        proper
        for proper in full
        if proper not in name
        and begins_or_ends(proper, name)
        and not any(other.startswith(proper[:2]) or proper.startswith(other) for other in given)
    }


def doubled(phrase: str, language: str) -> set[str]:
    """What stands twice in a phrase: English words, or two Chinese characters that follow each other."""
    if language == "en":
        words = [word for word in re.findall(r"[a-z]+", phrase.lower()) if len(word) > 3]
    else:
        words = [run[place : place + 2] for run in re.findall(r"[一-鿿]+", phrase) for place in range(len(run) - 1)]
    return {word for word in words if words.count(word) > 1}


def stammered(phrase: str) -> str | None:
    """The word that stands twice in a row, across blanks and marks too; a number is none."""
    found = re.search(r"([一-鿿]{2,})[ ：:，,]*\1|\b([A-Za-z]+)\b[ :,]+\b\2\b", phrase, re.IGNORECASE)
    return None if found is None else found[1] or found[2]


def texts(value: object, wanted: str) -> Iterator[str]:
    """Both languages of every field of a name in plain data."""
    if isinstance(value, dict):
        for field, inner in value.items():
            if field == wanted and isinstance(inner, dict):
                yield from inner.values()
            else:
                yield from texts(inner, wanted)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, wanted)


def card(report: xg.Report) -> xg.Scorecard:
    """The verdicts on its targets by the bundled results."""
    return xg.scorecard(report, xg.outcomes())


def test_what_is_judged_is_judged_rightly() -> None:
    rows = [Row("河长制", ("river chief system",), (), ""), Row("全面落实河长制", ("river chiefs everywhere",), (), "")]
    assert departures("推行河长制", "carry out the River Chief System", rows) == []
    assert departures("推行河长制", "carry out the river-chief system", rows) == ["河长制"]
    assert departures("全面落实河长制", "river chiefs everywhere", rows) == []
    area = [Row("东风片区", ("Dongfeng Area",), (), "")]
    assert departures("东风片区改造", "renewal of the Dongfeng Area", area) == []
    assert departures("东风片区改造", "renewal of the Dongfeng area", area) == ["东风片区"]
    assert clipped("东风商城改造", ["东风商贸城"]) == {"东风商贸城"}
    assert clipped("东风商贸城改造", ["东风商贸城"]) == set()
    assert clipped("东风片区征迁", ["东风片区", "东风小学"]) == set()
    assert clipped("启动卫生事件一级响应", ["重大卫生事件一级响应"]) == {"重大卫生事件一级响应"}
    assert clipped("事件响应", ["重大卫生事件响应"]) == set()
    assert unlike("开放水平显著提高", "a markedly higher level of openness") == []
    assert unlike("开放水平明显提高", "a markedly higher level of openness") == ["显著", "明显"]
    assert unlike("东风商城建成", "Dongfeng Mall and other projects completed") == ["(?<!均)等"]
    assert unlike("东风商城等项目建成", "Dongfeng Mall completed") == ["(?<!均)等"]
    assert unlike("公共服务均等化", "equal access to services") == []
    assert unlike("搬迁基本完成", "relocation completed") == ["基本(?!公共|理论|路线|方略)"]
    assert doubled("main structure complete: main structure", "en") == {"main", "structure"}
    assert doubled("2020 主体主体完工", "zh") == {"主体"}
    assert doubled("2020 北段建成完工", "zh") == set()


def test_the_glossary_is_a_table_of_one_line_a_term() -> None:
    rows = glossary()
    assert len(rows) > 200
    assert len({row.zh for row in rows}) == len(rows)
    assert all(row.forms for row in rows)
    assert all(line.count("\t") == 5 for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if line[0] != "#")


@pytest.mark.parametrize(
    ("term", "en", "document"),
    [
        ("六稳", "stability on the six fronts", "GWR 2020"),
        ("规模以上工业", "industrial enterprises above designated size", "NBS 2020"),
        ("城镇登记失业率", "registered urban unemployment rate", "GWR 2019"),
        ("中央八项规定", "eight-point decision on conduct", "GWR 2023"),
        ("老旧小区", "old urban residential communit", "FYP14"),
    ],
)
def test_the_glossary_has_what_bilingual_documents_have(term: str, en: str, document: str) -> None:
    (row,) = [row for row in glossary() if row.zh == term]
    assert row.forms[0] == en
    assert row.used_in.startswith(document)


def test_what_was_looked_up_is_told_from_what_is_believed() -> None:
    """No row claims both; a report that is named as looked up has its year."""
    rows = glossary()
    assert [row.zh for row in rows if row.used_in and row.unchecked] == []
    assert sum(bool(row.used_in) for row in rows) == 42
    assert [row.zh for row in rows if re.search(r"(GWR|CPC|NBS)(?! \d{4})", row.used_in)] == []


def test_every_english_name_follows_the_glossary(report: xg.Report) -> None:
    rows = glossary()
    found = [
        (id, zh, en, terms)
        for id, value in dumped(report)
        for zh, en in pairs(value)
        if (terms := departures(zh, en, rows))
    ]
    assert found == []


def test_no_english_text_has_a_wording_that_the_glossary_refuses(report: xg.Report) -> None:
    refused = [(wording.casefold(), row.zh) for row in glossary() for wording in row.refused]
    found = [
        (id, text, wording, term)
        for id, value in dumped(report)
        for text in english(value)
        for wording, term in refused
        if wording in text.casefold()
    ]
    assert found == []


def test_every_term_of_the_glossary_is_one_of_the_report(text: str) -> None:
    """A speaker's office and a heading may stand in another form: the term is then a part of a printed one."""
    assert [row.zh for row in glossary() if row.zh not in text] == []


def test_english_has_one_kind_of_apostrophe_and_hyphen(report: xg.Report) -> None:
    """A dash stands only between two years."""
    for id, value in dumped(report):
        for said in english(value):
            assert not re.search(r"[’‘]|[A-Za-z]–|–[A-Za-z]", said), (id, said)


def proper_names(report: xg.Report, record: xg.Achievement | xg.Commitment, text: str) -> set[str]:
    """The proper names that stand in the stretch of a statement: what is named, what is quoted, and its projects."""
    start, end = record.evidence.start, record.evidence.end
    stretch = text[start:end]
    named = chain(report.organisations.values(), report.places.values(), report.terms.values())
    printed = {
        form for mentioned in named for form, offsets in mentioned.printed if any(start <= o < end for o in offsets)
    }
    quoted = {f"“{inner}”" for inner in re.findall("“([^”]+)”", stretch)}
    projects = {report.projects[id].name.zh for id in record.projects}
    return {name for name in (*printed, *projects) if name in stretch and len(name) > 3} | quoted


def test_no_name_gives_a_part_of_a_proper_name(report: xg.Report, text: str) -> None:
    records: list[xg.Achievement | xg.Commitment] = [*report.achievements.values(), *report.commitments.values()]
    found = {
        (record.id, record.name.zh): clipped(record.name.zh, proper_names(report, record, text)) for record in records
    }
    assert {key: names for key, names in found.items() if names} == {}


def test_both_languages_of_a_name_say_as_much(report: xg.Report) -> None:
    """A heading is whole in Chinese and short in English, so it is left out."""
    found = [
        (id, zh, en, words)
        for id, value in dumped(report)
        if id not in report.sections
        for zh, en in pairs(value)
        if (words := unlike(zh, en))
    ]
    assert found == []


def test_no_name_of_a_statement_has_a_word_of_strength_that_the_text_has_not(report: xg.Report, text: str) -> None:
    """An item of a list shares the words at its end, so what is read goes on to the end of the clause."""
    found = {
        (record.id, word)
        for kind in KINDS
        for record in report.catalogue(kind).records
        for word in STRENGTHS
        if isinstance(record, xg.Achievement | xg.Commitment | xg.Goal | xg.Challenge)
        if word in record.name.zh and word not in clause_from(text, record.evidence)
    }
    assert found == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_word_stands_twice_in_what_a_milestone_tells(report: xg.Report, language: Language) -> None:
    told = {milestone.id: milestone_words(milestone, language) for milestone in report.milestones.values()}
    assert {id: phrase for id, phrase in told.items() if doubled(phrase, language)} == {}


def test_what_stammers_is_told() -> None:
    assert stammered("树雕艺术博物馆：2020 主体主体完工") == "主体"
    assert stammered("焦店村征迁 征迁") == "征迁"
    assert stammered("the rate of of growth") == "of"
    assert stammered("农村公路、农村公厕投资 2100余万元") is None
    assert stammered("高高兴兴") is None
    assert stammered("hall in all 2020 2020") is None


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_that_is_composed_says_a_word_twice_in_a_row(report: xg.Report, language: Language) -> None:
    """Every record in one line, every honour, every verdict on a target and every check, and every name."""
    told = {
        (kind, record.id): title_words(report, record, language)
        for kind in KINDS
        for record in report.catalogue(kind).records
    }
    told |= {("honour", a.id): honour_words(a.honour, language) for a in report.achievements.records if a.honour}
    told |= {("verdict", a.target.id): a.message.label(language) for a in card(report).assessments}
    told |= {("check", c.identity.id): c.message.label(language) for c in xg.reconcile(report)}
    assert len(told) > 1500
    assert {key: phrase for key, phrase in told.items() if stammered(phrase)} == {}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_word_stands_twice_in_a_figure_or_a_target_without_its_name(report: xg.Report, language: Language) -> None:
    told = {o.id: figure_words(report, o, language) for o in report.observations.records}
    told |= {t.id: target_words(report, t, language) for t in report.targets.records}
    assert {id: phrase for id, phrase in told.items() if doubled(phrase, language)} == {}


def test_every_prose_is_without_a_stammer(report: xg.Report) -> None:
    told = [(id, said) for id, value in dumped(report) for field in PROSE for said in texts(value, field)]
    assert len(told) > 1500
    assert [(id, said) for id, said in told if stammered(said)] == []
