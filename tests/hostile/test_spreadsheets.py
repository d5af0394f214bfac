"""Spreadsheets made to exhaust, to mislead or to reach out: each ends in a document or in one sentence, and soon."""

from __future__ import annotations

import io
import random
import time
import zipfile
from collections.abc import Callable

import pytest

from checker.errors import UnreadableError
from checker.isolation import isolated
from checker.model.document import Document
from checker.readers import delimited, sheets
from tests.readers.spreadsheet_files import book_of, converted, read, tables
from tests.readers.test_ods import cell, number, row
from tests.readers.test_ods import ods as ods_of
from tests.readers.test_xlsx import LINKS, SHEET, edited, with_strings

LONGEST_SECONDS = 20
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
GOOD = book_of([["类别", "件数"], ["行政", 121]])


def sheet_of(data: str, rest: str = "", before: str = "") -> bytes:
    """A workbook whose only sheet has this sheetData, with what stands before and behind it."""
    xml = f'<worksheet xmlns="{MAIN}">{before}<sheetData>{data}</sheetData>{rest}</worksheet>'
    return edited(GOOD, SHEET, lambda _: xml)


def bounded(data: bytes, suffix: str = "xlsx") -> Document | UnreadableError:
    """What reading gives, within the bound on processor time."""
    begin = time.process_time()
    try:
        return read(data, suffix)
    except UnreadableError as error:
        return error
    finally:
        assert time.process_time() - begin < LONGEST_SECONDS


def refusal(data: bytes, suffix: str = "xlsx") -> str:
    answer = bounded(data, suffix)
    assert isinstance(answer, UnreadableError)
    assert answer.remedy
    return answer.what


def document(data: bytes, suffix: str = "xlsx") -> Document:
    answer = bounded(data, suffix)
    assert isinstance(answer, Document)
    return answer


