"""`promises REPORT [LATER…]`: what a report promises, and what later reports say of each promise."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from xinhua_gov.cli.csv_words import CsvColumn, csv_head, csv_rows, csv_wording, refuse_two_formats
from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, as_text, counted, opened, printable, wording_of
from xinhua_gov.cli.parsing import understood
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.errors import SuccessionError, UnknownFieldError
from xinhua_gov.promises.commitments import commitments_of
from xinhua_gov.promises.follow_up import follow_up
from xinhua_gov.promises.follow_up_results import FollowUp, FollowUps, LaterPassage
from xinhua_gov.promises.promise import Promise, promise_words
from xinhua_gov.spelling import word_called
from xinhua_gov.storage.files import put_file
from xinhua_gov.vocabulary import FoundBy, Language, PromiseKind, PromiseStage, PromiseStatus, Word, spoken

LONGEST_SHOWN = 40
"""Characters of a passage that a table shows."""

_COLUMNS = (
    CsvColumn("start", "起点"),
    CsvColumn("end", "终点"),
    CsvColumn("verbs", "动词"),
    CsvColumn("stage", "承诺阶段", PromiseStage),
    CsvColumn("kind", "种类", PromiseKind),
    CsvColumn("object", "承诺"),
    CsvColumn("object_start", "承诺起点"),
    CsvColumn("object_end", "承诺终点"),
    CsvColumn("number", "数量"),
    CsvColumn("number_high", "数量上端"),
    CsvColumn("unit", "单位"),
    CsvColumn("section", "章节"),
    CsvColumn("status", "状态", PromiseStatus),
    CsvColumn("file", "后续报告"),
    CsvColumn("passage_start", "所述起点"),
    CsvColumn("passage_end", "所述终点"),
    CsvColumn("passage", "后续报告所述"),
    CsvColumn("score", "相似度"),
    CsvColumn("how", "匹配", FoundBy),
    CsvColumn("passage_stage", "所述阶段", PromiseStage),
    CsvColumn("again", "再次列入计划"),
)
"""The columns of the CSV: a promise, and the best passage about it."""

_PROMISED = (
    TableColumn("object", "承诺", "promise"),
    TableColumn("stage", "承诺阶段", "promised stage"),
)
_ANSWERED = (
    TableColumn("passage", "后续报告所述", "what the later report says"),
    TableColumn("status", "状态", "status"),
)
"""The columns of the table: a promise, and where there are later reports what they say."""

_NUMBERS = frozenset(
    column.code
    for column in _COLUMNS
    if column.code.startswith("number") or column.code.endswith(("start", "end", "score"))
)


class _Report(NamedTuple):
    """A report with the name of its file."""

    name: str
    text: str


def run(options: argparse.Namespace) -> CommandAnswer:
    """The promises, with what the later reports say of them where there are any."""
    refuse_two_formats(options)
    quiet = options.json or options.csv
    named = [understood(path) for path in (options.report, *options.later)]
    earlier, *later = (_Report(path, opened(path, options, quiet=quiet).text) for path in named)
    if later:
        begin = _beginning(options.plan_from, earlier.text)
        found = follow_up(earlier, later, check=not options.anyway, year=options.year, plan_from=begin)
    else:
        found = _not_followed(earlier, options)
    shown = FollowUps(tuple(one for one in found if _is_wanted(one, options, bool(later))))
    if options.chart is not None:
        from xinhua_gov.display.chart_files import chart_file
        from xinhua_gov.display.charts import chart

        place, drawn = understood(options.chart), chart(shown, language=options.lang)
        put_file(place, chart_file(place, drawn.title, drawn.svg), overwrite=options.force, advice="--force")
    if options.json:
        return CommandAnswer(as_json(shown.records()))
    if options.csv:
        wording = csv_wording(options)
        rows = csv_rows(_COLUMNS, map(_cells, shown), _NUMBERS, wording)
        return CommandAnswer(chain([csv_head(_COLUMNS, wording)], rows))
    return CommandAnswer(_lines(shown, options, with_answers=bool(later)))


def _not_followed(report: _Report, options: argparse.Namespace) -> FollowUps:
    """The promises of a report that no later one answers."""
    promises = commitments_of(report.text, year=options.year, plan_from=_beginning(options.plan_from, report.text))
    if not promises:
        advice = "say where its plan begins: --plan-from WORDS"
        raise SuccessionError(
            f"{report.name}: no promises were found, for no part of it says what is planned; {advice}"
        )
    return FollowUps(tuple(FollowUp(promise, ()) for promise in promises))


def _beginning(words: str | None, text: str) -> int | None:
    """Where the plan of a report begins: an offset, or where words stand first."""
    if words is None:
        return None
    if words.isascii() and words.isdecimal():
        return int(words[:9])
    place = text.find(words)
    if place < 0:
        raise UnknownFieldError(words, "words of the report", ("the first words of its plan", "an offset"))
    return place


def _is_wanted(one: FollowUp, options: argparse.Namespace, has_answers: bool) -> bool:
    kinds = _words(options.kind, PromiseKind, "a kind", options.lang)
    statuses = _words(options.status, PromiseStatus, "a status", options.lang)
    if statuses and not has_answers:
        raise UnknownFieldError("--status", "asked for without a later report", ("promises REPORT LATER --status …",))
    return (not kinds or one.promise.kind in kinds) and (not statuses or one.status in statuses)


def _words(listed: str | None, words: type[Word], what: str, language: Language) -> list[Word]:
    """The words of a closed list that an option names, parted by commas."""
    written = (
        [] if listed is None else [part.strip() for part in re.split("[,，、]", understood(listed)) if part.strip()]
    )
    found = [word_called(part, words) for part in written]
    if None in found:
        valid = tuple(spoken(language, word.zh, word.value) for word in words)
        raise UnknownFieldError(written[found.index(None)], what, valid)
    return [words(word) for word in found if word is not None]


def _cells(one: FollowUp) -> tuple[object, ...]:
    """A promise with the best passage about it, as a row."""
    promise = one.promise
    reviewed = [passage for passage in one.passages if not passage.in_plan]
    best = max(reviewed, key=lambda passage: passage.score, default=None)
    found: tuple[object, ...] = ("",) * 7
    if best is not None:
        stage = "" if best.stage is None else best.stage.value
        found = (best.file, best.start, best.end, best.text, f"{best.score:.3f}", best.how.value, stage)
    record = promise.record() | {"verbs": " ".join(promise.verbs)}
    status = one.status.value if one.answers else ""
    return (*record.values(), status, *found, any(passage.in_plan for passage in one.passages))


def _lines(found: FollowUps, options: argparse.Namespace, *, with_answers: bool) -> Iterator[str]:
    """The table or the sentences, and the summary."""
    language, wording = options.lang, wording_of(options)
    if not found:
        yield spoken(language, "没有符合条件的承诺", "no promises match")
    elif options.text:
        yield from _sentences(found, wording)
    else:
        yield from _table(found, wording, with_answers=with_answers)
    yield ""
    yield from as_text(*_summary(found, language, with_answers=with_answers))


def _table(found: FollowUps, wording: Wording, *, with_answers: bool) -> list[str]:
    columns = (*_PROMISED, *(_ANSWERED if with_answers else ()))
    promised = ((one, (_object(one.promise), one.promise.stage)) for one in found)
    rows = [(*row, _answer(one), one.status) if with_answers else row for one, row in promised]
    return as_table(columns, rows, wording)


def _object(promise: Promise) -> str:
    return printable(promise_words(promise))


def _answer(one: FollowUp) -> str:
    """The passage that the status rests on, shortened; none for a promise that is only promised again or not at all."""
    for answer in one.answers:
        if answer.status is one.status and answer.passages:
            text = answer.passages[0].text if one.status.is_told else ""
            return printable(text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…")
    return ""


def _sentences(found: FollowUps, wording: Wording) -> Iterator[str]:
    """Each promise in its words, with the passages about it, the best first."""
    for number, one in enumerate(found):
        promise = one.promise
        if number:
            yield ""
        told = [wording.said(word) for word in (promise.stage, promise.kind, *([one.status] if one.answers else []))]
        yield from as_text(f"{_object(promise)} [{' · '.join(told)}]")
        yield from as_text(f"{promise.start}: {printable(promise.text)}", indent=2)
        yield from as_text(*(f"→ {_passage(passage, wording)}" for passage in one.passages), indent=2)


def _passage(passage: LaterPassage, wording: Wording) -> str:
    said = [f"{passage.score:.2f}", wording.said(passage.how)]
    said += [] if passage.stage is None else [wording.said(passage.stage)]
    said += [wording.either("again", "见于计划", "in the plan")] if passage.in_plan else []
    return f"{passage.file} {passage.start}: {printable(passage.text)} ({', '.join(said)})"


def _summary(found: FollowUps, language: Language, *, with_answers: bool) -> Iterator[str]:
    """How many there are by status and by promised stage, and what silence means."""
    many = len(found)
    yield (
        spoken(language, f"承诺 {many} 项：", f"{counted(many, 'promise', 'promises')}: ")
        + _counts([one.promise.stage for one in found], language)
    )
    if with_answers and many:
        yield _counts([one.status for one in found], language)
        zh = "“未提及”不说明任何结果：约半数承诺在下一份报告中不再出现。"
        yield spoken(language, zh, "Silence proves nothing: about half of all promises are never mentioned again.")


def _counts(words: Sequence[Word], language: Language) -> str:
    counts = Counter(words)
    kinds = type(words[0]) if words else Word
    return " · ".join(f"{counts[word]} {word.label(language)}" for word in kinds if counts[word])
