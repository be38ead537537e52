"""Finding gives every record that a few characters could mean, the same before the beginning before the middle."""

from __future__ import annotations

import unicodedata
from typing import Any, cast

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

import xinhua_gov as xg

Data = dict[str, Any]
Found = tuple[str, str, str, str, str]
"""Rank, kind, id, field and text of a match."""


def whole() -> Data:
    """The sample with a unit and an identity of its own, and a target in words: every kind of record."""
    data = cast(Data, samples.whole_document())
    data["units"] = [{"id": "sack", "name": samples.name("袋", "sacks"), "dimension": "mass", "countable": True}]
    data["identities"] = [{"id": "third", "kind": "part", "inputs": ["schools.level.2020", "grain.level.2020"]}]
    data["targets"].append(
        {
            "id": "schools.2021",
            "kind": "qualitative",
            "indicator": "schools",
            "period": "2021",
            "area": "110101",
            "statement": samples.name("灯亮就好", "as long as there is light"),
            "evidence": samples.evidence("照见院里"),
        }
    )
    return data


REPORT = samples.built(whole())


def found(text: str, report: xg.Report = REPORT) -> list[Found]:
    """What is found, as plain words."""
    return [(m.rank.value, m.kind.value, m.record.id, m.field, m.text) for m in report.find(text)]


def folded(text: str) -> str:
    """The text with letters of one case and width."""
    return unicodedata.normalize("NFKC", text).casefold()


def texts(record: xg.Entry) -> set[str]:
    """Everything printed or given in a record that it can be found by, taken from its data."""
    plain = record.model_dump(mode="json")
    names = [plain.get("name"), plain.get("title"), plain.get("statement"), *plain.get("aliases", ())]
    names.append((plain.get("expansion") or {}).get("text"))
    both = {name[language] for name in names if name for language in ("zh", "en")}
    quote = (plain.get("evidence") or {}).get("quote")
    return {text for text in (record.id, quote, *both) if text}


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        (
            "渠",
            [
                ("exact", "projects", "canal", "name", "渠"),
                ("prefix", "milestones", "canal.thriving.2020", "quote", "渠里的水慢慢流向远处的村庄"),
            ],
        ),
        (
            "村",
            [
                ("prefix", "places", "village", "name", "村庄"),
                ("substring", "milestones", "canal.thriving.2020", "quote", "渠里的水慢慢流向远处的村庄"),
            ],
        ),
        (
            "canal",
            [
                ("exact", "projects", "canal", "id", "canal"),
                ("prefix", "milestones", "canal.thriving.2020", "id", "canal.thriving.2020"),
                ("prefix", "milestones", "canal.improved.2021", "id", "canal.improved.2021"),
            ],
        ),
        (
            "grain",
            [
                ("exact", "indicators", "grain", "id", "grain"),
                ("prefix", "observations", "grain.level.2020", "id", "grain.level.2020"),
                ("prefix", "observations", "grain.yoy_growth.2020", "id", "grain.yoy_growth.2020"),
                ("prefix", "observations", "grain.rank.2020", "id", "grain.rank.2020"),
                ("prefix", "targets", "grain.yoy_growth.2021", "id", "grain.yoy_growth.2021"),
                ("substring", "commitments", "more_grain", "id", "more_grain"),
            ],
        ),
    ],
)
def test_a_whole_match_comes_before_a_beginning_and_a_beginning_before_a_part(text: str, matches: list[Found]) -> None:
    assert found(text) == matches


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("grain output", ("exact", "indicators", "grain", "name", "grain output")),
        ("水渠", ("exact", "projects", "canal", "alias", "水渠")),
        ("water canal", ("exact", "projects", "canal", "alias", "water canal")),
        ("院里", ("exact", "places", "village", "alias", "院里")),
        ("the yard", ("exact", "places", "village", "alias", "the yard")),
        ("新建学校6所", ("exact", "observations", "schools.level.2020", "quote", "新建学校6所")),
        ("亮着", ("exact", "terms", "lamp", "expansion", "亮着")),
        ("alight", ("exact", "terms", "lamp", "expansion", "alight")),
        ("报告", ("exact", "sections", "all", "title", "报告")),
        ("灯亮就好", ("exact", "targets", "schools.2021", "statement", "灯亮就好")),
        ("there is light", ("substring", "targets", "schools.2021", "statement", "as long as there is light")),
        ("sacks", ("exact", "units", "sack", "name", "sacks")),
        ("third", ("exact", "identities", "third", "id", "third")),
        ("first in", ("prefix", "achievements", "first_in_the_city", "name", "first in the city")),
        ("old ag", ("prefix", "challenges", "old_age", "name", "old age")),
    ],
)
def test_names_aliases_quotes_expansions_and_ids_are_looked_at_in_both_languages(text: str, match: Found) -> None:
    assert found(text)[0] == match


