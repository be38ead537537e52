"""Promises and what the next report says, held against hand-read ones: `python benchmarks/promises.py [FOLDER…]`.

Pairs of reports were read by hand: every promise of some sections, and what the next report says of each. They are in
../shared/corpus/promises beside the checkout; where they are absent nothing is measured of them. A FOLDER of one's own
has the same files. The bundled report is measured by its own milestones and commitments, against its text.
"""

from __future__ import annotations

import csv
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from figures import CORPUS, Figure, ratio

import xinhua_gov as xg

FOLDER = CORPUS / "promises"
TEXT = CORPUS.parent / "source" / "xinhua-2021.txt"
FOUND = ("exact", "variant")
STATED = ("at_or_beyond", "short")
Row = dict[str, str]


class Pair(NamedTuple):
    """Two reports with what was read by hand of them: promises, what became of each, and where all were read."""

    earlier: str
    later: str
    promises: list[Row]
    answers: dict[tuple[str, str], Row]
    zones: list[tuple[int, int]]


def pairs(folder: Path) -> Iterator[tuple[str, Pair]]:
    """The pairs of a folder, each with the name of its earlier report."""
    promises, answers = rows(folder, "commitments"), rows(folder, "followups")
    zones = json.loads((folder / "zones.json").read_text(encoding="utf-8"))
    for earlier, later in sorted({(zone["file"], zone["next"]) for zone in zones}):
        yield (
            earlier,
            Pair(
                (folder / "texts" / earlier).read_text(encoding="utf-8"),
                (folder / "texts" / later).read_text(encoding="utf-8"),
                [row for row in promises if row["file"] == earlier],
                {(r["commitment_start"], r["object"]): r for r in answers if r["commitment_file"] == earlier},
                [(zone["start"], zone["end"]) for zone in zones if zone["file"] == earlier],
            ),
        )


