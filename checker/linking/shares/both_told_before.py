"""A share of which both figures were told paragraphs before, under the names that its clause has.

全年办理各类案件1006件，其中刑事…、行政检察案件64件、…。……不足：行政检察案件仅占全部案件的6.4%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.memory import Memory, core_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import SHARE_ROLES, is_percentage, quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_SAID = pattern(
    "(?:其中|目前|当前|现有|但|而)?(?P<subject>[^，,。；;：:（()）\\d占]{3,16}?)(?:数量|件数|规模)?(?:在?[^，,。；;：:（()）\\d占]{0,6}中)?"
    "(?:还|仍|仅|只|也|已|却|的)*"
    "(?:占比|占(?P<base>[^，,。；;：:（()）\\d占]{0,12}?))(?:的|的?(?:比重|比例))?(?:还|仍|仅|只|已)?(?:有|为|达到?|是|不过)*(?:约)?"
)
_ALL = pattern("^(?:全[部市县区省州院局年体]|所有|总|各类|整个)+")
_MARKS = "，,、；; 和及与"
_MOST = 8
_AROUND = 6
_WORD = 2


def link_told_before(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Every share whose clause has no figure but itself, in a sentence that has none of its names in front."""
    for sentence in paragraph.sentences:
        if Role.SHARE not in sentence.roles:
            continue
        for share in sentence.mentions:
            if share.role is not Role.SHARE or share.lead != share.head or not is_percentage(share) or share.depth:
                continue
            said = _SAID.fullmatch(share.head.strip())
            if said is None or _OTHER_TIME.search(share.head) is not None:
                continue
            found = list(_readings(share, said["subject"], said["base"] or "", paragraph, memory))
            held = [reading for reading in found if holds(reading)]
            if held:
                yield Proposal((held[0],), Confidence.LOW)
            elif len(found) == 1:
                sure = _ALL.match(said["base"] or "") is not None
                yield Proposal((found[0],), Confidence.HIGH if sure else Confidence.MEDIUM)


_OTHER_TIME = pattern("上年|去年|往年|同期|目标|力争|提高到|以上|以下|预计")


def _readings(share: Mention, subject: str, base: str, paragraph: Paragraph, memory: Memory) -> Iterator[Relation]:
    """The figures of that name, over the whole that each came out to be a part of, or the one that the base names."""
    if any(_bears(m, subject) for s in paragraph.sentences for m in s.mentions):
        return  # told near: other linkers read it
    tops = [m for known in memory.by_unit.values() for m in known if _bears(m, subject)]
    if len({m.claim.values for m in tops}) != 1:
        return
    top = tops[-1]
    whole = top.sentence.paragraph.wholes.get(top.claim.start)
    name = core_of(_ALL.sub("", base))
    bases: Sequence[Mention] = [whole] if whole is not None and (not base or name in whole.label) else []
    if not bases and len(name) > _WORD:
        bases = [m for m in memory.named(name, top.unit) if m is not top][:_MOST]
    for value in {m.claim.values: m for m in reversed(bases)}.values():
        yield quotient(RelationKind.SHARE, share, [(1, top)], [(1, value)], roles=SHARE_ROLES, cue="占")


def _bears(mention: Mention, subject: str) -> bool:
    """Whether the figure's own words are the name, or how it ends: C类84件 of 代表建议C类件."""
    if not mention.is_level or mention.depth or len(mention.lead) > len(subject) + _AROUND:
        return False
    own = mention.lead.strip(_MARKS).removeprefix("其中").rstrip("有为共是达")
    bare = subject.removesuffix(mention.claim.unit or "")
    return len(own) >= _WORD and (own in (subject, bare) or (bare != subject and bare.endswith(own)))
