"""Shares whose terms are told in another order than part, base, share: 初次信访占76.5%，初次信访1864件，全年共2437件.

Asked when nothing else tied them, and read where the words name the terms:

- 居民用户占供热面积的78.0%，为2763万平方米，…面积3541万平方米: the part right behind, the base wherever it is named;
- 初次信访占76.5%，重复信访573件，初次信访1864件，全年共2437件: the part by the name of the share's subject;
- 占税收收入42.8%的增值税，入库71.2亿元: a share that opens the words of its part;
- 厨余占21.5%，可回收物占36.0%，两类依次为12.84万吨、21.47万吨: shares first, and their parts in turn;
- 依次占外贸总值的29.7%、15.8%。外贸总值614.8亿元，上述两个伙伴分别是182.6亿元、97.4亿元: their base told in between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, choose, holds
from checker.linking.facts.completions import GOAL
from checker.linking.lists.respective import in_order
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, is_percentage, quotient
from checker.linking.reach import size
from checker.linking.shares.bases_by_place import is_from_another_view
from checker.linking.shares.counted_otherwise import is_of_another
from checker.linking.shares.named_anywhere import (
    Told,
    bases_by_name,
    is_amount,
    larger_ones,
    part_by_name,
    words_of_base,
)
from checker.linking.shares.named_before import goes_on_by_measure
from checker.linking.shares.scope_in_front import called_by_scope, is_among_item, scope_in_front
from checker.linking.shares.stretches import of_stretches
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_HIGH, _MEDIUM, _LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW
_TWO = 2
_MOST = 12
"""So many shares of one list, and so many figures behind a share, are looked at."""

_SUBJECT = pattern(
    "[，,；;、\\s]*(?:其中|而|且|但|目前)*[，,]?(?P<subject>[^，,。；;：:占（）()]{2,20}?)的?(?:在[^，,。；;占]{2,12}?[中里])?"
    "(?:所|约|仅|只|就|已|则|又|还|的)*(?:占|比重|比例|份额|相当于)"
)
_CLASS = pattern("[（(](?P<name>[A-Za-zＡ-Ｄ一二三四甲乙丙丁][类级等])[)）][^，,。；;：:]{0,2}占")
"""已经解决的（A类）占72.2%: what a bracket calls the subject."""
_OF_SEVERAL = pattern(
    "[两三四五六七八九十]者|合计|以[上下]|[前后][两二三四五六]|之和|其[他余]|上述|[增减降](?!值税)|上年|去年|同期|目标"
)
"""Of what is added up, of what grew and of another year nothing is read here."""
_TOLD_BEHIND = pattern(
    "[，,\\s]*(?>(?:也就是|合计|折合|总计|共计|除[了去]?这|达到|总?数量?|总?金额|[户人件]数|[即合共计为是有达已约])*)[，,\\s]*"
)
_ITS_AMOUNT = pattern(
    "[，,\\s]*(?:其|折合|对应)?的?(?:绝对[额量数值]|具体金额|总量|总额|规模|数量|金额)(?:约?为|达到?|是|有)?"
)
"""占78.9%，比上年提高0.6个百分点，其绝对额为50.39亿元: of the subject, past how far its share moved."""
_DONE_BEHIND = pattern(
    "[，,\\s]*(?:全年|累计|共|已)*(?:安排|投入|拨付|售出|销售|办理|受理|完成|实现|入库|产出|发放|支出|查处|接待"
    "|产量|销量|余额|业务量|收入|金额|数量|规模|面积|人数|户数|件数|总量)(?:了|为|达到?|共|有|计)*"
)
_NAMED_PART = pattern("的[^，,。；;、\\d]{2,14}?(?:[有为达共计]+)?")
"""占事故总数54.5%的道路运输事故有18起."""
_THAT_IS = pattern("[，,\\s]*(?:正?是|即|为)[^，,。；;、\\d]{0,16}?的")
_BARE = pattern("[，,\\s]*(?:在[^，,。；;占]{2,12}?[中里])?(?:约|仅|只|就|已|则|又|还)*占")
_EACH = pattern("分别|依次|各[有为占计达]?|各自")
_AMONG = pattern("[^，,。；;、\\d]{0,12}[中里内][，,]?(?:已|共|仅)?有")
_COUNTED_AGAIN = pattern("(?:上述|以上|前述|这|该)[两二三四五六七八九]?")
_NEAR = 8
"""So many figures behind a list of shares may stand in front of their parts."""
_SORTS = ("类", "项", "种", "者", "个", "家", "大类")
_FORMER = ("前者", "后者")


def with_any_order(paragraph: Paragraph, chosen: Sequence[Relation]) -> list[Relation]:
    """``chosen`` with every share that no figure made come out, tied to the terms that its words name."""
    found = list(choose(_untied(paragraph, chosen)))
    told = {r.stated.start for r in found if r.stated is not None and (holds(r) or r.confidence is not _LOW)}
    kept = [r for r in chosen if r.stated is None or r.stated.start not in told or _is_settled(r) or _is_of_shares(r)]
    return [*kept, *found]


def _untied(paragraph: Paragraph, chosen: Sequence[Relation]) -> Iterator[Proposal]:
    settled = {r.stated.start for r in chosen if r.stated is not None and _is_settled(r)}
    for sentence in paragraph.sentences:
        if Role.SHARE not in sentence.roles and "相当于" not in sentence.words:
            continue
        listed: set[int] = set()
        for run in _runs(sentence):
            untied = [share for share in run if share.claim.start not in settled]
            if len(run) > 1 and untied and (parts := _in_turn(run, paragraph)):
                listed |= {share.claim.start for share in run}
                yield from _of_list(run, parts, untied, paragraph)
        for share in sentence.mentions:
            if _is_asked(share) and share.claim.start not in settled | listed:
                yield from _alone(share, paragraph)


def _is_settled(relation: Relation) -> bool:
    """Whether it ties a share to a part of its own: not only to other shares that make up 100 with it."""
    if relation.computed is None or _is_of_shares(relation):
        return False
    return relation.confidence is not _LOW or holds(relation)


def _is_of_shares(relation: Relation) -> bool:
    return all(member.claim.kind is ClaimKind.PERCENT for member in relation.members)


def _is_asked(share: Mention) -> bool:
    told = share.role is Role.SHARE or (share.role is Role.PERCENT and bool(words_of_base(share)))
    return told and not share.depth and is_percentage(share) and GOAL.search(share.head) is None


def _alone(share: Mention, paragraph: Paragraph) -> Iterator[Proposal]:
    """A share with its part behind it, or wherever its subject is named."""
    if is_among_item(share) or _OF_SEVERAL.search(share.head) is not None or cues.gives_each(share.head):
        return
    subject, words = _subject_of(share), words_of_base(share)
    if (both := _so_many_of_so_many(share)) is not None and cues.overlap(subject, both[1].tail) >= _TWO:
        yield Proposal((share_over(share, *both),), _HIGH)
        return
    if words and (told := of_stretches(share, subject, words, paragraph)) is not None:
        yield Proposal((share_over(share, *told),), _HIGH)
        return
    part = _right_behind(share, subject) or _pointed_back_to(share, subject)
    if part is None and subject and subject not in words:  # 授予中小企业占货物支出的81.3%，工程占工程支出的93.1%
        part = part_by_name(share, subject, paragraph)
        others = part is not None and (
            is_from_another_view(share, part.figure)
            or goes_on_by_measure(share, part.figure)
            or is_of_another(share, part.figure, words)
        )
        part = None if others else part
    if part is not None:
        yield from _on_bases(share, part, subject, paragraph)
    elif words and (front := _right_in_front(share)) is not None:
        bases = bases_by_name(share, front, "", paragraph)[:1]
        for base in bases:
            plain = base.is_sure and not _has_share_behind(base.figure)
            yield Proposal((share_over(share, front, base.figure),), _MEDIUM if plain else _LOW)


def _on_bases(share: Mention, part: Told, subject: str, paragraph: Paragraph) -> Iterator[Proposal]:
    bases = bases_by_name(share, part.figure, subject, paragraph)
    if (scope := scope_in_front(share)) and called_by_scope(scope, [b.figure for b in bases], share):
        return  # in 在工业投资中，技改投资占43.8%，为42亿元 the base is told, and was asked
    if bases:
        readings = [share_over(share, part.figure, base.figure) for base in bases]
        meant = next(filter(holds, readings), readings[0])
        yield Proposal((meant,), (_LOW, _MEDIUM, _HIGH)[part.is_sure + bases[0].is_sure])


def _has_share_behind(base: Mention) -> bool:
    """60岁以上28004万人，占总人口的19.8%，65岁以上20978万人，占总人口的14.9%: the first is not what both are of."""
    return any(m.role is Role.SHARE for m in base.sentence.mentions[base.index + 1 : base.index + 2])


def _subject_of(share: Mention) -> str:
    """Whose share it is said to be; "" where the clause goes on about what stands in front."""
    if (noted := _CLASS.search(share.head)) is not None:
        return noted["name"]
    said = _SUBJECT.match(share.head)
    return said["subject"] if said is not None else ""


def share_over(share: Mention, part: Mention, base: Mention) -> Relation:
    """The share against part over base."""
    return quotient(RelationKind.SHARE, share, [(1, part)], [(1, base)], roles=SHARE_ROLES, cue="占")


def _so_many_of_so_many(share: Mention) -> tuple[Mention, Mention] | None:
    """达到标准仓容的库点占89.5%，19个库点中有17个达标: part and base together behind the share."""
    behind = share.sentence.mentions[share.index + 1 : share.index + 1 + _TWO]
    if len(behind) < _TWO or not all(map(is_amount, behind)) or behind[0].unit != behind[1].unit:
        return None
    base, part = behind
    beside = base.clause == share.clause + 1 and part.clause - base.clause <= 1 and base.peer == part.peer == share.peer
    said = beside and not base.lead.strip("，, ") and size(part) <= size(base)
    return (part, base) if said and _AMONG.fullmatch(share.sentence.text, base.claim.end, part.claim.start) else None


def _right_behind(share: Mention, subject: str) -> Told | None:
    """The figure that the next clause tells of the share's subject, or that its own clause goes on to."""
    behind = share.sentence.mentions[share.index + 1 : share.index + 1 + _TWO]
    if len(behind) > 1 and behind[0].role is Role.CHANGE and _ITS_AMOUNT.fullmatch(behind[1].lead) is not None:
        moved = behind[0].clause - share.clause <= 1 and behind[1].clause - behind[0].clause == 1 and not share.depth
        return Told(behind[1], False) if moved and subject and is_amount(behind[1]) else None
    part = next(iter(behind), None)
    if part is None or not is_amount(part) or part.peer != share.peer:
        return None
    if "）" in share.sentence.text[share.claim.end : part.claim.start]:
        return None  # （A类）占72.2%，（B类）41件: of what the bracket calls so
    step = part.clause - share.clause
    if share.tail.startswith("的"):
        same = step == 0 and _NAMED_PART.fullmatch(part.lead) is not None
        next_to = step == 1 and any(words.fullmatch(part.lead) for words in (_TOLD_BEHIND, _DONE_BEHIND, _THAT_IS))
        return Told(part, True) if same or next_to else None
    if not subject or step != 1 or share.tail:
        return None
    if _TOLD_BEHIND.fullmatch(part.lead) is not None:
        return Told(part, not part.tail or cues.overlap(subject, part.tail) >= _TWO)
    return Told(part, False) if _DONE_BEHIND.fullmatch(part.lead) is not None else None


