"""What a figure that the stem names can be taken from: its whole, those that 其中 picks, larger ones in front."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention, Paragraph
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import DUE, joins_list, size, whole_of
from checker.linking.totals.closure import covers
from checker.model.patterns import pattern

TASK = pattern(f"{GOAL.pattern}|应|要求|产能|设计|生产|产量")
"""The base may be less than what was done."""


def bases_of_stem(
    rate: Mention, top: Mention, amounts: Sequence[Mention], paragraph: Paragraph, named: Sequence[Mention]
) -> list[Mention]:
    """What the figure can be taken from: the base that a bracket behind the rate names, its whole, larger ones."""
    bracketed = [m for m in amounts if m.owner is rate and m.unit == top.unit and m is not top]
    if rate.sentence.text[rate.claim.end : rate.claim.end + 1] not in ("（", "("):
        bracketed = []  # 放归率74.0%，比2023年（救护146只、放归101只）提高4.8个百分点: of another year
    if bracketed and any(cues.OUTSIDE.search(m.lead) is not None for m in (top, bracketed[0]) if m.owner is rate):
        return []  # 普及率90.3%（另有原建6215户，农户64902户）: what the bracket adds is not all
    if bracketed:
        return bracketed[:2]  # 合格率97.7%（应检480批次，实检473批次）
    whole = whole_of(top, paragraph, amounts)
    if whole is not None:
        beside = _of_its_own_item(rate, top, whole, amounts)
        return [*beside, whole, *(m for m in those_among(top) if m is not whole and m not in beside)]
    due = [m for m in amounts if DUE.search(m.lead) and m.unit == top.unit and m.claim.start < rate.claim.start]
    own = [m for m in due if any(key in m.lead for key in keys_of(stem_of(rate.name)))]
    beside = [m for m in due if abs(m.index - top.index) == 1]  # 到期应办结1402件 is no base of the 参评率
    due = own or beside
    if due and due[0].sentence is rate.sentence:
        # 体检1264人，应到1286人，合格842人，合格率: of those who were due to come, or who came
        came = [m for m in amounts if m.index + 1 == due[0].index and m.sentence is rate.sentence]
        return [*due[:1], *(m for m in came if not own and m.unit == top.unit and size(m) >= size(top))]
    larger = [m for m in amounts if m.unit == top.unit and (size(m) >= size(top) or TASK.search(m.label))]
    if any(m.index + 1 == top.index and covers((m, top)) for m in larger):
        return []  # 初次信访1246件，重复信访627件，重复率33.5%: of both together, which come to what was told before
    others = [m for m in larger if m not in named and not _is_next_item(top, m)]
    front = [m for m in others if m.claim.start < top.claim.start]
    if not others and named.index(top) == 0:  # 包案化解积案42件，化解40件: the base has the word too
        front = [m for m in named[1:] if m in larger and m.index + 1 == top.index and m.sentence is top.sentence]
    if not front and not others:  # 全县劳动力34.6万人，已就业38.8万人: a part above its base is wrong
        like = [m for m in amounts if m.unit == top.unit]
        front = [m for m in like if _leads_to(m, top) and size(top) <= 2 * size(m)]
        carried = any(cues.CARRIED_IN.search(m.label) for m in like)  # 上年结转63件，新立927件，审结941件
        if not larger or (larger == [top] and not carried):
            # 投放800万元、600万元和400万元，核销1684万元 is of all three
            front = front or [m for m in like if are_side_by_side(rate, top, m) and not (carried or joins_list(m))]
    found = front or others
    found = sorted(found, key=lambda m: m.claim.start in paragraph.wholes)[:3]  # a whole before its parts
    return [*found, *(m for m in those_among(top) if m not in found)]


def _of_its_own_item(rate: Mention, top: Mention, whole: Mention, amounts: Sequence[Mention]) -> list[Mention]:
    """不合格113批次；其中肉品218批次，不合格7批次，不合格率3.2%: the base beside the part, in an item of its own."""
    if whole.sentence is top.sentence and whole.peer == top.peer:
        return []
    wholes = top.sentence.paragraph.wholes
    beside = [m for m in amounts if m.unit == top.unit and are_side_by_side(rate, top, m) and size(m) >= size(top)]
    return [m for m in beside if wholes.get(m.claim.start) is not whole]


def those_among(top: Mention) -> list[Mention]:
    """合同48宗，其中到期39宗，按期开工37宗，开工率94.9%: the ones that 其中 picks right in front of the part."""
    before = top.sentence.mentions[top.index - 1] if top.index else None
    if before is None or before.unit != top.unit or not before.is_level or before.depth:
        return []
    beside = top.clause - before.clause == 1 and top.peer == before.peer
    return [before] if beside and "其中" in before.lead and size(before) >= size(top) else []


def are_side_by_side(rate: Mention, top: Mention, base: Mention) -> bool:
    """Whether base, part and rate follow each other: 回访2400户，接通1986户，接通率82.75%."""
    row = base.sentence is top.sentence is rate.sentence and base.index + 2 == top.index + 1 == rate.index
    return row and rate.clause - top.clause < 2 and top.clause - base.clause < 2 and base.peer == rate.peer


def _leads_to(base: Mention, top: Mention) -> bool:
    """Whether the one stands right in front of the other, and is called what comes in."""
    beside = base.sentence is top.sentence and base.index + 1 == top.index and base.peer == top.peer
    return beside and top.clause - base.clause < 2 and cues.COMES_IN.search(base.lead) is not None


def _is_next_item(top: Mention, other: Mention) -> bool:
    """优秀41卷、合格83卷: the items behind a figure in its list are not what it is taken from."""
    return other.index > top.index and other.clause == top.clause and other.separator == "、"
