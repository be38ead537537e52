"""Small reports made for the tests, and hypothesis strategies for what they are made of."""

from __future__ import annotations

import hashlib
import json
import re
from decimal import Decimal
from pathlib import Path

from hypothesis import strategies as st

import xinhua_gov as xg

TEXT = (
    "二〇二一年报告。全年粮食产量12.5万吨，增长3%，居全市第一。新建学校6所。今年粮食产量增长4%以上。"
    "田里的麦子黄了，镇上的孩子背起书包，桥头的老人摇着扇子说起从前。雨下得正好，渠里的水慢慢流向远处的村庄。"
    "谁家的灯还亮着，照见院里晾的玉米。"
)
"""A report of one paragraph, written for the tests."""


def evidence(phrase: str, text: str = TEXT, *, quote: bool = True) -> dict[str, object]:
    """The evidence of a phrase that stands once in the text."""
    assert text.count(phrase) == 1, phrase
    start = text.index(phrase)
    found: dict[str, object] = {
        "start": start,
        "end": start + len(phrase),
        "digest": hashlib.sha256(phrase.encode()).hexdigest()[:12],
    }
    return found | {"quote": phrase} if quote else found


def span(inner: str, phrase: str, text: str = TEXT) -> dict[str, int]:
    """The span of `inner` within a phrase of the text."""
    start = text.index(phrase) + phrase.index(inner)
    return {"start": start, "end": start + len(inner)}


def document() -> dict[str, object]:
    """A whole small report as plain data: three observations, one target, one numeral, one section, no fault."""
    return {
        "source": {
            "id": "sample-2021",
            "format": 1,
            "title": {"zh": "二〇二一年报告", "en": "Report of 2021"},
            "place": {"name": {"zh": "某区", "en": "Some District"}, "code": "110101"},
            "year": 2021,
            "language": "zh",
            "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
            "characters": len(TEXT),
            "normalisation": "as written",
        },
        "sections": [
            {
                "id": "all",
                "kind": "part",
                "title": {"zh": "报告", "en": "report"},
                "evidence": {"start": 0, "end": len(TEXT), "digest": hashlib.sha256(TEXT.encode()).hexdigest()[:12]},
                "heading": {"start": 0, "end": 7},
            }
        ],
        "indicators": [
            {
                "id": "grain",
                "name": {"zh": "粮食产量", "en": "grain output"},
                "theme": "rural",
                "unit": "tonne",
                "direction": "higher",
                "observations": [
                    _figure("grain", "level", "粮食产量12.5万吨", "12.5", value="12.5", scale=4, unit="tonne"),
                    _figure(
                        "grain", "yoy_growth", "粮食产量12.5万吨，增长3%", "3", base="2019", value="3", unit="percent"
                    ),
                    _figure("grain", "rank", "居全市第一", "一", value="1", unit="place"),
                ],
            },
            {
                "id": "schools",
                "name": {"zh": "新建学校", "en": "schools built"},
                "theme": "urban",
                "unit": "school",
                "observations": [_figure("schools", "level", "新建学校6所", "6", value="6", unit="school")],
            },
        ],
        "targets": [
            _figure(
                "grain",
                "yoy_growth",
                "粮食产量增长4%以上",
                "4",
                period="2021",
                base="2020",
                value="4",
                unit="percent",
                qualifier="at_least",
            )
            | {
                "kind": "quantitative",
                "comparator": "at_least",
                "direction": "higher",
                "previous": "grain.yoy_growth.2020",
                "base_level": "grain.level.2020",
            }
        ],
        "numerals": [],
    }


def _figure(
    indicator: str,
    measure: str,
    phrase: str,
    number: str,
    *,
    period: str = "2020",
    base: str | None = None,
    **q: object,
) -> dict[str, object]:
    figure: dict[str, object] = {
        "id": f"{indicator}.{measure}.{period}",
        "indicator": indicator,
        "measure": measure,
        "period": period,
        "area": "110101",
        "quantity": q,
        "evidence": evidence(phrase),
        "figure": span(number, phrase),
    }
    return figure | {"base_period": base} if base else figure


RANGED_TEXT = TEXT.replace("粮食产量增长4%以上", "粮食产量增长4%—5%，力争6%")
"""The report, whose target is a range with a further aim beside it."""


