"""How far a figure is from the limit right in front of the distance: 比内控的7天时限快2.5天, and 节约率 behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import LEVELS
from checker.linking.quotients import quotient
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.interval import Interval
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_ABOVE = "超过|超出|高于|高出|多于|优于|长于|快于|大于"
_BELOW = "低于|少于|短于|慢于|不及|小于"
_HELD_AGAINST = pattern(
    f"(?P<subject>[^，,。；;（(]{{0,14}}?)(?:(?P<up>{_ABOVE})|(?P<down>{_BELOW})|(?<!占)(?:比|较)(?![例重率]))"
    "(?P<limit>[^，,。；;\\d]{0,14})$"
)
"""What a figure is held against stands behind such a word: 短于法定20个工作日8.7个工作日."""
_LIMIT = (
    "(?:目标|任务|限值|标准|要求|计划|指标|预算|限额|[时期上下]限|警戒[线值]|控制[线数值价]|规定|底线|门槛|红线|平均"
    "|(?:序时|时间)进度)"
)
_NOUN = f"的?[^，,。；;、（()）\\d]{{0,6}}?{_LIMIT}[值数线量期]?(?:任务|要求|水平|标准)?"
_SIZED = pattern(
    f"(?:{_NOUN}|[)）])?(?:(?P<down>节[约省支]|压[减缩]|缩短|减少|降低|少|短|低|快)|(?P<up>超出?|多|高|增加|慢|延长))"
    "(?:了|出|约|近)*"
)
"""Between the limit and the distance, behind 比: 比预算2930万元节约444万元."""
_PLAIN = pattern(f"(?:{_NOUN}|[)）])?")
_OF_LIMIT = pattern(_LIMIT)
_PERIOD = pattern("年(?![度初]?(?:预算|计划|目标|任务|指标))|月|同期|上期|上届|上轮")
_POINTS = ClaimKind.POINTS
_PERCENT = ClaimKind.PERCENT
_KINDS = {_POINTS: _PERCENT}
_BOUNDS = (Approximation.MORE_THAN, Approximation.LESS_THAN)
_COMPLETED = pattern("[，,]?(?:目标|任务|计划)?完成(?:率|比例)(?:为|达到?)?")
_SAVED = pattern("[，,]?(?:资金)?(?:节[约省支]|压[减缩])(?:率|比例)(?:为|达到?)?")
_SET = pattern("进度|目标|任务|计划|要求|指标")
_PACES = ("快", "慢")
_REACH = 24


def link_limits_beside(sentence: Sentence) -> Iterator[Proposal]:
    """超出4000人的目标331人, 低于1.80万元的控制标准10%, and the rate right behind: 完成率108.3%, 节约率15.2%."""
    mentions = sentence.mentions
    for level, limit, size in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if limit.clause != size.clause or size.claim.start - limit.claim.end > _REACH:
            continue
        held = _held_against(limit, size)
        if held is None:
            continue
        limit, direction, sure = held
        current, is_alone = _current(level, limit, size)
        if current is None:
            continue
        confidence = Confidence.HIGH if sure and is_alone else Confidence.MEDIUM
        if size.claim.kind is _PERCENT and limit.claim.kind is not _PERCENT:
            above = [(1, current), (-1, limit)] if direction > 0 else [(1, limit), (-1, current)]
            roles = ("growth", "current", "previous")
            relation = quotient(RelationKind.GROWTH, size, above, [(1, limit)], roles=roles, cue=size.lead)
            yield Proposal((relation,), confidence)
            continue
        yield Proposal((difference(size.as_change(direction), current, limit),), confidence)
        for rate in mentions[size.index + 1 : size.index + 2]:
            yield from _rate_behind(rate, current, limit, size)


def link_room_left(sentence: Sentence) -> Iterator[Proposal]:
    """余额50.21亿元，控制在省定限额51.90亿元以内，留有1.69亿元空间: what a figure leaves of its limit."""
    plain = [m for m in sentence.mentions if not m.depth]
    for level, limit, room in zip(plain, plain[1:], plain[2:], strict=False):
        if room.unit != limit.unit or level.unit != limit.unit or room.clause - limit.clause != 1:
            continue
        beside = limit.clause - level.clause <= 1 and level.peer == room.peer and not level.depth and not room.depth
        opens = _LEAVES.fullmatch(room.head) is not None and _ROOM.match(room.tail) is not None
        opens = opens or _ROOM_OF.fullmatch(room.head) is not None
        if beside and opens and _OF_LIMIT.search(limit.head) is not None and level.role in LEVELS:
            exact = limit.with_claim(_as_printed(limit.claim))
            # of 余额39.87亿元，其中一般债务17.42亿元，专项债务22.45亿元 either the last part or the whole is held
            whole = sentence.paragraph.wholes.get(level.claim.start, level)
            levels = (level,) if whole is level or whole.unit != level.unit else (whole, level)
            yield Proposal(tuple(difference(room.as_change(-1), each, exact) for each in levels), Confidence.HIGH)


_LEAVES = pattern("[，,]?(?:尚|还|仍|均|预)?(?:留有|留出|留足|有|留|剩余|剩|余)(?:约|近)?")
_ROOM_OF = pattern("[，,]?(?:尚|还|仍)?有?(?:债务|举债)?(?:限额)?空间(?:为|约|还有|尚有)*")
"""限额空间25.26亿元, 尚有空间20.84亿元: the word in front."""
_ROOM = pattern("的?[^，,。；;]{0,6}(?:空间|余地|额度|余量|裕量)")


def _rate_behind(rate: Mention, current: Mention, limit: Mention, size: Mention) -> Iterator[Proposal]:
    if rate.clause != size.clause + 1 or rate.claim.kind is not _PERCENT or rate.depth:
        return
    if _COMPLETED.fullmatch(rate.head) is not None:
        roles = ("share", "actual", "target")
        yield Proposal(
            (quotient(RelationKind.TARGET, rate, [(1, current)], [(1, limit)], roles=roles, cue="完成"),),
            Confidence.HIGH,
        )
    elif _SAVED.fullmatch(rate.head) is not None:
        roles = ("rate", "numerator", "denominator")
        saved = [[(1, size)], [(1, limit), (-1, current)]]  # where the amount is wrong, the rate need not be
        readings = [quotient(RelationKind.RATE, rate, top, [(1, limit)], roles=roles, cue=rate.lead) for top in saved]
        yield Proposal(tuple(readings), Confidence.HIGH)


def _held_against(limit: Mention, size: Mention) -> tuple[Mention, int, bool] | None:
    """The limit as the number itself, whether the figure is above or below it, and whether words call it a limit."""
    text, claim = limit.sentence.text, limit.claim
    kind = _KINDS.get(size.claim.kind, size.claim.kind)
    if claim.kind is not kind and size.claim.kind is not _PERCENT:
        return None
    if kind is not _PERCENT and size.unit != limit.unit:
        return None
    inside = size.claim.start - claim.start
    head = size.head[-inside - _REACH : -inside].rstrip("（( ")
    if claim.approximation in _BOUNDS:
        printed = claim.literal.find(claim.number)
        head += claim.literal[:printed]  # 超过160微克 is read as a bound, and is none
    elif claim.approximation is not Approximation.EXACT:
        return None
    held = _HELD_AGAINST.search(head)
    if held is None or (held["subject"].strip() and not _is_taken_up(held, limit)):
        return None
    between = text[claim.end : size.claim.start]
    said = _PLAIN.fullmatch(between) if held["up"] or held["down"] else None
    sized = _SIZED.fullmatch(between) if said is None else None
    if said is None and sized is None:
        return None
    up = bool(held["up"] or (sized is not None and sized["up"]))
    if kind is _PERCENT and sized is not None and sized[0].endswith(_PACES):
        up = not up  # 比时间进度（83.3%）快2.1个百分点: more of it is done; 比时限7天快2.5天: it took less
    named = _OF_LIMIT.search(held["limit"] + between) is not None
    if _PERIOD.search(held["limit"]) is not None or (not named and not (held["up"] or held["down"])):
        return None
    return as_limit(limit, size), 1 if up else -1, named


def _is_taken_up(held: re.Match[str], limit: Mention) -> bool:
    """Whether the subject of the comparison is what the figure in front is called."""
    return held["subject"].strip() in limit.sentence.mentions[limit.index - 1].label


def _current(level: Mention, limit: Mention, size: Mention) -> tuple[Mention | None, bool]:
    """The figure in front that is measured as the limit is, and whether it is alone: 浓度164微克，…，超过160微克."""
    front = level.sentence.mentions[max(0, limit.index - _MOST) : limit.index]
    near = [m for m in front if limit.clause - m.clause <= _NEAR and m.peer == limit.peer and not m.depth]
    like = [m for m in near if m.unit == limit.unit and m.role in LEVELS and m.claim.approximation not in _BOUNDS]
    like = [m for m in like if m.claim.kind is limit.claim.kind]
    found = like[-1] if like else None
    if found is None or "其中" in limit.head or found.clause == limit.clause:
        return None, False
    if limit.claim.kind is ClaimKind.DURATION and found.role is Role.LEVEL and _TOOK.search(found.label) is None:
        return None, False  # 每月检修2天，比规定的21天少3天: of no time that something took
    found = level.sentence.paragraph.wholes.get(found.claim.start, found)
    if found.separator == "、" or found.sentence is not level.sentence or "其中" in found.head:
        return None, False  # 甲5亿元、乙7亿元，超出计划10亿元2亿元: of both
    beside = limit.clause - found.clause == 1 and (size.claim.kind is not _POINTS or found.index + 1 == limit.index)
    return found, len(like) == 1 or beside


_NEAR = 3
_MOST = 16
_TOOK = pattern("[历用耗]时|时长|时限|时间|周期|期限|工期|审限|实际|共[用需]")


def as_limit(limit: Mention, size: Mention) -> Mention:
    """The limit right in front of how far something is from it: 高于50%的序时进度34.1个百分点 is from just so much."""
    claim = limit.claim
    if limit.clause != size.clause or limit.index + 1 != size.index:
        return limit
    if claim.approximation in _BOUNDS:
        return limit.with_claim(_as_printed(claim))
    whole = claim.approximation is Approximation.EXACT and "." not in claim.number
    if whole and _SET.search(size.head) is not None and "平均" not in size.head:
        return limit.with_claim(claim.exactly())  # 快于序时进度（75%）5.8个百分点
    return limit


def _as_printed(claim: Claim) -> Claim:
    values = Interval.point(claim.written)
    return claim._replace(approximation=Approximation.EXACT, values=values, asserted=values)
