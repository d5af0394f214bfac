"""Birth and death rates, which are over one mean population that nobody prints, and what they leave for growth.

    全年出生4862人，出生率3.46‰，比上年低0.74个千分点。死亡6745人，死亡率4.80‰。自然增长率-1.34‰.

6745 ÷ 4862 of 3.46‰ is the death rate, and 3.46‰ − 4.80‰ the growth, be it sentences behind. Counts and rates may be of
different sources, so the counts are verified only, but for slips.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import figure, related
from checker.model.claim import ClaimKind
from checker.model.expression import Product, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_BIRTHS = pattern("出生(?:人口|人数|婴儿)?(?:数|总数)?(?:为|达|共|约)?$")
_DEATHS = pattern("死亡(?:人口|人数)?(?:数|总数)?(?:为|达|共|约)?$")
_OF_A_REGISTER = pattern("登记|户籍|公安|上报")
"""登记出生人口8842人，出生率为5.36‰: the rates are of a survey."""
_PERMILLE = ClaimKind.PERMILLE


def link_births_and_deaths(paragraph: Paragraph) -> Iterator[Proposal]:
    """The death rate by the birth rate and both counts, and natural growth by both rates, where each is told once."""
    mentions = [m for sentence in paragraph.sentences for m in sentence.mentions if not m.depth]
    rates = [m for m in mentions if m.role is Role.RATE and m.claim.kind is _PERMILLE]
    births, deaths = ([m for m in rates if m.name.endswith(name)] for name in ("出生率", "死亡率"))
    if len(births) != 1 or len(deaths) != 1 or births[0].claim.start > deaths[0].claim.start:
        return
    born, died = births[0], deaths[0]
    counts = _count_of(born, _BIRTHS), _count_of(died, _DEATHS)
    if counts[0] is not None and counts[1] is not None and counts[0].values.low:
        computed = Product(Quotient(figure(counts[1]), figure(counts[0])), figure(born))
        roles = {counts[1].claim.start: "numerator", counts[0].claim.start: "denominator"}
        roles |= {born.claim.start: "part", died.claim.start: "rate"}
        sure = Confidence.MEDIUM if any(_OF_A_REGISTER.search(m.lead) for m in counts if m) else Confidence.HIGH
        yield Proposal((related(RelationKind.RATE, died.claim, computed, roles=roles, cue="率"),), sure)
    grown = [m for m in rates if m.name.endswith("自然增长率")]
    if len(grown) == 1 and grown[0].sentence not in (born.sentence, died.sentence):
        left = Sum(((1, figure(born)), (-1, figure(died))))
        roles = {born.claim.start: "part", died.claim.start: "part", grown[0].claim.start: "rate"}
        yield Proposal((related(RelationKind.RATE, grown[0].claim, left, roles=roles, cue="率"),), Confidence.HIGH)


def _count_of(rate: Mention, words: re.Pattern[str]) -> Mention | None:
    """The people counted right in front of the rate."""
    front = rate.sentence.mentions[rate.index - 1] if rate.index else None
    fits = front is not None and front.is_level and front.unit == "人" and rate.clause - front.clause <= 1
    return front if fits and front is not None and words.search(front.lead) is not None else None
