"""A total that is told again right in front of its average, with a slip.

接待费8.73万元，…。接待742人次，接待费支出9.73万元，人均117.65元

The average comes out with the figure as it was told first. That, and the one stroke between the two, says that
they are one.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.facts.same_facts import restated_as
from checker.linking.passage import Mention
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence
from checker.model.slips import slip

_SPENT = pattern("[，,、\\s]|支出|决算数?|金额|总额|共计?|合计|为|达")
_NOUN = 3


def link_total_told_again(average: Mention, proposal: Proposal) -> Iterator[Proposal]:
    """The total in front as the earlier figure of its name that the average comes out with."""
    beside = average.sentence.mentions[average.index - 1] if average.index else None
    right = next((reading for reading in proposal.readings if holds(reading)), None)
    if beside is None or right is None or average.clause - beside.clause != 1 or not beside.is_level or beside.depth:
        return
    tops = [member.claim.start for member in right.members if member.role == "numerator"]
    first = average.sentence.paragraph.mention_at(tops[0]) if len(tops) == 1 else None
    if first is None or first.sentence is average.sentence or first.unit != beside.unit or not first.is_level:
        return
    if any(member.claim is beside.claim for member in right.members):
        return
    one, other = _SPENT.sub("", first.lead), _SPENT.sub("", beside.lead)
    alike = len(other) >= _NOUN and cues.common_end(one, other) == len(other)
    if alike and slip(printed(anchor(beside.claim), beside.claim), printed(anchor(first.claim), beside.claim)):
        yield Proposal((restated_as(first, beside),), Confidence.HIGH)
