"""Parts and wholes: breakdowns in brackets, behind 其中 or a colon, in front of 合计, and across sentences.

A column is the run of figures of one unit at one bracket level. Breakdowns nest, so a column is reduced from its
end: a figure followed by parts that add up to it swallows them, and may swallow a second split of itself, before
it is taken as a part of the figure in front of it. What is left is judged by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from checker.linking import cues
from checker.linking.across import across, gathered, held_across, runs_of
from checker.linking.breakdowns import (
    FAR_ABOVE,
    all_but_one,
    beside,
    comes_near,
    earlier_beside,
    extents,
    in_front,
    is_full,
    is_of_the_size,
    is_scale_slip,
    nearly_all,
    overlapping,
    proposal_of,
    slipped,
    split,
    total_relation,
    unannounced,
)
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.closure import covers, names_of
from checker.linking.columns import MOST_PARTS, Breakdown, Column, adds_up, columns_of, opener, reduced
from checker.linking.counting import number_of
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.expression import Figure, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_NEAR = 24
"""How far behind a list words may still speak of it."""


def link_totals(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Totals and parts within the paragraph."""
    before: list[Column] = []
    told: list[Mention] = []  # what earlier sentences of the paragraph leave to be divided
    split: Mention | None = None  # the whole that the sentence in front divides
    earlier: Sentence | None = None
    read = [[reduced(column) for column in columns_of(sentence)] for sentence in paragraph.sentences]
    paragraph.partitions = memory.partitions
    for breakdown in (breakdown for column in chain.from_iterable(read) for breakdown in column.found):
        if names := names_of(breakdown.parts):
            memory.partitions.add(names)
    for sentence, columns in zip(paragraph.sentences, read, strict=True):
        found: list[Breakdown] = []
        for column in columns:
            runs = runs_of(column)
            while runs and (held := held_across(told, runs, memory)) is not None and held not in column.found:
                column.found.append(held)
                last = _divided_again(held, column)
                column.top = [mention for mention in column.top if mention is last or mention not in held.parts]
                runs = runs_of(column)
                split = held.whole
                if names := names_of(held.parts):
                    memory.partitions.add(names)
            found += column.found
            yield from map(proposal_of, column.found)
            yield from _worded(column, found)
            if runs:
                yield from across(before, told, column, runs, split)
            yield from gathered(told, column)
        yield from _brackets(sentence, found)
        yield from _signed(sentence, earlier)
        earlier = sentence
        for column in columns:
            if len(column.top) > 2:
                yield from _denied(column)
        if found:
            yield from _parallel(found)
        before = columns
        told += [mention for column in columns for mention in column.mentions]
        for breakdown in found:
            paragraph.wholes |= {part.claim.start: breakdown.whole for part in breakdown.parts}


_ALL_YEAR = pattern("(?:全[年市县省区]|累计|总|一)?共(?P<verb>[^，]{1,4})$|(?:全年|累计)(?P<other>[^，]{1,4})$")
"""1至6月立1264起；7至12月立1187起，全年共立2451起."""


def _of_its_word(fronts: Sequence[Mention], part: Mention) -> Mention | None:
    """The figure in front that ends with the part's own verb, the one most alike: 破案842起 for 侵财案件破案402起."""
    words = part.lead.rstrip(_BEHIND_VERB)
    alike = [(cues.common_end(front.lead.rstrip(_BEHIND_VERB), words), front) for front in fronts]
    longest = max((size for size, _ in alike), default=0)
    return next((front for size, front in reversed(alike) if size == longest), None) if longest > 1 else None


_BEHIND_VERB = "为达约了共 　"


def _is_beside(front: Mention, whole: Mention, part: Mention) -> bool:
    """Whether 其中 passes over the figure: 收到214件，上年结转6件，其中自然人198件."""
    own = cues.CARRIED_IN.search(whole.lead) is not None and (whole.values.high or 0) < (part.values.low or 0)
    return own and front.peer == whole.peer


