"""Averages: 人均, 日均, 平均每组, 每千人 …: a total over a count, or over the days, months or years of its period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.averages.allotments import is_allotment
from checker.linking.averages.by_period import CHANGES, by_period
from checker.linking.averages.divisors import Divisor, amount_unit, divisor_of
from checker.linking.averages.durations import days_of, months_of
from checker.linking.averages.intensity import is_intensity
from checker.linking.averages.listed import listed_averages
from checker.linking.averages.mean_of_ends import goes_by_mean, over_told_mean
from checker.linking.averages.misprinted import sure_by_slip
from checker.linking.averages.narrowed import is_of_another_sort
from checker.linking.averages.norms import is_norm, is_price_of_item, is_shared_by_two
from checker.linking.averages.one_breath import in_one_breath
from checker.linking.averages.per_visit import visit_pair
from checker.linking.averages.plain import is_plain, is_told_as_figure
from checker.linking.averages.products import is_weighted, link_products, pairs_of
from checker.linking.averages.relations import average_over
from checker.linking.averages.rest_of_period import mean_of_rest
from checker.linking.averages.said_behind import counted_behind, is_untold, said_behind
from checker.linking.averages.stretches import NOTE
from checker.linking.averages.sure_pairs import BY_DAY, MEAN_POPULATION, is_of_those_named, sure_pair
from checker.linking.averages.terms import (
    BEHIND,
    EARLIER,
    FRONT,
    SENTENCE,
    Term,
    counts_of,
    is_named_in_full,
    placed,
    sums_of,
    totals_of,
)
from checker.linking.averages.told_again import link_total_told_again
from checker.linking.averages.unit_prices import is_price_of_sort
from checker.linking.averages.year_by_year import year_by_year
from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.facts.conversions import Conversion
from checker.linking.far.names import is_of_other_staff, named_years
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_OTHER_TIMES = ("场", "期", "届", "轮")
_FEW = 3
_SEVERAL = 6
_NEAR = 4
"""From so many clauses on, a figure has other business than the average."""
_YEAR_OF_MONTHS = 12


_AVERAGE = Role.AVERAGE


def _is_one_of_them(average: Mention) -> bool:
    """平均每扶持1人创业带动3.0人就业: the one that the average is over, and no average."""
    return average.claim.written == 1 and _OVER_ONE.search(average.lead) is not None and len(average.tail) > 1


_OVER_ONE = pattern("每[^\\W\\d_a-zA-Z]{0,6}$")


def link_averages(paragraph: Paragraph, memory: Memory, conversion: Conversion) -> Iterator[Proposal]:
    """Every average whose total and count, or total and period, are told around it."""
    told: list[Relation] = []
    for number, sentence in enumerate(paragraph.sentences):
        if _AVERAGE not in sentence.roles and "/" not in "".join([mention.unit for mention in sentence.mentions]):
            continue
        pairs = pairs_of(sentence)
        yield from link_products(sentence, pairs)
        weighted = [each for _, each in pairs] if is_weighted(pairs) else []
        listed = dict(listed_averages(sentence, conversion)) if cues.gives_each(sentence.words) else {}
        for average in sentence.mentions:
            if (
                not is_average(average)
                or _is_one_of_them(average)
                or average in weighted
                or average.claim.start in paragraph.priced
                or goes_by_mean(average)
                or is_intensity(average)
            ):
                continue
            if average in listed:
                yield from listed[average]
                continue
            if (rest := mean_of_rest(paragraph, number, average)) is not None:
                yield rest
                continue
            divisor = divisor_of(average)
            around = placed(paragraph, number, average)
            totals = totals_of(average, divisor, around, conversion)
            totals = [t for t in totals if t.mention.index < average.index or _CAUSED.match(t.mention.lead) is None]
            totals = said_behind(average, totals) or totals
            if divisor.period:
                totals = [t for t in totals if not _is_next_of_list(average, divisor, t.mention)]
                totals = [t for t in totals if not is_norm(average) or is_norm(t.mention)]
                proposal = year_by_year(average, divisor) or by_period(average, divisor, totals, around)
                proposal = sure_by_slip(average, divisor, proposal, totals, ())
            else:
                counts = counts_of(average, divisor, around, memory, conversion)
                counts = over_told_mean(average, counted_behind(average, counts) or counts)
                totals, counts = _of_its_name(average, totals, counts, around)
                proposal = _by_count(average, divisor, totals, counts)
                proposal = sure_by_slip(average, divisor, proposal, totals, counts)
                unlike = is_norm(average) and bool(totals) and not is_norm(totals[0].mention)
                if unlike or is_untold(average, [*totals, *counts]):
                    proposal = proposal._replace(confidence=Confidence.LOW)
            if is_of_another_sort(average, proposal.readings, told):
                proposal = proposal._replace(confidence=Confidence.LOW)
            if (
                is_price_of_item(average)
                or is_shared_by_two(average)
                or is_allotment(average)
                or (proposal.readings and is_price_of_sort(average, proposal.readings[0]))
            ):  # 每村4名，每个社区3名: each is of a part of the whole
                proposal = proposal._replace(confidence=Confidence.LOW)
            if proposal.readings:
                told += filter(holds, proposal.readings[:_FEW])
                yield proposal
                yield from link_total_told_again(average, proposal)


def _is_next_of_list(average: Mention, divisor: Divisor, mention: Mention) -> bool:
    """年均耕牛存养41.58万头，生猪存养63.27万头，山羊存养28.94万只: whether it is another mean of the same list."""
    if mention.sentence is not average.sentence or mention.index != average.index + 1 or not average.lead:
        return False
    alike = cues.overlap(mention.lead, divisor.subject) > 1 and divisor.subject not in mention.lead
    return alike and mention.clause == average.clause + 1


_NOT_OF_HERE = pattern("最[高大多低少]|至[多少]|高峰|峰值|目标|高于|低于|全国|限额|上限|不得|原则上")
_AIM = pattern("的?(?:目标|规划|要求|标准线|上限)")
_EXTREME = pattern("最[高低](?![^，,。；;]*平均)|[上下]限|不[高低]于|不超过")
"""回购1841.46万股，最高价32.18元/股、最低价23.47元/股: what any one of them cost, or may cost."""


_RECKONED = pattern("每[^，,。；;每]{1,12}(?:按计算?|[为折合作算]+(?:计算?)?)")
"""What is reckoned with, and the result of nothing."""


def is_average(mention: Mention) -> bool:
    """Whether the figure is an average that this passage can tell the terms of; no aim, no peak."""
    if "/" in mention.unit and mention.is_level:
        return amount_unit(mention) != mention.unit and _EXTREME.search(mention.lead) is None
    if mention.claim.written == 1 and _RECKONED.fullmatch(mention.lead + mention.tail) is not None:
        return False  # 覆盖率65.1%（每村按1个计）; 每200毫升为1单位
    return mention.role is _AVERAGE and _NOT_OF_HERE.search(mention.head) is None and _AIM.match(mention.tail) is None


def _by_count(average: Mention, divisor: Divisor, totals: list[Term], counts: list[Term]) -> Proposal:
    """The average as a total over a count, the likeliest pair first."""
    if totals and is_named_in_full(average, divisor.subject, totals[0].mention):
        # 车均运行费 is of 运行维护费9.86万元, and of nothing whose words tell otherwise
        totals = [total for total in totals if total.fit]
    if (breath := in_one_breath(average, totals, counts)) is not None:
        told = _over_counts(average, divisor, [breath])
        others = [(t, c) for t in totals[:_SEVERAL] for c in counts[:_SEVERAL] if t.mention is not c.mention]
        others += _their_wholes(*breath)
        return Proposal((*told, *filter(holds, _over_counts(average, divisor, others))), Confidence.HIGH)
    about = [total for total in totals if counts and _is_about(total, counts[0])]
    likely = dict.fromkeys((*_first(totals), *about[:_FEW]))
    pairs = [(total, count) for total in likely for count in _beside(total, counts)]
    further = [
        (total, count)
        for total in totals[:_SEVERAL]
        for count in counts[:_SEVERAL]
        if count.mention is not total.mention and (total, count) not in pairs
    ]
    if pairs and _passes_over_own(average, *pairs[0], counts):
        own = [(total, count) for total, count in (*pairs, *further) if _is_in_own_stretch(average, total, count)]
        pairs = list(dict.fromkeys((*own, *pairs))) if len(own) == 1 else pairs
    readings = [*_over_counts(average, divisor, pairs), *filter(holds, _over_counts(average, divisor, further))]
    forgotten = _without_months(average, divisor, [*pairs, *further]) if not any(map(holds, readings)) else None
    if forgotten is not None and is_plain(average):
        return Proposal((forgotten,), Confidence.HIGH, explicit=True)
    if not pairs or divisor.noun:
        readings += _summed(average, divisor, totals, counts)
    confidence = _confidence(average, divisor, pairs[0], totals, counts) if pairs else Confidence.LOW
    if confidence is not Confidence.HIGH:
        sure = visit_pair(average, totals, counts) or sure_pair(average, divisor, totals, counts)
        told = _over_counts(average, divisor, [sure]) if sure is not None else []
        if told and may_be_meant(told[0]):
            return Proposal((*told, *filter(holds, readings)), Confidence.HIGH)
    return Proposal(tuple(readings), confidence)


def _their_wholes(total: Term, count: Term) -> list[tuple[Term, Term]]:
    """低保8914户13206人，城市2351户3108人，农村6563户10098人，户均1.48人: what the last of two columns is a part of."""
    wholes = total.mention.sentence.paragraph.wholes
    whole, of_counts = wholes.get(total.mention.claim.start), wholes.get(count.mention.claim.start)
    if whole is None or of_counts is None:
        return []
    return [(total._replace(mention=whole), count._replace(mention=of_counts))]


def _over_counts(average: Mention, divisor: Divisor, pairs: Sequence[tuple[Term, Term]]) -> list[Relation]:
    return [
        average_over(average, divisor, (total,), (count,), months)
        for total, count in pairs
        for months in _month_factors(average, divisor, total, count)
    ]


def _first(terms: Sequence[Term]) -> list[Term]:
    """The likeliest figures, and the likeliest wholes."""
    wholes = [term for term in terms if not term.is_part]
    return list({id(term): term for term in (*terms[:_FEW], *wholes[:_FEW])}.values())


def _beside(total: Term, counts: Sequence[Term]) -> list[Term]:
    """The counts that go with the total: those of its clause where there are any, then those that name its subject."""
    counts = [count for count in counts if count.mention is not total.mention]
    here = [count for count in counts if _is_beside(total, count) and count.fit >= counts[0].fit - 1]
    if len(here) == 1 and abs(here[0].mention.index - total.mention.index) == 1:
        return here
    about = [count for count in counts if _is_about(total, count)]
    return list(dict.fromkeys((*about[:_FEW], *_first(counts))))


def _is_beside(total: Term, count: Term) -> bool:
    return total.mention.sentence is count.mention.sentence and total.mention.clause == count.mention.clause


def _is_about(total: Term, count: Term) -> bool:
    """Whether total and count speak of one thing: 住院2.14万人次, 住院总费用2.96亿元."""
    return cues.overlap(_FILLING.sub("，", total.mention.label), count.mention.label) > 1


_FILLING = pattern("合计|共计|总计|累计|其中|分别|达到?|全[年市县区省]")
"""Words that any two figures may have in common."""


def _summed(average: Mention, divisor: Divisor, totals: list[Term], counts: list[Term]) -> Iterator[Relation]:
    """Readings over figures side by side: 社区47个、行政村186个 of 平均每个村（社区）."""
    for terms, others in ((totals, counts), (counts, totals)):
        for run in sums_of([term for term in terms if term.zone <= SENTENCE]):
            for other in others[:2]:
                if other not in run:
                    top, bottom = (run, (other,)) if terms is totals else ((other,), run)
                    yield average_over(average, divisor, top, bottom, 1)


def _month_factors(average: Mention, divisor: Divisor, total: Term, count: Term) -> tuple[int, ...]:
    if divisor.by_day:
        return (*_days_around(average), 1)
    if not divisor.by_month:
        return (1,)
    months = months_of(average.sentence.words) or _YEAR_OF_MONTHS
    monthly = count.mention.unit.endswith("次")  # 发放238673人次: each of them was paid once
    if _is_of_year(average, total) and not monthly:
        return (_YEAR_OF_MONTHS,)
    return tuple(dict.fromkeys((1, months, _YEAR_OF_MONTHS) if monthly else (months, 1, _YEAR_OF_MONTHS)))


def _is_of_year(average: Mention, total: Term) -> bool:
    """Whether the words say that the total is of a year, and not of a month: 全年发放8.93亿元，月人均2382元."""
    mention = total.mention
    start = mention.claim.start - len(mention.head)
    if mention.sentence is average.sentence:
        start = mention.sentence.start
    told = mention.sentence.text[start : mention.claim.start]
    return _OF_YEAR.search(told) is not None and _SHORTER.search(told) is None and "月" not in mention.label


def _without_months(average: Mention, divisor: Divisor, pairs: Sequence[tuple[Term, Term]]) -> Relation | None:
    """全年发放8.93亿元给3.124万人，月人均28585元: what comes out where the twelve months are forgotten."""
    for total, count in pairs if divisor.by_month else ():
        if _is_of_year(average, total) and holds(average_over(average, divisor, (total,), (count,), 1)):
            return average_over(average, divisor, (total,), (count,), _YEAR_OF_MONTHS)
    return None


_SHORTER = pattern("半年|季度|\\d月|月份")
_OF_YEAR = pattern("(?:^|[，,；;])\\s*(?:全年|本年度?|年度|上年度?|去年)(?!初|末|底|同期|平均)")


def _confidence(
    average: Mention, divisor: Divisor, pair: tuple[Term, Term], totals: list[Term], counts: list[Term]
) -> Confidence:
    """HIGH where the words leave one total and one count, MEDIUM where others are as likely, LOW far off."""
    total, count = pair
    if (_is_defined(average, total, count) and is_plain(average)) or is_of_those_named(average, total, count, counts):
        return Confidence.HIGH
    if (
        not (is_plain(average) or (is_told_as_figure(average) and _bears_name_of(average, total, totals)))
        or not divisor.noun
        or divisor.by_day
        or MEAN_POPULATION.search(average.head)
        or BY_DAY.search(average.lead)
    ):
        return Confidence.LOW
    if (_NET.search(total.mention.lead) is None) is not (_NET.search(average.head) is None):
        return Confidence.LOW  # 亩均收益1200元，纯收入36万元: what is left is another thing
    if len(named_years(average, total.mention, count.mention)) > 1 or is_of_other_staff(
        average, total.mention, count.mention
    ):
        return Confidence.LOW
    if count.is_said and total.zone == FRONT and total.distance < _FEW and total.fit and not total.is_part:
        return Confidence.HIGH  # 有效发明专利6217件，每万人口拥有21.63件（按287.4万人计）
    if _passes_over_own(average, total, count, counts):
        return Confidence.LOW
    if _names_count(average, divisor, count, total, totals):
        return Confidence.HIGH
    if divisor.share > 1 and divisor.noun == "人" and "人口" not in count.mention.label:
        return Confidence.LOW  # 每千人 is of the population
    if divisor.noun == "次" and count.mention.unit in _OTHER_TIMES and count.zone > SENTENCE:
        return Confidence.LOW  # 举办活动8场。…。列席会议54人次，平均每次6人次: of other times
    if any(term.is_part and _has_whole(term, terms) for term, terms in ((total, totals), (count, counts))):
        return Confidence.LOW  # 建成12万亩，其中新建8万亩，总投资2.4亿元，亩均2000元
    if (
        _is_only(total, totals)
        and _is_only(count, counts)
        and total.zone != BEHIND
        and not CHANGES.search(average.lead)
    ):
        return Confidence.HIGH
    if total.zone == BEHIND and _has_namesake(average):
        return Confidence.LOW  # 国家奖学金36人，每人1万元；励志奖学金427人，每人6000元，两项共发292.2万元
    span = max(total.distance, count.distance)
    is_close = total.zone <= BEHIND and count.zone <= BEHIND and span <= _NEAR
    if len(totals) == len(counts) == total.distance == 1 and count.zone <= SENTENCE and count.fit > 1:
        return Confidence.HIGH
    if not is_close and not (_is_sole(total, totals) and _is_sole(count, counts)):
        near = total.zone <= BEHIND and total.distance <= _NEAR and bool(total.fit)
        if near and count.zone <= EARLIER and _is_about(total, count):
            return Confidence.HIGH
        return Confidence.MEDIUM if near and len(totals) * len(counts) <= _CHOICE else Confidence.LOW
    is_earned = divisor.by_month and _EARNED.search(average.lead) is not None  # not everyone works all months
    if not total.fit and cues.overlap(divisor.subject, count.mention.label) >= _NAME:
        return Confidence.LOW  # 造林1.86万亩，管护员86名，人均管护3100亩: of what those named tend
    if is_earned or not total.fit or _has_rival(total, totals, span) or _has_rival(count, counts, span):
        return Confidence.MEDIUM if len(totals) * len(counts) <= _CHOICE else Confidence.LOW
    return Confidence.HIGH


def _is_in_own_stretch(average: Mention, *terms: Term) -> bool:
    return all(each.mention.sentence is average.sentence and each.mention.peer == average.peer for each in terms)


def _passes_over_own(average: Mention, total: Term, count: Term, counts: Sequence[Term]) -> bool:
    """救助3860人，城镇1420人次，…；农村2440人次，发放97.6万元，人均400元: its own stretch tells of others.

    So does the first stretch of an item, where it and another one make up the count.
    """
    whole, sentence = count.mention, average.sentence
    if count.is_said or whole.sentence is not sentence or total.mention.sentence is not sentence:
        return False
    if total.mention.peer != average.peer:
        return False
    own = [c.mention for c in counts[:_CHOICE] if c.mention.sentence is sentence and c.mention.peer == average.peer]
    own = [m for m in own if whole.index < m.index < average.index]
    if whole.peer != average.peer:
        return bool(own)
    behind = sentence.mentions[average.index + 1 : average.index + _CHOICE]
    return any(size(one) + size(m) == size(whole) for one in own for m in behind if m.unit == one.unit)


_NET = pattern("[纯净](?:收入|利润|收益|利|赚)")


def _days_around(average: Mention) -> tuple[int, ...]:
    """The days that a bracket behind the average, its sentence, or those in front name."""
    text, sentence = average.sentence.text, average.sentence
    number = sentence.paragraph.number_of(sentence)
    words = [text[sentence.start : min(average.claim.end + NOTE, sentence.end)]]
    words += [other.words for other in sentence.paragraph.before(number, _FEW)]
    return next((days for each in words if (days := days_of(each))), ())


def _names_count(average: Mention, divisor: Divisor, count: Term, total: Term, totals: Sequence[Term]) -> bool:
    """Whether the average's words are those of the count, and one total alone stands in front of it.

    泌乳牛6300头；全年产奶6.93万吨，泌乳牛头均单产11吨.
    """
    front = average.lead.partition(average.name)[0] if average.name else ""
    words = _REGION.sub("", front) or divisor.subject
    if len(words) < _NAME or words not in count.mention.label or count.zone > SENTENCE:
        return False
    fronts = [term for term in totals if term.zone == FRONT]
    return fronts == [total] and total.distance < _FEW and total.mention.is_level


_REGION = pattern("全?[市县区省州镇乡]|平均|其中|[，,\\s]")
_NAME = 2
_CHOICE = 8
"""Among so many pairs one may miss by a slip without being meant."""


def _bears_name_of(average: Mention, total: Term, totals: Sequence[Term]) -> bool:
    """Whether the average ends with the name of this one total: 医师1427人、护士1685人，…，每千人口有医师3.05人、
    护士3.60人. Or the total with the item's: 注册护士2436人，…，护士3.96人.
    """
    item = average.lead.strip("、和及 ") if average.separator == "、" else ""
    if len(item) >= _NAME and total.mention.is_level and total.mention.lead.endswith(item):
        return not any(other is not total and item in other.mention.label for other in totals)
    own = _OWN_NAME.search(total.mention.lead) if total.mention.is_level else None
    if own is None or not average.lead.endswith(name := own.group()):
        return False
    return not any(other is not total and other.mention.lead.endswith(name) for other in totals)


_OWN_NAME = pattern("[^，,、：:有为达约共\\s]{2,12}$")


def _has_namesake(average: Mention) -> bool:
    """Whether the sentence tells another average of that name: a total behind them may be of all."""
    return any(m.role is _AVERAGE and m.name == average.name and m is not average for m in average.sentence.mentions)


def _is_sole(term: Term, terms: Sequence[Term]) -> bool:
    """Whether the figure is the only one of its passage that the average's words fit so well."""
    return (
        term.zone <= EARLIER
        and term.fit > 1
        and not any(other is not term and other.fit >= term.fit and not other.is_part for other in terms)
    )


