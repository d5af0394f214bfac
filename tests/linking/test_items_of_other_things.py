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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # posts are no sum of those who are there and those who were
        ("年末编制386名，实有在职人员352人，其中行政31人、参公54人、事业267人；离退休人员187人。", []),
        # of all that is told, and not of two of its sorts
        ("参加能力验证57项次，取得满意结果55项次，可疑、不满意各1项次，满意率96.5%。", []),
        # the item of the list in the sentence in front
        ("在校学生342,045人，其中学前78,640人、小学263,405人。与上年相比，学前教育减少8,874人，降幅10.1%。", []),
        (
            "在校学生342,045人，其中学前78,640人、小学263,405人。与上年相比，学前教育减少8,874人，降幅11.0%。",
            [("GJ301", "11.0%")],
        ),
        # another subject's growth over the same time
        ("教育支出58.27亿元，比上年55.53亿元增加2.74亿元，增长4.93%，同期全市财政支出增长3.05%。", []),
        # how many there are to be met, and who meets them
        ("锚定年初部署的12项重点指标，11项如期达标，1项略有欠缺。", []),
        ("职业学校41所中办学条件重点指标全部达标的33所，达标率80.5%，尚未达到90%的省定要求。", []),
        ("职业学校41所中办学条件全部达标的38所，达标率92.7%，尚未达到90%的省定要求。", [("GJ701", "92.7%")]),
        # what is short grows by those who leave
        ("当年招聘驾驶员147人，流出192人，缺口较年初扩大45人。", []),
        ("当年招聘驾驶员147人，流出192人，缺口较年初扩大54人。", [("GJ601", "54人")]),
    ],
)
def test_what_a_further_set_of_reports_tells_side_by_side(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected
