"""Rates: a numerator over the denominator that the rate's definition names, or its own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.linking.choice import Proposal, choose, holds, is_misprinted
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import RATE_ROLES, rate_over
from checker.linking.rates.bracketed_bases import rate_over_bracket
from checker.linking.rates.by_words import rate_by_words
from checker.linking.rates.complements import complement_of_last, complements
from checker.linking.rates.daily_parts import rate_by_day
from checker.linking.rates.definitions import definition_of
from checker.linking.rates.listed import (
    is_rate_of_all,
    is_shared_out,
    rate_of_all,
    rates_in_order,
    rates_of_groups,
    runs_of,
)
from checker.linking.rates.mark_ups import rate_of_mark_up
from checker.linking.rates.merged import rate_of_merged
from checker.linking.rates.near_pairs import rate_near_as_told, rate_near_pair
from checker.linking.rates.noted import as_noted
from checker.linking.rates.of_other_things import (
    is_corrected,
    is_of_all_in_front,
    is_of_each_of_those,
    is_of_more_than_owners,
    is_of_others,
)
from checker.linking.rates.opposites import rate_of_all_of_them, rate_of_others
from checker.linking.rates.paired_items import rates_of_pairs
from checker.linking.rates.placed import rate_by_place
from checker.linking.rates.plain_pairs import rate_of_plain_pair
from checker.linking.rates.right_in_front import rate_by_slip
from checker.linking.rates.several_in_front import rate_of_several
from checker.linking.rates.sums_of_kinds import rate_of_all_items
from checker.linking.rates.taken_off_first import rate_of_those_of_now
from checker.linking.rates.then_and_now import rate_of_year_before, rates_moved_to
from checker.model.expression import Quotient, Sum
from checker.model.relation import Confidence, Relation

_PREVIOUS = Role.PREVIOUS
_RATE = Role.RATE


def link_rates(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate whose terms stand around it: in front, in its bracket, behind it."""
    for number, sentence in enumerate(paragraph.sentences):
        if _PREVIOUS in sentence.roles:
            yield from _of_last_year(paragraph, number)
            for moved in rates_moved_to(sentence):
                yield from as_noted(moved, _told_or_placed(paragraph, number, moved), paragraph)
        if _RATE not in sentence.roles:
            continue
        told = [mention for mention in sentence.mentions if mention.role is _RATE]
        rates = [rate for rate in told if not is_of_others(rate)]
        if len(rates) < len(told):
            others = (rate for rate in told if rate not in rates)
            yield from (merged for rate in others if (merged := rate_of_merged(rate, paragraph)) is not None)
        groups: Sequence[Mention] = ()
        for run in runs_of(rates):
            if groups and is_rate_of_all(run, groups):
                yield from rate_of_all(run[0], groups)
                continue
            groups = run if len(run) > 1 and not is_shared_out(run) else ()
            if len(run) > 1 and (of_pairs := rates_of_pairs(run)):
                yield from of_pairs
                continue
            if is_shared_out(run):
                yield from rates_in_order(paragraph, number, run)
            elif len(run) > 1 and (of_groups := rates_of_groups(paragraph, run)):
                yield from of_groups
                continue
            for rate in run:
                if len(run) == 1 or is_shared_out(run):
                    yield from complements(rate)
                if len(run) == 1:
                    read = as_noted(rate, _told_or_placed(paragraph, number, rate), paragraph)
                    unsure = is_of_all_in_front(rate) or is_of_more_than_owners(rate) or is_of_each_of_those(rate)
                    yield from _that_come_out(read) if unsure else read
                elif not is_shared_out(run):  # 大、中、小型企业不合格率分别为0.8%、2.2%、13.2%: of figures of their own
                    yield from (
                        Proposal(each.readings, Confidence.LOW) for each in rate_by_words(paragraph, number, rate)
                    )


def _of_last_year(paragraph: Paragraph, number: int) -> Iterator[Proposal]:
    """去年同期检测880批次，不合格19批次，不合格率2.16%: a rate of the earlier period over figures of that period."""
    for mention in paragraph.sentences[number].mentions:
        if mention.role is _PREVIOUS and mention.name.endswith("率"):
            if (opposite := complement_of_last(mention)) is not None:
                yield opposite
            if (of_last := rate_of_year_before(mention)) is not None:
                yield Proposal((of_last,), Confidence.HIGH)
                continue
            placed = rate_by_place(paragraph, number, mention)
            if placed is not None:
                yield Proposal((placed,), Confidence.LOW)


