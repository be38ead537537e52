"""Resources: the data files of the package, also from a zipped package."""

from __future__ import annotations

from pkgutil import get_data


def resource(room: str, path: str) -> bytes:
    """The bytes of a data file that stands in a room of the package, such as `resource("data", "outcomes.json")`.

    Raises OSError where there is no such file.
    """
    found = get_data("xinhua_gov", f"{room}/{path}")
    if found is None:
        raise FileNotFoundError(f"the package has no data file {room}/{path}")
    return found


def rows(room: str, path: str) -> list[list[str]]:
    """The rows of a table of tab-separated values, without its comments and empty lines.

    >>> rows("reading", "tables/units.tsv")[0]
    ['%', 'measured']
    """
    text = resource(room, path).decode()
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
