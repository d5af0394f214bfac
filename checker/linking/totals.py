"""Parts and wholes: breakdowns in brackets, behind 其中 or a colon, in front of 合计, and across sentences.

A column is the run of figures of one unit at one bracket level. Breakdowns nest, so a column is reduced from its
end: a figure followed by parts that add up to it swallows them, and may swallow a second split of itself, before
it is taken as a part of the figure in front of it. What is left is judged by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.counting import number_of
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.claim import Approximation
from checker.model.expression import Figure, Sum, total_of
from checker.model.interval import Interval
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind
from checker.model.repairs import repairs

_NEAR = 24
"""How far behind a list words may still speak of it."""
_MOST_WHOLES = 6
_MOST_TOLD = 24
_MOST_PARTS = 64
"""No list in a sentence is longer; bounds the search."""
_LONG = 100
_PROVES = 30
"""A sum that is reached exactly proves a breakdown from this many units on, even without a word for it."""


@dataclass(slots=True)
class Breakdown:
    """A whole and the parts that add up to it."""

    whole: Mention
    parts: list[Mention]
    cue: str = ""


@dataclass(slots=True)
class Column:
    """The figures of one unit at one level, in order; ``top`` are those that no other figure has swallowed."""

    mentions: list[Mention]
    top: list[Mention] = field(default_factory=list)
    found: list[Breakdown] = field(default_factory=list)


def link_totals(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Totals and parts within the paragraph."""
    before: list[Column] = []
    told: list[Mention] = []  # what earlier sentences of the paragraph leave to be divided
    split: Mention | None = None  # the whole that the sentence in front divides
    for sentence in paragraph.sentences:
        found: list[Breakdown] = []
        columns = [_reduced(column) for column in _columns(sentence)]
        for column in columns:
            while (held := _held_across(told, column, memory)) is not None:
                column.found.append(held)
                column.top = [mention for mention in column.top if mention not in held.parts]
                split = held.whole
            found += column.found
            yield from map(_proposal_of, column.found)
            yield from _worded(column, found)
            yield from _across(before, told, column, split)
        yield from _brackets(sentence, found)
        yield from _signed(sentence)
        for column in columns:
            yield from _denied(column)
        yield from _parallel(found)
        before = columns
        told += [mention for column in columns for mention in column.mentions]
        for breakdown in found:
            paragraph.wholes |= {part.claim.start: breakdown.whole for part in breakdown.parts}


def _columns(sentence: Sentence) -> Iterator[Column]:
    by_unit: dict[str, list[Mention]] = {}
    for mention in sentence.mentions:
        if mention.depth == 0 and mention.role is Role.LEVEL and _adds_up(mention):
            by_unit.setdefault(mention.unit or "", []).append(mention)
    for mentions in by_unit.values():
        yield Column(mentions)


def _adds_up(mention: Mention) -> bool:
    return mention.claim.approximation in (Approximation.EXACT, Approximation.ABOUT, Approximation.OVER)


def _reduced(column: Column) -> Column:
    """The column with every breakdown that holds found, innermost and last first."""
    rest: list[Mention] = []  # what stands to the right, nearest last
    for mention in reversed(column.mentions):
        while (found := _split_of(mention, rest)) is not None:
            start, size = found
            parts = rest[start : start - size if start >= size else None : -1]
            del rest[start - size + 1 : start + 1]
            column.found.append(Breakdown(mention, parts, _opener(mention, parts[0])))
        rest.append(mention)
    column.top = rest[::-1]
    _reduce_before(column)
    return column


def _reduce_before(column: Column) -> None:
    """Breakdowns whose total comes last: 三类共91件."""
    kept: list[Mention] = []
    for mention in column.top:
        if cues.TOTAL_AFTER.search(mention.lead):
            reached = _sum_before(mention, kept)
            if reached:
                column.found.append(Breakdown(mention, kept[-reached:], mention.lead))
                del kept[-reached:]
        kept.append(mention)
    column.top = kept


