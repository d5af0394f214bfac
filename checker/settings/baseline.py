"""The findings that a team has seen and lives with, in a file beside the reports; only what is new is told.

Entries are found again by what they say and by the words around it, not by lines, so that paragraphs may move. For
formats that hold no remarks of ours (PDF, spreadsheets) this is the only way to accept a finding.

Importing this brings pydantic in, so it is imported only where there is a baseline.
"""

from __future__ import annotations

import json
import os
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from checker.errors import UsageError
from checker.model.finding import Finding, Silence, Suppression
from checker.model.report import DocumentReport

FILE = "gouji-baseline.json"
_LARGEST = 64 * 1024 * 1024

Judgement = Literal["", "accepted", "false-alarm"]
"""What a person thinks of a finding: nothing yet, right but accepted, or wrong."""

Key = tuple[str, str, str]
"""Path, rule and fingerprint."""


class Entry(BaseModel):
    """A finding that is known: how often it stands in its document, what it said, and what a person thinks of it."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    path: str = Field(description="the document, relative to the baseline")
    rule: str
    fingerprint: str
    count: Annotated[int, Field(ge=1)] = 1
    message: str = ""
    judgement: Judgement = ""
    reason: str = ""

    @property
    def key(self) -> Key:
        """What it is found by."""
        return self.path, self.rule, self.fingerprint


class BaselineFile(BaseModel):
    """The content of a baseline."""

    model_config = ConfigDict(extra="forbid", strict=True)

    version: Literal[1] = 1
    findings: list[Entry] = []


class Baseline:
    """The known findings while a run goes over the documents: marks them, and counts what is new or gone."""

    def __init__(self, entries: Iterable[Entry], file: str) -> None:
        self._known = {entry.key: entry for entry in entries}
        self._folder = os.path.dirname(os.path.realpath(file))  # noqa: PTH120 (as the other paths here)
        self._seen: Counter[Key] = Counter()
        self._messages: dict[Key, str] = {}
        self._read: set[str] = set()

    def marked(self, report: DocumentReport, path: str) -> DocumentReport:
        """The report on the file ``path`` with the known findings marked; one that is repeated, as often as it was."""
        place = self._place(path)
        self._read.add(place)
        findings = tuple(self._marked(finding, place) for finding in report.findings)
        return report._replace(findings=findings)

    def stale(self) -> list[Entry]:
        """The entries that the documents no longer have, or not so often, and those whose documents are gone."""
        return [entry for entry in self._known.values() if self._is_stale(entry)]

    def updated(self) -> list[Entry]:
        """What was found, with the judgements that are known, and what was not looked at.

        A judged entry stays when it is not found, because the finding may come back with the next draft.
        """
        found = [self._entry(key, count) for key, count in self._seen.items()]
        rest = [
            entry
            for key, entry in self._known.items()
            if key not in self._seen and (entry.judgement or not self._is_stale(entry))
        ]
        return [*found, *rest]

    def pruned(self) -> list[Entry]:
        """The known entries as often as they are still found; nothing new."""
        kept = []
        for key, entry in self._known.items():
            if not self._is_stale(entry):
                kept.append(entry)
            elif self._seen[key]:
                kept.append(entry.model_copy(update={"count": self._seen[key]}))
        return kept

    def _place(self, path: str) -> str:
        real = os.path.realpath(path)
        try:
            within = os.path.relpath(real, self._folder)
        except ValueError:  # another drive
            within = real
        return _writable(within.replace(os.sep, "/"))

    def _marked(self, finding: Finding, place: str) -> Finding:
        if finding.suppression is not None:
            return finding
        key = (place, finding.rule_id, finding.content)
        self._seen[key] += 1
        self._messages[key] = _writable(finding.message)
        entry = self._known.get(key)
        if entry is None or self._seen[key] > entry.count:
            return finding
        said = ": ".join(part for part in (entry.judgement, entry.reason) if part)
        return finding._replace(suppression=Suppression(Silence.BASELINE, said))

    def _entry(self, key: Key, count: int) -> Entry:
        known = self._known.get(key)
        if known is not None:
            return known.model_copy(update={"count": count, "message": self._messages[key]})
        path, rule, fingerprint = key
        return Entry(path=path, rule=rule, fingerprint=fingerprint, count=count, message=self._messages[key])

    def _is_stale(self, entry: Entry) -> bool:
        if entry.path in self._read:
            return self._seen[entry.key] < entry.count
        if "\\" in entry.path:  # written so because its name is no Unicode: it cannot be looked up
            return False
        return not os.path.lexists(os.path.join(self._folder, entry.path))  # noqa: PTH118


def _writable(text: str) -> str:
    """The text with what UTF-8 cannot hold as escapes: bytes of a file name, halves of characters in a PDF."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def load(file: str) -> list[Entry]:
    """The entries of a baseline. Raises UsageError when it is missing, damaged or no baseline."""
    try:
        with Path(file).open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise UsageError("no such baseline", path=file, remedy="gouji baseline write makes one") from error
    except (OSError, ValueError) as error:
        raise UsageError("cannot be read", path=file, remedy="check the name of the baseline") from error
    if len(data) > _LARGEST:
        raise UsageError("larger than 64 MiB", path=file, remedy="is it a baseline?")
    try:
        return BaselineFile.model_validate_json(data.removeprefix(BOM_UTF8)).findings
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "file"
        what = f"no baseline ({where}: {first['msg'].lower()})"
        raise UsageError(what, path=file, remedy="mend it, or write it anew with gouji baseline write") from error


def dumps(entries: Iterable[Entry]) -> str:
    """The file's content, an entry a line in a fixed order, so that a change shows as a line in version control."""
    lines = [
        json.dumps(entry.model_dump(exclude_defaults=True), ensure_ascii=False)
        for entry in sorted(entries, key=lambda entry: entry.key)
    ]
    body = ",\n".join(lines)
    return f'{{"version": 1, "findings": [\n{body}\n]}}\n' if lines else '{"version": 1, "findings": []}\n'


def judged(entries: Iterable[Entry], wanted: Iterable[str], judgement: Judgement, reason: str) -> list[Entry]:
    """The entries, those whose fingerprints begin with one of ``wanted`` judged. Raises UsageError when none does."""
    entries = list(entries)
    for beginning in wanted:
        if not beginning or not any(entry.fingerprint.startswith(beginning) for entry in entries):
            raise UsageError(f'no finding "{beginning}" in the baseline', remedy="its entries name their fingerprints")
    beginnings = tuple(wanted)
    return [
        entry.model_copy(update={"judgement": judgement, "reason": reason})
        if entry.fingerprint.startswith(beginnings)
        else entry
        for entry in entries
    ]
