"""Lists of which a clause behind says how many items it has, and that these are all there is.

七年级612人、八年级588人、九年级571人，三个年级构成全部在校生 / 助学312.6万元、助医486.9万元，两项合计即全部支出
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_ALL = pattern(
    "[，,；;]\\s*(?:以上|上述|这)?(?P<number>[两二三四五六七八九十]|\\d{1,2})[^，,。；;：:、\\d]{1,8}?"
    "(?:(?:合计|相加|之和|加起来)?(?:[即就便]?[是为]|即|等于)|共?同?(?:构成|组成)|覆盖|涵盖|囊括)了?"
    "[^，,。；;：:、\\d]{0,4}?(?:全部|所有|整个|全体)的?(?P<noun>[^，,。；;：:、（(\\d]{2,10})(?=[，,。；;]|$)"
)
_WORD = 2


def link_said_to_be_all(paragraph: Paragraph) -> Iterator[Proposal]:
    """The list as the total of the one figure that bears the noun, in the list's sentence or the one in front."""
    for number, sentence in enumerate(paragraph.sentences):
        if not any(word in sentence.words for word in ("全部", "所有", "整个", "全体")):
            continue
        front = paragraph.sentences[number - 1].mentions if number else []
        for said in _ALL.finditer(sentence.words):
            parts = _list_in_front(sentence, said)
            if parts:
                yield from _of_the_one_called(said["noun"], parts, [*front, *sentence.mentions])


def _list_in_front(sentence: Sentence, said: re.Match[str]) -> list[Mention]:
    """The figures right in front of the clause, as many as it says and no more in their run of clauses."""
    place, count = sentence.start + said.start(), number_of(said["number"])
    listed = [m for m in sentence.mentions if m.claim.end <= place and m.is_level and not m.depth][-count:]
    if len(listed) < max(count, _WORD) or any(m.unit != listed[0].unit for m in listed):
        return []
    last = listed[-1]
    beside = place - last.claim.end == len(last.tail.rstrip()) or last.claim.end == place
    apart = any(after.clause - before.clause > 1 for before, after in pairwise(listed))
    return listed if beside and not apart else []


def _of_the_one_called(noun: str, parts: list[Mention], told: list[Mention]) -> Iterator[Proposal]:
    like = [m for m in told if m.unit == parts[0].unit and m.is_level and not m.depth and m not in parts]
    like = [m for m in like if m.claim.start < parts[0].claim.start and is_of_the_size(m, parts)]
    called = [m for m in like if cues.overlap(noun, m.label) >= _WORD]
    if len(called) == 1 and not overlapping(called[0], parts):
        yield Proposal((total_relation(called[0], parts, "全部"),), Confidence.HIGH)
