"""Defined rates whose terms stand in several sentences, told where one digit parts them from the plainest terms.

各项贷款余额132.6亿元，其中涉农贷款104.4亿元，小微贷款61.9亿元。不良贷款1.87亿元，不良率1.51%: of all loans, for
nothing narrows these. Across sentences no place says so; so what does not come out is believed as far as a misprint
goes.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import is_misprinted
from checker.linking.passage import Mention, Paragraph
from checker.model.definition import Definition
from checker.model.patterns import pattern
from checker.model.relation import Relation


def plainest_misprinted(
    rate: Mention, definition: Definition, readings: Sequence[Relation], paragraph: Paragraph
) -> Relation | None:
    """The reading whose terms bear the definition's words and hardly another, if the rate misses it by one digit."""
    words = {
        word
        for formula in definition.formulas
        for term in (*formula.numerator, *formula.denominator)
        for word in term.lstrip("?-").split("|")
    }
    known = sorted(words, key=len, reverse=True)
    found = [(_narrowing(reading, rate, known, paragraph), reading) for reading in readings]
    least = min((narrowing for narrowing, _ in found), default=_MOST + 1)
    if least > _MOST:
        return None
    plain = next(reading for narrowing, reading in found if narrowing == least)
    return plain if is_misprinted(plain) else None


def _narrowing(reading: Relation, rate: Mention, known: Sequence[str], paragraph: Paragraph) -> int:
    """How many signs the terms' words have beside those of the definition and what any total is called."""
    left = 0
    for member in reading.members:
        if member.claim.start == rate.claim.start:
            continue
        mention = paragraph.mention_at(member.claim.start)
        left += len(_left_of(mention.label, known)) if mention is not None else _MOST + 1
    return left


def _left_of(label: str, known: Sequence[str]) -> str:
    label = _TOTAL.sub("", label)
    for word in known:
        label = label.replace(word, "")
    return _TOTAL.sub("", label)


_MOST = 1
_TOTAL = pattern(
    "各项?|全[部行年市县区省]|金融机构|本[行院年期]|集团|公司|营业|余额|总[额量数计]?|合计|共计?|[年月季期]末|当年|实际|完成|实现|累计|案件|"
    "收到|人民币|本外币|各类|含|上年|同期|连同|加上|其中|截至|达到?|(?:20)?\\d{1,2}[年月](?:份|末)?|[，,、的了量额至为约]"
)
