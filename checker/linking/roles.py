"""What a figure is to its clause: a level, an earlier level, a change, a share, a rate, an average …"""

from __future__ import annotations

import re

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern

_PERCENT_KINDS = frozenset({ClaimKind.PERCENT, ClaimKind.PERMILLE, ClaimKind.FRACTION})
_NO_AMOUNTS = _PERCENT_KINDS | {ClaimKind.POINTS, ClaimKind.MULTIPLE, ClaimKind.RATIO}
_AVERAGE = Role.AVERAGE
_CONDITION = Role.CONDITION
_DURATION = ClaimKind.DURATION
_LEVEL = Role.LEVEL
_PREVIOUS = Role.PREVIOUS
_CHANGE = Role.CHANGE
_RATE = Role.RATE
_BY_UNIT = pattern("按[户人件]数?计?算?")
"""消除率按户计75.3%、按人计75.4%: one rate, counted in another unit."""
_ONLY_JOINS = pattern(r"[\s和及与、，,]*(?:和|及|与|以及|分别为?|依次为?|各)?[\s]*")


def role_of(mention: Mention, previous: Mention | None) -> tuple[Role, int, str]:
    """The role of the figure, the direction of its change (+1, −1, 0 for none), and the name of its rate or average.

    A figure without words of its own takes over from the figure in front of it ("分别下降47.62%和48.72%").
    """
    claim = mention.claim
    if claim.is_condition:
        return _CONDITION, 0, ""
    if mention.depth and mention.owner is not None and _FORMER.fullmatch(mention.lead):
        return _PREVIOUS, 0, ""  # 缩短到12分钟（原20分钟）
    if mention.depth and mention.owner is not None and _is_base_of_growth(mention, mention.owner):
        return _PREVIOUS, 0, ""
    if previous is not None and _continues(mention, previous) and _is_bare(mention.lead):
        return previous.role, previous.direction, previous.name
    if previous is not None and _is_change_in_percent(mention, previous):
        return Role.GROWTH, previous.direction, ""
    if previous is not None and previous.role is _PREVIOUS and _THESE_WERE.fullmatch(mention.lead):
        return _PREVIOUS, 0, ""  # 上年四项指标为1389起、207人、1488人、710.8万元
    if previous is not None and _goes_on_with_average(mention, previous):
        return _AVERAGE, 0, previous.name
    if claim.kind not in _NO_AMOUNTS:
        return _amount_role(mention, previous)
    if claim.kind in _PERCENT_KINDS:
        return _percent_role(mention, previous)
    if claim.kind is ClaimKind.POINTS:
        change = cues.CHANGE_BEFORE.search(mention.lead)
        gap = _gap(mention) if change is None else None
        if gap is not None:
            return gap
        direction = _direction(change or cues.CHANGE_BEFORE.search(mention.head))
        return _CHANGE, direction or _compared_direction(mention.head), "points"
    if claim.kind is ClaimKind.MULTIPLE:
        change = cues.CHANGE_BEFORE.search(mention.lead)
        return Role.MULTIPLE, _direction(change), ""
    return Role.RATIO, 0, ""


def _is_base_of_growth(mention: Mention, growth: Mention) -> bool:
    """Whether the bracket behind growth tells what it is from: 增长19.84%（年初258亿元）, 同比降9.7%（2021年37克）."""
    if growth.role is _CHANGE and growth.unit == mention.unit and mention.claim.kind not in _NO_AMOUNTS:
        return _IN_YEAR.fullmatch(mention.lead) is not None and _FROM_LAST_YEAR.search(growth.lead) is not None
    if growth.role is not Role.GROWTH or mention.claim.kind in _NO_AMOUNTS:
        return False
    if "环比" in growth.lead and (told := _IN_PERIOD.fullmatch(mention.lead)) is not None:
        # 10月受理18463件，环比上升7.3%（9月17209件）; 10月环比上升7.3%（10月18463件） tells what it came to
        words = growth.sentence.text[max(growth.sentence.start, growth.claim.start - _FAR) : growth.claim.start]
        return all(front[-1:].isdecimal() for front in words.split(told["period"])[:-1])
    from_last_year = _FROM_LAST_YEAR.search(growth.lead) is not None
    return (_IN_YEAR if from_last_year else _AT_BEGINNING).fullmatch(mention.lead) is not None


