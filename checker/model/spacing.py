"""Gaps that only set figures apart say nothing: 受理 860 件 is read as 受理860件.

Who writes in this way leaves a space between every number and the signs around it, also in 2024 年 1 月 and 5 个月. The
document is read without these gaps, and what was found is told of the text as it stands. Only prose is: in lines
without a mark a space may stand between two columns.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from checker.model.claim import Claim
from checker.model.document import Block, BlockKind, Document
from checker.model.expression import with_claims
from checker.model.patterns import pattern, places_of
from checker.model.relation import Member, Relation
from checker.model.span import Span

_BLANKS = " \u00a0\u2009\u202f"
_GAPS = pattern(f"[{_BLANKS}](?:(?<=[\u4e00-\u9fff，。；：、（）].)(?=\\d)|(?<=[\\d%％‰].)(?=[\u4e00-\u9fff％%‰]))")
_MARKS = ("，", "。", "；")
_RARE = 50
"""Where so many characters have one blank at most, to look at each blank is quicker than to search the text."""


class Narrowed:
    """A document without its gaps, and the way back to the document as it stands."""

    __slots__ = ("_gaps", "_narrow_gaps", "_text", "document")

    def __init__(self, document: Document, gaps: Sequence[int]) -> None:
        self._text = document.text
        self._gaps = gaps
        self._narrow_gaps = [gap - at for at, gap in enumerate(gaps)]
        ends = [0, *(gap + 1 for gap in gaps)]
        text = "".join(document.text[end:gap] for end, gap in zip(ends, [*gaps, len(document.text)], strict=True))
        blocks = tuple(self._block(block) for block in document.blocks)
        self.document = Document(document.path, document.media, text, document.sha256, blocks)

    def claims_in(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """The document's own claims as they are without gaps."""
        return tuple([self._claim(claim) for claim in claims])

    def claims_of(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """The claims of what has no gaps, where they stand in the document."""
        return tuple([self._told(claim) for claim in claims])

    def relations_of(self, relations: Iterable[Relation]) -> tuple[Relation, ...]:
        """The relations of what has no gaps, with every claim where it stands in the document."""
        known: dict[int, Claim] = {}

        def told(claim: Claim) -> Claim:
            if (found := known.get(id(claim))) is None:
                found = known[id(claim)] = self._told(claim)
            return found

        return tuple([_with_claims(relation, told) for relation in relations])

    def relations_in(self, relations: Iterable[Relation]) -> Iterator[Relation]:
        """Relations of the document's own claims, with these as they are without gaps."""
        return (_with_claims(relation, self._claim) for relation in relations)

    def _narrow(self, at: int) -> int:
        """Where the place stands without the gaps in front of it."""
        return at - bisect_right(self._gaps, at - 1)

    def _wide(self, at: int) -> int:
        return at + bisect_right(self._narrow_gaps, at)

    def _block(self, block: Block) -> Block:
        cells = tuple(cell._replace(span=self._span(cell.span)) for cell in block.cells)
        return block._replace(span=self._span(block.span), cells=cells)

    def _span(self, span: Span) -> Span:
        return Span(self._narrow(span.start), self._narrow(span.end))

    def _claim(self, claim: Claim) -> Claim:
        if claim.end <= self._gaps[0]:
            return claim
        start, end = self._narrow(claim.start), self._narrow(claim.end)
        return _moved(claim, start, end, self.document.text)

    def _told(self, claim: Claim) -> Claim:
        if claim.end <= self._gaps[0]:
            return claim
        start = self._wide(claim.start)
        end = self._wide(claim.end - 1) + 1 if claim.end > claim.start else start
        return _moved(claim, start, end, self._text)


def _moved(claim: Claim, start: int, end: int, text: str) -> Claim:
    """The claim at another place. Every claim of a document may move, and ``_replace`` takes three times as long."""
    return Claim(start, end, text[start:end], *claim[3:])


def _with_claims(relation: Relation, told: Callable[[Claim], Claim]) -> Relation:
    return relation._replace(
        members=tuple([Member(role, told(claim)) for role, claim in relation.members]),
        stated=None if relation.stated is None else told(relation.stated),
        computed=None if relation.computed is None else with_claims(relation.computed, told),
    )


def narrowed(document: Document) -> Narrowed | None:
    """The document without the gaps of its prose; ``None`` where it has none."""
    gaps = list(_gaps_of(document))
    return Narrowed(document, gaps) if gaps else None


def _gaps_of(document: Document) -> Iterator[int]:
    text = document.text
    if not _has_gap(text):
        return
    for block in document.blocks:
        start, end = block.span
        if block.kind is not BlockKind.TABLE and any(mark in text[start:end] for mark in _MARKS):
            yield from (gap.start() for gap in _GAPS.finditer(text, start, end))


def _has_gap(text: str) -> bool:
    """Whether there is a gap at all, its lines aside."""
    if sum(map(text.count, _BLANKS)) * _RARE > len(text):
        return _GAPS.search(text) is not None
    return any(_GAPS.match(text, at) is not None for at in places_of(text, *_BLANKS))
