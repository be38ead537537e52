"""Without the extra the command says what to install, and nothing is served."""

from __future__ import annotations

import sys

import pytest

import xinhua_gov as xg
from xinhua_gov.review.serving import refuse_without_extra


@pytest.mark.parametrize("package", ["starlette", "uvicorn"])
def test_a_missing_package_is_named_with_the_command_that_installs_it(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for other in ("starlette", "uvicorn"):
        monkeypatch.setitem(sys.modules, other, sys)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(xg.FileError, match=rf"needs the package {package}; .* pip install 'xinhua-gov\[review\]'"):
        refuse_without_extra()
