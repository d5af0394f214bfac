"""Rates that are told first, with what they are of in the clauses behind.

满意率97.6%，接受回访的家长1216人，表示满意的1187人; 室温达标率94.0%，抽测1208户，达到标准的1136户;
利用率84.2%，开放机时1760小时，实际使用的1482小时; 抽检样品236份，达标率98.7%，检验达标的233份.
国内航行船舶1618艘次。国内航行船舶的滞留率为2.90%，被滞留47艘次: of the group that the rate is told of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.other_readings import starts
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import RATE_ROLES, is_percentage, rate_over
from checker.linking.rates.by_stem import is_flow_of_stock
from checker.linking.rates.defined import readings_by_definition
from checker.linking.rates.definitions import definition_of
from checker.linking.rates.several_first import rates_told_before_terms
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.rates.sureness import is_of_more
from checker.linking.reach import DUE, has_word, is_extended, is_term, narrowing_of, size, tells_in_full
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation


def link_told_first(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate that no figure in front can be the part of, and that two right behind it are the terms of."""
    for number, sentence in enumerate(paragraph.sentences):
        if Role.RATE not in sentence.roles:
            continue
        for rate in sentence.mentions:
            if rate.role is Role.RATE and not rate.depth and is_percentage(rate) and not is_extended(rate):
                of_group = _of_its_group(paragraph, number, rate) or _that_is(rate)
                if of_group is not None:
                    yield Proposal((of_group,), Confidence.HIGH)
                else:
                    yield from _told_first(rate)
    yield from rates_told_before_terms(paragraph)


def _of_its_group(paragraph: Paragraph, number: int, rate: Mention) -> Relation | None:
    """The part right behind the rate, in the rate's bare verb, over the one figure of that name."""
    top = next(iter(rate.sentence.mentions[rate.index + 1 : rate.index + _BOTH]), None)
    group, _, verb = rate.lead[: rate.lead.rfind("率")].strip(_MARKS).rpartition("的")
    if top is None or len(group) < _BOTH or len(verb) < _BOTH or not _is_plain(top) or top.depth:
        return None
    if top.clause - rate.clause != 1 or top.peer != rate.peer or _BARE.sub("", top.lead, 1) not in (verb, verb + "的"):
        return None
    told = [m for s in paragraph.sentences[max(0, number - _BOTH) : number] for m in s.mentions]
    told = [m for m in [*told, *rate.sentence.mentions[: rate.index]] if m.is_level and m.unit == top.unit]
    bases = [m for m in told if _BARE.sub("", m.lead, 1) == group and size(m) >= size(top)]
    return rate_over(rate, top, bases[0]) if len(bases) == 1 else None


def _that_is(rate: Mention) -> Relation | None:
    """快递服务覆盖率98.6%，即432个建制村里已有426个设点: the clause behind 即 tells both, some among so many."""
    base, top, *_ = (*rate.sentence.mentions[rate.index + 1 : rate.index + 1 + _BOTH], None, None)
    if base is None or top is None or base.unit != top.unit or not (_is_plain(base) and _is_plain(top)):
        return None
    inside = base.clause == top.clause == rate.clause + 1 and not base.depth and not top.depth
    if size(base) in _ROUND:
        return None  # 即100人中有98人: only to make it plain
    if not inside or _THAT_IS.fullmatch(base.lead) is None or size(top) > size(base):
        return None
    return rate_over(rate, top, base) if _AMONG_THEM.fullmatch(base.tail) is not None else None


_ROUND = (10, 100, 1000, 10_000)
_THAT_IS = pattern("[，,\\s]*(?:即|也就是|也即)在?")
_AMONG_THEM = pattern("[^，,。；;：:、\\d]{0,12}?(?:当中|之中|中|里)(?:已|共|现)?(?:有|建成|完成|实现)")
_BARE = pattern("^(?:[，,；;：:\\s]|其中|被|有|已|共|实际)*")
_MARKS = "，,；;：: "


def _told_first(rate: Mention) -> Iterator[Proposal]:
    keys = keys_of(stem_of(rate.name))
    pair = _terms_around(rate, keys)
    if not pair or _is_told_again(rate, pair[-1]):
        return
    definition = definition_of(rate.name)
    if definition is not None:
        found = [r for r in readings_by_definition(rate, definition, pair, None) if len(r.members) == _BOTH + 1]
        if found:
            yield Proposal((found[0],), _sureness(rate, keys, pair, found[0]))
            return
        if definition.closed:
            return
    named = [m for m in pair if _bears(m, keys)]
    full = [m for m in pair if any(tells_in_full(m.lead, key) for key in keys)]
    used = [m for m in pair if _ACTUAL.search(m.lead) is not None] if _OF_USE.search(rate.name) is not None else []
    sort = _OF_SORT.match(rate.lead.strip(_MARKS))
    of_sort = [m for m in pair if sort is not None and sort["name"] in m.lead]
    top = next((found[0] for found in (_done(named), _done(full), used, of_sort) if len(found) == 1), None)
    base = next((m for m in pair if m is not top), None)
    if top is None or base is None or size(base) < size(top) or is_flow_of_stock(top, base):
        return
    if top in used and top not in named and _CAPABLE.search(base.lead) is None:
        return
    reading = rate_over(rate, top, base)
    sure = top in named or top in used
    yield Proposal((reading,), _sureness(rate, keys, pair, reading) if sure else Confidence.MEDIUM)


