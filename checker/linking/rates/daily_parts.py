"""Rates of what a day has on the mean, of all there is: 出租汽车4860辆，日均营运3974辆，出车率81.8%."""

from __future__ import annotations

from checker.linking.choice import Proposal, holds, is_misprinted
from checker.linking.passage import Mention, Role
from checker.linking.quotients import is_percentage, rate_over
from checker.linking.rates.stems import stem_of
from checker.linking.reach import is_extended, is_term, narrowing_of, size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_BY_DAY = pattern("(?:日均|平均每[日天]|每[日天]平均)(?P<deed>[^\\W\\d_a-zA-Z]{0,6})$")
_OF_USE = pattern("出车|出勤|出动|到岗|在岗|上岗|上线|在线|开机|开动|开工|使用|利用|活跃|营运|运营|运行|占用|入住")
_TIMES = frozenset(("次", "人次", "车次", "班次", "班", "趟", "列", "架次"))
_WORD = 2


def rate_by_day(rate: Mention) -> Proposal | None:
    """The mean right in front of the rate over the one figure right in front of it that counts the same things."""
    if rate.index < _WORD or rate.depth or not is_percentage(rate) or is_extended(rate):
        return None
    base, part = rate.sentence.mentions[rate.index - _WORD : rate.index]
    said = _BY_DAY.search(part.head) if part.role is Role.AVERAGE else None
    beside = rate.clause - part.clause == 1 == part.clause - base.clause and base.peer == part.peer == rate.peer
    alike = base.unit == part.unit and base.claim.kind is ClaimKind.COUNT and part.unit not in _TIMES
    plain = base.is_level and is_term(base) and not base.depth and not part.depth and size(base) >= size(part)
    if said is None or not beside or not alike or not plain:
        return None
    reading = rate_over(rate, part, base)
    stem = narrowing_of(stem_of(rate.name))
    if stem and stem in said["deed"]:  # 日均占用742张，占用率86.3%
        return Proposal((reading,), Confidence.HIGH)
    if holds(reading):
        return Proposal((reading,), Confidence.LOW)
    meant = _OF_USE.fullmatch(stem) is not None and is_misprinted(reading)  # 投诉率 is of no 营运3974辆
    return Proposal((reading,), Confidence.MEDIUM) if meant else None
