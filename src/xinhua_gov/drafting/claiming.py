"""Claiming: a figure that is none becomes a numeral, and a number that no figure held becomes one.

Every digit of the text is claimed once before and after.
"""

from __future__ import annotations

from collections.abc import Iterable

from xinhua_gov.drafting.drafted_figures import Drafted, drafted_figure
from xinhua_gov.drafting.edits import AddFigure
from xinhua_gov.drafting.filing import Filing, Passages
from xinhua_gov.drafting.indicators import unknown_units
from xinhua_gov.drafting.plain_data import (
    Data,
    drop_if_empty,
    figures_of_indicator,
    record_of,
    records_of,
    remove,
    unlink,
)
from xinhua_gov.drafting.proposing import proposals_of
from xinhua_gov.errors import DraftError
from xinhua_gov.reading.mention import Mention, Place
from xinhua_gov.reading.numerals import DIGITS
from xinhua_gov.reading.reader import read_quantities
from xinhua_gov.recognition.text_figures import comparator_of
from xinhua_gov.units import UNITS
from xinhua_gov.vocabulary import Measure, MentionKind, NumeralKind, Qualifier

FIGURE_KINDS = ("observations", "targets")
"""The kinds of record that claim numbers."""

_NO_AMOUNTS = (Measure.RATIO, Measure.THRESHOLD, Measure.SPECIFICATION)
"""The measures of text that a draft makes no figure of; a person may."""


def drop(data: Data, kind: str, record: str, reason: NumeralKind) -> None:
    """Take a figure out, in place, or an indicator with all its figures; what they claimed becomes numerals.

    Raises DraftError for other kinds of record.
    """
    if kind == "indicators":
        indicator = record_of(data, kind, record)
        for figure in figures_of_indicator(data, record):
            drop(data, "targets" if "kind" in figure else "observations", figure["id"], reason)
        if any(other is indicator for other in records_of(data, kind)):
            unlink(data, kind, record)
            remove(data, kind, record)
        return
    if kind not in FIGURE_KINDS:
        raise DraftError(f"only figures and indicators can be dropped, no {kind}")
    figure = remove(data, kind, record)
    unlink(data, kind, record)
    begin, quote = figure["evidence"]["start"], figure["evidence"]["quote"]
    for start, end in _claims(figure):
        numeral = {"start": start, "end": end, "quote": quote[start - begin : end - begin], "kind": reason.value}
        _put_numerals(data, [numeral])
    drop_if_empty(data, figure["indicator"])


def add_figure(data: Data, edit: AddFigure, text: str) -> tuple[str, str]:
    """Make a figure of a number that a person selected in the text, in place; the kind and id of the new record.

    Raises DraftError where no number is read there, or several are, or a figure holds it already.
    """
    mention, following = _selected(text, data["source"]["year"], edit.start, edit.end)
    drafted = drafted_figure(text, mention, following)
    if drafted is None:
        raise DraftError(
            f"the number at {mention.start} cannot be kept as a figure: it is no amount, or its phrase is long"
        )
    if edit.promised is not None:
        drafted = drafted._replace(figure=drafted.figure._replace(promised=edit.promised))
    _refuse_claimed(data, drafted.place)
    _release(data, drafted.place, text)
    kind = "targets" if drafted.figure.promised else "observations"
    indicator = _indicator(data, drafted, edit.indicator, text)
    code = drafted.figure.unit
    if code not in UNITS and all(unit["id"] != code for unit in records_of(data, "units")):
        data["units"] += list(unknown_units([drafted]))
    record = drafted.data(
        indicator["id"], drafted.provisional_id, drafted.figure.measure, data["source"]["place"]["code"]
    )
    record |= proposals_of(drafted)
    if "direction" in indicator and drafted.figure.promised:
        record["direction"] = indicator["direction"]
    figures = data["targets"] if kind == "targets" else indicator.setdefault("observations", [])
    figures.append(record)
    figures.sort(key=lambda figure: int(figure["evidence"]["start"]))
    return kind, record["id"]


