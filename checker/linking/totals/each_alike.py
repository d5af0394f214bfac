"""So many bodies with as many each.

三个考区各设考点4个，共12个; 6个乡镇各配送器材12套，累计配送72套: a total behind them.
3个站各添4台，总站添9台，总共21台: behind them and others that have a number of their own.
共有147人，除机关18人、直属中队39人外，三个中队各有30人: a whole in front of those that stand apart.
新建公园24处，城东、城西、南湖、北岭四区各6处: a whole right in front of bodies that are all named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.quotients import figure, related
from checker.linking.totals.relations import total_relation
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Expression, Product, Sum
from checker.model.interval import Exact
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_EACH = pattern(
    "[^，,。；;：:、和及与（）()\\d]{0,9}(?<!男女)(?<!早晚)(?<!昼夜)(?<!城乡)(?<!上下)(?<!正副)(?<!每[年月天日次])"
    "各自?(?!类|项|种|级|地|方|界|行|单位|部门|[村乡镇县区市](?!建|设))[^，,。；;：:、（）()\\d]{0,10}"
)
"""12个点位昼间、夜间各监测12点次: what has as many each are the times, and not the places."""
_IN_ALL = pattern("[，,\\s]*(?:合计|总计|一共|共计?)(?:有|为)?")
_EXCEPT = pattern("\\s*除了?[^，,。；;\\d]{2,}")
_ALL = pattern("共|总|现有|实有|合计")
_NO_MORE = pattern("至少|不少于|以上|最多|不超过|平均|约|左右")


_COUNT = ClaimKind.COUNT
_NO_AMOUNTS = frozenset((ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.DURATION))


def link_each_alike(sentence: Sentence) -> Iterator[Proposal]:
    """Every total of bodies that have as many each, behind them or in front of those that stand apart."""
    if len(sentence.mentions) > _MOST:
        return
    for whole, each in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if each.times > 1 and _is_all_of_them(whole, each):
            yield Proposal((total_relation(whole, [each], "各"),), _how_sure(whole, each))
    if "各" in sentence.words:
        for each, together in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            if (named := _of_those_named(each, together)) is not None:
                yield named
    for count, each in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if not _have_each(count, each):
            continue
        behind = sentence.mentions[each.index + 1 : each.index + 2]
        total = next((m for m in behind if _IN_ALL.fullmatch(m.lead) and _is_alike(m, each)), None)
        if (done := _done_in_all(count, each) or _with_others(count, each)) is not None:
            yield done
        elif total is not None and total.clause - each.clause == 1:
            others = [m for m in sentence.mentions[: count.index] if _is_alike(m, each)]
            sure = Confidence.LOW if others else Confidence.HIGH  # 总部3辆，两个站各3辆，共9辆
            yield Proposal((_alike(total, count, each, ()),), sure)
        elif total is None and "除" in sentence.words:
            yield from _apart(sentence, count, each)
        elif total is None and count.index and _is_all_of_them(whole := sentence.mentions[count.index - 1], each):
            yield Proposal((_alike(whole, count, each, ()),), Confidence.LOW)  # 17辆，5个中队各3辆: the rest elsewhere


def _of_those_named(each: Mention, total: Mention) -> Proposal | None:
    """小学和幼儿园各6所，共12所; 东区、西区、南区各配巡逻车15辆，合计45辆: as many as are named have as many each."""
    said = _NAMED.fullmatch(each.head)
    if said is None or not each.is_level or not _is_alike(total, each) or total.clause - each.clause != 1:
        return None
    exactly = total.claim.approximation is each.claim.approximation is Approximation.EXACT
    if not exactly or _IN_ALL_OF_THEM.fullmatch(total.lead) is None or _NO_MORE.search(each.lead + each.tail):
        return None
    number = len(_JOINS.split(said["names"]))
    if number < _TWO or any(len(name) > _LONG for name in _JOINS.split(said["names"])[1:]):
        return None
    computed = Sum(tuple((1, figure(each)) for _ in range(number)))
    roles = {each.claim.start: "part", total.claim.start: "whole"}
    return Proposal((related(RelationKind.TOTAL, total.claim, computed, roles=roles, cue="各"),), Confidence.HIGH)


_NAMED = pattern(
    "\\s*(?P<names>[^，,。；;：:（）()\\d各每]{2,40})(?<!男女)各(?!自|类|项|种|级)[^，,。；;：:、（）()\\d]{0,10}"
)
_JOINS = pattern("、|以及|[和及与]")
_LONG = 12
_IN_ALL_OF_THEM = pattern("[，,\\s]*[两三四五六七八九]?[^\\W\\d_]{0,3}?(?:合计|总计|一共|共计?)(?:有|为)?")


def _done_in_all(count: Mention, each: Mention) -> Proposal | None:
    """为6个乡镇各配送器材12套，累计配送72套: what was done for each is summed up by its verb.

    累计 may be of a longer time, and tells only what a slip parts from it.
    """
    between = each.sentence.text[count.claim.end : each.claim.start]
    for total in each.sentence.mentions[each.index + 1 : each.index + 1 + _FEW]:
        said = _SUMMED.fullmatch(total.lead) if _is_alike(total, each) and total.clause - each.clause == 1 else None
        if said is not None and said["verb"] in between:
            sure = Confidence.MEDIUM if said["sum"] == "累计" else Confidence.HIGH
            return Proposal((_alike(total, count, each, ()),), sure)
    return None


_SUMMED = pattern("[，,\\s]*(?P<sum>合计|总计|一共|共计?|累计)(?P<verb>[^\\W\\d_a-zA-Z]{2})[^，,。；;\\d]{0,8}")


def has_as_many_each(each: Mention) -> bool:
    """Whether the figure is what each of so many bodies right in front of it has, and so no item of a plain sum."""
    front = each.sentence.mentions[each.index - 1 : each.index] if each.index else []
    return any(_have_each(count, each) for count in front) and not _is_listed(each)


def _is_listed(each: Mention) -> bool:
    """两家公司各有车辆31台、24台, 各设食堂3个、超市2个: whether the next item of a list stands right behind it."""
    behind = each.sentence.mentions[each.index + 1 : each.index + 2]
    return any(m.unit == each.unit and (not m.lead.strip("、和与及 ") or m.separator == "、") for m in behind)


def _with_others(count: Mention, each: Mention) -> Proposal | None:
    """3个站各添4台，又给总站添9台，总共21台: all that is told of the unit up to what words call the sum of it."""
    if _is_listed(each):
        return None
    mentions = each.sentence.mentions
    behind = mentions[each.index + 1 : each.index + 1 + _MOST_OTHERS]
    whole = next((m for m in behind if _is_alike(m, each) and _is_sum(m)), None)
    if whole is None:
        return None
    others = [m for m in mentions[: whole.index] if m.unit == each.unit and m is not each and m is not count]
    if not others or len(others) > _MOST_OTHERS or not all(_is_alike(m, each) for m in others):
        return None
    if any(_AMONG.search(m.head) is not None or m.times > 1 or has_as_many_each(m) for m in (*others, whole)):
        return None
    clauses = sorted({m.clause for m in (*others, each, whole)})
    if any(behind - front > 1 for front, behind in pairwise(clauses)):
        return None
    return Proposal((_alike(whole, count, each, others),), Confidence.HIGH)


def _is_sum(whole: Mention) -> bool:
    said = cues.sums_up(whole.head)
    return said is not None and not said["number"]


_MOST_OTHERS = 4
_AMONG = pattern("其中|扣|减|含")


def _is_all_of_them(whole: Mention, each: Mention) -> bool:
    """Whether the figure in the clause in front can be what all have, and nothing else is told of its unit."""
    if not _is_alike(whole, each) or each.clause - whole.clause != 1 or each.depth:
        return False
    if whole.claim.kind is not _COUNT or each.claim.kind is not _COUNT or _ALIKE.match(each.head) is None:
        return False
    exactly = whole.claim.approximation is each.claim.approximation is Approximation.EXACT
    alone = not any(m.unit == each.unit and m is not whole and m is not each for m in each.sentence.mentions)
    text = each.sentence.text
    told = _MORE.search(text, whole.claim.end, each.sentence.end) is None
    return exactly and alone and told and _NO_MORE.search(each.lead + each.tail) is None


def _how_sure(whole: Mention, each: Mention) -> Confidence:
    """A rest that is less than each one has cannot be what a further one of them has."""
    gap: Exact = (whole.claim.values.low or 0) - (each.values.low or 0)
    one: Exact = each.claim.values.low or 0
    within = -one < gap < one
    return Confidence.HIGH if within and each.times > _TWO else Confidence.LOW


_TWO = 2
_ALIKE = pattern(
    "(?!\\s*(?:其中|另|还|除))[^，,。；;：:（）()]{2,40}各(?:有|为|新增|新建|建设|建成|设|配备|承担|安排)?$"
)
_MORE = pattern("其中|其余|其[他它]|另|余下|剩|还有|此外|除|以外|不含|首批|先期|主要|包括|等[^，,。；;级]{0,6}各")


def _apart(sentence: Sentence, count: Mention, each: Mention) -> Iterator[Proposal]:
    """共有147人，除机关18人、直属中队39人外，三个中队各有30人: the whole that opens, with those that stand apart."""
    like = [m for m in sentence.mentions if _is_alike(m, each)]
    if len(like) < _FEW or like[-1] is not each:
        return
    whole, *others = like[:-1]
    if _BESIDES.search(sentence.text, each.claim.end, sentence.end) is not None:
        return
    beside = others[0].index == whole.index + 1 and others[-1].index == count.index - 1
    near = others[0].clause == whole.clause + 1 and others[-1].clause == count.clause - 1
    excepted = _EXCEPT.match(others[0].lead) and others[-1].tail in ("外", "以外", "之外")
    listed = all(m.separator == "、" for m in others[1:]) and others[0].clause == others[-1].clause
    if beside and near and excepted and listed and _ALL.search(whole.lead) is not None:
        yield Proposal((_alike(whole, count, each, others),), Confidence.HIGH)


_FEW = 3
_MOST = 24
_BESIDES = pattern("另|还有|此外|加上|不含|不包括")


def _have_each(count: Mention, each: Mention) -> bool:
    """Whether the second figure is what each of the first has: 三个考区各设考点4个, 12个村各5万元."""
    if count.claim.kind is not _COUNT or each.times > 1 or each.claim.kind in _NO_AMOUNTS:
        return False
    if each.claim.kind is not _COUNT and "." in each.claim.number:
        return False
    if not (count.is_level and each.is_level) or count.depth or each.depth or count.clause != each.clause:
        return False
    exactly = count.claim.approximation is each.claim.approximation is Approximation.EXACT
    between = each.sentence.text[count.claim.end : each.claim.start]
    said = _EACH.fullmatch(between) is not None and _NO_MORE.search(each.lead + each.tail) is None
    return exactly and said and count.peer == each.peer


def _is_alike(mention: Mention, each: Mention) -> bool:
    return mention.unit == each.unit and mention.peer == each.peer and mention.is_level and not mention.depth


def _alike(whole: Mention, count: Mention, each: Mention, others: Sequence[Mention]) -> Relation:
    terms: list[tuple[int, Expression]] = [(1, figure(m)) for m in others]
    alike = Product(figure(count), figure(each))
    roles = {m.claim.start: "part" for m in (*others, count, each)} | {whole.claim.start: "whole"}
    computed = Sum((*terms, (1, alike))) if terms else alike
    return related(RelationKind.TOTAL, whole.claim, computed, roles=roles, cue="各", is_exact=True)
