"""Why slips of hand are not caught: what became of the broken relation in the altered text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from checker.model.claim import ClaimKind
from checker.model.report import DocumentReport, Judged
from checker.model.verdict import Outcome
from checker.settings import Settings
from tests.accuracy.mutations import Mutation, Trial

EXAMPLES = 10
_AROUND = 60
_LONGEST = 150


def listed(trials: Iterable[Trial]) -> str:
    """The reasons by relation kind and cue, the commonest first, each with examples from different texts.

    Texts that are held are counted and not shown.
    """
    missed: defaultdict[str, list[Mutation]] = defaultdict(list)
    for each in trials:
        tied = each.mutation.sort
        if not each.is_caught:
            missed[f"{reason_of(each.mutation)} — {tied}"].append(each.mutation)
        elif not each.is_located:
            missed[f"caught, and the altered figure is not among the places shown — {tied}"].append(each.mutation)
    reasons = sorted(missed.items(), key=lambda item: (-len(item[1]), item[0]))
    summary = "\n".join(f"{len(mutations):5} × {reason}" for reason, mutations in reasons)
    return "\n\n".join([summary, *(_section(reason, mutations) for reason, mutations in reasons)]) + "\n"


def _section(reason: str, mutations: list[Mutation]) -> str:
    counts = Counter(mutation.slip.value for mutation in mutations).most_common()
    shown = {
        mutation.source: mutation
        for mutation in sorted(mutations, key=lambda mutation: mutation.rank, reverse=True)
        if not mutation.source.is_held
    }
    head = f"## {len(mutations)} × {reason}\n{', '.join(f'{slip} {count}' for slip, count in counts)}"
    return "\n".join([head, *map(described, list(shown.values())[-EXAMPLES:])])


def reason_of(mutation: Mutation) -> str:
    """What became of the relation that the mutation breaks, under the audit profile, which shows weak ones too."""
    report = mutation.source.report(mutation.text, Settings(profile="audit"))
    if mutation.replacement and not _reads_the_figure(mutation, report):
        return "the altered figure is read as something else"
    same_figures = [each for each in report.relations if _ties_the_same(each, mutation)]
    same = [each for each in same_figures if each.relation.kind is mutation.relation.kind]
    if same:
        return _verdict_on(same[0])
    about = [each for each in report.relations if _is_about(each, mutation)]
    if same_figures:
        kind = same_figures[0].relation.kind.value
        return f"the same figures are tied as {kind} instead: {_verdict_on(same_figures[0])}"
    if about:
        return f"tied with other figures ({about[0].relation.kind.value}): {_verdict_on(about[0])}"
    return "no relation is linked any more"


def described(mutation: Mutation) -> str:
    """The slip in its sentence, between the marks ⟦ ⟧, and the relation that held before."""
    text = mutation.text
    start, end = mutation.place.start, mutation.place.start + len(mutation.replacement)
    first = min(member.claim.start for member in mutation.relation.members)
    last = max(member.claim.end for member in mutation.relation.members)
    left = text[max(0, start - _LONGEST, min(first, start - _AROUND) - 20) : start]
    right = text[end : min(end + _LONGEST, max(end + _AROUND, last + 10))]
    was = mutation.source.text[mutation.place.start : mutation.place.end]
    computed, stated = mutation.relation.computed, mutation.relation.stated
    assert computed is not None and stated is not None
    held = f"{computed.render()} → {stated.literal}"
    return (
        f"- {mutation.source.name} {mutation.relation.kind.value} cue「{mutation.relation.cue}」 {held}\n"
        f"  was {was}: {left}⟦{mutation.replacement}⟧{right}".replace("\n", "⏎").replace("⏎  was", "\n  was")
    )


def _reads_the_figure(mutation: Mutation, report: DocumentReport) -> bool:
    return any(
        claim.start == mutation.shown.start and claim.end == mutation.shown.end and claim.kind is not ClaimKind.NONE
        for claim in report.claims
    )


def _starts(judged: Judged, mutation: Mutation) -> set[int]:
    return {mutation.original(member.claim.start) for member in judged.relation.members}


def _ties_the_same(judged: Judged, mutation: Mutation) -> bool:
    figures = {member.claim.start for member in mutation.relation.members}
    if not mutation.replacement:
        figures = {start for start in figures if not mutation.place.start <= start < mutation.place.end}
        return figures <= _starts(judged, mutation)
    return _starts(judged, mutation) == figures


def _is_about(judged: Judged, mutation: Mutation) -> bool:
    stated = mutation.relation.stated
    assert stated is not None
    return {stated.start, mutation.place.start} <= _starts(judged, mutation)


def _verdict_on(judged: Judged) -> str:
    outcome, confidence = judged.verdict.outcome, judged.relation.confidence
    if outcome is Outcome.INCONSISTENT:
        return f"inconsistent, {judged.verdict.severity.value} of confidence {confidence.value}"
    return outcome.value
