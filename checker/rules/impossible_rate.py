"""GJ203: a rate or a share of whole things that no whole number of them gives."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.open_numbers import judge_open_number
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated rate against every whole number that may stand where the text tells none."""
    return judge_open_number(relation, rule="GJ203")


RULE = Rule(
    id="GJ203",
    name="impossible-rate",
    severity=Severity.ERROR,
    kinds=(RelationKind.RATE, RelationKind.SHARE),
    title=("按整数算不出的比率", "A rate that no whole number gives"),
    description=(
        "人、件、户都是整数：只写了分母（或分子）的比率，另一项必须是整数；没有整数算得出，比率或基数必有一误。"
        "基数大到任何比率都算得出时不核。对不上的若只有截断可以解释，归GJ202。",
        "People, cases and households are whole: where a rate tells only what it is of, or only the part, the other "
        "number must be whole. Where none gives the rate, the rate or its base is wrong. Nothing is checked where "
        "the base is so large that every rate is possible; what only truncation explains is GJ202.",
    ),
    advice=(
        "核对比率及其基数，看两者是否同一时段、同一口径。",
        "Check the rate and what it is of, and whether both are of one period and one definition.",
    ),
    messages={
        "impossible": (
            "{known}算不出{stated}：最接近的是{below}和{above}",
            "{known} cannot give {stated}: the nearest are {below} and {above}",
        ),
        "any_part": (
            "{known}及其中任何一部分都算不出{stated}：基数至少要有{least}",
            "neither {known} nor any part of them can give {stated}: that takes {least} or more",
        ),
    },
    passing=(
        "全年发出司法建议17份，司法建议采纳率82.4%。",
        "已作出答复的153件申请中，予以公开的占66.7%。",
    ),
    failing=(
        "全年发出司法建议17份，司法建议采纳率85%。",
        "已作出答复的153件申请中，予以公开的占66.2%。",
        "办理行政诉讼案件4件，第一季度负责人出庭应诉率64%。",
    ),
    judge=judge,
    precedence=30,
)
