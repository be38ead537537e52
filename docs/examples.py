"""What the reference shows of an object: examples as blocks of code as they are typed, and no slots among fields."""

from __future__ import annotations

from typing import Any

from griffe import Class, Extension, Object


class Examples(Extension):
    """Puts a fence around every run of lines that begins with a prompt."""

    def on_object(self, *, obj: Object, **kwargs: Any) -> None:
        """Mark the examples of an object's docstring."""
        if obj.docstring:
            obj.docstring.value = fenced(obj.docstring.value)

    def on_class(self, *, cls: Class, **kwargs: Any) -> None:
        """Leave out the slots of a class, which are no field of the records that have it as a base."""
        cls.members.pop("__slots__", None)


def fenced(text: str) -> str:
    """A docstring with its examples in fences."""
    blocks = text.split("\n\n")
    return "\n\n".join(f"```pycon\n{block}\n```" if block.startswith(">>> ") else block for block in blocks)
