"""What several changes come to together: 小学减少538人；初中增加407人；两段合计招生18241人，净减少131人.

The words say that it is of them all (两项合计, 三类, 总人口), and each of them says which way it went.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import is_amount
from checker.linking.quotients import common_scale, figure, related
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import RelationKind

_OF_ALL = pattern(
    "(?P<number>[两二三四五])(?:项|类|段|者|种|部分|个方面|险|级|地|校|库)[^，,。；;\\d]{0,8}$"
    "|总人口|(?:^|[，,；;])\\s*合计"
)
_BACK = 2
_MOST = 6
_SIGNED = (Role.CHANGE, Role.NET)


def link_net_of_changes(sentence: Sentence) -> Iterator[Proposal]:
    """Every net change that is said to be of the changes in front of it."""
    for net in sentence.mentions:
        if net.role not in _SIGNED or net.depth or not net.direction or net.name or not is_amount(net):
            continue
        said = _words_of(net)
        found = _OF_ALL.search(said)
        if found is None or "抵" in said:
            continue  # 四个品种相抵: stocks/offsets.py
        front = [m for m in sentence.mentions[: net.index] if m.role in _SIGNED and m.unit == net.unit and not m.depth]
        parts = [m for m in front if m.direction and not m.name and m.claim.approximation not in BOUNDS]
        size = number_of(found["number"] or "") or len(parts)
        if len(parts) != len(front) or not 1 < len(parts) == size <= _MOST or not all(map(_is_item, parts)):
            continue
        if len({m.direction for m in parts}) == 1 and net.direction != parts[0].direction:
            continue
        scale = common_scale(net, *parts)
        terms = tuple((m.direction * net.direction, figure(m, scale=scale)) for m in parts)
        terms = tuple(sorted(terms, key=lambda term: -term[0]))
        roles = {net.claim.start: "change"}
        yield Proposal((related(RelationKind.DIFFERENCE, net.claim, Sum(terms), roles=roles, cue=net.lead),))


def _is_item(part: Mention) -> bool:
    """Whether the change opens a clause of its own, or an item with a name of its own: 来信增加230件、来访增加150件."""
    before = part.sentence.mentions[part.index - 1] if part.index else None
    if before is None or before.clause != part.clause:
        return True
    return part.separator == "、" and bool(cues.subject_of(part.lead.lstrip("、")))


def _words_of(net: Mention) -> str:
    """The clause of the net change, with the one in front where it tells the figure that all come to."""
    sentence = net.sentence
    front = sentence.mentions[max(0, net.index - _BACK) : net.index]
    level = next((m for m in reversed(front) if m.is_level and m.unit == net.unit and m.clause == net.clause - 1), None)
    if level is not None:
        return level.head
    start = net.claim.start - len(net.head)
    last = front[-1].claim.end if front else sentence.start
    return sentence.text[min(last, start) : net.claim.start]
