"""Sentences in the manner of reports of many years, each with all that its numbers say.

The sentences were made up and their answers written by hand before the reader had seen them. `year` is the report's,
`part` the section that the sentence stands in; the answer holds of each quantity its value, unit, qualifier, measure
and period.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from sentences import quantities

from xinhua_gov.reading.mention import Mention

with Path(__file__).with_name("whole_sentences.csv").open(encoding="utf-8", newline="") as table:
    ROWS = [(int(row["year"]), row["part"], row["sentence"], row["answer"]) for row in csv.DictReader(table)]


def told(mention: Mention) -> str:
    value = "" if mention.value is None else f"{mention.value.normalize():f}"
    if mention.value_high is not None and mention.measure != "ratio":
        value += f"~{mention.value_high.normalize():f}"
    qualifier = "-" if mention.qualifier == "unqualified" else mention.qualifier.value
    return f"{value} {mention.unit or '-'} {qualifier} {mention.measure} {mention.period}"


@pytest.mark.parametrize(("year", "part", "sentence", "answer"), ROWS, ids=[sentence[:20] for *_, sentence, _ in ROWS])
def test_each_number_of_a_sentence_is_read_whole(year: int, part: str, sentence: str, answer: str) -> None:
    head = f"一、{year - 1}年工作回顾" if part == "review" else f"三、{year}年工作安排"
    found = quantities(f"{year}年某市政府工作报告\n{head}\n{sentence}\n")
    assert sorted(map(told, found)) == sorted(answer.split(" / "))