def _divided_again(held: Breakdown, column: Column) -> Mention | None:
    """The last part, where what follows is announced as parts of it: 余下18113件转派承办：市直部门2013件 …."""
    last = held.parts[-1]
    at = column.top.index(last) + 1
    word = opener(last, column.top[at]) if at < len(column.top) else ""
    if word and cues.EXHAUSTIVE.search(last.sentence.text, last.claim.end, column.top[at].claim.start):
        return None  # 按技术等级：…，三级及以下13610公里；按行政等级：…: another view of the whole
    return last if word and (word in "：:" or word.startswith("其中")) else None


def _worded(column: Column, found: list[Breakdown]) -> Iterator[Proposal]:
    """What words call a breakdown although no sum comes out."""
    settled = {id(breakdown.whole): breakdown for breakdown in found}
    top = column.top
    for at, whole in enumerate(top[:-1]):
        rest = top[at + 1 : at + 1 + MOST_PARTS]
        first = settled.get(id(whole))
        if first is not None and first.parts[0].claim.start < rest[0].claim.start:
            yield from _another_view(first, extents(rest))
            continue
        cue = opener(whole, rest[0])
        if cue.startswith("其中") and whole.separator == "、" and cues.RESPECTIVELY.search(whole.head):
            continue  # 轻度、中度、重度污染分别有58天、9天、2天，其中39天: of all of them
        if at and cue.startswith("其中"):
            if _is_beside(top[at - 1], whole, rest[0]):
                whole = top[at - 1]
            pairs = [(_of_its_word(top[: at + 1], part), part) for part in rest if part.peer == rest[0].peer]
            paired = [(front, part) for front, part in pairs if front is not None]
            if len({id(front) for front, _ in paired}) > 1:  # 立案A，破案B，其中侵财案件立案C、破案D
                yield from (
                    Proposal((total_relation(front, [part], cue, kind=RelationKind.PART),), Confidence.HIGH)
                    for front, part in paired
                )
                continue
        if cue:
            yield from _read(whole, extents(rest, cue), cue, top[max(0, at - MOST_PARTS) : at])
        elif len(rest) > 1 and whole.clause != rest[0].clause and whole.peer == rest[0].peer:
            yield from unannounced(whole, extents(rest))
    for at, whole in enumerate(top):
        if id(whole) in settled:
            continue
        before = top[max(0, at - MOST_PARTS) : at]
        strong = cues.sums_up(whole.head)
        if strong is not None:
            yield from _summed_up(whole, before, strong.group("number"))
        elif len(before) > 1 and (all_year := _ALL_YEAR.search(whole.head)) is not None:
            verb = all_year.group("verb") or all_year.group("other")
            if all(verb in part.lead for part in before) and _can_sum(whole, before[-2:]):
                yield Proposal((total_relation(whole, before, "共"),), Confidence.MEDIUM)


def _another_view(first: Breakdown, runs: Sequence[list[Mention]]) -> Iterator[Proposal]:
    """A second split of a whole whose first one came out: 按性别分，…；按学历分，…."""
    whole, last, parts = first.whole, first.parts[-1], runs[0]
    start, end = last.claim.end, parts[0].claim.start
    if not whole.claim.start < last.claim.start < start < end <= start + _VIEW:
        return
    cue = cues.view_of(whole.sentence.text, start, end)
    if cue is not None:
        yield from split(whole, runs, cue.group())
    else:
        yield from unannounced(whole, runs, again=True)


_VIEW = 40
"""How far behind a split another one of the same whole may begin."""


_FEW = 3


