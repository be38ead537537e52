"""Whatever stands in a file that is read, nothing but a XinhuaGovError comes out."""

from __future__ import annotations

from pathlib import Path
from random import Random

import hostile
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize("name", hostile.READERS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(by=st.randoms(use_true_random=False))
def test_spoiled_data_is_accepted_or_refused_in_words(name: str, tmp_path: Path, by: Random) -> None:
    hostile.read(name, tmp_path, by)


def test_some_of_what_is_spoiled_is_accepted_and_some_refused(tmp_path: Path) -> None:
    """Else the test above would hold for nothing."""
    for name in hostile.READERS:
        told = (hostile.read(name, tmp_path, Random(number)) for number in range(300))
        first = next(told)
        assert any(answer is not first for answer in told)
