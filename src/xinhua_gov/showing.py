"""Showing: how a record finds its picture in a notebook, the one look upwards of the house.

What shows itself stands far below what draws it; so the drawing is imported when a notebook asks for it, here alone.
"""

from __future__ import annotations


class Shown:
    """What shows itself in a notebook, as HTML, and as a chart where it has one."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        from xinhua_gov.display.notebook import html_of

        return html_of(self)

    def _repr_svg_(self) -> str | None:
        from xinhua_gov.display.notebook import svg_of

        return svg_of(self)
