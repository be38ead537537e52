"""The sentences of a record and the story of a thing, in the report's own text and in no other."""

from __future__ import annotations

import hashlib

import pytest
import samples

import xinhua_gov as xg
from xinhua_gov.model.stretches import stretches_of

SCHOOLS = "新建学校6所。"
GRAIN = "全年粮食产量12.5万吨，增长3%，居全市第一。"
AIM = "今年粮食产量增长4%以上。"
PEOPLE = "田里的麦子黄了，镇上的孩子背起书包，桥头的老人摇着扇子说起从前。"
WATER = "雨下得正好，渠里的水慢慢流向远处的村庄。"
LIGHT = "谁家的灯还亮着，照见院里晾的玉米。"


@pytest.fixture(scope="module")
def sample() -> xg.Report:
    return samples.built(samples.whole_document())


@pytest.mark.parametrize(
    ("kind", "id", "sentences"),
    [
        ("observations", "grain.level.2020", (GRAIN,)),
        ("targets", "grain.yoy_growth.2021", (AIM,)),
        ("indicators", "grain", (GRAIN, AIM)),
        ("milestones", "canal.improved.2021", (WATER,)),
        ("projects", "canal", (WATER,)),
        ("projects", "new_schools", (SCHOOLS,)),
        ("achievements", "first_in_the_city", (GRAIN,)),
        ("commitments", "more_grain", (AIM,)),
        ("goals", "learning", (PEOPLE,)),
        ("challenges", "memories", (PEOPLE,)),
        ("organisations", "elders", (PEOPLE,)),
        ("places", "village", (WATER, LIGHT)),
        ("terms", "lamp", (LIGHT,)),
        ("sections", "all", ("二〇二一年报告。",)),
    ],
)
def test_the_sentences_of_every_kind_of_record(
    kind: str, id: str, sentences: tuple[str, ...], sample: xg.Report
) -> None:
    assert sample.sentences(sample.catalogue(kind)[id], samples.TEXT) == sentences


def test_a_relation_stands_where_its_figures_do() -> None:
    document = samples.whole_document()
    document["identities"] = [
        {"id": "grain_grows", "kind": "base_from_rate", "inputs": ["grain.level.2020", "grain.yoy_growth.2020"]}
    ]
    report = samples.built(document)
    assert report.sentences(report.identities["grain_grows"], samples.TEXT) == (GRAIN,)


def test_a_unit_stands_nowhere() -> None:
    unit = {"id": "sack", "name": {"zh": "袋", "en": "sacks"}, "dimension": "mass", "countable": True}
    report = samples.built(samples.document() | {"units": [unit]})
    assert report.sentences(report.units["sack"], samples.TEXT) == ()


def test_any_span_has_its_sentence(sample: xg.Report) -> None:
    start = samples.TEXT.index("玉米")
    assert sample.sentences(xg.Span(start=start, end=start + 2), samples.TEXT) == (LIGHT,)


def test_a_document_will_do_for_a_text(sample: xg.Report) -> None:
    document = xg.Document(samples.TEXT, "txt")
    assert sample.sentences(sample.commitments["more_grain"], document) == (AIM,)


def test_of_a_long_sentence_the_part_around_what_was_read() -> None:
    text = f"2021年某县政府工作报告\n一、2020年工作回顾\n{'稳步推进，' * 100}粮食产量5万吨{'，持续向好' * 100}。\n"
    report = xg.draft(text)
    (sentence,) = report.sentences(report.observations.records[0], text)
    assert len(sentence) == 302
    assert (sentence[0], sentence[-1]) == ("…", "…")
    assert "，粮食产量5万吨，" in sentence


def test_another_text_is_refused_by_its_digest_and_what_to_do_is_said(sample: xg.Report) -> None:
    for asked in (
        lambda text: sample.sentences(sample.commitments["more_grain"], text),
        lambda t: sample.story("canal", t),
    ):
        with pytest.raises(xg.TextError) as caught:
            asked(f"{samples.TEXT} ")
        said = str(caught.value)
        assert said.startswith("this is not the text that sample-2021 was read from: its SHA-256 is ")
        assert f"expected {sample.source.sha256[:12]}…" in said
        assert said.endswith("give that text, or let audit say how far this one agrees")


