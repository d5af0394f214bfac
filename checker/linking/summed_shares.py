"""Shares that are told to be several others together: 省内占45.2%，长三角占31.7%，珠三角占12.6%，三者合计占89.5%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.breakdowns import total_relation
from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TOGETHER = pattern(
    "\\s*(?:以上|上述|这|前)?(?P<number>[两二三四五六七八九])(?:者|项|类|种|地|省|市|县|区|镇|组|个?[^\\W\\d_a-zA-Z]{1,6}?)"
    "(?:合计|共计|相加|加起来|总共|一共|合起来|合共|合|共)(?:[共约]?占)?(?:比重?|到|了|为|达)?"
)
_ASIDE = pattern("其中")


def summed_shares(shares: Sequence[Mention]) -> Iterator[Proposal]:
    """Every share that the words call the sum of as many shares as they count, all told right in front of it.

    ``shares`` are those of a sentence that no figures were found for.
    """
    for at, share in enumerate(shares):
        said = _TOGETHER.fullmatch(share.head)
        count = number_of(said.group("number")) if said is not None else 0
        parts = list(shares[max(0, at - count) : at])
        if count < _PAIR or len(parts) != count or share.claim.kind is not ClaimKind.PERCENT:
            continue
        if all(_stands_with(part, share) for part in parts) and share.index - parts[0].index == count:
            first_too = at > count and _stands_with(shares[at - count - 1], share)
            sure = not first_too or share.head.lstrip().startswith(("以上", "上述", "这", "前"))
            yield Proposal((total_relation(share, parts, "合计"),), Confidence.HIGH if sure else Confidence.MEDIUM)


_PAIR = 2


def _stands_with(part: Mention, share: Mention) -> bool:
    alike = part.unit == share.unit and part.peer == share.peer and not part.depth
    return alike and _ASIDE.search(part.head) is None  # 女性占45.2%，其中已婚占31.7%: one is in the other
