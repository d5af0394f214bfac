"""The pictures of relations: what is drawn, to which scale, and that the last digit can be seen."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.interval import Interval
from checker.model.report import DocumentReport
from checker.model.verdict import Outcome
from checker.pipeline import check
from checker.readers.text import read_text
from checker.report.html.pictures import Picture, pictures_of
from checker.report.html.pictures.number_line import Lane, gap_between, number_line
from checker.report.html.pictures.shapes import WIDTH, Box, Dot, Label
from checker.report.words import words_of
from checker.rules import RULES
from checker.settings import Settings

WORDS = words_of("zh")
LINE = WORDS["picture.line"]
EXAMPLES = [(rule.id, text) for rule in RULES for text in (*rule.failing, *rule.passing)]


def checked(text: str) -> DocumentReport:
    return check(read_text(text, path="报告.txt", sha256="0" * 64), Settings(profile="audit"))


def drawn(text: str) -> tuple[Picture, ...]:
    """The pictures of the first relation that fails."""
    failing = [each for each in checked(text).relations if each.verdict.outcome is Outcome.INCONSISTENT]
    return pictures_of(failing[0], WORDS)


def boxes(picture: Picture, *looks: str) -> list[tuple[str, int, int]]:
    """Class, position and width of the picture's boxes of these classes."""
    found = [shape for shape in picture.shapes if isinstance(shape, Box) and (shape.look in looks or not looks)]
    return [(box.look, box.x, box.width) for box in found]


def texts(picture: Picture) -> list[str]:
    return [shape.text for shape in picture.shapes if isinstance(shape, Label) and shape.text]


def test_each_part_begins_where_the_last_one_ended_and_the_gap_is_marked() -> None:
    (bars, line) = drawn("全年受理案件486件，其中刑事121件、民事1件，行政363件，三类构成全部受理案件。")
    (first, second, third, computed, stated) = boxes(bars, "part", "computed", "stated")
    assert first[1] + first[2] == second[1]
    assert abs(second[1] + second[2] - third[1]) <= 1  # a bar of no width is still drawn
    assert abs(third[1] + third[2] - (computed[1] + computed[2])) <= 1
    assert stated[2] > computed[2]
    assert [width > 0 for _, _, width in boxes(bars, "gap")] == [True]
    assert line.title == LINE


def test_a_last_digit_that_was_cut_off_is_seen_as_a_gap() -> None:
    bars, line = drawn("平台接收案件7513件，调解成功7149件，调解成功率为95.15%。")
    (gap,) = boxes(line, "gap")
    assert gap[2] > WIDTH // 8
    assert "计算值 ≈ 95.155065" in texts(line)
    assert "原文 95.15% [95.145, 95.155]" in texts(line)
    assert "两者相隔 ≈ 0.0000646" in line.description
    assert {"7513件", "7149件", "95.15%"} <= set(texts(bars))


def test_a_subtrahend_goes_backwards() -> None:
    (bars,) = drawn("收入86.4亿元，支出31.9亿元，收支相抵结余45.5亿元。")
    opening, spent, left = (boxes(bars, look)[0] for look in ("part", "minus", "computed"))
    assert abs(spent[1] + spent[2] - (opening[1] + opening[2])) <= 1
    assert abs(left[1] + left[2] - spent[1]) <= 1


def test_a_growth_is_drawn_from_its_base_with_the_level_that_is_stated() -> None:
    pictures = drawn("全年受理案件450件，上年400件，同比增长25%。")
    base, now, implied = boxes(pictures[0], "part", "computed", "implied")
    assert base[2] < now[2] < implied[2]
    assert texts(pictures[0])[-3:] == ["400件", "450件", "25%"]


def test_a_list_is_counted_in_dots() -> None:
    (picture,) = drawn("存在两个方面的问题：一是设备陈旧；二是人手不足；三是台账不全。")
    looks = [shape.look for shape in picture.shapes if isinstance(shape, Dot)]
    assert looks == ["stated"] * 2 + ["computed"] * 2 + ["odd"]


def test_a_marker_out_of_sequence_stands_behind_the_one_that_is_missing() -> None:
    (picture,) = drawn("一是清淤，疏通河道。二是护坡，加固堤岸。三是巡查，落实责任。五是值守，专人到岗。")
    assert texts(picture) == ["三是", "四是", "五是"]


def test_figures_in_different_units_are_not_laid_on_one_scale() -> None:
    (line,) = drawn("6月份接听来电9360个，日均302个。")
    assert line.title == LINE


def test_no_whole_number_is_shown_between_its_neighbours() -> None:
    (line,) = drawn("全年发出司法建议17份，司法建议采纳率85%。")
    assert "≈ 82.35 与 ≈ 88.24 之间没有整数" in texts(line)


def test_what_agrees_in_its_figures_has_no_picture_of_a_gap() -> None:
    assert drawn("满意率为78%，上年为52%，提高26%。") == ()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_picture_says_in_words_what_it_shows(lang: str) -> None:
    found = [
        picture
        for _, text in EXAMPLES
        for each in checked(text).relations
        for picture in pictures_of(each, words_of(lang))
    ]
    assert len(found) > 150
    assert [picture for picture in found if not picture.title or not picture.description] == []
    assert {look for picture in found for look, _, _ in boxes(picture)} >= {
        "part",
        "minus",
        "computed",
        "stated",
        "gap",
    }


@pytest.mark.parametrize("rule", sorted({rule for rule, _ in EXAMPLES}))
def test_nothing_is_drawn_outside_the_picture(rule: str) -> None:
    for text in (text for each, text in EXAMPLES if each == rule):
        for judged in checked(text).relations:
            for picture in pictures_of(judged, WORDS):
                for shape in picture.shapes:
                    if isinstance(shape, Box):
                        assert 0 <= shape.x <= shape.x + shape.width <= WIDTH + 2
                        assert 0 <= shape.y <= shape.y + shape.height <= picture.height
                    elif isinstance(shape, Dot):
                        assert shape.radius <= shape.x + 6 <= WIDTH + 6
                    elif isinstance(shape, Label):
                        assert 0 <= shape.x <= WIDTH


NUMBERS = st.one_of(
    st.integers(-(10**12), 10**12).map(Fraction),
    st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=10**9),
)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_a_gap_between_intervals_is_always_wide_enough_to_be_seen(
    first: Fraction, width: Fraction, second: Fraction, other: Fraction
) -> None:
    one, two = Interval(first, first + abs(width)), Interval(second, second + abs(other))
    picture = number_line(Lane(one, "甲", "computed"), Lane(two, "乙", "stated"), title="数轴", description="两者")
    assert picture is not None
    gaps = boxes(picture, "gap")
    assert bool(gaps) == (gap_between(one, two) is not None)
    assert all(width >= WIDTH // 8 for _, _, width in gaps)
