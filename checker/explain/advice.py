"""What to write instead, and what can be said of which figure is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from checker.explain.groups import Group, result_of
from checker.model.document import Document
from checker.model.finding import Suggestion
from checker.model.printing import numeral_of, with_unit
from checker.model.relation import Member
from checker.model.report import Judged

if TYPE_CHECKING:
    from checker.reasoning.defects import Defect
    from checker.reasoning.mistypings import Reading


_MOST_SUGGESTED = 4
"""More ways to mend a figure than that say nothing."""


def advice_of(group: Group, members: Mapping[int, Member], lang: str) -> str:
    """The likeliest change, or that the figures do not tell which; "" where nothing is known of either."""
    english, defect = lang == "en", group.defect
    if not group.is_decided:
        return "Not decided which figure is wrong. " if english else "未能判定是哪个数有误。"
    if defect is None:
        return ""
    if defect.exchange:
        one, other = (each.literal for each in reversed(defect.exchange))
        return f"Most likely {one} and {other} were exchanged. " if english else f"最可能：{one}与{other}互换了位置。"
    if defect.named is not None:
        change = _change(defect.named, members, english=english)
        return f"Most likely {change}. " if english else f"最可能：{change}。"
    if 1 < len(defect.tied) <= _MOST_SUGGESTED:
        changes = [_change(reading, members, english=english) for reading in defect.tied]
        if english:
            return f"The figures do not tell which: {' or '.join(changes)}. "
        return f"无法判断是{'还是'.join(changes)}。"
    missing = next((reading for reading in defect.readings if reading.slip == "part left out"), None)
    if missing is not None and not defect.tied:
        change = _change(missing, members, english=english)
        return f"Perhaps {change}. " if english else f"也可能{change}。"
    return ""


def _change(reading: Reading, members: Mapping[int, Member], *, english: bool) -> str:
    if reading.slip == "part left out":
        return f"a part of {reading.literal} was left out" if english else f"漏列一项（{reading.literal}）"
    if reading.slip == "part counted twice":
        return f"{reading.literal} is counted once too often" if english else f"{reading.literal}多计一次"
    written = members.get(reading.start)
    return f"{written.claim.literal} → {reading.literal}" if written is not None else reading.literal


def suggestions_of(
    document: Document, first: Judged, defect: Defect | None, members: Mapping[int, Member]
) -> tuple[Suggestion, ...]:
    """What to write instead, the likeliest first: any one of them is enough, but of an exchange both are needed.

    Where no slip says more it is the result, as ``first`` computes it.
    """
    relation, verdict = first.relation, first.verdict
    readings: tuple[Reading, ...] = ()
    if defect is not None:
        readings = defect.exchange or ((defect.named,) if defect.named is not None else defect.tied)
    shown = readings if len(readings) <= _MOST_SUGGESTED else ()
    together = defect is not None and bool(defect.exchange)
    found = [
        Suggestion(
            member.claim.literal,
            reading.literal,
            document.locate(member.claim.start, member.claim.end),
            alternative=1 if together else number,
        )
        for number, reading in enumerate(shown, 1)
        if (member := members.get(reading.start)) is not None
    ]
    result = result_of(relation)
    is_open = defect is None or not defect.readings or any(each.start == result.start for each in defect.readings)
    if not found and verdict.replacement and is_open:
        before, _, _ = result.literal.partition(numeral_of(result))
        replacement = before + with_unit(verdict.replacement, result)
        found.append(Suggestion(result.literal, replacement, document.locate(result.start, result.end)))
    return tuple(found)
