"""A share that is said to be so much of the total: 未成年观众9.1万人次，恰为总量的三分之一."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_SAID = pattern(
    "[，,\\s]*(?:恰好|正好|刚好|恰|约|大约|已)*(?:为|是|相当于|达到?)(?:全部|上述|其)?总(?:量|数|额|[人户件次]数|人次|规模)的(?:约)?$"
)
_MOST = 24


def link_shares_of_the_total(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every percentage or fraction of the total, of the figure right in front over the one that it can be a part of."""
    for sentence in paragraph.sentences:
        for share in sentence.mentions[1:_MOST]:
            if share.role not in (Role.PERCENT, Role.SHARE) or share.depth or _SAID.fullmatch(share.head) is None:
                continue
            part = sentence.mentions[share.index - 1]
            if not part.is_level or part.depth or share.clause - part.clause != 1 or share.peer != part.peer:
                continue
            whole = paragraph.wholes.get(part.claim.start) or _whole_of(part)
            if whole is not None:
                terms = ([(1, part)], [(1, whole)])
                relation = quotient(RelationKind.SHARE, share, *terms, roles=SHARE_ROLES, cue=share.lead)
                yield Proposal((relation,), Confidence.HIGH)


def _whole_of(part: Mention) -> Mention | None:
    """The one figure in front in the sentence that is more and of the unit; behind 其中 the nearest."""
    front = part.sentence.mentions[: part.index]
    like = [m for m in front if m.is_level and m.unit == part.unit and not m.depth]
    larger = [m for m in like if (m.values.low or 0) >= (part.values.high or 0)]
    if "其中" in part.lead:
        return larger[-1] if larger and larger[-1] is like[-1] else None
    return larger[0] if len(larger) == 1 == len(like) else None
