"""What points back to several figures together: 起诉731人，不起诉169人，…；上述900人中，适用认罪认罚814人.

一库34吨、二库41吨；码头18吨。以上一共93吨: all of its unit in the sentence in front.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.other_counts import is_counted_once
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_THESE = pattern("[，,；;]?\\s*(?:在|对|将)?(?:上述|以上|前述|这)$")
_AMONG = pattern("[^，,。；;：:、\\d]{0,8}(?:当中|之中|中|里)")
_MOST = 4
_FEWEST = 2
_NEAR = 24


def link_these_together(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure behind 上述 that no single one in front is, and that some in a row come to.

    It is only ever verified, but where one list is all that was told: 上述 may speak of anything.
    """
    for number, sentence in enumerate(paragraph.sentences):
        for again in sentence.mentions:
            if not again.is_level or again.depth:
                continue
            if number and again.index == 0 and (said := _ALL_OF_THESE.fullmatch(again.head)) is not None:
                listed = _of_its_unit(paragraph.sentences[number - 1], again)
                if is_counted_once(again) or not all((said["verb"] or "") in m.lead for m in listed):
                    continue
                if len(listed) >= _LISTED and _is_near(again, listed) and not overlapping(again, listed):
                    yield Proposal((total_relation(again, listed, "以上"),), Confidence.HIGH)
                continue
            if _THESE.fullmatch(again.head) is None:
                continue
            if (all_told := _whole_list_in_front(again, paragraph, number)) is not None:
                yield Proposal((total_relation(again, all_told, "这"),), Confidence.HIGH)
                continue
            if _AMONG.match(again.tail) is None:
                continue
            earlier = paragraph.sentences[number - 1].mentions[-_NEAR:] if number else []
            here = sentence.mentions[max(0, again.index - _NEAR) : again.index]
            front = [m for m in (*earlier, *here) if _is_like(m, again)]
            if not any(m.values.meets(again.values) for m in front):
                yield from _of_rows(again, front)


def _of_its_unit(sentence: Sentence, again: Mention) -> list[Mention]:
    """小班24人；中班插进来7人，大班5人。以上新生总共36人: all of its unit in the sentence, () where one is no item."""
    told = [m for m in sentence.mentions if m.unit == again.unit and not m.depth]
    return told if all(_is_item(m, again) for m in told) else []


_ALL_OF_THESE = pattern(
    "[，,；;\\s]*(?:(?:以上|上述|上面|前面|这些)[^，,。；;：:、\\d]{0,10}?(?:总共|一共|合计|共计|总计|拢共|加起来|共)"
    "|(?:全部|都|通通)(?:加起来|加在一起|加一块儿?))(?:[是有为]|就是|(?P<verb>[^\\W\\d_a-zA-Z])了)?"
)


def _whole_list_in_front(again: Mention, paragraph: Paragraph, number: int) -> list[Mention] | None:
    """招聘教师，语文12名，数学11名，英语8名，这31名教师: all that is listed, if no more is told."""
    told = [m for each in paragraph.before(number, _BACK) for m in each.mentions]
    here = list(again.sentence.mentions[: again.index])
    listed = here or list(paragraph.sentences[number - 1].mentions if number else ())
    told = [m for m in told if m not in listed]
    if not _LISTED <= len(listed) <= _NEAR or not all(_is_item(m, again) for m in listed):
        return None
    if any(m.unit == again.unit for m in told) or any(b.clause - a.clause > 1 for a, b in pairwise(listed)):
        return None
    return listed if _is_near(again, listed) else None


def _is_near(again: Mention, listed: Sequence[Mention]) -> bool:
    total = sum(m.values.low or 0 for m in listed)
    stated = again.values.low or 0
    return total * 4 <= stated * 5 and stated * 4 <= total * 5


def _is_item(mention: Mention, again: Mention) -> bool:
    name = mention.lead.strip("、，,：: ")
    return _is_like(mention, again) and len(name) > 1 and mention.head.endswith(name) and _NO_ITEM.search(name) is None


_NO_ITEM = pattern("其中|另|还|共|计|总|已|未|新增|减|比|较|每|均|全[市县区省镇乡村校]")
_LISTED, _BACK = 3, 2


def _of_rows(again: Mention, front: Sequence[Mention]) -> Iterator[Proposal]:
    rows = (front[-size:] for size in range(_FEWEST, min(_MOST, len(front)) + 1))
    readings: list[Relation] = [total_relation(again, row, "上述") for row in rows]
    told = next(filter(holds, readings), None)
    if told is not None:
        yield Proposal((told,), Confidence.LOW)


def _is_like(mention: Mention, again: Mention) -> bool:
    return mention.is_level and mention.unit == again.unit and not mention.depth
