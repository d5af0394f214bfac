"""Rates with their base in a bracket behind them: 优良天数158天，优良率86.8%（有效监测182天）."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds, is_misprinted
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import rate_over
from checker.linking.rates.due_and_done import rate_with_done_behind
from checker.linking.reach import DUE, has_word, is_term, joins_list, size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_RATE = Role.RATE

_BASE = pattern(
    "\\s*(?:(?:以|按)?(?:应|有效|共|总|任务|计划|全部|实有|核定|在册|登记|监测|抽查|抽检)[^，,。；;、\\d]{0,8}|共?)$"
)


def link_bracketed_bases(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate in percent whose bracket tells one figure counted like the one in front of the rate."""
    for sentence in paragraph.sentences:
        if _RATE not in sentence.roles:
            continue
        for rate in sentence.mentions[1:-1]:
            if rate.role is _RATE and (over_bracket := rate_over_bracket(rate)) is not None:
                yield over_bracket


def rate_over_bracket(rate: Mention) -> Proposal | None:
    """The rate of the figure in front of it and the one in its bracket: HIGH where this bears what the rate is of."""
    if rate.claim.kind is not ClaimKind.PERCENT or not 0 < rate.index < len(rate.sentence.mentions) - 1:
        return None
    if rate.sentence.mentions[rate.index + 1].owner is not rate:
        return None
    inside = [m for m in rate.sentence.mentions[rate.index + 1 :] if m.owner is rate]
    top = _in_front(rate)
    if len(inside) != 1 or top is None or not inside[0].is_level:
        return None
    if inside[0].unit != top.unit:
        return _of_one_each(rate, top, inside[0])
    base, stem = inside[0], rate.name.removesuffix("率")
    if stem == base.lead.strip():
        # 已回复779件，按时回复率99.0%（按时回复771件）: the bracket tells what stands above
        return Proposal((rate_over(rate, base, top),), Confidence.MEDIUM)
    if (done := rate_with_done_behind(rate, base, top)) is not None:
        return Proposal((done,), Confidence.HIGH)
    reading = rate_over(rate, top, base)
    if _is_of_its_verb(stem, top, base):
        return Proposal((reading,), Confidence.HIGH)
    named = _BASE.fullmatch(base.lead) is not None and not set(rate.name[:-1]).isdisjoint(top.lead)
    near = size(base) >= size(top) and not joins_list(top) and is_misprinted(reading)
    return Proposal((reading,), Confidence.MEDIUM) if named or near or holds(reading) else None


def _of_one_each(rate: Mention, top: Mention, base: Mention) -> Proposal | None:
    """申领优待证2.14万张，申领率94.7%（应领2.26万人）: one for each of those that the bracket tells."""
    things = top.claim.kind is base.claim.kind is ClaimKind.COUNT and is_term(top) and is_term(base)
    named = DUE.search(base.lead) is not None or _ALL_OF.fullmatch(base.lead) is not None
    if not things or not named or joins_list(top) or size(base) < size(top):
        return None
    reading = rate_over(rate, top, base)
    return Proposal((reading,), Confidence.MEDIUM) if holds(reading) or is_misprinted(reading) else None


_ALL_OF = pattern("\\s*(?:全[市县区镇乡省州]|辖区|共|总|现)?(?:有|计)?")


def part_in_bracket(rate: Mention) -> Mention | None:
    """成功7426件，调解成功率71.51%（诉前调解成功4126件）: a sort of the figure in front, which the rate is not of."""
    behind = rate.sentence.mentions[rate.index + 1 : rate.index + 3]
    if not behind or behind[0].owner is not rate:
        return None
    alone = len(behind) == 1 or behind[1].owner is not rate
    top = _in_front(rate) if alone and rate.index else None
    if top is None or not behind[0].is_level or behind[0].unit != top.unit or size(behind[0]) >= size(top):
        return None
    stem = rate.name.removesuffix("率")
    sort = behind[0].lead.strip()
    named = has_word(top.label, stem[-2:]) and sort.endswith(stem[-2:]) and len(sort) > len(stem)
    return behind[0] if named and len(stem) > 1 else None


def _is_of_its_verb(stem: str, top: Mention, base: Mention) -> bool:
    """调解成功7426件，调解成功率71.51%（调解10385件）: the rate says what was done, and with what outcome."""
    done = _COUNTED.sub("", base.lead)
    outcome = stem.partition(done)[2] if len(done) > 1 else ""
    return len(outcome) > 1 and outcome in top.label and outcome not in base.label and size(base) >= size(top)


_COUNTED = pattern("^(?:其中|以|按|已|共|合计|实际|累计)|(?:[人件户]数|总数|[总数]量|[总数])$|[，,、\\s]")


def _in_front(rate: Mention) -> Mention | None:
    top = rate.sentence.mentions[rate.index - 1]
    near = top.is_level and not top.depth and top.peer == rate.peer and rate.clause - top.clause <= 1
    return top if near else None
