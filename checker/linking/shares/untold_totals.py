"""Shares of a total that is not told, only the sorts of it: 公益支出874.83万元，管理费用18.26万元，占总支出的2.04%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.memory import Memory, core_of
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import among, size
from checker.linking.totals.closure import covers, mostly_covers
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_OF_ALL = pattern("总|全[^年体]|合计|所有|各项|[两三四五六七八九]项")
_ALL = pattern(
    "总?(?:人数|户数|件数|家数|起数|人次)|总[额量数]?|金额$|[额量数]$|合计|所有|各项|[两三四五六七八九]项|年度|[全本当][^\\W\\d_a-zA-Z]|的"
)
_TIMES = pattern(
    "[（(][^（）()]*[）)]|(?:19|20)?\\d*年?|\\d+月份?|[至—–-]|上半年|下半年|[一二三四前]+季度|全[^\\W\\d_a-zA-Z]|[本当]年|年度|累计|实际|各项|共计?"
    "|实现|完成|达到?|[为是约有，,、\\s]"
)
_MEASURED = pattern("(?:总?[额量数]|总值|金额|收入|余额|规模)?[为达约共 ]*$")
"""车险保费收入186.32亿元；非车险保费收入104.58亿元，占总保费的36.0%: of both sorts."""
_BACK = 12
_TOTALS = ("总", "合计", "共", "营业", "经营", "财政", "一般公共预算", "主营")


def of_untold_total(
    share: Mention, part: Mention, words: str, *, paragraph: Paragraph, memory: Memory
) -> tuple[tuple[Relation, ...], bool]:
    """The ways to add up the base of a share of 总支出, where figures beside the part are only sorts of 支出.

    And whether these sorts leave nothing out, so that it is of their sum for certain: 城市低保4412人，农村低保29856人，
    占低保总人数的. () where a figure is called the total, so that the share is of that.
    """
    nothing: tuple[tuple[Relation, ...], bool] = ((), False)
    noun = _noun_of(words, part)
    if not noun or _OF_ALL.search(words) is None or not part.is_level or part.depth:
        return nothing
    is_told = _is_told(share, part, noun, paragraph, memory)
    if not is_told and (sorts := _sorts_in_front(share, part, noun, paragraph)):
        return (_share_of_sum(share, part, sorts),), False
    listed = [m for m in part.sentence.mentions if m.unit == part.unit and m.is_level and not m.depth]
    wholes = [paragraph.wholes.get(m.claim.start) for m in listed]
    kin = [m for m in listed if m is not part and _ends_with(m.lead.strip() or m.label, noun)]
    if not kin or any(m in wholes or among(m, part) for m in kin):
        return nothing
    named = [m for m in listed if m in kin or m is part]
    is_all = part.index < share.index and _ends_with(part.lead.strip() or part.label, noun) and covers(named)
    if paragraph.wholes.get(part.claim.start) is not None or is_told:
        return ((_share_of_sum(share, part, named),), True) if is_all else nothing
    first, last = sorted((listed.index(kin[0]), listed.index(part)))
    runs: list[Sequence[Mention]] = [listed, named, listed[first : last + 1], listed[: last + 1]]
    runs = [named, *runs] if is_all else runs
    return tuple(_share_of_sum(share, part, run) for run in runs), is_all


def sorts_of_total(share: Mention, part: Mention, words: str, paragraph: Paragraph) -> list[Mention]:
    """The sorts in front that 全部 of the base is all of: 公办学校教师4359人，民办学校教师1883人. …占全部教师的."""
    noun = _noun_of(words, part)
    if len(noun) < _FEW or _OF_ALL.search(words) is None or not part.is_level or part.depth:
        return []
    return _sorts_in_front(share, part, noun, paragraph)


def share_of_closed_sorts(share: Mention, part: Mention, sorts: Sequence[Mention]) -> Relation | None:
    """The share of all the sorts together, where these leave nothing out."""
    return _share_of_sum(share, part, sorts) if sorts and (covers(sorts) or mostly_covers(sorts)) else None


def sure_of_all(sorts: Sequence[Mention], words: str) -> Confidence | None:
    """国控断面14个、省控断面23个。…占全部断面的: how sure it is that sorts side by side in one list are all of them.

    Surer where their sentence takes them together: 优良比例依次为92.9%和87.0%，合并计算为89.2%.
    """
    listed = len(sorts) > 1 and all(m.separator == "、" and m.clause == sorts[0].clause for m in sorts[1:])
    if not listed or _ALL_OF_THEM.match(words) is None:
        return None
    return Confidence.HIGH if _TOGETHER.search(sorts[0].sentence.words) is not None else Confidence.MEDIUM


_ALL_OF_THEM = pattern("全部|所有|全体|上述")
_TOGETHER = pattern("合并计算|合并统计|合起来|合在一起|综合计算|加总")


def _noun_of(words: str, part: Mention) -> str:
    return _ALL.sub("", words).removesuffix(part.unit)


def _is_told(share: Mention, part: Mention, noun: str, paragraph: Paragraph, memory: Memory) -> bool:
    """Whether a figure in front is called the total."""
    at = paragraph.number_of(share.sentence)
    front = [m for other in paragraph.sentences[max(0, at - _BACK) : at + 1] for m in other.mentions]
    told = [m for m in [*front, *memory.named(noun, part.unit)] if m.unit == part.unit and noun in m.label]
    return any(is_called_total(m, noun) for m in told)


def _sorts_in_front(share: Mention, part: Mention, noun: str, paragraph: Paragraph) -> list[Mention]:
    """住房消费提取43.59亿元；非住房消费提取18.83亿元。住房消费提取中，偿还本息31.24亿元，占全部提取额的50.05%: all the
    sorts of the noun that one of the sentences in front tells, where none is a part of another figure.
    """
    at = paragraph.number_of(share.sentence)
    for told in paragraph.sentences[max(0, at - _NEAR) : at][::-1]:
        if told is part.sentence:
            return []  # 培训支出3.86万元，演出支出7.42万元，办公费1.15万元。办公费占全部支出的9.3%: of these, too
        row = [m for m in told.mentions if m.unit == part.unit and m.is_level and not m.depth]
        kin = [m for m in row if _ends_with(m.lead, noun)]
        if len(kin) < _FEW:
            continue
        own = {core_of(m.lead).strip(_MARKS) for m in kin}
        apart = len(own) == len(kin) and all(m.claim.start not in paragraph.wholes for m in kin)
        return kin if apart and sum(map(size, kin)) >= size(part) else []
    return []


_NEAR = 2
_FEW = 2
_MARKS = "，,、；;：: 　"


def _ends_with(lead: str, noun: str) -> bool:
    """Whether the figure is of that noun, whatever it is measured by: 车险保费收入 is of 保费."""
    return lead.rstrip("为达约共 ").endswith(noun) or _MEASURED.sub("", lead).endswith(noun)


def is_called_total(mention: Mention, noun: str) -> bool:
    """Whether nothing narrows the name: 全年支出, 支出总额, 营业收入, but not 演出支出."""
    at = mention.label.rfind(noun)
    front = _TIMES.sub("", mention.lead[:at] if noun in mention.lead else mention.label[:at])
    behind = mention.label[at + len(noun) :]
    return not front or front.startswith(_TOTALS) or front.endswith("总") or behind.startswith(_TOTALS)


def _share_of_sum(share: Mention, part: Mention, run: Sequence[Mention]) -> Relation:
    return quotient(RelationKind.SHARE, share, [(1, part)], [(1, m) for m in run], roles=SHARE_ROLES, cue="占")
