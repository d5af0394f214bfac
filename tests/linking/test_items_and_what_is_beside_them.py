"""Figures that stand beside each other and are of different items: a true report is silent about them."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms

ADDED = "年内受理申请742件，比上年增加58件；加上上年结转36件，应办理778件，办结751件，结转下年度"
FUND = "基金收入完成48620万元，为预算的97.2%。其中土地出让收入41350万元。加上级补助2140万元、上年结转3860万元，"
CASES = [
    # what was there before is put to what came in
    (f"{ADDED}27件。", []),
    (f"{ADDED}72件。", [("GJ601", "72件")]),
    (f"{FUND}收入总计54620万元。", []),
    (f"{FUND}收入总计56420万元。", [("GJ101", "56420万元")]),
    # the two sides of an account are no sum
    ("年初结余18.40万元，本年收入合计362.15万元，本年支出合计358.90万元，年末结余21.65万元。", []),
    (
        "年初结余18.40万元，本年收入合计362.15万元，本年支出合计358.90万元，年末结余26.15万元。",
        [("GJ601", "26.15万元")],
    ),
    # a sum of several years is not the last of them
    # a stock that has grown since the end of last year is not what came into another one
    ("年末贷款总额512.40亿元，比上年末增长9.8%；贷款余额186.35亿元，比上年末的172.60亿元增长8.0%。", []),
    (
        "年末贷款总额512.40亿元，比上年末增长9.8%；贷款余额186.35亿元，比上年末的172.60亿元增长9.0%。",
        [("GJ301", "9.0%")],
    ),
    # the gap has become smaller, and not the figure in front of it
    ("农村居民收入18640元，城镇居民收入41275元，两者相差22635元，比上年的22810元缩小175元。", []),
    ("城市供水合格率99.6%，农村91.2%，城乡差距8.4个百分点，比上年的9.9个百分点缩小1.5个百分点。", []),
    # a list of tasks is met item by item
    (
        "各项任务全部超额完成，造林、抚育、改造分别为3.6万亩、5.2万亩、1.4万亩，依次为任务3.0万亩、5.0万亩、1.2万亩的120%、104%、116.7%。",
        [],
    ),
    (
        "各项任务全部超额完成，造林、抚育分别完成3.6万亩、4.8万亩，任务依次为3.0万亩、5.0万亩。",
        [("GJ701", "4.8万亩")],
    ),
    # an amount with a minus among others without
    ("投资收益2841.6万元，其中联营企业3015.2万元、合营企业-173.6万元。", []),
    ("所得税费用612.40万元，由当期所得税705.18万元和递延所得税-92.78万元组成。", []),
    ("所得税费用621.40万元，由当期所得税705.18万元和递延所得税-92.78万元组成。", [("GJ101", "621.40万元")]),
    ("公用经费86.20万元，其中办公费-41.50万元、水电费-44.70万元。", []),
    # growth, and another item behind the semicolon
    ("能繁母猪存栏4.2万头，比上年末下降3.1%；生猪出栏71.6万头，上年为68.3万头，增长4.8%。", []),
    ("能繁母猪存栏4.2万头，比上年末下降3.1%；生猪出栏71.6万头，上年为68.3万头，增长8.4%。", [("GJ301", "8.4%")]),
    ("批捕件数由上年的74件增加到91件；批捕人数比上年增加18人，上升15.7%。", []),
    # households and people from the beginning to the end of the year
    ("监测对象年初46户158人，新纳入12户39人，消除风险21户74人，年末尚有37户123人。", []),
    ("监测对象年初46户158人，新纳入12户39人，消除风险21户74人，年末尚有73户123人。", [("GJ601", "73户")]),
    # the rest of a flat list is of a total that is told elsewhere
    ("6时至10时发生61起，10时至15时94起，15时至19时118起，19时至23时103起，其余52起在深夜。", []),
    # last year's structure, and a ratio of which one term is not told
    (
        "第一产业增加值20亿元、第二产业50亿元、第三产业30亿元，合计100亿元。上年生产总值94亿元，三次产业结构为21∶48∶31。",
        [],
    ),
    ("辅助人员共计640人，其中法官助理250人、书记员390人，员额法官与辅助人员之比为1∶1.6。", []),
    # items counted by a word that opens parts of one of them alone
    ("不予受理41件，其中主体不符12件、材料不全16件；驳回27件，撤回19件。三种情形合计87件。", []),
    ("不予受理41件，其中主体不符12件、材料不全16件；驳回27件，撤回19件。三种情形合计78件。", [("GJ101", "78件")]),
    ("课后服务覆盖率、参与率分别为100%和96.8%。", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_of_different_items_are_told_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected
