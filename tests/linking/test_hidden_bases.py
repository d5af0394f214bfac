"""Bases that nobody printed: what follows from several figures on one, and where nothing may be concluded."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.model.verdict import Outcome, Severity
from tests.linking.passages import AUDIT, LINT, report_on

COURT = (
    "目前，调撤一审行政诉讼案件102件，调撤率44.35%。\n"
    "行政诉讼案件收案数同比下降10.51%，行政诉讼败诉率下降至5.22%。\n"
    "新收行政复议申请与一审行政诉讼案件比值提升，截止10月底达到1.04:1。"
)


def derived(text: str) -> list[str]:
    """What follows in the audit, each as "base 230件"."""
    return [f"{each.what} {'或'.join(map(str, each.values))}{each.unit}" for each in report_on(text).derived]


def contradictions(text: str, *, lint: bool = False) -> list[str]:
    """The figures that GJ250 finds odd."""
    findings = report_on(text, settings=LINT if lint else AUDIT).findings
    return [finding.stated_literal for finding in findings if finding.rule_id == "GJ250"]


def test_a_base_a_numerator_an_earlier_figure_and_a_term_follow_from_one_pair() -> None:
    assert sorted(derived(COURT)) == ["base 230件", "numerator 12件", "previous 257件", "term 239或240件"]


def test_what_follows_says_what_it_counts_and_where_from() -> None:
    told = {each.what: (each.name, each.source) for each in report_on(COURT).derived}
    assert told["base"] == ("一审行政诉讼案件", "102件占44.35%")
    assert told["numerator"] == ("败诉", "行政诉讼败诉率下降至5.22%")
    assert told["previous"] == ("一审行政诉讼案件", "行政诉讼案件收案数同比下降10.51%")
    assert told["term"] == ("行政复议申请", "1.04:1")


def test_a_figure_that_could_not_fail_does_not_count_as_checked() -> None:
    assert [claim.literal for claim in report_on(COURT).untied] == ["1.04:1"]
    (ratio,) = [each for each in report_on(COURT).relations if each.relation.kind == "ratio"]
    assert ratio.verdict.outcome is Outcome.UNDETERMINED


def test_a_count_of_the_same_name_that_differs_is_worth_a_note_and_no_more() -> None:
    text = COURT + "\n今年以来，对已生效的25件败诉案件提出了追责意见。"
    (finding,) = report_on(text).findings
    assert (finding.rule_id, finding.severity, finding.stated_literal) == ("GJ250", Severity.INFO, "25件")
    assert report_on(text, settings=LINT).findings == ()


def test_a_count_of_the_same_name_that_is_the_same_is_checked() -> None:
    report = report_on(COURT + "\n今年以来，对12件败诉案件提出了追责意见。")
    assert report.findings == ()
    assert "12件" not in [claim.literal for claim in report.untied]


def test_an_author_is_not_told_what_only_follows() -> None:
    report = report_on(COURT, settings=LINT)
    assert report.derived == ()
    assert "44.35%" in [claim.literal for claim in report.untied]


PAIRS = [
    ("法庭诉前调解民商事纠纷1274件，调解率53.78%。", "base 2369件"),
    ("全院手术患者治愈418人，治愈率85.48%。", "base 489人"),
    ("初三毕业生升入普通高中287人，升入率61.19%。", "base 469人"),
    ("全年抽查经营主体发现问题137户，发现问题率23.06%。", "base 594户"),
    ("发明专利申请授权86件，授权率39.81%。", "base 216件"),
    ("信访积案化解43件，化解率91.49%。", "base 47件"),
    ("12345热线工单回访满意913件，满意率96.11%。", "base 950件"),
    ("食品抽检发现不合格17批次，不合格率2.66%。", "base 638或639或640批次"),
    ("社区矫正对象解除矫正71人，解除率28.74%。", "base 247人"),
]


@pytest.mark.parametrize(("text", "base"), PAIRS)
def test_a_rate_and_its_numerator_give_the_base_away(text: str, base: str) -> None:
    assert base in derived(text)
    assert contradictions(text) == []


LISTS = [
    ("行政案件中，行政处罚类102件，占44.35%；行政确认类12件，占5.22%。", "base 230件"),
    ("信访事项中，求决类86件，占34.96%；申诉类23件，占9.35%；意见建议类17件，占6.91%。", "base 246件"),
    ("住院患者来源，本区1183人（67.68%）、邻区312人（17.85%）、外省41人（2.35%）。", "base 1748人"),
    ("新入职教师学历，博士14人，占8.28%；硕士97人，占57.40%；师范类61人，占36.09%。", "base 169人"),
    ("被投诉商家所属行业，餐饮173家，占31.98%；美容87家，占16.08%；教培59家，占10.91%。", "base 541家"),
    ("授权专利中，发明专利131件，占28.67%；实用新型207件，占45.30%；高校申请58件，占12.69%。", "base 457件"),
    ("热线诉求，噪声扰民418件，占21.34%；停车管理307件，占15.67%；供水停水96件，占4.90%。", "base 1959件"),
    ("不合格样品，农残超标31批次，占39.24%；微生物超标17批次，占21.52%；标签问题9批次，占11.39%。", "base 79批次"),
    ("受援人中，农民工389人，占47.85%；老年人127人，占15.62%；妇女91人，占11.19%。", "base 813人"),
]


@pytest.mark.parametrize(("text", "base"), LISTS)
def test_the_shares_of_a_list_give_its_base_away(text: str, base: str) -> None:
    report = report_on(text, settings=LINT)
    assert base in derived(text)
    assert report.findings == ()
    shares = [each for each in report.relations if each.relation.kind == "share"]
    assert len(shares) == text.count("%")
    assert all(each.verdict.outcome is Outcome.CONSISTENT for each in shares)


WRONG = [
    ("信访事项中，求决类86件，占34.96%；申诉类23件，占9.53%；意见建议类17件，占6.91%。", "9.53%"),
    ("住院患者来源，本区1183人（67.86%）、邻区312人（17.85%）、外省41人（2.35%）。", "67.86%"),
    ("新入职教师学历，博士14人，占8.28%；硕士97人，占54.70%；师范类61人，占36.09%。", "54.70%"),
    ("被投诉商家所属行业，餐饮173家，占31.98%；美容78家，占16.08%；教培59家，占10.91%；家政31家，占5.73%。", "16.08%"),
    ("授权专利中，发明专利131件，占28.67%；实用新型207件，占43.50%；高校申请58件，占12.69%。", "43.50%"),
    ("热线诉求，噪声扰民418件，占21.34%；停车管理307件，占15.76%；供水停水96件，占4.90%。", "15.76%"),
    ("不合格样品，农残超标31批次，占39.24%；微生物超标17批次，占21.25%；标签问题9批次，占11.39%。", "21.25%"),
    ("受援人中，农民工389人，占47.85%；老年人127人，占16.52%；妇女91人，占11.19%。", "16.52%"),
    ("行政案件中，行政处罚类102件，占44.35%；行政确认类12件，占5.52%。", "5.52%"),
]


@pytest.mark.parametrize(("text", "odd"), WRONG)
def test_one_item_that_the_base_of_the_others_does_not_admit_is_an_error(text: str, odd: str) -> None:
    (finding,) = report_on(text, settings=LINT).findings
    assert (finding.rule_id, finding.severity, finding.stated_literal) == ("GJ250", Severity.ERROR, odd)


def test_the_message_names_the_odd_pair_and_the_base_of_the_others() -> None:
    (finding,) = report_on(WRONG[-1][0], settings=LINT).findings
    assert finding.message == "102件（44.35%）推得共230件，12件占5.52%推不出同一基数"
    assert [suggestion.replacement for suggestion in finding.suggestions] == ["5.22%"]


def test_a_share_that_was_cut_off_is_not_of_another_base() -> None:
    text = "信访事项中，求决类86件，占34.95%；申诉类23件，占9.35%；意见建议类17件，占6.91%。"
    (finding,) = report_on(text, settings=LINT).findings
    assert (finding.rule_id, finding.stated_literal) == ("GJ202", "34.95%")


TRAPS = [
    "男教师102人，占44.35%，其中高级职称12人，占5.52%。",  # the second is of the men, or of anyone
    "城区学校学生近视102人，占全区的44.35%；农村学校12人，占农村的5.52%。",
    "上年化解102件，占44.35%；今年化解12件，占5.52%。",
    "2022年立案102件，占44.35%；2023年立案12件，占5.52%。",
    "重点关注102人，占44.35%；涉及12件，占5.52%。",
    "餐饮约102家，占44.35%；美容12家，占5.52%。",
    "餐饮102家，占比约44.35%；美容12家，占5.52%。",
    "力争培育企业102家，占44.35%；力争上市12家，占5.52%。",
    "任务数102件，占44.35%；指标12件，占5.52%。",
    "调撤一审行政诉讼案件102件，调撤率44.35%。\n商事仲裁败诉率5.22%。",
    "调撤一审行政诉讼案件102件，调撤率44.35%。\n力争行政诉讼败诉率降至5.22%。",
    "调撤一审行政诉讼案件102件，调撤率44.35%。\n上年行政诉讼败诉率5.22%。",
    "调撤一审行政诉讼案件102件，调撤率44.35%。\n行政诉讼出庭率提升（市考核指标96.52%）。",
    "第一季度调撤一审行政诉讼案件102件，调撤率44.35%。\n第二季度行政诉讼败诉率5.22%。",
    "调撤一审行政诉讼案件102件，调撤率44.35%。\n行政诉讼案件收案数比前年同期下降10.51%左右。",
    "调撤一审行政诉讼案件102件，调撤率44.35%。\n计划行政诉讼案件收案数同比下降10.51%。",
    "住宅用地溢价成交仅3宗，最高溢价率12.5%。",
    "涉及小区527个，电梯类占41.6%。",
    "受理来信87件，来信来访反映涉法涉诉问题占37.31%。",
    "接待来访312件次，办结306件，办结率98.1%。",
    "登记失业人员1472人，实现就业1191人，就业率80.9%。",
]


@pytest.mark.parametrize("text", TRAPS)
def test_figures_of_other_bases_periods_or_plans_are_left_alone(text: str) -> None:
    assert contradictions(text) == []
    others = [each for each in derived(text) if not each.startswith("base")]
    assert others == []


PRINTED = [
    "全年受理一审行政诉讼案件230件，其中调撤102件，调撤率44.35%。",
    "信访事项246件，其中求决类86件，占34.96%；申诉类23件，占9.35%；意见建议类17件，占6.91%。",
    "登记失业人员1472人，实现就业1191人，就业率80.9%。",
]


@pytest.mark.parametrize("text", PRINTED)
def test_a_base_that_is_printed_is_no_news(text: str) -> None:
    assert derived(text) == []
    assert contradictions(text) == []


def test_shares_that_are_all_cut_off_are_another_habit_and_no_contradiction() -> None:
    # of 230 cases: 44.347, 5.217, 28.695, 9.565
    text = "案件来源，网络102件，占44.34%；信函12件，占5.21%；窗口66件，占28.69%；转办22件，占9.56%。"
    assert contradictions(text) == []


def test_a_share_that_fills_up_to_a_hundred_is_no_contradiction() -> None:
    text = "案件来源，网络100件，占33.33%；信函100件，占33.33%；窗口100件，占33.34%。"
    assert report_on(text, settings=LINT).findings == ()


def share_text(count: int, base: int, places: int) -> str:
    """count ÷ base in percent, rounded half up."""
    steps = (Fraction(count * 100 * 10**places, base) * 2 + 1) // 2
    whole, rest = divmod(int(steps), 10**places)
    return f"{whole}.{rest:0{places}d}" if places else str(whole)


NAMES = ("咨询类", "求助类", "投诉类", "举报类", "建议类")


def listed(items: list[tuple[int, str]]) -> str:
    return (
        "热线诉求，"
        + "；".join(f"{name}{count}件，占{share}%" for name, (count, share) in zip(NAMES, items, strict=False))
        + "。"
    )


@st.composite
def hidden_lists(draw: st.DrawFn) -> tuple[int, list[tuple[int, str]]]:
    """A base and some counts of it, with their shares as an author would print them."""
    base = draw(st.integers(40, 6000))
    places = draw(st.integers(1, 2))
    counts = draw(st.lists(st.integers(1, base // 2), min_size=2, max_size=5, unique=True))
    items = [(count, share_text(count, base, places)) for count in counts]
    assume(all(Fraction(share) > 0 for _, share in items))
    return base, items


def admits(base: int, count: int, share: str) -> bool:
    """Brute force: whether the printed share can be that of the count in the base."""
    half = Fraction(1, 2 * 10 ** len(share.partition(".")[2]))
    return count <= base and abs(Fraction(count * 100, base) - Fraction(share)) <= half


@settings(max_examples=120, deadline=None)
@given(hidden_lists())
def test_the_true_base_is_always_among_those_that_follow_and_nothing_is_odd(
    case: tuple[int, list[tuple[int, str]]],
) -> None:
    base, items = case
    report = report_on(listed(items))
    assert [finding for finding in report.findings if finding.rule_id == "GJ250"] == []
    for each in report.derived:
        if each.what == "base":
            assert base in each.values
            # two counts that happen to add up to a third are read as its parts
            told = [(count, share) for count, share in items if f"{count}件占{share}%" in each.source]
            assert told
            assert all(admits(value, count, share) for value in each.values for count, share in told)


@settings(max_examples=120, deadline=None)
@given(hidden_lists(), st.data())
def test_a_list_with_one_digit_changed_is_odd_or_really_has_a_base(
    case: tuple[int, list[tuple[int, str]]], data: st.DataObject
) -> None:
    _, items = case
    at = data.draw(st.integers(0, len(items) - 1))
    count, share = items[at]
    place = data.draw(st.sampled_from([i for i, character in enumerate(share) if character != "."]))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != share[place]]))
    wrong = share[:place] + digit + share[place + 1 :]
    assume(0 < Fraction(wrong) < 100)
    items = [*items[:at], (count, wrong), *items[at + 1 :]]
    report = report_on(listed(items))
    odd = [finding for finding in report.findings if finding.rule_id == "GJ250"]
    for each in report.derived:
        if each.what == "base" and not odd and not report.findings:
            assert all(admits(value, *item) for value in each.values for item in items)
    reached = range(1, 14000)
    if odd:
        assert not any(all(admits(value, *item) for item in items) for value in reached)
