"""Showing: how a record finds its picture in a notebook, the one look upwards of the house.

What shows itself stands far below what draws it; so the drawing is looked up by name, here alone, when a notebook asks.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType


class Shown:
    """What shows itself in a notebook, as HTML, and as a chart where it has one."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        shown: str | None = _notebook().html_of(self)
        return shown

    def _repr_svg_(self) -> str | None:
        drawn: str | None = _notebook().svg_of(self)
        return drawn


def _notebook() -> ModuleType:
    """What draws, imported where it is first asked for."""
    from importlib import import_module

    return import_module("xinhua_gov.display.notebook")
