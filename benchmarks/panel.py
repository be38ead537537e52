"""How well a panel is made, how fast and in how much memory: `python benchmarks/panel.py [--held FILE] [--wrong]`.

Other hand-read figures of the same form are scored with `--gold FILE --texts FOLDER`, and nothing else is measured.

The reports in ../shared/corpus/panel beside the checkout, whose headline figures were read by hand, are held against
those by ../shared/tools/score-panel. `--held` names a file with names of files, one a line, that are counted apart:
those that no rule was written on. Speed is told against that of the reader alone, in one run; memory is that of a
process of its own, as it grows from few reports to many. All takes about two minutes.
"""

from __future__ import annotations

import argparse
import csv
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Iterator
from pathlib import Path

from figures import CORPUS, Figure, ratio

import xinhua_gov as xg

GOLD = CORPUS / "panel" / "gold.csv"
DISPUTED = Path(__file__).with_name("disputed.tsv")
"""The hand-read figures that are disputed: the figures are given with and without them."""

SCORE = CORPUS.parent / "tools" / "score-panel"
WANTED = {"core result": "≥ 93 %", "core target": "≥ 95 %", "precision": "≥ 98 %", "qualifier": "≥ 98 %"}
NAMES = {
    "core result": ("last year's results that are found", "找到的上年结果"),
    "core target": ("this year's targets that are found", "找到的本年目标"),
    "precision": ("of what is found, right", "所找到的正确比例"),
    "qualifier": ("qualifiers of targets that are right", "目标限定词正确比例"),
}
FEW, MANY = 400, 1200
"""Reports of the two runs whose memory is compared."""

MEMORY = """
import resource, sys, xinhua_gov as xg
texts = [open(path, encoding="utf-8").read() for path in sys.argv[2:]]
xg.panel((f"{number:06}.txt", texts[number % len(texts)]) for number in range(int(sys.argv[1])))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def figures(*, wrong: bool = False, held: str = "") -> Iterator[Figure]:
    """What is found and right of the hand-read figures, and what it costs."""
    if not GOLD.exists() or not SCORE.exists():
        print("no ../shared/corpus/panel beside the checkout: nothing to hold a panel against")
        return
    with GOLD.open(encoding="utf-8-sig", newline="") as file:
        gold = list(csv.DictReader(file))
    apart = set(Path(held).read_text(encoding="utf-8").split("\n")) if held else set()
    developed = {row["file"] for row in gold} - apart
    for en, zh, names in (
        ("reports that rules were written on", "制定规则时看过的报告", developed),
        ("reports that no rule was written on", "制定规则时未看过的报告", {row["file"] for row in gold} & apart),
    ):
        of_these = [row for row in gold if row["file"] in names]
        if of_these:
            yield from _score(en, zh, of_these, wrong=wrong)
        apart_from = {place for place in _disputed() if place[0] in names}
        if apart_from:
            en, zh = f"{en}, without disputed rows", f"{zh}，不计有争议的行"
            yield from _score(en, zh, of_these, wrong=False, without=apart_from)
    yield from _costs(sorted((CORPUS / "panel" / "texts").glob("*.txt")))


def _disputed() -> set[tuple[str, str]]:
    """The file and place of each number whose hand-read row is disputed."""
    lines = DISPUTED.read_text(encoding="utf-8").splitlines()
    return {(line.split("\t")[0], line.split("\t")[1]) for line in lines if not line.startswith("#")}


def other_figures(gold: Path, texts: Path, *, wrong: bool) -> Iterator[Figure]:
    """What is found and right of other hand-read figures, of the reports in a folder."""
    with gold.open(encoding="utf-8-sig", newline="") as file:
        yield from _score("other reports", "其他报告", list(csv.DictReader(file)), wrong=wrong, texts=texts)


def _score(
    en: str,
    zh: str,
    gold: list[dict[str, str]],
    *,
    wrong: bool,
    without: Collection[tuple[str, str]] = (),
    texts: Path = CORPUS / "panel" / "texts",
) -> Iterator[Figure]:
    names = sorted({row["file"] for row in gold})
    with tempfile.TemporaryDirectory() as folder:
        rows, read = Path(folder, "gold.csv"), Path(folder, "panel.csv")
        with rows.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(gold[0]))
            writer.writeheader()
            writer.writerows(row for row in gold if (row["file"], row["figure"]) not in without)
        panel = xg.panel([texts / name for name in names])
        xg.Panel(row for row in panel if (Path(row.file).name, str(row.figure_start)) not in without).save(read)
        command = [sys.executable, str(SCORE), str(read), str(rows), *(["--wrong"] if wrong else [])]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if wrong:
        print(told)
    found: dict[str, str] = dict(re.findall(r"^(core \w+): .*\(([\d.]+)%\)", told, re.MULTILINE))
    found["precision"] = re.findall(r"precision ([\d.]+)%", told)[0]
    right, of = map(int, re.findall(r"qualifier of targets (\d+) of (\d+)", told)[0])
    found["qualifier"] = f"{100 * right / of:.1f}"
    for part, share in found.items():
        one, other = NAMES[part]
        yield Figure(
            "panel", f"{en} ({len(names)}): {one}", f"{zh}（{len(names)}）：{other}", f"{share} %", WANTED[part]
        )


def _costs(paths: list[Path]) -> Iterator[Figure]:
    texts = [(path.name, path.read_text(encoding="utf-8")) for path in paths]
    xg.panel(texts[:2])
    start = time.process_time()
    for _, text in texts:
        xg.read_quantities(text)
    reader = time.process_time() - start
    start = time.process_time()
    xg.panel(texts)
    whole = time.process_time() - start
    yield Figure(
        "panel", "speed of a panel over the reader alone", "与单独读数相比的速度", ratio(reader, whole), "≥ 0.33"
    )
    few, many = (_memory(count, paths[:20]) for count in (FEW, MANY))
    grown = few + (many - few) / (MANY - FEW) * 10_000
    yield Figure(
        "panel",
        "memory of 10,000 reports, MB (from two runs)",
        "一万份报告的内存（MB，由两次运行推算）",
        f"{grown:.0f}",
        "< 300",
    )


def _memory(count: int, paths: list[Path]) -> float:
    """The most memory, in MB, that a process takes for a panel of so many reports."""
    command = [sys.executable, "-c", MEMORY, str(count), *map(str, paths)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held", metavar="FILE", default="", help="names of files that are counted apart")
    parser.add_argument("--wrong", action="store_true", help="list what is wrong and what is missed")
    parser.add_argument(
        "--gold", metavar="FILE", type=Path, help="other hand-read figures, of the form of the corpus's"
    )
    parser.add_argument("--texts", metavar="FOLDER", type=Path, help="the reports that they were read from")
    options = parser.parse_args()
    if (options.gold is None) != (options.texts is None):
        parser.error("--gold and --texts go together")
    if options.gold is not None:
        found = other_figures(options.gold, options.texts, wrong=options.wrong)
    else:
        found = figures(wrong=options.wrong, held=options.held)
    for figure in found:
        print(figure)