def rows(folder: Path, name: str) -> list[Row]:
    """The rows of the tables of a name."""
    found: list[Row] = []
    for path in sorted(folder.glob(f"{name}*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            found += csv.DictReader(file)
    return found


def held(pair: Pair) -> Counter[str]:
    """How many promises were found, and how much of what is said of them is right."""
    followed = xg.follow_up(pair.earlier, pair.later)
    inside = [one for one in followed if any(s <= one.promise.object_start < e for s, e in pair.zones)]
    counts = Counter(promises=len(pair.promises), given=len(inside))
    left = list(inside)
    for row in pair.promises:
        start, end = int(row["obj_start"]), int(row["obj_end"])
        one = next((one for one in left if _is_same(one.promise, start, end)), None)
        answer = pair.answers.get((row["start"], row["object"]), {})
        if one is not None:
            left.remove(one)
            counts.update(_of_one(one, row, answer))
    return counts


def _is_same(promise: xg.Promise, start: int, end: int) -> bool:
    shared = min(end, promise.object_end) - max(start, promise.object_start)
    return shared >= 0.5 * max(end - start, promise.object_end - promise.object_start)


def _of_one(one: xg.FollowUp, row: Row, answer: Row) -> Counter[str]:
    """What is right of a promise that was found."""
    stages = {one.promise.stage.value, row["stage"]}
    same = len(stages) == 1 or stages <= {"complete", "structure"}
    same = same or (row["kind"] == "number" and stages <= {"complete", "reach"})
    review = [passage for passage in one.passages if not passage.in_plan]
    told = answer.get("how_found", "none") != "none" and bool(answer.get("start"))
    touching = [told and _touches(passage, answer) for passage in review]
    of_works = row["kind"] == "works"
    counts = Counter(found=1, staged=int(same))
    if answer.get("how_found") in FOUND:
        counts.update(sought=1, first=int(touching[:1] == [True]))
        counts.update(works=int(of_works), works_first=int(of_works and touching[:1] == [True]))
    if one.status in STATED:
        counts.update(
            stated=1, right=int(any(touching)), right_told=int(any(touching) and answer["how_found"] in FOUND)
        )
    if one.status == "again" and answer.get("again_in_next_plan"):
        counts.update(again=1, again_right=int(not told and answer["again_in_next_plan"] != "no"))
    return counts


def _touches(passage: xg.LaterPassage, answer: Row) -> bool:
    return min(passage.end, int(answer["end"])) > max(passage.start, int(answer["start"]))


def figures_of(folder: Path, en: str, zh: str) -> Iterator[Figure]:
    """The figures of all the pairs of a folder together."""
    total: Counter[str] = Counter()
    for name, pair in pairs(folder):
        counts = held(pair)
        print(f"{name:40}" + " ".join(f"{key} {counts[key]}" for key in ("promises", "given", "found", "staged")))
        total += counts
    wanted = (
        ("promises found, of those read by hand", "找到的承诺 / 人工读出的承诺", "found", "promises", "80 %"),
        ("promises that are right, of those given", "正确的承诺 / 给出的承诺", "found", "given", "80 %"),
        ("promised stages that are right", "承诺阶段正确", "staged", "found", "90 %"),
        ("right passage first, where there is one", "首位段落正确", "first", "sought", "92 %"),
        ("the same, of works", "首位段落正确（工程）", "works_first", "works", "95 %"),
        ("stated results that are right", "确认结果正确", "right", "stated", "90 %"),
        (
            "answers that are stated, of those to promises found",
            "确认的结果 / 找到的承诺的全部结果",
            "right_told",
            "sought",
            "65 %",
        ),
        ("promised again that is right", "再次承诺正确", "again_right", "again", "85 %"),
    )
    for words, chinese, part, whole, least in wanted:
        share = f"{100 * total[part] / total[whole]:.0f} %" if total[whole] else "none"
        yield Figure(
            "promises", f"{en}: {words}", f"{zh}：{chinese}", f"{total[part]} / {total[whole]} = {share}", least
        )


def of_the_bundled() -> Iterator[Figure]:
    """How much of the bundled report's milestones and commitments is found in its text, and what else is."""
    text, report = TEXT.read_text(encoding="utf-8"), xg.load()
    found = xg.commitments_of(text)
    milestones = [m for project in report.projects.records for m in project.planned if m.period.end == 2021]
    measurable = [c for c in report.commitments.records if c.measurable != "none"]
    hit = sum(any(_lies(p, m.evidence) for p in found) for m in (*milestones, *measurable))
    whole = len(milestones) + len(measurable)
    en = "the bundled report: planned milestones and commitments that can be measured, found in its text"
    zh = "内置报告：在原文中找到的计划进展和可衡量任务"
    yield Figure("promises", en, zh, f"{hit} / {whole} = {100 * hit / whole:.0f} %", "80 %")
    all_records = [*milestones, *report.commitments.records]
    right = sum(any(_lies(p, record.evidence) for record in all_records) for p in found)
    en = "the bundled report: promises found that are among its milestones and commitments"
    zh = "内置报告：找到的承诺属于其进展和任务的"
    yield Figure("promises", en, zh, f"{right} / {len(found)} = {100 * right / len(found):.0f} %", "85 %")


def _lies(promise: xg.Promise, evidence: xg.Evidence) -> bool:
    return min(promise.object_end, evidence.end) > max(promise.object_start, evidence.start)


def time_of_a_pair(folder: Path) -> Iterator[Figure]:
    """The time to follow the promises of a pair, against that to read the quantities of both."""
    following = reading = 0.0
    for _, pair in pairs(folder):
        start = time.perf_counter()
        xg.follow_up(pair.earlier, pair.later)
        followed = time.perf_counter()
        xg.read_quantities(pair.earlier), xg.read_quantities(pair.later)
        following, reading = following + followed - start, reading + time.perf_counter() - followed
    en, zh = "time to follow a pair / to read the quantities of both", "跟踪一对报告的时间 / 读出两份数量的时间"
    yield Figure("promises", en, zh, ratio(following, reading))


def figures(folders: tuple[str, ...] = ()) -> Iterator[Figure]:
    """The figures of the pairs beside the checkout, of the bundled report, and of folders of one's own."""
    if FOLDER.exists():
        yield from figures_of(FOLDER, "pairs that the rules were written with", "编写规则时所用的报告对")
        yield from time_of_a_pair(FOLDER)
    else:
        print("no ../shared/corpus/promises beside the checkout: no pairs to measure")
    if TEXT.exists():
        yield from of_the_bundled()
    for folder in folders:
        yield from figures_of(Path(folder), "a pair that the rules had never seen", "规则从未见过的报告对")


if __name__ == "__main__":
    for figure in figures(tuple(sys.argv[1:])):
        print(figure)
