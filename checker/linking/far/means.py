"""Averages whose total and count earlier sentences tell, with other figures in between: by name, never by place.

执行局共有法官和干警32人，全年执结各类案件8416件。到位金额6.85亿元，…。拘传218人。全局人均执结案件263件: of those
who work, and of what has the average's own verb. 养护工区18个，…，养护工人414人。…。平均每个工区…、配备养护工人23人.
粮食播种面积68.4万亩。…。粮食平均亩产412.3公斤，总产量达到28.2万吨. 12月份…，共运送4526.8万人次。…。全月日均146.0万人次.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.averages.aims_and_peaks import is_average
from checker.linking.averages.by_period import constants_of
from checker.linking.averages.divisors import Divisor, amount_unit, divisor_of, fit
from checker.linking.averages.relations import average_over, over_constant
from checker.linking.averages.terms import EARLIER, Term
from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.facts.conversions import Conversion
from checker.linking.far.names import (
    REACH,
    STAFF,
    are_of_one_body,
    are_of_one_time,
    figures_around,
    is_alone,
    is_whole,
    turns_to_a_part,
)
from checker.linking.far.names import without_filling as plain
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.reach import has_word
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_AVERAGE = Role.AVERAGE

_WORD = 2


def link_far_means(paragraph: Paragraph, tied: set[int], conversion: Conversion) -> Iterator[Proposal]:
    """Every average whose total and count one figure each of the paragraph is called; ``tied`` are left alone."""
    for number, sentence in enumerate(paragraph.sentences):
        if not number or _AVERAGE not in sentence.roles:
            continue
        for average in sentence.mentions:
            divisor = _divisor_of(average)
            if divisor is None or average.claim.start in tied | paragraph.priced:
                continue
            if divisor.share > 1 or divisor.by_month or divisor.by_day or "/" in average.unit:
                continue
            yield from _by_name(paragraph, number, average, divisor, conversion)


def _divisor_of(average: Mention) -> Divisor | None:
    """What the figure is an average over; of 平均每个工区管养57.03公里、配备工人26人 the second goes on with it."""
    if average.claim.approximation not in (Approximation.EXACT, Approximation.ABOUT) or average.depth:
        return None
    if average.role is _AVERAGE:
        return divisor_of(average) if is_average(average) else None
    before = average.sentence.mentions[average.index - 1] if average.index else None
    follows = before is not None and before.clause == average.clause and average.separator == "、" and average.is_level
    if before is None or not follows or before.role is not _AVERAGE or _EACH.search(before.lead) is None:
        return None
    divisor = divisor_of(before)
    return divisor._replace(subject=average.lead.strip("、 ")) if divisor.noun and is_average(before) else None


_EACH = pattern("^[^，,]{0,8}平均每[个家所座处支名位]")


def _by_name(
    paragraph: Paragraph, number: int, average: Mention, divisor: Divisor, conversion: Conversion
) -> Iterator[Proposal]:
    figures = [m for m in figures_around(paragraph, number) if m is not average and _ONE_OF_MANY.search(m.head) is None]
    if divisor.period:
        found = _by_period(paragraph, average, divisor, figures, conversion)
    else:
        found = _by_count(average, divisor, figures, conversion)
    for readings, sure in found:
        held = next((reading for reading in readings if holds(reading)), None)
        if held is not None:
            yield Proposal((held,), Confidence.HIGH)
        elif sure and may_be_meant(readings[0]) and is_alone(average):
            yield Proposal(readings, Confidence.HIGH)


_ONE_OF_MANY = pattern("最[高大多低少小]|标准|目标|不少于|不低于|不超过|人均|户均|限额|上限|单日|高峰")
_CROP = pattern("粮食|小麦|水稻|[早中晚]稻|玉米|大豆|油菜籽?|棉花|花生|马铃薯|薯类|稻谷|油料|蔬菜|[夏秋]粮|甘蔗|茶叶")


def _by_count(
    average: Mention, divisor: Divisor, figures: Sequence[Mention], conversion: Conversion
) -> Iterator[tuple[tuple[Relation, ...], bool]]:
    opening = cues.AVERAGE.search(average.head if average.role is _AVERAGE else "")
    front = average.head[: opening.start()] if opening is not None else ""
    if _HARVEST.search(average.lead) is not None:
        yield from _of_harvest(average, figures, conversion, front)
        return
    key = _AT_WORK.sub("", plain(divisor.subject.removeprefix(divisor.noun[1:])))
    staff = STAFF.search(front) if divisor.noun == "人" else None
    if staff is not None:
        key = _AT_WORK.sub("", plain(divisor.subject.removeprefix(front)))
        front = front.replace(staff.group(), "")
    counts = _counts(divisor, figures, staff.group() if staff is not None else "")
    totals = _totals(average, key, [m for m in figures if m not in counts], conversion)
    if len(totals) != 1 or len(counts) != 1:
        return
    (total,), (count,) = totals, counts
    if total.mention.sentence is average.sentence is count.sentence or not are_of_one_time(
        average, (total.mention, count)
    ):
        return
    reading = average_over(average, divisor, (total,), (Term(count, 1, EARLIER, 1),), 1)
    sure = is_whole(front, but=key) and not turns_to_a_part(average) and _is_called(total.mention, key)
    sure = sure and are_of_one_body(average, (total.mention, count))
    yield (reading,), sure and not _is_part(total.mention) and not _is_part(count)


_HARVEST = pattern("亩产|单产")


def _is_part(mention: Mention) -> bool:
    return bool(mention.depth) or "其中" in mention.head


def _counts(divisor: Divisor, figures: Sequence[Mention], staff: str) -> list[Mention]:
    """The figures that count what the average is taken over."""
    if divisor.noun == "人":
        people = [m for m in figures if m.unit == "人"]
        return [m for m in people if (staff in m.label if staff else STAFF.search(m.label) is not None)]
    fitting = [(fit(divisor, m), m) for m in figures]
    best = max((how for how, _ in fitting), default=0)
    return [m for how, m in fitting if how == best] if best >= _WORD else []


def _totals(average: Mention, key: str, figures: Sequence[Mention], conversion: Conversion) -> list[Term]:
    """The figures of the average's dimension that its own words name."""
    if len(key) < _WORD:
        return []
    found = _like(average, figures, conversion)
    closed = _CLOSED.search(key) is not None
    return [
        t
        for t in found
        if has_word(t.mention.label, key)
        or cues.overlap(key, t.mention.label) >= max(_WORD, len(key) - 1)
        or (closed and _CLOSED.search(t.mention.label) is not None)
    ]