def _is_only(term: Term, terms: Sequence[Term]) -> bool:
    """Whether no other figure of the sentence can be meant, parts of it aside: 户数9640户，户均44.4万元."""
    if term.zone > SENTENCE or not term.fit or term.is_part or term.mention.role is _AVERAGE:
        return False
    return not any(other is not term and other.zone <= SENTENCE and not other.is_part for other in terms)


_DEFINED = {
    "运距": ("周转量", "运量|发送量|运输量"),
    "行程": ("周转量", "旅客|客运|发送|人次"),
    "乘距": ("周转量|人公里", "旅客|客运|客流|乘客|人次"),
    "住院日": ("床日", "出院"),
    "住院天数": ("床日", "出院"),
    "班额": ("生", "班"),
    "平均票价": ("票款|票务|票房|客票|运费收入", "旅客|客运|客流|乘客|观众|观影|人次"),
    "店平均面积": ("面积", "店"),
}
"""Averages with a name of their own, and what they are: the words of the total and of the count."""


def _of_its_name(
    average: Mention, totals: list[Term], counts: list[Term], around: Sequence[Term]
) -> tuple[list[Term], list[Term]]:
    """The totals and counts that an average of its own name is of, if both are told: 平均住院日 is of no beds."""
    for name, (above, below) in _DEFINED.items():
        if average.lead.rstrip("为达约").endswith(name):
            tops = [t for t in totals if re.search(above, t.mention.label) is not None]
            bottoms = [t for t in counts if re.search(below, t.mention.label) is not None]
            others = (t for t in around if t.mention.is_level and t.mention.unit not in ("", average.unit))
            bottoms = bottoms or [t for t in others if t not in tops and re.search(below, t.mention.label)]
            return (tops, bottoms) if tops and bottoms else (totals, counts)
    return totals, counts


