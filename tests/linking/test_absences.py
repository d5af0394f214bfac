"""What is said not to have happened, or to be finished, against what is counted."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, alarms, checked


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("全年实现安全生产“零事故”。事故起数由3起下降至2起。", "2起"),
        ("全市无命案发生，连续三年“零发案”；立故意杀人案2起。", "2起"),
        ("收到举报612件，办结598件，正在办理14件，已全部办结。", "14件"),
        ("排查隐患36处，未完成整改2处，目前已全部整改到位。", "2处"),
        ("复议结果维持3件、结果纠正1件。全年未发生行政行为被纠正的情形。", "1件"),
        ("全年未发生因公出国（境）费和公务接待费。国内公务接待12批次、96人次，支出0.84万元。", "0.84万元"),
        ("轻度污染39天、重度污染2天。全年未出现重度污染天气。", "2天"),
        ("列车脱轨后起火，死亡2人，没有造成人员伤亡。", "2人"),
        ("全年“零投诉”。受理投诉36件。", "36件"),
        ("收到乘客投诉17件，均已答复。全线实现行车零责任、乘客零投诉。", "17件"),
        ("今年接到患者投诉5件，同比减少2件。科室做到病历零差错，患者零投诉。", "5件"),
        ("全年安全生产零死亡。7月坍塌事故造成2人死亡，已作善后。", "2人"),
        ("实现零脱逃。3月外出就医途中脱逃1人，当日捕回。", "1人"),
        ("全年保持零再犯，因再犯新罪被立案3人，训诫41人次。", "3人"),
        ("全年辖区没有发生亡人事故。共接报生产安全事故3起，造成1人死亡、4人受伤。", "1人"),
    ],
)
def test_a_denial_is_belied_by_a_count_of_what_it_denies(text: str, counted: str) -> None:
    assert alarms(text) == [("GJ502", counted)]


@pytest.mark.parametrize(
    "text",
    [
        "春节期间未发生火灾事故。全年发生火灾事故36起。",
        "确保不发生重大火灾，力争火灾事故“零事故”。全年火灾事故3起。",
        "全年发生一般突发环境事件2起，未发生较大及以上突发环境事件。",
        "发现问题36个，其中12个正在整改，到期问题已全部整改到位。",
        "上年较大火灾事故2起，今年未发生较大火灾事故。",
        "全市发生事故23起、死亡20人。3月12日厂房起火，没有造成人员伤亡。",
        "受理供电投诉17件，均已答复。客服中心做到业主零投诉。",
        "推进“零距离”服务，接待群众36人次；零投诉村12个，受理投诉8件。",
        "实现零再犯，排查再犯新罪风险3人。",
        "全年零脱逃，制止企图脱逃1人。",
        "全年安全生产零死亡，道路交通事故造成2人死亡。",
        "没有发生死亡事故，去年同期发生事故3起、造成1人死亡。",
        "未发生较大亡人事故。接报一般事故3起，造成1人死亡。",
        "全镇没有发生火灾亡人事故。接报道路交通事故3起，造成1人死亡。",
        "本市没有发生人员伤亡。外市发生事故3起，造成1人死亡。",
    ],
)
def test_a_denial_of_another_scope_another_sort_or_a_goal_is_left_alone(text: str) -> None:
    assert alarms(text, settings=AUDIT) == []


def test_grades_that_add_up_to_all_leave_nothing_for_the_grade_denied() -> None:
    text = "发生森林火灾162次，其中较大80次、一般82次，没有发生重大、特别重大森林火灾。"
    assert len(checked(text, RelationKind.ABSENCE)) == 1
    assert checked(text.replace("一般82", "一般81"), RelationKind.ABSENCE) == []


def test_nothing_found_among_some_says_nothing_of_the_others() -> None:
    text = "检查批发企业23家次，未发现违规经营；检查零售企业874家次，发现违规经营148家次。"
    assert alarms(text, settings=AUDIT) == []
