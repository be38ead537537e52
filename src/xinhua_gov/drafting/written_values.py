"""Written values: what a person writes for a field, as a code or in Chinese or English words, as the field has it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, get_args

from xinhua_gov.errors import DraftError, PeriodError, UnknownFieldError
from xinhua_gov.model.base import Bilingual, Prose
from xinhua_gov.model.parts import classes_of
from xinhua_gov.model.source import Area, Speaker
from xinhua_gov.periods import Period
from xinhua_gov.recognition.concepts import concept_of, concepts
from xinhua_gov.spelling import folded, word_called
from xinhua_gov.vocabulary import Language, Word, spoken


class ValueInWordsError(DraftError):
    """What a person wrote is no value of the field; the message is English, `zh` says the same in Chinese."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.zh = zh

    def __reduce__(self) -> tuple[type[ValueInWordsError], tuple[str, str]]:
        return type(self), (str(self), self.zh)


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
    ValueInWordsError, which says what was expected, and UnknownFieldError for no field of the record.

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
        return _word_written(words, written)
    for type_, read in _READERS.items():
        if type_ in types:
            return read(written)
    return written


def proposal_words(kind: str, field: str, proposal: str | None, language: Language) -> str:
    """What is proposed for a field, in words: a value of a closed list by its name; empty where nothing is.

    >>> proposal_words("units", "countable", "false", "zh"), proposal_words("units", "dimension", "count", "en")
    ('否', 'count')
    """
    words = words_of_field(kind, field)
    if proposal is None:
        return ""
    if words is not None and proposal in list(words):
        return words(proposal).label(language)
    if bool in types_of(kind, field):
        return spoken(language, "是" if proposal == "true" else "否", proposal)
    return proposal


def _word_written(words: type[Word], written: str) -> str:
    found = word_called(written, words)
    if found is None:
        listed = ", ".join(f"{word.value} ({word.zh})" for word in words)
        zh = f"“{written}”不在可选值之中：{'、'.join(word.zh for word in words)}"
        raise ValueInWordsError(f"{written!r} is none of its values: {listed}", zh)
    return found.value


def _flag(written: str) -> bool:
    found = _FLAGS.get(folded(written))
    if found is None:
        raise ValueInWordsError(f"{written!r} is neither true (是) nor false (否)", f"“{written}”既不是“是”也不是“否”")
    return found


def _period(written: str) -> str:
    found = _YEARS.fullmatch(written)
    if found is None:
        raise _no_period(written)
    upto, first, last = found.groups()
    try:
        return str(Period(f"..{first}" if upto else first if last is None else f"{first}-{last}"))
    except PeriodError:
        raise _no_period(written) from None


def _no_period(written: str) -> ValueInWordsError:
    en = f"{written!r} is no period; write a year 2020, a range 2016-2020, or ..2020"
    return ValueInWordsError(en, f"“{written}”不是时期；请写年份 2020、起止年份 2016-2020 或 ..2020")


def _date(written: str) -> str:
    found = _DATE.fullmatch(written)
    try:
        year, month, day = map(int, found.groups() if found else ())
        return dt.date(year, month, day).isoformat()
    except ValueError:
        en = f"{written!r} is no date; write it like 2021-02-03 or 2021年2月3日"
        raise ValueInWordsError(en, f"“{written}”不是日期；请写成 2021-02-03 或 2021年2月3日") from None


def _name_written(written: str) -> dict[str, str]:
    zh, mark, en = (part.strip() for part in written.partition("|"))
    if not zh or (mark and not en):
        en = f"{written!r} is no name; write the Chinese, or the Chinese | the English"
        raise ValueInWordsError(en, f"“{written}”不是名称；请写中文，或“中文 | 英文”")
    return {"zh": zh} | ({"en": en} if en else {})


def _prose(written: str) -> str | dict[str, str]:
    """Prose as it is: text in one language, or the Chinese, a bar and the English."""
    zh, en = (part.strip() for part in written.partition("|")[::2])
    return {"zh": zh, "en": en} if zh and en and Prose.of(zh).zh and Prose.of(en).en else written


def _area(written: str) -> dict[str, object]:
    words = written.split()
    code = next((word for word in words if _CODE.fullmatch(word)), "")
    name = " ".join(word for word in words if word != code)
    if not code or not name:
        en = f"{written!r} is no place; write its code and its name: 410400 平顶山市"
        raise ValueInWordsError(en, f"“{written}”不是地区；请写代码和名称：410400 平顶山市")
    return {"name": _name_written(name), "code": code}


def _speaker(written: str) -> dict[str, object]:
    office, _, name = written.rpartition(" ")
    if not office.strip():
        en = f"{written!r} says no office; write the office, a blank and the name: 市长 李一二"
        raise ValueInWordsError(en, f"“{written}”没有写职务；请写职务、空格和姓名：市长 李一二")
    return {"name": {"zh": name.strip()}, "office": {"zh": office.strip()}}


def _concept(written: str) -> str:
    if written in concepts():
        return written
    found = concept_of(written)
    if found is None:
        advice = "write the code of one, such as gdp, or its name; 无 or none where it is none of them"
        zh = f"没有叫“{written}”的共有指标；请写代码（如 gdp）或名称，都不是就写“无”"
        raise ValueInWordsError(f"no shared indicator is called {written!r}; {advice}", zh)
    return found.id


_READERS = {
    bool: _flag,
    Period: _period,
    dt.date: _date,
    Area: _area,
    Speaker: _speaker,
    Bilingual: _name_written,
    Prose: _prose,
}
