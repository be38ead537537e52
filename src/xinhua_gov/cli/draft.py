"""`draft TEXT -o FOLDER`: a first draft of a report's data; the rest of the command works on that folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from xinhua_gov.cli.draft_settling import agreeing_report, apply_answer, rename_answer, sheet_answer, undo_answer
from xinhua_gov.cli.draft_status import status_answer
from xinhua_gov.cli.output import CommandAnswer, as_json, as_text, counted, opened
from xinhua_gov.cli.parsing import understood
from xinhua_gov.drafting.first_draft import draft
from xinhua_gov.drafting.remaining import remaining
from xinhua_gov.drafting.settling import open_draft, replace
from xinhua_gov.drafting.updating import updated
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.model.report import Report
from xinhua_gov.recognition.text_kinds import reads_like_a_report
from xinhua_gov.storage.files import refuse_occupied
from xinhua_gov.storage.reports import write_report
from xinhua_gov.vocabulary import spoken


def run(options: argparse.Namespace) -> CommandAnswer:
    """The draft that was written, what is left to settle in it, or what was changed."""
    if options.codes and not options.status:
        raise UnknownFieldError("--codes", "an option without --status", ("draft --status FOLDER --codes",))
    if options.sheet:
        folder, sheet = map(understood, options.sheet)
        return sheet_answer(folder, sheet, options, _text(options))
    if options.path is None:
        raise UnknownFieldError("draft", "enough", ("draft TEXT -o FOLDER", "draft --status FOLDER", "draft --help"))
    path = understood(options.path)
    if options.status:
        return status_answer(path, options, _text(options))
    if options.undo:
        return undo_answer(path, options)
    if options.apply is not None:
        return apply_answer(path, understood(options.apply), options)
    if options.rename:
        old, new = map(understood, options.rename)
        return rename_answer(path, old, new, options)
    if options.kind is not None:
        raise UnknownFieldError("--kind", "an option without --rename", ("--rename OLD NEW --kind KIND",))
    return _draft_and_write(path, options)


def _text(options: argparse.Namespace) -> str | None:
    """The text that --text names."""
    return None if options.text is None else opened(understood(options.text), options, quiet=True).text


def _draft_and_write(path: str, options: argparse.Namespace) -> CommandAnswer:
    if options.output is None:
        raise UnknownFieldError("draft", "enough", ("-o FOLDER", "--status", "--rename OLD NEW"))
    folder = understood(options.output)
    document = opened(path, options)
    place = None if options.place is None else understood(options.place)
    fresh = draft(document, place=place, year=options.year, english=options.english)
    if options.update:
        before = open_draft(folder)
        fresh = updated(agreeing_report(before), fresh)
        replace(before, fresh, [{"edit": "Update"}])
    else:
        advice = "--force, or --update it"
        refuse_occupied(Path(folder), is_folder=True, overwrite=options.force, advice=advice)
        write_report(fresh, folder, overwrite=options.force)
    return _draft_answer(fresh, folder, options, reads_like_a_report(document.text))


def _draft_answer(report: Report, folder: str, options: argparse.Namespace, likely: bool) -> CommandAnswer:
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
        return CommandAnswer(as_json({"folder": folder, "recognised": recognised, "likely_a_report": likely, **counts}))
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
    return CommandAnswer(line for told in spoken(options.lang, zh, en).split("\n") for line in as_text(told))
