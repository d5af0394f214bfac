"""Rates, sums and parts beside figures of other things, as whole reports put them."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the number fell, and the rate behind it is another thing
        ("立案6,214起，破案3,480起，破案数略降2.3%，但破案率由上年的51.0%升至56.0%。", []),
        # a scope of its own is no part of the figure in front
        ("离婚登记1,846对，申请离婚的2,715对中，撤回或未再办理的869对，占32.0%。", []),
        # some are in both
        ("两项补贴惠及1.64万人，其中生活补贴0.82万人、护理补贴1.21万人，部分人员同时享受两项。", []),
        # what should be less is above its goal
        ("审核平均用时12.8天，虽较去年缩短2.4天，但距9天的目标还差3.8天。", []),
        ("审核平均用时12.8天，虽较去年缩短2.4天，但距9天的目标还差8.3天。", [("GJ306", "8.3天")]),
        # of what it has come to, and not of what it grew by
        ("面积由上年的12.30万亩扩至15.60万亩，扩种3.30万亩，其中套种7.40万亩，完成任务7.00万亩的105.7%。", []),
        # the stocks of two, each at the beginning and at the end
        ("甲、乙两公司年初资产12亿元、18亿元，年末资产14亿元、19亿元。", []),
        # both of two sorts in one word are no sort
        ("全年门急诊36.2万人次，门诊31.5万人次，急诊4.7万人次；出院1.46万人次。", []),
        ("全年门急诊36.2万人次，门诊31.5万人次，急诊7.4万人次；出院1.46万人次。", [("GJ101", "36.2万人次")]),
        ("验放出入境旅客38.14万人次，入境方向19.02万人次，出境方向19.12万人次。", []),
        ("验放出入境旅客38.14万人次，入境方向19.02万人次，出境方向19.21万人次。", [("GJ101", "38.14万人次")]),
        # names that are counted in front of their shares
        ("分三种方式配租1,268套，公开摇号845套，定向配租312套，余下111套，摇号与定向两种房源分别占66.6%和24.6%。", []),
        (
            "分三种方式配租1,268套，公开摇号845套，定向配租312套，余下111套，摇号与定向两种房源分别占66.6%和26.4%。",
            [("GJ204", "26.4%")],
        ),
        ("住建136件、交通98件、教育57件，三个口子加总391件。", [("GJ101", "391件")]),
        # posts among bodies
        ("2,964个基层工会中专职主席318名，仅占10.7%；入会职工1.86万人。", []),
        # the sum of the year that is told in front and of those before it
        ("共派现3.62亿元。2021年、2022年分别为2.48亿元和2.95亿元，近三年累计9.05亿元。", []),
        # both items' figures of the year before, in one list behind
        (
            "业务量完成6.24亿件，同比增长14.1%；业务收入完成71.30亿元，增长9.9%，前一年这两个指标分别为5.47亿件与64.88亿元。",
            [],
        ),
        (
            "业务量完成6.24亿件，同比增长14.1%；业务收入完成71.30亿元，增长8.9%，前一年这两个指标分别为5.47亿件与64.88亿元。",
            [("GJ301", "8.9%")],
        ),
        # last year's ratio is of last year's figures
        (
            "城镇居民人均收入45,725元，农村居民人均收入23,445元；城乡收入比为1.95∶1，上年为1.98∶1（2022年城镇43,372元、农村21,897元）。",
            [],
        ),
        ("全年收入31,276万元。与2022年收入28,164万元对照，增收3,112万元，增幅11.0%。", []),
        ("全年收入31,276万元。与2022年收入28,164万元对照，增收3,112万元，增幅10.1%。", [("GJ301", "10.1%")]),
    ],
)
def test_what_is_of_another_thing_is_left_alone(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected


def test_the_year_in_front_completes_the_sum_of_years() -> None:
    text = "共派现3.62亿元。2021年、2022年分别为2.48亿元和2.95亿元，近三年累计9.05亿元。"
    assert checked(text) == ["9.05亿元: 3.62 + 2.48 + 2.95"]
