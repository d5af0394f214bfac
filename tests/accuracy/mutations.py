"""How many slips of hand are caught: a figure of a consistent relation is altered, and the document checked again.

    python -m tests.accuracy.mutations [--full] [--misses FILE]

Only slips that break the relation in exact intervals, beyond all rounding, count. A slip is *caught* when a finding of
severity error or warning appears that the untouched document did not have, and *located* when the altered figure is
among that finding's places. A part that is dropped from a list is located by a finding that shows the list's whole; it
counts only where words close the list (共, 合计, 分为 …): 其中 and a bare list may leave parts out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from checker.model.claim import Claim
from checker.model.expression import Figure, Sum, figures_of
from checker.model.finding import Finding
from checker.model.relation import Relation, RelationKind
from checker.model.report import DocumentReport
from checker.model.span import Location, Span
from checker.model.verdict import Outcome, Severity
from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import DEFAULTS, Settings
from tests.accuracy.altered_figures import Slip, alterations, compares, still_holds, with_claim, without_term
from tests.accuracy.tables import percent, table
from tests.accuracy.verify_cases import file_name, read_cases
from tests.seeds.sample_expectations import SAMPLES, expectation_of

SAMPLE_SIZE = 1000
_OF_A_RARE_SORT = 10
"""How many slips of a sort are added that the sample happens to have none of."""
_CLOSED_LIST = re.compile(r"共|计|分为|构成|组成|按.+分")
_ITEM = re.compile(r"[、，,；;和及][^、，,；;。！？\n（）()：:]*")
_BEHIND_ITEM = frozenset("、；;。）)\n")


@dataclass(frozen=True, slots=True)
class Source:
    """A text to alter. ``is_clean`` when nothing in it is wrong; ``is_held`` when nobody looks at it."""

    name: str
    text: str
    is_clean: bool = True
    is_held: bool = False

    def report(self, text: str, settings: Settings = DEFAULTS) -> DocumentReport:
        """What gouji says of ``text`` under this source's name, whose suffix is the format."""
        return check(read_bytes(text.encode(), self.name), settings)


