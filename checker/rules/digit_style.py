"""GJ905: a number is written in a way that GB/T 15835-2011 rules out."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.rule import Rule

_FORMS = ("wide", "blank", "mixed")


def judge(relation: Relation) -> Verdict | None:
    """What linking found odd about the digits."""
    form = relation.fact("writing")
    if form not in _FORMS or relation.stated is None:
        return None
    arguments = (("stated", relation.stated.literal),)
    literal = relation.stated.literal
    return Verdict(Outcome.INCONSISTENT, "GJ905", literal, severity=Severity.INFO, key=str(form), arguments=arguments)


RULE = Rule(
    id="GJ905",
    name="digit-style",
    severity=Severity.INFO,
    kinds=(RelationKind.UNIT,),
    title=("数字写法不合规范", "Digits that the standard rules out"),
    description=(
        "依 GB/T 15835-2011：阿拉伯数字用半角；数字与单位之间不空格；除“万、亿”外不与“百、千”连用（3千应写3000）。"
        "只在 audit 档提示。",
        "After GB/T 15835-2011: digits are half-width, no blank stands between number and unit, and of the scale words "
        "only 万 and 亿 follow digits. Shown in the audit profile only.",
    ),
    advice=("按规范改写。", "Write it as the standard says."),
    messages={
        "wide": ("“{stated}”用了全角数字", "{stated} has full-width digits"),
        "blank": ("“{stated}”的数字与单位之间有空格", "{stated} has a blank between number and unit"),
        "mixed": ("“{stated}”的阿拉伯数字与“百、千”连用", "{stated} joins digits with 百 or 千"),
    },
    passing=("粮食播种面积7.89万公顷（118.4万亩）。",),
    failing=("走访企业４８６家。", "增长43.75 %。", "种植果树3千株。"),
    judge=judge,
    precedence=10,
)
