"""First draft: a report's text as a report in the model, with what a person has still to settle."""

from __future__ import annotations

import json
from itertools import zip_longest
from typing import Any

from xinhua_gov.documents.document import Document, text_of
from xinhua_gov.drafting.drafted_figures import figures_of
from xinhua_gov.drafting.drafted_promises import Draft, promised_and_built
from xinhua_gov.drafting.drafted_sections import sections_of
from xinhua_gov.drafting.filing import Passages
from xinhua_gov.drafting.indicators import indicators_and_targets, unknown_units
from xinhua_gov.drafting.other_digits import numerals_of
from xinhua_gov.drafting.report_source import source_of
from xinhua_gov.errors import DraftError
from xinhua_gov.model.report import Report
from xinhua_gov.printed import LONGEST_QUOTE
from xinhua_gov.reading.mention import Mention
from xinhua_gov.reading.numerals import DIGITS
from xinhua_gov.reading.reader import read_quantities
from xinhua_gov.reading.report_year import year_of
from xinhua_gov.recognition.agreement import agreeing
from xinhua_gov.recognition.further_aims import further_aims
from xinhua_gov.recognition.headlines import Headline, headlines
from xinhua_gov.showing import keep_at_hand

LONGEST_TEXT = 1_000_000
"""Characters that a text may have: reports have ten to forty thousand."""

EARLIEST, LATEST = 1000, 2999
"""The years that a report may be of."""


def draft(text: str | Document, *, place: str | None = None, year: int | None = None, english: bool = False) -> Report:
    r"""A first draft of a report's data from its text: source, outline, every quantity, and every other digit.

    `place` is a name, a GB/T 2260 code or both (`410400 平顶山市`), `year` the report's own: where they are not told,
    the text is asked. Figures have provisional ids but for indicators that are recognised by name. What could not be
    told is named in the records' `open`, and what a rule proposes for it stands in `proposals`; English names are asked
    for with `english` alone. An audit of the draft against its text finds every digit claimed once.

    Raises DraftError for a text that is empty, too long, says no year, or has a number that no report has.

    >>> report = draft("2022年某县政府工作报告\n一、2021年工作回顾\n全年生产总值增长7.1%。")
    >>> [(figure.id, str(figure.quantity.value), figure.open) for figure in report.observations.values()]
    [('gdp.yoy_growth.2021', '7.1', ())]
    """
    text = text_of(text)
    known = _checked(text, year)
    source = source_of(text, known, place)
    mentions = list(read_quantities(text, year=known, closely=True))
    named = _headlines(mentions, known, source["place"]["name"]["zh"])
    pairs = zip_longest(mentions, mentions[1:])
    drafted = [(one, list(figures_of(text, one, following, named.get(one.start)))) for one, following in pairs]
    figures = [figure for _, several in drafted for figure in several]
    sections = sections_of(text, source["title"]["zh"])
    passages = Passages(text, sections)
    aims = further_aims(text, mentions)
    indicators, targets = indicators_and_targets(figures, source["place"]["code"], passages, aims)
    rest = [mention for mention, several in drafted if not several]
    report: dict[str, Any] = {
        "source": source,
        "sections": sections,
        "units": list(unknown_units(figures)),
        "indicators": indicators,
        "targets": targets,
        **promised_and_built(Draft(text, known, mentions, passages, indicators, targets)),
        "numerals": list(numerals_of(text, rest, [figure.place for figure in figures])),
    }
    if english:
        _ask_for_english(report)
    keep_at_hand(text)
    return Report.model_validate_json(json.dumps(report))


def _ask_for_english(report: dict[str, Any]) -> None:
    """Leave names and titles open that have no English, in place."""
    for record in (report["source"], *report["sections"], *report["units"], *report["indicators"]):
        field = "name" if "name" in record else "title"
        if "en" not in record[field] and field not in record.get("open", []):
            record["open"] = [field, *record.get("open", [])]


def _headlines(mentions: list[Mention], year: int, place: str) -> dict[int, Headline]:
    """The numbers that are of one concept, by where they begin; one of several (均增长13%) has one record, of none."""
    found: dict[int, list[Headline]] = {}
    for headline in agreeing(headlines(mentions, year, place)):
        found.setdefault(headline.figure.mention.start, []).append(headline)
    return {start: several[0] for start, several in found.items() if len(several) == 1}


def _checked(text: str, year: int | None) -> int:
    """The year of a text that a draft can be made of; refuses others."""
    if not text.strip():
        raise DraftError("the text is empty")
    if len(text) > LONGEST_TEXT:
        raise DraftError(f"the text has {len(text):,} characters; a report has at most {LONGEST_TEXT:,}")
    long = next((run for run in DIGITS.finditer(text) if len(run[0]) > LONGEST_QUOTE), None)
    if long is not None:
        advice = f"no number of a report has more than {LONGEST_QUOTE}"
        raise DraftError(f"at {long.start()} stands a number of {len(long[0]):,} digits; {advice}")
    known = year_of(text).year if year is None else year
    if known is None:
        raise DraftError("the text does not say which year's report it is; give the year, such as 2022")
    if not EARLIEST <= known <= LATEST:
        raise DraftError(f"the year {known} is no year of a report; expected {EARLIEST} to {LATEST}")
    return known
