"""An atheris target for all that reads files: `python tests/fuzzing/fuzz_files.py -runs=20000`.

Anything that comes out and is no XinhuaGovError ends it, and so does an input that takes ten seconds or a gigabyte.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "drafting"), str(ROOT / "fuzzing")]

with atheris.instrument_imports(include=["xinhua_gov"]):
    import hostile

FOLDERS = {name: Path(tempfile.mkdtemp(prefix="hostile-")) for name in hostile.READERS}


class Bytes:
    """Choices made by the bytes that the fuzzer gives."""

    def __init__(self, data: bytes) -> None:
        self._data = atheris.FuzzedDataProvider(data)

    def randrange(self, stop: int, /) -> int:
        """A number below another."""
        return int(self._data.ConsumeIntInRange(0, stop - 1)) if stop > 1 else 0


def read(data: bytes) -> None:
    """Spoil and read one input."""
    by = Bytes(data)
    name = hostile.chosen(by, list(hostile.READERS))
    hostile.read(name, FOLDERS[name], by)


if __name__ == "__main__":
    atheris.Setup([*sys.argv, "-timeout=10", "-rss_limit_mb=1024", "-max_len=400"], read)
    atheris.Fuzz()
