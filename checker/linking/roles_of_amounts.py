"""The role of an amount: a level, an earlier one, a change, an average, a base: 受理860件, 上年742件, 增加186个."""

from __future__ import annotations

import re

from checker.linking import cues
from checker.linking.conditions import describes
from checker.linking.directions import direction_of, gap_of, is_reached
from checker.linking.earlier_figures import is_behind_a_time, is_called_earlier, opens_compared_bracket
from checker.linking.passage import Mention, Role
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_AVERAGE = Role.AVERAGE
_CONDITION = Role.CONDITION
_LEVEL = Role.LEVEL
_PREVIOUS = Role.PREVIOUS
_CHANGE = Role.CHANGE


def role_of_amount(mention: Mention, previous: Mention | None) -> tuple[Role, int, str]:
    """受理860件 is a level, 上年742件 previous, 增加186个 a change, 日均21件 an average: by the words in front."""
    lead = mention.lead
    if mention.unit in _SMALLER_TIMES and not lead and _TIME_IN_FRONT.search(mention.head) is not None:
        return _CONDITION, 0, ""  # 由6分10秒压缩为5分40秒: the rest of a time, and no time of its own
    if mention.depth and opens_compared_bracket(mention) and cues.CHANGE_BEFORE.search(lead) is None:
        return _PREVIOUS, 0, ""
    if mention.tail == "的" and "占" not in lead and "占" in mention.head and _OF_SO_MANY.search(mention.head):
        return Role.BASE, 0, ""  # 占4个标段结算价3182.2万元的9.0%
    behind_time = lead == "的" and is_behind_a_time(mention)
    if _TRIGGER.search(lead) is None and not behind_time and lead.strip(" 　有为是约"):
        return (_CONDITION, 0, "") if describes(mention) else (_LEVEL, 0, "")
    if "占" in lead and (_OF_IT.fullmatch(mention.tail) or _is_of_noted(mention)):
        if mention.unit == "年":
            return _CONDITION, 0, ""  # 今年1.12亿元，占三年的42.4%: of what came in three years
        return Role.BASE, 0, ""  # 占上年筹集额7205万元的62.5%, 占全县19个派出所的63.2%
    is_earlier = is_called_earlier(mention) and _HIGHER.search(lead) is None
    if is_earlier and previous is not None and _is_beyond(mention, previous):
        return _CHANGE, 1, "gap"
    if is_earlier and cues.CHANGE_BEFORE.search(lead) is None and not _is_apart(mention):
        return _PREVIOUS, 0, ""
    if _DEFICIT.search(lead):
        return Role.NET, -1, ""
    gap = gap_of(mention)
    if gap is not None:
        return gap
    average = cues.AVERAGE.search(lead) if _OFF_THE_MEAN.search(lead) is None else None
    each_its_own = average is not None and average.group().startswith("每") and cues.RESPECTIVELY.search(lead)
    if average is not None and _SO_OFTEN.search(lead) is not None:
        return _LEVEL, 0, ""
    if average is None and _EACH_SITE.fullmatch(lead) is not None and _is_fraction(mention):
        return _AVERAGE, 0, lead.strip("，,、；; ")
    if average is not None and mention.unit == "人" and _MEAN_STAFF.fullmatch(average.group()):
        return _LEVEL, 0, ""  # 平均用工人数5.46万人: how many there were, and none has so many
    if average is not None and not each_its_own and not _behind_a_count(mention, average):  # 每年减贫依次为A、B和C
        return (_PREVIOUS, 0, "") if _is_compared(mention) else (_AVERAGE, 0, average.group())
    if describes(mention):
        return _CONDITION, 0, ""
    if _BALANCE.search(lead):
        return Role.NET, 1, "balance"
    if cues.NET_CHANGE.search(lead):
        return Role.NET, -1 if any(word in lead[lead.rfind("净") :] for word in ("减", "降", "出", "退")) else 1, ""
    change = cues.CHANGE_BEFORE.search(lead)
    if change is not None and _SECOND.search(lead):
        return _CHANGE, direction_of(change), "second"
    if change is not None and not _is_own_quantity(lead) and not is_reached(change, lead):
        return _CHANGE, direction_of(change), ""
    return (_PREVIOUS if is_earlier else _LEVEL), 0, ""


_SO_OFTEN = pattern("每[^，,。；;]{1,8}?(?:[一二两三四五六七八九十]|\\d{1,3})[次回场](?:及?以[上下]|左右)?的$")
"""每周来馆一次以上的187人: how many do it so often, and none is a mean."""
_EACH_SITE = pattern("[，,、；;\\s]*[^\\W\\d_a-zA-Z]{1,3}(?<![平年月日])均(?:约|为|达)?")


def _is_fraction(mention: Mention) -> bool:
    """团队均42.4人: no body has a fraction of a person."""
    claim = mention.claim
    return claim.kind is ClaimKind.COUNT and claim.scale == 1 and "." in claim.number


_HIGHER = pattern(
    "[比较](?:[上去前]一?年|上一?[月周季]|同期|历史|常年|年初)[^，,。；;、的]{0,6}(?:(?<!最)[高低快慢贵]|便宜)(?:出|了|约|近)*$"
)
"""比上年低43元: how far it is from last year's, and not what that was."""
_OFF_THE_MEAN = pattern(
    "[比较](?:多年|历年|常年|往年)[^，,。；;、]{0,4}均[值数]?[^，,。；;、]{0,4}"
    "(?:[多少高低]|增加|减少)(?:了|约|近|出)*$"
)
"""比多年均值少61.5毫米: how far it is from the mean, and no mean."""


