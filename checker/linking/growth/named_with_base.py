"""Changes whose earlier figure bears the name of what has changed, which is another one than the nearest in front.

夏粮播种面积64.8万亩。小麦播种61.2万亩，占94.4%；比上年夏粮面积65.3万亩略减0.5万亩: of the 夏粮, and not of the wheat.
"""

from __future__ import annotations

from checker.linking.growth.pairs import Pair
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.reach import size
from checker.model.claim import Approximation
from checker.model.patterns import pattern

_NAMED = pattern(
    "[，,；;\\s]*(?:比|较|与|同|和)(?:上年|去年|上一?年度|上期|上届)(?:同期)?的?"
    "(?P<noun>[^\\W\\d_a-zA-Z]{2,10}?)"
    "(?:总数|总量|总额|数量?|的|为|共)*"
)
_SPELLS = pattern("同期|年末|年底|全年|平均|水平|实际|决算|预算|计划")
_BACK = 3
_ALIKE = 2
_END = 2
_MOST = 24


def named_with_base(paragraph: Paragraph, number: int, change: Mention) -> Pair | None:
    """The one figure in front that bears the earlier one's name, where the nearest does not; or ``None``."""
    sentence = change.sentence
    previous = sentence.mentions[change.index - 1] if change.index else None
    if previous is None or previous.role is not Role.PREVIOUS or previous.depth or change.clause - previous.clause > 1:
        return None
    said = _NAMED.fullmatch(previous.head)
    if said is None or _SPELLS.search(said["noun"]) or previous.unit != change.unit:
        return None
    inside = [m for m in sentence.mentions[: previous.index] if _is_like(m, previous)]
    if inside and _bears(inside[-1], said["noun"]):
        return None
    front = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions[-_MOST:]]
    named = [m for m in (*front, *inside) if _is_like(m, previous) and _bears(m, said["noun"])]
    if len(named) != 1 or size(named[0]) > size(previous) * _ALIKE or size(previous) > size(named[0]) * _ALIKE:
        return None
    return named[0], previous


def _is_like(mention: Mention, previous: Mention) -> bool:
    exact = mention.claim.approximation is Approximation.EXACT
    return exact and mention.is_level and not mention.depth and mention.unit == previous.unit


def _bears(mention: Mention, noun: str) -> bool:
    """Whether the figure's own words end as the name does and hold all its signs: 夏粮播种面积 for 夏粮面积."""
    words = mention.lead.rstrip("为达共有约 　")
    if not words.endswith(noun[-_END:]):
        return False
    rest = iter(words)
    return all(sign in rest for sign in noun)
