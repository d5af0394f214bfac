"""What is added to a figure in front, or taken off it, up to the total: 收入N，…，加上级补助A、上年结转B，收入总计T."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.stocks.budgets import left_over
from checker.linking.totals.columns import MOST_PARTS
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_FAR_BACK = 4


def balanced(whole: Mention, added: list[Mention], first: Sequence[Mention], cue: str) -> Iterator[Proposal]:
    """收入N，…，加上级补助A、上年结转B，收入总计T: what is added and the one figure in front that it is added to."""
    signs = _signs_of_added(added)
    if -1 in signs:
        terms = list(zip(signs, added, strict=True))
        readings = tuple(left_over(whole, [(1, start), *terms]) for start in first[:MOST_PARTS])
    else:
        readings = tuple(total_relation(whole, [start, *added], cue) for start in first[:MOST_PARTS])
    if readings:
        yield Proposal(readings, Confidence.HIGH if len(readings) == 1 else Confidence.MEDIUM)


def _signs_of_added(added: Sequence[Mention]) -> list[int]:
    """加补助A、结转B，扣除上解C、调出D后: −1 for what a verb takes away, and for what goes on from it without one."""
    signs: list[int] = []
    for mention in added:
        goes_on = bool(signs) and mention.separator == "、" and _PUT_IN.match(mention.lead) is None
        signs.append(-1 if _TAKEN_OFF.match(mention.lead) or (goes_on and signs[-1] < 0) else 1)
    return signs


_TAKEN_OFF = pattern("[，,、\\s]*(?:再|并|同时)?(?:扣除|扣减|减去|减除|减掉|剔除|抵减|减(?![少免轻税费负排]))")
_PUT_IN = pattern("[、\\s]*(?:再|并)?(?:加|连同|计入)")


def added_from(first: Mention, whole: Mention) -> list[Mention]:
    """What is added, up to the total, with what was carried in: 加上级补助A、上年结转收入B，收入总计."""
    told = whole.sentence.mentions[first.index : whole.index]
    told = [m for m in told if m.unit == whole.unit and m.depth == first.depth]
    wholes = whole.sentence.paragraph.wholes
    return [m for m in told if m.claim.start not in wholes and (m.is_level or cues.CARRIED_IN.search(m.lead))]


def openings_in_front(sentence: Sentence, unit: str) -> list[Mention]:
    """The figure of the unit that each of the sentences in front begins with, the nearest first.

    This one goes on from one of them:
    收入86.42亿元。税收收入56.38亿元、非税收入30.04亿元。税收中，增值税21.74亿元、…。加上级补助…，收入总计.
    """
    found: dict[int, Mention] = {}
    for earlier in sentence.paragraph.before(sentence.paragraph.number_of(sentence), _FAR_BACK):
        first = _first_of(earlier, unit)
        if first is None:
            break
        if first.lead.lstrip().startswith("其中"):
            continue  # 收入136820万元。其中土地出让121360万元。加上级补助…，收入总计
        whole = sentence.paragraph.wholes.get(first.claim.start, first)
        found.setdefault(whole.claim.start, whole)  # 收入24.63亿元。税收15.47亿元；非税9.16亿元。加上级补助…
    return list(found.values())


def _first_of(sentence: Sentence, unit: str) -> Mention | None:
    return next((m for m in sentence.mentions if m.unit == unit and m.is_level), None)