def _sum_before(whole: Mention, stack: Sequence[Mention]) -> int:
    """How many figures at the end of ``stack`` add up to ``whole``, which stands behind them."""
    target = whole.claim.values
    total = Interval.point(0)
    for size, part in enumerate(reversed(stack[-_MOST_PARTS:]), 1):
        total = total + part.claim.values
        if target.high is None or total.low is None or total.low > target.high:
            return 0
        if size > 1 and total.meets(target):
            earlier = stack[-size - 1] if size < len(stack) else None
            in_list = earlier is not None and part.separator == "、" and stack[-1].separator == "、"
            return 0 if in_list and earlier is not None and earlier.clause == part.clause else size
    return 0


def _split_of(whole: Mention, rest: list[Mention]) -> tuple[int, int] | None:
    """Where in ``rest`` (nearest last) parts of ``whole`` begin, and how many: behind it or behind a semicolon."""
    if not rest:
        return None
    first = rest[-1]
    listed = first.separator == "、" and first.clause == whole.clause and first.sentence is whole.sentence
    starts = [] if listed and not _opener(whole, first) else [len(rest) - 1]
    for at in range(len(rest) - 2, max(-1, len(rest) - 12), -1):
        if rest[at].peer != rest[at + 1].peer or _opener(rest[at + 1], rest[at]) == "其中":
            starts.append(at)
    for start in starts:
        size = _sum_reached(whole, rest, start)
        if size:
            return start, size
    return None


def _sum_reached(whole: Mention, stack: Sequence[Mention], start: int) -> int:
    """How many figures from ``stack[start]`` downwards add up to ``whole``; 0 when none do, or it proves nothing."""
    target = whole.claim.values
    if target.high is None or target.low is None or not target.high > 0:
        return 0
    total = Interval.point(0)
    for size in range(1, min(start + 1, _MOST_PARTS) + 1):
        part = stack[start - size + 1]
        if cues.OUTSIDE.search(part.lead):
            return 0
        total = total + part.claim.values
        if total.low is None or total.low > target.high:
            return 0
        if size > 1 and total.meets(target) and not _goes_on(stack, start - size):
            return size if _proves(whole, stack[start], size) else 0
    return 0


def _goes_on(stack: Sequence[Mention], at: int) -> bool:
    """Whether ``stack[at]`` is a further item of the list in front of it, behind the 、 that separates the items."""
    if at < 0:
        return False
    last, following = stack[at + 1], stack[at]
    in_list = last.separator == "、" == following.separator
    return in_list and last.clause == following.clause and last.sentence is following.sentence


def _proves(whole: Mention, first: Mention, size: int) -> bool:
    """Whether a sum that comes out is no accident: a long number, many parts, or a word that announces parts."""
    low = whole.claim.values.low
    width = whole.claim.values.width
    assert low is not None and width is not None
    if low * 10 >= _PROVES * 10 and (width * 50 <= low or size > 2):
        return True
    return bool(_opener(whole, first)) or size > 3 or bool(cues.TOTAL_AFTER.search(whole.lead))


def _opener(whole: Mention, first: Mention) -> str:
    """The word between a whole and its first part that announces the parts."""
    text = whole.sentence.text
    start, end = sorted((whole.claim.end, first.claim.start))
    found = None
    if end - start < 200:
        for opener in cues.LIST_OPENERS.finditer(text, start, end):
            if found is None or opener.group() not in "：:" or opener.start() > found.end():
                found = opener  # the colon of 其中： adds nothing to it
        found = found or cues.EXHAUSTIVE.search(text, start, end)
    return found.group() if found else ""


def _proposal_of(breakdown: Breakdown) -> Proposal:
    return Proposal((_total(breakdown.whole, breakdown.parts, breakdown.cue),), Confidence.HIGH)


