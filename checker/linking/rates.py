"""Rates: a numerator over the denominator that the rate's definition names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.definitions import Definition, definition_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, quotient, related
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Sum
from checker.model.relation import Confidence, Relation, RelationKind

_ROLES = ("rate", "numerator", "denominator")
_BACK = 2
_NEAR = 8
"""How many amounts in front of a rate are tried as its terms."""

_SYNONYMS = (
    ("办结", "审结", "结案", "执结", "已完成", "完成", "处理", "办理完毕", "化解"),
    ("答复", "回复", "办复"),
    ("成功", "调成", "调解成功"),
    ("满意",),
    ("合格", "达标"),
    ("受理",),
)

Term = tuple[int, Mention]


def link_rates(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate whose terms stand in front of it, in its sentence or the two before."""
    for number, sentence in enumerate(paragraph.sentences):
        earlier = paragraph.sentences[max(0, number - _BACK) : number]
        rates = [mention for mention in sentence.mentions if mention.role is Role.RATE]
        for rate in rates:
            yield from _complement(sentence, rate)
            definition = definition_of(rate.name)
            amounts = _amounts(sentence, rate, earlier, enough=2 if definition is None else 14)
            if definition is not None:
                yield from _defined(rate, definition, amounts, sentence)
            else:
                yield from _by_stem(rate, amounts)


def _amounts(sentence: Sentence, rate: Mention, earlier: Sequence[Sentence], *, enough: int) -> list[Mention]:
    """Figures that can be terms of the rate, the nearest in front first."""
    found = [m for m in reversed(sentence.mentions[: rate.index]) if _is_term(m)]
    for other in reversed(earlier):
        if len(found) < enough:
            found += [m for m in reversed(other.mentions) if _is_term(m)]
    return found[: max(_NEAR, enough)]


def _is_term(mention: Mention) -> bool:
    return mention.role in (Role.LEVEL, Role.CHANGE, Role.NET, Role.BASE) and mention.claim.kind in (
        ClaimKind.COUNT,
        ClaimKind.MONEY,
        ClaimKind.AREA,
        ClaimKind.MASS,
        ClaimKind.OTHER,
        ClaimKind.LENGTH,
    )


def _label(mention: Mention) -> str:
    return mention.lead + mention.claim.literal + mention.tail[:8]


def _matching(words: str, amounts: Sequence[Mention]) -> list[Mention]:
    """Amounts whose label contains one of the words, not as part of its opposite (起诉 in 不起诉)."""
    alternatives = words.lstrip("?-").split("|")
    found = []
    for amount in amounts:
        label = _label(amount)
        for word in alternatives:
            at = label.find(word)
            if at >= 0 and (word.startswith("不") or label[at - 1 : at] not in "不未" or at == 0):
                found.append(amount)
                break
    return found


def _defined(
    rate: Mention, definition: Definition, amounts: list[Mention], sentence: Sentence
) -> Iterator[Proposal]:
    if not definition.denominator:
        yield from _difference_of_rates(rate, definition, sentence)
        return
    readings = []
    units = {amount.unit for amount in amounts}
    for unit in sorted(units, key=str):
        same = [amount for amount in amounts if amount.unit == unit]
        top = _terms(definition.numerator, same)
        bottom = _terms(definition.denominator, same)
        if top and bottom and top[0] and bottom[0]:
            readings += _combined(rate, top, bottom)
    if readings:
        yield Proposal(tuple(readings), Confidence.HIGH)
        return
    yield from _by_stem(rate, amounts)


def _terms(words: Sequence[str], amounts: Sequence[Mention]) -> list[list[Term]]:
    """Every way to fill the terms, with and without those that may be missing; empty when one is not there."""
    filled: list[list[Term]] = [[]]
    for word in words:
        sign = -1 if word.startswith("-") else 1
        found = _matching(word, amounts)[:3]
        grown = [[*terms, (sign, m)] for terms in filled for m in found if all(m is not other for _, other in terms)]
        if word.startswith("?"):
            grown += filled
        filled = grown[:_NEAR]
    return filled


def _combined(rate: Mention, tops: list[list[Term]], bottoms: list[list[Term]]) -> list[Relation]:
    return [
        quotient(RelationKind.RATE, rate, top, bottom, roles=_ROLES, cue=rate.name)
        for top in tops
        for bottom in bottoms
        if top != bottom
    ]


def _difference_of_rates(rate: Mention, definition: Definition, sentence: Sentence) -> Iterator[Proposal]:
    others = [m for m in sentence.mentions[: rate.index] if m.role is Role.RATE and m.unit == rate.unit]
    terms = []
    for word in definition.numerator:
        found = [m for m in others if word.lstrip("-") in m.name]
        if not found:
            return
        terms.append((-1 if word.startswith("-") else 1, found[-1]))
    computed = Sum(tuple((sign, figure(m)) for sign, m in terms))
    roles = {m.claim.start: "part" for _, m in terms} | {rate.claim.start: "rate"}
    yield Proposal((related(RelationKind.RATE, rate.claim, computed, roles=roles, cue=rate.name),), Confidence.HIGH)


def _by_stem(rate: Mention, amounts: list[Mention]) -> Iterator[Proposal]:
    """A rate by its own words: the figure that its stem names over a larger one in front of it."""
    stem = rate.name.removesuffix("率")
    keys = _keys(stem)
    named = [amount for amount in amounts if any(key in _label(amount) for key in keys)]
    readings: list[Relation] = []
    sure = False
    for top in named[:2]:
        bottoms = [m for m in amounts if m is not top and m.unit == top.unit and _size(m) >= _size(top)]
        bottoms.sort(key=lambda m, top=top: (m.claim.start > top.claim.start, abs(m.claim.start - top.claim.start)))  # type: ignore[misc]
        readings += [_rate(rate, top, bottom) for bottom in bottoms[:3]]
        sure = sure or bool(bottoms)
    if not named:
        for top, bottom in zip(amounts, amounts[1:], strict=False):
            if top.unit == bottom.unit and _size(bottom) >= _size(top):
                readings.append(_rate(rate, top, bottom))
                break
    if readings:
        yield Proposal(tuple(readings), Confidence.HIGH if sure else Confidence.MEDIUM)


def _keys(stem: str) -> tuple[str, ...]:
    tail = stem[-2:]
    for group in _SYNONYMS:
        if any(stem.endswith(word) for word in group):
            return group
    return (tail,) if len(tail) == 2 else ()


def _size(mention: Mention) -> float | int:
    value = mention.claim.values.low
    return 0 if value is None else value  # type: ignore[return-value]


def _rate(rate: Mention, top: Mention, bottom: Mention) -> Relation:
    return quotient(RelationKind.RATE, rate, [(1, top)], [(1, bottom)], roles=_ROLES, cue=rate.name)


def _complement(sentence: Sentence, rate: Mention) -> Iterator[Proposal]:
    """X率 and 不X率 of one base make up 100."""
    for other in sentence.mentions[: rate.index]:
        if other.role is not Role.RATE or other.unit != rate.unit:
            continue
        plain, negative = sorted((other.name, rate.name), key=lambda name: "不" in name)
        if "不" in negative and "不" not in plain and negative.replace("不", "", 1).endswith(plain[-3:]):
            scale = common_scale(other, rate)
            computed = Sum(((1, Constant(100)), (-1, figure(other, scale=scale))))
            roles = {rate.claim.start: "rate", other.claim.start: "part"}
            relation = related(RelationKind.COMPLEMENT, rate.claim, computed, roles=roles, cue=rate.name)
            yield Proposal((relation,), Confidence.HIGH)
