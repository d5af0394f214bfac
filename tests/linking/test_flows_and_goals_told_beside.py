"""Targets, flows and other sides that are told right beside the figure that is made of them."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全年征收入库18.36亿元，为预算的102.0%（预算18亿元），其中增值税6.2亿元。", "102.0%", "106.0%"),
        ("改造厕所3120座，受益群众9000人，完成年度任务的104%（任务3000座）。", "104%", "108%"),
        ("职业培训2.64万人，完成年度任务的110%，任务数为2.4万人。", "110%", "140%"),
        ("铺设管线92公里，计划80公里，完成115%。", "115%", "125%"),
        (
            "新建公厕38座，旧厕改造61座，分别完成年度计划40座、60座的95.0%、101.7%。",
            "101.7%",
            "107.7%",
        ),
    ],
)
def test_a_target_may_stand_behind_what_was_done_of_it(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ702", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "全年征收入库18.36亿元，为调整预算的96.0%（年初预算18亿元）。", id="another plan than that of the words"
        ),
        pytest.param("完成投资8.2亿元，为年度计划的82%（项目总投资100亿元）。", id="all that the works cost"),
        pytest.param("铺设管线92公里，计划2025年再铺80公里，完成投资115%。", id="a plan of another year"),
    ],
)
def test_another_figure_behind_is_no_target(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全年发展会员214名，转入36名，转出42名，退会17名，净增191名。", "净增191名", "净增197名"),
        ("新制定办法8件，废止5件，现行有效62件，比上年末净增3件。", "净增3件", "净增4件"),
        ("年内新辟6条、调整21条、撤并4条，净增2条。", "净增2条", "净增3条"),
        ("新增教师52人，其中硕士31人，退休及调离18人，净增34人。", "净增34人", "净增43人"),
        ("年初在档218户，当年建档46户，脱困退档92户，年末在档172户，净减46户。", "净减46户", "净减64户"),
        ("实体书店268家，比上年净减9家（新开17家、关闭26家）。", "净减9家", "净减8家"),
        ("企业412家，比上年末净增21家（新认定58家，到期未通过29家，迁出8家）。", "净增21家", "净增27家"),
        ("比上年底净增28名：新发展41名、转入13名，转出17名、去世9名。", "净增28名", "净增23名"),
        ("净增用户18.3万户，新装61.2万户，拆机42.9万户。", "净增用户18.3", "净增用户15.3"),
    ],
)
def test_a_net_change_is_all_that_came_less_all_that_went(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("比上年末净增29户，当月新入库5户、退库2户。", id="what moved in a month"),
        pytest.param(
            "较年初净减187户：半年新增526户，退出713户，退出户中收入超标的311户，其余402户。", id="parts of what went"
        ),
        pytest.param("登记社会组织2187家，年内新成立96家，注销113家，净减17家。", id="the stock is no flow"),
        pytest.param("新增贷款8.6亿元，收回3.1亿元，净增5.1亿元。", id="money goes in many ways"),
    ],
)
def test_not_all_that_stands_beside_a_net_change_is_what_moved(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "基金收入7.31亿元，其中征缴收入5.2亿元、财政补助2.11亿元；支出6.94亿元，当期结余0.37亿元。",
            "结余0.37",
            "结余0.27",
        ),
        ("基金收入6.83亿元，其中征缴5.96亿元；支出7.17亿元，当期缺口0.34亿元。", "缺口0.34", "缺口0.32"),
        ("保险服务收入23.57亿元，保险服务费用21.94亿元，保险服务业绩1.63亿元。", "业绩1.63", "业绩1.53"),
        ("公积金业务收入5.24亿元，业务支出2.87亿元，实现增值收益2.37亿元。", "收益2.37", "收益2.67"),
        ("吨煤综合售价586.2元，吨煤完全成本431.5元，吨煤毛利154.7元。", "毛利154.7", "毛利124.7"),
        ("收入总计4,286万元。支出总计3,917万元，年终结转369万元。", "结转369", "结转339"),
    ],
)
def test_a_balance_is_of_the_two_sides_of_one_thing(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("一般公共预算收入9.4亿元；政府性基金支出8.1亿元，结余1.1亿元。", id="two budgets"),
    ],
)
def test_a_semicolon_may_part_two_things(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("案件4286件，其中新收3914件、旧存372件；审结4017件，年末未结269件。", "未结269件", "未结369件"),
        ("移送处罚意见214人，主管机关已处罚197人，其余17人正在处理。", "其余17人", "其余16人"),
        ("收到留言1862条。已回复1817条，回复率97.58%；其余45条尚在办理期限内。", "其余45条", "其余43条"),
        ("接收线索246条，核结231条，核结率93.9%，余15条正在核查。", "余15条", "余14条"),
        ("发现危房226户，已改造209户，其中重建87户、修缮122户；剩余17户均已安置。", "剩余17户", "剩余13户"),
        ("法院应回复64件，已回复57件，未回复的7件均未满三个月。", "未回复的7件", "未回复的6件"),
        ("年初手持订单27艘，当年新接14艘，交付11艘，年末手持30艘。", "年末手持30艘", "年末手持36艘"),
        ("制发规范性文件6件，废止4件，年末现行有效58件（年初56件）。", "有效58件", "有效53件"),
        ("中考报名8642人，实考8571人，缺考71人。", "缺考71人", "缺考78人"),
        ("共有184名棋手报名，实际参赛176名，缺席8名。", "缺席8名", "缺席9名"),
        ("应种24310剂次，实种24087剂次，报告接种率99.08%，未种的223剂次多为禁忌。", "未种的223", "未种的233"),
    ],
)
def test_what_is_left_is_told_after_parts_and_rates(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert "GJ601" in [rule for rule, _ in alarms(text.replace(right, wrong))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("录用213篇；刊发208篇，其中上年录用的31篇，当年录用的177篇，余36篇待刊。", id="left of a part"),
        pytest.param("网上报名1936人，资格审核通过1604人，笔试实到1388人，缺考216人。", id="of those who were let in"),
    ],
)
def test_what_is_left_may_be_of_a_figure_between(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("群众满意率93.62%，较上月提高0.71个百分点（10月为92.91%）。", "0.71个", "0.91个"),
        ("最高水位为43.27米，低于警戒水位1.23米（警戒水位44.50米）。", "1.23米", "1.53米"),
        ("综合成本率98.1%，比上年优化0.6个百分点（上年98.7%）。", "0.6个", "0.9个"),
        ("农户收入增长11.3%，高于全县居民收入增速3.7个百分点（7.6%）。", "3.7个", "3.3个"),
        ("三季度增长5.9%，比二季度加快0.4个百分点，二季度增速为5.5%。", "0.4个", "0.8个"),
        ("新招小班2418人，比上年少招326人，降幅11.88%，上年招收2744人。", "326人", "362人"),
        ("供热面积1875万平方米，较上季新增133万平方米，增长7.6%，上季为1742万平方米。", "133万", "138万"),
    ],
)
def test_what_a_difference_is_from_may_stand_behind_it(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert "GJ306" in [rule for rule, _ in alarms(text.replace(right, wrong))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("高技术产业增长12.4%，快于规上工业4.2个百分点，占规上工业的比重为19.6%。", id="a share"),
        pytest.param(
            "项目支出677.87万元，比上年分别增加42万元、减少86万元，年末结转38.64万元。", id="a list of changes"
        ),
        pytest.param("素质比例15.2%，比2020年提高3.6个百分点，2015年为9.6%。", id="another year"),
        pytest.param("新增就业1238万人，比上年少增6万人，上年为1244万人。", id="less was added"),
        pytest.param(
            "贷款余额186亿元，增速28.4%，高于各项贷款增速17.6个百分点，占全部贷款的14.7%。", id="a share of all"
        ),
        pytest.param("甲区增长4.7%、乙区增长3.9%，低于全市0.9个百分点（全市5.3%）。", id="one of several"),
    ],
)
def test_what_stands_behind_a_difference_may_be_of_another_sort(text: str) -> None:
    assert alarms(text) == []
