"""Ledgers that are told in an order or in words of their own, asked when all else has been tied.

- 10月末在库货物5.93万吨。当月入库1.84万吨，出库1.67万吨，月初在库5.76万吨: one figure of the unit opens, one closes,
  and words sign every other one;
- 经审查受理431件，不予受理38件。上年结转52件，审结449件：维持217件、…，年末未结34件: of cases the four names do,
  whatever is told between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.conditions import BOUNDS
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.closing import MOVED, can_be_left
from checker.linking.stocks.month_ends import ended_before
from checker.linking.stocks.opening_stocks import is_of_another_name
from checker.linking.stocks.signs_of_flows import Term, is_net, sign_of, signs_of
from checker.linking.stocks.stocks_told import is_closing, is_opening
from checker.linking.stocks.told_flows import is_stock_itself
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_BACK = 2
_SECOND, _FOUR = 2, 4
_MOST = 10
_SUMS = (RelationKind.TOTAL, RelationKind.STOCK_FLOW, RelationKind.COMPLEMENT)
_TIED = ("part", "closing", "rest")
_AMONG = pattern("\\s*(?:其中|含|包括)")
_OPENS = pattern(
    "(?:原有|存量|春季|年前|此前|上[年期月季](?:滚存|结余|结转))[^，,。；;\\d]{0,8}$|^[，,]?[加并另]?有?上?年结转$"
)
_CLOSES = pattern("(?:[年月季期]末|[年月季期]底|还剩|[结滚]存|现存|现有|存栏|保留)[^，,。；;\\d]{0,8}$")


def link_named_ledgers(paragraph: Paragraph, chosen: Sequence[Relation]) -> Iterator[Proposal]:
    """Every stock at the end that nothing tied yet, with what its ledger tells."""
    if paragraph.figures < _FOUR or _BEGINS.search(paragraph.words) is None:
        return
    tied = {
        member.claim.start
        for relation in chosen
        if relation.kind in _SUMS and (relation.confidence is not Confidence.LOW or holds(relation))
        for member in relation.members
        if member.role in _TIED and (member.role == "closing" or holds(relation))
    }
    begins = -_BACK - 1  # the last sentence that tells how something began
    for number, sentence in enumerate(paragraph.sentences):
        if _BEGINS.search(sentence.words) is not None:
            begins = number
        if number - begins > _BACK:
            continue
        for closing in sentence.mentions:
            if closing.unit not in _CASES or closing.claim.start in tied or not _is_plain(closing):
                continue
            if (cases := _cases(paragraph, number, closing)) is not None:
                tied.add(closing.claim.start)
                yield cases
        for back in range(min(_BACK, number + 1)):
            told: dict[str, list[Mention]] = {}
            for each in paragraph.sentences[number - back : number + 1]:
                for mention in each.mentions:
                    told.setdefault(mention.unit, []).append(mention)
            for unit, like in told.items():
                ledger = _ledger(like, sentence) if unit and len(like) >= _FOUR else None
                if ledger is not None and ledger[0].claim.start not in tied:
                    tied.add(ledger[0].claim.start)
                    yield ledger[1]


_BEGINS = pattern("[年月季期]初|旧存|原有|[上去]年|上[月季期]|春季|年前|此前|存量|结转|[年月]末")


def _is_plain(mention: Mention) -> bool:
    return (mention.is_level or mention.name == "balance") and not mention.depth and not _is_bound(mention)


def _is_bound(mention: Mention) -> bool:
    return mention.claim.approximation in BOUNDS


def _ledger(told: Sequence[Mention], last: Sentence) -> tuple[Mention, Proposal] | None:
    """What closes, and the one reading of figures of which one opens and all others are signed by their words."""
    own = [m for m in told if not _is_part(m, told) and not is_net(m) and (m.role is not Role.NET or _closes(m))]
    if not _FOUR <= len(own) <= _MOST or any(_is_bound(m) for m in own):
        return None
    openings = [m for m in own if _opens(m)] or [m for m in own if any(ended_before(m, end) for end in own)]
    if len(openings) != 1:
        return None
    opening = openings[0]
    closing = _closing_of(opening, [m for m in own if m is not opening])
    if closing is None or not _is_plain(closing):
        return None
    if closing.sentence is not last and opening.sentence is not last:
        return None
    flows = [m for m in own if m is not opening and m is not closing]
    if not all(_moves(m) for m in flows) or any(is_stock_itself(m) for m in flows):
        return None
    if is_of_another_name(opening, closing, flows) or _are_two_stocks(opening, closing):
        return None
    if opening.depth and not all(_is_of_stock(m, closing) for m in flows):
        return None
    signs = _signs(closing, flows)
    if set(signs) != {1, -1}:
        return None
    terms: list[Term] = [(1, opening), *zip(signs, flows, strict=True)]
    if not can_be_left(terms):
        return None
    sure = opening.sentence is closing.sentence and len({m.sentence for m in flows}) == 1 and _closes(closing)
    return closing, Proposal((left_over(closing, terms),), Confidence.HIGH if sure else Confidence.MEDIUM)


def _closing_of(opening: Mention, others: Sequence[Mention]) -> Mention | None:
    """The one figure that words call what is there at the end, or the first one, if no word says that it moved."""
    closings = [m for m in others if _closes(m)]
    if closings:
        return closings[0] if len(closings) == 1 else None
    first = others[0]
    is_stock = first.is_level and first.claim.start < opening.claim.start and not sign_of(first)
    return first if is_stock and all(_sign(m) for m in others[1:]) else None


def _is_of_stock(flow: Mention, closing: Mention) -> bool:
    """Whether it is called as the stock is, or not at all: not 新增贷款客户9户 of 年末存款客户36户（上年末31户）."""
    noun = MOVED.sub("", flow.lead)
    return len(noun) < _SECOND or noun[:_SECOND] in closing.lead


def _moves(mention: Mention) -> bool:
    """Whether the figure can be a flow: told as such, or as what something grew or shrank by (分蜂增加193群)."""
    grew = mention.role is Role.CHANGE and not mention.name and _COMPARED.search(mention.head) is None
    return not mention.depth and (mention.is_level or grew) and _CAN_DO.search(mention.lead) is None


_COMPARED = pattern("[比较]|同比")
_CAN_DO = pattern("产能|能力|装机|计划|目标")


def _signs(closing: Mention, flows: Sequence[Mention]) -> list[int]:
    return [sign or _sign(flow) for sign, flow in zip(signs_of(closing, flows), flows, strict=True)]


def _sign(flow: Mention) -> int:
    """The sign that the words of the flow give it; of money what is handed out is spent, too."""
    if flow.unit == "元" and _PAYS.search(flow.lead) is not None:
        return -1
    return sign_of(flow)


_PAYS = pattern("(?:拨付|支付|支出|发放|使用)[^，,。；;\\d]{0,4}$")


def _are_two_stocks(opening: Mention, closing: Mention) -> bool:
    """年末气象站180个，年初区域自动站119个: whether both are named, and not alike."""
    names = [_KEPT.sub("", m.lead) for m in (opening, closing)]
    return all(len(name) > 1 for name in names) and not cues.shares_words(*names)


_KEPT = pattern(
    "账上|手上|剩下?|[一二三四]季度|[年月季期](?:初|末|底)|\\d+[年月日]|[上去]年|全[年市县区省]|累计|[尚还仍共另加]|结[存余转]|滚存|库存|存[栏量书款]?|[保实持现原]?有"
    "|在(?:册|库|编|岗|籍|管|院|所|押|矫|住|校|园|手)|目前|截至|总|[为是达]|[、，,\\s]"
)


def _is_part(mention: Mention, told: Sequence[Mention]) -> bool:
    whole = mention.sentence.paragraph.wholes.get(mention.claim.start)
    return _AMONG.match(mention.head) is not None or (whole is not None and whole in told)


def _opens(mention: Mention) -> bool:
    if mention.role not in (Role.LEVEL, Role.PREVIOUS):
        return False
    return is_opening(mention) or _OPENS.search(mention.lead) is not None


def _closes(mention: Mention) -> bool:
    return is_closing(mention) or (_CLOSES.search(mention.lead) is not None and not sign_of(mention))


_CARRIED = pattern(
    f"{cues.CARRIED_IN.pattern}|[上去]年(?:旧存|未结|接续|转来|遗留)|(?:年|期)初(?:在手)?未[办审执]?结|(?:年|期)初在[办手]"
)
_CAME = pattern("(?<!不予)(?<!未)(?<!可)(?:新收|新受理|收案|受理|新立|立案|又收|收到)(?![^，,。；;\\d]*率)")
_TAKEN_UP = pattern("(?<!不予)(?<!未)(?:受理|立案)")
_DONE = pattern("(?<!未)(?<!尚未)(?:[办审执](?:执)?结|结案|办出|处结|答复|办理完毕)[^，,。；;\\d]{0,6}$")
_LEFT = pattern(
    "(?:未[办审执]?[结决]|在[办审](?!查|批|理|核|判|结|议|计)|[尚仍]在(?:办理|审理|审限)|结转(?:至|到)?(?:下[一年期]度?|次年)?"
    "|转入(?:下[一年期]|次年)|手上还剩|存案)[^，,。；;\\d]{0,6}$"
)
_LEFT_BEHIND = pattern("[^，,。；;\\d]{0,6}(?:未[办审执]?[结决]|转入下|结转下|(?:正|尚|仍)?在(?:办|审理|审限))")
_BARE = pattern("[，,；;\\s]*(?:手上|目前|现)?(?:[尚还仍]有)?")
_CASES = ("件", "起", "宗", "人")


def _cases(paragraph: Paragraph, number: int, closing: Mention) -> Proposal | None:
    """What of cases is left: one figure each was carried in, came in and was closed, here or in front."""
    if _AMONG.match(closing.head) is not None:
        return None
    if cues.CARRIED_IN.search(closing.lead) is not None and _BARE_CARRIED.fullmatch(closing.lead) is None:
        return None
    behind = _BARE.fullmatch(closing.lead) is not None and _LEFT_BEHIND.match(closing.tail) is not None
    if not behind and _LEFT.search(closing.lead) is None:
        return None
    told: list[Mention] = []
    for sentence in reversed(paragraph.sentences[max(0, number - _BACK) : number + 1]):
        here = [m for m in sentence.mentions if m.unit == closing.unit and m is not closing]
        if sentence is closing.sentence:
            here = [m for m in here if m.index < closing.index]
        told = [*here, *told]
    outer = [m for m in told if m.is_level and not m.depth and not _is_bound(m) and not _AMONG.match(m.head)]
    opening = [m for m in told if not m.depth and m.role in (Role.LEVEL, Role.PREVIOUS) and _CARRIED.search(m.lead)]
    came = [m for m in outer if m not in opening and _CAME.search(m.lead) and not _DONE.search(m.lead)]
    done = [m for m in outer if m not in opening and _DONE.search(m.lead)]
    if len(came) > 1:
        came = [m for m in came if _TAKEN_UP.search(m.lead)]
    if not opening and len(came) == len(done) == 1 and (included := _with_old_ones(came[0], done[0], closing)):
        return included
    if len(opening) != 1 or len(came) != 1 or len(done) != 1 or done[0].claim.start < came[0].claim.start:
        return None
    wholes = paragraph.wholes
    if any(m is not closing and _LEFT.search(m.lead) and m.claim.start > done[0].claim.start for m in outer):
        return None
    if opening[0] in wholes.values() or done[0].claim.start in wholes:
        return None
    readings = [left_over(closing, [(1, opening[0]), (1, came[0]), (-1, done[0])])]
    if "新" not in came[0].lead:
        readings.append(left_over(closing, [(1, came[0]), (-1, done[0])]))
    whole = wholes.get(came[0].claim.start)
    if whole is not None and wholes.get(opening[0].claim.start) is not whole:
        readings.append(left_over(closing, [(1, opening[0]), (1, whole), (-1, done[0])]))
    known = (closing, opening[0], came[0], done[0])
    beyond = [
        m for m in outer if m not in known and m is not whole and wholes.get(m.claim.start) not in (*known, whole)
    ]
    beyond = [m for m in beyond if m.claim.start > came[0].claim.start]
    if beyond:  # 受理346件，办结340件，终止11件: what else may have gone
        readings.append(left_over(closing, [(1, opening[0]), (1, came[0]), (-1, done[0]), *((-1, m) for m in beyond)]))
    near = closing.sentence is done[0].sentence and not beyond
    return Proposal(tuple(readings), Confidence.HIGH if near else Confidence.MEDIUM)


def _with_old_ones(came: Mention, done: Mention, closing: Mention) -> Proposal | None:
    """受理86427件（含旧存9318件），审结78215件。…未结案件8212件: what came in holds what was there before."""
    behind = came.sentence.mentions[came.index + 1 : came.index + 2]
    if not any(m.owner is came and "含" in m.lead and _CARRIED.search(m.lead) for m in behind):
        return None
    if done.claim.start < came.claim.start or closing.claim.start < done.claim.start:
        return None
    return Proposal((left_over(closing, [(1, came), (-1, done)]),), Confidence.MEDIUM)


_BARE_CARRIED = pattern("[，,；;\\s]*(?:[年期]末)?结转(?:案件)?")
