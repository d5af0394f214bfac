"""Figures in tables: a cell says the number, its headers and the line above the table say of what, and in what unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from checker.claims.scanning import scan
from checker.claims.unit_words import unit_at
from checker.claims.words import lexicon
from checker.model.claim import Claim, ClaimKind
from checker.model.document import BlockKind, Document
from checker.model.grid import Grid, grids_of, is_number
from checker.model.interval import Interval, magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.vocabulary import Vocabulary

_UNIT_LINE = pattern(r"(?:计量|金额|数据)?单位\s*[:：]\s*([^\s，,。；;）)]{1,24})")
_IN_BRACKETS = pattern(r"[（(\[【]\s*([^（()）\[\]【】]{1,12})\s*[)）\]】]")
_BEHIND_MARK = pattern(r"[/／:：]\s*([^/／:：()（）\s]{1,6})\s*$")
_PERIOD = pattern(
    r"(?:19|20)\d\d年?(?:度|[0-9一二三四]{1,2}(?:[-—至]\d{1,2})?(?:月|季度)|上半年)?|上年同?期?|去年|本年|本期"
)
_QUOTIENT = pattern(r"率$|占比|比重|比例|同比|环比|增长|增幅|增速|[%％]|±")
_OF_PERCENT = pattern(r"[（(]\s*[%％]\s*[）)]\s*$")
_MONEY = pattern(r"单价|金额|[合总]价|价款|货款|原值|净值|折旧")
_SCALES = "十百千万亿"
_LINES_ABOVE = 3
_SEPARATORS = pattern(r"[、，,/／和及或]")


def table_claims(document: Document, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims of the document with those of bare numbers in tables given the unit, the words and the period of
    their headers.
    """
    tables = [number for number, block in enumerate(document.blocks) if block.kind is BlockKind.TABLE]
    if not tables:
        return claims
    read: dict[int, Claim] = {}
    serials: list[tuple[int, int, str]] = []
    for number in tables:
        for grid in grids_of(document.text, document.blocks[number]):
            read |= {claim.start: claim for claim in _of_grid(grid, _units_above(document, number))}
            serials += ((*cell.span, "code" if is_code else "number") for is_code, cell in grid.serials())
            serials += ((*place, "number") for place in grid.marks())
    found = tuple(_merged(claims, sorted(read.values(), key=lambda claim: claim.start)))
    return tuple(_without_serials(found, sorted(serials))) if serials else found


def _without_serials(claims: tuple[Claim, ...], serials: list[tuple[int, int, str]]) -> Iterator[Claim]:
    """The claims with the numbers that only number rows or columns told to be none: 栏次 1 2 3=1+2."""
    at = 0
    for claim in claims:
        while at < len(serials) and serials[at][1] <= claim.start:
            at += 1
        start, end, why = serials[at] if at < len(serials) else (claim.end, claim.end, "")
        is_mark = claim.why == "marker" and start <= claim.start and claim.end <= end  # ③=①+②
        if claim.end <= start or (claim.kind is ClaimKind.NONE and not is_mark):
            yield claim
        else:
            yield claim._replace(kind=ClaimKind.NONE, unit=None, metric="", period="", why=why)


def _merged(claims: tuple[Claim, ...], read: list[Claim]) -> Iterator[Claim]:
    """Both in the order of the text; of claims that overlap the one read from its cell."""
    at = 0
    for claim in claims:
        while at < len(read) and read[at].end <= claim.start:
            yield read[at]
            at += 1
        if at == len(read) or claim.end <= read[at].start:
            yield claim
    yield from read[at:]


