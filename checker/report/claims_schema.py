"""What the tables of figures hold, as a pandera schema: one for the CSV and the Parquet of ``gouji claims``.

Nothing imports this when a table is written: it says what readers of the tables can rely on, and tests hold it up.

    from checker.report.claims_schema import CLAIMS, read_claims

    figures = CLAIMS.validate(read_claims("figures.parquet"), lazy=True)
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pandera.pandas as pa

from checker.model.claim import Approximation, ClaimKind
from checker.report.claims_csv import COLUMNS, MAY_BE_NULL

_UNITS = {
    ClaimKind.PERCENT: {"%"},
    ClaimKind.PERMILLE: {"‰"},
    ClaimKind.POINTS: {"百分点", "千分点"},
    ClaimKind.RATIO: {":", ":1"},
    ClaimKind.MULTIPLE: {"倍"},
    ClaimKind.FRACTION: {""},
    ClaimKind.NONE: {""},
}
"""The units of kinds that have no other; "" is none."""
_MEASURED = frozenset(
    {ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.DURATION, ClaimKind.LENGTH, ClaimKind.AREA, ClaimKind.MASS}
)
"""Kinds that have a unit of their own in each figure."""
_ENDS = {
    Approximation.EXACT: ("closed", "closed"),
    Approximation.OVER: ("closed", "open"),
    Approximation.NEARLY: ("closed", "open"),
    Approximation.ABOUT: ("closed", "closed"),
    Approximation.AT_LEAST: ("closed", "none"),
    Approximation.AT_MOST: ("none", "closed"),
    Approximation.MORE_THAN: ("open", "none"),
    Approximation.LESS_THAN: ("none", "open"),
    Approximation.RANGE: ("closed", "closed"),
}
"""How the words bound a figure, below and above."""


def read_claims(path: str | Path) -> pd.DataFrame:
    """The table in a .csv or .parquet file: bounds as decimals, and "" for a unit or reason that there is not."""
    if Path(path).suffix.lower() == ".parquet":
        import pyarrow.parquet

        table = pyarrow.parquet.read_table(path).to_pandas()
    else:
        table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    values: dict[str, list[object]] = {}
    for name, kind in COLUMNS.items():
        given: list[Any] = [None if value is None or value != value else value for value in table[name]]
        if name in ("low", "high"):
            values[name] = [Decimal(value) if value else None for value in given]
        elif kind is int:
            values[name] = [int(value) for value in given]
        elif kind is bool:
            values[name] = [value in (True, "true") for value in given]
        else:
            values[name] = [value or "" if name in MAY_BE_NULL else value for value in given]
    return pd.DataFrame({name: pd.Series(each, dtype=object) for name, each in values.items()})


def _ordered(frame: pd.DataFrame) -> pd.Series:
    """low ≤ high, and both belong to the figure where they are one number."""
    return _each(
        frame,
        lambda row: (
            row.low is None
            or row.high is None
            or row.low < row.high
            or (row.low == row.high and not (row.low_open or row.high_open))
        ),
    )


def _bounded(frame: pd.DataFrame) -> pd.Series:
    """The ends are those that the words give the figure; where there is none it is open."""

    def end(value: object, is_open: bool) -> str:
        return "none" if value is None and is_open else "open" if is_open else "closed"

    return _each(
        frame,
        lambda row: (
            (end(row.low, row.low_open), end(row.high, row.high_open)) == _ENDS[Approximation(row.approximation)]
            and (row.approximation != Approximation.EXACT or row.low == row.high)
        ),
    )


def _in_unit(frame: pd.DataFrame) -> pd.Series:
    """The unit is one that the kind can have."""
    return _each(
        frame,
        lambda row: (
            bool(row.unit) if row.kind in _MEASURED else row.unit in _UNITS.get(ClaimKind(row.kind), {row.unit})
        ),
    )


def _explained(frame: pd.DataFrame) -> pd.Series:
    """Numbers that state nothing, and they alone, have a reason."""
    return _each(frame, lambda row: (row.kind == ClaimKind.NONE) == bool(row.why))


def _each(frame: pd.DataFrame, holds: Callable[[Any], bool]) -> pd.Series:
    return pd.Series([bool(holds(row)) for row in frame.itertuples()], index=frame.index, dtype=bool)


_TEXT = pa.Check(lambda value: isinstance(value, str), element_wise=True, error="a text")
_NOT_EMPTY = pa.Check(
    lambda value: isinstance(value, str) and bool(value.strip()), element_wise=True, error="not empty"
)
_TRUTH = pa.Check(lambda value: isinstance(value, bool), element_wise=True, error="true or false")
_FROM_ONE = pa.Check(lambda value: isinstance(value, int) and value >= 1, element_wise=True, error="from 1 on")
_NUMBER = pa.Check(lambda value: isinstance(value, Decimal) and value.is_finite(), element_wise=True, error="a number")

CLAIMS = pa.DataFrameSchema(
    {
        "path": pa.Column(None, _NOT_EMPTY),
        "line": pa.Column(None, _FROM_ONE),
        "column": pa.Column(None, _FROM_ONE),
        "literal": pa.Column(None, _NOT_EMPTY),
        "kind": pa.Column(None, pa.Check.isin([str(kind) for kind in ClaimKind])),
        "low": pa.Column(None, _NUMBER, nullable=True),
        "high": pa.Column(None, _NUMBER, nullable=True),
        "low_open": pa.Column(None, _TRUTH),
        "high_open": pa.Column(None, _TRUTH),
        "unit": pa.Column(None, _TEXT),
        "approximation": pa.Column(None, pa.Check.isin([str(each) for each in Approximation])),
        "metric": pa.Column(None, _TEXT),
        "period": pa.Column(None, _TEXT),
        "why": pa.Column(None, _TEXT),
    },
    checks=[
        pa.Check(_ordered, error="low ≤ high"),
        pa.Check(_bounded, error="the ends of the approximation"),
        pa.Check(_in_unit, error="a unit of the kind"),
        pa.Check(_explained, error="a reason for numbers that state nothing"),
    ],
    unique=["path", "line", "column", "literal"],
    strict=True,
    ordered=True,
    name="claims",
    title="The figures that gouji claims lists",
)
"""The schema of what ``read_claims`` gives."""
