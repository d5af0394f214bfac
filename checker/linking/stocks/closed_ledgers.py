"""Ledgers whose end is told: what stands behind is another stock, and what the year ended with its net change made."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Role, Sentence
from checker.linking.stocks.stocks_told import is_closing, is_opening
from checker.model.patterns import pattern


def is_closed(opening: Mention, left: Mention) -> bool:
    """年初缴存余额A，缴存B，提取C，年末余额D；贷款余额E: what the year began with is told to its end."""
    if opening.sentence is not left.sentence:
        return False
    if _AT_THE_END.search(left.lead) is not None:
        name = _TIME.sub("", left.lead)  # 年初贷款余额A，回收B，年末余额C；年末缴存余额D: of another balance
        become = closing_of(opening) if len(name) > 1 and name not in opening.lead else None
        return become is not None and become.index < left.index
    between = left.sentence.mentions[opening.index + 1 : left.index]
    return any(m.unit == left.unit and is_closing(m) and _AT_THE_END.search(m.lead) for m in between)


_TIME = pattern("[^\\w]|[年期月季]度?[末底初]|(?:累计)?(?:余额|结[余存])|[本当今]|[为达共]")
_AT_THE_END = pattern("[年期月季]度?[末底]|结转")


def net_of_year(opening: Mention, closing: Mention, earlier: Sequence[Sentence]) -> Mention | None:
    """净增4234户。年末实有41306户，比上年末的37072户增长: the one net change that the sentence in front ends with.

    Only where that sentence tells no stock, and nothing of the unit but the two stocks stands in the own one.
    """
    own = [m for m in closing.sentence.mentions if m.unit == closing.unit]
    if not earlier or own not in ([closing, opening], [opening, closing]):
        return None
    told = [m for m in earlier[0].mentions if m.unit == closing.unit and not m.depth]
    nets = [m for m in told if m.role is Role.NET and m.name != "balance"]
    if len(nets) != 1 or told[-1] is not nets[0] or any(is_closing(m) or is_opening(m) for m in told):
        return None
    return nets[0]


def closing_of(mention: Mention) -> Mention | None:
    """What the balance had become at the end of its sentence's ledger, where it is the one of the beginning.

    在建工程期初余额42837万元，本期增加…，期末余额46655万元: the second one bears the name in front of the first.
    """
    if not is_opening(mention):
        return None
    return bare_closing(mention, mention.sentence.mentions[mention.index + 1 : mention.index + 1 + _REACH])


_REACH = 24
"""So many figures behind it may tell what became of it."""


def bare_closing(opening: Mention, behind: Sequence[Mention]) -> Mention | None:
    """年末余额, 期末为: the one figure that says of itself only when it was counted."""
    bare = [m for m in behind if m.unit == opening.unit and is_closing(m) and _BARE.fullmatch(m.lead) and not m.depth]
    return bare[0] if len(bare) == 1 else None


_BARE = pattern(
    "[\\s，,]*(?:(?:(?:19|20)\\d\\d|本|当|今)?年|期|月|季度?)[末底]的?(?:结存)?(?:余额|余额达|余额为|为|达|达到)"
)
