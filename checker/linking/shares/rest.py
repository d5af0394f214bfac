"""Shares of what is left when the rest is told: 化解和基本化解的占96%，其余6件继续跟踪 of 150件."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_REST = pattern("\\s*(?:其余|剩余|余下|剩下)的?(?:仅|只|有|还有)*$")
_FEW = 3
_OF_ALL = pattern(
    "\\s*(?:约|仅|只)*占(?:比|总[数量额]的?|全部的?|[该此本](?:项|笔|类)?(?:资金|款项|经费|补助)的?)?(?:为|约|达)*"
)


def link_shares_of_rest(paragraph: Paragraph, number: int, shares: Sequence[Mention]) -> Iterator[Proposal]:
    """Each share without a figure of its own in front of a rest, over what that is the rest of."""
    sentence = paragraph.sentences[number]
    for share in shares:
        if (of_both := _of_both(share)) is not None:
            yield of_both
            continue
        behind = sentence.mentions[share.index + 1 : share.index + 2]
        rest = next((m for m in behind if m.is_level and m.peer == share.peer and m.clause == share.clause + 1), None)
        if rest is None or _REST.match(rest.lead) is None or share.depth or rest.depth or not rest.unit:
            continue
        bases = _larger(sentence.mentions[: share.index], rest)
        own = len(bases) == 1
        for earlier in reversed(paragraph.sentences[max(0, number - _FEW) : number]):
            bases = bases or _larger(earlier.mentions, rest)
        readings = tuple(
            quotient(RelationKind.SHARE, share, [(1, base), (-1, rest)], [(1, base)], roles=SHARE_ROLES, cue="其余")
            for base in bases[:_FEW]
        )
        if readings:
            yield Proposal(readings, Confidence.MEDIUM if own else Confidence.LOW)


def _of_both(share: Mention) -> Proposal | None:
    """五个市场合计463.55亿元，占67.9%；对其余市场218.92亿元: of the part and the rest."""
    mentions = share.sentence.mentions
    if not 0 < share.index < len(mentions) - 1 or _OF_ALL.fullmatch(share.head) is None:
        return None
    part, rest = mentions[share.index - 1], mentions[share.index + 1]
    beside = part.clause == share.clause - 1 == rest.clause - 2 and part.unit == rest.unit != ""
    plain = all(m.is_level and not m.depth for m in (part, rest)) and not share.depth
    if not beside or not plain or _REST_OF.match(rest.lead) is None:
        return None
    both = [(1, part), (1, rest)]
    relation = quotient(RelationKind.SHARE, share, [(1, part)], both, roles=SHARE_ROLES, cue="其余")
    return Proposal((relation,), Confidence.MEDIUM)


_REST_OF = pattern(
    "[\\s，,；;]*(?:[^，,。；;、中里]{0,14}(?:付清|结清|支付|拨付|拨清)余款|[对由在]?(?:其余|剩余|余下|剩下))[^，,。；;、\\d中里]{0,10}$"
)


def _larger(mentions: Sequence[Mention], rest: Mention) -> list[Mention]:
    """The levels of the rest's unit that it can be the rest of, the nearest first."""
    like = [m for m in reversed(mentions) if m.is_level and not m.depth and m.unit == rest.unit]
    return [m for m in like if size(m) > size(rest)]
