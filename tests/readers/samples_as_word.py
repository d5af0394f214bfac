"""The sample reports as Word documents, written by python-docx, and what a check says of a document."""

from __future__ import annotations

import io
import random
import re
from collections import Counter
from pathlib import Path

import docx
from docx.document import Document as WordDocument

from checker.model.document import BlockKind, Document
from checker.model.verdict import Outcome
from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import Settings
from tests.readers.word_files import levels, numbered, numbering, paragraph, word

_MARK = re.compile(r"(#{1,6}) +")


def as_word(sample: Path) -> bytes:
    """The sample with its headings and tables; every line is cut into runs at random, through figures too."""
    return in_runs(read_bytes(sample.read_bytes(), sample.name), name=sample.name)


def in_runs(source: Document, *, name: str) -> bytes:
    """The document as a Word file whose lines are cut into runs at random; the same ones for the same ``name``."""
    chance = random.Random(name)
    written = docx.Document()
    for block in source.blocks:
        text = source.text[block.span.start : block.span.end]
        if block.kind is BlockKind.TABLE:
            _add_table(written, source, block.span.start)
            continue
        paragraph = written.add_heading(level=block.level) if block.kind is BlockKind.HEADING else None
        paragraph = paragraph or written.add_paragraph()
        at = 0
        while at < len(text):
            length = chance.choice((1, 2, 3, 5, 40))
            paragraph.add_run(text[at : at + length]).bold = chance.random() < 0.3
            at += length
    return saved(written)


def _add_table(written: WordDocument, source: Document, start: int) -> None:
    (block,) = (block for block in source.blocks if block.span.start == start)
    rows, columns = (1 + max(getattr(cell, name) for cell in block.cells) for name in ("row", "column"))
    table = written.add_table(rows, columns)
    for cell in block.cells:
        table.cell(cell.row, cell.column).text = source.text[cell.span.start : cell.span.end]
    written.add_paragraph()


def saved(written: WordDocument) -> bytes:
    """The document as the bytes of its file."""
    buffer = io.BytesIO()
    written.save(buffer)
    return buffer.getvalue()


def findings_of(document: Document) -> Counter[tuple[str, ...]]:
    """Every finding by its rule, the figure it blames and those it names beside it."""
    found = check(document, Settings(profile="audit")).findings
    return Counter(
        (
            finding.rule_id,
            finding.message,
            finding.stated_literal,
            *(
                document.text[place.location.offset : place.location.offset + place.location.length]
                for place in finding.related
            ),
        )
        for finding in found
    )


def relations_of(document: Document) -> Counter[tuple[str, ...]]:
    """Every consistent relation by its kind and its figures."""
    judged = check(document, Settings(profile="audit")).relations
    return Counter(
        (each.relation.kind, *(member.claim.literal for member in each.relation.members))
        for each in judged
        if each.verdict.outcome is Outcome.CONSISTENT
    )


_AUTOMATIC = re.compile(r"(?P<first>[一二三四五六七八九十]+)、|（(?P<second>[一二三四五六七八九十]+)）")
_LEVELS = ("first", "second")
_COUNTING = (*"一二三四五六七八九", "十", *(f"十{digit}" for digit in "一二三四五六七八九"))


def with_automatic_numbers(lines: list[str]) -> tuple[bytes, int]:
    """The lines as a Word document that numbers 一、 and （一） itself, and how many numbers that are.

    A number that is not the next one has a list of its own, which begins there: so do people who continue by hand.
    """
    counts, body, lists, overrides = [0, 0], [], 1, ""
    current, found = 1, 0
    for line in lines:
        match = _AUTOMATIC.match(line)
        if match is None:
            body.append(paragraph(line))
            continue
        found += 1
        level = _LEVELS.index(match.lastgroup or "")
        number = _COUNTING.index(match[match.lastgroup or ""]) + 1
        if number != counts[level] + 1:
            lists += 1
            current = lists
            overrides += (
                f'<w:num w:numId="{lists}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="{level}">'
                f'<w:startOverride w:val="{number}"/></w:lvlOverride></w:num>'
            )
        counts[level] = number
        if level == 0:
            counts[1] = 0
        body.append(numbered(line[match.end() :], current, level))
    definition = numbering(levels(("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）")))
    return word("".join(body), numbering=definition + overrides), found
