"""What a day has of what it could have: 设计处理能力12万吨/日，…，日均10.8万吨，相当于设计能力的90%.

Also where a rate says so, behind them or in front: 设计规模每日6万吨，…，日均5.27万吨，负荷率87.8%.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import is_percentage, quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OF_CAPACITY = pattern(
    "(?:相当于|达到?了?|为|占)(?:其|了|全?厂|全站)?(?:设计|额定|核定|批准)?(?:日)?[^，,。；;、\\d]{0,6}(?:能力|规模|负荷)的$"
)
_LOAD = pattern("^\\s*(?:平均|运行|水力|处理|设备|产能|能力|设施)*(?:负荷率|利用率|达产率|运行率)(?:为|达到?|约)*$")
_CAPACITY = pattern("(?:能力|规模|负荷|产能|[水电气]量)(?:为|达到?|是|有|[：:])*(?:每[日天])?(?:为|达到?)?$")
_DAILY = pattern("日均|平均每[日天]|每[日天]平均")
_BY_DAY = pattern("日[^，,。；;、\\d年月]{0,8}(?:能力|规模|负荷)|(?:设计|核定|额定)[^，,。；;、\\d]{0,10}每[日天]")
_TERMS = ("numerator", "denominator")
_BACK = 2
_MOST = 24


def link_capacities(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every percentage of a capacity that stands right behind an average by the day."""
    for number, sentence in enumerate(paragraph.sentences):
        for share in sentence.mentions[:_MOST]:
            if _is_load(share) and (both := _both_behind(share)) is not None:
                yield _proposal(share, *both)
                continue
            if not share.index:
                continue
            if not is_percentage(share) or share.depth or not (_is_load(share) or _is_of_capacity(share)):
                continue
            mean = sentence.mentions[share.index - 1]
            if (behind := _mean_before_capacity(share)) is not None:
                yield _proposal(share, behind, mean)
                continue
            if mean.role is not Role.AVERAGE or _DAILY.search(mean.lead) is None or share.clause - mean.clause > 1:
                continue
            told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions[:_MOST]]
            told = [m for m in [*told, *sentence.mentions[: mean.index]] if _is_capacity(m, mean)]
            if len(told) == 1:
                yield _proposal(share, mean, told[0])


def _proposal(share: Mention, mean: Mention, capacity: Mention) -> Proposal:
    is_load = share.role is Role.RATE
    kind, role = (RelationKind.RATE, "rate") if is_load else (RelationKind.SHARE, "share")
    terms = ([(1, mean)], [(1, capacity.with_claim(capacity.claim.exactly()))])  # what it was built for is not rounded
    reading = quotient(kind, share, *terms, roles=(role, *_TERMS), cue="负荷率" if is_load else "相当于")
    return Proposal((reading,), Confidence.MEDIUM if is_load else Confidence.HIGH)


def _mean_before_capacity(share: Mention) -> Mention | None:
    """日均处理26.33万吨，设计处理能力28万吨/日，负荷率94.0%: the mean right in front of what it could be."""
    capacity = share.sentence.mentions[share.index - 1]
    mean = next((m for m in reversed(share.sentence.mentions[: capacity.index]) if not m.depth), None)
    if mean is None or mean.role is not Role.AVERAGE or _DAILY.search(mean.lead) is None or capacity.depth:
        return None
    beside = share.clause - capacity.clause == 1 == capacity.clause - mean.clause and mean.peer == share.peer
    return mean if beside and _is_capacity(capacity, mean) else None


def _both_behind(rate: Mention) -> tuple[Mention, Mention] | None:
    """负荷率87.0%，设计处理能力每日32万立方米，实际日均处理27.83万立方米: mean and capacity, whichever comes first."""
    pair = rate.sentence.mentions[rate.index + 1 : rate.index + 3]
    before = rate.sentence.mentions[rate.index - 1] if rate.index else None
    if len(pair) < len(_TERMS) or (before is not None and rate.clause - before.clause == 1):
        return None
    row = [rate, *pair]
    beside = all(b.clause - a.clause == 1 and b.peer == a.peer and not b.depth for a, b in pairwise(row))
    for mean, capacity in (pair[::-1], pair):
        daily = mean.role is Role.AVERAGE and _DAILY.search(mean.lead) is not None
        if beside and daily and _is_capacity(capacity, mean):
            return mean, capacity
    return None


def _is_of_capacity(share: Mention) -> bool:
    """相当于设计能力的90%."""
    return share.role in (Role.PERCENT, Role.SHARE) and _OF_CAPACITY.search(share.lead) is not None


def _is_load(rate: Mention) -> bool:
    """负荷率87.8%, 产能利用率90.2%: a rate of what could be made, without a subject of its own."""
    return rate.role is Role.RATE and _LOAD.search(rate.lead) is not None


def _is_capacity(mention: Mention, mean: Mention) -> bool:
    """Whether the figure is what a day could have, in the unit of the average."""
    if mention.role not in (Role.LEVEL, Role.AVERAGE) or mention.depth or _CAPACITY.search(mention.lead) is None:
        return False
    if mention.unit == mean.unit:
        return _BY_DAY.search(mention.lead) is not None
    return mention.unit in (f"{mean.unit}/日", f"{mean.unit}/天", f"{mean.unit}／日")
