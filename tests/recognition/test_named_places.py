"""The place that words end with: its name, and what is named directly before it."""

from __future__ import annotations

import pytest

from xinhua_gov.recognition.named_places import NamedPlace, named_at_end


@pytest.mark.parametrize(
    ("words", "name", "before"),
    [
        ("平顶山市", "平顶山市", ()),
        ("2021年6月7日在新华区", "新华区", ()),
        ("——在河南省平顶山市新华区", "新华区", ("平顶山市", "河南省")),
        ("平顶山新华区", "新华区", ("平顶山",)),
        ("在石家庄市郊区", "郊区", ("石家庄市",)),
        ("2020年恩施州", "恩施州", ()),
        ("湖北省恩施州利川市", "利川市", ("恩施州", "湖北省")),
        ("新疆生产建设兵团第八师石河子市", "石河子市", ()),
        ("河北雄安新区雄县", "雄县", ()),
        ("上海市浦东新区", "浦东新区", ("上海市",)),
        ("我代表内蒙古自治区", "内蒙古自治区", ()),
    ],
)
def test_a_place_is_named_with_what_stands_before_it(words: str, name: str, before: tuple[str, ...]) -> None:
    assert named_at_end(words) == NamedPlace(name, before)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("在河北雄安新区", "河北雄安新区"),
        ("2021年平江县三阳乡", "平江县三阳乡"),
        ("在青云镇", "青云镇"),
        ("平顶山高新区管委会", "平顶山高新区管委会"),
        ("2020年新疆生产建设兵团", "新疆生产建设兵团"),
        ("在云岭县", "云岭县"),
    ],
)
def test_what_no_table_has_is_named_whole_and_said_to_be_no_division(words: str, name: str) -> None:
    found = named_at_end(words)
    assert found is not None
    assert (found.name, found.division) == (name, False)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "市",
        "我代表省",
        "省委省",
        "在自治区",
        "某县",
        "XX市",
        "在某地",
        "我县",
        "全市",
        "各位代表",
        "2021年",
        "本区",
        "在省",
    ],
)
def test_words_that_name_no_place_give_none(words: str) -> None:
    assert named_at_end(words) is None


def test_the_whole_of_a_run_may_be_asked_to_be_the_name() -> None:
    assert named_at_end("河南省平顶山市", whole=True) == NamedPlace("平顶山市", ("河南省",))
    assert named_at_end("我们的平顶山市政府与平顶山市", whole=True) is None
    assert named_at_end("东方财富", whole=True) is None
