"""Shares of the classes on one side of a bound: 30岁以下3012人，30～40岁3645人，…，40岁以下合计占77.03%.

The classes of the list name their own bounds; those that lie on the side that the share's subject names are its part,
and all of them its base where no whole is told. Where a class lies on both sides, or says no bound, nothing is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.model.patterns import pattern
from checker.model.relation import RelationKind

_MEASURE = "(?:周?岁|年|个?月|分|元|万元|亿元|亩|人|平方米|公里|吨|千瓦|米|万)?"
_OPEN = "(?:[（(](?:不?含|包括)[）)])?"
_SUBJECT = pattern(
    f"\\s*(?P<bound>\\d+(?:\\.\\d+)?){_MEASURE}{_OPEN}及?(?P<side>以[上下]){_OPEN}的?(?:人员|人口|职工|者)?(?P<together>[合共总]计|合|共)?占"
)
_BETWEEN = pattern(f"(?P<low>\\d+(?:\\.\\d+)?){_MEASURE}{_OPEN}[-—–~～至到]{{1,2}}(?P<high>\\d+(?:\\.\\d+)?){_MEASURE}")
_ONE_SIDE = pattern(f"(?P<bound>\\d+(?:\\.\\d+)?){_MEASURE}{_OPEN}及?(?P<side>以[上下])")
_FEW = 3
_MOST = 12


class _Class(NamedTuple):
    """The bounds of a class, ``None`` where it is open, and how many are of it."""

    low: int | None
    high: int | None
    counted: Mention


def adds_up_classes(share: Mention) -> bool:
    """Whether the share is of several classes together: 45周岁及以下合计占."""
    return (said := _said(share)) is not None and said["together"] is not None


def share_within_bound(share: Mention, paragraph: Paragraph) -> Proposal | None:
    """The share of the classes on the named side, over the whole of the list or all of its classes."""
    said = _said(share)
    classes = list(_classes(share)) if said is not None else []
    if said is None or len(classes) < _FEW:
        return None
    bound, below = _hundredths(said["bound"]), said["side"] == "以下"
    within = [c.counted for c in classes if _lies_within(c, bound, below=below)]
    beyond = [c for c in classes if _lies_within(c, bound, below=not below)]
    if not within or not beyond or len(within) + len(beyond) != len(classes):
        return None
    whole = paragraph.wholes.get(within[0].claim.start)
    if whole is None and not _are_all(classes):
        return None
    base = [(1, c.counted) for c in classes] if whole is None else [(1, whole)]
    part = [(1, m) for m in within]
    return Proposal((quotient(RelationKind.SHARE, share, part, base, roles=SHARE_ROLES, cue="占"),))


def _said(share: Mention) -> re.Match[str] | None:
    """The bound that the clause names as what has the share."""
    return None if share.depth else _SUBJECT.match(share.head)


def _classes(share: Mention) -> Iterator[_Class]:
    """The figures of one unit in the list in front, each with the bounds that its words name."""
    front = share.sentence.mentions[max(0, share.index - 2 * _MOST) : share.index]
    levels = [m for m in front if m.role is Role.LEVEL and not m.depth]
    unit = levels[-1].unit if levels else ""
    for mention in levels:
        words = _words_of(mention, front)
        if mention.unit != unit or not words:
            continue
        between, one_side = _BETWEEN.search(words), _ONE_SIDE.search(words)
        if between is not None:
            yield _Class(_hundredths(between["low"]), _hundredths(between["high"]), mention)
        elif one_side is not None:
            bound = _hundredths(one_side["bound"])
            yield _Class(None, bound, mention) if one_side["side"] == "以下" else _Class(bound, None, mention)


def _words_of(mention: Mention, front: Sequence[Mention]) -> str:
    """What stands between the last figure that is no bound, or the last mark, and the mention."""
    before = [m.claim.end for m in front if m.index < mention.index and m.role is Role.LEVEL]
    start = before[-1] if before else mention.sentence.start
    words = mention.sentence.text[start : mention.claim.start]
    return words[max(words.rfind(mark) for mark in "，,；;、：:") + 1 :]


def _hundredths(number: str) -> int:
    whole, _, part = number.partition(".")
    return int(whole) * 100 + int(f"{part}00"[:2])


def _lies_within(one: _Class, bound: int, *, below: bool) -> bool:
    if below:
        return one.high is not None and one.high <= bound
    return one.low is not None and one.low >= bound


def _are_all(classes: Sequence[_Class]) -> bool:
    """Whether the first and the last class are open, so that nobody is left out."""
    return all(one.low is None or one.high is None for one in (classes[0], classes[-1]))
