"""How people mistype figures: whether one slip of hand leads from one number to another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise


def slip(written: str, right: str) -> str:
    """The single slip that turns ``right`` into ``written``, both bare decimal numerals, or "" when there is none.

    digit (one digit differs), transposition (two neighbours swapped), swap (two digits apart swapped), shift (the
    decimal point, or zeros at the end), dropped or doubled (one digit missing or extra), sign.
    """
    if written == right:
        return ""
    if written.lstrip("-") == right.lstrip("-"):
        return "sign"
    a, b = written.lstrip("-"), right.lstrip("-")
    if _significant(a) == _significant(b):
        return "shift"
    if len(a) == len(b) and a.find(".") == b.find("."):
        differing = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
        if len(differing) == 1:
            return "digit"
        if len(differing) == 2:
            i, j = differing
            if a[i] == b[j] and a[j] == b[i]:
                is_next = j == i + 1 or (j == i + 2 and a[i + 1] == ".")
                return "transposition" if is_next else "swap"
        return ""
    if len(a) + 1 == len(b) and _lacks_one(a, b):
        return "dropped"
    if len(b) + 1 == len(a) and _lacks_one(b, a):
        return "doubled"
    return ""


def corrections(written: str) -> Iterator[tuple[str, str]]:
    """Every bare numeral that one slip turns into ``written``, with the slip; digits that were lost are not guessed."""
    places = [at for at, digit in enumerate(written) if digit.isdigit()]
    for one, other in pairwise(places):
        if written[one] != written[other]:
            swapped = written[:one] + written[other] + written[one + 1 : other] + written[one] + written[other + 1 :]
            if _is_written(swapped):  # nobody writes 01.1 for 10.1
                yield "transposition", swapped
    for at in places:
        for digit in "0123456789":
            if digit != written[at]:
                yield "digit", written[:at] + digit + written[at + 1 :]
        if len(places) > 1:
            yield "doubled", (written[:at] + written[at + 1 :]).rstrip(".")


def every_correction(written: str) -> Iterator[tuple[str, str]]:
    """Every bare numeral with the decimals of ``written`` that one slip turns into it, with the slip; each once.

    What :func:`slip` knows, but for the sign and for shifts of more than two places.
    """
    decimals = len(written.partition(".")[2])
    seen = {written}
    for right in (
        *(number for _, number in corrections(written)),
        *_swaps(written),
        *_longer(written),
        *_shifts(written),
    ):
        if right not in seen and len(right.partition(".")[2]) == decimals and _is_written(right):
            seen.add(right)
            kind = slip(written, right)
            if kind:
                yield kind, right


def _is_written(numeral: str) -> bool:
    whole = numeral.lstrip("-").partition(".")[0]
    return whole == "0" or (whole != "" and whole[0] != "0")


def _swaps(written: str) -> Iterator[str]:
    places = [at for at, digit in enumerate(written) if digit.isdigit()]
    for one, other in combinations(places, 2):
        digits = list(written)
        digits[one], digits[other] = digits[other], digits[one]
        yield "".join(digits)


def _longer(written: str) -> Iterator[str]:
    whole = len(written.partition(".")[0])
    for at in range(whole + 1):
        for digit in "0123456789":
            yield written[:at] + digit + written[at:]


def _shifts(written: str) -> Iterator[str]:
    number = Decimal(written)
    unit = Decimal(1).scaleb(-len(written.partition(".")[2]))
    for places in (-2, -1, 1, 2):
        moved = number.scaleb(places)
        if moved == (whole := moved.quantize(unit)):
            yield f"{whole:f}"


def _significant(text: str) -> str:
    return text.replace(".", "").strip("0")


def _lacks_one(short: str, long: str) -> bool:
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return short[at:] == long[at + 1 :]
