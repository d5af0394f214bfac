"""GJ403: list markers skip or repeat a number."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_numbering
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """List markers run from the first on without gap or repeat."""
    return judge_numbering(relation, rule="GJ403", sort="marker")


RULE = Rule(
    id="GJ403",
    name="marker-out-of-sequence",
    severity=Severity.ERROR,
    kinds=(RelationKind.NUMBERING,),
    title=("序号不连续", "List markers skip or repeat a number"),
    description=(
        "段落里的“一是、二是、三是”“①②③”应当连续，不跳号、不重号；换一处可以重新从一开始。",
        "Markers in running text (一是、二是、三是, ①②③) run on without gap or repeat; they may start again at one.",
    ),
    advice=("改正序号，或检查是否漏了一项。", "Correct the number, or look for a missing item."),
    messages={
        "gap": (
            "序号“{stated}”应为“{right}”，前一个是“{previous}”",
            "{stated} should be {right}: it follows {previous}",
        ),
        "repeat": ("序号“{stated}”重复，应为“{right}”", "{stated} repeats a number; it should be {right}"),
    },
    passing=("一是清点库存。二是核对账目。三是盘点资产。",),
    failing=(
        "一是清点库存。二是核对账目。二是盘点资产。",
        "一是清点库存。二是核对账目。四是盘点资产。",
    ),
    judge=judge,
)
