"""Figures that count some of those that a figure in front counts, which is named again without its number.

已拨付3276万元。已拨付资金中，用于安置房建设的3126万元: at most what was paid.
集装箱货物173.4万吨；集装箱货物里，冷藏箱货物21.38万吨.
水上险情78起，渔船39起；在渔船险情中，机损24起、碰撞11起: the sort with the noun of all, and a list within it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_AMONG = pattern(
    "(?:^|[，,。；;：:])\\s*(?:这些|上述|在)?(?P<name>[^\\W\\d_a-zA-Z在其]{3,12}?)(?:当中|之中|中|里[头面边]?)[，,]?$"
)
_FILLER = pattern(
    "的?(?:人家|户|人|者|案件|人员|问题|项目|单位|资金|事项|样品|企业|工单|人群|款项|金额|贷款|学生|职工|农户|房屋|地块|设备|产品)?$"
)
_HAS = pattern(
    "(?:[，,\\s、]|其中|[共已]?有|合计|总计|共计?|[为达的了约])+$|(?<=[^\\W\\d_a-zA-Z]{2})(?:总额|总量|总数|数量|金额)$"
)
_APART = pattern("[另含加不未]|[上去前]年|计划|目标|同期|累计|新增|年均|平均|每|以上")
_ENDS = ("中，", "里，", "中,", "里,", "头，", "面，")
_REACH, _BACK, _FEW, _MOST = 20, 2, 2, 24


def link_among_named(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure right behind such words, when just one figure in front bears the name."""
    for number, sentence in enumerate(paragraph.sentences):
        if "中" not in sentence.words and "里" not in sentence.words:
            continue
        told: list[Mention] | None = None
        for mention in sentence.mentions:
            name = _name_in_front(mention)
            if name is None:
                continue
            if told is None:
                told = [m for each in paragraph.before(number, _BACK) for m in each.mentions[-_MOST:] if _counts(m)]
            near = sentence.mentions[max(0, mention.index - _MOST) : mention.index]
            called = [m for m in (*told, *filter(_counts, near)) if m.unit == mention.unit and _bears(m, name)]
            if not called:
                called = [
                    m for m in (*told, *filter(_counts, near)) if m.unit == mention.unit and _is_short_for(name, m)
                ]
            called = [m for m in called if not is_among_them(m, name)]
            if len(called) == 1:
                within = total_relation(called[0], [mention], f"{name}中", kind=RelationKind.PART)
                near_it = (mention.values.low or 0) * 2 <= (called[0].values.high or 0) * 3
                yield Proposal((within,), Confidence.HIGH if near_it else Confidence.LOW)
            elif not called:
                yield from _list_within_sort(mention, [*told, *near], name)
                if (sort := _sort_with_noun(mention, [*told, *near], name)) is not None:
                    within = total_relation(sort, [mention], f"{name}中", kind=RelationKind.PART)
                    yield Proposal((within,), Confidence.HIGH)


def _list_within_sort(first: Mention, front: Sequence[Mention], name: str) -> Iterator[Proposal]:
    """渔船39起；在渔船险情中，机损24起、碰撞11起: the one figure of the sort, whose noun was told before."""
    parts = [first]
    for mention in first.sentence.mentions[first.index + 1 :]:
        if mention.separator != "、" or mention.unit != first.unit or not _counts(mention):
            break
        parts.append(mention)
    front = [m for m in front if m.unit == first.unit and _counts(m)]
    sorts = [m for m in front if name.startswith(_name_of(m)) and _has_noun(m, name)]
    if len(parts) < _FEW or len(sorts) != 1 or overlapping(sorts[0], parts):
        return
    if any(not m.lead.strip("、 ") or _NO_ITEM.search(m.lead) is not None for m in parts):
        return
    within = total_relation(sorts[0], parts, f"{name}中", kind=RelationKind.PART)
    near_it = sum(m.values.low or 0 for m in parts) * 2 <= (sorts[0].values.high or 0) * 3
    yield Proposal((within,), Confidence.HIGH if near_it else Confidence.LOW)


def _sort_with_noun(part: Mention, front: Sequence[Mention], name: str) -> Mention | None:
    """幼儿园94所，公办38所，民办56所。民办幼儿园当中，普惠的有41所: the one figure of the sort."""
    sorts = [m for m in front if m.unit == part.unit and name.startswith(_name_of(m)) and _has_noun(m, name)]
    near_it = len(sorts) == 1 and (part.values.low or 0) * 2 <= (sorts[0].values.high or 0) * 3
    return sorts[0] if near_it else None


def _name_of(mention: Mention) -> str:
    return _HAS.sub("", mention.lead).lstrip("，,；;：:、 ")


def _has_noun(mention: Mention, name: str) -> bool:
    """Whether the rest of the name behind the figure's own words stands in front of it: 险情 of 水上险情78起."""
    own = _name_of(mention)
    noun = name[len(own) :]
    text, start = mention.sentence.text, max(0, mention.claim.start - _NOUN_REACH)
    return len(own) >= _FEW and len(noun) >= _FEW and noun in text[start : mention.claim.start - len(own)]


_NO_ITEM = pattern("[另每]|[上去前]年|其中|同期|累计|新增|平均|以上")
_NOUN_REACH = 120


def _core_of(name: str) -> str:
    """What says which they are, without the noun behind it: 办了证 of 办了证的馆子."""
    said, of, noun = name.rpartition("的")
    return said if of and len(said) >= _FEW and len(noun) <= _NOUN else _FILLER.sub("", name)


_NOUN = 4


def _is_short_for(name: str, mention: Mention) -> bool:
    """领到奖章的58人。领章的人当中，…: whether the name has, in order, signs of the figure's own verb and noun."""
    core = _core_of(name)
    words = _HAS.sub("", mention.lead[-_REACH:]).lstrip("，,；;：:、 ")
    if not _FEW <= len(core) <= _SHORT or not words.startswith(core[0]) or len(words) > 2 * len(core) + 1:
        return False
    rest = iter(words)
    return all(sign in rest for sign in core)


_SHORT = 3


def _counts(mention: Mention) -> bool:
    return mention.is_level and not mention.depth and bool(mention.unit)


def _name_in_front(mention: Mention) -> str | None:
    """The words of which so many are, in front of the figure's clause: 已拨付资金中，用于安置房建设的."""
    if not _counts(mention) or mention.separator == "、" or _APART.search(mention.lead) is not None:
        return None
    sentence, start = mention.sentence, mention.claim.start - len(mention.head)
    if sentence.text[start - 2 : start] not in _ENDS:
        return None
    said = _AMONG.search(sentence.text, max(sentence.start - 1, 0, start - _REACH), start)  # with the mark in front
    return said["name"] if said is not None else None


def is_among_them(mention: Mention, name: str) -> bool:
    """夜间造成死亡89人，占死亡总数的47.8%。死亡人员中，…: a share of all of that name, of which no figure is told."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    core = _FILLER.sub("", name)
    return bool(behind) and behind[0].role is Role.SHARE and behind[0].lead.partition("占")[2].startswith(core)


def _bears(mention: Mention, name: str) -> bool:
    words, core = _HAS.sub("", mention.lead[-2 * _REACH :]), _core_of(name)
    return words.endswith(name) or (len(core) >= _FEW and words.endswith(core))
