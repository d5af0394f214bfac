"""Sums that the words name as such: 客运量A，为进站量B与换乘量C之和; 进站量B与换乘量C之和为A."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TOGETHER = pattern("之和|的总和|的合计数?|相加之和")
_IS = pattern("\\s*(?:即|也就是|正?好?是|为|等于|系)[^，,。；;]{0,12}$")
_COMES_TO = pattern("(?:之和|的总和|的合计数?)(?:共?计|共?为|即为?|是|达到?|等于)?\\s*$")
_ENDS = pattern("(?:之和|的总和|的合计数?|相加之和)(?=[，,。；;：:）)\\s]|$)(?![，,]\\s*(?:再|并)?(?:扣|减|剔|加))")
"""为A与B之和的2倍, 之和扣除年末计提: of the sum, and not the sum."""
_JOINS = ("与", "和", "及", "、", "加")
_NO_SUM = pattern("率|比|占|均|相差|之差|增|减|较")


def link_told_sums(sentence: Sentence) -> Iterator[Proposal]:
    """The figures in front of 之和 in its clause, and the one that they come to on either side."""
    for last in sentence.mentions[1:]:
        if _TOGETHER.match(last.tail) is None or last.depth:
            continue
        parts = _joined(last)
        front = sentence.mentions[parts[0].index - 1] if parts[0].index else None
        behind = sentence.mentions[last.index + 1] if last.index + 1 < len(sentence.mentions) else None
        if len(parts) < _TWO or _NO_SUM.search(parts[0].head) is not None:
            continue
        for whole in (front, behind):
            if whole is None or not whole.is_level or whole.depth or whole.unit != last.unit:
                continue
            beside = whole.clause == parts[0].clause - 1 and _IS.match(parts[0].head) is not None
            beside = beside and _ENDS.match(last.sentence.text, last.claim.end) is not None
            ahead = whole.clause == last.clause and whole is behind and _COMES_TO.fullmatch(last.tail) is not None
            if (beside and whole is front) or ahead:
                yield Proposal((total_relation(whole, parts, "之和"),), Confidence.HIGH)
                break


def _joined(last: Mention) -> list[Mention]:
    """The figures that end with this one, each joined to the one behind it."""
    row = [last]
    for mention in reversed(last.sentence.mentions[: last.index]):
        follows = row[0].lead.strip().startswith(_JOINS) or row[0].separator == "、"
        if not follows or mention.clause != last.clause or mention.unit != last.unit or not mention.is_level:
            break
        row.insert(0, mention)
    return row


_TWO = 2
