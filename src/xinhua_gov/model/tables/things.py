"""The tables that hold no figures: the text, its outline, what is built, done and promised, and what is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from xinhua_gov.model.parts import Parts
from xinhua_gov.model.section_lookup import Outline
from xinhua_gov.model.source import OwnUnit
from xinhua_gov.model.tables.columns import (
    DIGEST,
    ID,
    NAME,
    NOTE,
    PERIOD,
    POINTED,
    QUOTE,
    READ_BY_RULE,
    REPORT,
    SPAN,
    THEME,
    Column,
    Read,
    Table,
    both,
    field,
    flag,
    integer,
    kind_of,
    of_kind,
    optional,
    own_words,
)
from xinhua_gov.units import UNITS, Unit
from xinhua_gov.vocabulary import (
    AchievementKind,
    Dimension,
    Direction,
    GoalKind,
    HonourLevel,
    HonourStatus,
    IdentityKind,
    Measurability,
    Membership,
    MilestoneStatus,
    NumeralKind,
    OrganisationKind,
    PlaceKind,
    ProjectCategory,
    ProjectScope,
    Recipient,
    SectionKind,
    Stage,
    TermKind,
    Theme,
)


def _units(report: Parts) -> Iterator[Unit | OwnUnit]:
    yield from UNITS.values()
    yield from report.units.records


def _field_of_unit(field: str) -> Read:
    """Reads a field of a unit, of the package or of the report's own."""
    return lambda outline, unit: getattr(unit.unit if isinstance(unit, OwnUnit) else unit, field)


def _story_position(outline: Outline, milestone: Any) -> int:
    return outline.report.projects[milestone.project].story.index(milestone)


