"""Rates over a figure that a clause of its own names: 持卡412.6万人，按常住人口403.2万人计算，持卡率102.3%.

Such a base may be less than what stands over it. The rate may count by the thousand or by 100 000 (发病率702.06/10万),
and be one of a list: 医师1512人、护士1836人，以常住人口46.7万人计，每千人口分别为3.24人、3.93人.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import figure, related
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Constant, Expression, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_BASE = pattern("\\s*(?:若|如)?[以按](?:照)?(?:年末|年均|全[市县区省]|当年)*[^，,。；;\\d]{2,12}?(?:数|总数)?")
_MEAN = pattern("\\s*[以按][^，,。；;]{2,32}平均(?:人|户)?数?")
"""以年初1768人和年末1684人的平均数1726人为基数."""
_COUNTED = pattern("(?:来)?(?:计算?|测算|统计|折算|核算)|[为作]?(?:基数|分母)(?:计算)?")
_EACH = pattern(
    "\\s*每(?P<each>十万|[百千万])(?:名|个|位)?(?:常住|户籍)?人口?[^，,。；;\\d]{0,10}?(?:分别|依次)?(?:拥有|有|为|达)*"
)
_OVER = pattern("/10万|/十万")
_RATE = pattern("率$")
_SIZES = {"百": 100, "千": 1000, "万": 10_000, "十万": 100_000}
_PER_CENT, _PER_MILLE = 100, 1000


def link_on_stated_bases(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate right behind a clause that says what it is counted by."""
    for sentence in paragraph.sentences:
        for base in sentence.mentions[1:-1]:
            if is_stated_base(base):
                yield from _of_base(sentence, base)


def is_stated_base(mention: Mention) -> bool:
    """Whether its own clause says that what follows is counted by it: 按常住人口40.2万人计算."""
    if not mention.tail.startswith(("计", "来计", "测", "统", "折", "核", "为", "作")) or mention.depth:
        return False
    if _COUNTED.fullmatch(mention.tail) is None:
        return False
    if mention.role is Role.AVERAGE:
        return _MEAN.fullmatch(mention.head) is not None
    return mention.is_level and _BASE.fullmatch(mention.head) is not None


def _of_base(sentence: Sentence, base: Mention) -> Iterator[Proposal]:
    behind = [m for m in sentence.mentions[base.index + 1 :] if m.clause == base.clause + 1 and m.peer == base.peer]
    front = [m for m in sentence.mentions[: base.index] if m.is_level and m.clause == base.clause - 1 and not m.depth]
    if not behind or not front or any(m.peer != base.peer for m in front):
        return
    factor, results = _results(behind)
    tops = front[-len(results) :] if len(results) > 1 else [m for m in front[-1:] if len(front) == 1]
    if not factor or len(tops) != len(results) or any(not _counts(top) for top in tops):
        return
    named = len(results) > 1 or _takes_up(results[0], tops[0])
    for result, top in zip(results, tops, strict=True):
        yield Proposal((_over(result, top, base, factor),), Confidence.HIGH if named else Confidence.LOW)


def _results(behind: Sequence[Mention]) -> tuple[int, list[Mention]]:
    """What the results are multiplied by, and the results: one rate, or the figures of one list; 0 where it is none."""
    first = behind[0]
    if first.claim.approximation is not Approximation.EXACT:
        return 0, []
    if first.role is Role.RATE and len(behind) == 1 and first.claim.kind in (ClaimKind.PERCENT, ClaimKind.PERMILLE):
        return _PER_MILLE if first.claim.kind is ClaimKind.PERMILLE else _PER_CENT, [first]
    text, end = first.sentence.text, first.claim.end
    if _OVER.match(text, end) is not None and _RATE.search(first.lead.rstrip("为达是约")) is not None:
        return _SIZES["十万"], [first]
    each = _EACH.fullmatch(first.lead)
    if each is None or first.clause != behind[-1].clause:
        return 0, []
    listed = [first, *(m for m in behind[1:] if m.unit == first.unit and not m.lead.strip("、和及与 "))]
    return (_SIZES[each["each"]], listed) if len(listed) == len(behind) else (0, [])


def _counts(top: Mention) -> bool:
    return top.claim.kind is ClaimKind.COUNT and top.claim.approximation is Approximation.EXACT


def _takes_up(result: Mention, top: Mention) -> bool:
    """Whether the rate's name has a word of what is counted: 持卡率 behind 持卡412.6万人."""
    return not set((result.name or result.lead).replace("率", "")).isdisjoint(top.lead[-_WORDS:])


_WORDS = 8


def _over(result: Mention, top: Mention, base: Mention, factor: int) -> Relation:
    computed: Expression = Quotient(figure(top), figure(base))
    if factor == _PER_CENT or factor == _PER_MILLE and result.claim.kind is ClaimKind.PERMILLE:
        computed = Quotient(figure(top), figure(base), factor)
    else:
        computed = Product(computed, Constant(factor, f"{factor}"))
    roles = {result.claim.start: "rate", top.claim.start: "numerator", base.claim.start: "denominator"}
    return related(RelationKind.RATE, result.claim, computed, roles=roles, cue=base.head)
