"""Hostile data: what the package reads, spoiled in every way, and what reads it.

Whatever comes in, nothing but a XinhuaGovError comes out; and what is accepted can be judged, reconciled and written.
The choices are made by whoever calls: hypothesis in the suite, atheris in `fuzz_files.py`.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import samples
from reports import FIRST

import xinhua_gov as xg
from xinhua_gov.storage.reports import json_document


class Chooser(Protocol):
    """Who makes the choices."""

    def randrange(self, stop: int, /) -> int:
        """A number from zero up to, and not including, another."""


VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 10**40, 1.5, float("inf"), "", " ", "0", "-0", "1_0", "１", "1e999999999", "9" * 41, "NaN", "\0",
    "\ud800", "‮", "x" * 300, "2020", "2016-2020", "2020-2016", "..2020", "gdp", "Gdp", "gdp.level.2020", "q000001",
    "percent", "CNY", "level", "yoy_growth", "2021-02-30", "https://", "410402", [], {}, [[]], [{}], {"zh": ""},
    {"id": "a"},
)  # fmt: skip
"""What a field may be replaced by: of another type, out of range, of another field."""

BYTES = (
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\r",
    b'"',
    b",",
    b"\\u0000",
    b"{",
    b"]",
    b"9" * 5000,
    b"[" * 3000,
    "年".encode(),
)
"""What may stand between the bytes of a file."""

DOCUMENT: dict[str, Any] = json.loads(json_document(samples.built(samples.whole_document())))
DRAFTED: dict[str, Any] = json.loads(json_document(xg.draft(FIRST)))
OUTCOMES: list[Any] = [
    {
        "id": "gdp.yoy_growth.2021", "indicator": "gdp", "measure": "yoy_growth", "period": "2021",
        "base_period": "2020", "area": "410402", "quantity": {"value": "7.1", "scale": 0, "unit": "percent"},
        "source": {"title": "2022"},
    }
]  # fmt: skip
TABLE = (
    "indicator,measure,period,base_period,value,scale,unit,qualifier,note\r\n"
    "gdp,yoy_growth,2021,2020,7.1,0,percent,about,\r\n"
    'grain,level,2021,,22.79,4,tonne,,"a\nb"\r\n'
)


def chosen(by: Chooser, among: Sequence[Any]) -> Any:
    """One of several."""
    return among[by.randrange(len(among))]


def spoiled(value: Any, by: Chooser) -> Any:
    """Plain data in which one to four things are not as they should be."""
    spoilt = copy.deepcopy(value)
    for _ in range(1 + by.randrange(4)):
        _spoil(spoilt, by)
    return spoilt


def _spoil(root: Any, by: Chooser) -> None:
    """Change one place, in place: replace, remove, repeat, rename, exchange or retype what is there."""
    holder, key = _place(root, by)
    if holder is None:
        return
    match by.randrange(6), holder[key]:
        case 0, _:
            del holder[key]
        case 1, _:
            other = chosen(by, list(holder) if isinstance(holder, dict) else range(len(holder)))
            holder[key], holder[other] = holder[other], holder[key]
        case 2, _ if isinstance(holder, dict):
            holder[str(chosen(by, VALUES))[:50]] = holder.pop(key)
        case 2, value:
            holder.extend([copy.deepcopy(value)] * (1 + by.randrange(3)))
        case 3 | 4, str(text):
            at = by.randrange(len(text) + 1)
            holder[key] = text[:at] + str(chosen(by, VALUES))[:50] + text[at + by.randrange(3) :]
        case _:
            holder[key] = copy.deepcopy(chosen(by, VALUES))


def _place(root: Any, by: Chooser) -> tuple[Any, Any]:
    """A place in plain data, by walking down: what holds it, and its key; None where there is nothing."""
    holder = root
    while holder:
        key = chosen(by, list(holder) if isinstance(holder, dict) else range(len(holder)))
        inner = holder[key]
        if not (isinstance(inner, (dict, list)) and inner) or by.randrange(6) == 0:
            return holder, key
        holder = inner
    return None, None


def broken(data: bytes, by: Chooser) -> bytes:
    """Bytes of which some are changed, taken out, put in or cut off; often none."""
    for _ in range(max(0, by.randrange(6) - 3)):
        at = by.randrange(len(data) + 1)
        match by.randrange(4):
            case 0:
                data = data[:at] + chosen(by, BYTES) + data[at:]
            case 1:
                data = data[:at] + data[at + 1 + by.randrange(20) :]
            case 2:
                data = data[:at] + bytes([by.randrange(256)]) + data[at + 1 :]
            case _:
                data = data[:at]
    return data


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode(errors="surrogatepass")


def _report_of_a_file(folder: Path, by: Chooser) -> None:
    place = folder / "report.json"
    place.write_bytes(broken(_json(spoiled(chosen(by, (DOCUMENT, DRAFTED)), by)), by))
    _use(xg.read_report(place))


def _report_of_a_folder(folder: Path, by: Chooser) -> None:
    parts = chosen(by, (DOCUMENT, DRAFTED))
    kind = chosen(by, list(parts))
    for name, part in parts.items():
        (folder / f"{name}.json").write_bytes(_json(part))
    for strange in {path.stem for path in folder.glob("*.json")} - set(parts):
        (folder / f"{strange}.json").unlink()
    (folder / f"{kind}.json").write_bytes(broken(_json(spoiled(parts[kind], by)), by))
    _use(xg.read_report(folder))


def _use(report: xg.Report) -> None:
    """What is done with a report that is accepted."""
    xg.scorecard(report, []).records()
    xg.reconcile(report)
    xg.audit(report, FIRST)
    for kind in ("figures", "targets", "indicators"):
        report.records(kind)
    assert xg.Report.model_validate_json(json_document(report)) == report


def _outcomes_of_json(folder: Path, by: Chooser) -> None:
    place = folder / "outcomes.json"
    place.write_bytes(broken(_json(spoiled(OUTCOMES, by)), by))
    xg.scorecard(samples.built(samples.document()), xg.read_outcomes(place))


def _outcomes_of_a_table(folder: Path, by: Chooser) -> None:
    place = folder / "outcomes.csv"
    lines = spoiled([line.split(",") for line in TABLE.split("\r\n")], by)
    text = "\r\n".join(",".join(map(str, line)) for line in lines if isinstance(line, list))
    place.write_bytes(broken(text.encode(errors="surrogatepass"), by))
    xg.scorecard(samples.built(samples.document()), xg.read_outcomes(place, area="410402"))


def _a_text(folder: Path, by: Chooser) -> None:
    place = folder / "text.txt"
    text = "\n".join(map(str, spoiled(FIRST.split("\n"), by)))
    place.write_bytes(broken(text.encode(errors="surrogatepass"), by))
    _use(xg.draft(xg.read_document(place), year=2021))


READERS: dict[str, Callable[[Path, Chooser], None]] = {
    "a report in a file": _report_of_a_file,
    "a report in a folder": _report_of_a_folder,
    "outcomes in JSON": _outcomes_of_json,
    "outcomes in a table": _outcomes_of_a_table,
    "a text": _a_text,
}
"""What reads each kind of input, which is spoiled first."""


def read(name: str, folder: Path, by: Chooser) -> bool:
    """Spoil and read one input; whether it was accepted. Anything but a XinhuaGovError comes through."""
    try:
        READERS[name](folder, by)
    except xg.XinhuaGovError as error:
        told = str(error)
    else:
        return True
    assert told, "refused without a word"
    return False