def _is_beyond(mention: Mention, previous: Mention) -> bool:
    """Whether the figure is by how much a record fell: 4186万千瓦，高出去年最高纪录239万千瓦, and no record itself.

    It is nowhere near the figure in front, and nothing tells behind it how much more that is.
    """
    if mention.unit != previous.unit or mention.tail or _BEYOND.search(mention.head) is None:
        return False
    low, high = previous.values.low, mention.values.high
    small = low is not None and high is not None and 0 < high * 3 < low
    return small and _DIGIT_BEHIND.match(mention.sentence.text, mention.claim.end) is None


_BEYOND = pattern(
    "^\\s*(?:高出|超出|超过|多出|低于)[^，,。；;、的]{0,8}(?:最[高大多低]|纪录|记录|峰值|极值)[^，,。；;、的\\d]{0,6}$"
)
_DIGIT_BEHIND = pattern("\\s*[\\d约近]")
_MEAN_STAFF = pattern("平均(?:从业|用工|职工|在岗|员工|在职|就业)(?:人员|职工)?(?:人?数)?(?:为|约|达)?")
_SMALLER_TIMES = frozenset(("秒", "分", "分钟"))
_TIME_IN_FRONT = pattern("\\d(?:小时|时|分钟?)$")
_OF_SO_MANY = pattern(
    "占(?:这|该|上述|以上|全部)?(?:\\d{1,5}|[两二三四五六七八九十]{1,3})[个家户项宗笔起件人名处座条所支台套株亩样类种][^\\W\\d_a-zA-Z]{2,12}$"
)
_OF_IT = pattern("的.*|[^，,。；;、占]{1,12}的")


def _is_of_noted(mention: Mention) -> bool:
    """Whether a bracket behind its noun stands between the figure and 的: 占全部178个村（社区）的92.1%."""
    text, end = mention.sentence.text, mention.claim.end + len(mention.tail)
    return (
        text[end : end + 1] in _BRACKETS and len(mention.tail) <= _NOUN_OF_BASE and _NOTED.match(text, end) is not None
    )


_BRACKETS = ("（", "(")
_NOUN_OF_BASE = 8
_NOTED = pattern("[（(][^（()）\\d]{1,10}[)）][^，,。；;、占\\d]{0,6}的")
_APART = pattern("[）)]偏?(?P<way>[高低多少])$")


def _is_apart(mention: Mention) -> bool:
    """Whether the figure is how far one is from that in the bracket in front: 较常年同期（27.6℃）偏高1.3℃."""
    return _APART.search(mention.head) is not None


_AMONG_NAMES = pattern("、[^，,。；;]{0,80}等[^，,。；;、\\d]{0,24}$")


def _behind_a_count(mention: Mention, average: re.Match[str]) -> bool:
    """Whether 均 only says that all of the figure in front of it do: 12个村均设服务点3个.

    Or is a word of a name among others that the figure counts: 结案均衡度、月均存案量、执行率等18项.
    """
    if "等" in mention.lead and _AMONG_NAMES.search(mention.lead, average.end()) is not None:
        return True
    before = mention.sentence.text[mention.claim.start - len(mention.lead) - 1 : mention.claim.start]
    is_site = average.group("site") is not None or average.group("noun") in ("人", "户", "件")
    return average.start() == 0 and is_site and before[:1].isalnum()


def _is_compared(mention: Mention) -> bool:
    """Whether the average is what another one is compared with: 较二季度日均371件多15件."""
    return cues.COMPARED_WITH.search(mention.lead) is not None and _COMPARED_AFTER.match(mention.tail) is not None


_COMPARED_AFTER = pattern("的?[^，,；;。]{0,4}?(?:相比|增|减|上升|下降|提高|降|升|多|少|高|低|扩大|缩|上涨)")


def _is_own_quantity(lead: str) -> bool:
    """Whether the figure is a quantity of its own (新增3所), and not one of a comparison (比年初新增111亿元)."""
    found = cues.NO_CHANGE_NOUN.search(lead)
    return found is not None and (not found.group().startswith("新增") or _COMPARED_NEW.search(lead) is None)


_COMPARED_NEW = pattern("(?:比|较)(?:年初|上年|去年|上月|上季|(?:19|20)\\d\\d年[底末]?)[^，,。；;]{0,2}新增")
_SECOND = pattern("[多少][增减降](?:了|约|近)*$")
"""同比少增1520.7亿元: how much less it grew than the year before."""

_DEFICIT = pattern("(?:当期|收支)(?:收支)?(?:超支|相抵后?超支)(?:了|为|达|约)*$")
"""当期超支0.043亿元: more was paid than came in, and no plan is exceeded."""
_BALANCE = pattern("(?:顺差|逆差|差额|缺口|缺额|空缺|缺编)(?:为|达|约)*$")
"""贸易顺差11.4亿美元: the difference of the two figures in front, whichever is larger."""

_TRIGGER = pattern(
    # one character class in front lets the search skip all other characters at full speed
    "[均每净增减降升提回下上多少快慢短缩扩压延涨跌比较与由从同去前往年期届占差缺口攀高低超优贵便及单亩张株百万方欠]"
    "(?:(?<=单)[票件笔个店产方箱车]|(?<=亩)产|(?<=百)户|(?<=万)人|(?<![单亩百万方欠])|(?<=欠)收)"
)
"""A figure whose own words have none of these is a plain level."""
