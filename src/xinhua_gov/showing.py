"""Showing: how a record finds its picture in a notebook, the one look upwards of the house.

What shows itself stands far below what draws it; so the drawing is looked up by name, here alone, when a notebook asks.
A report does not hold its text: the last few texts that one was drafted from, held against or shown with are kept here,
so that a notebook can show the report in it.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

MOST_TEXTS = 4
"""How many texts are kept at hand."""

_texts: dict[str, str] = {}


class Shown:
    """What shows itself in a notebook, as HTML, and as a chart where it has one."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        shown: str | None = _notebook().html_of(self)
        return shown

    def _repr_svg_(self) -> str | None:
        drawn: str | None = _notebook().svg_of(self)
        return drawn


def line_of(shown: object) -> str:
    """An object in one line that a person reads."""
    from importlib import import_module

    line: str = import_module("xinhua_gov.display.one_line").line_of(shown)
    return line


def keep_at_hand(text: str) -> str:
    """Keep a text for the notebook, the oldest making room; returns the SHA-256 of its UTF-8, by which it is found."""
    from hashlib import sha256

    key = sha256(text.encode(errors="surrogatepass")).hexdigest()
    _texts.pop(key, None)
    _texts[key] = text
    for oldest in list(_texts)[:-MOST_TEXTS]:
        _texts.pop(oldest, None)
    return key


def text_at_hand(key: str) -> str | None:
    """The text with a SHA-256, where it is one of the last few; else None."""
    return _texts.get(key)


def _notebook() -> ModuleType:
    """What draws, imported where it is first asked for."""
    from importlib import import_module

    return import_module("xinhua_gov.display.notebook")
