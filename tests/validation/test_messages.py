"""Every check has its words in both languages, at the cell that fails it."""

from __future__ import annotations

import re

import pytest

from checker.model.table_schema import SchemaUse
from checker.rules.schema_violation import RULE
from tests.validation.ledgers import findings, in_python, use

# the type and checks of the column 数, the cell, and the key of the message that the cell is given
CELLS = [
    ("{dtype: int64}", "3.5", "no_whole"),
    ("{dtype: float64}", "待核", "no_number"),
    ("{dtype: date}", "3月5日", "no_date"),
    ("{dtype: datetime}", "2023-02-30 08:00", "no_moment"),
    ("{dtype: bool}", "也许", "no_truth"),
    ("{dtype: 'Decimal(5, 2)'}", "1000.00", "digits"),
    ("{dtype: 'Decimal(5, 2)'}", "10.005", "places"),
    ("{dtype: str}", "", "empty"),
    ("{dtype: int64, eq: 3}", "4", "equal_to"),
    ("{dtype: int64, ne: 4}", "4", "not_equal_to"),
    ("{dtype: float64, gt: 0}", "0.00", "greater_than"),
    ("{dtype: float64, ge: 0.1}", "0.09", "greater_than_or_equal_to"),
    ("{dtype: uint8}", "-1", "greater_than_or_equal_to"),
    ("{dtype: float64, lt: 1}", "1.0", "less_than"),
    ("{dtype: float64, le: 1}", "1.01", "less_than_or_equal_to"),
    ("{dtype: int8}", "128", "less_than_or_equal_to"),
    ("{dtype: date, gt: 2023-01-01}", "2023-01-01", "after"),
    ("{dtype: date, ge: 2023-01-02}", "2023年1月1日", "not_before"),
    ("{dtype: datetime, lt: 2023-01-01}", "2023-01-01 00:00", "before"),
    ("{dtype: date, le: 2023-01-01}", "2023.1.2", "not_after"),
    ("{dtype: float64, in_range: {min_value: 0, max_value: 100}}", "100.1%", "in_range"),
    ("{dtype: int64, in_range: {min_value: 0, max_value: 9, include_min: false}}", "0", "above_in_range"),
    ("{dtype: int64, in_range: {min_value: 0, max_value: 9, include_max: false}}", "9", "below_in_range"),
    (
        "{dtype: int64, in_range: {min_value: 0, max_value: 9, include_min: false, include_max: false}}",
        "9",
        "within_range",
    ),
    ("{dtype: str, isin: [甲, 乙]}", "丙", "isin"),
    ("{dtype: str, notin: [甲, 乙]}", "甲", "notin"),
    ("{dtype: str, str_matches: '^XM'}", "X01", "str_matches"),
    ("{dtype: str, str_contains: '2023'}", "XM2024", "str_contains"),
    ("{dtype: str, str_startswith: XM}", "AXM", "str_startswith"),
    ("{dtype: str, str_endswith: 局}", "局里", "str_endswith"),
    ("{dtype: str, str_length: {exact_value: 2}}", "甲乙丙", "length"),
    ("{dtype: str, str_length: {min_value: 2}}", "甲", "length_at_least"),
    ("{dtype: str, str_length: {max_value: 2}}", "甲乙丙", "length_at_most"),
    ("{dtype: str, str_length: {min_value: 2, max_value: 3}}", "甲", "length_in_range"),
    ("{dtype: str, isin: {allowed_values: [甲], error: 只准甲}}", "乙", "said"),
]
# a schema, a table, and the key of the one message that it is given
TABLES = [
    (use("columns: {号: {dtype: str, unique: true}, 名: {dtype: str}}"), "号,名\nA,甲\nA,乙\n", "repeated"),
    (
        use("columns: {支: {dtype: float64}, 预: {dtype: float64}}\nchecks: {column_at_most: {column: 支, limit: 预}}"),
        "支,预\n3,2\n",
        "column_at_most",
    ),
    (
        use("columns: {起: {dtype: date}, 止: {dtype: date}}\nchecks: {column_at_most: {column: 起, limit: 止}}"),
        "起,止\n2023-05-01,2023-04-30\n",
        "column_not_after",
    ),
    (
        use(
            "columns: {和: {dtype: float64}, 甲: {dtype: float64}, 乙: {dtype: float64}}\n"
            "checks: {column_is_sum: {column: 和, parts: [甲, 乙]}}"
        ),
        "和,甲,乙\n0.4,0.1,0.2\n",
        "column_is_sum",
    ),
    (use("columns: {号: {dtype: str}, 名: {dtype: str}, 数: {dtype: int64}}"), "号,名\nA,甲\nB,乙\n", "missing_column"),
    (use("columns: {号: {dtype: str}}\nstrict: true"), "号,名\nA,甲\nB,乙\n", "unknown_column"),
    (
        use("columns: {号: {dtype: str}, 名: {dtype: str}}\nordered: true"),
        "名,号\n甲,A\n乙,B\n",
        "column_out_of_order",
    ),
    (
        in_python(
            "Ledger = pa.DataFrameSchema({'数': pa.Column(int)}, checks=pa.Check(lambda f: f['数'] > 1, error='大于'))"
        ),
        "号,数\nA,1\nB,2\n",
        "said_of_row",
    ),
    (
        in_python(
            "Ledger = pa.DataFrameSchema({'数': pa.Column(int, pa.Check(lambda s: s.sum() == 4, error='共四'))})"
        ),
        "号,数\nA,1\nB,2\n",
        "said_of_column",
    ),
    (
        in_python(
            "Ledger = pa.DataFrameSchema({'数': pa.Column(int)}, checks=pa.Check(lambda f: len(f) == 9, name='九行'))"
        ),
        "号,数\nA,1\nB,2\n",
        "said_of_table",
    ),
]
CASES = [
    (use(f"columns: {{名: {{dtype: str}}, 数: {column}}}"), f"名,数\n桥,{cell}\n", key) for column, cell, key in CELLS
]