def ranged_document() -> dict[str, object]:
    """The small report of `RANGED_TEXT`: one target of 4% to 5 %, which strives for 6 %."""
    phrase = "粮食产量增长4%—5%，力争6%"
    whole = {"start": 0, "end": len(RANGED_TEXT), "digest": hashlib.sha256(RANGED_TEXT.encode()).hexdigest()[:12]}
    data = json.loads(json.dumps(document()))
    data["source"] |= {"sha256": hashlib.sha256(RANGED_TEXT.encode()).hexdigest(), "characters": len(RANGED_TEXT)}
    data["sections"][0]["evidence"] = whole
    data["targets"][0] |= {
        "comparator": "stated",
        "quantity": {"value": "4", "high": "5", "unit": "percent"},
        "evidence": evidence(phrase, RANGED_TEXT),
        "figure": span("4%—5", phrase, RANGED_TEXT),
        "stretch": {"quantity": {"value": "6", "unit": "percent"}, "figure": span("6", phrase, RANGED_TEXT)},
    }
    assert isinstance(data, dict)
    return data


def whole_document() -> dict[str, object]:
    """The small report with every kind of record: its figures, and what a text says beside figures, no fault."""
    return document() | {
        "projects": [
            {
                "id": "new_schools",
                "name": name("新建学校", "new schools"),
                "category": "education",
                "scope": "batch",
                "membership": "closed",
                "count": "schools.level.2020",
                "milestones": [milestone("new_schools", "completed", "2020", "新建学校6所", verb="新建")],
            },
            {
                "id": "canal",
                "name": name("渠", "canal"),
                "aliases": [name("水渠", "water canal") | {"basis": "inferred"}],
                "category": "water",
                "scope": "single",
                "parent": "new_schools",
                "places": [{"place": "village", "basis": "phrase"}],
                "partners": [{"organisation": "elders", "role": "partner"}],
                "milestones": [
                    milestone("canal", "thriving", "2020", "渠里的水慢慢流向远处的村庄", verb="流向"),
                    milestone("canal", "improved", "2021", "雨下得正好", verb="下", status="planned"),
                ],
            },
        ],
        "achievements": [
            {
                "id": "harvest",
                "name": name("丰收", "a good harvest"),
                "theme": "rural",
                "kind": "outcome",
                "period": "2020",
                "observations": ["grain.level.2020", "grain.yoy_growth.2020"],
                "evidence": evidence("粮食产量12.5万吨，增长3%", quote=False),
            },
            {
                "id": "first_in_the_city",
                "name": name("全市第一", "first in the city"),
                "theme": "rural",
                "kind": "honour",
                "period": "2020",
                "honour": {
                    "level": "municipal",
                    "status": "obtained",
                    "recipient": "village",
                    "name": name("村庄", "the village"),
                    "record": "village",
                },
                "evidence": evidence("居全市第一"),
            },
        ],
        "commitments": [
            {
                "id": "more_grain",
                "name": name("增产", "grow more grain"),
                "theme": "rural",
                "verb": "增长",
                "measurable": "number",
                "period": "2021",
                "targets": ["grain.yoy_growth.2021"],
                "projects": ["canal"],
                "organisations": ["elders"],
                "continues": ["harvest"],
                "evidence": evidence("今年粮食产量增长4%以上", quote=False),
            }
        ],
        "goals": [
            {
                "id": "good_years",
                "name": name("好年景", "good years"),
                "kind": "goal",
                "horizon": "2021-2025",
                "theme": "rural",
                "targets": ["grain.yoy_growth.2021"],
                "evidence": evidence("田里的麦子黄了，镇上的孩子背起书包", quote=False),
            },
            {
                "id": "learning",
                "name": name("上学", "learning"),
                "kind": "subgoal",
                "horizon": "2021-2025",
                "parent": "good_years",
                "evidence": evidence("镇上的孩子背起书包", quote=False),
            },
        ],
        "challenges": [
            {
                "id": "old_age",
                "name": name("老龄", "old age"),
                "theme": "livelihood",
                "evidence": evidence("桥头的老人摇着扇子说起从前", quote=False),
            },
            {
                "id": "memories",
                "name": name("往事", "memories"),
                "theme": "livelihood",
                "parent": "old_age",
                "evidence": evidence("说起从前", quote=False),
            },
        ],
        "organisations": [
            {
                "id": "elders",
                "name": name("老人", "the elders"),
                "kind": "people",
                "roles": ["partner"],
                "at": [TEXT.index("老人")],
            }
        ],
        "places": [
            {
                "id": "village",
                "name": name("村庄", "the village"),
                "aliases": [name("院里", "the yard") | {"basis": "inferred", "at": [TEXT.index("院里")]}],
                "kind": "village",
                "within": "city",
                "at": [TEXT.index("村庄")],
            },
            {"id": "city", "name": name("全市", "the city"), "kind": "city", "at": [TEXT.index("全市")]},
        ],
        "terms": [
            {
                "id": "lamp",
                "name": name("灯", "lamp"),
                "kind": "slogan",
                "expansion": {"text": name("亮着", "alight"), "evidence": evidence("还亮着", quote=False)},
                "gloss": "A light in a yard: somebody is at home.",
                "at": [TEXT.index("灯")],
            }
        ],
    }


