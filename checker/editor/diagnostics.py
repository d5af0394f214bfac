"""Findings as an editor shows them."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from checker.editor.checked import Checked
from checker.model.finding import Finding
from checker.model.verdict import Severity
from checker.report.sentence import sentence_of
from checker.report.tool import NAME
from checker.report.visible import visible_line
from checker.report.words import words_of

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def diagnostics_of(checked: Checked, uri: str, *, has_related: bool) -> Iterator[types.Diagnostic]:
    """One diagnostic a finding; ``has_related`` is whether the editor shows other places that belong to it."""
    for finding in checked.findings:
        yield diagnostic_of(checked, finding, uri, has_related=has_related)


def diagnostic_of(checked: Checked, finding: Finding, uri: str, *, has_related: bool) -> types.Diagnostic:
    """The sentence with the arithmetic, below it the advice; the figures that it was checked against beside it."""
    words = words_of(checked.settings.lang)
    sentence = sentence_of(checked.report.document, finding, words)
    advice = visible_line(finding.help)
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, checked.lines.range(each.location)),
            visible_line(f"{each.label} {each.literal}"),
        )
        for each in finding.related
        if each.location.kind == "text"
    ]
    return types.Diagnostic(
        range=checked.lines.range(finding.primary),
        message=f"{sentence}\n{advice}" if advice else sentence,
        severity=_SEVERITIES[finding.severity],
        code=finding.rule_id,
        source=NAME,
        related_information=related if has_related else None,
        data={"id": finding.id},
    )
