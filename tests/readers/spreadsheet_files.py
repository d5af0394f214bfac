"""Spreadsheets for tests: rows become files of real programs, and samples become rows."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import openpyxl
import pytest

from checker.model.document import BlockKind, Document
from checker.readers import read_bytes
from checker.readers.delimited import read_delimited
from checker.readers.ods import read_ods
from checker.readers.xls import read_xls
from checker.readers.xlsx import read_xlsx

Row = Sequence[object]
Read = Callable[..., Document]

READERS: dict[str, Read] = {
    "xlsx": read_xlsx,
    "xls": read_xls,
    "ods": read_ods,
    "csv": read_delimited,
    "tsv": read_delimited,
}
_NUMBER = re.compile(r"-?\d+(?:\.(\d+))?$")


def read(data: bytes, suffix: str = "xlsx") -> Document:
    """The document of the file's bytes."""
    return READERS[suffix](data, path=f"表.{suffix}", sha256="0")


def book_of(rows: Sequence[Row], *, change: Callable[[openpyxl.Workbook], None] | None = None) -> bytes:
    """An .xlsx file with the rows on the sheet 表1, changed before it is saved."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "表1"
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(number, column).value = value  # type: ignore[union-attr]
    if change:
        change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def delimited(rows: Sequence[Row], delimiter: str) -> bytes:
    """A .csv or .tsv file with the rows."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode()


def converted(data: bytes, suffix: str) -> bytes:
    """What LibreOffice makes of an .xlsx file."""
    return converted_all((data,), suffix)[0]


@lru_cache(maxsize=64)
def converted_all(files: tuple[bytes, ...], suffix: str) -> tuple[bytes, ...]:
    """What LibreOffice makes of .xlsx files, all of them in one run."""
    program = shutil.which("soffice")
    if not program:
        if os.environ.get("CI"):
            pytest.fail("continuous integration needs LibreOffice: .ci/system-packages installs it")
        pytest.skip("no LibreOffice on this machine")
    with tempfile.TemporaryDirectory() as folder:
        names = [f"{number}.xlsx" for number in range(len(files))]
        for name, data in zip(names, files, strict=True):
            Path(folder, name).write_bytes(data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", suffix, "--outdir", "out", *names]
        subprocess.run(command, cwd=folder, capture_output=True, timeout=300, check=True)
        return tuple(Path(folder, "out", f"{number}.{suffix}").read_bytes() for number in range(len(files)))


def rows_of(sample: Path) -> list[list[str]]:
    """A sample's lines in the first column, and its tables as rows."""
    document = read_bytes(sample.read_bytes(), sample.name)
    rows: list[list[str]] = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            rows.append([])
            for cell in block.cells:
                if not cell.column:
                    rows.append([])
                rows[-1].append(document.text[cell.span.start : cell.span.end])
            rows.append([])
        else:
            rows.extend([line] for line in document.text[block.span.start : block.span.end].splitlines())
    return rows


def typed(rows: Sequence[Sequence[str]]) -> Callable[[openpyxl.Workbook], None]:
    """Turns texts that are numbers into numbers with as many decimals, as a person would have entered them."""

    def change(book: openpyxl.Workbook) -> None:
        sheet = book["表1"]
        sheet.column_dimensions["A"].width = 60
        for number, row in enumerate(rows, 1):
            for column, text in enumerate(row, 1):
                if len(row) > 1 and (match := _NUMBER.match(text)):
                    cell = sheet.cell(number, column)
                    cell.value = Decimal(text)  # type: ignore[union-attr]
                    cell.number_format = "0." + "0" * len(match[1]) if match[1] else "0"

    return change


def tables(document: Document) -> list[list[tuple[int, int, str]]]:
    """Row, column and text of the cells of each table."""
    return [
        [(cell.row, cell.column, document.text[cell.span.start : cell.span.end]) for cell in block.cells]
        for block in document.blocks
        if block.kind is BlockKind.TABLE
    ]


def paragraphs(document: Document) -> list[str]:
    """The lines that are in no table."""
    return [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.kind is not BlockKind.TABLE
    ]


def left_out(document: Document) -> list[tuple[str, str, str]]:
    """What was left out, why, and the cells, sheet or rows that it is about."""
    return [
        (part.what, part.reason, str(part.location.place[-1][1]) if part.location else "") for part in document.skipped
    ]