_CLOSED = pattern("[审办执]结|结案|办案")


def _like(average: Mention, figures: Sequence[Mention], conversion: Conversion) -> list[Term]:
    unit = amount_unit(average)
    dimension, size = conversion(unit)
    found = []
    for m in figures:
        other, other_size = conversion(m.unit)
        if m.unit == unit or (unit and other == dimension):
            factor = Fraction(1) if m.unit == unit else Fraction(other_size) / size
            found.append(Term(m, _WORD, EARLIER, 1, factor=factor))
    return found


def _is_called(mention: Mention, key: str) -> bool:
    """Whether the figure's words are those of the average and no more: 全年执结各类案件, but not 执结民事案件."""
    common = _common(key, mention.label)
    front, _, behind = mention.label.partition(common)
    return is_whole(_AT_WORK.sub("", front)) and is_whole(_AT_WORK.sub("", behind), but=key)


_AT_WORK = pattern("一线|在岗|在编|专职|专兼职|配备|下设|拥有|累计|总|[额量数]|升?降?增?减?至")


def _common(key: str, label: str) -> str:
    """The longest stretch of the key that stands in the label, else what closes a case there."""
    size = cues.overlap(key, label)
    if size < _WORD and (closed := _CLOSED.search(label)) is not None:
        return closed.group()
    return next((key[at : at + size] for at in range(len(key)) if key[at : at + size] in label), key)


