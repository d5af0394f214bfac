"""The relations as JUnit XML: a test suite a document, a test case a relation, so that the green ones show too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TextIO

from checker.model.report import DocumentReport, Run
from checker.model.verdict import Outcome, Severity
from checker.report.place import place_text
from checker.report.sentence import sentence_of
from checker.report.tongue import told
from checker.report.tool import NAME
from checker.report.visible import visible_line
from checker.report.words import words_of

if TYPE_CHECKING:
    from checker.model.document import Document
    from checker.model.finding import Finding
    from checker.model.report import Judged

_LONGEST = 160
"""Characters of a test's name."""
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "#": "&#35;"})


class JunitReport:
    """Failures are relations that a finding of level error or warning is about; a finding may break several.

    Skipped are relations that could not be decided or whose finding is suppressed: neither was found to be right.
    What could not be read is an error in a suite of its own. Figures that nothing checks are counted as a property.
    """

    def __init__(self, stream: TextIO, *, lang: str) -> None:
        self._stream = stream
        self._words = words_of(lang)
        self._stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="{NAME}">\n')

    def document(self, report: DocumentReport) -> None:
        """Write one document's suite."""
        path = report.document.path
        cases = list(_cases(report, self._words))
        properties = {"untied": str(len(report.untied)), "sha256": report.document.sha256}
        for number, part in enumerate(report.document.skipped, 1):
            properties[f"skipped.{number}"] = self._words.get(f"skipped.{part.what}", part.what)
        self._stream.writelines(_suite(path, cases, properties))

    def finish(self, run: Run) -> None:
        """Write what could not be read."""
        if run.notifications:
            cases = [
                _Case(event.path or NAME, NAME, "error", told(event, self._words["language"]))
                for event in run.notifications
            ]
            self._stream.writelines(_suite(NAME, cases, {}))
        self._stream.write("</testsuites>\n")


class _Case(NamedTuple):
    """A test: its names, and the element that says how it ended with its texts, "" where it passed."""

    name: str
    folder: str
    outcome: str = ""
    text: str = ""
    type: str = ""
    more: str = ""

    def lines(self) -> Iterator[str]:
        """The element ``testcase``."""
        start = f'    <testcase classname="{_xml(self.folder)}" name="{_xml(self.name)}" time="0"'
        if not self.outcome:
            yield f"{start}/>\n"
            return
        yield f"{start}>\n"
        if self.outcome == "skipped":  # the oldest readers know no attribute of it
            yield f"      <skipped>{_xml(self.text)}</skipped>\n"
        else:
            attributes = f'type="{_xml(self.type or self.outcome)}" message="{_xml(self.text)}"'
            yield f"      <{self.outcome} {attributes}>{_xml(self.more)}</{self.outcome}>\n"
        yield "    </testcase>\n"


def _suite(name: str, cases: Iterable[_Case], properties: Mapping[str, str]) -> Iterator[str]:
    cases = list(cases)
    ended = Counter(case.outcome for case in cases)
    counts = (
        f'tests="{len(cases)}" failures="{ended["failure"]}" errors="{ended["error"]}" skipped="{ended["skipped"]}"'
    )
    yield f'  <testsuite name="{_xml(name)}" {counts} time="0">\n'
    if properties:
        yield "    <properties>\n"
        for key, value in properties.items():
            yield f'      <property name="{_xml(key)}" value="{_xml(value)}"/>\n'
        yield "    </properties>\n"
    for case in cases:
        yield from case.lines()
    yield "  </testsuite>\n"


def _cases(report: DocumentReport, words: Mapping[str, str]) -> Iterator[_Case]:
    """A case a relation that checks something, under a name that no other of the document has."""
    findings: dict[str, Finding] = {}
    for finding in report.findings:
        for relation in finding.relations:
            findings.setdefault(relation, finding)
    names: Counter[str] = Counter()
    for judged in report.relations:
        if judged.relation.is_check:
            name = _name(judged, words)
            names[name] += 1
            if names[name] > 1:
                name = f"{name} ({names[name]})"
            yield _case(report.document, judged, name, findings.get(judged.id), words)
    for finding in report.findings:
        if not finding.relations:  # what is said of remarks to gouji
            name = f"{finding.rule_id} {place_text(finding.primary)}"
            yield _failing(report.document, finding, name, words)


def _name(judged: Judged, words: Mapping[str, str]) -> str:
    """ "合计：121 + 1 + 363 = 485"; without arithmetic the figures."""
    literals = (member.claim.literal for member in judged.relation.members)
    what = visible_line(judged.verdict.arithmetic) or visible_line(words["list comma"].join(literals))
    name = words[f"kind.{judged.relation.kind}"] + words["colon"] + what
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def _case(document: Document, judged: Judged, name: str, finding: Finding | None, words: Mapping[str, str]) -> _Case:
    path = document.path
    outcome = judged.verdict.outcome
    if outcome is Outcome.CONSISTENT:
        return _Case(name, path)
    if outcome is Outcome.UNDETERMINED:
        reason = words["colon"].join((words["outcome.undetermined"], judged.verdict.reason))
        return _Case(name, path, "skipped", reason)
    if finding is None:
        return _Case(name, path, "skipped", words["unreported"])
    return _failing(document, finding, name, words)


def _failing(document: Document, finding: Finding, name: str, words: Mapping[str, str]) -> _Case:
    path = document.path
    sentence = sentence_of(document, finding, words)
    if finding.suppression is not None:
        return _Case(name, path, "skipped", f"{words['suppressed']}{words['colon']}{sentence}")
    if finding.severity is Severity.INFO:
        return _Case(name, path, "skipped", f"{words['severity.info']}{words['colon']}{sentence}")
    place = f"{path}:{place_text(finding.primary)} {finding.rule_id} {finding.rule_name}"
    more = f"{place}\n{finding.help}" if finding.help else place
    return _Case(name, path, "failure", sentence, finding.severity, more)


def _xml(text: str) -> str:
    """``text`` inside an element or attribute; without "##[", a command to what reads the log of a build."""
    lines = (visible_line(line).translate(_MARKUP) for line in text.split("\n"))
    return "&#10;".join(lines)
