"""How many of the labelled errors are found, where nothing is wrong no alarm is raised, and right figures are tied.

The held cases are the ones that nobody looks at while rules are written: the distance between the two tables says
whether rules are learnt or cases.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pytest

from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import Settings
from tests.accuracy.scoring import Score, add_report, score, score_table
from tests.accuracy.verify_cases import read_cases


@dataclass(frozen=True)
class Floor:
    """The least that is accepted, in percent, and the most clean documents that may raise an alarm."""

    precision: str
    recall: str
    located: str
    verified: str
    clean_documents_with_an_alarm: int


FLOORS = {
    "open": Floor(precision="99.0", recall="91.5", located="79.0", verified="90.0", clean_documents_with_an_alarm=1),
    "dense": Floor(precision="99.0", recall="89.5", located="82.0", verified="93.5", clean_documents_with_an_alarm=1),
    "held": Floor(precision="99.0", recall="73.5", located="63.5", verified="90.0", clean_documents_with_an_alarm=1),
    "practice": Floor(
        precision="99.0", recall="90.0", located="78.0", verified="82.0", clean_documents_with_an_alarm=1
    ),
    "tables": Floor(precision="99.0", recall="97.5", located="92.0", verified="97.0", clean_documents_with_an_alarm=0),
    "true": Floor(precision="0", recall="0", located="0", verified="83.0", clean_documents_with_an_alarm=0),
    "blind": Floor(precision="99.5", recall="98.5", located="89.5", verified="92.5", clean_documents_with_an_alarm=0),
    "partly": Floor(precision="99.5", recall="94.5", located="84.0", verified="89.5", clean_documents_with_an_alarm=0),
    "first sight": Floor(
        precision="97.0", recall="88.5", located="80.5", verified="95.0", clean_documents_with_an_alarm=1
    ),
}

_SETS = {
    "redteam": "dense",
    "tables": "tables",
    **dict.fromkeys(
        (
            "departments",
            "sectors",
            "accounts",
            "notices",
            "bulletins",
            "registers",
            "towns",
            "counting",
        ),
        "practice",
    ),
    **dict.fromkeys(
        (
            "everyday",
            "rule_of_law",
            "economy",
            "livelihood",
            "offices",
            "summaries",
            "counties",
            "districts",
            "desks",
            "steady",
            "unseen",
            "settled",
            "plain",
            "quiet",
            "reserved",
        ),
        "true",
    ),
    **dict.fromkeys(
        (f"blind_{name}" for name in (*"abcdefgijklnou", "ba", "bb", "be", "bf", "bj")),
        "blind",
    ),
    **dict.fromkeys(
        (
            f"blind_{name}"
            for name in (
                "bk",
                "bm",
                "bn",
                "bo",
                "bp",
                "bt",
                "bv",
                "bw",
                "by",
                "ca",
                "cc",
                "cd",
                "cf",
                "cg",
                "ci",
                "cj",
                "ck",
                "cl",
                "cm",
                "cn",
                "co",
                "cp",
                "cq",
                "cr",
                "cs",
                "ct",
                "cu",
                "cv",
                "cw",
                "cx",
                "cy",
                "cz",
                "da",
                "db",
                "dc",
                "dd",
                "de",
                "df",
                "dg",
                "dh",
                "di",
                "dj",
                "dk",
                "dl",
                "dm",
                "dn",
                "do",
                "dp",
                "dq",
                "dr",
                "ds",
                "dt",
                "du",
                "dv",
            )
        ),
        "partly",
    ),
    **dict.fromkeys(
        (
            f"blind_{name}"
            for name in (*"mqstvw", "bc", "bd", "bg", "bi", "bl", "bq", "bs", "bu", "bx", "bz", "cb", "ce")
        ),
        "true",
    ),
    **dict.fromkeys((f"blind_{letter}" for letter in "hr"), "first sight"),
}
"""Files that are a set of their own, whatever their ids end in: dense paragraphs, tables, texts from the patterns of
real reports, true paragraphs in which every finding is a false alarm, texts that were written without a look at what
gouji reads and learnt from afterwards (in full, or partly), and such texts that nothing was learnt from.
"""


def set_of(case: dict[str, Any]) -> str:
    """The set that a case is measured in."""
    return _SETS.get(case["id"].rpartition("-")[0]) or ("held" if case["held"] else "open")


@pytest.fixture(scope="module", params=list(FLOORS))
def measured(request: pytest.FixtureRequest, show_at_the_end: Callable[[str], None]) -> tuple[Floor, Score]:
    """The floor for one of the two sets of cases, and its score."""
    result = score(case for case in read_cases() if set_of(case) == request.param)
    show_at_the_end(score_table(f"own cases, {request.param}", result))
    return FLOORS[request.param], result


@pytest.mark.parametrize("figure", ["precision", "recall", "located", "verified"])
def test_the_figure_stays_at_or_above_its_floor(measured: tuple[Floor, Score], figure: str) -> None:
    floor, result = measured
    assert getattr(result, figure) >= Fraction(getattr(floor, figure)) / 100


def test_few_clean_documents_raise_an_alarm(measured: tuple[Floor, Score]) -> None:
    floor, result = measured
    assert result.alarmed <= floor.clean_documents_with_an_alarm


def scored(text: str, *expect: tuple[str, str, str]) -> Score:
    """The score of one text with labels of type, verdict and quote."""
    result = Score()
    labels = [{"type": kind, "verdict": verdict, "quote": quote} for kind, verdict, quote in expect]
    add_report(result, {"expect": labels}, check(read_bytes(text.encode(), "case.txt"), Settings()))
    return result


WRONG_SUM = "受理案件486件，分为民事121件、行政1件、刑事363件。"


def test_a_wrong_total_is_caught_and_located() -> None:
    result = scored(WRONG_SUM, ("total", "error", "486件"))
    assert min(result.recall, result.located, result.precision) == 1


def test_a_wrong_part_is_caught_but_not_located_at_the_total() -> None:
    result = scored(WRONG_SUM, ("total", "error", "363件"))
    assert result.recall == result.precision == 1
    assert result.located == 0


def test_a_finding_on_a_clean_text_is_an_alarm() -> None:
    result = scored(WRONG_SUM)
    assert result.alarms == result.alarmed == result.clean == 1
    assert result.precision == 0


def test_a_finding_that_may_be_seen_either_way_is_no_alarm() -> None:
    assert scored(WRONG_SUM, ("total", "either", "486件")).alarms == 0


def test_a_second_finding_on_the_same_error_is_a_repeat() -> None:
    twice = "受理案件485件，审结475件，结案率95.9%。受理案件485件，审结475件，结案率95.9%。"
    result = scored(twice, ("rate", "error", "95.9%"))
    assert result.repeats == 1
    assert result.precision == Fraction(1, 2)


def test_a_right_figure_is_verified_by_a_relation_of_its_family_only() -> None:
    text = "受理案件485件，分为民事121件、行政1件、刑事363件。"
    assert scored(text, ("total", "ok", "485件"), ("share", "ok", "485件")).verified == Fraction(1, 2)
