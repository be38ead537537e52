"""Report: a whole report, whose records fit together, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Self, TypeVar, overload

from pydantic import model_validator

from xinhua_gov.errors import ReferencesError
from xinhua_gov.model.base import Entry
from xinhua_gov.model.catalogue import Catalogue, Flat
from xinhua_gov.model.evidence import Located, Span
from xinhua_gov.model.parts import Parts
from xinhua_gov.model.references import faults_of
from xinhua_gov.model.source import Section
from xinhua_gov.units import UNITS, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Unpack

    from xinhua_gov.documents.document import HasText
    from xinhua_gov.model.base import Entry
    from xinhua_gov.model.finding import Match
    from xinhua_gov.model.following import Thread
    from xinhua_gov.model.given_fields import ReportFields
    from xinhua_gov.model.story import StorySentence


N = TypeVar("N")


class _AsHome:
    """A report as its catalogues know it."""

    __slots__ = ("_report",)

    def __init__(self, report: Parts) -> None:
        self._report = report

    @property
    def report(self) -> Parts:
        """The report."""
        return self._report

    def heading_of(self, kind: str) -> list[str]:
        """The columns of the table of a kind."""
        from xinhua_gov.model.tables.flattening import STORED

        return STORED[kind].heading

    def rows_of(self, kind: str, records: Iterable[Entry], number: Callable[[Decimal], object]) -> object:
        """Records of a kind as flat records."""
        from xinhua_gov.model.tables.flattening import STORED
        from xinhua_gov.model.tables.flattening import records as flat

        return flat(self._report, STORED[kind]._replace(read=lambda report: records), number)

    def catalogue_of(self, kind: str) -> Catalogue[Entry]:
        """The records of another kind."""
        return self._report.catalogue(kind)


class Report(Parts, frozen=True, extra="forbid"):
    """A government work report as records: what it says was reached, what it promises, and where it says so.

    Whatever it is built from, the references between its records are checked: all that do not hold are named together.
    """

    if TYPE_CHECKING:

        def __init__(self, **fields: Unpack[ReportFields]) -> None: ...

    @model_validator(mode="after")
    def _records_fit_together(self) -> Self:
        faults = faults_of(self)
        if faults:
            raise ReferencesError(faults)
        self._take_in()
        return self

    def _take_in(self) -> None:
        """Tell each catalogue that its records are of this report."""
        home = _AsHome(self)
        for kind, part in tuple(vars(self).items()):
            if isinstance(part, Catalogue):
                vars(self)[kind] = part._taken_in(home, kind)

    def __setstate__(self, state: dict[Any, Any]) -> None:
        super().__setstate__(state)
        self._take_in()

    def unit(self, code: str) -> Unit:
        """A unit by its code, of the package or the report's own; raises UnknownIdError."""
        return UNITS[code] if code in UNITS else self.units[code].unit

    def section_of(self, record: Located | Span) -> Section | None:
        """The innermost section that the record was read from."""
        from xinhua_gov.model.section_lookup import Outline

        return Outline(self).section_of(record if isinstance(record, Span) else record.evidence)

    def cite(self) -> str:
        """How to cite the report, in Chinese and with the digest of the text that the data was read from.

        >>> from xinhua_gov import load
        >>> load().cite().split(". ")[:2]
        ['平顶山市新华区人民政府', '2021年政府工作报告[R]']
        """
        source = self.source
        office = source.speaker.office.zh if source.speaker else ""
        parts = [
            f"{source.place.name.zh}人民政府",
            f"{source.title.zh}[R]",
            f"{office}{source.speaker.name.zh}" if source.speaker else "",
            source.session.zh if source.session else "",
            source.date.isoformat() if source.date else str(source.year),
            f"SHA-256 {source.sha256[:12]}",
        ]
        return ". ".join(part for part in parts if part) + "."

    @overload
    def records(self, kind: str) -> list[Flat]: ...
    @overload
    def records(self, kind: str, number: Callable[[Decimal], N]) -> list[dict[str, str | int | bool | N | None]]: ...
    def records(self, kind: str, number: Callable[[Decimal], object] = str) -> object:
        """The records of a kind as flat dicts, for a data frame or a table.

        `kind` is `figures` (every observation and every target with a number), `observations`, `targets`,
        `relative_targets`, `qualitative_targets`, or the name of any other table (`projects`, `milestones`, `names`,
        `project_places` …). Decimals come as strings, as all else that is neither an integer nor true or false;
        `number=float`, or `Decimal`, is for whoever wants to add them up. Raises UnknownFieldError for another kind.

        >>> from xinhua_gov import load
        >>> row = load().records("observations", number=float)[0]
        >>> row["id"], row["amount"], row["qualifier"]
        ('gdp.level.2020', 27140000000.0, 'unqualified')
        """
        from xinhua_gov.model.tables.flattening import records, table_of

        return records(self, table_of(kind), number)

    def sentences(self, record: Entry | Span, text: str | HasText) -> tuple[str, ...]:
        r"""The sentences that a record was read from, in the order of the text, each on one line.

        `text` is the report's own, which the report does not hold: a text, or a Document. Of an indicator the sentences
        of its figures and targets are given, of a project those of its milestones, of a name those in which it stands;
        of a long sentence the part around what was read. A Span or Numeral has its own. Raises TextError for another
        text, by its SHA-256.

        >>> from xinhua_gov import draft
        >>> text = "某县2021年政府工作报告\n去年发展平稳。全县粮食产量5万吨，增长6%。今年目标更高。"
        >>> report = draft(text)
        >>> report.sentences(report.observations.records[0], text)
        ('全县粮食产量5万吨，增长6%。',)
        """
        from xinhua_gov.model.stretches import own_text, sentences_of

        return sentences_of(self, record, own_text(self, text))

    def story(self, wanted: str, text: str | HasText) -> tuple[StorySentence, ...]:
        r"""What `follow` finds as a story: the sentences themselves, years in order, each sentence once.

        `wanted` is an id, name or alias, `text` the report's own, as for `sentences`. Within a year what is reported
        comes before what is planned, and a term of years before its last year; sentences that name no year come last.
        Raises UnknownIdError where `wanted` names nothing, and TextError for another text.

        >>> from xinhua_gov import draft
        >>> text = "某县2021年政府工作报告\n一、去年工作\n粮食产量5万吨。\n二、今年工作安排\n粮食产量增长6%以上。"
        >>> [(part.period, part.planned, part.sentence) for part in draft(text).story("粮食产量", text)]
        [('2020', False, '粮食产量5万吨。'), ('2021', True, '粮食产量增长6%以上。')]
        """
        from xinhua_gov.model.story import story_of
        from xinhua_gov.model.stretches import own_text

        return story_of(self, wanted, own_text(self, text))

    def find(self, text: str) -> tuple[Match, ...]:
        """Every record that a few characters could mean, in Chinese or English, best first.

        Ids, names, aliases, expansions and quotes are looked at: what is the same comes before what begins with the
        text, and that before what holds it.

        >>> from xinhua_gov import load
        >>> [(match.kind.value, match.record.id) for match in load().find("退城进园") if match.rank == "exact"]
        [('terms', 'moving_plants_to_parks')]
        """
        from xinhua_gov.model.finding import find

        return find(self, text)

    def follow(self, wanted: str) -> Thread:
        """Everything that the report says about a project, indicator, organisation, place or term, in reading order.

        `wanted` is an id, or a name or alias in Chinese or English: all that it names are followed. Raises
        UnknownIdError where it names nothing.

        >>> from xinhua_gov import load
        >>> [passage.record.id for passage in load().follow("树雕艺术博物馆") if passage.kind == "milestones"]
        ['tree_carving_museum.structure_complete.2020', 'tree_carving_museum.completed.2021']
        """
        from xinhua_gov.model.following import follow

        return follow(self, wanted)