def _total(whole: Mention, parts: Sequence[Mention], cue: str, *, kind: RelationKind = RelationKind.TOTAL) -> Relation:
    members = [Member("whole", whole.claim), *(Member("part", part.claim) for part in parts)]
    members.sort(key=lambda member: member.claim.start)
    if kind is RelationKind.PART and len(parts) == 1:
        part = parts[0].claim
        return Relation(kind, tuple(members), part, Figure(whole.claim, part.scale), Comparison.AT_MOST, cue=cue)
    comparison = Comparison.EQUAL if kind is RelationKind.TOTAL else Comparison.AT_LEAST
    scale = whole.claim.scale
    return Relation(
        kind,
        tuple(members),
        whole.claim,
        total_of([part.claim for part in parts], unit_scale=scale),
        comparison,
        cue=cue,
    )


def _worded(column: Column, found: list[Breakdown]) -> Iterator[Proposal]:
    """What words call a breakdown although no sum comes out."""
    settled = {id(breakdown.whole) for breakdown in found}
    top = column.top
    for at, whole in enumerate(top):
        rest = top[at + 1 : at + 1 + _MOST_PARTS]
        if not rest or id(whole) in settled:
            continue
        cue = _opener(whole, rest[0])
        if cue:
            yield from _read(whole, _extents(rest), cue)
        elif whole.clause != rest[0].clause:
            yield from _swapped_total(whole, _extents(rest), cue)
    for at, whole in enumerate(top):
        strong = cues.STRONG_TOTAL_AFTER.search(whole.head)
        if strong is not None and id(whole) not in settled:
            yield from _summed_up(whole, top[max(0, at - _MOST_PARTS) : at], strong.group("number"))


def _extents(rest: Sequence[Mention]) -> list[list[Mention]]:
    """How far a list of parts may go: to a change of separator, to the semicolon, to the end of the sentence."""
    run: list[Mention] = []
    for mention in rest:
        if run and (cues.OUTSIDE.search(mention.lead) or cues.STRONG_TOTAL_AFTER.search(mention.head)):
            break
        run.append(mention)
    if not run:
        return []
    sizes = [len(run)]
    sizes.append(next((i for i, m in enumerate(run) if m.peer != run[0].peer), len(run)))
    if len(run) > 1:
        style = run[1].separator
        sizes.append(next((i for i, m in enumerate(run[1:], 1) if m.separator != style), len(run)))
    return [run[:size] for size in sorted(set(sizes))]


def _read(whole: Mention, extents: list[list[Mention]], cue: str) -> Iterator[Proposal]:
    """The readings of a list that a word announces: exhaustive, or within the whole."""
    if not extents:
        return
    shortest, longest = extents[0], extents[-1]
    text = whole.sentence.text
    words = text[whole.claim.start : longest[-1].claim.end + len(longest[-1].tail)]
    end = longest[-1].claim.end
    after = text[end : min(end + _NEAR, whole.sentence.end)]
    opening = text[whole.sentence.start : shortest[0].claim.start]
    partial = cues.PARTIAL.search(words) is not None
    split = cues.SPLIT.search(words) or cues.SPLIT.search(after) or _MADE_UP.match(longest[-1].tail)
    view = cues.EXHAUSTIVE.search(words) or cues.EXHAUSTIVE.search(after)
    split = None if _SAMPLE.search(text, whole.sentence.start, whole.claim.end + 8) else split
    exhaustive = split or view or (cue in "：:" and "：" in opening) or cues.THE_REST.search(shortest[-1].lead)
    if _overlapping(whole, longest) or any(part.lead.startswith(("加", "减")) for part in longest):
        return
    totals = tuple(_total(whole, parts, cue) for parts in extents if len(parts) > 1)
    within = tuple(_total(whole, parts, cue, kind=RelationKind.PART) for parts in extents[:1])
    own = _is_nearest(whole, shortest[0])
    if totals and exhaustive:
        committed = own and not partial and (split is not None or _nearly_all(whole, shortest))
        yield Proposal(totals, Confidence.HIGH if committed else Confidence.MEDIUM)
    elif cues.AMONG.search(cue):
        # a 其中 list need not be exhaustive: only too much is wrong for certain
        yield Proposal(within, _excess(whole, shortest, own=own))
        second = _beside(whole)
        if own and second is not None and len(shortest) == 1:
            part = _beside(shortest[0], unit=second.unit)
            if part is not None:
                yield Proposal((_total(second, [part], cue, kind=RelationKind.PART),), Confidence.HIGH)
        if own and not partial and holds(within[-1]):
            yield from _slipped(whole, [parts for parts in extents if len(parts) > 1], cue)


