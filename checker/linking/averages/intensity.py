"""How many a day each kilometre of a network carries: 日均客运量41.37万人次，…，客流强度每公里0.66万人次."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import common_scale, figure, related
from checker.model.expression import Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_NAME = pattern("客[运流]强度")
_OF_ALL = pattern(
    "[，,；;、\\s]*(?:全市|线网|全网|路网|轨道交通|地铁|平均)*客[运流]强度(?:约|为|达到?|是|每日|每天|每公里|日均|平均)*"
)
_DAILY = pattern("(?<!作日)(?<!末)(?<!假日)(?<!号线)日均(?:客[运流]量?|[运输]送(?:乘客|旅客)?|乘客)?(?:约|为|达到?)*$")
_SOME = pattern("其中|号线|年初|期初|上年|去年|新增|在建|规划|最高|工作日|周末|节假日|长")
_BEFORE = pattern("年初|期初|上年末|新增|新开|开通")
_TIMES = ("人次", "人次/公里")


def is_intensity(mention: Mention) -> bool:
    """Whether it is such a figure, which no other count will do for."""
    return _NAME.search(mention.lead) is not None


def link_intensity(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every intensity of all lines, over the one daily mean and the one length that are told of them."""
    for number, sentence in enumerate(paragraph.sentences):
        for each in sentence.mentions:
            if (
                each.role not in (Role.LEVEL, Role.AVERAGE)
                or each.unit not in _TIMES
                or not _OF_ALL.fullmatch(each.lead)
            ):
                continue
            told = [m for s in paragraph.sentences[:number] for m in s.mentions] + sentence.mentions[: each.index]
            daily = [m for m in told if m.role is Role.AVERAGE and m.unit == "人次" and _is_of_all(m)]
            daily = [m for m in daily if _DAILY.search(m.lead) is not None]
            noted = [m for m in sentence.mentions[each.index + 1 : each.index + 2] if m.owner is each]
            long = [m for m in (*told, *noted) if m.unit == "公里" and m.is_level and _is_of_all(m)]
            long = [m for m in long if m in noted or not m.depth]
            grown = any(m.unit == "公里" and _BEFORE.search(m.lead) is not None for m in told)
            if len(daily) == len(long) == 1 and not grown:
                above = figure(daily[0], scale=common_scale(daily[0], each))
                roles = {daily[0].claim.start: "numerator", long[0].claim.start: "denominator"}
                roles[each.claim.start] = "average"
                found = related(
                    RelationKind.AVERAGE, each.claim, Quotient(above, figure(long[0])), roles=roles, cue="强度"
                )
                yield Proposal((found,), Confidence.HIGH)


def _is_of_all(mention: Mention) -> bool:
    """Whether it is told of the whole network, and now."""
    is_part = mention.claim.start in mention.sentence.paragraph.wholes
    return not is_part and _SOME.search(mention.head.rpartition("，")[2]) is None
