"""A document of twenty pages in every format that is read, made of the sample reports by the writers of the tests."""

from __future__ import annotations

import tempfile
from itertools import cycle
from pathlib import Path

from checker.readers.text import read_text
from tests.bench.samples import sample_texts
from tests.readers.html_pages import in_a_frame, page
from tests.readers.libreoffice import installed
from tests.readers.printing import as_docx
from tests.readers.raw_ofd import laid_out, ofd
from tests.readers.raw_pdf import RawPage, pdf
from tests.readers.samples_as_word import in_runs
from tests.readers.spreadsheet_files import book_of, delimited, typed

PAGES = 20
_LINES, _SIGNS = 22, 28
"""Of a page as GB/T 9704-2012 has it."""
_ROWS, _COLUMNS = 40, 8
"""Of a page of a table."""


def documents() -> dict[str, bytes]:
    """The files by name, whose last word is their suffix; those that LibreOffice writes only where it is installed."""
    lines = _paragraphs()
    text = "\n".join(lines) + "\n"
    document = read_text(text, path="bench.txt", sha256="")
    rows = _rows()
    made = {
        "txt": text.encode(),
        "md": "\n\n".join(lines).encode() + _markdown_table(rows).encode(),
        "html": page(in_a_frame(text)),
        "docx": as_docx(document),
        "in short runs.docx": in_runs(document, name="bench"),
        "by hand.pdf": pdf(_pdf_pages(lines)),
        "ofd": ofd(laid_out(lines)),
        "csv": delimited(rows, ","),
        "xlsx": book_of(rows, change=typed(rows)),
    }
    return made | _by_libreoffice(made)


def _paragraphs() -> list[str]:
    """The lines of the samples, over and over, as many as fill twenty pages."""
    lines: list[str] = []
    filled = 0
    for line in cycle([line for text in sample_texts() for line in text.splitlines() if line.strip()]):
        filled += -(-(len(line) + 2) // _SIGNS)
        if filled > PAGES * _LINES:
            return lines
        lines.append(line)
    return lines


def _rows() -> list[list[str]]:
    """A table with a header, a name in the first column, and figures with and without decimals."""
    names = [line[:8] for line in sample_texts()[0].splitlines() if len(line) >= 8]
    rows = [["项目", *(f"{2016 + at}年" for at in range(_COLUMNS - 1))]]
    for at in range(1, PAGES * _ROWS):
        wholes = [at * place * 37 % 9973 for place in range(1, _COLUMNS)]
        figures = [f"{whole + 1}" if place % 2 else f"{whole}.{place}1" for place, whole in enumerate(wholes)]
        rows.append([names[at % len(names)], *figures])
    return rows


def _markdown_table(rows: list[list[str]]) -> str:
    head, *body = (f"| {' | '.join(row)} |\n" for row in rows[:_ROWS])
    return f"\n\n{head}|{' --- |' * _COLUMNS}\n{''.join(body)}"


def _pdf_pages(lines: list[str]) -> list[RawPage]:
    """Pages of 22 lines with 28 signs each, paragraphs indented."""
    cut = [piece for line in lines for piece in _wrapped("　　" + line)]
    pages = []
    for at in range(0, len(cut), _LINES):
        made = RawPage()
        for row, piece in enumerate(cut[at : at + _LINES]):
            made.text(80, 740 - 29 * row, piece, 15)
        pages.append(made)
    return pages


def _wrapped(line: str) -> list[str]:
    return [line[at : at + _SIGNS] for at in range(0, len(line), _SIGNS)]


def _by_libreoffice(made: dict[str, bytes]) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        office = installed(folder / "profile")
        if office is None:
            return {}
        found: dict[str, bytes] = {}
        for source, target in (("docx", "pdf"), ("xlsx", "xls"), ("xlsx", "ods")):
            file = folder / f"bench.{source}"
            file.write_bytes(made[source])
            (written,) = office.convert([file], target, folder / "out")
            found[target] = written.read_bytes()
        return found