def _of_harvest(
    average: Mention, figures: Sequence[Mention], conversion: Conversion, front: str
) -> Iterator[tuple[tuple[Relation, ...], bool]]:
    """亩产 is what was harvested over what was sown, of one crop."""
    named = _CROP.search(average.head)
    crop = named.group() if named is not None else ""
    areas = [m for m in figures if _SOWN.search(m.label) is not None and not _is_part(m)]
    areas = [m for m in areas if is_whole(_SOWN.sub("", m.label), but=crop)]
    totals = [
        t for t in _like(average, figures, conversion) if _YIELD.search(t.mention.label) and not _is_part(t.mention)
    ]
    totals = [t for t in totals if is_whole(_YIELD.sub("", t.mention.label), but=crop)]
    if len(areas) != 1 or len(totals) != 1:
        return
    (area,), (total,) = areas, totals
    acre, size = conversion("亩")
    dimension, own = conversion(area.unit)
    if dimension != acre or not are_of_one_time(average, (area, total.mention)):
        return
    count = Term(area, 1, EARLIER, 1, factor=Fraction(own) / size)
    sure = is_whole(front, but=crop) and not turns_to_a_part(average)
    if crop:
        sure = sure and (crop in area.label or crop in total.mention.label)
    yield (average_over(average, Divisor("亩"), (total,), (count,), 1),), sure


_SOWN = pattern("(?:播种|种植|收获|栽[种插]|播栽)(?:总?面积)?|面积")
_YIELD = pattern("总产量?|产量")


def _by_period(
    paragraph: Paragraph, average: Mention, divisor: Divisor, figures: Sequence[Mention], conversion: Conversion
) -> Iterator[tuple[tuple[Relation, ...], bool]]:
    """全月日均客运量 of 12月份…，当月共运送乘客4526.8万人次: the one figure so counted, of the one period told."""
    like = [t for t in _like(average, figures, conversion) if not _is_part(t.mention)]
    key = plain(divisor.subject)
    if len(like) > 1 and len(key) >= _WORD:
        like = [t for t in like if key in t.mention.label]
    if len(like) != 1:
        return
    (total,) = like
    mention = total.mention
    if mention.sentence is average.sentence or not are_of_one_time(average, (mention,)):
        return
    sentence = average.sentence
    words = sentence.text[max(paragraph.sentences[0].start, sentence.start - REACH) : average.claim.end]
    if len(set(_MONTH.findall(words))) > 1 or "工作日" in words:
        return
    constants = list(constants_of(divisor.period, words))
    if not constants:
        return
    readings = tuple(over_constant(average, total, constant) for constant in constants)
    said = _WHOLE.search(average.head) is not None and _ADDED_UP.search(mention.head) is not None
    said = said or (len(key) > _WORD and key in mention.label and _WHOLE.search(mention.head) is not None)
    opening = cues.AVERAGE.search(average.head)
    whole = opening is not None and is_whole(average.head[: opening.start()]) and not turns_to_a_part(average)
    named = len(key) < _WORD or cues.overlap(key, mention.label) >= _WORD or _is_of_kin(key, mention.label)
    yield readings, said and whole and named


_MONTH = pattern("(?<!\\d)\\d{1,2}月|[上下]半年|[前一二三四]+季度")
_WHOLE = pattern("全[年月季期]|当[月季年]|[本该][月季年]|\\d月")
_ADDED_UP = pattern("共|累计|总计|合计|总|全[年月季]")
_KIN = (
    ("客", "乘客", "旅客", "客流"),
    ("货", "货物"),
    ("诊", "就诊", "接诊"),
    ("电", "发电", "供电", "用电"),
    ("水", "供水"),
)


def _is_of_kin(key: str, label: str) -> bool:
    """客运量 is of the 乘客 that were carried."""
    return any(kin[0] in key and any(word in label for word in kin[1:]) for kin in _KIN)
