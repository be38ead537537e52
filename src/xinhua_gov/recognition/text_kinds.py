"""Whether a text is the work report of a government, or what else."""

from __future__ import annotations

from functools import cache

from xinhua_gov.resources import rows

TITLE = 120
"""Characters in which a text says what it is."""

TITLED = "政府工作报告"
"""The words of the usual title."""

ADDRESSED = ("工作报告", "各位代表", "人民代表大会")
"""What a work report says of itself, or of whom it speaks to."""

SHORTEST = 200
"""Characters that a report has at least, where no title says that it is one."""

SHORTEST_WITH_TITLE = 40
"""Characters that it has at least where its title does."""


def why_no_report(text: str) -> str:
    r"""Why a text is no work report of a government; empty where it may be one.

    >>> why_no_report("关于某市2021年预算执行情况的报告\n各位代表：" + "全年收入增长3%。" * 40)
    'it is a budget report, not the work report of a government'
    """
    if not text.strip():
        return "it has no text"
    title = "".join(text[:TITLE].split())
    titled = TITLED in title
    if len(text.strip()) < (SHORTEST_WITH_TITLE if titled else SHORTEST):
        return "it is too short for a work report"
    if not titled:
        other = next((what for words, what in _others().items() if words in title), "")
        if other:
            return f"it is {other}, not the work report of a government"
    if not reads_like_a_report(text):
        return "it does not read like a government's work report: it addresses no deputies and has no such title"
    return ""


def reads_like_a_report(text: str) -> bool:
    """Whether a text says of itself, or of whom it speaks to, what a work report says."""
    return any(words in text for words in ADDRESSED)


@cache
def _others() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("recognition", "tables/other_texts.tsv")}
