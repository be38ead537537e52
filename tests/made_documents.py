"""Documents made for tests and measurements: Word documents, web pages and PDFs, without a library that writes them."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/footer1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>'
    '<Override PartName="/word/footnotes.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>'
    '<Override PartName="/word/comments.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>'
    "</Types>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A .docx whose document has this body; `parts` are further parts, or others in place of those that it has."""
    held = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": document(body),
        **(parts or {}),
    }
    linked = {
        f"rId{number}": (kind, f"{kind}.xml")
        for number, kind in enumerate(("footnotes", "comments", "numbering", "styles"), start=1)
        if f"word/{kind}.xml" in held
    }
    if "word/footer1.xml" in held:
        linked["rFoot"] = ("footer", "footer1.xml")
    held.setdefault("word/_rels/document.xml.rels", _relations(linked))
    return zipped(held)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def document(body: str) -> str:
    """The main part of a .docx."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {_SPACES}><w:body>{body}</w:body></w:document>'


def part(tag: str, content: str) -> str:
    """Another part of a .docx, whose outer element has this name."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{tag} {_SPACES}>{content}</w:{tag}>'


def _relations(linked: Mapping[str, tuple[str, str]]) -> str:
    rows = (f'<Relationship Id="{id}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for id, (kind, to) in linked.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{"".join(rows)}</Relationships>'


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{before}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs, or of texts."""
    before = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{before}{''.join(one if one.startswith('<') else run(one) for one in runs)}</w:p>"


def table(rows: Iterable[Sequence[str]]) -> str:
    """A table whose cells have one paragraph each."""
    made = "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl>"


def text_box(*texts: str) -> str:
    """A run with a text box, both as new and as old word processors have it."""
    content = f"<w:txbxContent>{''.join(map(paragraph, texts))}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def inserted(text: str) -> str:
    """A run that was inserted."""
    return f'<w:ins w:id="1" w:author="a">{run(text)}</w:ins>'


def deleted(text: str) -> str:
    """A run that was deleted."""
    return f'<w:del w:id="2" w:author="a"><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>'


def page(title: str, lines: Iterable[str], *, charset: str = "gb2312", counter: int = 12345) -> str:
    """A page of a government's site with an article in an element of its own, and all that stands around one."""
    article = "".join(f"<p>\u3000\u3000{escape(line)}</p>\n" for line in lines)
    links = "".join(f'<li><a href="/{n}">栏目{n}</a></li>' for n in range(1, 9))
    return f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>{escape(title)}_某区人民政府门户网站</title><style>.a {{ width: 100% }}</style>
<script>var n = "{counter}";</script></head>
<body><div class="top"><span>今天是2021年3月5日 星期五</span><ul class="nav">{links}</ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/g">政务公开</a> &gt; 正文</div>
<div class="main"><h1>{escape(title)}</h1>
<div class="info"><span>发布时间：2021-03-02 10:15</span>&nbsp;&nbsp;<span>来源：区政府办公室</span>&nbsp;
<span>浏览<b id="hits">{counter}</b>次</span> 字号：【<a>大</a> <a>中</a> <a>小</a>】 <a href="#">打印本页</a></div>
<div id="zoom" class="TRS_Editor">
{article}</div>
<div class="share">分享到： <a>微信</a> <a>微博</a></div>
<div class="pages">上一篇：<a href="/1">关于12项工作的通知</a><br>
下一篇：<a href="/2">2020年预算公开</a></div></div>
<div class="side"><h3>热门文章</h3><ul>{links}</ul></div>
<div class="footer"><p>主办：某区人民政府 承办：某区大数据中心 电话：0371-12345678</p>
<p>豫ICP备05001234号-1 豫公网安备 41040202000099号
网站标识码：4104020001</p><p>您是第 1234567 位访客</p></div></body></html>"""


def old_page(title: str, lines: Iterable[str], *, charset: str = "gb2312", counter: int = 12345) -> str:
    """A page laid out by tables within tables, its article one cell of lines, its tags in capitals and left open."""
    article = "<BR><BR>\n".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{escape(line)}" for line in lines)
    links = "".join(f"<TD><A HREF=/{n}.htm>栏目{n}</A>" for n in range(1, 9))
    return f"""<HTML><HEAD><TITLE>{escape(title)}</TITLE>
<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset={charset}"></HEAD>
<BODY BGCOLOR=#FFFFFF><TABLE WIDTH=100%><TR>{links}</TABLE>
<TABLE WIDTH=778><TR><TD WIDTH=180><TABLE><TR><TD>用户名<TD><INPUT NAME=u><TR><TD>密码<TD><INPUT NAME=p></TABLE>
<TD><TABLE><TR><TD ALIGN=center><FONT SIZE=5><B>{escape(title)}</B></FONT>
<TR><TD ALIGN=center>[ 作者：办公室 | 点击数：{counter} | 更新时间：2021-3-2 9:05:17 ]
<TR><TD><FONT SIZE=3>{article}</FONT>
<TR><TD ALIGN=right>【<A HREF=#>打印</A>】【<A HREF=#>关闭</A>】</TABLE></TABLE>
<CENTER>版权所有：某县人民政府 技术支持：某科技公司<BR>豫ICP备05001234号 访问量：1234567</CENTER></BODY></HTML>"""


def bare_page(title: str, lines: Iterable[str], *, charset: str = "gb2312", counter: int = 12345) -> str:
    """A page whose paragraphs stand among those of the page itself, with nothing around them."""
    article = "".join(f"<p>{escape(line)}\n" for line in lines)
    return f"""<html><meta charset={charset}><title>{escape(title)}-某县政府网</title><body>
<p><a href=/>首页</a> | <a href=/1>要闻</a> | <a href=/2>公告</a><p>您当前的位置：首页 - 报告<h2>{escape(title)}</h2>
<p>2021-03-02 10:15:33<p>浏览次数：{counter}<p>字体：大 中 小
{article}<p>责任编辑：张三<p>浏览{counter}次
<p>Copyright 2021 某县人民政府<p>冀ICP备05001234号<p>网站地图 联系我们</body></html>"""


def word_page(title: str, lines: Iterable[str], *, charset: str = "gb2312", counter: int = 12345) -> str:
    """A page as a word processor saves one: digits and Chinese in spans of their own, the source wrapped anywhere."""
    article = "".join(f'<p class=MsoNormal style="text-indent:32.0pt">{_spans(line)}</p>\n\n' for line in lines)
    return f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type
content="text/html; charset={charset}"><title>{escape(title)}</title>
<!--[if gte mso 9]><xml><o:Pages>12</o:Pages></xml><![endif]-->
</head><body lang=ZH-CN><div class=WordSection1><p class=MsoTitle align=center>{_spans(title)}</p>
{article}</div><div class=counter>阅读 ({counter})</div></body></html>"""


def _spans(line: str) -> str:
    """A line in spans of its digits and its other characters, each span on lines of its own; the point is an entity."""
    pieces = re.findall(r"[0-9.%]+|[^0-9.%]+", line)
    return "".join(
        f"<span\nlang=EN-US style='font-size:16.0pt'>{piece.replace('.', '&#46;').replace('%', '&#37;')}</span>"
        if piece[0] in "0123456789.%"
        else f"<span\nstyle='font-family:仿宋'>{wrapped(escape(piece))}</span>"
        for piece in pieces
    )


def wrapped(text: str, width: int = 38) -> str:
    """A text in lines of so many characters; Latin words stay whole."""
    if any(character.isascii() and character.isalpha() for character in text):
        return text
    return "\n".join(text[place : place + width] for place in range(0, len(text), width))


class Placed(NamedTuple):
    """A text at a place of a page of a PDF, in points from below and from the left."""

    left: float
    bottom: float
    text: str
    size: float = 12


_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>"
)
_GLYPHS = (
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /FontDescriptor 5 0 R /DW 1000 "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
)
_METRICS = (
    "<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 "
    "/Descent -120 /CapHeight 880 /StemV 80 >>"
)


