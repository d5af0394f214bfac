"""The samples as people print them: Chromium's and LibreOffice's PDF of the same paragraphs and tables."""

from __future__ import annotations

import html
import io
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from checker.model.document import Block, BlockKind, Document

STYLE = """
@page { size: A4; margin: 25mm 26mm }
body { font-family: "Noto Serif CJK SC", serif; font-size: 14pt; line-height: 1.6 }
p { text-indent: 2em; margin: 0; text-align: justify }
h1 { font-size: 20pt; text-align: center } h2, h3 { font-size: 14pt }
table { border-collapse: collapse; width: 100% } td, th { border: 1px solid #000; padding: 2px 4px; font-size: 11pt }
"""

Row = list[str]


def parts_of(document: Document) -> list[tuple[str, int, str | list[Row]]]:
    """The blocks of a document as (kind, level, text or rows)."""
    return [
        ("table", 0, rows_of(document, block))
        if block.kind is BlockKind.TABLE
        else (str(block.kind), block.level, document.text[block.span.start : block.span.end].strip())
        for block in document.blocks
    ]


def rows_of(document: Document, block: Block) -> list[Row]:
    """The texts of a table's cells by rows."""
    rows: list[Row] = []
    for cell in block.cells:
        while len(rows) <= cell.row:
            rows.append([])
        rows[cell.row].append(document.text[cell.span.start : cell.span.end])
    return rows


def as_html(document: Document, style: str = STYLE) -> str:
    """A page with the document's first paragraph as its title."""
    body = []
    for number, (kind, level, content) in enumerate(parts_of(document)):
        if not isinstance(content, str):
            body.append("<table>" + "".join(_html_row(row) for row in content) + "</table>")
        elif kind == "heading" or number == 0:
            body.append(f"<h{level or 1}>{html.escape(content)}</h{level or 1}>")
        else:
            body.append(f"<p>{html.escape(content)}</p>")
    return f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>{style}</style>{"".join(body)}</html>'


def _html_row(row: Row) -> str:
    return "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>"


def as_docx(document: Document) -> bytes:
    """A Word file set as an office does it: indented, justified, with a header and page numbers."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt

    file = docx.Document()
    style = file.styles["Normal"]
    style.font.size = Pt(14)
    style.font.name = "Noto Serif CJK SC"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Noto Serif CJK SC")
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = Pt(26)
    file.sections[0].header.paragraphs[0].text = "内部工作材料"
    _page_number(file.sections[0].footer.paragraphs[0])
    for number, (_, _, content) in enumerate(parts_of(document)):
        if not isinstance(content, str):
            table = file.add_table(len(content), max(map(len, content)), style="Table Grid")
            for row, texts in zip(table.rows, content, strict=True):
                for cell, text in zip(row.cells, texts, strict=False):
                    cell.text = text
            continue
        paragraph = file.add_paragraph()
        run = paragraph.add_run(content)
        if number == 0:
            run.font.size = Pt(20)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.line_spacing = Pt(36)
        else:
            paragraph.paragraph_format.first_line_indent = Pt(28)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def _page_number(paragraph: object) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.add_run("— ")  # type: ignore[attr-defined]
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()  # type: ignore[attr-defined]
        if kind:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        else:
            element = OxmlElement("w:instrText")
            element.text = text
        run._r.append(element)
    paragraph.add_run(" —")  # type: ignore[attr-defined]


def office_pdfs(files: Sequence[Path], folder: Path, to: str = "pdf") -> None:
    """Has LibreOffice write a PDF of each file into ``folder``; skips the test when it is not installed."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None and os.environ.get("CI"):
        pytest.fail("continuous integration needs LibreOffice: .ci/system-packages installs it")
    if office is None:
        pytest.skip("no LibreOffice on this machine")
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", to]
    subprocess.run([*command, "--outdir", str(folder), *map(str, files)], check=True, capture_output=True, timeout=300)


def chromium_pdfs(chromium: str, pages: Iterable[tuple[str, Path]], **options: object) -> None:
    """Has Chromium print each page (HTML, where to)."""
    from playwright.sync_api import sync_playwright

    arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, headless=True, args=arguments)
        context = browser.new_context(locale="zh-CN", offline=True)
        for text, target in pages:
            page = context.new_page()
            page.set_content(text)
            page.pdf(path=target, prefer_css_page_size=True, **options)  # type: ignore[arg-type]
            page.close()
        browser.close()