THINGS: tuple[Table, ...] = (
    Table(
        "sources",
        "the text that the records were read from",
        (
            ID,
            *both("title", "the title"),
            *both("place", "the place", "place.name"),
            field("place_code", "its GB/T 2260 code", "place.code"),
            integer("year", "the year whose tasks it sets"),
            *both("speaker", "who gave it", "speaker.name", required=False),
            *both("office", "in which office", "speaker.office", required=False),
            optional("date", "when it was given", datatype="date"),
            *both("session", "the session", required=False),
            field("language", "the language of the text"),
            field("sha256", "the SHA-256 of the text"),
            integer("characters", "how many characters it has"),
            *own_words("normalisation", "how the text was normalised", required=True),
            integer("format", "the version of the data format"),
            *NOTE,
        ),
        lambda report: (report.source,),
    ),
    of_kind(
        "sections",
        "the outline",
        (
            REPORT,
            ID,
            kind_of(SectionKind),
            optional("number", "its number as printed"),
            *both("title", "its title"),
            optional("parent", "the section around it"),
            *SPAN,
            integer("heading_start", "the first character of its heading", "heading.start"),
            integer("heading_end", "the character behind its heading", "heading.end"),
            DIGEST,
            *NOTE,
        ),
    ),
    Table(
        "units",
        "units of measurement and of counting",
        (
            Column("id", "the unit's code", lambda o, unit: unit.id if isinstance(unit, OwnUnit) else unit.code),
            Column("name_zh", "as reports print it", _field_of_unit("zh")),
            Column("name_en", "its English name, in the plural", _field_of_unit("en")),
            Column("dimension", "what it measures", _field_of_unit("dimension"), words=Dimension),
            Column("countable", "whether it is counted one by one", _field_of_unit("countable"), "boolean"),
            Column("own", "whether the report adds it", lambda o, unit: isinstance(unit, OwnUnit), "boolean"),
        ),
        _units,
    ),
    of_kind(
        "indicators",
        "what is measured",
        (
            REPORT,
            ID,
            *NAME,
            *both("definition", "what it means", required=False),
            THEME,
            optional("unit", "the unit of its level", of="units"),
            optional("direction", "the direction in which it improves", words=Direction),
            optional("concept", "its code shared between reports"),
            *NOTE,
        ),
    ),
    of_kind(
        "projects",
        "what is built or changed",
        (
            REPORT,
            ID,
            *NAME,
            optional("category", "what it builds or changes", words=ProjectCategory),
            optional("scope", "how much it covers", words=ProjectScope),
            optional("parent", "the project that it is part of"),
            optional("membership", "whether the number of a batch is stated", words=Membership),
            optional("count", "the figure that states how many"),
            READ_BY_RULE,
            *NOTE,
        ),
    ),
    of_kind(
        "milestones",
        "what is said of how far projects are",
        (
            REPORT,
            ID,
            field("project", "the project"),
            Column(
                "story_position", "its position in the project's story, from 0", _story_position, datatype="integer"
            ),
            field("stage", "the stage that it was brought to, or is to be", words=Stage),
            field("status", "whether it is reported, or promised", words=MilestoneStatus),
            field("verb", "the verb that is printed"),
            PERIOD,
            *both("part", "the part of the project that is meant", required=False),
            flag("others", "whether it speaks of more projects than it names"),
            *POINTED,
            QUOTE,
            READ_BY_RULE,
            *NOTE,
        ),
    ),
    of_kind(
        "achievements",
        "what was reached, done and obtained, and the honours that are aimed at",
        (
            REPORT,
            ID,
            *NAME,
            THEME,
            kind_of(AchievementKind, "what was achieved"),
            PERIOD,
            optional("level", "who confers the honour", "honour.level", words=HonourLevel),
            optional("status", "how far the honour is", "honour.status", words=HonourStatus),
            optional("recipient", "who receives the honour", "honour.recipient", words=Recipient),
            *both("recipient_name", "the recipient's name", "honour.name", required=False),
            optional("recipient_record", "the id of the recipient, where it has a record", "honour.record"),
            *POINTED,
            QUOTE._replace(what="the phrase that states an honour", required=False),
            *NOTE,
        ),
    ),
    of_kind(
        "commitments",
        "what is promised for the year",
        (
            REPORT,
            ID,
            *NAME,
            optional("theme", "what it is about", words=Theme),
            optional("verb", "the verb that is printed"),
            field("measurable", "what would show that it was kept", words=Measurability),
            PERIOD,
            *POINTED,
            READ_BY_RULE,
            *NOTE,
        ),
    ),
    of_kind(
        "goals",
        "where the years after lead",
        (
            REPORT,
            ID,
            *NAME,
            kind_of(GoalKind),
            field("horizon", "the years that it is for"),
            optional("theme", "what it is about", words=Theme),
            optional("parent", "the goal that it belongs to"),
            *POINTED,
            *NOTE,
        ),
    ),
    of_kind(
        "challenges",
        "the difficulties that the report admits",
        (
            REPORT,
            ID,
            *NAME,
            THEME,
            optional("parent", "the challenge that it belongs to"),
            *POINTED,
            *NOTE,
        ),
    ),
    of_kind(
        "organisations",
        "companies, institutions and bodies that are named",
        (REPORT, ID, *NAME, kind_of(OrganisationKind), *NOTE),
    ),
    of_kind(
        "places",
        "places that are named",
        (
            REPORT,
            ID,
            *NAME,
            kind_of(PlaceKind),
            optional("within", "the place around it"),
            optional("code", "its GB/T 2260 code"),
            *NOTE,
        ),
    ),
    of_kind(
        "terms",
        "policy formulas, campaigns and code words",
        (
            REPORT,
            ID,
            *NAME,
            kind_of(TermKind, "what it names"),
            *both("expansion", "what the report says that it stands for", "expansion.text", required=False),
            optional("expansion_start", "its first character", "expansion.evidence.start", datatype="integer"),
            optional("expansion_end", "the character behind it", "expansion.evidence.end", datatype="integer"),
            *own_words("gloss", "what it means"),
            *NOTE,
        ),
    ),
    Table(
        "numerals",
        "numbers of the text that are not quantities (dates, names, codes)",
        (
            REPORT,
            integer("start", "the first character"),
            integer("end", "the character behind"),
            field("quote", "the shortest phrase that shows it"),
            kind_of(NumeralKind, "why it is none"),
            *NOTE,
        ),
        lambda report: report.numerals,
        ("start",),
    ),
    of_kind(
        "identities",
        "relations between figures that need judgement",
        (
            REPORT,
            ID,
            kind_of(IdentityKind, "the relation"),
            optional("printed", "the figure that states the result"),
            *NOTE,
        ),
    ),
)
"""The tables, each of the records of one kind."""
