"""What a limit leaves room for: 余额51.05亿元，未突破限额52亿元，尚余空间0.95亿元."""

from __future__ import annotations

from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.stocks.budgets import left_over
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_ROOM = pattern(
    "[，,\\s]*(?:[尚还仍]?[余有剩]|剩余|余下|留有?)(?:的|下)?(?:可用|可新增|新增|举[债借]|使用|可(?:供|以)?使用|[编建]制)?"
    "(?:空间|额度|余地|限额|指标)(?:仅|为|约|还有|[有达])*"
)
_HELD = pattern("(?:未|没有)(?:突破|超过|超出|超|达到)|(?:控制)?在|低于|不超过?|小于|[限上]限")
_LIMIT = pattern("限额|上限|额度|核定|控制[数线]|红线|封顶|总量控制")
_TWO = 2


def room_left(room: Mention) -> Proposal | None:
    """The limit that the clause in front compares a figure with, less that figure; ``None`` without such words."""
    if room.index < _TWO or not room.is_level or room.depth or _ROOM.fullmatch(room.lead) is None:
        return None
    used, limit = room.sentence.mentions[room.index - _TWO : room.index]
    if not used.is_level or used.depth or limit.depth or not used.unit == limit.unit == room.unit:
        return None
    beside = used.peer == limit.peer == room.peer and room.clause - limit.clause == 1 >= limit.clause - used.clause
    if not beside or _LIMIT.search(limit.head + limit.tail) is None or _HELD.search(limit.lead) is None:
        return None
    if _LIMIT.search(used.lead) is not None:
        return None  # 限额52亿元，控制在…: the limit itself is told twice
    return Proposal((left_over(room, [(1, limit), (-1, used)]),), Confidence.HIGH)
