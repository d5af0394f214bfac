"""Rates whose terms earlier sentences tell, with other figures in between: the definition names them, no place does.

报告期内公司实现营业收入38.42亿元，净利润2.96亿元。受原料价格回落影响，营业成本降至30.17亿元，费用合计2.08亿元。主要装置开工率
92%，…。公司整体毛利率为21.5%: the one figure that is called 收入, and the one that is called 成本.
各项贷款余额236.8亿元。全年办理续贷4126笔，…。年末不良贷款余额3.74亿元，现金清收1.12亿元。年末不良贷款率1.58%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.far.names import (
    Known,
    are_of_one_body,
    are_of_one_time,
    figures_around,
    has_twin,
    is_alone,
    known_by,
    names_the_whole,
    speaks_of_all,
)
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import RATE_ROLES, is_percentage, quotient
from checker.linking.rates.defined import allowed, are_told
from checker.linking.rates.definitions import definition_of
from checker.linking.rates.told_bases import basis_behind
from checker.linking.reach import is_extended, is_term
from checker.model.definition import Definition, Formula
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind


def link_far_rates(paragraph: Paragraph, tied: set[int]) -> Iterator[Proposal]:
    """Every rate whose definition names one figure of the paragraph for each of its terms; ``tied`` are left alone."""
    for number, sentence in enumerate(paragraph.sentences):
        if not number or _ASKED.isdisjoint(sentence.roles):
            continue
        for rate in sentence.mentions:
            if rate.role in _ASKED and rate.claim.start not in tied and is_percentage(rate):
                name = rate.name or _PROPORTION.sub("", rate.lead)
                definition = definition_of(name) if name.endswith(_ENDS) else None
                if definition is not None and is_alone(rate) and not is_extended(rate) and not basis_behind(rate):
                    known = max((each for each in definition.names if name.endswith(each)), key=len)
                    yield from _by_name(paragraph, number, rate, definition, known)


_ASKED = frozenset((Role.RATE, Role.PERCENT))
_ENDS = ("率", "比", "系数", "进度", "比例", "水平", "强度")
_PROPORTION = pattern("[为达约是]+$")
"""年末存贷比78.3%: called by a name that no role takes."""


def _by_name(
    paragraph: Paragraph, number: int, rate: Mention, definition: Definition, known: str
) -> Iterator[Proposal]:
    figures = [m for m in figures_around(paragraph, number) if is_term(m)]
    figures = allowed(definition, figures)
    found: list[tuple[Relation, bool]] = []
    labels = "\n".join([m.label for m in figures])
    for formula in definition.formulas:
        if not formula.denominator or (found and formula.stands_in):
            continue
        if not are_told(formula.numerator, labels) or not are_told(formula.denominator, labels):
            continue
        for unit in dict.fromkeys(m.unit for m in figures):
            found += _filled(rate, formula, [m for m in figures if m.unit == unit], known)
    held = next((reading for reading, _ in found if holds(reading)), None)
    if held is not None:
        yield Proposal((held,), Confidence.HIGH)
    elif len(found) == 1 and found[0][1] and _is_likely(found[0][0], definition):
        yield Proposal((found[0][0],), Confidence.HIGH)


def _filled(rate: Mention, formula: Formula, same: Sequence[Mention], name: str) -> Iterator[tuple[Relation, bool]]:
    """The rate over the figures that the formula names, if each of its terms is one figure, and whether it is sure."""
    tops = _terms(formula.numerator, same, name, are_parts=True)
    bottoms = _terms(formula.denominator, same, name, are_parts=len(formula.denominator) > 1) if tops else []
    if not tops or not bottoms:
        return
    above, below = ([known.mention for _, known in terms] for terms in (tops, bottoms))
    shared = len(set(formula.numerator) & set(formula.denominator))
    if len(set(above)) < len(above) or len(set(below)) < len(below) or len(set(above) & set(below)) > shared:
        return
    terms = [*above, *below]
    if all(m.sentence is rate.sentence for m in terms) or not are_of_one_time(rate, terms):
        return
    known = [each for _, each in (*tops, *bottoms)]
    rests = {each.rest for each in known}
    named = all(each.is_plain for each in known) or (len(rests) == 1 and "" not in rests)  # 应到代表, 实到代表
    if (
        not named and len(bottoms) == 1 and not names_the_whole(rate.head)
    ):  # 受理行政复议案件312件。…。审结286件: named in full where it is told first
        base = bottoms[0][1]
        named = bool(base.rest) and all(each.is_plain and _is_before(base.mention, each.mention) for _, each in tops)
    sure = named and speaks_of_all(rate, name, terms) and are_of_one_body(rate, terms)
    if len(bottoms) < len(formula.denominator) and "受理" not in below[0].label:
        sure = False  # 新收8642件，审结8326件: what was there before is not told
    if len(below) == 1 and has_twin(below[0], [m for m in same if m not in above[1:]], least=above[0]):
        sure = False
    wholes = rate.sentence.paragraph.wholes
    whole = wholes.get(above[0].claim.start)
    if (
        len(below) == 1
        and whole is not None
        and whole is not below[0]
        and wholes.get(whole.claim.start) is not below[0]
    ):
        sure = False  # 常住人口57.14万人，其中城镇29.92万人。户籍人口64.27万人，户籍人口城镇化率40.19%: of others
    top, bottom = ([(sign, each.mention) for sign, each in filled] for filled in (tops, bottoms))
    yield quotient(RelationKind.RATE, rate, top, bottom, roles=RATE_ROLES, cue=rate.name or name), sure


def _is_before(first: Mention, second: Mention) -> bool:
    return first.claim.start < second.claim.start


def _terms(words: Sequence[str], same: Sequence[Mention], name: str, *, are_parts: bool) -> list[tuple[int, Known]]:
    """A figure for each term, with its sign; nothing where one has none, or several."""
    found: list[tuple[int, Known]] = []
    for term in words:
        synonyms = term.lstrip("?-").split("|")
        told = known_by(synonyms, same, name=name, is_part=are_parts)
        if told is not None:
            found.append((-1 if "-" in term[:2] else 1, told))
        elif not term.startswith("?") or _is_spoken_of(synonyms, same):
            return []
    return found


def _is_spoken_of(words: Sequence[str], figures: Sequence[Mention]) -> bool:
    """Whether the sentences of the figures have one of the words: of 旧存 that may be missing, and is not."""
    sentences = {m.sentence.start: m.sentence for m in figures}
    return any(word in sentence.words for sentence in sentences.values() for word in words)


def _is_likely(reading: Relation, definition: Definition) -> bool:
    """Whether the figures may be meant for all that they miss: within twofold or by a slip, and no more than all."""
    computed = reading.computed.evaluate() if reading.computed is not None else None
    if computed is None or computed.low is None or computed.low <= 0:
        return False
    if definition.highest is not None and computed.low > definition.highest:
        return False
    return may_be_meant(reading)
