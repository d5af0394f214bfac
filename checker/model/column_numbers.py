"""Rows and columns of a table that only number the others, 栏次 1 2 3=1+2, and the formulas that stand in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.model.patterns import pattern

_LABEL = pattern(r"[栏行列][\s\u3000]*[次号序目]|序[\s\u3000]*号|编[\s\u3000]*号|[甲乙丙丁戊类款项]|[-—–－─/]*")
_TOLD = pattern(r"[栏行列][\s\u3000]*[次号序目]|[甲乙丙丁戊]")
_SIGN = r"(?:\d{1,3}|[①-⑳]|[A-Za-z])"
_NUMBER = pattern(rf"[（(]?({_SIGN})[)）]?(?:[栏行列]|$)?")
_DEFINED = pattern(rf"(?:[（(]?({_SIGN})[)）]?[栏行列]?|[^\d=＝]{{1,12}})\s*[=＝]\s*(.{{1,120}})")
_FORMULA = pattern(rf"(?:{_SIGN}|[（()）+＋\-－−–—*×/÷%％\s栏行列第]){{1,120}}")
_AT_END = pattern(r"[（(]\s*([^\u4e00-\u9fff=＝]{1,4}|[^\u4e00-\u9fff]{3,60})\s*[)）]\s*$|[①-⑳](?:\s*[=＝][^\u4e00-\u9fff]{3,60})?$")
_CIRCLED_FROM = ord("①") - 1
_ENOUGH = 3
_PLAIN = str.maketrans("（）＋－−–—×÷％", "()+----*/%") | {ord(word): None for word in " \t\u3000栏行列第"}
_OPERATORS = frozenset("+-*/")


class Numbered(NamedTuple):
    """What a cell of such a row says: the number of its column, and the formula behind it; either may be missing."""

    sign: str
    formula: str = ""


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
    is_told = any(_TOLD.fullmatch(each) for each in labels) or any(each and each.formula for each in found)
    if not signs or not _counts_up(signs):
        return None
    is_first = signs[0] in ("1", "A")
    is_row = is_told or is_apart and is_first and len(signs) > 1 or is_first and len(signs) >= _ENOUGH
    return found if is_row else None


def _counts_up(signs: Sequence[str]) -> bool:
    """Whether each is the next one of the one in front."""
    numbers = [int(each) if each.isdecimal() else ord(each) for each in signs]
    return len({each.isdecimal() for each in signs}) == 1 and numbers == list(range(numbers[0], numbers[0] + len(signs)))


def told_in(name: str) -> Numbered | None:
    """What the end of a header says of the number of its column: 预算数（A）, 执行率（B/A）, 差额（3=1-2）, 合计③=①+②."""
    at_end = _AT_END.search(name)
    if at_end is None:
        return None
    words = (at_end.group(1) or at_end.group()).strip()
    if any(each.islower() for each in words):
        return None  # 产量（t）, 速度（m/s）
    said = numbered(words)
    if said is None and _FORMULA.fullmatch(words) and not _OPERATORS.isdisjoint(words.translate(_PLAIN)):
        return Numbered("", words.translate(_PLAIN))
    return said
