"""Plain sentences among others: what one of them tells does not change how the next is read."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms

_POWER = (
    "2023年全社会用电量87.36亿千瓦时，上年81.92亿千瓦时，增长6.6%。其中工业用电58.21亿千瓦时，上年54.87亿千瓦时，"
    "增长6.1%；城乡居民生活用电15.04亿千瓦时，上年13.78亿千瓦时，增长9.1%。"
)
_PREMIUMS = (
    "2023年，保费收入913.13亿元，其中住户408.20亿元，占44.7%，企业127.64亿元，占14.0%，政府377.29亿元，占41.3%；"
    "存款余额272.39亿元，完成年度目标288.73亿元的94.3%。"
)
_OUTPUT = (
    "规上工业总产值940.50亿元，较去年同期754.97亿元上升24.6%，其中轻工业864.53亿元，同比多164.26亿元，增幅23.5%；"
    "重工业75.97亿元，比去年同期增加21.27亿元，上升38.9%。"
)
_YEARS = (
    "监督抽检793批次，合格543批次，合格率68.47%；2021年、2022年、2023年招收新生分别为8676人、10932人、12572人，"
    "2023年比2022年增长15.0%。"
)
_LISTS = "2023年，普通食品585批次、食用农产品461批次，去年同期分别为487批次和371批次，同比分别增长20.1%和24.3%。"
_LOSSES = "全年亏损额145.00亿元，上年为98.60亿元，同比增加47.1%。"
_GRADES = "自评项目共43336个，其中等级为优的17902个，良的1423个，中的9300个，差的14711个，中的占21.5%。"
_TRADE = "外贸总值206.25亿元，按类别分，一般贸易47.28亿元、加工贸易124.52亿元、其他贸易34.45亿元。"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        pytest.param(_POWER, "增长6.1%", "增长5.7%", "GJ301", id="last year's part, behind a part without a name"),
        pytest.param(_PREMIUMS, "的94.3%", "的84.3%", "GJ702", id="a goal behind a list of shares"),
        pytest.param(_OUTPUT, "23.5%", "32.5%", "GJ301", id="a part's increment behind last year's whole"),
        pytest.param(_YEARS, "增长15.0%", "增长10.0%", "GJ301", id="years of a list behind a semicolon"),
        pytest.param(_LISTS, "和24.3%", "和26.3%", "GJ301", id="去年同期 does not compare with a figure"),
        pytest.param(_LOSSES, "47.1%", "41.7%", "GJ301", id="a loss and last year's without the word"),
        pytest.param(_GRADES, "中的占21.5%", "中的占12.5%", "GJ204", id="a share told by the very words"),
        pytest.param(_TRADE, "206.25", "209.25", "GJ101", id="加工 adds nothing"),
    ],
)
def test_plain_figures_are_read_among_others(text: str, right: str, wrong: str, rule: str) -> None:
    assert text.count(right) == 1
    assert alarms(text) == []
    assert [told for told, _ in alarms(text.replace(right, wrong))] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "亏损额145.00亿元，比上年的98.60亿元增加46.40亿元，增长47.1%。",
        "净利润3.16亿元，上年亏损1.20亿元，增加4.36亿元。",
        "由盈利0.64亿元转为亏损0.21亿元，相差0.85亿元。",
        "维持、驳回、撤销或确认违法、调解和解终止分别为3041件、17954件、13748件、1444件，合计36187件。",
    ],
)
def test_what_only_looks_wrong_is_left_alone(text: str) -> None:
    assert alarms(text) == []
