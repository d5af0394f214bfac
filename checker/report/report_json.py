"""The JSON of ``check``, ``claims`` and ``relations``: one object, written one document at a time.

``schemas/report.schema.json`` describes it. The summary stands behind the documents, because only then is it known.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TextIO

from checker.model.report import DocumentReport, Run, Summary
from checker.report import plain
from checker.report.plain import Plain
from checker.report.tool import NAME, VERSION

SCHEMA_VERSION = 1

_ESCAPED = re.compile(
    # what a terminal would act on or hide
    "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
    r"|#(?=#[A-Za-z]*\[)"  # a command to what runs a build and reads its log
)

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Lists = Iterator[tuple[str, Iterable[Plain]]]
"""The lists of a document's object with their keys; items are made only when they are written."""


def dumps(value: Plain) -> str:
    """``value`` as one line of JSON that can be encoded in UTF-8 whatever the file names hold, and acts on nothing."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", _encode(value))


class JsonDocuments:
    """A report in JSON whose documents hold ``lists`` and whose summary is ``counts``."""

    def __init__(
        self,
        stream: TextIO,
        *,
        lists: Callable[[DocumentReport], Lists],
        counts: Callable[[Summary], dict[str, Plain]],
        across: Mapping[str, Plain],
    ) -> None:
        self._write = stream.write
        self._lists = lists
        self._counts = counts
        self._across = across
        self._has_documents = False

    def document(self, report: DocumentReport) -> None:
        """Write one document, on a line of its own."""
        self._write(",\n" if self._has_documents else self._head())
        self._has_documents = True
        self._write(dumps(plain.document_head(report.document)).removesuffix("}"))
        for key, items in self._lists(report):
            self._write(f',"{key}":[')
            for number, item in enumerate(items):
                self._write(f",{dumps(item)}" if number else dumps(item))
            self._write("]")
        self._write("}")

    def finish(self, run: Run) -> None:
        """Write the counts and what went wrong."""
        tail: dict[str, Plain] = {
            "summary": self._counts(run.summary),
            **self._across,
            "notifications": [plain.notification(event) for event in run.notifications],
        }
        self._write("\n" if self._has_documents else self._head())
        self._write(f"],{dumps(tail).removeprefix('{')}\n")

    def _head(self) -> str:
        tool = dumps({"name": NAME, "version": VERSION})
        return f'{{"schema_version":{SCHEMA_VERSION},"tool":{tool},"documents":[\n'


def json_report(stream: TextIO) -> JsonDocuments:
    """What ``gouji check`` found."""
    return JsonDocuments(stream, lists=_checked, counts=plain.summary, across={"relations": []})


def json_relations(stream: TextIO) -> JsonDocuments:
    """What was tied to what, and the verdict of each."""
    return JsonDocuments(stream, lists=_related, counts=plain.summary, across={"relations": []})


def json_claims(stream: TextIO) -> JsonDocuments:
    """The figures that were read; a reading judges nothing, so it has no other counts."""
    return JsonDocuments(stream, lists=_claims, counts=plain.reading_summary, across={})


def _related(report: DocumentReport) -> Lists:
    document = report.document
    yield "untied", (plain.location(document.locate(claim.start, claim.end)) for claim in report.untied)
    yield "relations", (plain.relation(document, judged) for judged in report.relations)


def _checked(report: DocumentReport) -> Lists:
    yield from _related(report)
    yield "findings", map(plain.finding, report.findings)


def _claims(report: DocumentReport) -> Lists:
    yield "claims", (plain.claim(report.document, claim) for claim in report.claims)
