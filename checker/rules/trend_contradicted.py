"""GJ305: a series is said to rise or to fall all along, and one of its figures does not."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Each figure of the series against the one in front of it."""
    if relation.fact("trend") is None:
        return None
    verdict = judge_figure(relation, rule="GJ305", key="contradicted")
    if verdict is None or verdict.outcome is not Outcome.INCONSISTENT:
        return verdict
    return verdict._replace(arguments=(*verdict.arguments, ("words", str(relation.fact("trend")))))


RULE = Rule(
    id="GJ305",
    name="trend-contradicted",
    severity=Severity.ERROR,
    kinds=(RelationKind.ORDER,),
    title=("趋势与数列不符", "A trend is belied by its series"),
    description=(
        "“逐年上升”“连续三年下降”“逐季回落”等说法与旁边按时间排列的一组数逐个比较。",
        "逐年上升, 连续三年下降, 逐季回落 and the like are compared with the series beside them, figure by figure.",
    ),
    advice=("核对数列和趋势用词。", "Check the series and the words for its trend."),
    messages={
        "contradicted": (
            "写“{words}”，但{stated}与前一个数{computed}相比不是这样",
            "{words} is belied by {stated} after {computed}",
        )
    },
    passing=("2021至2024年渔船检验分别为86艘、94艘、121艘、137艘，逐年上升。",),
    failing=(
        "2021至2024年渔船检验分别为86艘、94艘、89艘、137艘，逐年上升。",
        "2021年投诉386件，2022年312件，2023年342件，连续三年下降。",
    ),
    judge=judge,
)
