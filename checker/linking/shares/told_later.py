"""Bases told behind the share, under the whole name that it gives them: 占本年支出合计的90.4%. …。本年支出合计N."""

from __future__ import annotations

from checker.linking.memory import core_of
from checker.linking.passage import Mention, Paragraph

_FURTHEST = 5
_LONG = 4


def told_later(share: Mention, part: Mention, words: str, paragraph: Paragraph) -> Mention | None:
    """The one figure of the sentences behind that opens its sentence and bears the name alone."""
    name = core_of(words).strip("的")
    if len(words) < _LONG or len(name) < _LONG:
        return None
    at = paragraph.number_of(share.sentence)
    first = [sentence.mentions[0] for sentence in paragraph.sentences[at + 1 : at + 1 + _FURTHEST]]
    found = [m for m in first if m.unit == part.unit and m.is_level and not m.depth and m.clause == 0]
    found = [m for m in found if core_of(m.lead).strip("，,为达约 ") == name]
    fits = len(found) == 1 and (found[0].values.high or 0) >= (part.values.low or 0)
    return found[0] if fits else None
