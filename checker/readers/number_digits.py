"""Sections of number formats that place digits: #,##0.00, 0.00E+00, # ??/??, 0.0, (in thousands)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from checker.readers.number_general import EXACT
from checker.readers.number_han import han_digits, han_number
from checker.readers.number_tokens import Kind, Section, Token

_MOST_DECIMALS = 127
_LONGEST_DENOMINATOR = 7


class DigitSection:
    """Shows numbers without a sign; ``show`` also says whether the text says exactly the number."""

    def __init__(self, section: Section) -> None:
        self._numerals = section.numerals
        tokens = section.tokens
        self._fraction = _fraction_of(tokens)
        slot_at = [at for at, token in enumerate(tokens) if token.kind is Kind.DIGIT]
        point = next((at for at, token in enumerate(tokens) if token.kind is Kind.POINT), len(tokens))
        exponent = next((at for at, token in enumerate(tokens) if token.kind is Kind.EXPONENT), len(tokens))
        last = max((at for at in slot_at if at < exponent), default=-1)
        first = slot_at[0] if slot_at else len(tokens)
        commas = [at for at, token in enumerate(tokens) if token.kind is Kind.COMMA and first < at < exponent]
        whole = min(point, exponent)
        last_whole = max((at for at in slot_at if at < whole), default=-1)
        self._has_groups = any(at < last_whole for at in commas)
        scaling = [at for at in commas if at > last or last_whole < at < point]
        percents = sum(token.kind is Kind.PERCENT for token in tokens)
        self._scale = 2 * percents - 3 * len(scaling)
        dropped = {*commas}
        self._whole = _pieces(tokens, range(whole), dropped)
        self._after = _pieces(tokens, range(whole + 1 if point < exponent else whole, exponent), dropped)
        self._exponent = _pieces(tokens, range(exponent + 1, len(tokens)), set())
        self._exponent_sign = tokens[exponent].text if exponent < len(tokens) else ""
        self._has_point = point < exponent
        self._decimals = min(sum(kind is Kind.DIGIT for kind, _ in self._after), _MOST_DECIMALS) if point < last else 0
        self._places = Decimal(1).scaleb(-self._decimals)
        self._slots = sum(kind is Kind.DIGIT for kind, _ in self._whole)
        # 0!.0 and 000-0000 put characters between digits: the text says another number, or none
        between = tokens[first : last + 1]
        is_split = any(token.kind not in (Kind.DIGIT, Kind.COMMA, Kind.POINT) for token in between)
        self._says_number = bool(slot_at) and not scaling and not is_split
        self._simple = self._as_simple() if self._says_number and not self._exponent_sign else None

    def show(self, number: Decimal) -> tuple[str, bool]:
        """The number's text, and whether it says exactly this number."""
        if self._fraction:
            return self._fraction.show(number)
        if self._exponent_sign:
            return self._scientific(number)
        scaled = number.scaleb(self._scale, EXACT) if self._scale else number
        rounded = scaled.quantize(self._places, context=EXACT)
        is_exact = self._says_number and rounded == scaled
        if self._simple:
            before, pattern, behind = self._simple
            return f"{before}{rounded:{pattern}}{behind}", is_exact
        text = self._placed(rounded)
        return text, is_exact and any(map(str.isalnum, text))

    def _as_simple(self) -> tuple[str, str, str] | None:
        """What stands before and behind, and Python's own format, for 0.00 and #,##0.00 and their like."""
        whole = [text for kind, text in self._whole if kind is Kind.DIGIT]
        after = [text for kind, text in self._after if kind is Kind.DIGIT]
        if self._numerals or not whole or whole.count("0") != 1 or whole[-1] != "0" or {"?"} & {*whole}:
            return None
        if {*after} - {"0"} or self._has_point and not after or len(after) > _MOST_DECIMALS:
            return None
        first = next(at for at, (kind, _) in enumerate(self._whole) if kind is Kind.DIGIT)
        before = "".join(text for _, text in self._whole[:first])
        literals = (self._whole if not after else self._after) if self._has_point or not after else self._after
        last = max((at for at, (kind, _) in enumerate(literals) if kind is Kind.DIGIT), default=-1)
        behind = "".join(text for _, text in literals[last + 1 :])
        if not self._has_point:
            behind += "".join(text for _, text in self._after)
        return before, f"{',' if self._has_groups else ''}.{self._decimals}f", behind

    def _placed(self, rounded: Decimal) -> str:
        whole, _, after = f"{rounded:f}".partition(".")
        whole = whole.lstrip("0")
        point = "." if self._has_point else ""
        return self._filled_whole(whole) + point + self._filled_after(after)

    def _filled_whole(self, digits: str) -> str:
        """The digits from the right into their slots; the first slot takes all that are left."""
        if self._numerals in (1, 2) and self._slots and len(digits) <= 16:
            shown = han_number(int(digits or "0"), self._numerals)
            first = next(at for at, (kind, _) in enumerate(self._whole) if kind is Kind.DIGIT)
            return "".join(
                shown if at == first else text
                for at, (kind, text) in enumerate(self._whole)
                if kind is not Kind.DIGIT or at == first
            )
        out: list[str] = []
        left, placed, slots = len(digits), 0, self._slots
        for kind, text in reversed(self._whole):
            if kind is not Kind.DIGIT:
                out.append(text)
                continue
            slots -= 1
            for _ in range(max(1, left) if slots == 0 else 1):
                digit = digits[left - 1] if left > 0 else {"0": "0", "?": " "}.get(text, "")
                left -= 1
                if digit and self._has_groups and placed and placed % 3 == 0:
                    out.append("," if digit != " " else " ")
                placed += bool(digit)
                out.append(han_digits(digit, self._numerals))
        return "".join(reversed(out))

    def _filled_after(self, digits: str) -> str:
        out: list[str] = []
        significant, at = len(digits.rstrip("0")), 0
        for kind, text in self._after:
            if kind is not Kind.DIGIT:
                out.append(text)
                continue
            digit = digits[at] if at < len(digits) else "0"
            if at >= significant:
                digit = {"0": "0", "?": " "}.get(text, "")
            at += 1
            out.append(han_digits(digit, self._numerals))
        return "".join(out)

    def _scientific(self, number: Decimal) -> tuple[str, bool]:
        step = max(1, self._slots)
        order = number.adjusted() if number else 0
        order -= order % step if step > 1 else 0
        mantissa = number.scaleb(-order, EXACT).quantize(self._places, context=EXACT)
        if mantissa.adjusted() >= step:  # 9.99 became 10.0
            order += step
            mantissa = number.scaleb(-order, EXACT).quantize(self._places, context=EXACT)
        is_exact = mantissa.scaleb(order, EXACT) == number
        sign = "-" if order < 0 else "+" if "+" in self._exponent_sign else ""
        slots = sum(kind is Kind.DIGIT for kind, _ in self._exponent)
        behind = "".join(text for kind, text in self._exponent if kind is not Kind.DIGIT)
        exponent = f"{self._exponent_sign[0]}{sign}{abs(order):0{min(slots, 9)}}"
        return self._placed(mantissa) + exponent + behind, is_exact


