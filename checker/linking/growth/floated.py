"""What an amount becomes when it is raised or lowered by a percentage: 由60万元提高到70万元，上浮20%，即84万元."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Product, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_FLOATED = pattern("(?:(?P<up>上浮|上调)|下浮|下调)(?:了|比例为)?$")
_BECOMES = pattern("[，,]?(?:后|之后)?[，,]?(?:即|也就是|调整后为|上浮后为|下浮后为)[^，,。；;\\d]{0,18}")


def link_floated(sentence: Sentence) -> Iterator[Proposal]:
    """Every amount that 即 opens behind such a percentage, of the one amount in front of it."""
    for base, percent, result in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        said = _FLOATED.search(percent.lead) if percent.claim.kind is ClaimKind.PERCENT else None
        if said is None or base.unit != result.unit or result.depth or base.depth or base.peer != result.peer:
            continue
        if percent.clause - base.clause <= 1 and _opens(percent, result):
            scale = common_scale(base, result)
            share = Quotient(figure(percent), Constant(100))
            grown = Sum(((1, Constant(1)), (1 if said["up"] else -1, share)))
            computed = Product(figure(base, scale=scale), grown)
            roles = {result.claim.start: "current", base.claim.start: "previous", percent.claim.start: "growth"}
            relation = related(
                RelationKind.DIFFERENCE, result.claim, computed, roles=roles, cue=percent.lead, is_exact=True
            )
            yield Proposal((relation,), Confidence.MEDIUM)


def _opens(percent: Mention, result: Mention) -> bool:
    text = percent.sentence.text
    return _BECOMES.fullmatch(text, percent.claim.end, result.claim.start) is not None
