"""GJ404: headings that number themselves skip or repeat a number."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import judge_numbering
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Headings of one level run from the first on without gap or repeat."""
    return judge_numbering(relation, rule="GJ404", sort="heading")


RULE = Rule(
    id="GJ404",
    name="heading-out-of-sequence",
    severity=Severity.ERROR,
    kinds=(RelationKind.NUMBERING,),
    title=("标题序号不连续", "Headings skip or repeat a number"),
    description=(
        "同一层级的标题（一、（一）1.）应当从头连续编号，不跳号、不重号。没有序号的新标题之后可以重新从一开始。",
        "Headings of one level (一、, （一）, 1.) run on without gap or repeat. Numbering may start again at one.",
    ),
    advice=("改正序号，并核对正文和目录中对该标题的引用。", "Correct the number, and references to the heading."),
    messages={
        "gap": (
            "标题序号“{stated}”应为“{right}”，前一个是“{previous}”",
            "heading {stated} should be {right}: it follows {previous}",
        ),
        "repeat": (
            "标题序号“{stated}”重复，应为“{right}”",
            "heading {stated} repeats a number; it should be {right}",
        ),
    },
    passing=(
        "一、基本情况\n二、主要做法\n三、存在的问题\n",
        "（一）总体安排\n（二）主要指标\n（三）资金来源\n",
    ),
    failing=(
        "一、基本情况\n二、主要做法\n四、存在的问题\n",
        "（一）总体安排\n（二）主要指标\n（二）资金来源\n",
    ),
    judge=judge,
)
