"""`text FILE`: the text of a document, to the byte as everything else reads it."""

from __future__ import annotations

import argparse

from xinhua_gov.cli.output import CommandAnswer, as_json, opened
from xinhua_gov.cli.parsing import understood


def run(options: argparse.Namespace) -> CommandAnswer:
    """The text alone; with --json the format, encoding and notes too."""
    document = opened(understood(options.path), options)
    if options.json:
        told = {name: getattr(document, name) for name in ("format", "encoding", "notes", "text")}
        return CommandAnswer(as_json(told))
    return CommandAnswer((), data=document.text.encode(errors="surrogatepass"))
