"""The lines above the address name title, session and speaker."""

from __future__ import annotations

import pytest

from xinhua_gov.recognition.report_head import NamedSpeaker, session_of, speaker_of, speaks_of, title_of


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("市长 李某某", NamedSpeaker("李某某", "市长")),
        ("云山镇镇长 李 某", NamedSpeaker("李某", "云山镇镇长")),
        ("行政长官 李某某", NamedSpeaker("李某某", "行政长官")),
        ("内蒙古自治区主席 李某某", NamedSpeaker("李某某", "内蒙古自治区主席")),
        ("云山市常务副市长 李某某", NamedSpeaker("李某某", "云山市常务副市长")),
        ("董事长 李某某", None),
        ("各项工作取得新成绩", None),
    ],
)
def test_whoever_holds_an_office_of_the_table_is_the_speaker(line: str, speaker: NamedSpeaker | None) -> None:
    assert speaker_of(["政府工作报告", line]) == speaker


def test_a_title_is_short_and_no_sentence() -> None:
    assert title_of(["云山县人民政府", "政府工作报告"]) == "政府工作报告"
    assert title_of(["现在，我代表县人民政府向大会报告工作。"]) == ""
    assert title_of([]) == ""


@pytest.mark.parametrize(
    ("line", "session"),
    [
        ("——在云山县第十届人民代表大会第五次会议上", "云山县第十届人民代表大会第五次会议"),
        ("——在第十四届全国人民代表大会第二次会议上", "第十四届全国人民代表大会第二次会议"),
        ("云山市十五届人大三次会议", "云山市十五届人大三次会议"),
        ("——在云山县政协会议上", ""),
    ],
)
def test_a_session_is_named_in_full_or_in_short(line: str, session: str) -> None:
    assert session_of([line]) == session


@pytest.mark.parametrize(
    ("line", "field", "spoken_of"),
    [
        ("李 某 某", "speaker", True),
        ("县人大常委会主席致辞", "speaker", True),
        ("政府工作报告", "speaker", False),
        ("2021年2月", "date", True),
        ("政府工作报告", "date", False),
        ("在县人大会议上", "session", True),
        ("政府工作报告", "session", False),
    ],
)
def test_a_head_that_seems_to_name_a_field_asks_for_it(line: str, field: str, spoken_of: bool) -> None:
    assert speaks_of([line], field) is spoken_of
