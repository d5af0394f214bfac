"""What each item of a list tells in a second unit, where the list comes to its whole in the first.

城市低保1284户、1907人，农村低保5623户、9118人，城乡合并6907户、11025人: the people add up as the households do.
查处案件486起，案值715.0万元；其中盗窃286起，案值415.0万元；诈骗200起，案值300.0万元: and so the cases.
审结1846件，判处2513人。侵财案件563件801人，…，其他案件229件308人: the whole's own second figure stands a clause off.
An item has it right beside its first figure, in a bracket behind it (公办407所（床位19589张）), or under the word that
all items and the whole have for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.columns import adds_up
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import nearly_all
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_TWO, _NEXT, _NOTE = 2, 3, 14
_MARKS = " 　、，,；;：:和及与共计有为达约的"
_TOTALS = pattern("合计|共计|总计|累计|相加|合并|汇总|总共|一共|共有?|总")
_NO_SUM = pattern(
    "每|均|标准|价|占|率|同期|[上去前]年|比上|较上|惠及|覆盖|涉及|其中|最[高低多大]|为期|历时|期限|限额|计划|目标|任务"
)


def link_other_columns(paragraph: Paragraph, totals: Iterable[Proposal]) -> Iterator[Proposal]:
    """The second columns of all lists of the paragraph that came to their whole."""
    seen: set[tuple[int, ...]] = set()
    held_totals = [next(filter(_is_plain_total, proposal.readings), None) for proposal in totals]
    listed = [_figures_of(paragraph, held) if held is not None else [] for held in held_totals]
    divided = {(figures[0].claim.start, part.sentence.start) for figures in listed for part in figures[1:]}
    for figures in listed:
        key = tuple(figure.claim.start for figure in figures)
        if len(figures) <= _TWO or key in seen:
            continue
        seen.add(key)
        for column in _columns_beside(figures[0], figures[1:]):
            second = _figures_of(paragraph, column.readings[0])
            if not any((second[0].claim.start, part.sentence.start) in divided for part in second[1:]):
                yield column  # 新收A件，…；新收B件，执结C件: what the 新收 come to is not divided by the 执结 as well


def _is_plain_total(relation: Relation) -> bool:
    return relation.kind is RelationKind.TOTAL and relation.stated is not None and holds(relation)


def _figures_of(paragraph: Paragraph, total: Relation) -> list[Mention]:
    """The whole and its parts, each where it stands; [] where one stands in a bracket or in another paragraph."""
    claims = [m.claim for role in ("whole", "part") for m in total.members if m.role == role]
    found = [paragraph.mention_at(claim.start) for claim in claims]
    figures = [m for m in found if m is not None and not m.depth and m.times == 1]
    return figures if len(figures) == len(claims) else []


def _columns_beside(whole: Mention, parts: Sequence[Mention]) -> Iterator[Proposal]:
    starts = frozenset(figure.claim.start for figure in (whole, *parts))
    for other in _item_of(whole, starts):
        column = [_like(other, whole, part, _item_of(part, starts)) for part in parts]
        seconds = [m for m in column if m is not None]
        if len(seconds) != len(parts) or _is_counted_once(other):
            continue
        yield _column(other, seconds)
    fronts = [_right_in_front(figure) for figure in (whole, *parts)]
    told = [m for m in fronts if m is not None and m.claim.start not in starts]
    alike = len(told) == len(fronts) and len({m.unit for m in told}) == len(set(map(_word, (whole, *parts)))) == 1
    if alike and not _follows_its_like(told[0], whole):
        yield _column(told[0], told[1:])


def _column(whole: Mention, parts: Sequence[Mention]) -> Proposal:
    total = total_relation(whole, parts, "各列")
    return Proposal((total,), Confidence.HIGH if nearly_all(whole, parts) else Confidence.MEDIUM)


def _follows_its_like(first: Mention, second: Mention) -> bool:
    """东苑15个班437名，机关6个班171名，新城10个班266名 behind 翠湖9个班254名: whether the pair is an item itself."""
    front = first.sentence.mentions[max(0, first.index - _TWO) : first.index]
    return [m.unit for m in front] == [first.unit, second.unit]


def _right_in_front(figure: Mention) -> Mention | None:
    """The figure of the item that its own one goes on from by a word: 查处案件486起，案值4715.0万元."""
    before = figure.sentence.mentions[figure.index - 1] if figure.index and _word(figure) else None
    if before is None or before.peer != figure.peer or figure.clause - before.clause > 1:
        return None
    alike = before.is_level and not before.depth and before.times == 1 and adds_up(before)
    named = _NO_SUM.search(before.lead.replace("其中", "")) is None
    return before if alike and named and before.unit and before.unit != figure.unit else None


def _is_counted_once(other: Mention) -> bool:
    """合计检查200家次、发现问题50家（剔除重复）: so many, however often the items count them."""
    text, end = other.sentence.text, other.claim.end
    return cues.COUNTED_ONCE.search(text, end, min(end + _NOTE, other.sentence.end)) is not None


def _item_of(figure: Mention, starts: frozenset[int]) -> list[Mention]:
    """The figures that the item of this one tells besides: those behind it, and one right in front of it."""
    mentions = figure.sentence.mentions
    found = []
    for mention in mentions[figure.index + 1 : figure.index + 1 + _NEXT]:
        if mention.claim.start in starts or mention.peer != figure.peer or "其中" in mention.lead:
            break
        if not mention.depth or (mention.owner is figure and mention.depth == 1):
            found.append(mention)
    before = mentions[figure.index - 1] if figure.index else None
    if before is not None and before.claim.start not in starts and before.clause == figure.clause:
        if not before.depth and not figure.lead.strip("、 和及"):
            found.append(before)
    return [m for m in found if m.is_level and m.unit and m.unit != figure.unit and adds_up(m)]


def _like(other: Mention, whole: Mention, part: Mention, item: Sequence[Mention]) -> Mention | None:
    """The one figure of the item that counts what this figure of the whole does."""
    same = [m for m in item if m.unit == other.unit]
    if len(same) != 1 or (same[0].index < part.index) != (other.index < whole.index):
        return None
    if same[0].depth != other.depth:
        return None
    second = same[0]
    if _NO_SUM.search(second.lead) or _NO_SUM.search(other.lead):
        return None
    word, own = _word(other), _word(second)
    beside = abs(second.index - part.index) == 1 and second.clause == part.clause
    if not own and beside:
        return second
    return second if word and cues.overlap(word, own) >= min(_TWO, len(word)) else None


def _word(mention: Mention) -> str:
    return _TOTALS.sub("", mention.lead).strip(_MARKS)
