"""The two periods that one rate of growth compares: the current figure and the earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.growth.dated_pairs import dated_beside
from checker.linking.growth.increments import AMOUNTS
from checker.linking.growth.period_pairs import periods_beside
from checker.linking.growth.reached_behind import (
    THEN_IT_WAS,
    movement_behind,
    reached_beside_earlier,
    told_behind,
)
from checker.linking.growth.since_beginning import since_beginning
from checker.linking.lists.respective import value_of_item
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import (
    base_year,
    describes,
    is_amount,
    is_of,
    level_for,
    of_year,
    same_base,
    signs,
    years_compared,
)
from checker.linking.quotients import quotient
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

Pair = tuple[Mention, Mention]
"""The current and the earlier figure."""
_ROLES = ("growth", "current", "previous")


def growth_of(growth: Mention, current: Mention, previous: Mention) -> Relation:
    sign = growth.direction or 1
    now, then = signs(current, previous)
    top = [(now, current), (-then, previous)] if sign > 0 else [(then, previous), (-now, current)]
    return quotient(RelationKind.GROWTH, growth, top, [(1, previous)], roles=_ROLES, cue=growth.lead)


def growth_of_sum(growth: Mention, listed: Sequence[Mention], previous: Mention) -> Relation:
    """The growth from the earlier figure to what the listed ones come to."""
    sign = growth.direction or 1
    top = [*((sign, current) for current in listed), (-sign, previous)]
    return quotient(RelationKind.GROWTH, growth, top, [(1, previous)], roles=_ROLES, cue=growth.lead)


def pairs_for(sentence: Sentence, growth: Mention, following: Sentence | None) -> list[Pair]:
    """The figures that the rate can compare, the likeliest first."""
    if told := list(told_behind(growth)):
        return told
    compared = years_compared(growth)
    if compared is not None:
        told = _told_by_year(sentence, growth, compared)
        if told:
            return told
    around = [m for m in sentence.mentions if m.bracket == growth.bracket or m is growth.owner or m.owner is None]
    before = [m for m in around if m.index < growth.index and m.bracket in (0, growth.bracket)]
    earlier = [m for m in earlier_figures(sentence, [growth], following) if not describes(m)]
    earlier = [m for m in earlier if not _is_of_another_year(growth, m)]
    dated = (
        None
        if earlier
        else _dated(growth, before) or dated_beside(growth, before) or _of_years(growth, before, following)
    )
    pairs = [dated] if dated is not None else []
    if (own := _of_item_named(growth, before, earlier) or _by_its_name(growth, before, earlier)) is not None:
        pairs.append(own)
    for previous in earlier:
        if not same_base(growth, previous) or _is_spent(growth, previous):
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


def _by_its_name(growth: Mention, before: Sequence[Mention], earlier: Sequence[Mention]) -> Pair | None:
    """上年结婚、离婚分别为2179对和1091对，结婚下降14.3%: of several earlier figures the one that bears the rate's name,
    and the current one that does.
    """
    name = cues.subject_of(growth.lead)
    if len(earlier) < _NEAR or len(name) < _NEAR or growth.lead != growth.head:
        return None
    previous = value_of_item(name, earlier) or _only(m for m in earlier if cues.subject_of(m.lead).endswith(name))
    if previous is None:
        return None
    levels = [m for m in before if m.is_level and m.unit == previous.unit]
    current = value_of_item(name, levels) or _only(m for m in levels if m.lead.endswith(name))
    return (current, previous) if current is not None and current is not previous else None


def _of_item_named(growth: Mention, before: Sequence[Mention], earlier: Sequence[Mention]) -> Pair | None:
    """不动产5260个、社保4873个；社保较11月的4412个增长10.4%: the item whose name the clause opens with."""
    previous = earlier[0] if earlier else None
    if previous is None or previous.clause != growth.clause or previous.index + 1 != growth.index:
        return None
    said = _OPENS_WITH_NAME.match(previous.head)
    if said is None:
        return None
    levels = [m for m in before if m.is_level and m.unit == previous.unit and m.index < previous.index]
    current = _only(m for m in levels if m.lead.strip("、，,；;： ") == said["name"])
    return (current, previous) if current is not None and current.clause != growth.clause else None


def is_of_a_sort(current: Mention, previous: Mention) -> bool:
    """小麦A、玉米B，春玉米比上年C减产6.1%: whether the clause opens with an item's name that has a word more."""
    said = _OPENS_WITH_NAME.match(previous.head) if current.separator == "、" else None
    name = current.lead.strip("、，,；;： ") if said is not None else ""
    if said is None or len(name) < _NEAR or name not in said["name"] or current.clause == previous.clause:
        return False
    return _PLAIN_WORDS.sub("", said["name"].replace(name, "", 1)) != ""


