"""Multiples: 是上年的3.1倍, 增长3.1倍, 前者是后者的40倍, 翻了两番."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.counting import number_of
from checker.linking.growth.reached_behind import then_it_was, told_behind
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import of_year, years_compared
from checker.linking.quotients import quotient
from checker.model.claim import Approximation
from checker.model.interval import Interval
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Confidence, Relation, RelationKind

_ROLES = ("ratio", "current", "previous")
_NEAR = 2


def link_multiple(paragraph: Paragraph, number: int, multiple: Mention) -> Iterator[Proposal]:
    """增长3.1倍 is (c − p) ÷ p, 是上年的3.1倍 is c ÷ p."""
    sentence = paragraph.sentences[number]
    if (named := _by_name(sentence, multiple)) is not None:
        yield Proposal((named,), Confidence.HIGH)
        return
    if _is_of_unread_figures(multiple):
        return
    before = [m for m in sentence.mentions[: multiple.index] if m.peer == multiple.peer]
    previous, current = _terms(paragraph, number, multiple, before)
    if previous is not None and current is not None:
        further = in_second_unit(current, previous)
        others = filter(holds, [_reading(multiple, *further)] if further is not None else [])
        yield Proposal((_reading(multiple, current, previous), *others), Confidence.HIGH)
        return
    if _EACH_OTHER.search(multiple.lead):
        pair = _last_two(before)
        said = _EITHER.search(multiple.lead)
        if pair is not None and said is not None:  # 后者为前者的16倍: the words say which is divided
            current, previous = pair if said.group("first") == "前者" else pair[::-1]
            yield Proposal((_reading(multiple, current, previous),), Confidence.HIGH)
        elif pair is not None:
            readings = tuple(_reading(multiple, top, bottom) for top, bottom in (pair, pair[::-1]))
            yield Proposal(readings, Confidence.HIGH)
        return
    change = next((m for m in reversed(before) if m.role is Role.CHANGE and multiple.clause - m.clause <= 1), None)
    levels = [
        m for m in before if m.role in (Role.LEVEL, Role.AVERAGE) and change is not None and m.unit == change.unit
    ]
    if change is not None and levels and change.direction > 0:
        base = [(1, levels[-1]), (-1, change)]
        top = [(1, change)] if _is_growth(multiple) else [(1, levels[-1])]
        kind = RelationKind.GROWTH if _is_growth(multiple) else RelationKind.RATIO
        roles = ("ratio", "change" if _is_growth(multiple) else "current", "previous")
        yield Proposal((_held(quotient(kind, multiple, top, base, roles=roles, cue="倍")),), Confidence.MEDIUM)


def in_second_unit(current: Mention, previous: Mention) -> tuple[Mention, Mention] | None:
    """东苑分园15个班437名，机关分园6个班171名；东苑分园是机关分园的2.6倍: it may be of the 名."""
    second = [
        next((m for m in each.sentence.mentions[each.index + 1 : each.index + 2] if m.clause == each.clause), None)
        for each in (current, previous)
    ]
    top, bottom = second
    if top is None or bottom is None or top.unit != bottom.unit or top.unit == current.unit or top is previous:
        return None
    return (top, bottom) if top.is_level and bottom.is_level and not top.depth else None


def _is_of_unread_figures(multiple: Mention) -> bool:
    """数字成果46.8TB，是上年21.5TB的2.18倍: a number in its own clause whose unit is not known, and no other figure."""
    start = multiple.claim.start - len(multiple.head)
    unread = multiple.sentence.has_unread(start, multiple.claim.start)
    return unread and all(m.clause != multiple.clause for m in multiple.sentence.mentions[: multiple.index])


_NAMED = (
    (pattern("放大倍数(?:为|达到?|约)*$"), pattern("在保|担保(?:责任)?余额"), pattern("净资产")),
    (pattern("杠杆倍数(?:为|达到?|约)*$"), pattern("(?:资产总|总资产)"), pattern("净资产|所有者权益")),
)
"""Multiples with a name of their own: what is divided, and by what."""
_AT_FIRST = pattern("年初|期初|上年|去年|新增|解除")


def _by_name(sentence: Sentence, multiple: Mention) -> Relation | None:
    """年末在保8.6亿元；放大倍数4.3倍，净资产2亿元."""
    for name, above, below in _NAMED:
        if name.search(multiple.lead) is not None:
            levels = [m for m in sentence.mentions if m.is_level and not m.depth]
            tops = [m for m in levels if above.search(m.lead) and _AT_FIRST.search(m.lead) is None]
            bottoms = [m for m in levels if below.search(m.lead) and _AT_FIRST.search(m.lead) is None]
            if len(tops) == len(bottoms) == 1 and tops[0].unit == bottoms[0].unit:
                return _reading(multiple, tops[0], bottoms[0])
    return None


_EITHER = pattern("(?P<first>前者|后者)[^，,。；;]{0,8}?(?:是|为|达到?|相当于|比)(?:前者|后者)")
_EACH_OTHER = pattern("前者|后者|二者|两者|相差|最[高大多]的?是最")


def _terms(
    paragraph: Paragraph, number: int, multiple: Mention, before: list[Mention]
) -> tuple[Mention | None, Mention | None]:
    """The earlier figure and the one that is a multiple of it."""
    sentence = paragraph.sentences[number]
    before = [m for m in before if not _is_base_of_another(m, multiple)]
    if (listed := _of_a_list(multiple)) is not None:
        return listed
    if _is_of_untold_bases(multiple):
        return None, None
    noted = _base_in_bracket(multiple)
    if noted is not None:
        near = [m for m in before if m.unit == noted.unit and multiple.clause - m.clause <= _NEAR]
        levels = [m for m in near if m.role in _LEVELS and m.depth == multiple.depth]
        return (noted, levels[-1]) if levels else (None, None)
    named = _by_subject(sentence, multiple) or _by_base(paragraph, number, multiple)
    if named is not None:
        return named
    beside = before[-1] if before and before[-1].clause == multiple.clause else None
    by_place = beside is not None and (_IS.match(beside.lead) or _counts_in_words(beside))
    if beside is not None and beside.role in _COUNTS and _OF.fullmatch(multiple.lead) and by_place:
        same = [m for m in before if m.unit == beside.unit and m.clause < beside.clause and m.role is Role.LEVEL]
        if same:  # 7至8月87起，是5至6月29起的3倍
            return beside, same[-1]
    if (said := _NAMES_BASE.search(multiple.head)) is not None and not any(said["base"] in m.label for m in before):
        return None, None  # 现金流11.93亿元，上年10.05亿元，…，为归母净利润的1.64倍
    earlier = [m for m in before if m.role is Role.PREVIOUS and multiple.clause - m.clause <= _NEAR]
    if (ago := _YEARS_AGO.search(multiple.lead)) is not None and earlier:
        earlier = [m for m in earlier if _is_so_long_ago(m, before[-1], number_of(ago["years"]))]
    if earlier:
        previous = earlier[-1]
        same = [m for m in before if m.is_level and m.unit == previous.unit]
        if _OF_ALL.match(previous.head) and same and (whole := paragraph.wholes.get(same[-1].claim.start)):
            return previous, whole  # 受理52736人次，其中甲类A、乙类B，总量是上年17902人次的2.95倍
        behind = [m for m in same if m.index > previous.index and not _repeats(m, previous)]
        same = [m for m in same if not _repeats(m, previous)]
        return previous, behind[0] if behind else same[-1] if same else None
    for current, previous in told_behind(multiple):
        return previous, current
    if (noted := then_it_was(multiple)) is not None and before and before[-1].clause + 1 == multiple.clause:
        return (noted, before[-1]) if before[-1].is_level and before[-1].unit == noted.unit else (None, None)
    if cues.PREVIOUS.search(multiple.lead) or "同比" in multiple.lead:
        levels = [m for m in before if m.is_level]
        told = _told_behind(paragraph, number, sentence, multiple)
        for level in reversed(levels[-1:]):
            match = [m for m in told if m.unit == level.unit]
            if len(match) == 1:
                return match[0], level
    return None, None


_NAMES_BASE = pattern(
    "(?:^|[，,])\\s*(?:约?[为是]|达到?|相当于)(?P<base>[^\\W\\d_a-zA-Z]{2,8}(?:利润|收入|支出|总额|余额))的(?:近|约)?$"
)


def _of_a_list(multiple: Mention) -> tuple[Mention | None, Mention | None] | None:
    """接待12.6万、8.4万人次，为去年11.2万、8.1万人次的1.13倍、1.04倍: each of its own; ``None`` of one alone."""
    mentions = multiple.sentence.mentions
    first = last = multiple.index
    while first and mentions[first].role is mentions[first - 1].role and not mentions[first].lead.strip(_JOINS):
        first -= 1
    while last + 1 < len(mentions) and mentions[last + 1].unit == multiple.unit:
        if mentions[last + 1].lead.strip(_JOINS):
            break
        last += 1
    size = last + 1 - first
    if size < _NEAR or first < 2 * size:
        return None
    earlier, current = mentions[first - size : first], mentions[first - 2 * size : first - size]
    if _are_noted_each(earlier, current, multiple):
        return earlier[multiple.index - first], current[multiple.index - first]
    if len({m.unit for m in (*earlier, *current)}) > 1 or any(m.clause != multiple.clause for m in earlier):
        return None
    if any(m.clause + 1 != multiple.clause for m in current):
        return None
    return earlier[multiple.index - first], current[multiple.index - first]


def _is_of_untold_bases(multiple: Mention) -> bool:
    """营收78.54亿元，净利润18.88亿元，均为乙公司的1.3倍和3.2倍: each of what another one has, which is not told."""
    beside = multiple.sentence.mentions[max(0, multiple.index - 1) : multiple.index + 2]
    joined = any(m is not multiple and m.unit == multiple.unit and m.clause == multiple.clause for m in beside)
    return joined and _EACH_OF_OTHERS.search(multiple.head) is not None


_EACH_OF_OTHERS = pattern("(?:均|分别|依次|各)[为是][^，,。；;\\d]{2,16}的$")


def _are_noted_each(earlier: Sequence[Mention], current: Sequence[Mention], multiple: Mention) -> bool:
    """464笔、33.50亿元，分别是2022年（298笔、21.06亿元）的1.56倍和1.59倍: a bracket with each of those in front."""
    inside = all(m.depth == multiple.depth + 1 and m.bracket == earlier[0].bracket for m in earlier)
    units = [m.unit for m in earlier] == [m.unit for m in current]
    return inside and units and all(m.depth == multiple.depth and m.clause + 1 == multiple.clause for m in current)


_JOINS = "、，, 和及与"
_LEVELS = (Role.LEVEL, Role.AVERAGE)


def _base_in_bracket(multiple: Mention) -> Mention | None:
    """是2019年（62家）的近3倍, 相当于全国平均（1.1万元）的1.6倍: the bracket gives what the words name."""
    if (behind := _base_behind(multiple)) is not None:
        return behind
    noted = multiple.sentence.mentions[multiple.index - 1] if multiple.index else None
    if noted is None or noted.depth != multiple.depth + 1 or noted.clause != multiple.clause:
        return None
    between = multiple.sentence.text[noted.claim.end : multiple.claim.start]
    said = _OF_NOTED.search(multiple.lead) is not None and _BEHIND_NOTE.match(between) is not None
    return noted if said and not noted.lead.strip("为达约 ") else None


def _base_behind(multiple: Mention) -> Mention | None:
    """是2012年的4.1倍（2012年为142.75万头）: the bracket behind gives the year that the words name."""
    for noted in multiple.sentence.mentions[multiple.index + 1 : multiple.index + 2]:
        told, said = _IN_YEAR.fullmatch(noted.lead), _OF_YEAR.search(multiple.lead)
        if told is not None and said is not None and told["year"] == said["year"] and noted.owner is multiple:
            return noted
    return None


_IN_YEAR = pattern("\\s*(?P<year>(?:19|20)\\d\\d)年(?:末|底)?(?:仅|只|约)?[为是有]?")
_OF_YEAR = pattern("(?:[是为比较]|达到?|相当于)(?P<year>(?:19|20)\\d\\d)年(?:末|底)?的?(?:增[长加])?(?:了|约|近)*$")
_OF_NOTED = pattern("(?:是|为|达到?|相当于)[^，,。；;：:]{1,16}的(?:约|近)*$")
_BEHIND_NOTE = pattern("[）)]的")


def _is_base_of_another(mention: Mention, multiple: Mention) -> bool:
    """Whether a multiple of its own stands right behind the figure: 是2018年12.6亿元的2.3倍、上年26.4亿元的1.1倍."""
    behind = mention.sentence.mentions[mention.index + 1]
    beside = behind is not multiple and behind.clause == multiple.clause
    return beside and behind.unit == multiple.unit and mention.tail.strip() == "的"


_OF_ALL = pattern("\\s*(?:总[量数额计]|合计|全部)")


def _counts_in_words(earlier: Mention) -> bool:
    """救助人数是2021年25人的1.72倍: of people, whatever the figure of this year is told of."""
    said = _COUNTED.match(earlier.lead)
    return said is not None and said["unit"] in (earlier.unit, earlier.claim.unit)


_COUNTED = pattern(
    "[，,]?[^，,。；;\\d]{0,6}(?P<unit>[人件户家起个次宗所项])(?:次)?数(?:量)?(?:正好|约|已)?(?:是|为|达到?|相当于)"
    "(?:(?:19|20)\\d\\d年|上年|去年|同期)(?:同期)?的?"
)
_COUNTS = (Role.LEVEL, Role.PREVIOUS)
_IS = pattern("\\s*(?:正好|恰好|约|已)?(?:是|为|达到?|相当于)")
_OF = pattern("的(?:约|近|整整)*")


def _told_behind(paragraph: Paragraph, number: int, sentence: Sentence, multiple: Mention) -> list[Mention]:
    """Figures of last year that are told behind the multiple: 是上年的1.6倍（上年149人）, or in the next sentence."""
    behind = sentence.mentions[multiple.index + 1 :]
    found = [m for m in behind if m.role is Role.PREVIOUS and m.peer == multiple.peer]
    if not found:  # 同比增长1.7倍；去年同期只有17117人次
        found = [m for m in behind[:1] if m.role is Role.PREVIOUS and m.peer == multiple.peer + 1]
    if not found and number + 1 < len(paragraph.sentences):
        following = paragraph.sentences[number + 1]
        if cues.OPENS_EARLIER.match(following.words):
            found = list(following.mentions)
    return [m for m in found if "同期" not in multiple.lead or "全年" not in m.head]


_FROM = pattern("增长|增加|扩大|提高|增|翻")


def _by_subject(sentence: Sentence, multiple: Mention) -> tuple[Mention, Mention] | None:
    """The two figures of different years that the subject of the multiple names: 公办园增长10.9倍."""
    found = _FROM.search(multiple.lead)
    subject = multiple.lead[: found.start()] if found is not None else ""
    if len(subject) < _NEAR:
        return None
    before = sentence.mentions[: multiple.index]
    named = [m for m in before if subject in m.label] or [m for m in before if cues.overlap(subject, m.label) >= _NEAR]
    named = [m for m in named if m.role in (Role.LEVEL, Role.PREVIOUS)]
    if len(named) == _NEAR and named[0].unit == named[1].unit and cues.year_span(sentence.words) is not None:
        return named[0], named[1]
    return None


_OF_BASE = pattern("(?:是|为|达到?|相当于)(?P<base>[^，,；;。的]{2,12})的(?:约|近)*$")


def _by_base(paragraph: Paragraph, number: int, multiple: Mention) -> tuple[Mention, Mention] | None:
    """The figure that the multiple says it is of: 是“十一五”的3.27倍, 是2020年的3.07倍 of a list by years.

    It may stand in the sentence in front: 净利润1.37亿元。现金流量净额2.05亿元，相当于净利润的1.50倍.
    """
    sentence = paragraph.sentences[number]
    found = _OF_BASE.search(multiple.lead)
    if found is None or cues.PREVIOUS.search(found.group("base")):
        return None
    base, before = found.group("base"), sentence.mentions[: multiple.index]
    if _AT_THE_START.fullmatch(base) is not None:
        return _since_the_start(paragraph, number, multiple)
    levels = [m for m in before if m.role in (Role.LEVEL, Role.PREVIOUS)]
    year = re.fullmatch("((?:19|20)\\d\\d)年", base)
    if year is not None:
        compared = years_compared(multiple)
        if compared is None:
            return _by_year(sentence, levels, int(year.group(1))) or _by_own_year(multiple, levels, int(year.group(1)))
        current, previous = (of_year(sentence, levels, each) for each in compared)
        return (previous, current) if current is not None and previous is not None else None
    levels = [m for m in before if m.role in (Role.LEVEL, Role.PREVIOUS, Role.AVERAGE)]
    noted = [m for m in sentence.mentions[multiple.index + 1 : multiple.index + 2] if m.owner is multiple]
    if noted and base in noted[0].label and noted[0].is_level and levels and multiple.clause - levels[-1].clause == 1:
        if levels[-1].unit == noted[0].unit and not levels[-1].depth:
            return noted[0], levels[-1]  # 在保余额18.62亿元，为净资产的3.49倍（净资产5.34亿元）
    named = [m for m in levels if base in m.label]  # 日均28.2万辆次，…峰值43.6万辆次，约为日均的1.5倍
    if not named and levels and number:
        current = levels[-1]
        told = [m for m in paragraph.sentences[number - 1].mentions if base in m.label and m.is_level and not m.depth]
        own = multiple.clause - current.clause == 1 and current.is_level and not current.depth
        if len(told) == 1 and own and told[0].unit == current.unit and "其中" not in told[0].head:
            return told[0], current
    if len(named) != 1:
        return None
    others = [m for m in levels if m is not named[0] and m.unit == named[0].unit]
    beside = [m for m in others if m.is_level and m.index > named[0].index and multiple.clause - m.clause == 1]
    others = beside or [m for m in others if m.clause <= named[0].clause]
    return (named[0], others[-1]) if others else None


def _since_the_start(paragraph: Paragraph, number: int, multiple: Mention) -> tuple[Mention, Mention] | None:
    """成立时仅有86户社员。…社员增至215户，是当初的2.5倍: the one figure of the unit that is told of the start."""
    current = multiple.sentence.mentions[multiple.index - 1] if multiple.index else None
    if current is None or not current.is_level or current.clause + 1 != multiple.clause:
        return None
    told = [m for each in paragraph.before(number, _NEAR) if _STARTED.search(each.words) for m in each.mentions]
    same = [m for m in told if m.unit == current.unit and m.role in (Role.LEVEL, Role.PREVIOUS) and not m.depth]
    return (same[0], current) if len(same) == 1 else None


_AT_THE_START = pattern("当初|当时|最初|起初|刚?成立时|(?:成立|起步|建设|开业)之初|成立初期|起步时|开业时")
_STARTED = pattern("成立|组建|起步|最初|起初|当初|开业|创办|创立|投产|建成")


def _by_year(sentence: Sentence, levels: list[Mention], year: int) -> tuple[Mention, Mention] | None:
    """Of 2020至2024年分别为86件、94件…264件 the figure of the year, and the last one."""
    span = cues.year_span(sentence.text[sentence.start : levels[0].claim.start]) if levels else None
    if span is None or not span[0] <= year < span[1]:
        return None
    size = span[1] - span[0] + 1
    run = [m for m in levels if m.unit == levels[0].unit][:size]
    if len(run) != size or run[-1].clause != run[0].clause:
        return None
    return run[year - span[0]], run[-1]


def _by_own_year(multiple: Mention, levels: list[Mention], year: int) -> tuple[Mention, Mention] | None:
    """查验7.46万架次，2022年为2.18万架次，是2022年的3.4倍: the two right in front, of which one has the year."""
    if len(levels) < _NEAR or multiple.clause - levels[-1].clause != 1 or levels[-1].index + 1 != multiple.index:
        return None
    current, previous = levels[-_NEAR:]
    told = previous.year == year != current.year and previous.head.lstrip("，, 而").startswith(f"{year}年")
    beside = previous.index == current.index + 1 and previous.clause - current.clause == 1
    return (previous, current) if told and beside and previous.unit == current.unit else None


_YEARS_AGO = pattern("(?P<years>[两三四五六七八九十]|\\d{1,2})年前的")


def _is_so_long_ago(earlier: Mention, now: Mention, years: int) -> bool:
    """2011年3622对，2015年6636对，2020年9460对，约为十年前的三倍: whether its year may be the one that is meant."""
    return not earlier.year or not now.year or -1 <= now.year - earlier.year - years <= 1


def _repeats(mention: Mention, previous: Mention) -> bool:
    """Whether the figure only gives the one in front of it in another scale: 153197.25万元，约15.3亿元."""
    return mention.index == previous.index + 1 and not mention.lead.strip("约即合计 ")


def _last_two(before: list[Mention]) -> tuple[Mention, Mention] | None:
    levels = [m for m in before if m.role in (Role.LEVEL, Role.AVERAGE, Role.CONDITION)]
    if len(levels) < _NEAR or levels[-1].unit != levels[-2].unit:
        return None
    return levels[-2], levels[-1]


def _is_growth(multiple: Mention) -> bool:
    return multiple.direction > 0 and cues.CHANGED_TO.search(multiple.lead) is None


def _reading(multiple: Mention, current: Mention, previous: Mention) -> Relation:
    is_growth = _is_growth(multiple)
    top = [(1, current), (-1, previous)] if is_growth else [(1, current)]
    kind = RelationKind.GROWTH if is_growth else RelationKind.RATIO
    roles = ("growth", "current", "previous") if is_growth else _ROLES
    return _held(quotient(kind, multiple, top, [(1, previous)], roles=roles, cue="倍"))


_LEAST, _MOST = Fraction(19, 20), Fraction(5, 4)
"""翻了一番 is said of what comes near the double, or goes beyond it."""


def _held(relation: Relation) -> Relation:
    """番 without a bound takes in what lies near the power of two."""
    stated = relation.stated
    if stated is None or "番" not in stated.literal or stated.approximation is not Approximation.EXACT:
        return relation
    value = Fraction(anchor(stated))
    return relation._replace(stated=stated._replace(values=Interval(value * _LEAST, value * _MOST)))
