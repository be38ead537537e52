"""A name of the report is one record with every place where it, or an alias of it, stands; a term is explained."""

from __future__ import annotations

import hashlib
import json

import pytest
import samples
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

import xinhua_gov as xg

Named = xg.Organisation | xg.Place | xg.Term

COMMON: dict[str, object] = {"id": "lamp", "name": samples.name("灯", "lamp"), "at": [107]}
ORGANISATION = COMMON | {"kind": "company"}
PLACE = COMMON | {"kind": "site"}
TERM = COMMON | {"kind": "slogan", "gloss": "A light in a yard."}
EXPANSION = {"text": samples.name("亮着", "alight"), "evidence": samples.evidence("还亮着", quote=False)}
KINDS: list[tuple[type[Named], dict[str, object]]] = [
    (xg.Organisation, ORGANISATION),
    (xg.Place, PLACE),
    (xg.Term, TERM),
]


def built(cls: type[Named], plain: dict[str, object], **fields: object) -> Named:
    return cls.model_validate_json(json.dumps(plain | fields))


def term(**fields: object) -> xg.Term:
    return xg.Term.model_validate_json(json.dumps(TERM | fields))


def place(**fields: object) -> xg.Place:
    return xg.Place.model_validate_json(json.dumps(PLACE | fields))


def alias(zh: str, *at: int, basis: str = "inferred") -> dict[str, object]:
    return {"zh": zh, "basis": basis, "at": list(at)}


