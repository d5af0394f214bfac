"""Shares told as so many in ten or a hundred: 栽着240棵桃树，挂果的有192棵，等于每10棵里有8棵挂了果."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.counting import like, number_of
from checker.linking.passage import Mention, Sentence
from checker.linking.quotients import SHARE_ROLES, figure, related
from checker.linking.reach import size
from checker.model.expression import Quotient
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_ROUND = "(?:10{1,3}|[25]0)(?!\\d)|一?[百千]|[一二三两五]?十"
_OF_MANY = pattern(
    f"(?:每(?P<each>{_ROUND}|\\d{{1,4}}|五)|(?<!\\d)(?P<many>{_ROUND}))个?{cues.HAN}{{1,5}}?(?:里[头面边]?|当中|中间|中)"
    "(?:[就便约近]|差不多|大约|大概|将近|差一点)*有(?P<about>[约近]|差不多|大约|大概|将近)*$"
)
_ABOUT = pattern("[约近]|差不多|大概|将近|大致")
_SIZES = {"百": 100, "一百": 100, "千": 1000, "一千": 1000}
_WINDOW = 24
_NEAR = 2
_PAIR = 2
_FIFTH = 5


def link_so_many_in_ten(sentence: Sentence) -> Iterator[Proposal]:
    """Every such figure over the part and the whole right in front of it."""
    for stated in sentence.mentions[_PAIR:]:
        start = max(sentence.start, stated.claim.start - _WINDOW)
        said = _OF_MANY.search(sentence.text, start, stated.claim.start)
        if said is None or stated.depth:
            continue
        front = [m for m in sentence.mentions[: stated.index] if m.claim.end <= said.start()]
        pair = _part_and_whole(stated, front)
        if pair is None:
            continue
        part, whole = pair
        number = said["each"] or said["many"]
        many = _SIZES.get(number) or number_of(number) or int(number)
        comes_to = Fraction(size(part) * many, size(whole))
        apart = magnitude(stated.claim.written - comes_to)
        about = _ABOUT.search(sentence.text, start, stated.claim.start) is not None
        if (about and 1 < 2 * apart < 2) or magnitude(many - comes_to - stated.claim.written) < 1:
            continue  # 差不多每10个里有8个; 每10棵里有2棵没挂果
        computed = Quotient(figure(part), figure(whole), many)
        roles = {m.claim.start: role for m, role in zip((stated, part, whole), SHARE_ROLES, strict=True)}
        told = related(RelationKind.SHARE, stated.claim, computed, roles=roles, cue="里有")
        sure = apart <= 1 or apart * _FIFTH <= many
        yield Proposal((told,), Confidence.HIGH if sure else Confidence.LOW)


def _part_and_whole(stated: Mention, front: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The figure in front, or the one that bears the name behind the stated one, and what it is a part of."""
    levels = [m for m in front if m.is_level and not m.depth and m.peer == stated.peer]
    named = [m for m in levels if len(stated.tail) > 1 and stated.tail[:_PAIR] in m.lead]
    part = named[0] if len(named) == 1 else levels[-1] if levels else None
    if part is None or part is not front[-1] or not 0 < stated.clause - part.clause <= _NEAR:
        return None
    whole = part.sentence.paragraph.wholes.get(part.claim.start)
    if whole is None and len(levels) > 1 and part.clause - levels[-_PAIR].clause <= 1:
        whole = levels[-_PAIR] if len([m for m in levels if m.unit == part.unit]) == _PAIR else None
    if whole is None or like(whole.unit) != like(part.unit) or not 0 < size(whole) >= size(part):
        return None
    return part, whole
