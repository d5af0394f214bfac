"""Shares right behind base and part that nothing makes come out, and that miss by little: 立案1342起，团伙86起，占6.6%.

Whoever sets a figure, a smaller one of its kind and a share side by side may yet mean another base. Of such shares in
reports without errors that come out on nothing else, hardly one comes as near to this base as a slip of hand would
leave it. In the sentence in front several figures may be the base; there only digits exchanged in a term tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking.choice import holds
from checker.linking.counting import like
from checker.linking.evidence import chance_of_input_slip
from checker.linking.facts.completions import GOAL
from checker.linking.near_misses import is_near
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import is_percentage
from checker.linking.reach import size
from checker.linking.shares.any_order import share_over
from checker.linking.shares.base_words import BARE_SHARE, base_words
from checker.linking.shares.taken_together import has_share, is_together
from checker.model.claim import Approximation
from checker.model.expression import value_as_printed
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence, Relation
from checker.model.slips import slip

_RARE = Fraction(1, 10)
_RARE_IN_FRONT = Fraction(1, 50)
_FAR = 3
"""So many clauses may part the base from its part."""
_TWO = 2


def link_slipped_pairs(paragraph: Paragraph, chosen: Sequence[Relation]) -> Iterator[Relation]:
    """Every share that nothing made come out, on the figure in front of its part."""
    settled = {r.stated.start for r in chosen if r.stated is not None and (holds(r) or r.confidence is not _LOW)}
    for number, sentence in enumerate(paragraph.sentences):
        for share in sentence.mentions if Role.SHARE in sentence.roles else ():
            if share.claim.start in settled or (part := _part_of(share)) is None:
                continue
            base = _right_in_front(part)
            found = _missed(share, part, base) if base is not None else None
            if base is None and number:
                others = [m for m in paragraph.sentences[number - 1].mentions if _may_be_base(m, part)]
                misses = [r for m in others if (r := share_over(share, part, m)) and _is_exchanged(r, _RARE_IN_FRONT)]
                found = misses[0] if len(misses) == 1 else None
            if found is not None:
                yield found._replace(confidence=Confidence.MEDIUM)


_LOW = Confidence.LOW


def _part_of(share: Mention) -> Mention | None:
    """The figure right in front of a share without a subject of its own."""
    part = share.sentence.mentions[share.index - 1] if share.index else None
    if share.role is not Role.SHARE or not is_percentage(share) or part is None or share.depth != part.depth:
        return None
    if BARE_SHARE.match(share.lead) is None or is_together(share) or GOAL.search(share.head) is not None:
        return None
    beside = share.clause - part.clause == 1 and share.peer == part.peer and _EACH.search(share.head) is None
    return part if beside and _is_plain(part) else None


_EACH = pattern("分别|依次|各")
_SUM = pattern("合计|累计|总计|共计|[两三四五六七八九]者|之和")


def _is_plain(mention: Mention) -> bool:
    return mention.is_level and mention.claim.approximation is Approximation.EXACT and anchor(mention.claim) > 0


def _right_in_front(part: Mention) -> Mention | None:
    """The nearest figure of the part's kind in front of it in its sentence, unless that is an item beside it."""
    front = part.sentence.mentions[: part.index][::-1]
    return next((m for m in front if like(m.unit) == like(part.unit) and m.is_level and m.depth == part.depth), None)


def _may_be_base(base: Mention, part: Mention) -> bool:
    alike = like(base.unit) == like(part.unit) and base.claim.kind is part.claim.kind
    return alike and _is_plain(base) and base.claim.values != part.claim.values


def _missed(share: Mention, part: Mention, base: Mention) -> Relation | None:
    beside = part.clause - base.clause <= _FAR and part.separator != "、" and base.peer == part.peer
    if not beside or _SUM.search(part.lead) is not None or not _may_be_base(base, part) or has_share(base, share):
        return None
    relation = share_over(share, part, base)
    if size(base) < size(part):
        return relation if _is_exchanged(relation, _RARE_IN_FRONT) else None
    near = not base_words(share) and is_near(relation)  # 占全市新增贷款的 may be of another figure
    near = near or _is_misprinted(relation) or _is_exchanged(relation, _RARE)
    return relation if near or chance_of_input_slip(relation, most=_RARE) <= _RARE else None


def _is_misprinted(relation: Relation) -> bool:
    """Whether one digit of the share is another, or two neighbours are exchanged."""
    value = value_as_printed(relation.computed) if relation.computed is not None else None
    if value is None or value < 0 or relation.stated is None:
        return False
    written = printed(anchor(relation.stated), relation.stated)
    found = slip(written, printed(value, relation.stated))
    return found == "transposition" or (found == "digit" and sum(map(str.isdigit, written)) > _TWO)


def _is_exchanged(relation: Relation, most: Fraction) -> bool:
    """Whether digits exchanged in a term explain the miss, and few figures would look so."""
    return chance_of_input_slip(relation, plain=True, most=most) <= most
