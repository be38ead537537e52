"""What type checkers read of the package, `__init__.pyi`, says what its one list of public names says.

To write it anew: `python tests/tools/test_stub.py`.
"""

from __future__ import annotations

from pathlib import Path

import xinhua_gov as xg

STUB = Path(__file__).resolve().parents[2] / "src" / "xinhua_gov" / "__init__.pyi"


def stub() -> str:
    """An import of each name from where it lives, and the names."""
    homes: dict[str, str] = vars(xg)["_HOMES"]
    imports = [
        f"from xinhua_gov.{home} import {name} as {name}\n"
        for home, names in sorted(homes.items())
        for name in sorted(names.split(), key=lambda name: (name[0].islower(), name))
    ]
    listed = "".join(f'    "{name}",\n' for name in xg.__all__)
    return f"{''.join(imports)}\n__version__: str\n\n__all__ = [\n{listed}]\n"


def test_the_stub_says_what_the_one_list_says() -> None:
    """Where it changed on purpose: python tests/tools/test_stub.py."""
    assert STUB.read_text(encoding="utf-8") == stub()


if __name__ == "__main__":
    STUB.write_text(stub(), encoding="utf-8")
