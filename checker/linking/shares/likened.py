"""What a figure comes to of another one: 票房142.6万元，卖品收入17.3万元，相当于票房的12.1%.

Of what is counted in two units both names are told: 呼救电话214368个，派车68915次，派车数相当于呼救数的32.1%.
What it is held against may stand in the comparison: 移民收入17842元，增长7.6%，相当于全县农村居民19263元的92.6%.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, may_be_meant
from checker.linking.memory import core_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.ratios.named_multiples import figure_in_front, figure_named
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_LIKENED = pattern(
    "[，,\\s]*(?:约|大致|大体|大约)?(?:相当于|折合|约合|[仅只]?为)(?P<base>[^，,。；;、的]{2,14})的(?:约|近|大约)?$"
)
_EARLIER = pattern("[上去前往历同][年月期季届]|以前|原来|能力|规模|负荷|水平|目标|计划|任务|预算")
_BACK = 2


def link_likened(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every percentage of a figure that its words name, and that one figure in front bears alone."""
    for number, sentence in enumerate(paragraph.sentences):
        words = sentence.words
        if "相当于" not in words and "合" not in words and "，为" not in words and "覆盖" not in words:
            continue
        for share in sentence.mentions[2:] if "相当于" in words or "覆盖" in words else ():
            yield from _of_both_named(share)
            yield from _of_what_is_compared(share)
        for share in sentence.mentions[1:]:
            said = _LIKENED.fullmatch(share.lead) if share.claim.kind is ClaimKind.PERCENT else None
            if said is None or _EARLIER.search(said["base"]) is not None:
                continue
            part = sentence.mentions[share.index - 1]
            if not part.is_level or share.clause - part.clause > 1:
                continue
            told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
            told += sentence.mentions[: part.index]
            name = core_of(said["base"])
            same = [m for m in told if m.unit == part.unit and m.is_level]
            bases = [m for m in same if _bears(m, name)]
            if not bases and (called := figure_named(name, same)) is not None:
                bases = [called]
            if len(bases) == 1:
                found = quotient(
                    RelationKind.SHARE, share, [(1, part)], [(1, bases[0])], roles=SHARE_ROLES, cue="相当于"
                )
                alone = core_of(bases[0].lead).strip("，,、 为达有约") == name
                yield Proposal((found,), Confidence.HIGH if alone else Confidence.MEDIUM)


_BOTH = pattern(
    "[，,；;\\s]*(?P<top>[^\\W\\d_a-zA-Z的]{2,8}?)(?:[件次户人个台家]?数|量)(?:约|大约|大致)?相当于"
    "(?P<base>[^\\W\\d_a-zA-Z的]{2,8}?)(?:总?[件次户人个台家]?数|总?量)的(?:约|近)?"
)
_COVERED = pattern(
    "[，,；;\\s]*(?P<top>[^\\W\\d_a-zA-Z的]{2,8}?)(?:只|仅|能|可|够|约)*覆盖(?:了)?(?P<base>[^\\W\\d_a-zA-Z的]{2,8}?)的(?:约|近)?"
)


def _of_both_named(share: Mention) -> Iterator[Proposal]:
    """派车数相当于呼救数的32.1%: the one figure in front that bears the one name, over the one that bears the other."""
    if share.claim.kind is not ClaimKind.PERCENT or share.depth:
        return
    if (covered := _COVERED.fullmatch(share.lead)) is not None:
        front = [m for m in share.sentence.mentions[: share.index] if m.peer == share.peer]
        top, base = (figure_named(covered[name], front) for name in ("top", "base"))
        if top is not None and base is not None and top is not base and top.unit == base.unit:
            over = quotient(RelationKind.SHARE, share, [(1, top)], [(1, base)], roles=SHARE_ROLES, cue="覆盖")
            yield Proposal((over,), Confidence.HIGH if may_be_meant(over) else Confidence.LOW)
        return
    said = _BOTH.fullmatch(share.lead)
    if said is None:
        return
    front = [m for m in share.sentence.mentions[: share.index] if m.is_level and not m.depth]
    tops, bases = ([m for m in front if said[name] in m.lead] for name in ("top", "base"))
    if len(tops) == len(bases) == 1 and tops[0] is not bases[0] and tops[0].claim.kind is bases[0].claim.kind:
        over = quotient(RelationKind.SHARE, share, [(1, tops[0])], [(1, bases[0])], roles=SHARE_ROLES, cue="相当于")
        yield Proposal((over,), Confidence.HIGH)


def _of_what_is_compared(share: Mention) -> Iterator[Proposal]:
    """The figure that the clauses speak of over the one that they hold it against."""
    if share.claim.kind is not ClaimKind.PERCENT or share.depth:
        return
    front = share.sentence.mentions[share.index - 1]
    if front.role is Role.CHANGE and share.clause - front.clause == 1:
        front = front.sentence.mentions[front.index - 1]
        against = (
            front.role is Role.PREVIOUS and _AGAINST.match(front.lead) is not None and front.clause + 1 == share.clause
        )
        said = against and _TO_IT.fullmatch(share.lead) is not None
    else:
        beside = front.clause == share.clause and _BESIDE.match(front.lead) is not None
        said = beside and _OF.fullmatch(share.lead) is not None
    part = figure_in_front(front) if said and not front.depth else None
    if part is not None and part.unit == front.unit:
        found = quotient(RelationKind.SHARE, share, [(1, part)], [(1, front)], roles=SHARE_ROLES, cue="相当于")
        yield Proposal((found,), Confidence.HIGH if may_be_meant(found) else Confidence.LOW)


_AGAINST = pattern("[，,\\s]*[较比]")
_TO_IT = pattern("[，,\\s]*(?:仅|只|约)*(?:相当于|为|是)其的?(?:约|近)?")
_BESIDE = pattern("[，,\\s]*(?:仅|只|约)*相当于")
_OF = pattern("的(?:约|近)?")


def _bears(mention: Mention, name: str) -> bool:
    return len(name) > 1 and core_of(mention.lead).rstrip("为达有约 ").endswith(name)
