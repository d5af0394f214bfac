"""Which pictures show a relation: bars or dots for its structure, a number line for the last digit."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.expression import unknown_in
from checker.model.interval import Interval
from checker.model.relation import Comparison, Relation, RelationKind
from checker.model.report import Judged
from checker.model.unknowns import nearest_numbers, settled
from checker.model.verdict import Outcome
from checker.report.html.pictures.bars import bars, is_plain
from checker.report.html.pictures.dots import dots, sequence
from checker.report.html.pictures.number_line import Lane, gap_between, number_line
from checker.report.html.pictures.shapes import Picture
from checker.report.html.pictures.strips import COMPARED, strips_of
from checker.report.html.ranges import distance_text, places_for, range_text

Words = Mapping[str, str]


def pictures_of(judged: Judged, words: Words) -> tuple[Picture, ...]:
    """What shows the relation; none where the figures agree and something else is wrong: a unit, a word.

    Bars and dots show its structure. The number line is drawn where there are none, and where the gap is too narrow
    to be seen in them.
    """
    relation = settled(judged.relation)
    if relation.computed is None or relation.stated is None:
        picture = _numbered(relation, judged, words) or _counted(relation, judged, words)
        return () if picture is None else (picture,)
    if judged.verdict.computed is None:
        picture = _between_numbers(relation, words) if judged.verdict.key == "impossible" else None
        return () if picture is None else (picture,)
    fails = judged.verdict.outcome is Outcome.INCONSISTENT
    if fails and gap_between(*_compared(relation, judged.verdict.computed)) is None:
        return ()
    strips = strips_of(relation, unknown_in(judged.relation.computed or relation.computed) is not None, words)
    structure = None
    if strips:
        gap = (strips[-2].end, strips[-1].end) if fails else None
        structure = bars(strips, title=words["picture.bars"], description=judged.verdict.arithmetic, gap=gap)
    needs_line = not strips or (fails and not is_plain(strips))
    line = _line(relation, judged.verdict.computed, words, fails=fails) if needs_line else None
    return tuple(picture for picture in (structure, line) if picture is not None)


def _compared(relation: Relation, computed: Interval) -> tuple[Interval, Interval]:
    """Every stated and every allowed value: for "at most 36" all values up to 36."""
    assert relation.stated is not None
    if relation.comparison is Comparison.AT_LEAST:
        computed = Interval(computed.low, None, computed.low_open, True)
    elif relation.comparison is Comparison.AT_MOST:
        computed = Interval(None, computed.high, True, computed.high_open)
    return relation.stated.values, computed


def _line(relation: Relation, computed: Interval, words: Words, *, fails: bool) -> Picture | None:
    """What the stated figure can stand for and what was computed, on one number line."""
    stated = relation.stated
    assert stated is not None
    values, allowed = _compared(relation, computed)
    if values == allowed:
        return None  # 61.67 here and 61.67 there
    name = words[COMPARED[relation.comparison]]
    between = gap_between(values, allowed)
    gap = between[1] - between[0] if between else 0
    value = range_text(allowed, stated.scale, places=places_for(gap, stated.scale))
    said = f"{words['stated']} {stated.literal}" + ("" if values.is_point else f" {range_text(values, stated.scale)}")
    distance = distance_text(gap, stated.scale)
    apart = words["apart by"].format(gap=distance) if gap else words["apart" if between else "meeting"]
    return number_line(
        Lane(allowed, f"{name} {value}", "computed"),
        Lane(values, said, "odd" if fails else "stated"),
        title=words["picture.line"],
        description=words["semicolon"].join((said, f"{name} {value}", apart)),
        apart=(apart, distance) if gap else (),
    )


def _between_numbers(relation: Relation, words: Words) -> Picture | None:
    """A quotient that no whole number gives, between the two that the nearest ones give."""
    stated, computed = relation.stated, relation.computed
    assert stated is not None and computed is not None
    near = sorted(value for _, value in nearest_numbers(relation))
    if len(near) != 2:
        return None
    low, high = (range_text(Interval.point(value), stated.scale, places=2) for value in near)
    return number_line(
        Lane(Interval(near[0], near[1], True, True), words["none between"].format(low=low, high=high), "hollow"),
        Lane(stated.values, f"{words['stated']} {stated.literal}", "odd"),
        title=words["picture.line"],
        description=f"{computed.render()} ≠ {stated.literal}",
    )


def _numbered(relation: Relation, judged: Judged, words: Words) -> Picture | None:
    """The marker before, the one that should follow, and the one that does."""
    if relation.kind is not RelationKind.NUMBERING or relation.stated is None:
        return None
    told = dict(judged.verdict.arguments)
    chain = ((str(told.get("previous", "")), "part"), (str(told.get("right", "")), "implied"))
    markers = [marker for marker in (*chain, (relation.stated.literal, "odd")) if marker[0]]
    return sequence(markers, title=words["picture.sequence"], description=judged.verdict.arithmetic)


def _counted(relation: Relation, judged: Judged, words: Words) -> Picture | None:
    """As many dots as the text says and as it lists."""
    items, number = relation.fact("items"), relation.fact("values")
    said = words["values"]
    if relation.kind is RelationKind.ENUMERATION and relation.stated is not None:
        said, number = words["stated"], int(relation.stated.written)
    if not isinstance(items, int) or not isinstance(number, int):
        return None
    if relation.fact("open") == 1 and items < number:
        return None  # 甲、乙等十家 lists two and means ten
    description = f"{said} {number}{words['semicolon']}{words['items']} {items}"
    return dots((said, number), (words["items"], items), title=words["picture.dots"], description=description)
