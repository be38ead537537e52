"""A figure is named by what the text counts; what is no whole name is proposed, and different things stay apart."""

from __future__ import annotations

import pytest

import xinhua_gov as xg


def indicators(sentence: str) -> list[xg.Indicator]:
    report = xg.draft(f"2021年某县政府工作报告\n一、2020年工作回顾\n{sentence}。")
    return [report.indicators[figure.indicator] for figure in report.observations.values()]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("新增5家科技型企业", ["新增科技型企业"]),
        ("新建公厕5座、路灯8盏", ["新建公厕", "新建路灯"]),
        ("完成5个老旧小区改造", ["完成老旧小区改造"]),
        ("整治东河、西河等6条河道，种草5亩", ["整治河道", "种草"]),
        ("解决农村6万人的饮水问题", ["解决农村饮水问题"]),
        ("开工重点工程6个、竣工3个", ["开工重点工程", "竣工重点工程"]),
        ("6名护士驰援外地，获得好评", ["护士驰援外地"]),
        ("其中累计栽种果苗6亩", ["栽种果苗"]),
        ("“三公”经费5万元", ["“三公”经费"]),
        ("到2020年底，全市拥有书店6家", ["全市拥有书店"]),
        ("旅游收入5亿元、增长8%", ["旅游收入", "旅游收入"]),
    ],
)
def test_the_name_is_what_the_clause_counts(sentence: str, names: list[str]) -> None:
    found = indicators(sentence)
    assert [indicator.name.zh for indicator in found] == names
    assert not any("name" in indicator.open for indicator in found)


@pytest.mark.parametrize("sentence", ["总投资5亿元", "企业达到6家", "由南向北6公里", "提高5元以上"])
def test_words_that_are_no_whole_name_are_open(sentence: str) -> None:
    (indicator,) = indicators(sentence)
    assert "name" in indicator.open


def test_different_things_do_not_share_an_indicator() -> None:
    found = indicators("新增3家书店。新增5项专利。新增7个车位。总投资5亿元。总投资6亿元")
    assert len({indicator.id for indicator in found}) == 5


def test_figures_of_one_thing_share_an_indicator_unless_their_units_differ() -> None:
    first, again, other = indicators("修缮古旧楼宇6栋。修缮古旧楼宇8栋。修缮古旧楼宇5万平方米")
    assert first.id == again.id != other.id


def test_a_figure_that_has_the_name_of_a_concept_leaves_the_concept_open() -> None:
    report = xg.draft("2020年一季度，生产总值增长8%。", year=2021)
    (indicator,) = report.indicators.values()
    proposal = indicator.proposal("concept")
    assert proposal is not None
    assert (indicator.open, proposal.value, proposal.reason) == (("concept",), "gdp", "concept")


def test_that_no_concept_is_recognised_is_an_answer() -> None:
    (indicator,) = indicators("种草5亩")
    assert (indicator.concept, "concept" in indicator.open) == (None, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("激光产业产值占比5%", "激光产业产值占比"),
        ("特色农业产值比重达到90%", "特色农业产值比重"),
        ("城乡低保标准提高到每人每月450元", "城乡低保标准"),
        ("新增智能工厂（车间）6个", "新增智能工厂（车间）"),
        ("服务业对经济增长贡献率达到40%", "服务业对经济增长贡献率"),
        ("完成200座公厕改造", "完成公厕改造"),
        ("⑩建设公益课堂50个", "建设公益课堂"),
    ],
)
def test_a_name_is_whole_with_the_word_for_a_share_and_without_whom_it_is_for(text: str, name: str) -> None:
    (indicator,) = indicators(text)
    assert (indicator.name.zh, "name" in indicator.open) == (name, False)


def test_what_was_done_to_guests_was_not_done_to_the_income_beside_them() -> None:
    assert indicators("接待游客6000万人次、旅游收入920亿元")[1].name.zh == "旅游收入"
    assert indicators("新增游客6000万人次、旅游收入920亿元")[1].name.zh == "新增旅游收入"


