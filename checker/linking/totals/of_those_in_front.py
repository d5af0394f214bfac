"""A list of those whom the last figures of the sentence in front count, by its words.

办结249件，年末存案18件。办结案件中提请抗诉11件、提出建议26件、不支持监督申请168件、终结审查44件.
They may leave some out, but one case is closed in one way alone: they are never more than those. 缓刑 and 罚金 come
on top of other penalties, and what the court 采纳 was put forward before.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.columns import adds_up
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import exceeds
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OF_THOSE = pattern(
    "\\s*(?:在|被|上述|这些)*(?P<name>[^\\W\\d_a-zA-Z]{2,6}?)的?(?:人员|人数|案件|事项|工单|线索|被告人|罪犯|项目|申请|纠纷|投诉)"
    "(?:当中|之中|中)[，,：:]?(?P<own>[^，,。；;：:\\d]{2,24})"
)
_ONE_WAY = pattern("[判处免撤驳终提维调裁决移转退抗支不]")
_ON_TOP = pattern("缓刑|罚金|没收|附加|并处|剥夺|禁止|采纳|改判|获|法院|[已均]|涉|追")
_COUNTED = frozenset("人件名起宗项条")
_FEW, _MOST_BACK = 3, 6


def link_of_those_in_front(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every list that opens its sentence with the words of one figure of the sentence in front."""
    for earlier, sentence in zip(paragraph.sentences, paragraph.sentences[1:], strict=False):
        first = next((m for m in sentence.mentions[:_FEW] if m.is_level and m.unit in _COUNTED), None)
        if first is None or first.depth:
            continue
        start = sentence.start
        said = _OF_THOSE.fullmatch(sentence.text, start, first.claim.start)
        if said is None:
            continue
        told = [m for m in earlier.mentions[-_MOST_BACK:] if m.unit == first.unit and m.is_level and not m.depth]
        called = [m for m in told if m.lead.rstrip("了的有共为达 ").endswith(said["name"])]
        parts = _list_from(first)
        if len(called) != 1 or len(parts) < _FEW or not all(map(_is_one_way, parts)):
            continue
        if exceeds(called[0], parts) and not overlapping(called[0], parts) and _comes_near(called[0], parts):
            within = total_relation(called[0], parts, said.group(), kind=RelationKind.PART)
            if not holds(within):
                yield Proposal((within,), Confidence.HIGH)


def _is_one_way(part: Mention) -> bool:
    return _ONE_WAY.search(part.head) is not None and _ON_TOP.search(part.head) is None


def _comes_near(whole: Mention, parts: list[Mention]) -> bool:
    """Whether no part is more than the whole, and all together are within half of it beyond."""
    size = whole.values.high or 0
    lows = [part.values.low or 0 for part in parts]
    return max(lows) <= size and sum(lows) * 2 <= size * 3


def _list_from(first: Mention) -> list[Mention]:
    """The figures of its unit to the end of the sentence, if nothing among them speaks of others."""
    run = [m for m in first.sentence.mentions if m.unit == first.unit and m.is_level and not m.depth]
    alone = all(adds_up(m) and "其中" not in m.head and cues.OUTSIDE.search(m.lead) is None for m in run)
    return run if alone and all(cues.sums_up(m.head) is None for m in run) else []
