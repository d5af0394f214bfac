"""Rates told beside what they leave out: 应到318人，缺勤12人，出勤率96.2%; 隐患480处，全部整改到位，整改率100%."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.quotients import RATE_ROLES, is_percentage, quotient, rate_over
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import has_word, joins_list, size
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
    (pattern("案结事了$"), pattern("提起[^，,。；;]{0,4}诉讼|起诉|应诉")),
    (pattern("履约$"), pattern("违约|毁约|爽约")),
    (pattern("准确$|正确$"), pattern("错误|差错|出错|不准确")),
    (pattern("在线$"), pattern("离线|掉线")),
    (pattern("合格$|达标$"), pattern("不符合|超标|不合格|不达标|未达标")),
    (pattern("落实$|就业$"), pattern("待业|待就业|未就业|未落实")),
    (pattern("开放$"), pattern("划控|延期开放|不予?开放|控制使用")),
    (pattern("网办$|网上办[理结件]$"), pattern("窗口|线下|现场")),
    (pattern("爽约$|失约$"), pattern("履约|实到|到场|到馆|到店|入[园馆场]")),
    (pattern("空[返驶载车]$"), pattern("有效|载客|载货|重驶")),
    (pattern("[弃缺]考$"), pattern("实际参|实考|到考|实到|参考|参加")),
    (pattern("厂用电$"), pattern("上网")),
)
"""A rate's words, and those of what it is not of."""
_REFUSED = pattern("[漏拒欠逃](?P<what>[^\\W\\d_a-zA-Z])")
"""漏接 beside 接通率, 拒赔 beside 获赔率."""
_NOT = ("未", "不", "未能", "未予", "不予", "未按期", "未按时", "未及时")
_NEAR = 2


def rate_of_others(rate: Mention) -> Proposal | None:
    """应到318人，缺勤12人，出勤率96.2%; 终端2143个，在线率97.4%，离线56个: of all but those; or ``None``."""
    stem = stem_of(rate.name)
    if not is_percentage(rate) or not rate.index or rate.depth or len(stem) < _NEAR:
        return None
    mentions = rate.sentence.mentions
    before, behind = mentions[rate.index - 1], mentions[rate.index + 1 : rate.index + _NEAR]
    if rate.clause - before.clause != 1:
        return None
    if _is_lacking(stem, before):
        whole = _whole_of(before)
        lacking = before
    else:
        whole = None if joins_list(before) else before
        left = [m for m in behind if m.clause == rate.clause + 1 and (_is_lacking(stem, m) or _is_left(stem, m))]
        lacking = left[0] if left else before
    if whole is None or lacking is whole or not _are_alike(rate, whole, lacking):
        return None
    if _is_named(stem, whole):  # 获救413人，救助成功率96.0%，死亡失踪17人: of these and those
        return None
    others = [(1, whole), (-1, lacking)]
    reading = quotient(RelationKind.RATE, rate, others, [(1, whole)], roles=RATE_ROLES, cue=rate.name)
    return Proposal((reading,), Confidence.MEDIUM)


def _are_alike(rate: Mention, whole: Mention, lacking: Mention) -> bool:
    pair = (whole, lacking)
    plain = all(m.is_level and m.unit == whole.unit and m.peer == rate.peer and not m.depth for m in pair)
    return plain and size(lacking) <= size(whole)


def _whole_of(lacking: Mention) -> Mention | None:
    """What those are of: the whole of their list, else what stands right in front of them."""
    whole = lacking.sentence.paragraph.wholes.get(lacking.claim.start)
    if whole is not None and whole.sentence is lacking.sentence:
        return whole
    before = lacking.sentence.mentions[lacking.index - 1] if lacking.index else None
    return before if before is not None and lacking.clause - before.clause <= 1 else None


def _is_named(stem: str, whole: Mention) -> bool:
    return any(has_word(whole.lead[-_LAST:], key) for key in keys_of(stem))


_LAST = 4
"""获救人员; but 开放审核完成 says what was done with all."""


def _is_lacking(stem: str, mention: Mention) -> bool:
    """Whether the words of the figure deny what the rate is of: 逾期未回复3份, 漏接813通, 6个未接入."""
    if stem.endswith("满意") or _DENIED.search(stem[-_NEAR - 1 : -_NEAR]) is not None:
        return False  # there are those who are 基本满意; 不合格率 is of those that 超标
    if any(other.search(mention.lead) for other in _opposites_of(stem)):
        return True
    said = _REFUSED.search(mention.lead)
    if said is not None and said["what"] in stem:
        return True
    said_no = "不" in mention.lead or "未" in mention.lead or "不" in mention.tail or "未" in mention.tail
    if not said_no:
        return False  # all of _NOT have one of the two
    denied = [not_ + key for key in (*keys_of(stem), stem[:_NEAR]) for not_ in _NOT]
    return any(word in mention.lead or mention.tail.endswith(word) for word in denied)


@lru_cache(maxsize=256)
def _opposites_of(stem: str) -> tuple[re.Pattern[str], ...]:
    """The words of what the rate is not of, by its own words."""
    return tuple(other for own, other in _PAIRS if own.search(stem) is not None)


def _is_left(stem: str, mention: Mention) -> bool:
    """整改率97.2%，剩余27个: what is left behind the rate of what was done."""
    return _COMPLETES.search(stem) is not None and _LEFT.fullmatch(mention.lead) is not None


_COMPLETES = pattern(
    "[办审执完结]结$|办[理复]$|整改$|完成$|化解$|销号$|处置$|解决$|[答回]复$|建成$|[竣完]工$|接入$|覆盖$|清退$|兑付$|拨付$|修复$"
)

_LEFT = pattern("[，,\\s]*(?:目前|现)?(?:仅|只)?(?:尚有|尚余|尚差|尚剩|还有|还剩|仍有|剩余|剩下|余下|剩)的?")


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
