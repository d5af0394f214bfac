"""Rows and columns of a table that only number the others, 栏次 1 2 3=1+2, and the formulas that stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.model.patterns import pattern

_LABEL = pattern(r"[栏行列][\s\u3000]*[次号序目]|序[\s\u3000]*号|编[\s\u3000]*号|[甲乙丙丁戊类款项]|[-—–－─/]*")
_TOLD = pattern(r"[栏行列][\s\u3000]*[次号序目]")
_LETTERS = frozenset("甲乙丙丁戊")
_SIGN = r"(?:\d{1,3}|[①-⑳]|[A-Za-z])"
_NUMBER = pattern(rf"[（(]?({_SIGN})[)）]?(?:[栏行列]|$)?")
_DEFINED = pattern(rf"(?:[（(]?({_SIGN})[)）]?[栏行列]?|[^\d=＝]{{1,12}})\s*[=＝]\s*(.{{1,120}})")
_FORMULA = pattern(rf"(?:{_SIGN}|[（()）+＋\-－−–—*×/÷%％\s栏行列第]){{1,120}}")
_AT_END = pattern(
    r"[（(]\s*([^\u4e00-\u9fff=＝]{1,4}|[^\u4e00-\u9fff]{3,60})\s*[)）]\s*$|[①-⑳](?:\s*[=＝][^\u4e00-\u9fff]{3,60})?$"
)
_CIRCLED_FROM = ord("①") - 1
_FEW, _ENOUGH = 2, 3
_PLAIN = str.maketrans("（）＋－−–—×÷％", "()+----*/%") | {ord(word): None for word in " \t\u3000栏行列第"}
_OPERATORS = frozenset("+-*/")


class Numbered(NamedTuple):
    """What a cell of such a row says: the number of its column, and the formula behind it; either may be missing.

    ``is_sure`` is false of a formula in brackets behind a name that has no = in it: （1-2） may be from 1 to 2.
    """

    sign: str
    formula: str = ""
    is_sure: bool = True


def numbered(cell: str) -> Numbered | None:
    """What the cell says if it numbers its column: 3, （3）, ③, 3=1+2, 合计=1+2; ``None`` if it says anything else."""
    text = cell.strip()
    plain = _NUMBER.fullmatch(text)
    if plain is not None:
        return Numbered(_plain(plain.group(1)))
    defined = _DEFINED.fullmatch(text)
    if defined is not None and _FORMULA.fullmatch(defined.group(2)):
        return Numbered(_plain(defined.group(1) or ""), defined.group(2).translate(_PLAIN))
    return None


def _plain(sign: str) -> str:
    return str(ord(sign) - _CIRCLED_FROM) if "①" <= sign <= "⑳" else sign.upper()


def signs_of(cells: Sequence[str], *, is_apart: bool = False) -> list[Numbered | None] | None:
    """What each cell of a row says, if all that it does is number columns; ``None`` of every other row.

    ``is_apart`` says that the names in front belong to a header above, so that all of the row's own cells are numbers.
    Numbers alone must be many and begin with 1, for figures may be 1 and 2 as well.
    """
    found = [numbered(each) if each.strip() else None for each in cells]
    labels = [each.strip() for each, said in zip(cells, found, strict=True) if said is None]
    if not any(found) or not all(_LABEL.fullmatch(each) for each in labels):
        return None
    signs = [each.sign for each in found if each is not None and each.sign]
    if any(each.isalpha() for each in signs) and not any(each and each.formula for each in found):
        return None  # A, B, C may be names
    is_defined = any(each and each.formula for each in found)
    is_told = is_defined or any(_TOLD.fullmatch(each) for each in labels)
    numbers = [int(each) if each.isdecimal() else ord(each) for each in signs]
    if not numbers or len({each.isdecimal() for each in signs}) > 1 or numbers != sorted(set(numbers)):
        return None
    if is_told:
        return found
    few = is_apart or not _LETTERS.isdisjoint(labels)
    counts_up = numbers == list(range(1, len(numbers) + 1))
    return found if counts_up and len(numbers) >= (_FEW if few else _ENOUGH) else None


def told_in(name: str) -> Numbered | None:
    """What the end of a header says of its number: 预算数（A）, 执行率（B/A）, 差额（3=1-2）, 合计③=①+②."""
    whole = numbered(name)
    if whole is not None and whole.formula:
        return whole
    at_end = _AT_END.search(name)
    if at_end is None:
        return None
    words = (at_end.group(1) or at_end.group()).strip()
    if any(each.islower() for each in words):
        return None  # 产量（t）, 速度（m/s）
    said = numbered(words)
    if said is None and _FORMULA.fullmatch(words) and not _OPERATORS.isdisjoint(words.translate(_PLAIN)):
        return Numbered("", words.translate(_PLAIN), is_sure=False)
    return said


def place_of_formula(name: str) -> tuple[int, int] | None:
    """Where a header has a formula, whose numbers are no figures: （3=1+2） of 合计（3=1+2）."""
    if _OPERATORS.isdisjoint(name.translate(_PLAIN)) or not any(map(str.isdigit, name)):
        return None
    said = told_in(name)
    if said is None or not said.formula or not said.is_sure:
        return None
    at_end = _AT_END.search(name)
    return (0, len(name)) if at_end is None or numbered(name) is not None else at_end.span()
