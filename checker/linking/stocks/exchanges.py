"""What came and what went right in front of a net change: 年内新增27家、退库9家，净增18家."""

from __future__ import annotations

from checker.linking.passage import Mention, Role
from checker.linking.stocks.signs_of_flows import Term, sign_of
from checker.linking.stocks.stocks_told import is_closing, is_opening
from checker.model.expression import total_of
from checker.model.patterns import pattern

COMES = pattern("新|入|引进|开")
GOES = pattern("退|离|注销|核减|停|迁出|关|销|撤|调出|辞|取消|拆|终止")


def exchange_of(net: Mention) -> list[Term] | None:
    """What came and what went, where both stand right in front: 年内新增27家、退库9家，净增18家.

    Parts of what came may stand between: 新登记6328户，其中企业1475户、个体4853户；注销2094户，净增4234户.
    """
    if (parted := _parted_exchange(net)) is not None:
        return parted
    pair = net.sentence.mentions[net.index - 2 : net.index] if net.index > 1 else []
    if len(pair) < 2 or any(m.unit != net.unit or m.depth for m in pair) or net.name == "balance":
        return None
    came, went = pair
    if is_of_some(net, came):
        return None
    in_front = net.sentence.mentions[net.index - 3 : net.index - 2] if net.index > 2 else []
    if any(m.unit == net.unit and m.clause == came.clause and COMES.search(m.lead) for m in in_front):
        return None  # 恢复2家，新增5家、转入1家，退出3家，净增5家: more came than that
    adjacent = net.clause - went.clause == 1 and went.clause - came.clause < 2 and came.peer == net.peer
    if not adjacent or not COMES.search(came.lead) or not GOES.search(went.lead):
        return None
    return [(net.direction or 1, came), (-(net.direction or 1), went)]


def borne_out_exchange(net: Mention) -> list[Term] | None:
    """年初1286人，招录94人，退休和调出共73人，净增21人，年底1307人: what came and went by words that are less sure.

    Only where both stocks are told in the sentence, and what lies between them is just what came less what went.
    """
    pair = net.sentence.mentions[net.index - 2 : net.index] if net.index > 2 else []
    beside = [
        *net.sentence.mentions[net.index - 3 : net.index - 2],
        *net.sentence.mentions[net.index + 1 : net.index + 2],
    ]
    if len(pair) < _PAIR or len(beside) < _PAIR or net.name == "balance" or not net.direction:
        return None
    (came, went), (opening, closing) = pair, beside
    if any(m.unit != net.unit or m.depth or not m.is_level or m.peer != net.peer for m in (came, went, closing)):
        return None
    if opening.unit != net.unit or not is_opening(opening) or not is_closing(closing) or sign_of(went) >= 0:
        return None
    if is_of_some(net, came) or sign_of(came) <= 0 or net.clause - went.clause != 1:
        return None
    left = total_of([closing.claim, went.claim]).evaluate()
    there = total_of([opening.claim, came.claim]).evaluate()
    told = left is not None and there is not None and left.meets(there)
    return [(net.direction, came), (-net.direction, went)] if told else None


def _parted_exchange(net: Mention) -> list[Term] | None:
    """What came, with its own parts behind it, and what went; ``None`` where anything else stands between."""
    wholes = net.sentence.paragraph.wholes
    front = [m for m in net.sentence.mentions[: net.index] if m.unit == net.unit and m.is_level and not m.depth]
    apart = [m for m in front if m.claim.start not in wholes]
    if len(apart) != _PAIR or len(front) <= _PAIR or net.name == "balance":
        return None
    came, went = apart
    parts = [m for m in front if m not in apart]
    of_came = all(wholes[m.claim.start] is came and came.index < m.index < went.index for m in parts)
    if not of_came or went.index + 1 != net.index or net.clause - went.clause != 1 or went.peer - came.peer > 1:
        return None
    if not COMES.search(came.lead) or not GOES.search(went.lead):
        return None
    sign = net.direction or 1
    return [(sign, came), (-sign, went)]


def is_flow_of_net(went: Mention) -> bool:
    """新增4028家，增长26.9%；减少2259家，下降21.6%；净增1769家: what went, and not by how much less came.

    Or the stock at the end stands behind: 上年末5547名，本年发展1621名，减少1154名，本年末6014名.
    """
    if _BARE_FALL.fullmatch(went.lead) is None:
        return False
    around = went.sentence.mentions[max(0, went.index - _AROUND) : went.index + _AROUND + 1]
    like = [m for m in around if m.unit == went.unit and not m.depth and m is not went]
    came = [m for m in like if m.index < went.index and m.is_level and _CAME.search(m.lead) is not None]
    behind = [m for m in like if m.index > went.index]
    return bool(came) and any(m.role is Role.NET or is_closing(m) for m in behind)


_BARE_FALL = pattern("[，,；;、\\s]*减少")
_CAME = pattern("新|发展|增加?")
_AROUND = 3
_PAIR = 2
_NET = pattern("净[增减](?:加|少|长)?(?P<noun>[^，,。；;\\d]*?)(?:约|为|达|了|共)*$")
_OWNER = pattern("[，,\\s]*([^\\W\\d_a-zA-Z]{2,12}?)(?:[比较][^，,。；;]{1,8})?净[增减]")
_ALL_OF_THEM = pattern("全[市县区省年州]|[本我][市县区省]|年内|期末|总数?|实际|当年|全部")
"""县域网点净增3个 behind 新设网点12个: the net is of some of them; but 全市网点净增5个."""
_OTHER_STRETCH = pattern("单?[月季周日]度?均?净|最[多高大少低]|每[月季周日]|日均|月均")


def is_of_some(net: Mention, came: Mention) -> bool:
    """新设企业3265户，注销1187户、吊销46户，净增规上企业32户: a noun that nothing in front bears is of some of them."""
    said = _NET.search(net.lead)
    noun = said["noun"].strip() if said is not None else ""
    front = net.sentence.text[net.sentence.start : came.claim.end] + came.tail
    if (len(noun) >= _PAIR and noun not in front) or _OTHER_STRETCH.search(net.lead) is not None:
        return True
    owner = _OWNER.match(net.lead)
    whose = _ALL_OF_THEM.sub("", owner[1]) if owner is not None else ""
    return len(whose) > _PAIR and whose not in front and whose[-_PAIR:] in front


TAKES_IN = pattern("[（(](?:不?含|包括|另|加)")
