"""`draft TEXT -o FOLDER`: a first draft of a report's data, what is left of it, and an id renamed."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from pathlib import Path

from xinhua_gov.cli.output import Answer, as_json, as_table, as_text, counted, opened
from xinhua_gov.cli.parsing import understood
from xinhua_gov.drafting.agreeing_records import read_draft
from xinhua_gov.drafting.first_draft import draft
from xinhua_gov.drafting.opening import is_of_a_report
from xinhua_gov.drafting.remaining import Question, remaining
from xinhua_gov.drafting.renaming import renamed
from xinhua_gov.drafting.updating import updated
from xinhua_gov.errors import DraftError, Fault, FileError, ReferencesError, UnknownFieldError
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.report import Report
from xinhua_gov.storage.files import refuse_occupied
from xinhua_gov.storage.reports import read_report, write_report
from xinhua_gov.vocabulary import Language, spoken

SHOWN = 40
"""How many questions stand on a page."""


def run(options: argparse.Namespace) -> Answer:
    """The draft that was written, what is left to settle in it, or the id that was renamed."""
    path = understood(options.path)
    if options.status:
        text = None if options.text is None else opened(understood(options.text), options.encoding, quiet=True).text
        report, faults = _opened_draft(path)
        return _status_answer(report, faults, options, text)
    if options.rename:
        old, new = map(understood, options.rename)
        return _rename_answer(path, old, new, options)
    if options.kind is not None:
        raise UnknownFieldError("--kind", "an option without --rename", ("--rename OLD NEW --kind KIND",))
    return _draft_and_write(path, options)


def _draft_and_write(path: str, options: argparse.Namespace) -> Answer:
    if options.output is None:
        raise UnknownFieldError("draft TEXT", "enough", ("-o FOLDER", "--status", "--rename OLD NEW"))
    folder = understood(options.output)
    document = opened(path, options.encoding, quiet=options.json)
    place = None if options.place is None else understood(options.place)
    fresh = draft(document, place=place, year=options.year, english=options.english)
    if options.update:
        fresh = updated(read_report(folder), fresh)
    else:
        advice = "--force, or --update it"
        refuse_occupied(Path(folder), is_folder=True, overwrite=options.force, advice=advice)
    write_report(fresh, folder, overwrite=options.force or options.update)
    return _draft_answer(fresh, folder, options, is_of_a_report(document.text))


def _opened_draft(path: str) -> tuple[Parts, tuple[Fault, ...]]:
    """The draft in a folder, and what does not fit together in it; refuses a text file given instead."""
    if Path(path).is_file() and not path.lower().endswith(".json"):
        raise FileError(path, "is a file, expected the folder of a draft: xinhua-gov draft TEXT -o FOLDER makes one")
    return read_draft(path)


def _draft_answer(report: Report, folder: str, options: argparse.Namespace, likely: bool) -> Answer:
    """How much was drafted, and what to do next."""
    counts = {
        "sections": len(report.sections),
        "indicators": len(report.indicators),
        "observations": len(report.observations),
        "targets": len(report.targets),
        "projects": len(report.projects),
        "commitments": len(report.commitments),
        "numerals": len(report.numerals),
        "left": len(remaining(report)),
    }
    recognised = sum(indicator.concept is not None for indicator in report.indicators.values())
    if options.json:
        return Answer(as_json({"folder": folder, "recognised": recognised, "likely_a_report": likely, **counts}))
    place = folder if folder.isprintable() else repr(folder)
    zh = (
        f"已写入 {place}：{counts['sections']} 节，{counts['indicators']} 项指标（识别出 {recognised} 项），"
        f"{counts['observations']} 个数据，{counts['targets']} 个目标，"
        f"{counts['projects']} 个项目，{counts['commitments']} 项任务，{counts['numerals']} 处非数量数字；"
        f"有 {counts['left']} 个问题待人核定：xinhua-gov draft --status {place}"
    )
    en = (
        f"wrote {place}: {counted(counts['sections'], 'section', 'sections')}, "
        f"{counted(counts['indicators'], 'indicator', 'indicators')} ({recognised} recognised), "
        f"{counted(counts['observations'], 'observation', 'observations')}, "
        f"{counted(counts['targets'], 'target', 'targets')}, "
        f"{counted(counts['projects'], 'project', 'projects')}, "
        f"{counted(counts['commitments'], 'commitment', 'commitments')}, "
        f"{counted(counts['numerals'], 'other number', 'other numbers')}; "
        f"{counted(counts['left'], 'question is', 'questions are')} left to settle: xinhua-gov draft --status {place}"
    )
    if not likely:
        zh += "\n注意：文中没有“政府工作报告”“各位代表”或“人民代表大会”，可能不是政府工作报告"
        en += "\nnote: it nowhere says 政府工作报告, 各位代表 or 人民代表大会: it may be no government work report"
    return Answer(line for told in spoken(options.lang, zh, en).split("\n") for line in as_text(told))


def _status_answer(report: Parts, faults: tuple[Fault, ...], options: argparse.Namespace, text: str | None) -> Answer:
    """The questions that are left; with the text, each in its sentence."""
    if text is not None and hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest() != report.source.sha256:
        raise DraftError(f"{options.text}: is not the text that the draft was made of; give the same file")
    left = [question if text is None else question.in_sentence(text) for question in remaining(report)]
    proposed = sum(question.proposal is not None for question in left)
    if options.json:
        counts = {"open": len(left), "with_proposal": proposed, "without_proposal": len(left) - proposed}
        told = [] if not faults else [str(fault) for fault in faults]
        questions = [question._asdict() for question in left]
        return Answer(as_json({**counts, "questions": questions, **({"faults": told} if told else {})}))
    pages, page = -(-len(left) // SHOWN), options.page or 1
    if left and not 1 <= page <= pages:
        raise DraftError(f"there is no page {page}; the {len(left)} questions stand on {pages}")
    return Answer(_status_lines(left, proposed, faults, options))


def _status_lines(
    left: list[Question], proposed: int, faults: tuple[Fault, ...], options: argparse.Namespace
) -> Iterator[str]:
    language: Language = options.lang
    if faults:
        yield spoken(language, "下列记录互相矛盾，须先改正：", "these records disagree and have to be put right:")
        yield from (line for fault in faults for line in as_text(f"  {fault}"))
    if not left:
        yield spoken(language, "没有待核定的字段", "nothing is left to settle")
        return
    pages, page = -(-len(left) // SHOWN), options.page or 1
    head = spoken(
        language,
        ("文件", "编号", "字段", "建议", "理由", "原文"),
        ("file", "id", "field", "proposal", "reason", "text"),
    )
    rows = [
        (
            f"{_file_of_kind(question.kind)}.json",
            question.record,
            question.field,
            question.proposal or "",
            "" if question.reason is None else question.reason.label(language),
            question.sentence or question.phrase,
        )
        for question in left[(page - 1) * SHOWN : page * SHOWN]
    ]
    yield from as_table(head, rows, whole=[0, 1])
    zh = f"第 {page} 页，共 {pages} 页；{len(left)} 个问题，其中 {proposed} 个有建议；--page N 翻页，--json 列出全部"
    en = f"page {page} of {pages}; {counted(len(left), 'question', 'questions')}, {proposed} with a proposal"
    yield spoken(language, zh, f"{en}; --page N shows another page, --json all")


def _file_of_kind(kind: str) -> str:
    """The file that records of a kind stand in."""
    return {"observations": "indicators", "milestones": "projects"}.get(kind, kind)


def _rename_answer(folder: str, old: str, new: str, options: argparse.Namespace) -> Answer:
    report, faults = _opened_draft(folder)
    if not isinstance(report, Report):
        raise ReferencesError(faults)
    write_report(renamed(report, old, new, options.kind), folder, overwrite=True)
    if options.json:
        return Answer(as_json({"folder": folder, "old": old, "new": new}))
    return Answer([spoken(options.lang, f"{old} 已改为 {new}", f"{old} is now {new}")])
