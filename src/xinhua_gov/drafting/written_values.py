"""Written values: what a person writes for a field, as a code or in Chinese or English words, as the field has it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, get_args

from xinhua_gov.errors import DraftError, PeriodError, UnknownFieldError
from xinhua_gov.model.base import Bilingual
from xinhua_gov.model.outline import Area, Speaker
from xinhua_gov.model.parts import classes_of
from xinhua_gov.periods import Period
from xinhua_gov.recognition.concepts import concept_of, concepts
from xinhua_gov.spelling import folded
from xinhua_gov.vocabulary import Word

NOTHING = ("无", "没有", "none", "-", "—")
"""The words for a field that is settled and has no value."""

_FLAGS = {"true": True, "yes": True, "是": True, "真": True, "false": False, "no": False, "否": False, "假": False}
_DATE = re.compile(r"([12]\d{3})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]0{1,2}:00(?::00)?)?")
_YEARS = re.compile(r"(\.\.|至|到)?\s*([12]\d{3})\s*年?(?:\s*(?:[-—–~～至到]+)\s*([12]\d{3})\s*年?)?")
_CODE = re.compile(r"[0-9]{6}(?:[0-9]{3}){0,2}")


def types_of(kind: str, field: str) -> tuple[Any, ...]:
    """The types that a field of a kind of record has, without None; raises UnknownFieldError for no field of it."""
    classes = [of for of in classes_of(kind) if field in of.model_fields]
    if not classes:
        valid = dict.fromkeys(name for of in classes_of(kind) for name in of.model_fields)
        raise UnknownFieldError(field, f"a field of the {kind}", tuple(valid))
    found = [of.model_fields[field].annotation for of in classes]
    while any(get_args(one) for one in found):
        found = [inner for one in found for inner in (get_args(one) or (one,))]
    return tuple(dict.fromkeys(one for one in found if one is not type(None)))


def words_of_field(kind: str, field: str) -> type[Word] | None:
    """The closed list whose values a field has, or None."""
    types = types_of(kind, field)
    return next((one for one in types if isinstance(one, type) and issubclass(one, Word)), None)


def value_of(kind: str, field: str, written: str) -> object:
    """What a field has where a person writes this; None for 无, `none` and `-`.

    A value of a closed list is its code or its name, a name is Chinese, with `|` and the English behind it where there
    is one, true and false are also 是 and 否, a period is 2020 or 2016-2020, a place is a code and a name. Raises
    DraftError, which says what was expected, and UnknownFieldError for no field of the record.

    >>> value_of("indicators", "direction", "越高越好"), value_of("indicators", "name", "新建基站 | new stations")
    ('higher', {'zh': '新建基站', 'en': 'new stations'})
    """
    written = written.strip()
    types = types_of(kind, field)
    if folded(written) in NOTHING:
        return None
    if field == "concept":
        return _concept(written)
    words = words_of_field(kind, field)
    if words is not None:
        return _word(words, written)
    for type_, read in _READERS.items():
        if type_ in types:
            return read(written)
    return written


def _word(words: type[Word], written: str) -> str:
    wanted = folded(written)
    found = [word for word in words if wanted in (folded(word.value), folded(word.zh), folded(word.en))]
    found = found or [word for word in words if wanted == folded(re.split("[（(:：]", word.zh)[0])]
    if len(found) != 1:
        listed = ", ".join(f"{word.value} ({word.zh})" for word in words)
        raise DraftError(f"{written!r} is none of its values: {listed}")
    return found[0].value


def _flag(written: str) -> bool:
    found = _FLAGS.get(folded(written))
    if found is None:
        raise DraftError(f"{written!r} is neither true (是) nor false (否)")
    return found


def _period(written: str) -> str:
    found = _YEARS.fullmatch(written)
    if found is None:
        raise DraftError(f"{written!r} is no period; write a year 2020, a range 2016-2020, or ..2020")
    upto, first, last = found.groups()
    try:
        return str(Period(f"..{first}" if upto else first if last is None else f"{first}-{last}"))
    except PeriodError as error:
        raise DraftError(str(error)) from None


def _date(written: str) -> str:
    found = _DATE.fullmatch(written)
    try:
        return dt.date(*map(int, found.groups())).isoformat() if found else _refuse_date(written)
    except ValueError as error:
        raise DraftError(str(error) if isinstance(error, DraftError) else f"{written!r} is no day") from None


def _refuse_date(written: str) -> str:
    raise DraftError(f"{written!r} is no date; write it like 2021-02-03 or 2021年2月3日")


def _name(written: str) -> dict[str, str]:
    zh, mark, en = (part.strip() for part in written.partition("|"))
    if not zh or (mark and not en):
        raise DraftError(f"{written!r} is no name; write the Chinese, or the Chinese | the English")
    return {"zh": zh} | ({"en": en} if en else {})


def _area(written: str) -> dict[str, object]:
    words = written.split()
    code = next((word for word in words if _CODE.fullmatch(word)), "")
    name = " ".join(word for word in words if word != code)
    if not code or not name:
        raise DraftError(f"{written!r} is no place; write its code and its name: 410400 平顶山市")
    return {"name": _name(name), "code": code}


def _speaker(written: str) -> dict[str, object]:
    office, _, name = written.rpartition(" ")
    if not office.strip():
        raise DraftError(f"{written!r} says no office; write the office, a blank and the name: 市长 李一二")
    return {"name": {"zh": name.strip()}, "office": {"zh": office.strip()}}


def _concept(written: str) -> str:
    if written in concepts():
        return written
    found = concept_of(written)
    if found is None:
        advice = "write the code of one, such as gdp, or its name; 无 or none where it is none of them"
        raise DraftError(f"no shared indicator is called {written!r}; {advice}")
    return found.id


_READERS = {bool: _flag, Period: _period, dt.date: _date, Area: _area, Speaker: _speaker, Bilingual: _name}
