"""Journal: what has been read for a table so far, so that a run that was stopped can go on.

It lies beside the table while that is made, a line of JSON for each report, and is gone when the table is written.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from xinhua_gov.errors import FileError
from xinhua_gov.panels.panel import PanelFault
from xinhua_gov.panels.panel_csv import row_of
from xinhua_gov.panels.panel_row import COLUMNS, PanelRow
from xinhua_gov.panels.report_rows import Reading
from xinhua_gov.tabular.columns import written

ENDING = ".partial"
"""What the name of the table has behind it while the journal lies there."""


class Journal:
    """The readings that are kept for a table; with `resume` those of a run before are taken over.

    `asked` says what the table is asked to hold: a journal that was begun for something else is refused. Raises
    FileError where it cannot be written.
    """

    def __init__(self, table: str | os.PathLike[str], asked: Mapping[str, object], *, resume: bool = False) -> None:
        self.path: Path = Path(f"{os.fspath(table)}{ENDING}")
        self._asked = json.dumps({"asked": dict(asked)}, ensure_ascii=False, sort_keys=True)
        self.done: set[str] = set()
        kept = self._keep() if resume and self.path.exists() else 0
        try:
            self._file = self.path.open("r+" if kept else "w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise FileError(str(self.path), f"cannot be written: {error.strerror or error}") from error
        self._file.seek(kept)
        self._file.truncate()
        if not kept:
            self._file.write(f"{self._asked}\n")

    def _keep(self) -> int:
        """Where the last whole line ends that a run before has written."""
        kept = 0
        with self.path.open("rb") as file:
            for number, line in enumerate(file):
                if not line.endswith(b"\n"):
                    break
                if not number:
                    if line.decode().rstrip("\n") != self._asked:
                        raise FileError(
                            str(self.path), "was begun with other options; take it away, or leave out --resume"
                        )
                else:
                    self.done.add(json.loads(line)["file"])
                kept += len(line)
        return kept

    def add(self, reading: Reading) -> None:
        """Keep what was read of a report."""
        record = {
            "file": reading.file,
            "fault": reading.fault,
            "skipped": reading.skipped,
            "rows": [[written(cell) for cell in row.record().values()] for row in reading.rows],
        }
        self._file.write(f"{json.dumps(record, ensure_ascii=False)}\n")
        self._file.flush()

    def _records(self) -> Iterator[dict[str, object]]:
        self._file.flush()
        with self.path.open(encoding="utf-8") as file:
            next(file)
            yield from map(json.loads, file)

    def rows(self) -> Iterator[PanelRow]:
        """All rows that are kept, in order."""
        for record in self._records():
            rows = record["rows"]
            assert isinstance(rows, list)
            yield from (row_of(dict(zip(COLUMNS, cells, strict=True))) for cells in rows)

    def faults(self) -> Iterator[PanelFault]:
        """All faults that are kept, in order."""
        for record in self._records():
            if record["fault"]:
                yield PanelFault(str(record["file"]), str(record["fault"]), bool(record["skipped"]))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close it; it is gone where all went well."""
        self._file.close()
        if kind is None:
            self.path.unlink(missing_ok=True)


def kept(journal: Journal, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings, each kept as it comes."""
    for reading in readings:
        journal.add(reading)
        yield reading