def twelve(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


# Mentions


def test_mentions_are_the_places_of_the_name_and_of_its_aliases_in_order() -> None:
    """新华区 has three characters, 新华 two, and the district's full name six; each mention has its own digest."""
    district = place(
        name=samples.name("新华区", "Xinhua"), at=[40, 7], aliases=[alias("新华", 30, 12), alias("平顶山新华区", 20)]
    )
    assert [(m.start, m.end, m.digest) for m in district.mentions] == [
        (7, 10, twelve("新华区")),
        (12, 14, twelve("新华")),
        (20, 26, twelve("平顶山新华区")),
        (30, 32, twelve("新华")),
        (40, 43, twelve("新华区")),
    ]


def test_what_is_printed_is_the_name_and_each_alias_with_its_own_places() -> None:
    district = place(at=[7], aliases=[alias("新华", 30, 12), alias("全区")])
    assert district.printed == (("灯", (7,)), ("新华", (30, 12)), ("全区", ()))


def test_a_mention_within_another_is_a_mention_too() -> None:
    """新华 begins where 新华区 does: the shorter one comes first."""
    district = place(name=samples.name("新华区", "Xinhua"), at=[7], aliases=[alias("新华", 7), alias("华区", 8)])
    assert [str(mention) for mention in district.mentions] == ["7-9", "7-10", "8-10"]


@pytest.mark.parametrize(("cls", "plain"), KINDS)
def test_no_mention_is_quoted(cls: type[Named], plain: dict[str, object]) -> None:
    assert [mention.quote for mention in built(cls, plain).mentions] == [None]


def test_the_mentions_of_the_sample_are_where_the_text_has_them() -> None:
    report = samples.built(samples.whole_document())
    village = report.places["village"].mentions
    assert [(m.start, samples.TEXT[m.start : m.end]) for m in village] == [(101, "村庄"), (114, "院里")]


offsets = st.lists(st.integers(0, 10**9 - 50), max_size=20, unique=True)
words = st.text("新华区平顶山市灯", min_size=1, max_size=6)


@given(words, offsets, st.lists(st.tuples(words, offsets), max_size=4, unique_by=lambda other: other[0]))
def test_every_place_is_one_mention_as_long_as_what_stands_there(
    name: str, at: list[int], others: list[tuple[str, list[int]]]
) -> None:
    assume(name not in dict(others))
    forms = [(name, at), *others]
    expected = sorted((start, start + len(form), twelve(form)) for form, starts in forms for start in starts)
    fields = {"name": {"zh": name}, "at": at, "aliases": [alias(form, *starts) for form, starts in others]}
    if expected:
        assert sorted((m.start, m.end, m.digest) for m in place(**fields).mentions) == expected
        assert [m.start for m in place(**fields).mentions] == [start for start, _, _ in expected]
    else:
        with pytest.raises(ValidationError, match="stands anywhere in the text"):
            place(**fields)


@pytest.mark.parametrize(("cls", "plain"), KINDS)
def test_a_name_that_stands_nowhere_is_refused_and_an_alias_that_stands_somewhere_will_do(
    cls: type[Named], plain: dict[str, object]
) -> None:
    assert len(built(cls, plain, at=[], aliases=[alias("玉米", 118)]).mentions) == 1
    with pytest.raises(ValidationError, match="at: neither the name nor an alias stands anywhere"):
        built(cls, plain, at=[], aliases=[alias("玉米")])


@pytest.mark.parametrize("at", [[-1], [1.0], ["1"], [None], [True], [[1]], 1, "1", None, {"1": 1}])
@pytest.mark.parametrize(("cls", "plain"), KINDS)
def test_places_are_a_list_of_offsets(cls: type[Named], plain: dict[str, object], at: object) -> None:
    with pytest.raises(ValidationError, match=r"(?m)^at"):
        built(cls, plain, at=at)
    with pytest.raises(ValidationError, match=r"(?m)^aliases\.0\.at"):
        built(cls, plain, aliases=[alias("玉米") | {"at": at}])


# Other names


def test_the_names_are_the_name_and_the_aliases_in_both_languages() -> None:
    lamp = term(aliases=[alias("油灯", 3) | {"en": "oil lamp"}, alias("亮")])
    assert lamp.names == ("灯", "lamp", "油灯", "oil lamp", "亮")


@pytest.mark.parametrize("basis", ["stated", "inferred"])
def test_an_alias_says_whether_the_report_says_so(basis: str) -> None:
    assert place(aliases=[alias("玉米", basis=basis)]).aliases[0].basis == basis


@pytest.mark.parametrize("basis", [None, "", "Stated", "guessed"])
def test_an_alias_that_does_not_say_so_is_refused(basis: str | None) -> None:
    with pytest.raises(ValidationError, match=r"aliases\.0\.basis"):
        place(aliases=[{"zh": "玉米", "basis": basis}])
    with pytest.raises(ValidationError, match=r"aliases\.0\.basis"):
        place(aliases=[{"zh": "玉米"}])


def test_an_alias_of_a_project_has_no_places_for_its_milestones_have() -> None:
    assert xg.Alias.model_validate_json('{"zh": "水渠", "basis": "stated"}').label("en") == "水渠"
    with pytest.raises(ValidationError, match=r"(?m)^at$"):
        xg.Alias.model_validate_json('{"zh": "水渠", "basis": "stated", "at": [1]}')


# Terms


def test_an_expansion_is_what_the_report_says_and_points_to_where_it_does() -> None:
    lamp = term(expansion=EXPANSION)
    assert lamp.expansion is not None
    assert (lamp.expansion.text.zh, lamp.expansion.text.en, str(lamp.expansion.evidence)) == (
        "亮着", "alight", "108-111",
    )  # fmt: skip
    assert term().expansion is None


def test_an_expansion_is_not_quoted() -> None:
    with pytest.raises(ValidationError, match=r"evidence\.quote: no quote belongs here"):
        term(expansion=EXPANSION | {"evidence": samples.evidence("还亮着")})


@pytest.mark.parametrize("field", ["text", "evidence"])
def test_half_an_expansion_is_refused(field: str) -> None:
    with pytest.raises(ValidationError, match=rf"expansion\.{field}"):
        term(expansion={key: value for key, value in EXPANSION.items() if key != field})


def test_an_expansion_is_no_mention() -> None:
    assert [str(mention) for mention in term(expansion=EXPANSION).mentions] == ["107-108"]


def test_a_gloss_may_be_left_open_in_a_draft() -> None:
    draft = term(gloss=None, open=["gloss"])
    assert (draft.gloss, draft.open) == (None, ("gloss",))


@pytest.mark.parametrize("opened", [[], ["expansion"], ["kind", "at"]])
def test_a_gloss_that_is_neither_given_nor_left_open_is_refused(opened: list[str]) -> None:
    with pytest.raises(ValidationError, match=r"gloss: expected a value, or the name of the field in `open`"):
        term(gloss=None, open=opened)


def test_a_gloss_is_one_line() -> None:
    for gloss in ("", " A light.", "A light.\nIn a yard."):
        with pytest.raises(ValidationError, match=r"(?m)^gloss$"):
            term(gloss=gloss)


# Organisations and places


def test_an_organisation_may_have_several_roles_or_none() -> None:
    assert xg.Organisation.model_validate_json(json.dumps(ORGANISATION)).roles == ()
    both = json.dumps(ORGANISATION | {"roles": ["introduced", "operator"]})
    assert xg.Organisation.model_validate_json(both).roles == (xg.Role.INTRODUCED, xg.Role.OPERATOR)


@pytest.mark.parametrize("code", ["410402", "410402001", "410402001002"])
def test_a_place_may_have_a_code_and_a_place_around_it(code: str) -> None:
    assert (place().code, place().within) == (None, None)
    within = place(code=code, within="city")
    assert (within.code, within.within) == (code, "city")


@pytest.mark.parametrize("code", ["4104", "4104021", "XINHUA", 410402, ""])
def test_what_is_no_code_is_refused(code: object) -> None:
    with pytest.raises(ValidationError, match=r"(?m)^code$"):
        place(code=code)


@pytest.mark.parametrize(("cls", "plain"), KINDS)
def test_a_named_record_survives_json(cls: type[Named], plain: dict[str, object]) -> None:
    record = built(cls, plain, aliases=[alias("玉米", 118, 3)], note="两处")
    assert cls.model_validate_json(record.model_dump_json()) == record


# The bundled report


def test_every_mention_of_the_bundled_report_is_what_the_text_has_there(report: xg.Report, text: str) -> None:
    for records in (report.organisations, report.places, report.terms):
        for record in records.values():
            forms = {form for form, _ in record.printed}
            found = {text[mention.start : mention.end] for mention in record.mentions}
            assert found <= forms, record.id
            assert {mention.digest for mention in record.mentions} == set(map(twelve, found)), record.id
