"""One quantity in two units, by the rule that stands between the two: 4.26万公顷（1公顷为15亩，合63.9万亩）.

收购21.6万担（每担50公斤），折1.08万吨. The rule is the text's own, so the units need not be known.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.linking.choice import Proposal, holds
from checker.linking.facts.conversions import Conversion
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import related
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Figure, Product
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_NUMBER = "(?P<{0}>\\d{{1,6}}(?:\\.\\d{{1,4}})?)(?P<{0}_scale>[万亿]?)"
_RULE = pattern(
    "[（(，,\\s]{0,2}(?:其中|注)?[：:]?(?:按照?|以)?(?P<about>约?)(?:每|"
    + _NUMBER.format("first")
    + ")(?P<one>[^\\W\\d_]{1,4}?)(?P<nearly>约?)(?:折合|折算为?|换算为?|相当于|等于|[折合为是=＝])?(?P<roughly>约?)"
    + _NUMBER.format("second")
    + "(?P<other>[^\\W\\d_]{1,6}?)(?:折算|换算|计算|计|折合)?[）)]?[，,]?"
    "(?:约合|折合|折算为?|换算为?|相当于|也就是|即|[合折计])约?"
)
_ENDS = frozenset("约合折算为于是即计")
"""With one of these every rule ends."""
_SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}
_LONGEST = 40
_AHEAD = 4


def link_told_conversions(paragraph: Paragraph, conversion: Conversion) -> Iterator[Proposal]:
    """Every figure that repeats one in front of it by a rule that is told in between."""
    for sentence in paragraph.sentences:
        for first in sentence.mentions:
            for second in sentence.mentions[first.index + 1 : first.index + _AHEAD]:
                between = sentence.text[first.claim.end : second.claim.start]
                may_tell = len(between) <= _LONGEST and between[-1:] in _ENDS
                said = _RULE.fullmatch(between) if may_tell else None
                if said is None or not first.unit or not second.unit or second.claim.kind is ClaimKind.MONEY:
                    continue
                number = Fraction(said["first"] or 1) * _SCALES[said["first_scale"] or ""]
                rule = (number, said["one"]), (Fraction(said["second"]) * _SCALES[said["second_scale"]], said["other"])
                factor = _factor(first, second, rule, conversion) or _factor(first, second, rule[::-1], conversion)
                if factor is not None:
                    yield from _told(
                        first, second, factor, is_rough=any(said[w] for w in ("about", "nearly", "roughly"))
                    )


def _told(first: Mention, second: Mention, factor: Fraction, *, is_rough: bool) -> Iterator[Proposal]:
    computed = Product(Figure(first.claim, first.claim.scale), Constant(factor))
    roles = {first.claim.start: "other", second.claim.start: "stated"}
    relation = related(RelationKind.UNIT, second.claim, computed, roles=roles)
    if not is_rough or holds(relation):
        yield Proposal((relation,), Confidence.HIGH)


_Side = tuple[Fraction, str]


def _factor(first: Mention, second: Mention, rule: tuple[_Side, _Side], conversion: Conversion) -> Fraction | None:
    """What one of ``first`` is in ``second``'s unit, where the rule's sides are in the units of the two."""
    (one, unit), (other, result) = rule
    into = _size_in(result, second.unit, conversion)
    return other / one * into if unit == first.unit and into is not None and one else None


def _size_in(unit: str, wanted: str, conversion: Conversion) -> Fraction | None:
    if unit.startswith(wanted) or unit == wanted:
        return Fraction(1)  # 10万吨油当量，合126万吨油当量
    (dimension, size), (other, other_size) = conversion(unit), conversion(wanted)
    return size / other_size if dimension == other and dimension else None
