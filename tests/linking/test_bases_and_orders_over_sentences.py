"""What shares and rates are of, and in which order lists are told, where another sentence says so."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, assert_only_the_wrong_one_is_told


@pytest.mark.parametrize(
    "text",
    [
        "募集资金净额6.40亿元，以前年度已使用3.12亿元，本年度使用1.05亿元，累计投入进度{65.2%|48.8%}。",
        "项目概算3.60亿元，截至上年末累计完成1.42亿元，本年完成0.95亿元，累计完成率{65.8%|68.5%}。",
        "规划改造老旧小区428个，此前已完成216个，今年完成118个，累计完成率{78.0%|72.0%}。",
    ],
)
def test_a_rate_by_now_is_of_what_earlier_years_and_this_one_did_together(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "项目总预算3680万元，往年支出1250万元，今年支出884万元，支出进度88.4%。",
        "项目总预算3680万元，往年支出1250万元，今年支出884万元，支出进度24.02%。",
    ],
)
def test_a_rate_that_does_not_say_by_now_may_be_of_this_year(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "青浦路法院去年审结民商事案件5,820件。婚姻家庭纠纷1,164件，占20.00%；"
        "合同纠纷3,611件，占{62.04%|60.24%}；侵权责任纠纷702件，占12.06%。",
        "去年全区审结行政案件1,862件。土地房屋征收类704件，占{37.81%|38.71%}。",
    ],
)
def test_what_was_last_year_is_the_base_of_a_paragraph_of_no_other_year(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "去年全区审结行政案件1,862件。今年前三季度审结1,502件，土地房屋征收类704件，占46.87%。",
        "去年全区审结行政案件1,862件。新收1,502件，增长8.2%，土地房屋征收类704件，占46.87%。",
    ],
)
def test_last_year_is_no_base_where_the_paragraph_goes_on_to_another(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "批准逮捕862人，提起公诉1,934人。提起公诉的人员中，危险驾驶罪402人，占{20.79%|46.64%}；盗窃罪318人，占16.44%。",
        "批准逮捕862人，提起公诉1,934人。提起公诉的人员中，危险驾驶罪402人，占20.79%；盗窃罪318人，占{16.44%|36.89%}。",
        "受理投诉1,280件，办结1,150件。办结的投诉中，质量类460件，占{40.0%|35.9%}；服务类322件，占28.0%。",
        "批准逮捕862人，提起公诉1,934人。在提起公诉的人员中，危险驾驶罪402人，占{20.79%|46.64%}；盗窃罪318人，占16.44%。",
        "抽检4,260批次，发现不合格142批次。不合格样品中，农兽药残留58批次，占{40.8%|28.4%}；微生物37批次，占26.1%。",
    ],
)
def test_what_a_sentence_opens_with_is_the_base_of_all_its_shares(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "受理来信1,280件，办结1,150件。受理来信中，质量类460件，占35.9%；服务类322件，占25.2%。",
        "受理案件1,000件，办结904件。受理案件中，刑事612件，占61.2%，盗窃297件，占48.5%。",
        "受理投诉1,280件，办结1,150件。投诉中，质量类460件，占35.9%；服务类322件，占全部办结的28.0%。",
    ],
)
def test_other_bases_than_the_scope_are_left_to_the_words(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "在建工程期初余额3,264.18万元，本期投入1,892.40万元，主要用于两条产线。"
        "全年转入固定资产2,048.55万元，其他减少74.30万元。期末余额{3,033.73|3,003.73}万元，未计提减值准备。",
        "存货期初余额3,264.18万元，本期购入1,892.40万元。本期销售2,048.55万元，报废74.30万元。"
        "期末余额{3,033.73|3,003.73}万元。",
        "专项资金期初余额640.38万元，本期拨款915.27万元，其中市级400.00万元。"
        "本期支出482.64万元。期末余额{1,073.01|1,103.01}万元。",
    ],
)
def test_an_account_is_followed_over_sentences_to_its_balance(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "债务年初余额640.38万元，本期借款915.27万元。本期支出482.64万元，还款300万元。期末未到期本金1,103.01万元。",
        "一般债务年初余额52,640.38万元。专项债务新增8,915.27万元，偿还4,482.64万元。年末余额61,995.91万元。",
        "坏账准备期初余额640.38万元，本期提高915.27万元。本期转销482.64万元。存货期末余额1,103.15万元。",
    ],
)
def test_a_balance_of_another_account_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2022年全区公办幼儿园学位2.16万个，2023年学位增至2.31万个，增长6.9%，同期在园幼儿1.95万人。"
        "2024年再新增0.25万个，总量达到2.56万个，比2022年增长{18.5%|28.5%}。",
        "2021年全市充电桩3,120个。2024年新建860个，总数达到5,486个，较2021年增加{2,366|2,666}个。",
    ],
)
def test_a_total_is_compared_with_the_only_figure_of_the_named_year(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "2021年全市充电桩3,120个，充电站210个。2024年总量达到5,486个，较2021年增加2,666个。",
        "2021年全市充电桩3,120个。2022年公厕4,120个。2024年新建860个，总量达到5,486个，较2021年增加2,666个。",
        "2021年社区养老床位3,120张，医疗床位4,200张。2024年床位达到5,486张，较2021年增长85.8%。",
    ],
)
def test_a_total_of_another_thing_or_of_several_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "甲院、乙院药品收入分别为7,280万元和1,386万元，医疗收入分别为26,000万元和6,300万元，"
        "药占比分别为{28.0%和22.0%|22.0%和28.0%}。",
        "甲院、乙院药品收入分别为7,280万元和1,386万元，医疗收入分别为26,000万元和6,300万元，"
        "药占比分别为28.0%和{22.0%|24.0%}。",
        "甲乡、乙乡、丙乡职工分别为300人、400人和500人，其中女职工分别为120人、180人和150人，"
        "女职工占比分别为40.0%、{45.0%和30.0%|30.0%和45.0%}。",
        "甲院、乙院药品收入分别为7,280万元和1,386万元，医疗收入分别为26,000万元和6,300万元。"
        "药占比分别为{28.0%和22.0%|22.0%和28.0%}。",
        "甲校学生1,200人，其中女生540人；乙校学生800人，其中女生408人。两校女生占比分别为{45.0%和51.0%|51.0%和45.0%}。",
        "甲校学生1,200人，其中女生540人；乙校学生800人，其中女生408人。两校女生占比分别为45.0%和{51.0%|52.0%}。",
        "甲乡、乙乡耕地分别为31,600亩和9,520亩，水田分别为8,216亩和1,904亩，分别占{26.0%|27.0%}和20.0%。",
    ],
)
def test_a_list_of_shares_is_of_two_lists_in_front(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "甲院、乙院药品收入分别为7,280万元和1,386万元，医疗收入分别为26,000万元和6,300万元，检查收入占比分别为22.0%和28.0%。",
        "甲校学生1,200人，教师540人；乙校学生800人，教师408人。两校女生占比分别为45.0%和52.0%。",
        "甲院、乙院床位分别为800张和400张，医疗收入分别为26,000万元和6,300万元，药占比分别为22.0%和28.0%。",
    ],
)
def test_a_list_of_shares_of_what_is_not_told_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "民事检察部门受理案件112件，行政检察部门受理63件，上年分别为91件和52件。"
        "两类案件同比分别上升{23.1%和21.2%|21.2%和23.1%}，提出建议11件。",
        "粮食产量96万吨，上年78万吨；油料产量54万吨，上年45万吨。两者同比分别增长{23.1%和20.0%|20.0%和23.1%}。",
        "民事检察受理112件，行政检察受理63件，上年分别为91件和52件。民事、行政案件同比分别上升{23.1%和21.2%|21.2%和23.1%}。",
        "民事检察受理112件，行政检察受理63件，上年分别为91件和52件。两类案件同比分别增加{21|12}件和11件。",
        "上年民事检察受理案件91件，行政检察受理52件。今年分别受理112件和63件，同比分别上升{23.1%和21.2%|21.2%和23.1%}。",
        "公路、铁路运输分别为960辆和540列，上年分别为780辆和450列。同比分别增长23.1%和{20.0%|22.0%}。",
    ],
)
def test_a_list_of_growth_is_of_the_pairs_of_the_sentence_in_front(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "粮食、油料产量分别为96万吨和54万吨，上年分别为78万吨和45万吨。两类作物单产分别增长20.0%和23.1%。",
        "粮食、油料产量分别为96万吨和54万吨，上年分别为78万吨和45万吨。单产分别增长20.0%和23.1%。",
        "民事检察受理112件，行政检察受理63件，上年分别为91件和52件。民事、行政人员同比分别上升3.1%和2.2%。",
        "上年民事检察受理案件91件，行政检察受理52件。今年分别办结112件和63件，同比分别上升3.1%和2.2%。",
        "粮食、油料产量分别为96万吨和54万吨，上年分别为78万吨和45万吨。产值增长20.0%、23.1%。",
        "甲类96件，乙类54件，丙类60件，上年分别为78件、45件和51件。两类案件同比分别上升20.0%和23.1%。",
    ],
)
def test_a_list_of_growth_of_other_figures_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "年初人代会批准的一般公共预算收入预期为42.60亿元。执行结果为{43.28|40.47}亿元，"
        "为预期的{101.6%|95.0%}，超额完成人代会确定的收入任务。",
        "市里下达的税收收入目标为12.40亿元。决算数为{12.58|11.96}亿元，圆满完成年初目标。",
    ],
)
def test_what_a_budget_came_to_is_held_to_the_goal_in_front(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "年初批准的一般公共预算收入预期为31.50亿元。执行结果为29.88亿元，为预期的94.9%，超额完成税收任务。",
        "年初批准的一般公共预算收入预期为31.50亿元。执行结果为29.88亿元，为预期的94.9%，未能完成收入任务。",
    ],
)
def test_a_verdict_on_another_task_or_a_true_one_is_left_alone(text: str) -> None:
    assert alarms(text) == []
