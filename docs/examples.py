"""Examples in docstrings as blocks of code, so that a page shows them as they are typed."""

from __future__ import annotations

from typing import Any

from griffe import Extension, Object


class Examples(Extension):
    """Puts a fence around every run of lines that begins with a prompt."""

    def on_object(self, *, obj: Object, **kwargs: Any) -> None:
        """Mark the examples of an object's docstring."""
        if obj.docstring:
            obj.docstring.value = fenced(obj.docstring.value)


def fenced(text: str) -> str:
    """A docstring with its examples in fences."""
    blocks = text.split("\n\n")
    return "\n\n".join(f"```pycon\n{block}\n```" if block.startswith(">>> ") else block for block in blocks)
