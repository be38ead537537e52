"""Resources: the data files of the package, also from a zipped package."""

from __future__ import annotations

from pkgutil import get_data


def resource(*path: str) -> bytes:
    """The bytes of a data file of the package, such as `resource("data", "outcomes", "xinhua-2021.json")`.

    Raises OSError where there is no such file.
    """
    found = get_data("xinhua_gov", "/".join(path))
    if found is None:
        raise FileNotFoundError(f"the package has no data file {'/'.join(path)}")
    return found


def rows(*path: str) -> list[list[str]]:
    """The rows of a table of tab-separated values, without its comments and empty lines.

    >>> rows("units.tsv")[0]
    ['元', 'measured', '素旦', 'CNY', 'yuan', 'yuan', 'money', 'no']
    """
    text = resource(*path).decode()
    return [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]
