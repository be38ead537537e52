"""What was written, as the tests look at it: the files of a folder, and the cells of a CSV."""

from __future__ import annotations

from pathlib import Path


def everything(folder: Path) -> dict[str, bytes]:
    """The files of a folder and of those within, each with its bytes."""
    return {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def cell_of(value: object) -> str:
    """A value as the cell of a CSV has it."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