_PLAIN_WORDS = pattern(
    "全[年市县区省州国]|累计|总|其中|人[次数]|[件户起]数|数量?|[产销总用]?量|面积|产值|金额|案件|收入|支出|额|方面|的|类|部分"
)
_OPENS_WITH_NAME = pattern("[，,；;\\s]*(?P<name>[^，,。；;、\\d比较]{2,10}?)(?:[比较]|与)")


def _only(mentions: Iterable[Mention]) -> Mention | None:
    found = list(mentions)
    return found[0] if len(found) == 1 else None


_NEXT_IN_LIST = pattern("环比|[较比](?:上|前)[届期年月季]|[较比]前一[届年月]")
_NEAR = 2


def further_pairs(paragraph: Paragraph, growth: Mention) -> Iterator[Pair]:
    """What the rate may compare besides: worth telling only where it comes out.

    依次为152人、217人、281人，本届较上届增长29.5%: the last two of a list. 征收3864万元，户均3.03万元，上年3702万元，
    增长4.4%: not the nearest figure. 报告412例。…与11月的368例相比上升12.0%: what an earlier sentence tells.
    """
    sentence = growth.sentence
    front = [m for m in sentence.mentions[: growth.index] if m.bracket in (0, growth.bracket)]
    if front and front[-1].role is Role.PREVIOUS and _of_item_named(growth, front, front[-1:]) is not None:
        return  # 乘用车A、商用车B，商用车较上年同期C下降10.3%: of no other figure that comes out
    if len(front) > 1 and _NEXT_IN_LIST.search(growth.head):
        previous, current = front[-2:]
        listed = current.separator == "、" and current.clause == previous.clause
        if listed and current.is_level and previous.is_level and current.unit == previous.unit:
            yield current, previous
    if len(front) > 1 and "环比" in growth.head and _follow(front[-2], front[-1], growth):
        yield front[-1], front[-2]
    number = paragraph.number_of(sentence)
    yield from _noted_behind(paragraph, number, growth)
    for previous in front:
        if previous.role is not Role.PREVIOUS or growth.clause - previous.clause > 1 or not same_base(growth, previous):
            continue
        here = [m for m in front if m.peer == growth.peer and growth.clause - m.clause <= _FAR]
        back = [m for other in paragraph.sentences[max(0, number - _NEAR) : number] for m in other.mentions]
        back = [m for m in back if not m.depth and "其中" not in m.head and m.claim.start not in paragraph.wholes]
        for told in (here[::-1], back):
            alike = [m for m in told if m.is_level and m.unit == previous.unit and m.claim.kind is previous.claim.kind]
            yield from ((current, previous) for current in alike[:_FAR])


def _noted_behind(paragraph: Paragraph, number: int, growth: Mention) -> Iterator[Pair]:
    """客运1.02亿人次，日均28万人次，回升17.2%（上年0.87亿人次）: of what is counted like the figure in its bracket.

    火灾1186起、救援1604起。火灾起数同比下降8.2%，上年同期为1292起: or in the clause behind it.
    """
    noted = next(iter(growth.sentence.mentions[growth.index + 1 : growth.index + _NEAR]), None)
    if noted is None:
        return
    in_bracket = noted.owner is growth and (noted.role is Role.PREVIOUS or (noted.is_level and bool(noted.year)))
    if not in_bracket and not _is_told_behind(noted, growth):
        return
    told = growth.sentence.mentions[: growth.index][::-1]
    told += [m for s in paragraph.sentences[max(0, number - _NEAR) : number][::-1] for m in s.mentions]
    alike = [m for m in told if m.is_level and not m.depth and m.unit == noted.unit and not 0 < noted.year == m.year]
    yield from ((current, noted) for current in alike[: _FAR + 1] if current.claim.kind is noted.claim.kind)


def _is_told_behind(noted: Mention, growth: Mention) -> bool:
    beside = noted.clause == growth.clause + 1 and noted.peer == growth.peer and noted.depth == growth.depth == 0
    return beside and noted.role is Role.PREVIOUS and THEN_IT_WAS.fullmatch(noted.lead) is not None


