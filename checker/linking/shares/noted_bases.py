"""Bases that stand in a bracket behind their name: 占营业收入（13.53亿元）的比例为5.06%, 完成任务（200户）的105%."""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_NAMED = pattern(
    "占(?:[同当本]期|全[市县区年]|公司)?[^，,。；;：:（）()\\d占]{2,16}[（(]\\s*$"
    "|(?:完成|达到|实现|为|是)[^，,。；;：:（）()\\d]{0,8}(?:任务|目标|计划|指标|预算)数?[（(]\\s*$"
)
_CLOSES = pattern("\\s*[）)]的?(?:比重|比例|份额|比率)?(?:约|分别)?(?:为|是|达到?|约)*$")
_LONGEST = 24


def base_noted(share: Mention) -> Mention | None:
    """The one figure in the bracket that the share's own words open behind the name of its base, or ``None``."""
    before = share.sentence.mentions[share.index - 1] if share.index else None
    if before is None or not before.depth or before.depth == share.depth or before.clause != share.clause:
        return None
    text, start = share.sentence.text, max(share.sentence.start, before.claim.start - _LONGEST)
    opened = before.is_level and _NAMED.search(text, start, before.claim.start) is not None
    closed = _CLOSES.fullmatch(text, before.claim.end, share.claim.start) is not None
    return before if opened and closed else None
