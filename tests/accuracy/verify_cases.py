"""Verify the labelled cases: every label's arithmetic is evaluated exactly, never with floats.

    python tests/accuracy/verify_cases.py

Each case carries ``check``, a list of assertions such as ``"121+1+363 == 485"`` or
``"not rounds(7149/7513*100, '95.15')"``. They are parsed and evaluated here over fractions; only the
operators and the helper functions below exist. A figure that a check uses must stand in the case's text.
"""

import ast
import datetime
import json
import operator
import pathlib
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

FOLDER = pathlib.Path(__file__).parent / "cases"
TYPES = frozenset(
    {
        "total",
        "part",
        "share",
        "rate",
        "growth",
        "average",
        "ratio",
        "difference",
        "order",
        "complement",
        "enumeration",
        "respective",
        "stock_flow",
        "restated",
        "target",
        "unit",
        "absence",
        "numbering",
        "date",
        "other",
    }
)
FIELDS = frozenset({"id", "domain", "text", "expect", "trap", "check", "held"})
# Constants a check may use although the text does not write them: days, months, years, 亩 to the hectare.
SMALL = 31
CONSTANTS = frozenset({Fraction(365), Fraction(366)} | {Fraction(10) ** power for power in range(13)})


class CaseError(Exception):
    """A case that is malformed, or whose label is not true; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Span:
    """All values between low and high, both included."""

    low: Fraction
    high: Fraction


Value = Fraction | Span


def span_of(value: Value) -> Span:
    """The value as a span; a fraction is a point."""
    return value if isinstance(value, Span) else Span(value, value)


def combined(operation: Callable[[Any, Any], Any], left: Value, right: Value) -> Value:
    """The operation on two values; on spans the hull of the four corner results."""
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return Fraction(operation(left, right))
    one, two = span_of(left), span_of(right)
    if operation is operator.truediv and two.low <= 0 <= two.high:
        raise CaseError("division by a span that contains zero")
    corners = [Fraction(operation(a, b)) for a in (one.low, one.high) for b in (two.low, two.high)]
    return Span(min(corners), max(corners))


def last_place(literal: str) -> Fraction:
    """The unit of the last digit that is written: "95.15" -> 1/100."""
    return Fraction(1, 10 ** len(literal.partition(".")[2]))


def around(literal: str) -> Span:
    """Every value that is printed as the literal, either neighbour of a tie included."""
    half = last_place(literal) / 2
    return Span(Fraction(literal) - half, Fraction(literal) + half)


def meets(left: Value, right: Value) -> bool:
    """True when some value belongs to both."""
    one, two = span_of(left), span_of(right)
    return one.low <= two.high and two.low <= one.high


def apart(left: Value, right: Value) -> bool:
    """True when no value belongs to both."""
    return not meets(left, right)


def rounds(value: Value, literal: str) -> bool:
    """True when the value, or some value of the span, may be printed as the literal."""
    return meets(value, around(literal))


def truncates(value: Fraction, literal: str) -> bool:
    """True when cutting off the digits behind the last place gives the literal."""
    return Fraction(literal) <= value < Fraction(literal) + last_place(literal)


def rounded(value: Fraction, places: Fraction) -> Fraction:
    """The value rounded to so many decimals, half away from zero."""
    scale = 10 ** int(places)
    whole = (2 * abs(value) * scale + 1) // 2
    return Fraction(whole, scale) * (1 if value >= 0 else -1)


def yearly(ratio: Value, years: Fraction, literal: str) -> bool:
    """True when the literal, in percent, is the geometric mean growth that gives the ratio."""
    growth, reached = around(literal), span_of(ratio)
    low, high = ((1 + end / 100) ** int(years) for end in (growth.low, growth.high))
    return low <= reached.high and reached.low <= high


def is_date(year: Fraction, month: Fraction, day: Fraction) -> bool:
    """True when the day exists in the calendar."""
    try:
        datetime.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def weekday(year: Fraction, month: Fraction, day: Fraction) -> Fraction:
    """Monday is 1, Sunday is 7."""
    return Fraction(datetime.date(int(year), int(month), int(day)).isoweekday())


def day_number(year: Fraction, month: Fraction, day: Fraction) -> Fraction:
    """The ordinal of the day, so that two days subtract."""
    return Fraction(datetime.date(int(year), int(month), int(day)).toordinal())


def helpers_for(text: str) -> dict[str, Callable[..., Any]]:
    """The functions that a check of this text may call."""

    def stands(piece: str) -> bool:
        return piece in text

    def says(piece: str, value: Fraction) -> Fraction:
        if piece not in text:
            raise CaseError(f"the text does not say {piece}")
        return value

    def listed(items: str) -> Fraction:
        if items not in text:
            raise CaseError(f"the text does not list {items}")
        return Fraction(len(re.split("[、，；和及]", items)))

    def sum_of(values: Iterable[Value]) -> Value:
        result: Value = Fraction(0)
        for value in values:
            result = combined(operator.add, result, value)
        return result

    return {
        "q": lambda numerator, denominator: combined(operator.truediv, numerator, denominator),
        "sum": sum_of,
        "stands": stands,
        "says": says,
        "listed": listed,
        "around": around,
        "meets": meets,
        "apart": apart,
        "rounds": rounds,
        "truncates": truncates,
        "rounded": rounded,
        "yearly": yearly,
        "is_date": is_date,
        "weekday": weekday,
        "day_number": day_number,
    }


ARITHMETIC: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


def evaluate(check: str, text: str) -> Any:
    """The value of the check; raises CaseError for anything but arithmetic, comparison and a known helper."""
    helpers = helpers_for(text)

    def value(node: ast.AST) -> Any:
        match node:
            case ast.Constant(value=str() as literal):
                return literal
            case ast.Constant(value=bool()):
                raise CaseError(f"{check}: a bare truth value proves nothing")
            case ast.Constant(value=int() | float()):
                # The source, not the parsed float: 16.8 must be 84/5.
                return Fraction(ast.get_source_segment(check, node) or "")
            case ast.BinOp(left=left, op=op, right=right) if type(op) in ARITHMETIC:
                return combined(ARITHMETIC[type(op)], value(left), value(right))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return combined(operator.mul, Fraction(-1), value(operand))
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return not value(operand)
            case ast.BoolOp(op=ast.And(), values=values):
                return all(value(item) for item in values)
            case ast.BoolOp(op=ast.Or(), values=values):
                return any(value(item) for item in values)
            case ast.Compare(left=left, ops=ops, comparators=comparators) if all(type(op) in COMPARISONS for op in ops):
                terms = [value(left), *map(value, comparators)]
                if not all(isinstance(term, Fraction) for term in terms):
                    raise CaseError(f"{check}: spans are compared with meets, apart and rounds")
                return all(COMPARISONS[type(op)](a, b) for op, a, b in zip(ops, terms, terms[1:], strict=False))
            case ast.List(elts=items) | ast.Tuple(elts=items):
                return [value(item) for item in items]
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in helpers:
                return helpers[name](*map(value, arguments))
        raise CaseError(f"{check}: {ast.dump(node)[:60]} is not allowed")

    return value(ast.parse(check, mode="eval").body)


def figures_in(text: str) -> set[Fraction]:
    """Every number the text writes with digits; blanks and commas between digits are taken out too."""
    plain = unicodedata.normalize("NFKC", text)
    grouped = re.sub(r"(?<=\d)[, ](?=\d{3}(?!\d))", "", plain)
    return {Fraction(number) for form in (plain, grouped) for number in re.findall(r"\d+(?:\.\d+)?", form)}


def complaints(case: dict[str, Any]) -> Iterator[str]:
    """What is wrong with one case, in one sentence each."""
    if set(case) != FIELDS:
        yield f"fields are {sorted(case)}"
        return
    text, checks = case["text"], case["check"]
    if case["held"] is not (case["id"][-1] in "037"):
        yield "held does not follow from the last digit of the id"
    if case["expect"] and not checks:
        yield "labels without a check"
    if sum(label["verdict"] == "error" for label in case["expect"]) > 1:
        yield "more than one error"
    joined = " ".join(checks)
    for label in case["expect"]:
        quote = label["quote"]
        if label["type"] not in TYPES or label["verdict"] not in ("ok", "error", "either"):
            yield f"unknown type or verdict {label['type']} {label['verdict']}"
        if len(places_of(quote, text)) != 1:
            yield f"the quote {quote} does not stand in the text exactly once"
        plain = unicodedata.normalize("NFKC", quote)
        for number in re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d)[, ](?=\d{3}(?!\d))", "", plain)):
            if number not in joined:
                yield f"no check uses {number} of the quote {quote}"
    written = figures_in(text)
    for check in checks:
        try:
            if evaluate(check, text) is not True:
                yield f"not true: {check}"
        except (CaseError, SyntaxError, ArithmeticError, TypeError, ValueError) as problem:
            yield f"{check}: {problem}"
        foreign = {
            number
            for number in map(Fraction, re.findall(r"(?<![\d.])\d+(?:\.\d+)?", check))
            if number not in written and number not in CONSTANTS and not (number.denominator == 1 and number <= SMALL)
        }
        if foreign and "says(" not in check:
            yield f"{check}: {', '.join(map(str, sorted(foreign)))} not in the text"


def places_of(quote: str, text: str) -> list[int]:
    """Where the quote stands as a figure of its own, not inside a longer number."""
    before = r"(?<![\d.,])" if quote[0].isdigit() else ""
    after = r"(?!\d)" if quote[-1].isdigit() else ""
    return [match.start() for match in re.finditer(before + re.escape(quote) + after, text)]


def read_cases(folder: pathlib.Path = FOLDER) -> list[dict[str, Any]]:
    """All cases of the folder's files, in the order of file name and line."""
    files = sorted(folder.glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines() if line]


def file_name(case: dict[str, Any]) -> str:
    """The name under which the case's text is read: those with tables are Markdown."""
    return f"{case['id']}.{'md' if case['domain'] == 'tables' else 'txt'}"


def all_complaints(cases: list[dict[str, Any]]) -> list[str]:
    """One line for each thing that is wrong, with the id of its case."""
    found = [f"{case['id']}: {what}" for case in cases for what in complaints(case)]
    for field in ("id", "text"):
        values = [case[field] for case in cases]
        found += [f"the {field} {value!r} occurs twice" for value in sorted(set(values)) if values.count(value) > 1]
    return found


def main() -> int:
    """Print what is wrong; 1 when anything is."""
    cases = read_cases()
    found = all_complaints(cases)
    print(*found, f"{len(cases)} cases, {len(found)} complaints", sep="\n")
    return int(bool(found) or not cases)


if __name__ == "__main__":
    sys.exit(main())
