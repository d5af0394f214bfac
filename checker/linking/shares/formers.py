"""前者 and 后者: rates and shares of the figure that they point back to.

逮捕、起诉两类案件分别受理1126人和2358人，前者批捕873人，批捕率77.5%，后者起诉1930人，起诉率81.8%.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.growth.differences import difference
from checker.linking.growth.growth_readings import growth_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import is_comparable, same_comparison
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.rates.listed import items_in_front, proposals_of_list, sort_of_all
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_POINTS_BACK = pattern("\\s*(?P<which>前者|后者)(?:中|当中|里)?[，,]?")
_ALONE = pattern("\\s*(?:前者|后者)(?:约|合)?占(?:到|比)?(?:为)?")
_KINDS = {Role.RATE: RelationKind.RATE, Role.SHARE: RelationKind.SHARE}


def link_formers(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate or share behind a figure of 前者 or 后者, over the one of the two that it is of."""
    for sentence in paragraph.sentences:
        if "前者" in sentence.words or "后者" in sentence.words:
            yield from _of_pair(sentence)
            yield from _in_brackets(sentence)
            yield from _moved(sentence)
            if Role.CHANGE in sentence.roles:
                yield from _grown(sentence)


def _of_pair(sentence: Sentence) -> Iterator[Proposal]:
    pair: tuple[Mention, Mention] | None = None
    base: Mention | None = None
    part: Mention | None = None
    for before, mention in zip([None, *sentence.mentions], sentence.mentions, strict=False):
        if before is not None and _are_two(before, mention):
            pair, base, part = (before, mention), None, None
            continue
        if pair is None or mention.peer != pair[0].peer or mention.depth:
            continue
        said = _POINTS_BACK.match(mention.head)
        if said is not None and mention.role is Role.SHARE and _ALONE.fullmatch(mention.lead):
            first = pair[said.group("which") == "后者"]
            relation = quotient(
                RelationKind.SHARE,
                mention,
                [(1, first)],
                [(1, pair[0]), (1, pair[1])],
                roles=SHARE_ROLES,
                cue=mention.lead,
            )
            yield Proposal((relation,), Confidence.LOW)  # 前者占四成: of both, if of no more
            continue
        if said is not None:
            base = pair[said.group("which") == "后者"]
            part = None
        if base is None:
            continue
        if mention.is_level:
            part = mention if mention.unit == base.unit else None
        elif part is not None and mention.role in _KINDS and mention.index == part.index + 1:
            if mention.role is Role.RATE and not _is_named_after(mention, part):
                continue
            if mention.role is Role.SHARE and mention.lead.strip(" 　为约达") not in ("占", "占比", "占到"):
                continue
            roles = (mention.role.value, "numerator", "denominator")
            kind = _KINDS[mention.role]
            relation = quotient(kind, mention, [(1, part)], [(1, base)], roles=roles, cue=mention.lead)
            yield Proposal((relation,), Confidence.HIGH)


def _in_brackets(sentence: Sentence) -> Iterator[Proposal]:
    """甲抽检1478批、不合格46批，乙抽检1305批、不合格14批，前者的不合格率（3.11%）约为后者（1.07%）的2.9倍."""
    for first, second in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if first.clause != second.clause or first.claim.kind not in _OF_RATES or second.claim.kind not in _OF_RATES:
            continue
        end = first.claim.start - 1
        name = _FORMER_RATE.search(sentence.text, max(sentence.start, end - _FAR), end)
        between = sentence.text[first.claim.end : second.claim.start]
        if name is None or _LATTER_RATE.fullmatch(between) is None:
            continue
        pair = [second, first] if name["which"] == "后者" else [first, second]
        lists = items_in_front([first, second])
        named = [rate.copy() for rate in pair]
        for rate in named:
            rate.name = name["rate"]
        singles = [sort_of_all(rate, [each[at] for each in lists]) for at, rate in enumerate(named) if lists]
        yield from proposals_of_list([single for single in singles if single is not None])
        for multiple in sentence.mentions[second.index + 1 : second.index + 2]:
            if multiple.role is Role.MULTIPLE and multiple.clause == second.clause and _BEHIND.fullmatch(multiple.lead):
                roles = ("ratio", "current", "previous")
                relation = quotient(
                    RelationKind.RATIO, multiple, [(1, first)], [(1, second)], roles=roles, cue=multiple.lead
                )
                yield Proposal((relation,), Confidence.HIGH)


