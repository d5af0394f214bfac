"""Shares and lists that a slip keeps from coming out, where nothing else is meant by them."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, both_versions

IN_ANOTHER_SCALE = [
    "全年巡护经费612.4万元，其中无人机租用{385.8万元|385.8亿元}，占63.0%。",
    "本季客户来电14.6万通，日均1587通，夜间来电{5.84万通|5.84亿通}，占40%。",
    "全镇果园3.75万亩，建成滴灌果园{2.94万亩|2.94亿亩}，占果园面积的78.4%。",
    "全年门诊846.2万人次，社区门诊占43.5%，即{368.1万人次|368.1亿人次}。",
    "抽查资金{6.38亿元|6.38万元}，查出问题金额8,102.60万元，占抽查资金的12.70%。",
    "教育支出27.52亿元，占公共预算支出的43.0%；公共预算支出{64.00亿元|64.00万元}。",
    "东站发电312.6万千瓦时、西站发电{248.3万千瓦时|248.3亿千瓦时}，两站合计560.9万千瓦时。",
    "三场活动到场人数分别为3.4万人、2.7万人和{4.1万人|4.1亿人}，共10.2万人。",
]


@pytest.mark.parametrize("passage", IN_ANOTHER_SCALE)
def test_an_amount_in_another_scale_is_told_by_what_it_would_make_right(passage: str) -> None:
    right, wrong = both_versions(passage)
    assert alarms(right) == []
    assert alarms(wrong) != []


@pytest.mark.parametrize(
    "text",
    [
        "本季新设186.3万户；登记企业已超过5200万户，占比92.7%。",
        "全年供气2.74亿立方米，日最高96万立方米，供销差率2.9%。",
        "总投资3.6亿元，已拨付补助412万元，民营资本占七成。",
        "累计补助1286万元、9.4亿元各一批，到位资金占35.0%。",
    ],
)
def test_an_amount_that_only_happens_to_be_so_much_larger_is_left_alone(text: str) -> None:
    assert alarms(text) == []


RIGHT_BEHIND = [
    "受理治安警情2487起，夜间发生的{164起|146起}，占6.6%；移交其他部门38起，作出处罚1542起。",
    "登记设备312台，安装于2019年以前的214台；今年检修设备64台，更换部件{24台|42台}，占37.5%；巡查126次。",
    "6月接待游客93万人次，日均3.1万人次，学生23.25万人次，占{25%|52%}。",
    "帮扶家庭518户1432人，其中重点家庭46户139人，验收达标{37户|34户}，占80.4%，新纳入5户。",
    "上半年供水38.62万吨，售水36.18万吨。三季度供水21.46万吨，工业用水{15.73万吨|15.23万吨}，占73.3%。",
]


@pytest.mark.parametrize("passage", RIGHT_BEHIND)
def test_a_share_right_behind_part_and_base_that_misses_by_little_is_told(passage: str) -> None:
    right, wrong = both_versions(passage)
    assert alarms(right) == []
    assert "GJ204" in [rule for rule, _ in alarms(wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "被告诫人男性186人、女性27人，告诫后再犯的8人，占3.8%。",
        "抓获43人，查处吸食者158人次，其中新发现26人，占16.5%。",
        "电气487起，自燃326起，玩火152起，分别占31.3%、21.0%和9.8%，其余为其他原因。",
        "新建茶园12.6万亩，改造提升7.4万亩，累计建成205.3万亩，占耕地的68.4%。",
        "留守儿童416人，住校生2063人，占38.7%。",
    ],
)
def test_a_share_of_another_base_is_left_alone(text: str) -> None:
    assert alarms(text) == []


LISTS = [
    "体操队在册72人：甲组{21人|91人}、乙组19人、丙组18人、丁组14人。",
    "年内二审办结1362件，其中维持967件、改判141件、发回46件、撤诉{208件|280件}，改发率13.73%。",
    "全区设检测站46座，比上年净增2座，其中甲级24座、乙级13座、丙级{6座|9座}、丁级3座。",
    "区级承担80批次，省级任务{360批次|630批次}，自行安排130批次，全年计划570批次。",
    "本部职工37户，下属单位{526户|562户}，列入统计的共563户。",
    "一季度收信624封，较上年同期的702封减少78封；每月分别为1月218封、2月187封、3月{219封|291封}。",
    "经费支出决算42.73万元，完成预算的85.5%。其中维护费{35.16万元|53.16万元}，接待费7.57万元，出国费0万元。",
]


@pytest.mark.parametrize("passage", LISTS)
def test_a_list_that_is_a_slip_away_from_its_whole_is_told(passage: str) -> None:
    right, wrong = both_versions(passage)
    assert alarms(right) == []
    assert alarms(wrong) != []


@pytest.mark.parametrize(
    "text",
    [
        "处理方式有约谈整改218家、拒付费用407家、行政处罚61家、暂停服务32家，一家可受两种以上处理。",
        "受援人1243人次，其中农民工512人次、老年人231人次、未成年人174人次、残疾人102人次、妇女431人次。",
        "监测到热点58处，经核查，农事用火34处、炼山造林13处、境外8处、森林火灾3起。",
        "受理投诉72件，集中在贷款业务31件、银行卡18件和征信13件，三类占86.1%。",
        "新建乡镇4处，条干渠2条、支渠13条、斗渠9条。",
        "社区设服务站28处，主要有养老12处、托育9处、助餐6处。",
        "银行下辖1家营业部、14家分行、153家支行。",
        "村级推荐2 814户，乡镇初评后上报713户，县级复评留下388户，最终命名194户。",
    ],
)
def test_a_list_of_something_else_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_a_set_of_shares_that_ends_with_others_is_all_of_it_however_far_a_slip_leads() -> None:
    text = "从起因看，线路老化引发的占{}，操作失当占27.4%，雷击、自燃等其他原因占29.2%。"
    assert alarms(text.format("43.4%")) == []
    assert alarms(text.format("83.4%")) == [("GJ103", "83.4%")]
