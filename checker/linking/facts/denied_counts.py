"""Whether a count is of what is denied: 确认违法1件, not 确认违法的通知1件."""

from __future__ import annotations

import re

from checker.linking import cues
from checker.linking.facts.denials import GENERIC, SAID_OF, SORTS, Denial
from checker.linking.facts.denied_elsewhere import OTHER_PLACE
from checker.linking.facts.denied_events import is_anothers, is_such_event
from checker.linking.facts.denied_harm import is_hurt_by, is_hurt_there, is_killed_in_fire
from checker.linking.facts.denied_scopes import SCOPE, WIDER, has_other_scope
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_SHORTEST = 3


def name_counted(mention: Mention) -> str:
    """What the figure counts, in the words in front of it: 事故起数由3起下降至2起 -> 事故."""
    lead = mention.lead
    if cues.CHANGED_TO.search(lead) and len(lead) < _SHORTEST + 1:
        lead = re.split("[由从比较\\d]", mention.head)[0]
    return _HANDLED.sub("", GENERIC.sub("", lead).lstrip("其中及和、 ")).rstrip("为达共有")


_HANDLED = pattern(
    "^(?:同期|当期|妥善|及时|成功|累计)*(?:受理|接报|查处|处置|处理|救助|抢救|扑救|扑灭|排除)(?=[^\\W\\d_a-zA-Z]{2})"
)
"""全年处置食物中毒事件2起: behind the time, too, these say what was done about it."""


def contradicts(mention: Mention, denial: Denial) -> bool:
    """Whether the figure counts exactly what is denied: 确认违法1件, not 确认违法的通知1件."""
    if denial.start <= mention.claim.start < denial.end:
        return False  # 未发生一起: the number is part of the denial
    if _is_harm(mention, denial) or _is_death(mention, denial) or _is_found_to_be(mention, denial):
        return True
    if mention.unit == "人":
        if is_killed_in_fire(mention, denial.start, denial.names, denial.clause):
            return True
        if is_hurt_there(mention, denial.end, denial.names, SAID_OF.sub("", denial.clause)):
            return True
        if denial.what and is_hurt_by(mention, denial.end, denial.what):
            return not has_other_scope(mention, denial)
    label = name_counted(mention)
    if not label:
        return False
    if _is_accident(mention, label, denial):
        return True
    named = [name for name in denial.names if _is_named(label, name, after=mention.claim.start > denial.start)]
    if not named and not is_such_event(mention, denial.start, denial.names):
        return False
    if cues.PREVIOUS.search(mention.head) or has_other_scope(mention, denial) or is_anothers(mention, denial.clause):
        return False
    return not (denial.is_bare and denial.clause.endswith(_TIMES) and WIDER.search(mention.head) is not None)


def _is_accident(mention: Mention, label: str, denial: Denial) -> bool:
    """校车公司发生轻微交通事故3起。…，全年校车运行零事故: an accident of those that the denial speaks of."""
    subject = SAID_OF.sub("", denial.clause)
    if denial.names[:1] != ("事故",) or not label.endswith("事故") or _MAY_BE.search(mention.head) is not None:
        return False
    if len(subject) < _SHORTEST or "安全" in subject or cues.PREVIOUS.search(mention.head):
        return False
    words = mention.sentence.words[: mention.claim.start - mention.sentence.start][-_REACH:]
    return subject[:2] in words and not has_other_scope(mention, denial) and not is_anothers(mention, denial.clause)


_REACH = 60


def _is_harm(mention: Mention, denial: Denial) -> bool:
    """火灾造成2人受伤, …，全年实现火灾零伤亡: what came to people stands behind their number."""
    if not denial.sorts or not mention.tail.startswith(denial.sorts) or cues.PREVIOUS.search(mention.head):
        return False
    if _PRETENDED.search(mention.head):
        return False  # 演练中模拟2人受伤
    subject = SAID_OF.sub("", denial.clause)
    return len(subject) > 1 and cues.shares_words(subject, mention.head) and not has_other_scope(mention, denial)


_PRETENDED = pattern("模拟|假设|设置|预设")


