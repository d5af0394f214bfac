"""Figures of one name under the headings of different bodies are not one fact told twice."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms

LOANS = "{}\n年末各项贷款余额312.40亿元，比年初增加12.60亿元。\n{}\n年末各项贷款余额321.40亿元，比年初增加9.80亿元。\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("一、城东支行", "二、城西支行"),
        ("城东支行", "城西支行"),
        ("（一）清河县", "（二）安平县"),
        ("1. 河东街道", "2. 河西街道："),
    ],
)
def test_the_figures_of_two_bodies_may_differ(one: str, other: str) -> None:
    assert alarms(LOANS.format(one, other)) == []


@pytest.mark.parametrize(("one", "other"), [("一、总体情况", "二、存在的问题"), ("全行运行情况", "下一步打算")])
def test_the_figures_of_two_sections_on_one_body_may_not(one: str, other: str) -> None:
    assert alarms(LOANS.format(one, other)) == [("GJ501", "321.40亿元")]
