from xinhua_gov.auditing.audit import Audit as Audit
from xinhua_gov.auditing.audit import Coverage as Coverage
from xinhua_gov.auditing.audit import DigitRun as DigitRun
from xinhua_gov.auditing.audit import Misplaced as Misplaced
from xinhua_gov.auditing.audit import Quotes as Quotes
from xinhua_gov.auditing.audit import ReadOtherwise as ReadOtherwise
from xinhua_gov.auditing.audit import Stretch as Stretch
from xinhua_gov.auditing.audit import audit as audit
from xinhua_gov.bounds import Bounds as Bounds
from xinhua_gov.display.charts import Chart as Chart
from xinhua_gov.display.charts import chart as chart
from xinhua_gov.display.pages import Page as Page
from xinhua_gov.display.pages import page as page
from xinhua_gov.documents.document import Document as Document
from xinhua_gov.documents.opening import read_document as read_document
from xinhua_gov.drafting.first_draft import draft as draft
from xinhua_gov.errors import BoundsError as BoundsError
from xinhua_gov.errors import DocumentError as DocumentError
from xinhua_gov.errors import DraftError as DraftError
from xinhua_gov.errors import EvidenceError as EvidenceError
from xinhua_gov.errors import Fault as Fault
from xinhua_gov.errors import FaultsError as FaultsError
from xinhua_gov.errors import FileError as FileError
from xinhua_gov.errors import GrowthError as GrowthError
from xinhua_gov.errors import MissingPackageError as MissingPackageError
from xinhua_gov.errors import PeriodError as PeriodError
from xinhua_gov.errors import ReferencesError as ReferencesError
from xinhua_gov.errors import SettlingError as SettlingError
from xinhua_gov.errors import ShapeError as ShapeError
from xinhua_gov.errors import SuccessionError as SuccessionError
from xinhua_gov.errors import TextError as TextError
from xinhua_gov.errors import UnknownFieldError as UnknownFieldError
from xinhua_gov.errors import UnknownIdError as UnknownIdError
from xinhua_gov.errors import XinhuaGovError as XinhuaGovError
from xinhua_gov.export.exporting import export_report as export_report
from xinhua_gov.export.markdown_and_html import to_html as to_html
from xinhua_gov.export.markdown_and_html import to_markdown as to_markdown
from xinhua_gov.export.schema import json_schema as json_schema
from xinhua_gov.judging.ambition import Ambition as Ambition
from xinhua_gov.judging.ambition import ambitions as ambitions
from xinhua_gov.judging.assessment import Assessment as Assessment
from xinhua_gov.judging.attainment import assess as assess
from xinhua_gov.judging.check import Check as Check
from xinhua_gov.judging.check import Checks as Checks
from xinhua_gov.judging.growth import Growth as Growth
from xinhua_gov.judging.growth import average_growth as average_growth
from xinhua_gov.judging.growth import base_from_growth_multiple as base_from_growth_multiple
from xinhua_gov.judging.growth import base_value as base_value
from xinhua_gov.judging.growth import compound as compound
from xinhua_gov.judging.growth import growth_between as growth_between
from xinhua_gov.judging.growth import growth_rate as growth_rate
from xinhua_gov.judging.growth import implied_target as implied_target
from xinhua_gov.judging.growth import multiple as multiple
from xinhua_gov.judging.growth import percentage_points as percentage_points
from xinhua_gov.judging.growth import projected as projected
from xinhua_gov.judging.growth import required_growth as required_growth
from xinhua_gov.judging.growth import years_to_reach as years_to_reach
from xinhua_gov.judging.margin import Margin as Margin
from xinhua_gov.judging.pace import Progress as Progress
from xinhua_gov.judging.pace import progress as progress
from xinhua_gov.judging.reconciliation import reconcile as reconcile
from xinhua_gov.judging.scorecard import Scorecard as Scorecard
from xinhua_gov.judging.scorecard import scorecard as scorecard
from xinhua_gov.judging.succession import outcomes_of as outcomes_of
from xinhua_gov.judging.tolerance import Leeway as Leeway
from xinhua_gov.judging.tolerance import Tolerance as Tolerance
from xinhua_gov.model.achievement import Achievement as Achievement
from xinhua_gov.model.achievement import Honour as Honour
from xinhua_gov.model.agenda import Challenge as Challenge
from xinhua_gov.model.agenda import Commitment as Commitment
from xinhua_gov.model.agenda import Goal as Goal
from xinhua_gov.model.base import Alias as Alias
from xinhua_gov.model.base import Bilingual as Bilingual
from xinhua_gov.model.base import Entry as Entry
from xinhua_gov.model.base import Proposal as Proposal
from xinhua_gov.model.base import Prose as Prose
from xinhua_gov.model.base import Record as Record
from xinhua_gov.model.catalogue import Catalogue as Catalogue
from xinhua_gov.model.catalogue import IndicatorCatalogue as IndicatorCatalogue
from xinhua_gov.model.catalogue import ProjectCatalogue as ProjectCatalogue
from xinhua_gov.model.catalogue import Records as Records
from xinhua_gov.model.comparing import Change as Change
from xinhua_gov.model.comparing import differences as differences
from xinhua_gov.model.evidence import Evidence as Evidence
from xinhua_gov.model.evidence import Span as Span
from xinhua_gov.model.evidence import evidence as evidence
from xinhua_gov.model.finding import Match as Match
from xinhua_gov.model.following import Passage as Passage
from xinhua_gov.model.following import Thread as Thread
from xinhua_gov.model.glossary import Expansion as Expansion
from xinhua_gov.model.glossary import Organisation as Organisation
from xinhua_gov.model.glossary import Place as Place
from xinhua_gov.model.glossary import PrintedAlias as PrintedAlias
from xinhua_gov.model.glossary import Term as Term
from xinhua_gov.model.identity import Identity as Identity
from xinhua_gov.model.indicator import Indicator as Indicator
from xinhua_gov.model.indicator import Observation as Observation
from xinhua_gov.model.indicator import PrintedNumber as PrintedNumber
from xinhua_gov.model.indicator import RelatedIndicator as RelatedIndicator
from xinhua_gov.model.outcome import Outcome as Outcome
from xinhua_gov.model.outcome import OutcomeSource as OutcomeSource
from xinhua_gov.model.project import Milestone as Milestone
from xinhua_gov.model.project import Partner as Partner
from xinhua_gov.model.project import Project as Project
from xinhua_gov.model.project import ProjectPlace as ProjectPlace
from xinhua_gov.model.quantity import Quantity as Quantity
from xinhua_gov.model.report import Report as Report
from xinhua_gov.model.source import Area as Area
from xinhua_gov.model.source import Numeral as Numeral
from xinhua_gov.model.source import OwnUnit as OwnUnit
from xinhua_gov.model.source import Section as Section
from xinhua_gov.model.source import Source as Source
from xinhua_gov.model.source import Speaker as Speaker
from xinhua_gov.model.story import StorySentence as StorySentence
from xinhua_gov.model.target import QualitativeTarget as QualitativeTarget
from xinhua_gov.model.target import QuantitativeTarget as QuantitativeTarget
from xinhua_gov.model.target import Reference as Reference
from xinhua_gov.model.target import RelativeTarget as RelativeTarget
from xinhua_gov.model.target import StretchTarget as StretchTarget
from xinhua_gov.model.target import Target as Target
from xinhua_gov.panels.beside import TargetAbove as TargetAbove
from xinhua_gov.panels.beside import TargetBeside as TargetBeside
from xinhua_gov.panels.beside import compared_with as compared_with
from xinhua_gov.panels.beside import results_elsewhere as results_elsewhere
from xinhua_gov.panels.beside import targets_beside as targets_beside
from xinhua_gov.panels.bundled_context import context as context
from xinhua_gov.panels.checking import PanelCheck as PanelCheck
from xinhua_gov.panels.checking import PanelCheckKind as PanelCheckKind
from xinhua_gov.panels.judged_targets import Judged as Judged
from xinhua_gov.panels.making import panel as panel
from xinhua_gov.panels.panel import Duplicate as Duplicate
from xinhua_gov.panels.panel import Panel as Panel
from xinhua_gov.panels.panel import PanelFault as PanelFault
from xinhua_gov.panels.panel_row import PanelRow as PanelRow
from xinhua_gov.panels.relative_to import RelativeTo as RelativeTo
from xinhua_gov.panels.revisions import Revision as Revision
from xinhua_gov.periods import Period as Period
from xinhua_gov.promises.commitments import commitments_of as commitments_of
from xinhua_gov.promises.follow_up import follow_up as follow_up
from xinhua_gov.promises.follow_up_results import Answer as Answer
from xinhua_gov.promises.follow_up_results import FollowUp as FollowUp
from xinhua_gov.promises.follow_up_results import FollowUps as FollowUps
from xinhua_gov.promises.follow_up_results import LaterPassage as LaterPassage
from xinhua_gov.promises.promise import Batch as Batch
from xinhua_gov.promises.promise import Promise as Promise
from xinhua_gov.reading.mention import Mention as Mention
from xinhua_gov.reading.mention import Mentions as Mentions
from xinhua_gov.reading.mention import Told as Told
from xinhua_gov.reading.reader import read_quantities as read_quantities
from xinhua_gov.storage.outcomes import outcomes as outcomes
from xinhua_gov.storage.outcomes import read_outcomes as read_outcomes
from xinhua_gov.storage.reports import load as load
from xinhua_gov.storage.reports import read_report as read_report
from xinhua_gov.storage.reports import write_report as write_report
from xinhua_gov.units import Unit as Unit
from xinhua_gov.vocabulary import AchievementKind as AchievementKind
from xinhua_gov.vocabulary import AliasBasis as AliasBasis
from xinhua_gov.vocabulary import AmbitionBasis as AmbitionBasis
from xinhua_gov.vocabulary import Attainment as Attainment
from xinhua_gov.vocabulary import AttainmentReason as AttainmentReason
from xinhua_gov.vocabulary import ChangeKind as ChangeKind
from xinhua_gov.vocabulary import Comparator as Comparator
from xinhua_gov.vocabulary import Dimension as Dimension
from xinhua_gov.vocabulary import Direction as Direction
from xinhua_gov.vocabulary import ExportFormat as ExportFormat
from xinhua_gov.vocabulary import FigureKind as FigureKind
from xinhua_gov.vocabulary import FoundBy as FoundBy
from xinhua_gov.vocabulary import GoalKind as GoalKind
from xinhua_gov.vocabulary import HonourLevel as HonourLevel
from xinhua_gov.vocabulary import HonourStatus as HonourStatus
from xinhua_gov.vocabulary import IdentityKind as IdentityKind
from xinhua_gov.vocabulary import Level as Level
from xinhua_gov.vocabulary import Link as Link
from xinhua_gov.vocabulary import MarginKind as MarginKind
from xinhua_gov.vocabulary import MarkKind as MarkKind
from xinhua_gov.vocabulary import MatchRank as MatchRank
from xinhua_gov.vocabulary import Measurability as Measurability
from xinhua_gov.vocabulary import Measure as Measure
from xinhua_gov.vocabulary import Membership as Membership
from xinhua_gov.vocabulary import MentionKind as MentionKind
from xinhua_gov.vocabulary import MilestoneStatus as MilestoneStatus
from xinhua_gov.vocabulary import Modality as Modality
from xinhua_gov.vocabulary import Nature as Nature
from xinhua_gov.vocabulary import NumeralKind as NumeralKind
from xinhua_gov.vocabulary import OrganisationKind as OrganisationKind
from xinhua_gov.vocabulary import PlaceBasis as PlaceBasis
from xinhua_gov.vocabulary import PlaceKind as PlaceKind
from xinhua_gov.vocabulary import PriceBasis as PriceBasis
from xinhua_gov.vocabulary import PriceConvention as PriceConvention
from xinhua_gov.vocabulary import ProgressReason as ProgressReason
from xinhua_gov.vocabulary import ProgressStatus as ProgressStatus
from xinhua_gov.vocabulary import ProjectCategory as ProjectCategory
from xinhua_gov.vocabulary import ProjectScope as ProjectScope
from xinhua_gov.vocabulary import PromiseKind as PromiseKind
from xinhua_gov.vocabulary import PromiseStage as PromiseStage
from xinhua_gov.vocabulary import PromiseStatus as PromiseStatus
from xinhua_gov.vocabulary import ProposalReason as ProposalReason
from xinhua_gov.vocabulary import Qualifier as Qualifier
from xinhua_gov.vocabulary import Recipient as Recipient
from xinhua_gov.vocabulary import RecordKind as RecordKind
from xinhua_gov.vocabulary import Relation as Relation
from xinhua_gov.vocabulary import RelationKind as RelationKind
from xinhua_gov.vocabulary import Role as Role
from xinhua_gov.vocabulary import Scope as Scope
from xinhua_gov.vocabulary import SectionKind as SectionKind
from xinhua_gov.vocabulary import Stage as Stage
from xinhua_gov.vocabulary import Status as Status
from xinhua_gov.vocabulary import TargetKind as TargetKind
from xinhua_gov.vocabulary import TermKind as TermKind
from xinhua_gov.vocabulary import Theme as Theme
from xinhua_gov.vocabulary import Verdict as Verdict

