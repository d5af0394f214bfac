"""What a sentence denies, and in which words: 未发生安全事故, 火灾零伤亡, 无公务接待费."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.linking.facts.denied_grades import graver_names
from checker.linking.facts.denied_harm import harm_by_cause
from checker.linking.facts.denied_plainly import PLAIN, told_plainly
from checker.model.patterns import pattern

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
_NOT_SAID = pattern("确保|力争|争取|努力|防止|杜绝|避免|要求|坚决|如果|若|是否|目标是|预防|防范|上年|去年|同期")
GENERIC = pattern(
    "类(?=案件|事件|事故|问题|情况)|案件|事件|情况|现象|情形|问题|天气|及以上|以上|[的了]|费$|支出$|[件起次]?数(?=$|由|从|为)|全年|全[市县区省州院局]|本年度?|今年|国内|其中|共|再(?!犯)"
    "|^一[起例件次宗天日处笔户人名批辆]|(?<=不合格)(?:产品|食品|药品|商品|批次|项目)$|(?<=类)(?:水质)?(?:断面|水质|水体)$|^(?:受理|接到|收到|接报|检出|查出|查获|发生|查处|处置|报告|立)|(?:样品|样本|标本)$"
)
SORTS = {
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


class Denial(NamedTuple):
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


def denials_of(text: str, start: int, end: int) -> Iterator[Denial]:
    """Every denial of the sentence, in the order of the text."""
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
            if denial is _ZERO and len(who := SAID_OF.sub("", clause.rpartition("、")[2]).removesuffix("窗口")) > 1:
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
                yield Denial(
                    found.start(),
                    found.end(),
                    names,
                    clause,
                    subject,
                    is_of_money,
                    is_bare,
                    is_of_one_event,
                    tuple([sort for name in names for sort in SORTS.get(name, ())]),
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
        yield "被" + GENERIC.sub("", what.rpartition("被")[2])
        yield GENERIC.sub("", what)
        return
    for part in re.split("、|和|及(?!以上)|或|以及", re.sub("[（(][^）)]*[）)]", "", what)):
        name = GENERIC.sub("", part)
        if len(name) > 1:
            yield name
            yield from graver_names(part, name)
        if complaint := _COMPLAINT.search(part):
            yield from (verb + part[: complaint.start()] for verb in ("反映", "投诉"))


_COMPLAINT = pattern("(?<=[^\\W\\d_a-zA-Z]{3})(?:问题)?的?(?:投诉|诉求|反映|信访|来信|来访)$")
"""未收到家庭暴力投诉: no 反映家庭暴力的47件."""

_UNSAID = pattern(
    "项目部|全[年市县区省州镇乡院局系统矿厂站段场行馆校队所线]|(?<![子分母])公司|集团|本年度?|今年|这一年|一年来|年内|目前|截至.*|[本我]\\w|\\d+年度?|五年内|辖?区?内|连续.{1,3}年|均|也|且|并|都|实现|保持|做到了?|[已再从]$|多年来|历来|一直|前三季度|上半年|[一二三四]季度|[\\s“”]"
    "|^(?:检测|监测|疾控|调度|指挥|服务|急救|客服)中心|^(?:中心)?(?:血站|殡仪馆|医院|监狱|学校|景区|机场|车站|地铁|港口|园区|班组|大厅)"
)
"""In front of a denial these words name no subject of its own."""
SAID_OF = pattern(f"{_UNSAID.pattern}|继续|零")
