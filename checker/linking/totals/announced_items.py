"""Which figures a list that a word announces has: up to the rest, without what happened or was done, in all its units.

登记8.61万人，其中务工6.12万人、居家2.14万人，注销3.12万人: those who were struck off are no part of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.passage import Mention
from checker.linking.totals.added_units import units_in_bracket
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import exceeds
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_FEW = 3
_COUNT = ClaimKind.COUNT
_TWO = 2


def without_what_happened(whole: Mention, extents: list[list[Mention]]) -> list[list[Mention]]:
    """登记8.61万人，其中务工6.12万人，注销3.12万人: without what came or went behind the list where it is too much."""
    run = extents[0]
    at = next(
        (at for at, part in enumerate(run) if part.separator != "、" and HAPPENED.match(part.lead)), 0
    )  # 新办1126件、变更874件、注销48件: an item of the list
    within = run[:at]
    return [within] if within and exceeds(whole, run) and not exceeds(whole, within) else extents


def before_what_was_done(extents: list[list[Mention]]) -> list[list[Mention]]:
    """隐患24618项，其中重大318项；年内整改一般隐患24018项: what was done, behind ；, is no part of the list."""
    run = extents[-1]
    at = next((at for at, part in enumerate(run) if part.peer != run[0].peer and _is_of_deed(part, run[0])), 0)
    return [[part for part in each if part not in run[at:]] for each in extents][:1] if at else extents


def _is_of_deed(part: Mention, first: Mention) -> bool:
    return _DEALT_WITH.search(part.lead) is not None and _DEALT_WITH.search(first.lead) is None


_DEALT_WITH = pattern("整改|办结|审结|化解|销号|处置|处理|答复|回复")

HAPPENED = pattern(
    "[，,、\\s]*(?:[今本当]年|年内|已)?(?:转[正出入岗]|调[出入]|离[职任岗]|辞|退|注销|吊销|新[增招聘录]|解除|脱|续[签约保聘租]|实际|实有|合计|共计)"
)
"""发展党员38名，其中35岁以下26名、女性17名，转正44名: what happened to others."""


def in_all_its_units(whole: Mention, extents: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The runs with the items in the units that the bracket adds; [] where it adds none, or no item has one.

    在用21846台（套、条），分别为电梯13927台、…、索道2条. The list in one clause is taken before what stands behind it.
    """
    added = units_in_bracket(whole)
    if not added:
        return []
    first = extents[0][0]
    named = added | {whole.unit}
    behind = whole.sentence.mentions[first.index :]
    counted = [m for m in behind if m.peer == first.peer and m.is_level and not m.depth and m.claim.kind is _COUNT]
    if len(counted) > _FEW and len({m.unit for m in counted}) > 1 and holds(total_relation(whole, counted, "")):
        return [counted]  # 农机具1126台（套）：拖拉机84台，…，无人机212架，另有其他机具628台（套）
    items = [m for m in behind if m.unit in named and m.peer == first.peer and m.is_level and not m.depth]
    if all(m.unit == whole.unit for m in items):
        return []
    listed = [m for m in items if m.clause == first.clause]
    runs = [listed] if len(listed) > 1 and any(m.unit != whole.unit for m in listed) else []
    return [*runs, items] if items != listed or not runs else runs


def to_the_rest(extents: list[list[Mention]]) -> list[list[Mention]]:
    """The runs without those that leave out the rest right behind a comma: 其中A74件、B39件、C18件，其他58件."""
    shortest, longest = extents[0], extents[-1]
    last, behind = shortest[-1], longest[len(shortest) : len(shortest) + 1]
    if len(shortest) < _TWO or not behind or longest[: len(shortest)] != shortest or last.separator != "、":
        return extents
    rest = behind[0]
    beside = rest.index == last.index + 1 and rest.clause == last.clause + 1 and rest.peer == last.peer
    after = rest.sentence.mentions[rest.index + 1 : rest.index + 2]
    beside = beside and not any(m.clause == rest.clause for m in after)  # 其余3个园区共空余24个
    if len(shortest) < _FEW and "其余" not in rest.lead:
        return extents
    if not beside or _OTHER_SORTS.fullmatch(rest.lead) is None or any(cues.THE_REST.search(m.lead) for m in shortest):
        return extents
    return [run for run in extents if len(run) > len(shortest)]


_OTHER_SORTS = pattern(
    "\\s*(?:以及|和)?其[他它余](?:新|各|零星)?(?:类[别型]?|领域|[行产]业|种类|方面|问题|案[件由]|事项|情形|原因|渠道|方式|诉求|纠纷|罪名"
    "|项目|支出|收入|人员|企业|单位|品种)?(?:共|有|为|合计|计)*$"
)
