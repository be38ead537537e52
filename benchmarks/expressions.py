"""Every regular expression of the package on adversarial inputs that double: none may take more than linear time.

For each expression, texts are woven from strings that it matches and from pieces of them, repeated: the time on twice
the text over the time on the text is printed, the worst first. It ends in 1 where a ratio stays over 3, as it would for
an expression of quadratic time (4); one run of a noisy machine does not decide, a slow one is measured again.
"""

from __future__ import annotations

import contextlib
import importlib
import pkgutil
import random
import re
import sys
import time
import warnings
from collections.abc import Iterator

from figures import Figure
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NonInteractiveExampleWarning

import xinhua_gov

LENGTH = 1_500
"""Characters of the shorter text."""

WORTH_MEASURING = 0.002
"""Seconds that the longer text must take to be a case at all."""

TOO_MUCH = 3.0
"""The ratio that no expression of linear time has."""


def expressions() -> dict[str, re.Pattern[str]]:
    """Every compiled expression that a module of the package has, by name."""
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(xinhua_gov.__path__, "xinhua_gov."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            several = value if isinstance(value, (tuple, list)) else (value,)
            for place, each in enumerate(several):
                if isinstance(each, re.Pattern) and isinstance(each.pattern, str) and each not in found.values():
                    found[f"{module.name}.{name}" + (f"[{place}]" if len(several) > 1 else "")] = each
    return found


def seeds(expression: re.Pattern[str]) -> set[str]:
    """Some strings in which the expression matches."""
    quick = settings(max_examples=40, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    found: set[str] = set()

    def keep(text: str) -> bool:
        found.add(text[:60])
        return len(found) >= 12

    with contextlib.suppress(Exception):  # a form that hypothesis does not know has the pieces of its pattern
        find(st.from_regex(expression), keep, settings=quick, random=random.Random(0))
    return found | set(re.findall(r"[^\\()\[\]{}?*+|^$.:<>=!#\s-]+", expression.pattern)[:40])


def attacks(expression: re.Pattern[str]) -> Iterator[str]:
    """Texts of one length made of pieces that the expression likes, repeated, with an end that it may not like."""
    chance = random.Random(1)
    pieces = sorted(
        {seed[a : a + n] for seed in seeds(expression) for a in range(len(seed)) for n in (1, 2, 5, len(seed))}
    )
    usual = ["1", "1,", "一", "百", "（", "1 ", " ", "增长", "年", "十四五", "a", "\n", "1.", "从", "第", "个"]
    for piece in [*usual, *chance.sample([p for p in pieces if p], min(24, len(pieces)))]:
        for end in ("", "\0", "。"):
            yield (piece * (LENGTH // len(piece) + 1))[: LENGTH - len(end)] + end


def seconds(expression: re.Pattern[str], text: str, runs: int = 3) -> float:
    """The least processor time of some searches through a text."""
    least = float("inf")
    for _ in range(runs):
        begin = time.process_time()
        for _ in expression.finditer(text):
            pass
        expression.match(text)
        expression.fullmatch(text)
        least = min(least, time.process_time() - begin)
    return least


def worst(expression: re.Pattern[str]) -> tuple[float, str]:
    """The largest ratio of an expression, and the text that gave it; 1 where nothing takes time worth measuring."""
    ratio, of = 1.0, ""
    for text in attacks(expression):
        double = text[:-1] * 2 + text[-1]
        if seconds(expression, double, runs=1) < WORTH_MEASURING:
            continue
        measured = seconds(expression, double) / max(seconds(expression, text), 1e-9)
        if measured > TOO_MUCH:  # again, four times as long, against chance
            measured = min(measured, seconds(expression, double * 2) / max(seconds(expression, double), 1e-9))
        if measured > ratio:
            ratio, of = measured, text[:30]
        if ratio > TOO_MUCH:
            break
    return ratio, of


def figures() -> Iterator[Figure]:
    """Print the ratio of every expression that takes time at all, the worst first; that of the worst."""
    warnings.simplefilter("ignore", NonInteractiveExampleWarning)
    found = {name: worst(expression) for name, expression in expressions().items()}
    for name, (growth, text) in sorted(found.items(), key=lambda each: -each[1][0]):
        if text:
            print(f"{growth:5.2f}  {name}  {text!r} …")
    slowest = max(growth for growth, _ in found.values())
    en = f"the worst of {len(found)} regular expressions, on twice the text / on the text"
    zh = f"{len(found)}个正则表达式中最慢的一个，两倍文本 / 原文本"
    yield Figure("expressions", en, zh, f"{slowest:.2f}", f"≤ {TOO_MUCH:g}; 2, linear")


if __name__ == "__main__":
    (slowest,) = figures()
    print(slowest)
    sys.exit(float(slowest.value) > TOO_MUCH)
