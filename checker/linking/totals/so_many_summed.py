"""Sums behind the number of their parts, where just so many figures of the unit stand in front of it.

第二产业用电71.36亿千瓦时；城乡居民23.08亿，第三产业19.47亿，第一产业1.52亿。四项相加，全社会用电量为115.43亿千瓦时.
风电86.4万千瓦，光伏132.5万千瓦。水电57.8万千瓦，火电165.0万千瓦，四类电源共441.7万千瓦.
移动电话用户6288.5万户，5G用户3816.4万户；固定电话用户318.5万户。两类电话用户总数6607.0万户: those that bear the name.
职工养老21.4万人，居民养老33.9万人，两项55.3万人: the list right in front needs no word for a sum, but so many items.
国家标准6项、行业标准11项、地方标准9项，另有团体标准34项；前三类26项: the first ones of the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import comes_near, is_of_the_size
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SAID = pattern(
    "(?:^|[，,；;。！？\n]\\s*)(?:以上|上述|这|前述)?(?P<number>[两二三四五六七八九]|[2-9])(?:个|项|类|种|者|部分|大)"
    "(?P<noun>[^，,。；;：:、\\d（(]{0,8}?)(?:总(?:[数量额]|人数|户数|里程|面积|规模)|相加|合计|共计?|总计|加总|之和|加起来|合在一起)(?:[，,]?[^，,。；;：:、\\d（(]{0,10})$"
)
_COUNTS = pattern("[两二三四五六七八九2-9](?:[项类种者批档级季镇乡县大]|个|部分)")
"""How many are summed up: it stands in front of every such figure."""
_SIGNS = pattern("[加计共合和总]")
"""One of these stands in all words for a sum."""
_NOT_SUMMED = pattern(
    "其中|人均|户均|平均|每|[上去前]年|同期|目标|计划|[增减]|最[高低大小]|另|剩余|分别为?其|去重|累计"
)
_COUNTED_ONCE = pattern("重复|去重|剔除|扣除|交叉|抵扣|抵销|抵消")
"""三类人员去除重复后共4520人, 合计946家（不重复计算）."""
_REACH, _FEWEST = 40, 2
_BEHIND = 12
_BACK = 2


def link_so_many_summed(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure behind such words, as the sum of the figures in front in its sentence or from the one before."""
    for number, sentence in enumerate(paragraph.sentences):
        if _COUNTS.search(sentence.words) is None:
            continue
        for whole in sentence.mentions:
            said, noun = _said_of(whole)
            if not said:
                yield from _of_list_in_front(whole)
                continue
            if whole.claim.start in paragraph.wholes or paragraph.is_divided(whole):
                continue
            here = [m for m in sentence.mentions[: whole.index] if m.unit == whole.unit]
            told = [m for m in paragraph.sentences[number - 1].mentions if m.unit == whole.unit] if number else []
            front = here if len(here) >= said else [*told, *here]
            parts = [m for m in front if m.role is not Role.PREVIOUS]
            if len(parts) != said or any(map(paragraph.is_divided, parts)):
                yield from _of_its_noun(paragraph, number, whole, said, noun)
                continue
            if not all(_is_like(m, whole) for m in parts) or overlapping(whole, parts):
                continue
            total = total_relation(whole, parts, "合计")
            if holds(total):
                yield Proposal((total,), Confidence.HIGH)
            elif is_of_the_size(whole, parts):
                yield Proposal((total,), Confidence.HIGH if len(parts) > _FEWEST else Confidence.MEDIUM)


def _of_list_in_front(whole: Mention) -> Iterator[Proposal]:
    """两项55.3万人, 前三类26项: just so many items right in front, or the first ones of a longer list."""
    if (
        whole.index < _FEWEST
        or not whole.is_level
        or whole.depth
        or whole.claim.approximation is not Approximation.EXACT
    ):
        return
    text, start = whole.sentence.text, max(whole.sentence.start, whole.claim.start - _NEAR)
    said = _SO_MANY.search(text, start, whole.claim.start)
    if said is None or whole.sentence.paragraph.is_divided(whole):
        return
    number, row = number_of(said["number"]), _row_in_front(whole)
    parts = row[:number] if said["first"] and len(row) > number else row
    if len(parts) != number or not all(_is_alike(m, whole) for m in parts) or overlapping(whole, parts):
        return
    total = total_relation(whole, parts, said.group())
    if holds(total) or (not said["noun"] and comes_near(whole, parts)):
        yield Proposal((total,), Confidence.HIGH)
    elif misses_by_a_slip(total):
        yield Proposal((total,), Confidence.MEDIUM)


