"""Which way a figure moved, and how far it is from another: 下降27105人, 超概算46万元, 低于平均数1.4个百分点."""

from __future__ import annotations

import re

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_CHANGE = Role.CHANGE


def compared_direction(head: str) -> int:
    """低于全省13.0%的平均数1.4个百分点: the word stands in front of the figure that is compared with."""
    found = _ABOVE_OR_BELOW.search(head)
    return 0 if found is None else 1 if found.group("up") else -1


_ABOVE_OR_BELOW = pattern(
    "(?P<up>高于|高出|多于|快于|超过|超出|[比较][^，,。；;]{1,24}[高多快](?:出|了|约)*$)"
    "|(?:低于|少于|慢于|不及(?![格时])|[比较][^，,。；;]{1,24}[低少慢](?:了|约)*$)"
)

_GAP_HINT = pattern("[高低多少差缺欠优超不短快慢]")


def gap_of(mention: Mention) -> tuple[Role, int, str] | None:
    """How far a figure is from another one: 超概算, 低于限额, 极差."""
    lead = mention.lead
    if not lead.strip() and mention.head.endswith(("）", ")")):
        lead = BRACKET.sub("", mention.head)  # 超市下达任务（46.2万亩）0.6万亩
    if _GAP_HINT.search(lead) is None:
        return None
    found = cues.GAP_BEFORE.search(lead)
    if found is None or (found.group().startswith("超支") and mention.claim.kind is ClaimKind.COUNT):
        return None  # 68个项目中，概算超支12个: so many have spent more
    return _CHANGE, 1 if found.group("up") else -1 if found.group("down") else 0, "gap"


BRACKET = pattern("[（(][^（()）]*[)）]")


def is_reached(change: re.Match[str], lead: str) -> bool:
    """Whether the figure is what something rose or fell to, and not by how much: 下降为27105人, but 降幅为5%."""
    word = change.group("up") or change.group("down")
    behind = lead[change.start() + len(word) :]
    return behind.startswith(("到", "至", "成")) or (behind.startswith("为") and word[-1] not in "幅速量差度")


def direction_of(change: re.Match[str] | None) -> int:
    """+1 where the word says that something rose, −1 where it fell, 0 where there is none."""
    if change is None:
        return 0
    return 1 if change.group("up") else -1