def test_within_a_rank_names_come_before_quotes_then_the_kinds_then_the_order_of_the_report() -> None:
    """Observations come before projects among the kinds; yet here they are found by their quote."""
    assert [match[:4] for match in found("新建学")] == [
        ("prefix", "indicators", "schools", "name"),
        ("prefix", "projects", "new_schools", "name"),
        ("prefix", "observations", "schools.level.2020", "quote"),
        ("prefix", "milestones", "new_schools.completed.2020", "quote"),
    ]


def test_a_better_match_in_a_quote_comes_before_a_name_that_only_holds_it() -> None:
    """The text is the quote of a target, and the end of a name."""
    data = whole()
    data["challenges"][0]["name"]["zh"] = "怕粮食产量增长4%以上"
    assert [match[:4] for match in found("粮食产量增长4%以上", samples.built(data))] == [
        ("exact", "targets", "grain.yoy_growth.2021", "quote"),
        ("substring", "challenges", "old_age", "name"),
    ]


def test_of_a_record_the_best_match_is_told() -> None:
    """水渠 begins the name here, and is the alias."""
    data = whole()
    data["projects"][1]["name"]["zh"] = "水渠上的桥"
    assert found("水渠", samples.built(data)) == [("exact", "projects", "canal", "alias", "水渠")]


@pytest.mark.parametrize(
    ("kind", "id"),
    [
        ("sections", "all"),
        ("units", "sack"),
        ("indicators", "grain"),
        ("observations", "grain.rank.2020"),
        ("targets", "grain.yoy_growth.2021"),
        ("projects", "new_schools"),
        ("milestones", "canal.improved.2021"),
        ("achievements", "harvest"),
        ("commitments", "more_grain"),
        ("goals", "learning"),
        ("challenges", "memories"),
        ("organisations", "elders"),
        ("places", "city"),
        ("terms", "lamp"),
        ("identities", "third"),
    ],
)
def test_every_kind_of_record_is_found_by_its_id(kind: str, id: str) -> None:
    first = REPORT.find(id)[0]
    assert (first.rank, first.kind, first.field) == (xg.MatchRank.EXACT, xg.RecordKind(kind), "id")
    assert first.record is REPORT.catalogue(kind)[id]


def test_every_kind_has_a_record_to_find() -> None:
    assert [kind for kind in xg.RecordKind if not REPORT.catalogue(kind)] == []


@pytest.mark.parametrize("text", ["GRAIN OUTPUT", "Grain Output", "ｇｒａｉｎ　ｏｕｔｐｕｔ", "ＧＲＡＩＮ output"])
def test_case_and_width_of_letters_do_not_matter(text: str) -> None:
    assert found(text)[0] == ("exact", "indicators", "grain", "name", "grain output")


@pytest.mark.parametrize(
    ("text", "id"), [("粮食产量12．5万吨", "grain.level.2020"), ("粮食产量增长４％以上", "grain.yoy_growth.2021")]
)
def test_the_width_of_digits_and_marks_does_not_matter(text: str, id: str) -> None:
    assert found(text)[0][:3:2] == ("exact", id)


def test_what_a_record_has_in_full_width_or_capitals_is_found_too() -> None:
    data = whole()
    data["terms"][0]["name"] = samples.name("５Ｇ＋灯", "The LAMP of 5G")
    report = samples.built(data)
    assert found("5g+灯", report) == [("exact", "terms", "lamp", "name", "５Ｇ＋灯")]
    assert found("the lamp of 5g", report) == [("exact", "terms", "lamp", "name", "The LAMP of 5G")]


