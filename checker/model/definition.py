"""The definition of a rate: which figures stand above and below the line, by the words that name them."""

from __future__ import annotations

from typing import NamedTuple

Bound = int | None
"""An end of the values that a rate can have, in its own unit (100 of percent); ``None`` where there is none."""


class Formula(NamedTuple):
    """One way to compute a rate: a sum of terms over a sum of terms.

    A term is a group of synonyms ("审结|结案"), one of which the figure's words contain. A leading "?" marks a term
    that may be missing from the text (旧存 in a court's intake), a leading "-" one that is subtracted, "?-" both.
    Without a denominator the terms of the numerator are rates themselves: 出生率 − 死亡率.
    """

    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    stands_in: bool = False
    """Whether it counts only where no formula in front finds its terms: 送审 − 审定, where 核减 is not stated."""


class Definition(NamedTuple):
    """A rate with every way in which reports compute it, the usual one first.

    Without a formula the word is no quotient of two counts (汇率, 调查失业率), and nothing is computed.
    A figure whose words contain one of ``excluded`` is never a term. ``closed``: where the terms are not in the text
    the rate is left alone, instead of being read by its own stem (GDP over 贡献 is no 贡献率).
    """

    names: tuple[str, ...]
    formulas: tuple[Formula, ...]
    lowest: Bound = 0
    highest: Bound = 100
    excluded: tuple[str, ...] = ()
    closed: bool = False
