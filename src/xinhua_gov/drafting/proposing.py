"""Proposing: the fields that a draft leaves open, with what a rule proposes for them, in plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from xinhua_gov.drafting.drafted_figures import Drafted
from xinhua_gov.periods import Period
from xinhua_gov.recognition.text_figures import TextFigure, began_there
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
    if "period" in unsettled and around is not None and _tells_the_period(figure, around):
        began = began_there(figure.mention)
        period = around.year_before if began else around
        if period is not None:
            proposed["period"] = str(period)
            reasons["period"] = _before(around) if began else ProposalReason.SECTION_YEAR
    if "base_period" in unsettled and period is not None and period.year_before is not None:
        proposed["base_period"] = str(period.year_before)
        reasons["base_period"] = _before(period)
    return open_fields(proposed, reasons, unsettled)


def _tells_the_period(figure: TextFigure, around: Period) -> bool:
    """Whether a figure may be of the period of its section: an average of several years, all others of one."""
    averaged = figure.measure is Measure.AVERAGE_GROWTH
    return (around.years == 1) != averaged or (began_there(figure.mention) and not averaged)


def _before(period: Period) -> ProposalReason:
    """Why the year before a period is proposed."""
    return ProposalReason.YEAR_BEFORE if period.years == 1 else ProposalReason.BEFORE_PERIOD
