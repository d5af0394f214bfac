"""Evaluates the lines of arithmetic in ``seeds/expected`` with exact fractions, apart from the tool's own code.

A line is one statement or several with "；" between: ``121 + 1 + 363 = 485``, ``7149 ÷ 7513 ≈ 95.16% ≠ 95.15%``.
Its first term is compared with each later one: = exactly, ≈ when rounding it to the printed places gives the
term (either neighbour of a tie), ≠ when it does not, ≤ and ≥ as usual.
"""

from __future__ import annotations

import re
from fractions import Fraction

_COMPARISON = re.compile(r"\s*([=≈≠≤≥])\s*")
_TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([+−×÷()]))")
_NUMBER = re.compile(r"\d+(?:\.(\d+))?(%|‰)?$")
_SCALES = {"": 1, "%": 100, "‰": 1000}


class ArithmeticTextError(ValueError):
    """The line is not written in the form above."""


def untrue_statements(line: str) -> list[str]:
    """The statements of the line that do not hold; raises ArithmeticTextError when one cannot be read."""
    return [statement for statement in line.split("；") if not _holds(statement)]


def numbers_in(line: str) -> set[Fraction]:
    """Every number that the line writes down, signs and percent signs left aside."""
    return {Fraction(number) for number in re.findall(r"\d+(?:\.\d+)?", line)}


def _holds(statement: str) -> bool:
    first, *rest = _COMPARISON.split(statement.strip())
    if not rest:
        raise ArithmeticTextError(f"no comparison in {statement!r}")
    left = _value(first)
    return all(_compare(left, sign, term) for sign, term in zip(rest[::2], rest[1::2], strict=True))


def _compare(left: Fraction, sign: str, term: str) -> bool:
    stated = _NUMBER.match(term)
    if stated is None:
        raise ArithmeticTextError(f"{term!r} is not a number")
    right = _value(term)
    match sign:
        case "=":
            return left == right
        case "≤":
            return left <= right
        case "≥":
            return left >= right
    half_of_last_place = Fraction(1, 2 * 10 ** len(stated[1] or "") * _SCALES[stated[2] or ""])
    return (abs(left - right) <= half_of_last_place) is (sign == "≈")


def _value(text: str) -> Fraction:
    scale = text[-1] if text[-1:] in ("%", "‰") else ""
    tokens = _tokens(text.removesuffix(scale) if scale else text)
    value = _sum(tokens)
    if tokens:
        raise ArithmeticTextError(f"{tokens} is left over of {text!r}")
    return value / _SCALES[scale]


def _tokens(text: str) -> list[str]:
    """The tokens from last to first, so that the next one is popped."""
    tokens, at = [], 0
    while at < len(text.rstrip()):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ArithmeticTextError(f"cannot read {text[at:]!r}")
        tokens.append(match[1] or match[2])
        at = match.end()
    return tokens[::-1]


def _sum(tokens: list[str]) -> Fraction:
    value = _product(tokens)
    while tokens and tokens[-1] in "+−":
        value = value + _product(tokens) if tokens.pop() == "+" else value - _product(tokens)
    return value


def _product(tokens: list[str]) -> Fraction:
    value = _atom(tokens)
    while tokens and tokens[-1] in "×÷":
        value = value * _atom(tokens) if tokens.pop() == "×" else value / _atom(tokens)
    return value


def _atom(tokens: list[str]) -> Fraction:
    if not tokens:
        raise ArithmeticTextError("a number is missing at the end")
    token = tokens.pop()
    if token != "(":
        return Fraction(token)
    value = _sum(tokens)
    if not tokens or tokens.pop() != ")":
        raise ArithmeticTextError("a bracket is not closed")
    return value