_AT_BEGINNING = pattern("\\s*[年期月季]初(?:余额|存量|数|时|为|是|的|约)*")
_FAR = 120
_IN_PERIOD = pattern(
    "\\s*(?:去年|上年)?(?P<period>\\d{1,2}月|第?[一二三四]季度|[上下]半年)(?:份|当月|单月|单季|当季)?(?:为|是|共|约)*"
)
_IN_YEAR = pattern("\\s*(?:19|20)\\d\\d年(?:同期)?(?:为|是)")
_FROM_LAST_YEAR = pattern("同比|上年(?!末|底)|去年(?!末|底)|环比")
_THESE_WERE = pattern("(?:主要)?(?:指标|数据|数字)(?:分别|依次)?[为是]")
_FORMER = pattern("\\s*原(?:来|先|有)?(?:为|是|需)?")


def _goes_on_with_average(mention: Mention, previous: Mention) -> bool:
    """平均每起出动车辆1.8辆次、指战员10.6人次: an item of the list that a fraction of a person cannot leave."""
    if previous.role is not _AVERAGE or mention.separator != "、" or "每" not in previous.name:
        return False
    claim = mention.claim
    fraction = claim.kind is ClaimKind.COUNT and claim.scale == 1 and "." in claim.number
    return fraction and mention.clause == previous.clause and mention.bracket == previous.bracket


def _is_change_in_percent(mention: Mention, previous: Mention) -> bool:
    """压减74万元、4.7%: the change once more, as growth; not 分别减少74万元、4.7%, of two things."""
    if previous.role is not _CHANGE or mention.claim.kind is not ClaimKind.PERCENT or mention.lead.strip():
        return False
    beside = mention.clause == previous.clause and mention.bracket == previous.bracket and mention.separator == "、"
    one = previous.claim.kind not in _NO_AMOUNTS and previous.name == "" and previous.direction
    return bool(beside and one) and previous.separator != "、" and cues.RESPECTIVELY.search(previous.head) is None


def _is_bare(lead: str) -> bool:
    """Whether the figure has no words of its own."""
    return not lead or _ONLY_JOINS.fullmatch(lead) is not None or _BY_UNIT.fullmatch(lead) is not None


def _continues(mention: Mention, previous: Mention) -> bool:
    """Whether the figure goes on with the list that the figure in front of it stands in."""
    if previous.bracket != mention.bracket or previous.peer != mention.peer:
        return False
    if mention.clause != previous.clause:
        return False
    same_sort = mention.claim.kind is previous.claim.kind
    if previous.role is _CONDITION and mention.claim.unit != previous.claim.unit:
        return False  # 600分以上412人: the bound tells who is counted
    if mention.claim.approximation in BOUNDS and mention.claim.unit != previous.claim.unit and _describes(mention):
        return False  # 四级9416台次、三级及以下22456台次
    if mention.claim.unit == "" and previous.claim.kind in _PERCENT_KINDS:
        return True  # 10%、90%和0
    if previous.role is _CHANGE and mention.separator == "、" and mention.claim.kind not in _NO_AMOUNTS:
        return previous.claim.kind not in _NO_AMOUNTS  # 比上年多41户次、0.37亿元
    return same_sort or (previous.role is _PREVIOUS and mention.claim.kind not in _PERCENT_KINDS)


_COMPARED_IN_BRACKET = pattern("(?:较|(?<!占)比(?![例重率])|与)[^，,。；;（(]{1,8}[（(]$")


def _is_earlier(mention: Mention) -> bool:
    """Whether the figure is named as that of an earlier period, or as what another one is compared with."""
    lead = mention.lead
    if not lead.strip(" 　有为是约") or (lead == "的" and _is_behind_a_time(mention)):
        lead = mention.head
    if cues.COMPARED_WITH.search(lead) is not None and (
        cues.COMPARED_WITH_AFTER.match(mention.tail) is not None or _opens_compared_list(mention)
    ):
        return True
    if _ONLY_COMPARED.fullmatch(lead) is not None and mention.claim.kind not in _NO_AMOUNTS:
        return _HAS_MOVED.match(mention.sentence.text, mention.claim.end) is not None
    if lead.endswith(("（", "(")) and _COMPARED_IN_BRACKET.search(lead):
        return True
    return (
        cues.PREVIOUS.search(lead) is not None
        and cues.CARRIED_IN.search(lead) is None
        and _SINCE.search(lead) is None
        and _OF_A_REPORT.search(lead) is None
        and _MOVED_TO.search(lead) is None
        and (cues.CHANGED_TO.search(lead) is None or lead.rstrip("约近").endswith(("为", "达", "成")))
    )


