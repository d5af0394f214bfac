"""GJ250: figures on one base that nobody printed admit no common base."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.arithmetic import arithmetic_line, is_truncated, judge_figure
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """A figure against the unstated base that others leave; nothing to say of relations with a printed one."""
    part = relation.fact("hidden")
    if part is None or relation.stated is None or relation.computed is None:
        return None
    computed = relation.computed.evaluate()
    if computed is None:
        return None
    if not relation.is_check:
        line = arithmetic_line(relation, computed)
        return Verdict(Outcome.UNDETERMINED, "GJ250", line, reason="据此推算，无从核对", computed=computed)
    if part == "odd" and is_truncated(relation.stated, computed):
        return None  # cut off, and not of another base: GJ202
    is_elsewhere = part == "elsewhere"
    verdict = judge_figure(
        relation,
        rule="GJ250",
        key="elsewhere" if is_elsewhere else "odd",
        severity=Severity.INFO if is_elsewhere else Severity.ERROR,
    )
    if verdict is None or verdict.outcome is not Outcome.INCONSISTENT:
        return verdict
    names = ("rate", "of") if is_elsewhere else ("part", "base", "others")
    more = tuple((name, relation.fact(name) or "") for name in names)
    sure = bool(relation.fact("slip"))
    return verdict._replace(arguments=verdict.arguments + more, replacement=verdict.replacement if sure else "")


RULE = Rule(
    id="GJ250",
    name="joint-contradiction",
    severity=Severity.ERROR,
    kinds=(RelationKind.SHARE, RelationKind.RATE, RelationKind.GROWTH, RelationKind.RATIO),
    title=("各数推不出同一基数", "Figures on one base admit no common base"),
    description=(
        "人数、件数都是整数：102件占44.35%，总数只能是230件。同一列中几个数与各自的占比应当推得同一个总数，即使原文"
        "没有写出这个总数；其余各项推得同一总数而一项推不出的，这一项有误。推得的数也用来看别处的比率、增幅和比值，"
        "只作提示。",
        "People and cases come in whole numbers: 102 that are 44.35% can only be 102 of 230. The counts of one list "
        "and their shares must leave a base in common, also where nobody printed it; where all but one do, that one "
        "is odd. What follows for rates, growth and ratios elsewhere is told as information only.",
    ),
    advice=(
        "核对这一项的数量与占比，以及各项是否同一基数。",
        "Check count and share of this item, and what they are of.",
    ),
    messages={
        "odd": (
            "{others}推得共{base}，{part}占{stated}推不出同一基数",
            "{others} are of {base}, and {part} at {stated} cannot be",
        ),
        "elsewhere": (
            "{stated}与{of}、{rate}推得的{computed}不同：口径不一，或有一处有误",
            "{stated} differs from {computed}, which follows from {of} and {rate}: another scope, or a slip",
        ),
    },
    passing=(
        "信访事项中，求决类86件，占34.96%；申诉类23件，占9.35%；意见建议类17件，占6.91%。",
        "调撤一审行政诉讼案件102件，调撤率44.35%。",
    ),
    failing=(
        "信访事项中，求决类86件，占34.96%；申诉类23件，占9.53%；意见建议类17件，占6.91%。",
        "调撤一审行政诉讼案件102件，调撤率44.35%。\n行政诉讼败诉率降至5.22%。\n对已生效的25件败诉案件提出追责意见。",
    ),
    judge=judge,
    precedence=10,
)
