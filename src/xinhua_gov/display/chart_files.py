"""Chart files: a chart as a file of the format that its ending names, SVG, a page of HTML, or with an extra PNG."""

from __future__ import annotations

import os
from collections.abc import Callable

from xinhua_gov.display.html import page_of
from xinhua_gov.display.svg import on_paper
from xinhua_gov.errors import FileError
from xinhua_gov.tabular.extras import needed

ZOOM = 2
"""Pixels of a PNG for each pixel of the chart."""

_TRIED = "国", "中"
"""Two characters that look alike only where no font has them."""


def svg_file(_name: str, _title: str, svg: str) -> bytes:
    """The drawing as it is."""
    return svg.encode()


def html_file(_name: str, title: str, svg: str) -> bytes:
    """A page with the drawing, in the colours of the reader's own theme; it runs and loads nothing."""
    return page_of(title, svg).encode()


def png_file(name: str, _title: str, svg: str) -> bytes:
    """The drawing in pixels, on white.

    Raises FileError where resvg-py is missing, or where no font of this computer has Chinese characters.
    """
    draw = needed("resvg_py", name, "png").svg_to_bytes
    if any(character > "\u2e7f" for character in svg) and not _has_chinese(draw):
        advice = "install one, such as Noto Sans CJK, or save as .svg"
        raise FileError(name, f"no font of this computer has Chinese characters; {advice}")
    made: bytes = draw(svg_string=on_paper(svg), zoom=ZOOM)
    return made


WRITERS: dict[str, Callable[[str, str, str], bytes]] = {
    ".svg": svg_file,
    ".html": html_file,
    ".htm": html_file,
    ".png": png_file,
}
"""What makes the file, by its ending."""


def chart_file(path: str | os.PathLike[str], title: str, svg: str) -> bytes:
    """The bytes of a chart in the format that the path names; raises FileError for an ending that names none."""
    name = os.fsdecode(path)
    ending = os.path.splitext(name)[1].lower()
    if ending not in WRITERS:
        raise FileError(name, f"no chart ends in {ending or 'nothing'}; expected one of {', '.join(WRITERS)}")
    return WRITERS[ending](name, title, svg)


def _has_chinese(draw: Callable[..., bytes]) -> bool:
    """Whether a font of this computer has Chinese characters: without one, all of them look the same."""
    one, other = (
        draw(svg_string=f'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><text y="20">{c}</text></svg>')
        for c in _TRIED
    )
    return one != other
