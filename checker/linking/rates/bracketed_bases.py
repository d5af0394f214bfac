"""Rates with their base in a bracket behind them: 优良天数158天，优良率86.8%（有效监测182天）."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import rate_over
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
            if rate.role is not _RATE or rate.claim.kind is not ClaimKind.PERCENT:
                continue
            inside = [m for m in sentence.mentions[rate.index + 1 :] if m.owner is rate]
            top = _in_front(rate)
            if len(inside) != 1 or top is None or not inside[0].is_level or inside[0].unit != top.unit:
                continue
            reading = rate_over(rate, top, inside[0])
            if rate.name.removesuffix("率") == inside[0].lead.strip():
                # 已回复779件，按时回复率99.0%（按时回复771件）: the bracket tells what stands above
                yield Proposal((rate_over(rate, inside[0], top),), Confidence.MEDIUM)
                continue
            named = _BASE.fullmatch(inside[0].lead) is not None and not set(rate.name[:-1]).isdisjoint(top.lead)
            if named or holds(reading):
                yield Proposal((reading,), Confidence.MEDIUM)


def _in_front(rate: Mention) -> Mention | None:
    top = rate.sentence.mentions[rate.index - 1]
    near = top.is_level and not top.depth and top.peer == rate.peer and rate.clause - top.clause <= 1
    return top if near else None
