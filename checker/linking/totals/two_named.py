"""Two figures that a clause behind names together, and says to be a third one told before.

筹集公益金11.59亿元，上缴中央5.80亿元，留成地方5.79亿元，上缴与留成两块即筹集总额.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SAID = pattern(
    "[，,；;]\\s*(?P<one>[^\\W\\d_a-zA-Z]{2,8}?)[与和加及](?P<other>[^\\W\\d_a-zA-Z]{2,8}?)"
    "(?:[两二](?:块|项|者|部分|类|笔|头|方面)(?:之和|相加|合计|加起来)?|之和|相加|合计|加起来)"
    "(?:[即就便正](?:[是为])?|等于|构成|组成)了?(?:全部|整个)?(?:的)?(?P<noun>[^\\W\\d_a-zA-Z]{2,8}?)"
    "(?:的?(?:总[额数量]|全部|合计数?))?(?=[，,。；;]|$)"
)
_MARKS = "，,；;、 "


def link_two_named(sentence: Sentence) -> Iterator[Proposal]:
    """The two as the total of the one figure in front of them that bears the noun."""
    for said in _SAID.finditer(sentence.words):
        place = sentence.start + said.start()
        front = [m for m in sentence.mentions if m.claim.end <= place and m.is_level and not m.depth]
        if len(front) <= _PAIR:
            continue
        *told, one, other = front
        if other.claim.end + len(other.tail) < place or one.unit != other.unit:
            continue
        pair = [one, other]
        if not _are_called(pair, said["one"], said["other"]):
            continue
        called = [m for m in told if m.unit == one.unit and said["noun"] in m.lead]
        if len(called) == 1 and is_of_the_size(called[0], pair):
            yield Proposal((total_relation(called[0], pair, "即"),), Confidence.HIGH)


def _are_called(pair: list[Mention], one: str, other: str) -> bool:
    """Whether the two figures bear the two names, in whichever order."""
    leads = [m.lead.strip(_MARKS) for m in pair]
    return (one in leads[0] and other in leads[1]) or (one in leads[1] and other in leads[0])


_PAIR = 2
