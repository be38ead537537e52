"""Web pages made for tests and measurements: a report in the layouts of the programs of government sites.

Every page has the same article and a different page around it. Its furniture has numbers of its own, so that one that
is taken for a figure of the report is seen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from html import escape
from typing import Protocol

from made_documents import bare_page, old_page, page, word_page


class MakePage(Protocol):
    """What makes a page of a title and the lines of an article."""

    def __call__(self, title: str, lines: Iterable[str], *, charset: str = ...) -> str:
        """The page, which declares that it is in `charset`."""
        ...


def _head(title: str, charset: str, more: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="{charset}"><title>{escape(title)}</title>'
        f"{more}<style>.x{{width:100%}}</style><script>var hits=345;</script></head>"
    )


def _links(word: str, count: int = 6) -> str:
    return "".join(f'<li><a href="/{n}.html" title="{word}{n}">{word}{n}</a></li>' for n in range(1, count + 1))


def _paragraphs(lines: Iterable[str], before: str = "<p>\u3000\u3000", after: str = "</p>\n") -> str:
    return "".join(f"{before}{escape(line)}{after}" for line in lines)


_FOOT = """<div class="foot-box"><p>主办单位：某区人民政府办公室　　承办单位：某区大数据中心</p>
<p>地址：某市某区建设路东段288号　邮编：467002　电话：0375-2661234　传真：0375-2661235</p>
<p>网站标识码：4104020001 <a href="#">豫ICP备05012345号-1</a> <a>豫公网安备 41040202000099号</a></p>
<p>技术支持：某某科技有限公司　　您是第 1234567 位访问者　本站总访问量：7654321</p>
<p>建议使用1024×768分辨率、IE9.0以上版本浏览器访问本网站。</p></div></body></html>"""


def trs_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """TRS: the article in `TRS_Editor`, spans of styles, a line of the source, the editor and a QR code below."""
    article = _paragraphs(lines, '<p align="justify" style="line-height:150%"><span>\u3000\u3000', "</span></p>")
    return f"""{_head(f"{title}_政府工作报告_某市人民政府", charset)}
<body><div class="head"><a href="/">网站首页</a><span>今天是：2021年3月5日 星期五 晴 3℃～15℃</span>
<ul>{_links("栏目")}</ul></div>
<div class="wz">您当前所在位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; <a>政府工作报告</a></div>
<div class="xl_box"><div class="xl_tit">{escape(title)}</div><div class="xl_sub">
<span>发布时间：2021-03-02 10:11:12</span>
<span>信息来源：某市人民政府办公室</span><span>作者：</span><span>浏览量：<em id="hits">12345</em></span>
<span>字号：[<a>大</a> <a>中</a> <a>小</a>]</span><span>【<a>打印本页</a>】</span></div>
<div class="view TRS_UEDITOR trs_paper_default trs_web"><div class="TRS_Editor">{article}</div></div>
<div class="fj"><h4>附件下载：</h4><ul><li><a href="P1.doc">附件1：2020年主要指标完成情况.doc</a></li></ul></div>
<p class="bj">（责任编辑：李某 审核：王某）</p><div class="ewm"><img src="a.png"><p>扫一扫在手机打开当前页</p></div>
<div class="bdsharebuttonbox">分享到：<a>QQ空间</a><a>新浪微博</a><a>微信</a></div></div>{_FOOT}"""


def hanweb_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """大汉: a table around the article in `zoom`, marks of its parts in comments, names in the head."""
    named = f'<meta name="ArticleTitle" content="{escape(title)}"><meta name="PubDate" content="2021-03-02 10:11">'
    return f"""{_head("某市人民政府 政府工作报告", charset, named)}
