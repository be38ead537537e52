"""Texts of the words and marks that a reader knows, in any order, and texts of any characters."""

from __future__ import annotations

from hypothesis import strategies as st

from xinhua_gov.documents.document import text_of
from xinhua_gov.errors import DocumentError
from xinhua_gov.reading.words import AFTER, BEFORE, HEADING, SENTENCE, UNITS, WHERE

MARKS = "前0123456789０１２３.,．，、。；：:（）()〔〕“”《》-—–~至到/∶+×%％‰\n \u3000"
NUMERALS = "零〇一二两三四五六七八九十百千万亿余多成点"
PHRASES = [
    "分之",
    "十四五",
    "五年规划",
    "翻番",
    "翻两番",
    "零死亡",
    "分别",
    "2021年",
    "政府工作报告",
    "PM2.5",
    "5G",
    "第",
]
ODD = ["\ud800", "\0", "\u0301", "\u202e", "\ufeff", "\U0001f600", "²", "½", "Ⅻ", "٣", "፩", "㊀"]


def is_text(text: str) -> bool:
    """Whether a string is taken for a text, and not for the name of a file."""
    try:
        return text_of(text) == text
    except DocumentError:
        return False


anything = st.text(st.characters(codec=None), max_size=80).filter(is_text)
"""Any characters, lone surrogates too."""

woven = (
    st.lists(
        st.sampled_from([*MARKS, *NUMERALS, *PHRASES, *ODD, *UNITS, *BEFORE, *AFTER, *WHERE, *SENTENCE, *HEADING]),
        max_size=40,
    )
    .map("".join)
    .filter(is_text)
)
"""Texts of the words and marks that the reader knows, in any order."""
