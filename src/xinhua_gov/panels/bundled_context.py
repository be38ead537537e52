"""The headline figures of the nation, Henan and Pingdingshan, 2016 to 2022, beside the bundled district."""

from __future__ import annotations

import threading

from xinhua_gov.panels.panel import Panel
from xinhua_gov.panels.panel_csv import rows_of_csv
from xinhua_gov.resources import resource

_FILE = "context.csv"

_loaded: list[Panel] = []
_lock = threading.Lock()


def context() -> Panel:
    """The city, the province and the nation beside the bundled district: headline results and targets as rows.

    They are read by hand from the work reports of the State Council and of Henan of 2016 to 2022 and of Pingdingshan of
    2021 and 2022, by two readers who did not see each other's reading; each row has the offsets of the number and of a
    short quote in the report.

    >>> [(row.place, str(row.value)) for row in context().where(concept="gdp", kind="target", period="2021")[:1]]
    [('全国', '6')]
    """
    with _lock:
        if not _loaded:
            _loaded.append(Panel(rows_of_csv(_FILE, resource("data", _FILE).decode())))
        return _loaded[0]