def _read(
    whole: Mention, extents: list[list[Mention]], cue: str, earlier: Sequence[Mention] = ()
) -> Iterator[Proposal]:
    """The readings of a list that a word announces: exhaustive, or within the whole.

    A view (按类别分) may be of a figure further in front: 化解纠纷2991件，调解成功2961件，按类别分为….
    """
    extents = [run for run in extents if not overlapping(whole, run)]
    if not extents:
        return
    if cue.startswith("其中") and len(extents[-1]) > _FEW and covers(extents[-1][1:]):
        extents.append(extents[-1][1:])  # 其中女性5104人，35岁及以下1718人，36至54岁6971人，55岁及以上3424人
    extents += [[*run, *others] for run in extents[:1] if (others := _in_its_other_units(whole, run))]
    shortest, longest = extents[0], extents[-1]
    text = whole.sentence.text
    words = text[whole.claim.start : longest[-1].claim.end + len(longest[-1].tail)]
    end = longest[-1].claim.end
    after = text[end : min(end + _NEAR, whole.sentence.end)]
    opening = text[whole.sentence.start : shortest[0].claim.start]
    partial = cues.PARTIAL.search(words) is not None
    split = cues.SPLIT.search(words) or cues.SPLIT.search(after) or _MADE_UP.match(longest[-1].tail)
    view = cues.view_of(words) or cues.view_of(after)
    split = split or _RESPECTIVELY.match(shortest[0].lead)
    split = None if _SAMPLE.search(text, whole.sentence.start, whole.claim.end + 8) else split
    exhaustive = split or view or (cue[:1] in "：:" and "：" in opening) or cues.THE_REST.search(shortest[-1].lead)
    if any(part.lead.startswith(("加", "减")) for part in longest):
        return
    seen = (total_relation(other, parts, cue) for other in reversed(earlier) for parts in extents if len(parts) > 1)
    again = next(filter(holds, seen), None) if split or view else None
    if again is not None:
        yield Proposal((again,), Confidence.HIGH)  # 按技术等级：…，三级及以下13610公里；按行政等级：国道…
        return
    if _EACH_TIME.search(shortest[0].lead):
        return  # 2020年为87家，此后各年末分别是104家、139家
    totals = tuple(total_relation(whole, parts, cue) for parts in extents if len(parts) > 1)
    within = tuple(total_relation(whole, parts, cue, kind=RelationKind.PART) for parts in extents[:1])
    own = _is_nearest(whole, shortest[0])
    own = own or cues.CARRIED_IN.search(whole.sentence.mentions[shortest[0].index - 1].lead) is not None
    closed = next((parts for parts in extents if own and not partial and is_full(whole, parts)), None)
    if closed is not None:
        yield Proposal((total_relation(whole, closed, cue),), Confidence.HIGH)
    elif totals and exhaustive:
        full = nearly_all(whole, shortest) or (
            cues.THE_REST.search(shortest[-1].lead) is not None and comes_near(whole, shortest)
        )
        committed = own and not partial and (split is not None or full)
        if split or view:
            totals += tuple(
                total_relation(other, parts, cue) for other in reversed(earlier[-_FEW:]) for parts in extents
            )
        yield Proposal(totals, Confidence.HIGH if committed else Confidence.MEDIUM)
    elif rest := all_but_one(whole, shortest):
        yield Proposal((total_relation(whole, rest, cue),), Confidence.HIGH)
    elif cues.AMONG.search(cue):
        # a 其中 list need not be exhaustive: only too much is wrong for certain
        yield Proposal(within, _excess(whole, shortest, own=own))
        second = beside(whole)
        if own and second is not None and len(shortest) == 1:
            part = beside(shortest[0], unit=second.unit)
            if part is not None:
                yield Proposal((total_relation(second, [part], cue, kind=RelationKind.PART),), Confidence.HIGH)
        if own and not partial and holds(within[-1]):
            yield from slipped(whole, [parts for parts in extents if len(parts) > 1], cue)


_EACH_TIME = pattern("(?:此后|之后|随后|各年|逐年|历年)[^，,；;]{0,6}(?:分别|依次)")
_UNITS_TOO = pattern("[（(]((?:[^\\W\\d_a-zA-Z]{1,2}[、/]?){1,4})[）)]")


def _in_its_other_units(whole: Mention, run: Sequence[Mention]) -> list[Mention]:
    """在用21846台（套、条），分别为电梯13927台、…、索道2条: the items in the units that the bracket adds."""
    units = _UNITS_TOO.match(whole.sentence.text, whole.claim.end, whole.sentence.end)
    if units is None:
        return []
    named = re.split("[、/]", units.group(1))
    behind = whole.sentence.mentions[run[0].index + 1 :]
    return [m for m in behind if m.unit in named and m.peer == run[0].peer and m not in run and not m.depth]


_RESPECTIVELY = pattern(
    "\\s*(?:余额|金额|数量|面积|人数|件数|规模)?(?:分别(?:是|为|给予|处以|作出)|依次为|依次是|具体为)"
)
"""发放412万元，分别为A216万元、B108万元: what is told one by one is all of it."""

