"""Shares: A占B的x%, （x%） behind a count, and lists of them on one base."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.facts.completions import completion, is_of_target
from checker.linking.facts.noted_plans import is_noted
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.rates.complements import denied_share, rest_of_rate
from checker.linking.rates.days import share_of_days
from checker.linking.shares.bases_found import Named
from checker.linking.shares.bounded_shares import bound_of_told
from checker.linking.shares.hundreds import link_hundreds
from checker.linking.shares.in_brackets import link_bracketed_shares, shares_with_their_parts
from checker.linking.shares.lists_in_front import link_lists_in_front
from checker.linking.shares.neighbours import held_to_neighbours
from checker.linking.shares.of_increments import of_increment
from checker.linking.shares.of_told_sums import may_be_told, of_told_sum
from checker.linking.shares.readings import shares_asked
from checker.linking.shares.rest import link_shares_of_rest
from checker.linking.shares.terms_in_brackets import counted_in_brackets
from checker.linking.shares.together import link_shares_together, summed_share
from checker.linking.shares.two_lists import is_of_each_base, link_two_lists
from checker.linking.shares.within_bounds import adds_up_classes, share_within_bound
from checker.linking.shares.without_excepted import link_shares_without_excepted
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_PERCENT = Role.PERCENT
_SHARE = Role.SHARE
_CHANGE = Role.CHANGE
_NET = Role.NET
_IN_PERCENT = ClaimKind.PERCENT


def link_shares(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Shares with a stated numerator, and sets of shares that exhaust their base."""
    named = Named()
    for number, sentence in enumerate(paragraph.sentences):
        rests: list[Proposal] = []
        if _PERCENT in sentence.roles:
            percents = [mention for mention in sentence.mentions if mention.role is _PERCENT]
            rests = [rest for percent in percents if (rest := rest_of_rate(percent)) is not None]
            yield from rests
            yield from (total for percent in percents if (total := summed_share(percent)) is not None)
        if len(sentence.mentions) > _OF_EACH:
            yield from counted_in_brackets(sentence)
            yield from shares_with_their_parts(sentence)
        if _SHARE not in sentence.roles:
            continue
        shares = [m for m in sentence.mentions if m.role is _SHARE and not is_of_each_base(m)]
        bounds = {m.index: bound for m in shares if (bound := bound_of_told(m)) is not None}
        yield from bounds.values()
        shares = _as_exactly_as_told([m for m in shares if m.index not in bounds])
        if _CHANGE in sentence.roles or _NET in sentence.roles or "增" in sentence.words:
            grown = {m.index: found for m in shares if (found := of_increment(m, paragraph)) is not None}
            yield from (each for found in grown.values() for each in found)
            shares = [m for m in shares if m.index not in grown]
        summed_up = {m.index: both for m in shares if (both := of_told_sum(m)) is not None and may_be_told(both)}
        yield from summed_up.values()
        shares = [m for m in shares if m.index not in summed_up]
        bounded = [told for m in shares if (told := share_within_bound(m, paragraph)) is not None]
        yield from bounded
        shares = [m for m in shares if not _is_told_by(bounded, m) and not adds_up_classes(m)]
        without = list(link_shares_without_excepted(sentence))
        yield from without
        shares = [m for m in shares if not _is_told_by(without, m)]
        two_lists = list(link_two_lists(sentence)) if len(shares) < len(sentence.mentions) else []
        two_lists += link_lists_in_front(sentence) if cues.gives_each(sentence.words) else []
        yield from two_lists
        shares = [share for share in shares if not _is_told_by(two_lists, share)]
        completed = [share for share in shares if is_of_target(share)]
        shares = [share for share in shares if share not in completed or not is_noted(share)]
        completed = [share for share in completed if share in shares]
        yield from (done for share in completed if (done := completion(paragraph, number, share)) is not None)
        denied = [rest for share in shares if (rest := denied_share(share)) is not None]
        yield from denied
        completed += [share for share in shares if any(r.stated is share.claim for p in denied for r in p.readings)]
        shares = [share for share in shares if share not in completed]
        asked = shares_asked(paragraph, number, shares, memory, named)
        yield from held_to_neighbours(asked, named)
        tied = {each.share.claim.start for each in asked}
        untied = [share for share in shares if share.claim.start not in tied]
        yield from (days for share in untied if (days := share_of_days(share)) is not None)
        summed = list(link_shares_together(untied))
        yield from summed
        taken = {reading.stated.start for each in summed for reading in each.readings if reading.stated is not None}
        yield from link_shares_of_rest(paragraph, number, untied)
        alone = [share for share in untied if share.claim.start not in taken]
        yield from link_bracketed_shares(alone)
        rested = [share for share in alone if _is_told_by(rests, share)]  # 满意的占87.4%，不满意的占8.2%，其余4.4%
        yield from (each for each in link_hundreds(alone) if not any(_is_told_by([each], share) for share in rested))


def _as_exactly_as_told(shares: list[Mention]) -> list[Mention]:
    """接近四分之三（73.0%）: the share in words, read as what the bracket behind it says."""
    exact = {m.owner.index: m for m in shares if m.owner is not None and _is_in_words(m.owner) and not m.lead.strip()}
    for mention in shares[0].sentence.mentions if shares else ():
        told = shares[0].sentence.mentions[mention.index - 1] if mention.index else mention
        if mention.role is _PERCENT and _SAID_EXACTLY.fullmatch(mention.lead) is not None and _is_in_words(told):
            if mention.clause == told.clause + 1 and mention.depth == told.depth and mention.claim.kind is _IN_PERCENT:
                exact[told.index] = mention  # 占比逾五成，为54.72%
    if not exact:
        return shares
    read = (m.with_claim(exact[m.index].claim) if m.index in exact else m for m in shares if m not in exact.values())
    return list(read)


_SAID_EXACTLY = pattern("\\s*(?:具体|准确地?说?|精确地?说?|实际)?(?:[为是达]到?|即)")


def _is_in_words(share: Mention) -> bool:
    return share.role is _SHARE and not share.claim.literal.endswith(("%", "％"))


def _is_told_by(proposals: Sequence[Proposal], share: Mention) -> bool:
    members = (member for each in proposals for reading in each.readings for member in reading.members)
    return any(member.claim is share.claim for member in members)


_OF_EACH = 2
