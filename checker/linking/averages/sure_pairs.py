"""The total and the count of an average that words or place single out, however many other figures are around.

办理公证6327件，其中国内3914件、涉外1551件；公证员9人，人均办证703件: the count stands right in front, and one total
alone is of that deed and no part of another. Each of the two has grounds of its own: it is said in a bracket or by
按…计, its name is in the average's words, it stands right in front with nothing but growth and shares in between, or
no other figure of the passage counts like it.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.averages.by_period import CHANGES
from checker.linking.averages.divisors import Divisor, fit
from checker.linking.averages.plain import is_told_as_figure
from checker.linking.averages.said_behind import names_divisor
from checker.linking.averages.terms import BEHIND, EARLIER, FAR, FRONT, Term, special_of
from checker.linking.far.names import is_of_other_staff, named_years
from checker.linking.passage import Mention, Role
from checker.linking.reach import joins_list
from checker.model.patterns import pattern

_AVERAGE = Role.AVERAGE


def sure_pair(
    average: Mention, divisor: Divisor, totals: Sequence[Term], counts: Sequence[Term]
) -> tuple[Term, Term] | None:
    """The total and the count that nothing else can be meant for; ``None`` where one of them is open."""
    if not divisor.noun or divisor.by_day or divisor.by_month or not _stands_alone(average, divisor):
        return None
    if (divisor.noun == "亩" and _HARVEST.search(average.lead)) or "/" in average.unit:
        return None  # of a crop, whose fields may not be told
    totals = [total for total in totals if total.fit and not total.is_part and not _is_listed(total)]
    for count in _sure_counts(average, divisor, counts, totals):
        is_only = sum(other.zone < FAR and not other.is_part for other in counts) == 1
        total = _sure_total(average, divisor, count, totals, is_only=is_only)
        if total is not None:
            return (total, count) if _may_be_of(average, divisor, total, count) else None
    return None


def _may_be_of(average: Mention, divisor: Divisor, total: Term, count: Term) -> bool:
    """Whether nothing in their words or years keeps average, total and count apart."""
    if len(named_years(average, total.mention, count.mention)) > 1:
        return False
    if total.mention.sentence.paragraph is not average.sentence.paragraph:
        return False  # （二）…共支出528万元。 （三）惠及5166名老人，人均800元: what is told under another heading
    if is_of_other_staff(average, total.mention, count.mention) or CHANGES.search(average.lead) is not None:
        return False
    if MEAN_POPULATION.search(average.head) is not None and not (count.is_said or _is_mean_count(count.mention)):
        return False
    if (
        divisor.share > 1
        and divisor.noun == "人"
        and not (count.is_said or _is_noted(average, count.mention))
        and "人口" not in count.mention.label
    ):
        return False  # 每千人 is of the population
    if "家庭户" in count.mention.label and total.mention.unit == "人" and "家庭户" not in total.mention.label:
        return False  # 常住人口53.27万人，家庭户18.46万户，户均2.71人: some live in no family
    return BY_DAY.search(average.lead) is None


def is_of_those_named(average: Mention, total: Term, count: Term, counts: Sequence[Term]) -> bool:
    """七个基层院19777件，…；基层院平均2825件, and 供热面积2863万平方米…。投诉1284件，每万平方米0.45件.

    The number of those that the average's own words name, with their total behind it; or what stands right in front, to
    so much of the one whole that is measured like it.
    """
    if not is_told_as_figure(average) or total.mention.depth or not total.mention.is_level:
        return False
    if (said := _OF_THOSE.fullmatch(average.lead)) is not None:
        beside = count.mention.index + 1 == total.mention.index and count.mention.clause == total.mention.clause
        behind = average.sentence.mentions[total.mention.index + 1 : average.index]
        named = total.mention.lead.startswith(said["those"]) and total.mention.sentence is average.sentence
        return beside and named and not any(m.unit == total.mention.unit and m.is_level for m in behind)
    front = (
        total.zone == FRONT and not total.is_part and total.mention.index + 1 == average.index and total.distance == 1
    )
    return front and _SO_MUCH.fullmatch(average.lead) is not None and _is_sole(count, counts)


_OF_THOSE = pattern("[，,；;\\s]*(?P<those>[^\\W\\d_a-zA-Z]{2,6}?)平均(?:每[个家院所]?|约|为)*")
_SO_MUCH = pattern("[，,\\s]*(?:平均)?每[百千万](?:平方米|平方公里|公里|亩|吨|辆|车|架次|件)(?:约|为|发生)*")
MEAN_POPULATION = pattern(
    "人均(?:地区)?(?:国内)?(?:生产总值|GDP|可支配|纯收入|公园绿地|(?:生活)?消费(?:性)?支出)|居民人均"
)
"""These are taken over the mean population of the year, over a sample, or over the townspeople."""
BY_DAY = pattern("均[日月](?!收入|期)|每人每[日天]|[日天]人均")
"""村均日投递63件, 人均日办理: over two things at once."""
_HARVEST = pattern("亩均|亩产|单产")
_MEAN = pattern("均|折|摊")
_OF_EARLIER = pattern("去年|上年|前年|同期|此前|过去")
_OPENS_EARLIER = pattern("\\s*(?:而|但)?(?:去年|上年|前年)[底末初]?[，,]")


def _stands_alone(average: Mention, divisor: Divisor) -> bool:
    """Whether it is told as a mean of now, by words that no average in front of it has."""
    is_mean = divisor.share > 1 or _MEAN.search(average.lead) is not None
    if not is_told_as_figure(average) or not is_mean or _OF_EARLIER.search(average.head):
        return False
    if _OPENS_EARLIER.match(average.sentence.words) is not None:
        return False
    others = (m for m in average.sentence.mentions[: average.index] if m.role is _AVERAGE)
    return not any(m.name == average.name and m.unit == average.unit for m in others)


def _sure_counts(average: Mention, divisor: Divisor, counts: Sequence[Term], totals: Sequence[Term]) -> list[Term]:
    """The counts that are singled out, those by words first."""
    said = [c for c in counts if c.is_said or _is_noted(average, c.mention) or _is_mean_count(c.mention)]
    if len(counts) == 1 and names_divisor(average, [counts[0].mention.label]):
        return list(counts)
    if said:
        return said if len(said) == 1 else []
    sole = [count for count in counts if _is_sole(count, counts) and not _is_item(count)]
    if divisor.noun == "次":
        sole = []  # 列席会议54人次，平均每次6人次: which times are meant is not told
    beside = [count for count in counts if _is_beside(average, count, totals) and _is_like(average, divisor, count)]
    return [*sole, *(count for count in beside if count not in sole)]


def _is_like(average: Mention, divisor: Divisor, count: Term) -> bool:
    """Whether it counts just what the average is over, or visits that are paid for."""
    return fit(divisor, count.mention) >= _BY_WORDS or (count.mention.unit == "人次" and average.unit == "元")


def _is_noted(average: Mention, mention: Mention) -> bool:
    """人均结案267件（员额法官27名）: whether it stands alone in a bracket right behind the average."""
    if mention.owner is not average or mention.depth != average.depth + 1:
        return False
    return not any(m is not mention and m.bracket == mention.bracket for m in average.sentence.mentions)


def _is_mean_count(count: Mention) -> bool:
    """年平均常住人口132.4万人，人均地区生产总值: the population that such averages are taken over."""
    return _MEAN_COUNT.search(count.lead) is not None


_MEAN_COUNT = pattern("平均(?:常住|户籍|总|在岗)?(?:人口|人数)(?:数|总数)?(?:为|约|达|共)*$")


def _is_item(term: Term) -> bool:
    """Whether a figure of its unit stands right beside it that is no part of it: 公证员7人，助理11人."""
    mention, mentions = term.mention, term.mention.sentence.mentions
    beside = (*mentions[max(mention.index - 1, 0) : mention.index], *mentions[mention.index + 1 : mention.index + 2])
    return any(
        other.unit == mention.unit
        and other.is_level
        and other.depth == mention.depth
        and abs(other.clause - mention.clause) <= 1
        and other.peer == mention.peer
        and not _is_within(other, mention)
        for other in beside
    )


def _is_within(part: Mention, whole: Mention) -> bool:
    """Whether the one is a part of the other, or told to be one, or another figure than the one: 其中专职487人."""
    wholes = whole.sentence.paragraph.wholes
    return wholes.get(part.claim.start) is whole or (part.index > whole.index and _AMONG.search(part.head) is not None)


_AMONG = pattern("其中|包括|含|分为|按")


def _is_listed(term: Term) -> bool:
    """Whether it is an item of a list that it is not the whole of: 刑事1426件、民事8632件."""
    mention, mentions = term.mention, term.mention.sentence.mentions
    if mention.sentence.paragraph.is_divided(mention):
        return False
    before = mentions[max(mention.index - 1, 0) : mention.index] if joins_list(mention) else []
    behind = [m for m in mentions[mention.index + 1 : mention.index + 2] if joins_list(m)]
    return any(
        m.unit == mention.unit and m.clause == mention.clause and m.is_level and m.depth == mention.depth
        for m in (*before, *behind)
    )


def _is_sole(term: Term, terms: Sequence[Term]) -> bool:
    """Whether no figure of the passage that is no part of another fits the average's words as well."""
    if term.is_part or term.zone > EARLIER or term.zone == BEHIND or term.fit < _BY_WORDS:
        return False
    return not any(other is not term and other.fit >= term.fit and not other.is_part for other in terms)


