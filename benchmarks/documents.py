"""How well files are read as texts: `python benchmarks/documents.py`.

Quantities (value, unit, qualifier, measure) of reports in ../shared/corpus beside the checkout are held against those
that come out when the same text is a Word document, a web page or a PDF; where the reports are absent nothing is
measured. Word documents and pages are made here, PDFs are printed by Chromium and by LibreOffice where they are
installed (Debian: chromium, libreoffice-writer-nogui, fonts-noto-cjk), and read by pypdfium2 (`pip install -e
'.[documents]'`). The other libraries, where they are installed (`pip install trafilatura lxml_html_clean python-docx
pypdf pdfminer.six`), read the same files.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Any

from figures import CORPUS, Figure, ratio

import xinhua_gov as xg
from xinhua_gov.documents.opening import document_of
from xinhua_gov.errors import DocumentError

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))

from made_documents import (
    bare_page,
    deleted,
    docx,
    inserted,
    old_page,
    page,
    paragraph,
    part,
    run,
    table,
    text_box,
    word_page,
)

PRINTED = 12
"""Reports that are printed to PDF."""

BATCH = 4
"""Reports that one run of a printing program gets."""

Key = tuple[object, ...]
Extract = Callable[[bytes], str]


def figures() -> Iterator[Figure]:
    """What comes back of the quantities of each kind of file."""
    texts = {file.stem: file.read_text(encoding="utf-8") for file in sorted(CORPUS.glob("*.txt"))}
    if not texts:
        print("no ../shared/corpus beside the checkout: nothing to read")
        return
    yield from _kind(
        "Word documents of the corpus", "语料中的 Word 文件", _corpus_word(texts), {"python-docx": _python_docx}
    )
    yield from _kind("Word documents made here", "自制的 Word 文件", _made_word(texts), {"python-docx": _python_docx})
    yield from _kind("web pages in GBK made here", "自制的 GBK 网页", _pages(texts), {"trafilatura": _trafilatura})
    with tempfile.TemporaryDirectory() as folder:
        for name, printer in (("Chromium", _chromium), ("LibreOffice", _libreoffice)):
            printed = printer(dict(list(texts.items())[:: max(1, len(texts) // PRINTED)][:PRINTED]), Path(folder))
            others = {"pypdf": _pypdf, "pdfminer.six": _pdfminer}
            yield from _kind(f"PDFs printed by {name}", f"{name} 打印的 PDF", printed, others)


def _kind(en: str, zh: str, files: list[tuple[str, bytes]], others: Mapping[str, Extract]) -> Iterator[Figure]:
    """The figure of one kind of file, each with the text that it is made of; the other libraries are printed only."""
    if not files:
        print(f"{en}: none, for the program that makes them is not installed")
        return
    try:
        same, fresh, whole = _held(files, lambda data: document_of("file", data).text)
    except DocumentError as error:
        print(f"{en}: {error}")
        return
    print(f"{en}: {len(files)} files; {same}, {fresh} new; {whole} files have the very text")
    for name, extract in others.items():
        try:
            print(f"    {name}: {'{}, {} new; {} files have the very text'.format(*_held(files, extract))}")
        except ImportError:
            print(f"    {name}: not installed")
    value, wanted = f"{same}; {fresh}", "at least 99 %; at most 0.5 %"
    yield Figure(
        "documents",
        f"{en}: quantities that come out the same; new ones",
        f"{zh}：读出相同的数量；多出的数量",
        value,
        wanted,
    )
    reading = sum(_seconds(partial(xg.read_quantities, text)) for text, _ in files)
    opening = sum(_seconds(partial(document_of, "file", data)) for _, data in files)
    en, zh = f"{en}: time to open / to read the quantities", f"{zh}：打开的时间 / 读出数量的时间"
    yield Figure("documents", en, zh, ratio(opening, reading))


def _held(files: list[tuple[str, bytes]], extract: Extract) -> tuple[str, str, int]:
    """The quantities of files against those of their texts: the same, the new ones, and how many texts are whole."""
    total = same = found = whole = 0
    for text, data in files:
        got = extract(data)
        wanted, there = _quantities(text), _quantities(got)
        total, found = total + wanted.total(), found + there.total()
        same += (wanted & there).total()
        whole += got.split() == text.split()
    return f"{same:,} / {total:,} ({same / total:.2%})", f"{found - same:,} ({(found - same) / total:.2%})", whole


def _quantities(text: str) -> Counter[Key]:
    found = (m for m in xg.read_quantities(text) if m.is_quantity)
    return Counter((m.value, m.value_high, m.unit, m.qualifier_text, m.measure) for m in found)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _corpus_word(texts: dict[str, str]) -> list[tuple[str, bytes]]:
    return [(texts[file.stem], file.read_bytes()) for file in sorted((CORPUS / "files").glob("*.docx"))]


def _made_word(texts: dict[str, str]) -> list[tuple[str, bytes]]:
    """Each report as a document of insertions, text boxes and tables, with notes, comments and deletions."""
    return [_as_word(text) for text in texts.values()]


def _as_word(text: str) -> tuple[str, bytes]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    body, order = [], []
    for place, line in enumerate(lines):
        half = len(line) // 2
        pieces = run(line[:half]) + deleted("投资99亿元，") + inserted(line[half:])
        if place % 7 == 3:
            body.append(table([[line]]))
        elif place % 7 == 5:
            body.append(paragraph(text_box(line)))
        else:
            body.append(paragraph(pieces, _NOTED if place % 5 == 0 else ""))
        order.append(line)
    notes = part("footnotes", f'<w:footnote w:id="2">{paragraph("注：另有77亿元。")}</w:footnote>')
    comments = part("comments", f'<w:comment w:id="0">{paragraph("应为88亿元？")}</w:comment>')
    return "\n".join(order) + "\n", docx("".join(body), {"word/footnotes.xml": notes, "word/comments.xml": comments})


_NOTED = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'


def _pages(texts: dict[str, str]) -> list[tuple[str, bytes]]:
    """The reports as pages of four kinds, with navigation, a counter and a footer."""
    made = []
    for place, text in enumerate(texts.values()):
        title, *lines = [line.strip() for line in text.split("\n") if line.strip()]
        make = (page, old_page, bare_page, word_page)[place % 4]
        made.append((text, make(title, lines).encode("gb18030")))
    return made


def _chromium(texts: dict[str, str], folder: Path) -> list[tuple[str, bytes]]:
    """The texts printed by Chromium, with its headers and footers: paragraphs apart, not indented."""
    program = shutil.which("chromium")
    made = []
    for stem, text in texts.items() if program else ():
        lines = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip())
        (folder / f"{stem}.html").write_text(
            f'<!doctype html><html lang="zh-CN"><meta charset="utf-8">{lines}', "utf-8"
        )
        told = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
        told += ["--disable-background-networking", "--disable-component-update"]
        place = folder / f"{stem}.pdf"
        _run([str(program), *told, f"--print-to-pdf={place}", str(folder / f"{stem}.html")])
        made.append((text, place.read_bytes()))
    return made


def _libreoffice(texts: dict[str, str], folder: Path) -> list[tuple[str, bytes]]:
    """The texts printed by LibreOffice: justified, first lines indented, page numbers and a running title below.

    Punctuation that it hangs into the margin it does not draw, so no text comes back whole.
    """
    program = shutil.which("soffice")
    folder = folder / "office"
    folder.mkdir()
    for stem, text in texts.items() if program else ():
        (folder / f"{stem}.docx").write_bytes(_as_printed(text))
    files = sorted(folder.glob("*.docx"))
    for begin in range(0, len(files), BATCH):
        chosen = [str(file) for file in files[begin : begin + BATCH]]
        _run([str(program), "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf",
              "--outdir", str(folder), *chosen])  # fmt: skip
    return [(texts[file.stem], file.with_suffix(".pdf").read_bytes()) for file in files]


def _as_printed(text: str) -> bytes:
    """A text as a Word document laid out as reports are."""
    font = '<w:rFonts w:eastAsia="Noto Serif CJK SC"/><w:sz w:val="32"/>'
    laid = '<w:jc w:val="both"/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/>'
    body = "".join(paragraph(run(line, font), properties=laid) for line in text.split("\n") if line.strip())
    ends = '<w:sectPr><w:footerReference w:type="default" r:id="rFoot"/><w:pgSz w:w="11906" w:h="16838"/>'
    ends += (
        '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="720" w:footer="720"/></w:sectPr>'
    )
    number = f'{run("— ")}<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>'
    footer = part("ftr", paragraph("政府工作报告") + paragraph(f"{number}{run(' —')}"))
    return docx(body + ends, {"word/footer1.xml": footer})


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


# The other libraries, each as its manual says


def _python_docx(data: bytes) -> str:
    document: Any = import_module("docx").Document(io.BytesIO(data))
    texts = (one.text if hasattr(one, "text") else _python_docx_table(one) for one in document.iter_inner_content())
    return "\n".join(texts)


def _python_docx_table(table: Any) -> str:
    return "\n".join("\t".join(cell.text for cell in row.cells) for row in table.rows)


def _trafilatura(data: bytes) -> str:
    return import_module("trafilatura").extract(data, include_comments=False) or ""


def _pypdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in import_module("pypdf").PdfReader(io.BytesIO(data)).pages)


def _pdfminer(data: bytes) -> str:
    return str(import_module("pdfminer.high_level").extract_text(io.BytesIO(data)))


if __name__ == "__main__":
    for figure in figures():
        print(figure)
