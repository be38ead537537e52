"""Every radical of the blocks for radicals has its ideograph; what is printed on purpose is none's look-alike."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest

from xinhua_gov.documents.cleaning import cleaned
from xinhua_gov.documents.lookalikes import BLANKS, INVISIBLE, LOOKALIKES

WITHOUT_IDEOGRAPH = {"⺀"}
"""Of Unicode's radicals those that are no ideograph's form."""


@pytest.mark.parametrize(
    "pair", ["⻓长", "⺠民", "⻛风", "⽣生", "⼈人", "⼾户", "⽉月", "⽶米", "⻄西", "⻔门", "⻋车", "⼗十", "⼆二"]
)
def test_radicals_are_what_simplified_fonts_draw(pair: str) -> None:
    assert LOOKALIKES[pair[0]] == pair[1]


def test_all_radicals_are_there_and_are_what_unicode_says() -> None:
    assigned = [chr(code) for code in range(0x2E80, 0x2FE0) if unicodedata.name(chr(code), "")]
    assert {one for one in assigned if one not in LOOKALIKES} == WITHOUT_IDEOGRAPH
    kangxi = {one: unicodedata.normalize("NFKC", one) for one in assigned if one >= "\u2f00"}
    assert {one for one in kangxi if LOOKALIKES[one] != kangxi[one]} == {"⼾"}


def test_doubles_of_ideographs_and_signs_are_what_unicode_says() -> None:
    doubles = [chr(code) for code in range(0xF900, 0xFB00) if unicodedata.decomposition(chr(code))]
    assert all(LOOKALIKES[one] == unicodedata.normalize("NFC", one) for one in doubles)
    assert [LOOKALIKES[one] for one in "㎞㎏㎥㏊㎢﹪︐ﬁ"] == ["km", "kg", "m³", "ha", "km²", "%", "，", "fi"]


@pytest.mark.parametrize("printed", "㎡℃％，：①Ⅲ〇²½一长·∶—")
def test_what_reports_print_on_purpose_stays(printed: str) -> None:
    assert printed not in LOOKALIKES
    assert printed not in INVISIBLE + BLANKS


def test_no_value_is_to_be_exchanged_again() -> None:
    assert not {character for value in LOOKALIKES.values() for character in value} & LOOKALIKES.keys()
    assert all(len(key) == 1 for key in LOOKALIKES)


def test_what_is_extracted_is_made_plain() -> None:
    text = "  ⽣产\u00ad总值\u3000271.4\xa0\xa0亿元\r\n\n\u200b\n增⻓7.1\ufeff%\t \x07乡\u2028村\v"
    notes = ("2 look-alike characters were exchanged for those that are meant",)
    assert cleaned(text) == ("生产总值 271.4 亿元\n增长7.1%\t乡\n村\n", notes)
    assert cleaned(" \n\t") == ("", ())


def test_the_table_is_cheap_to_import() -> None:
    program = "import sys, xinhua_gov.documents.lookalikes; print(sorted(m for m in sys.modules if 'xinhua' in m))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split("'")[1::2] == [
        "xinhua_gov", "xinhua_gov.documents", "xinhua_gov.documents.lookalikes", "xinhua_gov.resources",
    ]  # fmt: skip
