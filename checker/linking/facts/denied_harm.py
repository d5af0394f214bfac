"""People who came to harm in what is said to have harmed nobody: 全县未发生人员伤亡。…，另有2人在转移途中受伤."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.facts.denied_elsewhere import OTHER_PLACE
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_HARM = frozenset(("人员伤亡", "伤亡", "人员死亡", "人员受伤"))
_CAME_TO = {
    "人员死亡": pattern("[^，,。；;、\\d不未无没免]{0,10}(?:死亡|遇难|身亡)"),
    "人员受伤": pattern("[^，,。；;、\\d不未无没免]{0,10}(?:受伤|轻伤|重伤|轻微伤)"),
}
_EITHER = pattern("[^，,。；;、\\d不未无没免]{0,10}(?:死亡|遇难|身亡|受伤|轻伤|重伤|轻微伤)")
_NOT_THERE = pattern(
    "救治|救助|救出|医治|护送|转运|演[练习]|模拟|预[案防]|交通|事故|火灾|案|斗殴|工伤|溺水|历史|[往常]年|累计|因病|生病|曾"
    "|通报|警示|教训|案例|观摩|某|上下班|返乡|分包|外包|相关方|外单位|供应商|承运"
)
_NEAR = 2
_CAUSE = pattern(
    "^(?:因|由)(?P<cause>[^，,。；;、\\d]{2,10}?)而?(?:造成|引发|引起|导致|所致|产生|酿成|致使?)的?(?P<harm>[^，,。；;、\\d]{2,8})$"
)
_BROUGHT = pattern("(?:造成|导致|致使?|酿成|引发|引起)(?:了|共)?$")
_PLAINLY = pattern("[，,\\s]*(?:共|并|已|均|累计|仅|还|另|同时|先后)*(?:造成|导致|致使?|酿成|引发|引起)(?:了|共)?")
_CAME_OF_IT = pattern("[^，,。；;、\\d]{0,6}?(?:引发|引起|造成|导致|致|酿成|不当|灾|事故|中毒|火情|火警)")
_SUFFERED = pattern("(?:死亡|遇难|身亡|受伤|轻伤|重伤|轻微伤|烧伤|烫伤|炸伤)")
_DIED = pattern("(?:死亡|遇难|身亡)")
_ELSEWHERE = pattern(
    "演[练习]|模拟|历史|[往常]年|累计|曾|通报|警示|教训|案例|外[省市地县]|邻[省市县]|全[国省]|近年|未|没有"
)
_FAR = 3


def harm_by_cause(what: str) -> tuple[str, str] | None:
    """What is denied to have come of what: 因燃放造成的人员伤亡 -> 燃放, 人员伤亡."""
    said = _CAUSE.match(what)
    return (said["cause"], said["harm"]) if said is not None and said["harm"] in _HARM else None


def is_hurt_by(mention: Mention, end: int, what: str) -> bool:
    """Whether people came to harm by the very cause denied in front of ``end``: 燃放引发7起，造成1人轻伤.

    The cause stands in front in the same stretch, and the harm is said to have been brought about.
    """
    denied = harm_by_cause(what)
    if denied is None or mention.unit != "人" or mention.depth or mention.claim.start < end:
        return False
    cause, harm = denied
    tail = _DIED if harm == "人员死亡" else _SUFFERED
    if _BROUGHT.search(mention.lead) is None or not (_PLAINLY.fullmatch(mention.lead) or cause in mention.lead):
        return False  # 疏散群众造成2人轻伤
    if tail.match(mention.tail) is None:
        return False
    sentence = mention.sentence
    stretch = sentence.text[max(sentence.start, end, mention.claim.start - _REACH) : mention.claim.start]
    stretch = stretch[max(stretch.rfind("；"), stretch.rfind(";")) + 1 :]
    at = stretch.rfind(cause)
    if at < 0 or _CAME_OF_IT.match(stretch, at + len(cause)) is None:
        return False
    if sentence.text.count("。", end, mention.claim.start) > _FAR:
        return False
    if any(other.search(stretch) for other in (_ELSEWHERE, _YEAR, cues.PREVIOUS)):
        return False
    opened = max(sentence.paragraph.block.span.start, end - _REACH)
    denying = sentence.text[max(opened, sentence.text.rfind("。", opened, end) + 1) : end]
    return _OF_A_TIME.search(denying) is None or all(time in denying for time in _TIME.findall(stretch))


_OF_A_TIME = pattern("期间?|节|假|\\d月|季度|半年|[当本]月|[当本]日")
_TIME = pattern("[^\\W\\d_a-zA-Z，]{1,4}(?:期间|节[前后日]?|假期)|\\d{1,2}月|[一二三四]季度|[上下]半年")
"""春节期间未发生…。元宵节后因燃放…: of another time."""


def is_hurt_there(mention: Mention, end: int, names: Sequence[str], subject: str) -> bool:
    """Whether the figure counts people who came to the very harm that is denied beside it, of nobody in particular.

    The denial ends at ``end``; of what its ``subject`` names in front of it, if anything, it speaks alone.
    """
    said = [name for name in names if name in _HARM]
    if not said or len(subject) > 1 or mention.unit != "人" or mention.depth:
        return False
    if not any(_CAME_TO.get(name, _EITHER).match(mention.tail) for name in said):
        return False
    sentence = mention.sentence
    if mention.claim.start < end or sentence.text.count("。", end, mention.claim.start) > _NEAR:
        return False
    words = _TO_HOSPITAL.sub("", sentence.words)
    if _is_of_one_body(sentence.text, sentence.paragraph.block.span.start, end):
        words = _OF_ITS_OWN.sub("", words)
    return not any(other.search(words) for other in (_NOT_THERE, _YEAR, OTHER_PLACE, cues.PREVIOUS))


def is_killed_in_fire(mention: Mention, denied_at: int, names: Sequence[str], clause: str) -> bool:
    """全年发生火灾346起，造成2人死亡. …。全年未发生亡人火灾: those who died in the very fires that the passage counts.

    The denial is of no narrower place or time than the count; one told behind it must set its time itself, since what
    was done about the fires may have come in between.
    """
    if not any(name in _DEADLY_FIRES for name in names) or mention.unit != "人" or mention.depth:
        return False
    if _BROUGHT.search(mention.lead) is None or _DIED.match(mention.tail) is None:
        return False
    sentence = mention.sentence
    beside = sentence.mentions[max(0, mention.index - _FAR) : mention.index]
    fires = [m for m in beside if m.is_level and m.peer == mention.peer and m.lead.endswith("火灾")]
    if not (fires or "火灾" in mention.lead) or _NOT_OF_FIRES.search(sentence.words) is not None:
        return False
    if _YEAR.search(sentence.words) or OTHER_PLACE.search(sentence.words) or cues.PREVIOUS.search(mention.head):
        return False
    when = _WHOLE_TIME.search(clause)
    own = _WHOLE_PLACE.sub("", _WHOLE_TIME.sub("", clause)).strip(_FILLING)
    return not own and (denied_at < mention.claim.start or when is not None)


_DEADLY_FIRES = ("亡人火灾", "亡人火灾事故", "致人死亡火灾", "火灾亡人事故", "火灾亡人")
_NOT_OF_FIRES = pattern(
    "交通|道路|溺水|触电|演[练习]|模拟|历史|曾|外[省市地县]|全[国省]|相邻|邻近|\\d+月|[一二三四]季度|半年"
)
_WHOLE_TIME = pattern("全年|年内|本年度?|今年(?:以来)?|一年来|当年|期内|全年度")
_WHOLE_PLACE = pattern("辖区|全[市县区域镇乡]|我[市县区镇乡]|支队|大队|内")
_FILLING = "，,也均未且并 "


_TO_HOSPITAL = pattern("送往?医(?:院)?(?:就诊|抢救|救治|医治|治疗)")
_OF_ITS_OWN = pattern("(?<!交通)(?<!火灾)事故|工伤")
_YEAR = pattern("(?:19|20)\\d\\d年")
_ONE_BODY = pattern("项目部|工地|工程|施工|(?<![子分母])公司|[我本该全][厂矿站场段]")


def _is_of_one_body(text: str, start: int, end: int) -> bool:
    """Whether the sentence that denies it is of one works or company, whose accidents are its own."""
    opened = max(start, text.rfind("。", start, end) + 1, end - _REACH)
    return _ONE_BODY.search(text, opened, end) is not None


_REACH = 80
