"""The findings in SARIF 2.1.0, as code scanning on GitHub and other viewers of static analysis read it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from tempfile import SpooledTemporaryFile
from typing import TextIO

from checker.model.document import Document
from checker.model.report import DocumentReport, Notification, Run
from checker.model.verdict import Severity
from checker.report.catalogue import Rule
from checker.report.plain import Plain
from checker.report.report_json import dumps
from checker.report.sarif_results import LEVELS, artifact_location, result_of
from checker.report.tongue import told
from checker.report.tool import NAME, VERSION
from checker.report.visible import visible_line
from checker.report.words import words_of

MOST_RESULTS = 25_000
"""What GitHub accepts of one run; with more it refuses them all."""
_IN_MEMORY = 1 << 20
_PROBLEM_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
"""The words for a rule of GitHub's own."""


class SarifReport:
    """One run. Results are written as they come, the list of documents, with their digests, waits in a file.

    Columns count code points. ``rules`` are all rules, so that a result leads to its rule's explanation.
    """

    def __init__(self, stream: TextIO, *, lang: str, rules: Sequence[Rule] = ()) -> None:
        self._stream = stream
        self._words = words_of(lang)
        self._indexes = {rule.id: index for index, rule in enumerate(rules)}
        self._artifacts = SpooledTemporaryFile(max_size=_IN_MEMORY, mode="w+", encoding="utf-8", newline="\n")  # noqa: SIM115
        self._has_artifacts = False
        self._results = 0
        self._left_out = 0
        driver: dict[str, Plain] = {
            "name": NAME,
            "version": VERSION,
            "semanticVersion": VERSION,
            "language": lang,
            "rules": [_descriptor(rule, lang) for rule in rules],
        }
        head = dumps(
            {
                "tool": {"driver": driver},
                "language": lang,
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": self._words["root"]}}},
            }
        ).removesuffix("}")
        schema = "https://json.schemastore.org/sarif-2.1.0.json"
        self._stream.write(f'{{"$schema":"{schema}","version":"2.1.0","runs":[\n{head},"results":[')

    def document(self, report: DocumentReport) -> None:
        """Write one document's findings."""
        document = report.document
        for finding in report.findings:
            if self._results == MOST_RESULTS:
                self._left_out += 1
                continue
            result = result_of(document, finding, self._words, self._indexes.get(finding.rule_id))
            self._stream.write(f"{',' if self._results else ''}\n{dumps(result)}")
            self._results += 1
        self._artifacts.write((",\n" if self._has_artifacts else "\n") + dumps(_artifact(document, self._words)))
        self._has_artifacts = True

    def finish(self, run: Run) -> None:
        """Write the documents and what went wrong."""
        self._stream.write('\n],"artifacts":[')
        with self._artifacts as artifacts:
            artifacts.seek(0)
            shutil.copyfileobj(artifacts, self._stream)
        events = [_notification(event, self._words["language"]) for event in run.notifications]
        if self._left_out:
            text = self._words["more findings"].format(self._left_out)
            events.append({"level": "warning", "message": {"text": text}})
        invocation: Plain = {"executionSuccessful": not run.notifications, "toolExecutionNotifications": events}
        self._stream.write(f'\n],"invocations":[{dumps(invocation)}]}}\n]}}\n')


def _descriptor(rule: Rule, lang: str) -> Plain:
    """What is said of a rule; all of its texts are ours, so that its Markdown needs no escapes."""
    summary, explanation, advice = rule.summary(lang), rule.explanation(lang), rule.advice[lang == "en"]
    words = words_of(lang)
    help_text = f"{explanation}\n\n{advice}"
    examples = "".join(
        f"\n\n**{words[title]}**\n\n" + "\n".join(f"- {' '.join(text.split())}" for text in texts)
        for title, texts in (("failing", rule.failing), ("passing", rule.passing))
        if texts
    )
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": explanation},
        "help": {"text": help_text, "markdown": help_text + examples},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": ["consistency", "figures"],
            "precision": "high",
            "problem.severity": _PROBLEM_SEVERITIES[rule.severity],
        },
    }


def _artifact(document: Document, words: Mapping[str, str]) -> Plain:
    """A document that was read, with or without findings, and which of its parts were not."""
    skipped: list[Plain] = [
        {"what": words.get(f"skipped.{part.what}", visible_line(part.what)), "reason": visible_line(part.reason)}
        for part in document.skipped
    ]
    artifact: dict[str, Plain] = {
        "location": artifact_location(document.path),
        "mimeType": document.media,
        "hashes": {"sha-256": document.sha256},
        "roles": ["analysisTarget"],
    }
    if skipped:
        artifact["properties"] = {"skipped": skipped}
    return artifact


def _notification(event: Notification, lang: str) -> Plain:
    notification: dict[str, Plain] = {"level": "error", "message": {"text": visible_line(told(event, lang))}}
    if event.path:
        notification["locations"] = [{"physicalLocation": {"artifactLocation": artifact_location(event.path)}}]
    return notification
