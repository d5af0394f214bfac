"""Parts that stand in several sentences of a paragraph, with other figures in between.

    全年查处案件468起，移送29人。按单位分，直属大队97起，临江局142起。平阳局112起，捣毁窝点3个；石坪局117起。
    到位补贴1.26亿元。按用途，亏损补贴9840万元，营运里程6125万公里。推广补贴2760万元。除以上两项外，未取得其他补贴。
    报告传染病4117例，死亡2例。乙类传染病报告1386例，以肺结核居多。丙类传染病报告2731例，流感占多数。

A view, 其中 or names that leave nothing out open the list. It goes on with what stands at the head of an item and is no
other matter, up to another view, a new subject or a sentence that has no item. A list that comes out is told. One that
does not is an error only where words behind it close it (除上述四家外无…, 由以上三项构成), or its view divides
everything and it nearly does, or a slip that is no accident keeps it from doing so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.counting import number_of
from checker.linking.evidence import chance_of_slip
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.added_units import in_added_units
from checker.linking.totals.closings import Closing, closed_behind
from checker.linking.totals.closure import covers, mostly_covers
from checker.linking.totals.columns import PROVES
from checker.linking.totals.not_their_whole import has_rest_beside, is_of_no_list
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.shares_beside import shares_leave_room
from checker.linking.totals.sizes import exceeds, is_of_the_size, nearly_all, of_the_size
from checker.linking.totals.spread_items import (
    DIVIDES,
    FAR,
    VIEW,
    Item,
    Opening,
    bare_name,
    items_of,
    may_open,
    openings,
)
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation


def link_spread_out(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every list over several sentences of the paragraph, or of a whole further off than the sentence in front."""
    if len(paragraph.sentences) < _TWO:
        return
    taken: set[int] = set()
    for opening in openings(paragraph):
        if opening.first.claim.start in paragraph.wholes or opening.first.claim.start in taken:
            continue
        wholes = _wholes(paragraph, opening)
        if not wholes:
            continue
        items = items_of(paragraph, opening, max(whole.values.high or 0 for whole in wholes))
        if len(items) < _TWO or (not opening.cue and not _is_apart(items, wholes)):
            continue
        for proposal in _proposals(wholes, items, opening):
            taken |= {item.mention.claim.start for item in items}
            if opening.cue and holds(proposal.readings[0]):
                whole = proposal.readings[0].stated
                _take_up(paragraph, next(m for m in wholes if m.claim is whole), items, proposal)
            yield proposal


def _take_up(paragraph: Paragraph, whole: Mention, items: Sequence[Item], proposal: Proposal) -> None:
    """Remember of which whole the figures are parts."""
    parts = {member.claim.start for member in proposal.readings[0].members if member.role == "part"}
    for item in items:
        if item.mention.claim.start in parts and item.mention.claim.start not in paragraph.wholes:
            paragraph.take_as_part(item.mention.claim.start, whole)


_TWO, _THREE = 2, 3


# --- what it divides


def _wholes(paragraph: Paragraph, opening: Opening) -> list[Mention]:
    """The figures in front that the list may be of, the nearest first."""
    first, at = opening.first, opening.sentence
    if not opening.cue:
        sentences = paragraph.sentences[max(0, at - 1) : at]
    else:
        sentences = paragraph.before(at, FAR)[::-1] if at == 0 else paragraph.sentences[max(0, at - FAR) : at]
    told = [m for sentence in sentences for m in sentence.mentions]
    told += [m for m in first.sentence.mentions if m.index < first.index]
    return [
        m
        for m in reversed(told)
        if m.unit == first.unit
        and (m.values.low or 0) >= (first.values.high or 0)
        and "其中" not in m.head
        and may_open(m)
        and not cues.OUTSIDE.search(m.lead)
        and not is_of_no_list(m)
    ]


def _is_apart(items: Sequence[Item], wholes: Sequence[Mention]) -> bool:
    """Whether the list is over several sentences, or its whole further off than the sentence in front of it."""
    run = [items[0].mention, items[-1].mention]
    return all(_is_spread(run, whole) for whole in wholes)


# --- whether it is meant


