"""Table of promises: what each later report says of each promise, a row a promise and a column a report."""

from __future__ import annotations

from collections.abc import Iterator

from xinhua_gov.display.html import frame, paragraph, scrolling_table
from xinhua_gov.display.svg import COLUMN, clipped, drawing, element, words
from xinhua_gov.promises.follow_up_results import Answer, FollowUp, FollowUps
from xinhua_gov.promises.promise import promise_words
from xinhua_gov.vocabulary import Language, PromiseStatus, spoken

LEFT, TOP, ROW, WIDE = 300, 76, 26, 240
"""Pixels: where the reports begin, above the first promise, of a promise, of a report."""

MOST_ROWS = 80
"""Promises that are drawn; of more it is said how many."""

SHOWN = 30
"""Promises that a notebook lists."""

LONGEST_PASSAGE = 40
"""Characters of a passage that is shown."""

_CLASSES = {
    PromiseStatus.AT_OR_BEYOND: "done",
    PromiseStatus.SHORT: "band",
    PromiseStatus.MENTIONED: "planned",
    PromiseStatus.BLANKET: "planned",
    PromiseStatus.AGAIN: "before",
}
"""How the mark of a status is drawn; a report that is silent has none."""


def stories_of(found: FollowUps, language: Language) -> tuple[str, str]:
    """The title of the chart, and the chart."""
    rows = list(found)[:MOST_ROWS]
    columns = max((len(one.answers) for one in rows), default=0)
    counts = " · ".join(f"{count} {status.label(language)}" for status, count in found.counts.items())
    chinese, english = f"{len(found)} 项承诺及后续报告所述", f"{len(found)} promises, and what later reports say"
    title = spoken(language, chinese, english)
    wide, high = LEFT + WIDE * max(columns, 1), TOP + ROW * len(rows) + 30
    body = [words(title, 16, 28, class_="title"), *_heads(rows, columns, language)]
    for number, one in enumerate(rows):
        body += _row_of_promise(one, TOP + ROW * number, wide, language)
    more = len(found) - len(rows)
    if more:
        told = spoken(language, f"另有 {more} 项未画出", f"{more} more are not drawn")
        body.append(words(told, 16, high - 12, class_="soft"))
    return title, drawing(title, counts, wide, high, body)


def _heads(rows: list[FollowUp], columns: int, language: Language) -> Iterator[str]:
    yield words(spoken(language, "承诺", "promise"), 16, TOP - 16, class_="soft")
    for place in range(columns):
        answer = rows[0].answers[place]
        yield words(_report_words(answer, place, language), LEFT + WIDE * place, TOP - 16, class_="soft", columns=30)


def _report_words(answer: Answer, place: int, language: Language) -> str:
    year = answer.year
    if year:
        return spoken(language, f"{year}年报告", f"report of {year}")
    return answer.file or spoken(language, f"第{place + 1}份后续报告", f"later report {place + 1}")


def _row_of_promise(one: FollowUp, y: float, wide: float, language: Language) -> Iterator[str]:
    yield words(promise_words(one.promise), 16, y + 14, class_="name", columns=int((LEFT - 32) / COLUMN))
    yield element("path", d=f"M16 {y + 21:.1f}H{wide - 16:.1f}", class_="line")
    for place, answer in enumerate(one.answers):
        x = LEFT + WIDE * place
        if answer.status in _CLASSES:
            yield element("circle", cx=x + 6, cy=y + 10, r=5, class_=_CLASSES[answer.status])
        yield words(answer.status.label(language), x + 18, y + 14, columns=int((WIDE - 24) / COLUMN))


def html_of_follow_ups(found: FollowUps) -> str:
    """The first of the promises in a table, with the counts, for a notebook."""
    counts = " · ".join(f"{count} {status.en}" for status, count in found.counts.items())
    rows = [(promise_words(o.promise), o.promise.stage.en, o.status.en, _best(o)) for o in list(found)[:SHOWN]]
    more = [paragraph(f"{len(found) - SHOWN} more", soft=True)] if len(found) > SHOWN else []
    head = ["promise", "promised stage", "status", "what the later report says"]
    return frame(f"{len(found)} promises", paragraph(counts), scrolling_table(head, rows), *more)


def _best(one: FollowUp) -> str:
    told = [answer.passages[0].text for answer in one.answers if answer.status is one.status and answer.passages]
    return clipped(told[0], 2 * LONGEST_PASSAGE) if told and one.status.is_told else ""
