"""The 2021 government work report (政府工作报告) of Xinhua District, Pingdingshan, as typed, frozen records.

    >>> import xinhua_gov as xg
    >>> report = xg.load()
    >>> report.observations["gdp.level.2020"].quantity.amount
    Decimal('27140000000')

Nothing is imported until a name is first used.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xinhua_gov.attainment import Assessment, Scorecard, assess, scorecard
    from xinhua_gov.auditing import Audit, Coverage, DigitRun, Misplaced, Quotes, ReadOtherwise, Stretch, audit
    from xinhua_gov.bounds import Bounds
    from xinhua_gov.comparison import Change, differences
    from xinhua_gov.display.charts import Chart, chart
    from xinhua_gov.display.markup import to_html, to_markdown
    from xinhua_gov.drafting.first_draft import draft
    from xinhua_gov.errors import (
        BoundsError,
        DraftError,
        Fault,
        FaultsError,
        FileError,
        GrowthError,
        PeriodError,
        ReferencesError,
        ShapeError,
        SuccessionError,
        UnknownFieldError,
        UnknownIdError,
        XinhuaGovError,
    )
    from xinhua_gov.export.exporting import export_report
    from xinhua_gov.export.schema import json_schema
    from xinhua_gov.growth import (
        Growth,
        average_growth,
        base_from_growth_multiple,
        base_value,
        compound,
        growth_between,
        growth_rate,
        implied_target,
        multiple,
        percentage_points,
        projected,
        required_growth,
        years_to_reach,
    )
    from xinhua_gov.loading import load, outcomes, read_outcomes, read_report, write_report
    from xinhua_gov.model.achievement import Achievement, Honour
    from xinhua_gov.model.agenda import Challenge, Commitment, Goal
    from xinhua_gov.model.base import Alias, Bilingual, Entry, Record
    from xinhua_gov.model.catalogue import Catalogue, IndicatorCatalogue, ProjectCatalogue
    from xinhua_gov.model.evidence import Evidence, Span
    from xinhua_gov.model.finding import Match
    from xinhua_gov.model.following import Passage, Thread
    from xinhua_gov.model.glossary import Expansion, Organisation, Place, PrintedAlias, Term
    from xinhua_gov.model.identity import Identity
    from xinhua_gov.model.indicator import Indicator, Observation, RelatedIndicator
    from xinhua_gov.model.outcome import Document, Outcome
    from xinhua_gov.model.outline import Area, Numeral, OwnUnit, Section, Source, Speaker
    from xinhua_gov.model.period import Period
    from xinhua_gov.model.project import Milestone, Partner, Project, ProjectPlace
    from xinhua_gov.model.quantity import Quantity
    from xinhua_gov.model.report import Report
    from xinhua_gov.model.target import QualitativeTarget, QuantitativeTarget, Reference, RelativeTarget, Target
    from xinhua_gov.pace import Progress, progress
    from xinhua_gov.reading.mention import Mention, Mentions
    from xinhua_gov.reading.reader import read_quantities
    from xinhua_gov.reconciliation import Check, reconcile
    from xinhua_gov.succession import outcomes_of
    from xinhua_gov.vocabulary import (
        AchievementKind,
        AliasBasis,
        Attainment,
        AttainmentReason,
        ChangeKind,
        Comparator,
        Dimension,
        Direction,
        ExportFormat,
        GoalKind,
        HonourLevel,
        HonourStatus,
        IdentityKind,
        Link,
        MatchRank,
        Measurability,
        Measure,
        Membership,
        MentionKind,
        MilestoneStatus,
        Modality,
        Nature,
        NumeralKind,
        OrganisationKind,
        PlaceBasis,
        PlaceKind,
        PriceBasis,
        PriceConvention,
        ProgressReason,
        ProgressStatus,
        ProjectCategory,
        ProjectScope,
        Qualifier,
        Recipient,
        RecordKind,
        Relation,
        RelationKind,
        Role,
        Scope,
        SectionKind,
        Stage,
        Status,
        TargetKind,
        TermKind,
        Theme,
        Unit,
        Verdict,
    )

__version__ = "0.1.0"

__all__ = [
    "Achievement",
    "AchievementKind",
    "Alias",
    "AliasBasis",
    "Area",
    "Assessment",
    "Attainment",
    "AttainmentReason",
    "Audit",
    "Bilingual",
    "Bounds",
    "BoundsError",
    "Catalogue",
    "Challenge",
    "Change",
    "ChangeKind",
    "Chart",
    "Check",
    "Commitment",
    "Comparator",
    "Coverage",
    "DigitRun",
    "Dimension",
    "Direction",
    "Document",
    "DraftError",
    "Entry",
    "Evidence",
    "Expansion",
    "ExportFormat",
    "Fault",
    "FaultsError",
    "FileError",
    "Goal",
    "GoalKind",
    "Growth",
    "GrowthError",
    "Honour",
    "HonourLevel",
    "HonourStatus",
    "Identity",
    "IdentityKind",
    "Indicator",
    "IndicatorCatalogue",
    "Link",
    "Match",
    "MatchRank",
    "Measurability",
    "Measure",
    "Membership",
    "Mention",
    "MentionKind",
    "Mentions",
    "Milestone",
    "MilestoneStatus",
    "Misplaced",
    "Modality",
    "Nature",
    "Numeral",
    "NumeralKind",
    "Observation",
    "Organisation",
    "OrganisationKind",
    "Outcome",
    "OwnUnit",
    "Partner",
    "Passage",
    "Period",
    "PeriodError",
    "Place",
    "PlaceBasis",
    "PlaceKind",
    "PriceBasis",
    "PriceConvention",
    "PrintedAlias",
    "Progress",
    "ProgressReason",
    "ProgressStatus",
    "Project",
    "ProjectCatalogue",
    "ProjectCategory",
    "ProjectPlace",
    "ProjectScope",
    "Qualifier",
    "QualitativeTarget",
    "QuantitativeTarget",
    "Quantity",
    "Quotes",
    "ReadOtherwise",
    "Recipient",
    "Record",
    "RecordKind",
    "Reference",
    "ReferencesError",
    "RelatedIndicator",
    "Relation",
    "RelationKind",
    "RelativeTarget",
    "Report",
    "Role",
    "Scope",
    "Scorecard",
    "Section",
    "SectionKind",
    "ShapeError",
    "Source",
    "Span",
    "Speaker",
    "Stage",
    "Status",
    "Stretch",
    "SuccessionError",
    "Target",
    "TargetKind",
    "Term",
    "TermKind",
    "Theme",
    "Thread",
    "Unit",
    "UnknownFieldError",
    "UnknownIdError",
    "Verdict",
    "XinhuaGovError",
    "__version__",
    "assess",
    "audit",
    "average_growth",
    "base_from_growth_multiple",
    "base_value",
    "chart",
    "compound",
    "differences",
    "draft",
    "export_report",
    "growth_between",
    "growth_rate",
    "implied_target",
    "json_schema",
    "load",
    "multiple",
    "outcomes",
    "outcomes_of",
    "percentage_points",
    "progress",
    "projected",
    "read_outcomes",
    "read_quantities",
    "read_report",
    "reconcile",
    "required_growth",
    "scorecard",
    "to_html",
    "to_markdown",
    "write_report",
    "years_to_reach",
]

_HOMES = {
    "attainment": "Assessment Scorecard assess scorecard",
    "auditing": "Audit Coverage DigitRun Misplaced Quotes ReadOtherwise Stretch audit",
    "bounds": "Bounds",
    "comparison": "Change differences",
    "display.charts": "Chart chart",
    "display.markup": "to_html to_markdown",
    "drafting.first_draft": "draft",
    "errors": (
        "BoundsError DraftError Fault FaultsError FileError GrowthError PeriodError ReferencesError ShapeError "
        "SuccessionError "
        "UnknownFieldError UnknownIdError XinhuaGovError"
    ),
    "export.exporting": "export_report",
    "export.schema": "json_schema",
    "growth": (
        "Growth average_growth base_from_growth_multiple base_value compound growth_between growth_rate "
        "implied_target multiple percentage_points projected required_growth years_to_reach"
    ),
    "loading": "load outcomes read_outcomes read_report write_report",
    "model.achievement": "Achievement Honour",
    "model.agenda": "Challenge Commitment Goal",
    "model.base": "Alias Bilingual Entry Record",
    "model.catalogue": "Catalogue IndicatorCatalogue ProjectCatalogue",
    "model.evidence": "Evidence Span",
    "model.finding": "Match",
    "model.following": "Passage Thread",
    "model.glossary": "Expansion Organisation Place PrintedAlias Term",
    "model.identity": "Identity",
    "model.indicator": "Indicator Observation RelatedIndicator",
    "model.outcome": "Document Outcome",
    "model.outline": "Area Numeral OwnUnit Section Source Speaker",
    "model.period": "Period",
    "model.project": "Milestone Partner Project ProjectPlace",
    "model.quantity": "Quantity",
    "model.report": "Report",
    "model.target": "QualitativeTarget QuantitativeTarget Reference RelativeTarget Target",
    "pace": "Progress progress",
    "reading.mention": "Mention Mentions",
    "reading.reader": "read_quantities",
    "reconciliation": "Check reconcile",
    "succession": "outcomes_of",
    "vocabulary": (
        "AchievementKind AliasBasis Attainment AttainmentReason ChangeKind Comparator Dimension Direction ExportFormat "
        "GoalKind HonourLevel HonourStatus IdentityKind Link MatchRank Measurability Measure Membership MentionKind "
        "MilestoneStatus Modality Nature NumeralKind OrganisationKind PlaceBasis PlaceKind PriceBasis "
        "PriceConvention ProgressReason ProgressStatus ProjectCategory ProjectScope Qualifier Recipient RecordKind "
        "Relation RelationKind Role Scope SectionKind Stage Status TargetKind TermKind Theme Unit Verdict"
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

if not TYPE_CHECKING:

    def __getattr__(name):
        if name not in _HOME_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted(set(globals()) | set(__all__))
