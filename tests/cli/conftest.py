"""What the tests of the commands share: no set width of the terminal, and a command line run in this process."""

from __future__ import annotations

import pytest
from command_line import Answer, Run

from xinhua_gov.cli import main


@pytest.fixture(autouse=True)
def _no_set_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """The width of the terminal that the tests run in is not heeded."""
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in this process; what was printed before is left out of its answer."""

    def answer(*words: str) -> Answer:
        capsys.readouterr()
        try:
            status = main(words)
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else -1
        return Answer(status, *capsys.readouterr())

    return answer
