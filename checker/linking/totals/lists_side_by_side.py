"""Sums side by side, each of a list of its own, behind as many lists.

检修停运分别为18天、21天和26天，天气停运12天、9天和14天，三线合计检修停运65天、天气停运35天: in the order of
the lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.totals.relations import total_relation
from checker.model.relation import Confidence

_NO_SUM = ("其中", "比", "较", "另")


def each_of_its_list(whole: Mention, before: Sequence[Mention], count: int) -> list[Proposal]:
    """The sums that begin with the figure, each of the list of ``count`` figures in its place; none for one alone."""
    sums = [whole]
    for mention in whole.sentence.mentions[whole.index + 1 :]:
        beside = mention.separator == "、" and mention.clause == whole.clause and mention.unit == whole.unit
        if not beside or not mention.is_level or mention.depth or mention.lead.lstrip("、").startswith(_NO_SUM):
            break
        sums.append(mention)
    row = list(before[-count * len(sums) :])
    if len(sums) == 1 or len(row) != count * len(sums):
        return []
    lists = [row[at : at + count] for at in range(0, len(row), count)]
    if any(one[0].clause != one[-1].clause for one in lists):
        return []
    if any(one[0].clause == other[0].clause for one, other in pairwise(lists)):
        return []
    together = zip(sums, lists, strict=True)
    return [Proposal((total_relation(told, one, "合计"),), Confidence.HIGH) for told, one in together]