@dataclass(frozen=True, slots=True)
class Mutation:
    """``replacement`` in place of ``text[place.start:place.end]``, which breaks ``relation``.

    ``shown`` is where the altered figure, or the whole that lost a part, then stands.
    """

    source: Source
    slip: Slip
    relation: Relation
    place: Span
    replacement: str
    shown: Span
    is_certain: bool = True
    """Whether the altered text is wrong by its own words, and not only against the arithmetic of the true one.

    A list that nobody closes (其中, or no word at all) may leave something out, so that parts which fall short of the
    whole can be true; figures that no word calls parts need not add up; what was closed may exceed what came in where
    cases were carried over.
    """

    @property
    def text(self) -> str:
        """The text with the slip in it."""
        return self.source.text[: self.place.start] + self.replacement + self.source.text[self.place.end :]

    def original(self, offset: int) -> int:
        """Where the character at ``offset`` of the altered text stood before."""
        if offset < self.place.start:
            return offset
        return max(self.place.start, offset - len(self.replacement) + self.place.end - self.place.start)

    @property
    def sort(self) -> str:
        """The relation's kind, and for a total what its words say of the list of parts."""
        kind, cue = self.relation.kind, self.relation.cue
        if kind is not RelationKind.TOTAL:
            return kind.value
        if not cue:
            return "total, no word for it"
        return "total, closed list" if _CLOSED_LIST.search(cue) else "total, 其中 and the like"

    @property
    def rank(self) -> str:
        """A place in an order that has nothing to do with the text, and stays when other mutations come or go."""
        key = f"{self.source.name}\x1f{self.place.start}\x1f{self.slip}\x1f{self.source.text[:40]}"
        return hashlib.sha256(key.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Trial:
    """A mutation and what came of it."""

    mutation: Mutation
    is_caught: bool
    is_located: bool


@dataclass(frozen=True, slots=True)
class Benchmark:
    """The trials, how many mutations there were to choose from, and the findings on untouched clean documents."""

    trials: tuple[Trial, ...]
    possible: int
    documents: int
    alarms: int


def own_sources() -> list[Source]:
    """The sample reports and the clean labelled cases of this repository, without those of ``crowded_sources``."""
    samples = [
        Source(path.name, path.read_bytes().decode(), is_clean=not expectation_of(path).findings) for path in SAMPLES
    ]
    return samples + [
        Source(file_name(case), case["text"], is_held=case["held"])
        for case in read_cases()
        if all(label["verdict"] != "error" for label in case["expect"]) and not case["id"].startswith(_CROWDED)
    ]


_CROWDED = "reserved-"


def crowded_sources() -> list[Source]:
    """The paragraphs with the most figures to the line; they have a floor of their own, so that the other one tells
    from one change to the next whether the same slips are caught.
    """
    return [Source(file_name(case), case["text"]) for case in read_cases() if case["id"].startswith(_CROWDED)]


def foreign_sources(folder: Path) -> list[Source]:
    """The real reports and the clean labelled cases of the material that is not part of the repository."""
    reports = [Source(path.name, path.read_bytes().decode(), is_clean=False) for path in folder.glob("seeds/0*.txt")]
    cases = [
        json.loads(line) for line in (folder / "cases" / "dev.jsonl").read_text(encoding="utf-8").splitlines() if line
    ]
    return sorted(reports, key=lambda source: source.name) + [
        Source(f"{case['id']}.txt", case["text"], is_held=case["id"][-1] in "037")
        for case in cases
        if all(label["verdict"] != "error" for label in case["expect"])
    ]


def measure(sources: Sequence[Source], *, at_most: int | None = None) -> Benchmark:
    """The benchmark on the sources, with a fixed sample of so many mutations, in which no sort of slip is missing."""
    before = {source: source.report(source.text) for source in sources}
    possible = [mutation for source in sources for mutation in mutations_of(source, before[source])]
    ranked = sorted(possible, key=lambda mutation: mutation.rank)
    chosen = ranked[:at_most]
    there = {mutation.slip for mutation in chosen}
    for rare in (slip for slip in Slip if slip not in there):
        chosen += [mutation for mutation in ranked if mutation.slip is rare][:_OF_A_RARE_SORT]
    clean = [source for source in sources if source.is_clean]
    return Benchmark(
        trials=tuple(trial(mutation, before[mutation.source]) for mutation in chosen),
        possible=len(possible),
        documents=len(clean),
        alarms=sum(len(alarms(before[source])) for source in clean),
    )


def trial(mutation: Mutation, before: DocumentReport) -> Trial:
    """Check the altered text and compare its findings with those of the untouched one."""
    known = {(finding.rule_id, finding.primary.offset) for finding in alarms(before)}
    new = [
        finding
        for finding in alarms(mutation.source.report(mutation.text))
        if (finding.rule_id, mutation.original(finding.primary.offset)) not in known
    ]
    places = [place for finding in new for place in places_of(finding)]
    return Trial(mutation, bool(new), any(mutation.shown.overlaps(place) for place in places))


def alarms(report: DocumentReport) -> list[Finding]:
    """The findings of severity error and warning."""
    return [finding for finding in report.findings if finding.severity in (Severity.ERROR, Severity.WARNING)]


def places_of(finding: Finding) -> list[Span]:
    """Every figure that the finding shows."""
    locations: list[Location] = [finding.primary, *(place.location for place in finding.related)]
    return [Span(location.offset, location.offset + location.length) for location in locations]


def mutations_of(source: Source, report: DocumentReport) -> Iterator[Mutation]:
    """At most one slip of each sort for each figure of each consistent relation with a stated and a computed figure.

    Figures that the untouched document already has a finding about are left alone.
    """
    blamed = {place.start for finding in report.findings for place in places_of(finding)}
    done: set[tuple[int, Slip]] = set()
    for judged in report.relations:
        relation = judged.relation
        if judged.verdict.outcome is not Outcome.CONSISTENT or relation.stated is None or relation.computed is None:
            continue
        figures = {claim.start: claim for claim in (relation.stated, *figures_of(relation.computed))}
        if blamed & figures.keys():
            continue
        for mutation in (*_altered(source, relation, figures.values()), *_dropped(source, relation, report.claims)):
            if (mutation.place.start, mutation.slip) not in done:
                done.add((mutation.place.start, mutation.slip))
                yield mutation


def _altered(source: Source, relation: Relation, figures: Iterable[Claim]) -> Iterator[Mutation]:
    for claim in figures:
        options = list(alterations(claim))
        random.Random(f"{source.name} {claim.start}").shuffle(options)
        tried: set[Slip] = set()
        for option in options:
            if option.slip not in tried and still_holds(relation, option.claim) is False:
                tried.add(option.slip)
                shown = Span(claim.start, claim.start + len(option.literal))
                certain = _is_certain(relation, option.claim)
                yield Mutation(source, option.slip, relation, claim.span, option.literal, shown, certain)


def _is_certain(relation: Relation, altered: Claim) -> bool:
    if relation.kind is RelationKind.ORDER:
        return len(relation.members) > 2  # what was carried in is told
    if relation.kind is not RelationKind.TOTAL or _CLOSED_LIST.search(relation.cue):
        return True
    if not relation.cue or relation.stated is None or relation.computed is None:
        return False
    stated = altered if relation.stated.start == altered.start else relation.stated
    parts = with_claim(relation.computed, altered).evaluate()
    return parts is not None and stated.values.ends_before(parts)


def _dropped(source: Source, relation: Relation, claims: tuple[Claim, ...]) -> Iterator[Mutation]:
    """The lists that words close, with one item taken out: two at least are left, and the first one stays."""
    total, stated = relation.computed, relation.stated
    if relation.kind is not RelationKind.TOTAL or not isinstance(total, Sum) or stated is None:
        return
    parts = [term.claim for sign, term in total.terms if isinstance(term, Figure) and sign > 0]
    if len(parts) != len(total.terms) or len(parts) < 3 or not _CLOSED_LIST.search(relation.cue):
        return
    starts = [claim.start for claim in claims if not claim.why]
    for before, part in pairwise(parts):
        place = Span(before.end, part.end)
        behind = source.text[part.end : part.end + 1] or "\n"
        alone = not any(place.start <= start < part.start for start in starts)
        if not alone or not _ITEM.fullmatch(source.text[place.start : place.end]) or behind not in _BEHIND_ITEM:
            continue
        left = without_term(total, part).evaluate()
        if left is not None and not compares(stated.values, left, relation.comparison):
            shift = place.end - place.start if stated.start > place.start else 0
            shown = Span(stated.start - shift, stated.end - shift)
            yield Mutation(source, Slip.DROPPED, relation, place, "", shown)


def benchmark_table(title: str, result: Benchmark) -> str:
    """Caught and located by relation kind, by slip, and by whether the text may be looked at."""
    groups: dict[str, list[Trial]] = {}
    for each in result.trials:
        groups.setdefault(each.mutation.sort, []).append(each)
    kinds = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    slips = [(slip.value, [each for each in result.trials if each.mutation.slip is slip]) for slip in Slip]
    held = [each for each in result.trials if each.mutation.source.is_held]
    seen = [each for each in result.trials if not each.mutation.source.is_held]
    certain = [each for each in result.trials if each.mutation.is_certain]
    doubtful = [each for each in result.trials if not each.mutation.is_certain]
    everything = [
        ("open texts", seen),
        ("held texts", held),
        ("wrong by the text's own words", certain),
        ("an open list, may be true", doubtful),
        ("all", list(result.trials)),
    ]
    rows = [_row(name, trials) for name, trials in (*kinds, *slips, *everything) if trials]
    shown = table(title, ("", "mutations", "caught", "%", "located", "% of caught"), rows)
    return (
        f"{shown}\n  {len(result.trials)} of {result.possible} possible mutations;"
        f" {result.alarms} findings on {result.documents} untouched clean documents"
    )


def _row(name: str, trials: list[Trial]) -> tuple[str | int, ...]:
    caught, located = caught_and_located(trials)
    return name, len(trials), caught, percent(caught, len(trials)), located, percent(located, caught)


def caught_and_located(trials: Iterable[Trial]) -> tuple[int, int]:
    """How many are caught, and how many of those located."""
    counts = Counter((each.is_caught, each.is_located) for each in trials)
    return counts[True, True] + counts[True, False], counts[True, True]


def main() -> int:
    """Prints the tables of the repository's own texts and, when there is any, of the material beside it."""
    parser = argparse.ArgumentParser(description="Alters figures of consistent relations and counts what is caught.")
    parser.add_argument("--full", action="store_true", help=f"all mutations, not a sample of {SAMPLE_SIZE}")
    parser.add_argument("--misses", type=Path, help="write what is not caught, by reason, with examples")
    options = parser.parse_args()
    at_most = None if options.full else SAMPLE_SIZE
    results = [measure(own_sources(), at_most=at_most)]
    print(benchmark_table("mutations of the repository's own texts", results[0]), flush=True)
    if folder := os.environ.get("GOUJI_MATERIAL"):
        results.append(measure(foreign_sources(Path(folder)), at_most=at_most))
        print(benchmark_table("mutations of the material", results[1]))
    if options.misses:
        from tests.accuracy.mutation_misses import listed

        options.misses.write_text(listed(each for result in results for each in result.trials), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
