"""Every regular expression of the package on adversarial inputs that double: none may take more than linear time.

For each expression, texts are woven from strings that it matches and from pieces of them, repeated, and tried with the
methods by which the package uses it: the time on twice the text over the time on the text is printed, the worst first.
It ends in 1 where a ratio stays over 3, as it would for an expression of quadratic time (4); one run of a noisy machine
does not decide, a slow one is measured again.
"""

from __future__ import annotations

import ast
import contextlib
import importlib
import inspect
import pkgutil
import random
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from types import ModuleType
from typing import Any

from figures import Figure
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NonInteractiveExampleWarning

import xinhua_gov

LENGTHS = tuple(int(16 * 1.25**step) for step in range(25))
"""Characters of the shorter text, up to 3,388: the first that takes time worth measuring. They grow in small steps, so
that an expression whose time doubles with each piece is told in seconds, and not waited for."""

WORTH_MEASURING = 0.002
"""Seconds that the shorter text must take to be a case at all."""

TOO_MUCH = 3.0
"""The ratio that no expression of linear time has."""

METHODS: dict[str, Callable[[re.Pattern[str], str], object]] = {
    "match": lambda expression, text: expression.match(text),
    "fullmatch": lambda expression, text: expression.fullmatch(text),
    "search": lambda expression, text: expression.search(text),
    "finditer": lambda expression, text: sum(1 for _ in expression.finditer(text)),
}
"""How an expression is used; those that go through a whole text do it in one way."""

THROUGH = ("sub", "subn", "split", "findall", "scanner")


def modules() -> list[ModuleType]:
    """The modules of the package, but for those that want an extra which is not here."""
    found = []
    for module in pkgutil.walk_packages(xinhua_gov.__path__, "xinhua_gov."):
        if not module.name.endswith("__main__"):
            try:
                found.append(importlib.import_module(module.name))
            except ModuleNotFoundError as error:
                if (error.name or "").startswith("xinhua_gov"):
                    raise
    return found


def expressions() -> dict[str, re.Pattern[str]]:
    """Every compiled expression that a module of the package has, by name."""
    found: dict[str, re.Pattern[str]] = {}
    for module in modules():
        for name, value in vars(module).items():
            several = value if isinstance(value, (tuple, list)) else (value,)
            for place, each in enumerate(several):
                if isinstance(each, re.Pattern) and isinstance(each.pattern, str) and each not in found.values():
                    found[f"{module.__name__}.{name}" + (f"[{place}]" if len(several) > 1 else "")] = each
    return found


def uses() -> dict[str, set[str]]:
    """By which methods each expression is used, by its name; all where it is handed on as a value."""
    found: dict[str, set[str]] = {}
    for module in modules():
        tree = ast.parse(inspect.getsource(module))
        asked = {
            id(node.value): "finditer" if node.attr in THROUGH else node.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                value = vars(module).get(node.id)
                for each in value if isinstance(value, (tuple, list)) else (value,):
                    if isinstance(each, re.Pattern):
                        method = asked.get(id(node))
                        found.setdefault(each.pattern, set()).update([method] if method in METHODS else METHODS)
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


def attacks(expression: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Pieces that the expression likes, to be repeated, each with an end that it may not like."""
    chance = random.Random(1)
    pieces = sorted(
        {seed[a : a + n] for seed in seeds(expression) for a in range(len(seed)) for n in (1, 2, 5, len(seed))}
    )
    usual = ["1", "1,", "一", "百", "（", "1 ", " ", "增长", "年", "十四五", "a", "\n", "1.", "从", "第", "个"]
    for piece in [*usual, *chance.sample([p for p in pieces if p], min(24, len(pieces)))]:
        for end in ("", "\0", "。"):
            yield piece, end


def woven(piece: str, end: str, length: int) -> str:
    """A text of so many characters: a piece repeated, and an end."""
    return (piece * (length // len(piece) + 1))[: length - len(end)] + end


def seconds(use: Callable[[str], object], text: str, runs: int = 3) -> float:
    """The least processor time of some searches through a text."""
    least = float("inf")
    for _ in range(runs):
        begin = time.process_time()
        use(text)
        least = min(least, time.process_time() - begin)
    return least


def growth(use: Callable[[str], object], piece: str, end: str) -> float:
    """The time on twice a text over that on the text; 1 where neither takes time worth measuring."""
    for length in LENGTHS:
        if seconds(use, woven(piece, end, length), runs=1) >= WORTH_MEASURING:
            break
    else:
        return 1.0
    for _ in range(3):  # again, twice as long, against chance
        ratio = seconds(use, woven(piece, end, 2 * length)) / seconds(use, woven(piece, end, length))
        if ratio <= TOO_MUCH:
            break
        length *= 2
    return ratio


def worst(pattern: str, flags: int, methods: list[str]) -> tuple[float, str]:
    """The largest ratio of an expression, and how it came; 1 where nothing takes time worth measuring."""
    warnings.simplefilter("ignore", NonInteractiveExampleWarning)
    expression, ratio, of = re.compile(pattern, flags), 1.0, ""
    for piece, end in attacks(expression):
        for method in methods:

            def use(text: str, method: str = method) -> Any:
                return METHODS[method](expression, text)

            measured = growth(use, piece, end)
            if measured > ratio:
                ratio, of = measured, f"{method} {piece[:30]!r}{end!r}"
        if ratio > TOO_MUCH:
            break
    return ratio, of


def figures() -> Iterator[Figure]:
    """Print the ratio of every expression that takes time at all, the worst first; that of the worst."""
    every, used = expressions(), uses()
    with ProcessPoolExecutor(2) as processes:
        tried = {
            name: processes.submit(worst, each.pattern, each.flags, sorted(used.get(each.pattern, METHODS)))
            for name, each in every.items()
        }
        found = {name: future.result() for name, future in tried.items()}
    for name, (ratio, of) in sorted(found.items(), key=lambda each: -each[1][0]):
        if of:
            print(f"{ratio:5.2f}  {name}  {of} …")
    slowest = max(ratio for ratio, _ in found.values())
    en = f"the worst of {len(found)} regular expressions, on twice the text / on the text"
    zh = f"{len(found)}个正则表达式中最慢的一个，两倍文本 / 原文本"
    yield Figure("expressions", en, zh, f"{slowest:.2f}", f"≤ {TOO_MUCH:g}; 2, linear")


if __name__ == "__main__":
    (slowest,) = figures()
    print(slowest)
    sys.exit(float(slowest.value) > TOO_MUCH)
