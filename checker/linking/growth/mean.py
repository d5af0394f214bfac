"""年均增长: the geometric mean over the years between two figures."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.growth.increments import AMOUNTS, increment_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import is_amount, is_comparable, level_for
from checker.linking.quotients import common_scale, figure, related
from checker.model.expression import Constant, Expression, MeanGrowth, Product, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind


def _years_apart(start: Mention, end: Mention) -> int:
    """The years between two figures: between those that they bear, else what the sentence says."""
    return end.year - start.year if 0 < start.year < end.year else cues.years_between(start.sentence.words)


def link_mean_growth(sentence: Sentence, growth: Mention) -> Iterator[Proposal]:
    """年均增长0.59%: the geometric mean over the years between the two figures."""
    before = [m for m in sentence.mentions[: growth.index] if is_amount(m)]
    previous = [m for m in before if m.role is Role.PREVIOUS]
    confidence = Confidence.HIGH if is_comparable(growth) else Confidence.LOW
    for start in previous[-1:]:
        end = level_for(before, start)
        years = _years_apart(start, end) if end is not None else 0
        if end is not None and years:
            computed: Expression = MeanGrowth(figure(end), figure(start), years)
            if growth.direction < 0:
                computed = Product(computed, Constant(-1))
            roles = {growth.claim.start: "growth", end.claim.start: "current", start.claim.start: "previous"}
            yield Proposal((related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="年均"),), confidence)
    change, _ = increment_of(sentence, growth)
    if previous or change is None or change.direction * (growth.direction or 1) < 0:
        return
    levels = [m for m in before if m.index < change.index and m.role in AMOUNTS and m.unit == change.unit]
    levels = [m for m in levels if _OF_SEVERAL_YEARS.search(m.lead) is None]  # 依次为…、30130件，累计13万余件
    years = cues.years_between(sentence.words)
    for end in levels[-1:] if years else ():  # 2015年588.5亿元，比2010年增加144.5亿元，年均增长5.8%
        scale = common_scale(end, change)
        start_of = Sum(((1, figure(end, scale=scale)), (-change.direction, figure(change, scale=scale))))
        computed = MeanGrowth(figure(end, scale=scale), start_of, years)
        roles = {growth.claim.start: "growth", end.claim.start: "current", change.claim.start: "change"}
        yield Proposal((related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="年均"),), confidence)


_OF_SEVERAL_YEARS = pattern("累计|合计|总计|共")
