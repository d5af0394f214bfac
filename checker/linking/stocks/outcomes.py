"""What one list of outcomes leaves over: 新收64件，上年结转3件。办理结果：予以公开29件，部分公开8件，…；结转下年度6件.

All that came in, with what was carried in, less every outcome of the list, is carried on.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.signs_of_flows import Term
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_OPENS = pattern("(?:办理|处理|答复|审理|审查|处置|办结)(?:的)?(?:结果|情况)(?:分别)?(?:[为是]|如下)?[：:，,\\s]")
_NEWLY = pattern("新收|收到|接到|接收|收件|受理")
_TAKEN = pattern("(?<![已结])办理[^，,。；;、\\d完毕结]{0,12}(?:申请|案件|事项|诉求|件)?[总共计]*$")
_APART = pattern("[，,\\s]*(?:另外?|此外)(?:还?有|加|含)?")
"""办理申请173件，另有上年结转4件: what was carried in is not among those that were handled."""
_AMONG = pattern("\\s*其中")
_BACK = 2
_FEWEST = 2


def left_of_outcomes(paragraph: Paragraph, number: int, left: Mention) -> Proposal | None:
    """What is carried on, of all that was there less the outcomes that the list in front tells; or ``None``."""
    if not left.is_level or left.depth or "转" not in left.lead or cues.CARRIED_ON.search(left.lead) is None:
        return None
    around = [left.sentence, *_in_front(paragraph, number)]
    listing, *earlier = around if left.index or len(around) == 1 else around[1:]
    opener = _OPENS.search(listing.text, listing.start, listing.end)
    if opener is None or opener.end() > left.claim.start:
        return None
    outcomes = _outcomes(listing, opener.end(), left)
    front = [m for m in listing.mentions if m.claim.end <= opener.start()]
    told = [m for other in reversed(earlier[:_BACK]) for m in other.mentions]
    told = [m for m in (*told, *front) if m.unit == left.unit and not m.depth and _AMONG.match(m.lead) is None]
    carried = [m for m in told if m.role in _STOCKS and cues.CARRIED_IN.search(m.lead)]
    came = [m for m in told if m.is_level and m not in carried and _NEWLY.search(m.lead)]
    if not came and len(carried) == 1 and _APART.match(carried[0].lead) is not None:
        came = [m for m in told if m.is_level and m not in carried and _TAKEN.search(m.lead)]
    if len(outcomes) < _FEWEST or len(came) != 1 or len(carried) > 1:
        return None
    terms: list[Term] = [(1, came[0]), *((1, m) for m in carried), *((-1, m) for m in outcomes)]
    # that nothing was carried in need not be told
    return Proposal(
        (left_over(left, terms),), Confidence.HIGH if carried else Confidence.MEDIUM, explicit=bool(carried)
    )


def results_begin(left: Mention) -> int | None:
    """Where the list begins that is said to be of results, in the sentence of what is carried on; or ``None``."""
    if cues.CARRIED_ON.search(left.lead) is None:
        return None
    found = _RESULTS.search(left.sentence.text, left.sentence.start, left.claim.start)
    return found.end() if found is not None else None


_RESULTS = pattern("(?:办理|处理|答复|审理|审查|处置|办结)(?:的)?结果(?:分别)?(?:[为是]|如下)?[：:]")


def _in_front(paragraph: Paragraph, number: int) -> list[Sentence]:
    """The sentences in front, nearest first; each line of a form may be a paragraph: 一、新收　64⏎二、上年结转　3."""
    found = paragraph.sentences[max(0, number - _BACK - 1) : number][::-1]
    above = paragraph.previous
    while above is not None and len(found) <= _BACK:
        found += above.sentences[::-1]
        above = above.previous
    return found[: _BACK + 1]


_GOES_ON = pattern("(?:正在?|尚在|仍在|还在)[^，,。；;、\\d]{0,6}$")
_DONE = pattern("^[，,、\\s]*(?:目前|现)?(?:已经?|均)")
_ROW = 3


def goes_on(left: Mention) -> Proposal | None:
    """移交线索11条，已办结9条，正在核查2条: what is done and what is going on, right behind what there is; or ``None``.

    Told only where it comes out, for some may not have been begun.
    """
    if not left.is_level or left.index + 1 < _ROW or "在" not in left.lead or _GOES_ON.search(left.lead) is None:
        return None
    whole, done = left.sentence.mentions[left.index - 2 : left.index]
    alike = all(m.unit == left.unit and m.is_level and m.peer == left.peer and not m.depth for m in (whole, done, left))
    in_a_row = done.clause - whole.clause == 1 and left.clause - done.clause <= 1
    if not alike or not in_a_row or _DONE.match(done.lead) is None or _DONE.match(whole.lead) is not None:
        return None
    return Proposal((total_relation(whole, [done, left], left.lead),), Confidence.LOW)


_STOCKS = (Role.LEVEL, Role.PREVIOUS)


def _outcomes(listing: Sentence, start: int, left: Mention) -> Sequence[Mention]:
    """The figures of the list that its opening announces, without parts of them and without their total."""
    return [
        m
        for m in listing.mentions
        if m.claim.start >= start
        and m.claim.start < left.claim.start
        and m.unit == left.unit
        and m.is_level
        and not m.depth
        and _AMONG.match(m.lead) is None
        and cues.sums_up(m.head) is None
    ]
