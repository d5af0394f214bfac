"""GJ103: shares that leave nothing out do not add up to 100 %."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """The last share against what the others leave of 100."""
    if relation.fact("form") != "hundred":
        return None
    return judge_figure(relation, rule="GJ103", key="mismatch")


RULE = Rule(
    id="GJ103",
    name="shares-miss-100",
    severity=Severity.ERROR,
    kinds=(RelationKind.SHARE,),
    title=("各项占比之和不是100%", "Shares do not add up to 100 %"),
    description=(
        "互不交叉、没有遗漏的各项占比相加应为100，四舍五入的末位差不报。",
        "Shares of one whole that neither overlap nor leave anything out add up to 100 within rounding.",
    ),
    advice=("核对各项占比。", "Check the shares."),
    messages={
        "mismatch": (
            "各项占比之和不是100%，{stated}应为{computed}（{sum}）",
            "the shares do not add up to 100 %: {stated} should be {computed} ({sum})",
        )
    },
    passing=("参会代表中男性占62.4%，女性占37.6%。",),
    failing=("参会代表中男性占62.4%，女性占36.7%。",),
    judge=judge,
    precedence=20,
)