def _proposals(wholes: Sequence[Mention], items: Sequence[Item], opening: Opening) -> Iterator[Proposal]:
    cue = opening.cue
    runs = list(_runs(items))
    sure = [run for run in runs if not _skips(run, items)]
    held = _held(wholes, [*_stretches(items), *runs], cue)
    if held is not None:
        yield held
        return
    is_view = VIEW.search(cue) is not None
    if not is_view and not _is_apart(items, wholes):
        return
    closed = closed_behind(items[-1].mention)
    if closed is not None and (meant := list(_meant(closed, wholes, runs, items, cue))):
        yield Proposal((min(meant, key=chance_of_slip),), Confidence.HIGH)
        return
    last = next(item.mention for item in reversed(items) if item.is_sure or item is items[0])
    likely = [
        (whole, run)
        for run in reversed(sure)
        if (whole := _likely(wholes, run, cue, is_whole=run[-1] is last)) is not None
        and not has_rest_beside(whole, run)
    ]
    if likely and not _leaves_rest(last):
        totals = [total_relation(whole, in_added_units(whole, run), cue) for whole, run in likely]
        yield Proposal((min(totals, key=chance_of_slip),), Confidence.HIGH)


def _meant(
    closed: Closing, wholes: Sequence[Mention], runs: Sequence[list[Mention]], items: Sequence[Item], cue: str
) -> Iterator[Relation]:
    """What the author says by closing the list, for each list that the words may mean."""
    for run in reversed(runs):
        if run[-1] is not items[-1].mention or closed.number not in (0, len(run)):
            continue
        whole = _one_of(wholes, run, closed.words)
        if whole is None or not is_of_the_size(whole, run) or overlapping(whole, run):
            continue
        if closed.number or _speaks_of(closed.words, whole, run, cue):
            yield total_relation(whole, run, cue or closed.words)


def _speaks_of(words: str, whole: Mention, run: Sequence[Mention], cue: str) -> bool:
    """Whether the words that close a list are about this one: 除上述情形外，未发现其他违法行为 is about no shops."""
    if cues.shares_words(_POINTING.sub("", words), whole.label + "，" + run[-1].label + "，" + run[0].label):
        return True
    return VIEW.search("，" + cue) is not None and nearly_all(whole, run)


_POINTING = pattern("[，,]|除|之?外|以外|没有|未|并?无|其[他它余]|上述|以上|前述|全部|均|全[年市县区省]|[本当]年")


def _likely(wholes: Sequence[Mention], run: list[Mention], cue: str, *, is_whole: bool) -> Mention | None:
    """The whole that the list is meant to divide although it does not come to it; ``None`` where that is not sure.

    ``is_whole`` where nothing stands behind the run that might be a further item of it.
    """
    whole = _one_of(wholes, run, cue)
    if whole is None or not is_of_the_size(whole, run):
        return None
    run = in_added_units(whole, run)
    if overlapping(whole, run) or _is_partial(run, cue) or shares_leave_room(whole, run):
        return None
    if not (_is_spread(run, whole) or VIEW.search(cue)):
        return None
    chance = chance_of_slip(total_relation(whole, run, cue))
    if not cue and chance > _RARE and not all(cues.shares_words(bare_name(part), whole.label) for part in run):
        return None  # 新增企业214家。公办养老机构67家，…。民办养老机构119家，…
    if not nearly_all(whole, run):
        return whole if covers(run) else None
    if not cue or cue == "其中":
        sure = covers(run) or (mostly_covers(run) and (exceeds(whole, run) or chance <= _LIKELY))
    else:
        near = is_whole and DIVIDES.search(cue) is not None and _misses_little(whole, run)
        enough = len(run) >= _THREE or covers(run) or mostly_covers(run)
        sure = enough and (near or chance <= (_UNLIKELY if is_whole else _RARE))
    return whole if sure or (is_whole and _counted(whole, run) and _misses_little(whole, run)) else None


