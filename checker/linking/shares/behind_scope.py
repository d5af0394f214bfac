"""Shares of what a clause in front names: 重大危险源中，一级占40.6%，二级占10.5%, of no figure told before 危险源."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern

_SCOPE = pattern("[^，,。；;：:、（）()\\d]{2,20}(?<!其)中[，,：:]\\s*$")
_REACH = 24
_NAME = 2


def is_behind_scope(share: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts stand in front of a clause that says what the share is among, and none bears its name."""
    mentions, first = share.sentence.mentions, share
    while first.index and mentions[first.index - 1].role is Role.SHARE and mentions[first.index - 1].peer == share.peer:
        first = mentions[first.index - 1]
    start = first.claim.start - len(first.head)
    said = _SCOPE.search(share.sentence.text, max(share.sentence.start, start - _REACH), start)
    if said is None or any(part.sentence is share.sentence and part.claim.start > said.start() for part in parts):
        return False
    name = cues.subject_of(share.head)
    return len(name) >= _NAME and all(name[:_NAME] not in part.label for part in parts)
