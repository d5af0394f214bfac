"""Several rates that open a passage, with what they are of in the figures behind.

满意率96.4%、解决率89.8%。随机回访3250件，表示满意的3133件，问题得到解决的2895件: one base, and a part for each of them.
药品合格率99.2%，器械98.1%，化妆品97.3%。三类分别抽检750、160、220批次，不合格6、3、5批次: one rate of several groups,
and a list of bases and one of parts, or of what the parts leave.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import RATE_ROLES, is_percentage, quotient, rate_over
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import has_word, is_term, narrowing_of, size
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_EARLIER = pattern("[上去前往]年|同期|[年期月]初|[上下]降|[增减]|目标|计划|全[国省]")
_OF_SORTS = ("类", "项", "种", "个", "家", "者")
_JOINS = "、，,；;： 和及与"
_FEWEST, _MOST = 2, 6
_NAME = 2


def rates_told_before_terms(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate of a run that opens its sentence, if the figures right behind the run are the terms of them all."""
    for number, sentence in enumerate(paragraph.sentences):
        run = _opening(sentence.mentions)
        if len(run) < _FEWEST:
            continue
        behind = [m for m in sentence.mentions[run[-1].index + 1 :] if m.claim.kind is not ClaimKind.POINTS]
        if not behind and number + 1 < len(paragraph.sentences):
            behind = paragraph.sentences[number + 1].mentions
        terms = [m for m in behind if m.peer == behind[0].peer and not m.depth]
        yield from _of_lists(run, terms) or _over_one_base(run, terms)


def _opening(mentions: Sequence[Mention]) -> list[Mention]:
    """The rates that the sentence opens with, each with words of its own; how much they changed is left aside."""
    run: list[Mention] = []
    for mention in mentions:
        if mention.claim.kind is ClaimKind.POINTS and run:
            continue
        named = len(mention.lead.strip(_JOINS)) >= _NAME and _EARLIER.search(mention.lead) is None
        rate = mention.role is Role.RATE or (mention.role is Role.PERCENT and bool(run))
        if not (named and rate and is_percentage(mention)) or mention.depth or len(run) == _MOST:
            break
        run.append(mention)
    return run


def _over_one_base(run: Sequence[Mention], terms: Sequence[Mention]) -> Iterator[Proposal]:
    base = terms[0] if terms else None
    if base is None or not _counts(base) or any(m.role is not Role.RATE for m in run):
        return
    parts = [m for m in terms[1:] if _counts(m) and m.unit == base.unit]
    keys = [keys_of(stem_of(rate.name)) for rate in run]
    bearers = [[m for m in parts if any(has_word(m.label, key) for key in each)] for each in keys]
    tops = [found[0] for found in bearers if len(found) == 1]
    told = any(has_word(base.label, key) for each in keys for key in each)
    if told or len(tops) < len(run) or len({m.index for m in tops}) < len(run):
        return
    for rate, each, top in zip(run, keys, tops, strict=True):
        narrowing = narrowing_of(stem_of(rate.name), *each)
        own = len(narrowing) < _NAME or cues.shares_words(narrowing, base.label + top.label)
        if not own or size(top) > size(base):
            continue
        further = [m for m in tops if m is not top and size(m) >= size(top)]  # 到访率80%、成交率20%: of those who came
        others = filter(holds, (rate_over(rate, top, other) for other in further))
        yield Proposal((rate_over(rate, top, base), *others), Confidence.HIGH)


def _of_lists(run: Sequence[Mention], terms: Sequence[Mention]) -> list[Proposal]:
    """One rate of each group over the figure in its place in the first list, by that in the second."""
    size_of_run = len(run)
    terms = terms[1:] if terms and terms[0].unit in _OF_SORTS and terms[0].claim.values.low == size_of_run else terms
    bases, parts = terms[:size_of_run], terms[size_of_run : size_of_run * _FEWEST]
    key = next(iter(keys_of(stem_of(run[0].name))), "")
    if len(parts) < size_of_run or not key or not _is_list(bases) or not _is_list(parts):
        return []
    beside = parts[0].clause == bases[0].clause + 1 and parts[0].unit == bases[0].unit
    longer = terms[len(bases) * _FEWEST :][:1]
    beside = beside and not any(m.clause == parts[0].clause and m.unit == parts[0].unit for m in longer)
    if not beside or cues.RESPECTIVELY.search(bases[0].head + parts[0].head) is None:
        return []
    if any(m.role is Role.RATE and not stem_of(m.name).endswith(key) for m in run) or not _in_one_order(run, bases[0]):
        return []
    if any(size(part) > size(base) for part, base in zip(parts, bases, strict=True)) or key in bases[0].lead:
        return []
    denied = f"不{key}" in parts[0].lead
    if not denied and not has_word(parts[0].lead, key):
        return []
    each = zip(run, parts, bases, strict=True)
    return [Proposal((_of_group(*group, denied=denied),), Confidence.HIGH) for group in each]


def _of_group(rate: Mention, part: Mention, base: Mention, *, denied: bool) -> Relation:
    top = [(1, base), (-1, part)] if denied else [(1, part)]
    return quotient(RelationKind.RATE, rate, top, [(1, base)], roles=RATE_ROLES, cue=rate.name)


def _in_one_order(run: Sequence[Mention], first: Mention) -> bool:
    """Whether the names in front of the list, if it has any, stand in the order of the rates."""
    places = [first.head.find(m.lead.strip(_JOINS)[:_NAME]) for m in run]
    return -1 in places or places == sorted(places)


def _is_list(figures: Sequence[Mention]) -> bool:
    """Whether the figures stand in one clause, and only the first has words of its own."""
    alike = all(_counts(m) and m.unit == figures[0].unit and m.clause == figures[0].clause for m in figures)
    return alike and not any(m.lead.strip(_JOINS) for m in figures[1:])


def _counts(mention: Mention) -> bool:
    exact = mention.claim.approximation is Approximation.EXACT and mention.is_level and is_term(mention)
    return exact and not mention.depth and _EARLIER.search(mention.lead) is None
