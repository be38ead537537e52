"""`schema`: the JSON Schema of a report's data."""

from __future__ import annotations

import argparse

from xinhua_gov.cli.output import Answer
from xinhua_gov.export.schema import schema_text


def run(options: argparse.Namespace) -> Answer:
    """The schema, which is JSON with or without --json."""
    return Answer(schema_text().splitlines())
