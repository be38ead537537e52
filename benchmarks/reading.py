"""How well and how fast quantities are read, beside other libraries: `python benchmarks/reading.py [--large]`.

The other libraries come with `pip install -e '.[bench]'`; one that is not installed is named, and the rest still runs.
Quality is counted on the annotated reports in ../shared/corpus beside the checkout; where they are absent, speed alone
is measured, on a text made here. `--large` reads 100 MB too. All takes half a minute, most of it in the slowest.

Each library gets what suits it best, and the benefit of the doubt: any of the things that it finds at a place may be
the right one, a percentage may be as written or a fraction, and a unit is what it takes in after the number, whatever
name it gives to that. The others read line by line, for none looks farther; the project's reader reads whole files.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import functools
import io
import math
import re
import resource
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple

from figures import CORPUS, Figure, ratio

import xinhua_gov as xg
from xinhua_gov.reading.reader import iter_mentions

MADE = """2020年，全区生产总值完成271.4亿元，增长2.1%，三次产业结构比为1.2∶45.3∶53.5。
规模以上工业增加值增长5.5%，新增规上企业12家；固定资产投资突破150亿元，同比增长6.3%，高出全市1.2个百分点。
一是坚持项目带动。实施重点项目65个，总投资超过300亿元，其中亿元以上项目48个，建成标准化厂房20余万平方米。
二是办好民生实事。新增城镇就业1.25万人，改造老旧小区118个，惠及居民3万多户，占全区总户数的三成左右。
今后五年，力争生产总值年均增长7.5%以上，城镇化率达到百分之八十五，居民人均可支配收入翻一番。
"""
MEGABYTE = 1_000_000
ROUNDS = 3
COUNTED = ("value", "exact span", "unit", "qualifier", "taken")


class Found(NamedTuple):
    """A number found in a text; `qualifiers` are the words that the library's own qualifier may stand for."""

    start: int
    end: int
    value: float
    unit: str = ""
    qualifiers: tuple[str, ...] = ()


class Annotated(NamedTuple):
    """A mention annotated by hand in a text; it has no value where it is no quantity."""

    text: str
    start: int
    end: int
    value: float | None
    unit: str
    qualifier: str


Read = Callable[[str], list[Found]]


class Reader(NamedTuple):
    """A way to read: what makes it ready, whether it gives qualifiers, and the bytes of text that it is timed on."""

    name: str
    package: str
    ready: Callable[[], Read]
    qualifies: bool = False
    timed_on: int | None = None


def figures(*, large: bool = False) -> Iterator[Figure]:
    """The time of ever longer texts, then what each library finds, then how fast it is; all printed in detail too."""
    warnings.simplefilter("ignore")  # cn2an warns of what it cannot convert
    files = sorted(CORPUS.glob("*.txt"))
    text = "".join(file.read_text(encoding="utf-8") for file in files) or MADE * 1000
    print(f"corpus: {len(files)} reports" if files else "corpus: no ../shared/corpus; speed on a text made here")
    yield _linearity(text, 100 if large else 10)  # first, that no other library is in the memory
    ready = dict(_ready())
    if files:
        yield from _quality(ready, [*_gold(), *_edge_cases()])
    yield from _speed(ready, text)


def _ready() -> Iterator[tuple[Reader, Read]]:
    """The readers that can be used here; says which cannot."""
    print()
    for reader in READERS:
        try:
            installed = version(reader.package)
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                read = reader.ready()
                read(MADE)
        except PackageNotFoundError:
            print(f"{reader.name}: {reader.package} is not installed (pip install -e '.[bench]')")
        except Exception as error:  # whatever a foreign library raises
            print(f"{reader.name}: {reader.package} does not work here ({type(error).__name__}: {error})")
        else:
            print(f"{reader.name}: {reader.package} {installed}")
            yield reader, read


# The adapters: each takes from a text all that its library takes for a number.


def _project() -> Read:
    def read(text: str) -> list[Found]:
        return [
            Found(m.start, m.end, float(m.value), m.unit, (m.qualifier_text,))
            for m in xg.read_quantities(text)
            if m.is_quantity and m.value is not None
        ]

    return read