def noted_by_name(paragraph: Paragraph, number: int, growth: Mention) -> Pair | None:
    """火灾2317起，…。火灾起数同比下降10.4%（上年同期2586起）: the one figure in front that the rate's words name."""
    subject = _COUNTS.sub("", cues.subject_of(growth.head))
    if len(subject) < _NEAR:
        return None
    pairs = [pair for pair in _noted_behind(paragraph, number, growth) if pair[1].role is Role.PREVIOUS]
    called = [pair for pair in pairs if is_called_alone(growth, pair[0])]
    named = called or [pair for pair in pairs if subject in pair[0].label and not _is_part_of_another(pair[0], subject)]
    return named[0] if len(named) == 1 else None


def is_called_alone(growth: Mention, current: Mention) -> bool:
    """Whether the rate's subject, but for what counts it, is all that the figure is called."""
    return current.lead.strip("、，,；;： ").removeprefix("其中") == _COUNTS.sub("", cues.subject_of(growth.head))


def _is_part_of_another(mention: Mention, subject: str) -> bool:
    """Whether the figure is among another one, and its name does not begin with what is spoken of."""
    return _is_within(mention) and not mention.lead.strip("、，,；;： ").removeprefix("其中").startswith(subject)


def _is_within(mention: Mention) -> bool:
    return "其中" in mention.head


_COUNTS = pattern("(?:[件起户宗人批]次?数?|数量?|总[数量额]|报告数)+$")


def _follow(previous: Mention, current: Mention, growth: Mention) -> bool:
    """Whether the two are of one period and the next, and the rate of the later: 一季度A，二季度B，二季度环比增长."""
    one, other, own = (_PERIOD.search(words) for words in (previous.lead, current.lead, growth.head))
    if one is None or other is None or previous.unit != current.unit or not (previous.is_level and current.is_level):
        return False
    return number_of(other[1]) == number_of(one[1]) + 1 and one[2] == other[2] and (own is None or own[0] == other[0])


_PERIOD = pattern("([一二三四1-4]|(?<!\\d)1[0-2]|[5-9])(季度|月)")
_FAR = 4


def _told_by_year(sentence: Sentence, growth: Mention, years: tuple[int, int]) -> list[Pair]:
    """2020年至2024年依次为612件 … 1043件；2024年较2020年增长70.4%: the figures of a list over the years."""
    levels = [m for m in sentence.mentions[: growth.index] if m.role in (Role.LEVEL, Role.PREVIOUS) and not m.depth]
    levels = [m for m in levels if m.peer == growth.peer] or levels
    current, previous = (of_year(sentence, levels, year) for year in years)
    return [(current, previous)] if current is not None and previous is not None else []


def _is_spent(growth: Mention, previous: Mention) -> bool:
    """Whether another rate took the earlier figure, and another quantity came after it.

    事故118起，比上年的248起下降52.4%，死亡59人，下降18.1%: the 248起 are nothing to the last rate.
    """
    between = (
        growth.sentence.mentions[previous.index + 1 : growth.index] if previous.sentence is growth.sentence else []
    )
    taken = next((m for m in between if m.role is Role.GROWTH), None)
    return taken is not None and any(m.is_level and m.index > taken.index and m.unit != previous.unit for m in between)


def earlier_figures(sentence: Sentence, run: list[Mention], following: Sentence | None) -> list[Mention]:
    """Figures of the earlier period, the likeliest first: in a bracket behind, in front, behind, in the next
    sentence.
    """
    first, last = run[0], run[-1]
    found = [m for m in sentence.mentions if m.role is Role.PREVIOUS]
    bracketed = [m for m in found if m.bracket and m.bracket != first.bracket and m.index == last.index + 1]
    bracketed = [m for m in bracketed if m.clause == last.clause]  # 下降4.1%，同比（上年同月80000件）: of the next one
    if bracketed and len(run) > 1:  # 分别下降12.0%和8.4%（上年为1416件3136人次）
        return [m for m in found if m.bracket == bracketed[0].bracket]
    if not bracketed and first.depth and first.owner is not None:
        bracketed = [m for m in found if m.bracket == first.bracket and m.index == last.index + 1]
        bracketed = [m for m in bracketed if m.unit == first.owner.unit]  # 683.95亿元（同比增长23.5%，上年为554亿元）
    if bracketed:
        return bracketed
    front = [m for m in found if m.index < first.index]
    front = [m for m in front if m.bracket in (0, first.bracket) or _beside_owner(m) or _noted(m, first)]
    same_peer = [m for m in front if m.peer == first.peer]
    behind = [m for m in found if m.index > last.index and not m.bracket and not _is_compared(m)]
    own = any(m.is_level and m.peer == first.peer and m.index < first.index for m in sentence.mentions)
    levels = {m.peer for m in sentence.mentions if m.is_level}
    alone = [m for m in front if m.peer not in levels]  # 上年新建12座；今年新建18座，增长50%
    candidates = same_peer or behind or (alone if own and first.peer else front)
    if not candidates and following is not None and following.mentions:
        opens = cues.OPENS_EARLIER.match(following.words)
        candidates = [m for m in following.mentions if m.role is Role.PREVIOUS] if opens else []
    return candidates if len(run) > 1 else candidates[::-1]


