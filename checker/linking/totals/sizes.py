"""How much parts come to beside their whole: more than it, all but a tenth of it, or about its size.

受理1286件，其中网上842件、窗口512件: more than all, by less than an eighth.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import holds
from checker.linking.passage import Mention
from checker.linking.totals.added_units import units_in_bracket
from checker.linking.totals.relations import sum_of, total_relation

_FEW = 3
_TELLING = 100


def all_but_one(whole: Mention, parts: Sequence[Mention]) -> list[Mention]:
    """The parts without the one that is another matter, where the others come out exactly; [] where none is.

    其中：书记信箱52件；市长信箱908件；收到表扬信29件. 其中乙类2163例，死亡14例；丙类16263例.
    """
    if len(parts) < _FEW or all(part.separator == "、" for part in parts[1:]):
        return []  # items that 、 joins are of one kind: 小学61所、初中19所、特殊教育学校1所
    excess = sum([part.values.low or 0 for part in parts]) - (whole.values.high or 0)
    if not excess > 0:
        return []
    for at, part in enumerate(parts):
        if part.values.high is None or excess > part.values.high:
            continue
        rest = [*parts[:at], *parts[at + 1 :]]
        printed = sum(m.claim.written for m in rest)  # 3.79 + 0.46 + 1.57 is only about 5.83, and proves nothing
        if printed == whole.claim.written and holds(total_relation(whole, rest, "")):
            return rest
    return []


def comes_near(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts come within a quarter of the whole."""
    total = sum(part.values.low or 0 for part in parts)
    size = whole.claim.values.low or 0
    return size * 3 <= total * 4 <= size * 5


def is_shifted(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the point of the whole is moved by one place: 罚没3.18亿元 of 罚款2641万元 and 没收537万元."""
    if (whole.values.low or 0) < _TELLING * whole.claim.last_place:
        return False
    total = sum_of(parts)
    return total.scaled(_ONE_PLACE).meets(whole.values) or total.meets(whole.values.scaled(_ONE_PLACE))


_ONE_PLACE = 10


def exceeds(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts are more than their whole can be."""
    size = whole.values.high
    return size is not None and sum([part.values.low or 0 for part in parts]) > size


def one_exceeds(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether one of the parts is more than their whole can be."""
    size = whole.values.high
    return size is not None and max([part.values.low or 0 for part in parts]) > size


def is_of_the_size(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts and whole are within a factor of two: what covers everything by name may be off by much."""
    total, size = sum([part.values.low or 0 for part in parts]), whole.values.low or 0
    return size <= 2 * total <= 4 * size


def of_the_size(wholes: Sequence[Mention], parts: Sequence[Mention]) -> list[Mention]:
    """Those of the figures that may be the whole of the parts by their size."""
    total = sum([part.values.low or 0 for part in parts])
    return [whole for whole in wholes if (size := whole.values.low or 0) <= 2 * total <= 4 * size]


def nearly_all(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts come within a tenth of the whole: a list that leaves more out is no full list."""
    total = sum(part.values.low or 0 for part in parts)
    size = whole.claim.values.low or 0
    return size * 9 <= total * 10 <= size * 11


FAR_ABOVE = 20
"""A part so many times its whole is a part of something else."""


def may_divide(whole: Mention, runs: Sequence[list[Mention]]) -> bool:
    """Whether one of the lists is of the whole's size, or would be but for a slip or for one figure of another matter.

    No other can be told of it without a word: most figures that stand behind one of their unit end here.
    """
    least, most = whole.claim.values.low or 0, max(whole.values.low or 0, whole.values.high or 0)
    for run in runs:
        total = sum([part.values.low or 0 for part in run])
        near = least <= 2 * total <= 4 * most
        if near or is_scale_slip(whole, run) or is_shifted(whole, run) or all_but_one(whole, run):
            return True
    return bool(runs) and bool(units_in_bracket(whole))


def is_scale_slip(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether 亿 stands for 万 in a part, or 万 for 亿 in the whole: the part is far too much, and fits in 万."""
    size = whole.values.high or 0
    for part in parts:
        low = part.values.low or 0
        if low > _FAR * size and low <= _TEN_THOUSAND * size:
            return "亿" in part.claim.literal or "万" in whole.claim.literal
    return False


_FAR = 50
_TEN_THOUSAND = 10_000
