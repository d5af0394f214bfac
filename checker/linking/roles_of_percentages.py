"""The role of a percentage: growth, a share, a rate, an earlier one, a limit: 增长16.9%, 占42%, 办结率90%."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.conditions import BOUNDS, is_limit
from checker.linking.directions import BRACKET, direction_of, is_reached
from checker.linking.earlier_figures import is_called_earlier
from checker.linking.passage import NO_AMOUNTS, PERCENT_KINDS, Mention, Role
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_CONDITION = Role.CONDITION
_LEVEL = Role.LEVEL
_PREVIOUS = Role.PREVIOUS
_RATE = Role.RATE


def role_of_percentage(mention: Mention, previous: Mention | None) -> tuple[Role, int, str]:
    """增长16.9% is growth, 占42% a share, 办结率90% a rate, 低于10%的目标 a condition: by the words in front."""
    lead, head = mention.lead, _plain_head(mention)
    if "占" in lead and _OF_LAST_END.search(lead) is not None:
        return Role.SHARE, 0, ""
    if "占" in lead and head.endswith("的") and mention.head.endswith(("）的", ")的")) and _OF_LAST.search(lead):
        return Role.SHARE, 0, ""
    if is_called_earlier(mention) and cues.CHANGE_BEFORE.search(lead) is None:
        return (Role.PERCENT if _OF_EARLIER.search(lead) else _PREVIOUS), 0, ""
    if is_limit(mention) or (mention.claim.approximation in BOUNDS and mention.tail.startswith("的")):
        return _CONDITION, 0, ""  # 核减率超过10%的9个
    rate = cues.rate_name(lead) or (cues.rate_name(head) if head != lead and not _has_figure(mention) else None)
    if rate is not None and _NO_RATE.search(rate.group(1)):
        rate = None
    growth = _growth_of_rate(rate.group(1)) if rate is not None else None
    if growth is not None:
        return growth
    change = cues.CHANGE_BEFORE.search(lead)
    if change is not None and rate is None:
        if not is_reached(change, lead):
            yearly = "均" in head and _YEAR_BY_YEAR.search(head) is not None
            yearly = yearly or ("复合" in lead and _COMPOUND.search(lead) is not None)
            return Role.GROWTH, direction_of(change), "年均" if yearly else ""
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
    if beside and _IS.fullmatch(mention.lead) and len(_IS_EACH.findall(mention.sentence.words)) >= _LISTED:
        return previous.claim.kind not in NO_AMOUNTS and not mention.tail.strip()
    if not beside or previous.claim.kind in NO_AMOUNTS or not cues.IN_OTHER_WORDS.fullmatch(mention.lead):
        return False
    in_words = mention.claim.kind is ClaimKind.FRACTION or "成" in mention.claim.literal
    said_again = cues.SAID_AGAIN.match(mention.lead) is not None
    if mention.tail.strip():
        return (in_words and said_again) or (bool(mention.lead.strip()) and _OF_THOSE.match(mention.tail) is not None)
    return in_words or said_again


_IS = pattern("\\s*(?:就?是|正好是)")
_IS_EACH = pattern("\\d[^，,。；;\\d]{0,4}[，,](?:就|正好)?是\\d[\\d.]*[%％]")
_LISTED = 2
"""粮食卖了48吨，是60%；菜卖了32吨，是40%: each part of a list with what it is of all."""
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
    return beside and gap.direction != 0 and gap.claim.kind not in NO_AMOUNTS and mention.head == mention.lead


def _stands_compared(mention: Mention, previous: Mention) -> bool:
    """Whether the amount in front is what another is compared with: 较2023年最高纪录451.7万千瓦高出7.6%."""
    inside = previous.clause == mention.clause and previous.claim.kind not in NO_AMOUNTS and not previous.depth
    return inside and cues.COMPARED_WITH.search(previous.lead) is not None


_OF_EARLIER = pattern("(?:[为是达]到?|相当于|恢复[到至])[^，,。；;由从]{0,12}(?:期|年|月)(?:水平)?的[约近]*$")
"""客运量仅为2019年同期的33.8%: how much there is left of an earlier figure, and no figure of that year."""
_NOUN = 5
_NO_RATE = pattern("^的?比例|占.*比例$|按.*比例$")
"""占总数的比例: a share."""


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
    if previous is None or previous.clause != mention.clause or previous.claim.kind in PERCENT_KINDS:
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
    return BRACKET.sub("", head) if "）" in head or ")" in head else head
