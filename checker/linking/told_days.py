"""The days that the words say an average is taken over.

全年开放312天，接待观众73.92万人次，按实际开放天数计算，日均接待2369人次: over the 312 days, and not over the year.
"""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_TOLD = pattern(
    "按照?(?:全年|本年|当年|本期|实际|实有|累计)*([^\\W\\d_a-zA-Z]{2,6}?)(?:天数|日数|日历?天)(?:计算?|测算|统计|平均|折算)?[，,]"
    "[^，,。；;]{0,16}$"
)
_DAYS = ("天", "日", "个工作日")
_REACH = 48


def days_told(average: Mention) -> Mention | None:
    """The span in front that the words 按…天数计算 take up; ``None`` where they name none, or several bear the name."""
    sentence, end = average.sentence, average.claim.start
    words = sentence.text[max(sentence.start, end - _REACH) : end]
    said = _TOLD.search(words) if "数" in words and "按" in words else None
    if said is None:
        return None
    spans = [m for m in sentence.mentions[: average.index] if m.unit in _DAYS and m.is_level]
    named = [m for m in spans if said.group(1) in m.lead]
    return named[0] if len(named) == 1 else None
