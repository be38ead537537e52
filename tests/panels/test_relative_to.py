"""What a relative figure is compared with is written in one way, and nothing else is taken for it."""

from __future__ import annotations

import pickle

import pytest

import xinhua_gov as xg
from xinhua_gov import Period, Relation, RelativeTo


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("in_step:gdp", RelativeTo(Relation.IN_STEP, "gdp")),
        ("above:nation", RelativeTo(Relation.ABOVE, place="nation")),
        ("above:prefecture", RelativeTo(Relation.ABOVE, place="prefecture")),
        ("above:410400", RelativeTo(Relation.ABOVE, place="410400")),
        ("above:2016-2020", RelativeTo(Relation.ABOVE, period=Period("2016-2020"))),
        ("above:2019", RelativeTo(Relation.ABOVE, period=Period("2019"))),
        ("above:gdp,nation", RelativeTo(Relation.ABOVE, "gdp", "nation")),
        ("above:gdp,410000,2020", RelativeTo(Relation.ABOVE, "gdp", "410000", Period("2020"))),
    ],
)
def test_what_a_target_is_compared_with_is_read_as_it_is_written(written: str, read: RelativeTo) -> None:
    assert RelativeTo.parse(written) == read
    assert str(read) == written
    assert pickle.loads(pickle.dumps(read)) == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        "above",
        "above:",
        ":nation",
        "beyond:nation",
        "above:全国",
        "above:gpd",
        "above:nation,gdp",
        "above:gdp,gdp",
        "above:gdp,,nation",
        "above:gdp,",
        "above: nation",
        "above:990000",
        "above:4104",
        "above:2020-2016",
        "in_step:plan 2021-2025",
        "Above:nation",
    ],
)
def test_what_is_not_of_the_form_is_refused_with_examples(written: str) -> None:
    with pytest.raises(xg.UnknownFieldError, match="above:nation") as caught:
        RelativeTo.parse(written)
    assert repr(written) in str(caught.value)
