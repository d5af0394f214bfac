"""GJ305: a series is said to rise or to fall all along, or a figure to be the largest, and another one belies it."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Each figure of the series against the one in front of it, or against the one that is called the largest."""
    trend, rank = relation.fact("trend"), relation.fact("rank")
    if trend is None and rank is None:
        return None
    verdict = judge_figure(relation, rule="GJ305", key="contradicted" if rank is None else "ranked")
    if verdict is None or verdict.outcome is not Outcome.INCONSISTENT:
        return verdict
    return verdict._replace(arguments=(*verdict.arguments, ("words", str(trend or rank))))


RULE = Rule(
    id="GJ305",
    name="trend-contradicted",
    severity=Severity.ERROR,
    kinds=(RelationKind.ORDER,),
    title=("趋势、排序与数列不符", "A trend or a rank is belied by its series"),
    description=(
        "“逐年上升”“连续三年下降”“逐季回落”等说法与旁边按时间排列的一组数逐个比较；“居首”“最多”的数与后面所列各数比较。",
        "逐年上升, 连续三年下降, 逐季回落 and the like are compared with the series beside them, figure by figure;"
        " what is 居首 or 最多 is compared with what is listed behind it.",
    ),
    advice=("核对数列和趋势、排序用词。", "Check the series and the words for its trend or order."),
    messages={
        "contradicted": (
            "写“{words}”，但{stated}与前一个数{computed}相比不是这样",
            "{words} is belied by {stated} after {computed}",
        ),
        "ranked": (
            "写“{words}”的是{computed}，但{stated}更多",
            "{computed} is {words}, but {stated} is more",
        ),
    },
    passing=("2021至2024年渔船检验分别为86艘、94艘、121艘、137艘，逐年上升。",),
    failing=(
        "2021至2024年渔船检验分别为86艘、94艘、89艘、137艘，逐年上升。",
        "2021年投诉386件，2022年312件，2023年342件，连续三年下降。",
        "投诉以家装438件居首，其后是汽车销售412件、医疗美容441件、物业服务205件。",
    ),
    judge=judge,
)
