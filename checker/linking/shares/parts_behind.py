"""Parts that are told behind their share: 占比28.5%，即110人; 两座占近四成，分别为497万和352万立方米."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Sentence
from checker.linking.reach import has_word, size
from checker.linking.shares.base_words import base_named
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_LONG = 2


def told_after(sentence: Sentence, share: Mention) -> list[Mention]:
    """占比28.5%，即110人: the figure that follows the share and is it."""
    if share.name == "base":
        return []
    behind = sentence.mentions[share.index + 1 : share.index + 2]
    return [m for m in behind if m.is_level and _says_how_many(m, share) and m.peer == share.peer]


def _says_how_many(behind: Mention, share: Mention) -> bool:
    """占旅游收入的8%，约0.34亿元: a bare bound of the next clause is no item of a list."""
    said = behind.lead.strip()
    about = behind.claim.literal.startswith(_ABOUT) and behind.claim.kind is not share.claim.kind
    return said in _IS or (not said and about and behind.clause - share.clause == 1)


_ABOUT = ("约", "大约", "近", "将近")
_IS = ("为", "即", "达", "共", "计", "共计", "合计", "约", "有", "共有", "为数", "折合", "合", "也就是", "涉及")


def opens_among(whole: Mention, part: Mention, share: Mention) -> bool:
    """营业收入80.9亿元中水泥占77.3%，为62.5亿元: the figure of the clause is what the share is among."""
    inside = whole.clause == share.clause and whole.unit == part.unit and size(whole) >= size(part)
    return inside and _INSIDE.match(share.sentence.text, whole.claim.end, share.claim.start) is not None


_INSIDE = pattern("(?:当)?中|里|内")


def told_one_by_one(sentence: Sentence, share: Mention) -> list[Mention]:
    """沙坝、柳林两座占近四成，分别为497万和352万立方米: as many as it counts, the last first."""
    if not share.index or share.depth or share.name == "base":
        return []
    counted = sentence.mentions[share.index - 1]
    if counted.clause != share.clause or counted.claim.kind is not ClaimKind.COUNT:
        return []
    behind = sentence.mentions[share.index + 1 :]
    first = behind[0] if behind else None
    if first is None or first.clause != share.clause + 1 or cues.RESPECTIVELY.match(first.lead) is None:
        return []
    row = [m for m in behind if m.clause == first.clause and m.unit == first.unit]
    return row[::-1] if len(row) == counted.claim.written > 1 else []


def named_ahead(share: Mention, amounts: Sequence[Mention]) -> Mention | None:
    """税收占比61.9%，其中税收收入918.4亿元: the figure behind the share that alone bears its subject's name."""
    subject = cues.subject_of(share.head)
    if share.name or share.depth or len(subject) < _LONG or base_named(share):
        return None
    if any(has_word(amount.label, subject) for amount in amounts):
        return None
    behind = share.sentence.mentions[share.index + 1 : share.index + 2]
    near = (m for m in behind if m.is_level and m.peer == share.peer and m.clause - share.clause == 1 and not m.depth)
    return next((m for m in near if _OPENS_PART.match(m.lead) and has_word(m.lead, subject)), None)


_OPENS_PART = pattern("\\s*其中")
