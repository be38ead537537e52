"""Whether a text is a government's work report is told by its title and whom it addresses."""

from __future__ import annotations

import pytest

from xinhua_gov.recognition.text_kinds import why_no_report

BODY = "全市同心协力，各项事业取得新的进展。" * 20


def test_a_report_is_one() -> None:
    assert why_no_report(f"2021年政府工作报告\n各位代表：\n{BODY}") == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no text"),
        ("政府工作报告", "too short"),
        (f"关于2021年预算执行情况和2022年预算草案的报告\n各位代表：\n{BODY}", "budget"),
        (f"国民经济和社会发展统计公报\n{BODY}", "bulletin"),
        (f"市人民法院工作报告\n各位代表：\n{BODY}", "courts"),
        (f"今天天气很好。{BODY}", "does not read like"),
    ],
)
def test_another_text_is_told(text: str, why: str) -> None:
    assert why in why_no_report(text)
