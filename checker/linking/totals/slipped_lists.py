"""Lists that nothing ties to their whole, and that one slip of hand keeps from coming to it: 64人，甲班91人、乙班17人….

A list of which one item is far too much looks like one of something else, and was left alone. But whoever tells a
figure and then three of its unit or more in one breath, and is a single slip from an exact sum, has told its items:

- 共审结1248件，其中维持873件、改判126件、发回41件、撤诉280件: right behind the whole, joined by 、;
- 省级任务240批次，自行安排150批次，委托60批次，全年计划630批次: a whole told last that words call the sum;
- 支出决算31.62万元，…。其中维护费62.15万元，接待费5.47万元，出国费0万元: all that a sentence tells of the one in front.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.evidence import chance_of_slip
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.columns import adds_up
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.shares_beside import shares_leave_room
from checker.linking.totals.untold_rest import leaves_rest_untold
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind
from checker.model.repairs import repairs

_FEW, _MOST = 3, 12
_SUMS = (RelationKind.TOTAL, RelationKind.PART, RelationKind.STOCK_FLOW)
_RARE = Fraction(1, 20)
_RARE_OF_TWO = Fraction(1, 80)
_SLIPS = frozenset(("digit", "transposition"))
_ALL = pattern("(?:共|合计|总计)[^，,。；;\\d]{0,2}$|(?:累计|全年)[^，,。；;\\d]{0,6}$")
_OPEN = pattern("集中|包括|包含|涵盖|比如|例如|特别|尤其|突出")
_VIEW = pattern("\\s*(?:其中|按[^，,。；;]{1,12}(?:分类?|看|划分|统计)[，,：:])")


def link_slipped_lists(paragraph: Paragraph, chosen: Sequence[Relation]) -> Iterator[Relation]:
    """Every list of figures that are parts of nothing told so far, a slip away from their whole."""
    settled = [r for r in chosen if r.kind in _SUMS and (holds(r) or r.confidence is not Confidence.LOW)]
    wholes = {m.claim.start for r in settled for m in r.members if m.role == "whole"}
    tied = {member.claim.start for relation in settled for member in relation.members}
    tied |= _taken_together(chosen)
    before: Sentence | None = None
    for sentence in paragraph.sentences:
        by_unit: dict[str, list[Mention]] = {}
        for mention in sentence.mentions:
            if mention.is_level and not mention.depth:
                by_unit.setdefault(mention.unit, []).append(mention)
        for figures in by_unit.values():
            for whole, parts, most in (*_behind(figures), *_in_front(figures), *_of_sentence_before(figures, before)):
                if whole.claim.start in wholes or any(part.claim.start in tied for part in parts):
                    continue
                if (slipped := _slipped(whole, parts, most)) is not None:
                    yield slipped
        before = sentence


def _taken_together(chosen: Sequence[Relation]) -> set[int]:
    """The figures of which several are one share of a whole: 集中在贷款29件、银行卡17件，两类占67.6%."""
    found: set[int] = set()
    for relation in chosen:
        tops = {m.claim.start for m in relation.members if m.role == "numerator"}
        if relation.kind is RelationKind.SHARE and len(tops) > 1 and holds(relation):
            found |= tops
    return found


_Candidate = tuple[Mention, Sequence[Mention], Fraction | None]
"""A whole, its parts, and how rare a slip has to be; None where any will do."""


def _behind(figures: Sequence[Mention]) -> Iterator[_Candidate]:
    """The items that 、 joins in one clause right behind the first figure of their unit."""
    if len(figures) <= _FEW or figures[1].clause == figures[0].clause:
        return
    whole, first = figures[:2]
    parts = [first, *takewhile(lambda m: m.separator == "、" and m.clause == first.clause, figures[2:])]
    if _FEW <= len(parts) <= _MOST and not _goes_on(parts[-1]) and all(map(_is_named, parts)):
        yield whole, parts, None


def _is_named(part: Mention) -> bool:
    """Whether it is no second figure of its item: the 61人 of 学校8起61人 stand and fall with the 起."""
    front = part.sentence.mentions[part.index - 1]
    return bool(part.lead.strip("、，,和及与 ")) or front.unit == part.unit


def _goes_on(last: Mention) -> bool:
    """农事用火34处、炼山造林13处、境外8处、森林火灾3起: whether the list has an item in another unit."""
    behind = last.sentence.mentions[last.index + 1 : last.index + 2]
    return any(m.separator == "、" and m.clause == last.clause and m.depth == last.depth for m in behind)


def _in_front(figures: Sequence[Mention]) -> Iterator[_Candidate]:
    """The first figures of their unit, up to one that is called their sum."""
    for at, whole in enumerate(figures[: _MOST + 1]):
        if at > 1 and _ALL.search(whole.lead) is not None and figures[at - 1].peer == whole.peer:
            yield whole, figures[:at], _RARE if at >= _FEW else _RARE_OF_TWO
            return


def _of_sentence_before(figures: Sequence[Mention], before: Sentence | None) -> Iterator[_Candidate]:
    """All figures of their unit in a sentence that opens as a view of the one in front."""
    if before is None or not _FEW <= len(figures) <= _MOST or _VIEW.match(figures[0].sentence.words) is None:
        return
    wholes = [m for m in before.mentions if m.is_level and not m.depth and m.unit == figures[0].unit]
    yield from ((whole, figures, _RARE) for whole in wholes[:_FEW])


def _slipped(whole: Mention, parts: Sequence[Mention], most: Fraction | None) -> Relation | None:
    if not all(map(adds_up, parts)) or cues.PARTIAL.search(parts[0].head) or _OPEN.search(parts[0].lead):
        return None
    if whole.claim.kind is ClaimKind.DURATION:
        return None  # 全年366天，优111天、良193天、重度污染2天: of the other days nothing is told
    total = total_relation(whole, parts, "")
    if holds(total) or overlapping(whole, parts) or leaves_rest_untold(parts) or shares_leave_room(whole, parts):
        return None
    meant = any(repair.slip in _SLIPS for repair in repairs(total))
    if most is not None:
        meant = meant and chance_of_slip(total, most=most) <= most
    return total._replace(confidence=Confidence.MEDIUM) if meant else None
