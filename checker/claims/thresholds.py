"""The approximator of a figure on either side of it, and whether the figure is a threshold."""

from __future__ import annotations

from checker.claims.approximators import label_after, label_before
from checker.claims.quantities import Quantity
from checker.claims.reading import Numeral
from checker.claims.unit_words import is_han
from checker.claims.words import Unit, lexicon
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern

_EXACT = Approximation.EXACT
_OVER = Approximation.OVER
_RANGE = Approximation.RANGE
_AT_LEAST = Approximation.AT_LEAST
_AT_MOST = Approximation.AT_MOST
_SUFFIXED = frozenset({ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.LENGTH, ClaimKind.AREA, ClaimKind.MASS})
_SHARES = frozenset({ClaimKind.PERCENT, ClaimKind.FRACTION})
_CLAUSE_HEADS = frozenset("，,。；;、（(：:\n中")
_PAUSE = pattern("[，,。；;\n]")
_FAR = 16
_EACH = frozenset(f"{one}{thing}" for one in "单每" for thing in "户笔家个次套件宗项人台座组日")
"""单户500万元以下贷款: what each must be to belong."""


def label_around(numeral: Numeral, stop: int, unit: Unit) -> tuple[Approximation, int, int]:
    """The figure's approximation, and its span with the words that say so; the unit ends at ``stop``."""
    text, start, floor = numeral.text, numeral.start, numeral.floor
    known = lexicon()
    if text[stop : stop + 1] in known.after_lengths:
        after, tail = label_after(text, stop)
        if after is not _EXACT:
            return after, start, tail
    before, head = _EXACT, start
    if (sign := text[start - 1 : start]) == " " or sign in known.before_lengths:
        before, head = label_before(text, start, floor)
    if before is _EXACT and unit.kind in _SHARES:
        # 约占案件总量70%: the approximator stands in front of the base, the figure keeps its own span
        reach = text[max(floor, start - _FAR) : start]
        at = reach.rfind("约占")
        if at >= 0 and _PAUSE.search(reach, at) is None:
            return Approximation.ABOUT, start, stop
    return before, head, stop


def is_condition(text: str, head: int, stop: int, tail: int, found: Quantity) -> bool:
    """Whether ``text[head:tail]`` names a class or sets a rule rather than measuring; its unit ends at ``stop``.

    7人以上党支部, 10人以下的律所, 65岁及以上, 51—100人的, 每个村不低于50万元.
    """
    label = found.approximation
    if label is _EXACT or label is _OVER:
        return False
    if found.unit == "岁":
        return True
    following = text[tail : tail + 1]
    if label is _RANGE:
        return following == "的"
    if label is not _AT_LEAST and label is not _AT_MOST:
        return False
    if tail == stop:
        return "每" in _PAUSE.split(text[max(0, head - _FAR) : head])[-1]
    if found.kind not in _SUFFIXED or not is_han(following):
        return False
    return following == "的" or head == 0 or text[head - 1] in _CLAUSE_HEADS or text[max(0, head - 2) : head] in _EACH