<body><table width="1000"><tr>
<td>当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/c">工作报告</a></td></tr></table>
<table id="c" width="95%"><tr><td class="title">
<!--<$[标题名称(html)]>begin-->{escape(title)}<!--<$[标题名称(html)]>end--></td></tr>
<tr><td><table><tr><td>发布日期：2021-03-02</td><td>来源： 市政府办</td>
<td>浏览次数：<script src="/count.js"></script>345</td>
<td>字体：【<a>大</a>】【<a>中</a>】【<a>小</a>】</td></tr></table></td></tr>
<tr><td><div id="zoom">
<!--<$[信息内容]>begin-->{_paragraphs(lines, '<p style="text-indent: 2em;">')}<!--<$[信息内容]>end--></div></td></tr>
<tr><td>【<a>打印</a>】 【<a>收藏</a>】 【<a>关闭</a>】</td></tr>
<tr><td>上一篇：<a href="/1">关于2020年预算执行情况的报告</a></td></tr><tr>
<td>下一篇：没有了</td></tr></table>{_FOOT}"""


def ucap_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """UCAP: `pages_content`, the date without a label, the editor in the article's element."""
    return f"""{_head(f"{title}_滚动新闻_某省人民政府", charset)}
<body><div class="header"><a>首页</a>|<a>简</a>|<a>繁</a>|<a>EN</a>|<a>登录</a></div>
<div class="article oneColumn pub_border">
<h1>{escape(title)}</h1><div class="pages-date">2021-03-05 17:42 <span class="font">来源： 新华社</span>
<span class="font font-zt">【字体：<span id="btnFontBig">大</span> <span>中</span> <span>小</span>】</span>
<span class="pchide">打印</span>
<div class="share" id="share"><div class="share-title">分享</div><span>微信扫一扫：分享</span>
<span>微信里点“发现”，扫一下</span>
<span>二维码便可将本文分享至朋友圈。</span></div></div>
<div class="pages_content" id="UCAP-CONTENT">{_paragraphs(lines, '<p style="text-indent: 2em; font-family: 宋体;">')}
<div class="editor"><span>责任编辑：刘某</span></div></div>
<div class="related"><h3>相关稿件</h3><ul>{_links("解读：就业目标为何是1100万人 ", 3)}</ul></div></div>
<div class="footer"><p>链接：<a>全国人大</a>|<a>全国政协</a></p>
<p>版权所有：某网 Copyright©2021 All Rights Reserved.</p></div></body></html>"""


def index_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """A page of disclosed documents: a table of what the document is called and dated by stands before the article."""
    return f"""{_head(f"{title} - 政府信息公开", charset)}
<body><div class="weizhi">首页 &gt; 政府信息公开 &gt; 法定主动公开内容 &gt; 政府工作报告</div>
<table class="xxgk-table"><tbody><tr><td class="t">索 引 号：</td><td>005452345/2021-00012</td><td>主题分类：</td>
<td>综合政务\\其他</td></tr>
<tr><td><b>发文机关</b>：</td><td>某县人民政府</td><td><b>成文日期</b>：</td><td>2021年02月25日</td></tr>
<tr><td>标　　题：</td><td colspan="3">{escape(title)}</td></tr>
<tr><td>发文字号：</td><td>某政〔2021〕1号</td><td>发布日期：</td><td>2021年03月02日</td></tr>
<tr><td>公开方式</td><td>主动公开</td><td>有 效 性</td><td>有效</td></tr>
<tr><td>主 题 词：</td><td colspan="3">报告</td></tr></tbody></table>
<h2 class="tit">{escape(title)}</h2>
<div class="zy">来源：县政府办 | 发布时间：2021-03-02 | 点击率：345 | 打印 | 关闭</div>
<div class="content" id="NewsContent">{_paragraphs(lines)}</div>
<div>文件下载： <a href="a.pdf">政府工作报告.pdf</a></div>
<div>关联文件：无</div><div>政策解读：<a>一图读懂2021年政府工作报告</a></div>{_FOOT}"""


def lines_page(title: str, lines: Iterable[str], *, charset: str = "gb2312") -> str:
    """An article of lines without paragraphs, the page's own lines above and below it in the same element."""
    article = "<br>\n<br>\n".join(f"\u3000\u3000{escape(line)}" for line in lines)
    return f"""{_head(title, charset)}<body bgcolor="#ffffff"><center><font size="5">
<b>{escape(title)}</b></font></center>
<div class="content">2021-3-2 &nbsp; 文章来源：政府办 &nbsp; 已有345人阅读<br><hr>{article}<br><br>
（编辑：张某）<br>【字号：大 中 小】【打印】【关闭】<br>上一条：<a href="1">2019年政府工作报告</a><br>下一条：无<br>
版权所有 某县人民政府&nbsp;&nbsp;地址：某县人民路1号&nbsp;&nbsp;邮编：467500<br>
电话：0375-6012345 传真：0375-6054321<br>
联系邮箱：webmaster@example.gov.cn<br>备案序号：豫ICP备05012345号<br>网站总访问量：<b>7654321</b></div></body></html>"""


