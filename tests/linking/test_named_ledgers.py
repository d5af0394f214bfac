"""Ledgers in an order or in words of their own, and the four names of a ledger of cases."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("共收到依申请公开86件，上年结转4件，年内答复83件，结转7件。", "结转7件", "结转5件"),
        ("上年结转41件，本年新收312件，办结326件，27件转入下年。", "27件", "22件"),
        (
            "7月末在库货物4.26万吨，利用率81%。当月入库1.38万吨，出库1.15万吨，月初在库4.03万吨。",
            "4.26万吨",
            "4.62万吨",
        ),
        ("公司存量塔址3218座，今年新建94座，拆除27座，年末3285座。", "3285座", "3258座"),
        ("期末经销商1864家，当期新增173家、退出121家（期初1812家）。", "1864家", "1964家"),
        ("一季度期初存粮3.6万吨，轮入1.4万吨，轮出0.9万吨，账上还剩4.1万吨。", "4.1万吨", "4.7万吨"),
        (
            "收到复议申请386件，受理341件、不予受理45件。连同上年结转38件，审结347件，结转下年32件。",
            "32件",
            "39件",
        ),
        (
            "收到复议申请386件，受理341件，不予受理45件。上年结转38件，全年审结347件：维持261件，撤销41件，终止45件，年末未结32件。",
            "32件",
            "42件",
        ),
        ("年初在手未结案件64件，年内又收418件，到12月末办出437件，手上还剩45件。", "45件", "54件"),
    ],
)
def test_a_ledger_is_read_by_the_words_of_its_figures(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert [rule for rule, _ in alarms(text.replace(right, wrong))] == ["GJ601"]


@pytest.mark.parametrize(
    "text",
    [
        # the stock at the end is of more than the one at the beginning
        "年末共有观测站180个，国家站6个、区域自动站128个、小气候站37个、交通站9个，年内新建区域自动站14个，拆并5个，年初区域自动站为119个。",
        # what else went is told without its number, or in an item of its own
        "上年结转41件，新收312件，审结326件，移送其他法院9件，年末未结18件。",
        # what was carried in is among what was taken up
        "全年受理353件，上年结转41件，审结326件，未结27件。",
        # nobody says what the third figure is
        "期初存粮3.6万吨，轮入1.4万吨，轮出0.9万吨，调剂0.3万吨，期末结存3.8万吨。",
    ],
)
def test_what_is_not_told_to_its_end_is_left_alone(text: str) -> None:
    assert alarms(text) == []
