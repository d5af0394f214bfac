"""Checks on whole rows that pandera lacks, registered with it so that schemas in YAML and in Python can name them."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.api.extensions import register_check_method


def register() -> None:
    """Make the checks known to pandera, once in a process."""
    for check, statistics in ((column_at_most, ["column", "limit"]), (column_is_sum, ["column", "parts"])):
        if check.__name__ not in pa.Check.REGISTERED_CUSTOM_CHECKS:
            register_check_method(check, statistics=statistics, supported_types=pd.DataFrame)


def column_at_most(frame: pd.DataFrame, *, column: str, limit: str) -> pd.Series:
    """Whether ``column`` is nowhere above ``limit``, where both are filled in."""
    return _rows(frame, (column, limit), lambda value, other: bool(value <= other))


def column_is_sum(frame: pd.DataFrame, *, column: str, parts: Iterable[str]) -> pd.Series:
    """Whether ``column`` is the sum of ``parts``, exactly, where all are filled in."""
    return _rows(frame, (column, *parts), lambda value, *others: Fraction(value) == sum(map(Fraction, others)))


def _rows(frame: pd.DataFrame, columns: tuple[str, ...], holds: Any) -> pd.Series:
    rows = zip(*(frame[column] for column in columns), strict=True)
    return pd.Series([any(map(pd.isna, row)) or holds(*row) for row in rows], index=frame.index, dtype=bool)