def repeated_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """An article that stands again in the head, in scripts, behind <noscript>, hidden, and once more for telephones."""
    lines = list(lines)
    whole = escape("".join(lines), quote=True)
    again = json.dumps({"articleBody": "".join(lines), "interactionCount": 345}, ensure_ascii=False)
    article = _paragraphs(lines)
    named = (
        f'<meta name="description" content="{whole}"><meta property="og:description" content="{whole}">'
        f'<script type="application/ld+json">{again}</script>'
    )
    return f"""{_head(title, charset, named)}<body>
<noscript>您的浏览器不支持JavaScript，请开启后浏览。{article}</noscript>
<div class="pc hidden-xs"><h1>{escape(title)}</h1><p class="info">2021年03月02日 10:15　来源：某日报　345次阅读</p>
<div class="art">{article}</div></div><div class="mobile visible-xs"><h1>{escape(title)}</h1>
<div class="art-m">{article}</div></div>
<div style="display:none" id="printArea">{article}</div><textarea id="speech">{whole}</textarea>
<script>window.__DATA__={again};</script>{_FOOT}"""


def spans_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """An article whose numbers are spans of spans, with blanks of every kind around them."""
    article = "".join(f'<p style="text-indent:2em">&emsp;&emsp;{_cut(line)}</p>' for line in lines)
    return f"""{_head(f"{title}-某市政府门户网站", charset)}<body><div class="crumb"><span>首页</span>
<span>&gt;</span><span>政务公开</span></div>
<div class="detail"><h3 class="detail-title">{escape(title)}</h3><div class="detail-info">
<span>发布于：2021-03-02 08:00</span>
<span><i class="icon-eye"></i>345</span><span>点赞（12）</span><span>评论 7</span><span>收藏 3</span></div>
<div class="detail-content">{article}</div><div class="detail-bottom"><button>点赞 12</button><span>345人浏览</span>
<span>12人点赞</span></div></div>{_FOOT}"""


def _cut(line: str) -> str:
    """A line whose numbers are divided among spans behind their first digit."""
    return re.sub(
        r"(\d)([\d.]*)(%?)",
        lambda n: f'<span lang="EN-US"><span style="x">{n[1]}</span>{n[2]}</span>{"<font>%</font>" if n[3] else ""}',
        escape(line),
    )


def cells_page(title: str, lines: Iterable[str], *, charset: str = "gb2312") -> str:
    """Tables of 2005: tables within tables, fonts, tags in capitals and left open, a counter in words around it."""
    article = "".join(f"<P><FONT face=宋体 size=3>&nbsp;&nbsp;&nbsp;&nbsp;{escape(line)}</FONT>" for line in lines)
    return f"""<HTML><HEAD><TITLE>{escape(title)}</TITLE>
<META http-equiv=Content-Type content="text/html; charset={charset}"></HEAD>
<BODY><TABLE width=776 align=center><TR><TD><IMG src=banner.gif><TR>
<TD>2021年3月5日 星期五 &nbsp; <MARQUEE>欢迎访问某县人民政府网站！今日访问345人次</MARQUEE></TABLE>
<TABLE width=776 align=center><TR><TD width=170 valign=top><TABLE><TR><TD>站内搜索<TR><TD>关键字：<INPUT><TR>
<TD>栏目导航{"".join(f"<TR><TD>·<A href={n}.asp>栏目{n}</A>" for n in range(5))}</TABLE>
<TD valign=top><TABLE width=590><TR><TD align=center><B>{escape(title)}</B><TR>
<TD align=center>加入日期：2021-3-2 9:05:17 &nbsp; 阅读：345 次 &nbsp; 作者：佚名 &nbsp; 来源：本站原创
<TR><TD>{article}<TR><TD>&nbsp;<TR>
<TD align=right>[<A href=#>返回</A>] [<A href=#>打印本文</A>] [<A href=#>告诉好友</A>]
<TR><TD>此文章共有 345 人次浏览<TR><TD>● 相关信息：<TR><TD>没有相关信息</TABLE></TABLE>
<CENTER>某县人民政府办公室主办 &nbsp; 某县信息中心承办<BR>
联系电话：0375-6012345 &nbsp; E-mail：a@example.cn<BR>
Copyright &copy; 2005-2021 All Rights Reserved</CENTER></BODY></HTML>"""


