"""What each item of a list is of, what it has become, and lists that are full by their bounds or their rest."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

FLOW, PART, RATE = RelationKind.STOCK_FLOW, RelationKind.PART, RelationKind.RATE
RESTATED, SHARE, TOTAL = RelationKind.RESTATED, RelationKind.SHARE, RelationKind.TOTAL


@pytest.mark.parametrize(
    ("kind", "text", "stated", "slip", "odd"),
    [
        (  # what is not yet due is left of all but the due ones that a bracket tells
            FLOW,
            "全年受理诉求3486件，办结3240件，按期办结率96.1%（到期应办3372件），未到期114件。",
            "未到期114件",
            "未到期141件",
            "141件",
        ),
        (  # the rest behind a comma closes the list
            TOTAL,
            "立案278件，其中生态领域112件、食药领域59件、国财领域27件、国土领域9件，其他新领域71件。",
            "领域71件",
            "领域87件",
            "278件",
        ),
        (  # bounds that meet leave nothing out
            TOTAL,
            "全镇24个村集体收入合计2712万元；其中50万元以下的4个、50万—100万元的8个、100万元以上的12个。",
            "以上的12个",
            "以上的11个",
            "24个",
        ),
        (  # two views of one whole, each in a sentence of its own
            TOTAL,
            "社会消费品零售总额318.7亿元。城镇零售额261.2亿元；乡村零售额57.5亿元。商品零售额277.3亿元，餐饮收入41.4亿元。",
            "收入41.4亿元",
            "收入14.4亿元",
            "318.7亿元",
        ),
        (  # what has become of an item is of that item
            PART,
            "反映的164个问题中，要求立行立改112个、分阶段整改43个、持续整改9个。目前分阶段整改类已完成41个。",
            "完成41个",
            "完成47个",
            "47个",
        ),
        (  # new and carried-in cases are the base, over the full stop, where the remainder ties them
            RATE,
            "全年新收案件6412件，上年结转588件，共需办理7000件。各庭合力清积，办结6510件，结案率93.0%，剩余490件。",
            "93.0%",
            "101.5%",
            "101.5%",
        ),
        (
            RATE,
            "移送起诉的862人，提起公诉640人，不起诉180人（相对不起诉151人、存疑不起诉22人、法定不起诉7人），其余42人退回。"
            "不起诉率为22.0%。",
            "22.0%",
            "20.9%",
            "20.9%",
        ),
        (  # a long figure that those in front come to, told later as all there is
            TOTAL,
            "家庭户人口为316284人，集体户人口为11739人。平均每个家庭户的人口为2.63人。全县常住人口328023人。",
            "328023人",
            "382023人",
            "382023人",
        ),
        (  # what went is noted behind the net
            FLOW,
            "新增“四上”企业9家，总数达到56家，净增6家（退出3家）。",
            "净增6家",
            "净增7家",
            "7家",
        ),
        (  # an item's own base before the whole that its part is in
            RATE,
            "抽检食品4120批次，不合格98批次；其中肉品1580批次，不合格61批次，不合格率3.9%；果品2540批次，不合格37批次，不合格率1.5%。",
            "3.9%",
            "2.9%",
            "2.9%",
        ),
    ],
)
def test_the_words_say_what_each_figure_is_of(kind: RelationKind, text: str, stated: str, slip: str, odd: str) -> None:
    assert checked(text, kind)
    assert alarms(text) == []
    assert [literal for _, literal in alarms(text.replace(stated, slip))] == [odd]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("全年接收社会各界捐款捐物折合486.93万元。全年共接收捐物468.93万元的收支明细已公示。", ["468.93万元"]),
        ("全年发放各类困难群众救助资金1386.42万元。全年共发放救助资金1368.42万元。", ["1368.42万元"]),
        ("上年发放各类困难群众救助资金1386.42万元。全年共发放救助资金1368.42万元。", []),
        ("甲县发放困难群众救助资金1386.42万元。乙县发放救助资金1368.42万元。", []),
    ],
)
def test_a_verb_and_a_noun_are_short_for_the_longer_name(text: str, odd: list[str]) -> None:
    assert [stated for _, stated in alarms(text)] == odd


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("汛期转移群众2163户6408人。全县未发生人员伤亡。灾后核查，倒塌房屋9间，另有3人在转移途中受伤。", ["3人"]),
        ("强降雨期间，全县未发生人员伤亡。倒塌房屋17间，1人因房屋倒塌死亡。", ["1人"]),
        ("强降雨期间，全县未发生人员伤亡。去年同期有2人受伤。", []),
        ("强降雨期间，全县未发生人员伤亡。邻县有2人受伤。", []),
        ("强降雨期间，水库未发生人员伤亡。2人在山上受伤。", []),
        ("强降雨期间，全县未发生人员伤亡。同日道路交通事故造成3人受伤。", []),
        ("转移演练未发生人员伤亡。演练中模拟2人受伤。", []),
        ("强降雨期间，全县未发生人员伤亡。医疗队赴邻县救治，其中2人受伤较重。", []),
    ],
)
def test_people_hurt_where_nobody_was(text: str, odd: list[str]) -> None:
    assert [stated for _, stated in alarms(text)] == odd


@pytest.mark.parametrize(
    "text",
    [
        # what was not due may be less than what was not done
        "全年受理信访2358件，办结2241件，按期办结率97.4%（到期应办2300件），未到期58件。",
        "全年受理诉求3486件，办结3240件，未到期114件。",
        "全年受理诉求3486件，办结3240件，尚未到期114件，逾期132件。",
        "上年结转120件，全年受理3486件，办结3240件，按期办结率95.3%（到期应办3400件），未到期206件。",
        # a round sum in front of a noun is the name of a class
        "全镇18个村集体收入合计1926万元，村均107万元，其中50万元以下的2个、50万—100万元的7个、100万元以上的9个，百万元村占比达到50%。",
        "规上企业120家，产值合计368亿元，其中亿元企业54家、十亿元企业6家，十亿元企业占比5.0%。",
        "规上企业120家，产值合计368亿元，其中亿元企业54家、10亿元企业6家，10亿元企业占比6.0%。",
        # lists that are not full
        "立案186件，其中生态领域74件、食药领域39件、国财领域18件，其他部门移送58件。",
        "全镇18个村，其中50万元以下的3个、80万—100万元的6个、100万元以上的8个。",
        "全镇18个村，其中100万元以上的8个、50万—100万元的5个、50万元以下的4个，另有1个没有收入。",
        "全镇18个村，有经营收入的村中，50万元以下的4个、50万—100万元的5个、100万元以上的8个。",
        "全镇18个村，参加评比的村中，优秀3个、良好6个、合格5个、不合格2个。",
        "在校生4630人。城镇户籍3120人，农村户籍1510人。住校男生1812人，住校女生1698人。",
        "零售总额246.3亿元。城镇零售额201.7亿元；乡村零售额44.6亿元。限额以上单位商品零售额133.5亿元，餐饮收入12.8亿元。",
        # what is done of each sort does not make up all that was found
        "排查隐患412处，其中重大隐患36处、一般隐患376处。截至目前，重大隐患已整改35处，一般隐患已整改371处。",
        "排查隐患412处，其中重大隐患36处、一般隐患376处。重大隐患完成整改35处，一般隐患完成整改371处。",
        "排查隐患412处，其中重大隐患36处、一般隐患376处。历年累计重大隐患已整改139处。",
        "家庭户人口316284人，集体户人口11739人。全县户籍总人口351286人。",
        "新增规上工业企业9家，规上服务业企业净增6家（退出2家）。",
        # rates of others than those in front, or of all items
        "药品386批次，不合格3批次；化妆品95批次，不合格2批次，合格率98.96%。",
        "受理审查起诉1274人，提起公诉938人，决定不起诉283人，其余53人在办。未成年人不起诉率为35.2%。",
        "全年新收案件8836件，上年结转947件，共需办理9783件。民事案件办结5071件，结案率94.66%。",
        "抽检食品4620批次，不合格113批次。其中肉品2018批次，不合格71批次，占62.8%；果品2602批次，不合格42批次，占37.2%。",
    ],
)
def test_true_look_alikes_stay_silent(text: str) -> None:
    assert alarms(text) == []


def test_a_class_named_by_a_round_sum_is_counted() -> None:
    text = (
        "全镇20个村收入合计2100万元，其中50万元以下的3个、50万—100万元的7个、100万元以上的10个，百万元村占比达到50%。"
    )
    assert "50%: 10 ÷ 20" in checked(text, SHARE)


def test_a_short_name_that_comes_out_is_shown_as_checked() -> None:
    text = "全年接收社会捐赠款物折合486.93万元。全年共接收捐赠486.93万元。"
    assert checked(text, RESTATED) == ["486.93万元: 486.93"]
