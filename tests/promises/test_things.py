"""What a clause names is compared without its verbs and numbers, in the forms that it is called by."""

from __future__ import annotations

import pytest

from xinhua_gov.promises.things import is_form_of, other_forms, things_of


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("新建公共停车场5座、城东水厂二期竣工投用", ["公共停车场", "城东水厂二期"]),
        ("青石小学和临江医院建成", ["青石小学", "临江医院"]),
        ("引进融资租赁公司11家", ["融资租赁公司"]),
        ("标准海塘累计开工建设780公里", ["标准海塘"]),
        ("国家高新技术企业净增90家", ["国家高新技术企业"]),
    ],
)
def test_verbs_and_numbers_are_no_part_of_what_is_named(clause: str, expected: list[str]) -> None:
    """Before the name, behind it, and between two."""
    assert list(things_of(clause, 0, len(clause))) == expected


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("将军路大桥", "将军路嘉陵江大桥", True),
        ("控源截污", "中心城区控源截污工程", True),
        ("青石水库", "青石水库及配套工程", False),
        ("人民医院", "白鹭区人民医院", False),
        ("白鹭电子", "白鹭电子研究院", False),
        ("扩能改造", "青石铁路扩能改造", False),
        ("三年行动计划", "旅行社三年行动计划", False),
        ("大桥", "青石大桥", False),
    ],
)
def test_a_shorter_form_has_the_same_end_and_tells_what_is_meant(short: str, name: str, *, expected: bool) -> None:
    """青石水库 and its 配套工程 are one name in its plain form, and no shorter one."""
    assert is_form_of(short, name) is expected


def test_a_long_name_of_what_is_counted_tells_enough() -> None:
    """专业技术人才 has only words of many names."""
    assert not is_form_of("专业技术人才", "产业急需专业技术人才")
    assert is_form_of("专业技术人才", "产业急需专业技术人才", counted=True)


@pytest.mark.parametrize(
    ("clause", "forms"),
    [
        ("青石、白水高铁开工", ["青石高铁"]),
        ("甲（县）乙（市）高速开工", ["甲乙高速开工"]),
        ("甲州至乙山、青石至白水高速开工", ["甲州至乙山高速", "青白高速", "甲乙高速"]),
        ("青石大桥建成", []),
    ],
)
def test_members_of_a_list_share_its_last_word_and_routes_have_short_names(clause: str, forms: list[str]) -> None:
    """Brackets are left out."""
    assert sorted(other_forms(clause, 0, len(clause)).split()) == sorted(forms)
