"""The filters of every list: what each is about, and the closed list that its values are of."""

from __future__ import annotations

from typing import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xinhua_gov.cli.arguments import Arguments, Both


class Filter(NamedTuple):
    """An option that narrows a list: `words` is the closed list that its values are of, empty where any will do.

    `value` is what stands for its value in the usage.
    """

    name: str
    what: Both
    words: str = ""
    value: Both = ("编号或名称", "ID")

    @property
    def field(self) -> str:
        """The name of the option in the parsed options."""
        return self.name.replace("-", "_")


def add_filters(arguments: Arguments, kind: str) -> None:
    """Add the filters of a list."""
    from xinhua_gov import vocabulary

    for wanted in FILTERS[kind]:
        if wanted.words:
            arguments.add_choice(wanted.name, tuple(getattr(vocabulary, wanted.words)), wanted.what)
        else:
            arguments.add(f"--{wanted.name}", value=wanted.value, help=wanted.what)


_WHEN = ("时期", "PERIOD")
_CALLED = ("名称", "NAME")
_PERIOD = Filter(
    "period", ("时期：2020、2016-2020 或 ..2020", "exactly this period: 2020, 2016-2020 or ..2020"), "", _WHEN
)
_NAME = Filter("name", ("中文或英文的名称、别名", "a name or alias, in Chinese or English"), "", _CALLED)
_ALIASES = Filter(
    "aliases",
    ("别名的依据", "whether the report says that another name is of the same thing"),
    "AliasBasis",
)
_QUALIFIER = Filter("qualifier", ("数字的限定词", "what is printed beside the number"), "Qualifier")
_THEME = Filter("theme", ("主题", "what it is about"), "Theme")
_INDICATOR = Filter("indicator", ("指标的编号或名称", "the indicator's id or name"))
_MEASURE = Filter("measure", ("数据的含义", "what the figure says"), "Measure")
_BASIS = Filter("price-basis", ("文中写明的价格口径", "the prices that the text states"), "PriceBasis")
_CONVENTION = Filter("price-convention", ("统计惯用的价格口径", "the prices that the field uses"), "PriceConvention")
_SCOPE = Filter("scope", ("统计范围的宽窄", "how the figure covers more or less than usual"), "Scope")
_PROJECT = Filter("project", ("所涉项目的编号或名称", "the id or name of a project in it"))
_ORGANISATION = Filter("organisation", ("所涉机构的编号或名称", "the id or name of an organisation in it"))

FILTERS: dict[str, tuple[Filter, ...]] = {
    "indicators": (
        _THEME,
        Filter("direction", ("变好的方向", "the direction in which it improves"), "Direction"),
        Filter("related", ("与其他指标的关系", "how another indicator is related to it"), "RelationKind"),
        Filter(
            "concept",
            ("各报告共有指标的代码或名称，如 gdp", "its code or name shared between reports, such as gdp"),
            "",
            ("共有指标", "CONCEPT"),
        ),
        _NAME,
    ),
    "observations": (
        _INDICATOR,
        _PERIOD,
        _MEASURE,
        _QUALIFIER,
        _SCOPE,
        Filter("status", ("数据是否最终核定", "how settled the figure is"), "Status"),
        _BASIS,
        _CONVENTION,
    ),
    "targets": (
        _INDICATOR,
        _PERIOD,
        Filter("kind", ("定量、相对或定性", "with a number, against another figure, or in words"), "TargetKind"),
        Filter("nature", ("目标性质", "whether it binds (约束性) or is expected (预期性)"), "Nature"),
        _MEASURE,
        _QUALIFIER,
        Filter("comparator", ("结果与目标值的比较方式", "how a result is held against its number"), "Comparator"),
        Filter("direction", ("指标变好的方向", "the direction in which the indicator improves"), "Direction"),
        Filter("relation", ("与另一数据的比较", "how it compares with another figure"), "Relation"),
        _SCOPE,
        _BASIS,
        _CONVENTION,
    ),
    "projects": (
        Filter("category", ("项目类别", "what it builds or changes"), "ProjectCategory"),
        Filter("scope", ("项目范围", "how much it covers"), "ProjectScope"),
        Filter("membership", ("批次的数量是否已定", "whether the number of a batch is stated"), "Membership"),
        Filter("stage", ("报告提到的建设阶段", "a stage that the report speaks of"), "Stage"),
        Filter("status", ("已完成还是计划", "whether anything of it is reported, or promised"), "MilestoneStatus"),
        Filter("latest", ("目前所处的阶段", "the stage that it has reached"), "Stage"),
        Filter(
            "period",
            ("报告提到的时期：2020、2016-2020 或 2021", "a period that the report speaks of: 2020, 2016-2020 or 2021"),
            "",
            _WHEN,
        ),
        Filter("basis", ("所在地点的依据", "what ties it to a place"), "PlaceBasis"),
        Filter("role", ("机构在项目中的角色", "the role of an organisation in it"), "Role"),
        Filter("parent", ("上级项目的编号或名称", "the id or name of the project that it is part of")),
        Filter("place", ("所在地点的编号或名称", "the id or name of a place where it is")),
        Filter("organisation", ("有关机构的编号或名称", "the id or name of an organisation that is tied to it")),
        _ALIASES,
        _NAME,
    ),
    "achievements": (
        Filter("kind", ("成绩种类", "what was achieved"), "AchievementKind"),
        _THEME,
        _PERIOD,
        Filter("level", ("授予荣誉的层级", "who confers the honour"), "HonourLevel"),
        Filter("status", ("荣誉的状态", "how far the honour is"), "HonourStatus"),
        Filter("recipient", ("获得荣誉者", "who receives the honour"), "Recipient"),
        Filter("project", ("所涉项目的编号或名称", "the id or name of a project that it is about")),
    ),
    "commitments": (
        _THEME,
        Filter("measurable", ("以什么衡量是否落实", "what would show that it was kept"), "Measurability"),
        _PROJECT,
        _ORGANISATION,
        Filter("continues", ("所延续成绩的编号或名称", "the id or name of an achievement whose work it takes further")),
    ),
    "goals": (
        Filter("kind", ("远景、目标、定位、原则等", "vision, goal, position, principle …"), "GoalKind"),
        _THEME,
        Filter(
            "horizon",
            ("目标年份：2035 或 2021-2025", "the year or years that it is for: 2035 or 2021-2025"),
            "",
            ("年份", "HORIZON"),
        ),
        Filter("parent", ("上级规划目标的编号或名称", "the id or name of the goal that it belongs to")),
    ),
    "challenges": (
        _THEME,
        Filter("parent", ("上级困难挑战的编号或名称", "the id or name of the challenge that it belongs to")),
    ),
    "organisations": (
        Filter("kind", ("机构种类", "what it is"), "OrganisationKind"),
        Filter("role", ("报告所说的角色", "what the report says it does"), "Role"),
        _ALIASES,
        _NAME,
    ),
    "places": (
        Filter("kind", ("地点种类", "what it is"), "PlaceKind"),
        Filter("within", ("上级地点的编号或名称", "the id or name of the place around it")),
        _ALIASES,
        _NAME,
    ),
    "terms": (Filter("kind", ("术语种类", "what it names"), "TermKind"), _ALIASES, _NAME),
}
"""The filters of each list: one for every field of a closed list, and some links."""
