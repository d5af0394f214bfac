"""The fewest figures that have to change, as Statistics Canada's Banff counts them on balance edits.

Banff works with real numbers that are not negative and knows nothing of slips, so that systems are compared in which
no part can have been left out and no two figures can have been exchanged, and whose totals have a whole solution
wherever they have any: each part is in two totals at most, and those are never three in a ring (a + b, b + c, c + a
would leave halves).
"""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

import pytest

from checker.model.relation import Relation
from checker.reasoning.bounds import Steps
from checker.reasoning.localisation import MOST_CHANGED, STEPS, localise
from tests.reasoning.systems import closed_system, count, mends, no_more_than, total

pytestmark = pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"), reason="Banff has no wheels for this platform"
)

EDITS = {
    "one total": "t=a+b+c+d;",
    "a total of totals": "t=a+b+c; u=t+d+e;",
    "two totals that share parts": "t=a+b+c; u=b+c+d; u<=t;",
    "three totals in a chain": "t=a+b; u=t+c; v=u+d+e;",
    "a table of two rows and two columns": "t=a+b; u=c+d; v=a+c; w=b+d; x=t+u; x=v+w;",
    "parts that are bounded": "t=a+b+c; a<=t; d<=a; e<=b; u=d+e;",
}
RECORDS = 52


def figures_of(edits: str) -> list[str]:
    return sorted(set(re.findall("[a-z]", edits)))


def true_record(edits: str, chance: Random) -> dict[str, int]:
    """Numbers with which all equations hold; of the other edits some may fail."""
    equations = [each.split("=") for each in edits.split(";") if "=" in each and "<" not in each]
    wholes = {whole.strip() for whole, _ in equations}
    record = {name: chance.randint(0, 60) for name in figures_of(edits) if name not in wholes}
    for whole, parts in equations:
        record[whole.strip()] = sum(record[name] for name in parts.split("+"))
    return record


def records(edits: str, chance: Random) -> Iterator[dict[str, int]]:
    """Records with one to three numbers changed, those that hold none the less left out."""
    made = 0
    while made < RECORDS:
        record = true_record(edits, chance)
        for name in chance.sample(sorted(record), chance.randint(1, 3)):
            record[name] = chance.choice((chance.randint(0, 200), record[name] + chance.choice((1, 9, 100))))
        if closed_system(relations(edits, record)).failing:
            made += 1
            yield record


def relations(edits: str, record: Mapping[str, int]) -> Iterator[Relation]:
    claims = {name: count(at, record[name], unit=f"件{name}") for at, name in enumerate(sorted(record))}
    for edit in edits.replace(" ", "").split(";"):
        first, equal, second = re.match(r"(\w*)([<=]*)(.*)", edit).groups()  # type: ignore[union-attr]
        if equal == "=":
            yield total(claims[first], [claims[name] for name in second.split("+")])
        elif equal:
            yield no_more_than(claims[first], claims[second])


def fewest_by_banff(edits: str, made: list[dict[str, int]]) -> list[int]:
    """How many fields of each record Banff would impute."""
    import pandas
    from banff import errorloc

    table = pandas.DataFrame([{"id": f"{at:04}", **record} for at, record in enumerate(made)])
    chosen: Any = errorloc(indata=table, edits=edits, unit_id="id", seed=1, trace=False, capture=None)
    assert chosen.outreject.num_rows == 0
    fields = chosen.outstatus.column("id").to_pylist()
    return [fields.count(f"{at:04}") for at in range(len(made))]


@pytest.mark.parametrize("name", EDITS)
def test_the_fewest_changes_are_as_many_as_banff_needs(name: str) -> None:
    edits = EDITS[name]
    made = list(records(edits, Random(name)))
    compared = set()
    for record, fewest in zip(made, fewest_by_banff(edits, made), strict=True):
        system = closed_system(relations(edits, record))
        found = localise(system, Steps(STEPS))
        assert found.is_decided
        assert mends(system, found)
        assert found.size == (fewest if fewest <= MOST_CHANGED else 0), record
        compared.add(fewest)
    assert 1 in compared
    assert len(compared) > 1 or name == "one total"  # where one number always mends it