def _that_come_out(told: Iterable[Proposal]) -> Iterator[Proposal]:
    return filter(_comes_out, told)


def _comes_out(proposal: Proposal) -> bool:
    return any(map(holds, proposal.readings))


def _told_or_placed(paragraph: Paragraph, number: int, rate: Mention) -> Iterator[Proposal]:
    """The rate by its words; where these are weak and nothing comes out, by what it leaves out or by its place."""
    if (of_all := rate_of_all_of_them(rate)) is not None:
        yield of_all
        return
    if (marked_up := rate_of_mark_up(rate) or rate_of_those_of_now(rate)) is not None:
        yield marked_up
        return
    if (merged := rate_of_merged(rate, paragraph)) is not None:
        yield merged
        return
    told = list(rate_by_words(paragraph, number, rate))
    comes_out = any(map(_comes_out, told))  # choose would say so, too, and late
    if not comes_out and (over_bracket := rate_over_bracket(rate)) is not None:
        sure = over_bracket.confidence is Confidence.HIGH
        if sure or any(map(holds, over_bracket.readings)):
            return  # link_bracketed_bases tells it: 调解成功率71.51%（调解10385件） is of no 投诉11976件
    if not comes_out and (of_whole := _over_whole(paragraph, rate, told)) is not None:
        yield of_whole
        return
    if not comes_out and (of_items := rate_of_all_items(rate)) is not None:
        yield Proposal((of_items,), Confidence.LOW)
        return
    weak = not comes_out and all(each.confidence is Confidence.LOW for each in choose(told))
    of_others = None if comes_out else rate_of_others(rate)
    if of_others is None and not comes_out:
        of_others = rate_of_several(rate)
    if of_others is not None and (holds(of_others.readings[0]) or is_misprinted(of_others.readings[0])):
        yield of_others
        return
    definition = definition_of(rate.name) if weak else None
    by_place = weak and (definition is None or not definition.closed)  # 不良贷款率 is of no 存款
    placed = rate_by_place(paragraph, number, rate) if by_place or not told else None
    if weak and placed is None and (plain := rate_of_plain_pair(rate)) is not None:
        yield plain
        return
    slipped = rate_by_slip(paragraph, number, rate) if by_place and placed is None and not is_corrected(rate) else None
    if slipped is not None:
        yield Proposal((slipped,), Confidence.MEDIUM)
        return
    near = rate_near_as_told(rate, told) if weak and placed is None else None
    if near is None and by_place and placed is None and not is_corrected(rate):
        near = rate_near_pair(paragraph, number, rate)
    if near is not None:
        yield Proposal((near,), Confidence.HIGH, explicit=True)
        return
    if weak and placed is None and of_others is not None:
        yield of_others
        return
    if placed is None and not told and (by_day := rate_by_day(rate)) is not None:
        yield by_day
        return
    yield from told if placed is None else [Proposal((placed,), Confidence.LOW)]


def _over_whole(paragraph: Paragraph, rate: Mention, told: Sequence[Proposal]) -> Proposal | None:
    """参加52项，满意50项，可疑1项，不满意1项，满意率96.2%: over all that the numerator came out as a part of."""
    if rate.sentence.text[rate.claim.end : rate.claim.end + 1] in ("（", "("):
        return None  # 满意率87.15%（以参与评价件数计）: it says over what
    definition = definition_of(rate.name)
    if (
        definition is not None
        and definition.closed
        and any(_is_over_one(r) for each in told for r in each.readings[:1])
    ):
        return None  # 成交12.74亿元，底价10.92亿元，溢价1.82亿元，溢价率: of the 底价, which make up the 成交 with it
    tops = {m.claim.start for each in told for r in each.readings for m in r.members if m.role == RATE_ROLES[1]}
    top = paragraph.mention_at(next(iter(tops))) if len(tops) == 1 else None
    whole = paragraph.wholes.get(top.claim.start) if top is not None else None
    over = rate_over(rate, top, whole) if top is not None and whole is not None else None
    return Proposal((over,), Confidence.HIGH) if over is not None and holds(over) else None


def _is_over_one(reading: Relation) -> bool:
    return isinstance(reading.computed, Quotient) and not isinstance(reading.computed.denominator, Sum)