def _terms_around(rate: Mention, keys: Sequence[str]) -> list[Mention]:
    """The two figures of one unit right behind the rate, or the one right in front of it and the one behind."""
    mentions = rate.sentence.mentions
    behind = [m for m in mentions[rate.index + 1 : rate.index + 1 + _NEAR] if m.peer == rate.peer]
    behind = [m for m in behind if not (m.claim.kind is ClaimKind.PERCENT and m.clause - rate.clause <= 1)]
    before = mentions[rate.index - 1] if rate.index else None
    told = [m for m in mentions[: rate.index] if m.peer == rate.peer and is_term(m)]
    if not behind or any(_bears(m, keys) for m in told):
        return []
    first = behind[0]
    if len(behind) > 1 and not any(m.unit == first.unit for m in told[-1:]) and _are_terms(first, behind[1]):
        gap = 1 if first.index == rate.index + 1 else _BOTH
        return [first, behind[1]] if first.clause - rate.clause == gap else []
    if before is not None and before in told and len(told) == 1 and rate.clause - before.clause == 1:
        done = first.lead.rstrip("的了").endswith(tuple(keys))  # 参保率100%，获得参保资助4301人
        if _are_terms(before, first) and first.clause - rate.clause == 1 and done:
            return [before, first]
    return []


def _are_terms(one: Mention, other: Mention) -> bool:
    plain = not one.depth and not other.depth and one.unit == other.unit and _is_plain(one) and _is_plain(other)
    return plain and other.separator != "、" and other.clause - one.clause <= _BOTH


def _is_plain(mention: Mention) -> bool:
    by_time = mention.claim.kind is ClaimKind.DURATION and mention.is_level  # 开放机时1760小时
    return (is_term(mention) or by_time) and mention.role is not Role.BASE


def _bears(mention: Mention, keys: Sequence[str]) -> bool:
    return any(has_word(mention.label, key) for key in keys)


def _done(named: Sequence[Mention]) -> list[Mention]:
    """Without what is due: 应参加保险2.6万人，已参加保险2.5万人."""
    return [m for m in named if DUE.search(m.lead) is None] if len(named) > 1 else list(named)


def _is_told_again(rate: Mention, last: Mention) -> bool:
    """合格率98.2%，抽检486批次，合格477批次，合格率同比提高: whether a rate of that verb stands behind the terms."""
    behind = rate.sentence.mentions[last.index + 1 : last.index + 1 + _BOTH]
    verb = stem_of(rate.name)[-_BOTH:]
    return any(m.role is Role.RATE and m.peer == last.peer and verb in m.name for m in behind)


def _sureness(rate: Mention, keys: Sequence[str], pair: Sequence[Mention], reading: Relation) -> Confidence:
    """HIGH where the name says no more than the terms do, or nothing that would pick some of them."""
    stem = stem_of(rate.name)
    narrowing = narrowing_of(stem, *keys)
    labels = "".join(m.head + m.tail for m in pair)
    if _PICKS.search(stem) is not None and not cues.shares_words(narrowing, labels):
        return Confidence.LOW  # 按期办结率98.2%，受理1286件，办结1286件
    plain = len(narrowing) < _BOTH or cues.shares_words(narrowing, labels)
    top, base = (next((m for m in pair if m.claim.start in starts(reading, role)), None) for role in RATE_ROLES[1:])
    if top is None or base is None or size(top) > size(base) or is_of_more(rate, top, base):
        return Confidence.LOW
    return Confidence.HIGH if plain else Confidence.MEDIUM


_BOTH = 2
_NEAR = 4
_OF_USE = pattern("(?:利用|使用|负荷|开机|运行|达产)率$")
_ACTUAL = pattern("^[，,\\s]*(?:其中)?实际(?!控制)")
_CAPABLE = pattern("开放|核定|设计|额定|可用|能力|计划|标准|应")
_OF_SORT = pattern("(?P<name>[^，,。；;]{2,6}?)(?:用户|家庭|套餐)?(?:渗透|普及)率$")
_PICKS = pattern("按期|按时|及时|如期|准时|限内|一次|首次|初次|当场|当日|当天|即时|网上|线上|自动|重复|全程|规范")
