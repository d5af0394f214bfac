"""Sets of shares that make up 100, of a list, a sentence, a bracket or both sexes: 男生占48.1%，女生占51.9%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.shares.opposites import are_opposite
from checker.linking.shares.sets_of_shares import THE_REST, hundred_of, may_be_complete
from checker.linking.shares.sums_to_hundred import are_a_slip_away, comes_near_hundred, make_hundred, rest_of_hundred
from checker.linking.totals.closure import covers
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SEVERAL = 3
_ONE_OF_A_PART = pattern("其中")


def link_hundreds(shares: Sequence[Mention]) -> Iterator[Proposal]:
    """Shares without numerators that follow each other and come near 100 make up a whole."""
    shares = [share for share in shares if share.claim.kind is ClaimKind.PERCENT]
    if any(map(_is_below_nothing, shares)):
        return
    yield from _sets_in_brackets(shares)
    yield from _both_sexes(shares)
    shares = [share for share in shares if not share.depth and not _ONE_OF_A_PART.search(share.head)]
    runs = _runs(shares)
    listed = [run for run in runs if len(run) > 1]
    if listed and (len(listed) > 1 or len(listed[0]) < len(shares)):
        for run in listed:  # 抽查批次分别占76.4%、15.6%、8.1%；企业数分别占1.9%、5.2%、93.0%
            yield from hundred_of(run)
        shares = [run[0] for run in runs if len(run) == 1]
    peers = {share.peer for share in shares}
    if len(peers) > 1 and not comes_near_hundred(shares):  # 40岁以下占80.2%，40岁以上占19.8%；首套占83.5%，二套占16.5%
        sets = [[share for share in shares if share.peer == peer] for peer in sorted(peers)]
        complete = [make_hundred(each) and len(each) > 1 for each in sets]
        for at, each in enumerate(sets):
            yield from _set_of_peer(each, beside_complete=any(complete[:at] + complete[at + 1 :]))
        return
    # 35岁及以下占28.6%，…，56岁及以上占10.7%，大专以上学历占63.4%: what covers everything, and what is told behind it
    if not comes_near_hundred(shares):
        closed = next((end for end in range(_SEVERAL, len(shares)) if _is_closed(shares[:end])), len(shares))
        shares = shares[:closed]
    yield from hundred_of(shares)


def _is_closed(shares: Sequence[Mention]) -> bool:
    """Whether what the shares are of covers everything by name, or goes from a lowest step up to a highest."""
    return covers(shares) or bool(_LOWEST.search(shares[0].head) and _HIGHEST.search(shares[-1].head))


_LOWEST = pattern("\\d(?:周?岁|分|万?元|年|人|亩)(?:及?其?以下|以内)的?(?:占比?|比[例重])")
_HIGHEST = pattern("\\d(?:周?岁|分|万?元|年|人|亩)(?:及?其?以上)的?(?:占比?|比[例重])")


def _is_below_nothing(share: Mention) -> bool:
    """债券占比-2.7%: what went down is a part with a minus, which the others exceed 100 by."""
    return _MINUS.search(share.lead) is not None


_MINUS = pattern("(?:占比?|比重|为|是)[-−－﹣]$")


def _sets_in_brackets(shares: Sequence[Mention]) -> Iterator[Proposal]:
    """4104名（35岁及以下占46.8%、36岁至50岁占20.8%、51岁及以上占32.4%）: only where the sorts leave nothing out."""
    inside: dict[int, list[Mention]] = {}
    for share in shares:
        if share.bracket and share.owner is not None and share.owner.is_level:
            inside.setdefault(share.bracket, []).append(share)
    yield from (each for run in inside.values() for each in hundred_of(run) if each.confidence is Confidence.HIGH)


def _both_sexes(shares: Sequence[Mention]) -> Iterator[Proposal]:
    """其中男生占48.1%，女生占51.9%; 男女分别占48.1%和51.9%: of the same, whatever that is."""
    for one, other in pairwise(shares):
        if one.depth or other.depth or one.index + 1 != other.index or not comes_near_hundred([one, other]):
            continue
        together = _SEXES.search(one.lead) is not None and other.lead.strip() in _AND
        said, more = _ONE_SEX.fullmatch(one.lead), _ONE_SEX.fullmatch(other.lead)
        apart = said is not None and more is not None and {said["sex"], more["sex"]} == {"男", "女"}
        if together or (apart and said is not None and said["of"] is not None and other.clause == one.clause + 1):
            yield Proposal((rest_of_hundred(other, [one]),), Confidence.HIGH, explicit=True)


_AND = frozenset(("和", "、", "与", "及"))
_SEXES = pattern("男女(?:[性生]|教师|学生|职工|比例|占比)*分别(?:占|为)(?:比?为)?$")
_ONE_SEX = pattern(
    "[，,、\\s]*(?P<of>其中[，,：:]?)?(?P<sex>男|女)[性生]?(?:学生|教师|教职工|职工|员工|人数|人口)?(?:所?占比?|的?比例|的?比重)[为是达约]*"
)


def _runs(shares: Sequence[Mention]) -> list[list[Mention]]:
    """The shares, those together that follow each other in one clause without words of their own."""
    runs: list[list[Mention]] = []
    for share in shares:
        last = runs[-1][-1] if runs else None
        beside = last is not None and last.clause == share.clause and last.index + 1 == share.index
        if beside and "占" not in share.lead:
            runs[-1].append(share)
        else:
            runs.append([share])
    return runs


def _set_of_peer(shares: Sequence[Mention], *, beside_complete: bool) -> Iterator[Proposal]:
    """A set between semicolons, sure only where its sorts cover everything, or it ends with all others.

    50岁以上占30.8%，初中文化程度占52.6%，大专及以上占16.3% come near 100 by accident. A list that words call one view
    (按结果分), or a long one beside a set that makes 100, needs a slip.
    """
    for proposal in hundred_of(shares):
        if covers(shares) or are_opposite(shares) or (len(shares) >= _SEVERAL and THE_REST.search(shares[-1].head)):
            yield proposal._replace(confidence=Confidence.HIGH, explicit=True)
        elif _is_view(shares) or (beside_complete and len(shares) > _SEVERAL):
            meant = make_hundred(shares) or (may_be_complete(shares) and are_a_slip_away(shares))
            yield proposal._replace(confidence=Confidence.HIGH if meant else Confidence.LOW, explicit=meant)
        else:
            yield proposal._replace(confidence=Confidence.LOW, explicit=False)


def _is_view(shares: Sequence[Mention]) -> bool:
    """按结果分，属实占31.2%，部分属实占22.6%，不属实占46.2%: whether words open the list as one view of all."""
    first = shares[0]
    start = max(first.sentence.start, first.claim.start - len(first.head) - _VIEW)
    words = first.sentence.text[start : first.claim.start]
    peer = words[max(words.rfind("；"), words.rfind(";")) + 1 :]
    return len(shares) >= _SEVERAL and cues.view_of(peer) is not None


_VIEW = 20