def wechat_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """A page of an official account: the article is hidden until a script has run; counters below it."""
    article = "".join(
        f'<section style="margin:0 16px"><p><span style="font-size:16px">{escape(line)}</span></p></section>'
        for line in lines
    )
    return f"""{_head(title, charset, f'<meta property="og:title" content="{escape(title)}">')}
<body id="activity-detail"><div class="rich_media_inner">
<h1 class="rich_media_title" id="activity-name">{escape(title)}</h1>
<div class="rich_media_meta_list">
<span>原创</span> <a id="js_name">某市发布</a> <em id="publish_time">2021-03-02 18:30</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">{article}</div>
<div class="tool"><span>阅读 10万+</span><span>赞 345</span><span>在看 67</span></div>
<p>预览时标签不可点</p><div class="qr"><p>微信扫一扫<br>关注该公众号</p></div><p>继续滑动看下一个</p>
<p>轻触阅读原文</p><div>使用小程序</div><div>当前内容可能存在未经审核的第三方商业营销信息，请确认是否继续访问。</div>
<div>取消 允许</div><div>：，。视频小程序赞，轻点两下取消赞在看，轻点两下取消在看</div></div></body></html>"""


def portal_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """A page of a news site: counters of readers, comments and shares, each number in a box of its own."""
    return f"""{_head(f"{title}--某某网", charset)}<body><div class="cookie-notice">
<p>本网站使用Cookie改善您的浏览体验。继续使用本网站，即表示您同意我们使用Cookie。</p><button>同意</button></div>
<div class="path"><a>某某网</a>&gt;&gt;<a>时政</a>&gt;&gt;<a>正文</a></div><h1>{escape(title)}</h1>
<div class="box01"><div class="fl">2021年03月02日08:10  来源：<a>某日报</a></div><div class="num"><b>345</b>
<span>阅读</span></div><div class="num"><div>12</div><div>评论</div></div></div>
<div class="rm_txt_con">{_paragraphs(lines, "<p style='text-indent: 2em;'>" + chr(9))}
<div class="zdfy">分享让更多人看到</div>
<div class="edit cf">(责编：赵某、钱某)</div></div><div class="pl">
<p>网友评论文明上网理性发言，请遵守《新闻评论服务协议》</p>
<p>已有 345 人参与，点击查看全部评论</p><p>0/200</p></div><div class="like"><p>点赞</p><p>345</p><p>分享</p>
<p>6</p></div>
<div class="hot"><h2>热门排行</h2>
<ol>{"".join(f"<li><span>{n}</span><a>全省投资增长{n}.5%</a></li>" for n in range(1, 11))}</ol></div>
<p>人 民 日 报 社 概 况 | 关 于 我 们</p>
<p>信息网络传播视听节目许可证0104065 | 增值电信业务经营许可证B1-20060139</p></body></html>"""


def divs_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """Paragraphs that are elements without a meaning, the page's dates and its readers each in one of their own."""
    article = "".join(f"<div>{escape(line)}</div><div><br></div>" for line in lines)
    return f"""{_head(title, charset)}<body><div id="app"><div>某区人民政府</div><div>搜索</div>
<div>网站支持IPv6</div>
<div>当前位置:</div><div>首页</div><div>&gt;</div><div>政府信息公开</div><div>&gt;</div><div>工作报告</div>
<div>{escape(title)}</div><div>时间：2021-03-02</div><div>点击量：</div><div>345</div><div>次</div>
<div>视力保护色：</div><div>□ □ □ □ □</div>
<div>{article}</div><div>信息来源：区政府办</div><div>【我要纠错】</div><div>【我要打印】</div>
<div>版权所有：某区人民政府 未经授权禁止转载、摘编、复制或建立镜像，违者必究。</div>
<div>本站已支持IPv6访问，网站地图，隐私保护。</div><div>政务服务便民热线：12345</div>
<div>扫描二维码关注“某区发布”微信公众号</div></div></body></html>"""


def wrapped_page(title: str, lines: Iterable[str], *, charset: str = "gb2312") -> str:
    """A page whose source is wrapped in the middle of words and numbers, saved by a browser with the tags in lines."""
    article = "".join(
        f'<p\nclass="MsoNormal">\n\t\t{escape(line[:20])}<o:p></o:p>{escape(line[20:])}\n\t</p>\n' for line in lines
    )
    return f"""<?xml version="1.0" encoding="{charset}"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<!-- saved from url=(0045)http://www.example.gov.cn/zwgk/2021/a.html -->
{_head(f"{title}-政府工作报告-某市政府网", charset)}
<body><div class="mainNav"><a>首 页</a> <a>走进某市</a></div>
<div class="wrapper"><h2>{escape(title)}</h2>
<h4>www.example.gov.cn　2021-03-02 09:30:00　来源:　市政府办　　作者:　　点击:345</h4>
<div class="nr">
{article}<p>打印　|　关闭　|　返回顶部</p></div></div>{_FOOT}"""