def _row_in_front(whole: Mention) -> list[Mention]:
    """The items of its unit that end right in front of the figure, their shares and growth and sums of them aside."""
    row: list[Mention] = []
    near = whole
    for m in reversed(whole.sentence.mentions[: whole.index]):
        if near.clause - m.clause > 1 or (row and row[0].separator == "、" and m.clause != row[0].clause):
            break
        counts = m.claim.kind is ClaimKind.COUNT and (m.values.high or _FAR) <= _FEW and m.unit != whole.unit
        if m.clause == whole.clause or m.role in _BESIDE or m.depth or counts or cues.sums_up(m.head) is not None:
            near = m  # 四个品种合计201.8万吨
            continue
        if m.unit != whole.unit or not m.is_level:
            break
        row.append(m)
        near = m
    return row[::-1]


_BESIDE = (Role.SHARE, Role.GROWTH)
_NEAR = 16
_FEW, _FAR = 9, 100
_SO_MANY = pattern(
    "(?:^|[，,；;])\\s*(?:以上|上述|这)?(?P<first>前)?(?P<number>[两二三四五六七八九])"
    "(?:[项类种者批档级季镇乡县]|个[区县市乡镇])(?P<noun>[^，,。；;：:、\\d（(]{0,6}?)(?:[合共]?计|共)?$"
)


def _of_its_noun(paragraph: Paragraph, number: int, whole: Mention, said: int, noun: str) -> Iterator[Proposal]:
    """两类电话用户总数, behind just two figures whose words end with 电话用户, however many others stand between."""
    if len(noun) < _FEWEST:
        return
    near = [*reversed(paragraph.before(number, _BACK)), whole.sentence]
    front = [m for sentence in near for m in sentence.mentions if m.unit == whole.unit]
    front = [m for m in front if m.claim.start < whole.claim.start and m.role is not Role.PREVIOUS]
    parts = [m for m in front if m.lead.rstrip("共有为达").endswith(noun)]
    wholes = paragraph.wholes
    if len(parts) != said or any(m.claim.start in wholes or not _is_alike(m, whole) for m in parts):
        return
    total = total_relation(whole, parts, "合计")
    if is_of_the_size(whole, parts) and not overlapping(whole, parts):
        yield Proposal((total,), Confidence.HIGH if len(parts) > _FEWEST else Confidence.MEDIUM)


def _said_of(whole: Mention) -> tuple[int, str]:
    """How many of which name the words in front of the figure say to be added up, 0 where they say nothing of it."""
    summed = (whole.is_level or whole.role is Role.AVERAGE) and not whole.depth and bool(whole.unit)
    if not summed or whole.claim.approximation is not Approximation.EXACT:
        return 0, ""
    text = whole.sentence.text
    start = max(whole.sentence.start - 1, 0, whole.claim.start - _REACH)  # with the mark in front of it
    if _SIGNS.search(text, start, whole.claim.start) is None:
        return 0, ""
    said = _SAID.search(text, start, whole.claim.start)
    if said is None or _COUNTED_ONCE.search(text, start, min(whole.claim.end + _BEHIND, whole.sentence.end)):
        return 0, ""
    return number_of(said["number"]), said["noun"]


def _is_like(part: Mention, whole: Mention) -> bool:
    """A plain figure as the whole is, and no part or whole of another: 日均 and 日均, or a level and a level."""
    paragraph = part.sentence.paragraph
    return _is_alike(part, whole) and part.claim.start not in paragraph.wholes and not paragraph.is_divided(part)


def _is_alike(part: Mention, whole: Mention) -> bool:
    exact = part.claim.approximation is Approximation.EXACT
    alike = part.role is whole.role and part.name == whole.name and not part.depth and exact
    return alike and _NOT_SUMMED.search(part.head) is None
