"""The days that the words say an average is taken over.

全年开放312天，接待观众73.92万人次，按实际开放天数计算，日均接待2369人次: over the 312 days, and not over the year.
全年办件184,620件。按工作日249天计算，日均办件741件: over the days that the clause in front reckons by.
实际开放312天，接待观众84.2万人次，平均每个开放日2699人次: each day on which it was open.
"""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.model.claim import Approximation
from checker.model.patterns import pattern

_TOLD = pattern(
    "按照?(?:全年|本年|当年|本期|实际|实有|累计)*([^\\W\\d_a-zA-Z]{2,6}?)(?:天数|日数|日历?天)(?:计算?|测算|统计|平均|折算)?[，,]"
    "[^，,。；;]{0,16}$"
)
_BY = pattern("\\s*按照?[^，,。；;\\d]{0,8}")
_RECKONED = pattern("(?:来|折)?(?:计算?|测算|统计|折算)")
_OPEN = pattern("每一?个?(开放|开馆|开园|营业|运营|运行|交易|接诊|开诊|办公|生产|供水|开市|开课)日")
_DAYS = ("天", "日", "个工作日")
_REACH = 48


def days_told(average: Mention) -> Mention | None:
    """The span in front that the words 按…天数计算 or 每个开放日 take up.

    ``None`` where they name none, or several bear the name.
    """
    named = name_of_days(average)
    before = average.sentence.mentions[average.index - 1] if average.index and not named else None
    if before is not None and before.unit in _DAYS and average.clause - before.clause == 1:
        if _BY.fullmatch(before.head) is not None and _RECKONED.fullmatch(before.tail) is not None:
            return before
    if not named:
        sentence, end = average.sentence, average.claim.start
        words = sentence.text[max(sentence.start, end - _REACH) : end]
        said = _TOLD.search(words) if "数" in words and "按" in words else None
        if said is None:
            return None
        named = said.group(1)
    spans = [m for m in average.sentence.mentions[: average.index] if m.unit in _DAYS and m.is_level]
    spans = [m for m in spans if named in m.lead]
    return spans[0] if len(spans) == 1 else None


def days_of_service(average: Mention) -> Mention | None:
    """The one span beside the average that says on how many days there was anything: 日均2634人次；全年开馆328天."""
    sentence = average.sentence
    near = sentence.mentions[max(0, average.index - _NEAR) : average.index + _NEAR]
    spans = [m for m in near if m.unit in _DAYS and m.is_level and not m.depth]
    spans = [m for m in spans if m.claim.approximation is _EXACT and _SERVED.fullmatch(m.lead) is not None]
    tail = spans[0].tail.strip() if len(spans) == 1 else "?"
    return spans[0] if not tail or _RECKONED.fullmatch(tail) is not None else None


_NEAR = 6
_EXACT = Approximation.EXACT
_SERVED = pattern(
    "\\s*(?:全年|本年|年内|当年|实际|累计|共|总计|其中|按)*"
    "(?:开馆|开放|开园|开诊|开市|营业|经营|运营|供餐|供应?|生产|作业|接待|演出|放映|工作日?|开业|开航)(?:天数|日数|时间)?(?:[共为达计了]|合计)*"
)


def name_of_days(average: Mention) -> str:
    """What was done on the days that the average is taken over, where its own words say so: 开放 of 每个开放日."""
    each = _OPEN.search(average.lead) if "日" in average.lead and "每" in average.lead else None
    return each.group(1) if each is not None else ""