def _is_death(mention: Mention, denial: Denial) -> bool:
    """没有发生亡人事故。接报事故3起，造成1人死亡: of accidents told beside, where the denial names no sort of them."""
    if not mention.tail.startswith("死亡") or not any(name in _DEADLY for name in denial.names):
        return False
    if _CAUSED.search(mention.lead) is None or denial.start > mention.claim.start:
        return False
    sentence = mention.sentence
    beside = sentence.mentions[max(0, mention.index - _FEW) : mention.index]
    accidents = [m for m in beside if m.is_level and m.peer == mention.peer and "事故" in m.label]
    told = bool(accidents) or "事故" in mention.lead
    said = sentence.text[max(sentence.start, denial.end) : mention.claim.start]
    if not told or cues.PREVIOUS.search(said) or OTHER_PLACE.search(said):
        return False
    subject = SAID_OF.sub("", denial.clause).replace("辖区", "")
    if subject in _AT_WORK and _NOT_AT_WORK.search(sentence.words) is None:
        subject = ""
    scope = SCOPE.search(denial.clause)
    return not subject and (scope is None or scope.group() == "辖区" or scope.group() in sentence.words)


_FOUND_TO_BE = pattern(
    "[，,]?(?:该[起件例次]|其)?(?:[（(][^（）()]{1,12}[）)])?(?:被|经[^，,。；;]{1,8})?(?:认定|定性|判定|鉴定|确认)为(?P<what>[^，,。；;（）()]{2,16})"
)


def _is_found_to_be(mention: Mention, denial: Denial) -> bool:
    """没有发生医疗事故, where 提请鉴定1起，该起被认定为三级丙等医疗事故: the words behind say what it was."""
    sentence = mention.sentence
    found = _FOUND_TO_BE.match(sentence.text, mention.claim.end, sentence.end)
    if found is None or cues.PREVIOUS.search(mention.head) or has_other_scope(mention, denial):
        return False
    return any(len(name) > _SHORTEST and found["what"].endswith(name) for name in denial.names)


_AT_WORK = ("安全生产", "生产安全")
_NOT_AT_WORK = pattern("交通|火灾|医疗|溺水|校园|自然灾害")
"""安全生产零死亡 says nothing of those who died on the roads."""
_DEADLY = ("死亡", "伤亡", "亡人事故", "死亡事故", "人员伤亡", "人员死亡", "人员伤亡事故")
_CAUSED = pattern("(?:造成|致使?|导致)(?:了|共)?$")
_FEW = 3


def _is_named(label: str, name: str, *, after: bool) -> bool:
    if name.startswith("被"):
        return label.endswith(name[1:]) and not after
    if label == name or (name.endswith("事故") and label == name[:-2] and len(label) > _SHORTEST):
        return True  # 较大火灾事故: 较大火灾1起
    if label == "一般" + name:
        return True  # 园区火灾零发生: no 一般火灾2起
    if name.endswith("污染") and label == name.removesuffix("污染") and label in _OF_AIR:
        return True  # 中度5天、重度1天
    if label.startswith(name) and label[len(name) :] in _DEALT_WITH:
        return True  # 无一超期: 超期办结5件
    if label.endswith(name) and (len(name) > _SHORTEST or label.removesuffix(name).endswith(_BODIES)):
        return True
    if name.endswith(_EVENTS) and label.endswith(name[-2:]) and _MAY_BE.search(label) is None:
        return True  # 就医途中脱逃1人
    return any(sort in label for sort in SORTS.get(name, ())) and _MAY_BE.search(label) is None


_OF_AIR = ("中度", "重度", "严重")
_BODIES = ("中心", "公司", "集团", "大队", "支队")
_DEALT_WITH = ("办结", "答复", "回复", "办理", "审结", "整改", "未办", "未结")
_EVENTS = ("脱逃", "脱管", "漏管", "溺亡")
"""What has one meaning only, whoever it happens to."""
_MAY_BE = pattern("企图|未遂|预谋|制止|上年|风险|隐患|苗头|线索|可能|预防|防范|倾向|评估")
"""排查再犯罪风险3人: what has not come about."""
_TIMES = ("全年", "年内", "本年")
