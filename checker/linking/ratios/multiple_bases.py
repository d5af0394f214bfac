"""The figure that a multiple says it is of: 是“十一五”的3.27倍, 是2019年（62家）的近3倍, 是当初的2.5倍."""

from __future__ import annotations

import re

from checker.linking import cues
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import of_year, years_compared
from checker.model.patterns import pattern

_NEAR = 2


def is_of_untold_bases(multiple: Mention) -> bool:
    """营收78.54亿元，净利润18.88亿元，均为乙公司的1.3倍和3.2倍: each of what another one has, which is not told."""
    beside = multiple.sentence.mentions[max(0, multiple.index - 1) : multiple.index + 2]
    joined = any(m is not multiple and m.unit == multiple.unit and m.clause == multiple.clause for m in beside)
    return joined and _EACH_OF_OTHERS.search(multiple.head) is not None


_EACH_OF_OTHERS = pattern("(?:均|分别|依次|各)[为是][^，,。；;\\d]{2,16}的$")


def base_in_bracket(multiple: Mention) -> Mention | None:
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


def is_base_of_another(mention: Mention, multiple: Mention) -> bool:
    """Whether a multiple of its own stands right behind the figure: 是2018年12.6亿元的2.3倍、上年26.4亿元的1.1倍."""
    behind = mention.sentence.mentions[mention.index + 1]
    beside = behind is not multiple and behind.clause == multiple.clause
    return beside and behind.unit == multiple.unit and mention.tail.strip() == "的"


_SUBJECT = pattern("[，,；;\\s]|(?:约|大约|正好|恰好)$")
_OF_BASE = pattern("(?:是|为|达到?|相当于)(?P<base>[^，,；;。的]{2,12})的(?:约|近)*$")


def figure_of_base(paragraph: Paragraph, number: int, multiple: Mention) -> tuple[Mention, Mention] | None:
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
    subject = _SUBJECT.sub("", multiple.lead[: found.start()])
    called = [m for m in others if m.is_level and subject in m.label] if len(subject) > 1 else []
    if len(called) == 1:
        return named[0], called[0]  # 男生48人，女生12人，一共60人，男生是女生的4倍
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


def is_so_long_ago(earlier: Mention, now: Mention, years: int) -> bool:
    """2011年3622对，2015年6636对，2020年9460对，约为十年前的三倍: whether its year may be the one that is meant."""
    return not earlier.year or not now.year or -1 <= now.year - earlier.year - years <= 1
