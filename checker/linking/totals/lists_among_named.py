"""Lists of those whom words name again without their number, sentences behind it, in whatever short form.

货运量1.36亿吨。平均每闸次过船3.48艘。船闸货运量中，矿建材料4826万吨、矿石2915万吨、…: never more than that.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.far.times import core
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import exceeds, is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_AMONG = pattern("\\s*(?:在)?(?P<name>[^\\W\\d_a-zA-Z其]{3,14}?)(?:当中|之中|中|里)[，,]")
_AMOUNT = pattern("(?:总?(?:量|额|数|量数)|数量|金额|规模)?(?:合计|总计|共计?|[为达了约])*$")
_WHOSE = pattern("^(?:全社会|全口径|全部|所有|上述|这些)")
_AREA = pattern("全(?:国|省|市|县|区|州|球)")
_APART = pattern("[上去前]年|计划|目标|同期|累计|新增|其中|[另含]|历年")
_WHOLE_YEAR, _PART_OF_YEAR = pattern("全年|年度"), pattern("半年|季度|\\d月")
_SHORT, _FEWEST = 2, 2
_BACK = 4


def link_lists_among_named(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every list that opens its sentence behind such words, with the one figure in front that bears the name."""
    for number, sentence in enumerate(paragraph.sentences):
        said = _AMONG.match(sentence.text, sentence.start, sentence.end) if number else None
        if said is None or _APART.search(said["name"]) is not None:
            continue
        items = _items(sentence, said.end())
        if len(items) < _FEWEST or any(m.claim.start in paragraph.wholes for m in items):
            continue
        front = paragraph.sentences[max(0, number - _BACK) : number]
        wholes = [m for other in front for m in other.mentions if m.unit == items[0].unit and _bears(m, said["name"])]
        if len(wholes) != 1 or not is_of_the_size(wholes[0], items) or overlapping(wholes[0], items):
            continue
        total = total_relation(wholes[0], items, said.group())
        if exceeds(wholes[0], items) and not holds(total):
            yield Proposal((total_relation(wholes[0], items, said.group(), kind=RelationKind.PART),), Confidence.HIGH)
        elif holds(total) or misses_by_a_slip(total):
            yield Proposal((total,), Confidence.MEDIUM)


def _items(sentence: Sentence, start: int) -> list[Mention]:
    """The items of the list that begins there: of one unit, in one clause, each with a name of its own."""
    listed = [m for m in sentence.mentions if m.claim.start >= start and not m.depth]
    items: list[Mention] = []
    for m in listed:
        if not m.is_level or not m.unit or m.unit != listed[0].unit or m.clause != listed[0].clause:
            break
        if not m.lead.strip("、和及与 ") or cues.sums_up(m.head) is not None:
            return []
        items.append(m)
    return items


def _bears(mention: Mention, name: str) -> bool:
    """Whether the figure goes by the name, or by the end of it: 货运量 of 船闸货运量, but not of 全省货运量."""
    if not mention.is_level or mention.depth or cues.PREVIOUS.search(mention.head) is not None:
        return False
    if _APART.search(mention.lead) is not None:
        return False
    if _WHOLE_YEAR.search(name) is not None and _PART_OF_YEAR.search(mention.sentence.words) is not None:
        return False
    area = _AREA.search(name)
    if area is not None and area.group() not in mention.sentence.words and core(mention.lead) != mention.lead:
        return False
    own, named = (_AMOUNT.sub("", _WHOSE.sub("", core(words))) for words in (mention.lead, name))
    return len(own) >= _SHORT and named.endswith(own)