@pytest.mark.parametrize("text", [" 渠", "渠\n", "\u3000渠\t"])
def test_white_space_around_the_text_does_not_matter(text: str) -> None:
    assert found(text) == found("渠") != []


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u3000", "\u00a0"])
def test_an_empty_text_finds_nothing(text: str) -> None:
    assert REPORT.find(text) == ()


@pytest.mark.parametrize("text", ["麦", "somebody", "zzz", "\ud800", "\0", "渠" * 100_000])
def test_what_no_id_name_or_quote_holds_finds_nothing(text: str) -> None:
    """麦 stands in the text of the report, somebody in a gloss; neither is a name, an id or a quote."""
    assert REPORT.find(text) == ()


def test_a_report_without_records_finds_nothing() -> None:
    bare = samples.document() | {"sections": [], "indicators": [], "targets": []}
    assert samples.built(bare).find("grain") == ()


KNOWN = tuple(
    (kind, record, text)
    for kind in xg.RecordKind
    for record in REPORT.catalogue(kind).values()
    for text in sorted(texts(record))
)


@st.composite
def parts(draw: st.DrawFn) -> tuple[xg.RecordKind, xg.Entry, str, str]:
    """A stretch of something that a record can be found by, that does not begin or end with a blank."""
    kind, record, text = draw(st.sampled_from(KNOWN))
    start = draw(st.integers(0, len(text) - 1).filter(lambda place: not text[place].isspace()))
    end = draw(st.integers(start + 1, len(text)).filter(lambda place: not text[place - 1].isspace()))
    return kind, record, text, text[start:end]


@given(parts())
def test_whatever_a_record_has_in_it_finds_the_record(part: tuple[xg.RecordKind, xg.Entry, str, str]) -> None:
    kind, record, text, piece = part
    match = next(m for m in REPORT.find(piece) if m.kind is kind and m.record is record)
    if piece == text:
        assert match.rank is xg.MatchRank.EXACT
    elif text.startswith(piece):
        assert match.rank is not xg.MatchRank.SUBSTRING


WORDS = st.one_of(parts().map(lambda part: part[3]), st.text("渠村grain.GR０0６ 一全新", min_size=1, max_size=4))


@given(WORDS)
def test_what_is_found_holds_the_text_and_is_the_record_s_own(text: str) -> None:
    for match in REPORT.find(text):
        own, wanted = folded(match.text), folded(text.strip())
        assert match.text in texts(match.record)
        assert match.record is REPORT.catalogue(match.kind)[match.record.id]
        assert (own == wanted) is (match.rank is xg.MatchRank.EXACT)
        assert (own != wanted and own.startswith(wanted)) is (match.rank is xg.MatchRank.PREFIX)
        assert wanted in own


@given(WORDS)
def test_nothing_that_holds_the_text_is_left_out_and_nothing_found_twice(text: str) -> None:
    wanted = folded(text.strip())
    holders = {(kind, record.id) for kind, record, own in KNOWN if wanted and wanted in folded(own)}
    matches = [(match.kind, match.record.id) for match in REPORT.find(text)]
    assert len(matches) == len(set(matches))
    assert set(matches) == holders


@given(WORDS)
def test_the_better_match_never_comes_later(text: str) -> None:
    ranks = [("exact", "prefix", "substring").index(match.rank) for match in REPORT.find(text)]
    assert ranks == sorted(ranks)


@given(WORDS)
def test_the_case_and_width_that_is_typed_changes_nothing(text: str) -> None:
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    assert found(text.upper()) == found(text.lower()) == found(wide) == found(text)


def test_in_the_bundled_report_one_name_may_be_several_records(report: xg.Report) -> None:
    exact = [(match.kind.value, match.record.id) for match in report.find("四馆一校") if match.rank == "exact"]
    assert exact == [("projects", "four_halls_one_school"), ("terms", "four_halls_one_school")]
    assert ("indicators", "gdp") in [(match.kind.value, match.record.id) for match in report.find("生产总值")]
