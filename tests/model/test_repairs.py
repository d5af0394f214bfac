"""What would make a sum come out: one changed figure at a time, in the digits that the author uses."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.claims import extract
from checker.model.claim import Claim
from checker.model.expression import Figure, Quotient, Sum
from checker.model.printing import anchor, printed
from checker.model.relation import Relation, RelationKind
from checker.model.repairs import meanings, repairs
from checker.model.slips import slip
from checker.readers.text import read_text

DIGITS = "0123456789"


def figures(text: str) -> tuple[Claim, ...]:
    return extract(read_text(text, path="report.txt", sha256=""))


def total(*literals: str, signs: tuple[int, ...] = ()) -> Relation:
    """The first figure as the sum of the others, or as what they leave with their signs."""
    stated, *terms = figures("，".join(f"共{literal}" for literal in literals))
    signed = tuple(zip(signs or (1,) * len(terms), map(Figure, terms), strict=True))
    return Relation(RelationKind.TOTAL, (), stated, Sum(signed))


def offered(relation: Relation) -> dict[str, tuple[str, str]]:
    """By each figure what it would have to read, and the slip that explains it."""
    return {repair.claim.literal: (repair.number, repair.slip) for repair in repairs(relation)}


def test_every_figure_of_a_sum_is_offered_with_what_it_would_have_to_read() -> None:
    assert offered(total("1268件", "742件", "544件")) == {
        "1268件": ("1286", "transposition"),
        "742件": ("724", "transposition"),
        "544件": ("526", ""),
    }


def test_a_figure_that_would_be_negative_is_not_offered() -> None:
    assert set(offered(total("100件", "742件", "44件"))) == {"100件", "742件"}


def test_what_goes_out_changes_against_what_is_left() -> None:
    assert offered(total("345件", "2140件", "1786件", signs=(1, -1))) == {
        "345件": ("354", "transposition"),
        "2140件": ("2131", ""),
        "1786件": ("1795", ""),
    }


def test_a_figure_whose_decimals_cannot_show_the_change_is_not_offered() -> None:
    assert set(offered(total("3.2亿元", "2.26亿元", "1.07亿元"))) == {"2.26亿元", "1.07亿元"}


def test_what_is_no_sum_of_figures_is_not_repaired() -> None:
    rate, below, above = figures("办结率80%，共860件，共774件")
    relation = Relation(RelationKind.RATE, (), rate, Quotient(Figure(above), Figure(below), 100))
    assert list(repairs(relation)) == []


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=6), st.data())
def test_the_figure_that_was_mistyped_is_among_the_repairs_with_its_right_digits(
    parts: list[int], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(parts) - 1))
    right = str(parts[at])
    place = data.draw(st.integers(0, len(right) - 1))
    written = right[:place] + data.draw(st.sampled_from(DIGITS.replace(right[place], ""))) + right[place + 1 :]
    assume(written[0] != "0")
    literals = [f"{number}吨" for number in (sum(parts), *parts)]
    literals[at + 1] = f"{written}吨"
    relation = total(*literals)
    assert isinstance(relation.computed, Sum)
    mistyped = relation.computed.terms[at][1]
    (repair,) = (each for each in repairs(relation) if Figure(each.claim) == mistyped)
    assert repair.number == right
    assert repair.slip in {"digit", "shift"}


@pytest.mark.parametrize("literals", [("485件", "121件", "364件"), ("3.2亿元", "2.3亿元", "0.9亿元")])
def test_in_a_sum_that_comes_out_nothing_has_to_change(literals: tuple[str, ...]) -> None:
    assert all(slip == "" for _, slip in offered(total(*literals)).values())


def meant(literal: str, *slips: str) -> list[str]:
    """What the figure may have been meant to be, in its own digits and scale."""
    (claim,) = figures(f"共{literal}")
    return [printed(anchor(meaning), claim) for meaning in meanings(claim, slips)]


@pytest.mark.parametrize(
    ("literal", "slips", "numbers"),
    [
        ("523件", ("transposition",), ["253", "532"]),
        ("5.2万元", ("transposition",), ["2.5"]),
        ("五十二件", ("transposition",), ["25"]),
        ("55件", ("transposition",), []),
        ("523件", ("doubled",), ["23", "53", "52"]),
        ("8件", ("doubled",), []),
        ("8件", ("digit",), ["0", "1", "2", "3", "4", "5", "6", "7", "9"]),
        ("523件", ("dropped",), []),
        ("52万元", ("scale",), ["520000"]),
        ("52亿元", ("scale",), ["0"]),
        ("52件", ("scale",), []),
        ("52件", (), []),
    ],
)
def test_a_figure_may_mean_what_one_slip_turns_into_it(
    literal: str, slips: tuple[str, ...], numbers: list[str]
) -> None:
    assert meant(literal, *slips) == numbers


@pytest.mark.parametrize("literal", ["约523件", "523余件", "近523件", "500至523件"])
def test_a_figure_that_is_not_exact_means_nothing_else(literal: str) -> None:
    assert meant(literal, "scale", "transposition", "doubled", "digit") == []


@given(st.integers(12, 10**6).filter(lambda number: len(set(str(number))) > 1), st.sampled_from(["doubled", "digit"]))
def test_every_meaning_is_one_slip_from_what_is_written(number: int, kind: str) -> None:
    (claim,) = figures(f"共{number}吨")
    size = len(str(number)) - (kind == "doubled")
    numbers = [printed(anchor(meaning), claim) for meaning in meanings(claim, (kind,))]
    right = [each for each in numbers if len(each) == size]  # others would begin with a zero
    assert right
    assert {slip(str(number), each) for each in right} <= {kind, "shift"}


def test_a_meaning_is_as_rounded_as_what_is_written() -> None:
    (claim,) = figures("共5.23万元")
    for meaning in meanings(claim, ("transposition", "digit")):
        assert meaning.values.width == claim.values.width
        assert anchor(meaning) in meaning.values
