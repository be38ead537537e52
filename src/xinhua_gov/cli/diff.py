"""`diff OLD NEW`: what is different between the data of two reports."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence

from xinhua_gov.cli.output import CommandAnswer, as_json, as_table, as_text, named_report, wording_of
from xinhua_gov.display.wording import TableColumn, Wording
from xinhua_gov.drafting.field_names import kind_name, path_name
from xinhua_gov.model.comparing import Change, differences
from xinhua_gov.vocabulary import ChangeKind, spoken

_COLUMNS = (
    TableColumn("change", "变化", "change"),
    TableColumn("kind", "种类", "kind"),
    TableColumn("id", "编号", "id", whole=True),
    TableColumn("field", "字段", "field"),
    TableColumn("old", "原", "old"),
    TableColumn("new", "现", "new"),
)


def run(options: argparse.Namespace) -> CommandAnswer:
    """The differences; status 1 where there are any, as diff has it."""
    changes = differences(named_report(options.old), named_report(options.new))
    status = 1 if changes else 0
    if options.json:
        return CommandAnswer(as_json([_change_record(change) for change in changes]), status)
    return CommandAnswer(_change_lines(changes, wording_of(options)), status)


def _change_record(change: Change) -> dict[str, object]:
    told = {name: getattr(change, name) for name in ("kind", "id", "field", "old", "new")}
    return {"change": change.change.value, **told}


def _change_lines(changes: Sequence[Change], wording: Wording) -> Iterator[str]:
    if not changes:
        yield spoken(wording.language, "没有不同", "no differences")
        return
    rows = [
        (
            c.change,
            wording.either(c.kind, kind_name(c.kind, "zh"), c.kind),
            c.id,
            wording.either(c.field, path_name(c.field, "zh"), c.field),
            _value_words(c, c.old),
            _value_words(c, c.new),
        )
        for c in changes
    ]
    yield from as_table(_COLUMNS, rows, wording)
    yield ""
    counts = Counter(change.change for change in changes)
    yield from as_text(" · ".join(f"{counts[kind]} {kind.label(wording.language)}" for kind in ChangeKind))


def _value_words(change: Change, value: object) -> str:
    """The value of a field; empty for a whole record, which its id identifies."""
    if value is None or not change.field:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
