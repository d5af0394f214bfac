"""Growth since a beginning that names its stock again, both ends of which are told in the sentences around it.

季末生猪存栏92.4万头。年初存栏95.1万头，出生143.8万头，出栏146.5万头；存栏较年初下降2.8%.
"""

from __future__ import annotations

from checker.linking.growth.growth_readings import Pair
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.reach import has_word
from checker.model.patterns import pattern

_SINCE = pattern(
    "[，,；;\\s]*(?P<noun>[^\\W\\d_a-zA-Z]{2,6}?)(?:[数量额])?[比较与](?P<began>[年季月]初|上年末|上年底)(?:相比)?"
)
_BEGAN = pattern("[年季月期]初|(?:上年|去年)[末底]")
_ENDS = pattern("(?<!上)(?<!去)年[末底]|季度?[末底]|月[末底]|期末|目前|现有")
_BACK = 2


def stock_named_again(paragraph: Paragraph, number: int, growth: Mention) -> Pair | None:
    """The one figure of the end and the one of the beginning whose words have the noun."""
    said = _SINCE.match(growth.head)
    if said is None or growth.depth or growth.role is not Role.GROWTH:
        return None
    told = [m for other in paragraph.sentences[max(0, number - _BACK) : number + 1] for m in other.mentions]
    told = [m for m in told if m.claim.start < growth.claim.start and not m.depth]
    called = [m for m in told if m.role in (Role.LEVEL, Role.PREVIOUS) and has_word(m.lead, said["noun"])]
    began = [m for m in called if _BEGAN.search(m.head) is not None]
    ended = [m for m in called if m not in began and _is_of_end(m)]
    if len(began) != 1 or len(ended) != 1 or began[0].unit != ended[0].unit or said["began"] not in began[0].head:
        return None
    return ended[0], began[0]


def _is_of_end(mention: Mention) -> bool:
    """Whether its clause, or the opening of its sentence in front of it, is of the end of a time."""
    opening = mention.sentence.text[mention.sentence.start : mention.claim.start] if not mention.index else mention.head
    return _ENDS.search(opening) is not None
