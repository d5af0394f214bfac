"""A change and its rate of a level that the paragraph in front tells by the same name.

    外出务工人员总数为38.46万人，….
    外出务工人数增加4.12万人，增长12.0%.

The paragraph itself tells no level, and the one in front one of that name. It is told where it comes out, and where one
slip keeps it from coming out.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import quotient
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_NAME = pattern(
    "^[，,；;、\\s]*(?:其中)?[，,]?(?P<name>[^\\W\\d_a-zA-Z]{3,14}?)(?:总?[人户件]数|总[数量额])?(?:净?增[加长]|减少|下降)(?:了)?$"
)
_BARE = pattern("^[，,]?\\s*(?:同比)?(?:增长|下降|增幅为?|降幅为?)(?:了)?$")
_IS_ALL = pattern("(?:人员|总?[人户件]数|总[数量额])*(?:为|达到?|共|有)*$")


def link_told_in_front(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate right behind its change, where no level of the unit stands in their paragraph."""
    previous = paragraph.previous
    if previous is None:
        return
    for sentence in paragraph.sentences:
        for growth in sentence.mentions[1:]:
            change = sentence.mentions[growth.index - 1]
            if growth.role is not Role.GROWTH or change.role is not Role.CHANGE or growth.depth or change.depth:
                continue
            said = _NAME.match(change.lead)
            if said is None or _BARE.match(growth.lead) is None or growth.clause - change.clause > 1:
                continue
            if any(m.is_level and m.unit == change.unit for s in paragraph.sentences for m in s.mentions):
                continue
            levels = [m for s in previous.sentences for m in s.mentions if _is_called(m, said["name"], change)]
            if len(levels) == 1 and (relation := _over_rest(growth, change, levels[0])) is not None:
                yield Proposal((relation,), Confidence.HIGH)


def _is_called(level: Mention, name: str, change: Mention) -> bool:
    plain = level.is_level and not level.depth and level.unit == change.unit
    exact = level.claim.approximation is Approximation.EXACT
    return plain and exact and _IS_ALL.sub("", level.lead).endswith(name)


def _over_rest(growth: Mention, change: Mention, level: Mention) -> Relation | None:
    """The change over what there was before it, where that comes out or but for a slip would."""
    below = [(1, level), (-(change.direction or 1), change)]
    relation = quotient(
        RelationKind.GROWTH, growth, [(1, change)], below, roles=("growth", "change", "current"), cue=growth.lead
    )
    return relation if holds(relation) or misses_by_a_slip(relation) else None