def _recognizers() -> Read:
    """Every model of numbers that there is for Chinese; a unit is what a longer match has after the bare number."""
    numbers = import_module("recognizers_number").NumberRecognizer("zh-cn")
    units = import_module("recognizers_number_with_unit").NumberWithUnitRecognizer("zh-cn")
    plain, ordinal, percentage = numbers.get_number_model(), numbers.get_ordinal_model(), numbers.get_percentage_model()
    others = [percentage, units.get_currency_model(), units.get_dimension_model()]
    others += [units.get_age_model(), units.get_temperature_model()]

    def read(text: str) -> list[Found]:
        found = [_recognized(match) for match in [*plain.parse(text), *ordinal.parse(text)] if _has_value(match)]
        ends = {one.start: one.end for one in found}
        for match in (match for model in others for match in model.parse(text) if _has_value(match)):
            one = _recognized(match)
            after = text[ends.get(one.start, one.start) : one.end].strip()
            found.append(one._replace(unit="%" if after.startswith("百分之") else after))
        return found

    return read


def _has_value(match: Any) -> bool:
    return bool(match.resolution and match.resolution.get("value"))


def _recognized(match: Any) -> Found:
    return Found(match.start, match.end + 1, float(match.resolution["value"].rstrip("%")))


def _recognizers_and_dates() -> Read:
    """The same with the model of dates: durations are quantities too, and nothing is that lies within a date."""
    numbers = _recognizers()
    model = import_module("recognizers_date_time").DateTimeRecognizer("zh-cn").get_datetime_model()

    def read(text: str) -> list[Found]:
        found, times = numbers(text), model.parse(text)
        dates = [(t.start, t.end) for t in times if ".date" in t.type_name and re.search("[年月日]", t.text)]
        lasting = {t.start: t.end + 1 for t in times if t.type_name.endswith("duration")}
        found += [
            one._replace(end=lasting[one.start], unit=text[one.end : lasting[one.start]])
            for one in found
            if one.start in lasting and not one.unit
        ]
        return [one for one in found if not any(start < one.end and one.start <= end for start, end in dates)]

    return read


def _jionlp_money() -> Read:
    """Sums of money, the only numbers that it looks for; words around the number are left out of the span."""
    extract = import_module("jionlp").ner.extract_money

    def read(text: str) -> list[Found]:
        found = []
        for money in extract(text, with_parsing=True):
            start = money["offset"][0] + len(money["text"]) - len(money["text"].lstrip(_BEFORE))
            end = money["offset"][0] + len(re.sub("(?:以上|以下|左右|上下)$", "", money["text"]))
            found.append(_parsed(start, end, money["detail"])._replace(unit=money["detail"]["case"]))
        return found

    return read


def _jionlp_numbers() -> Read:
    """Sums of money, and whatever else looks like a number, given to its parser of sums with the word before it."""
    money, parse = _jionlp_money(), import_module("jionlp").parse_money

    def read(text: str) -> list[Found]:
        found = money(text)
        for match in _QUALIFIED.finditer(text.translate(_NARROW)):
            start, end = match.span("number")
            if any(one.start < end and one.end > start for one in found):
                continue
            with contextlib.suppress(Exception):  # what it cannot parse is no number to it
                bare = re.sub("百分之|[ %]", "", match[0])
                found.append(_parsed(start, end, parse(bare))._replace(unit=_percent(match["number"])))
        return found

    return read


def _parsed(start: int, end: int, detail: Any) -> Found:
    """What jionlp makes of a sum: of a range the lower end, 2000余 being one from 2000 to 3000."""
    number = detail["num"]
    low = float(number[0] if isinstance(number, list) else number)
    return Found(start, end, low, qualifiers=_JIONLP_WORDS.get(detail["definition"], ()))


def _chinese2digits() -> Read:
    """What it takes out of a text, found again in it, for it does not say where."""
    take = import_module("chinese2digits").takeNumberFromString

    def read(text: str) -> list[Found]:
        narrow = text.translate(_NARROW)
        taken = take(narrow, verbose=True)
        found, end = [], 0
        for surface, value in zip(taken["CHNumberStringList"], taken["digitsStringList"], strict=True):
            start = narrow.find(surface, end)
            if start >= 0 and value:
                end = start + len(surface)
                found.append(Found(start, end, float(value), _percent(surface)))
        return found

    return read


def _cn2an() -> Read:
    """Whatever looks like a number and it can convert; it finds none by itself."""
    convert = import_module("cn2an").cn2an

    def read(text: str) -> list[Found]:
        found = []
        for match in _NUMBER.finditer(text.translate(_NARROW)):
            with contextlib.suppress(ValueError):  # what it cannot convert is no number to it
                value = float(convert(re.sub("百分之|[ %]", "", match[0]), "smart"))
                found.append(Found(match.start(), match.end(), value, _percent(match[0])))
        return found

    return read


def _percent(surface: str) -> str:
    return "%" if surface.endswith("%") or surface.startswith("百分之") else ""


