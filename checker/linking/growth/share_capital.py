"""What was issued or cancelled, held against the capital before and after it: 转增A股。总股本由B股增加至C股."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import common_scale, figure, related
from checker.linking.reach import size
from checker.model.claim import Approximation
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_BEFORE = pattern(
    "(?:总股本|股份总数|股本总[额数]|总股数|注册资本)[^，,。；;、\\d]{0,10}?[由从](?:原(?:来的?)?)?(?:人民币)?$"
)
_CHANGED_TO = pattern("(?:增加|减少|变更|变动|调整|[增减降])(?:至|到|为)(?:人民币)?")
_MOVED = pattern("增加|减少|[增减]")
_REACHED = pattern(
    "[，,\\s]*(?:公司)?(?:总股本|股份总数|注册资本)?(?:相应|将)*(?:变更|变动|调整|[增减降])?(?:至|到|为|达到?)(?:人民币)?"
)
_ISSUED = pattern("转增|新增|增发|发行|行权|归属|转股|转换|授予|配股|登记|送(?:红)?股|注销")
_NONE_OF_IT = pattern("不超过|拟|预计|每|累计|共有|尚未|剩余|激励对象|占")
_CAPITAL = ("股本", "股份总数", "总股数", "注册资本")
_FAR = 4


def link_share_capital(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every capital that is told to go from one figure to another, with the one number of shares that moved it."""
    for number, sentence in enumerate(paragraph.sentences):
        if not cues.has_any(sentence.words, _CAPITAL):
            continue
        for before in sentence.mentions:
            if before.depth or not _is_exact(before) or _BEFORE.search(before.lead) is None:
                continue
            behind = [m for m in sentence.mentions[before.index + 1 : before.index + 1 + _FAR] if not m.depth]
            if behind and behind[0].unit == before.unit and _CHANGED_TO.fullmatch(behind[0].lead) is not None:
                moved = _moved_by(paragraph, number, before)
                if moved is not None:
                    yield _told(moved, before, behind[0], Confidence.MEDIUM)
            elif _is_pair(behind, before):
                yield _told(behind[0], before, behind[1], Confidence.HIGH)


def _is_exact(mention: Mention) -> bool:
    return mention.claim.approximation is Approximation.EXACT


def _is_pair(behind: Sequence[Mention], before: Mention) -> bool:
    """股份总数由B股增加A股，变更为C股: whether the change and the end follow in the words of a change and an end."""
    if len(behind) < 2 or any(m.unit != before.unit or not _is_exact(m) for m in behind[:2]):
        return False
    change, after = behind[:2]
    return _MOVED.fullmatch(change.lead) is not None and _REACHED.fullmatch(after.lead) is not None


def _moved_by(paragraph: Paragraph, number: int, before: Mention) -> Mention | None:
    """The one number of shares in front, in this sentence or the one before it, that was issued or cancelled."""
    front = [m for m in before.sentence.mentions[: before.index] if m.unit == before.unit]
    front = front or [m for each in paragraph.before(number, 1) for m in each.mentions if m.unit == before.unit]
    told = [m for m in front if _ISSUED.search(m.head) is not None and _NONE_OF_IT.search(m.lead) is None]
    told = [m for m in told if _is_exact(m) and not m.depth and size(m) < size(before)]
    return told[-1] if len({m.values for m in told}) == 1 else None


def _told(moved: Mention, before: Mention, after: Mention, confidence: Confidence) -> Proposal:
    scale = common_scale(moved, before, after)
    ends = (after, before) if size(after) >= size(before) else (before, after)
    computed = Sum(tuple((sign, figure(m, scale=scale)) for sign, m in zip((1, -1), ends, strict=True)))
    roles = {moved.claim.start: "change", after.claim.start: "current", before.claim.start: "previous"}
    relation = related(RelationKind.DIFFERENCE, moved.claim, computed, roles=roles, cue=moved.lead)
    return Proposal((relation,), confidence)
