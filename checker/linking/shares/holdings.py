"""What several shareholders hold together: 第一大股东持股28.35%，第二大股东持股11.62%，两者合计持股39.97%."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Sentence
from checker.linking.quotients import is_percentage
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TOGETHER = pattern(
    "(?P<first>前)?(?P<number>[两二三四五六七八九十])(?:[名大位家者方])(?:股东|法人|企业|机构)?(?:合计|共计|一?共|总共|加起来)"
    "(?:直接)?(?:持股|持有(?:公司|本公司)?(?:股份|股权))(?:的?比例|占比)?(?:为|达到?|约)?$"
)
_HOLDS = pattern("持股|持有[^，,。；;]{0,8}股[份权]|股东")
_LONGEST = 28


def link_holdings(sentence: Sentence) -> Iterator[Proposal]:
    """Every percentage that so many shareholders hold together, as the sum of as many in front of it."""
    for total in sentence.mentions:
        if not is_percentage(total) or total.depth:
            continue
        start = max(sentence.start, total.claim.start - _LONGEST)
        said = _TOGETHER.search(sentence.text, start, total.claim.start)
        if said is None:
            continue
        front = [m for m in sentence.mentions[: total.index] if is_percentage(m) and m.peer == total.peer]
        held = [m for m in front if not m.depth and (_HOLDS.search(m.head) is not None or _goes_on(m))]
        counted = number_of(said["number"])
        if len(held) == len(front) == counted or (said["first"] and held == front and len(held) > counted):
            yield Proposal((total_relation(total, held[:counted], said.group()),), Confidence.HIGH)


def _goes_on(mention: Mention) -> bool:
    return mention.separator == "、" and not mention.lead.strip("、和与及 ")
