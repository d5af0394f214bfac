"""Shares whose base the other shares of their sentence prove.

- 新办4.17万张，少儿证1.52万张，占新办证的36.5%；电子证2.31万张，占新办证的55.4%: one base in the same words;
- 婚姻51236件，占结案数的14.0%；合同163905件，占44.8%；侵权122519件，占33.5%: what the first one says goes on;
- 高速21.46亿元，国道18.73亿元，站场4.12亿元，三类分别占40.1%、35.0%和7.7%: one share for each part of a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.shares.base_words import base_words
from checker.model.expression import Figure, Quotient, Sum
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Confidence, Relation, RelationKind

_TWO, _FEW = 2, 3
_TENTH = 10
_AMONG = pattern("其中|[其里当]中|比重|之一")
_BARE = pattern("[，,\\s]*(?:约|仅|只)?(?:占|占比(?:为|达)?)")
_EACH = pattern(
    "(?:以?上述?|这)?(?:[两二三四五六七八九][^，,。；;\\d]{0,6})?(?:分别|依次)占|(?:占比|比重)(?:分别|依次)为?"
)


class _Proven(NamedTuple):
    share: Mention
    part: Mention
    base: Mention


def link_beside_proven(paragraph: Paragraph, chosen: Sequence[Relation]) -> Iterator[Proposal]:
    """Every share that no figure made come out, on the base of those beside it."""
    told = [r for r in chosen if r.kind is RelationKind.SHARE and r.stated is not None]
    proven = [p for r in told if r.confidence is Confidence.HIGH and holds(r) and (p := _proven(paragraph, r))]
    if proven:
        settled = {r.stated.start for r in told if r.stated and (holds(r) or r.confidence is not Confidence.LOW)}
        for sentence in paragraph.sentences:
            beside = [p for p in proven if p.share.sentence is sentence]
            for share in sentence.mentions if beside else ():
                if share.role is Role.SHARE and share.claim.start not in settled and not share.depth:
                    yield from _on_base_of(share, beside)
    for relation in chosen:
        if relation.kind is RelationKind.TOTAL and relation.confidence is Confidence.HIGH and holds(relation):
            yield from _one_each(paragraph, relation)


def _proven(paragraph: Paragraph, relation: Relation) -> _Proven | None:
    """The share with its part and the one figure that it came out of."""
    computed = relation.computed
    if relation.stated is None or not isinstance(computed, Quotient):
        return None
    top, bottom = _figure(computed.numerator), _figure(computed.denominator)
    if top is None or bottom is None:
        return None
    share, part, base = (paragraph.mention_at(at) for at in (relation.stated.start, top, bottom))
    if share is None or part is None or base is None or part.index != share.index - 1:
        return None
    return _Proven(share, part, base) if part.sentence is share.sentence and not share.depth else None


def _figure(term: object) -> int | None:
    if isinstance(term, Sum) and len(term.terms) == 1:
        ((_, term),) = term.terms
    return term.claim.start if isinstance(term, Figure) else None


def _on_base_of(share: Mention, beside: Sequence[_Proven]) -> Iterator[Proposal]:
    part = share.sentence.mentions[share.index - 1] if share.index else None
    if part is None or not part.is_level or part.depth or share.clause - part.clause != 1:
        return
    if _AMONG.search(share.head) or "其中" in part.head:
        return
    alike = [p for p in beside if p.part.unit == part.unit == p.base.unit and p.base is not part]
    words = base_words(share)
    same = [p for p in alike if words and base_words(p.share) == words]
    named = bool(same)
    if not named:
        same = _of_its_list(share, words, alike)
    bases = {p.base.claim.start for p in same}
    if len(bases) != 1:
        return
    relation = quotient(RelationKind.SHARE, share, [(1, part)], [(1, same[0].base)], roles=SHARE_ROLES, cue="占")
    if named or _comes_near(relation):
        yield Proposal((relation,), Confidence.HIGH)


def _comes_near(relation: Relation) -> bool:
    """Whether the share misses by a tenth of it at most: what misses by more may be of another whole."""
    value = relation.computed.evaluate() if relation.computed is not None else None
    if value is None or value.low is None or value.high is None or relation.stated is None:
        return False
    stated = magnitude(anchor(relation.stated))
    return bool(stated) and magnitude(Fraction(value.low + value.high) / 2 - stated) * _TENTH <= stated


def _of_its_list(share: Mention, words: str, alike: Sequence[_Proven]) -> list[_Proven]:
    """The shares of the list that this one opens, or goes on with: two at least, without words of their own."""
    bare = [p for p in alike if _BARE.fullmatch(p.share.head) is not None]
    if words:
        return bare if len(bare) > 1 and all(p.share.index > share.index for p in alike) else []
    if _BARE.fullmatch(share.head) is None:
        return []
    named = [p for p in alike if p not in bare]
    others = [p for p in named if p.share.index > share.index or not base_words(p.share)]
    return [*named, *bare] if len(named) <= 1 and not others and len(alike) > 1 else []


def _one_each(paragraph: Paragraph, total: Relation) -> Iterator[Proposal]:
    """The shares behind the parts of a whole, one for each in turn, where all but one of them come out."""
    whole = paragraph.mention_at(total.stated.start) if total.stated is not None else None
    members = (paragraph.mention_at(m.claim.start) for m in total.members if m.role == "part")
    parts = [m for m in members if m is not None]
    if whole is None or len(parts) < _FEW or len({id(part.sentence) for part in parts}) > 1:
        return
    last = parts[-1]
    behind = last.sentence.mentions[last.index + 1 : last.index + _TWO + len(parts)]
    shares = [m for m in behind if m.role is Role.SHARE and not m.depth and m.peer == last.peer]
    if len(shares) != len(parts) or len({m.clause for m in shares}) > 1 or last.depth:
        return
    if _EACH.search(shares[0].head) is None or shares[0].clause - last.clause != 1:
        return
    each = [
        quotient(RelationKind.SHARE, share, [(1, part)], [(1, whole)], roles=SHARE_ROLES, cue="分别占")
        for share, part in zip(shares, parts, strict=True)
    ]
    missed = [relation for relation in each if not holds(relation)]
    if len(missed) == 1:
        yield Proposal((missed[0],), Confidence.HIGH)
