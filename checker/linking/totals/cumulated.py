"""What a grade and all above it come to, behind the list of the grades.

“很满意”的756份，“满意”的324份，“一般”的96份，“不满意”的24份，满意以上合计1080份;
优秀46人、良好112人、合格87人，良好及以上158人.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_UP_TO = pattern(
    "^[，,、\\s“”]*(?:其中|达到?|评为|获得?)?[“”]?(?P<grade>[^\\W\\d_a-zA-Z]{1,6}?)[“”]?(?:等[级次])?及?以(?P<side>[上下])"
    "(?:[“”的]|等[级次]|学历|成绩|人员|职称)*(?:合计|共计|总计|共|有|达到?|为)*$"
)
_MARKS = pattern('[“”"，,、：:\\s]|其中|的$|(?:等[级次])$')
_FEWEST = 3


def link_cumulated(sentence: Sentence) -> Iterator[Proposal]:
    """Every such figure with the grades on either side of the one that it names."""
    for whole in sentence.mentions[_FEWEST:]:
        if not whole.is_level or whole.depth or "以" not in whole.lead or whole.claim.kind is not ClaimKind.COUNT:
            continue
        said = _UP_TO.match(whole.lead)
        if said is None:
            continue
        listed = _list_in_front(whole)
        at = _place_of(said["grade"], listed)
        if len(listed) < _FEWEST or at is None:
            continue
        sides = [side for side in (listed[: at + 1], listed[at:]) if 1 < len(side) < len(listed)]
        if sides:
            yield Proposal(tuple(total_relation(whole, side, said["side"]) for side in sides), Confidence.MEDIUM)


def _list_in_front(whole: Mention) -> list[Mention]:
    """The run of figures of its unit that ends right in front of it, each in an item of its own."""
    run: list[Mention] = []
    paragraph = whole.sentence.paragraph
    for mention in reversed(whole.sentence.mentions[: whole.index]):
        if mention.unit != whole.unit or not mention.is_level or mention.depth or not mention.lead.strip():
            break
        if mention.peer != whole.peer or (run and run[0].clause - mention.clause > 1):
            break
        if paragraph.is_divided(mention):
            break  # 参评245人，优秀46人、良好112人、合格87人: of all, and no grade
        run.insert(0, mention)
    return run if run and whole.clause - run[-1].clause <= 1 else []


def _place_of(grade: str, listed: list[Mention]) -> int | None:
    """Which item is of that grade: the one that is called so, or the only one whose name ends so."""
    names = [_MARKS.sub("", mention.lead) for mention in listed]
    found = [at for at, name in enumerate(names) if name == grade]
    found = found or [at for at, name in enumerate(names) if name.endswith(grade)]
    return found[0] if len(found) == 1 else None
