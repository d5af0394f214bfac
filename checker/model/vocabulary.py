"""What a user adds to the words that gouji knows."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from checker.model.claim import Approximation
from checker.model.definition import Definition


class Vocabulary(NamedTuple):
    """Words and conventions beyond the shipped ones; the empty one adds nothing.

    ``classifiers`` count things (菌棒). ``units`` are definitions in pint's words, "担 = 50 * 公斤" or, of a new
    dimension, "标煤 = [标煤]". ``not_figures`` are words that hold a numeral and state nothing (北斗三号).
    ``definitions`` are rates, before the shipped ones of the same name. ``widths`` say how far 余, 近 and 约 reach,
    as a part of the figure; without one it is the place of its last digit.
    """

    classifiers: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    not_figures: tuple[str, ...] = ()
    definitions: tuple[Definition, ...] = ()
    widths: tuple[tuple[Approximation, Fraction], ...] = ()


NOTHING_ADDED = Vocabulary()
