"""Published reports that leave a term untold: nothing is told there, and what they do tell is checked."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, both_versions


@pytest.mark.parametrize(
    "text",
    [
        # how many of the sort there are is not told
        "年末户籍总人口312.46万人。全市常住人口为280.5万人，城市人口占总人口比重为62.4%。",
        "全市常住人口为280.5万人，城市人口占总人口比重为62.4%。年末户籍总人口312.46万人。",
        # of a base of its own, not of what was eight years earlier
        "独立单位占全部单位的71.3%，比2011年提高4.2个百分点，从业人员占全部人员的48.6%，也比2011年提高2.7个百分点。",
        # the base that a list of shares names is none of its items
        "成衣产品出口36.2亿元，增长12%，占出口总值的41.6%；机电产品出口24.9亿元，增长20.3%，占28.6%。",
        # what grew leaves a rest, and so does by how much
        (
            "存款余额2436.59亿元，比年初增加311.48亿元，其中住户存款余额1102.47亿元，比年初增加141.36亿元；企业存款余额793.15亿元，"
            "比年初增加72.94亿元；政府存款431.62亿元，比年初增加14.25亿元；同业存款107.83亿元，比年初增加82.88亿元。"
        ),
        # 其中 makes the figures behind it parts of the one in front
        (
            "实现零售总额58.0亿元，增长7.4%。按所在地分，城镇零售额31.59亿元，增长4.4%；乡村市场26.41亿元，增长13.0%；按消费形态分，"
            "餐饮收入4.50亿元，增长4.1%，商品零售53.50亿元，增长8.7%，其中，全县限额以上单位零售额8.2亿元，增长12.8%，网上零售额0.1634亿元。"
        ),
        # all of it, of which only a part was told
        "财政收入128.4亿元，其中地方财政收入83.5亿元。从来源看，税收收入47.2亿元；非税收入36.3亿元。税收收入占全部财政收入的比重为71.0%。",
        # said of the cases in front
        "9月，报告各类传染病52347例，死亡183人。甲类里霍乱报告发病2例，无死亡报告，鼠疫发病、死亡均无报告。",
        # what both count is taken off
        "水资源量736.4亿立方米。其中，平原区215.3亿立方米，山丘区588.7亿立方米，平原区与山丘区重复计算量67.6亿立方米。",
        # how many there are, and not of what they have
        "专利310.7万件。其中，规上企业19.5万家，拥有专利203.4万件，以占国内企业45.8%的数量产出了占比65.5%的专利。",
        # a sum by accident
        "上半年，共受理逮捕案件82件104人。共受理起诉案件517件633人。共退回补充侦查44件79人，重报38件81人。",
        # a part with a minus
        (
            "本币贷款占同期规模的70.8%；外币贷款占比0.9%；委托贷款占比6.2%；信托贷款占比10.4%；承兑汇票占比6.3%；"
            "企业债券占比-2.7%；股票融资占比5.4%。"
        ),
    ],
)
def test_a_term_that_is_not_told(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("年末户籍总人口312.46万人，女性人口152.25万人，女性人口占总人口比重为{48.7%|58.7%}。", "GJ204"),
        ("2016年末，单位占比71.3%，2011年为67.1%，提高{4.2|5.2}个百分点。", "GJ306"),
        ("今年参保2186.55万人，较2016年增加{312.40|321.40}万人，即由1874.15万人增至此数。", "GJ306"),
        (
            "出口87.0亿元。成衣产品出口36.2亿元，增长12%，占出口总值的41.6%；机电产品出口24.9亿元，占{28.6%|26.8%}。",
            "GJ204",
        ),
        (
            "存款2436.59亿元，比年初增加{311.43|311.34}亿元，其中住户存款1103.99亿元，比年初增加141.36亿元；企业存款793.15亿元，"
            "比年初增加72.94亿元；政府存款431.62亿元，比年初增加14.25亿元；同业存款107.83亿元，比年初增加82.88亿元。",
            "GJ101",
        ),
        ("专利310.7万件。其中，规上企业19.5万家，拥有专利203.4万件，占{65.5%|56.5%}。", "GJ204"),
        (
            "财政收入128.4亿元，其中地方财政收入83.5亿元。从来源看，税收收入47.2亿元；非税收入36.3亿元。"
            "税收收入占地方财政收入的比重为{56.5%|71.0%}。",
            "GJ204",
        ),
    ],
)
def test_terms_that_are_told(text: str, rule: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert rule in str(alarms(wrong))