def _of_grid(grid: Grid, above: tuple[str, ...]) -> Iterator[Claim]:
    columns = [grid.heads(column) for column in range(grid.columns)]
    for row, column, cell in grid.figures():
        raw = grid.text[cell.span.start : cell.span.end]
        literal = raw.strip()
        if not is_number(literal):
            continue
        names = grid.names(row)
        own = (grid.unit(row),) if is_unit(grid.unit(row)) and not _is_money(columns[column]) else above
        unit = _unit((*names[::-1], *columns[column][::-1]), own, names, columns[column])
        found = _read(literal, unit)
        if found is None:
            continue
        start = cell.span.start + len(raw) - len(raw.lstrip())
        words = "".join(each.strip() for each in (*names, *columns[column]))
        period = next((m.group() for each in (*columns[column][::-1], *names[::-1]) if (m := _PERIOD.search(each))), "")
        if cell.stored:
            found = found._replace(values=_as_stored(found, cell.stored))
        yield found._replace(
            start=start, end=start + len(literal), literal=literal, metric=words[:_LONGEST], period=period
        )


_LONGEST = 60


def _is_money(heads: tuple[str, ...]) -> bool:
    """Whether the column tells money, so that 公斤 in the row is the unit of its quantity alone."""
    return bool(heads) and _MONEY.search(heads[-1]) is not None


def _as_stored(claim: Claim, stored: str) -> Interval:
    """What the figure may be when the sheet holds more than it shows: a sum may be justified by either.

    12.35% is stored as 0.123456, and 1,240 as 1240.4.
    """
    share = Fraction(100) if claim.kind is ClaimKind.PERCENT else Fraction(1)
    shown, held = claim.values, Fraction(Decimal(stored)) * share * Fraction(claim.scale)
    is_near = magnitude(held - Fraction(anchor(claim))) <= Fraction(claim.last_place)
    if not is_near or shown.low is None or shown.high is None:
        return shown
    return Interval(min(shown.low, held), max(shown.high, held))


def _units_above(document: Document, number: int) -> tuple[str, ...]:
    """The units that a line above the table tells: 单位：万元、%."""
    for block in reversed(document.blocks[max(0, number - _LINES_ABOVE) : number]):
        if block.kind is BlockKind.TABLE:
            break
        found = _UNIT_LINE.search(document.text, block.span.start, block.span.end)
        if found is not None:
            return tuple(each for each in _SEPARATORS.split(found.group(1)) if each)
    return ()


def _unit(nearest: tuple[str, ...], above: tuple[str, ...], names: tuple[str, ...], heads: tuple[str, ...]) -> str:
    """The unit of a cell: the one in the brackets of a header, else the one above that can be of such a column."""
    if heads and _OF_PERCENT.search(heads[-1]):
        return "%"  # 营业收入（万元） in the column 比上年增减（%）
    for words in nearest:
        for form in (_IN_BRACKETS, _BEHIND_MARK):
            for found in reversed(list(form.finditer(words.strip()))):
                if found.start() and is_unit(found.group(1)):  # （一）基本工资 has a mark in front and no unit
                    return found.group(1)
    said = "".join((*names[-1:], *heads[-1:]))
    if _QUOTIENT.search(said):
        return next((unit for unit in above if unit in ("%", "％", "‰")), "%" if "%" in said or "％" in said else "")
    return next((unit for unit in above if unit not in ("%", "％", "‰")), "")


def is_unit(word: str) -> bool:
    """Whether a figure in front of the word would be so many of it."""
    return _is_unit(word, lexicon().added)


@lru_cache(maxsize=1024)
def _is_unit(word: str, _: Vocabulary) -> bool:
    name = word.lstrip(_SCALES)
    unit, stop = unit_at(f"1{name}", 1)
    return bool(name) and unit is not None and stop == len(name) + 1


_GROUPED = pattern(r"-?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?")
_BETWEEN = pattern("[ \u00a0\u2009\u202f]")


def _read(literal: str, unit: str) -> Claim | None:
    """The claim that the number makes in the unit, at place 0."""
    if literal.startswith(("(", "（")) and literal.endswith((")", "）")):
        literal = f"-{literal[1:-1]}"  # as accountants write what is negative
    own = literal if literal[-1:] in "%％‰" else f"{literal}{unit}"
    if not unit and _GROUPED.fullmatch(literal) is not None:
        own = _BETWEEN.sub("", literal)  # 21 406 alone in its cell is one number
    return next((claim for claim in scan(own) if claim.kind is not ClaimKind.NONE), None)
