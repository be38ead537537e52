"""The tables of this room, from the files beside."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from importlib.abc import ResourceLoader


def rows(name: str) -> list[list[str]]:
    """The rows of a table, without its comments."""
    loader: ResourceLoader = __spec__.loader  # type: ignore[assignment]
    data = loader.get_data(os.path.join(os.path.dirname(__file__), "tables", name))
    return [line.split("\t") for line in data.decode().split("\n") if line and not line.startswith("#")]
