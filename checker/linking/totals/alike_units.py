"""Lists right behind a figure whose items are counted by other words than it.

信访4822件次，来信512件、来访1344批、来电2966件: a case is counted by 件, 起, 宗 and 封, a visit by 人 and 人次,
a sheet by who filled it in (问卷366份，增加的214家、持平的87家、减少的65家), and 个 stands for any of the words:
117个雨量站中，100毫米以上的23站，….
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.full_lists import is_full
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import nearly_all
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_CASES = frozenset(
    ("件", "起", "宗", "例", "项", "桩", "笔", "件次", "批", "批次", "批件次", "封", "通", "次", "单", "条")
)
_ANY = frozenset(("家", "所", "座", "处", "站", "户", "条", "支", "项", "间", "栋", "眼", "村", "镇", "乡"))
_ALIKE = dict.fromkeys(("件", "件次", "起", "项", "批件次", "批次", "宗"), _CASES) | {
    "人次": frozenset(("人", "例", "名")),
    "份": frozenset(("家", "人", "户", "张", "件", "册")),
    "个": _ANY,
    "处": frozenset(("座", "起", "个", "所", "条", "项")),
    "艘": frozenset(("条",)),
    "辆": frozenset(("台",)),
    "台": frozenset(("辆", "套", "部", "架", "艘")),
    "头": frozenset(("只", "匹")),
    "只": frozenset(("头", "羽")),
}
"""Other words for what a unit counts."""
_BESIDE = frozenset((Role.SHARE, Role.GROWTH, Role.PERCENT, Role.CONDITION))
_NO_ITEM = pattern("合计|共计|总计|累计|[上去]年|同期|同时|移送|办结|整改|销号|答复|涉[及案]|覆盖|惠及|主要|等$|受理")
_FEWEST, _MOST = 2, 9
_COUNT, _EXACT = ClaimKind.COUNT, Approximation.EXACT


def link_alike_units(sentence: Sentence) -> Iterator[Proposal]:
    """Every count of the sentence right behind which a list stands that is told in other words for its unit."""
    paragraph = sentence.paragraph
    for whole in sentence.mentions[:-_FEWEST]:
        units = _ALIKE.get(whole.unit)
        if units is None or not whole.is_level or whole.depth or whole.claim.approximation is not _EXACT:
            continue
        run = _items_behind(whole, units)
        if len(run) < _FEWEST or all(m.unit == whole.unit for m in run):
            continue
        if paragraph.is_divided(whole) or any(m.claim.start in paragraph.wholes for m in run):
            continue
        if whole.unit != "人次" and overlapping(whole, run):
            continue
        total = total_relation(whole, run, "")
        if holds(total) or is_full(whole, run):
            yield Proposal((total,), Confidence.HIGH)
        elif nearly_all(whole, run) and misses_by_a_slip(total):
            yield Proposal((total,), Confidence.MEDIUM)


def _items_behind(whole: Mention, units: frozenset[str]) -> Sequence[Mention]:
    """The items of one list right behind the figure, each with a name of its own; [] where it goes on otherwise."""
    run: list[Mention] = []
    near = whole
    for m in whole.sentence.mentions[whole.index + 1 :]:
        if m.depth or m.role in _BESIDE or (run and m.index == near.index + 1 and not m.lead.strip()):
            near = m  # 来访641批1538人次
            continue
        if m.clause - near.clause > 1 or m.peer != whole.peer or len(run) == _MOST:
            break
        if not (m.unit in units or m.unit == whole.unit) or not m.is_level or m.claim.kind is not _COUNT:
            if run and m.separator == "、" and m.clause == run[-1].clause:
                return []  # 电梯13927台、起重机7842台、索道2条: the list goes on
            break
        if _NO_ITEM.search(m.lead) is not None or cues.OUTSIDE.search(m.lead) or cues.sums_up(m.head) is not None:
            break
        if not m.lead.strip("，,、；;：: ") and (not run or near.role is not Role.CONDITION):
            return []
        if len(run) >= _FEWEST and m.separator != run[1].separator and near.role not in _BESIDE:
            break
        run.append(m)
        near = m
    return run
