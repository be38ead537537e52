"""Proposing: the fields that a draft leaves open, with what a rule proposes for them, in plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from xinhua_gov.drafting.figures import Drafted
from xinhua_gov.vocabulary import Measure, ProposalReason

Data = dict[str, Any]
"""A record as plain data."""


def open_fields(
    proposed: Mapping[str, str], reasons: Mapping[str, ProposalReason], open: Iterable[str] | None = None
) -> Data:
    """The fields of a record that are open, all that something is proposed for where they are not told."""
    fields = list(proposed if open is None else open)
    found: Data = {"open": fields} if fields else {}
    proposals = [{"field": field, "value": proposed[field], "reason": reasons[field].value} for field in proposed]
    return found | ({"proposals": proposals} if proposals else {})


def proposals_of(drafted: Drafted) -> Data:
    """What is proposed for the period and the base of a figure, where the text does not tell them."""
    figure, unsettled = drafted.figure, drafted.unsettled
    proposed: dict[str, str] = {}
    reasons: dict[str, ProposalReason] = {}
    period, around = figure.period, figure.mention.around
    began = "from" in figure.mention.marks or "from" in figure.mention.cues
    averaged = figure.measure is Measure.AVERAGE_GROWTH
    one_year = around is not None and around.years == 1
    if "period" in unsettled and around is not None and (one_year != averaged or (began and not averaged)):
        period = around.year_before if began else around
        before = ProposalReason.YEAR_BEFORE if one_year else ProposalReason.BEFORE_PERIOD
        if period is not None:
            proposed["period"] = str(period)
            reasons["period"] = before if began else ProposalReason.SECTION_YEAR
    if "base_period" in unsettled and period is not None and period.year_before is not None:
        proposed["base_period"] = str(period.year_before)
        several = period.years != 1
        reasons["base_period"] = ProposalReason.BEFORE_PERIOD if several else ProposalReason.YEAR_BEFORE
    return open_fields(proposed, reasons, unsettled)
