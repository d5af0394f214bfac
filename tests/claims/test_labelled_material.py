"""Figures read in labelled texts that are not part of this repository (GOUJI_MATERIAL names their folder)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from checker.claims.numerals import read_numbers
from checker.model.claim import ClaimKind
from tests.claims.reading import claims_of

LEAST_SHARE = Fraction(98, 100)

READ_OTHERWISE = {
    ("2222.2222.22222.222", "22222"): "dotted groups are versions or addresses here; the last pair reads as a decimal",
    ("2222.2222.22222.222", "222"): "the other half of that pair",
    ("找出酒精量在5-20%之间的产品", "20%"): "one range of 5 to 20 %, where the other tool finds the upper end alone",
}
"""Rows that are not met, by text and figure, with the reason."""


def rows(material: Path, *kinds: str) -> Iterator[dict[str, Any]]:
    """The rows of these kinds, numbers in them as exact decimals."""
    for line in (material / "peers" / "recognizers.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line, parse_float=lambda text: Fraction(text))
        if row["kind"] in kinds:
            yield row


def reads(row: dict[str, Any]) -> bool:
    """Whether the row's figure is found at its place with its value."""
    if row["kind"] == "number":
        return any(
            start == row["start"] and number.low == row["value"] for start, _, number in read_numbers(row["input"])
        )
    factors = {ClaimKind.PERMILLE: Fraction(1, 10), ClaimKind.FRACTION: Fraction(100)}
    return any(
        claim.start == row["start"]
        and claim.asserted.low is not None
        and claim.asserted.low * factors.get(claim.kind, Fraction(1)) == row["value"]
        for claim in claims_of(row["input"])
    )


def test_numbers_percentages_and_renminbi_are_read(material: Path) -> None:
    found = {
        kind: [(row["input"], row["span"], reads(row)) for row in rows(material, kind)]
        for kind in ("number", "percentage", "currency")
    }
    missed = {(text, span) for kind in found.values() for text, span, good in kind if not good}
    assert missed == READ_OTHERWISE.keys()
    for results in found.values():
        assert Fraction(sum(good for *_, good in results), len(results)) >= LEAST_SHARE


def test_nothing_is_found_where_no_number_stands(material: Path) -> None:
    texts = [row["input"] for row in rows(material, "none:NumberModel", "none:CurrencyModel", "none:DimensionModel")]
    assert len(texts) > 40
    assert [text for text in texts if claims_of(text)] == []


def test_the_annotated_figures_of_real_reports_are_found_and_little_else(material: Path) -> None:
    required = found = reported = extra = 0
    for path in sorted((material / "seeds" / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (material / "seeds" / gold["document"]).read_bytes().decode()
        claims = claims_of(text)
        for wanted in (claim for claim in gold["claims"] if claim["required"]):
            required += 1
            found += any(
                claim.start < wanted["end"]
                and wanted["start"] < claim.end
                and (claim.literal in wanted["quote"] or wanted["quote"] in claim.literal)
                for claim in claims
            )
        reported += len(claims)
        extra += sum(
            not any(claim.start < wanted["end"] and wanted["start"] < claim.end for wanted in gold["claims"])
            for claim in claims
        )
    assert Fraction(found, required) >= Fraction(99, 100)
    assert 1 - Fraction(extra, reported) >= LEAST_SHARE