def pdf(pages: Sequence[Sequence[Placed]], *, encrypted: bool = False) -> bytes:
    """A PDF of A4 pages; Chinese characters are as wide as they are high, others half of that."""
    codes = {character: code for code, character in enumerate(sorted({c for p in pages for t in p for c in t.text}), 1)}
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    mapped = [f"<{code:04x}> <{character.encode('utf-16-be').hex()}>" for character, code in codes.items()]
    blocks = [mapped[place : place + 100] for place in range(0, len(mapped), 100)]
    ranges = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    halves = " ".join(f"{code} [500]" for character, code in codes.items() if character < "\u2000")
    objects += [
        _FONT,
        f"{_GLYPHS} /W [{halves}] >>",
        _METRICS,
        _stream(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange\n"
            f"<0000> <ffff>\nendcodespacerange\n{ranges}\nendcmap end end"
        ),
    ]
    kids = []
    for placed in pages:
        shown = "\n".join(
            f"BT /F1 {one.size} Tf 1 0 0 1 {one.left} {one.bottom} Tm <{_shown(one.text, codes)}> Tj ET"
            for one in placed
        )
        objects.append(_stream(shown))
        objects.append(_page_object(len(objects)))
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    return written(objects, encrypted=encrypted)


def _shown(text: str, codes: Mapping[str, int]) -> str:
    return "".join(f"{codes[character]:04x}" for character in text)


def _page_object(content: int) -> str:
    return (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
        f"/Contents {content} 0 R >>"
    )


def _stream(content: str) -> str:
    packed = zlib.compress(content.encode()).hex()
    return f"<< /Length {len(packed) + 1} /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n{packed}>\nendstream"


def written(objects: Sequence[str], *, encrypted: bool = False) -> bytes:
    """The bytes of a PDF of these objects, the first of which is its catalogue."""
    made, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n"
    start = len(made)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(
        f"{place:010} 00000 n \n" for place in places
    )
    locked = f"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'11' * 32}> /U <{'22' * 32}> >>"
    made += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {locked if encrypted else ''} >>\n"
    return (made + f"startxref\n{start}\n%%EOF\n").encode("latin-1")
