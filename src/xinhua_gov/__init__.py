"""The 2021 government work report (政府工作报告) of Xinhua District, Pingdingshan, as typed, frozen records.

    >>> import xinhua_gov as xg
    >>> report = xg.load()
    >>> report.observations["gdp.level.2020"].quantity.amount
    Decimal('27140000000')

Nothing is imported until a name is first used.
"""

__version__ = "0.1.0"

_HOMES = {
    "auditing.audit": "Audit Coverage DigitRun Misplaced Quotes ReadOtherwise Stretch audit",
    "bounds": "Bounds",
    "display.charts": "Chart chart",
    "display.pages": "Page page",
    "documents.document": "Document",
    "documents.opening": "read_document",
    "drafting.first_draft": "draft",
    "errors": (
        "BoundsError DocumentError DraftError EvidenceError Fault FaultsError FileError GrowthError "
        "MissingPackageError PeriodError ReferencesError SettlingError ShapeError SuccessionError TextError "
        "UnknownFieldError UnknownIdError XinhuaGovError"
    ),
    "export.markdown_and_html": "to_html to_markdown",
    "export.exporting": "export_report",
    "export.schema": "json_schema",
    "judging.ambition": "Ambition ambitions",
    "judging.assessment": "Assessment",
    "judging.attainment": "assess",
    "judging.check": "Check Checks",
    "judging.growth": (
        "Growth average_growth base_from_growth_multiple base_value compound growth_between growth_rate "
        "implied_target multiple percentage_points projected required_growth years_to_reach"
    ),
    "judging.margin": "Margin",
    "judging.pace": "Progress progress",
    "judging.reconciliation": "reconcile",
    "judging.scorecard": "Scorecard scorecard",
    "judging.succession": "outcomes_of",
    "judging.tolerance": "Leeway Tolerance",
    "model.achievement": "Achievement Honour",
    "model.agenda": "Challenge Commitment Goal",
    "model.base": "Alias Bilingual Entry Proposal Prose Record",
    "model.catalogue": "Catalogue IndicatorCatalogue ProjectCatalogue Records",
    "model.comparing": "Change differences",
    "model.evidence": "Evidence Span evidence",
    "model.finding": "Match",
    "model.following": "Passage Thread",
    "model.glossary": "Expansion Organisation Place PrintedAlias Term",
    "model.identity": "Identity",
    "model.indicator": "Indicator Observation PrintedNumber RelatedIndicator",
    "model.outcome": "Outcome OutcomeSource",
    "model.source": "Area Numeral OwnUnit Section Source Speaker",
    "model.project": "Milestone Partner Project ProjectPlace",
    "model.quantity": "Quantity",
    "model.report": "Report",
    "model.story": "StorySentence",
    "model.target": "QualitativeTarget QuantitativeTarget Reference RelativeTarget StretchTarget Target",
    "panels.beside": "TargetAbove TargetBeside compared_with results_elsewhere targets_beside",
    "panels.checking": "PanelCheck PanelCheckKind",
    "panels.bundled_context": "context",
    "panels.judged_targets": "Judged",
    "panels.making": "panel",
    "panels.panel": "Duplicate Panel PanelFault",
    "panels.relative_to": "RelativeTo",
    "panels.revisions": "Revision",
    "panels.panel_row": "PanelRow",
    "periods": "Period",
    "promises.commitments": "commitments_of",
    "promises.follow_up": "follow_up",
    "promises.follow_up_results": "Answer FollowUp FollowUps LaterPassage",
    "promises.promise": "Batch Promise",
    "reading.mention": "Mention Mentions Told",
    "reading.reader": "read_quantities",
    "storage.outcomes": "outcomes read_outcomes",
    "storage.reports": "load read_report write_report",
    "units": "Unit",
    "vocabulary": (
        "AchievementKind AliasBasis AmbitionBasis Attainment AttainmentReason ChangeKind Comparator Dimension "
        "Direction ExportFormat FigureKind FoundBy GoalKind HonourLevel HonourStatus IdentityKind Level Link "
        "MarginKind MarkKind MatchRank Measurability Measure Membership MentionKind MilestoneStatus Modality Nature "
        "NumeralKind OrganisationKind PlaceBasis PlaceKind PriceBasis PriceConvention ProgressReason ProgressStatus "
        "ProjectCategory ProjectScope PromiseKind PromiseStage PromiseStatus ProposalReason Qualifier Recipient "
        "RecordKind Relation RelationKind Role Scope SectionKind Stage Status TargetKind TermKind Theme Verdict"
    ),
}
"""The public names, each behind the module where it lives: the one list, from which `__init__.pyi` is made."""

_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = sorted((*_HOME_OF, "__version__"), key=lambda name: (name[0].islower() or name[0] == "_", name))


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return list(__all__)
