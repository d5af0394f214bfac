"""What words tell by name, by the place in a list, or by a day: right texts are silent, wrong ones are told."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, assert_only_the_wrong_one_is_told, checked


@pytest.mark.parametrize(
    "text",
    [
        # a change of what an earlier sentence calls by name, and not of the sort in front of it
        "全年用水总量52.46亿立方米，其中生活用水8.31亿立方米。农业用水量24.19亿立方米，占近半数；"
        "用水总量比上年增加1.92亿立方米，增长{3.8|8.3}%。",
        # each ratio of a list by its place
        "初中、高中学生分别为2.64万人和1.35万人，教师分别为2112人和1125人，生师比分别为12.5∶1和{12.0∶1|21.0∶1}。",
        # a share of what was spent, and not of what was planned
        "政府性基金预算支出年初预算为31.74亿元，调整后为36.20亿元，全年实际支出34.50亿元。"
        "民生支出12.42亿元，占政府性基金预算支出的{36.0|63.0}%。",
        # what is owed is no 所有者权益, though 有 stands in its name
        "全部县属企业资产总额18.25亿元，负债总额10.95亿元，所有者权益7.30亿元，资产负债率{60.0|40.0}%。",
        "全年下达补助4.15亿元，由一般性转移支付23640万元和专项转移支付{17860|18760}万元两部分构成。",
        "各项贷款余额318.42亿元，分部门看，住户贷款126.57亿元，企业贷款{191.85|198.15}亿元；存款余额402.16亿元。",
        "全月接单5164件，居前三位的是停水1846件、漏水1027件、水质512件，三类占全部工单的{65.5|56.5}%。",
        "4月1日8时，石门水库蓄水3.17亿立方米；当月来水0.64亿立方米，供水、发电共0.92亿立方米，"
        "5月1日8时蓄水{2.89|2.98}亿立方米。",
        "3月1日账户余额318万元，当月收入76万元，支出125万元，3月31日账户余额{269|296}万元。",
        "全县独居老人4126人，其中失能老人1538人；年内向失能老人中的{1406|1640}人发放护理券。",
        "全市小型水库286座，小（1）型52座、小（2）型{234|243}座，均已落实责任人。",
    ],
)
def test_only_the_wrong_one_is_told(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "各项贷款余额318.42亿元，分部门看，住户贷款126.57亿元，企业贷款181.85亿元。",
        "初中、高中学生分别为2.64万人和1.35万人，生师比分别为12.5∶1和12.0∶1。",
        "4月1日石门水库蓄水3.17亿立方米，当月来水0.64亿立方米，5月1日南岭水库蓄水2.98亿立方米。",
        "全县独居老人1406人，年内向重点对象中的1640人发放护理券。",
    ],
)
def test_what_words_leave_open_is_silent(text: str) -> None:
    assert not alarms(text)


def test_a_number_in_the_name_of_a_sort_numbers_nothing() -> None:
    assert not checked("小（1）型水库52座，小（3）型水库无。", RelationKind.NUMBERING)
