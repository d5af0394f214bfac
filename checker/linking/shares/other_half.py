"""A share that is the other half's: 蚕种36.2万张，其中春制21.4万张、秋制14.8万张，秋制占全年产量的59.1%.

Where a whole came out of two parts, the words name one of them, and the percentage is that of the other, the two were
exchanged. What is the named one's own share is verified by it, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, is_percentage, quotient
from checker.linking.shares.base_words import base_words
from checker.linking.totals.relations import sum_of
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_SUBJECT = pattern("[\\s，,]*(?P<name>[^，,。；;、\\d]{2,8}?)(?:的?(?:数量|产量|面积|人数|数))?(?:约|共|仅|则)*占")
_OF_ALL = pattern(
    "(?:全[年市县区省州场站院校厂社]|当年|本年|同期|全部)?(?:总?[产销数总][量数额]|总[^，,、]{1,4}|全部)?的?"
)
_FILLER = pattern("^.*?其中[，,：:]?|^[\\s，,、：:和]+|(?:为|达|约|有)*\\s*$")


def link_other_half(paragraph: Paragraph, sentence: Sentence) -> Iterator[Proposal]:
    """The shares of the sentence whose words name one of two halves of a whole in front of them."""
    for share in sentence.mentions[3:]:
        if share.role is not Role.SHARE or not is_percentage(share) or share.depth:
            continue
        said = _SUBJECT.match(share.lead)
        if said is None or _OF_ALL.fullmatch(base_words(share)) is None:
            continue
        for whole, halves in _split_in_two(paragraph, sentence, share):
            names = [_FILLER.sub("", half.lead) for half in halves]
            if said["name"] not in names or names[0] == names[1] or share.clause - halves[1].clause > _NEAR:
                continue
            at = names.index(said["name"])
            own, others = (
                quotient(RelationKind.SHARE, share, [(1, half)], [(1, whole)], roles=SHARE_ROLES, cue="占")
                for half in (halves[at], halves[1 - at])
            )
            if holds(own) or holds(others):
                yield Proposal((own,), Confidence.HIGH, explicit=True)


_NEAR = 1
_BACK = 6


def _split_in_two(
    paragraph: Paragraph, sentence: Sentence, share: Mention
) -> Iterator[tuple[Mention, tuple[Mention, Mention]]]:
    """The wholes of the sentence that came out of two neighbours in front of the share."""
    front = [
        m
        for m in sentence.mentions[max(0, share.index - _BACK) : share.index]
        if m.claim.start in paragraph.wholes and not m.depth
    ]
    by_whole: dict[int, list[Mention]] = {}
    for part in front:
        by_whole.setdefault(paragraph.wholes[part.claim.start].claim.start, []).append(part)
    for parts in by_whole.values():
        whole = paragraph.wholes[parts[0].claim.start]
        if len(parts) == _TWO and whole.sentence is sentence and parts[1].index == parts[0].index + 1:
            if sum_of(parts).meets(whole.values):
                yield whole, (parts[0], parts[1])


_TWO = 2