__version__: str

__all__ = [
    "Achievement",
    "AchievementKind",
    "Alias",
    "AliasBasis",
    "Ambition",
    "AmbitionBasis",
    "Answer",
    "Area",
    "Assessment",
    "Attainment",
    "AttainmentReason",
    "Audit",
    "Batch",
    "Bilingual",
    "Bounds",
    "BoundsError",
    "Catalogue",
    "Challenge",
    "Change",
    "ChangeKind",
    "Chart",
    "Check",
    "Checks",
    "Commitment",
    "Comparator",
    "Coverage",
    "DigitRun",
    "Dimension",
    "Direction",
    "Document",
    "DocumentError",
    "DraftError",
    "Duplicate",
    "Entry",
    "Evidence",
    "EvidenceError",
    "Expansion",
    "ExportFormat",
    "Fault",
    "FaultsError",
    "FigureKind",
    "FileError",
    "FollowUp",
    "FollowUps",
    "FoundBy",
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
    "Judged",
    "LaterPassage",
    "Leeway",
    "Level",
    "Link",
    "Margin",
    "MarginKind",
    "MarkKind",
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
    "MissingPackageError",
    "Modality",
    "Nature",
    "Numeral",
    "NumeralKind",
    "Observation",
    "Organisation",
    "OrganisationKind",
    "Outcome",
    "OutcomeSource",
    "OwnUnit",
    "Page",
    "Panel",
    "PanelCheck",
    "PanelCheckKind",
    "PanelFault",
    "PanelRow",
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
    "PrintedNumber",
    "Progress",
    "ProgressReason",
    "ProgressStatus",
    "Project",
    "ProjectCatalogue",
    "ProjectCategory",
    "ProjectPlace",
    "ProjectScope",
    "Promise",
    "PromiseKind",
    "PromiseStage",
    "PromiseStatus",
    "Proposal",
    "ProposalReason",
    "Prose",
    "Qualifier",
    "QualitativeTarget",
    "QuantitativeTarget",
    "Quantity",
    "Quotes",
    "ReadOtherwise",
    "Recipient",
    "Record",
    "RecordKind",
    "Records",
    "Reference",
    "ReferencesError",
    "RelatedIndicator",
    "Relation",
    "RelationKind",
    "RelativeTarget",
    "RelativeTo",
    "Report",
    "Revision",
    "Role",
    "Scope",
    "Scorecard",
    "Section",
    "SectionKind",
    "SettlingError",
    "ShapeError",
    "Source",
    "Span",
    "Speaker",
    "Stage",
    "Status",
    "StorySentence",
    "Stretch",
    "StretchTarget",
    "SuccessionError",
    "Target",
    "TargetAbove",
    "TargetBeside",
    "TargetKind",
    "Term",
    "TermKind",
    "TextError",
    "Theme",
    "Thread",
    "Told",
    "Tolerance",
    "Unit",
    "UnknownFieldError",
    "UnknownIdError",
    "Verdict",
    "XinhuaGovError",
    "__version__",
    "ambitions",
    "assess",
    "audit",
    "average_growth",
    "base_from_growth_multiple",
    "base_value",
    "chart",
    "commitments_of",
    "compared_with",
    "compound",
    "context",
    "differences",
    "draft",
    "evidence",
    "export_report",
    "follow_up",
    "growth_between",
    "growth_rate",
    "implied_target",
    "json_schema",
    "load",
    "multiple",
    "outcomes",
    "outcomes_of",
    "page",
    "panel",
    "percentage_points",
    "progress",
    "projected",
    "read_document",
    "read_outcomes",
    "read_quantities",
    "read_report",
    "reconcile",
    "required_growth",
    "results_elsewhere",
    "scorecard",
    "targets_beside",
    "to_html",
    "to_markdown",
    "write_report",
    "years_to_reach",
]