def _pointed_back_to(share: Mention, subject: str) -> Told | None:
    """涉税案件25起、非涉税案件9起，前者占73.5%: one of the two figures in front."""
    pair = share.sentence.mentions[max(0, share.index - _TWO) : share.index]
    if subject not in _FORMER or len(pair) < _TWO or not all(map(is_amount, pair)) or pair[0].unit != pair[1].unit:
        return None
    beside = share.clause - pair[1].clause == 1 and pair[1].clause - pair[0].clause <= 1 and pair[0].peer == share.peer
    return Told(pair[_FORMER.index(subject)], True) if beside else None


def _right_in_front(share: Mention) -> Mention | None:
    """投向“三农”的146.32亿元，在贷款总额中占41.55%: what a clause without a subject of its own goes on about."""
    part = share.sentence.mentions[share.index - 1] if share.index else None
    if part is None or not is_amount(part) or part.peer != share.peer or share.clause - part.clause != 1:
        return None
    return part if _BARE.match(share.head) is not None and not part.tail else None


def _runs(sentence: Sentence) -> Iterator[list[Mention]]:
    """Shares that stand side by side, each without a figure of its own."""
    run: list[Mention] = []
    for mention in (*sentence.mentions, None):
        if mention is not None and _is_asked(mention) and len(run) < _MOST:
            run.append(mention)
            continue
        if len(run) > 1:
            yield run
        run = []


