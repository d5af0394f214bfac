"""Balances: a figure that its name makes the difference of two others (净资产 = 资产 − 负债, 结余 = 收入 − 支出)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.linking.reach import size
from checker.linking.stocks.balance_names import BALANCES
from checker.model.claim import ClaimKind
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_HINT = pattern(
    "余|差|不抵支|不敷出|大于|净|空编|缺编|空岗|超编|权益|口|赤|自然|毛利|[核审]减|节[约支省]|价值|收益|溢额|级资本|相抵|业绩|损益|结存"
)
_STOCK = pattern("滚存|累计结|年末结|期末结|历年|结转|(?:年|期)初|上(?:年|[期月]|季度?|学期)")
IS_USED = pattern(
    "(?:使用|动用|调[用入]|安排|盘活|上[缴解]|收回|清理|统筹|消化|弥补|非财政拨款|专用)[^，,。；;\\d]{0,8}(?:结余|盈余|缺口|赤字|差额)"
    "|(?:结余|盈余)(?:分配|弥补)"
)
"""使用非财政拨款结余12万元: what is taken of an old balance, and none of the year."""
_PART = pattern("\\s*(?:其中|含)")
_TOTAL = pattern("总|合计")
_BACK = 4


def balance_of(paragraph: Paragraph, number: int, balance: Mention) -> Proposal | None:
    """The difference that the figure is by its name, or ``None``."""
    if balance.role not in _ROLES or _HINT.search(balance.lead[-12:]) is None or _STOCK.search(balance.lead):
        return None
    if IS_USED.search(balance.lead) is not None:
        return None
    own_sides = has_own_sides(balance)
    for name, plus, minus in BALANCES:
        if name.search(balance.lead) is None:
            continue
        sentence = paragraph.sentences[number]
        if (of_one := _OWNER.search(balance.lead)) and of_one.group() not in balance.sentence.text[
            balance.sentence.start : balance.claim.start - len(balance.lead)
        ]:
            return None  # 集团负债52.18亿元、资产86.45亿元，母公司所有者权益31.2亿元
        first, second = (_side(side, balance, sentence, paragraph, number) for side in (plus, minus))
        if own_sides and not any(m is not None and _is_beside(m, balance) for m in (first, second)):
            return None
        if _counts_more(balance, first, second) or (first is not None and _is_of_another(balance, name, first)):
            return None
        whole = paragraph.wholes.get(balance.claim.start)
        if whole is not None and (whole is first or name.search(whole.lead) is not None):
            return None  # told as a total already; 核减345万元，其中房建核减120万元: a part of the difference
        if _OF_ONE.search(balance.lead) and not all(m is not None and _is_beside(m, balance) for m in (first, second)):
            if not _opens_next(balance, first, second):
                return None
        if first is not None and second is not None and abs(first.clause - second.clause) <= _FAR:
            if _OF_ONE_DEAL.search(balance.lead) is not None and not _are_together(balance, first, second):
                return None
            if _POSTS.search(balance.lead) and any(m.owner in (first, second) for m in balance.sentence.mentions):
                return None  # 编制126名，实有118人（含工勤6人），空编14名: who counts is told in the bracket
            sure = first.peer == second.peer == balance.peer or first.sentence is not sentence
            sure = sure or _are_of_one(balance, first, second, names=(name, plus, minus))
            confidence = Confidence.HIGH if sure and _PART.match(balance.lead) is None else Confidence.MEDIUM
            return Proposal((_less(balance, first, second),), confidence, explicit=True)
    return None


def has_own_sides(balance: Mention) -> bool:
    """Whether what came in and what went out stand right in front under other names: 收到捐款A，使用B，结余C."""
    pair = balance.sentence.mentions[balance.index - _TWO : balance.index] if balance.index >= _TWO else []
    if len(pair) < _TWO or any(m.unit != balance.unit or m.depth or not m.is_level for m in pair):
        return False
    beside = balance.peer == pair[0].peer == pair[1].peer and balance.clause - pair[1].clause <= 1
    return beside and cues.COMES_IN.search(pair[0].lead) is not None and cues.GOES_OUT.search(pair[1].lead) is not None


def _are_of_one(balance: Mention, first: Mention, second: Mention, *, names: Sequence[re.Pattern[str]]) -> bool:
    """基金收入4.6亿元，其中…；支出4.3亿元，当期结余0.3亿元: whether the semicolon only parts two sides of one thing.

    Not 一般公共预算收入9亿元；政府性基金支出8亿元，结余1亿元.
    """
    if first.index > second.index:
        first, second, names = second, first, (names[0], names[2], names[1])
    sentence = balance.sentence
    near = first.sentence is second.sentence is sentence and second.index < balance.index
    if not near or second.peer != balance.peer or balance.peer - first.peer != 1:
        return False
    between = [m for m in sentence.mentions[second.index + 1 : balance.index] if m.unit == balance.unit and not m.depth]
    front = [m for m in sentence.mentions[: first.index] if m.peer == first.peer and m.unit == balance.unit]
    alone = all(_PART.match(m.head) is not None for m in between) and (not front or _TOTAL.search(first.lead))
    own = [_own_words(m, name) for m, name in zip((balance, first, second), names, strict=True)]
    return bool(alone) and all(not words or words in first.lead for words in own)


def _own_words(mention: Mention, name: re.Pattern[str]) -> str:
    """What the figure is of, but for its name and time: 城乡居民医保基金收入 -> 城乡居民医保."""
    said = name.search(mention.lead)
    return _OF_ANY.sub("", mention.lead[: said.start()] if said is not None else mention.lead)


_OF_ANY = pattern(
    "[一二三四]季度|[上下]半年|全年|年内|当[年月期]|本[年月期]度?|\\d+月份?|收支|基金|资金|各项|总|合计|共|实现|完成|财政|[，,、；;\\s]"
)


def _counts_more(balance: Mention, first: Mention | None, second: Mention | None) -> bool:
    """Whether something else is told that counts: 原值A，累计折旧B，减值准备C，账面价值D; or the second is but a flow.

    本期计提坏账准备0.5亿元 is no balance of what was ever set aside.
    """
    for name, more, flow in _COUNTED:
        if name.search(balance.lead) is None:
            continue
        if second is not None and flow is not None and flow.search(second.lead) is not None:
            return True
        others = (m for m in balance.sentence.mentions if m not in (balance, first, second) and m.unit == balance.unit)
        return any(more.search(m.lead) is not None for m in others)
    return False


def _is_of_another(balance: Mention, name: re.Pattern[str], first: Mention) -> bool:
    """Whether the balance is of a thing of its own: 其他应收款账面余额A，坏账准备B，…，应收账款账面价值C."""
    said = name.search(balance.lead)
    if said is None or _OF_A_THING.search(said.group()) is None:
        return False
    own = _OF_NO_THING.sub("", balance.lead[: said.start()])
    return len(own) > 1 and own not in first.lead


_OF_A_THING = pattern("账面价值|毛利|溢额|增值收益|净额")
_OF_NO_THING = pattern(
    "实现|取得|形成|获得|期末|年末|全年|当年|本年度?|本期|报告期末?|综合|偿付能力|公司|本行|实际|其中|首次公开发行|[，,、；;\\s]"
)
_COUNTED = (
    (
        pattern("账面价值"),
        pattern("折旧|折耗|摊销"),
        pattern("(?<!累计)(?<!已)(?<!共)计提|转回|转销|核销|本[期年]|当[期年]"),
    ),
    (pattern("(?:募集资金|募资|发行)净额"), pattern("费|税|利息"), pattern("其他|其中|部分")),
    (pattern("收支相抵"), pattern("补[贴助]|拨款|其他|转移|划转|利息|上年|结转"), None),
    (pattern("毛利"), pattern("运费|税金|费用"), None),
)
"""Balances, what else would count for them, and what is no term of them."""


_POSTS = pattern("空编|缺编|空岗|超编")
_OWNER = pattern("母公司|归属|少数股东")
_OF_ONE = pattern("净利润|毛利")
"""Of the group and of a company in it, the one with its own taxes."""


def _is_beside(side: Mention, balance: Mention) -> bool:
    return side.sentence is balance.sentence and side.peer == balance.peer


def _opens_next(balance: Mention, first: Mention | None, second: Mention | None) -> bool:
    """营业收入58.73亿元，…；营业成本41.28亿元，…。毛利额17.45亿元: what the next sentence opens with is of both."""
    if first is None or second is None or balance.index or _GROSS.fullmatch(balance.lead) is None:
        return False
    number = balance.sentence.paragraph.number_of(balance.sentence)
    before = balance.sentence.paragraph.sentences[max(0, number - 1) : number]
    return first.sentence is second.sentence and first.sentence in before


_GROSS = pattern("\\s*(?:全年|本期|报告期内?|综合|实现|公司)*毛利(?:润|额|总额)?(?:为|达|约)*")
_OF_ONE_DEAL = pattern("[核审]减|节[约支省]")
"""核减, 节约: what each project or purchase has, so that the three stand side by side or are of different ones."""


def _are_together(balance: Mention, first: Mention, second: Mention) -> bool:
    """Whether the three are of one project: 送审4.12亿元、核减4386万元 has no 审定 of its own."""
    if "核增" in balance.sentence.words:
        return False  # 核减1.2亿元，核增0.1亿元: the two together are the difference
    three = sorted((balance, first, second), key=lambda m: m.index)
    beside = all(m.sentence is balance.sentence and m.peer == balance.peer for m in three)
    between = balance.sentence.mentions[three[0].index + 1 : three[-1].index + 1]
    return beside and three[-1].clause - three[0].clause <= _NEAR and not any(_PART.match(m.lead) for m in between)


_NEAR = 3


def turnout_of(turned_up: Mention) -> Proposal | None:
    """What came of what was due, less what is told to be away: 应到318名，请假17名，实到301名; or ``None``."""
    if not turned_up.is_level or turned_up.depth or "实" not in turned_up.lead:
        return None
    if turned_up.claim.kind is not ClaimKind.COUNT or cues.THE_REST.search(turned_up.sentence.words):
        return None
    said = _TURNED_UP.search(turned_up.lead)
    if said is None:
        return None
    like = [m for m in turned_up.sentence.mentions if m.unit == turned_up.unit and m.peer == turned_up.peer]
    like = [m for m in like if m.is_level and not m.depth]
    due = [m for m in like if m.index < turned_up.index and f"应{said.group(1)}" in m.lead]
    if len(due) != 1:
        return None
    away = [m for m in like if m.index > due[0].index and _AWAY.search(m.lead) and _PART.match(m.lead) is None]
    others = [m for m in like if due[0].index < m.index < turned_up.index and m not in away]
    if not away or others:
        return None
    # those away may not all be told, and then mostly behind: 应到52人，实到46人，病假3人
    told_in_front = all(m.index < turned_up.index for m in away)
    return Proposal((_less(turned_up, due[0], *away),), Confidence.HIGH if told_in_front else Confidence.LOW)


_CARRIED = pattern(
    "(?:(?:年末|年终|期末)?(?:滚存)?(?:结转|结余)|结转下年|结转和结余)(?:下年)?(?:资金|使用|支出|为|的)*$"
)
_ALL_IN = pattern("(?:收入(?:总计|合计|总量)|可用(?:资金|财力)(?:总量|合计)?)(?:为|达)*$")
_ALL_OUT = pattern("(?:支出(?:总计|合计|总量)?|使用|列支)(?:为|达)*$")
_BEGUN = pattern("(?:年初|期初|上年)(?:滚存)?(?:结转|结余)")
_SETTLED = pattern("相抵|轧差")


def carried_of(paragraph: Paragraph, number: int, balance: Mention) -> Proposal | None:
    """收入总计45亿元。…支出合计42.41亿元。收支相抵，结转下年2.59亿元: what all that came in leaves over; or ``None``.

    收入合计A。支出合计B。年初结转和结余C，年末结转和结余D: with what there was before, where it stands right in front.
    """
    if not balance.is_level or balance.depth or _CARRIED.search(balance.lead) is None or _BEGUN.search(balance.lead):
        return None
    if IS_USED.search(balance.lead) is not None:
        return None
    told = [m for s in reversed(paragraph.before(number, _BACK)) for m in s.mentions if s.paragraph is paragraph]
    told += balance.sentence.mentions[: balance.index]
    told = [m for m in told if m.unit == balance.unit and m.is_level and not m.depth and _PART.match(m.lead) is None]
    ins, outs = ([m for m in told if name.search(m.lead)] for name in (_ALL_IN, _ALL_OUT))
    outs = [m for m in outs if m.claim.start not in paragraph.wholes]
    if len(ins) != 1 or len(outs) != 1 or told.index(ins[0]) > told.index(outs[0]):
        return None
    if ins[0].claim.values == outs[0].claim.values:
        return None  # 收入总计、支出总计均为1286.4万元，结转下年86.2万元: what is carried on is in the latter
    before = balance.sentence.mentions[balance.index - 1 : balance.index] if balance.index else []
    opening = [m for m in before if m.is_level and m.unit == balance.unit and _BEGUN.search(m.lead)]
    if opening:
        three = ((1, opening[0]), (1, ins[0]), (-1, outs[0]))
        return Proposal((_balanced(balance, three),), Confidence.MEDIUM)
    settled = _SETTLED.search(balance.sentence.words) is not None
    reading = _balanced(balance, ((1, ins[0]), (-1, outs[0])))
    beside = outs[0].sentence is balance.sentence and outs[0].index + 1 == balance.index
    # 收入总计 takes in what was there before, 收入合计 may not
    beside = beside and all("总" in m.lead[-4:] for m in (ins[0], outs[0]))
    apart = not ins[0].values.meets(outs[0].values)  # 支出总计45亿元，结转下年3亿元 is in what went out
    sure = (settled or (beside and apart)) and all("计" in m.lead[-4:] for m in (ins[0], outs[0]))
    return Proposal((reading,), Confidence.HIGH if sure else Confidence.MEDIUM) if sure or holds(reading) else None


_TURNED_UP = pattern("实(?:际|有)?(到|考|检|收|缴|参|出|领|交|办|发|投)[^，,。；;、\\d]{0,6}$")
_AWAY = pattern("请[^，,。；;、\\d]{0,3}假|[病事公产]假|缺|弃|未|免|漏检|外出|停|歇|[减退欠]")
_ROLES = (Role.LEVEL, Role.NET, Role.CHANGE)
_FAR = 12


def _without_parts(found: list[Mention]) -> list[Mention]:
    """总收入64.8亿元，其中利息收入1.9亿元；总支出61.3亿元: what stands behind 其中 is in the one of that name."""
    if len(found) < _TWO:
        return found
    among = [m for m in found[0].sentence.mentions[: found[-1].index + 1] if _PART.match(m.lead)]
    return [
        m
        for m in found
        if not any(m.peer == part.peer == o.peer and o.index < part.index <= m.index for part in among for o in found)
    ]


_TWO = 2


def _whole_of_side(found: list[Mention]) -> Mention | None:
    totals = [m for m in found if _TOTAL.search(m.lead)]  # 资产总额, not 流动资产
    if len(totals) == 1:
        return totals[0]
    apart = _without_parts(found)  # 支出7215万元，其中教育支出1102万元。收支缺口831万元
    first, *rest = apart
    if rest and _LISTS.search(_between(first, rest[0])) and sum(map(size, rest)) <= size(first):
        return first  # 收入2751亿元，其中：保险费收入681亿元；补贴收入1949亿元。支出1974亿元。收支结余778亿元
    return apart[0] if len(apart) == 1 else None


_LISTS = pattern("^[^。；;]*[，,；;]?其中[：:]")


def _between(first: Mention, second: Mention) -> str:
    return first.sentence.text[first.claim.end : second.claim.start]


def _side(
    name: re.Pattern[str], balance: Mention, sentence: Sentence, paragraph: Paragraph, number: int
) -> Mention | None:
    """The nearest figure of that name: in front, behind in the sentence, in the sentences in front of it."""
    found = _without_parts(_named(name, balance, sentence.mentions))
    same = [m for m in found if m.peer == balance.peer] or found
    front = [m for m in same if m.index < balance.index]
    if front or same:
        return (front or same[::-1])[-1]
    parts: list[Mention] = []
    for earlier in paragraph.before(number, _BACK):
        found = _named(name, balance, earlier.mentions) if earlier.paragraph is paragraph else []
        if found and not parts and _PART.match(earlier.words) is not None:
            parts = found  # 本年支出2174亿元。其中，基本养老金支出2105亿元。本年收支结余782亿元
        elif found:
            return _whole_of_side(found)
    if parts:
        return _whole_of_side(parts)
    behind = paragraph.sentences[number + 1 : number + 2]
    if balance.index + 1 == len(sentence.mentions) and any(_PART.match(s.words) for s in behind):
        # 收支相抵，当年结余75.32亿元。其中，收入4430.36亿元，支出4355.04亿元
        found = _named(name, balance, behind[0].mentions)
        return found[0] if len(found) == 1 else None
    return None


def _named(name: re.Pattern[str], balance: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    found = [
        m
        for m in mentions
        if m is not balance
        and m.unit == balance.unit
        and m.role in (Role.LEVEL, Role.AVERAGE)
        and (not m.depth or m.owner is balance or _is_term_of_rate(m))
        and name.search(_named_words(m))
        and not any(other.search(m.lead) for other, _, _ in BALANCES)
    ]
    plain = [m for m in found if _PART.match(m.lead) is None]
    if plain and plain[0].index > balance.index > found[0].index and found[0].sentence is balance.sentence:
        return found  # 进出口48.4亿元，其中出口29.6亿元、进口18.8亿元，顺差10.8亿元；高新技术产品出口8.0亿元
    return plain or found


def _is_term_of_rate(mention: Mention) -> bool:
    """Whether the bracket around the figure tells what a rate is made of: 负债率60%（负债6亿元，资产10亿元）."""
    return mention.depth == 1 and mention.owner is not None and mention.owner.role is Role.RATE


def _named_words(mention: Mention) -> str:
    """The words of the figure; a bare 总计 is of what its sentence speaks of: 收入方面：…，总计30.20亿元."""
    if _BARE_TOTAL.fullmatch(mention.lead) is None:
        return mention.lead
    view = _SPEAKS_OF.match(mention.sentence.words)
    return view.group(1) + mention.lead if view is not None else mention.lead


_BARE_TOTAL = pattern("\\s*(?:全年)?(?:总计|合计|共计)(?:为|约)?")
_SPEAKS_OF = pattern("\\s*(?:从|在)?([^，,。；;：:、]{2,8}?)(?:方面|情况|上看|看)?[：:，,]")


def _less(balance: Mention, first: Mention, *others: Mention) -> Relation:
    return _balanced(balance, ((1, first), *((-1, other) for other in others)))


def _balanced(balance: Mention, terms: Sequence[tuple[int, Mention]]) -> Relation:
    scale = common_scale(balance, *(mention for _, mention in terms))
    computed = Sum(tuple((sign, figure(mention, scale=scale)) for sign, mention in terms))
    roles = {mention.claim.start: "in" if sign > 0 else "out" for sign, mention in terms}
    roles |= {balance.claim.start: "closing"}
    return related(RelationKind.STOCK_FLOW, balance.claim, computed, roles=roles, cue=balance.lead)
