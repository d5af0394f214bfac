"""Lists whose words say no more than they count: true texts that stay silent, and the same structures gone wrong."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

TRUE = [
    # the rest is the last item of a list, and no item of it the whole
    "清理睡眠账户。对公客户销户3120户；个体客户销户1186户；其余客户销户294户。",
    "按区域，城东拆除违建1840平方米；城西拆除违建960平方米；其余片区拆除违建430平方米。",
    "一中接收转学生86人，二中接收转学生41人，其余学校接收转学生33人。",
    "分航线，国内航班起降18640架次；国际航班起降2310架次；其余航班起降416架次。",
    # what is said of all of it opens no list
    "受理依申请公开26件，全部由个人提出，上年结转3件，本年办结27件，结转下年2件。",
    "收到申请46件，来源为网上提交，上年结转3件，办结45件，结转下年4件。",
    "报送稿件126篇，全部为原创，市级采用86篇，省级采用52篇。",
    "收治患者318人，全部为轻症，转入236人，出院241人。",
    # an item of one view is no whole, and no base, of another
    "按来源，中央12650万元、省级5380万元、市级1250万元；按投向，产业发展12640万元，占65.6%，基础设施6640万元，占34.4%。",
    "按性别分，男性3120人、女性2860人；按学历分，本科2431人，占40.7%，大专1640人，占27.4%，其他1909人。",
    "按地区分，省内1286件、省外642件；按类型分，外观设计412件，实用新型1018件，发明498件。",
    # what one payer bears of a standard
    "低保标准每人每月760元，其中城市760元、农村560元。",
    "筹资标准每人每年1020元，其中财政补助较上年提高30元、个人缴费380元。",
    # a note behind one of the values
    "亡人数、伤人数、事故起数依次下降8.6%（上年81人）、4.3%和6.1%。",
    "车次、客运量、货运量分别增长3.1%、4.2%（上年86万人次）和2.6%。",
    "小学、初中、高中在校生分别为4260人（女生2011人）、2310人、1180人。",
]

WRONG = [
    ("学员5980人，按性别分，男性3120人、女性2860人；按学历分，本科2431人，占40.7%，大专1640人，占37.4%。", "37.4%"),
    ("筹资标准每人每年1020元，其中财政补助640元、个人缴费480元。", "1020元"),
    ("全镇流转土地300亩，大户流转土地180亩，其余农户流转土地100亩。", "100亩"),
    ("今年受理投诉386件，热线受理投诉286件，其余渠道受理投诉120件。", "120件"),
    ("本年受理案件386件，调解案件180件，其余案件216件。", "216件"),
    ("发放补助1200万元，全部为财政资金：中央800万元、省级500万元。", "1200万元"),
    ("资金来源为财政拨款和自筹，共1200万元，财政拨款800万元，自筹500万元。", "1200万元"),
    ("小学、初中、高中、职高在校生分别为4260人（女生2011人）、2310人、1180人。", "4260人"),
]


@pytest.mark.parametrize("text", TRUE)
def test_a_true_list_stays_silent(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(("text", "figure"), WRONG)
def test_the_same_structure_gone_wrong_is_told(text: str, figure: str) -> None:
    assert [literal for _, literal in alarms(text)] == [figure]


def test_a_list_with_a_note_in_its_midst_is_read_to_its_end() -> None:
    text = "车次、客运量、货运量分别增长3.1%、4.2%（上年86万人次）和2.6%。"
    assert checked(text, RelationKind.RESPECTIVE) == ["3.1%: "]


def test_a_ledger_behind_words_about_all_of_it_is_still_read() -> None:
    text = "受理依申请公开26件，全部由个人提出，上年结转3件，本年办结27件，结转下年2件。"
    assert checked(text, RelationKind.STOCK_FLOW) == ["2件: 3 + 26 − 27"]
