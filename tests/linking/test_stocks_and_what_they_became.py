"""Balances told to their end, wholes told with what they are made of, and lists that only look like something left."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

RIGHT = [
    # what a balance had become is the base, and the part, at the end of the period
    "在建工程期初余额42836万元，本期增加31520万元，转入固定资产27194万元，期末余额47162万元；二期厂区期末余额36914万元，占全部在建工程的78.27%。",
    "年初贷款余额198.36亿元，当年回收22.51亿元，年末余额212.69亿元，比年初净增14.33亿元；年末缴存余额268.73亿元，个贷率79.15%。",
    "递延收益期初余额8316.42万元，本期新增政府补助2745.00万元，计入其他收益1963.57万元，期末余额9097.85万元。",
    "递延收益年初余额640万元，本年新增120万元，转入当期损益85万元，年末余额675万元。",
    # total assets are not the fixed ones
    "期末固定资产原值264318万元，其中房屋建筑物98206万元。期末账面价值161174万元，占总资产的31.6%。",
    "年末流动资产86210万元，货币资金21460万元，占资产总额的12.4%。",
    # a part of the enterprises that lose money is no loss
    "年末规上企业1372家，其中亏损219家，亏损面16.0%，比上年末的17.2%收窄1.2个百分点。",
    "亏损企业62户，亏损面21.4%，较上年的23.1%下降1.7个百分点。",
    # what is taken up again, and what something is made of
    "办公费46.83万元、差旅费38.60万元、其他交通费用52.94万元、其他支出27.19万元，运行经费共196.81万元；其他交通费用主要为公务交通补贴，占运行经费的26.90%。",
    "政府补助3371.83万元，由递延收益转入部分和直接计入其他收益的1408.26万元构成，占利润总额23915.08万元的14.10%。",
    # one list by its marks
    "诉讼案件中，结果维持13件、结果纠正1件、其他结果5件、尚未审结4件。",
    # a ledger is no list
    "后三类不良贷款合计18.55亿元。年初不良余额17.93亿元，当年新生成12.86亿元，现金清收4.37亿元、核销6.94亿元、打包转让0.93亿元。",
    # what is missing has no parts
    "城镇新增就业2.58万人，完成年度任务3.0万人的86%，差0.42万人；其中失业人员再就业0.74万人，就业困难人员0.31万人。",
    # a rate of a total, and of what its bracket tells
    "药品检验2168批、化妆品342批、器械204批，共2714批，检出不合格29批，总体合格率98.93%。",
    "审结1905件。审结案件中裁决986件、调解547件、撤回及其他372件，调撤率48.2%（调解、撤回及其他共919件）。",
    # what is taken off a list, what is added to one, and what a bracket adds to a part
    "非经常性损益合计3268.16万元，其中政府补助2914.60万元，处置收益836.27万元，营业外净额152.08万元，减：所得税影响额573.44万元、少数股东影响额61.35万元。",
    "一般公共预算收入103410万元，加上上级补助收入286735万元、上年结转收入18264万元、调入资金22500万元，收入总计430909万元。",
    "累计改造户厕52380户，卫生厕所普及率90.3%（另有原建卫生厕所6215户，农户总数64902户）。",
    # what came in is no stock
    "全年新增债券69.60亿元，其中一般债券11.20亿元、专项债券58.40亿元；发行再融资债券43.85亿元，偿还到期本金47.62亿元，年末余额比年初的448.54亿元净增65.83亿元。",
    # a payout is of the profit, wherever that was told
    "共计派发21150.00万元，占归母净利润52873.19万元的40.00%。连同中期已派发的现金红利8460.00万元，全年现金分红总额29610.00万元，分红比例56.00%。",
    # what the period left over in front of both stocks; what 后者 is, behind the comparison
    "基金支出83.76亿元，当年结余6.38亿元；年初滚存结余72.15亿元，年末滚存结余78.53亿元。",
    "当期赤字0.42亿元，年初累计结余5.16亿元，年末累计结余4.74亿元。",
    "批捕61人，不批捕82人，不捕率57.3%，高于整体不捕率20.5个百分点，后者为36.8%。",
    "甲区受理486件，比乙区少112件，后者为598件。",
    # 结果 is nothing that was closed; a rate of all sorts together is not of the last one
    "因信息公开被申请行政复议13件，结果维持11件、纠正1件、尚未审结1件。",
    "毕业生6561人，其中本科5128人、研究生1433人。本科生国内升学1082人，出国（境）深造136人，总深造率23.75%。",
    # leading items, each between semicolons, taken together; a ledger whose opening is told
    "收到来信826件。从内容看，物业203件，占24.58%；交通168件，占20.34%；教育117件，占14.16%，居前三位，合计占59.08%。",
    "上年结转5件，本年新收89件，办结87件，结转下年度继续办理7件。",
    # parts that are proven to be of another whole
    "接处警886起，其中火灾237起、抢险294起、救助287起、执勤等68起。火灾按场所分，居民住宅104起，占43.9%；电气原因引发的82起，占34.6%。",
]

WRONG = [
    "递延收益期初余额8316.42万元，本期新增政府补助2745.00万元，计入其他收益1963.57万元，期末余额9079.85万元。",
    "在建工程期初余额42836万元，本期增加31520万元，转入固定资产27194万元，期末余额47612万元。",
    "年末缴存余额268.73亿元。年初贷款余额198.36亿元，当年发放36.84亿元，当年回收22.51亿元，年末余额221.69亿元。",
    "年末规上企业1372家，其中亏损219家，亏损面16.0%，比上年末的17.2%收窄2.1个百分点。",
    "药品检验2168批、化妆品342批、器械204批，共2741批，检出不合格29批，总体合格率98.93%。",
    "政府补助3371.83万元，占利润总额23915.08万元的11.40%。",
    "一般公共预算收入103410万元，加上上级补助收入286735万元、上年结转收入18264万元、调入资金22500万元，收入总计430990万元。",
    "共计派发21150.00万元，占归母净利润52873.19万元的40.00%。连同中期已派发的现金红利8460.00万元，全年现金分红总额29610.00万元，分红比例65.00%。",
    "基金支出83.76亿元，当年结余6.38亿元；年初滚存结余72.15亿元，年末滚存结余87.53亿元。",
    "批捕61人，不批捕82人，不捕率57.3%，高于整体不捕率20.5个百分点，后者为38.6%。",
    "甲区受理486件，比乙区少112件，后者为589件。",
    "收到来信826件。从内容看，物业203件，占24.58%；交通168件，占20.34%；教育117件，占14.16%，居前三位，合计占58.09%。",
    "上年结转5件，本年新收89件，办结87件，结转下年度继续办理2件。",
    "全年受理23件，维持13件，纠正1件，其他结果5件，尚未审结7件。",
]


@pytest.mark.parametrize("text", RIGHT)
def test_right_figures_raise_nothing(text: str) -> None:
    assert not alarms(text)


@pytest.mark.parametrize("text", WRONG)
def test_wrong_figures_are_found(text: str) -> None:
    assert alarms(text)


def test_the_share_is_of_what_the_balance_had_become() -> None:
    text = RIGHT[0]
    assert any(each.startswith("78.27%: 36914 ÷ 47162") for each in checked(text, RelationKind.SHARE))


def test_the_item_that_is_taken_up_again_is_the_part() -> None:
    items = "办公费46.83万元、其他交通费用52.94万元、其他支出27.19万元，运行经费共196.81万元"
    text = f"{items}；其他交通费用主要为补贴，占运行经费的26.90%。"
    assert any(each.startswith("26.90%: 52.94") for each in checked(text, RelationKind.SHARE))
