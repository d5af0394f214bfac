"""What was found among those examined, and further outcomes that are at most what went in."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "fewer", "more"),
    [
        ("检查企业78家，发现问题企业{}。", "36家", "86家"),
        ("抽查企业78家，发现存在问题{}。", "36家", "86家"),
        ("参保体检1120人，检出慢性病{}。", "286人", "1286人"),
        ("全年抽检食品286批次，检出不合格{}。", "12批次", "312批次"),
        ("两癌筛查妇女112人，确诊{}。", "8人", "128人"),
        ("评查案卷186份，发现问题案卷{}。", "21份", "212份"),
        ("健康体检教职工462名，检出异常{}。", "86名", "486名"),
        ("报名参训452人，结业{}。", "446人", "486人"),
    ],
)
def test_no_more_is_found_than_was_examined(text: str, fewer: str, more: str) -> None:
    assert alarms(text.format(fewer)) == []
    assert alarms(text.format(more)) == [("GJ602", more)]


@pytest.mark.parametrize(
    "text",
    [
        "检查企业78家，发现隐患186处。",
        "检查场所78个，发现问题186个。",
        "检查企业78家，累计发现问题企业186家。",
        "检查企业78家，发现隐患186处。查处违法企业93家。",
        "检查企业78家。接到举报后查出违法企业93家。",
        "检查药店36家、餐饮企业78家，发现问题企业92家。",
        "抽检286批次，上年检出不合格312批次。",
        "检查企业78家，通过大数据发现问题企业186家。",
        "三季度检查企业78家，全年发现问题企业186家。",
        "筛查妇女112人，确诊128人次。",
        "受理提请批准逮捕312件486人，批准逮捕286件412人，不批准逮捕26件74人。",
    ],
)
def test_findings_of_other_things_and_times_are_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_what_is_said_not_to_be_there_is_counted() -> None:
    assert alarms("全年无复议被撤销案件。复议被撤销案件3件。") == [("GJ502", "3件")]
    assert alarms("全年无脱管漏管人员。漏管2人，已纠正。") == [("GJ502", "2人")]
    assert alarms("全年无脱管漏管人员。上年漏管2人，已纠正。") == []
    assert alarms("全年无败诉案件。全省败诉案件3件。") == []
