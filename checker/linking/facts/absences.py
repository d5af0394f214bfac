"""Absence: 未发生X, 无一例X, “零事故”, 已全部办结, against a positive count of X, or of what is still open."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from checker.linking import cues
from checker.linking.facts.denied_elsewhere import OTHER_PLACE, is_told_of_others
from checker.linking.facts.denied_events import is_anothers, is_such_event
from checker.linking.facts.denied_excess import denied_excesses
from checker.linking.facts.denied_grades import (
    MOST_GRADED,
    denying_words,
    graded_wholes,
    graver_names,
    in_order,
    is_count,
    nothing_left,
)
from checker.linking.facts.denied_harm import harm_by_cause, is_hurt_by, is_hurt_there, is_killed_in_fire
from checker.linking.facts.denied_plainly import PLAIN, is_one_span, told_plainly
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.model.claim import ClaimKind
from checker.model.document import Document
from checker.model.expression import Figure
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_STEMS = ("未", "无", "均", "零", "没", "全部")
"""One of these is in every denial; to look for them is cheap."""
_ABSENT = pattern(
    "(?:未有|没有(?!一[天日月个])|未曾?发生过?|没有发生过?|未曾?发现|未曾?出现|没有出现|无一[例件起人名次宗笔]|(?<![有毫])无)"
    "(?P<what>[^，,。；;：:\\d]{2,24}?)(?:发生|出现|存在|报告|的情况|的情形|的现象)"
    "|(?:未曾?发生过?|没有发生过?|未曾?发现|未曾?出现|没有出现|无一[例件起人名次宗笔]"
    "|(?:未|没有)(?:检出|查出|查获|收到|接到|接报)(?:过|任何)?(?:[一1][份起例件宗人批次])?"
    "|没有任?何?一?个?[天日月](?:[^，,。；;：:\\d]{0,8}?(?:出现|发生|为|达到))?)(?P<only>[^，,。；;：:\\d]{2,24})"
    "|(?:未|没有)造成(?:任何)?(?P<harm>人员伤亡)"
    "|(?<=全年|年内|全市|全县|全区|全院|全局|本年)无(?P<none>[^，,。；;：:\\d]{2,16}(?:案件|事件|人员|投诉|上访))(?=[，,。；;]|$)"
)
_ZERO = pattern(
    '[“"]?零(?P<what>事故|发案|发生|投诉|上访|伤亡|死亡|违规|违纪|案件|火情|火灾|疫情|感染|差错|错误|失误|丢失|败诉|纠错|逾期|超期|积压|命案|溺亡|再犯罪?|重新犯罪|脱管|漏管|脱逃)'
    '[”"]?(?=[，,。；;、）)]|目标|$)'
)
_ALL_DONE = pattern(
    "(?:全部|均)(?:已经?)?(?:按期|按时|如期|依法)?(?P<done>办结|整改|审结|结案|答复|回复|处置|处理|完成|销号)"
    "(?:完成|到位|完毕|整改)?(?=[，,。；;）)]|$)"
)
_OPEN = pattern(
    "(?:正在|尚在|仍在|尚未|未|还在|在)(?:按期|依法)?(?:完成)?(?P<verb>办理|办结|审理|审结|整改|完成|处理|处置|答复|回复|结案|销号)$"
)
_SAME_WORK = {"办理": "办结", "审理": "审结"}
_NOT_SAID = pattern("确保|力争|争取|努力|防止|杜绝|避免|要求|坚决|如果|若|是否|目标是|预防|防范|上年|去年|同期")
_SCOPE = pattern(
    "期间|当[日月天]|本月|当月|\\d+月|季度|半年|节日|假日|比赛|活动|演练|辖区|系统|机关|本院|本局|该[县区市院局]"
)
_EMPTY = pattern("(?:目前|现|现已|已|均|也|都|上述|以上|所有|截至目前|至此|业|并|案件|问题|事项|[，,\\s])*")
_GENERIC = pattern(
    "类(?=案件|事件|事故|问题|情况)|案件|事件|情况|现象|情形|问题|天气|及以上|以上|[的了]|费$|支出$|[件起次]?数(?=$|由|从|为)|全年|全[市县区省州院局]|本年度?|今年|国内|其中|共|再(?!犯)"
    "|^一[起例件次宗天日处笔户人名批辆]|(?<=不合格)(?:产品|食品|药品|商品|批次|项目)$|(?<=类)(?:水质)?(?:断面|水质|水体)$|^(?:受理|接到|收到|接报|检出|查出|查获|发生|查处|处置|报告|立)|(?:样品|样本|标本)$"
)
_SHORTEST = 3
_SORTS = {
    "命案": ("故意杀人", "杀人"),
    "亡人事故": ("死亡事故",),
    "死亡事故": ("死亡",),
    "人员伤亡": ("死亡", "受伤"),
    "伤亡": ("死亡", "受伤"),
    "险情": ("出险",),
    "再犯": ("再犯新罪", "再犯罪", "重新犯罪"),
    "再犯罪": ("再犯新罪", "重新犯罪"),
    "重新犯罪": ("再犯新罪", "再犯罪"),
}
"""What is counted under another name: a murder is a 命案."""


def link_absences(document: Document, paragraph: Paragraph) -> Iterator[Relation]:
    """Every denial in the paragraph whose subject is counted in it."""
    text, span = document.text, paragraph.block.span
    words = text[span.start : span.end]
    if not cues.has_any(words, _STEMS):
        return
    counted = [m for sentence in paragraph.sentences for m in sentence.mentions if is_count(m)]
    if not counted:
        return
    denials = list(_denials(text, span.start, span.end))
    starts = [m.claim.start for m in counted]
    graded = list(islice(graded_wholes(paragraph), MOST_GRADED)) if denials else []
    for denial in denials:
        found = next((m for m in _around(counted, starts, denial) if _contradicts(m, denial)), None)
        if found is not None:
            yield _relation(text, denial, _amount(found) if denial.is_of_money else found)
        elif (nothing := nothing_left(graded, text, denial.start, denial.end)) is not None:
            yield nothing
    for excess in denied_excesses(text, paragraph):
        yield _relation(text, _Denial(excess.start, excess.end, (), ""), excess.over)
    for sentence in paragraph.sentences:
        yield from _left_over(sentence)


_IN_FRONT, _BEHIND = 40, 24
"""So many counts on either side of a denial may be what it denies."""


def _around(counted: Sequence[Mention], starts: Sequence[int], denial: _Denial) -> Sequence[Mention]:
    """The counts near the denial, in the order of the text."""
    at = bisect_left(starts, denial.start)
    return counted[max(0, at - _IN_FRONT) : at + _BEHIND]


class _Denial(NamedTuple):
    """What is denied, in the words of the text, and the clause in front of the denial."""

    start: int
    end: int
    names: tuple[str, ...]
    clause: str
    subject: str = ""
    is_of_money: bool = False
    is_bare: bool = False
    """全年无败诉案件 has no verb, and says of whom only in the words right in front of it."""
    is_of_one_event: bool = False
    """没有造成人员伤亡 is said of what its sentence tells, and of nothing else; so is 检查企业23家，未发现违规."""
    sorts: tuple[str, ...] = ()
    """What it is counted as under other names: 死亡 and 受伤 of 伤亡."""
    is_of_cases: bool = False
    """霍乱发病1例，无死亡报告 is said of the cases right in front of it, and of no others."""
    what: str = ""
    """The words denied, where they tell what they would have come of: 因燃放造成的人员伤亡."""


def _denials(text: str, start: int, end: int) -> Iterator[_Denial]:
    for denial, told_by in ((_ABSENT, _told_absent), (_ZERO, _told_zero), (PLAIN, told_plainly)):
        for found in told_by(text, start, end):
            clause = re.split("[，,。；;：:！？\n]", text[max(start, found.start() - 30) : found.start()])[-1]
            if _NOT_SAID.search(clause):
                continue
            if _NOT_DETECTED.match(text, found.start()) and _FIGURE_IN_FRONT.search(
                text, max(start, found.start() - 40), found.start()
            ):
                continue  # 生产环节46批次，未检出不合格: of these alone
            groups = found.groupdict()
            if denial is not PLAIN and groups.get("only") and text[found.end() : found.end() + 1].isdecimal():
                continue  # 没有发生一次死亡3人以上的事故: of fewer there may have been some
            what = next((groups[name] for name in ("what", "only", "harm", "none", "zero") if groups.get(name)), "")
            what = what.replace("脱管漏管", "脱管、漏管").removesuffix("人员" if groups.get("none") else "\n")
            if denial is _ZERO and what in ("发案", "发生"):
                what = re.sub("^园区|现行|连续.{1,3}年|实现|保持|均|继续|全[市县区省年]", "", clause)
            names = tuple(_names_of(what))
            if denial is _ZERO and len(who := _SAID_OF.sub("", clause.rpartition("、")[2]).removesuffix("窗口")) > 1:
                # 游客零投诉: no 游客投诉9件; 婚姻登记零差错: no 登记差错2件
                names += tuple(who[at:] + name for name in names for at in range(len(who) - 1))
            if denial is PLAIN and found.group().endswith(("检出", "查出")):
                names += tuple(found.group()[-2:] + name for name in names)
            if names:
                is_of_money = what.endswith(("费", "支出"))
                is_of_one_event = (denial is _ABSENT and groups.get("harm") is not None) or _is_of_inspected(
                    text, found.start()
                )
                is_of_one_event = is_of_one_event or _is_of_precautions(text, found.start())
                subject = "" if denial is _ZERO else _UNSAID.sub("", clause).replace("辖区", "")
                is_bare = denial is PLAIN or bool(groups.get("none"))
                yield _Denial(
                    found.start(),
                    found.end(),
                    names,
                    clause,
                    subject,
                    is_of_money,
                    is_bare,
                    is_of_one_event,
                    tuple([sort for name in names for sort in _SORTS.get(name, ())]),
                    _CASES_IN_FRONT.search(text, max(start, found.start() - _NEAR_CASES), found.start()) is not None,
                    what if harm_by_cause(what) is not None else "",
                )


def _told_absent(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What _ABSENT finds, tried only where one of the characters stands that it begins with."""
    behind = start
    for sign in _NOT.finditer(text, start, end):
        if sign.start() >= behind and (found := _ABSENT.match(text, sign.start(), end)) is not None:
            behind = found.end()
            yield found


