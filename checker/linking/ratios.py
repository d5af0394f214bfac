"""Ratios: structures a∶b∶c, quotients a∶1, and multiples (是…的N倍, 增长N倍)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, quotient, related
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Quotient, Sum
from checker.model.relation import Confidence, Relation, RelationKind

_ROLES = ("ratio", "numerator", "denominator")


def link_ratios(paragraph: Paragraph) -> Iterator[Proposal]:
    """Structures with the parts they divide, ratios and multiples with their terms."""
    for number, sentence in enumerate(paragraph.sentences):
        for structure in _structures(sentence):
            yield from _structure(paragraph, structure)
        for mention in sentence.mentions:
            if mention.role is Role.RATIO and mention.unit == ":1":
                yield from _to_one(paragraph, number, mention)
            elif mention.claim.kind is ClaimKind.POINTS:
                yield from _shifted(sentence, mention)
            elif mention.role is Role.MULTIPLE:
                yield from _multiple(sentence, mention)


def _structures(sentence: Sentence) -> Iterator[list[Mention]]:
    """Runs of terms of one structure: 25.72∶26.84∶47.44."""
    run: list[Mention] = []
    for mention in sentence.mentions:
        if mention.role is Role.RATIO and mention.unit == ":":
            if run and mention.claim.start - run[-1].claim.end > 1:
                yield run
                run = []
            run.append(mention)
    if run:
        yield run


def _structure(paragraph: Paragraph, terms: list[Mention]) -> Iterator[Proposal]:
    if len(terms) < 3:
        return
    total = sum(term.claim.values.low or 0 for term in terms)
    if 90 < total < 110:
        *others, last = terms
        rest = Sum(((1, Constant(100)), *((-1, figure(term)) for term in others)))
        roles = {term.claim.start: "ratio" for term in terms}
        yield Proposal((related(RelationKind.RATIO, last.claim, rest, roles=roles),), Confidence.HIGH)
    if cues.PREVIOUS.search(terms[0].lead) or cues.COMPARED_WITH_AFTER.match(terms[-1].tail):
        return  # 由上年的a∶b∶c调整为…: not of this year's figures
    for whole, parts in _divided(paragraph, len(terms), terms[0]):
        if terms[0].year and terms[0].year != (whole.year or terms[0].year):
            continue  # 最终核定2021年…，结构为a∶b∶c: of another year than the figures in front
        for term, part in zip(terms, parts, strict=True):
            computed = Quotient(figure(part), figure(whole), 100)
            roles = {term.claim.start: "ratio", part.claim.start: "numerator", whole.claim.start: "denominator"}
            yield Proposal((related(RelationKind.SHARE, term.claim, computed, roles=roles, cue="∶"),), Confidence.HIGH)


_PLACES = (("一产", "第一产业"), ("二产", "第二产业"), ("三产", "第三产业", "服务业"))


def _shifted(sentence: Sentence, change: Mention) -> Iterator[Proposal]:
    """由a∶b∶c优化为d∶e∶f，服务业占比提高N个百分点: the difference of the terms in one place."""
    structures = [run for run in _structures(sentence) if run[-1].index < change.index and len(run) == len(_PLACES)]
    if len(structures) < 2:
        return
    before, after = structures[-2:]
    sign = change.direction or 1
    readings = []
    for words, then, now in zip(_PLACES, before, after, strict=True):
        if any(word in change.head for word in words):
            terms = ((sign, figure(now)), (-sign, figure(then)))
            roles = {now.claim.start: "current", then.claim.start: "previous", change.claim.start: "change"}
            computed = Sum(terms if sign > 0 else terms[::-1])
            readings.append(related(RelationKind.GROWTH, change.claim, computed, roles=roles, cue=change.lead))
    if readings:
        yield Proposal(tuple(readings), Confidence.HIGH)


def _divided(paragraph: Paragraph, size: int, term: Mention) -> Iterator[tuple[Mention, list[Mention]]]:
    """The nearest whole in front that is divided into as many parts as the structure has terms."""
    mentions = [m for sentence in paragraph.sentences for m in sentence.mentions if m.claim.start < term.claim.start]
    by_whole: dict[int, list[Mention]] = {}
    for mention in mentions:
        whole = paragraph.wholes.get(mention.claim.start)
        if whole is not None:
            by_whole.setdefault(whole.claim.start, []).append(mention)
    for start in sorted(by_whole, reverse=True):
        if len(by_whole[start]) == size:
            yield next(m for m in mentions if m.claim.start == start), by_whole[start]
            return


def _to_one(paragraph: Paragraph, number: int, ratio: Mention) -> Iterator[Proposal]:
    """城乡收入比为1.97∶1: of the two figures of one unit in front of it, in either order."""
    sentence = paragraph.sentences[number]
    here = [m for m in sentence.mentions[: ratio.index] if m.role in (Role.LEVEL, Role.AVERAGE)]
    amounts = here
    if len(here) < 2:
        past = [m for other in reversed(paragraph.before(number, 1)) for m in other.mentions]
        amounts = [m for m in past if m.role in (Role.LEVEL, Role.AVERAGE)] + here
    pairs: list[tuple[Mention, Mention]] = []
    for first, second in zip(amounts[-2::-1], amounts[:0:-1], strict=False):
        if first.unit == second.unit:
            pairs += [(first, second), (second, first)]
            break
    readings = tuple(
        quotient(RelationKind.RATIO, ratio, [(1, top)], [(1, bottom)], roles=_ROLES, cue="∶") for top, bottom in pairs
    )
    if readings:
        between = any(word in ratio.lead for word in ("之比", "二者", "两者"))
        near = Confidence.MEDIUM if len(here) > 1 else Confidence.LOW
        yield Proposal(readings, Confidence.HIGH if between and len(here) > 1 else near)


def _multiple(sentence: Sentence, multiple: Mention) -> Iterator[Proposal]:
    """增长3.1倍 is (c − p) ÷ p, 是上年的3.1倍 is c ÷ p."""
    before = sentence.mentions[: multiple.index]
    earlier = [m for m in before if m.role is Role.PREVIOUS and multiple.clause - m.clause <= 1]
    if not earlier:
        return
    previous = earlier[-1]
    same = [m for m in before if m.role is Role.LEVEL and m.unit == previous.unit]
    behind = [m for m in same if m.index > previous.index]
    current = behind[0] if behind else same[-1] if same else None
    if current is None or "翻" in multiple.claim.literal:
        return  # 翻一番 is said of anything near the double
    is_growth = multiple.direction > 0 and cues.CHANGED_TO.search(multiple.lead) is None
    top = [(1, current), (-1, previous)] if is_growth else [(1, current)]
    roles = ("growth", "current", "previous")
    kind = RelationKind.GROWTH if is_growth else RelationKind.RATIO
    reading = quotient(kind, multiple, top, [(1, previous)], roles=roles, cue="倍")
    yield Proposal((reading,), Confidence.HIGH)


def link_contributions(paragraph: Paragraph) -> Iterator[Proposal]:
    """拉动 in points adds up to the growth; 贡献率 adds up to 100."""
    mentions = [m for sentence in paragraph.sentences for m in sentence.mentions]
    pulls = [m for m in mentions if m.claim.kind is ClaimKind.POINTS and "拉动" in m.head + m.lead]
    if len(pulls) > 1:
        growth = next(
            (
                m
                for m in reversed(mentions)
                if m.role is Role.GROWTH and m.index < 99 and m.claim.start < pulls[0].claim.start
            ),
            None,
        )
        if growth is not None:
            yield Proposal((_added(growth, pulls),), Confidence.HIGH if len(pulls) > 2 else Confidence.MEDIUM)
    shares = [m for m in mentions if m.role is Role.RATE and m.name.endswith("贡献率")]
    if len(shares) > 2:
        *others, last = shares
        rest = Sum(((1, Constant(100)), *((-1, figure(share)) for share in others)))
        roles = {share.claim.start: "share" for share in shares}
        yield Proposal((related(RelationKind.SHARE, last.claim, rest, roles=roles, cue="贡献率"),), Confidence.MEDIUM)


def _added(growth: Mention, pulls: Sequence[Mention]) -> Relation:
    scale = common_scale(growth, *pulls)
    computed = Sum(tuple((pull.direction or 1, figure(pull, scale=scale)) for pull in pulls))
    roles = {pull.claim.start: "part" for pull in pulls} | {growth.claim.start: "growth"}
    return related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="拉动")
