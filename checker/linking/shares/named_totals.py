"""The total that a share names, told under that name further in front than what stands nearest.

    前8个月，进出口总值27.08万亿元。…。8月当月进出口3.59万亿元。…。一般贸易进出口17.72万亿元，占外贸总值的65.4%.
    其中出口15.47万亿元；进口11.61万亿元。…。民营企业出口9.74万亿元，占出口总值的63%.

The figure is called as the share calls it, but for whose it is and what makes it a total. Several can be called so, of
a month and of the months so far, so it is verified only, but for
slips on the total that a share in front of it came out on.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from checker.linking.choice import holds
from checker.linking.conditions import BOUNDS
from checker.linking.far.times import core
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_TOTAL = pattern("(?P<noun>[^\\W\\d_a-zA-Z]{2,8}?)(?:总?(?:[值额量数]|规模))?的?")
BARE_TOTAL = pattern("全部|(?:总[数量额体值]|总[^\\W\\d_])的?")
_WHOSE = pattern("(?:[我中全]国|我(?=[国外进出])|[全本我][市县区省州镇乡校院行])的?")
_WHAT_TOTAL = pattern("总?(?:[值额量数]|规模)$")
_TRADE = frozenset(("外贸", "进出口", "对外贸易", "外贸进出口", "货物贸易进出口", "货物贸易"))
_SEVERAL = 8
_BACK, _MOST = 12, 400
"""So many sentences of its paragraph, and so many figures in all, are asked for the name."""


def of_named_total(
    share: Mention, part: Mention, words: str, paragraph: Paragraph, memory: Memory
) -> tuple[list[Relation], Confidence]:
    """The share of the nearest total of that name on which it comes out, or of that on which one before it did."""
    said = _TOTAL.fullmatch(_WHOSE.sub("", words))
    if said is None or part.unit == "":
        return [], Confidence.LOW
    names = _TRADE if said["noun"] in _TRADE else frozenset((said["noun"],))
    sizes = set()
    for total in _told(share, part, paragraph, memory):
        if total.claim.values in sizes or _is_not_called(total, names):
            continue
        sizes.add(total.claim.values)
        if len(sizes) > _SEVERAL:
            return [], Confidence.LOW
        relation = quotient(RelationKind.SHARE, share, [(1, part)], [(1, total)], roles=SHARE_ROLES, cue="占")
        if holds(relation):
            return [relation], Confidence.HIGH
    proven = memory.proven.get(part.unit)
    if proven is None or _is_not_called(proven, names) or proven.values.high is None:
        return [], Confidence.LOW
    relation = quotient(RelationKind.SHARE, share, [(1, part)], [(1, proven)], roles=SHARE_ROLES, cue="占")
    return [relation], Confidence.MEDIUM


def _is_not_called(total: Mention, names: frozenset[str]) -> bool:
    return _WHAT_TOTAL.sub("", _WHOSE.sub("", core(total.lead))) not in names


def _told(share: Mention, part: Mention, paragraph: Paragraph, memory: Memory) -> Iterator[Mention]:
    """Every figure in front that is counted like the part and not less, the nearest first."""
    sentences = (share.sentence, *paragraph.before(paragraph.number_of(share.sentence), _BACK))
    here = (m for sentence in sentences for m in reversed(sentence.mentions))
    before = reversed(memory.by_unit.get(part.unit, ()))
    for mention in islice(chain(here, before), _MOST):
        fits = mention.is_level and mention is not part and mention.unit == part.unit and not mention.depth
        if fits and mention.claim.start < share.claim.start and mention.claim.approximation not in BOUNDS:
            if (mention.values.high or 0) >= (part.values.low or 0):
                yield mention
