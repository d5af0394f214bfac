"""How far 上年 reaches: over its stretch, or a passage that is about last year: 去年办理1836件，比上年减少264件."""

from __future__ import annotations

import itertools

from checker.linking import cues
from checker.linking.passage import Mention, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_PREVIOUS = Role.PREVIOUS

_LEVEL = Role.LEVEL


def spread_earlier(sentence: Sentence) -> None:
    """A stretch between semicolons that opens with 上年 is about last year from end to end."""
    earlier = next((m for m in sentence.mentions if m.role is _PREVIOUS), None)
    if earlier is None:
        return
    latest = _held_against_the_year_before(sentence) if "前年" in sentence.words else ()
    for mention in latest:
        mention.role = _LEVEL
    if _reports_last_year(sentence, earlier):
        for mention in sentence.mentions:
            if mention.role is _PREVIOUS and _LAST_YEAR.search(mention.head) and not _COMPARES.search(mention.head):
                mention.role = _LEVEL
        return
    first = sentence.mentions[0]
    if first.role is _PREVIOUS and _is_of_last_month(sentence, first):
        first.role = _LEVEL
    if _is_all_of_last_year(sentence):
        for mention in sentence.mentions:
            if mention.role is _PREVIOUS and mention.claim.kind not in _OF_HUNDRED:
                mention.role = _LEVEL
        return
    if first.role is _PREVIOUS and not cues.OPENS_EARLIER.match(sentence.words):
        alone = all(m.unit != first.unit or m.role is not _LEVEL for m in sentence.mentions)
        alone = alone and not any(
            _TODAY.match(m.head) for m in sentence.mentions[1:]
        )  # 上年为85.4%，今年高出4.2个百分点
        noted = first.depth and sentence.mentions[1].role in (Role.CHANGE, Role.GROWTH)  # 赛项（上届36个）增加6个
        if alone and not noted and not cues.COMPARED_WITH_AFTER.match(first.tail):
            first.role = _LEVEL  # 某县上年完成生产总值N: the passage itself is about last year
    for before, mention in zip(sentence.mentions[-2::-1], sentence.mentions[:0:-1], strict=True):
        listed = mention.separator == "、" and not mention.lead.strip() and before.clause == mention.clause
        if mention.role is _PREVIOUS and listed and before.unit == mention.unit and before.role is _LEVEL:
            before.role = _PREVIOUS  # 由720元、560元分别提高到780元、620元
    for before, mention in itertools.pairwise(sentence.mentions):
        listed = mention.separator == "、" and before.role is _PREVIOUS and before.clause == mention.clause
        if listed and mention.role is _LEVEL and mention.tail.startswith("相比") and _COMPARES.search(before.head):
            mention.role = _PREVIOUS  # 与上年有效监测的362天、优良318天相比
    peer, is_earlier = -1, False
    for mention in sentence.mentions:
        if mention.peer != peer:
            peer = mention.peer
            is_earlier = mention.role is _PREVIOUS and cues.OPENS_EARLIER.match(mention.head) is not None
            if is_earlier and _END_OF_LAST.match(mention.head) is not None and _THIS.search(sentence.words) is not None:
                is_earlier = False
        elif is_earlier and (mention in latest or cues.CURRENT.search(mention.lead)):
            is_earlier = False
        elif is_earlier and _is_reached(mention):
            continue  # 去年试点由26家扩到61家: the 26 are earlier
        elif is_earlier and mention.role in (_LEVEL, Role.RATE, Role.PERCENT):
            mention.role = _PREVIOUS


def _held_against_the_year_before(sentence: Sentence) -> list[Mention]:
    """前年做鞋1.5万双，去年做了4.5万双，是前年的3倍: last year's, the current one where none is of this year."""
    if cues.CURRENT.search(sentence.words) is not None:
        return []
    told = [m for m in sentence.mentions if m.role is _PREVIOUS and not m.depth and _COMPARES.search(m.lead) is None]
    before = {m.unit for m in told if _YEAR_BEFORE_LAST.search(m.lead) is not None}
    return [m for m in told if m.unit in before and _OF_LAST_YEAR.search(m.lead) is not None]


_YEAR_BEFORE_LAST = pattern("前年(?!以来)")
_OF_LAST_YEAR = pattern("去年(?![同末底初])")
_TODAY = pattern("\\s*(?:而|但)?(?:今年|本年度?|本期|本届|本月|本季度?)")
_END_OF_LAST = pattern("\\s*(?:上[年月季期]|去年|上年度|上季度|上个月)[末底]")
_THIS = pattern("[，,](?:如今|而今|眼下|眼前|现在|目前|这会儿|[年月季期][内末底中]|[本当全今][年月季期])")
"""上年末存栏14.2万头，年内购入23.7万头，…，年末存栏15.2万头: a stock with which this year began."""


