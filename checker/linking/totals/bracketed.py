"""Figures in a bracket, which belong to the figure on its left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.signs_of_flows import sign_of
from checker.linking.stocks.stocks_told import is_opening
from checker.linking.totals.breakdowns import proposal_of, slipped
from checker.linking.totals.closure import covers, mostly_covers
from checker.linking.totals.columns import Breakdown, Column, adds_up, reduced
from checker.linking.totals.full_lists import is_full
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import exceeds, is_of_the_size
from checker.linking.totals.untold_rest import leaves_rest_untold
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind


def in_brackets(sentence: Sentence, found: list[Breakdown]) -> Iterator[Proposal]:
    """Figures in a bracket belong to the figure on its left."""
    inside: dict[int, list[Mention]] = {}
    for mention in sentence.mentions:
        if mention.bracket and mention.owner is not None and mention.is_level and adds_up(mention):
            if mention.unit == _whole_of(mention.owner).unit:
                inside.setdefault(mention.bracket, []).append(mention)
    for parts in inside.values():
        assert parts[0].owner is not None
        owner = _whole_of(parts[0].owner)
        behind_share = owner is not parts[0].owner
        if behind_share and any((part.values.low or 0) > (owner.values.high or 0) for part in parts):
            continue  # 15个，占83.3%（18个断面中15个): what the share is of
        head = parts[0].head
        if len(parts) == 1 and (items := _summed_in_bracket(parts[0], owner)):
            yield Proposal((total_relation(parts[0], items, "合计"),), Confidence.HIGH)
            continue
        is_named = bool(parts[0].lead.strip()) or _is_of_class(parts[0])
        if cues.OUTSIDE.search(head) or not is_named or owner.role not in _WHOLES:
            continue
        if owner.role is Role.PREVIOUS and (len(parts) == 1 or not all(part.lead.strip() for part in parts)):
            continue
        if any(_TAKEN_OFF.match(part.lead) for part in parts[1:]):
            signed = left_over(owner, [(-1 if _TAKEN_OFF.match(part.lead) else 1, part) for part in parts])
            yield Proposal((signed,), Confidence.HIGH if holds(signed) else Confidence.MEDIUM)
            continue  # 年末138.43亿元（年初96.30亿元，加新签128.40亿元，减确认收入86.27亿元）
        told = [m for m in sentence.mentions if m.bracket == parts[0].bracket and m.unit == owner.unit]
        if len(told) > _ONE_FLOW and is_opening(parts[0]) and told[0] is parts[0]:
            signs = [1, *(sign_of(m) for m in told[1:])]
            if all(signs):
                moved = left_over(owner, list(zip(signs, told, strict=True)))
                yield Proposal((moved,), Confidence.HIGH if -1 in signs or holds(moved) else Confidence.MEDIUM)
            continue  # 职工28名（年初25名，入职7名、离职4名）
        column = reduced(Column([owner, *parts]))
        bracketed = [breakdown for breakdown in column.found if breakdown.whole is owner]
        if bracketed:
            for breakdown in column.found:
                found.append(breakdown)
                yield proposal_of(breakdown)
            continue
        if overlapping(owner, parts) or any(_OF_EACH_BODY.search(part.lead) for part in parts):
            continue  # 12个联系点（覆盖8个县区，其中4个县区各设2个，另4个县区各设1个): no sum of all of these
        larger = any((part.values.low or 0) > (owner.claim.values.high or 0) for part in parts)
        sorts = len(parts) > 1 and is_of_the_size(owner, parts) and (covers(parts) or mostly_covers(parts))
        if larger and len(parts) > 1 and not sorts and not misses_by_a_slip(total_relation(owner, parts, "（")):
            continue  # 5873人（两项同享2814人，实际受益7275人）: no parts of it
        if larger and len(parts) == 1 and _is_of_list(parts[0], owner):
            continue  # 充电桩312个、换电站8个（其中乡镇共112个）: of both
        among = (
            cues.AMONG.search(head)
            or _ALREADY.match(head)
            or cues.PARTIAL.search(sentence.text[owner.claim.end : parts[-1].claim.end])
            or (leaves_rest_untold(parts) and not exceeds(owner, parts))
        )
        if len(parts) > 1 and not among:
            # 15个，占83.3%（国控10个，省控8个）: may divide what the share is of
            sure = not behind_share and (exceeds(owner, parts) or len(parts) > 2 or is_full(owner, parts))
            yield Proposal((total_relation(owner, parts, "（"),), Confidence.HIGH if sure else Confidence.MEDIUM)
        else:
            within = total_relation(owner, parts, "（", kind=RelationKind.PART)
            yield Proposal((within,), Confidence.HIGH if among else Confidence.LOW)
            if len(parts) > 1 and _TAKES_IN.match(head) and holds(within) and not _is_picked(parts):
                yield from slipped(owner, [parts], "（其中")


def _is_of_class(part: Mention) -> bool:
    """村干部326名（35岁及以下87名，…）: whether the figure in front of it in the bracket says of which class it is."""
    before = part.sentence.mentions[part.index - 1]
    return before.bracket == part.bracket and before.role is Role.CONDITION and before.unit != part.unit


def _is_picked(parts: Sequence[Mention]) -> bool:
    """Whether words of the bracket say that the list leaves some out: 主要是, 等."""
    first, last = parts[0], parts[-1]
    start = first.claim.start - len(first.head)
    return cues.PARTIAL.search(first.sentence.text, start, last.claim.end + len(last.tail)) is not None


_TAKES_IN = pattern("\\s*(?:其中|包括|包含|内?含)")
_ONE_FLOW = 2
_WHOLES = (Role.LEVEL, Role.CHANGE, Role.PREVIOUS)
_OF_EACH_BODY = pattern("[^\\W\\d_a-zA-Z]各自?(?:设|有|建|配|派|选|承担|安排|完成|办理|新)")
_TAKEN_OFF = pattern("\\s*(?:再|并)?(?:减去?|扣除|扣减)(?!少)")


def _whole_of(owner: Mention) -> Mention:
    """Of 18.96亿元，占75.3%（偿还房贷11.42亿元、…） the figure that the share is told of."""
    before = owner.sentence.mentions[owner.index - 1] if owner.index and owner.role is Role.SHARE else None
    if before is None or before.clause + 1 != owner.clause or _BARE_SHARE.fullmatch(owner.lead) is None:
        return owner
    return before if before.is_level and before.depth == owner.depth else owner


_BARE_SHARE = pattern("\\s*(?:约|仅|只|共)?占(?:比|总[量数额]的?|全部的?)?")
_ALREADY = pattern("已|其中|内含")
"""村道1043.7公里（已硬化1107.3公里）: what has been done of it."""


def _summed_in_bracket(whole: Mention, owner: Mention) -> list[Mention]:
    """结婚1846对、离婚1071对（两项合计2917对）: the list that ends in front of the bracket, if this is of all of it."""
    said = _SUM_OF_LIST.fullmatch(whole.head)
    if said is None or owner.separator != "、" or (whole.values.low or 0) <= (owner.values.high or 0):
        return []  # 在编86人、编外45人（共45人）: of the last item alone
    if said.group(1) is None and "累计" in whole.head:
        return []  # 离婚1071对（累计12846对）: since the beginning
    items = [owner]
    for mention in reversed(owner.sentence.mentions[: owner.index]):
        if mention.depth or mention.clause != owner.clause or mention.unit != owner.unit or not mention.is_level:
            break
        items.insert(0, mention)
        if mention.separator != "、":
            break
    count = number_of(said.group(1)) if said.group(1) else len(items)
    return items[-count:] if 1 < count <= len(items) else []


def _is_of_list(part: Mention, owner: Mention) -> bool:
    """Whether the figure can be a part of the item in front of its owner, in whose list that stands."""
    before = owner.sentence.mentions[owner.index - 1] if owner.index and owner.separator == "、" else None
    if before is None or before.unit != part.unit or before.clause != owner.clause or "共" not in part.lead:
        return False
    return (part.values.low or 0) <= (before.values.high or 0)


_SUM_OF_LIST = pattern(
    "\\s*(?:以上|这)?(?:([两二三四五六七八九十])(?:项|类|者|个?[^\\W\\d_a-zA-Z]{1,3}))?(?:合计|共计|总计|一共|总共|累计|相加|之和|共有?)(?:为|达|有)?\\s*"
)
