"""Opening: what the first lines of a report say of it: title, place, date, session, speaker."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from typing import Any

from xinhua_gov.drafting.proposing import open_fields
from xinhua_gov.model.outline import FORMAT, UNKNOWN_CODE, UNKNOWN_PLACE
from xinhua_gov.recognition.placing import place_of
from xinhua_gov.vocabulary import ProposalReason

BEGINNING = 600
"""Characters in which the opening is looked for."""

_DATE = re.compile(r"([12]\d{3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_DATE_IN_CHARACTERS = re.compile(
    "([一二][〇零○Ｏ0０oO一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_SESSION = re.compile(
    r"((?:[\u4e00-\u9fff]{1,12}?(?:省|市|区|县|州|盟|旗))?第[一二三四五六七八九十〇\d]{1,4}届(?:全国)?(?:人民代表大会|人大)"
    r"\s?第?[一二三四五六七八九十\d]{1,3}次(?:全体)?会议)"
)
_SESSION_IN_SHORT = re.compile(
    r"((?:[\u4e00-\u9fff]{1,12}?(?:省|市|区|县|州|盟|旗)|州)?[一二三四五六七八九十]{1,3}届(?:人民代表大会|人大)"
    r"\s?第?[一二三四五六七八九十]{1,2}次会议)"
)
_OFFICE = r"[^\n，。（(—]{0,20}?(?:代?(?:省|市|区|县|州|盟|旗)长|自治区主席|人民政府主席|总理)"
_NAME = r"[\u4e00-\u9fff][\u4e00-\u9fff· \u3000]{1,6}|[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8}){1,3}"
_SPEAKER = re.compile(rf"^[^\S\n]*({_OFFICE})[ \u3000：:—]*({_NAME})[^\S\n]*[）)]?[^\S\n]*$", re.MULTILINE)
_WHO_REPORTS = re.compile(
    rf"^[^\S\n]*({_OFFICE})[ \u3000]*([\u4e00-\u9fff·]{{2,4}}?)(?:同志)?(?:作|所作)(?:的)?(?:政府)?工作报告",
    re.MULTILINE,
)
_ON_TWO_LINES = re.compile(
    rf"^[^\S\n]*({_OFFICE})[^\S\n]*\n+[^\S\n]*([\u4e00-\u9fff][\u4e00-\u9fff \u3000·]{{1,6}})[^\S\n]*$", re.MULTILINE
)
_SPEAKS_OF = {
    "speaker": re.compile(r"[省市区县州盟旗]长|主席|总理|^(?:[\u4e00-\u9fff][ \u3000]*){2,4}$"),
    "date": re.compile(r"[月日]|[12]\d{3}[-/.]\d"),
    "session": re.compile("会议|大会"),
}
"""What shows that the head of a report speaks of a field."""

_IN_CHINESE = {"speaker": "报告人", "date": "日期", "session": "会议"}

_DIGITS = {character: digit for digit, character in enumerate("一二三四五六七八九", 1)}

_ADDRESSES = ("各位代表", "各位委员", "同志们", "女士们")
"""What the address to those who hear the report begins with."""

MOST_LINES, LONGEST_LINE = 6, 80
"""How many lines the head of a text without an address has, and how many characters such a line."""

_PLACE = re.compile(r"([\u4e00-\u9fff]{2,12}?(?:自治[区州县旗]|省|市|区|县|州|盟|旗))(?:人民)?政府")
_OF_SESSION = re.compile(r"([\u4e00-\u9fff]{1,12}?(?:自治[区州县旗]|省|市|区|县|州|盟|旗))第")


def source_of(text: str, year: int, place: str | None) -> dict[str, Any]:
    """The source of a draft; what the text does not state is open."""
    beginning = text[:BEGINNING]
    lines = [line.strip() for line in beginning.split("\n") if line.strip()]
    name, code = _place(beginning, place)
    if place is None and not code:
        name, code = _known_place(text, year, name)
    title, is_titled = _title(lines, year)
    source: dict[str, Any] = {
        "id": f"draft-{year}",
        "format": FORMAT,
        "title": {"zh": title},
        "place": {"name": {"zh": name or UNKNOWN_PLACE}, "code": code or UNKNOWN_CODE},
        "year": year,
        "language": "zh",
        "sha256": hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest(),
        "characters": len(text),
        "normalisation": {"zh": "UTF-8编码，文本未作改动", "en": "UTF-8, the text as given"},
    }
    head = _head(lines)
    opening = "\n".join(head)
    found = {"speaker": _speaker(opening), "date": _date(opening), "session": _session(opening)}
    source |= {field: value for field, value in found.items() if value is not None}
    absent = [field for field, value in found.items() if value is None]
    spoken_of = [field for field in absent if any(_SPEAKS_OF[field].search(line) for line in head)]
    unsaid = [field for field in absent if field not in spoken_of]
    if unsaid:
        in_chinese = "、".join(_IN_CHINESE[field] for field in unsaid)
        source["note"] = {"zh": f"原文未载：{in_chinese}。", "en": f"The text does not say: {', '.join(unsaid)}."}
    proposed = {} if is_titled else {"title": title}
    left = [*proposed, *([] if name and code else ["place"]), *spoken_of]
    return source | open_fields(proposed, {"title": ProposalReason.USUAL}, left)


def _head(lines: list[str]) -> list[str]:
    """The short lines before the address to the deputies, or the first of a text without one."""
    end = next((place for place, line in enumerate(lines) if line.startswith(_ADDRESSES)), MOST_LINES)
    return [line for line in lines[:end] if len(line) <= LONGEST_LINE]


def is_of_a_report(text: str) -> bool:
    """Whether a text says of itself, or of whom it speaks to, what a government work report says."""
    return any(words in text for words in ("政府工作报告", "各位代表", "人民代表大会"))


def one_line(text: str) -> str:
    """A text as one line, without what may not stand in a record; empty where nothing is left."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\s]+", " ", text).strip()[:200].strip()


