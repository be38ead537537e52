"""`schema`: the JSON Schema of a report's data."""

from __future__ import annotations

import argparse

from xinhua_gov.cli.output import CommandAnswer
from xinhua_gov.export.schema import schema_text


def run(options: argparse.Namespace) -> CommandAnswer:
    """The schema, which is JSON with or without --json."""
    return CommandAnswer(schema_text().splitlines())
