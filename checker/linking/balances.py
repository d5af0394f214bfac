"""Balances: a figure that its name makes the difference of two others (净资产 = 资产 − 负债, 结余 = 收入 − 支出)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, related
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_FILL = "(?:总额|总计|总量|合计|额|数|总值|值)?"
_VERB = "(?:完成|实现|达到?|共计|共|合计|总计|累计|为|约|是|[：:])*"

_NAMES = (
    ("结余|盈余|节余", "收入", "支出"),
    ("净资产|所有者权益", "资产", "负债"),
    ("顺差", "(?<!进)出口", "进口"),
    ("逆差", "进口", "(?<!进)出口"),
    ("存贷款?差", "存款余额|存款", "贷款余额|贷款"),
    ("(?:缴存|归集)余额", "(?:累计缴存|累计归集)(?:住房公积金)?|缴存总|归集总", "累计提取(?:住房公积金)?|提取总"),
    ("净值|账面净", "原值", "折旧"),
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
    ("自然减少", "死亡(?:人口|人数)?", "出生(?:人口|人数)?"),
)
_TABLE = tuple(
    (
        pattern(f"(?:{name}){_FILL}{_VERB}$"),
        pattern(f"(?:{plus}){_FILL}{_VERB}$"),
        pattern(f"(?:{minus}){_FILL}{_VERB}$"),
    )
    for name, plus, minus in _NAMES
)
_HINT = pattern("余|差|净|权益|口|赤|自然")
_STOCK = pattern("滚存|累计结|年末结|期末结|历年|结转|(?:年|期)初|上年")
_PART = pattern("\\s*(?:其中|含)")
_TOTAL = pattern("总|合计")
_BACK = 4


def balance_of(paragraph: Paragraph, number: int, balance: Mention) -> Proposal | None:
    """The difference that the figure is by its name, or ``None``."""
    if balance.role not in _ROLES or _HINT.search(balance.lead[-12:]) is None or _STOCK.search(balance.lead):
        return None
    for name, plus, minus in _TABLE:
        if name.search(balance.lead) is None:
            continue
        sentence = paragraph.sentences[number]
        first, second = (_side(side, balance, sentence, paragraph, number) for side in (plus, minus))
        if first is not None and paragraph.wholes.get(balance.claim.start) is first:
            return None  # told as a total already
        if first is not None and second is not None and abs(first.clause - second.clause) <= _FAR:
            sure = first.peer == second.peer == balance.peer or first.sentence is not sentence
            confidence = Confidence.HIGH if sure and _PART.match(balance.lead) is None else Confidence.MEDIUM
            return Proposal((_less(balance, first, second),), confidence, explicit=True)
    return None


_ROLES = (Role.LEVEL, Role.NET, Role.CHANGE)
_FAR = 12


def _side(
    name: re.Pattern[str], balance: Mention, sentence: Sentence, paragraph: Paragraph, number: int
) -> Mention | None:
    """The nearest figure of that name: in front, behind in the sentence, in the sentences in front of it."""
    found = _named(name, balance, sentence.mentions)
    same = [m for m in found if m.peer == balance.peer] or found
    front = [m for m in same if m.index < balance.index]
    if front or same:
        return (front or same[::-1])[-1]
    for earlier in paragraph.before(number, _BACK):
        found = _named(name, balance, earlier.mentions) if earlier.paragraph is paragraph else []
        if found:
            totals = [m for m in found if _TOTAL.search(m.lead)]  # 资产总额, not 流动资产
            return found[0] if len(found) == 1 else totals[0] if len(totals) == 1 else None
    return None


def _named(name: re.Pattern[str], balance: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    found = [
        m
        for m in mentions
        if m is not balance
        and m.unit == balance.unit
        and m.role in (Role.LEVEL, Role.AVERAGE)
        and not m.depth
        and name.search(m.lead)
        and not any(other.search(m.lead) for other, _, _ in _TABLE)
    ]
    return [m for m in found if _PART.match(m.lead) is None] or found


def _less(balance: Mention, first: Mention, second: Mention) -> Relation:
    scale = common_scale(balance, first, second)
    computed = Sum(((1, figure(first, scale=scale)), (-1, figure(second, scale=scale))))
    roles = {first.claim.start: "in", second.claim.start: "out", balance.claim.start: "closing"}
    return related(RelationKind.STOCK_FLOW, balance.claim, computed, roles=roles, cue=balance.lead)
