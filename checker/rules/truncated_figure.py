"""GJ202: a rate, share, growth or average was cut off instead of rounded."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.unknowns import settled
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import disagreement, is_truncated
from checker.rules.open_numbers import with_number
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Nothing to say unless only truncation explains the printed figure."""
    found = settled(relation)  # a number that the text leaves open may explain the figure, too
    if found.stated is None or found.computed is None:
        return None
    computed = found.computed.evaluate()
    if computed is None or not is_truncated(found.stated, computed):
        return None
    verdict = disagreement(found, computed, rule="GJ202", key="truncated", severity=Severity.WARNING)
    return with_number(verdict, relation)


RULE = Rule(
    id="GJ202",
    name="truncated-figure",
    severity=Severity.WARNING,
    kinds=(RelationKind.RATE, RelationKind.SHARE, RelationKind.GROWTH, RelationKind.AVERAGE, RelationKind.RATIO),
    title=("末位截断，未四舍五入", "A figure was cut off instead of rounded"),
    description=(
        "除法得到的数应按GB/T 8170修约（四舍五入或四舍六入五成双），直接截去末位会少一个末位单位。",
        "The result of a division is rounded (GB/T 8170); cutting digits off prints one unit too little in the "
        "last place.",
    ),
    advice=("按四舍五入改正末位。", "Round the last place."),
    messages={
        "truncated": (
            "{stated}应为{computed}：末位是截断的，没有四舍五入",
            "{stated} should be {computed}: it was cut off, not rounded",
        )
    },
    passing=(
        "抽检药品328批次，合格319批次，合格率97.26%。",
        "种植果树3214株，其中柑橘2107株，占65.56%。",
    ),
    failing=(
        "抽检药品328批次，合格319批次，合格率97.25%。",
        "接到投诉32件，投诉办结率96.8%。",
        "种植果树3214株，其中柑橘2107株，占65.55%。",
    ),
    judge=judge,
    precedence=20,
)