_BY_WORDS = 2


def _is_beside(average: Mention, term: Term, others: Sequence[Term]) -> bool:
    """Whether it stands right in front, with no figure in between but one it is put to, and what describes them."""
    mention = term.mention
    if term.zone != FRONT or term.is_part or term.fit < 1 or mention.depth != average.depth or not mention.is_level:
        return False
    if average.clause - mention.clause > _NEAR or _is_item(term):
        return False
    mentions = average.sentence.mentions
    between = [m for m in mentions[mention.index + 1 : average.index] if m.role not in _DESCRIBING and not m.depth]
    return len(between) < _BY_WORDS and all(any(m is other.mention for other in others) for m in between)


_NEAR = 4
_DESCRIBING = (Role.GROWTH, Role.SHARE, Role.CHANGE, Role.PREVIOUS, Role.PERCENT)


def _sure_total(
    average: Mention, divisor: Divisor, count: Term, totals: Sequence[Term], *, is_only: bool
) -> Term | None:
    """The one total that is singled out beside the count, which may be the only one of its kind."""
    found = [total for total in totals if total.mention is not count.mention and total.zone <= EARLIER]
    sole = [total for total in found if _is_sole(total, found)]
    if sole:
        return sole[0]
    if divisor.share > 1 and divisor.noun == "人":
        return None  # 国民体质监测6120人，社会体育指导员每千人3.1名: only what words name
    about = _about(found, count.mention)
    if about is not None:
        return about
    if len(found) == 1 and len(special_of(divisor.subject)) < _BY_WORDS:
        if found[0].mention.peer == count.mention.peer or is_only:
            return found[0]
    beside = [total for total in found if _is_beside(average, total, [count])]
    return beside[0] if len(beside) == 1 else None


def _about(totals: Sequence[Term], count: Mention) -> Term | None:
    """The one total that speaks of the same thing as the count does: 快递业务收入 and 快递业务量."""
    common = [cues.overlap(_FILLING.sub("，", total.mention.label), count.label) for total in totals]
    most = max(common, default=0)
    if most < _BY_WORDS or common.count(most) > 1 or (most <= _BY_WORDS and sum(size > 1 for size in common) > 1):
        return None
    return totals[common.index(most)]


_FILLING = pattern("合计|共计|总计|累计|其中|分别|达到?|全[年市县区省]")
