"""One wrong figure is one defect, however many relations it breaks, with what it may have been meant to be."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.model.relation import Relation
from checker.reasoning.bounds import Steps
from checker.reasoning.localisation import STEPS, Localisation, localise
from checker.reasoning.mistypings import Reading
from checker.reasoning.system import System, system_of

_LIKELIER = Fraction(2, 3)
_SURE = Fraction(17, 20)
_WORTH_SAYING = Fraction(1, 20)


class Defect(NamedTuple):
    """``broken`` are the numbers of the relations that one wrong figure breaks, in their order.

    ``readings`` are the changes any one of which mends them all, the likeliest first; none when that is undecided.
    """

    broken: tuple[int, ...]
    readings: tuple[Reading, ...] = ()
    exchange: tuple[Reading, ...] = ()
    """Two figures that stand in each other's place, instead of ``readings``: both are to be changed."""

    @property
    def likeliest(self) -> Reading | None:
        """The one reading that a slip explains and that is likelier than all others together."""
        return self._first_of(_LIKELIER)

    @property
    def named(self) -> Reading | None:
        """The one reading that a slip explains and that leaves the others next to nothing."""
        return self._first_of(_SURE)

    def _first_of(self, share: Fraction) -> Reading | None:
        if not self.readings or not self.readings[0].is_plausible:
            return None
        total = sum((reading.weight for reading in self.readings), Fraction(0))
        return self.readings[0] if self.readings[0].weight >= total * share else None

    @property
    def plausible(self) -> tuple[Reading, ...]:
        """The readings that are not next to nothing beside the likeliest one."""
        least = self.readings[0].weight * _WORTH_SAYING if self.readings else 0
        return tuple(reading for reading in self.readings if reading.weight >= least)

    @property
    def tied(self) -> tuple[Reading, ...]:
        """What it can be, one as well as another, where slips explain it and none can be named."""
        if self.named is not None or not any(reading.is_plausible for reading in self.readings):
            return ()
        return self.plausible


_STEPS_OF_A_PART = 300
"""So many steps, as one total with eight parts takes, are given to every group of figures, whatever is left."""


def defects(relations: Sequence[Relation]) -> list[Defect]:
    """What is wrong in relations that have a stated and a computed side, some of which do not hold."""
    system = system_of(relations)
    steps = Steps(STEPS)
    found: list[Defect] = []
    for part in system.parts():
        steps.left = max(steps.left, _STEPS_OF_A_PART)  # what is hard elsewhere in the text does not count here
        localisation = localise(part, steps)
        if localisation.size != 1 and len(part.failing) > 1 and _have_one_in_common(part):
            found += _with_a_doubt(part, localisation, steps)
        else:
            found += _of_part(part, localisation)
    return found


def _have_one_in_common(system: System) -> bool:
    return bool(set.intersection(*(set(system.constraints[number].figures) for number in system.failing)))


_FEW = 12
"""So many relations are each doubted once, whatever work is left."""
_DOUBT = Fraction(1, 30)
"""How often a relation that disagrees is none, where another that shares a figure with it disagrees as well."""


def _with_a_doubt(system: System, localisation: Localisation, steps: Steps) -> list[Defect]:
    """Where one figure is in all that fails, and yet no number for it mends it all, one of the relations may be none.

    That is believed unless slips explain several wrong figures better. It stays with
    what it shares a figure with.
    """
    best = localisation.solutions[0] if localisation.solutions and localisation.is_decided else None
    likeliest = best.weight if best is not None and all(each[0].is_plausible for each in best.readings) else Fraction(0)
    chosen = _of_part(system, localisation) if likeliest else [Defect(system.failing)]
    for doubted in system.failing:
        if len(system.failing) <= _FEW:
            steps.left = max(steps.left, _STEPS_OF_A_PART)
        elif steps.left < 0:
            break
        rest = system.without(doubted)
        one = localise(rest, steps)
        if (
            one.is_decided
            and one.solutions
            and len(one.solutions[0].readings) == 1
            and one.solutions[0].weight * _DOUBT > likeliest
        ):
            likeliest = one.solutions[0].weight * _DOUBT
            (defect,) = _of_part(rest, one)
            chosen = [defect._replace(broken=system.failing)]
    return chosen


def _of_part(system: System, localisation: Localisation) -> list[Defect]:
    if not localisation.solutions or not localisation.is_decided:
        return [Defect(system.failing)]
    best = localisation.solutions[0]
    if best.is_exchange:
        return [Defect(system.failing, exchange=tuple(each[0] for each in best.readings))]
    left = list(system.failing)
    found: list[Defect] = []
    for own in best.readings:
        start = own[0].start
        broken = tuple(number for number in left if start in system.constraints[number].figures)
        if not broken:
            continue  # it only has to follow another figure
        left = [number for number in left if number not in broken]
        rest = best.figures - {start}
        readings = [
            reading._replace(weight=reading.weight * solution.weight_of(rest) / best.weight_of(rest))
            for solution in localisation.solutions
            if rest <= solution.figures
            for each in solution.readings
            if each[0].start not in rest
            for reading in each
        ]
        found.append(Defect(broken, tuple(sorted(readings, key=lambda reading: (-reading.weight, reading.start)))))
    return found