_SAMPLE = pattern("抽查|抽检|抽取|发现")
"""抽查的46个项目中，4个…，3个…: what was found in them, and one may show several faults."""


_MADE_UP = pattern("(?:等)?(?:组成|构成)")


def _is_nearest(whole: Mention, first: Mention) -> bool:
    """Whether 其中 speaks of this figure: no other one of its unit stands between it and the list."""
    between = whole.sentence.mentions[whole.index + 1 : first.index]
    roles = (Role.LEVEL, Role.NET) if "其中" in first.head else (Role.LEVEL,)
    return not any(_is_related(m.unit, whole.unit) and m.role in roles and m.depth == whole.depth for m in between)


def _is_related(one: str, other: str) -> bool:
    """Whether units are near enough for 其中 to speak of either: 人 and 人次."""
    return one == other or (one != "" != other and one[0] == other[0])


def _excess(whole: Mention, parts: Sequence[Mention], *, own: bool) -> Confidence:
    """How sure it is that parts above their whole are wrong, and no parts of it or parts that overlap."""
    total = sum(part.values.low or 0 for part in parts)
    size = whole.claim.values.high
    if not own or size is None:
        return Confidence.MEDIUM
    if is_scale_slip(whole, parts):
        return Confidence.HIGH
    larger = sum((part.values.low or 0) > size for part in parts)
    if len(parts) == 1:
        most = FAR_ABOVE if parts[0].index == whole.index + 1 else 3
        return Confidence.HIGH if total <= size * most else Confidence.MEDIUM
    if larger:
        return Confidence.HIGH if larger == 1 and total <= size * 4 else Confidence.MEDIUM
    return Confidence.HIGH if total * 10 <= size * (11 if len(parts) == 2 else 14) else Confidence.MEDIUM


def _summed_up(whole: Mention, before: list[Mention], number: str | None) -> Iterator[Proposal]:
    """三项合计N: the figures in front, as many as the words say."""
    cue = "合计"
    count = number_of(number) if number else 0
    if count > 1:
        mixed = [m for m in whole.sentence.mentions[: whole.index] if _counts_with(m, whole)]
        listed = before if count <= len(before) else mixed
        if count <= len(listed) and _can_sum(whole, listed[-count:]):
            first, last = listed[:count], listed[-count:]
            taken = [first, last] if f"前{number}" in whole.head else [last]
            yield Proposal(tuple(total_relation(whole, run, cue) for run in taken), Confidence.HIGH)
        return
    added = next((at for at, m in enumerate(before) if m.lead.lstrip().startswith("加")), None)
    if added is not None:
        yield from _balanced(whole, before[added:], [*before[:added], *_opening(whole.sentence, whole.unit)], cue)
        return
    if len(before) < 2:
        return
    same_peer = [mention for mention in before if mention.peer == whole.peer]
    if not _can_sum(whole, before[-2:]):
        return
    runs = [same_peer, before, *(before[:size] for size in range(2, min(len(before), 12)))]
    inside = [m for m in whole.sentence.mentions[whole.index + 1 : whole.index + 3] if m.owner is whole]
    runs += [[*same_peer, m] for m in inside if m.unit == whole.unit and _TAKES_IN.match(m.lead)]
    readings = tuple(total_relation(whole, parts, cue) for parts in runs if len(parts) > 1)
    mixed = [m for m in whole.sentence.mentions[: whole.index] if m.is_level and m.clause == before[-1].clause]
    if len(mixed) > len(before):  # 公益性岗位166个、护林员150名、信息员86名，共安置402人
        yield Proposal((total_relation(whole, mixed, cue), *readings), Confidence.MEDIUM)
    else:
        sure = len(same_peer) > 1 and is_of_the_size(whole, same_peer)
        yield Proposal(readings, Confidence.HIGH if sure else Confidence.MEDIUM)


_TAKES_IN = pattern("\\s*(?:含|包括|包含|其中含)")
"""合计113件（含上年结转10件）: what the total takes in besides."""