def _in_turn(run: Sequence[Mention], paragraph: Paragraph) -> list[Mention]:
    """One figure for each share, told behind them in turn, in the sentence or in the next one; else nothing."""
    last = run[-1]
    behind = list(last.sentence.mentions[last.index + 1 :])
    at = paragraph.number_of(last.sentence) + 1
    following = paragraph.sentences[at].mentions if at < len(paragraph.sentences) else []
    if not behind or _COUNTED_AGAIN.search(paragraph.sentences[at].words if following else "") is not None:
        behind += following
    if (
        behind
        and behind[0].unit in _SORTS
        and size(behind[0]) == len(run)
        and not behind[0].lead.strip("前以上述这，, ")
    ):
        behind = behind[1:]  # 三类依次为
    leads = [m.lead.strip("，,；;、和与及 ") for m in behind[: len(run)]]
    former = len(run) == _TWO == len(leads) and all(map(str.startswith, leads, _FORMER))
    if former and _are_a_list(behind[:_TWO]):
        return list(behind[:_TWO])
    return next((parts for parts in _lists_of(len(run), behind)), [])


def _lists_of(length: int, behind: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The figures right behind the shares, told in turn, or those further on that a clause counts over again.

    依次占29.7%、15.8%。外贸总值614.8亿元，对上述两个伙伴分别是182.6亿元、97.4亿元.
    """
    for at, first in enumerate(behind[:_NEAR]):
        if at and _COUNTED_AGAIN.search(first.head) is None:
            continue
        parts, more = behind[at : at + length], behind[at + length : at + length + 1]
        if len(parts) < length or not _are_a_list(parts) or _EACH.search(first.lead) is None:
            continue
        listed = not any(m.lead.strip("、和与及 ") for m in parts[1:]) and parts[-1].clause == first.clause
        if listed and not any(m.clause == first.clause and not m.lead.strip("、和与及 ") for m in more):
            yield list(parts)


def _are_a_list(parts: Sequence[Mention]) -> bool:
    return all(map(is_amount, parts)) and len({m.unit for m in parts}) == 1


def _of_list(
    run: Sequence[Mention], parts: Sequence[Mention], untied: Sequence[Mention], paragraph: Paragraph
) -> Iterator[Proposal]:
    """Each share with its part, on the base on which most of them come out."""
    words = {words_of_base(share): share for share in reversed(run)}
    if (
        len(words.keys() - {""}) > 1
    ):  # 网购占商品类的62.2%，预付卡占服务类的28.0%，分别为6127件和2463件: each of its own
        for share, part in zip(run, parts, strict=True):
            if share in untied:
                yield from _on_bases(share, Told(part, False), "", paragraph)
        return
    first = next((share for said, share in words.items() if said), run[0])
    largest = max(parts, key=size)
    named = bases_by_name(first, largest, "", paragraph)
    is_named = any(cues.overlap(words_of_base(first), told.figure.label) > _TWO for told in named[:1])
    bases = [told.figure for told in named]
    bases += [m for near in larger_ones(first, largest, paragraph) for m in near if m not in parts]
    on_bases = [
        [share_over(share, part, base) for share, part in zip(run, parts, strict=True)] for base in bases[:_MOST]
    ]
    order = in_order(on_bases[0]) if is_named and len(untied) == len(run) else None
    if order is not None and not all(map(holds, on_bases[0])):
        yield Proposal((order,), _HIGH)
        return
    best = max(on_bases, key=lambda each: sum(map(holds, each)), default=[])
    best = best if any(map(holds, best)) else []
    proven = sum(map(holds, best)) >= max(1, len(run) - 1)
    for share, relation in zip(run, best, strict=False):
        if share in untied:
            yield Proposal((relation,), _HIGH if proven else _LOW)
