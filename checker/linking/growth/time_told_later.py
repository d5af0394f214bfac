"""Changes in points from a time whose own figure is told sentences behind, under the name of that time.

不良贷款率较年初下降0.11个百分点至1.37%，…。年初的不良率为1.48%. 占22.6%，较六普时上升6.3个百分点。…。六普时占比为16.3%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import is_percentage
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TIME = (
    "(?P<time>[年期月季]初|上年[末底]|去年[末底]|上年|去年|(?:19|20)\\d\\d年[末底]?|第?[五六七]次?(?:全国人口)?普(?:查)?"
    "|“?十[一二三四]五”?(?:期?末|末期)|改[造革]前|实施前|[上]季度|上月)"
)
_FROM = pattern(f"(?P<subject>[^，,。；;：:\\d]{{0,20}}?)[比较](?:之)?{_TIME}(?:同期|时)?的?[^，,。；;：:\\d]{{2,6}}")
_THEN = pattern(
    f"(?:而|其中)?(?:在)?{_TIME}(?:同期|时)?的?[，,]?(?P<name>[^，,。；;：:、\\d]{{0,16}}?)(?:分别)?(?:为|是|只有|仅为?)*"
)
_TO = pattern("(?:至|到|为|达到?|[，,]\\s*(?:为|达到?))(?:了)?")
_QUOTIENTS = (Role.RATE, Role.SHARE, Role.PERCENT)
_BEHIND, _MOST, _NAME = 5, 24, 2


def link_time_told_later(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every such change whose time opens the clause of one percentage behind that bears the name of this one."""
    for number, sentence in enumerate(paragraph.sentences):
        if Role.CHANGE not in sentence.roles or "点" not in sentence.words:
            continue
        for change in sentence.mentions:
            said = _FROM.fullmatch(change.head.lstrip("，, ")) if _is_plain(change) else None
            current = _current(change) if said is not None else None
            if said is None or current is None:
                continue
            behind = paragraph.sentences[number + 1 : number + 1 + _BEHIND]
            told = [*sentence.mentions[change.index + 1 :], *(m for s in behind for m in s.mentions)][:_MOST]
            then = [(m, then["name"]) for m in told if (then := _told_of(m)) and then["time"] == said["time"]]
            if len(then) != 1 or then[0][0] is current or _is_told_in_front(change, said["time"]):
                continue
            previous, name = then[0]
            own = said["subject"] + current.label + current.name
            if len(name) > 1 and not cues.shares_words(name, own):
                continue
            between = sentence.mentions[change.index + 1 : previous.index]
            if len(name) < _NAME and any(m.role is Role.RATE and m is not current for m in between):
                continue  # 处分率71.7%，较去年下降17.9个百分点；结案率90.4%，去年为86.1%: of the other one
            if len(name) > 1 or previous.sentence is sentence:
                yield Proposal((difference(change, current, previous),), Confidence.HIGH)


def _is_plain(change: Mention) -> bool:
    points = change.role is Role.CHANGE and change.claim.kind is ClaimKind.POINTS and bool(change.direction)
    return points and not change.depth and change.claim.approximation not in BOUNDS


def _current(change: Mention) -> Mention | None:
    """What the change came to right behind it, or the quotient in the clause in front."""
    mentions = change.sentence.mentions
    after = next(iter(mentions[change.index + 1 : change.index + 2]), None)
    if after is not None and is_percentage(after) and not after.depth and _TO.fullmatch(after.lead) is not None:
        return after
    before = mentions[change.index - 1] if change.index else None
    plain = before is not None and before.role in _QUOTIENTS and is_percentage(before) and not before.depth
    if before is None or not plain or before.peer != change.peer or change.clause - before.clause != 1:
        return None
    return before if before.separator != "、" and not _is_listed(before, mentions) else None


def _is_listed(quotient: Mention, mentions: Sequence[Mention]) -> bool:
    beside = mentions[quotient.index - 1] if quotient.index else None
    return beside is not None and beside.clause == quotient.clause and is_percentage(beside)


def _told_of(mention: Mention) -> dict[str, str] | None:
    """The time that the percentage's own clause opens with, and its name: 年初, 不良率."""
    quotient = mention.role in (*_QUOTIENTS, Role.PREVIOUS) and is_percentage(mention) and not mention.depth
    if not quotient or not mention.head:
        return None
    said = _THEN.fullmatch(mention.head.lstrip("，, "))
    return said.groupdict() if said is not None else None


def _is_told_in_front(change: Mention, time: str) -> bool:
    """年初为1.48%，…，较年初下降: the figure of that time stands in front already, and others read it."""
    front = change.sentence.text[change.sentence.start : change.claim.start - len(change.lead)]
    return time in front