def _counts_with(mention: Mention, whole: Mention) -> bool:
    """Whether the figure can be added to others of its sort: 三年 of 三年累计 and 五类 of 五类共 are no items."""
    same = mention.claim.kind is whole.claim.kind and mention.depth == whole.depth
    counts = mention.claim.kind is not ClaimKind.DURATION and (mention.unit == whole.unit or mention.unit not in _KINDS)
    return same and counts and mention.is_level


_KINDS = ("类", "种", "项", "方面", "个方面", "大类", "部分")


def _balanced(whole: Mention, added: list[Mention], first: Sequence[Mention], cue: str) -> Iterator[Proposal]:
    """收入N，…，加上级补助A、上年结转B，收入总计T: what is added and the one figure in front that it is added to."""
    readings = tuple(total_relation(whole, [start, *added], cue) for start in first[:MOST_PARTS])
    if readings:
        yield Proposal(readings, Confidence.HIGH if len(readings) == 1 else Confidence.MEDIUM)


def _opening(sentence: Sentence, unit: str) -> list[Mention]:
    """The first figure of the unit in the sentence in front, which this one goes on from."""
    sentences = sentence.paragraph.sentences
    at = sentences.index(sentence)
    earlier = sentences[at - 1].mentions if at else []
    return [m for m in earlier if m.unit == unit and m.is_level][:1]


