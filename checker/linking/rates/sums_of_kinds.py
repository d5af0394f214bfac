"""A rate right behind the sum of several kinds: 职工参保6.82万人，居民参保28.46万人，合计35.28万人，参保率97.1%.

It is of the sum, over something that may not be told, and not of one kind over all.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.passage import Mention, Role
from checker.linking.quotients import RATE_ROLES, quotient
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import has_word
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

Term = tuple[int, Mention]
_MOST = 6
_TWO = 2
_WHO = pattern(
    "[，,、和及与\\s]*[^\\W\\d_a-zA-Z]{0,6}?(?:居民|职工|单位|人员|企业|学生|农民|农户|儿童|老人|商户|个体户?|城镇|农村|乡村)"
)
_OTHERWISE = pattern("不|未|非|无|没|在办|正在|[尚待]|其他|其余|逾期|超[时期]|结转|撤")


def kinds_summed_up(rate: Mention) -> Sequence[Mention]:
    """The parts of the sum in front, where all go by the rate's word or by the name of those that do.

    None where a part tells what became of the others (办结286件、正在办理12件，共298件，办结率96.0%).
    """
    total = rate.sentence.mentions[rate.index - 1] if rate.index > _TWO else None
    if total is None or not total.is_level or total.depth or rate.depth or total.peer != rate.peer:
        return ()
    if rate.clause - total.clause > 1 or cues.sums_up(total.head) is None:
        return ()
    front = [m for m in total.sentence.mentions[: total.index] if m.unit == total.unit and m.is_level and not m.depth]
    for many in range(_TWO, min(len(front), _MOST) + 1):
        parts = front[-many:]
        if holds(total_relation(total, parts, "")):
            return parts if _are_alike(parts, keys_of(stem_of(rate.name))) else ()
    return ()


_RATE = Role.RATE


def rate_of_all_items(rate: Mention) -> Relation | None:
    """药品386批次，不合格3批次；化妆品95批次，不合格2批次，合格率98.96%: of all items, where that comes out."""
    front = rate.sentence.mentions[: rate.index]
    if rate.depth or any(m.role is _RATE for m in front):
        return None
    items: dict[int, list[Mention]] = {}
    for m in front:
        if m.is_level and not m.depth:
            items.setdefault(m.peer, []).append(m)
    rows = list(items.values())
    if len(rows) < _TWO or any(len(row) != _TWO or len({m.unit for m in row}) > 1 for row in rows):
        return None
    stem = stem_of(rate.name)
    if not all(stem in row[1].lead for row in rows):
        return None
    denied = all(f"不{stem}" in row[1].lead or f"未{stem}" in row[1].lead for row in rows)
    below: list[Term] = [(1, row[0]) for row in rows]
    parts: list[Term] = [(-1 if denied else 1, row[1]) for row in rows]
    reading = quotient(RelationKind.RATE, rate, [*below, *parts] if denied else parts, below, roles=RATE_ROLES)
    return reading if holds(reading) else None


def _are_alike(parts: Sequence[Mention], keys: Sequence[str]) -> bool:
    """职工医保参保6.82万人，居民医保28.46万人: both are 医保, and the first tells what all did.

    So it does of those that are called by who they are: 职工养老保险参保18.64万人，机关事业单位2.42万人.
    """
    if any(_OTHERWISE.search(part.lead) for part in parts):
        return False
    done = [(part, key) for part in parts for key in keys if has_word(part.lead, key)]
    names = [part.lead.replace(key, "").rstrip("为达有") for part, key in done]
    told = {id(part) for part, _ in done}
    return bool(names) and all(
        id(part) in told
        or not part.lead.strip("、和及与 ")
        or (id(parts[0]) in told and _WHO.fullmatch(part.lead) is not None)
        or any(cues.common_end(name, part.lead.rstrip("为达有")) >= _TWO for name in names)
        for part in parts
    )
