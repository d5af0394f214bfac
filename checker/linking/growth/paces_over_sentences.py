"""How much faster things grew than what an earlier sentence tells by its name, one of them or a list.

规模以上工业增长5.4%。…。医药业和电子业分别增长9.8%和8.3%，分别比规模以上工业快4.4和2.9个百分点.
固定资产投资增长5.2%。工业投资增长12.4%，高于全部投资7.2个百分点: of all of it, which is told before its parts.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Paragraph, Role
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SAID = pattern(
    "[，,\\s]*(?:[增涨升][幅速])?(?:均|都)?(?:分别|各|依次)?(?:(?P<than>[快高慢低]于)|比|较|(?P<by>[高低]出))"
    "(?P<other>[^，,。；;：:（()\\d]{2,14}?)(?:的?(?:[增涨升][幅速]|水平))?(?:分别|各)?(?P<way>[快高慢低])?(?:了|出|约)?"
)
_MORE = pattern("[快高]")
_WHOLE = pattern("^(?:全部|整体|总体|全社会)")
_OTHERWISE = pattern("[上去前]一?年|同期|上[月季周期]|[上下]半年|季度|\\d月|平均|目标|预期|计划|全[国省]|年均")
_BACK = 8
_SHORT = 2


def link_paces_over_sentences(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every difference in points from a pace that another sentence, or the list in front, tells by the name given."""
    for number, sentence in enumerate(paragraph.sentences):
        if Role.GROWTH not in sentence.roles:
            continue
        for gap in sentence.mentions[1:]:
            if gap.claim.kind is not ClaimKind.POINTS or gap.depth or gap.name == "second":
                continue
            said = _SAID.fullmatch(gap.head)
            way = said and (said["way"] or said["than"] or said["by"])
            if said is None or not way or _OTHERWISE.search(said["other"]) is not None:
                continue
            gaps = and_those_behind(gap)
            paces = _paces_in_front(gap, len(gaps))
            told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
            told += sentence.mentions[: paces[0].index] if paces else []
            other = _called(said["other"], [m for m in told if is_pace(m)]) if len(gaps) > 1 or number else None
            if other is None or any(pace.direction != other.direction for pace in paces):
                continue
            if len(gaps) == 1 and other.sentence is sentence:
                continue  # what stands in one sentence is told apart there
            more = 1 if _MORE.search(way) is not None else -1
            relations = [difference(each.as_change(more), pace, other) for each, pace in zip(gaps, paces, strict=False)]
            proven = any(map(holds, relations))
            near = other.sentence is sentence or number - paragraph.number_of(other.sentence) == 1
            for relation in relations:
                sure = proven or (near and may_be_meant(relation))
                yield Proposal((relation,), Confidence.HIGH if sure else Confidence.MEDIUM)


def is_pace(mention: Mention) -> bool:
    return mention.role is Role.GROWTH and not mention.depth and mention.direction != 0 and mention.name == ""


def and_those_behind(gap: Mention) -> list[Mention]:
    """快4.6和3.1个百分点: the gap and those that go on with its words."""
    behind = itertools.takewhile(
        lambda m: m.clause == gap.clause and m.claim.kind is ClaimKind.POINTS and not m.lead.strip("、和及与 "),
        gap.sentence.mentions[gap.index + 1 :],
    )
    return [gap, *behind]


def _paces_in_front(gap: Mention, size: int) -> Sequence[Mention]:
    """As many paces as gaps in the clause in front, and no more there; none where another figure stands between."""
    front = gap.sentence.mentions[max(0, gap.index - size) : gap.index]
    if len(front) < size or any(not is_pace(m) or gap.clause - m.clause != 1 for m in front):
        return []
    before = gap.sentence.mentions[gap.index - size - 1] if gap.index > size else None
    listed = before is not None and is_pace(before) and before.clause == front[0].clause
    return [] if listed else front


def _called(name: str, told: Sequence[Mention]) -> Mention | None:
    """The pace of that name: of all of it the first that bears the name, else the only one that does."""
    rest = _WHOLE.sub("", name)
    if len(rest) < _SHORT:
        return None
    named = [m for m in told if rest in _words_of(m)]
    if rest != name:
        return named[0] if named and named[0].sentence.mentions[0].clause <= 1 else None
    return named[0] if len({m.claim.values for m in named}) == 1 else None


def _words_of(pace: Mention) -> str:
    """What rose: by its own words, or by those of the figure right in front of it."""
    if len(cues.subject_of(pace.head)) >= _SHORT or not pace.index:
        return pace.head
    front = pace.sentence.mentions[pace.index - 1]
    return front.head if front.is_level and pace.clause - front.clause <= 1 else pace.head
