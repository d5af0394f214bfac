"""The others that are told last, where what the figures in front leave comes out: 已按期建成22家，另6家延期."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.stocks.bases_of_remainders import distinct_readings
from checker.linking.stocks.budgets import left_over
from checker.model.relation import Confidence

_STOCKS = (Role.LEVEL, Role.PREVIOUS)
_TWO = 2
OTHERS = ("另", "另有", "另外", "另外有", "其余", "剩余", "余下", "剩下")
_PAIRS = 4


def the_others(paragraph: Paragraph, number: int, left: Mention) -> Iterator[Proposal]:
    """另6家延期, 其余9个标段: what the figures in front leave, shown where it comes out. 另 may also be besides them.

    The others may be counted by another word than those that they are left of: 开标11次，流标2次，其余9个标段.
    """
    sentence = left.sentence
    if left.claim.start in paragraph.wholes:
        return
    front = [m for m in sentence.mentions[: left.index] if m.role in _STOCKS and not m.depth]
    like = [m for m in front if m.unit == left.unit]
    if len(like) < _TWO and number:
        like = [m for m in paragraph.sentences[number - 1].mentions if m.is_level and m.unit == left.unit] + like
    if "另" not in left.lead:
        if like:
            return  # 收到286条，采纳243条，剩余43条: read as what is left
        last = front[-_TWO:]
        like = last if len({m.unit for m in last}) == 1 and all(m.claim.kind is left.claim.kind for m in last) else []
    pairs = [[(1, first), (-1, second)] for first, second in itertools.pairwise(like)][:_PAIRS]
    if len(like) > _TWO:
        pairs.append([(1, like[0]), *((-1, m) for m in like[1:])])
    found = [relation for terms in distinct_readings(pairs) if holds(relation := left_over(left, terms))]
    if found:
        yield Proposal(tuple(found), Confidence.LOW)
