"""What an editor may change for a finding: the figure, one action a way to mend it, or a remark that silences it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol import types

from checker.editor.checked import Checked, document_of
from checker.editor.diagnostics import diagnostic_of
from checker.editor.words import word
from checker.errors import UnreadableError
from checker.model.finding import Finding, Suggestion
from checker.report.sentence import alternatives_of
from checker.report.visible import visible_line
from checker.report.words import words_of
from checker.settings.suppressions import IGNORE, directives_of, scopes_of

Edit = tuple[int, int, str]
"""Replace the characters from here to there by this."""


def actions_of(
    checked: Checked, uri: str, version: int | None, asked: types.Range, *, has_related: bool, is_versioned: bool
) -> Iterator[types.CodeAction]:
    """The actions for every finding whose figure ``asked`` touches; ``version`` is that of the text.

    The likeliest change comes first. It is the preferred one only where it is the only one: where the figures do not
    tell which of them is wrong, no key stroke should choose.
    """
    start, end = checked.lines.offset(asked.start), checked.lines.offset(asked.end)

    def edited(edits: Sequence[Edit]) -> types.WorkspaceEdit:
        lines = checked.lines
        changes = [
            types.TextEdit(types.Range(lines.position_at(first), lines.position_at(behind)), new)
            for first, behind, new in edits
        ]
        if not is_versioned:
            return types.WorkspaceEdit(changes={uri: changes})
        document = types.OptionalVersionedTextDocumentIdentifier(uri, version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, changes)])

    for finding in checked.findings:
        first, behind = checked.lines.slice(finding.primary)
        if not (first <= end and start <= behind):
            continue
        shown = [diagnostic_of(checked, finding, uri, has_related=has_related)]
        changes = list(_changes(checked, finding))
        for title, edits in changes:
            yield types.CodeAction(
                title,
                kind=types.CodeActionKind.QuickFix,
                diagnostics=shown,
                is_preferred=True if len(changes) == 1 else None,
                edit=edited(edits),
            )
        remark = _remark(checked, finding)
        if remark is not None:
            lang = checked.settings.lang
            title = word("ignore", lang).format(rule=finding.rule_id, name=finding.rule_name)
            yield types.CodeAction(title, kind=types.CodeActionKind.QuickFix, diagnostics=shown, edit=edited([remark]))


def _changes(checked: Checked, finding: Finding) -> Iterator[tuple[str, list[Edit]]]:
    """Each way to mend the text with its title, where the text has the figures as they were read."""
    words = words_of(checked.settings.lang)
    for together in alternatives_of(finding):
        edits = [edit for each in together if (edit := _replacement(checked, each)) is not None]
        if len(edits) == len(together):
            said = (words["fix"].format(literal=each.literal, replacement=each.replacement) for each in together)
            yield visible_line(words["list comma"].join(said)), edits


def _replacement(checked: Checked, suggestion: Suggestion) -> Edit | None:
    """The change, ``None`` where the source says it otherwise, with marks or entities of a page inside."""
    if suggestion.location.kind != "text":
        return None
    start, end = checked.lines.slice(suggestion.location)
    return (start, end, suggestion.replacement) if checked.lines.text[start:end] == suggestion.literal else None


def _remark(checked: Checked, finding: Finding) -> Edit | None:
    """A remark that silences the finding's rule in its paragraph; ``None`` where the document can hold none.

    Whether it would is not reasoned about but tried: behind a row of a table or inside a tag a comment is none.
    """
    if finding.kind is None:
        return None  # it is about a remark
    lines = checked.lines
    comment = f"<!-- gouji: {IGNORE}[{finding.rule_id}] -->"
    start, end = lines.slice(finding.primary)
    line_end = lines.end_of(max(start, end - 1))
    line_end -= len(lines.text[end:line_end]) - len(lines.text[end:line_end].rstrip())
    candidates: list[Edit] = [(line_end, line_end, f" {comment}")]
    above = _block_start(checked, finding)
    if above is not None:
        candidates.append((above, above, comment + _line_break(lines.text)))
    return next((edit for edit in candidates if _silences(checked, finding, edit)), None)


def _block_start(checked: Checked, finding: Finding) -> int | None:
    """Where the line begins that the finding's block begins in, for texts that are read as they are written."""
    document = checked.report.document
    if document.anchors:
        return None
    for block in document.blocks:
        if block.span.start <= finding.primary.offset < block.span.end:
            return checked.lines.start_of(block.span.start)
    return None


def _line_break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _silences(checked: Checked, finding: Finding, edit: Edit) -> bool:
    at, _, remark = edit
    before = checked.report.document
    text = checked.lines.text
    try:
        limit = checked.settings.max_bytes + len(remark)
        after = document_of(f"{text[:at]}{remark}{text[at:]}", before.path, max_bytes=limit)
    except UnreadableError:
        return False
    offset, length = finding.primary.offset, finding.primary.length
    moved = offset + len(remark) if at <= offset and not before.anchors else offset
    if after.text[moved : moved + length] != before.text[offset : offset + length]:
        return False
    known = [
        (directive, (finding.rule_id,)) for directive in directives_of(after) if finding.rule_id in directive.rules
    ]
    return any(scope.covers(moved) for scope in scopes_of(after, known))
