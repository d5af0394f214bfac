"""Lines of plain text are a table when nothing else can be meant; prose, however it is spaced, stays prose."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Block, BlockKind, Document
from checker.readers.text import paragraphs, read_text

ROOT = Path(__file__).parents[2]


def read(text: str) -> Document:
    return read_text(text, path="报告.txt", sha256="")


def blocks(text: str) -> list[str | list[list[str]]]:
    """Paragraphs as text, tables as rows of cells."""
    return [
        rows(text, block) if block.cells else text[block.span.start : block.span.end] for block in read(text).blocks
    ]


def rows(text: str, block: Block) -> list[list[str]]:
    shown: dict[int, list[str]] = {}
    for cell in block.cells:
        assert cell.column == len(shown.setdefault(cell.row, []))
        shown[cell.row].append(text[cell.span.start : cell.span.end])
    return list(shown.values())


def headers(text: str) -> int:
    """How many rows of the only table are a header."""
    (table,) = (block for block in read(text).blocks if block.kind is BlockKind.TABLE)
    return len({cell.row for cell in table.cells if cell.is_header})


ROWS = [["项目", "2022年", "2023年", "增长"], ["收入", "1,100.50", "1320.6", "20%"], ["支出", "80", "90", "12.5%"]]
WRITTEN = {
    "tabs": "\n".join("\t".join(row) for row in ROWS),
    "several tabs": "\n".join("\t\t".join(row) for row in ROWS[:1])
    + "\n"
    + "\n".join("\t".join(row) for row in ROWS[1:]),
    "bars": "\n".join(" | ".join(row) for row in ROWS),
    "bars around": "\n".join(f"| {' | '.join(row)} |" for row in ROWS),
    "full-width bars": "\r\n".join("｜".join(row) for row in ROWS),
    "Markdown": f"| {' | '.join(ROWS[0])} |\n|---|:--|--:|:-:|\n" + "\n".join(f"|{'|'.join(row)}|" for row in ROWS[1:]),
    "blanks": "\n".join("  " + "    ".join(row) for row in ROWS),
    "ideographic spaces": "\n".join("　　".join(row) for row in ROWS),
    "one cell a line": "\n".join("\n".join(row) for row in ROWS),
    "one cell a line, blank lines between": "\n\n".join("\n \n".join(row) for row in ROWS),
}


@pytest.mark.parametrize("way", WRITTEN)
def test_a_table_is_read_however_it_is_written(way: str) -> None:
    text = f"表1　收支情况\n{WRITTEN[way]}\n以上为快报数。"
    assert blocks(text) == ["表1　收支情况", ROWS, "以上为快报数。"]
    assert headers(text) == 1
    assert read(text).text == text


def test_lines_drawn_around_cells_are_no_cells() -> None:
    text = "┌──┬──┐\n│项目│件数│\n├──┼──┤\n│甲│3│\n├──┼──┤\n│乙│5│\n└──┴──┘\n"
    assert blocks(text) == ["┌──┬──┐", [["项目", "件数"], ["甲", "3"], ["乙", "5"]], "└──┴──┘"]


def test_empty_cells_keep_their_place_between_tabs_and_bars() -> None:
    assert blocks("\t2022年\t2023年\n甲\t1\t\n乙\t\t4\n丙\t5\t6") == [
        [["", "2022年", "2023年"], ["甲", "1", ""], ["乙", "", "4"], ["丙", "5", "6"]]
    ]
    assert blocks("|  | 2022 |\n| 甲 | 1 |\n| 乙 |  |\n| 丙 | 5 |") == [
        [["", "2022"], ["甲", "1"], ["乙", ""], ["丙", "5"]]
    ]


def test_a_row_without_figures_does_not_cut_a_table_in_two() -> None:
    text = "项目\t收入\t支出\n甲\t10\t20\n其中\t\t\n乙\t3\t4\n丙\t7\t16"
    assert blocks(text) == [[line.split("\t") for line in text.split("\n")]]


def test_a_header_of_two_rows_and_years_is_a_header() -> None:
    assert headers("项目\t收入\t支出\n\t2023\t2023\n甲\t1\t2\n乙\t3\t4") == 2


def test_headers_that_begin_with_blanks_leave_the_first_column_without_one() -> None:
    body = [
        "东区　　186.34　　204.72",
        "西区　　71.28　　83.16",
        "湖口县　　62.47　　73.05",
        "全市　　320.09　　360.93",
    ]
    text = "\n".join(["　　　　2023年（万㎡）　2022年（万㎡）", *body])
    assert blocks(text) == [[["", "2023年（万㎡）", "2022年（万㎡）"], *(line.split("　　") for line in body)]]
    assert headers(text) == 1


def test_titles_units_and_notes_around_columns_are_paragraphs() -> None:
    text = "表1  收支情况  单位：万元\n项目  收入  支出\n甲  1  2\n乙  3  4\n注：  略。"
    assert blocks(text) == [
        "表1  收支情况  单位：万元", [["项目", "收入", "支出"], ["甲", "1", "2"], ["乙", "3", "4"]], "注：  略。",
    ]  # fmt: skip


def test_a_numbered_table_with_a_long_note_in_a_cell_is_a_table() -> None:
    text = "序号\t项目\t投资\n1\t甲工程\t300\n2\t乙工程，已完成主体施工。下一步装修\t200"
    assert blocks(text) == [[line.split("\t") for line in text.split("\n")]]


def test_two_tables_one_cell_a_line_stand_side_by_side() -> None:
    text = "指标\n本月\n累计\n甲\n1\n2\n乙\n3\n4\n部门\n收件\n办件\n丙\n5\n6\n丁\n7\n8"
    assert [rows for rows in blocks(text) if isinstance(rows, list)] == [
        [["指标", "本月", "累计"], ["甲", "1", "2"], ["乙", "3", "4"]],
        [["部门", "收件", "办件"], ["丙", "5", "6"], ["丁", "7", "8"]],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "　　今年  受理485件\n　　办结  480件",
        "受理  485件，办结  480件。\n其中  行政  121件。",
        "一、总体情况\t1\n二、主要工作\t3\n三、下一步\t5",
        "目录\t页码\n总体情况\t1\n主要工作\t2",
        "1.\t受理485件。\n2.\t办结480件。",
        "1  甲\n2  乙\n3  丙",
        "张三  男\n李四  女",
        "12  34\n56  78",
        "发布日期：2023-01-01 | 来源：某局\n字号：大 | 中",
        "受理\n485件\n办结\n480件\n满意率\n99%",
        "数据概览\n受理\n485件\n办结\n480件",
        "指标\n本月\n累计\n甲\n1\n2\n乙\n3\n丙\n4\n5",
        "指标\n本月\n累计\n甲\n1\n2\n小计\n乙\n3\n4",
        "指标\n本月\n累计\n甲\n1\n20%\n乙\n30%\n4",
        "一、指标\n本月\n累计\n甲\n1\n2\n乙\n3\n4",
        "甲\n1\n2\n乙\n3\n4",
        "项目  收入  支出\n甲  1  2\n小计  3\n乙  3  4",
        "项目\t收入\t支出\n甲\t1\t2\n小计：\t3\n乙\t3\t4",
        "某局\n2023年\n12月\n31日",
    ],
)
def test_what_is_not_certain_is_prose(text: str) -> None:
    assert [block.kind for block in read(text).blocks] == [BlockKind.PARAGRAPH] * len(text.split("\n"))


def prose() -> Iterator[tuple[str, str]]:
    for sample in sorted((ROOT / "seeds").glob("*_*.txt")):
        yield sample.name, sample.read_text(encoding="utf-8")
    for cases in sorted((ROOT / "tests" / "accuracy" / "cases").glob("*.jsonl")):
        for line in cases.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            if case["domain"] != "tables":  # those are Markdown
                yield case["id"], case["text"]


CASES_WITH_TABLES = [
    *("accounts-022", "accounts-037", "accounts-073", "blind_ba-093", "blind_bb-008", "blind_bb-046"),
    *("blind_bb-062", "blind_be-023", "blind_be-024", "blind_bj-024", "blind_bk-052", "blind_bm-060"),
    *("blind_bm-082", "blind_bn-091", "blind_bn-093", "blind_bo-047", "blind_bo-094", "blind_bp-089"),
    *("blind_bp-090", "blind_bq-093", "blind_bt-054", "blind_bv-031", "blind_by-017", "blind_by-056"),
    *("blind_ca-079", "blind_ca-084", "blind_cc-046", "blind_cg-003", "blind_cg-036", "blind_cg-056"),
    *("blind_cg-100", "blind_ci-049", "blind_ci-090", "blind_cj-024", "blind_ck-075", "blind_cl-030"),
    *("blind_cl-094", "blind_cm-038", "blind_cp-095", "blind_cq-012", "blind_cr-030", "blind_cs-001"),
    *("blind_cs-072", "blind_ct-031", "blind_ct-056", "blind_ct-104", "blind_cw-030", "blind_cw-088"),
    *("blind_cx-033", "blind_cx-093", "blind_cy-040", "blind_cy-064", "blind_db-046", "blind_dd-023"),
    *("blind_dd-033", "blind_de-003", "blind_de-077", "blind_df-012", "blind_df-099", "blind_dg-097"),
    *("blind_dg-101", "blind_dh-015", "blind_dh-097", "blind_di-023", "blind_di-027", "blind_dj-004"),
    *("blind_dj-069", "blind_dk-019", "blind_dm-100", "blind_dn-087", "blind_do-079", "blind_dp-007"),
    *("blind_dp-098", "blind_dr-019", "blind_ds-065", "blind_dt-029", "blind_dt-078", "blind_du-053"),
    *("blind_du-087", "blind_dv-012"),
    *("blind_g-032", "blind_g-044", "blind_g-091", "blind_i-010"),
    *("blind_i-011", "blind_j-048", "blind_j-088", "blind_l-019", "blind_l-021", "blind_l-048"),
    *("blind_l-052", "blind_l-053", "blind_l-062", "blind_l-075", "blind_l-078", "blind_r-023"),
    *("blind_r-024", "bulletins-066", "departments-039", "departments-069", "depth-003", "depth-004"),
    *("depth-005", "notices-064", "sectors-082", "summaries-076", "summaries-077"),
]


def test_no_sample_and_no_case_but_those_that_have_a_table_is_read_otherwise_than_line_by_line() -> None:
    changed = [name for name, text in prose() if not is_line_by_line(text)]
    assert changed == CASES_WITH_TABLES


@pytest.mark.parametrize(
    "text",
    [
        "年龄段 男 女 小计\n学龄前 14 17 31\n学龄 22 19 41\n合计 36 36 72",
        "北站 3120\n南站 2846\n石岭站 1059\n合计 7025",
        "学段　学校　在校生\n小学　31　24617\n初中　14　12058",
        "月份　抽检　不合格\n1月　412　9\n2月　286　4\n3月　537　12",
    ],
)
def test_one_blank_parts_cells_under_a_header_or_over_a_total(text: str) -> None:
    (table,) = blocks(text)
    assert table == [line.replace("\u3000", " ").split(" ") for line in text.split("\n")]


def test_one_wide_blank_here_and_two_there_part_cells_alike() -> None:
    rows = "类别__卷数__件数\n文书档案_68214_152307\n声像实物_——_1925\n合计__68214_154232"
    (table,) = blocks(rows.replace("_", "\u3000"))
    assert table[-1] == ["合计", "68214", "154232"]


def test_classes_over_their_total_are_a_table_without_a_header() -> None:
    rows = "1.0级以下  1018\n1.0—1.9级  346\n2.0级及以上  65\n"
    (table,) = blocks(f"{rows}全年合计  1429")
    assert table[0] == ["1.0级以下", "1018"]
    assert [block.kind for block in read(f"{rows}另有余震  1429").blocks] == [BlockKind.PARAGRAPH] * 4


@pytest.mark.parametrize(
    "text",
    [
        "总体情况 1\n主要工作 3\n下一步 5",
        "北站 3120\n南站 2846\n石岭站 1059",
        "张三 男 42\n李四 女 38",
        "年龄段 男 女 小计\n学龄前 14 17 31\n学龄 22 19\n合计 36 36 72",
        "年龄段 男 女\n学龄前 14 17\n学龄 22 19\n合计  36  36",
        "受理 485件\n办结 480件，比上年增加 12件。",
        "截至 12 月\n受理 48 件\n办结 47 件",
        "组别 人数 名次\n甲组 12人 第一\n乙组 15人 第二",
    ],
)
def test_lines_with_one_blank_here_and_there_are_prose(text: str) -> None:
    assert [block.kind for block in read(text).blocks] == [BlockKind.PARAGRAPH] * len(text.split("\n"))


def test_the_real_reports_are_read_line_by_line(material: Path) -> None:
    reports = sorted((material / "seeds").glob("*.txt"))
    assert reports
    assert all(is_line_by_line(report.read_text(encoding="utf-8")) for report in reports)


def is_line_by_line(text: str) -> bool:
    document = read(text)
    return document.blocks == tuple(paragraphs(text, document.line_starts))


PIECES = ["\n", "\r\n", "\t", "|", "  ", "　　", " ", "甲", "项目", "12", "3.5%", "2023年", "—", "。", "│", "---"]


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_every_character_that_says_something_is_in_one_block_and_every_cell_in_its_table(pieces: list[str]) -> None:
    document = read("".join(pieces))
    at = 0
    for block in document.blocks:
        assert at <= block.span.start <= block.span.end
        assert not any(map(str.isalnum, document.text[at : block.span.start]))
        at = block.span.end
        inside = block.span.start
        for cell in block.cells:
            assert inside <= cell.span.start <= cell.span.end <= block.span.end
            assert not any(map(str.isalnum, document.text[inside : cell.span.start]))
            inside = cell.span.end
    assert not any(map(str.isalnum, document.text[at:]))


LINES = [
    "甲  1  2\n",
    "甲\t1\t2\n",
    "甲|1|2\n",
    "甲\n1\n2\n",
    "1\n",
    "a\t",
    "|",
    "\t\n",
    "  a",
    "项目\n",
    "甲\t1\n乙\t2\n\n",
]


@pytest.mark.parametrize("line", LINES)
def test_a_megabyte_of_rows_is_read_in_bounded_time(line: str) -> None:
    begin = time.process_time()
    read("指标\n本月\n累计\n" + line * (500_000 // len(line)))
    assert time.process_time() - begin < 20
