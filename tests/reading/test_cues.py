"""The words directly before a number are found, also where they open the text."""

from __future__ import annotations

import pytest

from xinhua_gov.reading.cues import cues_before


@pytest.mark.parametrize("behind", ["", "。", "\n\n", "家企业。全年平稳。"])
def test_the_words_that_open_a_text_are_those_of_any_other(behind: str) -> None:
    cues, begin = cues_before(f"前达5{behind}", 0, 2)
    assert [cue.word for cue in cues] == ["达", "前"]
    assert begin == 0
