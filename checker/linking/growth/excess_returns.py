"""What a fund gained over its benchmark: 净值增长率6.42%，业绩比较基准收益率5.18%，超额收益1.24个百分点."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_EXCESS = pattern(
    "[，,\\s]*(?:(?P<up>(?:相对|实现)?超额(?:收益率?|回报)?|(?:大幅|小幅)?(?:跑赢|战胜|超越|领先)(?:业绩)?(?:比较)?基准)"
    "|(?:大幅|小幅)?(?:跑输|落后于?)(?:业绩)?(?:比较)?基准)(?:了|为|达|约)*"
)
_GAINED = pattern("净值|收益|回报|增长")
_REACH = 3


def link_excess_returns(sentence: Sentence) -> Iterator[Proposal]:
    """Every excess whose two returns stand right in front of it, that of the fund and that of the benchmark."""
    for excess in sentence.mentions[2:]:
        said = _EXCESS.fullmatch(excess.lead)
        if said is None or excess.depth or excess.claim.kind not in (ClaimKind.PERCENT, ClaimKind.POINTS):
            continue
        own, benchmark = sentence.mentions[excess.index - 2 : excess.index]
        if "超额" not in excess.lead and excess.claim.kind is not ClaimKind.POINTS:
            continue  # 大幅跑赢基准8.20%: what the benchmark made
        if not (_is_return(own, excess) and _is_return(benchmark, excess)):
            continue
        if "基准" in own.lead or "基准" not in benchmark.lead or _GAINED.search(own.lead) is None:
            continue
        change = excess.as_change(1 if said["up"] else -1)
        yield Proposal((difference(change, own, benchmark),), Confidence.HIGH, explicit=True)


def _is_return(mention: Mention, excess: Mention) -> bool:
    """Whether the percentage is told side by side with the excess, with no sign that was not read."""
    beside = mention.peer == excess.peer and excess.clause - mention.clause <= _REACH and not mention.depth
    unread = mention.sentence.text[mention.claim.start - 1 : mention.claim.start] in _SIGNS
    return beside and mention.claim.kind is ClaimKind.PERCENT and not unread


_SIGNS = ("-", "－", "−", "–")
