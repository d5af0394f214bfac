"""Totals by what they are called: 处分 of two sorts, 生产总值 of three industries, what a list in front comes to."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

TOTAL = RelationKind.TOTAL


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param("处分386人，党纪处分317人，政务处分112人，有43人同时受到两种处分。", "386人", "286人", id="处分"),
        pytest.param(
            "党纪政务处分173人，其中党纪处分141人、政务处分47人（15人同时受到党纪和政务处分）。",
            "173人",
            "153人",
            id="处分, with those of both in a bracket",
        ),
        pytest.param(
            "领取生活补贴8921人、护理补贴13604人，两项都领的4276人，受益18249人。", "18249", "18749", id="counted once"
        ),
        pytest.param("全年立案1073件，加上年结转58件，应审结1131件。", "1131件", "1531件", id="to be closed"),
        pytest.param("新收案件9518件，加上年末未结的624件，全年在手案件10142件。", "10142", "11142", id="in hand"),
        pytest.param("收到作品826项，评出一等奖62项、二等奖124项、三等奖186项，共372项。", "372项", "342项", id="共"),
        pytest.param("省运会上获金牌37枚、银牌41枚、铜牌52枚，奖牌共130枚。", "130枚", "138枚", id="a noun and 共"),
        pytest.param("一组82户、二组64户、三组97户、四组58户，总户数301户。", "301户", "331户", id="总户数"),
        pytest.param("全年门诊86.42万人次，急诊7.18万人次，总诊疗93.60万人次。", "93.60", "99.60", id="总诊疗"),
        pytest.param(
            "医疗收入2.87亿元，财政补助3416万元，其他收入825万元，总收入3.29亿元。", "3.29", "3.99", id="收入"
        ),
        pytest.param(
            "地区生产总值1284.7亿元，增长5.6%。三次产业增加值分别为136.2亿元、518.9亿元和629.6亿元。",
            "1284.7",
            "1224.7",
            id="three industries in a list",
        ),
        pytest.param(
            "生产总值187.62亿元，增长7.4%。第一产业34.15亿元，增长4.1%；第二产业82.96亿元，其中工业69.28亿元；第三产业70.51亿元。",
            "187.62",
            "183.62",
            id="three industries one by one",
        ),
        pytest.param(
            "捐赠1268万元，用于教育640万元、医疗372万元、乡村建设256万元，前两项合计1012万元。",
            "1012万元",
            "1052万元",
            id="the first two of the list",
        ),
    ],
)
def test_a_total_is_of_what_its_words_say(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert checked(text, TOTAL)
    assert "GJ101" in [rule for rule, _ in alarms(text.replace(right, wrong))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("处分386人，党纪处分317人，政务处分112人，诫勉43人。", id="nobody in both"),
        pytest.param("领取生活补贴8921人、护理补贴13604人，两项都领的4276人，发放资金326万元。", id="no total behind"),
        pytest.param("全年立案1073件，加上年结转58件，审结1031件。", id="what was closed of them"),
        pytest.param("新建图书馆1个、文化站2个、体育馆3个，全县文化设施共8个。", id="those that came"),
        pytest.param("奖状15个、奖章40名、先锋号30个，共85个（名）。", id="items in two units"),
        pytest.param("总收入5.2亿元，医疗收入3.1亿元，财政补助0.9亿元，其他收入0.2亿元，总支出4.9亿元。", id="支出"),
        pytest.param("中央财政补助1326万元，企业自筹2154万元，项目总投资3580万元。", id="a project of other payers"),
        pytest.param(
            "办公费46.83万元、差旅费38.60万元、其他支出80.13万元，运行经费共196.81万元。", id="of others, too"
        ),
        pytest.param(
            "生产总值187.62亿元。高新区第一产业4.15亿元；第二产业12.96亿元；第三产业70.51亿元。", id="of a district"
        ),
        pytest.param("新登记企业19.02万户，其中外资企业319户；个体工商户34.36万户；合作社3471户。", id="behind ；"),
    ],
)
def test_what_is_of_something_else_is_let_be(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param("经营主体6.22万户，其中企业1.27万户、个体户4.86万户、合作社0.09万户。", "6.22", "6.82", id="主体"),
        pytest.param("公益诉讼立案143件，行政公益诉讼126件、民事公益诉讼17件。", "143件", "153件", id="公益诉讼"),
        pytest.param("行政诉讼16件，未经复议直接起诉9件，复议后起诉7件。", "16件", "13件", id="诉讼"),
        pytest.param("发布预警99次，其中红色3次、橙色11次、黄色47次、蓝色38次。", "99次", "95次", id="预警"),
        pytest.param(
            "残疾人867人，视力84人、听力和言语102人、肢体445人、智力98人、精神106人、多重32人。",
            "867",
            "967",
            id="残疾",
        ),
        pytest.param("不起诉70人（存疑不诉12人、相对不诉58人）。", "70人", "50人", id="不起诉"),
    ],
)
def test_sorts_that_leave_nothing_out(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ101"]
