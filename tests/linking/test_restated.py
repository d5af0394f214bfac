"""One fact told twice in a document."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("全市共有党员99185名，比上年净增1144名。\n全市99158名党员的组织关系已核查。", "99158名"),
        ("抽检蔬菜86420批次，检出不合格样品4241批次。对发现的4214批次不合格样品已下架。", "4214批次"),
        ("税收收入12.37亿元，非税收入6.05亿元。前述税收收入12.73亿元中，增值税4.86亿元。", "12.73亿元"),
        ("招收新生1286人，住校生817人，走读生469人。1268名新生全部完成体检。", "1268名"),
        ("抽检农产品1264批次，检出不合格38批次。对上述83批次不合格产品下架封存。", "83批次"),
        ("第一部分指出，全年出具审计报告46份；第三部分称，全年出具审计报告49份。", "49份"),
    ],
)
def test_a_fact_told_again_in_other_words_has_the_same_value(text: str, odd: str) -> None:
    assert alarms(text) == [("GJ501", odd)]


def test_a_long_number_that_comes_again_is_shown_as_checked() -> None:
    text = "退耕还林11.3万亩，其中经济林2004.4亩。扣除到期的经济林2004.4亩后，补助面积11.09956万亩。"
    assert checked(text, RelationKind.RESTATED) == ["2004.4亩: 2004.4"]


@pytest.mark.parametrize(
    "text",
    [
        "2022年税收收入12.37亿元。2023年税收收入12.73亿元。",
        "甲县有党员9185名。乙县9158名党员参加学习。",
        "全市有女党员30185名。全市30158名党员参加学习。",
        "上年检出不合格样品4241批次。对4214批次不合格样品已下架。",
        "培训教师1286人。培训教师1268人次。",
        "招收新生1286人。1268名新生报名参军。",
        "检出不合格食品38批次、药品12批次。对上述50批次不合格产品下架。",
        "排查隐患86处。上述12处重大隐患已挂牌督办。",
    ],
)
def test_two_periods_two_places_and_two_units_are_not_one_fact(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("平台注册青年志愿者已达12.6万人，上岗19.7万人次。12.9万名注册青年志愿者中，大学生5.1万人。", ["12.9万名"]),
        ("登记在册困难职工共有1286户。1268户登记在册困难职工中，因病致困712户。", ["1268户"]),
        ("共排查农村自建房12486户。在12846户农村自建房中，用作经营的312户。", ["12846户"]),
        ("甲县排查农村自建房12486户，乙县9412户。在12486户农村自建房中，用作经营的312户。", []),
        ("培训乡村医生1286人。312名乡村医生中，取得执业资格212人。", []),
        ("去年注册青年志愿者12.6万人。12.9万名注册青年志愿者中，大学生5.1万人。", []),
    ],
)
def test_what_is_divided_under_the_name_of_a_figure_is_that_figure(text: str, odd: list[str]) -> None:
    assert alarms(text) == [("GJ501", stated) for stated in odd]
