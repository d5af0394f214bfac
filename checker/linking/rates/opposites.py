"""Rates told beside what they leave out: 应到318人，缺勤12人，出勤率96.2%; 隐患480处，全部整改到位，整改率100%."""

from __future__ import annotations

from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.quotients import RATE_ROLES, is_percentage, quotient, rate_over
from checker.linking.rates.by_stem import stem_of
from checker.linking.reach import size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_PAIRS = (
    (pattern("出勤$|到岗$|到课$|到会$|参会$"), pattern("缺[勤岗课席]|请假|旷[工课]|未到")),
    (pattern("成活$|存活$|保存$"), pattern("死亡|枯死|病死|未成活")),
    (pattern("[正准]点$|航班正常$"), pattern("晚点|延误")),
    (pattern("巩固$|留存$|保留$"), pattern("辍学|流失|离职|退[学出]")),
    (pattern("完好$"), pattern("损坏|破损|故障|丢失|损毁|停用")),
    (pattern("服判息?诉?$|息诉(?:服判)?$"), pattern("上诉")),
    (pattern("履约$"), pattern("违约|毁约")),
    (pattern("准确$|正确$"), pattern("错误|差错|出错|不准确")),
    (pattern("在线$"), pattern("离线|掉线")),
)
"""A rate's words, and those of what it is not of."""
_NEAR = 2


def rate_of_others(rate: Mention) -> Proposal | None:
    """应到318人，缺勤12人，出勤率96.2%: of all but those that the figure in front tells; or ``None``."""
    row = rate.sentence.mentions[rate.index - _NEAR : rate.index] if rate.index >= _NEAR else []
    if len(row) < _NEAR or not is_percentage(rate):
        return None
    whole, lacking = row
    alike = all(m.is_level and m.unit == whole.unit and m.peer == rate.peer and not m.depth for m in row)
    beside = rate.clause - lacking.clause == 1 and lacking.clause - whole.clause <= 1
    if not alike or not beside or size(lacking) > size(whole):
        return None
    stem = stem_of(rate.name)
    told = any(own.search(stem) and other.search(lacking.lead) and not own.search(whole.lead) for own, other in _PAIRS)
    if not told:
        return None
    others = [(1, whole), (-1, lacking)]
    return Proposal(
        (quotient(RelationKind.RATE, rate, others, [(1, whole)], roles=RATE_ROLES, cue=rate.name),), Confidence.MEDIUM
    )


_ALL = pattern(
    "[^，,。；;\\d]{0,8}[，,]?\\s*(?:目前|现|截至目前|现在)?(?:均?已经?|也|则)?(?:全部|全数|悉数)(?P<done>[^，,。；;\\d]{2,10})[，,]\\s*$"
)
_HOW = pattern("(?:完成|实现|得到|予以|给予|为|是|依法|按期|按时|如期|及时|当场|到位|完毕|成功|销号|清零|了)*")
_DENIED = pattern("[未不没无]")


def rate_of_all_of_them(rate: Mention) -> Proposal | None:
    """隐患480处，全部整改到位，整改率100%: all of what stands in front, by the rate's own word; or ``None``."""
    whole = rate.sentence.mentions[rate.index - 1] if rate.index else None
    if whole is None or not is_percentage(rate) or not whole.is_level or whole.claim.kind is not ClaimKind.COUNT:
        return None
    text, start = rate.sentence.text, rate.claim.start - len(rate.head)
    said = _ALL.fullmatch(text, whole.claim.end, start) if start > whole.claim.end else None
    stem = stem_of(rate.name)
    if said is None or len(stem) < _NEAR or stem not in said["done"] or _DENIED.search(said.group()):
        return None
    if _HOW.fullmatch(said["done"].replace(stem, "", 1)) is None:
        return None  # 全部下达整改通知书，整改率85%
    front = [m for m in rate.sentence.mentions[: whole.index] if m.unit == whole.unit and m.peer == rate.peer]
    alone = not front and not whole.depth and "其中" not in whole.head and stem not in whole.lead
    return Proposal((rate_over(rate, whole, whole),), Confidence.HIGH if alone else Confidence.LOW)
