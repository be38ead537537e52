"""The source of a draft: what the head of a report says of it, and what it leaves open."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

from xinhua_gov.drafting.proposing import open_fields
from xinhua_gov.model.source import FORMAT, UNKNOWN_CODE, UNKNOWN_PLACE
from xinhua_gov.reading.report_year import day_given, head_of
from xinhua_gov.recognition.report_head import session_of, speaker_of, speaks_of, title_of
from xinhua_gov.recognition.report_place import place_of
from xinhua_gov.vocabulary import ProposalReason

_IN_CHINESE = {"speaker": "报告人", "date": "日期", "session": "会议"}


def source_of(text: str, year: int, place: str | None) -> dict[str, Any]:
    """The source of a draft; what the text does not state is open."""
    head = head_of(text)
    title = title_of(head)
    usual = f"{year}年政府工作报告"
    found = place_of(text, place=place, year=year)
    source: dict[str, Any] = {
        "id": f"draft-{year}",
        "format": FORMAT,
        "title": {"zh": title or usual},
        "place": {"name": {"zh": found.name or UNKNOWN_PLACE}, "code": found.code or UNKNOWN_CODE},
        "year": year,
        "language": "zh",
        "sha256": hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest(),
        "characters": len(text),
        "normalisation": {"zh": "UTF-8编码，文本未作改动", "en": "UTF-8, the text as given"},
    }
    said = _stated(head)
    absent = [field for field in _IN_CHINESE if field not in said]
    spoken_of = [field for field in absent if speaks_of(head, field)]
    proposed = {} if title else {"title": usual}
    left = [*proposed, *([] if found.name and found.code else ["place"]), *spoken_of]
    note = _note([field for field in absent if field not in spoken_of])
    return source | said | note | open_fields(proposed, {"title": ProposalReason.USUAL}, left)


def _stated(head: list[str]) -> dict[str, Any]:
    """Speaker, date and session, as far as the head states them."""
    speaker, session, date = speaker_of(head), session_of(head), _date(head)
    said: dict[str, Any] = {}
    if speaker is not None:
        said["speaker"] = {"name": {"zh": speaker.name}, "office": {"zh": speaker.office}}
    if date is not None:
        said["date"] = date
    if session:
        said["session"] = {"zh": session}
    return said


def _note(unsaid: list[str]) -> dict[str, Any]:
    """A note that names what the text does not say."""
    if not unsaid:
        return {}
    in_chinese = "、".join(_IN_CHINESE[field] for field in unsaid)
    return {"note": {"zh": f"原文未载：{in_chinese}。", "en": f"The text does not say: {', '.join(unsaid)}."}}


def _date(head: list[str]) -> str | None:
    """The day the report was given; None where the head has none, or one that no calendar has."""
    day = day_given(head)
    try:
        return dt.date(*day).isoformat() if day else None
    except ValueError:
        return None
