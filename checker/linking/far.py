"""What the sentences in front tell of a quotient that nothing near it ties."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import choose, holds
from checker.linking.conversions import Conversion
from checker.linking.far_means import link_far_means
from checker.linking.far_rates import link_far_rates
from checker.linking.passage import Paragraph, Role
from checker.model.relation import Confidence, Relation


def link_far(paragraph: Paragraph, near: Sequence[Relation], conversion: Conversion) -> list[Relation]:
    """The relations ``near``, where those of quotients that failed on weak words give way to what is tied by name."""
    if len(paragraph.sentences) < _TWO or not any(_ASKED & sentence.roles for sentence in paragraph.sentences[1:]):
        return list(near)
    weak = [r for r in near if r.confidence is Confidence.LOW and r.stated is not None and not holds(r)]
    known = {id(r) for r in weak}
    tied = {r.stated.start for r in near if id(r) not in known and r.stated is not None and r.computed is not None}
    proposals = [*link_far_rates(paragraph, tied), *link_far_means(paragraph, tied, conversion)]
    far = list(choose(proposals))
    told = {r.stated.start for r in far if r.stated is not None}
    return [r for r in near if not (id(r) in known and r.stated is not None and r.stated.start in told)] + far


_TWO = 2
_ASKED = frozenset((Role.RATE, Role.PERCENT, Role.AVERAGE))
