"""Table schemas in YAML: pandera's own form, and what is wrong with a file, with its line and what to do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pandera.pandas as pa
import pytest
from pandera.io import pandas_io

from checker.errors import UsageError
from checker.model.table_schema import Check, PythonSchema, Sort, TableSchema
from checker.settings.schema_files import MOST_BYTES, parse_schema, read_schema
from checker.validation.built import built
from tests.conftest import REPOSITORY

EXAMPLE = REPOSITORY / "schemas" / "examples" / "project_ledger.yaml"


def test_limits_are_exact() -> None:
    (column,) = parse_schema("columns: {数: {dtype: float64, ge: 0.1, isin: [0.1, 2]}}", "a.yaml").columns
    assert column.checks == (
        Check("greater_than_or_equal_to", (("min_value", Decimal("0.1")),)),
        Check("isin", (("allowed_values", (Decimal("0.1"), 2)),)),
    )


@pytest.mark.parametrize("minimal", [True, False])
def test_what_pandera_writes_is_read(minimal: bool) -> None:
    schema = pa.DataFrameSchema(
        {
            "号": pa.Column(str, [pa.Check.isin(["A", "B"]), pa.Check.str_matches("^A")], unique=True),
            "数": pa.Column(int, pa.Check.in_range(0, 9, include_max=False), nullable=True),
            "日": pa.Column("date", pa.Check.ge(date(2023, 1, 1)), required=False),
            "^年": pa.Column(pa.Float64, pa.Check.gt(0, error="正数"), regex=True),
        },
        unique=["号", "数"],
        strict=True,
        ordered=True,
        name="台账",
    )
    read = parse_schema(pandas_io.to_yaml(schema, minimal=minimal), "a.yaml")
    assert [(column.name, column.type.sort) for column in read.columns] == [
        ("号", Sort.TEXT),
        ("数", Sort.WHOLE),
        ("日", Sort.DATE),
        ("^年", Sort.NUMBER),
    ]
    assert (read.name, read.unique, read.has_no_other_columns, read.is_ordered) == ("台账", ("号", "数"), True, True)
    for column, ours in zip(schema.columns.values(), built(read).pandera.columns.values(), strict=True):
        assert [check.statistics for check in ours.checks] == [
            {name: tuple(value) if isinstance(value, list) else value for name, value in check.statistics.items()}
            for check in column.checks
        ]
        assert (ours.nullable, ours.unique, ours.required, ours.regex) == (
            column.nullable,
            column.unique,
            column.required,
            column.regex,
        )
    assert read.columns[3].checks[0].error == "正数"


def test_pandera_reads_the_example_as_we_do() -> None:
    read = read_schema(str(EXAMPLE), Path())
    assert isinstance(read, TableSchema)
    ours = built(read).pandera  # makes our two checks known to pandera
    theirs = pandas_io.from_yaml(EXAMPLE)
    assert list(theirs.columns) == list(ours.columns)
    for one, other in zip(theirs.columns.values(), ours.columns.values(), strict=True):
        assert [check.name for check in one.checks] == [check.name for check in other.checks]
    assert [check.name for check in theirs.checks] == [check.name for check in ours.checks]


WRONG = {
    "no mapping": ("- 1", "a.yaml:1: \"the file\" cannot be [1]"),
    "nothing": ("", "a.yaml:1: \"the file\" cannot be None"),
    "no columns": ("title: 台账", 'a.yaml:1: "columns" is missing; add it'),
    "a misspelt key": ("columns: {数: {dtype: int64}}\nunqiue: [数]", 'a.yaml:2: unknown key "unqiue"; did you mean'),
    "a misspelt check": ("columns:\n  数:\n    dtype: int64\n    in_rang: 3", 'in_rang"; did you mean "in_range"?'),
    "no type": ("columns:\n  数: {ge: 3}", 'a.yaml:2: "dtype" is missing'),
    "an unknown type": ("columns:\n  数:\n    dtype: number", 'a.yaml:3: unknown type "number"; the types are str'),
    "a decimal without its places": ("columns:\n  数:\n    dtype: decimal", "Decimal(18, 2)"),
    "a text as a limit": ("columns:\n  数:\n    dtype: int64\n    ge: 三", 'a.yaml:4: "三" cannot stand in the column'),
    "a number among texts": ("columns:\n  号:\n    dtype: str\n    isin: [1]", "write a text in quotes"),
    "one value for a list": ("columns:\n  号:\n    dtype: str\n    isin: 甲", "write the values as [one, two]"),
    "a range upside down": (
        "columns:\n  数:\n    dtype: int64\n    in_range: {min_value: 9, max_value: 0}",
        "a.yaml:4: min_value is above max_value",
    ),
    "half a range": ("columns:\n  数:\n    dtype: int64\n    in_range: {min_value: 9}", '"max_value" is missing'),
    "a range without an end": (
        "columns:\n  数:\n    dtype: int64\n    in_range: {min_value: 9, max_value: null}",
        '"max_value" is missing',
    ),
    "no limit": ("columns:\n  数:\n    dtype: int64\n    ge:", 'a.yaml:4: "min_value" is missing'),
    "no pattern": ("columns:\n  号:\n    dtype: str\n    str_matches: '('", "is no pattern"),
    "a pattern as a column": ("columns:\n  '(':\n    dtype: str\n    regex: true", "a.yaml:2: \"(\" is no pattern"),
    "a length of a number": ("columns:\n  数:\n    dtype: int64\n    str_length: 3", '"str_length" is for texts'),
    "a length of nothing": ("columns:\n  号:\n    dtype: str\n    str_length: {}", '"str_length" without a limit'),
    "a yes that is a word": ("columns:\n  号:\n    dtype: str\n    unique: ja", "a.yaml:4: \"unique\" cannot be 'ja'"),
    "a column that is not declared": (
        "columns: {已支付: {dtype: int64}}\nchecks:\n  column_at_most: {column: 已支付, limit: 已支取}",
        'a.yaml:3: no column is called "已支取"; did you mean "已支付"?',
    ),
    "a list as a column": (
        "columns: {甲: {dtype: int64}}\nchecks:\n  column_at_most: {column: [甲], limit: 甲}",
        "a.yaml:3: no column is called",
    ),
    "a date against a number": (
        "columns: {甲: {dtype: int64}, 乙: {dtype: date}}\nchecks:\n  column_at_most: {column: 甲, limit: 乙}",
        '"column_at_most" of columns of different types',
    ),
    "a sum of dates": (
        "columns: {甲: {dtype: date}, 乙: {dtype: date}}\nchecks:\n  column_is_sum: {column: 甲, parts: [乙]}",
        '"column_is_sum" of a column that holds no numbers',
    ),
    "an unknown check on rows": (
        "columns: {甲: {dtype: int64}}\nchecks:\n  column_at_least: {column: 甲, limit: 甲}",
        'unknown key "column_at_least"; did you mean "column_at_most"?',
    ),
    "a check without a name": ("columns: {甲: {dtype: int64}}\nchecks:\n- {value: 3}", "a.yaml:3: a check without"),
    "checks that are none": ("columns: {甲: {dtype: int64}}\nchecks: 3", "a.yaml:2: no checks"),
    "options that are none": ("columns: {甲: {dtype: int64, checks: {ge: {min_value: 1, options: 3}}}}", "no mapping"),
    "a default": ("columns:\n  甲:\n    dtype: int64\n    default: 3", 'a.yaml:4: "default" cannot be 3'),
    "dropped rows": ("columns: {甲: {dtype: int64}}\ndrop_invalid_rows: true", '"drop_invalid_rows" cannot be True'),
    "an index": ("columns: {甲: {dtype: int64}}\nindex: [{dtype: int64}]", 'a.yaml:2: "index" cannot be'),
    "an alias": ("columns: &a {甲: {dtype: int64}}\nunique: *a", "a.yaml:2: not plain YAML: an alias"),
    "a tag": ("columns: !!python/object/apply:os.system ['echo']", "a.yaml:1: not plain YAML"),
    "a key twice": ("columns: {甲: {dtype: int64}, 甲: {dtype: str}}", '"甲" is given twice'),
    "too deep": ("[" * 3000, "nested too deeply"),
    "no number": ("columns: {甲: {dtype: float64, le: .inf}}", "a.yaml:1: not plain YAML: .inf is no number here"),
    "too large a number": ("columns: {甲: {dtype: float64, le: 1.0e+999999999}}", "is no number here"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_with_its_line_and_a_remedy(text: str, line: str) -> None:
    with pytest.raises(UsageError) as refusal:
        parse_schema(text, "a.yaml")
    assert line in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert refusal.value.path.startswith("a.yaml")
    assert refusal.value.remedy


def test_a_file_is_read_from_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("columns: {数: {dtype: int64}}", encoding="utf-8-sig")
    (tmp_path / "a.py").write_text("raise SystemExit", encoding="utf-8")
    read = read_schema("a.yaml", tmp_path)
    assert isinstance(read, TableSchema)
    assert (read.name, read.path) == ("a", str(tmp_path / "a.yaml"))
    assert read_schema("a.py:Ledger", tmp_path) == PythonSchema(str(tmp_path / "a.py"), "Ledger", "raise SystemExit")


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.yaml", None, "the table schema cannot be read"),
        ("a.py", b"", "not a table schema"),
        ("a.csv", b"", "not a table schema"),
        ("a\0.yaml", None, "the table schema cannot be read"),
        ("a.yaml", "# 台账".encode("gbk"), "not UTF-8"),
        ("a.yaml", b"#" * (MOST_BYTES + 1), "larger than 1,000,000 bytes"),
    ],
)
def test_a_file_that_is_no_schema_is_told(tmp_path: Path, name: str, content: bytes | None, what: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError, match=what) as refusal:
        read_schema(name, tmp_path)
    assert refusal.value.remedy
