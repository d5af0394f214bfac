"""Percentages of several grades together: 满意5978件、基本满意324件、不满意237件，满意率91.4%，含基本满意为96.4%.

优秀37件、合格44件、不合格3件，合格以上96.43%; A、B两类合计92.5%. The grades must come to a whole that is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import RATE_ROLES, is_percentage, quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_GRADE = "[^，,。；;、与和及含以\\d]{1,6}?"
_SAID = pattern(
    f"[，,\\s]*(?:(?:若|如)?(?:含|加上|连同|计入)(?P<more>{_GRADE})(?:的|在内|后|则)*"
    f"|(?P<last>{_GRADE})(?:及|或)?以上(?:的?(?:合计|共计?|占比?|比例))*"
    f"|(?P<one>{_GRADE})[与和及、](?P<other>{_GRADE})(?:[两二][类项级者个]?[类级]?)?(?:合计|共|合|之和)(?:占比?)?)(?:为|达到?|是|占)*"
)
_OPENS = pattern("^[，,、；;：:\\s]*(?:其中|评定|评为|评出|结果为)*(?:了|为|有)?")
_ENDS = ("", "类", "级", "等", "票", "的", "为", "等次")
_MOST = 12
_FEW = 2


def link_cumulated_grades(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every percentage that the words in front of it say is of grades told in its sentence."""
    for sentence in paragraph.sentences:
        for stated in sentence.mentions[_FEW:]:
            if stated.role in (Role.PERCENT, Role.SHARE) and is_percentage(stated) and not stated.depth:
                yield from _of_grades(stated)


def _of_grades(stated: Mention) -> Iterator[Proposal]:
    said = _SAID.fullmatch(stated.head)
    if said is None or stated.year:
        return
    front = stated.sentence.mentions[max(0, stated.index - _MOST) : stated.index]
    wholes = stated.sentence.paragraph.wholes
    names = [name for name in (said["more"], said["last"], said["one"], said["other"]) if name]
    told = [_called(name, front) for name in names]
    found = [m for m in told if m is not None]
    whole = wholes.get(found[0].claim.start) if found else None
    if whole is None or len(found) < len(names) or any(wholes.get(m.claim.start) is not whole for m in found):
        return
    row = [m for m in front if wholes.get(m.claim.start) is whole and m.peer == found[0].peer]
    tops = found if said["one"] else row[: row.index(found[0]) + 1]
    if len(tops) < _FEW or len(tops) == len(row) or len({m.claim.start for m in tops}) < len(tops):
        return
    above = [(1, m) for m in tops]
    reading = quotient(RelationKind.RATE, stated, above, [(1, whole)], roles=RATE_ROLES, cue=stated.head)
    yield Proposal((reading,), Confidence.HIGH if said["one"] else Confidence.MEDIUM)


def _called(name: str, front: Sequence[Mention]) -> Mention | None:
    """The one figure of that very name."""
    found = [m for m in front if m.is_level and _rest(name, m) in _ENDS]
    return found[0] if len(found) == 1 else None


def _rest(name: str, mention: Mention) -> str:
    label = _OPENS.sub("", mention.lead)
    return label.removeprefix(name) if label.startswith(name) else mention.lead
