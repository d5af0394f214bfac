"""What newly came in is not all that there was, where nothing is said of what was carried in.

全年新收8642件，审结8326件，未结833件: 旧存 is not told, and more may be left, or closed, than came in.
新收1286件，审结1242件，未结142件，结案率89.7%: over what was closed and what is left, and so over all that there was.

Only a figure that no 旧存 explains can be proved wrong: less that is left than came in and was not closed.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_NEWLY = pattern("新(?:接?收(?!入|费|税|购|储)|受理|立案?(?!项)|登记)|收案")
_TOLD = pattern(
    f"{cues.CARRIED_IN.pattern}|[上去往历前]年[^，,。；;\\d]{{0,8}}(?:未|余|留|存|转|积|接转|案)|(?:年|期|月|季)初"
    "|积压|遗留|存量|旧案|(?:上|前)(?:月|季度?|期)(?:末|底|未|结|遗|余)"
)
_BACK = 160
_AHEAD = 60


def is_only_new(intake: Mention) -> bool:
    """Whether the figure is only what newly came in, and its passage tells nothing of what was there before."""
    if _NEWLY.search(intake.lead) is None:
        return False
    text, block = intake.sentence.text, intake.sentence.paragraph.block.span
    start, end = max(block.start, intake.claim.start - _BACK), min(block.end, intake.claim.end + _AHEAD)
    return _TOLD.search(text, start, end) is None


def may_have_been_there(left: Mention, intake: Mention, outs: Sequence[Mention]) -> bool:
    """Whether what is left beyond what came in may have been there before: more than the outcomes leave of it."""
    if not is_only_new(intake):
        return False
    gone = sum(m.values.low or 0 for m in outs)
    return (left.values.low or 0) + gone > (intake.values.high or 0)


def is_opening_told(intake: Mention, left: Mention) -> bool:
    """Whether what was there before stands in front of what came in, and what is left at the end behind it.

    Or it stands between what newly came and what is left: 新收2135件，审结1992件，上年结转50件，年末未结193件.
    """
    if _AT_THE_END.search(left.lead) is None:
        return False
    if _NEWLY.search(intake.lead) is not None:
        between = intake.sentence.mentions[intake.index + 1 : left.index] if left.sentence is intake.sentence else []
        if any(m.unit == intake.unit and not m.depth and cues.CARRIED_IN.search(m.lead) for m in between):
            return True
    front = intake.sentence.mentions[max(0, intake.index - _FAR) : intake.index]
    return any(m.unit == intake.unit and not m.depth and _TOLD.search(m.lead) is not None for m in front)


def begins_ledger(mention: Mention) -> bool:
    """Whether the figure is what was there when the period began: 年初为97条."""
    return _AT_THE_BEGINNING.match(mention.lead) is not None


_AT_THE_BEGINNING = pattern("[，,；;\\s]*(?:[年期月季]初|上[年期]末)")


def is_ledger(first: Mention, last: Mention) -> bool:
    """年初31户，新纳入9户，消除风险14户，年末尚有26户: from what was there to what is there, and no whole and parts."""
    return _TOLD.search(first.lead) is not None and _THEN_THERE.search(last.lead) is not None


_THEN_THERE = pattern("[年期月季]末|[年月]底|尚有|仍有|现有")
_FAR = 32
_AT_THE_END = pattern(
    "[年期月季]末(?:未|剩余|结存|尚有|仍有|实有|库存|存栏|余)|未[办审执检]?结|结?转(?:至|到|入)?(?:下[一年期]|次年)"
)


def is_in_stock(left: Mention) -> bool:
    """Whether the figure is of a store that is seldom empty when a year begins: 结存."""
    return "结存" in left.lead and _TOLD.search(left.sentence.words) is None


def more_than_left(left: Mention, terms: Sequence[tuple[int, Mention]]) -> bool:
    """Whether the figure is more than what came in and did not go."""
    return (left.values.low or 0) > sum(sign * (m.values.low or 0) for sign, m in terms)