def inline(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_two_cells_at_the_ends_of_a_sheet_are_two_cells() -> None:
    far = f'<row r="1">{inline("A1", "甲1件")}</row><row r="1048576">{inline("XFD1048576", "乙2件")}</row>'
    read_it = document(sheet_of(far, before='<dimension ref="A1:XFD1048576"/>'))
    assert read_it.text == "甲1件\n乙2件\n"
    assert read_it.locate(5, 6).place == (("sheet", "表1"), ("cell", "XFD1048576"))


def test_one_long_string_in_many_cells_is_refused() -> None:
    string = f'<sst xmlns="{MAIN}"><si><t>{"件" * 1_000_000}</t></si></sst>'
    cells = "".join(f'<row r="{at}"><c r="A{at}" t="s"><v>0</v></c></row>' for at in range(1, 200))
    assert "characters" in refusal(with_strings(sheet_of(cells), string))


def test_a_part_that_unpacks_to_more_than_its_bound_is_refused() -> None:
    assert "larger than 32 MiB" in refusal(sheet_of(" " * (40 * 1024**2)))


def test_a_hundred_thousand_merged_areas_over_one_another() -> None:
    rows = "".join(f'<row r="{at}">{inline(f"A{at}", "甲")}{inline(f"B{at}", "乙")}</row>' for at in range(1, 2000))
    areas = '<mergeCell ref="A1:XFD1048576"/>' * 100_000
    left = document(sheet_of(rows, f"<mergeCells>{areas}</mergeCells>")).skipped
    assert {part.what for part in left} >= {"a value behind a merged cell", "merged cells"}


def test_more_cells_than_the_bound_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (sheets, delimited):
        monkeypatch.setattr(module, "MAX_CELLS", 500)
    many = [[f"项目{at}", at, at] for at in range(200)]
    assert "more than 500 cells" in refusal(book_of(many))
    repeated = row(number("1", "1"), attributes='table:number-rows-repeated="1048576"')
    assert "more than 500 cells" in refusal(ods_of(repeated), "ods")
    assert "more than 500 fields" in refusal("\n".join("甲,1,2" for _ in range(200)).encode(), "csv")


@pytest.mark.parametrize("line", [",", '"甲",'])
def test_fields_of_one_endless_line_are_not_made_beyond_the_bound(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.setattr(delimited, "MAX_CELLS", 500)
    made = next(delimited._rows(line * 1_000_000, ",", 0))
    assert len(made) == 501
    assert "more than 500 fields" in refusal((line * 1_000).encode(), "csv")


@pytest.mark.parametrize(
    "code",
    [
        "0" * 5_000,
        "0." + "0" * 250,
        "#,##0;" * 40,
        "[>1]" * 60,
        "# ?/" + "?" * 240,
        "?" * 200 + "/" + "9" * 40,
        '"' * 200,
        "_" * 255,
        "%" * 250,
        "," * 100 + "0" + "," * 140,
        "0E+" + "0" * 240,
        "[h]" * 80,
        "yyyy" * 60,
        "0" * 120 + "E+" + "0" * 120,
    ],
)
@pytest.mark.parametrize("value", ["1E308", "-4.9E-324", "0.1", "123456789012345678"])
def test_formats_made_to_be_long_show_something_short(code: str, value: str) -> None:
    def styles(_: str) -> str:
        escaped = code.replace('"', "&quot;").replace(">", "&gt;")
        return (
            f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="{escaped}"/></numFmts>'
            '<cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>'
        )

    data = sheet_of(f'<row r="1">{inline("A1", "甲")}<c r="B1" s="0"><v>{value}</v></c></row>')
    assert len(document(edited(data, "xl/styles.xml", styles)).text) < 2_000


@pytest.mark.parametrize("value", ["1E999999999", "-1E-999999999", "9" * 100_000, "NaN", "0x1F", "1_000", "٣"])
def test_values_that_no_cell_holds_are_text_as_they_stand(value: str) -> None:
    data = sheet_of(f'<row r="1">{inline("A1", "甲")}<c r="B1"><v>{value}</v></c></row>')
    assert document(data).text in (f"甲\t{value}\n", "甲\t1000\n", "甲\t3\n")


@pytest.mark.parametrize(
    "cells",
    [
        '<c r="ZZZ9999999"><v>1</v></c>',
        '<c r=""><v>1</v></c>',
        '<c r="A1" s="99999"><v>1</v></c>',
        '<c r="A1" s="-1"><v>1</v></c>',
        '<c r="A1" t="s"><v>99999</v></c>',
        '<c r="A1" t="s"><v>-1</v></c>',
        '<c r="A1" t="nonsense"><v>1</v></c>',
        '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>',
        '<c r="A1" t="d"><v>9999999-99-99</v></c>',
        '<c r="A1"><f>1</f><f>2</f><v>1</v><v>2</v></c>',
        "<c><c><v>1</v></c></c><!-- 1 --><?x 1?>",
    ],
)
def test_cells_that_contradict_the_format_do_no_harm(cells: str) -> None:
    read_it = document(sheet_of(f'<row r="1">{cells}</row><row r="3">{inline("A3", "审结3件")}</row>'))
    assert "审结3件" in read_it.text


def test_rows_out_of_order_come_in_order() -> None:
    rows = "".join(f'<row r="{at}">{inline("", text)}</row>' for at, text in ((9, "末"), (2, "首"), (9_999_999, "无")))
    assert document(sheet_of(rows)).text == "首\n末\n"


def test_columns_that_overlap_in_their_thousands() -> None:
    columns = '<col min="1" max="16384" width="9" hidden="1"/>' * 50_000 + '<col min="9" max="2" width="-5"/>'
    data = sheet_of(f'<row r="1">{inline("A1", "甲")}</row>', before=f"<cols>{columns}</cols>")
    assert refusal(data) == "no cell shows anything"


def test_every_second_row_hidden_is_listed_in_bounds() -> None:
    hidden = ("", ' hidden="1"')
    rows = "".join(f'<row r="{at}"{hidden[at % 2]}>{inline(f"A{at}", "甲1件")}</row>' for at in range(1, 20_000))
    assert len(document(sheet_of(rows)).skipped) < 3_000


def test_entities_are_refused_and_nothing_is_fetched() -> None:
    declared = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    for part in (SHEET, "xl/workbook.xml", "xl/styles.xml", LINKS):
        assert "declares entities" in refusal(edited(GOOD, part, lambda xml: declared + xml))
    assert "declares entities" in refusal(with_strings(GOOD, f'{declared}<sst xmlns="{MAIN}"/>'))
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, (declared + part.decode()).encode("utf-16") if name == SHEET else part)
    assert "declares entities" in refusal(stream.getvalue())


def test_deep_xml_is_refused() -> None:
    assert "no whole XML" in refusal(sheet_of("<row>" * 100_000 + "</row>" * 100_000))


@pytest.mark.parametrize(
    "target", ["../../../../etc/passwd", "/etc/passwd", "http://example.com/x.xml", "", "\\\\host\\x"]
)
def test_parts_outside_the_package_are_missing(target: str) -> None:
    data = edited(GOOD, LINKS, lambda xml: xml.replace("/xl/worksheets/sheet1.xml", target))
    assert "is missing" in refusal(data)


def test_links_that_lead_out_are_left_alone() -> None:

    def outward(xml: str) -> str:
        return xml.replace("</Relationships>", '<Relationship Id="x9" Type="a/externalLink" TargetMode="External" '
                           'Target="http://example.com/book.xlsx"/></Relationships>')  # fmt: skip

    assert document(edited(GOOD, LINKS, outward)).text == "类别\t件数\n行政\t121\n"


@pytest.mark.parametrize("formula", ['WEBSERVICE("http://example.com")', "cmd|' /C calc'!A0", "[1]表!A1", "A1+A1"])
def test_formulas_are_never_evaluated(formula: str) -> None:
    value = f'<c r="B1"><f>{formula}</f><v>7</v></c>'.replace("&", "&amp;")
    assert document(sheet_of(f'<row r="1">{inline("A1", "甲")}{value}</row>')).text == "甲\t7\n"


def test_macros_are_not_looked_at() -> None:
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(1000))
    assert document(stream.getvalue()).text == "类别\t件数\n行政\t121\n"


