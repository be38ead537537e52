"""A commitment is a promise for the year, a goal leads beyond it, a challenge stands in the way: none is quoted."""

from __future__ import annotations

import json

import pytest
import samples
from pydantic import ValidationError

import xinhua_gov as xg

Agenda = xg.Commitment | xg.Goal | xg.Challenge

COMMON: dict[str, object] = {
    "id": "rain",
    "name": samples.name("好雨", "good rain"),
    "evidence": samples.evidence("雨下得正好", quote=False),
}
COMMITMENT = COMMON | {"theme": "rural", "verb": "下", "measurable": "none", "period": "2021"}
GOAL = COMMON | {"kind": "goal", "horizon": "2035"}
CHALLENGE = COMMON | {"theme": "rural"}
KINDS: list[tuple[type[Agenda], dict[str, object]]] = [
    (xg.Commitment, COMMITMENT),
    (xg.Goal, GOAL),
    (xg.Challenge, CHALLENGE),
]


def built(cls: type[Agenda], plain: dict[str, object], **fields: object) -> Agenda:
    return cls.model_validate_json(json.dumps(plain | fields))


@pytest.mark.parametrize(("cls", "plain"), KINDS)
def test_a_statement_points_to_the_text_and_does_not_quote_it(cls: type[Agenda], plain: dict[str, object]) -> None:
    assert str(built(cls, plain).evidence) == "84-89"
    assert built(cls, plain).evidence.quote is None
    with pytest.raises(ValidationError, match=r"evidence\.quote: no quote belongs here"):
        built(cls, plain, evidence=samples.evidence("雨下得正好"))


UNLESS_A_RULE_READ_IT = ("theme", "verb")
NEEDED = [(cls, plain, field) for cls, plain in KINDS for field in plain]


@pytest.mark.parametrize(
    ("cls", "plain", "field"),
    [each for each in NEEDED if each[0] is not xg.Commitment or each[2] not in UNLESS_A_RULE_READ_IT],
)
def test_a_statement_without_a_needed_field_is_refused(cls: type[Agenda], plain: dict[str, object], field: str) -> None:
    built(cls, plain)
    with pytest.raises(ValidationError, match=rf"(?m)^{field}$"):
        built(cls, {key: value for key, value in plain.items() if key != field})
    with pytest.raises(ValidationError, match=rf"(?m)^{field}$"):
        built(cls, plain, **{field: None})


@pytest.mark.parametrize("field", UNLESS_A_RULE_READ_IT)
def test_only_what_a_rule_read_may_leave_out_theme_or_verb(field: str) -> None:
    """A person says them; a rule that cannot tell them says nothing."""
    without = {key: value for key, value in COMMITMENT.items() if key != field}
    with pytest.raises(ValidationError, match=f"{field}: expected a value; only a record with `read_by_rule`"):
        built(xg.Commitment, without)
    read = built(xg.Commitment, without, read_by_rule=True)
    assert getattr(read, field) is None


def test_nothing_is_linked_that_the_text_does_not_link() -> None:
    commitment = xg.Commitment.model_validate_json(json.dumps(COMMITMENT))
    goal = xg.Goal.model_validate_json(json.dumps(GOAL))
    assert (commitment.targets, commitment.projects) == ((), ())
    assert (commitment.organisations, commitment.continues) == ((), ())
    assert (goal.theme, goal.parent, goal.targets) == (None, None, ())
    assert xg.Challenge.model_validate_json(json.dumps(CHALLENGE)).parent is None


@pytest.mark.parametrize(
    ("cls", "plain", "field"),
    [
        (xg.Commitment, COMMITMENT, "parent"),
        (xg.Commitment, COMMITMENT, "horizon"),
        (xg.Commitment, COMMITMENT, "status"),
        (xg.Goal, GOAL, "period"),
        (xg.Goal, GOAL, "verb"),
        (xg.Goal, GOAL, "projects"),
        (xg.Challenge, CHALLENGE, "kind"),
        (xg.Challenge, CHALLENGE, "targets"),
        (xg.Challenge, CHALLENGE, "period"),
    ],
)
def test_a_field_of_another_kind_is_none_of_its_own(cls: type[Agenda], plain: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationError, match=rf"(?m)^{field}$"):
        built(cls, plain, **{field: "x"})


@pytest.mark.parametrize("verb", ["推进", "把…建成", "确保"])
def test_a_verb_is_kept_as_printed_and_a_split_one_joined(verb: str) -> None:
    assert xg.Commitment.model_validate_json(json.dumps(COMMITMENT | {"verb": verb})).verb == verb


@pytest.mark.parametrize("verb", ["", " ", "推进 ", "推\n进", 3, ["推进"]])
def test_what_is_no_verb_is_refused(verb: object) -> None:
    with pytest.raises(ValidationError, match=r"(?m)^verb$"):
        built(xg.Commitment, COMMITMENT, verb=verb)


@pytest.mark.parametrize("horizon", ["2035", "2021-2025", "..2035"])
def test_a_goal_is_for_a_year_or_for_the_years_of_a_plan(horizon: str) -> None:
    assert xg.Goal.model_validate_json(json.dumps(GOAL | {"horizon": horizon})).horizon == horizon


@pytest.mark.parametrize("horizon", ["", "35", "2025-2021", "2021-2021", "十四五", 2035])
def test_a_horizon_that_is_no_period_is_refused(horizon: object) -> None:
    with pytest.raises(ValidationError, match="horizon"):
        built(xg.Goal, GOAL, horizon=horizon)


@pytest.mark.parametrize(("cls", "plain"), KINDS)
def test_a_statement_survives_json(cls: type[Agenda], plain: dict[str, object]) -> None:
    record = built(cls, plain, note="雨下得久")
    assert cls.model_validate_json(record.model_dump_json()) == record
    assert record.note == xg.Prose(zh="雨下得久")


@pytest.mark.parametrize("field", ["targets", "projects", "organisations", "continues"])
def test_a_copy_with_other_links_is_validated(field: str) -> None:
    commitment = built(xg.Commitment, COMMITMENT)
    assert getattr(commitment.model_copy(update={field: ("a.b",)}), field) == ("a.b",)
    with pytest.raises(ValidationError, match=field):
        commitment.model_copy(update={field: ("A b",)})
