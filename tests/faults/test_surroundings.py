"""Whatever the locale, the interpreter's options, the packaging and the company: the same answers."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import xinhua_gov as xg

PACKAGE = Path(xg.__file__).parent
TEXT = "完成投资77.97亿元，增长14.2%以上。"

LOCALES = {
    "C": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "missing": {"LANG": "xx_XX.UTF-8", "LC_ALL": "xx_XX.UTF-8", "PYTHONUTF8": "0"},
    "POSIX, ascii": {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    "latin": {"LC_ALL": "C", "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
    "gbk": {"LC_ALL": "C", "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"},
    "none": {},
}


LINES = """
import json, sys
from xinhua_gov.cli import main
if any([main(words) for words in json.loads(sys.argv[1])]):
    sys.exit("a command failed")
"""
"""A program that runs the command lines that it is given."""

Lines = tuple[tuple[str, ...], ...]


def run(lines: Lines, options: tuple[str, ...] = (), surroundings: dict[str, str] | None = None) -> bytes:
    """What command lines print in a process of their own; it says nothing on the error stream."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(
        [sys.executable, *options, "-c", LINES, json.dumps(lines)],
        input=TEXT.encode(),
        capture_output=True,
        env=kept | (surroundings or {}),
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


@functools.cache
def usual(lines: Lines) -> bytes:
    """What command lines print where the locale is that of most."""
    return run(lines, surroundings={"LC_ALL": "C.UTF-8"})


@pytest.mark.parametrize(
    "locale",
    [pytest.param(name, marks=() if name in ("C", "gbk") else pytest.mark.slow) for name in LOCALES],
)
def test_a_locale_changes_no_answer(locale: str, tmp_path: Path) -> None:
    lines = (("show", "gdp", "--json", "--lang", "zh"), ("read", "-", "--json", "--lang", "zh"))
    place = tmp_path / "a.csv"
    printed = run((*lines, ("export", str(place), "--lang", "zh")), surroundings=LOCALES[locale])
    answers, _, export = printed.decode("gbk" if locale == "gbk" else "utf-8").rpartition("已写入")
    assert answers == usual(lines).decode()
    assert export.startswith(f" {place}：CSV 表格，")
    assert "生产总值" in place.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "options",
    [
        ("-I",),
        pytest.param(("-O",), marks=pytest.mark.slow),
        pytest.param(("-X", "dev"), marks=pytest.mark.slow),
        pytest.param(("-OO",), marks=pytest.mark.slow),
        pytest.param(("-B",), marks=pytest.mark.slow),
    ],
)
def test_options_of_the_interpreter_change_no_answer(options: tuple[str, ...]) -> None:
    lines = (("score", "--json"), ("reconcile", "--json"), ("read", "-", "--json"), ("follow", "gdp", "--json"))
    assert run(lines, options) == usual(lines)


IN_A_ZIP = """
import sys
sys.path.insert(0, sys.argv[1])
import xinhua_gov as xg
assert xg.__file__.startswith(sys.argv[1]), xg.__file__
from xinhua_gov.cli import main
report = xg.load()
card = xg.scorecard(report, xg.outcomes())
assert xg.read_quantities("增长14.2%以上").quantities[0].qualifier is xg.Qualifier.AT_LEAST
draft = xg.draft("2022年某县政府工作报告\\n一、2021年工作回顾\\n全年生产总值增长7.1%。")
assert list(draft.observations) == ["gdp.yoy_growth.2021"]
for to in ("csv", "jsonl", "json", "sqlite", "datapackage"):
    xg.export_report(report, f"{sys.argv[2]}/{to}", to)
assert xg.chart(card)._repr_svg_().startswith("<svg")
assert xg.json_schema() and report._repr_html_()
sys.exit(main(["export", f"{sys.argv[2]}/a.html"]))
"""


def test_a_zipped_package_does_all_that_a_folder_does(tmp_path: Path) -> None:
    place = tmp_path / "xinhua_gov.zip"
    with zipfile.ZipFile(place, "w") as archive:
        for file in PACKAGE.rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts:
                archive.write(file, file.relative_to(PACKAGE.parent))
    done = subprocess.run(
        [sys.executable, "-c", IN_A_ZIP, place, tmp_path], capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")


AT_ONCE = """
import sys, threading
import xinhua_gov as xg
ready, found = threading.Barrier(16), []
def first(number):
    ready.wait()
    report = xg.load()
    card = xg.scorecard(report, xg.outcomes())
    read = xg.read_quantities("增长14.2%以上").quantities[0].qualifier.value
    found.append((id(report), id(xg.outcomes()), len(report.observations), card.counts["met"], read))
threads = [threading.Thread(target=first, args=(number,)) for number in range(16)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert len(found) == 16 and len(set(found)) == 1, found
print(found[0][2:])
"""


@pytest.mark.parametrize("times", [1, pytest.param(10, marks=pytest.mark.slow)])
def test_sixteen_threads_load_one_report_at_once(times: int) -> None:
    program = "import sys; sys.setswitchinterval(1e-6)\n" + AT_ONCE
    for _ in range(times):
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)
        assert (done.returncode, done.stderr, done.stdout) == (0, "", "(89, 1, 'at_least')\n")


@pytest.mark.slow
def test_eight_processes_load_the_same_at_once() -> None:
    words = [sys.executable, "-m", "xinhua_gov", "score", "--json"]
    running = [subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(8)]
    answers = {process.communicate(timeout=120) for process in running}
    assert len(answers) == 1
    assert {process.returncode for process in running} == {0}