def test_other_packages_are_named_for_what_they_are() -> None:
    def package(**parts: str) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as new:
            for name, text in parts.items():
                new.writestr(name.replace("__", "/"), text)
        return stream.getvalue()

    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    assert "missing" in refusal(package(a="b"))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        new.writestr(
            "_rels/.rels",
            f'<Relationships><Relationship Id="1" Type="{kind}" Target="xl/workbook.bin"/></Relationships>',
        )
    assert "xlsb" in refusal(stream.getvalue())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        new.writestr("xl/workbook.xml", "<w:document xmlns:w='w'/>")
    assert "no workbook" in refusal(stream.getvalue())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        for at in range(5_001):
            new.writestr(f"{at}", b"")
    assert "parts" in refusal(stream.getvalue())


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods"])
@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"<html>", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x09\x08" * 400]
)
def test_what_is_no_spreadsheet_is_refused(suffix: str, data: bytes) -> None:
    assert refusal(data, suffix)


@pytest.mark.parametrize("suffix", ["xlsx", "xls"])
def test_an_encrypted_workbook_is_named(suffix: str) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    assert refusal(data, suffix) == "encrypted"


def test_an_encrypted_opendocument_file_is_named() -> None:
    stream = io.BytesIO(ods_of(row(cell("甲"))))
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    assert refusal(stream.getvalue(), "ods") == "encrypted"


def test_opendocument_counts_that_claim_billions() -> None:
    wide = '<table:table-cell table:number-columns-repeated="999999999"/>'
    spaces = '<table:table-cell><text:p>甲<text:s text:c="99999999"/>1件</text:p></table:table-cell>'
    spanned = cell("乙", number_columns_spanned="99999999", number_rows_spanned="99999999")
    read_it = document(
        ods_of(
            row(spaces, wide)
            + row(wide, attributes='table:number-rows-repeated="999999"')
            + row(spanned)
            + row(cell("丙"), attributes='table:visibility="collapse" table:number-rows-repeated="30000"')
        ),
        "ods",
    )
    assert len(read_it.text) < 500