def name(zh: str, en: str) -> dict[str, str]:
    """A name in two languages."""
    return {"zh": zh, "en": en}


def milestone(
    project: str, stage: str, period: str, phrase: str, *, verb: str, status: str = "done"
) -> dict[str, object]:
    """A milestone of a project, quoted from the text."""
    made: dict[str, object] = {
        "id": f"{project}.{stage}.{period}",
        "project": project,
        "stage": stage,
        "status": status,
        "verb": verb,
        "period": period,
        "evidence": evidence(phrase),
    }
    return made | ({"observations": ["schools.level.2020"]} if "6" in phrase else {})


def built(data: dict[str, object]) -> xg.Report:
    """The report of plain data."""
    return xg.Report.model_validate_json(json.dumps(data))


def stored(place: Path, data: dict[str, object]) -> str:
    """The path of a file or folder that the report of plain data is written to."""
    xg.write_report(built(data), place)
    return str(place)


years = st.integers(1000, 2999).map(lambda year: f"{year:04}")
periods = st.one_of(
    years,
    st.tuples(st.integers(1000, 2998), st.integers(1, 60)).map(lambda p: f"{p[0]}-{min(p[0] + p[1], 2999)}"),
    years.map(lambda year: f"..{year}"),
).map(xg.Period)

decimals = st.builds(
    lambda negative, whole, fraction: Decimal(f"{'-' if negative else ''}{whole}{'.' + fraction if fraction else ''}"),
    st.booleans(),
    st.integers(0, 10**9),
    st.from_regex(r"[0-9]{0,6}", fullmatch=True),
)

quantities = st.builds(
    xg.Quantity,
    value=decimals,
    scale=st.sampled_from((0, 4, 8)),
    unit=st.sampled_from(("CNY", "percent", "person", "item", "mu", "times")),
    qualifier=st.sampled_from(tuple(xg.Qualifier)),
)

ids = st.from_regex(re.compile(r"[a-z0-9]{1,6}([._~@-]{1,2}[a-z0-9]{1,6}){0,3}", re.ASCII), fullmatch=True)


@st.composite
def intervals(draw: st.DrawFn, low: int = -1000, high: int = 1000, *, places: int = 2) -> xg.Bounds:
    """Bounds with stated ends in a range, of so many decimal places, closed or open."""
    ends = sorted(draw(st.tuples(*[st.integers(low * 10**places, high * 10**places)] * 2)))
    first, last = (Decimal(end).scaleb(-places) for end in ends)
    opens = (False, False) if first == last else draw(st.tuples(st.booleans(), st.booleans()))
    return xg.Bounds(first, last, *opens)


@st.composite
def within(draw: st.DrawFn, bounds: xg.Bounds) -> Decimal:
    """A value within bounds whose ends are stated: an end that is not open, or a point between."""
    assert bounds.low is not None
    assert bounds.high is not None
    share = Decimal(draw(st.integers(0, 1000))) / 1000
    value = bounds.low + (bounds.high - bounds.low) * share
    return value if value in bounds else (bounds.low + bounds.high) / 2
