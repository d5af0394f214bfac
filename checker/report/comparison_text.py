"""What every report on two drafts says in the same words: of a relation the sentence, and both lines of arithmetic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.model.drafts import Change, Drafts, Fate, FigureChange, RelationChange
from checker.model.report import DocumentReport, Judged
from checker.model.span import Location
from checker.model.verdict import Outcome
from checker.report.visible import visible_line

_MOST = 3
"""Changed figures that one sentence can hold."""
_ALWAYS = frozenset({Fate.BROKE.value, Fate.NEW.value, "held"})
"""Counts that are told also when they are 0: the question was whether they are."""


def headline(change: RelationChange, words: Mapping[str, str]) -> str:
    """ "民事121件→123件后，485件与分项之和487件不符": what was changed, and what does not agree then."""
    message = visible_line(change.message) or _lost(change, words) or _literals(change, words)
    if not change.figures or change.fate in (Fate.STILL, Fate.GONE):
        return message
    changes = words["list comma"].join(changed(figure, words) for figure in change.figures[:_MOST])
    if len(change.figures) > _MOST:
        changes += words["more changes"].format(number=len(change.figures))
    if change.fate is Fate.HEALED:
        return changes + words["colon"] + message
    return words["after change"].format(changes=changes, message=message)


def changed(figure: FigureChange, words: Mapping[str, str]) -> str:
    """ "民事121件→123件", "新增行政2件", "删去行政2件": a figure that is another now, with what it counts."""
    claim = figure.after or figure.before
    metric = visible_line(claim.metric) if claim is not None else ""
    old, new = visible_line(figure.old), visible_line(figure.new)
    if figure.change is Change.CHANGED:
        return f"{metric}{old}→{new}"
    template = words["one added" if figure.change is Change.ADDED else "one removed"]
    return template.format(figure=metric + (new or old))


def sides(change: RelationChange, words: Mapping[str, str]) -> Iterator[tuple[str, str, Outcome]]:
    """The arithmetic in the old draft and in the new one: whose it is, the line, and whether it holds."""
    for label, judged in (("old", change.before), ("new", change.after)):
        if judged is not None:
            yield words[label], _arithmetic(judged, words), judged.verdict.outcome
    if change.recomputed:
        outcome = Outcome.CONSISTENT if change.fits else Outcome.INCONSISTENT
        note = (
            words["carried"] if change.fate is Fate.BROKE else words["untied fits" if change.fits else "untied unfit"]
        )
        line = words["bracketed"].format(visible_line(change.recomputed), note)
        yield words["new"], line, outcome


def place_of(drafts: Drafts, change: RelationChange) -> tuple[DocumentReport, Location]:
    """Where the relation's result stands: in the new draft where it is there."""
    if change.after is not None or change.before is None:
        report, judged = drafts.new, change.after
        assert judged is not None
        claim = judged.relation.stated or judged.relation.members[0].claim
    elif change.lost:
        report, claim = drafts.new, change.lost[0]
    elif (after := next((figure.after for figure in change.figures if figure.after is not None), None)) is not None:
        report, claim = drafts.new, after
    else:
        report, claim = drafts.old, change.before.relation.stated or change.before.relation.members[0].claim
    return report, report.document.locate(claim.start, claim.end)


def figure_place(drafts: Drafts, figure: FigureChange) -> tuple[DocumentReport, Location]:
    """Where the figure stands: in the new draft unless it was removed."""
    report, claim = (drafts.old, figure.before) if figure.after is None else (drafts.new, figure.after)
    assert claim is not None
    return report, report.document.locate(claim.start, claim.end)


def counts(drafts: Drafts, words: Mapping[str, str]) -> Iterator[tuple[str, list[tuple[str, str, int]]]]:
    """The last lines: what they count, and the counts with their keys and names."""
    figures = [(str(change), words[f"change.{change}"], drafts.count(change)) for change in Change]
    yield words["figures"], [*figures, ("kept", words["kept"], drafts.kept)]
    fates = [(str(fate), words[f"fate short.{fate}"], len(drafts.of(fate))) for fate in Fate]
    told = [*fates, ("held", words["held"], drafts.held), ("suppressed", words["suppressed"], drafts.suppressed)]
    yield words["relations"], [each for each in told if each[2] or each[0] in _ALWAYS]


def has_nothing_in_common(drafts: Drafts) -> bool:
    """Whether two drafts that both have figures share none: somebody may have named the wrong file."""
    return (
        not drafts.kept
        and drafts.count(Change.ADDED) > 0
        and drafts.count(Change.REMOVED) > 0
        and not drafts.count(Change.CHANGED)
    )


def _arithmetic(judged: Judged, words: Mapping[str, str]) -> str:
    line = visible_line(judged.verdict.arithmetic or judged.verdict.reason)
    if line:
        return line
    return words["list comma"].join(visible_line(member.claim.literal) for member in judged.relation.members)


def _lost(change: RelationChange, words: Mapping[str, str]) -> str:
    figures = words["list comma"].join(visible_line(claim.metric + claim.literal) for claim in change.lost)
    return words["no longer checked"].format(figures=figures) if figures else ""


def _literals(change: RelationChange, words: Mapping[str, str]) -> str:
    judged = change.after or change.before
    assert judged is not None
    return words["list comma"].join(visible_line(member.claim.literal) for member in judged.relation.members)
