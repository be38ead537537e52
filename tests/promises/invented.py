"""Reports made up for these tests: a plan, and what the next report says."""

from __future__ import annotations

import xinhua_gov as xg


def earlier(*sentences: str, heading: str = "一、2022年重点工作") -> str:
    """A report of 2022 whose plan has these sentences, a line each."""
    return "\n".join(["2022年某市政府工作报告", heading, *sentences, ""])


def later(review: str, plan: str = "坚持稳中求进。") -> str:
    """The report of 2023, with a review and a plan."""
    return f"2023年某市政府工作报告\n一、2022年工作回顾\n{review}\n二、2023年重点工作\n{plan}\n"


def promised(*sentences: str) -> list[tuple[str, str]]:
    """What the sentences promise: the object and the stage of each promise."""
    return [(promise.object, promise.stage.value) for promise in xg.commitments_of(earlier(*sentences))]


def numbers(sentence: str) -> list[tuple[str, str, str, str]]:
    """What a sentence promises in numbers: object, number, unit and stage."""
    found = [promise for promise in xg.commitments_of(earlier(sentence)) if promise.number is not None]
    return [(one.object, f"{one.number:f}", one.unit, one.stage.value) for one in found]


def status(promise: str, review: str, plan: str = "坚持稳中求进。") -> str:
    """The status of the first promise of a sentence by what the next report says."""
    return xg.follow_up(earlier(promise), later(review, plan))[0].status.value
