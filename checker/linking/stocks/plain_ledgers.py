"""Ledgers told in everyday verbs: 柜里本来有96本，又收进17本，领走21本，还剩92本.

One figure is what was there at first, one what is there now, and the verb right in front of every other one of its unit
says whether so many came in (又进了, 买来, 新添) or went (卖掉, 领走, 用去).
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.closing import can_be_left
from checker.linking.stocks.everyday_flows import is_thing_there, sign_in_plain_words
from checker.linking.stocks.signs_of_flows import Term, are_loans, is_net, sign_of_loan
from checker.linking.stocks.told_flows import is_stock_itself
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_STOCKS = (Role.LEVEL, Role.PREVIOUS)
_FEWEST, _MOST = 3, 9
_BACK = 2

_ONCE = (
    "上个?(?:学期|学年)|本[来钱]|老底|底子|原|早先|先前|起先|起初|开头|[年月季期周]初|开[年春学]|头年|(?:[年月节]前)|[上去前]一?个?[年月季期周][^，,。；;\\d]{0,6}|(?:昨|头一?|前一)[天晚夜]|凌晨|春上|年头"
    "|早[上晨]|一早|清早|上午|[上前][半]?[天日]|节前|此前|以前|之前|手[头里上]|[账户架]头?上|[库仓册圈栏店馆柜]里"
)
_THERE = (
    "[压积攒欠堆住留]了|[有存剩余留压积住停养欠挂攒堆囤放藏坐站](?!到|掉|出|来|进|入|走|了|货)|在[册编岗籍管押校园院]"
    "|转[下过]?来|现金|没|未"
)
_OPENS = pattern(
    f"(?:{_ONCE})[^，,。；;\\d]{{0,8}}?(?:{_THERE})[^，,。；;\\d]{{0,10}}$|(?:原[先来本]?|旧|结|库)[有存][^，,。；;\\d]{{0,10}}$"
    "|(?:年|月)前没[办审执调修][完结好]的"
)
_LEFT = pattern("剩|(?<!其)余(?!人|名|户|件|个)|还有|尚有|仍有|现[有存]|存栏|结存|[还尚仍]差$")
_NOW = pattern(
    "(?:年尾|这会儿|交给下一?班|中午|下午|傍晚|夜里|天黑|打烊|下班|收工|关门|散[场集市]|轧账|盘点|眼下|眼前|现在|目前|如今|现今|[年月季期周][底末]|到头|晚上|收[摊工市]|手[头里上]|[账户架]头?上|[库仓册圈栏店馆柜]里)[^，,。；;\\d]{0,8}$"
    "|(?:还|仍|尚)[^，,。；;\\d]{0,3}[有剩存欠住停养挂压留][^，,。；;\\d]{0,6}$"
)
_AMONG = pattern("\\s*(?:其中|里面|含|包括|光|单是)")


def may_tell_plain_ledger(sentence: Sentence) -> bool:
    """Whether something in the sentence says what is left, or what is there by now."""
    text, start, end = sentence.text, sentence.start, sentence.end
    return len(sentence.mentions) > 1 and _SOME_LEFT.search(text, start, end) is not None


_SOME_LEFT = pattern("[剩余还尚仍现眼今末底手账户架库仓册圈栏店馆柜晚收午到打散轧盘下夜天关]")
"""One of these is in all words for what is left, and for where and when it is there."""


def plain_ledger(closing: Mention) -> Proposal | None:
    """What is there now, by what was there at first and all that moved; ``None`` where words leave one of them open."""
    if closing.depth or closing.claim.approximation is not Approximation.EXACT or not _closes(closing):
        return None
    told = _told_up_to(closing)
    wholes = closing.sentence.paragraph.wholes
    if wholes.get(closing.claim.start) in told:
        return None  # 新接46件，办了40件，剩6件: what is left of one of them
    if not _FEWEST <= len(told) + 1 <= _MOST or is_stock_itself(closing):
        return None
    opening, *flows = told
    if any((_OPENS.search(m.lead) is not None or _closes(m)) and not sign_in_plain_words(m) for m in flows):
        return None  # the next stock, or that of another thing
    if _is_of_another_name(opening, closing, flows):
        return None
    if any(_TAKEN_UP.search(m.lead) for m in flows) and any(_HANDED_IN.search(m.lead) for m in flows):
        return None  # 收到94件，受理52件: what was taken up came in before
    lent = are_loans(opening, closing)
    done = _verb_to_do(opening, closing)
    if closing.unit == "元" and not lent:
        signs = _signs_of_money(flows)
    else:
        signs = {m.claim.start: sign_of_loan(m, m.lead) if lent else _sign(m, done) for m in flows}
    if not all(map(_can_move, flows)) or list(signs.values()).count(0) > 1 or not {1, -1} & set(signs.values()):
        return None
    if len(flows) == 1 and 1 in signs.values():
        return None  # 原有58人，新招12人，现有65人: some may have left
    apart = [m for m in flows if wholes.get(m.claim.start) not in flows]
    runs = [apart, flows] if len(apart) < len(flows) else [flows]
    readings = [terms for run in runs for terms in _ways(opening, run, signs)]
    relations = tuple(left_over(closing, terms) for terms in readings if can_be_left(terms))
    if not relations:
        return None
    sure = 0 not in signs.values() and -1 in signs.values() and opening.sentence is closing.sentence
    sure = sure and (_OPENS.search(opening.lead) is not None or _is_first(opening))
    return Proposal(relations, Confidence.HIGH if sure else Confidence.MEDIUM)


_TAKEN_UP = pattern("受理|登记|立案")
_HANDED_IN = pattern("收|接(?!种)")


def _is_first(opening: Mention) -> bool:
    """Whether nothing of its unit stands in front of it in its stretch."""
    front = opening.sentence.mentions[: opening.index]
    return not any(m.unit == opening.unit and m.peer == opening.peer for m in front)


def _ways(opening: Mention, flows: Sequence[Mention], signs: dict[int, int]) -> list[list[Term]]:
    """The terms as told; the one figure that no verb signs may have gone, come, or neither."""
    told: list[list[Term]] = []
    for way in (-1, 1, 0) if any(not signs[m.claim.start] for m in flows) else (0,):
        signed = [(signs[m.claim.start] or way, m) for m in flows]
        told.append([(1, opening), *((sign, m) for sign, m in signed if sign)])
    return told


def _is_of_another_name(opening: Mention, closing: Mention, flows: Sequence[Mention]) -> bool:
    """原有学徒14人，新收5人，走了3人，现有师傅12人: whether what is there now has a name that nothing else bears."""
    name = _TIME_OR_STATE.sub("", closing.lead)
    words = "".join(m.head + m.tail for m in (opening, *flows))
    return len(name) > 1 and not cues.shares_words(name, words)


_TIME_OR_STATE = pattern(
    "[还尚仍只就都共约光]|[剩余][下着]?|[能可]?[有存留欠住停养挂压差开跑等][着下]?|结[余存]|眼[下前]|[现如]今|目前|现在?|这会儿|打烊|下班|关门|散[场集市]|天黑|傍晚|夜里|轧账|盘点|[能可][用开转]|在[读职用册岗编校院]|[年月季期周][底末尾]|到头|晚上|中午|下午|收[摊工市]"
    f"|手[头里上]|账[上面]|[账户架]头?上|{cues.HAN}里|上|在|的|时|[，,、\\s]"
)


def _closes(mention: Mention) -> bool:
    lead = mention.lead
    if not mention.is_level and _LACKING.search(lead) is None:
        return False
    if _OPENS.search(lead) is not None and _TODAY.search(lead) is None and _STILL.search(lead) is None:
        return False
    if _AMONG.match(mention.head) is not None:
        return False
    said = _LEFT.search(lead) is not None or _NOW.search(lead) is not None
    return said and (_LEFT.search(lead) is not None or lead.endswith("存") or not sign_in_plain_words(mention))


_TODAY = pattern("现|[如而]今|眼[下前]|目前|这会儿")
_LACKING = pattern("[还尚仍]差$")
"""还差22盏没修: what is left to do."""
_STILL = pattern("还|仍|尚|剩|余")


def _told_up_to(closing: Mention) -> list[Mention]:
    """The figures of its unit from the one that opens, () without it; parts and sums of them aside."""
    sentence = closing.sentence
    number = sentence.paragraph.number_of(sentence)
    found: list[Mention] = []
    for back in range(min(_BACK, number) + 1):
        each = sentence.paragraph.sentences[number - back]
        mentions = each.mentions[: closing.index] if each is sentence else each.mentions
        found = [*(m for m in mentions if m.unit == closing.unit and not m.depth), *found]
        at = next((i for i in range(len(found) - 1, -1, -1) if _opens(found[i])), None)
        if at is not None:
            apart = back > 0 or found[at].peer != closing.peer
            if apart and _OPENS.search(found[at].lead) is None:
                return []  # 年终结余0.5亿元；收入14.3亿元，支出6.1亿元，年终结余8.2亿元: of another account
            return [
                found[at],
                *(
                    m
                    for m in found[at + 1 :]
                    if m.role is not Role.AVERAGE and _AMONG.match(m.head) is None and cues.sums_up(m.head) is None
                ),
            ]
    return []


def _opens(mention: Mention) -> bool:
    if mention.role not in _STOCKS or mention.claim.approximation is not Approximation.EXACT:
        return False
    if _OPENS.search(mention.lead) is not None:
        return True
    return is_thing_there(mention) and _AT_AN_END.search(mention.lead) is None


_AT_AN_END = pattern("(?<!上)年终|(?<![上去头])[年月季期][末底]")


def _can_move(flow: Mention) -> bool:
    if flow.claim.approximation is not Approximation.EXACT or is_net(flow):
        return False
    grew = flow.role is Role.CHANGE and not flow.name and _COMPARED.search(flow.head) is None
    return flow.role in _STOCKS or grew


def _sign(flow: Mention, done: str) -> int:
    if flow.role is Role.CHANGE:
        return flow.direction
    return sign_in_plain_words(flow) or -bool(done and done in flow.lead)


def _signs_of_money(flows: Sequence[Mention]) -> dict[int, int]:
    """卖废品86元，买文具312元、奖品268元: what is sold brings money, and an item goes with the verb of its list."""
    signs: dict[int, int] = {}
    last = 0
    for flow in flows:
        if _EARNS.search(flow.lead) is not None:
            sign = 1
        elif _SPENDS.search(flow.lead) is not None:
            sign = -1
        else:
            sign = _sign(flow, "") or _sign_to_whom(flow)
        signs[flow.claim.start] = last = sign or (last if flow.separator == "、" else 0)
    return signs


def _sign_to_whom(flow: Mention) -> int:
    """发给72户补贴3.6万元: the verb in front of how many were paid goes on to what they were paid."""
    front = flow.sentence.mentions[flow.index - 1 : flow.index]
    if not front or front[0].clause != flow.clause or front[0].unit == flow.unit or flow.separator == "、":
        return 0
    return -1 if _PAYS.search(front[0].lead) is not None else 0


_PAYS = pattern("(?:发|付|拨|支付|支|奖|借|补|退|赔)(?:了|给|放给?)$")
_EARNS = pattern("[交缴送汇转打还退](?:来|进(?!货)|回来)|卖|售|收(?!购)|进账|得|赚|募|捐(?!出|给)|拨[来入下]")
_SPENDS = pattern("买|购|花|付|支|交|缴|用[去掉了于]|发(?!票)|开销|修|雇")


def _verb_to_do(opening: Mention, closing: Mention) -> str:
    """没焊的件64个，…，焊好187个: the verb of what is still to be done, "" without one."""
    said = _TO_DO.search(opening.head + opening.tail) or _TO_DO.search(closing.head + closing.tail)
    return said["verb"] if said is not None else ""


_TO_DO = pattern(f"[没未](?P<verb>{cues.HAN})[^，,。；;\\d]{{0,2}}(?:的|$)")


_COMPARED = pattern("[比较]|同比")
