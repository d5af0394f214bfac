"""Shares in words: halves and tenths with bounds, shares without 占, and shares of several, of a rest, and together."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, alarms, checked

SHARE, TOTAL, RATIO = RelationKind.SHARE, RelationKind.TOTAL, RelationKind.RATIO


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("县科协会员926人，中级以上职称的412人，占一半以上。", "一半以上"),
        ("新评非遗传承人46名，女性26名，占六成以上，平均年龄54岁。", "六成以上"),
        ("日均供餐1620份，其中送餐上门的930份，占到三分之二以上。", "三分之二以上"),
        ("受理招领登记2460件，已认领820件，恰好四分之一，其余物品移交。", "四分之一"),
        ("受访家庭640户，购置净化器的有208户，也就是说35.2%的家庭添了这类电器。", "35.2%"),
        ("水库蓄水5140万立方米；青龙、石门两座占了七成，分别为1896万和1188万立方米。", "七成"),
    ],
)
def test_a_share_in_words_is_held_to_its_figures(text: str, stated: str) -> None:
    assert [figure for _, figure in alarms(text)] == [stated]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("全市登记民宿318家，山区乡镇的187家，占一半以上，去年新开42家。", "一半以上: 187 ÷ 318"),
        ("做手术6830台，三、四级的4098台，恰好六成。", "六成: 4098 ÷ 6830"),
        ("迎来观众48320人次；节假日参观的有29475人次，也就是说61%的人挑休息日来。", "61%: 29475 ÷ 48320"),
        ("走访商户1480户，愿意参加夜市的592户，换句话说四成商户有意愿。", "四成: 592 ÷ 1480"),
        ("办理退税1.27亿元，户均5.5万元，制造业占其中的七成，计8890万元。", "七成: 8890 ÷ 12700"),
        ("水库蓄水2163万立方米；沙坝、柳林两座就占了近四成，分别为497万和352万立方米。", "近四成: (497 + 352) ÷ 2163"),
        ("审结612件：调解341件，裁决218件，撤回53件，调解加撤回的占64.4%。", "64.4%: (341 + 53) ÷ 612"),
        ("今年复查积案150件，化解和基本化解的占96%，其余6件继续跟踪。", "96%: (150 − 6) ÷ 150"),
    ],
)
def test_a_share_finds_its_part_whichever_way_it_is_told(text: str, arithmetic: str) -> None:
    assert arithmetic in checked(text, SHARE)
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "审结485件，同比下降三成，结案率98%。",
        "水费超出定额五成以下的加价一倍，五成以上的加价两倍；今年加价收费共26.4万元。",
        "发放贷款1200万元，超三成用于种粮，逾期率0.3%。",
        "任务完成一半，剩余42件年底前办结，其中一半是新收。",
        "受理96件，办结88件，减少一半以上，重复信访31件。",
    ],
)
def test_tenths_and_halves_of_something_else_are_let_be(text: str) -> None:
    assert alarms(text) == []


def test_a_word_that_is_belied_is_answered_in_digits() -> None:
    from tests.linking.passages import report_on

    (finding,) = report_on("县科协会员926人，中级以上职称的412人，占一半以上。").findings
    assert "44.49%" in finding.message
    (finding,) = report_on("全年办件由上年的3.1万件增至5.8万件，翻了一番还多。").findings
    assert "1.87倍" in finding.message


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("办件由上年的3.1万件增至5.8万件，翻了一番还多。", "一番还多"),
        ("点击量由12万次升至45万次，翻了两番还多。", "两番还多"),
    ],
)
def test_more_than_a_doubling_is_more(text: str, stated: str) -> None:
    assert alarms(text) == [("GJ206", stated)]
    assert alarms(text.replace("还多", "")) == [] or "两番" in text


def test_a_figure_with_more_behind_it_is_no_bound() -> None:
    assert alarms("来访318件，比上年的302件还多16件。") == []
    assert alarms("试点合作社由26家扩到61家，翻了一番有余。") == []


@pytest.mark.parametrize(
    "text",
    [
        "售后服务占24.1%，质量占19.8%，合同占17.5%，居前三位，三项共占61.4%。",
        "工学占38.2%，理学占17.9%，工学与理学合计占56.1%，医学占12.6%。",
        "大专及以上占21.4%，高中占27.9%，初中占38.6%，小学及以下占12.1%，前两类合占49.3%。",
    ],
)
def test_shares_that_are_taken_together_add_up(text: str) -> None:
    assert len(checked(text, TOTAL)) == 1
    assert alarms(text) == []
    wrong = text.replace("61.4%", "62.4%").replace("56.1%", "57.1%").replace("49.3%", "48.3%")
    assert len(alarms(wrong)) == 1


def test_the_first_two_of_a_list_are_the_first() -> None:
    text = "受理4860件，热线3120件，占64.2%；网络1180件，占24.3%；来访560件，占11.5%；前两类共占88.5%。"
    assert "88.5%: (3120 + 1180) ÷ 4860" in checked(text, SHARE)
    assert alarms(text) == []


def test_a_share_that_is_worked_out_of_two_is_no_sum() -> None:
    text = "工业投资占全部投资的34.2%，其中技改占工业投资的41.5%，折合占全部投资的14.2%。"
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("航线补贴由省、市两级按6∶4分担，今年共拨付1500万元，市级出650万元。", "650万元"),
        ("补贴由市、区两级按7∶3承担，全年共补贴2400万元，市级负担1680万元，区级负担750万元。", "750万元"),
        ("资金由中央、省、县三级按5∶3∶2配套，落实8600万元，中央4300万元，省级2580万元，县级1270万元。", "1270万元"),
    ],
)
def test_a_sum_is_shared_out_at_the_ratio_that_is_told(text: str, stated: str) -> None:
    assert alarms(text) == [("GJ206", stated)]


@pytest.mark.parametrize(
    "text",
    [
        "绿化带乔木与灌木按3∶7搭配，新栽乔木1.2万株、灌木2.6万株，养护费每年48万元。",
        "补贴由省、市两级按6∶4分担，今年共拨付1500万元，市级出600万元；市级另行安排维修费85万元。",
        "比分为3∶2，市队获胜，观众2600人，市体育局补贴12万元。",
    ],
)
def test_a_ratio_that_shares_nothing_out_is_let_be(text: str) -> None:
    assert alarms(text, settings=AUDIT) == []
