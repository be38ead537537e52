"""How two pieces of Chinese text come together that a page, a cell or a source file kept apart."""

from __future__ import annotations


def is_wide(character: str) -> bool:
    """Whether a character is of Chinese script or punctuation, next to which a blank means nothing."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\uff00" <= character <= "\uffef"
        or "\u2014" <= character <= "\u2026"
        or character >= "\U00020000"
    )


def joined(before: str, after: str) -> str:
    """Two pieces of one text: with a blank only between words of Latin letters.

    >>> joined("总投资12", "3亿元"), joined("Belt and", "Road")
    ('总投资123亿元', 'Belt and Road')
    """
    if (
        before
        and after
        and before[-1].isalpha()
        and after[0].isalpha()
        and before[-1] < "\u0250"
        and after[0] < "\u0250"
    ):
        return f"{before} {after}"
    return before + after


def in_one_cell(before: str, after: str) -> str:
    r"""Two paragraphs of one cell: with a tab between two numbers, which are not one, and between rows within it.

    >>> in_one_cell("指标", "名称"), in_one_cell("271.4", "7.1")
    ('指标名称', '271.4\t7.1')
    """
    is_row = "\t" in before or "\t" in after
    if before and after and (is_row or (before[-1].isdigit() and after[0].isdigit())):
        return f"{before}\t{after}"
    return joined(before, after)


LONGEST_CELL = 120
"""Characters of a cell of a table of figures; where one has more, the table lays a page out."""


def row_lines(cells: list[list[str]]) -> list[str]:
    r"""The lines of one row of a table, of which each cell has its paragraphs.

    A row of short cells is one line, its cells parted by a tab; of a row with a long cell each paragraph is a line.

    >>> row_lines([["地区生产总值"], ["亿元"], ["271.4"]])
    ['地区生产总值\t亿元\t271.4']
    """
    if len(cells) < 2 or any(sum(map(len, cell)) > LONGEST_CELL for cell in cells):
        return [paragraph for cell in cells for paragraph in cell]
    texts = []
    for cell in cells:
        text = ""
        for paragraph in cell:
            text = in_one_cell(text, paragraph)
        if text.strip():
            texts.append(text.strip())
    return ["\t".join(texts)] if texts else []


SUPERSCRIPT = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
"""Raised characters as signs of their own, so that they are no digits of the number before."""