_ONLY_COMPARED = pattern("\\s*(?:环比|同比)")
_HAS_MOVED = pattern("[，,]?\\s*(?:上升|下降|增长|增加|减少|上涨|下跌|回落)(?:了|约)?\\d")
"""损失186万元，环比248万元，下降25.0%: what it is compared with stands behind the word alone."""


def _opens_compared_list(mention: Mention) -> bool:
    """Whether the figures behind it are compared with, too: 比2017年的112.0小时和15.0小时分别压缩."""
    if mention.tail not in ("和", "与", "及", "") or "由" in mention.lead or "从" in mention.lead:
        return False
    return _LISTED_AND_COMPARED.match(mention.sentence.text, mention.claim.end, mention.sentence.end) is not None


_LISTED_AND_COMPARED = pattern(
    "(?:(?:[、和与及]|以及)\\d[\\d,.]*[^\\W\\d_]{1,4}?){1,6}(?:相比)?[，,]?(?:分别|依次)(?:[增减压缩下上提降多少升]|回落)"
)

_MOVED_TO = pattern(
    "[由从](?:上年|去年)的?[^，,、；;。]{2,10}(?:缩小|扩大|下降|上升|提高|降低|优化|调整|增加|减少)[至到为]$"
)
"""城乡收入比由上年的1.89缩小为1.84: the level reached, where the earlier number has no unit."""


def _opens_compared_bracket(mention: Mention) -> bool:
    """Whether the figure opens a bracket behind 环比 or 同比: 环比（4月份26707件）增长6.4%."""
    if mention.separator not in ("（", "("):
        return False
    open_at = mention.claim.start - len(mention.head) - 1
    return (
        _WAY_OF_COMPARING.search(mention.sentence.text, max(mention.sentence.start, open_at - 2), open_at) is not None
    )


_WAY_OF_COMPARING = pattern("(?:环比|同比)$")


def _is_behind_a_time(mention: Mention) -> bool:
    """Whether the 的 in front of the figure stands behind the length of a time: 比节前两周的7.2元贵."""
    return mention.index > 0 and mention.sentence.mentions[mention.index - 1].claim.kind is _DURATION


_SINCE = pattern(
    "[比较](?:上|去|前|年)[^，,。；;新注撤关退停]{0,3}(?:新[设开建办认立]|注销|撤并|撤销|关闭|关停|退出|停[航办运])[^，,。；;]{0,4}$"
)
"""比上年新设5家、注销2家: what has come and gone since, none of it last year's."""
_OF_A_REPORT = pattern(
    "^\\s*(?:上年度?|去年度?|上一年度?)[^，,。；;]{0,8}(?:审计|检查|督查|巡察|评估)[^，,。；;]{0,6}"
    "(?:报告|(?:查出|列出|发现|反映|指出)(?:的$|[^，,。；;]{0,8}(?:问题|事项)))"
)
"""上年度审计工作报告反映问题187个, 上年度审计查出的317个问题: what was found then; what has been dealt with since is
of it.
"""


def _compared_direction(head: str) -> int:
    """低于全省13.0%的平均数1.4个百分点: the word stands in front of the figure that is compared with."""
    found = _ABOVE_OR_BELOW.search(head)
    return 0 if found is None else 1 if found.group("up") else -1


_ABOVE_OR_BELOW = pattern(
    "(?P<up>高于|高出|多于|快于|超过|超出|[比较][^，,。；;]{1,24}[高多快](?:出|了|约)*$)"
    "|(?:低于|少于|慢于|不及(?![格时])|[比较][^，,。；;]{1,24}[低少慢](?:了|约)*$)"
)


