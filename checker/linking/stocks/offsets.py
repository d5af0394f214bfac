"""What rises and falls come to, where the words set them off.

小麦库存增加34260吨，玉米库存减少18540吨，…，四个品种相抵，库存净增11835吨.
"""

from __future__ import annotations

from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role
from checker.linking.stocks.signs_of_flows import Term
from checker.model.patterns import pattern

_OFFSET = pattern(
    "(?:(?P<number>[两二三四五六七八九十])[^，,。；;、\\d]{1,4})?(?:增减)?(?:相互|互相)?(?:相抵|抵消|互抵)"
)
_FEW, _MOST, _NEAR = 2, 24, 40
_SOME_UNTOLD = pattern("其他|其它|其余|略有|持平|变化不大|基本不变")
_IN_ALL = pattern("净|合计|总计|共计?|总体|总量|总额|整体")


def offset_changes(net: Mention) -> list[Term] | None:
    """The rises and falls in front, each with its sign, where the words right in front of the net set them off.

    ``None`` where a change of those is not told: 其他品种略有增减，各品种相抵.
    """
    sentence = net.sentence
    if "抵" not in sentence.text[max(sentence.start, net.claim.start - _NEAR) : net.claim.start]:
        return None
    near = sentence.mentions[max(0, net.index - _MOST) : net.index]
    front = [m for m in near if m.unit == net.unit and not m.depth and "其中" not in m.head]
    changes = [m for m in front if m.role is Role.CHANGE and m.direction and not m.name]
    if len({m.direction for m in changes}) < _FEW or net.depth:
        return None
    between = sentence.text[changes[-1].claim.end : net.claim.start]
    said = _OFFSET.search(between)
    if said is None or _SOME_UNTOLD.search(sentence.text, changes[0].claim.end, net.claim.start) is not None:
        return None
    if said["number"] is not None and number_of(said["number"]) != len(changes):
        return None  # 两线相抵 of three
    if net.role is not Role.NET and _IN_ALL.search(net.lead) is None and len(net.lead) != len(net.head):
        return None
    sign = net.direction or 1
    return [(sign * m.direction, m) for m in changes]


def plain_moves(net: Mention) -> list[Term] | None:
    """新增257人，减少227人，净增30人: the rise and the fall right in front, in bare words."""
    near = net.sentence.mentions[max(0, net.index - _FEW) : net.index]
    if net.role is not Role.NET or net.depth or len(near) < _FEW or _NET.fullmatch(net.lead) is None:
        return None
    rise, fall = near
    alike = rise.unit == fall.unit == net.unit and not rise.depth and not fall.depth and rise.peer == net.peer
    beside = fall.clause - rise.clause <= 1 == net.clause - fall.clause and fall.peer == net.peer
    if not alike or not beside or _RISE.search(rise.lead) is None or _FALL.fullmatch(fall.lead) is None:
        return None
    sign = net.direction or 1
    return [(sign, rise), (-sign, fall)]


_NET = pattern("[，,\\s]*(?:全年|当年|年内|本期)?净[增减](?:加|少|长)?")
_RISE = pattern("(?:新增|增加|增长)(?:了)?$")
_FALL = pattern("[，,、\\s]*(?:而|同时)?(?:自然)?(?:减少|核减|下降)(?:了)?")
