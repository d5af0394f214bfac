"""Rates that no word ties to figures, told where one slip of the hand parts them from two figures around them.

可借座位18.42亿个，售出座位13.57万个，上座率73.7%: place makes them part and base, whichever came out the larger, and
with 万 for 亿, or two digits back in their places, the rate comes out. Of figures with nothing in common hardly any do.
Where base, part and rate follow each other with nothing in between, and have a word in common, any one digit will do.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.linking.choice import Proposal, is_misprinted
from checker.linking.counting import like
from checker.linking.near_misses import is_one_slip_away, is_plainly_slipped
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import is_percentage, rate_over
from checker.linking.rates.other_terms import single_terms
from checker.linking.rates.placed import pairs_around
from checker.linking.rates.right_in_front import IN_TIME, WITHIN, is_of_others, is_of_the_rest
from checker.linking.rates.stated_bases import is_stated_base
from checker.linking.rates.stems import stem_of
from checker.linking.rates.sureness import is_by_one_means, is_over_stock
from checker.linking.reach import is_extended
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation


def rate_near_pair(paragraph: Paragraph, number: int, rate: Mention) -> Relation | None:
    """The first reading by place that one slip parts from coming out."""
    if rate.depth or rate.claim.written == _FULL or not is_percentage(rate) or is_extended(rate):
        return None
    in_time = IN_TIME.search(rate.name)
    for part, base in pairs_around(paragraph, number, rate):
        beside = base.index + 1 == part.index == rate.index - 1 and not part.depth
        if paragraph.wholes.get(part.claim.start) is base and not beside:
            continue  # 参保34.2万人，其中职工8.1万人、居民26.1万人，参保率97.6%: of those who should be
        if is_stated_base(part):
            continue
        if _ELSE.search(part.lead) is not None or not part.lead.strip("、，,和及 （("):
            continue  # 优、良、中的分别有9个、11个、3个，优良率: the last of a row is no part that any rate is of
        if is_of_the_rest(rate, part, base) if base.owner is rate else is_of_others(rate, part, base):
            continue
        if in_time is not None and in_time.group() not in part.label and WITHIN.search(part.head) is None:
            continue
        reading = rate_over(rate, part, base)
        beside = beside and like(part.unit) == like(base.unit)
        of_them = beside and not set(stem_of(rate.name)).isdisjoint(part.label + base.label)  # 实建306具，完好率
        if is_one_slip_away(reading, most=_UNLIKELY) if of_them else is_plainly_slipped(reading):
            return reading
    return None


def rate_near_as_told(rate: Mention, told: Sequence[Proposal]) -> Relation | None:
    """The likeliest reading by the rate's own words, where all that it is of stands in one stretch with it.

    立案642起，破案371起，破案率57.8%: the words leave little open; where they leave more, only a plain slip will do.
    """
    if not told or rate.claim.written == _FULL or rate.claim.approximation is not Approximation.EXACT:
        return None
    likeliest = told[0].readings[0]
    are_words_weak = told[0].confidence is Confidence.LOW
    own = {m.claim.start for m in rate.sentence.mentions if m.peer == rate.peer or not are_words_weak}
    near = [r for r in told[0].readings[:_FEW] if own.issuperset(member.claim.start for member in r.members)]
    part, base = single_terms(likeliest, rate.sentence.mentions)
    if not near or is_by_one_means(rate, likeliest):
        return None
    if part is not None and base is not None:
        if is_stated_base(part):
            return None
        elsewhere = part.unit == "天" and rate.name[:_WORD] not in part.label  # 市区优良天数比率
        if is_over_stock(part, base) or elsewhere or (are_words_weak and is_of_others(rate, part, base)):
            return None
    if near[0] is likeliest and is_misprinted(likeliest):
        return likeliest
    if (slipped := next(filter(is_plainly_slipped, near), None)) is not None:
        return slipped
    if near[0] is not likeliest or are_words_weak or part is None or base is None or is_of_the_rest(rate, part, base):
        return None
    return likeliest if is_one_slip_away(likeliest, most=_UNLIKELY) else None


_FEW, _WORD = 6, 2
_FULL = 100
_UNLIKELY = Fraction(1, 8)
_ELSE = pattern("另|其余|其他|不含|上年|去年|同期|比|较")
