"""The other terms that a rate may be over: the part that 其中 turned to, those who came, the list's own item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import rate_over
from checker.linking.rates.closing_stocks import over_closing_balance
from checker.linking.rates.stem_bases import those_among
from checker.linking.reach import among, listed_with, size
from checker.model.claim import ClaimKind
from checker.model.expression import Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Relation


def single_terms(reading: Relation, amounts: Sequence[Mention]) -> tuple[Mention | None, Mention | None]:
    """The figures of a reading that is one figure over one other."""
    computed = reading.computed
    if (
        not isinstance(computed, Quotient)
        or isinstance(computed.numerator, Sum)
        or isinstance(computed.denominator, Sum)
    ):
        return None, None
    by_start = {m.claim.start: m for m in amounts}
    tops = [by_start.get(member.claim.start) for member in reading.members if member.role == "numerator"]
    bottoms = [by_start.get(member.claim.start) for member in reading.members if member.role == "denominator"]
    return (tops[0], bottoms[0]) if tops and bottoms else (None, None)


def at_the_end(rate: Mention, readings: tuple[Relation, ...], amounts: Sequence[Mention]) -> tuple[Relation, ...]:
    """The readings, over what a balance at the beginning had become, where the part is one of the end."""
    found = []
    for reading in readings:
        top, bottom = single_terms(reading, amounts)
        later = over_closing_balance(rate, top, bottom) if top is not None and bottom is not None else None
        found.append(later or reading)
    return tuple(found)


def over_its_whole(rate: Mention, reading: Relation, amounts: Sequence[Mention]) -> Iterator[Relation]:
    """培训1260人，就业1021人，其中本地就业862人，本地就业率84.4%: of those in front of 其中, or of all."""
    top, bottom = single_terms(reading, amounts)
    if top is None or bottom is None or "其中" not in top.lead:
        return
    whole = next(
        (m for m in amounts if m.sentence is top.sentence and m.index < top.index and m.unit == top.unit), None
    )
    if whole is not None and whole is not bottom and size(whole) >= size(top):
        yield rate_over(rate, top, whole)


def over_all_told(rate: Mention, reading: Relation, amounts: Sequence[Mention]) -> Iterator[Relation]:
    """验证57项次，满意55项次，可疑、不满意各1项次，满意率96.5%: of all that is told, and not of two sorts of it."""
    if not isinstance(reading.computed, Quotient) or not isinstance(reading.computed.denominator, Sum):
        return
    by_start = {m.claim.start: m for m in amounts}
    terms = [by_start.get(member.claim.start) for member in reading.members]
    if not any(m is not None and m.times > 1 for m in terms):
        return
    told = [by_start.get(member.claim.start) for member in reading.members if member.role == "numerator"]
    top = told[0] if told else None
    for m in amounts if top is not None else ():
        assert top is not None
        if m.unit == top.unit and m.peer == top.peer and m.sentence is top.sentence and m.index < top.index:
            yield rate_over(rate, top, m)


def over_own_subject(rate: Mention, reading: Relation, amounts: Sequence[Mention]) -> Iterator[Relation]:
    """抽检5260批次，…；其中食用农产品1840批次，不合格62批次，不合格率3.37%: of the figure that 其中 turned to."""
    top, bottom = single_terms(reading, amounts)
    if top is None or bottom is None or top.sentence is not rate.sentence or bottom.peer == top.peer:
        return
    subject = top.sentence.mentions[top.index - 1] if top.index else None
    if subject is not None and subject.peer == top.peer == rate.peer and "其中" in subject.head:
        if subject.unit == top.unit and size(subject) >= size(top):
            yield rate_over(rate, top, subject)


_JOINS = "、和与及 "


def over_its_item(rate: Mention, reading: Relation, amounts: Sequence[Mention]) -> Relation | None:
    """生产熟料142.7万吨、水泥198.5万吨，销售水泥194.8万吨，产销率: over the item that bears the noun of the part."""
    top, bottom = single_terms(reading, amounts)
    if top is None or bottom is None:
        return None
    named = [m for m in listed_with(bottom) if len(words := m.lead.strip(_JOINS)) > 1 and words in top.lead]
    return rate_over(rate, top, named[0]) if len(named) == 1 and named[0] is not top else None


def over_those_among(rate: Mention, reading: Relation, amounts: Sequence[Mention]) -> Iterator[Relation]:
    """合同48宗，其中到期39宗，按期开工37宗，开工率94.9%: of those that 其中 picks."""
    top, bottom = single_terms(reading, amounts)
    if top is not None and bottom is not None:
        yield from (rate_over(rate, top, m) for m in those_among(top) if m is not bottom)


def of_its_parts(rate: Mention, reading: Relation, paragraph: Paragraph) -> Iterator[Relation]:
    """破案1836起，其中本年立案1572起、积案264起，当年破案率: of one of the parts, where the rate's name may mean it."""
    top, bottom = single_terms(reading, rate.sentence.mentions)
    if top is not None and bottom is not None:
        for part in filter(lambda m: m.is_level, rate.sentence.mentions):
            if part.unit == top.unit and (paragraph.wholes.get(part.claim.start) is top or among(top, part)):
                yield rate_over(rate, part, bottom)


def without_siblings(reading: Relation, amounts: Sequence[Mention], paragraph: Paragraph) -> list[Mention]:
    """The amounts without the other parts of the base: 分娩1836例，顺产1084例，剖宫产752例 is of no 顺产."""
    top, bottom = single_terms(reading, amounts)
    if top is None or bottom is None or paragraph.wholes.get(top.claim.start) is not bottom:
        return list(amounts)
    return [m for m in amounts if m is top or paragraph.wholes.get(m.claim.start) is not bottom]


_TURNED_UP = pattern("实际|实到|参加|参考|有效|到场|到期|已到|期满|应")
"""Of those registered the ones that came: the base of what they did."""


def on_other_bases(rate: Mention, reading: Relation, amounts: Sequence[Mention], *, closed: bool) -> Iterator[Relation]:
    """The same part over the other figures in front of it: 报名23614人，实际参加22987人，上线14236人，上线率61.93%."""
    top, bottom = single_terms(reading, amounts)
    if top is not None and bottom is not None and top.claim.kind is ClaimKind.COUNT and not closed:
        for m in amounts:
            between = bottom.sentence is top.sentence and bottom.index < m.index and m.is_level
            last = between and m.peer + 1 == top.peer and _is_last_of_peer(m)  # 报名…，审查通过3218人；实到2763人
            fits = (
                m.unit == top.unit
                and (between or _TURNED_UP.search(m.label) is not None)
                and m.sentence is top.sentence
                and m.index < top.index
                and (m.peer == top.peer or last)
            )
            if fits and m is not bottom and size(m) >= size(top):
                yield rate_over(rate, top, m)


def _is_last_of_peer(mention: Mention) -> bool:
    """Whether no other figure of its unit follows up to the semicolon."""
    behind = mention.sentence.mentions[mention.index + 1 :]
    return not any(m.unit == mention.unit and m.peer == mention.peer for m in behind)
