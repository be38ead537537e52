"""Chinese is told by its common characters, simplified or traditional."""

from __future__ import annotations

import pytest

from xinhua_gov.documents.chinese import common_share, is_chinese


@pytest.mark.parametrize(
    ("text", "expected"),
    [("新建学校", True), ("國營農場", True), ("plain", False), ("鐢熶骇鎬诲€煎闀", False), ("", False)],
)
def test_the_test_of_chinese_wants_common_characters(text: str, expected: bool) -> None:
    assert is_chinese(text) is expected


def test_plain_characters_do_not_count() -> None:
    assert common_share("Growth: 新㙍 7%") == 0.5
