"""The JSON of ``check``, ``claims`` and ``relations``: one object, written one document at a time.

``schemas/report.schema.json`` describes it. The summary stands behind the documents, because only then is it known.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import TextIO

from checker.model.report import DocumentReport, Run, Summary
from checker.report import plain
from checker.report.plain import Plain
from checker.report.tool import NAME, VERSION

SCHEMA_VERSION = 1

_SURROGATE = re.compile("[\ud800-\udfff]")


def dumps(value: Plain | Mapping[str, Plain]) -> str:
    """``value`` as one line of JSON that can be encoded in UTF-8 whatever the file names hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class JsonDocuments:
    """A report in JSON whose documents are ``body`` and whose summary is ``counts``."""

    def __init__(
        self,
        stream: TextIO,
        *,
        body: Callable[[DocumentReport], Mapping[str, Plain]],
        counts: Callable[[Summary], Mapping[str, Plain]],
        across: Mapping[str, Plain],
    ) -> None:
        self._stream = stream
        self._body = body
        self._counts = counts
        self._across = across
        self._separator = ""

    def document(self, report: DocumentReport) -> None:
        """Write one document, on a line of its own."""
        line = dumps(self._body(report))
        self._stream.write(f"{self._separator or self._head()}{line}")
        self._separator = ",\n"

    def finish(self, run: Run) -> None:
        """Write the counts and what went wrong."""
        tail: dict[str, Plain] = {
            "summary": dict(self._counts(run.summary)),
            **self._across,
            "notifications": [plain.notification(event) for event in run.notifications],
        }
        before = "\n" if self._separator else self._head()
        self._stream.write(f"{before}],{dumps(tail)[1:]}\n")

    def _head(self) -> str:
        return f'{{"schema_version":{SCHEMA_VERSION},"tool":{dumps({"name": NAME, "version": VERSION})},"documents":[\n'


def json_report(stream: TextIO) -> JsonDocuments:
    """What ``gouji check`` found."""
    return JsonDocuments(stream, body=_checked, counts=plain.summary, across={"relations": []})


def json_relations(stream: TextIO) -> JsonDocuments:
    """What was tied to what, and the verdict of each."""
    return JsonDocuments(stream, body=_related, counts=plain.summary, across={"relations": []})


def json_claims(stream: TextIO) -> JsonDocuments:
    """The figures that were read."""
    return JsonDocuments(stream, body=_claims, counts=_counted, across={})


def _related(report: DocumentReport) -> dict[str, Plain]:
    document = report.document
    return {
        **plain.document_head(document),
        "untied": [plain.location(document.locate(claim.start, claim.end)) for claim in report.untied],
        "relations": [plain.relation(document, judged) for judged in report.relations],
    }


def _checked(report: DocumentReport) -> dict[str, Plain]:
    return {**_related(report), "findings": [plain.finding(finding) for finding in report.findings]}


def _claims(report: DocumentReport) -> dict[str, Plain]:
    document = report.document
    return {
        **plain.document_head(document),
        "claims": [plain.claim(document, claim) for claim in report.claims],
    }


def _counted(summary: Summary) -> dict[str, Plain]:
    """A reading of figures judges nothing, so it has no other counts."""
    return {"documents": summary.documents, "unreadable": summary.unreadable, "claims": summary.claims}
