"""GJ204: a share is not its part over its base."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.arithmetic import judge_figure, judge_quotient
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated share against part ÷ base."""
    if relation.fact("form") == "hundred":
        return None
    bound = relation.fact("bound")
    if bound is None:
        return judge_quotient(relation, rule="GJ204")
    verdict = judge_figure(relation, rule="GJ204", key="bounded")
    if verdict is None or verdict.outcome is not Outcome.INCONSISTENT:
        return verdict
    return verdict._replace(arguments=(*verdict.arguments, ("words", str(bound))))


RULE = Rule(
    id="GJ204",
    name="share-mismatch",
    severity=Severity.ERROR,
    kinds=(RelationKind.SHARE,),
    title=("占比与部分、总数不符", "A share does not match its part and its base"),
    description=(
        "“占”取同单位的最近总数为基数；写明“占审结135件的”“占受理总量的”时以写明的为准。"
        "部分中的部分（“即占总数的”）占比连乘。",
        "The base is the nearest whole of the same unit, or the one that the text names. A share of a share is the two "
        "multiplied.",
    ),
    advice=("核对部分、总数和占比的基数。", "Check the part and the base."),
    messages={
        "mismatch": (
            "占比{stated}应为{computed}（{sum}）",
            "the share {stated} should be {computed} ({sum})",
        ),
        "scaled": (
            "占比{stated}与{sum}差一万倍，“万”“亿”有一处写错",
            "the share {stated} and {sum} are ten thousand times apart: 万 stands for 亿, or 亿 for 万",
        ),
        "bounded": (
            "写“{words}{stated}”，与{sum}不符",
            "“{words}{stated}” is belied by {sum}",
        ),
    },
    passing=(
        "种植果树3214株，其中柑橘2107株，占65.56%。",
        "空气优良天数326天，占全年366天的89.1%。",
    ),
    failing=(
        "培训经费支出512.6万元，讲课费385.8亿元，占75.3%。",
        "种植果树3214株，其中柑橘2107株，占56.56%。",
        "空气优良天数326天，占全年366天的98.1%。",
        "全年民生支出31.4亿元，其中教育支出7.2亿元，超过民生支出的三成。",
        "工业占全部投资的34.2%，其中技改投资占工业投资的41.5%，折合占全部投资的12.4%。",
    ),
    judge=judge,
)
