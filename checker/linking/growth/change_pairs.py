"""The pairs of figures that a change can lie between, wherever these stand: 由19.46%升到26.46%，上升7.00个百分点."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.growth.change_in_place import AT_START, ENDS_AT, pairs_in_place
from checker.linking.growth.gaps import Pairs, compared, gap_to_named, names_another, over_the_mean
from checker.linking.growth.listed_pairs import pair_called, pair_in_lists, pair_of_items, pair_of_listed_share
from checker.linking.growth.lists_told_before import pairs_told_before
from checker.linking.growth.period_pairs import periods_beside
from checker.linking.growth.since_beginning import since_beginning
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import LEVELS, base_year, is_amount, is_of
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_PREVIOUS = Role.PREVIOUS
SIZES = (Role.CHANGE, Role.NET)


def pairs_of_change(sentence: Sentence, run: list[Mention]) -> Iterator[tuple[Mention, Pairs, Confidence]]:
    """Each change with the pairs of figures that it can lie between, and how sure the words are of them."""
    units = [m.unit for m in run]
    apart = len(set(units)) == len(run)  # 分别减少13批282人次
    for place, change in enumerate(run):
        if _YEARLY.search(change.lead):
            continue  # 由81.6%升到91.4%，年均提高2.5个百分点: over the years, and not from one to the next
        like = [m for m in sentence.mentions if _is_beside(m, change) and _is_like(m, change)]
        away = _distance(change, like)
        if away:
            yield change, away, Confidence.LOW if _is_of_years(change, *away[0]) else Confidence.HIGH
            continue
        if change.name in ("second", "balance") or _is_from_sum(change, like):
            continue
        if len(run) == 1 and (called := pair_called(change)):
            yield change, called, Confidence.HIGH
            continue
        if len(run) == 1 and (of_share := pair_of_listed_share(change)):
            yield change, of_share, Confidence.HIGH
            continue
        in_lists = pair_in_lists(change) if len(run) == 1 else None
        if in_lists is not None:
            if in_lists:
                yield change, in_lists, Confidence.HIGH
            continue
        by_place = apart and not names_another(change) and not _is_beyond_named(change)
        pairs, confidence = pairs_in_place(change, like) if by_place else [], Confidence.HIGH
        if not pairs and len(run) == 1 and (items := pair_of_items(change)):
            pairs = items
        elif not pairs and apart and change.role is Role.CHANGE:
            pairs, confidence = compared(change, [m for m in sentence.mentions if _is_like(m, change)])
            if not pairs and (both := _of_two_periods(change)) is not None:
                pairs, confidence = [both], Confidence.HIGH
            if not pairs and (since := since_beginning(change)) is not None and since[0].unit == change.unit:
                pairs, confidence = [since], Confidence.HIGH
            if not pairs and (named := _reached_by_name(change)) is not None:
                pairs, confidence = [named], Confidence.HIGH
            if not pairs and (behind := _movement_behind(change)) is not None:
                pairs, confidence = [behind], Confidence.HIGH
            if not pairs and (mean := over_the_mean(change, _in_front(sentence))):
                pairs, confidence = mean, Confidence.HIGH
            if not pairs and (told := gap_to_named(change, _in_front(sentence))):
                pairs, confidence = told, Confidence.HIGH
        if not apart and len(set(units)) == 1:
            pairs = _listed(change, like, place, len(run))
            if not pairs and len(run) > 1:  # 上年分别为78件和45件。两类案件同比分别增加18件和9件
                front = _in_front(sentence)
                pairs = pairs_told_before(run, front[-1] if front else None)[place : place + 1]
        year = base_year(change, 0)  # 2022年A，2023年B，2023年比2021年增产: not from 2022
        pairs = [(now, then) for now, then in pairs if now is not then and not 0 < year != then.year > 0]
        if pairs:
            yield change, pairs, confidence


def _is_beyond_named(change: Mention) -> bool:
    """由1860亿元增加到3720亿元，比目标2900亿元超过820亿元: from the figure inside the comparison alone."""
    inside = change.sentence.mentions[change.index - 1] if change.index else None
    if inside is None or inside.clause != change.clause or inside.unit != change.unit or inside.role is _PREVIOUS:
        return False
    return cues.COMPARED_WITH.search(inside.lead) is not None and _BEYOND.fullmatch(change.lead) is not None


_BEYOND = pattern("超(?:过|出|额)?了?")


def _of_two_periods(change: Mention) -> tuple[Mention, Mention] | None:
    """三季度接通率97.8%，二季度为96.5%，环比提高1.3个百分点: the two in front, each with its own period."""
    front = [m for m in change.sentence.mentions[: change.index] if not m.depth]
    pair = periods_beside(change, front, LEVELS)
    like = pair is not None and all(_is_like(m, change) for m in pair) and is_of(change, pair[0])
    return pair if like else None


_NEAR_FRONT = 2
_NAMED_RATE = pattern("的([^\\W\\d_a-zA-Z]{1,12}率)(?:相比|比较)")


def _reached_by_name(change: Mention) -> tuple[Mention, Mention] | None:
    """与上年12.31%的产销差率相比，下降1.33个百分点：…，产销差率10.98%: the rate of that name behind the change."""
    previous = change.sentence.mentions[change.index - 1] if change.index else None
    if previous is None or previous.role is not _PREVIOUS or change.claim.kind is not ClaimKind.POINTS:
        return None
    said = _NAMED_RATE.match(previous.tail)
    if said is None:
        return None
    behind = [m for m in change.sentence.mentions[change.index + 1 :] if m.role is Role.RATE and not m.depth]
    named = [m for m in behind if m.name == said.group(1)]
    if not named:  # 不合格率2.17%。…，与上年2.46%的不合格率相比，下降0.29个百分点
        front = [*_in_front(change.sentence)[-_NEAR_FRONT:], change.sentence]
        told = [m for s in front for m in s.mentions if m.claim.start < previous.claim.start]
        named = [m for m in told if m.role is Role.RATE and m.name == said.group(1) and not m.depth]
    return (named[0], previous) if len(named) == 1 and change.clause - previous.clause <= 1 else None


def _movement_behind(change: Mention) -> tuple[Mention, Mention] | None:
    """比重上升7.00个百分点，由19.46%升到现在的26.46%: the movement that the clause behind the change tells of it."""
    before, after = (*change.sentence.mentions[change.index + 1 : change.index + 3], None, None)[:2]
    if before is None or after is None or change.depth or change.tail.strip() or not change.direction:
        return None
    beside = before.clause == after.clause == change.clause + 1 and before.peer == change.peer and not before.depth
    if not beside or not _is_like(before, change) or not _is_like(after, change):
        return None
    moves = _FROM_ALONE.fullmatch(before.lead) is not None and _MOVED_TO.search(after.lead) is not None
    return (after, before) if moves and after.role not in SIZES else None


_FROM_ALONE = pattern("\\s*(?:即|也就是)?[由从](?:上年|去年|年初|上年末|上期|期初|同期|\\d{4}年)?(?:同期|末|底)?的?")
_MOVED_TO = pattern(
    "[升增提降减缩扩涨压回][^，,。；;\\d]{0,3}[到至为](?:了|目前|现在|今年|年末|期末|\\d{4}年)*(?:的|约)?$"
)


def _in_front(sentence: Sentence) -> list[Sentence]:
    """The sentences of the paragraph in front of this one, as far back as a name is looked for."""
    number = sentence.paragraph.number_of(sentence)
    return sentence.paragraph.sentences[max(0, number - _BACK) : number]


_BACK = 24

_YEARLY = pattern("年均|年平均|平均每年|每年平均")
_AWAY = pattern(
    "^\\s*[^，,。；;]{0,6}(?:距离?|离)[^，,。；;]*(?:目标|任务|要求|标准)?[^，,。；;]{0,4}[还尚仍只]?(?:差|有)"
)


def _distance(change: Mention, like: Sequence[Mention]) -> Pairs:
    """2023年为1.86%，距2025年2.4%的目标还差0.54个百分点: from the last figure to the one inside the clause."""
    front = [m for m in like if m.index < change.index and not m.depth]
    if len(front) < 2 or change.direction >= 0 or _AWAY.search(change.head) is None:
        return []
    inside = front[-1]
    others = [m for m in front[:-1] if m.role in LEVELS] or [m for m in front[:-1] if m.role is _PREVIOUS]
    current = others[-1] if others else None
    beside = inside.clause == change.clause and inside.index == change.index - 1
    if current is None or not beside:
        return []
    # 平均用时14.2天，距10天的目标还差4.2天: what should be less is above its goal
    return [(current, inside), (inside, current)] if change.claim.kind is ClaimKind.DURATION else [(current, inside)]


def _is_of_years(change: Mention, current: Mention, target: Mention) -> bool:
    """Whether the target is of several years, and the figure may be of one: 距新增2.4万个的目标还差."""
    words = change.head[: -len(change.lead)]
    return _YEARS.search(words) is not None and _TO_DATE.search(current.head) is None


_YEARS = pattern("[一二三四五]五|规划|[两二三四五六七八九十\\d]年|总目标|总任务")
_TO_DATE = pattern("累计|已|共|达|总|现|增至|升至|为|到")


def _is_beside(mention: Mention, change: Mention) -> bool:
    if mention.role is _PREVIOUS and mention.index == change.index - 1:
        # 较上周（4087件）增加129件; 增加254件（上年1437件），其中甲类增加96件: of the change in front
        return mention.owner is None or mention.clause == change.clause or mention.owner.role not in SIZES
    if mention.owner is change and mention.index == change.index + 1:
        return mention.role is _PREVIOUS or AT_START.fullmatch(mention.lead) is not None
    if mention.role is _PREVIOUS and mention.owner is not None and mention.index == change.index + _SECOND:
        # 提高1.2个百分点，达到69.9%（上年为68.7%）: beside what the change ends at
        owner = mention.owner
        if owner.index == change.index + 1 and owner.role is Role.GROWTH:
            return owner.clause == change.clause + 1 and is_amount(change)  # 增收747万元，增长8.8%（上年8517万元）
        return owner.index == change.index + 1 and ENDS_AT.fullmatch(owner.lead) is not None
    if mention.role is _PREVIOUS and mention.depth and mention.clause == change.clause:
        return mention.index < change.index  # 比上年（173批、1842人次）依次减少31批、456人次
    return mention.bracket in (0, change.bracket)


_SECOND = 2
_PERCENTAGES = {"百分点": ClaimKind.PERCENT, "千分点": ClaimKind.PERMILLE}


def _is_like(mention: Mention, change: Mention) -> bool:
    """Whether the figure is of the sort that the change is a difference of."""
    if mention is change:
        return False
    if change.claim.kind is ClaimKind.POINTS:
        return mention.claim.kind is _PERCENTAGES.get(change.unit)
    return mention.unit == change.unit and mention.claim.kind is not ClaimKind.POINTS


def _is_from_sum(change: Mention, candidates: Sequence[Mention]) -> bool:
    """Whether it is from a list of earlier figures together: 比上届的金牌39枚、银牌48枚、铜牌57枚增加16枚."""
    front = [m for m in candidates if m.clause == change.clause and m.index < change.index and not m.depth]
    return len(front) > 1 and front[0].role is _PREVIOUS and all(m.separator == "、" for m in front[1:])


def _listed(change: Mention, candidates: list[Mention], place: int, size: int) -> Pairs:
    """The pair in the same place of a list of current and a list of earlier figures."""
    front = [m for m in candidates if m.index < change.index - place and m.peer == change.peer]
    levels, earlier = ([m for m in front if m.role is role] for role in (Role.LEVEL, _PREVIOUS))
    return [(levels[place], earlier[place])] if len(levels) == len(earlier) == size else []
