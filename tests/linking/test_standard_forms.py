"""The most standard sentences of public reports: final accounts, vehicles, shares of a fund, meetings, quarters."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked

_THREE = (
    "“三公”经费支出决算18.62万元，完成预算23.50万元的79.23%。其中：因公出国（境）费0万元；公务用车购置及运行维护费14.27万元，"
    "占76.64%（公务用车购置费0万元，运行维护费14.27万元，保有量5辆）；公务接待费4.35万元，接待61批次、428人次。"
)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "found"),
    [
        pytest.param(_THREE, "4.35万元", "4.53万元", "18.62万元", id="three sorts of which one has brackets"),
        pytest.param(
            "公务接待费支出3.15万元。其中：外宾接待支出0万元；国内公务接待支出3.15万元，主要用于工作交流。",
            "出3.15万元，主",
            "出3.51万元，主",
            "3.15万元",
            id="nothing and all of it",
        ),
        pytest.param(
            "政府采购支出总额136.40万元，其中：货物支出48.15万元、工程支出0万元、服务支出88.25万元。",
            "88.25万元",
            "88.52万元",
            "136.40万元",
            id="a sort without a figure among three",
        ),
        pytest.param(
            "共有车辆25辆，其中副部（省）级及以上领导用车0辆、主要领导干部用车0辆、机要通信用车2辆、应急保障用车4辆、"
            "执法执勤用车11辆、特种专业技术用车5辆、其他用车3辆；单价100万元（含）以上设备2台（套）。",
            "25辆",
            "23辆",
            "23辆",
            id="vehicles of the leaders",
        ),
        pytest.param(
            "年末共有车辆12辆，其中，主要负责人用车1辆，机要通信用车2辆，执法执勤用车6辆，离退休干部服务用车0辆，其他用车3辆。",
            "12辆",
            "13辆",
            "13辆",
            id="vehicles of the one in charge",
        ),
    ],
)
def test_final_accounts_come_out_although_some_sorts_are_nothing(text: str, right: str, wrong: str, found: str) -> None:
    assert alarms(text) == []
    assert [figure for _, figure in alarms(text.replace(right, wrong))] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "年末共有车辆23辆，其中主要为执法执勤用车11辆、应急保障用车4辆。",
        "共有车辆23辆，其中执法执勤用车11辆、应急保障用车4辆，待报废车辆3辆。",
        "财政拨款12亿元，其中专项0亿元、教育5亿元、卫生6亿元。",
    ],
)
def test_lists_that_may_be_open_or_are_rounded_to_whole_amounts_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param(
            "缴存职工中，国家机关和事业单位占41.3%，国有企业占22.8%，城镇集体企业占1.4%，外商投资企业占2.7%，"
            "其他城镇企业占25.9%，社会团体占1.6%，灵活就业人员占4.3%；中、低收入占97.8%，高收入占2.2%。",
            "4.3%",
            "5.3%",
            id="a long list beside one that makes 100",
        ),
        pytest.param(
            "缴存职工中，按单位性质分，国家机关占52.11%，国有企业占19.86%，私营企业占25.85%，其他占2.18%；"
            "按收入水平分，中、低收入占99.21%，高收入占0.79%。",
            "2.18%",
            "3.18%",
            id="one view with all others",
        ),
        pytest.param("提取职工中，中、低收入占98.71%，高收入占1.29%。", "1.29%", "1.92%", id="two opposites"),
        pytest.param(
            "贷款职工中，30岁（含）以下占36.12%，30岁—40岁（含）占43.17%，40岁—50岁（含）占16.48%，50岁以上占4.23%；"
            "购买首套住房申请贷款占88.11%，购买二套及以上申请贷款占11.89%。",
            "4.23%",
            "4.32%",
            id="bounds of age",
        ),
        pytest.param(
            "贷款职工中，30岁（含）以下占36.12%，30岁—40岁（含）占43.17%，40岁—50岁（含）占16.48%，50岁以上占4.23%；"
            "购买首套住房申请贷款占88.11%，购买二套及以上申请贷款占11.89%。",
            "11.89%",
            "12.89%",
            id="first and further homes",
        ),
        pytest.param(
            "投诉按来源分，电话占62.4%，网络占21.3%，信函占16.3%；按结果分，属实占31.2%，部分属实占22.6%，不属实占46.2%。",
            "46.2%",
            "42.6%",
            id="two views of complaints",
        ),
    ],
)
def test_each_view_of_a_sentence_makes_up_a_hundred(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ103", wrong)]


_DRAWN = (
    "提取金额中，住房消费提取占81.05%（购买、建造、翻建、大修自住住房占21.36%，偿还购房贷款本息占52.18%，租赁住房占7.12%，"
    "其他占0.39%）；非住房消费提取占18.95%（退休提取占13.04%，终止劳动关系提取占1.26%，户口迁出本市占2.87%，其他占1.78%）。"
)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (_DRAWN.replace("52.18%", "52.81%"), "81.05%"),
        (_DRAWN.replace("18.95%", "19.85%"), "18.95%".replace("18.95", "19.85")),
        (_DRAWN.replace("2.87%", "2.78%"), "18.95%"),
    ],
)
def test_shares_in_a_bracket_come_to_the_share_in_front_of_it(text: str, whole: str) -> None:
    assert alarms(_DRAWN) == []
    assert "81.05%: 21.36 + 52.18 + 7.12 + 0.39" in checked(_DRAWN)
    assert alarms(text) == [("GJ101", whole)]


def test_shares_in_a_bracket_may_be_of_what_the_share_is_of() -> None:
    text = "提取金额中，住房消费占81.05%（购房占26.35%，还贷占64.39%，租房占9.26%）；非住房消费占18.95%。"
    assert alarms(text) == []
    assert "9.26%: 100 − 26.35 − 64.39" in checked(text)


@pytest.mark.parametrize(
    "text",
    [
        "参训人员中，50岁以上占30.8%，党员占22.4%，女性占21.3%，脱贫户占12.1%，返乡人员占14.4%；线上占97.8%，线下占2.2%。",
        "投诉中，食品占31.2%，餐饮占22.6%，服装占18.4%，家电占14.3%，家装占9.2%；线上占97.8%，线下占2.2%。",
        "服务业占52.1%（其中金融占21.3%，软件占11.2%，商务占8.4%），工业占41.2%。",
        "男性占53.9%（60岁以上占21.2%，18岁以下占11.6%），女性占46.1%。",
        "受访者中，满意占92.1%，不满意占1.2%。",
    ],
)
def test_shares_that_may_overlap_or_leave_some_out_are_left_alone(text: str) -> None:
    assert alarms(text) == []