def test_opendocument_spans_nested_to_the_bound() -> None:
    for depth in (200, 5_000):
        nested = "<text:span>" * depth + "甲1件" + "</text:span>" * depth
        answer = bounded(ods_of(row(f"<table:table-cell><text:p>{nested}</text:p></table:table-cell>")), "ods")
        assert isinstance(answer, UnreadableError) or answer.text == "甲1件\n"


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods"])
def test_a_file_cut_off_or_changed_anywhere_is_read_or_refused(suffix: str) -> None:
    good = book_of([["类别", "件数"], ["行政", 121], ["民事", 0.125]])
    good = good if suffix == "xlsx" else converted(good, suffix)
    source = random.Random(7)
    for _ in range(60):
        assert isinstance(bounded(good[: source.randrange(len(good))], suffix), UnreadableError | Document)
        changed = bytearray(good)
        for _ in range(source.choice((1, 8, 64))):
            changed[source.randrange(len(changed))] = source.randrange(256)
        assert isinstance(bounded(bytes(changed), suffix), UnreadableError | Document)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 300_000,
        '"甲' * 100_000,
        '"甲",' * 100_000,
        "," * 1_000_000,
        "甲," * 200_000,
        "甲\n" * 200_000,
        "甲,1\n\n" * 50_000,
        "\t;," * 200_000 + "甲",
        "1,234" * 100_000,
        '""' * 200_000 + "甲",
        "\r" * 500_000 + "甲",
        " " * 500_000 + "甲,1",
    ],
    ids=lambda text: repr(text[:6]),
)
def test_delimited_text_made_to_be_slow(text: str) -> None:
    assert bounded(text.encode(), "csv")


BUILT: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a string of a megabyte in every cell": (
        "xlsx",
        lambda: with_strings(
            sheet_of("".join(f'<row r="{at}"><c r="A{at}" t="s"><v>0</v></c></row>' for at in range(1, 9_000))),
            f'<sst xmlns="{MAIN}"><si><t>{"件" * 1_000_000}</t></si></sst>',
        ),
        "characters in its cells",
    ),
    "a text of a megabyte repeated": (
        "ods",
        lambda: ods_of(row(cell("件" * 1_000_000), attributes='table:number-rows-repeated="1048576"')),
        "characters in its cells",
    ),
    "every cell of a sheet": (
        "ods",
        lambda: ods_of(
            row(cell("甲", number_columns_repeated="16384"), attributes='table:number-rows-repeated="1048576"')
        ),
        "cells with something in them",
    ),
    "ten million cells": (
        "xlsx",
        lambda: sheet_of("<row>" + "<c/>" * 10_000_000 + "</row>"),
        "larger than 32 MiB",
    ),
}


@pytest.mark.parametrize("kind", BUILT)
def test_a_child_process_refuses_what_is_too_much_within_its_memory(kind: str) -> None:
    suffix, build, what = BUILT[kind]
    begin = time.perf_counter()
    with pytest.raises(UnreadableError, match=what):
        isolated(Document, f"checker.readers.{suffix}", f"read_{suffix}", build(), path=f"表.{suffix}", sha256="0")
    assert time.perf_counter() - begin < LONGEST_SECONDS


def test_a_hundred_thousand_cells_come_back_from_a_child_process() -> None:
    data = sheet_of("".join(f"<row>{'<c><v>1.5</v></c>' * 100}</row>" for _ in range(1_000)))
    answer = isolated(Document, "checker.readers.xlsx", "read_xlsx", data, path="表.xlsx", sha256="0")
    assert len(answer.blocks[0].cells) == 100_000


GROWING: dict[str, Callable[[int], list[list[object]]]] = {
    "one table": lambda count: [["甲", 1, 2, 3] for _ in range(count)],
    "tables of two rows": lambda count: [row for _ in range(count // 3) for row in (["甲", "乙"], ["丙", 1], [])],
    "lines of text": lambda count: [["受理5件。"] for _ in range(count)],
    "lines of text before a figure": lambda count: [*(["受理5件。"] for _ in range(count)), [1]],
    "steps": lambda count: [[None] * (at % 60) + ["甲"] for at in range(count)],
}


@pytest.mark.parametrize("kind", GROWING)
def test_twice_the_rows_take_about_twice_the_time(kind: str) -> None:
    def seconds(count: int) -> float:
        data = book_of(GROWING[kind](count))
        times = []
        for _ in range(3):
            begin = time.process_time()
            read(data)
            times.append(time.process_time() - begin)
        return min(times)

    assert seconds(6_000) < 2.6 * seconds(3_000) + 0.1


def test_text_that_looks_like_markup_stays_text() -> None:
    read_it = document(book_of([["<b>类别</b>", "[red]数"], ["=1+1 甲", 2]]))
    assert tables(read_it)[0][0][2] == "<b>类别</b>"
