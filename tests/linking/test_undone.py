"""What a rate that came out leaves undone, in the words beside it."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "转办工单8126件，其中住建3024件。截至月末已办结7893件，办结率97.1%，在办233件；回访5210件。",
            "233件",
            "283件",
        ),
        ("排查隐患842处，当月整改796处，整改率94.5%，剩余46处均已落实防范措施；重大隐患3处。", "46处", "49处"),
        ("巡察反映的263个问题已完成整改241个，正在整改22个，整改完成率91.6%；建章立制38项。", "22个", "27个"),
        ("下达补助资金2460万元，分四批拨付。已拨付2217万元，拨付率90.1%，结存243万元用于尾款。", "243万元", "293万元"),
        ("上年结转41件，本年新收512件，办结526件，结案率95.1%，27件转入下年。", "27件", "23件"),
        ("全县318所学校已接入平台301所，接入率94.7%，比上年提高6.1个百分点，剩余17所年内完成。", "17所", "14所"),
        (
            "旧存案件312件，新收6240件；审结6217件，结案率94.89%，高于目标。未结的335件里，超过半年的48件。",
            "335件",
            "355件",
        ),
        (
            "抽检大米526批次，合格517批次，合格率98.3%；快检2.1万次。9批次不合格产品中，霉变6批次、水分超标3批次。",
            "9批次",
            "8批次",
        ),
        ("转办诉求1273件，按期办结1261件，按期办结率99.1%，12件超期。", "12件", "19件"),
        ("评查案卷540卷，合格518卷，合格率95.9%，合格卷中优秀167卷；不合格22卷，分属9家单位。", "22卷", "28卷"),
    ],
)
def test_what_is_not_done_is_what_the_rate_leaves(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        # what goes on is told in two figures
        "转办工单8126件，已办结7893件，办结率97.1%，在办201件，退回32件。",
        # in front of the rate there is more than one other figure
        "问卷调查426户，满意391户，基本满意27户，不满意6户，满意和基本满意率98.1%。",
        # between 满意 and 不满意 there is more
        "回访512户，满意468户，满意率91.4%，不满意9户。",
        # what came in newly is not all there was
        "新收案件1286件，审结1242件，结案率96.6%，未结64件。",
        # some of what is not done
        "排查隐患842处，当月整改796处，整改率94.5%；因资金未整改的8处已列入计划。",
        # two rates of one name
        "甲县隐患842处，整改796处，整改率94.5%；乙县隐患310处，整改301处，整改率97.1%。未整改的55处列入计划。",
        # an invitation that adds
        "建成充电站318座，年度任务301座，完成率105.6%，还有12座正在选址。",
        # opening and its own stock
        "应修房屋628间，已修601间，完成率95.7%，上年结转14间已修完。",
    ],
)
def test_a_rest_of_something_else_is_left_alone(text: str) -> None:
    assert alarms(text) == []
