"""Cells of tables in which sentences stand: 完成情况, 备注, 年度目标. Each is a passage of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from checker.linking.outline import paragraph_of
from checker.linking.passage import Paragraph
from checker.model.claim import Claim, ClaimKind
from checker.model.document import Block, BlockKind, Document
from checker.model.patterns import pattern

_SHORTEST = 8
_FEWEST_FIGURES = 2
_MARK = pattern("[，,。；;、：:（(]")


def prose_in_cells(document: Document, claims: tuple[Claim, ...]) -> Iterator[Paragraph]:
    """Every cell with two figures or more and a mark between its words, as a paragraph without neighbours.

    What stands in another cell is about another thing: no such paragraph has one in front of it.
    """
    if not document.has_table:
        return
    start_of = attrgetter("start")
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE:
            continue
        for cell in block.cells:
            start, end = cell.span.start, cell.span.end
            if end - start < _SHORTEST or not _MARK.search(document.text, start, end):
                continue
            first, behind = (bisect_left(claims, at, key=start_of) for at in (start, end))
            within = tuple(claim for claim in claims[first:behind] if claim.end <= end)
            if sum(claim.kind is not ClaimKind.NONE for claim in within) >= _FEWEST_FIGURES:
                paragraph = paragraph_of(document.text, Block(BlockKind.PARAGRAPH, cell.span), within)
                if paragraph.sentences:
                    yield paragraph
