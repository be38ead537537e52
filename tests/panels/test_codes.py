"""What a code says by its form."""

from __future__ import annotations

import pytest

from xinhua_gov.panels.codes import is_code, level_of, place_above
from xinhua_gov.vocabulary import Level


@pytest.mark.parametrize(
    ("code", "level", "above"),
    [
        ("000000", "nation", [None, None, None]),
        ("410000", "province", ["000000", None, None]),
        ("110000", "province", ["000000", None, None]),
        ("410400", "prefecture", ["000000", "410000", None]),
        ("410402", "county", ["000000", "410000", "410400"]),
        # a county that the province governs itself, and a district of a municipality
        ("419001", "county", ["000000", "410000", None]),
        ("310115", "county", ["000000", "310000", None]),
    ],
)
def test_the_level_and_the_places_above(code: str, level: str, above: list[str | None]) -> None:
    assert is_code(code)
    assert level_of(code) == level
    assert [place_above(code, level) for level in (Level.NATION, Level.PROVINCE, Level.PREFECTURE)] == above
    assert place_above(code, Level.COUNTY) is None


@pytest.mark.parametrize(
    "code", ["", "41", "4104020", "100000", "990000", "160000", "91000a", "４１０４００", "410400\n"]
)
def test_what_is_no_code(code: str) -> None:
    assert not is_code(code)
    assert place_above(code, Level.NATION) is None