def _title(lines: list[str], year: int) -> tuple[str, bool]:
    """The title, and whether the text has one."""
    titled = next((line for line in lines[:5] if "报告" in line and len(line) <= 60 and line[-1] not in "。，"), "")
    title = one_line(titled)
    return title or f"{year}年政府工作报告", bool(title)


def _known_place(text: str, year: int, name: str) -> tuple[str, str]:
    """The place that the text says, with its code where it is known for certain; else the name that was found."""
    found = place_of(text, year=year)
    return (found.name, found.code) if found.code and found.code != UNKNOWN_CODE else (name, "")


def _place(beginning: str, told: str | None) -> tuple[str, str]:
    """The name and code of the place: those that are told, `410400 平顶山市`, else the name that the text says."""
    words = (told or "").split()
    code = next((word for word in words if re.fullmatch(r"[0-9]{6}(?:[0-9]{3}){0,2}", word)), "")
    name = one_line(" ".join(word for word in words if word != code))
    if not name:
        found = [re.split("[年在日表]", m[1])[-1] for form in (_PLACE, _OF_SESSION) for m in form.finditer(beginning)]
        name = next((word for word in found if len(word) > 1), "")
    return name, code


def _date(opening: str) -> str | None:
    found = _DATE.search(opening)
    written = _DATE_IN_CHARACTERS.search(opening)
    try:
        if found is not None:
            return dt.date(*(int(part) for part in found.groups())).isoformat()
        if written is not None:
            year = "".join(str(_DIGITS.get(character, 0)) for character in written[1])
            return dt.date(int(year), *map(_day, written.groups()[1:])).isoformat()
    except ValueError:
        pass
    return None


def _day(written: str) -> int:
    """A number of at most 39 in characters: 二十五."""
    tens, ten, ones = written.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


def _session(opening: str) -> dict[str, str] | None:
    found = _SESSION.search(opening) or _SESSION_IN_SHORT.search(opening)
    words = re.sub(r"\s", "", found[1].rpartition("在")[2]) if found else ""
    return {"zh": words} if words else None


def _speaker(opening: str) -> dict[str, object] | None:
    opening = opening.replace("会议上", "会议上\n")
    found = _SPEAKER.search(opening) or _WHO_REPORTS.search(opening) or _ON_TWO_LINES.search(opening)
    if found is None:
        return None
    name, office = re.sub(r"\s", "", found[2]), one_line(found[1])
    return {"name": {"zh": name}, "office": {"zh": office}} if name and office else None
