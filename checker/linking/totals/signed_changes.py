"""Changes that make up a change, balances of either side: 增加78.0亿，其中地表水增加66.1亿，地下水减少25.6亿."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.columns import MOST_PARTS, opener
from checker.linking.totals.relations import sum_of
from checker.model.claim import ClaimKind
from checker.model.expression import Figure, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind


def signed_changes(sentence: Sentence, earlier: Sentence | None) -> Iterator[Proposal]:
    """Changes that make up a change: 增加78.0亿：地表水增加66.1亿，地下水减少25.6亿 …

    They may stand in the sentence behind it: 收入增加2.25亿元。其中：地方收入增加2.79亿元；上划收入减少0.46亿元.
    """
    yield from _in_brackets(sentence)
    balances = _balances(sentence)
    changes = balances if len({sign_of_balance(m) for m in balances}) > 1 else _changes(sentence)
    if len(changes) < 2:
        return
    same = [part for part in changes[1:MOST_PARTS] if part.unit == changes[0].unit]
    cue = opener(changes[0], same[0]) if len(same) > 1 else ""
    by_sort = not cue and len(same) > 1 and _views(changes[0], same[0])
    if cue or by_sort:
        relation = _sum_of_changes(changes[0], same, cue or "看")
        partial = cues.PARTIAL.search(sentence.text[changes[0].claim.end : same[0].claim.start])
        sure = (cue and cue[:1] in "：:") or _turns_out(relation)
        sure = sure or (changes[0].role is Role.NET and len(same) > _TWO and _is_within_a_tenth(relation))
        if by_sort and not (sure or holds(relation)):
            return
        confidence = Confidence.HIGH if sure and not partial else Confidence.MEDIUM
        some = changes is balances and not holds(relation) and not _is_near(relation)
        if some or _is_of_some(changes[0], same):  # 顺差970亿元，其中对甲国顺差5亿元，对乙国逆差1亿元
            confidence = Confidence.LOW
        yield Proposal((relation,), confidence)
    elif earlier is not None and _OPENS.match(sentence.words):
        wholes = _balances(earlier) if changes is balances else _changes(earlier)
        whole = next((m for m in wholes if m.unit == changes[0].unit), None)
        parts = [m for m in changes if whole is not None and m.unit == whole.unit]
        if whole is not None and len(parts) > 1:
            relation = _sum_of_changes(whole, parts, "其中")
            if holds(relation) or _is_near(relation):
                yield Proposal((relation,), Confidence.MEDIUM if not _turns_out(relation) else Confidence.HIGH)


_TWO = 2


def _views(whole: Mention, first: Mention) -> bool:
    """比年初净增96户，分片区看，…: whether a view opens the list right behind the change."""
    return _SORTED.match(whole.sentence.text, whole.claim.end, first.claim.start) is not None


_SORTED = pattern("[^，,。；;\\d]{0,4}[，,：:]分[^\\W\\d_a-zA-Z]{1,6}看[，,：:]")


def _is_within_a_tenth(relation: Relation) -> bool:
    """Whether the changes come within a tenth of what they should make up."""
    value = relation.computed.evaluate() if relation.computed is not None else None
    stated = relation.stated.values.low if relation.stated is not None else None
    if value is None or value.low is None or not stated:
        return False
    return stated * 9 <= value.low * 10 <= stated * 11


def _is_of_some(whole: Mention, parts: Sequence[Mention]) -> bool:
    """存款287亿元，增加35亿元，其中住户135亿元，增加15亿元；企业…: whether what grew leaves a rest."""
    grown = [_grown(change) for change in (whole, *parts)]
    told = [m for m in grown if m is not None]
    if len(told) < len(grown):
        return False
    first, *others = told
    return not sum_of(others).meets(first.claim.values)


def _grown(change: Mention) -> Mention | None:
    """The level right in front of the change, which says how much there is now."""
    level = change.sentence.mentions[change.index - 1] if change.index else None
    beside = level is not None and level.is_level and level.unit == change.unit and change.clause - level.clause <= 1
    return level if beside else None


def _in_brackets(sentence: Sentence) -> Iterator[Proposal]:
    """增加455件（来信增加230件、来访增加150件、网上信访增加75件）: the changes in the bracket of a change."""
    inside: dict[int, list[Mention]] = {}
    for part in sentence.mentions if not sentence.roles.isdisjoint(_CHANGES) else ():
        if part.bracket and part.owner is not None and part.role in _CHANGES and part.owner.role in _CHANGES:
            if part.owner.unit == part.unit:
                inside.setdefault(part.bracket, []).append(part)
    for parts in inside.values():
        whole, head = parts[0].owner, parts[0].head
        named = all(cues.subject_of(part.lead) for part in parts) and cues.OUTSIDE.search(head) is None
        if whole is not None and len(parts) > 1 and named and all(part.direction for part in parts):
            relation = _sum_of_changes(whole, parts, "（")
            partial = cues.PARTIAL.search(sentence.text[whole.claim.end : parts[-1].claim.end])
            sure = (len(parts) > 2 or _turns_out(relation)) and not partial
            yield Proposal((relation,), Confidence.HIGH if sure else Confidence.MEDIUM)


_OPENS = pattern("\\s*(?:其中|分[^\\W\\d_a-zA-Z]{1,6}看|按[^\\W\\d_a-zA-Z]{1,8}分)")


def _changes(sentence: Sentence) -> list[Mention]:
    if sentence.roles.isdisjoint(_CHANGES):
        return []
    return [m for m in sentence.mentions if m.role in _CHANGES and not m.depth and m.claim.unit != "百分点"]


_CHANGES = (Role.CHANGE, Role.NET)
_BALANCE = pattern("(?:顺差|盈利|盈余|结余|净投放|(?P<short>逆差|亏损|赤字|净回笼))(?:总?额)?(?:为|达|约|了)*$")


def sign_of_balance(balance: Mention) -> int:
    """Which way an amount goes by what it is called: 1 for 顺差, 盈利 and 结余, −1 for 逆差, 亏损 and 赤字, else 0."""
    name = _BALANCE.search(balance.lead) if balance.claim.kind is ClaimKind.MONEY else None
    return 0 if name is None else -1 if name["short"] else 1


def _balances(sentence: Sentence) -> list[Mention]:
    return [m for m in sentence.mentions if not m.depth and sign_of_balance(m)]


def _sum_of_changes(whole: Mention, parts: Sequence[Mention], cue: str) -> Relation:
    signs = [sign_of_balance(m) for m in (whole, *parts)]
    if not all(signs):  # 逆差481亿元，其中资本账户逆差1亿元，金融账户逆差1712亿元，储备资产减少1233亿元
        signs = [m.direction or 1 for m in (whole, *parts)]
    (sign, *others), scale = signs, whole.claim.scale
    terms = zip(others, parts, strict=True)
    computed = Sum(tuple((sign * other, Figure(part.claim, scale)) for other, part in terms))
    members = sorted(
        (Member("whole", whole.claim), *(Member("part", part.claim) for part in parts)),
        key=lambda member: member.claim.start,
    )
    return Relation(RelationKind.TOTAL, tuple(members), whole.claim, computed, cue=cue)


def _is_near(relation: Relation) -> bool:
    return misses_by_a_slip(relation) or _turns_out(relation)


def _turns_out(relation: Relation) -> bool:
    """Whether one part with the other direction word makes the sum come out: 减少9.9亿 for 增加9.9亿."""
    if holds(relation) or not isinstance(relation.computed, Sum):
        return False
    terms = relation.computed.terms
    turned = (Sum((*terms[:at], (-sign, term), *terms[at + 1 :])) for at, (sign, term) in enumerate(terms))
    return any(holds(relation._replace(computed=each)) for each in turned)
