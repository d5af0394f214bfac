"""The one place that chooses among readings: arithmetic is evidence for what the author meant."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from checker.claims import extract
from checker.linking.choice import Proposal, choose, holds, misses_by_a_slip
from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Figure, total_of
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind
from checker.readers.text import read_text

HIGH, MEDIUM, LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW

HOLDS = "1286件 742件 544件"
SLIP = "1268件 742件 544件"
NO_SLIP = "1739件 742件 544件"


def figures(text: str) -> list[Claim]:
    document = read_text(text, path="report.txt", sha256="")
    return [claim for claim in extract(document) if claim.kind is not ClaimKind.NONE]


def total(text: str, *, comparison: Comparison = Comparison.EQUAL) -> Relation:
    """The first figure of the text as the total of the others."""
    whole, *parts = figures(text)
    members = (Member("whole", whole), *(Member("part", part) for part in parts))
    return Relation(RelationKind.TOTAL, members, whole, total_of(parts), comparison)


def chosen(confidence: Confidence, *texts: str) -> tuple[Relation, Sequence[Relation]]:
    readings = tuple(map(total, texts))
    (relation,) = choose([Proposal(readings, confidence)])
    return relation, readings


@pytest.mark.parametrize("confidence", Confidence)
def test_a_reading_that_holds_wins_wherever_it_stands(confidence: Confidence) -> None:
    relation, readings = chosen(confidence, NO_SLIP, SLIP, HOLDS)
    assert relation == readings[2]
    assert relation.confidence is HIGH


def test_of_two_readings_that_hold_the_likelier_one_wins() -> None:
    relation, readings = chosen(HIGH, HOLDS, "742件 700件 42件")
    assert relation == readings[0]


@pytest.mark.parametrize("confidence", [HIGH, MEDIUM])
def test_where_none_holds_a_reading_that_one_slip_explains_is_meant(confidence: Confidence) -> None:
    relation, readings = chosen(confidence, NO_SLIP, SLIP)
    assert relation.members == readings[1].members
    assert relation.confidence is confidence


@pytest.mark.parametrize(("confidence", "shown"), [(HIGH, HIGH), (MEDIUM, LOW), (LOW, LOW)])
def test_a_miss_that_no_slip_explains_is_only_sure_where_the_words_are(
    confidence: Confidence, shown: Confidence
) -> None:
    relation, readings = chosen(confidence, NO_SLIP)
    assert relation.members == readings[0].members
    assert relation.confidence is shown


def test_a_slip_does_not_make_a_weak_cue_sure() -> None:
    relation, readings = chosen(LOW, NO_SLIP, SLIP)
    assert relation.members == readings[0].members
    assert relation.confidence is LOW


def test_a_proposal_without_readings_says_nothing() -> None:
    assert list(choose([Proposal(())])) == []


def test_every_proposal_is_chosen_for_on_its_own() -> None:
    proposals = [Proposal((total(HOLDS),)), Proposal((total(NO_SLIP),), LOW)]
    assert [relation.confidence for relation in choose(proposals)] == [HIGH, LOW]


@pytest.mark.parametrize(
    ("text", "comparison", "answer"),
    [
        (HOLDS, Comparison.EQUAL, True),
        (SLIP, Comparison.EQUAL, False),
        ("1300件 742件 544件", Comparison.AT_LEAST, True),
        ("1286件 742件 544件", Comparison.AT_LEAST, True),
        ("1285件 742件 544件", Comparison.AT_LEAST, False),
        ("1285件 742件 544件", Comparison.AT_MOST, True),
        ("1287件 742件 544件", Comparison.AT_MOST, False),
        ("3.2亿元 1.26亿元 1.97亿元", Comparison.EQUAL, True),
        ("3.2亿元 1.26亿元 2.07亿元", Comparison.EQUAL, False),
        ("1280余件 742件 544件", Comparison.EQUAL, True),
        ("1290余件 742件 544件", Comparison.EQUAL, False),
    ],
)
def test_a_reading_holds_when_true_values_of_its_figures_can_satisfy_it(
    text: str, comparison: Comparison, answer: bool
) -> None:
    assert holds(total(text, comparison=comparison)) is answer


def test_what_is_no_arithmetic_always_holds() -> None:
    assert holds(Relation(RelationKind.NUMBERING, ()))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("1268件 742件 544件", True),  # two digits of the total exchanged
        ("1256件 742件 544件", True),  # one digit of the total
        ("128件 742件 544件", True),  # one digit of the total lost
        ("1286件 742件 454件", True),  # two digits of a part exchanged
        ("1286件 742件 344件", True),  # one digit of a part
        ("1739件 742件 544件", False),
        ("86件 45件 31件", False),  # of two digits nearly any two numbers are a slip apart
    ],
)
def test_a_miss_is_a_slip_when_one_stroke_in_a_long_enough_figure_explains_it(text: str, answer: bool) -> None:
    relation = total(text)
    assert not holds(relation)
    assert misses_by_a_slip(relation) is answer


def test_one_figure_told_twice_can_differ_by_a_slip() -> None:
    first, second = figures("12860头 12680头")
    relation = Relation(RelationKind.RESTATED, (), second, Figure(first))
    assert misses_by_a_slip(relation)