@pytest.mark.parametrize(("schema", "table", "key"), [*CASES, *TABLES], ids=[key for _, _, key in [*CASES, *TABLES]])
def test_what_fails_is_told_once_at_its_cell_in_both_languages(schema: SchemaUse, table: str, key: str) -> None:
    (chinese,) = findings(table, schema)
    (english,) = findings(table, schema, lang="en")
    assert chinese.key == english.key == key
    assert chinese.id == english.id
    assert chinese.arguments == english.arguments
    for finding in (chinese, english):
        assert not re.search(r"[{}]|None|Decimal\(", finding.message)
        place = finding.primary
        assert table[place.offset : place.offset + place.length] == finding.stated_literal
        assert finding.suggestions == ()


def test_every_message_of_the_rule_is_given() -> None:
    assert {key for _, _, key in [*CASES, *TABLES]} == set(RULE.messages)


def test_a_message_says_column_record_what_stands_there_and_what_should() -> None:
    (finding,) = findings("名,数\n桥,1.01\n", use("columns: {名: {dtype: str}, 数: {dtype: float64, le: 1}}"))
    assert finding.message == "数（桥）为1.01，应不大于1"
    assert finding.stated is not None and finding.stated.is_point


def test_a_check_that_only_warns_gives_a_warning() -> None:
    schema = use("columns: {名: {dtype: str}, 数: {dtype: int64, le: {max_value: 1, raise_warning: true}}}")
    assert [finding.severity for finding in findings("名,数\n桥,2\n", schema)] == ["warning"]


def test_an_empty_cell_is_told_at_its_place() -> None:
    (finding,) = findings("名,数\n桥,\n", use("columns: {名: {dtype: str}, 数: {dtype: int64}}"))
    assert (finding.primary.line, finding.primary.column, finding.primary.length) == (2, 3, 0)


def test_a_short_line_lacks_its_cells_behind_its_end() -> None:
    (finding,) = findings("名,数,单位\n桥,2,座\n路\n", use("columns: {名: {dtype: str}, 数: {dtype: int64}}"))
    assert (finding.key, finding.primary.line, finding.primary.column) == ("empty", 3, 2)


def test_a_repeated_value_is_told_where_it_comes_again_with_its_first_place() -> None:
    schema = use("columns: {号: {dtype: str, unique: true}, 名: {dtype: str}}")
    first, second = findings("号,名\nA,甲\nB,乙\nA,丙\nA,丁\n", schema)
    assert [first.primary.line, second.primary.line] == [4, 5]
    assert [place.location.line for place in (*first.related, *second.related)] == [2, 2]
    assert first.message == "号（丙）为“A”，重复，已用于甲"


def test_columns_can_be_unique_together() -> None:
    schema = use("columns: {年: {dtype: int64}, 名: {dtype: str}}\nunique: [年, 名]")
    (finding,) = findings("年,名\n2022,甲\n2023,甲\n2023,甲\n", schema)
    assert finding.message == "年、名（甲）为“2023、甲”，重复，已用于甲"
    assert finding.primary.line == 4


def test_empty_cells_are_not_equal_to_each_other() -> None:
    schema = use("columns: {号: {dtype: str, unique: true, nullable: true}, 名: {dtype: str}}")
    assert findings("号,名\n,甲\n,乙\nA,丙\n", schema) == []


def test_a_cell_of_the_wrong_type_is_told_once_and_takes_part_in_no_other_check() -> None:
    schema = use(
        "columns: {支: {dtype: float64, ge: 0, unique: true}, 预: {dtype: float64}}\n"
        "checks: {column_at_most: {column: 支, limit: 预}}"
    )
    assert [finding.key for finding in findings("支,预\n待核,2\n1,2\n", schema)] == ["no_number"]


def test_a_total_of_a_column_is_not_judged_while_one_of_its_cells_holds_no_number() -> None:
    schema = in_python(
        "Ledger = pa.DataFrameSchema({'数': pa.Column(int, pa.Check(lambda s: s.sum() == 4, error='四'))})"
    )
    assert [finding.key for finding in findings("号,数\nA,1\nB,无数\n", schema)] == ["no_whole"]