_NARROW = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
_FIGURES = r"\d+(?: ?\.\d+)?"
_WORDS = "(?:百分之)?[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?"
_NUMBER = re.compile(rf"(?:{_FIGURES}[十百千万亿]*|{_WORDS})(?: ?%)?")
_BEFORE = "将近约大莫合概至少不到足超过逾高多低小于达仅只有"
_QUALIFIED = re.compile(
    "(?:将?近|大?约|至少|不[到足]|超过?|逾|[高多低少]于)?"
    rf"(?P<number>(?:{_FIGURES}[多余]?[十百千万亿]*|{_WORDS})[多余]?(?: ?%)?)(?:以上|以下|左右)?"
)
_JIONLP_WORDS = {
    "blur": ("余", "多", "约", "左右"),
    "blur+": ("超", "超过", "突破", "逾", "以上", "不少于", "不低于"),
    "blur-": ("近", "不到", "不足", "以下", "以内"),
}

READERS = (
    Reader("this project", "xinhua-gov", _project, qualifies=True),
    Reader("recognizers", "recognizers-text-suite", _recognizers, timed_on=100_000),
    Reader("recognizers with dates", "recognizers-text-suite", _recognizers_and_dates, timed_on=100_000),
    Reader("jionlp, money", "jionlp", _jionlp_money, qualifies=True),
    Reader("jionlp, any number", "jionlp", _jionlp_numbers, qualifies=True),
    Reader("chinese2digits", "chinese2digits", _chinese2digits),
    Reader("cn2an", "cn2an", _cn2an),
)


# Quality


def _gold() -> Iterator[Annotated]:
    """The mentions annotated in the reports, but the ambiguous."""
    read = functools.cache(lambda file: (CORPUS / file).read_text(encoding="utf-8"))
    for row in _rows("gold.csv"):
        if "ambiguous" not in row["note"]:
            yield _annotated(read(row["file"]), row)


def _edge_cases() -> Iterator[Annotated]:
    """The hard cases written for the purpose, but the ambiguous."""
    for row in _rows("edge_cases.csv"):
        if "ambiguous" not in row["why"]:
            yield _annotated(row["text"], row)


