"""When a list behind 其中 leaves nothing out: by what its items are called, by their shares, by a number, by a word."""

from __future__ import annotations

import pytest

from checker.model.relation import Confidence, RelationKind
from checker.model.verdict import Outcome
from tests.linking.passages import AUDIT, LINT, alarms, checked, relations

TOTAL, PART = RelationKind.TOTAL, RelationKind.PART


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        pytest.param("职工1286人，其中男职工742人、女职工544人。", "544人", "514人", id="two sorts"),
        pytest.param("图书1286册，其中城镇馆742册、乡村馆544册。", "544册", "514册", id="two sorts under other words"),
        pytest.param(
            "测评学校860所，其中优秀182所、良好374所、合格261所、不合格43所。", "261所", "216所", id="four grades"
        ),
        pytest.param(
            "抽检样品1286批次，其中合格1218批次、不合格68批次。", "68批次", "86批次", id="a word and its denial"
        ),
        pytest.param("企业1286家，其中一级412家、二级503家、三级371家。", "371家", "317家", id="classes that count on"),
        pytest.param(
            "教师12113人，其中博士1718人、硕士3424人、本科及以下6971人。", "3424人", "3442人", id="a ladder of degrees"
        ),
        pytest.param(
            "受理五类案件总数23335件，其中民事12864件、刑事4826件、行政2103件、执行3126件、赔偿416件。",
            "416件",
            "461件",
            id="as many as the words in front say",
        ),
        pytest.param(
            "机关在册人员6625人，其中在岗2650人，占40%；离岗3975人，占60%。",
            "3975人",
            "3875人",
            id="shares that make up a hundred",
        ),
        pytest.param(
            "机关在册人员6625人，其中在岗2650人、离岗3975人，分别占40%、60%。",
            "3975人",
            "3875人",
            id="shares behind the list",
        ),
        pytest.param("发放补助324万元，分别为低保216万元、特困108万元。", "108万元", "118万元", id="told one by one"),
        pytest.param(
            "教师12113人，其中女性5104人，大专及以下1718人，本科6971人，硕士及以上3424人。",
            "3424人",
            "3442人",
            id="a ladder behind a mark of its own",
        ),
    ],
)
def test_a_list_that_is_known_to_be_full_must_come_out(text: str, right: str, wrong: str) -> None:
    assert len(checked(text, TOTAL)) == 1
    assert alarms(text) == []
    (judged,) = relations(text.replace(right, wrong), TOTAL, settings=LINT)
    assert judged.verdict.outcome is Outcome.INCONSISTENT
    assert judged.relation.confidence is Confidence.HIGH


@pytest.mark.parametrize(
    "text",
    [
        "职工1286人，其中教学人员742人、管理人员408人。",
        "企业1286家，其中一级412家、三级401家、五级209家。",
        "教师12113人，其中硕士3424人、本科及以上6971人。",
        "受理案件总数23335件，其中民事12864件、刑事4826件、执行3126件。",
        "机关在册人员6625人，其中在岗2650人，占40%；借调1325人，占20%。",
    ],
)
def test_a_list_of_which_nothing_says_that_it_is_full_may_leave_something_out(text: str) -> None:
    assert checked(text, PART) != []
    assert alarms(text, settings=AUDIT) == []


def test_names_that_have_come_to_their_whole_once_divide_the_next_one_too() -> None:
    told = "吞吐量8642万吨，其中东岸港区5128万吨、西岸港区3514万吨。"
    again = "煤炭吞吐量1263万吨，其中东岸港区842万吨、西岸港区390万吨。"
    assert alarms(again) == []
    assert alarms(told + again) == [("GJ101", "1263万吨")]
    assert alarms(told.replace("东岸", "甲类").replace("西岸", "乙类") + again) == []


def test_the_items_down_to_the_smallest_say_that_a_long_list_is_full() -> None:
    text = (
        "检测样品5260批次，其中餐饮1240批次、水产860批次、粮油420批次、饮料280批次、糕点160批次、蜂蜜12批次、"
        "乳品{}批次。"
    )
    assert checked(text.format(2288), TOTAL) == ["5260批次: 1240 + 860 + 420 + 280 + 160 + 12 + 2288"]
    assert alarms(text.format(2145)) == [("GJ101", "5260批次")]
    assert alarms(text.format(2145).replace("蜂蜜12批次、", "")) == []


@pytest.mark.parametrize(
    ("silent", "alarming"),
    [
        pytest.param(
            "服务对象4320人次，其中咨询2860人次、调解1640人次（两项统计口径互有交叉）。",
            "服务对象4320人次，其中咨询2860人次、调解1640人次。",
            id="a note says that they overlap",
        ),
        pytest.param(
            "发放补贴14306人，其中困难补贴6218人、护理补贴8947人，同时享受两项的859人。",
            "发放补贴14306人，其中困难补贴6218人、护理补贴8947人。",
            id="a figure behind says that they overlap",
        ),
        pytest.param(
            "抓获嫌疑人186人，其中移送起诉98人、逮捕97人。",
            "抓获嫌疑人186人，其中县局98人、市局97人。",
            id="steps that one person goes through",
        ),
        pytest.param(
            "接待来访者1286人，其中老年人742人、残疾人561人。",
            "接待来访者1286人，其中甲地742人、乙地561人。",
            id="marks that one person bears together",
        ),
        pytest.param(
            "安排资金9860万元，其中水利预算5260万元，执行4854.8万元。",
            "安排资金9860万元，其中水利工程5260万元，道路4854.8万元。",
            id="how far the item in front has come",
        ),
        pytest.param(
            "发放补贴324万元，其中低保216万元，另有特困118万元。",
            "发放补贴324万元，其中低保216万元，特困118万元。",
            id="what does not belong to the whole",
        ),
        pytest.param(
            "抽查样品1286批次，分别为食品712批次、药品524批次。",
            "采购样品1286批次，分别为食品712批次、药品524批次。",
            id="what was looked at of more",
        ),
    ],
)
def test_figures_that_count_the_same_twice_are_not_added(silent: str, alarming: str) -> None:
    assert alarms(silent) == []
    assert alarms(alarming) != []


def test_one_item_too_many_that_makes_the_others_come_out_is_another_matter() -> None:
    text = "收到诉求{}件，其中：书记信箱52件；市长信箱908件；收到表扬信29件。"
    assert checked(text.format(989), TOTAL) == ["989件: 52 + 908 + 29"]
    assert checked(text.format(960), TOTAL) == ["960件: 52 + 908"]
    assert alarms(text.format(940)) == [("GJ102", "940件")]


def test_last_years_figures_beside_a_breakdown_make_up_one_of_their_own() -> None:
    text = "审结案件2821件（上年同期3878件），其中一审1204件（上年同期1652件）、二审1617件（上年同期{}件）。"
    assert checked(text.format(2226), TOTAL) == ["2821件: 1204 + 1617", "3878件: 1652 + 2226"]
    assert alarms(text.format(2262)) == [("GJ101", "3878件")]
