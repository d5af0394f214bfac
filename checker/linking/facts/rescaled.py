"""One amount told in full, and again to fewer digits: 营业收入249,638,120元 … 营业收入2.4964亿元.

Names too short for `restated.py` are enough: what is told to four digits and misses by a slip is no other amount.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.facts.deeds_again import is_of_whole_year, tells_deed_again
from checker.linking.passage import Mention
from checker.model.expression import Figure
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence, Member, Relation, RelationKind
from checker.model.slips import slip

_TRIM_FRONT = pattern(
    "^(?:其中|全[年市县区省州镇乡院局国司]|[公我本]司|本[次年期]|今年|报告期内?|年内|共|累计|合计|实现|完成|拟|[，,、：:\\s])+"
)
_TRIM_BACK = pattern("(?:总计|合计|共计?|累计|完成|实现|实际|达到?|为|[，,、：:\\s])+$")
_DIVIDEND = pattern("(?:派发(?:现金(?:红利|股利))?|现金(?:分红|红利|股利)|分红)(?:总额|金额|总金额)?")
_OTHER_TIME = pattern("近[两二三四五]年|上半年|季度|中期|前期|[\\d一二三四五六七八九十]月|往年|历年|上[年期]|去年|同期")
_NAME = 4
_NEAR = 12
_MOST = 4
_FEWEST = 4
_FEWER = 3


def link_rescaled(mentions: Sequence[Mention]) -> Iterator[Proposal]:
    """Every figure that has the name or the deed of one in front of it that is told to other places."""
    by_name: dict[tuple[str, str], list[Mention]] = {}
    by_unit: dict[str, list[Mention]] = {}
    for mention in _of_several_places(mentions):
        if mention.depth or _OTHER_TIME.search(mention.head):
            continue
        name, like = _name_of(mention), by_unit.setdefault(mention.unit, [])
        named = by_name.setdefault((mention.unit, name), []) if len(name) >= _NAME else []
        told = named[-_MOST:]
        if mention.lead.endswith("的"):
            told += [m for m in like[-_NEAR:] if tells_deed_again(m, mention, _name_of(m))]
        told = [m for m in told if m.claim.last_place != mention.claim.last_place and _can_be_one(m, mention)]
        again = next((m for m in reversed(told) if m.claim.values.meets(mention.claim.values)), None)
        found = again or next((m for m in reversed(told) if _misses_by_a_slip(m, mention)), None)
        if found is not None:
            yield Proposal((_one_amount(found, mention),), Confidence.MEDIUM)
        like.append(mention)
        named.append(mention)


def _of_several_places(mentions: Sequence[Mention]) -> list[Mention]:
    """The levels whose unit is told to several places: of other units nothing is told again to fewer digits."""
    first: dict[str, Decimal] = {}
    several: set[str] = set()
    levels = [m for m in mentions if m.is_level and m.unit]
    for mention in levels:
        place = mention.claim.last_place
        if first.setdefault(mention.unit, place) != place:
            several.add(mention.unit)
    return [m for m in levels if m.unit in several]


def _one_amount(first: Mention, second: Mention) -> Relation:
    """The relation that both tell one amount, the one that is told to fewer digits as the stated figure."""
    long, short = sorted((first.claim, second.claim), key=lambda claim: claim.last_place)
    members = [Member("other" if each.claim is long else "stated", each.claim) for each in (first, second)]
    return Relation(RelationKind.RESTATED, tuple(members), short, Figure(long, short.scale))


def _name_of(mention: Mention) -> str:
    """The words in front of the figure, without time, place and verb; all words for a dividend are one."""
    name = _TRIM_BACK.sub("", _TRIM_FRONT.sub("", mention.lead))
    return "现金分红" if _DIVIDEND.fullmatch(name) else name


def _can_be_one(first: Mention, second: Mention) -> bool:
    """Whether no words set the two in other years."""
    if cues.PREVIOUS.search(first.head) or cues.PREVIOUS.search(second.head):
        return False
    apart = first.sentence is not second.sentence
    one, other = first.claim.period, second.claim.period
    alike = not one or not other or one == other or is_of_whole_year(first, second)
    return apart and alike and (first.year == second.year or not (first.year and second.year))


def _misses_by_a_slip(first: Mention, second: Mention) -> bool:
    """Whether the longer number, cut to the places of the shorter one, differs from it by one digit or an exchange."""
    long, short = sorted((first.claim, second.claim), key=lambda claim: claim.last_place)
    right, written = printed(anchor(long), short), printed(anchor(short), short)
    size = len(written.replace(".", "").strip("0"))
    kind = slip(written, right)
    return (kind == "digit" and size >= _FEWEST) or (kind == "transposition" and size >= _FEWER)
