"""How figures are written: approximators on exact figures, two of them on one, digits that GB/T 15835 rules out.

Nothing is computed here, and no figure counts as checked for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_COUNT = ClaimKind.COUNT
_NOTHING = ClaimKind.NONE
_EXACT = Approximation.EXACT
_APPROXIMATE = (Approximation.OVER, Approximation.NEARLY, Approximation.ABOUT)
_EXACT_FROM = 3
"""From so many significant digits on a figure is exact: 486余件, 近301.2万元. 约 may go with what is measured."""
_BEFORE = ("约", "近", "接近", "大概")
_BEHIND = ("左右", "上下")
_AROUND = 2
_TWICE = pattern("^(?:大约|约|将近|接近|近|超过?|逾).*(?:[余多]|左右|上下|以上)")
_ODD = pattern("[０-９ \\u00a0百千]")
"""One of these is in every figure that is written with wide digits, a blank or a scale word; few have one."""
_WIDE = pattern("[０-９]")
_BLANK = pattern("[0-9][ \\u00a0]+[^0-9 \\u00a0]")
_MIXED = pattern("[0-9][百千](?![瓦米克卡伏帕赫字分万亿])")


def link_writing(text: str, claims: Sequence[Claim]) -> Iterator[Relation]:
    """Every figure whose writing is at odds with itself or with the standard, each with what is odd about it."""
    for claim in claims:
        if claim.kind is _NOTHING or (claim.approximation is _EXACT and _ODD.search(claim.literal) is None):
            continue
        form = _form(text, claim)
        if form:
            facts = (("form", "writing"), ("writing", form))
            yield Relation(
                RelationKind.UNIT, (Member("stated", claim),), stated=claim, confidence=Confidence.LOW, facts=facts
            )


def _form(text: str, claim: Claim) -> str:
    literal = claim.literal
    if claim.approximation in _APPROXIMATE:
        around = text[max(0, claim.start - _AROUND) : claim.start], text[claim.end : claim.end + _AROUND]
        if _TWICE.search(literal) or (_before(around[0]) and not literal.startswith(_BEFORE)):
            return "twice"
        if around[1].startswith(_BEHIND) and not literal.endswith(_BEHIND):
            return "twice"
        counted = claim.kind is _COUNT and claim.scale == 1
        to_its_last = _significant(claim) >= _EXACT_FROM and not claim.number.endswith("0")
        if to_its_last and (counted or claim.approximation is not Approximation.ABOUT):
            return "approximator"
    if _ODD.search(literal) is None:
        return ""
    if _WIDE.search(literal) is not None:
        return "wide"
    if _BLANK.search(literal) is not None:
        return "blank"
    return "mixed" if _MIXED.search(literal) is not None else ""


def _before(words: str) -> bool:
    """Whether an approximator stands there, and not 附近 or 节约."""
    return words.endswith(_BEFORE) and words[-2:] not in _OTHER_WORDS


_OTHER_WORDS = ("附近", "最近", "临近", "就近", "邻近", "节约", "预约", "签约", "合约")


def _significant(claim: Claim) -> int:
    """How many digits the figure is written with, from the first to the last that is not zero."""
    digits = "".join(character for character in claim.number if character.isdecimal())
    return len(digits.strip("0"))
