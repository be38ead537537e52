"""What is said of a page is told from what its article says, line by line."""

from __future__ import annotations

import pytest

from xinhua_gov.documents.furniture import is_around_articles, is_notice, without_counter, without_furniture

COUNTERS = [
    "浏览12345次",
    "已阅读 1,234 次",
    "阅读（1234）",
    "阅读 10万+",
    "浏览量 3.4万",
    "点击数:[345]",
    "已有345人阅读",
    "345 次浏览",
    "此文章共有345人次浏览",
    "本文被浏览了345次",
    "12人点赞",
    "点赞（12） 收藏 3 评论 7",
    "赞 345在看 67",
    "共有7条评论",
]

OF_PAGES = [
    *COUNTERS,
    "浏览次数：",
    "已有345人参与",
    "您是第 1234567 位访客",
    "发布时间：2021-03-02 10:11 来源：区政府办 浏览12345次 字号：[ 大 中 小 ] 打印",
    "[ 作者：办公室 | 点击数：123 | 更新时间：2021-3-2 9:05:17 ]",
    "2021年03月02日 10:15　来源：某日报　345次阅读",
    "【发布日期】2021-03-02 【来源】政府公报 【点击】345",
    "发布于2021年3月2日",
    "今天是2021年3月5日 星期五",
    "2021-03-02 10:15",
    "作者： 张某 李某",
    "（责编：赵某、钱某）",
    "编辑：张某 审核：李某 终审：王某",
    "【字体：大 中 小】",
    "【 打 印 】 【 关 闭 】",
    "【打印】 【关闭】",
    "我要打印",
    "首页 > 政务公开 > 政府工作报告",
    "网站首页 » 新闻",
    "当前位置：首页 > 政务公开",
    "您现在的位置是：正文",
    "上一篇：关于12项工作的通知",
    "下一条 没有了",
    "上一页 1 2 3 下一页",
    "共 12 页 当前第 1 页",
    "附件1：2020年主要指标.doc",
    "附件下载：",
    "相关链接",
    "分享到：微信 微博",
    "扫一扫在手机打开当前页",
    "索 引 号：005452345/2021-00012",
    "发文机关：某县人民政府 成文日期：2021年02月25日",
    "豫ICP备05001234号-1",
    "豫公网安备 41040202000099号",
    "网站标识码：4104020001",
    "版权所有：某县人民政府",
    "技术支持：某公司",
    "主办：某区人民政府 承办：某区大数据中心",
    "电话：0375-2661234 传真：0375-2661235",
    "地址：某市建设路288号 邮编：467002",
    "政务服务便民热线：12345",
    "电子信箱：a@example.cn",
    "工作时间：8:30-12:00",
    "增值电信业务经营许可证B1-20060139",
    "> >",
]

BESIDE_OTHERS = [
    "主办单位：某区人民政府办公室",
    "某县人民政府主办",
    "地址：某市建设路288号",
    "标　　题：2021年政府工作报告",
    "公开方式\t主动公开\t有 效 性\t有效",
    "编号：12345",
    "责编 张某",
]

OF_ARTICLES = [
    "2021年3月2日",
    "（2021年2月25日）",
    "——2021年2月25日在某区第十届人民代表大会第五次会议上",
    "区长 王某",
    "各位代表：",
    "主办单位：区教育局，各乡镇",
    "市民热线电话12345受理8万件",
    "政务服务便民热线12345受理诉求8万件",
    "市民热线：12345受理8万件",
    "区政务网浏览量达到120万人次，增长5%。",
    "政务网站访问量345万人次",
    "更新时间较长的老旧管网12公里",
    "更新改造小区12个",
    "发布政策12项",
    "资金来源：财政拨款200万元",
    "来源：东部地区占45%",
    "来源于工业的税收增长5%",
    "浏览12个景区",
    "三、浏览12个景区",
    "全民阅读活动345场",
    "阅读空间12个",
    "馆藏文物收藏3万件",
    "共345人浏览展览",
    "345人参与调研",
    "点赞干部12名",
    "编辑出版图书12种",
    "审核项目12个",
    "技术支持企业12家",
    "版权所有权登记1200件",
    "公网安备案12件",
    "扫码乘车12万次",
    "二维码门牌12万块",
    "首页办理事项12项",
    "上一年增长7.1%",
    "下一步工作",
    "相关链条企业12家",
    "附件：主要指标",
    "大中小企业协同发展",
    "关闭小煤矿12处",
    "登录用户12万人",
    "电话普及率达到120部/百人",
    "第一产业增长5%",
]


@pytest.mark.parametrize("line", OF_PAGES)
def test_what_is_said_of_a_page_is_known(line: str) -> None:
    assert without_furniture(line) == ""


@pytest.mark.parametrize("line", OF_ARTICLES)
def test_what_an_article_says_stays(line: str) -> None:
    assert without_furniture(line) == line
    assert without_furniture(line, beside=True) == line
    assert without_counter(line) == line


@pytest.mark.parametrize("line", BESIDE_OTHERS)
def test_words_that_articles_have_too_are_the_page_s_beside_others_of_it_only(line: str) -> None:
    assert without_furniture(line) == line
    assert without_furniture(line, beside=True) == ""


@pytest.mark.parametrize("line", COUNTERS)
def test_counters_are_out_among_paragraphs_too(line: str) -> None:
    assert without_counter(line) == ""


def test_a_sentence_stays_whole_whatever_words_it_has() -> None:
    sentence = "来源：区政府办；已有345人阅读。"
    assert (without_furniture(sentence, beside=True), without_counter(sentence)) == (sentence, sentence)


def test_a_heading_keeps_its_words_where_a_counter_stands_beside_it() -> None:
    assert without_furniture("某区政府工作报告 浏览12345次") == "某区政府工作报告"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("本网站使用Cookie，继续浏览即表示同意。", True),
        ("您的浏览器不支持JavaScript，请开启后浏览。", True),
        ("未经授权禁止转载，违者必究。", True),
        ("我们的朋友圈不断扩大，与12个城市结好。", False),
        ("网站访问量增长12%，群众满意。", False),
    ],
)
def test_sentences_of_a_site_are_known(sentence: str, expected: bool) -> None:
    assert is_notice(sentence) is expected


@pytest.mark.parametrize(
    ("hint", "expected"),
    [("topnav", True), ("nav-box", True), ("bdsharebuttonbox", True), ("footer1", True), ("photo", False),
     ("canvass", False), ("trs_editor view", False)],
)  # fmt: skip
def test_ids_and_classes_of_what_stands_around_articles_are_known(hint: str, expected: bool) -> None:
    assert is_around_articles(hint) is expected
