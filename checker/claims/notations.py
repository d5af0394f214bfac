"""Figures that are not one numeral and its unit: fractions, ratios, halves, yuan with jiao, and vague amounts."""

from __future__ import annotations

from fractions import Fraction

from checker.claims.numerals import NUMERAL, longest_value, value_of
from checker.claims.quantities import interval_quantity, point_quantity, quantity
from checker.claims.reading import Numeral, Reading
from checker.claims.thresholds import label_around
from checker.claims.unit_words import YUAN, unit_at
from checker.claims.words import Unit, lexicon
from checker.model.claim import Approximation, ClaimKind
from checker.model.interval import Exact, Interval, exact
from checker.model.patterns import pattern

_EXACT, _OVER = Approximation.EXACT, Approximation.OVER
_FRACTION = Unit(ClaimKind.FRACTION, None)
_OF_HUNDRED = {"百": Unit(ClaimKind.PERCENT, "%"), "千": Unit(ClaimKind.PERMILLE, "‰")}
_POWERS = {"万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}
_TO_ONE, _TERM = Unit(ClaimKind.RATIO, ":1"), Unit(ClaimKind.RATIO, ":")
_RATIO_MARKS = (":", "：", "∶", "︰")
_MOST_TERMS = 16
_SLASHED = pattern(r"([0-9]{1,3})/([0-9]{1,3})(?![0-9/.])")
_SMALL_MONEY = pattern(r"([0-9０-９一二三四五六七八九]{1,2})([角毛])(?:([0-9０-９一二三四五六七八九])分?)?")
_FEWEST, _MOST = 3, 10
"""好几个: at least three, and not ten."""


def fraction(numeral: Numeral) -> Reading | None:
    """三分之二, 百分之九十五点六, 千分之三; ``None`` when no numeral follows 分之."""
    text, start = numeral.text, numeral.start
    upper = NUMERAL.match(text, numeral.end + 2)
    if upper is None:
        return None
    written, stop = upper.group(), upper.end()
    if written == "百":
        written = "一百"
    else:
        longest = longest_value(written)
        if longest is None:
            return None
        written, stop = written[: longest[0]], upper.start() + longest[0]
    unit = _OF_HUNDRED.get(numeral.written, _FRACTION)
    label, head, tail = label_around(numeral, stop, unit)
    if label is _EXACT and text[stop : stop + 1] in ("多", "余"):
        label, tail = _OVER, stop + 1
    if unit is not _FRACTION:
        return Reading(head, tail, written, quantity(written, "", unit, label))
    numerator, lower = value_of(written), value_of(numeral.written)
    power = _POWERS.get(numeral.written)
    denominator = power or (0 if lower is None else lower.low)
    if numerator is None or denominator == 0:
        return None
    value = exact(Fraction(numerator.low) / denominator)
    place = exact(Fraction(numerator.place) / power) if power else 1  # 万分之三 is rounded like 0.03%, 三分之二 is not
    return Reading(head, tail, text[start:stop], point_quantity(value, unit, label, place))


def slashed_fraction(numeral: Numeral) -> Reading | None:
    """2/3以上; ``None`` for what may be a date or a pair of numbers."""
    written = _SLASHED.match(numeral.text, numeral.start)
    if written is None or int(written.group(1)) >= int(written.group(2)):
        return None
    label, head, tail = label_around(numeral, written.end(), _FRACTION)
    value = exact(Fraction(int(written.group(1)), int(written.group(2))))
    return Reading(head, tail, written.group(), point_quantity(value, _FRACTION, label, 1))


def ratio(numeral: Numeral) -> tuple[Reading, ...]:
    """1.04:1 as one figure, 25.72∶26.84∶47.44 as one for each term; empty when it is no ratio."""
    text = numeral.text
    terms = [(numeral.start, numeral.end, numeral.written)]
    while len(terms) < _MOST_TERMS and text[terms[-1][1] : terms[-1][1] + 1] in _RATIO_MARKS:
        term = NUMERAL.match(text, terms[-1][1] + 1)
        if term is None or not term.group()[0].isdecimal() or value_of(term.group()) is None:
            break
        terms.append((term.start(), term.end(), term.group()))
    if len(terms) == 1 or (text[numeral.end] in "：:" and unit_at(text, terms[-1][1])[0] is not None):
        return ()
    if len(terms) == 2 and terms[1][2] in ("1", "１"):
        return (Reading(numeral.start, terms[1][1], numeral.written, quantity(numeral.written, "", _TO_ONE, _EXACT)),)
    return tuple(Reading(begin, stop, term, quantity(term, "", _TERM, _EXACT)) for begin, stop, term in terms)


def and_a_half(numeral: Numeral, stop: int, unit: Unit) -> Reading | None:
    """一年半, 三个半小时, 六成半: the numeral and a half; everything ends at ``stop``."""
    number = value_of(numeral.written)
    if number is None:
        return None
    label, head, tail = label_around(numeral, stop, unit)
    value = exact(Fraction(number.low) + Fraction(1, 2))
    return Reading(head, tail, numeral.written, point_quantity(value, unit, label, Fraction(1, 2)))


_COUNTED_NEXT = frozenset("个家件人项次成十百千万分之起户名年月级类种")


def and_tenths(numeral: Numeral, stop: int, unit: Unit) -> Reading | None:
    """五成五, 七成三: the numeral and the tenths behind 成; ``None`` when those count something of their own."""
    text = numeral.text
    number, tenths = value_of(numeral.written), value_of(text[stop])
    if number is None or tenths is None or text[stop + 1 : stop + 2] in _COUNTED_NEXT:
        return None
    label, head, tail = label_around(numeral, stop + 1, unit)
    value = exact(Fraction(number.low) + Fraction(tenths.low) / 10)
    return Reading(head, tail, numeral.written + text[stop], point_quantity(value, unit, label, Fraction(1, 10)))


def small_money(numeral: Numeral, stop: int) -> Reading | None:
    """50元6角三分, 五元三毛; ``None`` when no 角 follows the 元 that ends at ``stop``."""
    number, rest = value_of(numeral.written), _SMALL_MONEY.match(numeral.text, stop)
    tenths = None if rest is None else value_of(rest.group(1))
    if number is None or rest is None or tenths is None:
        return None
    value = Fraction(number.low) + Fraction(tenths.low) / 10
    place: Exact = Fraction(1, 10)
    hundredths = value_of(rest.group(3)) if rest.group(3) else None
    if hundredths is not None:
        value, place = value + Fraction(hundredths.low) / 100, Fraction(1, 100)
    return Reading(numeral.start, rest.end(), numeral.written, point_quantity(exact(value), YUAN, _EXACT, place))


def split_seconds(numeral: Numeral, stop: int, unit: Unit) -> Reading | None:
    """12秒36, 6秒5: seconds and their tenths or hundredths; ``None`` when the digits count something of their own."""
    number, rest = value_of(numeral.written), _SPLIT.match(numeral.text, stop)
    if number is None or rest is None:
        return None
    place = Fraction(1, 10 ** len(rest.group(1)))
    value = Fraction(number.low) + int(rest.group(1)) * place
    label, head, _ = label_around(numeral, stop, unit)
    return Reading(head, rest.end(), numeral.written, point_quantity(exact(value), unit, label, exact(place)))


_SPLIT = pattern(r"([0-9]{1,2})(?=[，,。；;、）)\s]|$|[夺的获打刷排列位快慢])")


def half(numeral: Numeral) -> Reading | None:
    """一半以上, 近一半, 占一半, 半数以上; ``None`` for what is cut into halves (减少一半, 一半是新设)."""
    text, stop = numeral.text, numeral.end + 1
    label, head, tail = label_around(numeral, stop, _FRACTION)
    if label is _EXACT:
        if not text.endswith(_OF_A_WHOLE, numeral.floor, numeral.start):
            return None
        label = Approximation.ABOUT  # nobody counts when saying 占一半
    return Reading(head, tail, text[numeral.start : stop], point_quantity(Fraction(1, 2), _FRACTION, label, 1))


_OF_A_WHOLE = ("占", "占了", "占到", "占据")


def vague(numeral: Numeral) -> Reading | None:
    """半成, 好几个, 上百次, 数十起, 几百件, 近千人, 百余人: amounts without a digit of their own."""
    text, start, written = numeral.text, numeral.start, numeral.written
    if written == "半":
        if text[numeral.end : numeral.end + 1] != "成":
            return None
        half = point_quantity(Fraction(1, 2), lexicon().units["成"], _EXACT, 1)
        return Reading(start, numeral.end + 1, written, half)
    more = text[numeral.end : numeral.end + 1] in ("余", "多")
    unit, stop = unit_at(text, numeral.end + more)
    if unit is None:
        return None
    if written == "几":
        few = interval_quantity(Interval(_FEWEST, _MOST, high_open=True), unit, 1)
        return Reading(max(start - 1, numeral.floor), stop, written, few)
    number = value_of("一" + written) or value_of(written)
    if number is None:
        return None
    if numeral.before in ("几", "数", "上"):
        # 数十 is anything below a hundred, 上百 stays below two hundred
        times = 2 if numeral.before == "上" else 10
        amount = interval_quantity(Interval(number.low, number.low * times, high_open=True), unit, number.low)
        head = start - 1
        if times == 10 and head > numeral.floor and text[head - 1] == "好":
            head -= 1
        return Reading(head, stop, written, amount)
    label, head, tail = label_around(numeral, stop, unit)
    if label is _EXACT:
        if not more:
            return None
        label = _OVER
    return Reading(head, tail, written, quantity("一" + written, "", unit, label))
