"""Which findings a document's own remarks silence, and which of the remarks silence nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.explain.digests import digest_of, numbered
from checker.model.document import Document
from checker.model.finding import Finding, Silence, Suppression
from checker.model.relation import Confidence
from checker.rules import BY_ID
from checker.settings import Settings
from checker.settings.suppressions import DISABLE, ENABLE, FILE, IGNORE, Directive, Scope, directives_of, scopes_of

UNUSED, UNKNOWN = "GJ002", "GJ003"
_VERBS = (IGNORE, FILE, DISABLE, ENABLE)
_BY_NAME = {rule.name: rule.id for rule in BY_ID.values()}


class Complaint(NamedTuple):
    """What is wrong with a directive: the rule and message key, and the word of it that is meant."""

    rule: str
    key: str
    directive: Directive
    word: str


def suppressed(
    document: Document, findings: Sequence[Finding], settings: Settings, weak: Callable[[], Iterable[Finding]]
) -> Iterator[Finding]:
    """The findings in the order of the text, those that a remark silences marked, and what is said of the remarks.

    ``weak`` gives what the audit profile finds; it is asked only where a remark would seem to silence nothing.
    """
    directives = list(directives_of(document))
    if not directives:
        yield from findings
        return
    known = [(directive, _rules_of(directive)) for directive in directives]
    scopes = list(scopes_of(document, known))
    by_rule: dict[str, list[Scope]] = {}
    for scope in scopes:
        by_rule.setdefault(scope.rule, []).append(scope)
    used: set[Scope] = set()
    marked = [_marked(finding, by_rule, used) for finding in findings]
    mine = (UNUSED, UNKNOWN)  # whether one of these is used is known only behind the others
    unused = [s for s in scopes if s not in used and s.rule not in mine and settings.is_selected(s.rule)]
    if unused:
        for finding in weak():
            _marked(finding, by_rule, used)
        unused = [scope for scope in unused if scope not in used]
    idle = [*(Complaint(UNUSED, "unused", s.directive, s.rule) for s in unused), *_ending_nothing(known, settings)]
    complaints = [*_mistakes(directives), *idle]
    seen: Counter[str] = Counter()
    told = [_told(document, settings, each, seen) for each in complaints if settings.is_selected(each.rule)]
    yield from sorted((*marked, *(_marked(finding, by_rule, used) for finding in told)), key=lambda f: f.primary.offset)


def _rules_of(directive: Directive) -> tuple[str, ...]:
    if directive.verb not in _VERBS:
        return ()
    ids = (_BY_NAME.get(word.lower(), word.upper()) for word in directive.rules)
    return tuple(rule for rule in ids if rule in BY_ID)


def _marked(finding: Finding, scopes: Mapping[str, Sequence[Scope]], used: set[Scope]) -> Finding:
    silencing = [scope for scope in scopes.get(finding.rule_id, ()) if scope.covers(finding.primary.offset)]
    used.update(silencing)
    if not silencing:
        return finding
    return finding._replace(suppression=Suppression(Silence.REMARK, silencing[0].directive.reason))


def _ending_nothing(known: Iterable[tuple[Directive, tuple[str, ...]]], settings: Settings) -> Iterator[Complaint]:
    """What is enabled without having been disabled."""
    opened: set[str] = set()
    for directive, rules in known:
        for rule in rules:
            if directive.verb == DISABLE:
                opened.add(rule)
            elif directive.verb == ENABLE and rule in opened:
                opened.remove(rule)
            elif directive.verb == ENABLE and settings.is_selected(rule):
                yield Complaint(UNUSED, "ends nothing", directive, rule)


def _mistakes(directives: Iterable[Directive]) -> Iterator[Complaint]:
    for directive in directives:
        if directive.verb not in _VERBS:
            yield Complaint(UNKNOWN, "verb", directive, directive.verb)
        elif not directive.rules:
            yield Complaint(UNKNOWN, "missing", directive, "")
        else:
            unknown = (word for word in directive.rules if _BY_NAME.get(word.lower(), word.upper()) not in BY_ID)
            yield from (Complaint(UNKNOWN, "unknown", directive, word) for word in unknown)


def _told(document: Document, settings: Settings, complaint: Complaint, seen: Counter[str]) -> Finding:
    """The finding about one remark, at the remark."""
    rule_id, key, directive, word = complaint
    rule = BY_ID[rule_id]
    english = settings.lang == "en"
    written = f"gouji: {directive.verb}" + (f"[{', '.join(directive.rules)}]" if directive.rules else "")
    arguments = (("directive", written), ("rule", word))
    content = digest_of(rule_id, key, written, word)
    return Finding(
        id=numbered(digest_of(content, document.path), seen),
        rule_id=rule_id,
        rule_name=rule.name,
        kind=None,
        severity=settings.severity_of(rule_id, rule.severity),
        confidence=Confidence.HIGH,
        relations=(),
        key=key,
        arguments=arguments,
        message=rule.messages[key][english].format_map(dict(arguments)),
        why="",
        help=rule.advice[english],
        stated_literal=document.text[directive.span.start : directive.span.end],
        stated=None,
        computed=None,
        computed_text="",
        gap="",
        tolerance="",
        primary=document.locate(directive.span.start, directive.span.end),
        content=content,
    )