def _is_defined(average: Mention, total: Term, count: Term) -> bool:
    """Whether its name says what it is of: 货运量8642万吨、货物周转量128.4亿吨公里，平均运距148.6公里."""
    for name, (above, below) in _DEFINED.items():
        if average.lead.rstrip("为达约").endswith(name):
            if re.search(above, total.mention.label) is None or re.search(below, count.mention.label) is None:
                return False
            if count.zone == FRONT and said_behind(average, [total]):
                return True  # 出院24316人次，平均住院日8.2天（按实际占用总床日数计）
            return total.zone == count.zone == FRONT and total.mention.peer == count.mention.peer
    return False


def _has_rival(term: Term, terms: Sequence[Term], span: int) -> bool:
    """Whether another figure stands as near and fits as well, and is no part of it."""
    return any(
        other is not term and other.rank[:3] <= term.rank[:3] and other.distance <= span and other.zone <= BEHIND
        for other in terms
    )


def _has_whole(term: Term, terms: Sequence[Term]) -> bool:
    """Whether a figure fits as well that is no part of another: the average may be of the whole."""
    return any(not other.is_part and other.fit >= term.fit and other.zone <= SENTENCE for other in terms)


_EARNED = pattern("工资|收入|薪|报酬")
_CAUSED = pattern(
    "[，,\\s]*(?:[当本今]年)?新增|[，,\\s]*(?:预计|直接|共|累计|有效)*(?:带动|拉动|撬动|引导|拨动|吸引|节约|挽回)"
)
"""发放消费券3轮，每轮2000万元，带动消费4.2亿元: what comes of it is not what was given, nor is what is new all."""