def _rows(name: str) -> list[dict[str, str]]:
    with (CORPUS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _annotated(text: str, row: dict[str, str]) -> Annotated:
    value = float(row["value"]) if row["is_quantity"] == "True" else None
    return Annotated(text, int(row["start"]), int(row["end"]), value, row["unit"], row["qualifier"])


def _quality(ready: dict[Reader, Read], rows: list[Annotated]) -> Iterator[Figure]:
    """A line for each reader: of all annotated mentions, how many it reads rightly, and how many non-quantities."""
    quantities = [row for row in rows if row.value is not None]
    print(
        f"\nquality: {len(quantities)} quantities, {sum(bool(row.unit) for row in quantities)} of them with a unit, "
        f"{sum(bool(row.qualifier) for row in quantities)} with a qualifier\n"
        f"taken: of {len(rows) - len(quantities)} non-quantities, those taken for numbers (wanted: 0)"
    )
    print("given to the others: the line in which a mention stands; to this project's reader: the whole text")
    print(
        "this project's reader was written with these reports at hand, the others were not: elsewhere it may find less"
    )
    print(f"{'':24}" + "".join(f"{name:>12}" for name in COUNTED))
    for reader, read in ready.items():
        counts = _counts(read, rows, whole=reader.ready is _project)
        cells = ["-" if name == "qualifier" and not reader.qualifies else str(counts[name]) for name in COUNTED]
        failed = f"   raised on {counts['raised']}" if counts["raised"] else ""
        print(f"{reader.name:24}" + "".join(f"{cell:>12}" for cell in cells) + failed)
        value = f"{counts['value']} / {len(quantities)}; {counts['taken']} / {len(rows) - len(quantities)}"
        en = f"{reader.name}: values read rightly of annotated quantities; non-quantities taken for numbers"
        zh = f"{reader.name}：已标注数量中读对数值的；被当作数字的非数量"
        yield Figure("reading", en, zh, value, f"{len(quantities)}; 0" if reader.ready is _project else "")


def _counts(read: Read, rows: list[Annotated], *, whole: bool) -> Counter[str]:
    counts: Counter[str] = Counter()
    cached = functools.cache(read)
    for row in rows:
        try:
            counts.update(_marks(cached, row if whole else _in_its_line(row)))
        except Exception:  # whatever a foreign library raises
            counts["raised"] += 1
    return counts


def _in_its_line(row: Annotated) -> Annotated:
    """The same mention with no more text than the line in which it stands."""
    begin = row.text.rfind("\n", 0, row.start) + 1
    line = row.text[begin:].split("\n", 1)[0]
    return row._replace(text=line, start=row.start - begin, end=row.end - begin)


def _marks(read: Read, row: Annotated) -> Iterator[str]:
    """What of a mention is read rightly."""
    there = [one for one in read(row.text) if one.start < row.end and one.end > row.start]
    if row.value is None:
        if there:
            yield "taken"
        return
    right = [one for one in there if _is_right(one.value, row.value, row.text[row.start : row.end])]
    if right:
        yield "value"
    if any((one.start, one.end) == (row.start, row.end) for one in right):
        yield "exact span"
    if row.unit and any(one.unit.replace("％", "%") == row.unit for one in right):
        yield "unit"
    if row.qualifier and any(row.qualifier in one.qualifiers for one in right):
        yield "qualifier"


def _is_right(value: float, wanted: float, surface: str) -> bool:
    """Whether a value is the one wanted; parts of a hundred or of ten as a percentage or as a fraction."""
    factors = (1, 100, 0.01) if re.search("[%％成]|百分|分之", surface) else (1,)
    return any(math.isclose(value * factor, wanted, rel_tol=1e-9) for factor in factors)


# Speed


def _speed(ready: dict[Reader, Read], text: str) -> Iterator[Figure]:
    """A line for each reader: megabytes a second, and how many times as long as this project's it takes."""
    print(f"\nspeed: best of {ROUNDS}, MB of UTF-8 a second on {_megabytes(text):.2f} MB, or on such a part as is said")
    for reader, read in ready.items():
        part = _part(text, reader.timed_on)
        lines = [part] if reader.ready is _project else part.splitlines()
        own, seconds = _best(_project(), [part]), _best(read, lines)
        said = f" (on lines taken evenly, {_megabytes(part):.2f} MB)" if reader.timed_on else ""
        print(f"{reader.name:24}{_megabytes(part) / seconds:12.3f} MB/s{seconds / own:12.1f} times as long{said}")
        if reader.ready is not _project:
            name = f"{reader.name} ({reader.package} {version(reader.package)})"
            en, zh = f"{name}: time to read / this project's", f"{name}：阅读时间 / 本项目"
            yield Figure("reading", en, zh, ratio(seconds, own))


def _megabytes(text: str) -> float:
    return len(text.encode()) / MEGABYTE


def _part(text: str, size: int | None) -> str:
    """About so many bytes of a text: lines taken evenly from the whole of it."""
    step = 1 if size is None else max(1, round(len(text.encode()) / size))
    return "".join(text.splitlines(keepends=True)[::step])


def _best(read: Read, pieces: list[str]) -> float:
    return min(_seconds(read, pieces) for _ in range(ROUNDS))


def _seconds(read: Read, pieces: list[str]) -> float:
    """Seconds to read the pieces, whatever a library raises on some."""
    start = time.perf_counter()
    for piece in pieces:
        with contextlib.suppress(Exception):
            read(piece)
    return time.perf_counter() - start


def _linearity(text: str, megabytes: int) -> Figure:
    """The time of ten times a text as a ratio to that of the text, its mentions not kept, and the memory it took."""
    short = text * math.ceil(megabytes / 10 / _megabytes(text))
    once = min(_iterated(short) for _ in range(ROUNDS))
    before = _peak()
    tenfold = short * 10
    seconds, after = _iterated(tenfold), _peak()
    print(f"{_megabytes(tenfold):.1f} MB / {_megabytes(short):.1f} MB: {seconds:.2f} s / {once:.2f} s", end="")
    print(f" = {seconds / once:.2f} (linear: 10), {_megabytes(tenfold) / seconds:.2f} MB/s")
    held = sys.getsizeof(tenfold) / MEGABYTE
    print(f"peak memory: {before:.0f} MB, then {after:.0f} MB, {held:.0f} MB of it the text")
    en, zh = f"reading {_megabytes(tenfold):.0f} MB / a tenth of it", f"读{_megabytes(tenfold):.0f} MB / 其十分之一"
    return Figure("reading", en, zh, ratio(seconds, once), "10, linear")


def _iterated(text: str) -> float:
    start = time.perf_counter()
    for _ in iter_mentions(text):
        pass
    return time.perf_counter() - start


def _peak() -> float:
    """The most memory that the process has had, in MB: Linux counts it in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MEGABYTE


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Quality and speed of reading, beside other libraries.")
    parser.add_argument("--large", action="store_true", help="read 100 MB too")
    for figure in list(figures(large=parser.parse_args().large)):
        print(figure)
