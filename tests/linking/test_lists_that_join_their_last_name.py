"""Lists whose last name stands behind 和 or 及, and lists in brackets: their number is one off."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, both_versions

_PASSAGES = [
    "在城关镇、柳河镇和双桥镇{3|4}个镇开展试点。",
    "覆盖临川县、平阳县、安平县和清源县{4|3}个县，惠及群众3.2万人。",
    "全年走访王家村、李家村、石桥村及大河村{四|三}个村。",
    "支持城北小学、育才小学、光明小学和第一小学{4|3}所学校改造操场。",
    "表彰{3|4}名同志（张志强、刘玉兰、陈卫国）。",
    "表彰{四|五}名同志：张志强、刘玉兰、陈卫国、王建军。",
    "王建军、陈卫国、李秀英{3|4}名同志获评先进。",
    "选取{3|4}个试点镇（城关镇、柳河镇、双桥镇）。",
    "检查{3|2}家公司，分别是华瑞公司、天成公司和中和公司。",
    "在和平社区、新华社区、滨江社区{3|4}个社区开展试点。",
    "涉及故意伤害、盗窃、诈骗、危险驾驶{4|5}个罪名。",
    "选取{4|5}个项目，分别是滨江大道改造、智慧停车场、南湖公园、城西污水处理厂。",
]


@pytest.mark.parametrize("passage", _PASSAGES)
def test_one_off(passage: str) -> None:
    right, wrong = both_versions(passage)
    assert alarms(right) == []
    assert len(alarms(wrong)) == 1


@pytest.mark.parametrize(
    "silent",
    [
        "联合公安局、市场监管局和城管局4个部门开展检查。",
        "涉及城东镇、城西镇和柳林镇5个村。",
        "走访教育局、自然资源和规划局、住建局4个部门。",
        "支持城北小学、光明小学、职教中心和育才中学四所学校。",
        "检查4家企业（华瑞公司、天成公司、远达公司等）。",
        "新建2个镇级站点（城关镇、柳河镇、双桥镇各设分站）。",
        "博物馆55316家，一级、二级、三级分别为4910家、34556家、15850家。",
    ],
)
def test_what_may_be_meant_otherwise(silent: str) -> None:
    assert alarms(silent) == []


@pytest.mark.parametrize(
    "passage",
    [
        "政府债务余额39.87亿元，其中一般债务17.42亿元，专项债务22.45亿元，控制在限额42.60亿元以内，还有{2.73|2.37}亿元空间。",
        "回访860件，满意792件，基本满意41件，不满意27件，满意率（不含基本满意）92.1%，不满意率{3.1|3.9}%。",
    ],
)
def test_what_a_limit_leaves_and_degrees_between(passage: str) -> None:
    right, wrong = both_versions(passage)
    assert alarms(right) == []
    assert len(alarms(wrong)) == 1


def test_outcomes_of_what_was_carried_in_too() -> None:
    outcomes = "予以公开187件、部分公开29件、不予公开41件、无法提供62件、不予处理8件、其他处理14件"
    assert alarms(f"上年结转18件，本年新收342件，{outcomes}，结转下年19件。") == []