def _is_all_of_last_year(sentence: Sentence) -> bool:
    """Whether a paragraph that opens with 上年 tells of no other year: 上年研发经费支出18.6亿元，…投入强度2.08%."""
    if sentence.paragraph.sentences or not _OF_YEAR_BEFORE.match(sentence.words):
        return False
    span = sentence.paragraph.block.span
    plain = all(m.role is _LEVEL for m in sentence.mentions if m.role is not _PREVIOUS and not m.name)
    return plain and _ANOTHER_YEAR.search(sentence.text, span.start, span.end) is None


def opens_what_was_last_year(sentence: Sentence) -> bool:
    """法院去年审结民商事案件6214件。合同纠纷3972件，占63.92%: a paragraph of last year alone, where nothing moves."""
    span = sentence.paragraph.block.span
    if sentence.paragraph.sentences or not _LAST_YEAR.match(sentence.words) or _COMPARES.search(sentence.words):
        return False
    behind = sentence.text[sentence.end : span.end]
    return (
        ("占" in behind or "率" in behind)
        and _ANOTHER_TIME.search(behind) is None
        and cues.CURRENT.search(sentence.words) is None
    )


def _is_of_last_month(sentence: Sentence, first: Mention) -> bool:
    """印刷厂上月完成订单38种，按期交货36种: whether a paragraph that opens with whose month it was has no other."""
    if sentence.paragraph.sentences or _WHOSE_MONTH.fullmatch(first.head) is None:
        return False
    return _ANOTHER_YEAR.search(sentence.words) is None and "比" not in sentence.words.partition("，")[0]


_WHOSE_MONTH = pattern(
    "[^，,；;。：:\\d比较与和从由]{2,16}上(?:个?月|周|季度?)(?![末底初比的])[^，,；;。：:\\d比较与]{2,12}"
)
_OF_YEAR_BEFORE = pattern("\\s*(?:上年|去年|上一年)")
_OF_HUNDRED = (ClaimKind.PERCENT, ClaimKind.PERMILLE, ClaimKind.POINTS)
_ANOTHER_YEAR = pattern(
    f"{cues.CURRENT.pattern}|同比|同期|[比较与和](?:上|去|前)|(?:19|20)\\d\\d年|[一二三四五六七八九十\\d]月"
)

_ANOTHER_TIME = pattern(f"{_ANOTHER_YEAR.pattern}|[增减升降涨跌]|上年|去年|[较比](?!例|重)")


def _is_reached(mention: Mention) -> bool:
    """Whether the figure is the end of a movement that begins with the earlier figure right in front of it."""
    before = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if before is None or before.clause != mention.clause or before.unit != mention.unit:
        return False
    return _BEGINS.search(before.lead) is not None and cues.CHANGED_TO.search(mention.lead) is not None


_BEGINS = pattern("[由从][^，,。；;]{0,12}$")
_LAST_YEAR = pattern(
    "(?:^|[，,])[^，,。；;]{0,12}(?:去年|上年度|上年(?!同期|[末底初]|度|结|未|余|积|旧|存|滚|[为是的]|水平|以来|相比|增|减|下降|多|少|\\d))"
)
_COMPARES = pattern("[比较与同由从自]")
_TELLS_BASE = pattern("[比较]上年|[比较]前年|同比|上年[为是]?\\d")


def _reports_last_year(sentence: Sentence, first: Mention) -> bool:
    """Whether 去年 is the year of the passage itself: 去年办理1836件，比上年减少264件; 去年收案1326件，甲镇412件.

    ``first`` is the figure that 去年 stands in front of.
    """
    words = sentence.words
    if first.depth:
        return False  # 收购率比上年提高3.5个百分点，升至78.2%（去年为75.7%）
    if _sums_up_in_front(first) and _TELLS_BASE.search(words) and not cues.CURRENT.search(words):
        return True  # 刑事410件、民事332件，中心去年办案合计742件，同比多办97件
    if not _LAST_YEAR.match(words) or cues.CURRENT.search(words) or _COMPARES.search(first.head):
        return False
    if _TELLS_BASE.search(words):
        return True
    unit = first.unit
    told = any(m.unit == unit for other in sentence.paragraph.sentences[-_BACK:] for m in other.mentions)
    return not told and sum(m.unit == unit for m in sentence.mentions) > _SEVERAL


def _sums_up_in_front(first: Mention) -> bool:
    """Whether the figure is the total of figures in front, none of which is of another year."""
    if cues.sums_up(first.head) is None or _COMPARES.search(first.head):
        return False
    return sum(m.unit == first.unit and m.peer == first.peer for m in first.sentence.mentions[: first.index]) > _SEVERAL


_SEVERAL = 1
_BACK = 24
