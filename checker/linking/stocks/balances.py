"""Balances: a figure that its name makes the difference of two others (净资产 = 资产 − 负债, 结余 = 收入 − 支出)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.claim import ClaimKind
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_FILL = "(?:总额|总计|总量|合计|额|数|总值|值)?"
_PRICE = "(?:工程|结算|决算)?(?:造价|[总标]?价|金额|资金|投资|工程款)?"
_VERB = "(?:因此|由此|完成|实现|达到?|共计|共|合计|总计|累计|为|约|是|[：:])*"

_EACH = "(?:[吨件度方]均?|每[吨件度方]|单[吨位件方]|平均)(?:产品|销售|综合|生产)?"

_NAMES = (
    ("结余|盈余|节余", "收入", "支出"),
    ("净资产|所有者权益", "资产", "负债"),
    ("顺差", "(?<!进)出口", "进口"),
    ("逆差", "进口", "(?<!进)出口"),
    ("存贷款?差", "存款余额|存款", "贷款余额|贷款"),
    ("(?:缴存|归集)余额", "(?:累计缴存|累计归集)(?:住房公积金)?|缴存总|归集总", "累计提取(?:住房公积金)?|提取总"),
    ("净值|账面净", "原值", "折旧"),
    ("(?<!归母)(?<!扣非)(?<!公司)(?<!股东的)(?<!者的)净利润", "利润总额|税前利润", "(?<![缴纳库业])所得税(?:费用)?"),
    ("(?<![吨位件度方])毛利(?:润|额)?", "(?:主营业务|营业)?收入", "(?:主营业务|营业)成本"),
    ("(?:城乡|收入)[^，,。；;]{0,6}差距?|绝对差距?", "城镇[^，,。；;]{0,12}收入", "农村[^，,。；;]{0,12}(?:收入)?"),
    ("缺口|赤字", "支出", "收入"),
    ("自然(?:增长|增加|净增)", "出生(?:人口|人数)?", "死亡(?:人口|人数)?"),
    (
        "净(?:迁入|流入|转入|调入)",
        "(?<!净)(?:迁入|流入|转入|调入)(?:人口|人数)?",
        "(?<!净)(?:迁出|流出|转出|调出)(?:人口|人数)?",
    ),
    (
        "净(?:迁出|流出|转出|调出)",
        "(?<!净)(?:迁出|流出|转出|调出)(?:人口|人数)?",
        "(?<!净)(?:迁入|流入|转入|调入)(?:人口|人数)?",
    ),
    (f"[核审]减{_PRICE}", f"(?:送审|报审){_PRICE}", f"(?:审定|核定){_PRICE}"),
    (
        f"(?:节约|节支|节省)(?:财政)?{_PRICE}",
        f"(?:采购|招标|项目)(?:项目)?(?:预算|(?:招标)?控制价|最高限价){_PRICE}",
        f"(?:中标|成交|合同|采购){_PRICE}",
    ),
    ("空编|缺编|空岗", "编制|核编|岗位", "实有|实有人员|在编|在编人员|在岗|实际在编|在职"),
    ("超编", "实有|实有人员|在编|在编人员|实际在编", "编制|核编"),
    *(
        (f"{source}净收入", f"{source}收入", f"{source}支出")
        for source in ("手续费及佣金", "手续费和佣金", "(?<!及)(?<!和)佣金", "手续费", "利息", "保险业务", "租赁")
    ),
    ("自然减少", "死亡(?:人口|人数)?", "出生(?:人口|人数)?"),
    ("自然变动", "出生(?:人口|人数)?", "死亡(?:人口|人数)?"),
    ("(?<!提)账面价值", "账面余额|(?:账面)?原值|账面成本", "(?:坏账|减值|跌价|损失)准备(?:余额)?"),
    ("增值收益", "业务收入", "业务支出"),
    ("(?<!核心)(?<!核心偿付能力)溢额", "实际资本", "最低资本"),
    ("核心(?:偿付能力)?溢额", "核心资本", "最低资本"),
    ("其他一级资本(?:净额)?", "(?<!核心)一级资本净额", "核心一级资本净额"),
    ("(?<!核心)二级资本(?:净额)?", "(?<!级)资本净额", "(?<!核心)一级资本净额"),
    ("收支相抵后?", "收入", "支出"),
    ("收支相抵后?(?:净?亏损?|超支|逆差)", "支出|成本", "收入"),
    (
        "(?:募集资金|募资|发行|实际募集资金)净额",
        "(?:募集(?:资金)?|募资|发行)总额|募集资金",
        "(?:发行|承销|保荐|上市)[^，,。；;、\\d]{0,8}费用?",
    ),
    (
        "(?:每?吨|单吨|单位|每?件|每?度|每?方)(?:产品)?毛利(?:润)?",
        f"{_EACH}(?:售|销)?价格?|{_EACH}收入",
        f"{_EACH}成本",
    ),
)
_TABLE = tuple(
    (
        pattern(f"(?:{name}){_FILL}{_VERB}$"),
        pattern(f"(?:{plus}){_FILL}{_VERB}$"),
        pattern(f"(?:{minus}){_FILL}{_VERB}$"),
    )
    for name, plus, minus in _NAMES
)
_HINT = pattern("余|差|净|空编|缺编|空岗|超编|权益|口|赤|自然|毛利|[核审]减|节[约支省]|价值|收益|溢额|级资本|相抵")
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
    for name, plus, minus in _TABLE:
        if name.search(balance.lead) is None:
            continue
        sentence = paragraph.sentences[number]
        if (of_one := _OWNER.search(balance.lead)) and of_one.group() not in balance.sentence.text[
            balance.sentence.start : balance.claim.start - len(balance.lead)
        ]:
            return None  # 集团负债52.18亿元、资产86.45亿元，母公司所有者权益31.2亿元
        first, second = (_side(side, balance, sentence, paragraph, number) for side in (plus, minus))
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
            confidence = Confidence.HIGH if sure and _PART.match(balance.lead) is None else Confidence.MEDIUM
            return Proposal((_less(balance, first, second),), confidence, explicit=True)
    return None


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
    "期末|年末|全年|当年|本年度?|本期|报告期末?|综合|偿付能力|公司|本行|实际|其中|首次公开发行|[，,、；;\\s]"
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
    told = [m for s in reversed(paragraph.before(number, _BACK)) for m in s.mentions if s.paragraph is paragraph]
    told += balance.sentence.mentions[: balance.index]
    told = [m for m in told if m.unit == balance.unit and m.is_level and not m.depth and _PART.match(m.lead) is None]
    ins, outs = ([m for m in told if name.search(m.lead)] for name in (_ALL_IN, _ALL_OUT))
    outs = [m for m in outs if m.claim.start not in paragraph.wholes]
    if len(ins) != 1 or len(outs) != 1 or told.index(ins[0]) > told.index(outs[0]):
        return None
    before = balance.sentence.mentions[balance.index - 1 : balance.index] if balance.index else []
    opening = [m for m in before if m.is_level and m.unit == balance.unit and _BEGUN.search(m.lead)]
    if opening:
        three = ((1, opening[0]), (1, ins[0]), (-1, outs[0]))
        return Proposal((_balanced(balance, three),), Confidence.MEDIUM)
    settled = _SETTLED.search(balance.sentence.words) is not None
    reading = _balanced(balance, ((1, ins[0]), (-1, outs[0])))
    sure = settled and all("计" in m.lead[-4:] for m in (ins[0], outs[0]))
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


def _side(
    name: re.Pattern[str], balance: Mention, sentence: Sentence, paragraph: Paragraph, number: int
) -> Mention | None:
    """The nearest figure of that name: in front, behind in the sentence, in the sentences in front of it."""
    found = _without_parts(_named(name, balance, sentence.mentions))
    same = [m for m in found if m.peer == balance.peer] or found
    front = [m for m in same if m.index < balance.index]
    if front or same:
        return (front or same[::-1])[-1]
    for earlier in paragraph.before(number, _BACK):
        found = _named(name, balance, earlier.mentions) if earlier.paragraph is paragraph else []
        if found:
            totals = [m for m in found if _TOTAL.search(m.lead)]  # 资产总额, not 流动资产
            apart = _without_parts(found)  # 支出7215万元，其中教育支出1102万元。收支缺口831万元
            return totals[0] if len(totals) == 1 else apart[0] if len(apart) == 1 else None
    return None


def _named(name: re.Pattern[str], balance: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    found = [
        m
        for m in mentions
        if m is not balance
        and m.unit == balance.unit
        and m.role in (Role.LEVEL, Role.AVERAGE)
        and (not m.depth or _is_term_of_rate(m))
        and name.search(_named_words(m))
        and not any(other.search(m.lead) for other, _, _ in _TABLE)
    ]
    return [m for m in found if _PART.match(m.lead) is None] or found


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
