"""Schemas in Python: what pandera's users write, and what gouji cannot check or will not hide."""

from __future__ import annotations

import sys

import pytest

from checker.errors import UsageError
from checker.model.table_schema import PythonSchema, SchemaUse
from checker.validation import prepare
from tests.validation.ledgers import findings, in_python, messages, report

TABLE = "号,数,日\nA,0.1,2023-03-05\nB,0.3,2024-03-05\n"


def test_a_schema_object() -> None:
    schema = in_python("Ledger = pa.DataFrameSchema({'号': pa.Column(str), '数': pa.Column(float, pa.Check.le(0.2))})")
    assert messages(TABLE, schema) == ["数（B）为0.3，应不大于0.2"]


def test_a_model() -> None:
    schema = in_python(
        "class Ledger(pa.DataFrameModel):\n    号: str\n    数: float = pa.Field(ge=0)\n    日: datetime.date\n\n"
        "    @pa.dataframe_check\n    def small_sum(cls, frame):\n        return frame['数'] + frame['数'] <= 0.2\n"
    )
    assert messages(TABLE, schema) == ["B不合要求：small_sum"]


def test_numbers_are_decimals_and_times_have_their_accessor() -> None:
    schema = in_python(
        "from decimal import Decimal\n"
        "Ledger = pa.DataFrameSchema({\n"
        "    '数': pa.Column(float, pa.Check(lambda s: s * 3 != Decimal('0.3'), error='三倍')),\n"
        "    '日': pa.Column('datetime64[ns]', pa.Check(lambda s: s.dt.year == 2023, error='当年')),\n"
        "})"
    )
    assert messages(TABLE, schema) == ["数（A）为“0.1”，不合要求：三倍", "日（B）为“2024-03-05”，不合要求：当年"]


def test_limits_of_pandera_s_own_checks_are_what_is_written() -> None:
    schema = in_python(
        "checks = [pa.Check.ge(0.1), pa.Check.isin([0.1, 0.2], error='零点几')]\n"
        "Ledger = pa.DataFrameSchema({'数': pa.Column(float, checks)})"
    )
    assert messages(TABLE, schema) == ["数（B）为“0.3”，不合要求：零点几"]


def test_our_checks_on_rows_can_be_named() -> None:
    schema = in_python(
        "Ledger = pa.DataFrameSchema({'甲': pa.Column(float), '乙': pa.Column(float)}, "
        "checks=pa.Check.column_at_most(column='甲', limit='乙'))"
    )
    assert messages("甲,乙\n0.3,0.2\n0.1,0.2\n", schema) == ["甲（#2）为0.3，应不大于乙0.2"]


def test_a_check_that_only_reports_some_failures_reports_all() -> None:
    schema = in_python(
        "Ledger = pa.DataFrameSchema({'数': pa.Column(float, pa.Check.gt(1, n_failure_cases=1)), '日': pa.Column(str)})"
    )
    assert [finding.primary.line for finding in findings(TABLE, schema)] == [2, 3]


def test_a_check_that_raises_is_told_and_the_others_are_made() -> None:
    schema = in_python(
        "Ledger = pa.DataFrameSchema({'号': pa.Column(str, pa.Check(lambda s: s.foo, name='坏')), "
        "'数': pa.Column(float, pa.Check.le(0.2))})"
    )
    found = report(TABLE, schema)
    assert [finding.key for finding in found.findings] == ["less_than_or_equal_to"]
    assert "the check 坏 of ledger.py failed: AttributeError" in found.notifications[0].what
    holding = [each.relation.fact("column") for each in found.relations if each.relation.fact("key") == "holds"]
    assert "号" not in holding


REFUSED = {
    "an index": ("Ledger = pa.DataFrameSchema({'号': pa.Column(str)}, index=pa.Index(int))", "an index"),
    "a parser": (
        "Ledger = pa.DataFrameSchema({'号': pa.Column(str, parsers=pa.Parser(lambda s: s))})",
        "a parser",
    ),
    "rows that are dropped": (
        "Ledger = pa.DataFrameSchema({'号': pa.Column(str)}, drop_invalid_rows=True)",
        "drop_invalid_rows",
    ),
    "a default": ("Ledger = pa.DataFrameSchema({'号': pa.Column(str, default='A')})", "a default"),
    "groups": (
        "check = pa.Check(lambda groups: True, groupby='数')\n"
        "Ledger = pa.DataFrameSchema({'号': pa.Column(str, check), '数': pa.Column(str)})",
        "a check on groups",
    ),
    "a type that no cell has": ("Ledger = pa.DataFrameSchema({'号': pa.Column('complex64')})", "complex64"),
    "something else of that name": ("Ledger = 3", '"Ledger" is no table schema'),
    "nothing of that name": ("Other = 3", '"Ledger" is no table schema'),
    "code that raises": ("1 / 0", "ZeroDivisionError"),
    "code that exits": ("raise SystemExit(0)", "SystemExit"),
    "no Python": ("Ledger = (", "SyntaxError"),
}


@pytest.mark.parametrize(("source", "what"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_checked_is_refused_before_a_document_is_read(source: str, what: str) -> None:
    with pytest.raises(UsageError) as refusal:
        prepare([in_python(source)])
    assert what in refusal.value.what
    assert refusal.value.path == "ledger.py"
    assert refusal.value.remedy


def test_a_file_runs_once() -> None:
    sys.modules.pop("times_run", None)
    source = "import sys, types\nsys.modules.setdefault('times_run', types.ModuleType('times_run'))\n"
    source += "counter = sys.modules['times_run']\ncounter.times = getattr(counter, 'times', 0) + 1\n"
    source += "import pandera.pandas as pa\nLedger = pa.DataFrameSchema({'号': pa.Column(str), '数': pa.Column(float)})"
    use = SchemaUse(PythonSchema("once.py", "Ledger", source))
    prepare([use])
    report(TABLE, use)
    report(TABLE, use)
    assert sys.modules.pop("times_run").times == 1
