"""Rates of what was due and what of it was done: 应检38420人，已检28507人，体检率74.2%."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.passage import Mention
from checker.linking.quotients import rate_over
from checker.linking.reach import narrowing_of, size
from checker.model.patterns import pattern
from checker.model.relation import Relation


def rate_of_due(rate: Mention) -> Relation | None:
    """The rate of the two figures right in front of it, one of which says 应, the other 已 or 实 of the same verb.

    The verb may be told in short (应签约6.5万人，已签5.7万人), and the rate's name ends with it, or with what it is
    short for (应检862艘，已检858艘，检验率). One that is narrowed to what was done in time, or at the first go, is of
    another figure, unless that was done in time itself. What was done may stand in front of what was due, and needs no
    已 there: 婚检1286人，应检1312人，婚检率98.02%.
    """
    if rate.index < _BOTH or rate.depth:
        return None
    first, last = rate.sentence.mentions[rate.index - _BOTH : rate.index]
    plain = first.is_level and last.is_level and first.unit == last.unit and not (first.depth or last.depth)
    if not plain or not first.peer == last.peer == rate.peer or not 0 <= rate.clause - last.clause <= 1:
        return None
    said = _DUE.search(first.lead)
    due, done = (first, last) if said is not None else (last, first)
    if said is None and (said := _DUE.search(last.lead)) is None:
        return None
    if done is first and (size(done) > size(due) or _SOME.search(done.lead) is not None):
        return None
    told = _DONE.search(done.lead) or (_DID.search(done.lead) if done is first else None)
    if told is None or said["verb"][0] != told["verb"][0] or _is_narrowed(rate, done):
        return None
    stem = _EXTENT.sub("", rate.name.removesuffix("率"))
    if not stem.endswith((said["verb"], told["verb"])) and not _is_short_for(stem, (said["verb"], told["verb"])):
        return None
    sort = narrowing_of(_NARROWED.sub("", stem[:-_BOTH]))
    if len(sort) > 1 and not cues.shares_words(sort, first.head + last.head):
        return None  # 应征集兵员386人，实征386人，大学生征集率62.1%
    return rate_over(rate, done, due)


def rate_with_done_behind(rate: Mention, done: Mention, due: Mention) -> Relation | None:
    """应检设备52318台，定期检验率99.21%（实检51906台）: done is told in the bracket, by the verb in front."""
    said, told = _DUE.search(due.lead, max(0, due.lead.rfind("应"))), _DONE_ALONE.fullmatch(done.lead)
    stem = rate.name.removesuffix("率")
    if said is None or told is None or said["verb"][0] != told["verb"][0]:
        return None
    before, verb, _ = stem.rpartition(told["verb"][0])
    sort = narrowing_of(_NARROWED.sub("", _REGULAR.sub("", before)))
    if not verb or _is_narrowed(rate, done) or (len(sort) > 1 and not cues.shares_words(sort, due.head)):
        return None
    return rate_over(rate, done, due)


_DONE_ALONE = pattern("\\s*(?:已经?|实际?|现已|其中已)(?P<verb>[^\\W\\d_a-zA-Z]{1,6})\\s*")
_REGULAR = pattern("定期|年度|全年|实际|总体?|综合|报表|现场")


def _is_narrowed(rate: Mention, done: Mention) -> bool:
    """Whether the rate is of some of what was done: 及时签收率, but not where that is told (按时签收608件)."""
    found = _NARROWED.search(rate.name)
    if found is None:
        return False
    return _IN_TIME.fullmatch(found.group()) is None or _IN_TIME.search(done.lead) is None


def _is_short_for(stem: str, verbs: tuple[str, ...]) -> bool:
    """Whether the rate's last word is what the verb of both is short for: 检 for 检验, but not for 检出."""
    found = _IN_FULL.search(stem)
    return found is not None and found.group()[0] in verbs


_BOTH = 2
_DUE = pattern("应当?(?P<verb>[^\\W\\d_a-zA-Z]{1,2})(?:[^\\W\\d_a-zA-Z]{0,8})$")
_DONE = pattern("(?:已经?|实际?|现已|按[期时]|及时)(?P<verb>[^\\W\\d_a-zA-Z]{1,2})$")
_DID = pattern(
    "^[，,\\s]*[^\\W\\d_a-zA-Z]{0,6}?"
    "(?P<verb>[检签建缴收发办换录报种领参训持])[证卡]?(?:单位|企业|人数|户数|人员|对象|面积|数量?|金额)?$"
)
"""婚检, 社保卡持卡人数: what was done, said in front of what was due."""
_SOME = pattern("[应未不没迟缺漏免欠逾拒待新续复再重补超延月季]")
"""新签386份, 补缴86万元: of what was due in all only some."""
_IN_FULL = pattern(
    "(?:检[验测查疫修]|签[约订署收]|建[成立档]|缴[存纳]|收[缴取]|发[放证]|办[理结]|换[届证]|录[取用]|报[送备]|领[取用])$"
)
_EXTENT = pattern("(?:全?覆盖)$")
_NARROWED = pattern(
    "及时|按[期时]|准时|如期|首次|一次|规范|合格|[网线]上|自助|当[日场天]|未|漏|欠|免|逾|复|补|自愿|足额"
)
_IN_TIME = pattern("及时|按[期时]|准时|如期")
