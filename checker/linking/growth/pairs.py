"""The two periods that one rate of growth compares: the current figure and the earlier one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.counting import number_of
from checker.linking.growth.dated_pairs import dated_beside
from checker.linking.growth.earlier_figures import earlier_figures, is_spent
from checker.linking.growth.growth_readings import Pair
from checker.linking.growth.increments_beside import AMOUNTS
from checker.linking.growth.pairs_by_name import noted_behind, pairs_by_its_name, pairs_of_item_named
from checker.linking.growth.pairs_by_year import dated_pairs, pairs_of_years, pairs_told_by_year
from checker.linking.growth.reached_behind import movement_behind, reached_beside_earlier, told_behind
from checker.linking.growth.since_beginning import since_beginning
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import base_year, describes, is_amount, is_of, level_for, same_base, years_compared
from checker.model.patterns import pattern


def pairs_for(sentence: Sentence, growth: Mention, following: Sentence | None) -> list[Pair]:
    """The figures that the rate can compare, the likeliest first."""
    if told := list(told_behind(growth)):
        return told
    compared = years_compared(growth)
    if compared is not None:
        told = pairs_told_by_year(sentence, growth, compared)
        if told:
            return told
    around = [m for m in sentence.mentions if m.bracket == growth.bracket or m is growth.owner or m.owner is None]
    before = [m for m in around if m.index < growth.index and m.bracket in (0, growth.bracket)]
    earlier = [m for m in earlier_figures(sentence, [growth], following) if not describes(m)]
    earlier = [m for m in earlier if not _is_of_another_year(growth, m)]
    dated = (
        None
        if earlier
        else dated_pairs(growth, before) or dated_beside(growth, before) or pairs_of_years(growth, before, following)
    )
    pairs = [dated] if dated is not None else []
    if (own := pairs_of_item_named(growth, before, earlier) or pairs_by_its_name(growth, before, earlier)) is not None:
        pairs.append(own)
    for previous in earlier:
        if not same_base(growth, previous) or is_spent(growth, previous):
            continue
        level = level_for(before, previous)
        if level is not None and not _has_its_own_level(growth, level, before):
            pairs.append((level, previous))
    if not pairs and (since := since_beginning(growth)) is not None:
        pairs.append(since)
    pairs = pairs or list(movement_behind(growth)) or list(reached_beside_earlier(growth))
    return pairs or (list(_promised(growth)) if growth.direction < 0 and growth.index > 1 else [])


def _is_of_another_year(growth: Mention, previous: Mention) -> bool:
    """2023年新增2980人，2024年达到3560人，比2022年增长14.1%: from no figure of the year in between."""
    named = base_year(growth, 0)
    return 0 < named != previous.year > 0 and "年初" not in growth.head


def _has_its_own_level(growth: Mention, level: Mention, before: Sequence[Mention]) -> bool:
    """PM10浓度62微克，上年为66微克；…；臭氧浓度163微克，上升3.2%: another level stands in the rate's own stretch.

    Or an amount, where the level is a percentage: 按期率由71.7%提高到82.7%；收案从33.80万件到46.30万件，增长37.0%.
    """
    if level.peer == growth.peer or level.sentence is not growth.sentence:
        return False
    own = [m for m in before if m.role in AMOUNTS and m.peer == growth.peer and not m.depth]
    return any(m.unit == level.unit for m in own) or (bool(own) and not is_amount(level))


def _promised(growth: Mention) -> Iterator[Pair]:
    """法定时限合计1240天，承诺时限合计310天，压缩75%: what the law allows and what is promised, right in front."""
    allowed, promised = growth.sentence.mentions[growth.index - 2 : growth.index]
    if is_promise(allowed, promised) and growth.clause - promised.clause == 1 and growth.peer == promised.peer:
        if not growth.depth and _COMPARES.search(growth.head) is None and is_of(growth, promised):
            yield promised, allowed


_COMPARES = pattern("[同环]比|[比较与]|上年|去年|同期|累计")


def is_promise(allowed: Mention, promised: Mention) -> bool:
    """Whether the one is what was due before, by its words, and the other, beside it, what it has come to."""
    alike = allowed.unit == promised.unit and allowed.role is promised.role and not allowed.depth
    alike = alike and allowed.role in (Role.LEVEL, Role.AVERAGE)
    beside = 0 <= promised.clause - allowed.clause <= 1 and promised.peer == allowed.peer and not promised.depth
    named = alike and beside and _ALLOWED.search(allowed.lead) is not None
    return named and _PROMISED.search(promised.lead) is not None


_ALLOWED = pattern("法定(?!代表)|原(?:来|有|定)?|改革前|优化前|压缩前|精简前")
_PROMISED = pattern("承诺|实际|现(?:在|有)?|改革后|优化后|压缩后|精简后")

_NEXT_IN_LIST = pattern("环比|[较比](?:上|前)[届期年月季]|[较比]前一[届年月]")


def further_pairs(paragraph: Paragraph, growth: Mention) -> Iterator[Pair]:
    """What the rate may compare besides: worth telling only where it comes out.

    依次为152人、217人、281人，本届较上届增长29.5%: the last two of a list. 征收3864万元，户均3.03万元，上年3702万元，
    增长4.4%: not the nearest figure. 报告412例。…与11月的368例相比上升12.0%: what an earlier sentence tells.
    """
    sentence = growth.sentence
    front = [m for m in sentence.mentions[: growth.index] if m.bracket in (0, growth.bracket)]
    if front and front[-1].role is Role.PREVIOUS and pairs_of_item_named(growth, front, front[-1:]) is not None:
        return  # 乘用车A、商用车B，商用车较上年同期C下降10.3%: of no other figure that comes out
    if len(front) > 1 and _NEXT_IN_LIST.search(growth.head):
        previous, current = front[-2:]
        listed = current.separator == "、" and current.clause == previous.clause
        if listed and current.is_level and previous.is_level and current.unit == previous.unit:
            yield current, previous
    if len(front) > 1 and "环比" in growth.head and _follow(front[-2], front[-1], growth):
        yield front[-1], front[-2]
    number = paragraph.number_of(sentence)
    yield from noted_behind(paragraph, number, growth)
    for previous in front:
        if previous.role is not Role.PREVIOUS or growth.clause - previous.clause > 1 or not same_base(growth, previous):
            continue
        here = [m for m in front if m.peer == growth.peer and growth.clause - m.clause <= _FAR]
        back = [m for other in paragraph.sentences[max(0, number - _NEAR) : number] for m in other.mentions]
        back = [m for m in back if not m.depth and "其中" not in m.head and m.claim.start not in paragraph.wholes]
        for told in (here[::-1], back):
            alike = [m for m in told if m.is_level and m.unit == previous.unit and m.claim.kind is previous.claim.kind]
            yield from ((current, previous) for current in alike[:_FAR])


def _follow(previous: Mention, current: Mention, growth: Mention) -> bool:
    """Whether the two are of one period and the next, and the rate of the later: 一季度A，二季度B，二季度环比增长."""
    one, other, own = (_PERIOD.search(words) for words in (previous.lead, current.lead, growth.head))
    if one is None or other is None or previous.unit != current.unit or not (previous.is_level and current.is_level):
        return False
    return number_of(other[1]) == number_of(one[1]) + 1 and one[2] == other[2] and (own is None or own[0] == other[0])


_PERIOD = pattern("([一二三四1-4]|(?<!\\d)1[0-2]|[5-9])(季度|月)")
_NEAR = 2
_FAR = 4