def _slipped(whole: Mention, runs: Sequence[list[Mention]], cue: str) -> Iterator[Proposal]:
    """A list that nobody calls full, and that one slip of hand keeps from being so."""
    totals = [_total(whole, run, cue) for run in runs]
    slipped = tuple(
        total
        for run, total in zip(runs, totals, strict=True)
        if misses_by_a_slip(total) and (_comes_near(whole, run) or _is_one_swap(total))
    )
    if slipped and not any(holds(total) for total in totals):
        yield Proposal(slipped, Confidence.MEDIUM)


def _is_one_swap(total: Relation) -> bool:
    """Whether two swapped digits, in one figure and no other, are all that is wrong."""
    return [repair.slip for repair in repairs(total) if repair.slip].count("transposition") == 1


def _comes_near(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts come within a quarter of the whole."""
    total = sum(part.claim.values.low or 0 for part in parts)
    size = whole.claim.values.low or 0
    return size * 3 <= total * 4 <= size * 5


_SAMPLE = re.compile("抽查|抽检|抽取|发现")
"""抽查的46个项目中，4个…，3个…: what was found in them, and one may show several faults."""

_MADE_UP = re.compile("(?:等)?(?:组成|构成)")


def _nearly_all(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts come within a tenth of the whole: a list that leaves more out is no full list."""
    total = sum(part.claim.values.low or 0 for part in parts)
    size = whole.claim.values.low or 0
    return size * 9 <= total * 10 <= size * 11


def _is_nearest(whole: Mention, first: Mention) -> bool:
    """Whether 其中 speaks of this figure: it stands in the last clause in front of the list that has an amount."""
    between = whole.sentence.mentions[whole.index + 1 : first.index]
    last = next((m for m in reversed(between) if m.role is Role.LEVEL and m.depth == whole.depth), whole)
    return last.clause == whole.clause


def _excess(whole: Mention, parts: Sequence[Mention], *, own: bool) -> Confidence:
    """How sure it is that parts above their whole are wrong, and no parts of it or parts that overlap."""
    total = sum(part.claim.values.low or 0 for part in parts)
    size = whole.claim.values.high
    if not own or size is None:
        return Confidence.MEDIUM
    if len(parts) == 1 and parts[0].index == whole.index + 1 and total <= size * _FAR_ABOVE:
        return Confidence.HIGH
    larger = sum((part.claim.values.low or 0) > size for part in parts)
    if larger:
        near = total <= size * 4
        return Confidence.HIGH if larger == 1 and len(parts) > 1 and near else Confidence.MEDIUM
    return Confidence.HIGH if total * 2 <= size * 3 else Confidence.MEDIUM


_FAR_ABOVE = 20
"""A part so many times its whole is a part of something else."""
_CROSSING = (
    *("岁", "妇女", "女性", "党员", "残疾", "老年", "未成年", "少数民族", "青年", "农民工"),
    *("移送", "起诉", "抓获", "拘留", "逮捕", "开工", "续建", "竣工", "投产", "参与", "论证", "评估", "审查", "讨论"),
    *("首次", "再次", "高级", "持证", "返乡", "脱贫"),
)
"""Marks that one person or case can bear together, and steps that one of them goes through."""


def _overlapping(whole: Mention | None, parts: Sequence[Mention]) -> bool:
    """Whether the parts are told apart by marks that can be borne together, or one of them is all of the whole."""
    if len(parts) < 2:
        return False
    if sum(any(word in part.label for word in _CROSSING) for part in parts) > 1:
        return True
    return whole is not None and sum(part.claim.values == whole.claim.values for part in parts) > 0


def _summed_up(whole: Mention, before: list[Mention], number: str | None) -> Iterator[Proposal]:
    """三项合计N: the figures in front, as many as the words say."""
    cue = "合计"
    count = number_of(number) if number else 0
    if count > 1:
        mixed = [m for m in whole.sentence.mentions[: whole.index] if m.role is Role.LEVEL and m.depth == whole.depth]
        listed = before if count <= len(before) else mixed
        if count <= len(listed) and _can_sum(whole, listed[-count:]):
            first, last = listed[:count], listed[-count:]
            taken = [first, last] if f"前{number}" in whole.head else [last]
            yield Proposal(tuple(_total(whole, run, cue) for run in taken), Confidence.HIGH)
        return
    if len(before) < 2 or any(m.lead.startswith("加") for m in before):
        return  # 加上级补助…，收入总计: the first addend stands in front of the list
    same_peer = [mention for mention in before if mention.peer == whole.peer]
    if not _can_sum(whole, before[-2:]):
        return
    runs = [same_peer, before, *(before[:size] for size in range(2, min(len(before), 12)))]
    readings = tuple(_total(whole, parts, cue) for parts in runs if len(parts) > 1)
    mixed = [
        m for m in whole.sentence.mentions[: whole.index] if m.role is Role.LEVEL and m.clause == before[-1].clause
    ]
    if len(mixed) > len(before):  # 公益性岗位166个、护林员150名、信息员86名，共安置402人
        yield Proposal((_total(whole, mixed, cue), *readings), Confidence.MEDIUM)
    else:
        yield Proposal(readings, Confidence.HIGH if len(same_peer) > 1 else Confidence.MEDIUM)


def _can_sum(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the figure can be the sum: it is not less than a part, and the parts go by its own verb.

    分别受理8件、11件，审结6件、9件，两年共受理19件: the sum is of what was 受理.
    """
    size = whole.claim.values.high or 0
    if any((part.claim.values.low or 0) > size for part in parts):
        return misses_by_a_slip(_total(whole, parts, ""))
    verb = whole.lead[-2:]
    named = [m for m in whole.sentence.mentions[: whole.index] if verb and verb in m.lead and m.unit == whole.unit]
    return not named or any(part in named for part in parts) or verb[-1:] in "计共"


def _swapped_total(whole: Mention, runs: Sequence[list[Mention]], cue: str) -> Iterator[Proposal]:
    """Parts without a word for it that two swapped digits, in one long figure, keep from adding up."""
    for run in runs:
        total = _total(whole, run, cue)
        low = whole.claim.values.low or 0
        long = low >= _LONG * whole.claim.scale and (len(run) > 2 or low >= 10 * _LONG * whole.claim.scale)
        if whole.sentence is not run[0].sentence:
            long = long and len(run) > 2
        if long and len(run) > 1 and _comes_near(whole, run) and _is_one_swap(total) and not holds(total):
            yield Proposal((total,), Confidence.MEDIUM)
            return


def _named_again(words: str, told: Sequence[Mention], first: Mention) -> list[Mention]:
    """The figure of the part's unit that the words name: 新收案件中 of 其中新收6315件."""
    core = words
    for filler in ("案件", "人员", "问题", "项目", "全部", "上述"):
        core = core.replace(filler, "")
    return [m for m in told[-_MOST_TOLD:] if len(core) > 1 and core in m.label and m.unit == first.unit]


def _held_across(told: list[Mention], column: Column, memory: Memory) -> Breakdown | None:
    """A whole in front of the sentence that all figures of one of its runs add up to."""
    runs = _runs(column)
    if not runs:
        return None
    unit = runs[0][0].unit
    wholes = [m for m in reversed(told[-_MOST_TOLD:]) if m.unit == unit] + [*memory.recent(unit, _MOST_WHOLES)]
    for whole in wholes:
        for run in runs:
            if (whole.claim.values.low or 0) >= _PROVES and holds(_total(whole, run, "")):
                return Breakdown(whole, run, _wording(run[0]))
    return None


def _across(before: list[Column], told: list[Mention], column: Column, split: Mention | None) -> Iterator[Proposal]:
    """What words call the parts of a whole in front of the sentence although no sum comes out."""
    runs = _runs(column)
    if not runs:
        return
    first = runs[0][0]
    near = _near(before, first)
    opening = first.sentence.text[first.sentence.start : first.claim.start]
    cue = _wording(first)
    for whole in reversed(near):
        yield from _swapped_total(whole, runs, "")
    if cue:
        if _overlapping(None, column.top) or cues.PARTIAL.search(first.sentence.words):
            return
        if split is not None and split.unit == first.unit:
            sure = any(_nearly_all(split, run) for run in runs)
            totals = tuple(_total(split, run, cue) for run in runs)
            yield Proposal(totals, Confidence.HIGH if sure else Confidence.MEDIUM)  # 按…分，…。按…分，…
        elif near:
            totals = tuple(_total(whole, run, cue) for whole in near for run in runs)
            sure = len(near) == 1 and any(_nearly_all(near[0], run) for run in runs)
            yield Proposal(totals, Confidence.HIGH if sure else Confidence.MEDIUM)
        return
    among = cues.AMONG_NAMED.search(opening)
    named = _named_again(among.group(1), told, first) if among is not None else []
    if named and not _overlapping(named[-1], runs[0]):
        yield Proposal((_total(named[-1], runs[0], opening, kind=RelationKind.PART),), Confidence.HIGH)
        yield from _slipped(named[-1], runs, opening)
    elif len(near) == 1 and (cues.AMONG.match(opening) or cues.LEADING.match(opening)):
        yield Proposal((_total(near[0], runs[0], opening, kind=RelationKind.PART),), Confidence.MEDIUM)
        if not _overlapping(near[0], runs[0]) and not cues.LEADING.match(opening):
            yield from _slipped(near[0], runs, opening)
        yield from _earlier_beside(Breakdown(near[0], runs[0], opening), RelationKind.PART)


def _runs(column: Column) -> list[list[Mention]]:
    if len(column.top) < 2:
        return []
    return [run for run in _extents(column.top[:_MOST_PARTS]) if len(run) > 1]


def _near(before: list[Column], part: Mention) -> list[Mention]:
    """The figures of the part's unit in the sentence in front, no more than a few."""
    return [whole for earlier in before for whole in earlier.top if whole.unit == part.unit][:_MOST_WHOLES]


def _wording(first: Mention) -> str:
    """The words in front of a sentence's first part that say that nothing is left out: 按类型分."""
    found = cues.EXHAUSTIVE.search(first.sentence.text, first.sentence.start, first.claim.start)
    return found.group() if found else ""


def _earlier_beside(breakdown: Breakdown, kind: RelationKind) -> Iterator[Proposal]:
    """What holds for this year holds for last year where every figure of the breakdown has last year's beside it."""
    figures = [_earlier_of(mention) for mention in (breakdown.whole, *breakdown.parts)]
    beside = [mention for mention in figures if mention is not None]
    if len(beside) == len(figures) and len({mention.unit for mention in beside}) == 1:
        yield Proposal((_total(beside[0], beside[1:], breakdown.cue, kind=kind),), Confidence.HIGH)


def _earlier_of(mention: Mention) -> Mention | None:
    """Last year's figure that stands right behind: 2821件（上年同期3878件）."""
    following = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return next((m for m in following if m.role is Role.PREVIOUS and m.unit == mention.unit), None)


def _brackets(sentence: Sentence, found: list[Breakdown]) -> Iterator[Proposal]:
    """Figures in a bracket belong to the figure on its left."""
    inside: dict[int, list[Mention]] = {}
    for mention in sentence.mentions:
        if mention.bracket and mention.owner is not None and mention.role is Role.LEVEL and _adds_up(mention):
            if mention.unit == mention.owner.unit:
                inside.setdefault(mention.bracket, []).append(mention)
    for parts in inside.values():
        owner = parts[0].owner
        assert owner is not None
        head = parts[0].head
        if cues.OUTSIDE.search(head) or not parts[0].lead.strip() or owner.role not in (Role.LEVEL, Role.CHANGE):
            continue
        reduced = _reduced(Column([owner, *parts]))
        bracketed = [breakdown for breakdown in reduced.found if breakdown.whole is owner]
        if bracketed:
            for breakdown in reduced.found:
                found.append(breakdown)
                yield _proposal_of(breakdown)
            continue
        if _overlapping(owner, parts):
            continue
        larger = any((part.claim.values.low or 0) > (owner.claim.values.high or 0) for part in parts)
        if larger and len(parts) > 1 and not misses_by_a_slip(_total(owner, parts, "（")):
            continue  # 5873人（两项同享2814人，实际受益7275人）: no parts of it
        among = cues.AMONG.search(head) or cues.PARTIAL.search(sentence.text[owner.claim.end : parts[-1].claim.end])
        if len(parts) > 1 and not among:
            yield Proposal((_total(owner, parts, "（"),), Confidence.HIGH)
        else:
            yield Proposal(
                (_total(owner, parts, "（", kind=RelationKind.PART),), Confidence.HIGH if among else Confidence.LOW
            )


def _signed(sentence: Sentence) -> Iterator[Proposal]:
    """Changes that make up a change: 增加78.0亿：地表水增加66.1亿，地下水减少25.6亿 …"""
    changes = [
        m for m in sentence.mentions if m.role in (Role.CHANGE, Role.NET) and not m.depth and m.claim.unit != "百分点"
    ]
    for whole, rest in ((changes[0], changes[1:_MOST_PARTS]),) if len(changes) > 2 else ():
        parts = [part for part in rest if part.unit == whole.unit]
        cue = _opener(whole, parts[0]) if len(parts) > 1 else ""
        if not cue:
            continue
        sign = whole.direction or 1
        scale = whole.claim.scale
        computed = Sum(tuple((sign * (part.direction or 1), Figure(part.claim, scale)) for part in parts))
        members = tuple(Member("part" if m is not whole else "whole", m.claim) for m in (whole, *parts))
        relation = Relation(RelationKind.TOTAL, members, whole.claim, computed, cue=cue)
        partial = cues.PARTIAL.search(sentence.text[whole.claim.end : parts[0].claim.start])
        yield Proposal((relation,), Confidence.HIGH if cue in "：:" and not partial else Confidence.MEDIUM)


def _denied(column: Column) -> Iterator[Proposal]:
    """合格1803批次，不合格23批次: what is and what is not make up the figure in front of them."""
    top = column.top
    for at in range(2, min(len(top), _MOST_PARTS)):
        denied = cues.DENIED_PART.search(top[at].label)
        if denied is None:
            continue
        stem = denied.group(1)
        said = next((i for i in range(at - 1, 0, -1) if stem in top[i].label), None)
        if said is None or top[said].claim.values.low is None:
            continue
        whole = top[said - 1]
        runs = [[top[said], top[at]], top[said : at + 1], top[said : at + 2]]
        readings = tuple(_total(whole, run, denied.group()) for run in runs)
        yield Proposal(readings, Confidence.MEDIUM)


def _parallel(found: list[Breakdown]) -> Iterator[Proposal]:
    """What holds for 件 must hold for 人 when each figure of the breakdown carries a second one beside it."""
    for breakdown in found:
        whole = _beside(breakdown.whole)
        if whole is None:
            continue
        parts = [_beside(part, unit=whole.unit) for part in breakdown.parts]
        beside = [part for part in parts if part is not None]
        if len(beside) == len(breakdown.parts):
            yield Proposal((_total(whole, beside, breakdown.cue),), Confidence.HIGH)
        yield from _earlier_beside(breakdown, RelationKind.TOTAL)


def _beside(mention: Mention, *, unit: str = "") -> Mention | None:
    """The figure right behind this one in its clause that counts in another unit: 340件452人."""
    following = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    if not following:
        return None
    second = following[0]
    same_place = second.depth == mention.depth and second.clause == mention.clause and second.role is Role.LEVEL
    if not same_place or second.unit == mention.unit:
        return None
    return second if second.unit == unit or (not unit and not second.lead.strip("、 和及")) else None
