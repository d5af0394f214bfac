"""The same report in another format: same findings, same relations, and every figure leads back to its place."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from checker.model.document import Document
from checker.pipeline import check
from checker.readers import read
from checker.settings import Settings

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SAMPLES = sorted(path.name for path in SEEDS.iterdir() if path.suffix in (".md", ".txt"))

_BLANKS = dict.fromkeys(map(ord, " \u00a0\u3000\t"))


def sample(name: str) -> Document:
    """The sample as text."""
    return read(str(SEEDS / name), max_bytes=10**7)


def unspaced(text: str) -> str:
    """The text without blanks: which of them a layout keeps is nobody's business."""
    return text.translate(_BLANKS)


Counted = Counter[tuple[str, ...]]


def findings_and_relations(document: Document) -> tuple[Counted, Counted]:
    """Every finding with its figure, and every relation with its verdict and figures."""
    report = check(document, Settings(profile="audit"))
    assert not report.notifications
    findings: Counted = Counter((finding.rule_id, unspaced(finding.stated_literal)) for finding in report.findings)
    relations: Counted = Counter(
        (
            str(judged.relation.kind),
            str(judged.verdict.outcome),
            *sorted(unspaced(member.claim.literal) for member in judged.relation.members),
        )
        for judged in report.relations
    )
    return findings, relations


def paragraphs(document: Document) -> list[str]:
    """Every line of the text with something on it, without blanks."""
    return [line for line in map(unspaced, document.text.splitlines()) if line]
