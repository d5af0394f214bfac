"""Reports that set every number apart with spaces are read as those that do not."""

from __future__ import annotations

import pytest

from checker.claims import extract
from checker.model.spacing import narrowed
from checker.readers import read_bytes
from tests.linking.passages import alarms, checked

_MONTHS = "2024 年 2 月，热线接听 48256 个，平均每天 1664 个；3 月接听 53475 个，平均每天 1725 个。"
_RELICS = "馆藏文物 1268 件（套），其中瓷器 437 件（套），占馆藏总量的 34.5%，以青花为主。"
_SUM = "财政补贴 2,918 万元、债券 41,500 万元、上年结余 1,736 万元，收入总计 46,154 万元。"
_RATE = "年内立案 186 件，审结 168 件，结案率 90.3 %，比上年提高 1.2 个百分点。"
_FALL = "发案 216 起，上年同期 256 起，同比下降 15.6%。"


@pytest.mark.parametrize("text", [_MONTHS, _RELICS, _SUM, _RATE, _FALL])
def test_what_is_read_with_gaps_is_what_is_read_without(text: str) -> None:
    assert alarms(text) == []
    told = [line.replace(" ", "") for line in checked(text)]
    assert told == [line.replace(" ", "") for line in checked(text.replace(" ", ""))]
    assert told


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (_MONTHS, "1664 个", "1646 个", "GJ205"),
        (_RELICS, "34.5%", "39.2%", "GJ204"),
        (_SUM, "46,154 万元", "46,514 万元", "GJ101"),
        (_RATE, "90.3 %", "93.0 %", "GJ201"),
    ],
)
def test_what_is_wrong_is_told_as_it_stands_in_the_text(text: str, right: str, wrong: str, rule: str) -> None:
    assert alarms(text.replace(right, wrong)) == [(rule, wrong)]


def test_claims_stand_where_they_stand() -> None:
    whole = read_bytes(_MONTHS.encode(), "a.txt")
    claims = extract(whole)
    assert [claim.literal for claim in claims if not claim.why] == ["48256 个", "1664 个", "53475 个", "1725 个"]
    assert all(whole.text[claim.start : claim.end] == claim.literal for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("合计 860 件 12 人", id="no prose, so that a space may stand between two columns"),
        pytest.param("收到21 406件，办结20 103件。", id="thousands"),
        pytest.param("收到860件，办结774件。", id="none"),
    ],
)
def test_other_spaces_are_left_alone(text: str) -> None:
    assert narrowed(read_bytes(text.encode(), "a.txt")) is None
