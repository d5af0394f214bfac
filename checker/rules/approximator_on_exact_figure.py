"""GJ903: an approximator stands on a figure that is exact."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """What linking found odd about how the figure is written."""
    form = relation.fact("writing")
    if form not in ("approximator", "twice") or relation.stated is None:
        return None
    arguments = (("stated", relation.stated.literal),)
    literal = relation.stated.literal
    return Verdict(Outcome.INCONSISTENT, "GJ903", literal, severity=Severity.INFO, key=str(form), arguments=arguments)


RULE = Rule(
    id="GJ903",
    name="approximator-on-exact-figure",
    severity=Severity.INFO,
    kinds=(RelationKind.UNIT,),
    title=("精确数前后用了概数词", "An approximator on an exact figure"),
    description=(
        "“余、多、近、约”修饰取整的数；“486余件”“近301.2万元”这样写到末位的数不必再加，“约20余件”“近50%左右”叠用了两个。"
        "只在 audit 档提示。",
        "余, 多, 近 and 约 go with round numbers: a figure that is given to its last place needs none, and no figure "
        "needs two. Shown in the audit profile only.",
    ),
    advice=("去掉概数词，或改用取整的数。", "Drop the approximator, or round the figure."),
    messages={
        "approximator": (
            "“{stated}”是精确数，不必用概数词",
            "{stated} is exact and needs no approximator",
        ),
        "twice": (
            "“{stated}”叠用了概数词",
            "{stated} has two approximators",
        ),
    },
    passing=("粮食播种面积7.89万公顷，约118.4万亩。",),
    failing=("走访企业486余家。", "发放补贴近50万元左右。"),
    judge=judge,
    precedence=10,
)
