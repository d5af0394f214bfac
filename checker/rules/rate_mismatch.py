"""GJ201: a rate is not its numerator over its denominator."""

from __future__ import annotations

from checker.model.expression import Mixture
from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_quotient
from checker.rules.mixtures import judge_range
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated rate against numerator ÷ denominator, by the definition of the rate; a rate of all against its groups'."""
    if isinstance(relation.computed, Mixture):
        return judge_range(relation, relation.computed, rule="GJ201")
    return judge_quotient(relation, rule="GJ201")


RULE = Rule(
    id="GJ201",
    name="rate-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.RATE,),
    title=("比率与分子分母不符", "A rate does not match its numerator and denominator"),
    description=(
        "按比率自己的定义取分子、分母：结案率的分母含旧存，起诉率的分母含不起诉，毛利率以收入为分母。"
        "各组齐全（男女、城乡等）时，总体的比率只能在各组的比率之间。",
        "Numerator and denominator follow the definition of the rate: 结案率 counts cases carried over, 毛利率 "
        "is over income. The rate of all lies between the rates of its groups, where these are all of them.",
    ),
    advice=("核对分子、分母和比率的口径。", "Check numerator, denominator and the definition of the rate."),
    messages={
        "mismatch": (
            "{stated}应为{computed}（{sum}）",
            "{stated} should be {computed} ({sum})",
        ),
        "scaled": (
            "{stated}与{sum}差一万倍，“万”“亿”有一处写错",
            "{stated} and {sum} are ten thousand times apart: 万 stands for 亿, or 亿 for 万",
        ),
        "above": (
            "总体{stated}高于各组最高的{end}，相差{gap}：总体只能在{computed}之间",
            "the rate of all, {stated}, is {gap} above the highest of its groups, {end}; it lies within {computed}",
        ),
        "below": (
            "总体{stated}低于各组最低的{end}，相差{gap}：总体只能在{computed}之间",
            "the rate of all, {stated}, is {gap} below the lowest of its groups, {end}; it lies within {computed}",
        ),
    },
    passing=(
        "接诊患者6240人次，治愈5932人次，治愈率95.06%。",
        "全年收入4860万元，成本3645万元，毛利率25%。",
        "全市水质合格率96.4%，其中城区97.1%、农村95.8%。",
    ),
    failing=(
        "常住人口86.4万人，参保84.7亿人，参保率98.0%。",
        "接诊患者6240人次，治愈5932人次，治愈率95.60%。",
        "全年收入4860万元，成本3645万元，毛利率33.3%。",
        "全市水质合格率97.4%，其中城区97.1%、农村95.8%。",
        "男生体质达标率92.3%，女生体质达标率94.1%，全校体质达标率91.3%。",
    ),
    judge=judge,
)