def _is_compared(earlier: Mention) -> bool:
    """Whether the figure is what one behind it is compared with, and no further item of a list: A件与B元."""
    return earlier.lead.strip() not in _JOINED and cues.COMPARED_WITH.search(earlier.lead) is not None


_JOINED = ("与", "同")


def told_before(paragraph: Paragraph, number: int, change: Mention) -> Pair | None:
    """与上年的5740起相比，总量上升10.1%: the sentence opens with the earlier figure, the current one is told before it.

    It is the one that the clause names again, or, where the clause names none, the whole that the last sentence ends
    with or consists of: 县级2次、部门34次，共36次。较上年的28次多8次.
    """
    if (noted := _noted_before(paragraph, number, change)) is not None:
        return noted
    front = [m for m in change.sentence.mentions[: change.index] if not m.depth]
    if len(front) != 1 or front[0].role is not Role.PREVIOUS or _OPENS_COMPARING.match(front[0].head) is None:
        return None
    (previous,) = front
    told = [m for sentence in paragraph.before(number, _BACK) for m in reversed(sentence.mentions)]
    told = [m for m in told if m.unit == previous.unit and m.is_level and not m.depth]
    told = [m for m in told if m.sentence.paragraph is paragraph]
    subject = cues.subject_of(change.head) if change.clause != previous.clause else cues.subject_of(change.lead)
    if len(subject) > 1:
        named = [m for m in told if cues.shares_words(subject, m.label)]
        best = max((cues.overlap(subject, m.label) for m in named), default=0)
        named = [m for m in named if cues.overlap(subject, m.label) == best]
        # 来信312件、来访974件。与上年的1402件相比，来访下降12.3%: of a part, and the 1402件 may be of all
        named = [m for m in named if m.claim.start not in paragraph.wholes]
        return (named[0], previous) if len(named) == 1 else None
    last = [m for m in told if m.sentence is told[0].sentence]
    tops = [m for m in last if paragraph.wholes.get(m.claim.start) is None and "其中" not in m.head]
    return (tops[0], previous) if len(tops) == 1 else None


def _noted_before(paragraph: Paragraph, number: int, change: Mention) -> Pair | None:
    """与上届相比，奖牌（上届41枚）多3枚: the earlier figure in a bracket of its own, the current one told before under
    the name that the bracket stands behind.
    """
    noted = change.sentence.mentions[change.index - 1] if change.index else None
    if noted is None or noted.role is not Role.PREVIOUS or not noted.depth:
        return None
    if noted.owner is not None and noted.owner.clause == noted.clause:
        return None
    name = _NAMED_NOTE.fullmatch(change.head)
    if name is None or noted.clause != change.clause or noted.unit != change.unit and change.claim.unit != "%":
        return None
    told = [m for sentence in paragraph.before(number, _BACK) for m in reversed(sentence.mentions)]
    told = [
        m for m in told if m.unit == noted.unit and m.is_level and not m.depth and m.sentence.paragraph is paragraph
    ]
    told += [m for m in change.sentence.mentions[: noted.index] if m.unit == noted.unit and m.is_level and not m.depth]
    whole = [m for m in told if m.claim.start not in paragraph.wholes and "其中" not in m.head]
    named = [m for m in whole if _COUNTED.sub("", m.lead).endswith(name.group(1))]
    return (named[0], noted) if len(named) == 1 else None


