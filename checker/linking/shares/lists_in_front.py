"""Shares told 分别 of lists told 分别 in front: one of bases and one of parts, each in a clause of its own.

药品收入分别为8216万元和1904万元，医疗收入分别为31600万元和9520万元，药占比分别为26.0%和20.0%: each in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.lists.respective import in_order
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

Lists = Sequence[Sequence[Mention]]

_NAME = pattern(
    "[，,\\s]*(?:其中|两者|二者|三者)?(?P<name>[^，,。；;、占\\d]{0,10}?)(?:所|各|分别|依次)*占(?:比重?|比例)?(?:分别|依次)?(?:为|达|约)*"
)
_OF_SO_MANY = pattern("^[两二三四五六七八九](?:[院校县市区镇乡村类者项局]|个?(?:公司|企业|部门|单位|地区))(?:的)?")
_JOINS = "、，, 和及与 　"
_MOST = 8
_LISTS = 3


def link_lists_in_front(sentence: Sentence) -> Iterator[Proposal]:
    """Every list of bare shares, one for each item of two lists in front of it."""
    for first in sentence.mentions:
        if first.role is not Role.SHARE or first.depth or cues.RESPECTIVELY.search(first.lead) is None:
            continue
        shares = _run(first)
        said = _NAME.fullmatch(first.head)
        lists = _lists_in_front(first, len(shares)) if said is not None and len(shares) > 1 else []
        if said is None or len(lists) < len(SHARE_ROLES) - 1:
            continue
        yield from _proposals(shares, _pairs(lists, said["name"]))


def _proposals(shares: Sequence[Mention], pairs: Sequence[Lists]) -> Iterator[Proposal]:
    readings = [
        [
            quotient(RelationKind.SHARE, share, [(1, part)], [(1, base)], roles=SHARE_ROLES, cue="占")
            for share, part, base in zip(shares, parts, bases, strict=True)
        ]
        for parts, bases in pairs
    ]
    found = next((each for each in readings if any(map(holds, each)) or in_order(each) is not None), None)
    if found is None:
        return
    order = in_order(found)
    if order is not None and order.fact("values") != order.fact("right"):
        yield Proposal((order,), Confidence.HIGH)
    else:
        yield from (Proposal((relation,), Confidence.HIGH) for relation in found)


def _pairs(lists: Lists, name: str) -> list[Lists]:
    """Parts and bases as the share's name and the sizes tell them; without a name the parts are told last."""
    name = _OF_SO_MANY.sub("", name)
    called = [cues.overlap(name, each[0].lead) for each in lists] if name else []
    best = max(called, default=0)
    if name and (not best or called.count(best) > 1):
        return []
    parts = lists[called.index(best)] if name else lists[0]
    others = (each for each in lists if each is not parts and each[0].unit == parts[0].unit)
    return [(parts, bases) for bases in others if all(size(b) >= size(p) for p, b in zip(parts, bases, strict=True))]


def _lists_in_front(first: Mention, many: int) -> list[list[Mention]]:
    """The lists told 分别 in the clauses in front, the nearest first, as far as they have as many figures.

    Also those of the sentence in front, and the columns of a row of items that tell the same figures one by one.
    """
    mentions, at, clause, peer = first.sentence.mentions, first.index, first.clause, first.peer
    if not at and not clause:
        number = first.sentence.paragraph.number_of(first.sentence)
        if not number:
            return []
        mentions = first.sentence.paragraph.sentences[number - 1].mentions
        at, clause, peer = len(mentions), mentions[-1].clause + 1, mentions[-1].peer
    found: list[list[Mention]] = []
    while at >= many and len(found) < _LISTS:
        run = list(mentions[at - many : at])
        head, further = run[0], mentions[at - many - 1] if at > many else None
        alike = all(m.is_level and not m.depth and m.unit == head.unit and m.clause == head.clause for m in run)
        alike = alike and head.peer == peer and 0 < clause - head.clause <= 1 and _are_bare(run)
        if not alike or cues.RESPECTIVELY.search(head.lead) is None:
            break
        if further is not None and further.clause == head.clause:
            break
        found.append(run)
        at, clause = head.index, head.clause
    return found or _columns(mentions[:at][-_MOST:], many)


def _columns(mentions: Sequence[Mention], many: int) -> list[list[Mention]]:
    """甲院药品收入A，医疗收入B；乙院药品收入C，医疗收入D: A and C, B and D, where each item tells just these two."""
    rows: dict[int, list[Mention]] = {}
    for mention in mentions:
        rows.setdefault(mention.peer, []).append(mention)
    if len(rows) != many or any(len(row) != len(SHARE_ROLES) - 1 for row in rows.values()):
        return []
    columns = [list(column) for column in zip(*rows.values(), strict=True)]
    for head, *rest in columns:
        if not head.is_level or head.depth:
            return []
        if not all(m.is_level and m.unit == head.unit and cues.common_end(m.lead, head.lead) > 1 for m in rest):
            return []
    return columns[::-1]


def _run(first: Mention) -> list[Mention]:
    run = [first]
    for mention in first.sentence.mentions[first.index + 1 : first.index + _MOST]:
        if (
            mention.clause != first.clause
            or mention.claim.kind is not first.claim.kind
            or not _are_bare([first, mention])
        ):
            break
        run.append(mention)
    return run


def _are_bare(run: Sequence[Mention]) -> bool:
    return all(not mention.lead.strip(_JOINS) for mention in run[1:])
