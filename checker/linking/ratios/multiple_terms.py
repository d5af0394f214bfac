"""The two figures that a multiple lies between: 接待12.6万人次，为去年11.2万人次的1.13倍."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.growth.reached_behind import then_it_was, told_behind
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.ratios.multiple_bases import (
    base_in_bracket,
    figure_of_base,
    is_base_of_another,
    is_of_untold_bases,
    is_so_long_ago,
)
from checker.model.patterns import pattern

_NEAR = 2


def terms_of(
    paragraph: Paragraph, number: int, multiple: Mention, before: list[Mention]
) -> tuple[Mention | None, Mention | None]:
    """The earlier figure and the one that is a multiple of it."""
    sentence = paragraph.sentences[number]
    before = [m for m in before if not is_base_of_another(m, multiple)]
    if (listed := _of_a_list(multiple)) is not None:
        return listed
    if (first := _said_in_other_words(multiple)) is not None:
        return terms_of(paragraph, number, first, [m for m in before if m.index < first.index])
    if is_of_untold_bases(multiple):
        return None, None
    noted = base_in_bracket(multiple)
    if noted is not None:
        near = [m for m in before if m.unit == noted.unit and multiple.clause - m.clause <= _NEAR]
        levels = [m for m in near if m.role in _LEVELS and m.depth == multiple.depth]
        return (noted, levels[-1]) if levels else (None, None)
    named = _by_subject(sentence, multiple) or figure_of_base(paragraph, number, multiple)
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
        earlier = [m for m in earlier if is_so_long_ago(m, before[-1], number_of(ago["years"]))]
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


def _said_in_other_words(multiple: Mention) -> Mention | None:
    """是前年的4倍，也就是增加了3倍: the multiple in the clause in front, which this one says once more."""
    told = multiple.sentence.mentions[multiple.index - 1] if multiple.index else None
    if told is None or told.role is not Role.MULTIPLE or multiple.clause - told.clause != 1 or told.depth:
        return None
    said = _IN_OTHER_WORDS.fullmatch(multiple.lead) is not None and _IS_SO_MANY.search(told.lead) is not None
    return told if said and not multiple.depth else None


_IN_OTHER_WORDS = pattern(
    "[，,\\s]*(?:(?:也)?就是说?|也即|即|等于说?|相当于|换句话说|换算成?|合着?|折合)?[是为]?"
    "(?:净?增[加长]|多|上[涨升]|涨|提高|扩大|高)了?出?"
)
_IS_SO_MANY = pattern("(?:[是为]|达到?|相当于|等于)[^，,。；;\\d]{1,12}的$")
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


def _are_noted_each(earlier: Sequence[Mention], current: Sequence[Mention], multiple: Mention) -> bool:
    """464笔、33.50亿元，分别是2022年（298笔、21.06亿元）的1.56倍和1.59倍: a bracket with each of those in front."""
    inside = all(m.depth == multiple.depth + 1 and m.bracket == earlier[0].bracket for m in earlier)
    units = [m.unit for m in earlier] == [m.unit for m in current]
    return inside and units and all(m.depth == multiple.depth and m.clause + 1 == multiple.clause for m in current)


_JOINS = "、，, 和及与"
_LEVELS = (Role.LEVEL, Role.AVERAGE)

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


_YEARS_AGO = pattern("(?P<years>[两三四五六七八九十]|\\d{1,2})年前的")


def _repeats(mention: Mention, previous: Mention) -> bool:
    """Whether the figure only gives the one in front of it in another scale: 153197.25万元，约15.3亿元."""
    return mention.index == previous.index + 1 and not mention.lead.strip("约即合计 ")
