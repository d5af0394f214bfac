"""Short documents whose figures agree, one slip of a typist in each, and what brute force says of how to mend it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from checker.explain.groups import groups_of
from checker.model.claim import Claim
from checker.model.expression import Figure, Quotient, Sum, figures_of
from checker.model.printing import anchor, printed
from checker.model.repairs import read_as
from checker.model.report import Judged
from checker.model.slips import slip
from checker.model.verdict import Outcome
from checker.reasoning.defects import Defect
from checker.reasoning.mistypings import A_DECADE, ADDED_WRONGLY, DIVIDED_WRONGLY, HABITS, LEFT_OUT, OUT_OF_DATE
from checker.reasoning.system import system_of
from tests.linking.passages import LINT, report_on

DIGITS = "0123456789"


@dataclass(frozen=True)
class Document:
    """A template with {0}, {1} … for its figures, and what they are when nothing is wrong.

    ``droppable`` are the stretches of the template that name one part each, by the number of its figure.
    """

    template: str
    figures: tuple[str, ...]
    droppable: tuple[tuple[str, int], ...] = ()

    def text(self, figures: tuple[str, ...] | None = None) -> str:
        return self.template.format(*(figures or self.figures))


@dataclass(frozen=True)
class Slip:
    """A text with one slip, the number of the figure it happened to, and what that should read; of a part that was
    left out ``right`` is the part.
    """

    text: str
    right: str
    start: int | None


def one_total(rng: random.Random) -> Document:
    parts = [rng.randint(11, 999) for _ in range(rng.randint(2, 5))]
    names = rng.sample(["合同", "侵权", "劳动", "婚姻", "物业", "借贷", "买卖"], len(parts))
    listed = [f"{name}{{{number}}}件" for number, name in enumerate(names, 1)]
    droppable = tuple((f"、{each}", number) for number, each in enumerate(listed, 1) if number > 1 and len(parts) > 2)
    return Document(f"共受理纠纷{{0}}件，分为{'、'.join(listed)}。", (str(sum(parts)), *map(str, parts)), droppable)


def two_totals(rng: random.Random) -> Document:
    inner = [rng.randint(11, 999) for _ in range(3)]
    outer = [sum(inner), rng.randint(111, 999), rng.randint(111, 999)]
    template = "全市共有学生{0}人，分为小学{1}人（城区{2}人、乡镇{3}人、村校{4}人）、初中{5}人、高中{6}人。"
    figures = (sum(outer), outer[0], *inner, *outer[1:])
    return Document(template, tuple(map(str, figures)), (("、村校{4}人", 4), ("、高中{6}人", 6)))


def a_rate(rng: random.Random) -> Document:
    whole = rng.randint(211, 9899)
    part = rng.randint(whole // 10, whole - 1)
    rate = (Fraction(part * 20000, whole) + 1) // 2
    return Document("接诊患者{0}人次，治愈{1}人次，治愈率{2}%。", (str(whole), str(part), f"{rate / 100:.2f}"))


KINDS = {"one total": one_total, "two chained totals": two_totals, "a rate with both terms": a_rate}


def with_one_digit(document: Document, rng: random.Random) -> Slip:
    """One digit of one figure is another."""
    number = rng.randrange(len(document.figures))
    right = document.figures[number]
    places = [at for at, digit in enumerate(right) if digit.isdigit()]
    at = rng.choice(places)
    wrong = right[:at] + rng.choice(DIGITS[at == 0 :].replace(right[at], "")) + right[at + 1 :]
    return _slip(document, number, wrong)


def with_an_exchange(document: Document, rng: random.Random) -> Slip | None:
    """Two neighbouring digits of one figure are exchanged; ``None`` where that would lead to no number."""
    number = rng.randrange(len(document.figures))
    right = document.figures[number]
    places = [at for at, digit in enumerate(right) if digit.isdigit()]
    at = rng.randrange(len(places) - 1)
    one, other = places[at], places[at + 1]
    if right[one] == right[other] or (one == 0 and right[other] == "0"):
        return None
    wrong = right[:one] + right[other] + right[one + 1 : other] + right[one] + right[other + 1 :]
    return _slip(document, number, wrong)


def with_a_part_left_out(document: Document, rng: random.Random) -> Slip | None:
    """A part and its name are not there; ``None`` for documents that have none that could be missing."""
    if not document.droppable:
        return None
    stretch, number = rng.choice(document.droppable)
    short = Document(document.template.replace(stretch, ""), document.figures)
    return Slip(short.text(), document.figures[number], None)


SLIPS = {"one digit": with_one_digit, "transposition": with_an_exchange, "dropped part": with_a_part_left_out}


def _slip(document: Document, number: int, wrong: str) -> Slip:
    figures = (*document.figures[:number], wrong, *document.figures[number + 1 :])
    template = document.template
    start = len(template[: template.index(f"{{{number}}}")].format(*figures))
    return Slip(document.text(figures), document.figures[number], start)


def defects_of(text: str) -> tuple[tuple[Judged, ...], list[Defect]]:
    """The relations that an author is shown, and what is wrong in them."""
    judged = report_on(text, settings=LINT).relations
    failing = [each for each in judged if each.verdict.outcome is Outcome.INCONSISTENT]
    return judged, [group.defect for group in groups_of(judged, failing) if group.defect] if failing else []


def plausible_by_brute_force(judged: tuple[Judged, ...]) -> set[tuple[int, str]]:
    """What one change mends everything, by place and number, trying every number with up to one digit more.

    Weighted as gouji weighs slips, but found without its bounds and without its list of slips.
    """
    relations = [each.relation for each in judged if each.relation.computed is not None]
    system = system_of(relations)
    weights: dict[tuple[int, str], Fraction] = {}
    for start, claim in system.figures.items():
        if start >= 0:
            for number, weight in _every_change(system_of(relations), start, claim):
                key = (start, number)
                weights[key] = max(weight, weights.get(key, Fraction(0)))
    for number, relation in enumerate(relations):
        if isinstance(relation.computed, Sum) and system.failing == (number,):
            weights |= _parts_amiss(relation.stated, relation.computed)
    most = max(weights.values(), default=Fraction(0))
    return {key for key, weight in weights.items() if weight * 20 >= most}


def _every_change(system, start: int, claim: Claim) -> Iterator[tuple[str, Fraction]]:
    written = printed(anchor(claim), claim)
    around = [system.constraints[number] for number in system.around[start]]
    if not set(system.failing) <= {each.number for each in around}:
        return
    near = neighbours(written)
    ways = {kind: sum(1 for _, each in near if each == kind) for _, kind in near}
    tried = [(number, HABITS[kind] / ways[kind]) for number, kind in near]
    if claim.unit == "%":
        tried.append((f"-{written}", HABITS["sign"]))
    tried += [(number, weight) for number, weight in _results(around, start, claim) if number not in dict(near)]
    for number, weight in tried:
        meant = read_as(claim, Fraction(number) * Fraction(claim.scale))
        if number != written and Fraction(number) and all(each.holds({start: meant}) for each in around):
            for each in (each for each in around if each.number in system.failing):
                stated, computed = each.read({start: meant})
                if isinstance(computed, Sum) and sum(anchor(c) for c in figures_of(computed)) != anchor(stated):
                    weight /= each.room
            yield number, weight


@cache
def neighbours(written: str) -> tuple[tuple[str, str], ...]:
    """Every number with as many decimals that one slip turns into what is written, with the slip."""
    decimals = len(written.partition(".")[2])
    most = 10 ** (len(written.replace(".", "")) + 1)
    found = []
    for number in range(most):
        text = str(number).zfill(decimals + 1)
        right = f"{text[:-decimals]}.{text[-decimals:]}" if decimals else text
        kind = slip(written, right)
        if kind and not (kind == "shift" and _places(written, right) > 2):
            found.append((right, kind))
    return tuple(found)


def _places(one: str, other: str) -> int:
    quotient = Fraction(one) / Fraction(other) if Fraction(other) and Fraction(one) else Fraction(10**9)
    quotient = quotient if quotient >= 1 else 1 / quotient
    return len(str(quotient.numerator)) - 1


def _results(around: list, start: int, claim: Claim) -> Iterator[tuple[str, Fraction]]:
    """What a figure should be whose relation works it out, or the nearest number that any other one may be."""
    own = [each for each in around if each.stated.start == start]
    for each in own:
        computed = each.computed
        if isinstance(computed, Sum):
            value = Fraction(sum(anchor(c) for c in figures_of(computed)))
        else:
            assert isinstance(computed, Quotient)
            top, bottom = (anchor(c) for c in figures_of(computed))
            value = Fraction(top * 100, bottom)
        number = printed(value, claim)
        distance = abs(Fraction(number) - anchor(claim)) / Fraction(claim.last_place)
        if isinstance(computed, Quotient) and _is_upside_down(computed, claim):
            yield number, HABITS["wrong base"]
        elif distance:
            habit = ADDED_WRONGLY if isinstance(computed, Sum) else DIVIDED_WRONGLY
            yield number, habit / (A_DECADE * distance)
    if own:
        return
    written = int(anchor(claim))
    holding = (
        value
        for step in range(1, 20_000)
        for value in (written - step, written + step)
        if value > 0 and all(each.holds({start: read_as(claim, Fraction(value))}) for each in around)
    )
    nearest = next(holding, None)
    if nearest is not None:
        yield str(nearest), OUT_OF_DATE / (A_DECADE * abs(nearest - written))


def _is_upside_down(quotient: Quotient, stated: Claim) -> bool:
    top, bottom = (Fraction(anchor(claim)) for claim in figures_of(quotient))
    return any(value * 100 in stated.values for value in (bottom / top, Fraction(1)))


def _parts_amiss(stated: Claim, computed: Sum) -> dict[tuple[int, str], Fraction]:
    parts = [term.claim for _, term in computed.terms if isinstance(term, Figure) and term.claim.start >= 0]
    gap = Fraction(anchor(stated)) - sum(Fraction(anchor(part)) for part in parts)
    if gap > 0:
        return {(-1, str(gap)): LEFT_OUT / (A_DECADE * gap)}
    if any(anchor(part) == -gap for part in parts):
        return {(-1, str(gap)): HABITS["part counted twice"] / len(parts)}
    return {}


__all__ = ["KINDS", "SLIPS", "Document", "Slip", "defects_of", "plausible_by_brute_force"]
