"""Columns of which one denies the other, and the one that both come to: 抽检批次 | 合格批次 | 不合格批次.

应交 | 已交 | 未交: what is done and what is not, as everyday tables head it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.tables.lines import Line, can_add
from checker.linking.tables.tables import View

_DENIALS = ("不", "未", "非", "没")
_STILL_TO_DO = ("尚未", "没有", "未", "没", "待")


def opposites_of(view: View) -> Iterator[tuple[Line, Sequence[Line]]]:
    """Each line in front of such a pair with the pair: what comes out at most places is what they are of."""
    lines = [line for line in view.lines if can_add(line) and line.name]
    by_name = {(line.group, line.name): line for line in lines}
    for denied in lines:
        names = _affirmed(denied.name)
        affirmed = next((other for name in names if (other := by_name.get((denied.group, name))) is not None), None)
        if affirmed is not None:
            first = min(affirmed.number, denied.number)
            front = [line for line in lines if line.number < first and line.group == denied.group][-_NEAR:]
            yield from ((line, (affirmed, denied)) for line in front)


def _affirmed(name: str) -> Iterator[str]:
    """What the column may be called that this one denies: 合格批次 of 不合格批次, 已交 and 交了 of 未交."""
    for word in _DENIALS:
        if word in name:
            yield name.replace(word, "", 1)
    for word in _STILL_TO_DO:
        if name.startswith(word):
            verb = name.removeprefix(word)
            yield from (f"已{verb}", f"{verb}了", f"已经{verb}")


_NEAR = 3
