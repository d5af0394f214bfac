"""From verdicts to findings: one defect, one finding, with its places, its message and its rows of arithmetic."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from checker.model.claim import Claim, ClaimKind
from checker.model.document import Document
from checker.model.expression import Expression, Figure, MeanGrowth, Mixture, Product, Quotient, Sum, decimal_text
from checker.model.finding import Finding, RelatedPlace, Row, Suggestion
from checker.model.interval import Interval
from checker.model.printing import anchor, numeral_of, with_unit
from checker.model.relation import Comparison, Confidence, Relation
from checker.model.report import Judged
from checker.model.span import Location
from checker.model.verdict import Outcome, Severity, Verdict
from checker.reasoning import TRUNCATES, Repair, in_one_mode, likeliest_repair
from checker.rules import BY_ID
from checker.settings import Settings

_LABELS = {
    "whole": ("合计", "whole"),
    "part": ("分项", "part"),
    "numerator": ("分子", "numerator"),
    "denominator": ("分母", "denominator"),
    "rate": ("比率", "rate"),
    "share": ("占比", "share"),
    "growth": ("增幅", "growth"),
    "current": ("本期", "current"),
    "previous": ("上期", "previous"),
    "change": ("增减", "change"),
    "average": ("平均", "average"),
    "ratio": ("比", "ratio"),
    "marker": ("序号", "marker"),
    "count": ("个数", "count"),
    "item": ("列项", "item"),
    "target": ("目标", "target"),
    "actual": ("实际", "actual"),
    "opening": ("期初", "opening"),
    "closing": ("期末", "closing"),
    "in": ("增加", "in"),
    "out": ("减少", "out"),
    "absence": ("否定", "absence"),
    "stated": ("原文", "stated"),
    "other": ("另一处", "elsewhere"),
    "date": ("日期", "date"),
    "span": ("期限", "span"),
    "verdict": ("结论", "verdict"),
}


_CERTAINTY = {confidence: rank for rank, confidence in enumerate(Confidence)}
"""From the surest on; of two that are as sure the first one in the text comes first."""


def explain(document: Document, judged: Iterable[Judged], settings: Settings) -> Iterator[Finding]:
    """The findings that the settings ask for, in the order of the text."""
    judged = tuple(judged)
    failing = [each for each in judged if each.verdict.outcome is Outcome.INCONSISTENT]
    seen: Counter[str] = Counter()
    groups = in_one_mode(grouped(failing), judged)
    for group in sorted(groups, key=lambda group: _primary(group[0].relation).start):
        finding = _finding(document, group, settings, seen)
        if finding is not None:
            yield finding


def grouped(failing: list[Judged]) -> list[list[Judged]]:
    """Failing relations that one wrong figure explains, the one that shows it best first.

    Only figures that two failing relations share are suspects: the one that most of them share takes them all.
    """
    left = list(failing)
    groups: list[list[Judged]] = []
    while left:
        counts = Counter(start for each in left for start in _figures(each.relation))
        suspect, count = max(counts.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
        if count < 2:
            groups.extend([each] for each in left)
            break
        group = [each for each in left if suspect in _figures(each.relation)]
        left = [each for each in left if each not in group]
        stated = [each for each in group if each.relation.stated is not None and each.relation.stated.start == suspect]
        best = min(stated or group, key=lambda each: _CERTAINTY[each.relation.confidence])
        groups.append([best, *(each for each in group if each is not best)])
    return groups


def _figures(relation: Relation) -> set[int]:
    """Where the relation's figures stand; markers and words are not figures that one slip could explain."""
    return {member.claim.start for member in relation.members if member.claim.kind is not ClaimKind.NONE}


def _stated_in(group: list[Judged]) -> set[int]:
    return {each.relation.stated.start for each in group if each.relation.stated is not None}


def _primary(relation: Relation) -> Claim:
    return relation.stated if relation.stated is not None else relation.members[-1].claim


def _finding(document: Document, group: list[Judged], settings: Settings, seen: Counter[str]) -> Finding | None:
    relation, verdict = group[0].relation, group[0].verdict
    rule = BY_ID[verdict.rule]
    if not settings.is_selected(rule.id):
        return None
    lang = settings.lang
    english = lang == "en"
    repair = likeliest_repair(relation)
    if repair is not None and any(repair.claim.start not in _figures(each.relation) for each in group):
        repair = None
    primary = repair.claim if repair is not None else _primary(relation)
    arguments = dict(verdict.arguments)
    message = rule.messages[verdict.key][english].format_map(arguments)
    members = {member.claim.start: member for each in group for member in each.relation.members}
    if verdict.key == TRUNCATES:  # its figures have nothing in common but how they were printed
        stated_in = _stated_in(group)
        members = {start: member for start, member in members.items() if start in stated_in}
    others = [member for start, member in sorted(members.items()) if start != primary.start]
    related = tuple(
        RelatedPlace(each.claim.literal, _locate(document, each.claim), _label(each.role, lang)) for each in others
    )
    place = _locate(document, primary)
    stated = repair.claim if repair is not None else relation.stated
    fingerprint = _fingerprint(document, rule.id, verdict, primary, seen)
    return Finding(
        id=fingerprint,
        rule_id=rule.id,
        rule_name=rule.name,
        kind=relation.kind,
        severity=_severity(relation, verdict),
        confidence=relation.confidence,
        relations=tuple(each.id for each in group),
        key=verdict.key,
        arguments=verdict.arguments,
        message=message,
        why=verdict.arithmetic,
        help=_advice(rule.advice[english], repair, lang),
        stated_literal=primary.literal,
        stated=stated.asserted if stated is not None else None,
        computed=verdict.computed if repair is None else Interval.point(repair.value),
        computed_text=str(arguments.get("computed", "")) if repair is None else repair.literal,
        gap="" if verdict.gap is None else decimal_text(verdict.gap, _scale(stated)),
        tolerance="" if verdict.tolerance is None else decimal_text(verdict.tolerance, _scale(stated)),
        primary=place,
        related=related,
        suggestions=_suggestions(document, primary, verdict) if repair is None else (_change(document, repair),),
        rows=tuple(_rows(document, relation, verdict, lang)),
    )


