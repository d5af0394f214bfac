"""Two drafts without a history: which figures are others now, and what became of the relations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.audit.fates import Relations
from checker.audit.pairing import paired
from checker.audit.passages import Passage, around, passages, plain
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.drafts import Drafts, Fate, FigureChange, RelationChange
from checker.model.report import DocumentReport
from checker.settings import Settings


def compare(old: DocumentReport, new: DocumentReport, settings: Settings) -> Drafts:
    """The comparison of two reports that were made with the settings. A sentence that was moved is unchanged."""
    left, right = passages(old.document, old.claims), passages(new.document, new.claims)
    pairs = paired(left, old.claims, right, new.claims)
    changes = dict(_changes(old, left, new, right, pairs))
    figures = tuple(change for _, change in sorted(changes.items(), key=lambda item: item[0]))
    relations = Relations(old, new, pairs, figures, settings)
    changed = {change.before.start for change in figures if change.before is not None}
    kept = sum(1 for before in pairs if not old.claims[before].why and old.claims[before].start not in changed)
    found = tuple(sorted(relations.changes(), key=_place))
    return Drafts(old, new, figures, found, kept, relations.held, relations.suppressed)


def _changes(
    old: DocumentReport,
    left: Sequence[Passage],
    new: DocumentReport,
    right: Sequence[Passage],
    pairs: dict[int, int],
) -> Iterator[tuple[tuple[int, int, int], FigureChange]]:
    """The figures that are not the same, with their place in the new draft: removed ones follow what is left."""
    passage_of_old = {number: passage for passage in left for number in passage.claims}
    passage_of_new = {number: passage for passage in right for number in passage.claims}
    last = -1
    for number, before in enumerate(old.claims):
        after = None if number not in pairs else new.claims[pairs[number]]
        if after is not None:
            last = after.start
        if before.why and (after is None or after.why):
            continue
        if after is None:
            words = around(old.document, passage_of_old[number], before) if number in passage_of_old else ""
            yield (last, 1, before.start), FigureChange(before, None, before.literal, "", words)
        elif not _same(before, after):
            words = around(new.document, passage_of_new[pairs[number]], after)
            texts = _as_written(old.document, before), _as_written(new.document, after)
            if plain(before.literal) != plain(after.literal):
                texts = before.literal, after.literal
            yield (after.start, 0, before.start), FigureChange(before, after, *texts, words)
    known = set(pairs.values())
    for number, after in enumerate(new.claims):
        if number not in known and not after.why:
            words = around(new.document, passage_of_new[number], after) if number in passage_of_new else ""
            yield (after.start, 0, 0), FigureChange(None, after, "", after.literal, words)


def _same(before: Claim, after: Claim) -> bool:
    """Whether a figure is written as it was, commas and blanks aside, and means the same."""
    if plain(before.literal).replace(",", "") != plain(after.literal).replace(",", ""):
        return False
    return bool(before.why or after.why) or before.asserted == after.asserted


def _as_written(document: Document, claim: Claim) -> str:
    """The figure with the words beside it, where those made it another: 超过485件."""
    return document.text[max(claim.start - 2, 0) : claim.end + 2].strip()


def _place(change: RelationChange) -> tuple[int, int]:
    """By fate, and in the order of the text."""
    judged = change.after or change.before
    assert judged is not None
    stated = judged.relation.stated or judged.relation.members[0].claim
    return tuple(Fate).index(change.fate), stated.start


def fails(drafts: Drafts, settings: Settings) -> bool:
    """Whether a relation that broke, or that is new and does not hold, is at or above the fail level."""
    return any(
        change.severity is not None and settings.fails(change.severity)
        for fate in (Fate.BROKE, Fate.NEW)
        for change in drafts.of(fate)
    )
