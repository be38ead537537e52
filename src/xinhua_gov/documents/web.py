"""The article of a web page: the part that holds its sentences, without the page around it."""

from __future__ import annotations

import re
from itertools import groupby

from xinhua_gov.documents.beside_articles import around_prose
from xinhua_gov.documents.decoding import Decoded, decoded
from xinhua_gov.documents.furniture import (
    is_around_articles,
    is_counter,
    is_letter,
    is_notice,
    without_counter,
    without_furniture,
)
from xinhua_gov.documents.joining import row_lines
from xinhua_gov.documents.repeats import without_repeats
from xinhua_gov.documents.tags import tags
from xinhua_gov.documents.web_blocks import Block, Blocks, Element
from xinhua_gov.errors import DocumentError

ARTICLE_SHARE = 0.97
"""The share of a page's sentences that the element must hold which is taken for its article."""

MOST_TAGS = 400_000
"""Tags that a page may have; that of a report of a hundred pages has a tenth of it."""

LINKED_SHARE = 0.5
"""The share of links above which a line leads elsewhere and is no part of an article."""

HIDDEN_SHARE = 0.25
"""The share of a page's sentences that must be shown; where it is less, a script shows the others."""

HEAD = 4096
"""Bytes at the beginning of a page in which it may declare its encoding."""

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})|^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{1,40})""",
    re.IGNORECASE,
)
_STOPS = re.compile("[。！？；]")
_COMMA = re.compile("[，、]")
_SITE = re.compile(r"(?<!\s)\s*(?:[_|｜].*|(?<![-–—])[-–—]+(?=[^-–—]*$)[^-–—]*(?:网|政府|门户|公开)[^-–—]*)$")
"""What a page is called by beside its article: the name of the site behind it."""

_FRAME = re.compile(r"<(?:i?frame|embed|object)\s", re.IGNORECASE)
_COPY = "copy it from the browser into a .txt, or save the page as PDF"
_HEADINGS = frozenset({"h1", "h2", "h3"})
_SAID_EARLY = 300
_NOT_LETTERS = re.compile(r"\W+")


def web_text(name: str, data: bytes, encoding: str | None) -> tuple[Decoded, tuple[str, ...]]:
    """The article of a page, a line a paragraph or row, with the encoding; and what was left out.

    Raises DocumentError where the page cannot be decoded, or has no text.
    """
    page = decoded(name, data, encoding, _declared(data[:HEAD]))
    if page.text.count("<") > MOST_TAGS:
        raise DocumentError(name, f"is a web page of more than {MOST_TAGS:,} tags: copy its text into a .txt")
    lines, left = _article(_shown(page.text))
    if not lines:
        by = "another page or file stands in it" if _FRAME.search(page.text) else "a script may bring its text"
        advice = "open that alone and save it" if _FRAME.search(page.text) else _COPY
        raise DocumentError(name, f"is a web page without an article: {by}: {advice}")
    notes = (f"left out: {left:,} line{'' if left == 1 else 's'} of the page around the article",) if left else ()
    return page._replace(text="\n".join(lines)), notes


def _declared(head: bytes) -> str | None:
    """The encoding that a page says it is in; what can be read as a row of bytes is not in UTF-16."""
    found = _DECLARED.search(head)
    if found is None:
        return None
    said = (found[1] or found[2]).decode("ascii", "replace").lower()
    return "utf-8" if said.startswith("utf-16") else said


def _shown(text: str) -> Blocks:
    """The blocks of a page; with those that are hidden where they hold most sentences, for a script shows them."""
    page = Blocks(tags(text))
    shown = sum(map(_sentences, page.blocks))
    if page.hidden * HIDDEN_SHARE <= shown and page.blocks:
        return page
    whole = Blocks(tags(text), hidden_too=True)
    return whole if not page.blocks or HIDDEN_SHARE * sum(map(_sentences, whole.blocks)) > shown else page


def _article(page: Blocks) -> tuple[list[str], int]:
    """The lines of the article, and how many of the page are no part of it."""
    count = len(page.blocks)
    page.blocks = without_repeats(page.blocks, _sentences)
    first, last = _span(page)
    kept = _cleared(page.blocks[first:last], page.elements)
    lines: list[str] = []
    for row, group in groupby(kept, key=lambda block: block.row):
        blocks = list(group)
        if row:
            cells = [[block.text for block in cell] for _, cell in groupby(blocks, key=lambda block: block.cell)]
            lines += row_lines(cells)
        else:
            lines += [block.text for block in blocks]
    lines = _with_title(lines, page, first) if any(map(is_letter, "".join(lines))) else []
    return lines, count - len(kept)


def _span(page: Blocks) -> tuple[int, int]:
    """The blocks of the innermost element that holds nearly all sentences of the page, from the first to the last."""
    mass = _mass(page.blocks, page.elements)
    if not mass[0]:
        return 0, len(page.blocks)
    heaviest = [0] * len(mass)
    for element in range(1, len(mass)):
        parent = page.elements[element].parent
        if not heaviest[parent] or mass[element] > mass[heaviest[parent]]:
            heaviest[parent] = element
    article = 0
    while heaviest[article] and mass[heaviest[article]] >= ARTICLE_SHARE * mass[0]:
        article = heaviest[article]
    article = _around_paragraphs(article, page.elements)
    within = _descendants(article, page.elements)
    places = [place for place, block in enumerate(page.blocks) if within[block.element]]
    return places[0], places[-1] + 1


def _mass(blocks: list[Block], elements: list[Element]) -> list[int]:
    """For each element how many characters of the blocks within it are sentences."""
    mass = [0] * len(elements)
    for block in blocks:
        mass[block.element] += _sentences(block)
    for element in range(len(mass) - 1, 0, -1):
        mass[elements[element].parent] += mass[element]
    return mass


def _around_paragraphs(element: int, elements: list[Element]) -> int:
    """The element that holds a paragraph, a cell or a row of a table, where the article is one of them."""
    while elements[element].tag in ("p", "tr", "tbody", "li", "h1", "h2", "h3", "h4") and element:
        element = elements[element].parent
    return element


def _descendants(root: int, elements: list[Element]) -> list[bool]:
    """For each element whether it is one or stands within it; each comes behind the one around it."""
    within = [False] * len(elements)
    within[root] = True
    for place in range(root + 1, len(elements)):
        within[place] = within[elements[place].parent]
    return within


def _sentences(block: Block) -> int:
    """How many characters of a block are sentences of an article, and no links."""
    if is_notice(block.text):
        return 0
    if _STOPS.search(block.text) or len(_COMMA.findall(block.text[:1000])) > 1:
        return max(0, len(block.text) - block.linked)
    return 0


def _cleared(blocks: list[Block], elements: list[Element]) -> list[Block]:
    """The blocks without those of the page around the article."""
    around = _around(blocks, elements)
    outside = [_is_linked(block) or around[block.element] for block in blocks]
    prose = [place for place, block in enumerate(blocks) if _sentences(block) and block.tag not in _HEADINGS]
    first, last = (prose[0], prose[-1] + 1) if prose else (len(blocks), len(blocks))
    return [
        *around_prose(blocks[:first], outside[:first]),
        *_among_prose(blocks[first:last], outside[first:last]),
        *around_prose(blocks[last:], outside[last:]),
    ]


def _among_prose(blocks: list[Block], outside: list[bool]) -> list[Block]:
    """The blocks from the first sentence of the article to its last, without links and counters of readers."""
    kept, after_counter = [], False
    for block, is_outside in zip(blocks, outside, strict=True):
        text = without_counter(block.text)
        if (is_outside or not text) and not _sentences(block):
            after_counter = True
        elif not (after_counter and is_counter(text) and not block.row):
            after_counter = False
            kept.append(block._replace(text=text))
    return kept


def _is_linked(block: Block) -> bool:
    """Whether a block leads elsewhere."""
    return block.linked > LINKED_SHARE * sum(map(str.isalnum, block.text))


def _around(blocks: list[Block], elements: list[Element]) -> list[bool]:
    """For each element whether it is one that stands around articles, or is within one; not where it holds most."""
    mass = _mass(blocks, elements)
    around = [False] * len(elements)
    for place, element in enumerate(elements[1:], start=1):
        around[place] = around[element.parent] or (2 * mass[place] <= mass[0] and is_around_articles(element.hint))
    return around


def _with_title(lines: list[str], page: Blocks, first: int) -> list[str]:
    """The lines with the title before them where they do not begin with it: a heading of the page, or its name."""
    before = next((place for place, block in enumerate(page.blocks) if place >= first and _sentences(block)), first)
    headings = [block.text for block in page.blocks[:before] if block.tag in _HEADINGS]
    title = without_furniture(page.named or (headings[-1] if headings else _SITE.sub("", page.title)))
    said = _NOT_LETTERS.sub("", "".join(lines)[:_SAID_EARLY])
    return lines if not title or _NOT_LETTERS.sub("", title) in said else [title, *lines]
