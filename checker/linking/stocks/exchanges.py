"""What came and what went right in front of a net change: 年内新增27家、退库9家，净增18家."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.passage import Mention
from checker.linking.stocks.ledgers import Term
from checker.model.patterns import pattern

COMES = pattern("新|入|引进|开")
GOES = pattern("退|离|注销|核减|停|迁出|关|销|撤|调出|辞|取消|拆")


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
    adjacent = net.clause - went.clause == 1 and went.clause - came.clause < 2 and came.peer == net.peer
    if not adjacent or not COMES.search(came.lead) or not GOES.search(went.lead):
        return None
    return [(net.direction or 1, came), (-(net.direction or 1), went)]


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


def exchange_of_several(net: Mention) -> list[Term] | None:
    """年内新设3265户，注销1187户、吊销46户，净增2032户: all that came in, and what went right behind it, three or more.

    Nothing else of the unit stands in front but the stock at the beginning.
    """
    came: list[Mention] = []
    went: list[Mention] = []
    clause = net.clause
    for mention in reversed(net.sentence.mentions[: net.index]):
        if mention.unit != net.unit or mention.depth or mention.peer != net.peer or clause - mention.clause > 1:
            return None
        if not mention.is_level or cues.CARRIED_IN.search(mention.lead):
            break
        if not came and _WENT.match(mention.lead) is not None:
            went.append(mention)
        elif went and COMES.search(mention.lead) is not None:
            came.append(mention)
        else:
            return None
        clause = mention.clause
    if not came or len(came) + len(went) <= _PAIR or net.clause - went[0].clause != 1 or net.name == "balance":
        return None
    if _TAKES_IN.match(net.sentence.text, net.claim.end) is not None:
        return None  # 净增19家（含迁入2家）
    sign = net.direction or 1
    return [*((sign, m) for m in reversed(came)), *((-sign, m) for m in reversed(went))]


_PAIR = 2
_TAKES_IN = pattern("[（(](?:不?含|包括|另|加)")
_WENT = pattern(
    "\\s*(?:全年|年内|当年|本年|同期|同时|依法|累计|共|因[^，,。；;、]{1,6})*"
    "(?:注销|吊销|退[出库休股役]?|清退|离[职退]|核减|停[业办产用航]|迁出|转出|调出|关[停闭]|撤[销并]|辞[职退]|取消|拆[除]|报废|淘汰|死亡)"
)
