"""What a figure comes to of that of a named year: 客运164.7万人次，恢复至2019年的96.1%；2019年为171.5万人次."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OF_YEAR = pattern(
    "[，,\\s]*(?:已|约|仅|只)*(?:恢复[到至]|相当于|[为是]|达到?)(?P<year>(?:19|20)\\d\\d)年(?:全年|同期)?(?:水平)?的[约近]*"
)
_TOLD = pattern("[，,；;\\s]*(?:而|其中)?(?P<year>(?:19|20)\\d\\d)年(?:全年|同期)?(?:仅|只|则)?(?:为|是|有)")
_NOTE = pattern("[（(][^（）()\\d]{1,8}[）)]")
_NEAR = 2


def link_year_levels(sentence: Sentence) -> Iterator[Proposal]:
    """Every such percentage whose year is told with its figure and no other words, in the sentence or its bracket."""
    for share in sentence.mentions[1:]:
        said = _OF_YEAR.fullmatch(_NOTE.sub("", share.head)) if share.claim.kind is ClaimKind.PERCENT else None
        if said is None:
            continue
        noted = _in_bracket(share, said["year"])
        part = _in_front(share, noted.unit if noted is not None else "")
        base = [noted] if noted is not None else _told_with(said["year"], sentence)
        base = [m for m in base if part is not None and m.unit == part.unit and m is not part]
        if not base and (pair := _of_two_years(share, int(said["year"]))) is not None:
            part, base[:], confidence = pair[0], [pair[1]], pair[2]
        else:
            confidence = Confidence.HIGH
        if part is not None and len(base) == 1 and base[0].role in (Role.LEVEL, Role.PREVIOUS):
            of_it = quotient(RelationKind.SHARE, share, [(1, part)], [(1, base[0])], roles=SHARE_ROLES, cue="年的")
            yield Proposal((of_it,), confidence)


def _of_two_years(share: Mention, year: int) -> tuple[Mention, Mention, Confidence] | None:
    """2019年放映12.6万场，2024年放映10.8万场，相当于2019年的85.7%: the same of both years, told in two clauses."""
    mentions = share.sentence.mentions
    part = mentions[share.index - 1]
    while (part.role in _MOVES or part.depth) and part.index and part.clause >= share.clause - _NEAR:
        part = mentions[part.index - 1]
    base = [m for m in mentions if f"{year}年" in m.lead and m.role in (Role.LEVEL, Role.PREVIOUS) and not m.depth]
    base = [m for m in base if m.unit == part.unit and m is not part]
    if (
        not part.is_level
        or part.depth
        or f"{year}年" in part.lead
        or share.clause - part.clause > _NEAR
        or len(base) != 1
    ):
        return None
    own, other = (_UNDATED.sub("", m.lead) for m in (part, base[0]))
    if not own or other.endswith(own):
        return part, base[0], Confidence.HIGH
    return (part, base[0], Confidence.MEDIUM) if len(other) > 1 and other in own else None


_MOVES = (Role.GROWTH, Role.CHANGE)
_UNDATED = pattern(
    "(?:19|20)\\d\\d年[末底]?(?:全年|同期)?|^[，,；;\\s]*(?:而|其中)?|今年|本年|全年|(?:回升|恢复|增|升|降|跌|回落)[加长至到为]+|[为达是约到共]+$"
)


def _told_with(year: str, sentence: Sentence) -> list[Mention]:
    years = [(found, m) for m in sentence.mentions if (found := _TOLD.fullmatch(m.lead)) is not None]
    return [m for found, m in years if found["year"] == year and not m.depth]


def _in_bracket(share: Mention, year: str) -> Mention | None:
    """恢复到2019年的94.3%（2019年为1364.8万人次）."""
    inside = next((m for m in share.sentence.mentions[share.index + 1 : share.index + 2] if m.owner is share), None)
    if inside is None:
        return None
    said = _NOTED.fullmatch(share.sentence.text, share.claim.end, inside.claim.start)
    return inside if said is not None and said["year"] == year else None


_NOTED = pattern("[（(](?P<year>(?:19|20)\\d\\d)年(?:全年|同期)?(?:为|是|[：:])?\\s*")


def _in_front(share: Mention, unit: str) -> Mention | None:
    """The one figure in front in its stretch, or the one of the unit, with nothing between but how it grew."""
    front = [m for m in share.sentence.mentions[: share.index] if m.peer == share.peer and not m.depth]
    front = [m for m in front if not unit or not m.is_level or m.unit == unit]
    levels = [m for m in front if m.is_level]
    alone = len(levels) == 1 and all(m.role in (Role.LEVEL, Role.GROWTH, Role.CHANGE) for m in front)
    return levels[0] if alone and share.clause - levels[0].clause <= _NEAR else None