def _misses_little(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts come within a twentieth of the whole."""
    total = sum(part.values.low or 0 for part in parts)
    size = whole.values.low or 0
    return size * 19 <= total * 20 <= size * 21


def _leaves_rest(last: Mention) -> bool:
    """Whether the words behind the list speak of others: 其余问题正在核实."""
    text = last.sentence.text
    limit = min(last.sentence.paragraph.block.span.end, last.sentence.end + _REST_BEHIND)
    end = text.find("。", min(last.sentence.end + 1, limit), limit)
    return _OTHERS.search(text, last.claim.end, limit if end < 0 else end) is not None


_REST_BEHIND = 300
"""So many characters behind the sentence of the last item may speak of others."""
_OTHERS = pattern("其[余他它]|剩余|余下|另有|列举|等(?:[，,。；;]|[^级次待候])")


def _skips(run: Sequence[Mention], items: Sequence[Item]) -> bool:
    """Whether the run leaves out an item that the words are sure of."""
    inside = {mention.claim.start for mention in run}
    last = run[-1].claim.start
    return any(i.is_sure and i.mention.claim.start not in inside and i.mention.claim.start < last for i in items)


_LIKELY = Fraction(1, 3)
_UNLIKELY = Fraction(1, 8)
_RARE = Fraction(1, 30)


def _runs(items: Sequence[Item]) -> Iterator[list[Mention]]:
    """How far the list may go: to the end of each sentence, with what is sure and with all; the likeliest last."""
    ends = [i for i, item in enumerate(items, 1) if i == len(items) or items[i].sentence != item.sentence]
    seen: set[tuple[int, ...]] = set()
    for end in ends:
        for run in (
            [item.mention for item in items[:end] if item.mention.head == item.mention.lead],
            [item.mention for item in items[:end] if item.is_head],
            [item.mention for item in items[:end]],
            [item.mention for item in items[:end] if item.is_sure],
        ):
            key = tuple(m.claim.start for m in run)
            if len(run) >= _TWO and key not in seen:
                seen.add(key)
                yield run


def _stretches(items: Sequence[Item]) -> Iterator[list[Mention]]:
    """按品种：全血40.3万单位。血小板9.2万单位；RH阴性血2638单位: the list up to a semicolon of its last sentence."""
    last = [i for i, item in enumerate(items) if item.sentence == items[-1].sentence]
    for at in last[1:]:
        if at >= _TWO and items[at].mention.peer != items[at - 1].mention.peer:
            yield [item.mention for item in items[:at]]


def _held(wholes: Sequence[Mention], runs: Sequence[list[Mention]], cue: str) -> Proposal | None:
    """A whole to which one of the runs comes, or what is left of it at an end of the last sentence."""
    for run in reversed(runs):
        for whole in of_the_size(wholes, run):
            size, place = whole.values.low or 0, whole.claim.last_place
            if not (cue or _is_spread(run, whole)) or size < PROVES * place:
                continue
            if len(run) < _THREE and not (cue or mostly_covers(run) or covers(run)):
                continue  # 资产总额62.4亿元。负债总额40.1亿元。净资产22.3亿元: a balance
            total = total_relation(whole, in_added_units(whole, run), cue)
            if holds(total):
                return Proposal((total,), Confidence.HIGH if cue else Confidence.LOW)
    return None


def _is_spread(run: Sequence[Mention], whole: Mention) -> bool:
    """Whether the run is over several sentences, or begins further off than behind the sentence of its whole."""
    here, there = run[0].sentence, whole.sentence
    if run[-1].sentence is not here or there.paragraph is not here.paragraph:
        return True
    return here is not there and here.paragraph.sentences[here.paragraph.number_of(here) - 1] is not there


def _one_of(wholes: Sequence[Mention], run: Sequence[Mention], words: str) -> Mention | None:
    """The one figure that the list is of: that of the words, of the items' own noun, or the only one there is."""
    least = max((part.values.low or 0) for part in run)
    able = [whole for whole in wholes if (whole.values.high or 0) >= least] or wholes
    if len(able) < _TWO:
        return able[0] if able else None
    for said in (words, run[0].label + run[-1].label):
        alike = [cues.overlap(said, whole.label) for whole in able]
        best = max(alike)
        named = [whole for whole, size in zip(able, alike, strict=True) if size == best]
        if best >= _TWO and len(named) == 1:
            return named[0]
    return None


def _is_partial(run: Sequence[Mention], cue: str) -> bool:
    text, last = run[0].sentence.text, run[-1]
    start = run[0].claim.start - len(run[0].head)
    end = last.claim.end + len(last.tail)
    return cues.PARTIAL.search(cue) is not None or cues.PARTIAL.search(text, start, end) is not None


_NUMBER = pattern("([两二三四五六七八九十])(?:大?类|种|项|个|家|所|级|块|部分|方面|处|条|支)")


_BESIDE = 24


def _counted(whole: Mention, run: Sequence[Mention]) -> bool:
    """Whether the words around the whole say how many parts there are: 下辖四个分局共查处468起."""
    text = whole.sentence.text
    start = max(whole.sentence.start, whole.claim.start - _BESIDE)
    said = _NUMBER.search(text, start, min(whole.claim.end + _BESIDE, whole.sentence.end))
    return said is not None and len(run) >= _THREE and number_of(said.group(1)) == len(run)
