"""Rates that only their place and their digits tie to figures: what stands right in front over something around it.

取证率81.6% behind 取得证书6906人 is of the 8463人次 of an earlier sentence, which no word of it says. Such a reading is
worth telling where it comes out, and says nothing where it does not. The part may stand in the rate's bracket
(不良率62.5%（763人）) or behind it under the rate's verb (化解率95.0%，化解287件); things of two kinds may be one each:
服务常住人口4.18万人，建立健康档案39460份，建档率94.4%.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import holds
from checker.linking.counting import like
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import rate_over
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import is_term, size
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Relation

_RATE = Role.RATE
_PERCENT = ClaimKind.PERCENT
_EXACT = Approximation.EXACT

_BACK = 5
_MOST = 8
_UNLIKE = 4
"""So many figures are tried as the base: of a rate with three digits one in a thousand comes out by chance."""
_DIGITS = 3
_FAR = 3
_ALL = 100
_THAT_IS = pattern("\\s*(?:即|也就是|折合)")
_PEOPLE = {"人次": "人"}


def rate_by_place(paragraph: Paragraph, number: int, rate: Mention) -> Relation | None:
    """The first reading that comes out; none of a rate with two digits, whose base would have to be in its clause."""
    if rate.claim.kind is not _PERCENT or rate.claim.approximation is not _EXACT:
        return None
    if (inside := _in_its_bracket(rate)) is not None:
        return inside
    digits = len(rate.claim.number.replace(".", "").lstrip("0"))
    if rate.claim.values.high is None or rate.claim.values.high >= _ALL:
        return None
    for top in _tops(rate):
        bases = _bases(paragraph, number, rate, top)
        if digits < _DIGITS:
            bases = [base for base in bases if base.sentence is rate.sentence and base.peer == rate.peer][:1]
        for base in [*bases[:_MOST], *(one_each(rate, top) if digits >= _DIGITS else ())]:
            relation = rate_over(rate, top, base)
            if holds(relation):
                return relation
    return next(filter(holds, _over_what_stood(rate)), None) if digits >= _DIGITS else None


def _in_its_bracket(rate: Mention) -> Relation | None:
    """仓库利用率82%（出租9.84万平方米，可租12万平方米）: the two figures that the bracket behind the rate holds."""
    inside = [m for m in rate.sentence.mentions[rate.index + 1 :] if m.owner is rate]
    if len(inside) != _PAIR or any(not m.is_level for m in inside) or inside[0].unit != inside[1].unit:
        return None
    top, base = sorted(inside, key=size)
    relation = rate_over(rate, top, base)
    return relation if holds(relation) else None


_PAIR = 2


def _over_what_stood(rate: Mention) -> Iterator[Relation]:
    """评选“工匠”30名，…；候选人268名，入选率11.2%: what was chosen is told before those that stood for it."""
    base = rate.sentence.mentions[rate.index - 1] if rate.index else None
    if base is None or not _is_beside(base, rate) or _STOOD.search(base.lead) is None:
        return
    wholes = rate.sentence.paragraph.wholes
    for top in reversed(rate.sentence.mentions[: base.index]):
        if top.unit == base.unit and _can_be_term(top) and top.claim.start not in wholes and size(top) <= size(base):
            yield rate_over(rate, top, base)


_STOOD = pattern("候选|申报|报名|参评|推荐|申请|参选|参赛")


def _tops(rate: Mention) -> Iterator[Mention]:
    """What stands right in front of the rate, or behind it as what it is: 续保率93.0%，即119874人."""
    mentions = rate.sentence.mentions
    behind = mentions[rate.index + 1 : rate.index + 3]
    alone = [m for m in behind if m.owner is rate]
    yield from (m for m in alone if len(alone) == 1 and _can_be_term(m) and _NOT_NOW.search(m.lead) is None)
    yield from (m for m in behind[:1] if m.is_level and _THAT_IS.match(m.lead) and m.clause - rate.clause == 1)
    keys = [key for key in keys_of(stem_of(rate.name)) if len(key) > 1] if rate.role is _RATE else []
    yield from (m for m in behind if _goes_on(m, rate) and any(key in m.lead for key in keys))
    front = mentions[max(0, rate.index - 2) : rate.index]
    yield from (m for m in front[::-1] if _is_beside(m, rate))


def _goes_on(top: Mention, rate: Mention) -> bool:
    return _can_be_term(top) and top.peer == rate.peer and 0 < top.clause - rate.clause < _FAR and not top.depth


def _is_beside(top: Mention, rate: Mention) -> bool:
    alike = _can_be_term(top) if rate.role is _RATE else top.role is Role.PREVIOUS
    return alike and top.peer == rate.peer and rate.clause - top.clause < _FAR and top.depth == rate.depth


def _can_be_term(mention: Mention) -> bool:
    return mention.is_level and is_term(mention)


def _bases(paragraph: Paragraph, number: int, rate: Mention, top: Mention) -> list[Mention]:
    """Larger figures that are counted like the part: of the rate's sentence, then in front of it, then behind it."""
    sentence = rate.sentence
    around = sentence.mentions[: rate.index][::-1]
    if rate.role is _RATE:
        around += sentence.mentions[rate.index + 1 :]
        for other in paragraph.sentences[max(0, number - _BACK) : number][::-1]:
            around += other.mentions
        around += [m for other in paragraph.sentences[number + 1 : number + 2] for m in other.mentions]
    unit = _counted(top)
    return [
        m
        for m in around
        if m is not top
        and _counted(m) == unit
        and m.claim.kind is top.claim.kind
        and (_can_be_term(m) if rate.role is _RATE else m.role is Role.PREVIOUS)
        and size(m) >= size(top)
    ]


def one_each(rate: Mention, top: Mention) -> list[Mention]:
    """Larger figures in front in the sentence that count things of another kind, of which each may have one."""
    if not _is_thing(top):
        return []
    front = rate.sentence.mentions[: rate.index][::-1]
    like = _counted(top)
    larger = [m for m in front if m is not top and m.is_level and _is_thing(m) and size(m) >= size(top)]
    return [m for m in larger if _counted(m) != like][:_UNLIKE]


def _is_thing(mention: Mention) -> bool:
    return mention.claim.kind is ClaimKind.COUNT and mention.unit not in _NO_THINGS and is_term(mention)


_NO_THINGS = frozenset(("次", "年", "期", "届", "级", "类", "轮", "天", "个月", "小时", "分"))
_NOT_NOW = pattern("上[年月季]|去年|同期|其中|另|[不未]含")


def _counted(mention: Mention) -> str:
    unit = like(mention.unit)
    return _PEOPLE.get(unit, unit)
