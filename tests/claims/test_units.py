"""Units: one definition each, the table agrees with it, and nothing of pint is needed to use it."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from checker.claims import unit_table
from checker.claims.unit_table import UNIT_TABLE
from checker.claims.units import conversion, table_text
from checker.claims.words import lexicon
from checker.model.claim import ClaimKind

MEASURED = {ClaimKind.LENGTH, ClaimKind.AREA, ClaimKind.MASS}


def test_the_committed_table_is_what_the_registry_defines() -> None:
    assert Path(unit_table.__file__).read_text(encoding="utf-8") == table_text()


@pytest.mark.parametrize(
    ("unit", "dimension", "factor"),
    [
        ("公里", "length", Fraction(1000)),
        ("亩", "length^2", Fraction(2000, 3)),
        ("公顷", "length^2", Fraction(10000)),
        ("斤", "mass", Fraction(1, 2)),
        ("吨", "mass", Fraction(1000)),
        ("个月", "calendar", Fraction(1, 12)),
        ("%", "ratio", Fraction(1, 100)),
        ("人公里", "length·passengers", Fraction(1000)),
    ],
)
def test_units_of_one_dimension_convert_exactly(unit: str, dimension: str, factor: Fraction) -> None:
    assert conversion(unit) == (dimension, factor)


def test_a_classifier_is_a_dimension_of_its_own() -> None:
    assert conversion("人") != conversion("人次")


def test_currencies_do_not_convert_into_each_other() -> None:
    assert conversion("元")[0] != conversion("美元")[0]


def test_every_measured_unit_of_the_lexicon_is_in_the_table() -> None:
    measured = {unit.name for unit in lexicon().units.values() if unit.kind in MEASURED}
    assert measured <= UNIT_TABLE.keys()


def test_reading_figures_imports_no_unit_library() -> None:
    program = (
        "import sys; from checker.claims import extract; from checker.claims.units import conversion; "
        "from checker.model.document import Document; "
        "extract(Document('a', 'text', '长5公里', '', ())); conversion('亩'); sys.exit('pint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0
