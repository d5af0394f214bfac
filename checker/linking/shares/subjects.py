"""Whether the words of a share speak of what a figure counts."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.counting import like
from checker.linking.passage import Mention
from checker.linking.shares.by_measure import item_by_measure
from checker.linking.shares.classes import classes_named
from checker.linking.shares.counted_otherwise import counts_others
from checker.linking.shares.joint_parts import named_together
from checker.linking.shares.named_list import is_in_its_place
from checker.linking.shares.sort_and_measure import named_by_sort
from checker.linking.shares.taken_together import has_share, is_together
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_OF_MONEY = pattern("(?:金额|资金|款项?)(?:合计|共|约)?占")
_NAME = 2


def is_about(share: Mention, part: Mention) -> bool:
    """Whether the share's own subject, if it has one, is what the figure counts."""
    subject = cues.subject_of(share.head)
    if subject and is_in_its_place(share, part):
        return True
    if subject in _LATTER and share.index == part.index + 1:
        return True
    if subject and like(subject.removesuffix("数")) == like(part.unit) and part.index < share.index:
        return True  # 集体访57批796人次，批次占来访总批次的8.9%
    if part.sentence is share.sentence and part.index > share.index and part.clause == share.clause + 1:
        return True  # 制造业占其中的七成，计8890万元
    if item_by_measure(share, [share.sentence, part.sentence]) is part:
        return True  # 工程建设2163宗、614.8亿元，…；工程建设宗数占31.6%，金额占54.6%
    if subject[:1] in _NOT and subject[1:] and part.label and subject[:1] not in part.label:
        return False  # 居民用水1.08亿立方米，占64.8%，非居民用水占35.2%
    if counts_others(subject, part):
        return False
    inner = _INSIDE.search(share.head)
    if inner is not None and cues.overlap(inner.group(1), part.label) < _NAME:
        return False  # 核减额中工程量多计占58%: of what is not told
    if (
        _OF_A_CHANGE.search(share.head)
        or _OF_INCOME.search(share.head)
        or (_is_of_money(share) and part.claim.kind is not ClaimKind.MONEY)
    ):
        return False
    if share.name or is_together(share) or (part.sentence is share.sentence and part.clause == share.clause):
        return True
    if part in classes_named(share, [part.sentence]):
        return True  # 一类62座、二类187座、三类51座。一、二类桥梁占83.0%
    if named_together(share, [share.sentence, part.sentence]):
        return True  # 讲座412场、展教286场，讲座与展教占94.2%
    if named_by_sort(share, [share.sentence, part.sentence]) is part:
        return True  # 产业类项目58个，完成投资121.5亿元。产业类完成投资占总量的
    spoken_for = has_share(part, share)  # 代收申请103件，占15.1%；线上申请占27.8%
    if spoken_for and _is_of_another_sort(subject, part.lead):
        return False  # 企业所得税6.87亿元，两税合计占58.5%，个人所得税占7.9%
    common = cues.overlap(subject, part.label) * 2
    if common == len(subject) == _NAME and subject[0] not in part.label:
        return False  # 套餐C卖64份，外卖占六成一: 女性 is of 女职工, 外卖 is no 卖
    return len(subject) < 2 or common > len(subject) or (common == len(subject) and not spoken_for)


def _is_of_another_sort(subject: str, lead: str) -> bool:
    """Whether the two names end alike and begin apart: 个人所得税 and 企业所得税."""
    alike = cues.common_end(subject, lead)
    one, other = subject[: len(subject) - alike], lead[: len(lead) - alike].lstrip("、，, ")
    return alike >= _NAME and len(one) >= _NAME and len(other) >= _NAME and set(one).isdisjoint(other)


_NOT = ("非", "未", "不", "无")
_LATTER = ("后者", "后一类", "后一项")
_INSIDE = pattern("[^，,。；;]{2,12}?(?:当中|中|里)([^，,。；;]{2,14}?)(?:约|合计|各)?占")
_OF_INCOME = pattern("[药耗]材?占比$")
"""药占比 is of the income from drugs, which is mostly not told."""
_OF_A_CHANGE = pattern("(?:增加|减少|增长|下降|新增|压减)(?:额|量|数|部分)占")


def _is_of_money(share: Mention) -> bool:
    """Whether the share is of an amount of money: 直接责任金额占13.7%."""
    return _OF_MONEY.search(share.head) is not None
