"""What a user's own words and conventions change in what is read and judged."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker import check_text
from checker.errors import UsageError
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.definition import Definition, Formula
from checker.model.verdict import Severity
from checker.model.vocabulary import Vocabulary
from checker.settings import Settings


def claims(text: str, added: Vocabulary) -> list[Claim]:
    return [claim for claim in check_text(text, Settings(vocabulary=added)).claims if claim.kind is not ClaimKind.NONE]


def rules(text: str, settings: Settings) -> list[str]:
    return [finding.rule_id for finding in check_text(text, settings).findings]


def test_a_classifier_makes_a_number_a_count() -> None:
    added = Vocabulary(classifiers=("菌棒",))
    assert [(claim.unit, claim.literal) for claim in claims("接种香菇3.2万菌棒。", added)] == [("菌棒", "3.2万菌棒")]


def test_a_unit_converts_as_it_is_defined() -> None:
    added = Vocabulary(units=("担 = 50 * 公斤",))
    (claim,) = claims("收购蚕茧12担。", added)
    assert (claim.kind, claim.unit) == (ClaimKind.MASS, "担")
    assert rules("收购蚕茧12担（600公斤）。", Settings(vocabulary=added)) == []
    assert rules("收购蚕茧12担（660公斤）。", Settings(vocabulary=added)) == ["GJ901"]


def test_a_unit_may_measure_something_new() -> None:
    (claim,) = claims("能耗12.5万标煤。", Vocabulary(units=("标煤 = [标煤]",)))
    assert (claim.kind, claim.unit) == (ClaimKind.OTHER, "标煤")


@pytest.mark.parametrize(
    "definition",
    [
        "担",
        "担 = ",
        "担 = 50 * 没有",
        "公斤 = 2 * 斤",
        "吨/人 = 吨",
        "担 = 9**9**9",
        "担 = 2**99999999 * 公斤",
        "a" * 500,
        "担 = 2^99999999 * 公斤",
        "担 = 9⁹⁹⁹⁹⁹⁹⁹ * 公斤",
        "担 = 1e99999999 * 公斤",
        "担 = 1e9_99999999 * 公斤",
        "担 = 9³³³³³³³³ * 公斤",
        "担 = 0 * 公斤",
        "担 = -3 * 公斤",
    ],
)
def test_what_defines_no_unit_is_refused(definition: str) -> None:
    with pytest.raises(UsageError):
        claims("12担。", Vocabulary(units=(definition,)))


def test_a_unit_is_no_classifier() -> None:
    with pytest.raises(UsageError, match="元"):
        claims("实现收入3.2万元。", Vocabulary(classifiers=("元",)))
    assert [claim.unit for claim in claims("受理3件。", Vocabulary(classifiers=("件",)))] == ["件"]


def test_a_word_that_states_nothing_is_no_figure() -> None:
    text = "推广应用浦江2号种苗，建成7家基地。"
    assert [claim.literal for claim in claims(text, Vocabulary(not_figures=("浦江2号", "7家基地")))] == []
    assert [claim.literal for claim in claims("共建成“同心7家”和7家基地。", Vocabulary(not_figures=("7家基地",)))] == []


def test_a_rate_is_computed_as_the_house_defines_it() -> None:
    own = Definition(("登记通过率",), (Formula(("准予登记",), ("准予登记", "驳回")),))
    settings = Settings(vocabulary=Vocabulary(definitions=(own,)))
    text = "全年受理申请200件，准予登记150件，驳回10件，登记通过率93.75%。"
    assert "rate" not in [each.relation.kind for each in check_text(text).relations]
    assert "rate" in [each.relation.kind for each in check_text(text, settings).relations]
    assert rules(text, settings) == []
    assert rules(text.replace("93.75", "83.75"), settings) == ["GJ201"]


def test_approximators_reach_as_far_as_the_house_says() -> None:
    widths = tuple((each, Fraction(1, 10)) for each in (Approximation.OVER, Approximation.NEARLY, Approximation.ABOUT))
    over, nearly, about = claims("走访500余户，近200人，约300件。", Vocabulary(widths=widths))
    assert (over.asserted.low, over.asserted.high, over.asserted.high_open) == (500, 550, True)
    assert (nearly.asserted.low, nearly.asserted.high, nearly.asserted.high_open) == (180, 200, True)
    assert (about.asserted.low, about.asserted.high) == (270, 330)


CUT = "抽检药品328批次，合格319批次，合格率97.25%。"
ROUNDED = "种植果树3214株，其中柑橘2107株，占65.56%。"
THREE_CUT = CUT + "\n种植果树3214株，其中柑橘2107株，占65.55%。\n接听来电7513个，办结7149个，办结率95.15%。"


def test_a_house_that_truncates_hears_of_what_is_rounded() -> None:
    assert rules(CUT, Settings(rounding="truncate")) == []
    (finding,) = check_text(ROUNDED, Settings(rounding="truncate")).findings
    assert (finding.rule_id, finding.severity, finding.key) == ("GJ202", Severity.INFO, "not_cut")


def test_a_house_that_rounds_hears_of_every_figure_that_is_cut_off() -> None:
    assert rules(THREE_CUT, Settings()) == ["GJ202"]
    assert rules(THREE_CUT, Settings(rounding="round")) == ["GJ202"] * 3


def test_a_rule_may_have_another_severity() -> None:
    settings = Settings(severities=(("GJ2", Severity.ERROR), ("GJ202", Severity.INFO)))
    assert [finding.severity for finding in check_text(CUT, settings).findings] == [Severity.INFO]
    assert settings.severity_of("GJ201", Severity.WARNING) is Severity.ERROR
    assert settings.severity_of("GJ101", Severity.WARNING) is Severity.WARNING


def test_a_rule_that_is_asked_for_shows_what_is_weak() -> None:
    text = "走访企业４８６家。"
    assert rules(text, Settings()) == []
    assert rules(text, Settings(extend_select=("GJ905",))) == ["GJ905"]
    assert rules(text, Settings(extend_select=("GJ9",), ignore=("GJ905",))) == []
