"""A finding as a result in SARIF."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.model.document import Document
from checker.model.finding import Finding, Silence
from checker.model.span import Location
from checker.model.verdict import Severity
from checker.report.place import place_text
from checker.report.plain import Plain
from checker.report.sentence import alternatives_of, is_in_lines, sentence_of
from checker.report.uri import uri_of
from checker.report.visible import visible_line

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_MOST_RELATED = 99
"""GitHub keeps a hundred places of a result, the first included."""
_MOST_LINKS = 10
_LINK = re.compile(r"\](?=\()")
_LINK_TEXT = re.compile(r"[\[\]\\]")
_ESCAPED = r"\\\g<0>"


def result_of(document: Document, finding: Finding, words: Mapping[str, str], rule_index: int | None) -> Plain:
    """The result; ``rule_index`` is the place of its rule among the rules of the report."""
    related = finding.related[:_MOST_RELATED]
    result: dict[str, Plain] = {"ruleId": finding.rule_id}
    if rule_index is not None:
        result["ruleIndex"] = rule_index
    digest, _, number = finding.id.partition("-")
    fingerprint = f"{digest}:{number or 1}"
    result |= {
        "level": LEVELS[finding.severity],
        "message": {"text": _message(document, finding, words)},
        "locations": [_location(document, finding.primary)],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint, "gouji/v1": fingerprint},
        # present everywhere, else it would not be known whether a result is suppressed
        "suppressions": list(_suppressions(finding)),
        "properties": {"kind": finding.kind, "confidence": finding.confidence, "advice": visible_line(finding.help)},
    }
    if related:
        result["relatedLocations"] = [
            {"id": number, **_location(document, each.location), "message": {"text": _plain(each.label)}}
            for number, each in enumerate(related, 1)
        ]
    if fixes := list(_fixes(document, finding, words)):
        result["fixes"] = fixes
    return result


def artifact_location(path: str) -> dict[str, Plain]:
    """Where a file is; relative to the folder of the run unless its path is absolute."""
    uri = uri_of(path)
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _message(document: Document, finding: Finding, words: Mapping[str, str]) -> str:
    """The sentence, and links to the related places, which GitHub shows only where the message leads to them."""
    sentence = _plain(sentence_of(document, finding, words))
    literals = (visible_line(each.literal) for each in finding.related[:_MOST_LINKS])
    links = [f"[{_LINK_TEXT.sub(_ESCAPED, literal)}]({number})" for number, literal in enumerate(literals, 1)]
    return f"{sentence}{words['see']}{words['list comma'].join(links)}" if links else sentence


def _plain(text: str) -> str:
    """``text`` in which no link stands, as the brackets of one have to touch."""
    return _LINK.sub("] ", visible_line(text))


def _location(document: Document, place: Location) -> dict[str, Plain]:
    """The file, and the region in a text, or the name of the cell, page or paragraph elsewhere."""
    physical: dict[str, Plain] = {"artifactLocation": artifact_location(place.path or document.path)}
    if not is_in_lines(document, place):
        return {
            "physicalLocation": physical,
            "logicalLocations": [{"fullyQualifiedName": place_text(place), "kind": place.kind}],
        }
    region = _region(place)
    if _is_as_written(document):
        region["snippet"] = {"text": document.text[place.offset : place.offset + place.length]}
    physical["region"] = region
    return {"physicalLocation": physical}


def _region(place: Location) -> dict[str, Plain]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _is_as_written(document: Document) -> bool:
    """Whether the text is the file's own: what a person sees of a page has no marks in it."""
    return not document.anchors


def _suppressions(finding: Finding) -> Iterator[Plain]:
    if finding.suppression is not None:
        kind = "inSource" if finding.suppression.kind is Silence.REMARK else "external"
        yield {"kind": kind, "justification": visible_line(finding.suppression.reason or finding.suppression.kind)}


def _fixes(document: Document, finding: Finding, words: Mapping[str, str]) -> Iterator[Plain]:
    """One fix an alternative, where characters of the file can be replaced."""
    if not _is_as_written(document) or not is_in_lines(document, finding.primary):
        return
    for together in alternatives_of(finding):
        said = (words["fix"].format(literal=each.literal, replacement=each.replacement) for each in together)
        replacements: list[Plain] = [
            {"deletedRegion": _region(each.location), "insertedContent": {"text": each.replacement}}
            for each in together
        ]
        change: Plain = {"artifactLocation": artifact_location(document.path), "replacements": replacements}
        yield {"description": {"text": _plain(words["list comma"].join(said))}, "artifactChanges": [change]}
