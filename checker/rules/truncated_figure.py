"""GJ202: a rate, share, growth or average was cut off instead of rounded.

What is said of a whole document (convention, rounded, half_up, half_even) is found in checker/reasoning/convention.py.
"""

from __future__ import annotations

from checker.model.relation import Comparison, Relation, RelationKind
from checker.model.unknowns import settled
from checker.model.verdict import Severity, Verdict
from checker.rules.arithmetic import disagreement, is_truncated
from checker.rules.open_numbers import with_number
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Nothing to say unless only truncation explains the printed figure."""
    if relation.fact("form") in ("chain", "range") or relation.comparison is not Comparison.EQUAL:
        return None  # what follows from printed percentages is no division whose last place could be cut off
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
        "除法得到的数应按GB/T 8170修约（四舍五入或四舍六入五成双），直接截去末位会少一个末位单位。全文取位方式以能区分"
        "两种方式的数推定：三处以上截断、无一进位（或五处以上截断、仅一处进位），即为全文截断，合并为一条提示，进位的那一处"
        "另作提示；恰在中间的数（28.125）三处以上取法一致、仅一处不同，也只作提示。",
        "The result of a division is rounded (GB/T 8170); cutting digits off prints one unit too little in the "
        "last place. The document's own way shows in the figures that tell the two apart: three or more cut off and "
        "none rounded, or five or more and one rounded, are a document that truncates. That is one finding of "
        "severity info, and the rounded figure is another. Of ties (28.125), too, one that goes another way than "
        "three or more is worth a look.",
    ),
    advice=("按四舍五入改正末位，全文取位方式应一致。", "Round the last place, in one way throughout the document."),
    messages={
        "truncated": (
            "{stated}应为{computed}：末位是截断的，没有四舍五入",
            "{stated} should be {computed}: it was cut off, not rounded",
        ),
        "convention": (
            "全文{count}处按截断取位，未四舍五入：如{stated}，四舍五入为{computed}",
            "{count} figures of the document are cut off, not rounded: {stated} would be {computed}",
        ),
        "rounded": (
            "{stated}是进位的，全文另有{count}处按截断取位，照此应为{computed}",
            "{stated} is rounded where {count} other figures are cut off: it would be {computed}",
        ),
        "not_cut": (
            "{stated}是进位的，按约定截断取位应为{computed}",
            "{stated} is rounded where figures are to be cut off: it would be {computed}",
        ),
        "half_up": (
            "{stated}逢五进位，全文另有{count}处逢五取偶，照此应为{computed}",
            "{stated} is rounded half up where {count} other figures are rounded half to even: it would be {computed}",
        ),
        "half_even": (
            "{stated}逢五取偶，全文另有{count}处逢五进位，照此应为{computed}",
            "{stated} is rounded half to even where {count} other figures are rounded half up: it would be {computed}",
        ),
    },
    passing=(
        "抽检药品328批次，合格319批次，合格率97.26%。",
        "种植果树3214株，其中柑橘2107株，占65.56%。",
    ),
    failing=(
        "抽检药品328批次，合格319批次，合格率97.25%。",
        "接到投诉32件，投诉办结率96.8%。",
        "种植果树3214株，其中柑橘2107株，占65.55%。",
        "抽检药品328批次，合格319批次，合格率97.25%。\n种植果树3214株，其中柑橘2107株，占65.55%。\n"
        "接听来电7513个，办结7149个，办结率95.15%。",
        "抽检药品328批次，合格319批次，合格率97.25%。\n种植果树3214株，其中柑橘2107株，占65.55%。\n"
        "接听来电7513个，办结7149个，办结率95.15%。\n接诊患者6240人次，治愈5934人次，治愈率95.09%。\n"
        "参加考试1260人，及格1218人，及格率96.66%。\n发放问卷1500份，收回1391份，回收率92.73%。\n"
        "检查企业1726家，整改1140家，整改率66.05%。",
        "抽查食堂32家，合格29家，合格率90.62%。\n抽检农药32批次，合格25批次，合格率78.12%。\n"
        "受理投诉32件，办结21件，办结率65.62%。\n参加考试32人，及格17人，及格率53.13%。",
        "抽查食堂32家，合格29家，合格率90.63%。\n抽检农药32批次，合格25批次，合格率78.13%。\n"
        "受理投诉32件，办结21件，办结率65.63%。\n参加考试32人，及格17人，及格率53.12%。",
    ),
    judge=judge,
    precedence=20,
)
