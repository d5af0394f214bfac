"""GJ003: a remark to gouji that says nothing it can follow."""

from __future__ import annotations

from checker.model.relation import Relation
from checker.model.verdict import Severity, Verdict
from checker.rules.rule import Rule


def judge(_: Relation) -> Verdict | None:
    """Nothing: remarks are no relations (checker/explain/suppressed.py)."""
    return None


RULE = Rule(
    id="GJ003",
    name="unknown-rule-in-suppression",
    severity=Severity.WARNING,
    kinds=(),
    title=("豁免标注无法识别", "A suppression that names no rule"),
    description=(
        "以 gouji: 开头的标注须写明动作（ignore、disable、enable 或 file-ignore）和方括号里的规则编号或名称；"
        "规则不存在、没有写规则、动作写错的标注不起作用。",
        "A remark that begins with gouji: needs a verb (ignore, disable, enable or file-ignore) and, in brackets, the "
        "id or name of a rule. One that names no rule, or one that does not exist, has no effect.",
    ),
    advice=(
        "写成 gouji: ignore[GJ101] 理由；规则见 gouji rules。",
        "Write gouji: ignore[GJ101] reason; gouji rules lists the rules.",
    ),
    messages={
        "unknown": ("“{directive}”：没有规则 {rule}", '"{directive}": there is no rule {rule}'),
        "missing": ("“{directive}”没有写明规则", '"{directive}" names no rule'),
        "verb": ("“{directive}”：没有 {rule} 这个动作", '"{directive}": there is no verb {rule}'),
    },
    passing=("受理案件486件，分为民事121件、刑事364件。<!-- gouji: ignore[GJ101] 已核 -->",),
    failing=(
        "受理案件485件，分为民事121件、刑事364件。<!-- gouji: ignore[GJ1001] 已核 -->",
        "受理案件485件，分为民事121件、刑事364件。<!-- gouji: ignore 已核 -->",
        "受理案件485件，分为民事121件、刑事364件。<!-- gouji: ingore[GJ101] 已核 -->",
    ),
    judge=judge,
)