def _percent_role(mention: Mention, previous: Mention | None) -> tuple[Role, int, str]:
    lead, head = mention.lead, _plain_head(mention)
    if "占" in lead and _OF_LAST_END.search(lead) is not None:
        return Role.SHARE, 0, ""
    if "占" in lead and head.endswith("的") and mention.head.endswith(("）的", ")的")) and _OF_LAST.search(lead):
        return Role.SHARE, 0, ""
    if _is_earlier(mention) and cues.CHANGE_BEFORE.search(lead) is None:
        return (Role.PERCENT if _OF_EARLIER.search(lead) else _PREVIOUS), 0, ""
    if _is_limit(mention) or (mention.claim.approximation in BOUNDS and mention.tail.startswith("的")):
        return _CONDITION, 0, ""  # 核减率超过10%的9个
    rate = cues.rate_name(lead) or (cues.rate_name(head) if head != lead and not _has_figure(mention) else None)
    if rate is not None and _NO_RATE.search(rate.group(1)):
        rate = None
    growth = _growth_of_rate(rate.group(1)) if rate is not None else None
    if growth is not None:
        return growth
    change = cues.CHANGE_BEFORE.search(lead)
    if change is not None and rate is None:
        if not _is_reached(change, lead):
            yearly = "均" in head and _YEAR_BY_YEAR.search(head) is not None
            yearly = yearly or ("复合" in lead and _COMPOUND.search(lead) is not None)
            return Role.GROWTH, _direction(change), "年均" if yearly else ""
    if _VARIED.search(lead) is not None and mention.claim.literal.startswith(_SIGNS):
        return Role.GROWTH, 1, ""  # 同比变动-2.71%: the sign says which way
    if previous is not None and _BARE_PROGRESS.fullmatch(lead) is not None and _PUT_IN.search(previous.lead):
        return Role.RATE, 0, "投入进度"
    above = _ABOVE.fullmatch(lead)
    if above is not None and previous is not None and _stands_compared(mention, previous):
        return Role.GROWTH, 1 if above.group("up") else -1, "gap"
    if above is not None and previous is not None and previous.name == "gap" and _goes_on_with_gap(mention, previous):
        return Role.GROWTH, 1 if above.group("up") else -1, ""
    share = cues.SHARE.search(lead) or cues.SHARE.search(head) or cues.SHARE.search(mention.claim.literal)
    if rate is not None and (_NO_SHARE.search(rate.group(1)) or not (share and share.start() > rate.start())):
        return _RATE, 0, rate.group(1)
    if share is not None:
        return Role.SHARE, 0, ""
    if _SPEEDED_UP.search(lead):
        text, end = mention.sentence.text, mention.claim.end
        if _NOTED_BEFORE.match(text, end) is not None:
            return Role.GROWTH, -1, ""  # 平均用时7.4分钟，提速8.6%（上年8.1分钟）
        return _RATE, 0, "提速率"
    if cues.COMPLETED.search(lead):
        return Role.SHARE, 0, "target"
    if previous is not None and previous.name == "target" and _OF_NEXT_TARGET.fullmatch(lead):
        return Role.SHARE, 0, "target"  # 完成调整预算的98.0%、年初预算的102.6%
    if _on_stated_base(mention, previous):
        return Role.SHARE, 0, "base"
    if _is_bare_share(mention, previous) or (previous is not None and _is_proportion(mention, previous)):
        return Role.SHARE, 0, ""
    owner = mention.owner
    if (
        mention.depth
        and owner is not None
        and owner.clause == mention.clause
        and not lead.strip()
        and len(owner.tail) <= _NOUN
    ):
        return Role.SHARE, 0, "bracket"  # not 3家未达序时进度（50%）
    return Role.PERCENT, 0, ""


_OF_LAST_END = pattern("占(?:上年度?|去年)(?:年?末|底)的?[^，,。；;、\\d占]{2,10}的(?:比例为?)?$")
"""占上年末净资产的72.65%: a share of what there was when the year began."""
_OF_LAST = pattern("占(?:上年度?|去年)[^，,。；;、\\d占]{2,10}的$")
"""支出4986.72万元，占上年总收入（5524.16万元）的90.27%: of what the bracket tells, and no share of last year."""
_YEAR_BY_YEAR = pattern("(?<![多常历])年均(?!值)|(?<!多年)(?<!常年)(?<!历年)(?<!同期)平均(?!值)")
"""年均增长3.2%; but 与多年平均值1386.2毫米相比偏少10.0% is growth as any other."""
_COMPOUND = pattern("复合(?:年均?)?增")
"""三年复合增长率: the growth of each year; 复合肥增产 is none."""
_OF_NEXT_TARGET = pattern("[、，,和与及占为是]*(?:年初|全年|年度|调整后?|变动后?)(?:任务|目标|计划|预算)数?的")


