"""A draft says what the text says: its source, outline, figures and other digits; what it could not tell is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from reports import FIRST, SECOND

import xinhua_gov as xg
from xinhua_gov.recognition.concepts import concept_of, concepts
from xinhua_gov.recognition.text_figures import unit_code

DRAFT = xg.draft(FIRST)
STATIONS = f"q{FIRST.index('36座'):06}"
"""The provisional id of 新建5G基站36座."""


def observation(text: str, id: str) -> xg.Observation:
    return xg.draft(text, year=2021).observations[id]


def the_target(text: str) -> xg.QuantitativeTarget:
    (target,) = xg.draft(f"今年的目标是：{text}。", year=2021).targets.values()
    assert isinstance(target, xg.QuantitativeTarget)
    return target


# Source


def test_the_source_is_what_the_opening_says() -> None:
    source = DRAFT.source
    assert (source.title.zh, source.year, str(source.date)) == ("2021年某县政府工作报告", 2021, "2021-02-03")
    assert (source.place.name.zh, source.place.code) == ("某地", "000000")
    assert source.session is not None
    assert source.session.zh == "某县第十届人民代表大会第五次会议"
    assert source.speaker is not None
    assert (source.speaker.name.zh, source.speaker.office.zh) == ("李一二", "某县人民政府县长")
    assert source.open == ("place",)


def test_what_the_opening_speaks_of_and_does_not_say_is_open() -> None:
    head = "2021年某县政府工作报告\n——2021年2月30日在人民代表大会会议上\n李一二\n各位代表：\n"
    source = xg.draft(f"{head}粮食产量5万吨。").source
    assert (source.open, source.note) == (("place", "speaker", "date", "session"), None)


def test_what_the_opening_does_not_speak_of_is_no_question_and_its_absence_is_noted() -> None:
    assert (xg.draft(SECOND).source.open, xg.draft(SECOND).source.note) == (
        ("place",),
        xg.Prose(zh="原文未载：报告人。", en="The text does not say: speaker."),
    )
    untitled = xg.draft("粮食产量5万吨。", year=2021).source
    note = xg.Prose(zh="原文未载：报告人、日期、会议。", en="The text does not say: speaker, date, session.")
    assert (untitled.open, untitled.note) == (("title", "place"), note)
    assert [(p.field, p.value) for p in untitled.proposals] == [("title", "2021年政府工作报告")]


@pytest.mark.parametrize(
    ("opening", "office", "name"),
    [
        ("——在某市第十届人大第二次会议上\n市长 李一二", "市长", "李一二"),
        ("——在某市第十届人大第二次会议上市长 李一二", "市长", "李一二"),
        ("（在某省第十届人大第二次会议上 代省长 李一二）", "代省长", "李一二"),
        ("在某市第十届人大第二次会议上某市市长 李一二同志作政府工作报告。", "某市市长", "李一二"),
        ("国务院总理\n李 强", "国务院总理", "李强"),
        ("市长——李一二", "市长", "李一二"),
        ("州长 阿不力·买买提江", "州长", "阿不力·买买提江"),
    ],
)
def test_who_gave_the_report_is_read_from_the_lines_above_its_address(opening: str, office: str, name: str) -> None:
    speaker = xg.draft(f"2021年政府工作报告\n{opening}\n各位代表：\n粮食产量5万吨。").source.speaker
    assert speaker is not None
    assert (speaker.office.zh, speaker.name.zh) == (office, name)


@pytest.mark.parametrize(
    ("opening", "date", "session"),
    [
        (
            "——二〇一六年一月二十五日在某省第十二届人民代表大会第五次会议上",
            "2016-01-25",
            "某省第十二届人民代表大会第五次会议",
        ),
        ("——二0一四年十月十日在某市十五届人大三次会议上", "2014-10-10", "某市十五届人大三次会议"),
        ("2020年4月9日在某市第二届人民代表大会\n第八次会议上", "2020-04-09", "某市第二届人民代表大会第八次会议"),
    ],
)
def test_the_date_and_session_are_read_as_reports_write_them(opening: str, date: str, session: str) -> None:
    source = xg.draft(f"某市政府工作报告\n{opening}\n各位代表：\n粮食产量5万吨。", year=2020).source
    assert source.session is not None
    assert (str(source.date), source.session.zh) == (date, session)


def test_a_date_and_session_that_only_the_body_speaks_of_are_not_those_of_the_report() -> None:
    text = "2021年某市政府工作报告\n各位代表：\n2020年4月9日某市第二届人民代表大会第八次会议以来，粮食产量5万吨。"
    source = xg.draft(text).source
    assert (source.date, source.session) == (None, None)


def test_a_place_that_the_text_says_for_certain_has_its_code() -> None:
    source = xg.draft("平顶山市人民政府工作报告\n粮食产量5万吨。", year=2021).source
    assert (source.place.name.zh, source.place.code, "place" in source.open) == ("平顶山市", "410400", False)


@pytest.mark.parametrize(
    ("place", "name", "code"),
    [
        ("410400 平顶山市", "平顶山市", "410400"),
        ("平顶山市", "平顶山市", "410400"),
        ("410400", "平顶山市", "410400"),
        ("云山县", "云山县", "000000"),
    ],
)
def test_a_place_that_is_told_counts_for_more(place: str, name: str, code: str) -> None:
    source = xg.draft(FIRST, place=place).source
    assert (source.place.name.zh, source.place.code) == (name, code)
    assert ("place" in source.open) is (code == "000000")


def test_every_figure_is_of_the_place() -> None:
    report = xg.draft(FIRST, place="410400 平顶山市")
    assert {figure.area for figure in (*report.observations.values(), *report.targets.values())} == {"410400"}


# Outline


def test_the_outline_has_the_parts_and_their_numbered_sections() -> None:
    assert [(s.id, s.number, s.title.zh, s.parent) for s in DRAFT.sections.values()] == [
        ("opening", None, "2021年某县政府工作报告", None),
        ("part1", "一", "2020年工作回顾", None),
        ("part1.1", "（一）", "产业", "part1"),
        ("part2", "二", "2021年工作安排", None),
        ("part2.1", "（一）", "民生", "part2"),
    ]  # fmt: skip


def test_a_text_without_sections_is_one_section() -> None:
    assert list(xg.draft("粮食产量5万吨。", year=2021).sections) == ["all"]


# Figures


def test_results_are_observations_and_promises_targets() -> None:
    assert [(o.id, str(o.quantity.value), o.quantity.scale) for o in DRAFT.observations.values()] == [
        ("gdp.yoy_growth.2020", "3.2", 0),
        ("budget_revenue.yoy_growth.2020", "5.7", 0),
        ("grain_output.level.2020", "23.45", 4),
        ("high_tech_enterprises.increment.2020", "5", 0),
        (STATIONS, "36", 0),
        ("new_urban_jobs.level.2020", "0.79", 4),
    ]
    assert list(DRAFT.targets) == [
        "gdp.yoy_growth.2021",
        "budget_revenue.yoy_growth.2021",
        "grain_output.level.2021",
        "energy_intensity.yoy_growth.2021",
        "old_neighbourhoods_renovated.level.2021",
    ]


def test_a_target_has_its_comparator_nature_and_the_result_before() -> None:
    target = DRAFT.targets["gdp.yoy_growth.2021"]
    assert isinstance(target, xg.QuantitativeTarget)
    assert (target.comparator.value, target.nature.value, target.previous) == (
        "about", "anticipatory", "gdp.yoy_growth.2020",
    )  # fmt: skip
    assert (target.base_period, target.direction, target.evidence.quote) == ("2020", "higher", "生产总值增长7.5%左右")


def test_the_direction_of_an_indicator_is_known_and_a_decline_is_negative() -> None:
    target = DRAFT.targets["energy_intensity.yoy_growth.2021"]
    assert isinstance(target, xg.QuantitativeTarget)
    assert (str(target.quantity.value), target.direction) == ("-3", "lower")


def test_a_fall_that_became_smaller_is_negative_at_both_ends() -> None:
    report = xg.draft("一、2021年工作回顾\n规模以上工业增加值降幅由8.2%收窄至3.1%。", year=2022)
    assert [str(figure.quantity.value) for figure in report.observations.values()] == ["-8.2", "-3.1"]
    assert str(report.observations["industrial_value_added.yoy_growth.2021"].quantity.value) == "-3.1"


def test_first_estimates_are_preliminary() -> None:
    assert DRAFT.observations["gdp.yoy_growth.2020"].status.value == "preliminary"
    assert DRAFT.observations[STATIONS].status.value == "unstated"


def test_what_is_not_recognised_has_a_provisional_id_and_open_fields() -> None:
    figure = DRAFT.observations[STATIONS]
    indicator = DRAFT.indicators[figure.indicator]
    assert (indicator.id, indicator.name.zh, indicator.concept) == (STATIONS.replace("q", "i"), "新建5G基站", None)
    assert (indicator.theme, indicator.direction, indicator.open) == ("industry", None, ())
    assert figure.open == ()


def test_english_names_are_asked_only_where_they_are_wanted() -> None:
    report = xg.draft(FIRST, english=True)
    assert report.indicators[STATIONS.replace("q", "i")].open == ("name",)
    assert {section.open for section in report.sections.values()} == {("title",)}
    assert report.indicators["gdp"].open == ()
    assert report.source.open == ("title", "place")


def test_a_title_that_is_cut_or_no_heading_is_open() -> None:
    long = "本县各项事业取得了新的成绩" * 6
    report = xg.draft(f"2021年某县政府工作报告\n一、{long}。\n（一）产值超过5亿元，增长\n二、工作安排\n种草。")
    assert {id: section.open for id, section in report.sections.items()} == {
        "opening": (), "part1": ("title",), "part1.1": ("title",), "part2": (),
    }  # fmt: skip
    assert [p.reason for p in report.sections["part1"].proposals] == [xg.ProposalReason.FIRST_WORDS]


@pytest.mark.parametrize(
    ("words", "value", "qualifier", "comparator"),
    [
        ("粮食产量5万吨以上", "5", "at_least", "at_least"),
        ("粮食产量超5万吨", "5", "over", "at_least"),
        ("粮食产量5万吨", "5", "unqualified", "stated"),
        ("物价涨幅控制在3%以内", "3", "at_most", "at_most"),
        ("能耗下降3%以上", "-3", "at_most", "at_most"),
        ("能耗下降3%左右", "-3", "about", "about"),
    ],
)
def test_a_qualifier_speaks_of_the_number_as_it_is_stored(
    words: str, value: str, qualifier: str, comparator: str
) -> None:
    target = the_target(words)
    assert (str(target.quantity.value), target.quantity.qualifier, target.comparator) == (value, qualifier, comparator)


def test_a_range_is_one_target_with_both_ends() -> None:
    """The number stands from the first to the end of the second, and is claimed once."""
    text = "今年的目标是：粮食产量增长5%—6%。"
    report = xg.draft(text, year=2021)
    (target,) = report.targets.values()
    assert isinstance(target, xg.QuantitativeTarget)
    assert (str(target.quantity.stated), target.comparator.value, target.id) == (
        "[5, 6]",
        "stated",
        "grain_output.yoy_growth.2021",
    )
    assert text[target.figure.start : target.figure.end] == "5%—6"
    assert target.note is None
    found = xg.audit(report, text)
    assert (found.unclaimed, found.claimed_twice, found.read_otherwise) == ((), (), ())


@pytest.mark.parametrize(
    ("clause", "value", "high", "scale", "qualifier"),
    [
        ("预计全年粮食产量下降3%—5%", "-5", "-3", 0, "unqualified"),
        ("全年新增就业2—3万人", "2", "3", 4, "unqualified"),
        ("全年新建学校3至5所", "3", "5", 0, "unqualified"),
    ],
)
def test_a_range_that_was_reached_is_one_observation(
    clause: str, value: str, high: str, scale: int, qualifier: str
) -> None:
    """A decline is negative, so that the larger fall is the lower end."""
    text = f"2021年，{clause}。"
    report = xg.draft(text, year=2021)
    found = [*report.observations.values(), *report.targets.values()]
    (figure,) = (each for each in found if isinstance(each, (xg.Observation, xg.QuantitativeTarget)))
    quantity = figure.quantity
    assert (f"{quantity.value:f}", f"{quantity.high:f}", quantity.scale, quantity.qualifier.value) == (
        value,
        high,
        scale,
        qualifier,
    )
    assert xg.audit(report, text).unclaimed == ()


@pytest.mark.parametrize(
    ("text", "measure", "value", "unit"),
    [
        ("2020年覆盖面占九成。", "share", "90", "percent"),
        ("2020年产值翻一番。", "multiple_of_base", "2", "times"),
        ("2020年排名上升5位。", "rank_change", "5", "place"),
        ("2020年城镇化率提高1.3个百分点。", "increment", "1.3", "percentage_point"),
        ("2020年企业减少12家。", "increment", "-12", "entity"),
        ("2020年投入3千亿元。", "level", "3", "CNY"),
        ("2020年植树三十六亩。", "level", "36", "mu"),
        ("2020年产值8.0亿元。", "level", "8.0", "CNY"),
    ],
)
def test_what_the_text_says_is_what_the_model_has_for_it(text: str, measure: str, value: str, unit: str) -> None:
    (figure,) = xg.draft(text, year=2021).observations.values()
    assert (figure.measure, str(figure.quantity.value), figure.quantity.unit) == (measure, value, unit)


@pytest.mark.parametrize(
    ("words", "scope"),
    [("累计植树5亩", "cumulative"), ("其中植树5亩", "subset"), ("植树造林合计5亩", "joint"), ("植树5亩", None),
     ("其中产值增长5%", None)],
)  # fmt: skip
def test_a_word_says_how_an_amount_is_counted(words: str, scope: str | None) -> None:
    (figure,) = xg.draft(f"2020年{words}。", year=2021).observations.values()
    assert figure.scope == scope


@pytest.mark.parametrize(
    ("words", "number", "value"),
    [("占比超1/10", "1/10", "10"), ("占三分之二", "三分之二", "66.66666666666666666666666667")],
)
def test_a_fraction_is_one_number(words: str, number: str, value: str) -> None:
    text = f"2020年覆盖面{words}。"
    report = xg.draft(text, year=2021)
    (figure,) = report.observations.values()
    assert (text[figure.figure.start : figure.figure.end], str(figure.quantity.value)) == (number, value)
    assert [numeral.quote for numeral in report.numerals] == ["2020年"]


def test_a_base_that_the_text_names_is_the_base() -> None:
    (figure,) = xg.draft("2020年粮食产量比2015年增长40%。", year=2021).observations.values()
    assert (figure.measure, figure.period, figure.base_period) == ("cumulative_growth", "2020", "2015")


def test_a_period_or_base_that_is_not_told_is_open() -> None:
    (figure,) = xg.draft("粮食产量年均增长3%。", year=2021).observations.values()
    assert figure.open == ("period", "base_period")
    assert figure.note == xg.Prose(
        zh="原文没有说明是已完成还是待完成。", en="The text does not tell whether it is reported or promised."
    )


def test_where_a_change_began_is_of_an_open_time() -> None:
    before, after = xg.draft("2020年城镇化率由43.6%提高到47.9%。", year=2021).observations.values()
    assert (before.open, before.id) == (("period",), "q000010")
    assert after.id == "urbanisation_rate.level.2020"


def test_of_two_numbers_of_town_and_country_each_has_its_own() -> None:
    report = xg.draft("今年力争城乡居民人均可支配收入增长8%和9%。", year=2022)
    assert list(report.targets) == ["urban_income.yoy_growth.2022", "rural_disposable_income.yoy_growth.2022"]
    assert "residents_income" not in report.indicators


@pytest.mark.parametrize("words", ["前三季度", "上半年", "1-11月", "前11个月", "一季度"])
def test_a_part_of_a_year_is_not_the_year(words: str) -> None:
    report = xg.draft(f"2021年{words}，生产总值增长8%。", year=2022)
    figure = list(report.observations.values())[-1]
    assert (figure.id[0], figure.period, "period" in figure.open) == ("q", None, True)
    assert figure.note == xg.Prose(zh="原文所述不是全年。", en="The text speaks of a part of the year.")


@pytest.mark.parametrize(
    ("words", "own", "aim", "figure"),
    [
        ("生产总值增长6%以上、力争7%", "[6, 6]", "[7, 7]", "7"),
        ("固定资产投资突破100亿元，力争达到120亿元", "[10000000000, 10000000000]", "[12000000000, 12000000000]", "120"),
        ("城镇登记失业率控制在4.5%以内、力争4%以内", "[4.5, 4.5]", "[4, 4]", "4"),
        ("社会消费品零售总额增长6%—7%、力争8%", "[6, 7]", "[8, 8]", "8"),
        ("单位生产总值能耗下降3%、力争3.5%", "[-3, -3]", "[-3.5, -3.5]", "3.5"),
        ("新建公园5个以上、力争8个", "[5, 5]", "[8, 8]", "8"),
        ("城镇新增就业10000人以上、力争12000人", "[10000, 10000]", "[12000, 12000]", "12000"),
    ],
)
def test_a_further_aim_is_told_in_its_target(words: str, own: str, aim: str, figure: str) -> None:
    """One target, whose quote holds both numbers; every digit is claimed once."""
    text = f"今年的目标是：{words}。"
    report = xg.draft(text, year=2021)
    (target,) = report.targets.values()
    assert isinstance(target, xg.QuantitativeTarget)
    assert target.stretch is not None
    assert (str(target.quantity.stated), str(target.stretch.quantity.stated)) == (own, aim)
    assert text[target.stretch.figure.start : target.stretch.figure.end] == figure
    assert target.evidence.quote == words
    audit = xg.audit(report, text)
    assert (audit.unclaimed, audit.claimed_twice) == ((), ())
    assert len(report.indicators) == 1


@pytest.mark.parametrize(
    "words",
    [
        "生产总值增长6%以上，力争5%",
        "火灾事故5起，力争6起",
        "全市规模以上工业企业主营业务收入利润率等主要指标增长6%以上，全力以赴力争达到7%",
        "生产总值增长6%以上，力争工业增加值增长7%",
    ],
)
def test_what_is_not_beyond_too_long_to_quote_or_of_something_else_is_a_target_of_its_own(words: str) -> None:
    text = f"今年的目标是：{words}。"
    report = xg.draft(text, year=2021)
    targets = [target for target in report.targets.values() if isinstance(target, xg.QuantitativeTarget)]
    assert [target.stretch for target in targets] == [None, None]
    assert xg.audit(report, text).unclaimed == ()


def test_a_direction_that_another_target_asks_for_never_contradicts_a_further_aim() -> None:
    """Held below 9 in one place and aimed at above 5 in another: which way is better is left open."""
    text = "今年的目标是：培训次数5次，力争6次；培训次数控制在9次以内。"
    report = xg.draft(text, year=2021)
    (indicator,) = report.indicators.values()
    first, second = (target for target in report.targets.values() if isinstance(target, xg.QuantitativeTarget))
    assert (first.indicator, second.indicator, indicator.direction) == (indicator.id, indicator.id, None)
    assert first.stretch is not None
    assert first.stretch.quantity.value == 6


def test_the_whole_year_after_a_part_of_it_is_the_year() -> None:
    report = xg.draft("2021年前三季度形势严峻，全年生产总值增长8%。", year=2022)
    assert list(report.observations) == ["gdp.yoy_growth.2021"]


def test_what_is_about_to_be_reached_in_a_review_is_no_promise() -> None:
    report = xg.draft("2022年某县政府工作报告\n一、2021年工作回顾\n生产总值即将达到2500亿元。")
    assert list(report.observations) == ["gdp.level.2021"]


def test_a_target_of_nearly_an_amount_asks_for_about_that_amount() -> None:
    assert the_target("今年生产总值接近400亿元。").comparator is xg.Comparator.ABOUT


def test_an_average_a_year_is_not_the_whole() -> None:
    report = xg.draft("今年力争城镇新增就业年均超过70万人。", year=2022)
    (target,) = report.targets.values()
    assert (target.id[0], target.note) == (
        "q", xg.Prose(zh="原文所给为年均数。", en="The text gives it as an average a year."),
    )  # fmt: skip


def test_growth_over_several_years_is_cumulative_and_its_base_open() -> None:
    report = xg.draft("2022年某县政府工作报告\n一、过去五年工作回顾\n固定资产投资增长60%。")
    (figure,) = report.observations.values()
    assert (figure.measure, figure.period, figure.open) == (xg.Measure.CUMULATIVE_GROWTH, "2017-2021", ("base_period",))


def test_a_shortening_has_no_year_before() -> None:
    (figure,) = xg.draft("2021年承诺时限较法定时限压缩87.6%。", year=2022).observations.values()
    assert (figure.base_period, figure.open) == (None, ("base_period",))


def test_a_total_behind_what_was_added_is_a_level() -> None:
    report = xg.draft("2021年新增市场主体5.6万户、总量达37万户。", year=2022)
    assert [figure.measure.value for figure in report.observations.values()] == ["increment", "level"]


def test_a_part_of_the_figure_before_is_the_indicator_where_it_has_its_whole_name() -> None:
    named, part = xg.draft("2021年其中城镇新增就业7000人，其中大学生就业900人。", year=2022).observations.values()
    assert (named.id, named.scope) == ("new_urban_jobs.level.2021", None)
    assert (part.id[0], part.scope) == ("q", xg.Scope.SUBSET)


@pytest.mark.parametrize("number", ["-12.9", "负12.9"])
def test_a_printed_minus_is_audited_as_it_stands(number: str) -> None:
    text = f"2021年生产总值增长{number}%。"
    report = xg.draft(text, year=2022)
    assert str(report.observations["gdp.yoy_growth.2021"].quantity.value) == "-12.9"
    assert xg.audit(report, text).read_otherwise == ()


def test_a_unit_that_the_package_does_not_have_is_added() -> None:
    """方 does not tell whether it is a cubic or a square metre, and the package has no planting density."""
    report = xg.draft("2020年新增库容6万方，密度350株/亩，光纤6皮长公里，指数达4.52。", year=2021)
    assert {(unit.name.zh, unit.open) for unit in report.units.values()} == {
        ("方", ("dimension", "countable")),
        ("株/亩", ("dimension", "countable")),
        ("无单位", ()),
    }


@pytest.mark.parametrize(
    ("sentence", "unit", "exact"),
    [
        ("2020年新增公交车12台。", "device", True),
        ("2020年光纤达6皮长公里。", "sheath_kilometre", False),
        ("2020年吞吐量达53万标箱。", "twenty_foot_equivalent", False),
        ("2020年筹集保障性租赁住房300套（间）。", "dwelling", True),
        ("2020年人均预期寿命达78.2岁。", "year_of_age", False),
    ],
)
def test_a_unit_of_the_package_is_not_added(sentence: str, unit: str, exact: bool) -> None:
    report = xg.draft(sentence, year=2021)
    (figure,) = report.observations.values()
    assert (figure.quantity.unit, figure.quantity.exact, len(report.units)) == (unit, exact, 0)


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("亩", "mu"),
        ("百分点", "percentage_point"),
        ("", "number"),
        ("台", "device"),
        ("方", "u65b9"),
        ("元/月", "u5143_2f_6708"),
    ],
)
def test_a_printed_unit_has_a_code(printed: str, code: str) -> None:
    assert unit_code(printed) == code


def test_what_is_said_again_of_the_same_thing_is_not_taken_for_it() -> None:
    """A second growth of the same thing and year is of a part of it."""
    text = "2020年生产总值增长3%。2020年开发区生产总值增长9%，生产总值增长8%。"
    report = xg.draft(text, year=2021)
    assert [(o.id[:3], str(o.quantity.value)) for o in report.observations.values()] == [
        ("gdp", "3"), ("q00", "9"), ("q00", "8"),
    ]  # fmt: skip


def test_of_two_results_of_one_sentence_that_claim_one_id_neither_has_it() -> None:
    report = xg.draft("2020年生产总值增长3%，生产总值增长8%。", year=2021)
    assert [observation.id[0] for observation in report.observations.values()] == ["q", "q"]
    assert {observation.note for observation in report.observations.values()} == {
        xg.Prose(
            zh="同一句中有两个数据都可取编号gdp.yoy_growth.2020。",
            en="Two figures of one sentence claim the id gdp.yoy_growth.2020.",
        )
    }
    assert {p.value for indicator in report.indicators.values() for p in indicator.proposals} == {"gdp"}


def test_what_claims_an_id_that_is_taken_says_so() -> None:
    report = xg.draft("2020年生产总值增长3%。2020年生产总值增长3%。", year=2021)
    first, second = report.observations.values()
    assert (first.id, first.note) == ("gdp.yoy_growth.2020", None)
    assert second.note == xg.Prose(
        zh="编号gdp.yoy_growth.2020已归另一数据。", en="Another figure has the id gdp.yoy_growth.2020."
    )


@pytest.mark.parametrize("words", ["鹏程九万里", "产值超百亿企业5家", "确保再行十五里"])
def test_slogans_and_thresholds_without_a_unit_are_no_figures(words: str) -> None:
    report = xg.draft(f"2020年{words}。", year=2021)
    assert not {"里", "企业"}.intersection(unit.name.zh for unit in report.units.values())
    assert len(report.observations) == words.count("5家")
    assert xg.audit(report, f"2020年{words}。").unclaimed == ()


def test_the_time_that_the_text_does_not_tell_is_proposed() -> None:
    (base,) = xg.draft("2022年某县政府工作报告\n一、过去五年工作回顾\n投资增长60%。").observations.values()
    assert [(p.field, p.value, p.reason) for p in base.proposals] == [("base_period", "2016", "before_period")]
    before, _ = xg.draft("2022年某县政府工作报告\n一、2021年工作回顾\n入户率由43%提高到47%。").observations.values()
    assert [(p.field, p.value, p.reason) for p in before.proposals] == [("period", "2020", "year_before")]


# Other digits


def test_every_other_digit_is_a_numeral() -> None:
    assert [(n.quote, n.kind.value, n.note) for n in DRAFT.numerals] == [
        ("2021年", "date", None), ("2021年2月3日", "date", None), ("2020年", "date", None), ("5", "label", None),
        ("2021年", "date", None), ("5000万元", "label", xg.Prose(zh="门槛数。", en="A threshold.")),
    ]  # fmt: skip


@pytest.mark.parametrize("text", [FIRST, SECOND])
def test_an_audit_of_a_draft_against_its_text_is_clean(text: str) -> None:
    audit = xg.audit(xg.draft(text), text)
    assert (audit.text_matches, audit.unclaimed, audit.claimed_twice, audit.misplaced, audit.read_otherwise) == (
        True, (), (), (), (),
    )  # fmt: skip


def test_a_draft_is_written_and_read_again(tmp_path: Path) -> None:
    xg.write_report(DRAFT, tmp_path / "draft")
    assert xg.read_report(tmp_path / "draft") == DRAFT


# Concepts


@pytest.mark.parametrize(
    ("subject", "concept"),
    [
        ("生产总值", "gdp"),
        ("今年主要预期目标是：全市地区生产总值", "gdp"),
        ("全区规上工业增加值", "industrial_value_added"),
        ("粮食总产", "grain_output"),
        ("常住人口城镇化率达到", "urbanisation_rate"),
        ("开发区生产总值", None),
        ("民办幼儿园毛入园率", None),
        ("工业", None),
        ("", None),
        ("：", None),
    ],
)
def test_a_concept_is_recognised_by_its_whole_name(subject: str, concept: str | None) -> None:
    found = concept_of(subject)
    assert (found and found.id) == concept


def test_every_name_is_of_one_concept_and_every_field_is_known() -> None:
    names = [name for concept in concepts().values() for name in concept.names]
    assert len(set(names)) == len(names)
    assert len(concepts()) >= 60
    assert {concept.theme for concept in concepts().values()} <= {theme.value for theme in xg.Theme}
    assert {concept.direction for concept in concepts().values()} == {"higher", "lower", None}


def test_the_concepts_of_the_bundled_report_are_the_same_ones() -> None:
    shared = {i.concept for i in xg.load().indicators.values() if i.concept}
    assert shared <= set(concepts())


# Bad input


@pytest.mark.parametrize(
    ("text", "year", "message"),
    [
        ("", None, "the text is empty"),
        (" \n\u3000", 2021, "the text is empty"),
        ("粮食产量5万吨。", None, "does not say which year's report it is; give the year, such as 2022"),
        ("粮食产量5万吨。", 20210, "the year 20210 is no year of a report"),
        ("长" * 1_000_001, 2021, "the text has 1,000,001 characters; a report has at most 1,000,000"),
        (f"编号{'7' * 41}。", 2021, "at 2 stands a number of 41 digits; no number of a report has more than 40"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_a_text_that_is_no_report_is_refused_with_a_clear_word(text: str, year: int | None, message: str) -> None:
    with pytest.raises(xg.DraftError) as caught:
        xg.draft(text, year=year)
    assert message in str(caught.value)
