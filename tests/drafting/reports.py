"""Two short reports of one county and two years, written for the tests."""

from __future__ import annotations

from pathlib import Path

import xinhua_gov as xg

FIRST = """2021年某县政府工作报告
——2021年2月3日在某县第十届人民代表大会第五次会议上
某县人民政府县长 李一二
各位代表：
一、2020年工作回顾
初步统计，全年生产总值增长3.2%，一般公共预算收入增长5.7%，粮食产量23.45万吨。
（一）产业。新增高新技术企业5家，新建5G基站36座。城镇新增就业0.79万人。
二、2021年工作安排
今年主要预期目标是：生产总值增长7.5%左右，一般公共预算收入增长6%，粮食产量稳定在23万吨以上，单位生产总值能耗下降3%。
（一）民生。改造老旧小区12个，为5000万元以上项目配套。
"""

SECOND = """2022年某县政府工作报告
——2022年2月1日在某县第十届人民代表大会第六次会议上
各位代表：
一、2021年工作回顾
全年生产总值增长7.1%，一般公共预算收入增长14.2%，粮食总产22.79万吨，单位生产总值能耗下降3.5%。
二、2022年工作安排
生产总值增长7%以上。
"""


def drafted_in(folder: Path) -> Path:
    """The folder with a draft of the first report."""
    xg.write_report(xg.draft(FIRST), folder)
    return folder
