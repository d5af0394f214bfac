"""The nouns of a report as the plain values that its JSON is made of."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from checker.model.claim import Claim, ClaimKind
from checker.model.document import Document, Skipped
from checker.model.finding import Finding, Suppression
from checker.model.interval import Exact, Interval
from checker.model.relation import Derived
from checker.model.report import Judged, Notification, Summary
from checker.model.span import Location

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]
"""What JSON can say; there is no float among it."""

_SIGNIFICANT = 12


def decimal(value: Exact | Decimal) -> str:
    """``value`` in digits, exact when its expansion ends, else cut to 12 significant places: "688500", "0.5"."""
    numerator, denominator = Fraction(value).as_integer_ratio()
    if denominator == 1:
        return str(numerator)
    whole, rest = divmod(abs(numerator), denominator)
    places = _places(denominator)
    if places is None:
        places = _SIGNIFICANT - len(str(whole)) if whole else _SIGNIFICANT + _leading_zeros(rest, denominator)
    digits = f"{rest * 10 ** max(places, 0) // denominator:0{max(places, 1)}d}".rstrip("0")
    sign = "-" if numerator < 0 else ""
    return f"{sign}{whole}.{digits}" if digits else f"{sign}{whole}"


def _places(denominator: int) -> int | None:
    """How many decimals 1/``denominator`` has, or ``None`` when they do not end."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def _leading_zeros(rest: int, denominator: int) -> int:
    """How many zeros follow the decimal point in ``rest``/``denominator``, which is below 1."""
    zeros = 0
    while rest * 10 ** (zeros + 1) < denominator:
        zeros += 1
    return zeros


def location(place: Location) -> dict[str, Plain]:
    """LOCATION; media other than text add what names the cell, page or paragraph."""
    plain: dict[str, Plain] = {
        "kind": place.kind,
        "offset": place.offset,
        "length": place.length,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
    plain.update(place.place)
    if place.path is not None:
        plain["path"] = place.path
    return plain


def document_head(document: Document) -> dict[str, Plain]:
    """What a report says of the document itself."""
    return {
        "path": document.path,
        "media": document.media,
        "sha256": document.sha256,
        "characters": len(document.text),
        "skipped": [_skipped(part) for part in document.skipped],
    }


def claim(document: Document, figure: Claim) -> dict[str, Plain]:
    """A figure as ``gouji claims`` gives it: bounds as the words assert them, before rounding is considered."""
    bounds = figure.asserted
    plain: dict[str, Plain] = {
        "literal": figure.literal,
        "location": location(document.locate(figure.start, figure.end)),
        "kind": figure.kind,
        "low": None if bounds.low is None else decimal(bounds.low),
        "high": None if bounds.high is None else decimal(bounds.high),
        "low_open": bounds.low is None or bounds.low_open,
        "high_open": bounds.high is None or bounds.high_open,
        "unit": figure.unit,
        "approximation": figure.approximation,
        "metric": figure.metric,
        "period": figure.period,
    }
    if figure.kind is ClaimKind.NONE:
        plain["why"] = figure.why
    return plain


def relation(document: Document, judged: Judged) -> dict[str, Plain]:
    """A relation with its verdict and the place of every figure in it."""
    return {
        "id": judged.id,
        "kind": judged.relation.kind,
        "verdict": judged.verdict.outcome,
        "reason": judged.verdict.reason,
        "confidence": judged.relation.confidence,
        "claims": [
            {
                "role": member.role,
                "literal": member.claim.literal,
                "location": location(document.locate(member.claim.start, member.claim.end)),
            }
            for member in judged.relation.members
        ],
        "arithmetic": judged.verdict.arithmetic,
        "derived": [_derived(what) for what in judged.relation.derived],
    }


def _derived(what: Derived) -> Plain:
    return {
        "what": what.what,
        "values": [decimal(value) for value in what.values],
        "unit": what.unit,
        "name": what.name,
        "source": what.source,
    }


def finding(disagreement: Finding) -> dict[str, Plain]:
    """A finding with its places, its arithmetic and its suggestions."""
    computed = disagreement.computed
    return {
        "id": disagreement.id,
        "rule": {"id": disagreement.rule_id, "name": disagreement.rule_name},
        "kind": disagreement.kind,
        "severity": disagreement.severity,
        "confidence": disagreement.confidence,
        "relations": list(disagreement.relations),
        "message": disagreement.message,
        "why": disagreement.why,
        "help": disagreement.help,
        "stated": {"literal": disagreement.stated_literal, "value": _middle(disagreement.stated)},
        "computed": {
            "value": _middle(computed) or disagreement.computed_text or None,
            "low": None if computed is None or computed.low is None else decimal(computed.low),
            "high": None if computed is None or computed.high is None else decimal(computed.high),
        },
        "gap": disagreement.gap,
        "tolerance": disagreement.tolerance,
        "primary": location(disagreement.primary),
        "related": [{"location": location(place.location), "label": place.label} for place in disagreement.related],
        "suggestions": [
            {
                "literal": suggestion.literal,
                "replacement": suggestion.replacement,
                "location": location(suggestion.location),
                "alternative": suggestion.alternative,
            }
            for suggestion in disagreement.suggestions
        ],
        "suppression": _suppression(disagreement.suppression),
    }


def _suppression(found: Suppression | None) -> dict[str, Plain] | None:
    return None if found is None else {"kind": found.kind, "reason": found.reason}


def notification(event: Notification) -> dict[str, Plain]:
    """What went wrong with an input or in the tool."""
    return {"what": event.what, "path": event.path, "remedy": event.remedy, "rule": event.rule}


def reading_summary(counts: Summary) -> dict[str, Plain]:
    """The counts of a run that only reads figures."""
    return {"documents": counts.documents, "unreadable": counts.unreadable, "claims": counts.claims}


def summary(counts: Summary) -> dict[str, Plain]:
    """The counts of a run."""
    return {
        **reading_summary(counts),
        "untied": counts.untied,
        "relations": counts.relations,
        "consistent": counts.consistent,
        "inconsistent": counts.inconsistent,
        "undetermined": counts.undetermined,
        "suppressed": counts.suppressed,
        "baselined": counts.baselined,
        "findings": {str(severity): count for severity, count in counts.findings.items()},
    }


def _skipped(part: Skipped) -> dict[str, Plain]:
    return {
        "what": part.what,
        "location": None if part.location is None else location(part.location),
        "reason": part.reason,
    }


def _middle(values: Interval | None) -> str | None:
    """The number that an interval of rounding lies around; its end when it has only one."""
    if values is None:
        return None
    if values.low is None or values.high is None:
        end = values.high if values.low is None else values.low
        return None if end is None else decimal(end)
    if values.low_open != values.high_open:  # 140余 is [140, 150): the number in the text is the closed end
        return decimal(values.high if values.low_open else values.low)
    return decimal(Fraction(values.low + values.high) / 2)
