"""Rates of growth told 分别 of as many figures in the sentence in front, which also tells their earlier ones.

民事监督96件，行政监督54件，上年分别为78件和45件。两类案件同比分别上升23.1%和20.0%: as many pairs.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.growth.growth_readings import Pair
from checker.linking.lists.respective import items_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import is_amount
from checker.model.patterns import pattern

_OF_THEM = pattern(
    "\\s*(?:上述|以上|前述|这)?(?:(?P<number>[两二三四五六七八九])(?:者|[类项种个家所市县区镇村级院局校站]|大类|部门|单位)"
    "(?P<noun>[^，,。；;、\\d]{0,8}?))?[，,]?(?:同比|[比较与](?:上年|去年)(?:同期)?(?:相比)?[，,]?|均|各)*(?:分别|依次)"
)


_NOW = pattern("[，,\\s]*(?:今年|本年度?|本期|当年)?(?:分别|依次)(?P<verb>[^，,。；;、\\d]{0,4}?)(?:为|达|了)?")
_THEN = pattern("[，,\\s]*(?:同比)?(?:分别|依次)")
_VERB = 6
_NOUN = 2


def pairs_told_before(run: Sequence[Mention], earlier: Sentence | None) -> list[Pair]:
    """The figures of the sentence in front with their earlier ones, where these are as many as the changes."""
    first = run[0]
    if earlier is None or first.depth or (first.clause and first.index != len(run)):
        return []
    if cues.RESPECTIVELY.search(first.lead) is None:
        return []
    if first.clause:
        return _over_earlier(run, earlier)
    said = _OF_THEM.match(first.sentence.words)
    names = [] if said is not None else items_of(first) or _two_names(first)
    if (said is None and len(names) != len(run)) or (said is not None and not _is_of_so_many(run, said["number"])):
        return []
    if said is not None and first.claim.start - first.sentence.start - said.end() > _VERB:
        return []
    told = [m for m in earlier.mentions if not m.depth and is_amount(m)]
    previous = [m for m in told if m.role is Role.PREVIOUS]
    levels = [m for m in told if m.is_level]
    if len(previous) != len(run) or len(levels) != len(run) or told[-1] is not previous[-1]:
        return []
    pairs = list(zip(levels, previous, strict=True))
    if any(now.unit != then.unit or now.index > then.index for now, then in pairs):
        return []
    if not (_are_called(names, levels) if said is None else _bears(said["noun"], levels)):
        return []
    in_lists = levels[-1].index < previous[0].index and cues.RESPECTIVELY.search(previous[0].lead) is not None
    in_turn = all(then.index == now.index + 1 and then.clause - now.clause <= 1 for now, then in pairs)
    return pairs if in_lists or in_turn else []


def _is_of_so_many(run: Sequence[Mention], number: str | None) -> bool:
    return not number or number_of(number) == len(run)


def _bears(noun: str | None, levels: Sequence[Mention]) -> bool:
    """Whether the figures bear the noun, if any: 两类作物单产分别增长 is of figures that are not told."""
    end = (noun or "").rstrip("总数量额")[-_NOUN:]
    return len(end) < _NOUN or levels[0].unit in _COUNTED_IN.get(end, ()) or any(end in m.label for m in levels)


_COUNTED_IN = {"案件": "件起宗", "人员": "人", "项目": "项个", "事项": "项件", "企业": "家户"}
"""What a unit counts goes without saying: 民事受理112件 are 案件."""


def _two_names(first: Mention) -> list[str]:
    """民事和行政案件同比分别: two names that a word joins."""
    said = cues.RESPECTIVELY.search(first.lead)
    own = first.lead[: said.start()] if said is not None else ""
    names = _JOINT.split(_SAME_TIME.sub("", own).strip("，,；; "))
    return names if len(names) == _NOUN and all(names) else []


_JOINT = pattern("(?<![占共总])[和与及]")
_SAME_TIME = pattern("同比|[比较](?:上年|去年)(?:同期)?")


def _are_called(names: Sequence[str], levels: Sequence[Mention]) -> bool:
    """Whether each name begins as the words of the figure in its place do, and as those of no other."""
    starts = [name.strip()[:_NOUN] for name in names]
    own = [[at for at, m in enumerate(levels) if start in m.lead] for start in starts]
    whole = all(len(start) == _NOUN for start in starts)
    return whole and own == [[at] for at in range(len(levels))] and _bears(_SAME_TIME.sub("", names[-1]), levels)


def _over_earlier(run: Sequence[Mention], earlier: Sentence) -> list[Pair]:
    """上年受理民事78件，行政45件。今年分别受理96件和54件，同比分别上升23.1%和20.0%: the figures go on without names."""
    levels = run[0].sentence.mentions[: len(run)]
    told = [m for m in earlier.mentions if not m.depth and is_amount(m)]
    if len(told) != len(run) or any(m.role is not Role.PREVIOUS and not m.is_level for m in told):
        return []
    opens = cues.OPENS_EARLIER.match(earlier.words) is not None
    in_front = all(m.is_level and not m.depth and m.clause == run[0].clause - 1 for m in levels)
    now = _NOW.fullmatch(levels[0].lead)
    if not opens or not in_front or now is None or _THEN.match(run[0].lead) is None:
        return []
    if not any(now["verb"] in m.label for m in told):
        return []  # 上年受理78件、45件。今年分别办结96件和54件
    pairs = list(zip(levels, told, strict=True))
    return pairs if all(now.unit == then.unit for now, then in pairs) else []
