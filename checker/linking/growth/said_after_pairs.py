"""What is said right behind two figures of one thing of which their words tell the earlier one, whatever the verb is.

生均经费从6000元提高到7000元，提标16.7%; 由标底价862.5万元降到中标价791.3万元，节约资金71.2万元; 期末价值32389.51万元，
期初为29164.82万元，增长11.06%; 办理时限3.8天，法定7天，提速45.7%; 平均压缩67.9%，即由18.4个工作日压到5.9个工作日.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import change_between
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import LEVELS, PRODUCED, is_comparable
from checker.linking.reach import size
from checker.model.claim import ClaimKind
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

Pair = tuple[Mention, Mention]

_OPENED = pattern(
    "[，,\\s]*(?:而|但)?(?:[年月期季]|学[年期])初(?:余额|存量|人数|户数|会员|实有|数|时)*(?:则|仅|只|约|共)*[为是有]?"
)
_WAS = pattern("[，,\\s]*(?:而|但)?(?:上年|去年|上月|上季度?|上期|前一年)(?:同期|同月)?(?:则|仅|只|约|共)*[为是有]?")
_DUE = pattern("[，,\\s]*(?:而)?(?:法定|规定|原定|承诺)(?:办理|办结)?(?:时限|期限|时间)?(?:则|仅|只|约)*[为是有]?")
_THAT_IS = pattern("[，,\\s]*(?:即|也就是)[由从]")
_TIME = pattern(
    "(?:[一两二三四五六七八九十]{1,2}|\\d{1,2})年[间来内]?|[一二两三四五六七八九十]{1,2}个月|间|来|内|共|累计|净|则|也|又|仅|[，,\\s]"
)
_VERB = pattern("(?:[节省提改压减缩降增扩涨升][^\\W\\d_a-zA-Z]|新增)(?P<noun>[^\\W\\d_a-zA-Z]{2})?(?:了|约|近|达)?")
_TURNS = pattern("改善|好转|优化|恶化")
"""Verbs that tell no way: 上年为38微克/立方米，改善13.2%."""
_IN_YEAR = pattern("[，,\\s]*(?:而|但)?(?P<year>(?:19|20)\\d\\d)年[末底]?(?:同期)?(?:时)?(?:则|仅|只|约|共)*[为是有]?")
_OVER = pattern("(?:[一两二三四五六七八九十]{1,2}|\\d{1,2})年(?:间|来|里)")
_FROM_YEAR = pattern("[比较与][^，,。；;、\\d]{0,6}(?P<year>(?:19|20)\\d\\d)年(?P<end>[末底])?[^，,。；;、\\d]{0,4}$")
_REACHED = pattern("[，,\\s]*(?:达到?|为|[增升降减]?至)")
_NOUN = pattern("[率比度重量额数费利润值]$")
_FASTER = pattern("提速|提效|压缩|缩短|提前|减少")
_CHANGES = (Role.CHANGE, Role.NET, Role.GROWTH)
_PLAIN = (Role.LEVEL, Role.PERCENT, Role.RATE)
_NEXT = 1
_TWO = 2
_OF_OTHERS = pattern("其中|总体|整体|综合")
"""由5.26亿立方米降至3.81亿立方米，其中2025年压减0.29亿立方米: of a part, or of more than the two."""


def link_said_after_pairs(paragraph: Paragraph, told: Sequence[Relation]) -> Iterator[Proposal]:
    """Every change that no other linker tied, right behind a pair, or in front of one that 即由 opens."""
    tied = {
        r.stated.start
        for r in told
        if r.stated is not None and r.computed is not None and (r.confidence is not Confidence.LOW or holds(r))
    }
    for number, sentence in enumerate(paragraph.sentences):
        for one, other in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            if (told_behind := _told_behind(one, other)) is not None and one.claim.start not in tied:
                yield Proposal((change_between(one, *told_behind),), Confidence.HIGH)
            pair = _pair(one, other)
            change = _change_of(paragraph, number, one, other) if pair is not None else None
            if pair is None or change is None or change.claim.start in tied or _OF_OTHERS.search(change.head):
                continue
            if (read := _as_change(change, pair)) is not None:
                sure = is_comparable(change) and PRODUCED.search(one.head) is None
                yield Proposal((change_between(read, *pair),), Confidence.HIGH if sure else Confidence.LOW)


def _pair(one: Mention, other: Mention) -> Pair | None:
    """The later and the earlier of two figures side by side."""
    alike = one.unit == other.unit and one.claim.kind is other.claim.kind and one.peer == other.peer
    if not alike or one.depth or other.depth or one.role in _CHANGES or other.role in _CHANGES:
        return None
    if any(m.claim.approximation in BOUNDS for m in (one, other)):
        return None
    if one.clause == other.clause:
        moved = one.role is Role.PREVIOUS and _MOVED_TO.search(other.lead) is not None
        ends = not other.tail and _FROM.search(one.lead) is not None and _TO.fullmatch(other.lead) is not None
        return (other, one) if moved or ends else None  # 用户从2450万户到3667万户，增长49.7%
    if one.clause + 1 != other.clause or one.role not in LEVELS:
        return None
    begun = _OPENED.fullmatch(other.head) is not None and _STARTS.search(one.head) is None
    due = one.claim.kind is ClaimKind.DURATION and _DUE.fullmatch(other.head) is not None
    in_year = _IN_YEAR.fullmatch(other.head)
    if in_year is not None:  # 428.6亿元，而2015年仅为312.5亿元，五年间增长37.2%
        over = _OVER.search(one.sentence.text, other.claim.end, other.claim.end + 6)
        return (one, other) if over is not None and not 0 < one.year <= int(in_year["year"]) else None
    return (one, other) if begun or due or _WAS.fullmatch(other.head) is not None else None


def _told_behind(change: Mention, other: Mention) -> Pair | None:
    """比2018年末增长31.2%，2018年末为9791个; 净增67家，达到215家，2019年为148家: the earlier year stands behind."""
    if change.role not in _CHANGES or change.depth or not change.direction or change.name or not is_comparable(change):
        return None
    mentions, base = change.sentence.mentions, _FROM_YEAR.search(change.head[: _head_end(change)])
    around = [*mentions[change.index - 1 : change.index], other] if base is not None else [other]
    around += [] if base is not None else mentions[other.index + 1 : other.index + 2]
    if len(around) != _TWO or not change.index and base is not None:
        return None
    current, earlier = around
    if base is None:
        if _REACHED.fullmatch(other.head) is None or change.role is Role.GROWTH or _COMPARED.search(change.head):
            return None
    if not current.is_level or earlier.role not in LEVELS:
        return None
    if current.unit != earlier.unit or earlier.clause != max(change.clause, current.clause) + 1 or earlier.depth:
        return None
    told = _IN_YEAR.fullmatch(earlier.head)
    if told is None or (base is not None and told["year"] != base["year"]) or earlier.peer != change.peer:
        return None
    if change.role is not Role.GROWTH and change.unit != current.unit:
        return None
    return (current, earlier) if abs(change.clause - current.clause) <= 1 and current.depth == 0 else None


def _head_end(change: Mention) -> int:
    """Where the verb of the change begins in its clause."""
    verb = cues.CHANGE_BEFORE.search(change.head)
    return verb.start() if verb is not None else len(change.head)


_MOVED_TO = pattern("[升降增减提调压缩扩拓涨跌][^，,。；;\\d]{0,2}[到至为成][^，,。；;\\d]{0,4}$")
_FROM = pattern("[由从](?:(?:19|20)\\d\\d年|上年|去年|年初)?(?:末|底|同期)?的?$")
_TO = pattern("\\s*到(?:了)?(?:(?:19|20)\\d\\d年|今年|目前|现在|年末)?(?:末|底)?的?")
_STARTS = pattern("[年月期季]初|上年|去年")


def _change_of(paragraph: Paragraph, number: int, one: Mention, other: Mention) -> Mention | None:
    """The figure in the clause behind, or in the one in front where the pair only says it again."""
    mentions = one.sentence.mentions
    behind = [m for m in mentions[other.index + 1 : other.index + 3] if m.claim.kind is not ClaimKind.DURATION]
    if one.clause == other.clause and _THAT_IS.fullmatch(one.lead) is not None:
        front = mentions[one.index - 1] if one.index else None
        return front if front is not None and front.clause + 1 == one.clause and front.role in _CHANGES else None
    if behind:
        first = behind[0]
        return first if first.clause == other.clause + 1 and first.peer == other.peer and not first.depth else None
    following = paragraph.sentences[number + 1 : number + 2]
    if not following or mentions[other.index + 1 :]:
        return None
    first = following[0].mentions[0]
    return first if not first.clause and first.role is Role.GROWTH else None


def _as_change(change: Mention, pair: Pair) -> Mention | None:
    """The figure as a change of the pair's: by its role, or by a verb of its own without a noun."""
    later, earlier = pair
    of_rate = earlier.claim.kind is ClaimKind.PERCENT
    percent = change.claim.kind is ClaimKind.PERCENT
    if (percent and of_rate) or (not percent and change.unit != ("百分点" if of_rate else earlier.unit)):
        return None
    if change.tail or change.claim.approximation in BOUNDS or _has_counterpart(change):
        return None
    if change.sentence is later.sentence and change.index < later.index:
        twin = change.copy()
        twin.role = Role.GROWTH if percent else change.role
        return twin if len(cues.subject_of(change.head)) > _NEXT else None
    words = _TIME.sub("", change.head)
    if change.role in _CHANGES:
        if _TURNS.search(words) is not None:
            change = change.as_change(1 if magnitude(size(later)) > magnitude(size(earlier)) else -1)
        bare = len(cues.subject_of(change.head)) <= _NEXT and _COMPARED.search(change.head) is None
        return change if bare and change.direction and change.name in ("", "points") else None
    verb = _VERB.fullmatch(words)
    if change.role not in _PLAIN or verb is None or _NOUN.search(words) is not None or (percent and verb["noun"]):
        return None
    if not percent and not of_rate and later.clause != earlier.clause and _FASTER.search(words) is None:
        return None
    way = 1 if magnitude(size(later)) > magnitude(size(earlier)) else -1
    twin = change.as_change(way)
    twin.role = Role.GROWTH if percent else Role.CHANGE
    return twin


_COMPARED = pattern("比|较|与|同期|环|均|[拟将再需应可还又另]")


def _has_counterpart(change: Mention) -> bool:
    """Whether another figure of its unit goes on with it: 新增16家、退出9家."""
    behind = change.sentence.mentions[change.index + 1 : change.index + 2]
    return any(m.unit == change.unit and m.clause == change.clause for m in behind)
