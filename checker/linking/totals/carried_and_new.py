"""What is to be done of what was carried in and newly came: 上年结转167件，本年新收2486件，应办2653件."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.breakdowns import is_of_the_size
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_NEW = pattern("新收|收到|受理|接收|接到|新增|新立")
_IN_HAND = pattern(
    "[，,\\s]*(?:全年|今年|本年)?(?:实际|合计|共计|共)?应(?:当|该)?(?:办|审|处|答复|审理|办理|处理|执行)(?:案件|事项|总数|件)?(?:为|共|达)?"
)
_ROLES = (Role.LEVEL, Role.PREVIOUS)


def link_carried_and_new(sentence: Sentence) -> Iterator[Proposal]:
    """Every total of what was to be done, with the two figures of its unit right in front of it."""
    for whole in sentence.mentions[2:]:
        if not whole.is_level or whole.depth or whole.tail.startswith("中") or _IN_HAND.fullmatch(whole.head) is None:
            continue
        first, second = sentence.mentions[whole.index - 2 : whole.index]
        if not all(_is_beside(m, whole) for m in (first, second)):
            continue
        carried = [m for m in (first, second) if cues.CARRIED_IN.search(m.lead) is not None]
        new = [m for m in (first, second) if m not in carried and _NEW.search(m.lead) is not None]
        if len(carried) == len(new) == 1 and is_of_the_size(whole, [first, second]):
            yield Proposal((total_relation(whole, [first, second], whole.head),), Confidence.HIGH)


def _is_beside(mention: Mention, whole: Mention) -> bool:
    near = whole.clause - mention.clause <= _NEAR and mention.peer == whole.peer
    return near and mention.unit == whole.unit and mention.role in _ROLES and not mention.depth


_NEAR = 2
