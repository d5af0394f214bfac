"""Whether a denial speaks of another time, place or thing than the count: 6月以来未发生险情, 今年处置险情3起."""

from __future__ import annotations

import re

from checker.linking import cues
from checker.linking.facts.denials import Denial
from checker.linking.facts.denied_elsewhere import is_told_of_others
from checker.linking.facts.denied_plainly import is_one_span
from checker.linking.passage import Mention
from checker.model.patterns import pattern

SCOPE = pattern(
    "期间|当[日月天]|本月|当月|\\d+月|季度|半年|节日|假日|比赛|活动|演练|辖区|系统|机关|本院|本局|该[县区市院局]"
)
_SHORTEST = 3
_SENTENCE_BEFORE = 80

_REACH = 60
_TWICE = 4
"""供水水质: two nouns."""


def has_other_scope(mention: Mention, denial: Denial) -> bool:
    """Whether the denial speaks of a stretch of time, a place or a thing that the count's own sentence does not name.

    甲类传染病无发病、死亡报告 says nothing of the other diseases.
    """
    sentence = mention.sentence
    subject = denial.subject
    said = cues.shares_words(subject, mention.head) or subject in sentence.words
    said = said or cues.overlap(subject, sentence.words[: mention.claim.start - sentence.start][-_REACH:]) > _SHORTEST
    said = said or (len(subject) == _TWICE and subject[:2] in sentence.words and subject[2:] in sentence.words)
    if len(subject) > 1 and not said:
        if _SINCE.fullmatch(subject) is None or "同期" not in mention.head:
            return True  # 入汛以来未发生险情。…，同期处置险情3起 is of that time
    if _is_of_some_months(mention, denial):
        return True
    if denial.is_of_one_event:
        first, last = sorted((denial.start, mention.claim.start))
        if not sentence.start <= denial.start < sentence.end or re.search("[；;]", sentence.text[first:last]):
            return True
    if denial.is_of_cases and not sentence.start <= denial.start < sentence.end:
        return True
    scope = SCOPE.search(denial.clause)
    if scope is not None and scope.group() not in sentence.words and not is_one_span(denial.clause, sentence.words):
        if scope.group() != "辖区" or WIDER.search(mention.head) is not None:
            return True
    return is_told_of_others(mention, denial.start, denial.clause)


_SINCE = pattern("[^\\W\\d_a-zA-Z]{2,6}(?:以来|期间)")


def _is_of_some_months(mention: Mention, denial: Denial) -> bool:
    """6月以来，全市未发生险情。今年处置险情3起: the denial is of a part of the time that the count is of."""
    start = max(0, denial.start - _SENTENCE_BEFORE)
    text = mention.sentence.text
    start = max(start, text.rfind("。", start, denial.start) + 1, text.rfind("\n", start, denial.start) + 1)
    months = _SOME_MONTHS.search(text, start, denial.start)
    return months is not None and months.group() not in mention.head and _WHOLE_TIME.search(mention.head) is not None


_SOME_MONTHS = pattern("\\d{1,2}月[^，,。；;]{0,6}(?:以来|起)|\\d{1,2}月(?:至|到|—|-)\\d{1,2}月|季度|半年|当月|本月")
_WHOLE_TIME = pattern("全年|今年|年内|累计|\\d{4}年")
WIDER = pattern("全[国省市县区]|外|邻|其他|周边")
"""What happened there is not told of 辖区."""