def _pieces(tokens: tuple[Token, ...], places: range, dropped: set[int]) -> tuple[tuple[Kind, str], ...]:
    """The tokens at these places as digits and literals."""
    kept = (tokens[at] for at in places if at not in dropped)
    return tuple((Kind.DIGIT if token.kind is Kind.DIGIT else Kind.LITERAL, token.text) for token in kept)


class _FractionSection:
    """# ?/? and # ?/8: a whole number, if it has slots, and a fraction."""

    def __init__(self, before: str, behind: str, *, has_whole: bool, longest: int, denominator: int) -> None:
        self._before, self._behind = before, behind
        self._has_whole = has_whole
        self._longest = longest
        self._denominator = denominator

    def show(self, number: Decimal) -> tuple[str, bool]:
        value = Fraction(number)
        whole = int(value) if self._has_whole else 0
        rest = value - whole
        if self._denominator:
            numerator, denominator = int(rest * self._denominator + Fraction(1, 2)), self._denominator
        else:
            numerator, denominator = rest.limit_denominator(10**self._longest - 1).as_integer_ratio()
        if self._has_whole and numerator == denominator:
            whole, numerator = whole + 1, 0
        shown = f"{numerator}/{denominator}" if numerator or not self._has_whole else ""
        if self._has_whole and (whole or not shown):
            shown = f"{whole} {shown}".rstrip()
        return self._before + shown + self._behind, Fraction(numerator, denominator) + whole == value


def _fraction_of(tokens: tuple[Token, ...]) -> _FractionSection | None:
    """The fraction that the tokens ask for, if they do."""
    slash = next((at for at, token in enumerate(tokens) if token.kind is Kind.SLASH), 0)
    if not slash or tokens[slash - 1].kind is not Kind.DIGIT:
        return None
    behind = slash + 1
    while behind < len(tokens) and (tokens[behind].kind is Kind.DIGIT or tokens[behind].text in set("123456789")):
        behind += 1
    written = "".join(token.text for token in tokens[slash + 1 : behind])
    if not written:
        return None
    start = slash - 1
    while start and tokens[start - 1].kind is Kind.DIGIT:
        start -= 1
    slots = [at for at in range(start) if tokens[at].kind is Kind.DIGIT]
    before = tokens[: slots[0] if slots else start]
    fixed = int(written) if written.strip("0?#").isdigit() and len(written) <= _LONGEST_DENOMINATOR else 0
    return _FractionSection(
        "".join(_literals(before)),
        "".join(_literals(tokens[behind:])),
        has_whole=bool(slots),
        longest=min(len(written), _LONGEST_DENOMINATOR),
        denominator=fixed,
    )


def _literals(tokens: tuple[Token, ...]) -> Iterator[str]:
    return (token.text for token in tokens if token.kind is not Kind.DIGIT)