def _can_sum(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the figure can be the sum: it is not less than a part, and the parts go by its own verb.

    分别受理8件、11件，审结6件、9件，两年共受理19件: the sum is of what was 受理.
    """
    size = whole.claim.values.high or 0
    if any((part.values.low or 0) > size for part in parts):
        return misses_by_a_slip(total_relation(whole, parts, ""))
    verb = whole.lead[-2:]
    named = [m for m in whole.sentence.mentions[: whole.index] if verb and verb in m.lead and m.unit == whole.unit]
    return not named or any(part in named for part in parts) or verb[-1:] in "计共"


def _brackets(sentence: Sentence, found: list[Breakdown]) -> Iterator[Proposal]:
    """Figures in a bracket belong to the figure on its left."""
    inside: dict[int, list[Mention]] = {}
    for mention in sentence.mentions:
        if mention.bracket and mention.owner is not None and mention.is_level and adds_up(mention):
            if mention.unit == mention.owner.unit:
                inside.setdefault(mention.bracket, []).append(mention)
    for parts in inside.values():
        owner = parts[0].owner
        assert owner is not None
        head = parts[0].head
        if cues.OUTSIDE.search(head) or not parts[0].lead.strip() or owner.role not in (Role.LEVEL, Role.CHANGE):
            continue
        column = reduced(Column([owner, *parts]))
        bracketed = [breakdown for breakdown in column.found if breakdown.whole is owner]
        if bracketed:
            for breakdown in column.found:
                found.append(breakdown)
                yield proposal_of(breakdown)
            continue
        if overlapping(owner, parts):
            continue
        larger = any((part.values.low or 0) > (owner.claim.values.high or 0) for part in parts)
        if larger and len(parts) > 1 and not misses_by_a_slip(total_relation(owner, parts, "（")):
            continue  # 5873人（两项同享2814人，实际受益7275人）: no parts of it
        among = (
            cues.AMONG.search(head)
            or _ALREADY.match(head)
            or cues.PARTIAL.search(sentence.text[owner.claim.end : parts[-1].claim.end])
        )
        if len(parts) > 1 and not among:
            exceeds = sum(part.values.low or 0 for part in parts) > (owner.claim.values.high or 0)
            sure = exceeds or len(parts) > 2 or is_full(owner, parts)
            yield Proposal((total_relation(owner, parts, "（"),), Confidence.HIGH if sure else Confidence.MEDIUM)
        else:
            yield Proposal(
                (total_relation(owner, parts, "（", kind=RelationKind.PART),),
                Confidence.HIGH if among else Confidence.LOW,
            )


_ALREADY = pattern("已|其中|内含")
"""村道1043.7公里（已硬化1107.3公里）: what has been done of it."""


def _signed(sentence: Sentence, earlier: Sentence | None) -> Iterator[Proposal]:
    """Changes that make up a change: 增加78.0亿：地表水增加66.1亿，地下水减少25.6亿 …

    They may stand in the sentence behind it: 收入增加2.25亿元。其中：地方收入增加2.79亿元；上划收入减少0.46亿元.
    """
    changes = _changes(sentence)
    if len(changes) < 2:
        return
    same = [part for part in changes[1:MOST_PARTS] if part.unit == changes[0].unit]
    cue = opener(changes[0], same[0]) if len(same) > 1 else ""
    if cue:
        relation = _sum_of_changes(changes[0], same, cue)
        partial = cues.PARTIAL.search(sentence.text[changes[0].claim.end : same[0].claim.start])
        sure = cue[:1] in "：:" or _turns_out(relation)
        yield Proposal((relation,), Confidence.HIGH if sure and not partial else Confidence.MEDIUM)
    elif earlier is not None and _OPENS.match(sentence.words):
        whole = next((m for m in _changes(earlier) if m.unit == changes[0].unit), None)
        parts = [m for m in changes if whole is not None and m.unit == whole.unit]
        if whole is not None and len(parts) > 1:
            relation = _sum_of_changes(whole, parts, "其中")
            if holds(relation) or misses_by_a_slip(relation) or _turns_out(relation):
                yield Proposal((relation,), Confidence.MEDIUM if not _turns_out(relation) else Confidence.HIGH)


_OPENS = pattern("\\s*(?:其中|分[^\\W\\d_a-zA-Z]{1,6}看|按[^\\W\\d_a-zA-Z]{1,8}分)")


def _changes(sentence: Sentence) -> list[Mention]:
    if sentence.roles.isdisjoint(_CHANGES):
        return []
    return [m for m in sentence.mentions if m.role in _CHANGES and not m.depth and m.claim.unit != "百分点"]


_CHANGES = (Role.CHANGE, Role.NET)


def _sum_of_changes(whole: Mention, parts: Sequence[Mention], cue: str) -> Relation:
    sign, scale = whole.direction or 1, whole.claim.scale
    computed = Sum(tuple((sign * (part.direction or 1), Figure(part.claim, scale)) for part in parts))
    members = sorted(
        (Member("whole", whole.claim), *(Member("part", part.claim) for part in parts)),
        key=lambda member: member.claim.start,
    )
    return Relation(RelationKind.TOTAL, tuple(members), whole.claim, computed, cue=cue)


def _turns_out(relation: Relation) -> bool:
    """Whether one part with the other direction word makes the sum come out: 减少9.9亿 for 增加9.9亿."""
    if holds(relation) or not isinstance(relation.computed, Sum):
        return False
    terms = relation.computed.terms
    turned = (Sum((*terms[:at], (-sign, term), *terms[at + 1 :])) for at, (sign, term) in enumerate(terms))
    return any(holds(replace(relation, computed=each)) for each in turned)


def _denied(column: Column) -> Iterator[Proposal]:
    """合格1803批次，不合格23批次: what is and what is not make up the figure in front of them."""
    top = column.top
    for at in range(2, min(len(top), MOST_PARTS)):
        denied = cues.DENIED_PART.search(top[at].label)
        if denied is None:
            continue
        stem = denied.group(1)
        said = next((i for i in range(at - 1, 0, -1) if stem in top[i].label), None)
        if said is None or top[said].claim.values.low is None:
            continue
        whole = top[said - 1]
        runs = [[top[said], top[at]], top[said : at + 1], top[said : at + 2]]
        readings = tuple(total_relation(whole, run, denied.group()) for run in runs)
        yield Proposal(readings, Confidence.MEDIUM)


def _parallel(found: list[Breakdown]) -> Iterator[Proposal]:
    """What holds for 件 must hold for 人 when each figure of the breakdown carries a second one beside it, and the
    other way round.
    """
    for breakdown in found:
        figures = (breakdown.whole, *breakdown.parts)
        whole = beside(breakdown.whole)
        behind = [beside(part, unit=whole.unit) for part in breakdown.parts] if whole is not None else []
        for second in ([whole, *behind], list(map(in_front, figures))):
            others = [mention for mention in second if mention is not None]
            if len(others) == len(figures) and len({mention.unit for mention in others}) == 1:
                yield Proposal((total_relation(others[0], others[1:], breakdown.cue),), Confidence.HIGH)
        yield from earlier_beside(breakdown, RelationKind.TOTAL)
