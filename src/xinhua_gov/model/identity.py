"""Identity: a relation that the figures of a report should satisfy, or that says something when it is computed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from xinhua_gov.model.base import Entry, Id
from xinhua_gov.model.links import Names
from xinhua_gov.vocabulary import FIGURES, IdentityKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.model.given_fields import IdentityFields


class Identity(Entry, frozen=True, extra="forbid"):
    """A relation between figures, named by their ids: `inputs` in the order of its formula, `printed` the result.

    Those that need judgement are stored; regular ones are made by rule when a report is reconciled.
    """

    kind: IdentityKind
    inputs: Annotated[tuple[Id, ...], Field(min_length=1, max_length=100), Names(*FIGURES)]
    printed: Annotated[Id | None, Names(*FIGURES)] = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[IdentityFields]) -> None: ...
