"""Every closed list of the package, once, with its labels in Chinese and English.

A member is a string (`Measure.LEVEL == "level"`) that carries `zh` and `en`. Nothing here needs pydantic, so that the
command line and the reader start without it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Self


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

    def label(self, language: str) -> str:
        """The label in `language`, "zh" or "en"."""
        return self.zh if language == "zh" else self.en


class Measure(Word):
    """What a figure says about its indicator (in SDMX's words: the measure of an observation)."""

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


GROWTH_MEASURES: frozenset[Measure] = frozenset(
    {Measure.YOY_GROWTH, Measure.AVERAGE_GROWTH, Measure.CUMULATIVE_GROWTH, Measure.GROWTH_MULTIPLE}
)
"""The measures that say by how much something grew, as a rate or as a multiple."""


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


class Comparator(Word):
    """How a result is held against a target's number."""

    AT_LEAST = "at_least", "不低于", "at least"
    AT_MOST = "at_most", "不高于", "at most"
    ABOUT = "about", "左右", "about"
    STATED = "stated", "所列数值", "the number stated"


class Relation(Word):
    """How a relative target compares with its reference."""

    ABOVE = "above", "高于", "above"
    IN_STEP = "in_step", "同步于", "in step with"


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
    WITHIN_TOLERANCE = "within_tolerance", "在允许误差之内", "within the tolerance"
    ROUNDING = "rounding", "四舍五入可能改变结论", "rounding could change the verdict"
    ABOUT = "about", "“左右”未给出允许误差", "short of a target that is only about, and no tolerance is given"
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
    OTHER_UNIT = "other_unit", "结果的单位不同", "the result is in another unit"


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
    RATIO = "ratio", "平均每单位", "the average for each"
    PART = "part", "部分与总体", "the part in the whole"
    EQUAL = "equal", "两处相同", "the same figure twice"
    BASE_FROM_RATE = "base_from_rate", "增速所含上年水平（按当年价格）", "the year before, at this year's prices"
    BASE_FROM_INCREMENT = "base_from_increment", "增量所含基期水平", "the base that the increment implies"
    GROWTH_FROM_INCREMENT = "growth_from_increment", "增量所含增幅", "the growth that the increment implies"
    BASE_FROM_AVERAGE = "base_from_average", "年均增速所含基期水平", "the base that the average growth implies"
    BASE_LITERAL = "base_literal", "增长N倍所含基期水平（严格读法）", "the base of 增长N倍, read literally"
    BASE_LOOSE = "base_loose", "增长N倍所含基期水平（宽松读法）", "the base of 增长N倍, read loosely"
    PACE_LITERAL = "pace_literal", "增长N倍所含年均增速（严格读法）", "the yearly growth of 增长N倍, read literally"
    PACE_LOOSE = "pace_loose", "增长N倍所含年均增速（宽松读法）", "the yearly growth of 增长N倍, read loosely"
    PACE_OF_MULTIPLE = "pace_of_multiple", "倍数所含年均增速", "the yearly growth of the multiple"
    LITERAL_LESS_GROWTH = "literal_less_growth", "严格读法与年均增速之差", "the literal reading less a yearly growth"
    LOOSE_LESS_GROWTH = "loose_less_growth", "宽松读法与年均增速之差", "the loose reading less a yearly growth"
    IMPLIED_TARGET = "implied_target", "完成率所含目标", "the target that the completion implies"
    WHOLE_FROM_SHARE = "whole_from_share", "占比所含总额", "the whole that the share implies"
    REST_FROM_SHARE = "rest_from_share", "占比所含余额", "the rest that the share implies"
    YEARLY = "yearly", "平均每年", "the average for a year"
    LEVEL_FROM_RATE = "level_from_rate", "增速目标所含水平", "the level that the growth target comes to"
    TARGET_TO_RESULT = "target_to_result", "目标与上年结果之比", "the target against the last result"
    TARGET_LESS_RESULT = "target_less_result", "目标与上年结果之差", "the target less the last result"
    AGAINST_AREA = "against_area", "与另一地区之差", "the lead over another area"


class Verdict(Word):
    """What a check finds."""

    CONSISTENT = "consistent", "相符", "consistent"
    INCONSISTENT = "inconsistent", "不符", "inconsistent"
    AMBIGUOUS = "ambiguous", "有歧义", "ambiguous"
    DERIVED = "derived", "推算值", "derived"
    UNCHECKABLE = "uncheckable", "无法核对", "uncheckable"


class Theme(Word):
    """What an indicator is about."""

    ECONOMY = "economy", "综合经济", "economy"
    INVESTMENT = "investment", "项目与投资", "projects and investment"
    FINANCE = "finance", "财政金融", "public finance and banking"
    OPENNESS = "openness", "招商与开放", "investment promotion and trade"
    INDUSTRY = "industry", "工业转型", "industry"
    INNOVATION = "innovation", "科技创新", "science and innovation"
    URBAN = "urban", "城市建设", "city building"
    RURAL = "rural", "乡村振兴", "countryside"
    ENVIRONMENT = "environment", "生态环境", "environment"
    EMPLOYMENT = "employment", "就业", "employment"
    LIVELIHOOD = "livelihood", "收入与保障", "incomes and social security"
    CULTURE = "culture", "文化", "culture"
    HEALTH = "health", "卫生健康", "health"
    GOVERNANCE = "governance", "社会治理", "social governance"
    GOVERNMENT = "government", "政府建设", "government"


class SectionKind(Word):
    """The levels of a report's outline."""

    OPENING = "opening", "开头", "opening"
    PART = "part", "部分", "part"
    SECTION = "section", "节", "section"
    TOPIC = "topic", "段落要点", "topic"


class NumeralKind(Word):
    """Why digits in the text are no quantity."""

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


class Unit(NamedTuple):
    """A unit of measurement or of counting.

    `code` is ISO 4217 for money and a plain English word else; `one` and `en` are its English name in the singular and
    plural; `printed` lists how reports write it, the usual form first; a `countable` unit is counted one by one, so
    that an integer of it is exact.
    """

    code: str
    one: str
    en: str
    dimension: Dimension
    countable: bool
    printed: tuple[str, ...]

    @property
    def zh(self) -> str:
        """The usual printed form."""
        return self.printed[0]

    def label(self, language: str) -> str:
        """The label in `language`, "zh" or "en"."""
        return self.zh if language == "zh" else self.en


def _counted(code: str, one: str, many: str, *printed: str) -> Unit:
    return Unit(code, one, many, Dimension.COUNT, True, printed)


def _measured(code: str, name: str, dimension: Dimension, *printed: str) -> Unit:
    return Unit(code, name, name, dimension, False, printed)


UNITS: dict[str, Unit] = {
    unit.code: unit
    for unit in (
        _counted("item", "item", "items", "个", "项"),
        _counted("person", "person", "people", "人", "名"),
        _counted("household", "household", "households", "户"),
        _counted("entity", "enterprise or institution", "enterprises or institutions", "家"),
        _counted("case", "case", "cases", "起", "例"),
        _counted("document", "document", "documents", "件"),
        _counted("parcel", "parcel of land", "parcels of land", "宗"),
        _counted("building", "building", "buildings", "栋", "幢"),
        _counted("dwelling", "dwelling", "dwellings", "套"),
        _counted("facility", "facility", "facilities", "座"),
        _counted("school", "school", "schools", "所"),
        _counted("line", "line or road", "lines or roads", "条"),
        _counted("site", "site", "sites", "处"),
        _counted("event", "event", "events", "场次", "场"),
        _counted("visit", "visit", "visits", "人次"),
        _counted("place", "place", "places", "位", "个位次"),
        _counted("day", "day", "days", "天"),
        _counted("vehicle", "vehicle", "vehicles", "辆"),
        _counted("animal", "head", "head", "头", "只"),
        _counted("bed", "bed", "beds", "张"),
        _counted("batch", "batch", "batches", "批"),
        _counted("occasion", "time", "times", "次"),
        _measured("CNY", "yuan", Dimension.MONEY, "元", "人民币"),
        _measured("USD", "US dollars", Dimension.MONEY, "美元"),
        _measured("EUR", "euros", Dimension.MONEY, "欧元"),
        _measured("HKD", "Hong Kong dollars", Dimension.MONEY, "港元", "港币"),
        _measured("percent", "%", Dimension.RATIO, "%", "％"),
        _measured("permille", "‰", Dimension.RATIO, "‰"),
        _measured("percentage_point", "percentage points", Dimension.RATIO, "个百分点"),
        _measured("times", "times", Dimension.RATIO, "倍"),
        _measured("kilometre", "km", Dimension.LENGTH, "公里", "千米"),
        _measured("metre", "m", Dimension.LENGTH, "米"),
        _measured("mu", "mu", Dimension.AREA, "亩"),
        _measured("hectare", "ha", Dimension.AREA, "公顷"),
        _measured("square_metre", "m²", Dimension.AREA, "平方米"),
        _measured("square_kilometre", "km²", Dimension.AREA, "平方公里"),
        _measured("cubic_metre", "m³", Dimension.VOLUME, "立方米"),
        _measured("tonne", "t", Dimension.MASS, "吨"),
        _measured("kilogram", "kg", Dimension.MASS, "公斤", "千克"),
        _measured("jin", "jin (0.5 kg)", Dimension.MASS, "斤"),
        _measured("tonne_of_coal_equivalent", "t of coal equivalent", Dimension.ENERGY, "吨标准煤"),
        _measured("kilowatt_hour", "kWh", Dimension.ENERGY, "千瓦时", "度"),
        _measured("kilowatt", "kW", Dimension.POWER, "千瓦"),
        _measured("kilovolt", "kV", Dimension.VOLTAGE, "千伏"),
        _measured("year", "years", Dimension.TIME, "年"),
        _measured("hour", "hours", Dimension.TIME, "小时"),
        _measured("microgram_per_cubic_metre", "µg/m³", Dimension.CONCENTRATION, "微克/立方米"),
    )
}
"""The units of the package by their code; a report's folder may add its own in `units.json`."""

UNITS_OF_MEASURES: dict[Measure, tuple[str, ...]] = {
    Measure.YOY_GROWTH: ("percent", "permille"),
    Measure.AVERAGE_GROWTH: ("percent", "permille"),
    Measure.CUMULATIVE_GROWTH: ("percent", "permille"),
    Measure.GROWTH_MULTIPLE: ("times",),
    Measure.MULTIPLE_OF_BASE: ("times",),
    Measure.SHARE: ("percent", "permille"),
    Measure.COMPLETION_RATE: ("percent",),
    Measure.RANK: ("place",),
    Measure.RANK_CHANGE: ("place",),
}
"""The units that a measure is given in; a measure that is not listed is given in its indicator's own unit."""

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
