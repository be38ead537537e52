"""Every closed list of the package, once, with its labels in Chinese and English.

A member is a string (`Measure.LEVEL == "level"`) that carries `zh` and `en`. Nothing here needs pydantic, so that the
command line and the reader start without it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, NamedTuple, TypeVar

from xinhua_gov.errors import UnknownFieldError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self

Language = Literal["zh", "en"]
"""The languages of labels and messages: Chinese and English."""

LANGUAGES: tuple[Language, ...] = ("zh", "en")

T = TypeVar("T")


def spoken(language: Language, zh: T, en: T) -> T:
    """Of two wordings, the one in `language`; raises UnknownFieldError for any other language.

    >>> spoken("en", "目标", "target")
    'target'
    """
    check_language(language)
    return zh if language == "zh" else en


def check_language(language: Language) -> None:
    """Raise UnknownFieldError for what is no language of labels and messages."""
    if language not in LANGUAGES:
        raise UnknownFieldError(language, "a language", LANGUAGES)


class Word(StrEnum):
    """A value of a closed list: a code that is a string, with a label in each language.

    >>> Measure("yoy_growth").en
    'growth on the year before'
    """

    zh: str
    en: str

    def __new__(cls, code: str, zh: str = "", en: str = "") -> Self:
        """A member, from its code and its labels; to look one up by its code, the code alone will do."""
        word = str.__new__(cls, code)
        word._value_ = code
        word.zh = zh
        word.en = en
        return word

    def label(self, language: Language) -> str:
        """The label in `language`, "zh" or "en"; raises UnknownFieldError for any other."""
        return spoken(language, self.zh, self.en)


class Measure(Word):
    """What a number says about its indicator (in SDMX's words: the measure of an observation).

    The last ones are what running text says and a reader tells: in the records a decline is a negative growth.
    """

    LEVEL = "level", "水平", "level"
    INCREMENT = "increment", "增量", "increment"
    YOY_GROWTH = "yoy_growth", "同比增长", "growth on the year before"
    AVERAGE_GROWTH = "average_growth", "年均增长", "average yearly growth"
    CUMULATIVE_GROWTH = "cumulative_growth", "累计增幅", "growth over several years"
    GROWTH_MULTIPLE = "growth_multiple", "增长倍数（增长N倍）", "growth multiple (增长N倍)"
    MULTIPLE_OF_BASE = "multiple_of_base", "为基期的倍数（是…的N倍）", "multiple of the base (是…的N倍)"
    SHARE = "share", "占比", "share"
    COMPLETION_RATE = "completion_rate", "完成率", "completion rate"
    RANK = "rank", "位次", "rank"
    RANK_CHANGE = "rank_change", "位次变化", "change of rank"
    DECLINE = "decline", "下降", "decline"
    POINT_CHANGE = "point_change", "百分点变化", "change in percentage points"
    DOUBLING = "doubling", "翻番", "doubling"
    RATIO = "ratio", "比例", "ratio"
    THRESHOLD = "threshold", "界限", "threshold"
    SPECIFICATION = "specification", "规格", "technical size"
    DURATION = "duration", "时长", "duration"


class MeasureRule(NamedTuple):
    """What holds of every figure of a measure.

    `units` are those that it is given in; without any, it is given in the indicator's own. `base` says whether it is
    held against an earlier period, `grows` whether it says by how much something grew. `words` are what is said of the
    number in Chinese and in English, `words_of_declines` what is said of the size of a negative one.
    """

    units: tuple[str, ...] = ()
    base: Literal["none", "optional", "needed"] = "none"
    grows: bool = False
    words: tuple[str, str] = ("{}", "{}")
    words_of_declines: tuple[str, str] | None = None


RATE_UNITS = ("percent", "permille")
"""The units that a growth or a share is given in."""

MEASURES: dict[Measure, MeasureRule] = {
    Measure.LEVEL: MeasureRule(),
    Measure.INCREMENT: MeasureRule((), "optional", False, ("增加{}", "{} more"), ("减少{}", "{} fewer")),
    Measure.YOY_GROWTH: MeasureRule(RATE_UNITS, "needed", True, ("增长{}", "{} growth"), ("下降{}", "{} decline")),
    Measure.AVERAGE_GROWTH: MeasureRule(
        RATE_UNITS, "needed", True, ("年均增长{}", "{} growth a year"), ("年均下降{}", "{} decline a year")
    ),
    Measure.CUMULATIVE_GROWTH: MeasureRule(
        RATE_UNITS, "needed", True, ("增幅{}", "{} growth in all"), ("降幅{}", "{} decline in all")
    ),
    Measure.GROWTH_MULTIPLE: MeasureRule(("times",), "needed", True, ("增长{}", "growth of {} (增长N倍)")),
    Measure.MULTIPLE_OF_BASE: MeasureRule(("times",), "needed", False, ("是基期的{}", "{} the base")),
    Measure.SHARE: MeasureRule(RATE_UNITS, words=("占{}", "a share of {}")),
    Measure.COMPLETION_RATE: MeasureRule(("percent",), words=("完成{}", "{} completed")),
    Measure.RANK: MeasureRule(("place",), words=("第{}", "rank {}")),
    Measure.RANK_CHANGE: MeasureRule(("place",), "needed", False, ("提升{}", "up by {}"), ("下降{}", "down by {}")),
}
"""The measures that records have; the others are what a reader tells in running text."""

MEASURES_OF_TEXT: frozenset[Measure] = frozenset(measure for measure in Measure if measure not in MEASURES)
"""The measures that a reader tells in running text, and that no record has."""

GROWTH_MEASURES: frozenset[Measure] = frozenset(measure for measure, rule in MEASURES.items() if rule.grows)
"""The measures that say by how much something grew, as a rate or as a multiple."""

MEASURES_WITH_BASE: frozenset[Measure] = frozenset(m for m, rule in MEASURES.items() if rule.base == "needed")
"""The measures that are held against a base, which a figure of theirs must have."""

UNITS_OF_MEASURES: dict[Measure, tuple[str, ...]] = {m: rule.units for m, rule in MEASURES.items() if rule.units}
"""The units that a measure is given in; a measure that is not listed is given in its indicator's own unit."""


class Qualifier(Word):
    """What is printed beside a number and says how exactly it is meant; it speaks of the value as it is stored."""

    UNQUALIFIED = "unqualified", "无限定词", "as printed"
    AND_MORE = "and_more", "余、多", "and a little more (余, 多)"
    OVER = "over", "超、超过、突破", "over (超, 超过, 突破)"
    NEARLY = "nearly", "近、接近", "nearly (近, 接近)"
    UNDER = "under", "不足、不满", "under (不足, 不满)"
    ABOUT = "about", "左右、约", "about (左右, 约)"
    AT_LEAST = "at_least", "以上、不低于、至少", "at least (以上, 不低于, 至少)"
    AT_MOST = "at_most", "以内、以下、不超过", "at most (以内, 以下, 不超过)"


QUALIFIERS_OF_DECLINES: dict[Qualifier, Qualifier] = {
    Qualifier.AT_LEAST: Qualifier.AT_MOST,
    Qualifier.AT_MOST: Qualifier.AT_LEAST,
    Qualifier.OVER: Qualifier.UNDER,
    Qualifier.UNDER: Qualifier.OVER,
    Qualifier.NEARLY: Qualifier.OVER,
}
"""What a qualifier that is printed beside a decline says of the negative number: 下降3%以上 is at most −3."""


class Comparator(Word):
    """How a result is held against a target's number."""

    AT_LEAST = "at_least", "不低于", "at least"
    AT_MOST = "at_most", "不高于", "at most"
    ABOUT = "about", "左右", "about"
    STATED = "stated", "所列数值", "the number stated"


COMPARATORS: dict[Qualifier, Comparator] = {
    Qualifier.UNQUALIFIED: Comparator.STATED,
    Qualifier.AND_MORE: Comparator.STATED,
    Qualifier.AT_LEAST: Comparator.AT_LEAST,
    Qualifier.OVER: Comparator.AT_LEAST,
    Qualifier.AT_MOST: Comparator.AT_MOST,
    Qualifier.UNDER: Comparator.AT_MOST,
    Qualifier.NEARLY: Comparator.ABOUT,
    Qualifier.ABOUT: Comparator.ABOUT,
}
"""How a result is held against a target whose number is qualified so."""


class Relation(Word):
    """How a relative target compares with its reference."""

    ABOVE = "above", "高于", "above"
    IN_STEP = "in_step", "同步于", "in step with"
    NOT_BELOW = "not_below", "不低于", "not below"


class FigureKind(Word):
    """Whether a figure of a panel says what was reached, or what is to be reached."""

    RESULT = "result", "结果", "result"
    TARGET = "target", "目标", "target"


class MarkKind(Word):
    """What a stretch of a text that is lit states."""

    RESULT = "result", "结果", "result"
    TARGET = "target", "目标", "target"
    UNCLEAR = "unclear", "结果或目标未判明", "result or target, not told which"
    OTHER = "other", "其他数字", "other number"


class Level(Word):
    """How high in the administration a place stands."""

    NATION = "nation", "国家", "nation"
    PROVINCE = "province", "省级", "province"
    PREFECTURE = "prefecture", "地级", "prefecture"
    COUNTY = "county", "县级", "county"


class Nature(Word):
    """Whether a target binds (约束性) or is expected (预期性), as the report says."""

    BINDING = "binding", "约束性", "binding"
    ANTICIPATORY = "anticipatory", "预期性", "anticipatory"
    UNSTATED = "unstated", "未注明", "unstated"


class TargetKind(Word):
    """The three kinds of target."""

    QUANTITATIVE = "quantitative", "定量", "quantitative"
    RELATIVE = "relative", "相对", "relative"
    QUALITATIVE = "qualitative", "定性", "qualitative"


class PriceBasis(Word):
    """At which prices the text says that a value or a growth rate is."""

    CURRENT = "current", "现价", "current prices"
    CONSTANT = "constant", "不变价", "constant prices"
    UNSTATED = "unstated", "未注明", "unstated"


class PriceConvention(Word):
    """At which prices the field usually gives such a figure, where the text does not say."""

    CURRENT = "current", "通常按现价", "by convention at current prices"
    CONSTANT = "constant", "通常按不变价", "by convention at constant prices"
    COMPARABLE = "comparable", "通常按可比口径", "by convention on a comparable basis (可比口径)"


class Status(Word):
    """How settled a figure is, as the text says."""

    FINAL = "final", "最终数", "final"
    PRELIMINARY = "preliminary", "初步数", "preliminary"
    UNSTATED = "unstated", "未注明", "unstated"


class Scope(Word):
    """How a figure covers more, or less, than its indicator in the district and year."""

    CUMULATIVE = "cumulative", "累计", "cumulative: added up over the whole period"
    JOINT = "joint", "合计", "joint: several things counted or ranked together"
    SUBSET = "subset", "其中", "subset: a part of another figure of the report"
    NAMED = "named", "个别对象", "named: only for what the text names"


class Direction(Word):
    """The direction in which an indicator improves."""

    HIGHER = "higher", "越高越好", "higher is better"
    LOWER = "lower", "越低越好", "lower is better"


class RelationKind(Word):
    """How one indicator is related to another."""

    SUCCESSOR = "successor", "后继指标", "succeeded by"
    PART_OF = "part_of", "属于", "part of"
    PROXY = "proxy", "近似指标", "comparable with, not the same as"


class Attainment(Word):
    """The verdict on a target."""

    MET = "met", "完成", "met"
    MISSED = "missed", "未完成", "missed"
    INDETERMINATE = "indeterminate", "无法判定", "indeterminate"
    NOT_ASSESSABLE = "not_assessable", "无从评估", "not assessable"


class AttainmentReason(Word):
    """Why a verdict is what it is."""

    AT_OR_BEYOND = "at_or_beyond", "达到或超过目标", "at or beyond the target"
    SHORT_OF = "short_of", "未达到目标", "short of the target"
    WITHIN_TOLERANCE = "within_tolerance", "在允许的幅度之内", "within the tolerance"
    ROUNDING = "rounding", "所载数字容许两种结论", "what is printed allows either verdict"
    ABOUT = "about", "不足目标，而“左右”未取定幅度", "short of a target that is only about, and no tolerance is given"
    WITHIN_CONVENTION = (
        "within_convention",
        "不足目标，但未超出“左右”的惯例幅度",
        "short of a target that is only about, by no more than the convention allows",
    )
    DERIVED_ACROSS_REPORTS = (
        "derived_across_reports",
        "由两份报告推算，数据可能修订",
        "growth derived across two reports, between which levels are revised",
    )
    DERIVED_NOMINAL = (
        "derived_nominal",
        "名义增速不能判定不变价目标",
        "nominal growth cannot judge growth at constant prices",
    )
    REPORTED = "reported", "报告自述", "stated by the report itself"
    NO_OUTCOME = "no_outcome", "没有结果数据", "no result is known"
    NO_REFERENCE = "no_reference", "没有可比对象的数据", "no figure is known of what it compares with"
    NO_NUMBER = "no_number", "目标没有数值", "the target has no number"
    NO_DIRECTION = "no_direction", "指标没有优劣方向", "neither direction of the indicator is better"
    NO_BASE_LEVEL = "no_base_level", "没有基期水平", "no level to derive the growth from"
    OTHER_INDICATOR = "other_indicator", "结果属于另一指标", "the result is of another indicator"
    OTHER_MEASURE = "other_measure", "结果的度量不同", "the result is of another measure"
    OTHER_PERIOD = "other_period", "结果的时期不同", "the result is of another period"
    OTHER_BASE = "other_base", "结果的基期不同", "the result is held against another base"
    OTHER_PRICES = "other_prices", "结果的价格口径不同", "the result is at other prices"
    OTHER_AREA = "other_area", "结果属于另一地区", "the result is of another area"
    OTHER_SCOPE = "other_scope", "结果只是其中一部分", "the result is only of a part"
    OTHER_UNIT = "other_unit", "结果的单位不同", "the result is in another unit"


class MarginKind(Word):
    """What would have to be otherwise to turn a verdict on printed numbers round."""

    TOLERANCE = "tolerance", "“左右”的幅度", "what 左右 means"
    REVISION = "revision", "上年水平的修订", "a revision of the earlier level"
    ROUNDING = "rounding", "末位数字的舍入", "the rounding of the last digit"


class AmbitionBasis(Word):
    """What a target is held against before any result of it is known."""

    LAST_YEAR = "last_year", "上年结果", "the result of the year before"
    PARTS = "parts", "各分项目标之和与上年结果", "its parts added up, against the result of the year before"
    YEARLY_AVERAGE = "yearly_average", "此前几年的年均", "the yearly average of the years before"


class ProgressStatus(Word):
    """The categories of progress towards a distant target, those of Statistics Canada and sdg-build."""

    TARGET_ACHIEVED = "target_achieved", "已实现目标", "target achieved"
    SUBSTANTIAL_PROGRESS = "substantial_progress", "进展显著", "substantial progress"
    MODERATE_PROGRESS = "moderate_progress", "进展中等", "moderate progress"
    LIMITED_PROGRESS = "limited_progress", "进展有限", "limited progress"
    DETERIORATION = "deterioration", "恶化", "deterioration"
    NOT_AVAILABLE = "not_available", "无法计算", "not available"


class ProgressReason(Word):
    """Why progress is not available."""

    SIGN_CHANGE = "sign_change", "基期与现值符号不同", "the sign changes"
    TOO_SHORT = "too_short", "间隔不足一年", "less than one year lies between"
    BASE_IS_TARGET = "base_is_target", "基期等于未达到的目标", "the base equals a target that is not met"
    ZERO = "zero", "基期或目标为零", "the base or the target is zero"


class IdentityKind(Word):
    """A relation between figures: what is computed from its inputs."""

    SUM = "sum", "合计", "the sum"
    DIFFERENCE = "difference", "差额", "the difference"
    RATIO = "ratio", "比值", "the ratio"
    PART = "part", "部分与总体", "the part in the whole"
    EQUAL = "equal", "两处相同", "the same figure twice"
    BASE_FROM_RATE = "base_from_rate", "由增速推算的上年水平", "the level of the year before that the growth implies"
    BASE_FROM_INCREMENT = "base_from_increment", "由增量推算的基期水平", "the base that the increment implies"
    GROWTH_FROM_INCREMENT = "growth_from_increment", "由增量推算的增幅", "the growth that the increment implies"
    BASE_FROM_AVERAGE = "base_from_average", "由年均增速推算的基期水平", "the base that the average growth implies"
    BASE_LITERAL = "base_literal", "由增长N倍推算的基期水平（严格读法）", "the base of 增长N倍, read literally"
    BASE_LOOSE = "base_loose", "由增长N倍推算的基期水平（宽松读法）", "the base of 增长N倍, read loosely"
    PACE_LITERAL = "pace_literal", "由增长N倍推算的年均增速（严格读法）", "the yearly growth of 增长N倍, read literally"
    PACE_LOOSE = "pace_loose", "由增长N倍推算的年均增速（宽松读法）", "the yearly growth of 增长N倍, read loosely"
    PACE_OF_MULTIPLE = "pace_of_multiple", "由倍数推算的年均增速", "the yearly growth of the multiple"
    LITERAL_LESS_GROWTH = "literal_less_growth", "严格读法与年均增速之差", "the literal reading less a yearly growth"
    LOOSE_LESS_GROWTH = "loose_less_growth", "宽松读法与年均增速之差", "the loose reading less a yearly growth"
    IMPLIED_TARGET = "implied_target", "由完成率推算的目标", "the target that the completion implies"
    WHOLE_FROM_SHARE = "whole_from_share", "由占比推算的总额", "the whole that the share implies"
    REST_FROM_SHARE = "rest_from_share", "由占比推算的余额", "the rest that the share implies"
    YEARLY = "yearly", "平均每年", "the average for a year"
    LEVEL_FROM_RATE = "level_from_rate", "由增速目标推算的水平", "the level that the growth target comes to"
    TARGET_TO_RESULT = "target_to_result", "目标与上年结果之比", "the target against the last result"
    TARGET_LESS_RESULT = "target_less_result", "目标与上年结果之差", "the target less the last result"
    PARTS_TO_RESULT = (
        "parts_to_result",
        "分项目标之和与上年结果之比",
        "the targets of its parts against the last result",
    )
    TARGET_TO_AVERAGE = "target_to_average", "目标与此前年均之比", "the target against the yearly average before"
    SHARE_OF_YEAR = "share_of_year", "天数占全年之比", "the days as a share of their year"
    AGAINST_AREA = "against_area", "与另一地区之差", "the lead over another area"


class Verdict(Word):
    """What a check finds."""

    CONSISTENT = "consistent", "相符", "consistent"
    INCONSISTENT = "inconsistent", "不符", "inconsistent"
    AMBIGUOUS = "ambiguous", "有歧义", "ambiguous"
    DERIVED = "derived", "推算值", "derived"
    UNCHECKABLE = "uncheckable", "无法核对", "uncheckable"


class Theme(Word):
    """What a record is about."""

    ECONOMY = "economy", "综合经济", "economy"
    INVESTMENT = "investment", "项目与投资", "projects and investment"
    FINANCE = "finance", "财政金融", "public finance and financial services"
    OPENNESS = "openness", "招商与开放", "investment promotion and trade"
    INDUSTRY = "industry", "工业", "industry"
    SERVICES = "services", "商贸服务", "services and commerce"
    INNOVATION = "innovation", "科技创新", "science and innovation"
    REFORM = "reform", "改革与营商环境", "reform and business climate"
    URBAN = "urban", "城市建设", "urban development"
    RURAL = "rural", "乡村振兴", "rural revitalisation"
    ENVIRONMENT = "environment", "生态环境", "environment"
    EMPLOYMENT = "employment", "就业", "employment"
    LIVELIHOOD = "livelihood", "收入与保障", "incomes and social security"
    EDUCATION = "education", "教育", "education"
    CULTURE = "culture", "文化", "culture"
    HEALTH = "health", "卫生健康", "health"
    SAFETY = "safety", "安全生产与食药安全", "work, food and drug safety"
    GOVERNANCE = "governance", "社会治理", "social governance"
    GOVERNMENT = "government", "政府建设", "government"


class ProposalReason(Word):
    """Why a draft proposes a value for a field that it leaves open."""

    AS_PRINTED = "as_printed", "数字前的原文", "the words before the number"
    COUNTED = "counted", "数字后所数之物", "what is counted behind the number"
    LISTED = "listed", "与前一项并列", "listed behind another figure"
    CONCEPT = "concept", "名称与共有指标相同", "the name is that of a shared indicator"
    WORDS = "words", "名称中的词", "a word of its name"
    PASSAGE = "passage", "同句或段首的词", "a word of its sentence, or of its paragraph's first words"
    HEADING = "heading", "章节标题", "the heading of its section"
    SECTION_YEAR = "section_year", "所在段落的年份", "the year that its passage is about"
    YEAR_BEFORE = "year_before", "上一年", "the year before"
    BEFORE_PERIOD = "before_period", "时期开始的前一年", "the year before its period begins"
    FIRST_WORDS = "first_words", "开头的文字", "its first words"
    USUAL = "usual", "通常如此", "what is usual"


class RecordKind(Word):
    """The kinds of record, by the name of their part of a report.

    `counted` is the kind in Chinese behind a number (项指标), empty where the overview does not count the kind.
    """

    counted: str

    SECTIONS = "sections", "章节", "section", "节"
    UNITS = "units", "单位", "unit"
    INDICATORS = "indicators", "指标", "indicator", "项指标"
    OBSERVATIONS = "observations", "数据", "observation", "个数据"
    TARGETS = "targets", "目标值", "target", "个目标"
    PROJECTS = "projects", "项目", "project", "个项目"
    MILESTONES = "milestones", "项目进展", "milestone"
    ACHIEVEMENTS = "achievements", "成绩", "achievement", "项成绩"
    COMMITMENTS = "commitments", "任务", "commitment", "项任务"
    GOALS = "goals", "远景与规划目标", "goal", "个规划目标"
    CHALLENGES = "challenges", "困难挑战", "challenge", "个困难挑战"
    ORGANISATIONS = "organisations", "机构", "organisation", "个机构"
    PLACES = "places", "地点", "place", "个地点"
    TERMS = "terms", "术语", "term", "条术语"
    IDENTITIES = "identities", "数据关系", "identity"

    def __new__(cls, code: str, zh: str = "", en: str = "", counted: str = "") -> Self:
        """A kind, from its code, its labels and how it is counted."""
        word = str.__new__(cls, code)
        word._value_ = code
        word.zh, word.en = zh, en
        word.counted = counted
        return word


FIGURES: tuple[RecordKind, ...] = (RecordKind.OBSERVATIONS, RecordKind.TARGETS)
"""The kinds of record that print a number."""


class AliasBasis(Word):
    """Whether the report says that two names are of one thing."""

    STATED = "stated", "文中写明", "stated"
    INFERRED = "inferred", "推断", "inferred"


class ProjectCategory(Word):
    """What a project builds or changes."""

    PORTFOLIO = "portfolio", "项目组合", "portfolio of projects"
    DEVELOPMENT_AREA = "development_area", "片区开发", "development area"
    ROAD = "road", "道路", "road"
    PUBLIC_SPACE = "public_space", "市政与公共空间", "municipal works and public space"
    RESETTLEMENT = "resettlement", "安置房", "resettlement housing"
    HOUSING = "housing", "住宅", "housing"
    RENOVATION = "renovation", "老旧小区改造", "renovation of old communities"
    COMMERCE = "commerce", "商场市场", "shops and markets"
    OFFICES = "offices", "商务楼宇", "office buildings"
    LOGISTICS = "logistics", "物流", "logistics"
    INDUSTRY = "industry", "工业项目", "industrial project"
    INDUSTRIAL_PARK = "industrial_park", "产业园区", "industrial park"
    DIGITAL = "digital", "数字化", "digital platform or network"
    INNOVATION = "innovation", "科技创新", "research and innovation"
    GOVERNMENT_SERVICE = "government_service", "政务服务", "government service"
    TOURISM = "tourism", "文化旅游", "culture and tourism"
    EDUCATION = "education", "教育", "education"
    HEALTH = "health", "卫生健康", "health"
    ELDERLY_CARE = "elderly_care", "养老", "elderly care"
    COMMUNITY = "community", "社区", "community"
    WATER = "water", "水利与水环境", "water"
    ECOLOGY = "ecology", "生态修复与绿化", "ecology and greening"
    RURAL = "rural", "农村设施", "rural facilities"


class ProjectScope(Word):
    """How much one project covers."""

    SINGLE = "single", "单个", "single"
    BATCH = "batch", "批次", "batch"
    ZONE = "zone", "区域", "zone"
    PROGRAMME = "programme", "工程计划", "programme"


class Membership(Word):
    """Whether the text says how many a batch has."""

    CLOSED = "closed", "数量已定", "closed: the number is stated, or all members are named"
    OPEN = "open", "数量未定（等）", "open: the text does not say how many (等)"


class PlaceBasis(Word):
    """What ties a project to a place."""

    PHRASE = "phrase", "语句写明", "named in the phrase"
    TOPIC = "topic", "据段落主题", "taken from the paragraph's topic"


class Role(Word):
    """What the report says an organisation does, or what is done with it."""

    INTRODUCED = "introduced", "引进", "brought to the district"
    COURTED = "courted", "洽谈招引", "sought after"
    PARTNER = "partner", "合作", "partner"
    OPERATOR = "operator", "运营", "operator"
    OCCUPANT = "occupant", "入驻使用", "occupant"
    RELOCATED = "relocated", "退城进园", "relocated"
    CERTIFIED = "certified", "获得认定", "certified"
    SUPPORTED = "supported", "支持", "supported"
    SERVED = "served", "服务保障", "served"
    SOURCE = "source", "产业来源", "source of the industry"
    NAMED = "named", "见于项目名称", "stands in the project's name"


class Stage(Word):
    """How far a project is, in order, with its codes in two standards.

    `oc4ids` is the status of OC4IDS 0.9 (codelist projectStatus), `iati` that of IATI 2.03 (codelist ActivityStatus),
    of a project that has reached the stage.
    """

    oc4ids: str
    iati: str

    PROPOSED = "proposed", "谋划", "proposed", "identification", "1"
    INTRODUCED = "introduced", "引进", "brought in", "identification", "1"
    PLANNING = "planning", "规划与前期工作", "planning", "preparation", "1"
    LAND_APPROVAL = "land_approval", "土地手续", "land approval", "preparation", "1"
    CLEARANCE = "clearance", "征迁或清退", "requisition and clearance", "preparation", "1"
    STARTED = "started", "开工", "started", "implementation", "2"
    RESUMED = "resumed", "盘活", "resumed", "implementation", "2"
    UNDER_WAY = "under_way", "建设实施", "under way", "implementation", "2"
    STRUCTURE_COMPLETE = "structure_complete", "主体完工", "main structure complete", "implementation", "2"
    COMPLETED = "completed", "完成", "completed", "completion", "3"
    IN_USE = "in_use", "投用", "in use", "completed", "4"
    IMPROVED = "improved", "提升", "improved", "completed", "4"
    THRIVING = "thriving", "成效显现", "thriving", "completed", "4"
    RATED = "rated", "获评", "rated", "completed", "4"

    def __new__(cls, code: str, zh: str = "", en: str = "", oc4ids: str = "", iati: str = "") -> Self:
        """A stage, from its code, its labels and its codes in the standards."""
        word = str.__new__(cls, code)
        word._value_ = code
        word.zh, word.en = zh, en
        word.oc4ids, word.iati = oc4ids, iati
        return word


class PromiseStage(Word):
    """How far something is to be brought, and how far a later report says that it is.

    `order` is how far along the way of works it lies, None where it is no step of that way; `stage` the stage of a
    project that means the same, None where there is none.
    """

    order: int | None
    stage: Stage | None

    PLAN = "plan", "谋划前期", "to be prepared", 0, Stage.PLANNING
    START = "start", "开工", "to be started", 1, Stage.STARTED
    ADVANCE = "advance", "推进建设", "to be advanced", 2, Stage.UNDER_WAY
    STRUCTURE = "structure", "主体完工", "main structure to be complete", 3, Stage.STRUCTURE_COMPLETE
    COMPLETE = "complete", "完成建成", "to be completed", 4, Stage.COMPLETED
    USE = "use", "投用", "to be in use", 5, Stage.IN_USE
    REACH = "reach", "达到数量", "to reach a number"
    HOLD = "hold", "举办", "to be held"
    INTRODUCE = "introduce", "出台组建", "to be introduced or set up"
    APPLY = "apply", "申报创建", "to be applied for", None, Stage.PROPOSED

    def __new__(
        cls, code: str, zh: str = "", en: str = "", order: int | None = None, stage: Stage | None = None
    ) -> Self:
        """A stage, from its code, its labels, its place on the way of works and the stage of a project."""
        word = str.__new__(cls, code)
        word._value_ = code
        word.zh, word.en = zh, en
        word.order, word.stage = order, stage
        return word


class PromiseKind(Word):
    """What a promise is about."""

    WORKS = "works", "工程", "works"
    NUMBER = "number", "数量", "number"
    INSTITUTIONAL = "institutional", "制度与活动", "institutional"


class PromiseStatus(Word):
    """What a later report says of a promise; that it says nothing does not mean that nothing was done."""

    AT_OR_BEYOND = "at_or_beyond", "达到或超过", "at or beyond what was promised"
    SHORT = "short", "尚未达到", "short of what was promised"
    MENTIONED = "mentioned", "可能提及", "possibly mentioned"
    BLANKET = "blanket", "概括提及", "only in a blanket statement"
    AGAIN = "again", "再次列入计划", "not reported, promised again"
    NOT_MENTIONED = "not_mentioned", "未提及", "not mentioned"

    @property
    def is_told(self) -> bool:
        """Whether it rests on a passage of the later report's review."""
        return self in (PromiseStatus.AT_OR_BEYOND, PromiseStatus.SHORT, PromiseStatus.MENTIONED)


class FoundBy(Word):
    """By what a passage of a later report was found for a promise."""

    EXACT = "exact", "名称相同", "the name as it was"
    VARIANT = "variant", "名称有变", "the name, otherwise put"
    HEAD = "head", "同类名词", "the kind of thing only"
    AGGREGATE = "aggregate", "合并统计", "counted together with others"


class MilestoneStatus(Word):
    """Whether a milestone is reported or promised."""

    DONE = "done", "已报告", "reported"
    PLANNED = "planned", "计划", "planned"


class AchievementKind(Word):
    """What was achieved."""

    OUTCOME = "outcome", "成效", "outcome"
    WORKS = "works", "建设", "works"
    REFORM = "reform", "改革", "reform"
    ACTION = "action", "工作", "action"
    HONOUR = "honour", "荣誉", "honour"


class HonourLevel(Word):
    """Who confers an honour."""

    NATIONAL = "national", "国家级", "national"
    PROVINCIAL = "provincial", "省级", "provincial"
    MUNICIPAL = "municipal", "市级", "municipal"
    UNSTATED = "unstated", "未注明", "unstated"


class HonourStatus(Word):
    """How far an honour is."""

    OBTAINED = "obtained", "获得", "obtained"
    RETAINED = "retained", "巩固", "retained"
    PROMOTED = "promoted", "晋级", "promoted"
    NOMINATED = "nominated", "提名", "nominated"
    APPLIED = "applied", "申报", "applied for"
    AIMED = "aimed", "创建、争创", "aimed at"


class Recipient(Word):
    """Who receives an honour."""

    DISTRICT = "district", "区", "district"
    CITY = "city", "市", "city"
    TOWN = "town", "镇、街道", "town or subdistrict"
    VILLAGE = "village", "村", "village"
    COMMUNITY = "community", "社区", "community"
    COMPANY = "company", "企业", "company"
    SITE = "site", "景区、园区", "site or zone"
    GOVERNMENT = "government", "政府部门", "government body"
    OTHER = "other", "其他", "other"


class Measurability(Word):
    """What would show that a commitment was kept."""

    NUMBER = "number", "可按数值衡量", "by a number"
    MILESTONE = "milestone", "可按节点衡量", "by a milestone"
    NONE = "none", "不可衡量", "not measurable"


class GoalKind(Word):
    """The kinds of long-term goal."""

    VISION = "vision", "远景目标", "vision"
    GOAL = "goal", "目标", "goal"
    SUBGOAL = "subgoal", "分目标", "sub-goal"
    POSITION = "position", "定位", "position"
    PRINCIPLE = "principle", "指导思想", "guiding principle"
    ACTION = "action", "专项行动", "special action"
    FIELD = "field", "任务领域", "field of work"


class OrganisationKind(Word):
    """What an organisation is."""

    COMPANY = "company", "企业", "company"
    INSTITUTION = "institution", "学校、医院等机构", "institution"
    PEOPLE = "people", "人民团体", "people's organisation"
    PUBLIC = "public", "党政机关、人大政协及党派", "Party, government or consultative body"


class PlaceKind(Word):
    """What a place is."""

    COUNTRY = "country", "国家", "country"
    REGION = "region", "地区", "region"
    PROVINCE = "province", "省", "province"
    CITY = "city", "市", "city"
    DISTRICT = "district", "区", "district"
    TOWN = "town", "镇", "town"
    SUBDISTRICT = "subdistrict", "街道", "subdistrict"
    VILLAGE = "village", "村", "village"
    COMMUNITY = "community", "社区", "community"
    AREA = "area", "区域", "area"
    ROAD = "road", "道路", "road or street"
    WATER = "water", "河流水域", "river or water"
    MOUNTAIN = "mountain", "山", "mountain"
    SCENIC_AREA = "scenic_area", "景区", "scenic area"
    SITE = "site", "场所", "site"


class TermKind(Word):
    """What a term of the report names."""

    POLICY = "policy", "政策", "policy"
    CAMPAIGN = "campaign", "行动", "campaign"
    MECHANISM = "mechanism", "机制", "mechanism"
    PROGRAMME = "programme", "工程规划", "programme or plan"
    SLOGAN = "slogan", "口号", "slogan"
    CONCEPT = "concept", "概念", "concept"
    STANDARD = "standard", "称号标准", "title or standard"
    INSTITUTION = "institution", "制度与机构", "institution"
    DOCUMENT = "document", "文件", "document"
    EVENT = "event", "活动", "event"


class Link(Word):
    """How a passage of the report belongs to what is followed."""

    OWN = "own", "本身", "is about it"
    LINKED = "linked", "关联", "refers to it"
    MENTIONS = "mentions", "提及", "names it"
    CONTINUES = "continues", "延续", "earlier or continued work"


class MatchRank(Word):
    """How well a record matches what is looked for."""

    EXACT = "exact", "全同", "the same"
    PREFIX = "prefix", "开头", "begins with it"
    SUBSTRING = "substring", "包含", "holds it"


class SectionKind(Word):
    """The levels of a report's outline."""

    OPENING = "opening", "开头", "opening"
    PART = "part", "部分", "part"
    SECTION = "section", "节", "section"
    TOPIC = "topic", "段落要点", "topic"


class MentionKind(Word):
    """What a number in running text is: a quantity, or why it is not one (a date, a name, a code)."""

    QUANTITY = "quantity", "数量", "quantity"
    DATE = "date", "日期", "date"
    PLAN = "plan", "规划", "plan"
    ORDINAL = "ordinal", "序数", "ordinal"
    LIST_NUMBER = "list_number", "条目编号", "list number"
    LABEL = "label", "标签", "label"
    CODE = "code", "代码", "code"
    SLOGAN = "slogan", "提法", "slogan"
    ARTICLE = "article", "条款", "article"


class Modality(Word):
    """Whether a text reports something or promises it."""

    REPORTED = "reported", "已报告", "reported"
    PLANNED = "planned", "计划", "planned"


class ExportFormat(Word):
    """The formats that a report is exported to."""

    CSV = "csv", "CSV 表格", "CSV"
    JSONL = "jsonl", "JSON Lines，每行一条", "JSON Lines"
    JSON = "json", "一个 JSON 文档", "one JSON document"
    SQLITE = "sqlite", "SQLite 数据库", "SQLite database"
    XLSX = "xlsx", "Excel 工作簿", "Excel workbook"
    DATAPACKAGE = "datapackage", "Data Package 文件夹", "Data Package folder"
    MARKDOWN = "markdown", "Markdown 表格", "Markdown tables"
    HTML = "html", "HTML 页面", "HTML page"


class ChangeKind(Word):
    """How two reports' data differ in one thing."""

    ADDED = "added", "新增", "added"
    REMOVED = "removed", "删去", "removed"
    CHANGED = "changed", "改动", "changed"


class NumeralKind(Word):
    """Why digits in the text are not a quantity: they are of a date, a name, a code."""

    DATE = "date", "日期", "date"
    PROGRAMME = "programme", "提法", "programme or slogan"
    NAME = "name", "名称", "name"
    LABEL = "label", "标签", "label or code"
    ORDINAL = "ordinal", "序数", "ordinal"
    ENUMERATION = "enumeration", "列举", "count of a list that the text gives"


class Dimension(Word):
    """What kind of quantity a unit measures."""

    COUNT = "count", "个数", "count"
    MONEY = "money", "金额", "money"
    RATIO = "ratio", "比率", "ratio"
    LENGTH = "length", "长度", "length"
    AREA = "area", "面积", "area"
    VOLUME = "volume", "体积", "volume"
    MASS = "mass", "质量", "mass"
    ENERGY = "energy", "能量", "energy"
    POWER = "power", "功率", "power"
    VOLTAGE = "voltage", "电压", "voltage"
    TIME = "time", "时间", "time"
    CONCENTRATION = "concentration", "浓度", "concentration"
    TRANSPORT = "transport", "运输量", "transport: goods or vehicles times distance"
    DATA = "data", "数据量", "amount of data"
    DATA_RATE = "data_rate", "传输速率", "data rate"
    COMPUTING = "computing", "算力", "computing power"
    TEMPERATURE = "temperature", "温度", "temperature"
    FREQUENCY = "frequency", "频率", "frequency"
    SOUND_LEVEL = "sound_level", "声级", "sound level"
    LUMINOUS_FLUX = "luminous_flux", "光通量", "luminous flux"
    SPEED = "speed", "速度", "speed"
    FLOW = "flow", "流量", "amount in a time"


HEADLINES: tuple[str, ...] = (
    "gdp",
    "industrial_value_added",
    "fixed_asset_investment",
    "retail_sales",
    "budget_revenue",
    "urban_income",
    "rural_income",
    "new_urban_jobs",
    "registered_unemployment_rate",
)
"""The concepts that head every work report, in the order in which reports give them."""
