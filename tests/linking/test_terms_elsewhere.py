"""A quotient whose base another paragraph tells is no alarm over the figure that happens to stand nearer."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, relations

LOANS = "年末贷款余额412.85亿元，其中农户贷款186.42亿元、小微企业贷款138.57亿元。\n"
SHARE = "全年发放贷款297.40亿元。前十大客户贷款21.35亿元，占资本净额的34.73%。\n"
CAPITAL = "年末资本净额61.48亿元，风险加权资产463.90亿元。"
STAFF = "营业成本43.26亿元，毛利5.47亿元。\n年末职工2318人，人均营业收入210.2万元。\n"


def test_the_base_may_stand_in_another_paragraph() -> None:
    assert alarms(LOANS + SHARE + CAPITAL) == []


def test_what_no_figure_makes_come_out_stays_an_alarm() -> None:
    text = "全年受理案件742件。\n其中审结689件，占受理数742件的95.28%。\n另有执行案件386件。"
    assert alarms(text) == [("GJ204", "95.28%")]


def test_a_base_told_again_with_a_slip_is_no_other_base() -> None:
    text = "全年新收案件7513件。\n当年审结7149件，占新收案件7531件的95.15%。"
    assert ("GJ204", "95.15%") in alarms(text)


def test_an_average_may_be_of_a_total_elsewhere() -> None:
    assert alarms("全年营业收入48.73亿元。\n" + STAFF) == []


def test_a_coarse_share_proves_nothing() -> None:
    rows = "".join(f"第{number}分局办理{130 + number}件。\n" for number in range(1, 32))
    text = f"{rows}受理案件200件，其中办结48件，占26%。"
    assert alarms(text) == [("GJ204", "26%")]


@pytest.mark.parametrize("text", [SHARE + CAPITAL])
def test_what_is_read_so_is_told_as_unsure(text: str) -> None:
    told = [judged for judged in relations(text) if judged.relation.stated is not None]
    assert [
        j.relation.confidence.value for j in told if j.relation.stated and j.relation.stated.literal == "34.73%"
    ] == ["low"]
