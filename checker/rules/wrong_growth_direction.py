"""GJ303: something is said to have gone up, and the figures say that it went down, or the other way round."""

from __future__ import annotations

from checker.model.relation import Comparison, Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.arithmetic import disagreement, judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Nothing to say unless the figures come to the stated change with the other sign, or words name a direction."""
    if relation.fact("twice") is not None and relation.stated is not None:
        words = (("stated", relation.stated.literal), ("words", str(relation.fact("twice"))))
        return Verdict(
            Outcome.INCONSISTENT,
            "GJ303",
            relation.stated.literal,
            severity=Severity.WARNING,
            key="twice",
            arguments=words,
        )
    if relation.fact("direction") is not None:
        verdict = judge_figure(relation, rule="GJ303", key="direction")
        if verdict is None or verdict.outcome is not Outcome.INCONSISTENT:
            return verdict
        arguments = (*verdict.arguments, ("words", str(relation.fact("direction"))))
        if (both := relation.fact("both")) is not None:
            return verdict._replace(key="no_turn", arguments=(*arguments, ("both", both)), replacement="")
        return verdict._replace(arguments=arguments)
    if relation.stated is None or relation.computed is None or relation.comparison is not Comparison.EQUAL:
        return None
    computed = relation.computed.evaluate()
    stated = relation.stated.values
    if computed is None or stated.meets(computed) or not (-stated).meets(computed):
        return None
    verdict = disagreement(relation, computed, rule="GJ303", key="reversed", severity=Severity.ERROR)
    return verdict._replace(replacement="")


RULE = Rule(
    id="GJ303",
    name="wrong-growth-direction",
    severity=Severity.ERROR,
    kinds=(RelationKind.GROWTH, RelationKind.DIFFERENCE, RelationKind.ORDER),
    title=("升降方向写反", "A change goes the wrong way"),
    description=(
        "“增长”“下降”“高出”“低于”等词与两个数的大小比较；“由甲增加到乙”时乙不应小于甲。“下降-5.9%”是重复否定。",
        "Words such as 增长, 下降, 高出 or 低于 are compared with which of the two figures is larger; what rose from "
        "one figure to another ends at the larger one. 下降-5.9% says the fall twice.",
    ),
    advice=(
        "核对两期数，再看升降用词。",
        "Check both figures, then the word for the direction.",
    ),
    messages={
        "reversed": (
            "{stated}的升降方向与两个数相反（{sum}）",
            "{stated} goes the other way by its two figures ({sum})",
        ),
        "direction": (
            "写“{words}”，但{stated}与{computed}相比方向相反",
            "{words} is belied by {stated} against {computed}",
        ),
        "no_turn": (
            "写“{words}”，但两期都是{both}，{stated}与此不符",
            "{words} is belied by {stated}: both figures are of one sign ({both})",
        ),
        "twice": (
            "“{words}{stated}”重复否定，应去掉负号",
            "{words}{stated} says the fall twice; leave out the minus",
        ),
    },
    passing=(
        "图书借阅3200册次，上年为4000册次，同比下降20%。",
        "登记船舶由364艘减少到346艘，港口吞吐能力稳定。",
    ),
    failing=(
        "图书借阅3200册次，上年为4000册次，同比上升20%。",
        "本年平均气温14.0℃，常年平均气温14.6℃，偏高0.6℃。",
        "登记船舶由364艘减少到436艘，港口吞吐能力稳定。",
        "渔业捕捞量同比下降-5.9%，休渔成效明显。",
        "今年公司亏损318万元，去年亏损764万元，实现扭亏为盈。",
    ),
    judge=judge,
    precedence=20,
)