@pytest.mark.parametrize("text", [None, 5, b"text"])
def test_what_is_no_text_is_refused(text: object, sample: xg.Report) -> None:
    with pytest.raises(TypeError, match="expected a text or a Document"):
        sample.sentences(sample.commitments["more_grain"], text)  # type: ignore[arg-type]


def test_a_path_is_refused_with_what_to_call(sample: xg.Report) -> None:
    with pytest.raises(xg.DocumentError, match="read_document"):
        sample.story("canal", "report.txt")


def test_what_is_no_record_is_refused(sample: xg.Report) -> None:
    with pytest.raises(TypeError, match="record: expected a record of the report, or a Span, found str"):
        sample.sentences("grain", samples.TEXT)  # type: ignore[arg-type]


def told(report: xg.Report, wanted: str) -> list[tuple[str | None, bool, str]]:
    return [(part.period, part.planned, part.sentence) for part in report.story(wanted, samples.TEXT)]


def test_a_story_goes_by_years_and_tells_each_sentence_once(sample: xg.Report) -> None:
    assert told(sample, "grain") == [
        ("2020", False, GRAIN),
        ("2021", True, AIM),
        ("2021-2025", True, PEOPLE),
    ]


def test_of_a_sentence_that_reports_and_plans_what_is_reported_decides(sample: xg.Report) -> None:
    """Both milestones of the canal stand in one sentence; a promise names it, and goes on with the harvest."""
    assert told(sample, "canal") == [("2020", False, GRAIN), ("2020", False, WATER), ("2021", True, AIM)]
    part = sample.story("canal", samples.TEXT)[1]
    assert (part.period, part.planned, part.sentence) == ("2020", False, WATER)
    assert [passage.record.id for passage in part.passages] == ["canal.improved.2021", "canal.thriving.2020"]
    assert samples.TEXT[part.start : part.end] == WATER


def test_what_names_no_year_comes_last(sample: xg.Report) -> None:
    assert told(sample, "lamp") == [(None, False, LIGHT)]
    assert [(period, sentence) for period, _, sentence in told(sample, "elders")] == [
        ("2020", GRAIN),
        ("2020", WATER),
        ("2021", AIM),
        (None, PEOPLE),
    ]


def test_a_challenge_of_two_sentences_is_told_once() -> None:
    text = "难题有一。税源减少，支出增加。别无他事。"
    whole, part = "难题有一。税源减少，支出增加", "税源减少"
    document = samples.document() | {"sections": [], "indicators": [], "targets": [], "numerals": []}
    document["source"] |= {  # type: ignore[operator]
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "characters": len(text),
    }
    document["challenges"] = [
        {"id": "taxes", "name": {"zh": "税", "en": "taxes"}, "theme": "finance",
         "evidence": samples.evidence(whole, text, quote=False)},
        {"id": "base", "name": {"zh": "税源", "en": "base"}, "theme": "finance", "parent": "taxes",
         "evidence": samples.evidence(part, text, quote=False)},
    ]  # fmt: skip
    document["terms"] = [
        {"id": "tax", "name": {"zh": "税源", "en": "tax base"}, "kind": "concept", "gloss": "what is taxed", "at": [5]}
    ]
    report = samples.built(document)
    (part_,) = report.story("tax", text)
    assert part_.sentence == "难题有一。税源减少，支出增加。"
    assert [passage.record.id for passage in part_.passages] == ["taxes", "base"]


def test_what_names_nothing_is_refused_like_elsewhere(sample: xg.Report) -> None:
    with pytest.raises(xg.UnknownIdError):
        sample.story("canals", samples.TEXT)


def test_every_record_of_the_bundled_report_stands_somewhere(report: xg.Report) -> None:
    """Only an indicator that is named for others has no figure and no target of its own."""
    kinds = [kind for kind in xg.RecordKind if kind is not xg.RecordKind.UNITS]
    alone = [
        record.id for kind in kinds for record in report.catalogue(kind).records if not stretches_of(report, record)
    ]
    assert alone == ["rural_disposable_income"]
