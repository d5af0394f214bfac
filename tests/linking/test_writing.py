"""How figures are written: shown to auditors only, and never a reason to call a figure checked."""

from __future__ import annotations

import pytest

from checker.pipeline import check
from checker.readers.text import read_text
from checker.settings import Settings
from tests.linking.passages import AUDIT


def findings(text: str, settings: Settings = AUDIT) -> list[tuple[str, str]]:
    """Rule and message key of everything said of the text."""
    return [(each.rule_id, each.key) for each in check(read_text(text, path="a.txt", sha256=""), settings).findings]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("走访企业486余家。", ("GJ903", "approximator")),
        ("救助资金近301.2万元。", ("GJ903", "approximator")),
        ("惠及群众约1243人。", ("GJ903", "approximator")),
        ("培训约20余场。", ("GJ903", "twice")),
        ("满意率近90%左右。", ("GJ903", "twice")),
        ("走访企业４８６家。", ("GJ905", "wide")),
        ("增长43.75 %。", ("GJ905", "blank")),
        ("种植果树3千株。", ("GJ905", "mixed")),
    ],
)
def test_an_auditor_is_told_how_a_figure_should_be_written(text: str, said: tuple[str, str]) -> None:
    assert findings(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "走访企业480余家。",
        "处置警情2570余起。",
        "投资近3亿元。",
        "面积约118.4万亩。",
        "出口2.35万亿元。",
        "装机3千瓦时，长2千米。",
        "人口2 846 300人。",
        "在车站附近20处左右设点。",
        "走访企业486家。",
    ],
)
def test_what_is_written_well_is_left_alone(text: str) -> None:
    assert findings(text) == []


def test_an_author_is_not_told() -> None:
    assert findings("走访企业486余家，增长43.75 %。", Settings()) == []


def test_a_figure_that_is_only_written_oddly_is_not_checked() -> None:
    report = check(read_text("走访企业486余家。", path="a.txt", sha256=""), AUDIT)
    assert [claim.literal for claim in report.untied] == ["486余家"]