def recast(data: Data, kind: str, record: str) -> None:
    """Make a target of an observation, or an observation of a target, in place; the links to it are taken out.

    Raises DraftError for other kinds, and for a target with a further aim, which no observation holds.
    """
    if kind not in FIGURE_KINDS:
        raise DraftError(f"a figure is one of the observations or of the targets, not of the {kind}")
    of = FIGURE_KINDS[1 - FIGURE_KINDS.index(kind)]
    figure = record_of(data, of, record)
    if "figure" not in figure or "stretch" in figure:
        raise DraftError(f"{record} holds more than one number, or none: it cannot be an observation")
    if any(other["id"] == record for other in records_of(data, kind)):
        raise DraftError(f"a record of the {kind} has the id {record!r} already; rename one first")
    remove(data, of, record)
    unlink(data, of, record)
    for field in ("kind", "comparator", "direction", "nature", "previous", "base_level", "status"):
        figure.pop(field, None)
    indicator = record_of(data, "indicators", figure["indicator"])
    if kind == "observations":
        figures = indicator.setdefault("observations", [])
    else:
        figures = data["targets"]
        qualifier = Qualifier(figure["quantity"].get("qualifier", Qualifier.UNQUALIFIED))
        figure |= {"kind": "quantitative", "comparator": comparator_of(qualifier).value}
        figure |= {"direction": indicator["direction"]} if "direction" in indicator else {}
    figures.append(figure)
    figures.sort(key=lambda other: int(other["evidence"]["start"]))


def _selected(text: str, year: int, start: int, end: int) -> tuple[Mention, Mention | None]:
    """The one number that stands in a stretch of the text, as an amount of something, and the mention behind it."""
    if not 0 <= start < end <= len(text):
        raise DraftError(f"the stretch from {start} to {end} is not in the text, which has {len(text)} characters")
    mentions = list(read_quantities(text, year=year, closely=True))
    around = [place for place, m in enumerate(mentions) if m.value is not None and m.start < end and start < m.end]
    if len(around) == 1:
        mention = mentions[around[0]]
        if mention.measure not in _NO_AMOUNTS:
            return mention, next(iter(mentions[around[0] + 1 :]), None)
        return mention._replace(measure=Measure.LEVEL, numbers=mention.numbers[:1], value_high=None), None
    if around:
        raise DraftError(f"{len(around)} numbers stand between {start} and {end}; select one")
    alone = [m for m in read_quantities(text[start:end], year=year, closely=True) if m.kind is MentionKind.QUANTITY]
    if len(alone) != 1:
        raise DraftError(f"no number that can be read as an amount stands between {start} and {end}")
    return _moved(alone[0], start), None


def _moved(mention: Mention, by: int) -> Mention:
    """A mention that was read in a stretch of a text, with its places in the whole text."""
    places = {name: getattr(mention, name) + by for name in ("start", "end", "clause", "behind", "sentence")}
    return mention._replace(**places, numbers=tuple((first + by, last + by) for first, last in mention.numbers))


def _indicator(data: Data, drafted: Drafted, wanted: str | None, text: str) -> Data:
    """The indicator that a new figure is filed under: the one that is wanted, else one of its own."""
    if wanted is not None:
        return record_of(data, "indicators", wanted)
    fresh = Filing(Passages(text, data["sections"])).indicator_of(drafted)
    known = next((indicator for indicator in data["indicators"] if indicator["id"] == fresh["id"]), None)
    if known is None:
        data["indicators"].append(fresh)
    return known or fresh


def _claims(figure: Data) -> list[Place]:
    """Where the numbers stand that a figure claims."""
    spans = [figure["figure"]] if "figure" in figure else []
    spans += [figure["stretch"]["figure"]] if "stretch" in figure else []
    return [(span["start"], span["end"]) for span in spans]


def _refuse_claimed(data: Data, place: Place) -> None:
    for kind in FIGURE_KINDS:
        for figure in records_of(data, kind):
            if any(start < place[1] and place[0] < end for start, end in _claims(figure)):
                raise DraftError(f"{figure['id']} holds the number at {place[0]} already; drop it first, or change it")


def _release(data: Data, place: Place, text: str) -> None:
    """Take the digits of a place out of the numerals; what else a numeral held stays one."""
    overlapping = [n for n in data["numerals"] if n["start"] < place[1] and place[0] < n["end"]]
    data["numerals"] = [numeral for numeral in data["numerals"] if numeral not in overlapping]
    for numeral in overlapping:
        runs = [match.span() for match in DIGITS.finditer(text, numeral["start"], numeral["end"])]
        left = [run for run in runs if run[1] <= place[0] or place[1] <= run[0]]
        _put_numerals(data, [{"start": a, "end": b, "quote": text[a:b], "kind": numeral["kind"]} for a, b in left])


def _put_numerals(data: Data, numerals: Iterable[Data]) -> None:
    data["numerals"] = sorted([*data["numerals"], *numerals], key=lambda numeral: int(numeral["start"]))
