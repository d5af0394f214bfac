"""GJ302: a growth that no whole earlier figure gives."""

from __future__ import annotations

from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Severity, Verdict
from checker.rules.open_numbers import judge_open_number
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """Stated growth against every whole number that the earlier figure may have been."""
    return judge_open_number(relation, rule="GJ302")


RULE = Rule(
    id="GJ302",
    name="impossible-growth",
    severity=Severity.ERROR,
    kinds=(RelationKind.GROWTH,),
    title=("按整数算不出的增减幅度", "A growth that no whole earlier figure gives"),
    description=(
        "人、件、户都是整数：只写了本期数的增减幅度，上期数必须是整数；没有整数算得出，幅度或本期数必有一误。"
        "本期数大到任何幅度都算得出时不核。可比价、同口径的增速不核。",
        "People, cases and households are whole: where a growth tells only the current figure, the earlier one must "
        "be whole too. Where none gives the growth, it or the current figure is wrong. Nothing is checked where the "
        "figure is so large that every growth is possible, nor growth in comparable terms.",
    ),
    advice=(
        "核对本期数、上期数和增减幅度。",
        "Check the current figure, the earlier one and the growth.",
    ),
    messages={
        "impossible": (
            "{known}没有整数的上期数算得出{stated}：最接近的是{below}和{above}",
            "no whole earlier figure leads to {known} by {stated}: the nearest are {below} and {above}",
        ),
    },
    passing=(
        "全年创作作品13件，同比增长117%。",
        "上半年接到火灾报警34起，比上年同期下降10.5%。",
    ),
    failing=(
        "全年创作作品13件，同比增长112%。",
        "上半年接到火灾报警34起，比上年同期增长7%。",
    ),
    judge=judge,
    precedence=30,
)