def _is_bare_share(mention: Mention, previous: Mention | None) -> bool:
    """Whether the share stands alone behind the comma of its part, or again: 4098台，恰好六成; 也就是说61%的人."""
    if previous is None or not previous.is_level or previous.role is not _LEVEL or mention.depth:
        return False
    beside = mention.clause == previous.clause + 1 and mention.peer == previous.peer and not previous.depth
    if not beside or previous.claim.kind in _NO_AMOUNTS or not cues.IN_OTHER_WORDS.fullmatch(mention.lead):
        return False
    in_words = mention.claim.kind is ClaimKind.FRACTION or "成" in mention.claim.literal
    said_again = cues.SAID_AGAIN.match(mention.lead) is not None
    if mention.tail.strip():
        return (in_words and said_again) or (bool(mention.lead.strip()) and _OF_THOSE.match(mention.tail) is not None)
    return in_words or said_again


_OF_THOSE = pattern("的[^\\W\\d_a-zA-Z]{1,3}")
"""61%的人挑休息日来: the people are those in front."""
_VARIED = pattern(
    "(?:[同环]比|[较比][^，,。；;\\d]{1,8})变[动化](?:幅度|比例|率)?(?:为|是)?$|^[，,\\s]*(?:变动|增减变?动?)(?:幅度|比例|率)[为是]$"
)
_SIGNS = ("-", "−", "－", "–", "+", "＋")
_BARE_PROGRESS = pattern("\\s*进度(?:为|达到?|是|约)?")
_PUT_IN = pattern("(?:累计|已)(?:投入?|使用|投资)(?:金额|资金|募集资金)?(?:为|达|约)*$")
"""承诺投资38000万元，累计投入33211.9万元，进度87.4%."""
_ABOVE = pattern("\\s*(?:(?P<up>高出?|超出|多出)|低|少)(?:了|约|近)*")


def _goes_on_with_gap(mention: Mention, gap: Mention) -> bool:
    """亩产592公斤，比全市平均水平高出105.3公斤，高21.6%: by how much, told once more in percent."""
    beside = mention.clause == gap.clause + 1 and mention.peer == gap.peer and mention.depth == gap.depth
    return beside and gap.direction != 0 and gap.claim.kind not in _NO_AMOUNTS and mention.head == mention.lead


def _stands_compared(mention: Mention, previous: Mention) -> bool:
    """Whether the amount in front is what another is compared with: 较2023年最高纪录451.7万千瓦高出7.6%."""
    inside = previous.clause == mention.clause and previous.claim.kind not in _NO_AMOUNTS and not previous.depth
    return inside and cues.COMPARED_WITH.search(previous.lead) is not None


_OF_EARLIER = pattern("(?:[为是达]到?|相当于|恢复[到至])[^，,。；;由从]{0,12}(?:期|年|月)(?:水平)?的[约近]*$")
"""客运量仅为2019年同期的33.8%: how much there is left of an earlier figure, and no figure of that year."""
_NOUN = 5
_NO_RATE = pattern("^的?比例|占.*比例$|按.*比例$")
"""占总数的比例: a share."""


def _is_limit(mention: Mention) -> bool:
    """Whether the percentage is a limit that another figure is held to: 低于10%的控制目标."""
    return mention.claim.approximation in BOUNDS and _LIMIT.match(mention.tail) is not None


_LIMIT = pattern("的[^，,。；;]{0,6}(?:目标|要求|标准|指标|任务|控制|警戒|水平|上限|下限)")


def _is_proportion(mention: Mention, previous: Mention) -> bool:
    """23个断面水质优良20个，比例87.0%: of what the figure right in front counts, as 占比 would be."""
    behind = mention.clause - previous.clause == 1 and previous.role is Role.LEVEL and previous.peer == mention.peer
    return behind and _PROPORTION.fullmatch(mention.lead) is not None


_PROPORTION = pattern("[，,\\s]*(?:所?占)?(?:比例|比重)(?:为|达到?|约)*")
_SPEEDED_UP = pattern("(?:^|[，,\\s]|审批|办理|平均|时限|效率)提速(?:了|达|约|近)*$")
"""由20天压缩到6天，提速70%: of the time that is saved."""
_NOTED_BEFORE = pattern("[（(](?:上年|去年|上月|上季度|(?:19|20)\\d\\d年)(?:同期)?(?:为|是)?\\d")
_NO_SHARE = pattern("(?:压缩|精简|缩短|缩减|削减|天数|达标|合格|优良|及格)比例$")
"""精简比例为42.0%, 优良天数比例为88.5%: what is gone, or what is good, and no share of the figure in front."""
_RATES_OF_CHANGE = pattern(
    "(?<!自然)(?:(?P<up>增长|增加|上升|提高|递增)|(?P<down>下降|减少|降低|递减|压减|压降|减员))(?:率|比例)$"
)


