"""What comes out of a process is not more than what went in."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

ORDER = RelationKind.ORDER


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("收到人大建议48件，其中城建类21件、农业类14件；答复人大建议46件。", ["46件: 48"]),
        ("新收行政应诉案件213件，上年结转19件，其中一审128件、二审85件。全年审结223件。", ["223件: 213 + 19"]),
        ("收案1864件，审结1913件，旧存86件。", ["1913件: 1864 + 86"]),
        ("三年来受理的4863件刑事案件已审结4675件。", ["4675件: 4863"]),
        ("接到投诉186件，受理173件，不予受理13件，受理件中调解成功121件。", ["173件: 186", "121件: 173"]),
        ("网格上报事件5324件，办结5271件。", ["5271件: 5324"]),
        ("发放问卷300份，收回286份，有效问卷280份。", ["286份: 300", "280份: 300"]),
    ],
)
def test_an_outcome_looks_back_to_what_went_in(text: str, held: list[str]) -> None:
    assert sorted(checked(text, ORDER)) == sorted(held)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("收到人大建议46件，其中城建类21件、农业类14件；答复人大建议48件。", "48件"),
        ("新收行政应诉案件213件，上年结转19件，其中一审128件、二审85件。全年审结243件。", "243件"),
        ("收案1864件，审结2013件，旧存86件。", "2013件"),
        ("接到投诉186件，受理193件，不予受理8件。", "193件"),
        ("比赛日实际起跑6118人，关门时间前完赛6181人。", "6181人"),
        ("报名382人，经资格审查合格291人；面试只对审查合格者进行，实际到场参加面试319人。", "319人"),
        ("缴费成功3184人，笔试实际到考3296人。", "3296人"),
        ("要求分阶段整改的14个，已整改37个；要求持续整改的11个，已整改8个。", "37个"),
    ],
)
def test_more_than_what_went_in_is_found(text: str, outcome: str) -> None:
    assert ("GJ602", outcome) in alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "受理民事案件860件。刑事审判方面，审结1895件。",
        "不予受理8件，调解成功121件。",
        "半程起跑3118人，全程完赛6181人。",
        "报名382人，经资格审查合格291人；参加另一批次面试319人。",
        "新收860件，审结903件。",
        "受理申请860件，累计办结投诉903件。",
        "发现隐患184项。复查往年隐患，完成整改612项。",
    ],
)
def test_what_is_of_another_thing_or_may_have_been_carried_over_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_a_rate_or_a_rest_right_behind_says_that_less_came_out() -> None:
    assert alarms("转办工单14256件，按期办结40731件，其余156件正在办理。")[0] == ("GJ602", "40731件")
    assert alarms("受理投诉21件，办结25件。") == []
    assert alarms("受理投诉860件，办结903件，办结率105%。") == []


def test_an_outcome_is_of_the_whole_and_not_of_the_last_part_in_front() -> None:
    text = "转办工单18281件，其中县区承办17692件，企业承办589件；已办结17938件，办结率98.12%。"
    assert checked(text, ORDER) == ["17938件: 18281"]


def test_nobody_is_certified_who_did_not_sit_the_examination() -> None:
    text = "育婴师考试报名214人，实考186人；经笔试、实操两关，合格并取得证书的{}人。"
    assert "171人: 186" in checked(text.format(171), ORDER)
    assert alarms(text.format(171)) == []
    assert alarms(text.format(191)) == [("GJ602", "191人")]


def test_certificates_of_other_courses_are_another_matter() -> None:
    assert alarms("电工考试实考86人；叉车考试换证与新领证书共132人。") == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("提出量刑建议648人，法院采纳{}，其中确定刑量刑建议占92.3%。", ("641人", "661人")),
        ("全年制发检察建议86件，行政机关采纳{}。", ("81件", "91件")),
        ("发出司法建议28份，被建议单位回复采纳{}。", ("20份", "30份")),
        ("政协委员提出建议48条，有关部门采纳{}。", ("42条", "52条")),
        ("提请抗诉112件，上级院支持{}。", ("98件", "128件")),
        ("审计提出建议72项，被审计单位采纳{}。", ("70项", "77项")),
    ],
)
def test_those_to_whom_it_was_put_adopt_no_more_of_it(text: str, outcome: tuple[str, str]) -> None:
    right, wrong = outcome
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ602", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "提出量刑建议648人，法院采纳661人（含上年提出18人）。",
        "提出抗诉35件、再审检察建议62件，已采纳66件。",
        "提出抗诉意见35件，提出再审检察建议62件，法院采纳66件。",
        "提出检察建议62件；上年提出的建议中，行政机关采纳66件。",
        "提出检察建议62件。去年行政机关采纳66件。",
        "提请抗诉112件；支持128件困难群众起诉。",
        "发出检察建议35件，法院采纳抗诉意见37件。",
    ],
)
def test_what_others_adopted_of_other_things_is_left_alone(text: str) -> None:
    assert alarms(text) == []