_NOT = pattern("[未没无]")


def _told_zero(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    first = text.find("零", start, end)
    if first >= 0:
        yield from _ZERO.finditer(text, max(start, first - 1), end)  # with a quotation mark in front of it


_NOT_FOUND = pattern("(?:未曾?|没有)(?:发现|检出|查出|查获)")
_NOT_DETECTED = pattern("(?:未|没有)(?:检出|查出|查获)")
_FIGURE_IN_FRONT = pattern("\\d[^。！？\n]*$")
_INSPECTED = pattern("(?:查|检|核|访)[^。；;！？\n]{0,40}\\d[^。；;！？\n]{0,30}$")


def _is_of_inspected(text: str, start: int) -> bool:
    """Whether 未发现 stands behind the figure of what was looked at."""
    return _NOT_FOUND.match(text, start) is not None and bool(_INSPECTED.search(text, max(0, start - 80), start))


def _is_of_precautions(text: str, start: int) -> bool:
    """防御台风5次，转移6275人次，未发生人员伤亡: whether the sentence tells what was done against some danger."""
    return _PRECAUTIONS.search(text, max(0, start - _SENTENCE_BEFORE), start) is not None


_CASES_IN_FRONT = pattern("\\d例[，,]$")
_NEAR_CASES = 3
_SENTENCE_BEFORE = 80
_PRECAUTIONS = pattern("(?:防御|防抗|抗击|转移|撤离|避险|疏散|应急演练)[^。！？\n]{0,60}$")


def _names_of(what: str) -> Iterator[str]:
    """The names of what is denied: 出国费和公务接待费 are two, and of 行为被纠正 it is what was suffered."""
    if "被" in what:
        yield "被" + _GENERIC.sub("", what.rpartition("被")[2])
        yield _GENERIC.sub("", what)
        return
    for part in re.split("、|和|及(?!以上)|或|以及", re.sub("[（(][^）)]*[）)]", "", what)):
        name = _GENERIC.sub("", part)
        if len(name) > 1:
            yield name
            yield from graver_names(part, name)
        if complaint := _COMPLAINT.search(part):
            yield from (verb + part[: complaint.start()] for verb in ("反映", "投诉"))


_COMPLAINT = pattern("(?<=[^\\W\\d_a-zA-Z]{3})(?:问题)?的?(?:投诉|诉求|反映|信访|来信|来访)$")
"""未收到家庭暴力投诉: no 反映家庭暴力的47件."""


def _amount(mention: Mention) -> Mention:
    """What was spent on it, where the sentence says so: 公务接待12批次，支出0.84万元."""
    behind = mention.sentence.mentions[mention.index :]
    return next((each for each in behind if each.claim.kind is ClaimKind.MONEY), mention)


_UNSAID = pattern(
    "项目部|全[年市县区省州镇乡院局系统矿厂站段场行馆校队所线]|(?<![子分母])公司|集团|本年度?|今年|这一年|一年来|年内|目前|截至.*|[本我]\\w|\\d+年度?|五年内|辖?区?内|连续.{1,3}年|均|也|且|并|都|实现|保持|做到了?|[已再从]$|多年来|历来|一直|前三季度|上半年|[一二三四]季度|[\\s“”]"
    "|^(?:检测|监测|疾控|调度|指挥|服务|急救|客服)中心|^(?:中心)?(?:血站|殡仪馆|医院|监狱|学校|景区|机场|车站|地铁|港口|园区|班组|大厅)"
)
"""In front of a denial these words name no subject of its own."""


def _name(mention: Mention) -> str:
    """What the figure counts, in the words in front of it: 事故起数由3起下降至2起 -> 事故."""
    lead = mention.lead
    if cues.CHANGED_TO.search(lead) and len(lead) < _SHORTEST + 1:
        lead = re.split("[由从比较\\d]", mention.head)[0]
    return _HANDLED.sub("", _GENERIC.sub("", lead).lstrip("其中及和、 ")).rstrip("为达共有")


_HANDLED = pattern(
    "^(?:同期|当期|妥善|及时|成功|累计)*(?:受理|接报|查处|处置|处理|救助|抢救|扑救|扑灭|排除)(?=[^\\W\\d_a-zA-Z]{2})"
)
"""全年处置食物中毒事件2起: behind the time, too, these say what was done about it."""


def _contradicts(mention: Mention, denial: _Denial) -> bool:
    """Whether the figure counts exactly what is denied: 确认违法1件, not 确认违法的通知1件."""
    if denial.start <= mention.claim.start < denial.end:
        return False  # 未发生一起: the number is part of the denial
    if _is_harm(mention, denial) or _is_death(mention, denial) or _is_found_to_be(mention, denial):
        return True
    if mention.unit == "人":
        if is_killed_in_fire(mention, denial.start, denial.names, denial.clause):
            return True
        if is_hurt_there(mention, denial.end, denial.names, _SAID_OF.sub("", denial.clause)):
            return True
        if denial.what and is_hurt_by(mention, denial.end, denial.what):
            return not _other_scope(mention, denial)
    label = _name(mention)
    if not label:
        return False
    if _is_accident(mention, label, denial):
        return True
    named = [name for name in denial.names if _is_named(label, name, after=mention.claim.start > denial.start)]
    if not named and not is_such_event(mention, denial.start, denial.names):
        return False
    if cues.PREVIOUS.search(mention.head) or _other_scope(mention, denial) or is_anothers(mention, denial.clause):
        return False
    return not (denial.is_bare and denial.clause.endswith(_TIMES) and _WIDER.search(mention.head) is not None)


def _is_accident(mention: Mention, label: str, denial: _Denial) -> bool:
    """校车公司发生轻微交通事故3起。…，全年校车运行零事故: an accident of those that the denial speaks of."""
    subject = _SAID_OF.sub("", denial.clause)
    if denial.names[:1] != ("事故",) or not label.endswith("事故") or _MAY_BE.search(mention.head) is not None:
        return False
    if len(subject) < _SHORTEST or "安全" in subject or cues.PREVIOUS.search(mention.head):
        return False
    words = mention.sentence.words[: mention.claim.start - mention.sentence.start][-_REACH:]
    return subject[:2] in words and not _other_scope(mention, denial) and not is_anothers(mention, denial.clause)


_REACH = 60
_TWICE = 4
"""供水水质: two nouns."""


def _is_harm(mention: Mention, denial: _Denial) -> bool:
    """火灾造成2人受伤, …，全年实现火灾零伤亡: what came to people stands behind their number."""
    if not denial.sorts or not mention.tail.startswith(denial.sorts) or cues.PREVIOUS.search(mention.head):
        return False
    if _PRETENDED.search(mention.head):
        return False  # 演练中模拟2人受伤
    subject = _SAID_OF.sub("", denial.clause)
    return len(subject) > 1 and cues.shares_words(subject, mention.head) and not _other_scope(mention, denial)


_PRETENDED = pattern("模拟|假设|设置|预设")


def _is_death(mention: Mention, denial: _Denial) -> bool:
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
    subject = _SAID_OF.sub("", denial.clause).replace("辖区", "")
    if subject in _AT_WORK and _NOT_AT_WORK.search(sentence.words) is None:
        subject = ""
    scope = _SCOPE.search(denial.clause)
    return not subject and (scope is None or scope.group() == "辖区" or scope.group() in sentence.words)


_FOUND_TO_BE = pattern(
    "[，,]?(?:该[起件例次]|其)?(?:[（(][^（）()]{1,12}[）)])?(?:被|经[^，,。；;]{1,8})?(?:认定|定性|判定|鉴定|确认)为(?P<what>[^，,。；;（）()]{2,16})"
)


def _is_found_to_be(mention: Mention, denial: _Denial) -> bool:
    """没有发生医疗事故, where 提请鉴定1起，该起被认定为三级丙等医疗事故: the words behind say what it was."""
    sentence = mention.sentence
    found = _FOUND_TO_BE.match(sentence.text, mention.claim.end, sentence.end)
    if found is None or cues.PREVIOUS.search(mention.head) or _other_scope(mention, denial):
        return False
    return any(len(name) > _SHORTEST and found["what"].endswith(name) for name in denial.names)


_AT_WORK = ("安全生产", "生产安全")
_NOT_AT_WORK = pattern("交通|火灾|医疗|溺水|校园|自然灾害")
"""安全生产零死亡 says nothing of those who died on the roads."""
_DEADLY = ("死亡", "伤亡", "亡人事故", "死亡事故", "人员伤亡", "人员死亡", "人员伤亡事故")
_CAUSED = pattern("(?:造成|致使?|导致)(?:了|共)?$")
_FEW = 3
_SAID_OF = pattern(f"{_UNSAID.pattern}|继续|零")


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
    return any(sort in label for sort in _SORTS.get(name, ())) and _MAY_BE.search(label) is None


_OF_AIR = ("中度", "重度", "严重")
_BODIES = ("中心", "公司", "集团", "大队", "支队")
_DEALT_WITH = ("办结", "答复", "回复", "办理", "审结", "整改", "未办", "未结")
_EVENTS = ("脱逃", "脱管", "漏管", "溺亡")
"""What has one meaning only, whoever it happens to."""
_MAY_BE = pattern("企图|未遂|预谋|制止|上年|风险|隐患|苗头|线索|可能|预防|防范|倾向|评估")
"""排查再犯罪风险3人: what has not come about."""


def _other_scope(mention: Mention, denial: _Denial) -> bool:
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
    scope = _SCOPE.search(denial.clause)
    if scope is not None and scope.group() not in sentence.words and not is_one_span(denial.clause, sentence.words):
        if scope.group() != "辖区" or _WIDER.search(mention.head) is not None:
            return True
    return is_told_of_others(mention, denial.start, denial.clause)


_SINCE = pattern("[^\\W\\d_a-zA-Z]{2,6}(?:以来|期间)")


def _is_of_some_months(mention: Mention, denial: _Denial) -> bool:
    """6月以来，全市未发生险情。今年处置险情3起: the denial is of a part of the time that the count is of."""
    start = max(0, denial.start - _SENTENCE_BEFORE)
    text = mention.sentence.text
    start = max(start, text.rfind("。", start, denial.start) + 1, text.rfind("\n", start, denial.start) + 1)
    months = _SOME_MONTHS.search(text, start, denial.start)
    return months is not None and months.group() not in mention.head and _WHOLE_TIME.search(mention.head) is not None


_SOME_MONTHS = pattern("\\d{1,2}月[^，,。；;]{0,6}(?:以来|起)|\\d{1,2}月(?:至|到|—|-)\\d{1,2}月|季度|半年|当月|本月")
_WHOLE_TIME = pattern("全年|今年|年内|累计|\\d{4}年")
_WIDER = pattern("全[国省市县区]|外|邻|其他|周边")
"""What happened there is not told of 辖区."""
_TIMES = ("全年", "年内", "本年")


def _left_over(sentence: Sentence) -> Iterator[Relation]:
    """已全部办结, where the sentence counts what is still being worked on."""
    if "均" not in sentence.words and "全部" not in sentence.words:
        return
    for said in _ALL_DONE.finditer(sentence.words):
        clause = re.split("[，,；;：:（(]", sentence.words[: said.start()])[-1]
        if _EMPTY.fullmatch(clause) is None:
            continue
        for mention in sentence.mentions:
            left = _OPEN.search(mention.lead) if is_count(mention) else None
            work = _SAME_WORK.get(left.group("verb"), left.group("verb")) if left is not None else ""
            if work and (work == said.group("done") or said.group("done") == "完成"):
                start, end = sentence.start + said.start(), sentence.start + said.end()
                yield _relation(sentence.text, _Denial(start, end, (), clause), mention)
                break


def _relation(text: str, denial: _Denial, mention: Mention) -> Relation:
    words = denying_words(text, denial.start, denial.end)
    return Relation(
        RelationKind.ABSENCE,
        in_order((Member("absence", words), Member("count", mention.claim))),
        mention.claim,
        Figure(words),
        Comparison.EQUAL,
        Confidence.HIGH,
        cue=words.literal,
        facts=(("words", text[denial.start : denial.end]),),
    )
