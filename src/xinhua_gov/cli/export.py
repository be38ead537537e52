"""`export PATH`: the report in a format that other tools read."""

from __future__ import annotations

import argparse
from pathlib import Path

from xinhua_gov.cli.output import CommandAnswer, as_json, chosen_outcomes, chosen_report
from xinhua_gov.cli.parsing import understood
from xinhua_gov.drafting.field_names import kind_called
from xinhua_gov.errors import UnknownFieldError
from xinhua_gov.export.exporting import FORMATS, export_report, format_of
from xinhua_gov.judging.scorecard import SCORES
from xinhua_gov.storage.files import refuse_occupied
from xinhua_gov.vocabulary import ExportFormat, spoken


def run(options: argparse.Namespace) -> CommandAnswer:
    """What was written, and where."""
    wanted = format_of(understood(options.path), options.to, "--to ")
    form = FORMATS[wanted]
    _refuse_unsuited(options, wanted)
    path = understood(options.path)
    refuse_occupied(Path(path), is_folder=not form.endings, overwrite=options.force, advice="--force")
    report = chosen_report(options)
    kind = None if options.kind is None else kind_called(options.kind) or options.kind
    outcomes = None if options.outcomes is None else chosen_outcomes(options, report)
    export_report(
        report,
        path,
        wanted,
        kind=kind,
        bom=options.bom,
        outcomes=outcomes,
        language=options.lang,
        overwrite=options.force,
    )
    size = _bytes_of(Path(path))
    if options.json:
        return CommandAnswer(as_json({"path": path, "format": wanted.value, "bytes": size}))
    shown = path if path.isprintable() else repr(path)
    zh, en = f"已写入 {shown}：{wanted.zh}，{size:,} 字节", f"wrote {shown}: {wanted.en}, {size:,} bytes"
    return CommandAnswer([spoken(options.lang, zh, en)])


def _refuse_unsuited(options: argparse.Namespace, wanted: ExportFormat) -> None:
    """Refuse an option that the format has no use for, rather than pass it over."""
    takes = FORMATS[wanted].takes
    if "kind" in takes and options.kind == SCORES.name:
        takes = (*takes, "outcomes")
    for option in ("kind", "bom", "outcomes"):
        if getattr(options, option) and option not in takes:
            suited = tuple(f"--to {code}" for code, form in FORMATS.items() if option in form.takes)
            suited += (f"--kind {SCORES.name}",) if option == "outcomes" else ()
            raise UnknownFieldError(f"--{option}", f"an option of {wanted.value}", suited)


def _bytes_of(place: Path) -> int:
    """The size of a file, or of the files of a folder."""
    files = place.iterdir() if place.is_dir() else [place]
    return sum(file.stat().st_size for file in files if file.is_file())