_FORMER_RATE = pattern("(?P<which>前者|后者)的?(?P<rate>[^\\W\\d_a-zA-Z]{2,8}率)$")
_LATTER_RATE = pattern("[）)][^，,。；;\\d]{0,6}(?:是|为|达|相当于)(?:前者|后者)[（(]")
_BEHIND = pattern(".{0,24}的(?:约|近)?")
_FAR = 12
_ROLES = (Role.LEVEL, Role.RATE, Role.SHARE, Role.PERCENT, Role.AVERAGE)
_OF_RATES = (ClaimKind.PERCENT, ClaimKind.PERMILLE)


def _moved(sentence: Sentence) -> Iterator[Proposal]:
    """报销比例为81.6%和66.3%，前者较上年的80.4%提高1.2个百分点，后者较上年的65.4%提高0.9个百分点."""
    pair: tuple[Mention, Mention] | None = None
    for before, mention in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if before.role is mention.role in _ROLES and _goes_on(before, mention):
            pair = (before, mention) if _are_side_by_side(before, mention) else None
            continue
        said = _POINTS_BACK.match(before.head)
        moves = mention.role in (Role.CHANGE, Role.GROWTH) and before.role is Role.PREVIOUS
        if pair is None or said is None or not moves or mention.clause != before.clause or mention.depth:
            continue
        current = pair[said.group("which") == "后者"]
        if current.unit != before.unit or current.peer != mention.peer or not is_comparable(mention):
            continue
        in_points = mention.claim.kind is ClaimKind.POINTS and current.claim.kind in _OF_RATES
        if in_points or mention.unit == current.unit and mention.role is Role.CHANGE:
            yield Proposal((difference(mention, current, before),), Confidence.HIGH)
        elif mention.role is Role.GROWTH and current.claim.kind not in _OF_RATES:
            yield Proposal((growth_of(mention, current, before),), Confidence.HIGH)


def _grown(sentence: Sentence) -> Iterator[Proposal]:
    """由企业职工48.63万人和居民61.27万人构成；前者较上年末增2.14万人，增幅4.60%，后者减0.86万人，降1.38%."""
    pair: tuple[Mention, Mention] | None = None
    for before, mention in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if _are_two_named(before, mention):
            pair = (before, mention)
            continue
        said = _POINTS_BACK.match(before.head)
        if pair is None or said is None or before.role is not Role.CHANGE or mention.role is not Role.GROWTH:
            continue
        current = pair[said.group("which") == "后者"]
        plain = not before.depth and not mention.depth and mention.clause == before.clause + 1
        bare = len(cues.subject_of(mention.head)) < _NAME and len(cues.subject_of(before.head[said.end() :])) < _NAME
        alike = before.unit == current.unit and before.direction * (mention.direction or 1) > 0
        if plain and bare and alike and is_comparable(mention) and same_comparison(before, mention):
            rest = [(1, current), (-before.direction, before)]
            roles = ("growth", "change", "current")
            yield Proposal((quotient(RelationKind.GROWTH, mention, [(1, before)], rest, roles=roles),), Confidence.HIGH)


_NAME = 2


def _are_two_named(first: Mention, second: Mention) -> bool:
    """Whether the two are a list of their own, each with its name: 企业职工48.63万人和居民61.27万人."""
    beside = second.clause == first.clause and second.unit == first.unit and not first.depth and not second.depth
    named = first.is_level and second.is_level and len(first.lead) >= _NAME and len(second.lead) > _NAME
    joined = second.separator == "、" or _JOINS.match(second.lead) is not None
    third = first.index and first.sentence.mentions[first.index - 1].clause == first.clause
    behind = first.sentence.mentions[second.index + 1 : second.index + 2]
    return beside and named and joined and not third and not any(_goes_on(second, m) for m in behind)


_JOINS = pattern("\\s*(?:和|与|及|以及)")


def _are_side_by_side(first: Mention, second: Mention) -> bool:
    """Whether the two are a list of their own: 为81.6%和66.3%, and no third figure goes on with it."""
    behind = first.sentence.mentions[second.index + 1 : second.index + 2]
    opens = first.lead.strip("、和与及 ") != "" and not first.depth
    return opens and _goes_on(first, second) and not any(_goes_on(second, m) for m in behind)


def _goes_on(first: Mention, second: Mention) -> bool:
    return second.clause == first.clause and second.unit == first.unit and not second.lead.strip("、和与及 ")


def _are_two(first: Mention, second: Mention) -> bool:
    """Whether the two are all that 分别 tells: 分别受理1126人和2358人."""
    listed = second.clause == first.clause and second.unit == first.unit and not second.lead.strip("、和与及 ")
    return listed and first.is_level and second.is_level and cues.RESPECTIVELY.search(first.lead) is not None


def _is_named_after(rate: Mention, part: Mention) -> bool:
    """Whether the rate's name takes up what the part counts: 批捕873人，批捕率."""
    stem = rate.name.removesuffix("率")[-2:]
    return len(stem) == 2 and stem in part.lead