def _severity(relation: Relation, verdict: Verdict) -> Severity:
    """The rule's, but what rests on a weak cue is never more than worth a look."""
    if relation.confidence is Confidence.LOW and verdict.severity is Severity.ERROR:
        return Severity.WARNING
    return verdict.severity


def _locate(document: Document, claim: Claim) -> Location:
    return document.locate(claim.start, claim.end)


def _scale(stated: Claim | None) -> Decimal:
    return Decimal(1) if stated is None else stated.scale


def _label(role: str, lang: str) -> str:
    return _LABELS.get(role, (role, role))[lang == "en"]


def _advice(advice: str, repair: Repair | None, lang: str) -> str:
    if repair is None:
        return advice
    change = f"{repair.claim.literal} → {repair.literal}"
    return f"Most likely {change}. {advice}" if lang == "en" else f"最可能：{change}。{advice}"


def _change(document: Document, repair: Repair) -> Suggestion:
    return Suggestion(repair.claim.literal, repair.literal, _locate(document, repair.claim))


def _suggestions(document: Document, primary: Claim, verdict: Verdict) -> tuple[Suggestion, ...]:
    if not verdict.replacement:
        return ()
    before, _, _ = primary.literal.partition(numeral_of(primary))
    replacement = before + with_unit(verdict.replacement, primary)
    return (Suggestion(primary.literal, replacement, _locate(document, primary)),)


def _fingerprint(document: Document, rule: str, verdict: Verdict, primary: Claim, seen: Counter[str]) -> str:
    """Rule, message and surroundings, whatever the language and the line number; an equal one gets a number."""
    text = document.text
    line_start = max(text.rfind("\n", 0, primary.start) + 1, primary.start - 12)
    around = text[line_start : primary.end + 12].partition("\n")[0]
    parts = [rule, verdict.key, *(f"{name}={value}" for name, value in verdict.arguments), document.path, around]
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"


def _rows(document: Document, relation: Relation, verdict: Verdict, lang: str) -> Iterator[Row]:
    """The arithmetic, one line each: the figures it takes, the computed value, the stated one, the gap."""
    stated, computed = relation.stated, verdict.computed
    if stated is None or relation.computed is None or computed is None:
        return
    roles = {member.claim.start: member.role for member in relation.members}
    whole = _anchor_sum(relation.computed)
    for sign, claim in _signed(relation.computed):
        share = None
        if whole and isinstance(relation.computed, Sum) and anchor(claim) >= 0:
            share = int(Fraction(anchor(claim)) * 1000 / whole)
        if relation.fact("form") == "chain":
            sign = ""  # 10 and 20 of (100 + 10) × (100 + 20) are not added up; the line of arithmetic says how
        place = _locate(document, claim)
        yield Row(sign, _label(roles.get(claim.start, "part"), lang), claim.literal, place, share)
    arguments = dict(verdict.arguments)
    is_sum = bool(whole) and isinstance(relation.computed, Sum)
    yield Row(
        "=",
        _word(_COMPUTED[relation.comparison], lang),
        str(arguments.get("computed", "")),
        share=1000 if is_sum else None,
    )
    sign = {Comparison.EQUAL: "≠", Comparison.AT_LEAST: ">", Comparison.AT_MOST: "<"}[relation.comparison]
    share = int(Fraction(anchor(stated)) * 1000 / whole) if is_sum and anchor(stated) >= 0 else None
    yield Row(sign, _word("stated", lang), stated.literal, _locate(document, stated), share)
    if "gap" in arguments:
        yield Row("", _word("gap", lang), str(arguments["gap"]))


_COMPUTED = {Comparison.EQUAL: "computed", Comparison.AT_LEAST: "at least", Comparison.AT_MOST: "at most"}
_WORDS = {
    "computed": ("计算值", "computed"),
    "at least": ("下限", "at least"),
    "at most": ("上限", "at most"),
    "stated": ("原文", "stated"),
    "gap": ("相差", "gap"),
}


def _word(key: str, lang: str) -> str:
    return _WORDS[key][lang == "en"]


def _signed(expression: Expression, sign: str = "") -> Iterator[tuple[str, Claim]]:
    match expression:
        case Figure(claim=claim):
            yield sign, claim
        case Sum(terms=terms):
            for number, (factor, term) in enumerate(terms):
                inner = ("+" if number or sign not in ("", "÷") else sign) if factor > 0 else "−"
                yield from _signed(term, inner if number or factor < 0 else sign)
        case Quotient(numerator=first, denominator=second):
            yield from _signed(first, sign)
            yield from _signed(second, "÷")
        case Product(left=first, right=second):
            yield from _signed(first, sign)
            yield from _signed(second, "×")
        case MeanGrowth(end=first, start=second):
            yield from _signed(first, sign)
            yield from _signed(second, "÷")
        case Mixture(terms=mixed):
            for term in mixed:
                yield from _signed(term, sign)


def _anchor_sum(expression: Expression) -> Fraction:
    if not isinstance(expression, Sum) or any(isinstance(term, Quotient | Product) for _, term in expression.terms):
        return Fraction(0)
    return sum((Fraction(anchor(claim)) for _, claim in _signed(expression) if anchor(claim) > 0), Fraction(0))
