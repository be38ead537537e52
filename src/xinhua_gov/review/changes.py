"""Changes: what the page asks for, checked value by value, as edits of the draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from xinhua_gov.drafting.edits import AcceptProposal, AddFigure, Drop, Edit, Merge, Recast, SetField
from xinhua_gov.drafting.written_values import NOTHING, value_of
from xinhua_gov.errors import DraftError
from xinhua_gov.vocabulary import NumeralKind

MOST_CHANGES = 100
"""Changes that are made at once."""

LONGEST_WRITTEN = 2000
"""Characters that a person may write for one field."""

Asked = Mapping[str, object]
"""A change as the page asks for it: the object of a JSON document."""


def edits_of(asked: object) -> list[Edit]:
    """The edits that a page asks for; raises DraftError for what is no list of changes, before any is made.

    >>> edits_of([{"do": "accept", "kind": "indicators", "record": "gdp", "field": "theme"}])
    [AcceptProposal(kind='indicators', record='gdp', field='theme')]
    """
    if not isinstance(asked, list) or not 1 <= len(asked) <= MOST_CHANGES:
        raise DraftError(f"expected a list of 1 to {MOST_CHANGES} changes")
    return [_edit(change) for change in asked]


def _edit(asked: object) -> Edit:
    if not isinstance(asked, dict):
        raise DraftError("expected a change as an object with the key `do`")
    make = _MAKERS.get(str(asked.get("do")))
    if make is None:
        raise DraftError(f"there is no change {asked.get('do')!r}; expected one of: {', '.join(_MAKERS)}")
    return make(asked)


def _text_asked(asked: Asked, name: str) -> str:
    value = asked.get(name)
    if not isinstance(value, str) or len(value) > LONGEST_WRITTEN:
        raise DraftError(f"expected a text of at most {LONGEST_WRITTEN} characters as {name!r}")
    return value


def _place_asked(asked: Asked, name: str) -> int:
    value = asked.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise DraftError(f"expected an offset into the text as {name!r}")
    return value


def _set(asked: Asked) -> SetField:
    kind, record, field = (_text_asked(asked, name) for name in ("kind", "record", "field"))
    written = _text_asked(asked, "value").strip()
    if not written:
        raise DraftError(f"write a value for {field}, or {NOTHING[0]} where there is none")
    value = written if "." in field else value_of(kind, field, written)
    return SetField(kind, record, field, value)


def _drop(asked: Asked) -> Drop:
    reason = _text_asked(asked, "reason")
    if reason not in list(NumeralKind):
        raise DraftError(f"{reason!r} is no reason; expected one of: {', '.join(NumeralKind)}")
    return Drop(_text_asked(asked, "kind"), _text_asked(asked, "record"), NumeralKind(reason))


def _add(asked: Asked) -> AddFigure:
    promised = asked.get("promised")
    if promised is not None and not isinstance(promised, bool):
        raise DraftError("expected true, false or null as 'promised'")
    return AddFigure(_place_asked(asked, "start"), _place_asked(asked, "end"), promised=promised)


_MAKERS: dict[str, Callable[[Asked], Edit]] = {
    "accept": lambda asked: AcceptProposal(*(_text_asked(asked, name) for name in ("kind", "record", "field"))),
    "set": _set,
    "drop": _drop,
    "merge": lambda asked: Merge(*(_text_asked(asked, name) for name in ("kind", "record", "into"))),
    "recast": lambda asked: Recast(_text_asked(asked, "kind"), _text_asked(asked, "record")),
    "add": _add,
}
"""What makes each change, by what the page calls it."""