def _growth_of_rate(name: str) -> tuple[Role, int, str] | None:
    """增长率, 下降率: growth under the name of a rate."""
    found = _RATES_OF_CHANGE.search(name)
    if found is None:
        return None
    yearly = "年均" in name or "年平均" in name or _COMPOUND.search(name) is not None
    return Role.GROWTH, 1 if found.group("up") else -1, "年均" if yearly else ""


def _on_stated_base(mention: Mention, previous: Mention | None) -> bool:
    """Whether the percentage is of the figure right in front of it: 完成年度目标200件的81.6%."""
    if previous is None or previous.clause != mention.clause or previous.claim.kind in _PERCENT_KINDS:
        return False
    if previous.role is _CONDITION and previous.unit == "年":
        return False
    return mention.lead.rstrip(" 　近约仅").endswith("的") and len(mention.lead) < 12


def _has_figure(mention: Mention) -> bool:
    """Whether another figure stands in the clause between its beginning and this one."""
    return len(mention.lead) < len(_plain_head(mention)) and mention.separator != "、"


def _plain_head(mention: Mention) -> str:
    """The words of the clause in front of the figure without those in brackets."""
    head = mention.head
    return _BRACKET.sub("", head) if "）" in head or ")" in head else head


_PASSES = pattern("(?<![通经不超])过$")
"""保费过6亿元的有3家: a bound, as 超过 is."""


def _amount_role(mention: Mention, previous: Mention | None) -> tuple[Role, int, str]:
    lead = mention.lead
    if mention.unit in _SMALLER_TIMES and not lead and _TIME_IN_FRONT.search(mention.head) is not None:
        return _CONDITION, 0, ""  # 由6分10秒压缩为5分40秒: the rest of a time, and no time of its own
    if mention.depth and _opens_compared_bracket(mention) and cues.CHANGE_BEFORE.search(lead) is None:
        return _PREVIOUS, 0, ""
    if mention.tail == "的" and "占" not in lead and "占" in mention.head and _OF_SO_MANY.search(mention.head):
        return Role.BASE, 0, ""  # 占4个标段结算价3182.2万元的9.0%
    behind_time = lead == "的" and _is_behind_a_time(mention)
    if _TRIGGER.search(lead) is None and not behind_time and lead.strip(" 　有为是约"):
        return (_CONDITION, 0, "") if _describes(mention) else (_LEVEL, 0, "")
    if "占" in lead and (_OF_IT.fullmatch(mention.tail) or _is_of_noted(mention)):
        if mention.unit == "年":
            return _CONDITION, 0, ""  # 今年1.12亿元，占三年的42.4%: of what came in three years
        return Role.BASE, 0, ""  # 占上年筹集额7205万元的62.5%, 占全县19个派出所的63.2%
    is_earlier = _is_earlier(mention) and _HIGHER.search(lead) is None
    if is_earlier and previous is not None and _is_beyond(mention, previous):
        return _CHANGE, 1, "gap"
    if is_earlier and cues.CHANGE_BEFORE.search(lead) is None and not _is_apart(mention):
        return _PREVIOUS, 0, ""
    if _DEFICIT.search(lead):
        return Role.NET, -1, ""
    gap = _gap(mention)
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
    if _describes(mention):
        return _CONDITION, 0, ""
    if _BALANCE.search(lead):
        return Role.NET, 1, "balance"
    if cues.NET_CHANGE.search(lead):
        return Role.NET, -1 if any(word in lead[lead.rfind("净") :] for word in ("减", "降", "出", "退")) else 1, ""
    change = cues.CHANGE_BEFORE.search(lead)
    if change is not None and _SECOND.search(lead):
        return _CHANGE, _direction(change), "second"
    if change is not None and not _is_own_quantity(lead) and not _is_reached(change, lead):
        return _CHANGE, _direction(change), ""
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


_GAP_HINT = pattern("[高低多少差缺欠优超不短快慢]")


