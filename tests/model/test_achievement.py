"""An achievement is a fact of the review; an honour says who confers it, how far it is and who receives it."""

from __future__ import annotations

import json

import pytest
import samples
from pydantic import ValidationError

import xinhua_gov as xg

HONOUR = {"level": "municipal", "status": "obtained", "recipient": "village"}
WHEAT = samples.evidence("田里的麦子黄了", quote=False)
RAIN = samples.evidence("雨下得正好", quote=False)
OIL = samples.evidence("谁家的灯还亮着", quote=False)


def quoted(phrase: str) -> dict[str, object]:
    return samples.evidence(phrase)


def achievement(kind: str = "outcome", **fields: object) -> xg.Achievement:
    """An achievement read from 田里的麦子黄了; an honour quotes it and has what an honour has."""
    plain: dict[str, object] = {
        "id": "wheat",
        "name": samples.name("麦子", "wheat"),
        "theme": "rural",
        "kind": kind,
        "period": "2020",
        "evidence": quoted("田里的麦子黄了") if kind == "honour" else WHEAT,
    }
    given = plain | ({"honour": HONOUR} if kind == "honour" else {}) | fields
    return xg.Achievement.model_validate_json(json.dumps(given))


@pytest.mark.parametrize("kind", xg.AchievementKind)
def test_an_honour_and_nothing_else_has_a_level_a_status_and_a_recipient(kind: xg.AchievementKind) -> None:
    assert (achievement(kind.value).honour is not None) is (kind == "honour")
    wrong, advice = (None, "expected its level") if kind == "honour" else (HONOUR, "only an honour has one")
    with pytest.raises(ValidationError, match=f"honour: {advice}"):
        achievement(kind.value, honour=wrong)


@pytest.mark.parametrize("kind", xg.AchievementKind)
def test_an_honour_is_quoted_and_nothing_else_is(kind: xg.AchievementKind) -> None:
    assert (achievement(kind.value).evidence.quote is not None) is (kind == "honour")
    with pytest.raises(ValidationError, match=r"evidence\.quote: (expected the phrase|no quote belongs here)"):
        achievement(kind.value, evidence=WHEAT if kind == "honour" else quoted("田里的麦子黄了"))


@pytest.mark.parametrize("kind", xg.AchievementKind)
def test_every_other_place_that_states_an_honour_is_quoted_and_no_other_achievement_s_is(
    kind: xg.AchievementKind,
) -> None:
    right, wrong = (quoted("雨下得正好"), OIL) if kind == "honour" else (RAIN, quoted("谁家的灯还亮着"))
    assert len(achievement(kind.value, restated=[right]).restated) == 1
    with pytest.raises(ValidationError, match=r"restated\[1\]\.quote: (expected the phrase|no quote belongs here)"):
        achievement(kind.value, restated=[right, wrong])


def test_the_stretches_of_an_achievement_are_every_place_that_states_it_the_first_one_first() -> None:
    assert [str(stretch) for stretch in achievement().stretches] == ["52-59"]
    restated = achievement(restated=[OIL, RAIN])
    assert [str(stretch) for stretch in restated.stretches] == ["52-59", "104-111", "84-89"]


def test_what_the_text_does_not_say_of_an_honour_is_none() -> None:
    honour = achievement("honour").honour
    assert honour is not None
    assert (honour.name, honour.record) == (None, None)
    assert (honour.level, honour.status, honour.recipient) == ("municipal", "obtained", "village")


@pytest.mark.parametrize("field", ["level", "status", "recipient"])
def test_an_honour_without_one_of_the_three_is_refused(field: str) -> None:
    with pytest.raises(ValidationError, match=rf"honour\.{field}"):
        achievement("honour", honour={key: word for key, word in HONOUR.items() if key != field})


@pytest.mark.parametrize("field", ["name", "theme", "kind", "period", "evidence"])
def test_an_achievement_without_a_name_a_theme_a_kind_a_period_or_evidence_is_refused(field: str) -> None:
    with pytest.raises(ValidationError, match=rf": {field}: expected .*, found None$"):
        achievement().model_copy(update={field: None})


@pytest.mark.parametrize("period", ["2020", "2016-2020", "..2020"])
def test_the_period_is_a_year_the_years_of_a_plan_or_all_up_to_a_year(period: str) -> None:
    assert achievement(period=period).period == period


def test_the_figures_of_an_achievement_are_stored_once_and_named_here() -> None:
    report = samples.built(samples.whole_document())
    harvest = report.achievements["harvest"]
    assert [report.observations[id].quantity.unit for id in harvest.observations] == ["tonne", "percent"]
    assert not {"value", "quantity", "amount"} & set(type(harvest).model_fields)


def test_a_copy_with_another_kind_is_held_to_the_rules_of_that_kind() -> None:
    with pytest.raises(ValidationError, match="honour: expected its level"):
        achievement().model_copy(update={"kind": xg.AchievementKind.HONOUR})
