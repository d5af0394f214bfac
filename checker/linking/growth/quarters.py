"""Quarters of a list, named again.

四个季度收入依次为A、B、C和D，全年E；四季度占全年的30.5%，环比增长31.5%，上半年占46.2%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.growth.growth_readings import growth_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.totals.sub_periods import quarters_of
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_NAMED = pattern(
    "(?:第?(?P<quarter>[一二三四])季度|(?P<half>[上下])半年|前(?P<first>[二两三])个?季度)(?P<what>[^，,。；;\\d]{0,6})$"
)
_LAST_NAMED = pattern("(?:(?<!前)第?(?P<quarter>[一二三四])季度|[上下]半年)")
_OF_YEAR = pattern("占(?:比|到|了)?(?:全年的?)?(?:收入|总额|总收入|比重|比例)?的?(?:比重|比例)?(?:为|达|约)*$")
_NUMBERS = "一二三四"
_REACH = 40
_FEW = 8


def link_quarters(sentence: Sentence) -> Iterator[Proposal]:
    """Every share of the year and every growth from quarter to quarter behind a list of four quarters."""
    quarters = quarters_of(sentence)
    if not quarters:
        return
    for mention in sentence.mentions[quarters[-1].index + 1 :]:
        if mention.depth or mention.claim.kind is quarters[0].claim.kind:
            continue
        if mention.role is Role.SHARE:
            yield from _share(mention, quarters)
        elif mention.role is Role.GROWTH and "环比" in mention.head:
            yield from _growth(mention, quarters)


def _share(share: Mention, quarters: Sequence[Mention]) -> Iterator[Proposal]:
    """What one quarter, or those of a half, are of all four."""
    of_year = _OF_YEAR.search(share.head)
    named = (
        _NAMED.search(share.head[max(0, of_year.start() - _REACH) : of_year.start()]) if of_year is not None else None
    )
    if named is None or named["what"].strip("的") not in quarters[0].head:
        return  # 四季度利润占全年的40%: of another list
    if named["quarter"]:
        taken = [quarters[_NUMBERS.index(named["quarter"])]]
    elif named["half"]:
        taken = list(quarters[:2] if named["half"] == "上" else quarters[2:])
    else:
        taken = list(quarters[: 3 if named["first"] == "三" else 2])
    reading = quotient(
        RelationKind.SHARE, share, [(1, m) for m in taken], [(1, m) for m in quarters], roles=SHARE_ROLES, cue="季度"
    )
    yield Proposal((reading,), Confidence.HIGH)


def _growth(growth: Mention, quarters: Sequence[Mention]) -> Iterator[Proposal]:
    """The quarter that was named last, against the one in front of it."""
    start = max(quarters[-1].claim.end, growth.claim.start - _REACH)
    named = list(_LAST_NAMED.finditer(growth.sentence.text, start, growth.claim.start))
    if not named or not named[-1]["quarter"]:
        return
    at = _NUMBERS.index(named[-1]["quarter"])
    own = growth.head.partition("环比")[0].rpartition("季度")[2].strip("的")
    if own not in quarters[0].head:
        return  # 四季度利润环比增长13.5%
    near = growth.sentence.mentions[max(quarters[-1].index + 1, growth.index - _FEW) : growth.index]
    between = [m for m in near if m.unit == quarters[0].unit and m.claim.start > named[-1].start()]
    if at and not between:  # 四季度毛利…，环比增长: of a figure of its own
        yield Proposal((growth_of(growth, quarters[at], quarters[at - 1]),), Confidence.HIGH)
