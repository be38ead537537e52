"""SVG: elements, escaped text, scales, and the frame and colours of every chart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from html import escape
from typing import NamedTuple

from xinhua_gov.bounds import Bounds
from xinhua_gov.display.terminal import width, wrapped

COLUMN = 6.6
"""Pixels that a narrow character takes in 12-pixel text; a Chinese one takes two."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
"""Characters that XML does not allow, and marks that would change the direction of the text around them."""

_FONT = """
.xinhua-chart{font:12px system-ui,"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
"""

_THEMES = """
.xinhua-chart{--ink:var(--jp-content-font-color1,var(--vscode-editor-foreground,var(--md-default-fg-color,#1f2328)));
--paper:var(--jp-layout-color0,var(--vscode-editor-background,var(--md-default-bg-color,#fff)));
--blue:#0b62c4;--green:#1a7f37;--red:#c0362c;font:12px system-ui,"Noto Sans CJK SC","Noto Sans SC","PingFang SC",
"Microsoft YaHei",sans-serif;width:100%;height:auto}
@media(prefers-color-scheme:dark){.xinhua-chart{
--ink:var(--jp-content-font-color1,var(--vscode-editor-foreground,var(--md-default-fg-color,#e6edf3)));
--paper:var(--jp-layout-color0,var(--vscode-editor-background,var(--md-default-bg-color,#14181f)));
--blue:#6cb0ff;--green:#4cc46a;--red:#ff8b81}}
[data-jp-theme-light=false] .xinhua-chart,[data-md-color-scheme=slate] .xinhua-chart,.vscode-dark .xinhua-chart{
--blue:#6cb0ff;--green:#4cc46a;--red:#ff8b81}
[data-jp-theme-light=true] .xinhua-chart,[data-md-color-scheme=default] .xinhua-chart,.vscode-light .xinhua-chart{
--blue:#0b62c4;--green:#1a7f37;--red:#c0362c}
"""

_RULES = """
.xinhua-chart .paper{fill:var(--paper)}
.xinhua-chart text{fill:var(--ink)}
.xinhua-chart .title{font-size:16px;font-weight:600}
.xinhua-chart .name{font-weight:600}
.xinhua-chart .soft{opacity:.75}
.xinhua-chart .line{stroke:var(--ink);stroke-opacity:.35}
.xinhua-chart .mark{stroke:var(--ink);stroke-width:3}
.xinhua-chart .zone{fill:var(--green);fill-opacity:.22}
.xinhua-chart .leeway{fill:var(--green);fill-opacity:.1}
.xinhua-chart .bar{fill:var(--blue)}
.xinhua-chart .band{fill:var(--blue);fill-opacity:.4}
.xinhua-chart .done{fill:var(--blue);stroke:var(--blue);stroke-width:2}
.xinhua-chart .planned,.xinhua-chart .before,.xinhua-chart .above{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}
.xinhua-chart .planned{stroke:var(--blue);stroke-width:2}
.xinhua-chart .good{fill:var(--green);font-weight:600}
.xinhua-chart .bad{fill:var(--red);font-weight:600}
"""

_ON_PAPER = {"ink": "#1f2328", "paper": "#fff", "blue": "#0b62c4", "green": "#1a7f37", "red": "#c0362c"}
"""The colours of a chart that follows no theme."""


def escaped(text: str) -> str:
    r"""A text as it may stand in XML: markup is escaped, and a forbidden character replaced.

    >>> escaped("<b>\x00")
    '&lt;b&gt;�'
    """
    return escape(text if text.isprintable() else _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))


def element(name: str, *children: str, **attributes: str | float) -> str:
    """An element. Its children are elements, or text that is escaped already; `class_` gives its class.

    >>> element("rect", x=1.25, class_="bar")
    '<rect x="1.2" class="bar"/>'
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"' for key, value in attributes.items()
    )
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def words(text: str, x: float, y: float, *, class_: str = "", anchor: str = "start", columns: int = 0) -> str:
    """Text at a point. Text wider than `columns` is shortened, with the whole in a tooltip."""
    shown = clipped(text, columns) if columns else text
    whole = [element("title", escaped(text))] if shown != text else []
    return element("text", escaped(shown), *whole, x=x, y=y, class_=class_, text_anchor=anchor)


def clipped(text: str, columns: int) -> str:
    """A text of at most so many columns, its end replaced by … where it has more.

    >>> clipped("规模以上工业增加值", 9)
    '规模以上…'
    """
    if width(text) <= columns:
        return text
    return f"{wrapped(text, columns - 1)[0].rstrip()}…"


class Scale(NamedTuple):
    """Where a number stands between two coordinates."""

    low: Decimal
    high: Decimal
    left: float
    right: float

    def __call__(self, value: Decimal) -> float:
        """The coordinate of a number; one beyond the ends is at the end."""
        share = (value - self.low) / (self.high - self.low)
        return self.left + float(min(max(share, Decimal(0)), Decimal(1))) * (self.right - self.left)


def scale_of(values: Iterable[Decimal | None], left: float, right: float) -> Scale:
    """A scale that holds zero and all the values, with a little room beyond them."""
    known = [value for value in values if value is not None]
    low, high = min([Decimal(0), *known]), max([Decimal(0), *known])
    room = (high - low) * Decimal("0.08") or Decimal(1)
    return Scale(low - room if low else low, high + room if high else high + (room if not low else 0), left, right)


def ends(bounds: Bounds | None) -> tuple[Decimal | None, Decimal | None]:
    """The low and high end of bounds; None for an end that is not stated."""
    return (None, None) if bounds is None else (bounds.low, bounds.high)


def drawing(title: str, description: str, wide: float, high: float, body: Iterable[str]) -> str:
    """A complete SVG document, with a title and description for those who cannot see it."""
    return element(
        "svg",
        element("title", escaped(title)),
        element("desc", escaped(description)),
        f"<style>{_FONT}{_THEMES}{_RULES}</style>",
        element("rect", width=wide, height=high, class_="paper"),
        *body,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_coordinate(wide)} {_coordinate(high)}",
        width=wide,
        height=high,
        role="img",
        class_="xinhua-chart",
        style=f"max-width:{_coordinate(wide)}px;min-width:{_coordinate(wide * 0.75)}px",
    )


def on_paper(svg: str) -> str:
    """A drawing in the colours of print, for what knows nothing of themes and variables."""
    rules = re.sub(r"var\(--(\w+)\)", lambda named: _ON_PAPER[named[1]], _RULES)
    return svg.replace(f"{_FONT}{_THEMES}{_RULES}", f"{_FONT}{rules}", 1)


def _attribute(value: str | float) -> str:
    return escaped(value) if isinstance(value, str) else _coordinate(value)


def _coordinate(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
