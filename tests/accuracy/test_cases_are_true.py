"""The labelled cases are worth measuring on only while every label is true."""

import pytest

from tests.accuracy.verify_cases import CaseError, all_complaints, complaints, evaluate, read_cases

CASES = read_cases()


def test_there_are_cases_of_both_kinds() -> None:
    wrong = [case for case in CASES if any(label["verdict"] == "error" for label in case["expect"])]
    assert len(CASES) >= 240
    assert len(CASES) / 4 < len(wrong) < len(CASES) * 2 / 3


def test_ids_and_texts_are_unique() -> None:
    assert [line for line in all_complaints(CASES) if "occurs twice" in line] == []


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_every_label_of_the_case_is_true(case: dict[str, object]) -> None:
    assert list(complaints(case)) == []


@pytest.mark.parametrize(
    "check",
    [
        "121+1+363 == 485",
        "0.1+0.2 == 0.3",
        "rounds(7149/7513*100, '95.16')",
        "truncates(7149/7513*100, '95.15')",
        "rounds(around('12.3')+around('4.5'), '16.9')",
        "apart(around('12.3')+around('4.5'), around('17.8'))",
        "yearly(121/100, 2, '10.0')",
        "rounded(2.345, 2) == 2.35",
        "not is_date(2023, 2, 30)",
        "weekday(2024, 5, 1) == 3",
    ],
)
def test_a_true_check_is_true(check: str) -> None:
    assert evaluate(check, "") is True


@pytest.mark.parametrize("check", ["121+1+363 == 486", "rounds(7149/7513*100, '95.15')", "rounds(7, '8')"])
def test_a_false_check_is_false(check: str) -> None:
    assert evaluate(check, "") is False


@pytest.mark.parametrize(
    "check",
    ["__import__('os')", "(1).real", "[x for x in [1]]", "2 ** 9", "True", "sum((1,), start=2)"],
)
def test_nothing_but_arithmetic_is_evaluated(check: str) -> None:
    with pytest.raises(CaseError):
        evaluate(check, "")


def test_a_check_may_not_bring_its_own_figures() -> None:
    case = {
        "id": "x-001",
        "domain": "court",
        "text": "受理485件。",
        "expect": [],
        "trap": "",
        "held": False,
        "check": ["121+364 == 485"],
    }
    assert list(complaints(case)) == ["121+364 == 485: 121, 364 not in the text"]


def test_a_quote_must_point_at_one_place() -> None:
    label = {"type": "total", "verdict": "ok", "quote": "12件", "why": ""}
    case = {
        "id": "x-001",
        "domain": "court",
        "text": "审结12件，去年112件，今年12件。",
        "expect": [label],
        "trap": "",
        "held": False,
        "check": ["12 == 12"],
    }
    assert list(complaints(case)) == ["the quote 12件 does not stand in the text exactly once"]
