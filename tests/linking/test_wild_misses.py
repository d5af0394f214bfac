"""In a whole report a reading that misses by more than a tenth, without a slip, is weak; by itself it is shown."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, relations

ROWS = "".join(
    f"{number}．第{number}分局受理案件{1000 + 37 * number}件，办结{900 + 31 * number}件。\n" for number in range(1, 31)
)
PARAGRAPH = "全年收到异议412件，其中成立58件，占{}。"


@pytest.mark.parametrize("share", ["36.1%", "29.5%"])
def test_a_wild_miss_is_shown_by_itself_and_weak_in_a_report(share: str) -> None:
    text = PARAGRAPH.format(share)
    assert alarms(text) == [("GJ204", share)]
    assert ("GJ204", share) not in alarms(ROWS + text)
    told = [j for j in relations(ROWS + text) if j.relation.stated is not None and j.relation.stated.literal == share]
    assert [j.relation.confidence.value for j in told] == ["low"]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (PARAGRAPH.format("17.1%"), "17.1%"),  # 14.1%, and a likeness
        (PARAGRAPH.format("41.1%"), "41.1%"),  # a slip of hand, however far off
        ("全年收到异议912件，其中成立58件，占14.1%。", "14.1%"),  # a slip in a term: 412件
    ],
)
def test_what_a_slip_explains_or_what_is_near_is_shown_in_a_report(text: str, figure: str) -> None:
    assert ("GJ204", figure) in alarms(ROWS + text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("全年收到异议412件，其中成立358件，占68.2%。", "68.2%"),
        ("全年收到异议412件，上年为301件，同比增长26.9%。", "26.9%"),
    ],
)
def test_a_quotient_is_weak_in_a_report_from_a_tenth_on(text: str, figure: str) -> None:
    assert [told for _, told in alarms(text)] == [figure]
    weak = figure == "68.2%"  # 26.9% is over this year's 412, a mistake that people make
    assert (figure in [told for _, told in alarms(ROWS + text)]) is not weak


def test_a_total_is_weak_from_a_tenth_on() -> None:
    text = "全年收到异议{}件，按结果分：成立358件、不成立712件。"
    assert alarms(text.format(1412)) == [("GJ101", "1412件")]
    assert ("GJ101", "1412件") not in alarms(ROWS + text.format(1412))
    assert ("GJ101", "1170件") in alarms(ROWS + text.format(1170))  # a slip of 1070
    assert ("GJ101", "1124件") in alarms(ROWS + text.format(1124))


def test_a_slip_of_two_digits_excuses_nothing_in_a_report() -> None:
    text = "全年收到异议412件，平均每件用时{}天，共用19.6天。收到投诉21件，其中成立3件、不成立8件，合计{}件。"
    short, long = text.format("2.3", "41"), "全年收到异议1412件，成立858件，占20.8%。"
    assert not [figure for _, figure in alarms(ROWS + short) if figure in ("2.3天", "41件")]
    assert alarms(long) == [("GJ204", "20.8%")]


def test_what_is_twice_as_large_in_another_sentence_is_weak_in_a_report() -> None:
    text = "全年收到异议412件。其中成立58件，占41.1%。"
    assert alarms(text) == [("GJ204", "41.1%")]
    assert ("GJ204", "41.1%") not in alarms(ROWS + text)