@pytest.mark.parametrize("text", ["培育1000亿级核心产业2个", "对投资的贡献率达到65%", "复工率、用工率均达100%"])
def test_a_name_of_several_rates_or_of_nobody_is_open(text: str) -> None:
    assert "name" in indicators(text)[0].open


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("2020年生产总值居全省第二位。", "gdp"),
        ("2020年粮食产量由5万吨增加到6万吨。", "grain_output"),
        ("2020年粮食产量由5年增加到6年。", None),
        ("2020年其他80户规上工业增加值增长6%。", None),
    ],
)
def test_a_figure_with_the_name_and_unit_of_a_concept_is_of_it(text: str, concept: str | None) -> None:
    first = next(iter(xg.draft(text, year=2021).indicators.values()))
    assert first.concept == concept


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("“四强”产业占工业的比重达到55%", "“四强”产业占工业的比重"),
        ("“四新”经济占比达到30%", "“四新”经济占比"),
        ("技改投资占全省比重达到5%", "技改投资占全省比重"),
        ("“双高普九”达标县（市、区）达到51个", "“双高普九”达标县（市、区）"),
        ("城乡低保标准提高到每人每月600元", "城乡低保标准"),
        ("经济总量位居全省第5位", "经济总量"),
        ("工业投资增幅继续保持5%", "工业投资"),
        ("道路建成5公里", "道路建成"),
    ],
)
def test_marks_that_the_reader_cuts_off_and_words_for_shares_belong_to_the_name(sentence: str, name: str) -> None:
    assert [indicator.name.zh for indicator in indicators(sentence)] == [name]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("13家卫生院派驻医生全覆盖", ["卫生院派驻医生"]),
        ("600种玉米制品产销两旺", ["玉米制品"]),
        ("100万亩耕地保有量不减", ["耕地保有量"]),
        ("带动其他20个小城镇高质量发展", ["带动其他小城镇"]),
        ("高标推进63个排污口规范化建设", ["高标推进排污口规范化建设"]),
        ("我省40个重大项目取得积极进展", ["我省重大项目"]),
        ("3万易地扶贫搬迁人口还需扶持", ["易地扶贫搬迁人口"]),
        ("目前还有边缘户9万人", ["边缘户"]),
        ("企业退休人员养老金月人均提高到2230元", ["企业退休人员养老金"]),
        ("转移就业8人、低保兜底保障6人、教育资助5人", ["转移就业", "低保兜底保障", "教育资助"]),
        ("217个帮扶项目基本建成", ["帮扶项目"]),
        ("新增基本医疗保险参保者5万人", ["新增基本医疗保险参保者"]),
        ("中心城区82个重大项目快速推进", ["中心城区重大项目"]),
        ("开通5条快速公交线路", ["开通快速公交线路"]),
        ("把5个产业园区作为节点", ["产业园区"]),
        ("14个市州政府所在城市实现通车", ["市州政府所在城市"]),
        ("新引进11家世界500强企业", ["新引进世界500强企业"]),
        ("新增上市公司2家、总数达10家", ["新增上市公司", "上市公司总数"]),
        ("港口吞吐量5年增长60%", ["港口吞吐量"]),
        ("改造小区5个；实施搬迁工程，3万贫困群众迁居新区", ["改造小区", "贫困群众"]),
        ("改造房屋5幢；推进河道整治；完成300个村环境整治", ["改造房屋", "完成村环境整治"]),
        ("8个旧村引入物业服务", ["旧村"]),
        ("内河运量占比5%", ["内河运量占比"]),
        ("82个产业项目接连落地", ["产业项目"]),
        ("二产、三产投资分别比全省低8.4个、1.4个百分点", ["二产、三产投资", "二产、三产投资"]),
    ],
)
def test_a_name_ends_where_something_is_said_of_the_thing(sentence: str, names: list[str]) -> None:
    assert [indicator.name.zh for indicator in indicators(sentence)] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "对16家国家级和60家省级龙头企业加大扶持",
        "青石电厂2×66万千瓦机组",
        "草库存量创187万吨新高",
        "草业考评中位居第七",
        "面积280万亩的国储林项目",
        "其中2020年完成1355亿元",
        "甲乙丙4市签署《一体化行动纲要》",
        "金牌总数在74个参赛单位中排名第一",
        "草市占比达5%；社区50米内换乘比例提升至93%",
    ],
)
def test_a_year_a_class_or_half_a_phrase_is_no_sure_name(sentence: str) -> None:
    assert any("name" in indicator.open for indicator in indicators(sentence))