def _gap(mention: Mention) -> tuple[Role, int, str] | None:
    """How far a figure is from another one: 超概算, 低于限额, 极差."""
    lead = mention.lead
    if not lead.strip() and mention.head.endswith(("）", ")")):
        lead = _BRACKET.sub("", mention.head)  # 超市下达任务（46.2万亩）0.6万亩
    if _GAP_HINT.search(lead) is None:
        return None
    found = cues.GAP_BEFORE.search(lead)
    if found is None or (found.group().startswith("超支") and mention.claim.kind is ClaimKind.COUNT):
        return None  # 68个项目中，概算超支12个: so many have spent more
    return _CHANGE, 1 if found.group("up") else -1 if found.group("down") else 0, "gap"


_BRACKET = pattern("[（(][^（()）]*[)）]")
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

BOUNDS = {
    Approximation.RANGE,
    Approximation.AT_LEAST,
    Approximation.AT_MOST,
    Approximation.MORE_THAN,
    Approximation.LESS_THAN,
}
"""How figures are told that only bound another one."""


def _is_own_quantity(lead: str) -> bool:
    """Whether the figure is a quantity of its own (新增3所), and not one of a comparison (比年初新增111亿元)."""
    found = cues.NO_CHANGE_NOUN.search(lead)
    return found is not None and (not found.group().startswith("新增") or _COMPARED_NEW.search(lead) is None)


_COMPARED_NEW = pattern("(?:比|较)(?:年初|上年|去年|上月|上季|(?:19|20)\\d\\d年[底末])[^，,。；;]{0,2}新增")
_SECOND = pattern("[多少][增减降](?:了|约|近)*$")
"""同比少增1520.7亿元: how much less it grew than the year before."""

_DEFICIT = pattern("(?:当期|收支)(?:收支)?(?:超支|相抵后?超支)(?:了|为|达|约)*$")
"""当期超支0.043亿元: more was paid than came in, and no plan is exceeded."""
_BALANCE = pattern("(?:顺差|逆差|差额|缺口|缺额|空缺|缺编)(?:为|达|约)*$")
"""贸易顺差11.4亿美元: the difference of the two figures in front, whichever is larger."""

_TAKES_UP = pattern("就|均|共|合计|总计|分别|依次|各|占|之和|(?:指数|指标|数据|数字)(?:分别|依次)")
"""四项就分别达 …: the figure counts the figures behind it."""


def _describes(mention: Mention) -> bool:
    """Whether the figure only describes what another one counts: 5万元以下的村11个, 10亿元以上9个, 前三位."""
    if mention.lead.endswith(_RANKS) and _RANKED.search(mention.lead):
        return True
    if mention.unit in ("项", "类", "部分", "方面", "个方面", "大类", "种") and _TAKES_UP.match(mention.tail):
        return True
    following = mention.sentence.text[mention.claim.end : mention.claim.end + 1]
    if following == "的" and _PASSES.search(mention.lead) is not None:
        return True
    return mention.claim.approximation in BOUNDS and (
        following == "的" or following.isdecimal() or (mention.tail == "" and following not in "，,、；;。）)")
    )


_RANKS = ("第", "居", "前")
_RANKED = pattern(
    "第$|(?<![散独定移寄旅迁安民群聚分混同村])居$|(?<![学目之此当以日年提汛节课会赛季庭诉讼春冬旱雨灾产事])前$"
)
"""前三位, 居10位: a place in an order, but 学前162.3万元 is an amount."""

_TRIGGER = pattern(
    # one character class in front lets the search skip all other characters at full speed
    "[均每净增减降升提回下上多少快慢短缩扩压延涨跌比较与由从同去前往年期届占差缺口攀高低超优贵便及单亩张株百万方欠]"
    "(?:(?<=单)[票件笔个店产方箱车]|(?<=亩)产|(?<=百)户|(?<=万)人|(?<![单亩百万方欠])|(?<=欠)收)"
)
"""A figure whose own words have none of these is a plain level."""


def _is_reached(change: re.Match[str], lead: str) -> bool:
    """Whether the figure is what something rose or fell to, and not by how much: 下降为27105人, but 降幅为5%."""
    word = change.group("up") or change.group("down")
    behind = lead[change.start() + len(word) :]
    return behind.startswith(("到", "至", "成")) or (behind.startswith("为") and word[-1] not in "幅速量差度")


def _direction(change: re.Match[str] | None) -> int:
    if change is None:
        return 0
    return 1 if change.group("up") else -1
