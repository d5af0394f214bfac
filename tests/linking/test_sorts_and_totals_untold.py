"""Ledgers of long lists, sorts of something else, shares of an untold total, differences of rounded numbers."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

LEDGERS = (
    (
        "村集体账户期初余额18.35万元，收到鱼塘承包款6.20万元、门面租金4.80万元，支付路灯电费0.93万元、保洁员工资3.60万元、"
        "会议室修缮2.15万元，期末余额22.67万元。",
        "22.67",
        "22.76",
    ),
    (
        "工会账户年初余额36.82万元，收会费14.65万元、上级补助6.00万元，列支慰问费5.48万元、文体活动费9.73万元，年末余额42.26万元。",
        "42.26",
        "42.62",
    ),
    (
        "2023年底结存12.47万元，本年收取广告费3.60万元、停车费8.25万元，支付绿化补种1.38万元、业主活动0.42万元，2024年底结存22.52万元。",
        "22.52",
        "22.25",
    ),
    (
        "食堂专户期初余额8.64万元，收入学生伙食费42.18万元、教师伙食费3.72万元，采购粮油12.35万元、肉禽蛋14.27万元、蔬菜7.86万元，"
        "支付人员工资8.40万元，期末余额11.66万元。",
        "11.66",
        "12.66",
    ),
)


@pytest.mark.parametrize(("text", "right", "wrong"), LEDGERS)
def test_an_item_of_a_ledger_goes_with_the_verb_that_opens_its_list(text: str, right: str, wrong: str) -> None:
    assert len(checked(text, RelationKind.STOCK_FLOW)) == 1
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        "家长委员会班费上学期结余1246元，本学期收班费2400元、废品出售86元，购买文具312元、奖品268元、毕业照480元，期末结余2672元。",
        "商会年初结余27.3万元，会员缴纳会费38.6万元、企业赞助12.0万元，付房租9.8万元、工资21.4万元、年会费13.7万元，年末结余33.0万元。",
        "粮库上月末库存682吨，购进早稻214吨、中稻356吨，加工用粮187吨、外销245吨、种子用粮18吨，月末库存802吨。",
        "敬老院年初入住86人，新入住城镇老人9人、农村特困17人，去世6人、被亲属接回5人、转院2人，年末入住99人。",
        "知识库月初有条目27019条，当月新增612条、下架207条，月末达2.74万条。",
        "在档困难职工年初1582户，全年新建档247户、脱困销档503户，年末余1326户。",
        "缴存余额83.16亿元，是在上年末余额74.51亿元基础上加缴存25.94亿元、减提取17.29亿元形成的。",
        "发放个贷6318笔26.47亿元；收回本金17.82亿元，年末个贷余额171.00亿元（上年末162.35亿元）。",
        "期初余额51.2万元，会费18.6万元，赞助12.4万元，房租9.8万元，年会21.3万元，差旅1.6万元，期末余额49.5万元。",
    ],
)
def test_a_ledger_whose_items_no_word_signs_is_not_torn_apart(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "会议应到组成人员31人，实到28人，符合法定人数。会议表决任命国家机关工作人员9名、免职6名。",
        "会议选举产生委员13名，表决任命审判员5名、免职3名。",
        "全村共有村民小组长18人。今年共出生男孩7人、女孩6人。",
        "该院现有法官46人。全年依法任命人民陪审员20人、免职5人。",
        "车间在岗职工64人。本季度受到表扬的男职工23人、女职工18人。",
        "协会有理事单位45家。今年新增城镇单位16家、农村单位13家。",
        "考点设考场30个，监考教师60人。当天缺考男生23人、女生14人。",
    ],
)
def test_sorts_that_are_introduced_as_sorts_of_others_are_no_parts(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "学校有教师86人。男教师23人、女教师61人。",
        "全年任免干部15名。任命9名、免职7名。",
        "市政协有委员318人。男委员214人、女委员102人。",
        "全区参保28.46万人。城镇居民11.23万人、农村居民16.83万人。",
        "年末在院老人214人。其中，男性96人、女性108人。",
    ],
)
def test_sorts_of_the_figure_in_front_are_its_parts(text: str) -> None:
    assert [rule for rule, _ in alarms(text)] == ["GJ101"]


UNTOLD = (
    "公益支出874.83万元，管理费用18.26万元。管理费用占全年总支出的2.04%。",
    "培训支出3.86万元，演出支出7.42万元，办公费1.15万元。办公费占全部支出的9.3%。",
    "人工成本1842.6万元，材料成本3217.4万元，折旧费436.9万元，折旧费占总成本的7.9%。",
    "装船用电318万千瓦时，卸船用电426万千瓦时，照明52万千瓦时，照明占全港用电总量的6.5%。",
    "演出收入486.2万元，培训收入92.4万元，场租38.5万元，场租占全年总收入的6.2%。",
)


@pytest.mark.parametrize("text", UNTOLD)
def test_a_total_that_is_not_told_is_the_sum_of_its_sorts(text: str) -> None:
    assert len(checked(text, RelationKind.SHARE)) == 1
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "培训支出3.86万元，演出支出7.42万元，办公费1.15万元。办公费占全部支出的7.3%。",
        "人工成本1842.6万元，材料成本3217.4万元，折旧费436.9万元，折旧费占总成本的6.4%。",
    ],
)
def test_other_sorts_may_not_be_told(text: str) -> None:
    assert alarms(text) == []


def test_a_figure_that_is_called_the_total_is_the_base() -> None:
    text = "全年支出63.7万元，其中培训支出12.4万元，培训支出占总支出的29.5%。"
    assert [rule for rule, _ in alarms(text)] == ["GJ204"]


@pytest.mark.parametrize(
    "text",
    [
        "等效利用小时1225小时，比设计值1180小时多44.8小时。",
        "平均候诊时间18分钟，比上年的24分钟缩短5.6分钟。",
        "平均办案天数36天，比上年的41天减少4.6天。",
    ],
)
def test_whole_numbers_whose_difference_has_decimals_are_rounded(text: str) -> None:
    assert len(checked(text, RelationKind.DIFFERENCE)) == 1


def test_a_difference_that_rounding_does_not_explain_is_wrong() -> None:
    assert [rule for rule, _ in alarms("平均候诊时间18分钟，比上年的24分钟缩短7.6分钟。")] == ["GJ306"]


def test_money_that_is_applied_for_is_of_the_investment_in_front() -> None:
    told = "总投资1.2亿元的水厂扩建工程，申请中央预算内资金{}万元、省级配套2400万元、县级自筹2400万元，资金已全部落实。"
    assert alarms(told.format("7200")) == []
    assert alarms(told.format("2700")) == [("GJ101", "1.2亿元")]
