"""Votes of a meeting or a poll: 收回测评票28张，满意21票、基本满意6票、不满意1票; 实到49人，赞成47票、弃权2票."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_VOTE = pattern("赞成|同意|反对|弃权|满意|不了解|称职|优秀|合格|不合格|无效|废票|一般|支持")
_CAST = pattern("(?:收回|有效|回收|实收|投)[^，,。；;、\\d]{0,10}$")
_PRESENT = pattern("(?:实到|到会|出席|实际(?:出席|参加|到会|表决)|参[加会与]表?决?)[^，,。；;、\\d]{0,8}$")
_CASTS = frozenset("张票份")
_PEOPLE = frozenset(("人", "户"))
_BACK = 4
_TWO = 2


def link_votes(paragraph: Paragraph) -> Iterator[Proposal]:
    """Each list of votes with those that were cast, or those who were there."""
    for number, sentence in enumerate(paragraph.sentences):
        votes = _votes(sentence)
        if len(votes) < _TWO:
            continue
        told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
        told += sentence.mentions[: votes[0].index]
        wholes = [m for m in reversed(told) if _is_whole(m)]
        if wholes:
            yield Proposal(tuple(total_relation(whole, votes, votes[0].lead) for whole in wholes), Confidence.LOW)


def _votes(sentence: Sentence) -> list[Mention]:
    """The votes of one question: the first list of the sentence."""
    found: list[Mention] = []
    for mention in sentence.mentions:
        if mention.unit != "票" or not mention.is_level or _VOTE.search(mention.label) is None:
            if found:
                break
            continue
        if found and mention.clause - found[-1].clause > 1:
            break
        found.append(mention)
    return found


def _is_whole(mention: Mention) -> bool:
    if not mention.is_level:
        return False
    if mention.unit in _CASTS:
        return _CAST.search(mention.lead) is not None
    return mention.unit in _PEOPLE and _PRESENT.search(mention.lead) is not None
