"""What became of the relations of a draft, when the figures of the next are known to be the same or others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from checker import pipeline
from checker.model.claim import Claim
from checker.model.drafts import Fate, FigureChange, RelationChange
from checker.model.expression import Expression, unknown_in, with_claim
from checker.model.finding import Finding
from checker.model.relation import Confidence, Relation, RelationKind
from checker.model.report import DocumentReport, Judged, Notification
from checker.model.verdict import Outcome, Verdict
from checker.rules import BY_ID
from checker.settings import Settings

_MOST_WITH_A_FIGURE = 50
_FEWEST_COMMON = 0.5
"""The part of the larger relation's figures that must be in the other for the two to be one."""
_NOW = frozenset({Fate.BROKE, Fate.NEW, Fate.STILL})
"""Fates of relations that do not hold in the new draft."""
_SUMS = frozenset({RelationKind.TOTAL, RelationKind.PART})
_QUOTIENTS = frozenset({RelationKind.SHARE, RelationKind.RATE, RelationKind.RATIO, RelationKind.AVERAGE})


class Relations:
    """The relations of both drafts, paired by their figures.

    ``pairs`` are the numbers of the old draft's claims with those that they have in the new one, ``figures`` those that
    are others now. ``held`` counts what holds in both, ``suppressed`` what does not hold now and is excused.
    """

    def __init__(
        self,
        old: DocumentReport,
        new: DocumentReport,
        pairs: dict[int, int],
        figures: Iterable[FigureChange],
        settings: Settings,
    ) -> None:
        self._old, self._new, self._settings = old, new, settings
        self._now = {old.claims[before].start: new.claims[after] for before, after in pairs.items()}
        self._by_old = {each.before.start: each for each in figures if each.before is not None}
        self._by_new = {each.after.start: each for each in figures if each.after is not None}
        self._old_findings, self._new_findings = _findings(old), _findings(new)
        self._untied_now = {claim.start for claim in new.untied}
        self._decided = {
            (judged.relation.kind, judged.relation.stated.start)
            for judged in new.relations
            if judged.relation.stated is not None and judged.verdict.outcome is not Outcome.UNDETERMINED
        }
        self.held = 0
        self.suppressed = 0

    def changes(self) -> Iterator[RelationChange]:
        """What became of each relation that does not hold in one draft, and of those that are not compared any more."""
        partners = dict(self._partners())
        parted: list[Judged] = []
        for before in self._old.relations:
            after = partners.get(before.id)
            if after is None:
                parted.append(before)
            elif (change := self._change(before, after)) is not None:
                yield change
        known = {each.id for each in partners.values()}
        for after in self._new.relations:
            if after.id in known:
                continue
            if self._fails(after, self._new_findings):
                yield self._told(Fate.NEW, None, after)
            elif after.verdict.outcome is Outcome.INCONSISTENT:
                self.suppressed += after.id in self._new_findings
        carried: set[str] = set()
        for before in parted:
            if self._fails(before, self._old_findings):
                yield self._told(Fate.GONE, before, None)
            elif (change := self._carried(before)) is not None:
                carried.add(before.id)
                yield change
        yield from self._untied(partners, carried)

    def _change(self, before: Judged, after: Judged) -> RelationChange | None:
        was, fails = self._fails(before, self._old_findings), self._fails(after, self._new_findings)
        if fails:
            held = before.verdict.outcome is Outcome.CONSISTENT
            return self._told(Fate.STILL if was else Fate.BROKE if held else Fate.NEW, before, after)
        holds = after.verdict.outcome is Outcome.CONSISTENT
        if was and after.verdict.outcome is not Outcome.INCONSISTENT:
            return self._told(Fate.HEALED if holds else Fate.GONE, before, after)
        if after.verdict.outcome is Outcome.INCONSISTENT:
            self.suppressed += after.id in self._new_findings
        self.held += holds and before.verdict.outcome is Outcome.CONSISTENT
        return None

    def _fails(self, judged: Judged, findings: dict[str, Finding]) -> bool:
        """Whether it does not hold, and is told: what the settings leave out or a remark excuses is not."""
        finding = findings.get(judged.id)
        return judged.verdict.outcome is Outcome.INCONSISTENT and finding is not None and finding.suppression is None

    def _told(self, fate: Fate, before: Judged | None, after: Judged | None) -> RelationChange:
        judged, findings = (after, self._new_findings) if fate in _NOW else (before, self._old_findings)
        assert judged is not None
        severity = findings[judged.id].severity
        return RelationChange(
            fate, before, after, self._figures(before, after), self._message(judged.verdict), severity=severity
        )

    def _message(self, verdict: Verdict) -> str:
        template = BY_ID[verdict.rule].messages[verdict.key][self._settings.lang == "en"]
        return template.format_map(dict(verdict.arguments))

    def _figures(self, before: Judged | None, after: Judged | None) -> tuple[FigureChange, ...]:
        """Those of the relation's figures that are others now, in the order of the text."""
        found: dict[int, FigureChange] = {}
        for judged, changes in ((before, self._by_old), (after, self._by_new)):
            for member in judged.relation.members if judged is not None else ():
                change = changes.get(member.claim.start)
                if change is not None:
                    found[id(change)] = change
        return tuple(found.values())

    def _partners(self) -> Iterator[tuple[str, Judged]]:
        """Which relation of the new draft is which of the old one, by the id of that; the likeliest pairs first."""
        having: defaultdict[int, list[Judged]] = defaultdict(list)
        for judged in self._new.relations:
            for start in {member.claim.start for member in judged.relation.members}:
                if len(having[start]) < _MOST_WITH_A_FIGURE:
                    having[start].append(judged)
        new = {judged.id: judged for judged in self._new.relations}
        order = {name: number for number, name in enumerate(new)}
        scores: list[tuple[int, int, float, int, int]] = []
        for number, before in enumerate(self._old.relations):
            starts = {member.claim.start for member in before.relation.members}
            now = {self._now[start].start for start in starts if start in self._now}
            common: Counter[str] = Counter(after.id for start in now for after in having.get(start, ()))
            for name, count in common.items():
                after = new[name]
                size = max(len(starts), len({member.claim.start for member in after.relation.members}))
                if count < _FEWEST_COMMON * size or not self._state_the_same(before.relation, after.relation):
                    continue
                is_other = before.relation.kind is not after.relation.kind
                if not is_other or (
                    _alike(before.relation.kind, after.relation.kind) and not _both_hold(before, after)
                ):
                    scores.append(
                        (is_other, before.verdict.rule != after.verdict.rule, -count / size, number, order[name])
                    )
        taken_old: set[int] = set()
        taken_new: set[int] = set()
        ids = list(new)
        for *_, before_number, after_number in sorted(scores):
            if before_number not in taken_old and after_number not in taken_new:
                taken_old.add(before_number)
                taken_new.add(after_number)
                yield self._old.relations[before_number].id, new[ids[after_number]]

    def _state_the_same(self, before: Relation, after: Relation) -> bool:
        """Whether the stated figure is the same, changed or not; or there is none in either."""
        if before.stated is None or after.stated is None:
            return before.stated is after.stated
        now = self._now.get(before.stated.start)
        return now is not None and now.start == after.stated.start

    def _carried(self, before: Judged) -> RelationChange | None:
        """A relation that held and is not seen in the new draft, though all of its figures are there and do not fit.

        Figures that fit are part of what makes a relation seen, so that a change can hide the one that it breaks. Where
        it is the only change, and the words and the other figures are those in which the relation was seen, the
        relation broke; a draft with other figures throughout says nothing of it.
        """
        relation = before.relation
        figures = self._figures(before, None)
        if not figures or before.verdict.outcome is not Outcome.CONSISTENT or not relation.is_check:
            return None
        verdict = self._recomputed(relation)
        if verdict is None or verdict.outcome is not Outcome.INCONSISTENT or self._is_stated_otherwise(relation):
            return None
        if not self._settings.is_selected(verdict.rule):
            return None
        message = self._message(verdict)
        is_told = len(figures) == 1 and relation.confidence is not Confidence.LOW and not _guesses(relation.computed)
        if is_told:
            severity = self._settings.severity_of(verdict.rule, verdict.severity)
            return RelationChange(
                Fate.BROKE, before, None, figures, message, severity, recomputed=verdict.arithmetic, fits=False
            )
        return RelationChange(
            Fate.UNTIED,
            before,
            None,
            figures,
            lost=self._lost(relation),
            recomputed=verdict.arithmetic,
            fits=False,
        )

    def _is_stated_otherwise(self, relation: Relation) -> bool:
        """Whether the new draft compares the figure in the same way, with other figures."""
        now = None if relation.stated is None else self._now.get(relation.stated.start)
        return now is not None and (relation.kind, now.start) in self._decided

    def _untied(self, partners: dict[str, Judged], told: set[str]) -> Iterator[RelationChange]:
        """The relations that held, and some of whose figures are still there and are compared with nothing."""
        for before in sorted(self._old.relations, key=lambda judged: judged.id in partners):
            relation = before.relation
            if before.id in told or before.verdict.outcome is not Outcome.CONSISTENT:
                continue
            lost = self._lost(relation)
            if not lost:
                continue
            verdict = self._recomputed(relation)
            yield RelationChange(
                Fate.UNTIED,
                before,
                None,
                self._figures(before, None),
                lost=lost,
                recomputed="" if verdict is None else verdict.arithmetic,
                fits=None if verdict is None else verdict.outcome is Outcome.CONSISTENT,
            )

    def _lost(self, relation: Relation) -> tuple[Claim, ...]:
        """The figures of the relation that are in the new draft, where nothing checks them; each is told once."""
        lost: dict[int, Claim] = {}
        if relation.is_check and not relation.fact("writing"):
            for member in relation.members:
                now = self._now.get(member.claim.start)
                if now is not None and now.start in self._untied_now:
                    lost[now.start] = now
        self._untied_now -= lost.keys()
        return tuple(lost[start] for start in sorted(lost))

    def _recomputed(self, relation: Relation) -> Verdict | None:
        """What the old draft's relation is with the figures of the new one, ``None`` where some are gone."""
        if relation.stated is None or relation.computed is None:
            return None
        stated, computed, members = relation.stated, relation.computed, []
        for member in relation.members:
            now = self._now.get(member.claim.start)
            if now is None:
                return None
            # each stays at its old place until all are replaced: that is how an expression knows them
            meant = now._replace(start=member.claim.start)
            members.append(member._replace(claim=meant))
            computed = with_claim(computed, meant)
            stated = meant if stated.start == meant.start else stated
        problems: list[Notification] = []
        now_meant = relation._replace(members=tuple(members), stated=stated, computed=computed)
        verdict = pipeline.judge(now_meant, self._new.document, problems)
        return None if verdict is None or verdict.outcome is Outcome.UNDETERMINED else verdict


def _alike(one: RelationKind, other: RelationKind) -> bool:
    """Whether a relation may be read as the other kind when its figures change: a sum of some parts or of all."""
    return any(one in kinds and other in kinds for kinds in (_SUMS, _QUOTIENTS))


def _both_hold(before: Judged, after: Judged) -> bool:
    """Of two kinds, that is not the same: what was the sum of its parts and is now no less than they, broke."""
    return before.verdict.outcome is after.verdict.outcome is Outcome.CONSISTENT


def _findings(report: DocumentReport) -> dict[str, Finding]:
    return {relation: finding for finding in report.findings for relation in finding.relations}


def _guesses(expression: Expression | None) -> bool:
    """Whether it rests on a number that the text does not tell."""
    return expression is None or unknown_in(expression) is not None
