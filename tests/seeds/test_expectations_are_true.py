"""What ``seeds/expected`` claims of the samples is itself true: the quotes stand there and the arithmetic holds."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from pathlib import Path

import pytest

from tests.seeds.exact_arithmetic import ArithmeticTextError, numbers_in, untrue_statements
from tests.seeds.sample_expectations import SAMPLES, SEEDS, expectation_of, places_of, text_of

CHINESE_DIGITS = {"两": 2, **{digit: value for value, digit in enumerate("一二三四五六七八九", start=1)}}
every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)


def number_of(quote: str) -> Fraction:
    """The quote's numeral: "1,204家" -> 1204, "六个" -> 6."""
    if quote[0] in CHINESE_DIGITS:
        return Fraction(CHINESE_DIGITS[quote[0]])
    plain = unicodedata.normalize("NFKC", quote).replace(",", "")
    numeral = re.search(r"\d+(?:\.\d+)?", plain)
    assert numeral, f"{quote} has no numeral"
    return Fraction(numeral[0])


def test_every_sample_has_an_expected_file_and_every_expected_file_a_sample() -> None:
    assert {sample.stem for sample in SAMPLES} == {path.stem for path in (SEEDS / "expected").glob("*.json")}


@every_sample
def test_every_quote_stands_in_the_sample(sample: Path) -> None:
    text, expected = text_of(sample), expectation_of(sample)
    missing = [
        finding.quote for finding in expected.findings if len(places_of(finding.quote, text)) < finding.occurrence
    ]
    quotes = [quote for entry in (*expected.findings, *expected.relations) for quote in _other_quotes(entry)]
    assert missing + [quote for quote in quotes if not places_of(quote, text)] == []


def _other_quotes(entry: object) -> tuple[str, ...]:
    return (*getattr(entry, "also", ()), *getattr(entry, "quotes", ()))


@every_sample
def test_the_arithmetic_of_every_relation_and_finding_holds(sample: Path) -> None:
    expected = expectation_of(sample)
    lines = [entry.arithmetic for entry in (*expected.findings, *expected.relations) if entry.arithmetic]
    assert [statement for line in lines for statement in untrue_statements(line)] == []


@every_sample
def test_the_arithmetic_of_a_relation_uses_every_figure_that_it_quotes(sample: Path) -> None:
    unused = {
        (relation.arithmetic, quote)
        for relation in expectation_of(sample).relations
        for quote in relation.quotes
        if relation.arithmetic and number_of(quote) not in numbers_in(relation.arithmetic)
    }
    assert unused == set()


@every_sample
def test_an_enumeration_has_as_many_items_as_it_says_or_fewer_when_it_is_open(sample: Path) -> None:
    text = text_of(sample)
    for relation in expectation_of(sample).relations:
        if not relation.items:
            assert relation.arithmetic, f"{relation.quotes} has neither items nor arithmetic"
            continue
        assert [item for item in relation.items if item not in text] == []
        count = number_of(relation.quotes[0])
        assert len(relation.items) <= count if relation.open else len(relation.items) == count, relation


@every_sample
def test_a_replacement_differs_from_what_it_replaces(sample: Path) -> None:
    assert [finding for finding in expectation_of(sample).findings if finding.replacement == finding.quote] == []


@pytest.mark.parametrize(
    ("line", "untrue"),
    [
        ("121 + 1 + 363 = 485", []),
        ("121 + 1 + 363 = 486", ["121 + 1 + 363 = 486"]),
        ("9 ÷ 32 ≈ 28.13%；9 ÷ 32 ≈ 28.12%", []),
        ("7149 ÷ 7513 ≈ 95.16% ≠ 95.15%", []),
        ("7149 ÷ 7513 ≈ 95.15%", ["7149 ÷ 7513 ≈ 95.15%"]),
        ("(51 + 1) ÷ 100 = 52%", []),
        ("7 − 3 − 2 = 2；12 ÷ 3 × 2 = 8", []),
        ("5 ≤ 4", ["5 ≤ 4"]),
    ],
)
def test_the_exact_arithmetic_tells_true_from_untrue(line: str, untrue: list[str]) -> None:
    assert untrue_statements(line) == untrue


@pytest.mark.parametrize("line", ["1 + 2", "1 + = 3", "(1 + 2 = 3", "1 + x = 3", "3 = 1 + 2"])
def test_the_exact_arithmetic_refuses_what_it_cannot_read(line: str) -> None:
    with pytest.raises(ArithmeticTextError):
        untrue_statements(line)
