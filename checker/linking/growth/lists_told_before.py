"""Rates of growth told 分别 of as many figures in the sentence in front, which also tells their earlier ones.

民事监督96件，行政监督54件，上年分别为78件和45件。两类案件同比分别上升23.1%和20.0%: as many pairs.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.growth.pairs import Pair
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import is_amount
from checker.model.patterns import pattern

_OF_THEM = pattern(
    "\\s*(?:上述|以上|前述|这)?(?:(?P<number>[两二三四五六七八九])(?:者|[类项种个家所市县区镇村级院局校站]|大类|部门|单位)"
    "(?P<noun>[^，,。；;、\\d]{0,8}?))?[，,]?(?:同比|[比较与](?:上年|去年)(?:同期)?(?:相比)?[，,]?|均|各)*(?:分别|依次)"
)


def pairs_told_before(run: Sequence[Mention], earlier: Sentence | None) -> list[Pair]:
    """The figures of the sentence in front with their earlier ones, where these are as many as the rates."""
    first, size = run[0], len(run)
    words = first.sentence.words
    said = _OF_THEM.match(words) if earlier is not None and not first.clause and not first.depth else None
    if said is None or earlier is None or (said["number"] and number_of(said["number"]) != size):
        return []
    if first.claim.start - first.sentence.start - said.end() > _VERB:
        return []
    told = [m for m in earlier.mentions if not m.depth and is_amount(m)]
    previous = [m for m in told if m.role is Role.PREVIOUS]
    levels = [m for m in told if m.is_level]
    if len(previous) != size or len(levels) != size or told[-1] is not previous[-1]:
        return []
    noun = (said["noun"] or "").rstrip("总数量额")[-_NOUN:]
    if len(noun) == _NOUN and not any(noun in m.label for m in levels):
        return []  # 两类作物单产分别增长: of figures that are not told
    pairs = list(zip(levels, previous, strict=True))
    if any(now.unit != then.unit or now.index > then.index for now, then in pairs):
        return []
    in_lists = levels[-1].index < previous[0].index and cues.RESPECTIVELY.search(previous[0].lead) is not None
    in_turn = all(then.index == now.index + 1 and then.clause - now.clause <= 1 for now, then in pairs)
    return pairs if in_lists or in_turn else []


_VERB = 6
_NOUN = 2
