"""Several shares that one 占 tells, and the figure that each of them is of: 处置和贮存分别占21.2%和30.7%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention
from checker.linking.reach import has_word
from checker.linking.shares.base_names import MEASURED
from checker.linking.shares.base_words import OF_ANOTHER_BASE
from checker.model.patterns import pattern

_TWO = 2
_LONG = 2
_JOINT = pattern("[、和及与]")


def names_counted(run: Sequence[Mention], amounts: Sequence[Mention]) -> list[Mention] | None:
    """摇号与定向两种房源分别占66.6%和24.6%: the figures of the names that are counted right in front of the shares.

    [] where not each name has one, and ``None`` where nothing is counted there.
    """
    counted = amounts[0] if amounts else None
    if counted is None or len(run) < _TWO or counted.clause != run[0].clause or counted.unit not in _SORTS:
        return None
    names = [name.strip() for name in _JOINT.split(counted.lead.strip("，,；; "))]
    if counted.claim.written != len(run) or len(names) != len(run):
        return None
    found = [[m for m in amounts[1:] if len(name) > 1 and has_word(m.label, name)] for name in names]
    return [each[0] for each in found] if all(len(each) == 1 for each in found) else []


_SORTS = ("种", "类", "项", "级", "档")


def is_of_several_bases(run: Sequence[Mention], amounts: Sequence[Mention]) -> bool:
    """Whether the shares are of one figure, and not of 531户1706人 side by side."""
    side_by_side = len(amounts) > 1 and amounts[1].clause == amounts[0].clause and amounts[1].unit != amounts[0].unit
    return bool(amounts) and not side_by_side and all(OF_ANOTHER_BASE.fullmatch(share.lead) for share in run[1:])


def follows(first: Mention, second: Mention) -> bool:
    """Whether the second share stands right behind the first, in its clause, without a name of its own."""
    beside = first.bracket == second.bracket and first.clause == second.clause and first.index + 1 == second.index
    return beside and HAS_ITS_NAME.match(second.lead) is None


HAS_ITS_NAME = pattern("[、\\s]*[^\\W\\d_a-zA-Z]{2,12}占")
"""乔木占27.7%、灌木占21.5%: no list of shares that one 占 tells."""


def in_two_units(run: Sequence[Mention]) -> list[Mention]:
    """其中水稻28.1万亩、11.93万吨，播种面积和产量分别占66.0%、68.0%: one thing in as many units as there are shares.

    Where the shares have no subject, what is told of the thing may have a word: 中成药218种、采购额3646万元，分别占.
    """
    first, size = run[0], len(run)
    told = first.sentence.mentions[max(0, first.index - size) : first.index]
    beside = (
        len(told) == size and {m.clause for m in told} == {first.clause - 1} and _EACH.search(first.lead) is not None
    )
    plain = beside and all(m.is_level and not m.depth for m in told) and len({m.unit for m in told}) == size
    bare = _OF_EACH.match(first.head) is not None
    return list(told) if plain and (bare or not any(m.lead.strip("、和及 ") for m in told[1:])) else []


_EACH = pattern("分别|依次")
_OF_EACH = pattern("[，,、\\s]*(?:占比|比重|比例)?(?:分别|依次)")
_SHARED_OUT = pattern("(?:分别|依次|各自?|分)占")
_ROW = pattern("(?P<names>[^。；;：:占\\d]{4,40}?)(?:分别|依次|各自?|分)?占")


def by_items(run: Sequence[Mention], amounts: Sequence[Mention]) -> list[Mention]:
    """处置和贮存分别占21.2%和30.7%: the figures that the items name, where the clause names them."""
    shared = _SHARED_OUT.search(run[0].lead)
    items = _JOINT.split(run[0].lead[: shared.start()]) if shared is not None else []
    if len(items) != len(run):
        return []
    found = [next((m for m in amounts if has_word(m.label, item.strip())), None) for item in items]
    return [m for m in found if m is not None] if all(item.strip() for item in items) else []


def names_others(run: Sequence[Mention], amounts: Sequence[Mention]) -> bool:
    """其中省内377万人次；跨省223万人次；追尾、刮擦和翻车事故分别占55.1%、36.7%、8.2%: of items that count others."""
    named = _ROW.match(run[0].lead)
    items = _JOINT.split(named["names"].strip("，,；; ")) if named is not None else []
    if len(items) != len(run) or any(len(item.strip()) < _LONG or MEASURED.fullmatch(item) for item in items):
        return False  # 人数和金额分别占
    return all(m.clause != run[0].clause for m in amounts) and not any(
        cues.overlap(item, m.label) >= _LONG for item in items for m in amounts
    )