_COUNTED = pattern("(?:总?数|总量|总额)?(?:为|达|共|约|有)*$")
_NAMED_NOTE = pattern("\\s*([^\\W\\d_a-zA-Z]{2,8}?)(?:总?数|总量)?[（(][^（）()]*[）)][^，,。；;（）()]{0,6}")


_BACK = 2
_OPENS_COMPARING = pattern("\\s*(?:与|和|同|比|较|跟)")


_DATED = pattern("^\\s*(?P<year>(?:19|20)\\d\\d年|去年|上年)?\\d{1,2}月(?:份)?[^，,。；;]{0,6}$")


def _dated(growth: Mention, before: Sequence[Mention]) -> Pair | None:
    """9月受理86430件；8月为90117件，环比下降4.1%: the figure right in front has a month of its own.

    In one stretch 环比 is of two months that follow each other, and 同比 of no other month of the year.
    """
    if not before or not before[-1].is_level:
        return None
    last = before[-1]
    current = next((m for m in before[:-1] if m.is_level and m.unit == last.unit), None)
    dated = _DATED.match(last.head) if current is not None else None
    apart = current is not None and current.peer < last.peer == growth.peer
    if "环比" in growth.head and not (apart and dated):
        return periods_beside(growth, before)
    if current is None or dated is None or ("同比" in growth.head and not (apart and dated["year"])):
        return None
    return current, last


def _of_years(growth: Mention, before: Sequence[Mention], following: Sentence | None) -> Pair | None:
    """The nearest figure in front, and its like in the year that the rate is counted from: 比2014年上升42.6%."""
    named = base_year(growth, 0)
    current = next((m for m in reversed(before) if m.is_level and is_of(growth, m) and (m.year or -1) != named), None)
    if current is None:
        return None
    previous = like_of_year(current, base_year(growth, current.year), [*before, *mentions_of(following)])
    return None if previous is None or _is_of_part_of_year(current, previous) else (current, previous)


def _is_of_part_of_year(current: Mention, previous: Mention) -> bool:
    """2018年营收2649亿元；…；2019年一季度977亿元，同比增长51%: over the same quarter, and not over all of the year."""
    now, then = _year_of(current), _year_of(previous)
    return now is not None and then is not None and bool(now["part"]) and then["part"] is None


def _year_of(mention: Mention) -> re.Match[str] | None:
    """The last year named not far in front of the figure in its sentence, with the part of it."""
    start = max(mention.sentence.start, mention.claim.start - _AS_FAR)
    return next(iter([*_YEAR.finditer(mention.sentence.text, start, mention.claim.start)][::-1]), None)


_AS_FAR = 80

_YEAR = pattern(
    "(?:19|20)\\d\\d年(?P<part>第?[一二三四1-4]季度?|[上下]半年|前?[一二三两]个?季度|[前1-9][^，,。；;]{0,6}月|同期)?"
)


def mentions_of(sentence: Sentence | None) -> list[Mention]:
    return sentence.mentions if sentence is not None else []


def like_of_year(current: Mention, year: int, candidates: Sequence[Mention]) -> Mention | None:
    """The figure of that year that is of the unit and, of several, nearest to the name of the current one.

    审结1390件，标的额1445万元；…，审结1721件，标的额1193万元: of one name, that behind the same other figure.
    """
    found = [m for m in candidates if year and m.year == year and m.unit == current.unit and m is not current]
    found = [m for m in found if m.role in (Role.LEVEL, Role.PREVIOUS)]
    name, beside = cues.subject_of(current.label), _told_with(current)
    return max(found, key=lambda m: (cues.overlap(name, m.label), cues.overlap(beside, _told_with(m))), default=None)


def _told_with(mention: Mention) -> str:
    """The words of the figure in another unit that an item tells in front of this one."""
    front = mention.sentence.mentions[max(0, mention.index - _NEAR_BY) : mention.index]
    other = [m for m in front if m.is_level and m.unit != mention.unit and m.peer == mention.peer and not m.depth]
    return other[-1].lead if other else ""


_NEAR_BY = 3


def _noted(mention: Mention, growth: Mention) -> bool:
    """Whether the figure stands in a bracket of the rate's own words: 同比（上年同月80000件）上升8.0%."""
    return mention.index == growth.index - 1 and mention.clause == growth.clause and not growth.depth


def _beside_owner(mention: Mention) -> bool:
    """Whether the figure stands in a bracket of a figure of its own unit: 18座（上年12座）."""
    return mention.owner is not None and not mention.owner.depth and mention.owner.unit == mention.unit
