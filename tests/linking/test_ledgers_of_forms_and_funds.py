"""Stocks of schools, libraries, funds and forms, and what is left behind a rate: right, wrong, and look-alikes."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("学年初在校生4216人，招生1380人、复学12人，毕业1295人、休学9人，学年末在校生4304人。", []),
        ("学年初在校生4216人，招生1380人、复学12人，毕业1295人、休学9人，学年末在校生4340人。", [("GJ601", "4340人")]),
        ("年初藏书21.46万册，新购1.38万册，剔旧0.45万册，年末藏书22.39万册。", []),
        ("年初藏书21.46万册，新购1.38万册，剔旧0.45万册，年末藏书22.84万册。", [("GJ601", "22.84万册")]),
        # those who left another school came in
        ("年初在岗教师512人，招录毕业生36人，退休18人，年末在岗教师530人。", []),
    ],
)
def test_words_of_schools_and_libraries_sign_what_comes_and_goes(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("医保基金收入3.872亿元，支出3.915亿元，当期超支0.043亿元，结余由年初的2.406亿元变为年末的2.363亿元。", []),
        (
            "医保基金收入3.872亿元，支出3.915亿元，当期超支0.043亿元，结余由年初的2.406亿元变为年末的2.449亿元。",
            [("GJ601", "2.449亿元")],
        ),
        ("年初累计结余2.406亿元，当期超支0.043亿元，年末累计结余2.363亿元。", []),
        ("年初累计结余2.406亿元，当期超支0.043亿元，年末累计结余2.449亿元。", [("GJ601", "2.449亿元")]),
        ("公益金收入512.4万元，支出486.1万元，结余由年初的83.6万元增至年末的109.9万元。", []),
        ("基金收入24.86亿元，支出23.19亿元，当期结余1.67亿元。年初滚存结余16.86亿元，年末滚存结余18.53亿元。", []),
        (
            "基金收入24.86亿元，支出23.19亿元，当期结余1.67亿元。年初滚存结余16.86亿元，年末滚存结余18.35亿元。",
            [("GJ601", "18.35亿元")],
        ),
        # of two funds, and all that both have is not told
        (
            "工伤保险当期结余0.67亿元；失业保险当期结余0.21亿元。年初滚存结余16.86亿元，年末滚存结余18.35亿元。",
            [],
        ),
        # 超支 against a plan is no flow of the fund
        ("全年安排预算12.00亿元，实际支出12.43亿元，超支0.43亿元。", []),
    ],
)
def test_what_a_fund_paid_too_much_is_taken_from_its_balance(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


_DEALT = "当年办理完毕409件，其中予以公开187件、部分公开52件、不予公开31件、无法提供96件、不予处理18件、其他处理25件"


_FORM = "一、本年新收　64\n二、上年结转　3\n三、办理结果　予以公开22　部分公开9　不予公开31　总计62\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"新收申请416件，上年结转19件。{_DEALT}，结转下年度继续办理26件。", []),
        (f"新收申请416件，上年结转19件。{_DEALT}，结转下年度继续办理62件。", [("GJ601", "62件")]),
        ("新收申请117件，上年结转5件。予以公开90件、部分公开22件、其他处理6件，总计118件，结转下年度4件。", []),
        (
            "新收申请117件，上年结转5件。予以公开90件、部分公开22件、其他处理6件，总计118件，结转下年度9件。",
            [("GJ601", "9件")],
        ),
        (
            f"{_FORM}四、结转下年度　5",
            [],
        ),
        (
            f"{_FORM}四、结转下年度　8",
            [("GJ601", "8")],
        ),
    ],
)
def test_what_all_outcomes_together_leave_is_carried_on(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("列入计划的82个重点项目，已开工76个，开工率92.7%，其余6个正在办理手续。", []),
        ("列入计划的82个重点项目，已开工76个，开工率92.7%，其余8个正在办理手续。", [("GJ601", "8个")]),
        ("纳入整改的152个问题，截至年末已整改146个，整改率96.1%，其余16个正在整改。", [("GJ601", "16个")]),
        ("培训党员412人，占全镇党员1286人的32.0%，其余874人下半年轮训。", []),
        ("培训党员412人，占全镇党员1286人的32.0%，其余847人下半年轮训。", [("GJ601", "847人")]),
        # 余款 is what they got back, and of the 402 only
        ("办过预付卡的886人；曾遇到退卡难的402人，占45.4%，其中拿回全部余款的57人。", []),
    ],
)
def test_the_rest_stands_behind_a_rate_or_the_share_of_a_told_base(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


def test_what_came_and_went_is_the_net_of_a_ledger() -> None:
    text = "年初实有86420户，年内新登记11365户，注销6128户、吊销847户，年末实有90810户，净增4390户。"
    assert "4390户: 11365 − 6128 − 847" in checked(text)
