"""The increment that goes with a rate of growth: 增加186个，增长16.9%."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import is_amount, same_comparison, same_words
from checker.linking.quotients import quotient
from checker.linking.stocks.exchanges import is_flow_of_net
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

AMOUNTS = (Role.LEVEL, Role.AVERAGE)


def increment_of(sentence: Sentence, growth: Mention) -> tuple[Mention | None, bool]:
    """The increment that goes with the rate, and whether the two stand side by side."""
    at = growth.index
    plain = [m for m in sentence.mentions[:at] if m.bracket == growth.bracket or m is growth.owner]
    behind = [m for m in sentence.mentions[at + 1 : at + 4] if m.claim.kind is not ClaimKind.DURATION][:PAIR]
    if len(behind) == PAIR and behind[0].is_level and REACHED.fullmatch(behind[0].lead) is not None:
        other = behind[1]  # 警情下降15.2%，降至1089起，较上年少195起
        row = growth.clause + 2 >= behind[0].clause + 1 >= other.clause > growth.clause
        if row and behind[0].unit == other.unit and other.peer == growth.peer and goes_with(other, growth):
            return other, True
    for other in (*plain[-1:], *sentence.mentions[max(0, at - 1) : at], *behind[:1]):
        if goes_with(other, growth) and abs(other.clause - growth.clause) <= 1 and other.peer == growth.peer:
            return other, same_words(other, growth)
    before = [m for m in sentence.mentions[:at] if m.bracket == growth.bracket or m is growth.owner]
    for other in reversed(before):
        if _is_change(other):
            # 比年初增加96.8亿元，同比多增14.3亿元，余额同比增长13.5%
            second = sentence.mentions[at - 1].name == "second" and sentence.mentions[at - 2] is other
            reached = sentence.mentions[at - 2] is other and REACHED.fullmatch(sentence.mentions[at - 1].lead)
            near = growth.clause - other.clause <= 1 + bool(second or reached)
            return (other, False) if goes_with(other, growth) and near else (None, False)
    return None, False


REACHED = pattern("[，,\\s]*(?:总[数量额]|累计|年末|月末)?(?:达到?|[增升降减]?至|[增升降减]到|为)")
"""同比增加0.94万吨，达12.87万吨，增长7.9%."""

PAIR = 2


def _is_change(mention: Mention) -> bool:
    if mention.name == "second":
        return is_amount(mention) and _is_of_flow(mention)
    changes = mention.role in (Role.CHANGE, Role.NET) and is_amount(mention) and mention.name != "balance"
    return changes and not (mention.role is Role.CHANGE and is_flow_of_net(mention))


def _is_of_flow(more: Mention) -> bool:
    """新增就业3.58万人，比上年多增0.11万人: how much more came in than last year, where no stock is told in front."""
    front = [m for m in more.sentence.mentions[: more.index] if m.unit == more.unit and m.peer == more.peer]
    if len(front) > 1 and _IS_TARGET.search(front[-1].lead) is not None:
        front.pop()  # 新增就业6418人，完成目标6000人的107.0%，同比多增273人
    flow = front[-1] if front else None
    if flow is None or len(front) != 1 or flow.role not in AMOUNTS or flow.depth or more.clause - flow.clause > PAIR:
        return False
    return _CAME_IN.search(flow.lead) is not None


_IS_TARGET = pattern("(?:任务|目标|计划)数?$")
_CAME_IN = pattern("新增|增收|净增|增产|新开|新建|减少|退出|退税|净减")


def goes_with(change: Mention, growth: Mention) -> bool:
    """Whether both go the same way, from the same earlier period."""
    agree = change.direction * (growth.direction or 1) >= 0
    if not agree or not _is_change(change) or not same_comparison(change, growth):
        return False
    if change.name == "second" and len(cues.subject_of(growth.head)) > 1:
        return False  # 新增贷款86.4亿元，同比多增12.6亿元，贷款余额增长9.8%
    return _OVER_YEARS.search(change.lead) is None or _LAST_YEAR.search(growth.lead) is None


_OVER_YEARS = pattern("[比较](?:常年|多年|历年|往年)")
_LAST_YEAR = pattern("[上去]年|上[月季周]|[同环]比")


def over_rest(growth: Mention, change: Mention, level: Mention) -> Relation:
    """The increment over what the level was before it: 186 ÷ (1286 − 186)."""
    bottom = [(1, level), (-(change.direction or 1), change)]
    return quotient(RelationKind.GROWTH, growth, [(1, change)], bottom, roles=("growth", "change", "current"))


def over_first(growth: Mention, change: Mention, level: Mention) -> Relation:
    """The increment over the earlier figure itself: 186 ÷ 1100."""
    roles = ("growth", "change", "previous")
    return quotient(RelationKind.GROWTH, growth, [(1, change)], [(1, level)], roles=roles)