def items_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """A list of definitions names what is said of the page; sections of the article are elements of their own."""
    lines = list(lines)
    parts = "".join(f"<section>{_paragraphs(lines[place : place + 6])}</section>" for place in range(0, len(lines), 6))
    return f"""{_head(title, charset)}<body><header><nav>{_links("频道")}</nav></header><main><article><header>
<h1>{escape(title)}</h1>
<dl><dt>发布机构</dt><dd>某区人民政府</dd><dt>发布日期</dt><dd>2021-03-02</dd><dt>索引号</dt><dd>12345-6789</dd>
<dt>浏览量</dt><dd>345</dd></dl></header>
{parts}<footer><ul><li>浏览 345</li><li>分享 12</li></ul></footer></article><aside><h2>为您推荐</h2>
<p>全年接待游客1234万人次，增长9.9%。</p></aside></main>
<section class="site-info"><ul><li>联系我们：0375-2661234</li><li>工作时间：工作日8:30-12:00，14:30-18:00</li>
<li>邮政编码：467002</li></ul></section>{_FOOT}"""


def table_of_figures_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """An article in which each fourth line stands in a table of one cell, with a form of search around the page."""
    made = "".join(
        f'<table border="1"><tbody><tr><td><p>{escape(line)}</p></td></tr></tbody></table>'
        if place % 4 == 3
        else f"<p>{escape(line)}</p>"
        for place, line in enumerate(lines)
    )
    return f"""{_head(title, charset)}<body><form><input value="请输入关键字"><select>
<option>标题</option></select></form>
<div class="con"><p class="tt">{escape(title)}</p>
<p class="ly">日期：[2021-03-02]　来源：[某县政府办]　阅读次数：[345]　【字体：大 中 小】</p>
<div id="ivs_content" class="bt_content">{made}</div><p>附件：</p><p><a href="1.xls">2021年重点项目表.xls</a></p>
<p><a>打印</a> <a>关闭</a></p><p>分享：</p><p>浏览次数：345</p><p>【 打 印 】 【 关 闭 】</p></div>{_FOOT}"""


def plain_page(title: str, lines: Iterable[str], *, charset: str = "gb2312") -> str:
    """A page of one preformatted text, as old archives keep one, with a line of the archive above and below."""
    text = "\n".join(f"\u3000\u3000{escape(line)}" for line in lines)
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>{escape(title)}</title></head>
<body><p>全文检索 &gt; 政府工作报告 &gt; 浏览全文</p><h3>{escape(title)}</h3>
<p>【发布日期】2021-03-02 【来源】政府公报 【点击】345</p>
<pre>{text}</pre><p>【关闭窗口】</p><p>页面执行时间：0.345秒</p></body></html>"""


def gazette_page(title: str, lines: Iterable[str], *, charset: str = "utf-8") -> str:
    """A gazette: the article in `view`, a bar of sharing on the left, contact lines in the article's own element."""
    return f"""{_head(f"{title}_2021年第3期_政府公报", charset)}<body><div class="bar-left"><span>分享</span>
<span>微信</span><span>345</span><span>点赞</span></div>
<div class="gb"><p>2021年第3期（总第345期）</p><h1>{escape(title)}</h1>
<p>发布时间：2021年03月02日　　　　浏览次数：345次　　　　文章字号：大　中　小</p>
<div class="view">{_paragraphs(lines)}<p>主办：某市人民政府办公室</p><p>地址：某市某路1号　　邮政编码：467000</p>
<p>电话：0375-2661234</p><p>传真：0375-2661235</p><p>电子信箱：a@example.cn</p>
<p>国内统一连续出版物号：CN41-1234/D</p></div>
<p>上一页 1 2 3 下一页</p><p>返回目录</p><p>相关链接</p><ul>{_links("2020年政府工作报告第", 3)}</ul></div>{_FOOT}"""


PAGES: tuple[MakePage, ...] = (
    page,
    old_page,
    bare_page,
    word_page,
    trs_page,
    hanweb_page,
    ucap_page,
    index_page,
    lines_page,
    repeated_page,
    spans_page,
    cells_page,
    wechat_page,
    portal_page,
    divs_page,
    wrapped_page,
    items_page,
    table_of_figures_page,
    plain_page,
    gazette_page,
)
"""All the layouts."""
