"""A document's way to round: said once where it cuts off throughout, and the one figure that departs from it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import check_text
from checker.model.finding import Finding
from checker.model.verdict import Severity
from checker.settings import Settings
from tests.linking.passages import alarms

KINDS = (
    "药品",
    "化妆品",
    "农药",
    "种子",
    "饲料",
    "肥料",
    "玩具",
    "家具",
    "服装",
    "灯具",
    "电缆",
    "钢材",
    "水泥",
    "涂料",
)
OF_WHOLE_DOCUMENTS = {"convention", "rounded", "half_up", "half_even"}


def steps(part: int, whole: int) -> Fraction:
    """The rate in hundredths of a percent."""
    return Fraction(part * 10000, whole)


def cut(part: int, whole: int) -> int:
    return int(steps(part, whole))


def half_up(part: int, whole: int) -> int:
    return int(steps(part, whole) + Fraction(1, 2))


def half_even(part: int, whole: int) -> int:
    return round(steps(part, whole))


MODES = {"cut": cut, "half up": half_up, "half to even": half_even}


def tells(part: int, whole: int) -> bool:
    """Whether the rate is cut off to another print than any rounding leads to; both neighbours of a tie are legal."""
    return steps(part, whole) % 1 > Fraction(1, 2)


def rate(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02d}%"


def line(kind: str, part: int, whole: int, hundredths: int) -> str:
    return f"抽检{kind}{whole}批次，合格{part}批次，{kind}合格率{rate(hundredths)}。"


def document(terms: list[tuple[int, int]], prints: list[int]) -> str:
    lines = zip(KINDS, terms, prints, strict=False)
    return "\n".join(line(kind, part, whole, hundredths) for kind, (part, whole), hundredths in lines)


def findings(text: str) -> list[Finding]:
    """What is said of the document; not of counts that are by chance a slip apart (1486批次, 1846批次)."""
    return [finding for finding in check_text(text).findings if finding.rule_id != "GJ501"]


def keys(text: str) -> list[str]:
    return [finding.key for finding in findings(text)]


TELLING = [(2107, 3214), (7149, 7513), (1218, 1260), (319, 328), (5934, 6240), (1141, 1727), (853, 941)]
"""Part and whole of rates that are cut off to another print than they are rounded to."""
TIES = [(29, 32), (25, 32), (21, 32), (17, 32)]
"""Rates half way between two prints, the lower of which is even."""


def test_the_terms_of_these_tests_tell_the_modes_apart() -> None:
    assert all(cut(*terms) + 1 == half_up(*terms) == half_even(*terms) for terms in TELLING)
    assert all(half_even(*terms) + 1 == half_up(*terms) for terms in TIES)


def test_a_document_that_truncates_throughout_is_one_finding_that_names_every_figure() -> None:
    text = document(TELLING, [cut(*terms) for terms in TELLING])
    report = check_text(text)
    (finding,) = report.findings
    assert (finding.rule_id, finding.key, finding.severity) == ("GJ202", "convention", Severity.INFO)
    assert finding.message.startswith("全文7处按截断取位，未四舍五入")
    prints = [rate(cut(*terms)) for terms in TELLING]
    assert [finding.stated_literal, *(place.literal for place in finding.related)] == prints
    broken = {judged.id for judged in report.relations if judged.verdict.outcome == "inconsistent"}
    assert set(finding.relations) == broken
    assert len(broken) == len(TELLING)
    assert finding.suggestions == ()


@pytest.mark.parametrize("size", [1, 2])
def test_two_figures_cut_off_are_no_convention(size: int) -> None:
    some = TELLING[:size]
    found = findings(document(some, [cut(*terms) for terms in some]))
    assert [(finding.key, finding.severity) for finding in found] == [("truncated", Severity.WARNING)] * size


def test_three_figures_cut_off_are_a_convention() -> None:
    assert keys(document(TELLING[:3], [cut(*terms) for terms in TELLING[:3]])) == ["convention"]


@pytest.mark.parametrize("at", range(len(TELLING)))
def test_the_one_figure_cut_off_in_a_document_that_rounds_is_the_finding(at: int) -> None:
    prints = [half_up(*terms) for terms in TELLING]
    prints[at] -= 1
    (finding,) = findings(document(TELLING, prints))
    assert (finding.key, finding.severity) == ("truncated", Severity.WARNING)
    assert finding.stated_literal == rate(prints[at])


@pytest.mark.parametrize("at", range(len(TELLING)))
def test_the_one_figure_rounded_in_a_document_that_truncates_is_a_finding_of_its_own(at: int) -> None:
    prints = [cut(*terms) for terms in TELLING]
    prints[at] += 1
    by_key = {finding.key: finding for finding in findings(document(TELLING, prints))}
    assert set(by_key) == {"convention", "rounded"}
    odd = by_key["rounded"]
    assert odd.severity is Severity.INFO
    assert odd.stated_literal == rate(prints[at])
    assert odd.computed_text == rate(prints[at] - 1)
    assert odd.stated_literal not in {place.literal for place in by_key["convention"].related}


def test_one_rounded_against_four_cut_off_leaves_each_of_these_a_slip() -> None:
    some = TELLING[:5]
    prints = [*(cut(*terms) for terms in some[:4]), half_up(*some[4])]
    assert keys(document(some, prints)) == ["truncated"] * 4


def test_two_rounded_among_many_cut_off_are_a_document_without_a_convention() -> None:
    prints = [*(half_up(*terms) for terms in TELLING[:2]), *(cut(*terms) for terms in TELLING[2:])]
    assert keys(document(TELLING, prints)) == ["truncated"] * 5


def test_a_figure_that_is_wrong_otherwise_stays_a_finding_of_its_own() -> None:
    text = document(TELLING, [cut(*terms) for terms in TELLING]) + "\n空气优良天数326天，占全年366天的98.1%。"
    assert [finding.rule_id for finding in findings(text)] == ["GJ202", "GJ204"]


def test_figures_that_each_of_the_modes_prints_alike_tell_nothing() -> None:
    alike = [(1, 3), (1, 12), (40, 120), (87, 260)]
    assert all(cut(*terms) == half_up(*terms) for terms in alike)
    text = document(alike + TELLING[:2], [cut(*terms) for terms in alike + TELLING[:2]])
    assert keys(text) == ["truncated"] * 2


@pytest.mark.parametrize(("mode", "key"), [("half up", "half_even"), ("half to even", "half_up")])
@pytest.mark.parametrize("at", range(len(TIES)))
def test_the_one_tie_that_goes_another_way_than_three_others_is_worth_a_look(mode: str, key: str, at: int) -> None:
    prints = [MODES[mode](*terms) for terms in TIES]
    prints[at] = MODES["half up" if mode == "half to even" else "half to even"](*TIES[at])
    (finding,) = findings(document(TIES, prints))
    assert (finding.rule_id, finding.key, finding.severity) == ("GJ202", key, Severity.INFO)
    assert finding.stated_literal == rate(prints[at])
    assert finding.computed_text == rate(MODES[mode](*TIES[at]))


@pytest.mark.parametrize("up", [1, 2])
def test_ties_that_are_few_or_go_both_ways_are_never_spoken_of(up: int) -> None:
    some = TIES if up == 2 else TIES[:3]
    prints = [half_up(*terms) if at < up else half_even(*terms) for at, terms in enumerate(some)]
    assert findings(document(some, prints)) == []


def test_figures_of_a_rule_that_was_not_asked_for_are_not_told_in_another_form() -> None:
    text = document(TELLING, [cut(*terms) for terms in TELLING])
    assert len(alarms(text)) == 1
    assert alarms(text, settings=Settings(ignore=("GJ202",))) == []


terms = st.integers(60, 9999).flatmap(lambda whole: st.tuples(st.integers(whole // 2, whole - 1), st.just(whole)))
many = st.lists(terms, min_size=1, max_size=len(KINDS), unique=True)


@given(many, st.sampled_from(sorted(MODES)))
def test_a_document_of_one_mode_has_no_odd_one_out(rates: list[tuple[int, int]], mode: str) -> None:
    found = keys(document(rates, [MODES[mode](*each) for each in rates]))
    assert "rounded" not in found
    if mode == "cut":
        told = sum(tells(*each) for each in rates)
        assert ("convention" in found) == (told >= 3)
    else:
        assert OF_WHOLE_DOCUMENTS.isdisjoint(found)
        assert found == []


@given(st.lists(terms.filter(lambda each: tells(*each)), min_size=6, max_size=12), st.data())
def test_of_a_document_with_one_other_figure_exactly_that_is_named(
    rates: list[tuple[int, int]], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(rates) - 1))
    mode, key = data.draw(st.sampled_from([("cut", "rounded"), ("half to even", "truncated")]))
    prints = [MODES[mode](*each) for each in rates]
    prints[at] = half_up(*rates[at]) if mode == "cut" else cut(*rates[at])
    text = document(rates, prints)
    named = [finding for finding in findings(text) if finding.key != "convention"]
    assert [(finding.key, finding.stated_literal) for finding in named] == [(key, rate(prints[at]))]
    assert named[0].primary.offset == text.index(f"{KINDS[at]}合格率") + len(KINDS[at]) + 3
