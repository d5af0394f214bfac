"""Shares that are added up: 售后服务占24.1%，质量占19.8%，合同占17.5%，三项共占61.4%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role
from checker.linking.quotients import figure, related
from checker.linking.totals.relations import total_relation
from checker.model.claim import ClaimKind
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_TOGETHER = pattern(
    "(?P<first>前)?(?P<number>[两二三四五六七八九十])(?:个)?(?:项|类|者|领域|方面|部分|地|市|区|县|镇|家|种|级|档|行业|产业|板块|环节|大类)?"
    "(?:问题|投诉|诉求|案件|支出|事项|形态|情形|方式)?(?:合计|共计|总共|加起来|相加|合|共|总)+占|(?:(?<!折)合占|共占|合计占|一共占|总计占|加起来占|合计占比)"
)
_NAMES = pattern(
    "[^，,。；;、]{2,12}(?:[、和与及加][^，,。；;、]{2,12})+?(?:[两二三四五六]者|[两二三四五六]项|[两二三四五六]类)?(?:合|共|加)"
)
_MARK = pattern("[、和与及加]")
_FEW = 2


def link_shares_together(shares: Sequence[Mention]) -> Iterator[Proposal]:
    """Every share that words make the sum of shares in front of it; ``shares`` are those of one sentence."""
    for share in shares:
        said = _TOGETHER.search(share.head)
        if said is None or share.depth:
            continue
        front = [m for m in shares if m.index < share.index and m.unit == share.unit and m.peer == share.peer]
        front = [m for m in front if _TOGETHER.search(m.head) is None and not m.depth and m.role is Role.SHARE]
        counted = number_of(said.group("number") or "")
        if not front and said.group("first"):
            front = _told_in_front(share)
        named = _named(share, front)
        last = front[:counted] if said.group("first") else front[-counted:]
        parts = named or (last if counted else front)
        if len(parts) < max(_FEW, counted):
            continue
        sure = bool(named) or counted == len(front) or (not counted and len(front) == _FEW)
        yield Proposal((total_relation(share, parts, said.group()),), Confidence.HIGH if sure else Confidence.MEDIUM)


def _told_in_front(share: Mention) -> list[Mention]:
    """第一种形态占73.8%；第二种形态占23.0%；…。前两种形态合计占比96.8%: the shares of the sentence in front."""
    paragraph = share.sentence.paragraph
    number = paragraph.number_of(share.sentence)
    if share.index and share.sentence.mentions[share.index - 1].role is Role.SHARE or not number:
        return []
    told = [m for m in paragraph.sentences[number - 1].mentions if m.role is Role.SHARE and m.unit == share.unit]
    return [m for m in told if not m.depth and _TOGETHER.search(m.head) is None]


def _named(share: Mention, front: Sequence[Mention]) -> list[Mention]:
    """The shares whose own words are the names in front of 合占: 售后和质量合计占."""
    if _NAMES.match(share.head) is None:
        return []
    names = [name.strip() for name in _MARK.split(share.head[: share.head.find("占")])]
    found = [next((m for m in front if name[:_FEW] in m.head and len(name) >= _FEW), None) for name in names]
    kept = [m for m in found if m is not None]
    return kept if len(kept) == len(names) else []


def summed_share(total: Mention) -> Proposal | None:
    """调解占35%、和解占12%、裁决占53%，合计为100%: a percentage that sums up those of the clauses right in front."""
    if total.depth or total.claim.kind is not ClaimKind.PERCENT or _SUMS_UP.match(total.head) is None:
        return None
    run: list[Mention] = []
    for share in reversed([m for m in total.sentence.mentions[: total.index] if m.clause < total.clause]):
        alike = share.role is Role.SHARE and share.claim.kind is ClaimKind.PERCENT and share.peer == total.peer
        if not alike or share.depth or (run and run[-1].clause - share.clause > 1):
            break
        run.append(share)
    if len(run) < 2 or total.clause - run[0].clause != 1:
        return None
    run = run[::-1]
    computed = Sum(tuple((1, figure(share)) for share in run))
    roles = {share.claim.start: "share" for share in run} | {total.claim.start: "whole"}
    return Proposal((related(RelationKind.TOTAL, total.claim, computed, roles=roles, cue=total.lead),), Confidence.HIGH)


_SUMS_UP = pattern(
    "\\s*(?:[两二三四五六七八九十]?[者项类种级地]?(?:部分|方面)?)?(?:合计|共计|总计|之和|相加)(?:为|是|达|占|占比|正好|恰好)*$"
)
