"""Columns of which one denies the other, and the one that both come to: 抽检批次 | 合格批次 | 不合格批次."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.tables.lines import Line, can_add
from checker.linking.tables.tables import View

_DENIALS = ("不", "未", "非")


def opposites_of(view: View) -> Iterator[tuple[Line, Sequence[Line]]]:
    """Each line in front of such a pair with the pair: what comes out at most places is what they are of."""
    lines = [line for line in view.lines if can_add(line) and line.name]
    by_name = {(line.group, line.name): line for line in lines}
    for denied in lines:
        affirmed = next(
            (
                other
                for word in _DENIALS
                if word in denied.name
                and (other := by_name.get((denied.group, denied.name.replace(word, "", 1)))) is not None
            ),
            None,
        )
        if affirmed is not None:
            first = min(affirmed.number, denied.number)
            front = [line for line in lines if line.number < first and line.group == denied.group][-_NEAR:]
            yield from ((line, (affirmed, denied)) for line in front)


_NEAR = 3
