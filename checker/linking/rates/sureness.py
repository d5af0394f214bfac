"""How sure the words of a rate are of its terms, and what tells that they are of another rate."""

from __future__ import annotations

from checker.linking.passage import Mention, Role
from checker.linking.rates.by_stem import is_flow_of_stock
from checker.linking.rates.definitions import definition_of
from checker.linking.rates.groups import is_of_kinds_of_whole_in_front, is_of_one_whole
from checker.linking.rates.other_terms import single_terms
from checker.linking.rates.stem_bases import TASK, are_side_by_side
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import is_extended, narrowing_of, size
from checker.linking.totals.carried_unsaid import is_only_new
from checker.model.definition import Definition
from checker.model.patterns import pattern
from checker.model.relation import Relation

_STOCK = pattern("[年月季期]末|现有|在册")
_RARE = 100
_FAR = 4
_ALL_OF_IT = 100
_RATE = Role.RATE


def commits(rate: Mention, reading: Relation, *, is_defined: bool) -> bool:
    """Whether the author can mean no other figures: all stand between the same semicolons as the rate, near it.

    A rate of its own sort (重点人群签约率) over a base that another stretch tells, or over a base that is less than its
    part, is a rate of something that the text does not state.
    """
    if is_extended(rate):
        return False
    sentence = rate.sentence
    by_start = {m.claim.start: m for m in sentence.mentions}
    terms = [by_start.get(member.claim.start) for member in reading.members]
    placed = [m for m in terms if m is not None and m.claim is not rate.claim]
    if len(placed) + 1 < len(terms):
        if is_defined and is_of_one_whole(rate, reading):
            return True
        if is_defined and is_of_kinds_of_whole_in_front(rate, reading):
            return True
        if not (is_defined and _is_of_sentence_in_front(rate, reading)):
            return False
    if any("交易" in m.label for m in placed):
        return False  # 交易额212亿元，节约率10.7%: of the deals that had a budget
    single = len(placed) == 2
    if any(m.peer != rate.peer and (not is_defined or (single and "其中" in m.lead) or m.depth) for m in placed):
        return False
    is_plain = single_terms(reading, sentence.mentions)[0] is not None
    if not is_plain and len({m.peer for m in placed} | {rate.peer}) > 1 and any(m.peer == rate.peer for m in placed):
        return False  # 管材收入…，成本…；管件收入…，毛利率27.15%: the costs are of another product
    in_front = [m for m in placed if m.index < rate.index]
    if in_front and _is_far(rate, max(in_front, key=lambda m: m.index)):
        return False
    top, bottom = single_terms(reading, sentence.mentions)
    if top is None or bottom is None:
        return True
    if is_flow_of_stock(top, bottom) or (size(top) * _RARE < size(bottom) and _STOCK.search(bottom.label)):
        return False  # 年末在册1876人，再犯罪4人: over all who were there in the year, or over those of one day
    if is_of_more(rate, top, bottom):
        return False
    stem = stem_of(rate.name)[-2:]
    if stem in top.label and stem in bottom.label and top.peer != bottom.peer:
        return False  # 高血压患者规范管理a人；糖尿病患者规范管理b人: each of its own base
    if size(top) <= size(bottom) or TASK.search(bottom.label) is not None:
        return True
    definition = definition_of(rate.name) if is_defined else None
    if definition is not None and definition.closed and definition.highest is None:
        return True  # 实际资本86.2亿元，最低资本42.8亿元，偿付能力充足率: the part is mostly more than its base
    # a part above its base is a slip where they stand side by side, else it is of another base
    if are_side_by_side(rate, top, bottom):
        return True
    return top.peer == bottom.peer and 0 <= top.clause - bottom.clause < 2 and size(top) <= 2 * size(bottom)


def opens_its_stretch(rate: Mention, reading: Relation) -> bool:
    """培训21640人次，完成任务的108.2%；取得证书17983人次，取证率83.1%: a verb without a subject of its own, of the one
    figure of its unit in front of it, with which its sentence opens.
    """
    top, bottom = single_terms(reading, rate.sentence.mentions)
    if top is None or bottom is None or bottom.index or top.peer == bottom.peer or top.peer != rate.peer or top.depth:
        return False
    alone = [m for m in rate.sentence.mentions[: rate.index] if m.unit == top.unit and m.is_level] == [bottom, top]
    opens = alone and top.head == top.lead and rate.clause - top.clause == 1 and size(top) <= size(bottom)
    keys = keys_of(stem_of(rate.name))
    bare = top.lead.strip(_MARKS).removeprefix("已")
    return opens and stem_of(rate.name) in keys and bare in keys and not is_of_more(rate, top, bottom)


_MARKS = "；;，, "


def is_of_more(rate: Mention, top: Mention | None, bottom: Mention | None) -> bool:
    """新收1286件，审结1242件，结案率89.7%: over what was there before, too, which is not told."""
    if top is None or bottom is None or "结" not in rate.name or rate.name.endswith("比"):
        return False  # 结收比 is over what came in, whatever was there
    return rate.claim.written * size(bottom) < _ALL_OF_IT * size(top) and is_only_new(bottom)


def is_narrowed(rate: Mention, definition: Definition) -> bool:
    """Whether the name is of a kind within the defined rate, whose terms may be others: 附条件不起诉率."""
    known = max((name for name in definition.names if rate.name.endswith(name)), key=len, default=rate.name)
    narrowing = narrowing_of(rate.name.removesuffix(known))
    before = rate.sentence.text[rate.sentence.start : rate.claim.start - len(rate.name)]
    return len(narrowing) > 1 and narrowing not in before


def has_other_figure(rate: Mention, definition: Definition, reading: Relation) -> bool:
    """其中蔬菜612批次，合格1272批次，蔬菜合格率98.5%: whether the sort has a figure, and the reading is not of it."""
    known = max((name for name in definition.names if rate.name.endswith(name)), key=len, default=rate.name)
    sort = narrowing_of(rate.name.removesuffix(known))
    if len(sort) < _SORT:
        return False
    terms = {member.claim.start for member in reading.members}
    named = [m for m in rate.sentence.mentions[max(0, rate.index - _NEAR) : rate.index] if sort in m.lead]
    return bool(named) and not any(m.claim.start in terms for m in named) and all(m.is_level for m in named)


_SORT = 2
_NEAR = 12


def has_its_rate(rate: Mention, reading: Relation) -> bool:
    """Whether the figure above the line has a rate of that name in its own stretch, which is not that of the base.

    兽药抽检96批次，合格94批次，合格率97.9%；饲料抽检138批次，合格率98.6%: how many of the 138 is not told.
    实收306.26万元，收缴率94.7%，其中住宅实收264.37万元，收缴率94.2%: of the part, whose base is told elsewhere.
    """
    top, bottom = single_terms(reading, rate.sentence.mentions)
    if top is None or (bottom is None and top.peer != rate.peer):
        return False
    if bottom is not None and bottom.role is Role.BASE and bottom.peer != rate.peer:
        return True  # 投资630.5亿元，占年度计划556亿元的113.4%；规划目标6290件，达到7466件，目标完成率118.7%
    own = rate.sentence.mentions[top.index + 1 : rate.index]
    told = [m for m in own if m.role is _RATE and m.peer == top.peer and m.name[-3:] == rate.name[-3:]]
    if told and top.peer == rate.peer:
        return any(m.unit == top.unit and m.index > told[-1].index and m.is_level for m in own)
    return bool(told)


_MEANS = (pattern("人工"), pattern("智能|自助|机器人?|自动|语音"))


def is_by_one_means(rate: Mention, reading: Relation) -> bool:
    """话务52630个，人工接听41870个，智能分流10760个，接通率97.6%: what machines answered was answered, too."""
    top, _ = single_terms(reading, rate.sentence.mentions)
    if top is None or any(means.search(rate.name) for means in _MEANS):
        return False
    like = [m for m in rate.sentence.mentions if m.unit == top.unit and m.is_level and m is not top]
    return any(
        own.search(top.lead) is not None and any(other.search(m.lead) for m in like)
        for own, other in (_MEANS, _MEANS[::-1])
    )


def _is_of_sentence_in_front(rate: Mention, reading: Relation) -> bool:
    """常住人口318.6万人，比上年末减少1.6万人。其中城镇197.5万人，城镇化率62.0%: 其中 ties it to the sentence in front,
    and its first figure is of the one level of the unit that stands there.
    """
    sentences = rate.sentence.paragraph.sentences
    number = rate.sentence.paragraph.number_of(rate.sentence)
    top, bottom = single_terms(reading, [m for s in sentences[max(0, number - 1) : number + 1] for m in s.mentions])
    if top is None or bottom is None or bottom.sentence is rate.sentence or top.index or "其中" not in top.head:
        return False
    levels = [m for m in bottom.sentence.mentions if m.unit == bottom.unit and m.is_level]
    return top.peer == rate.peer and levels == [bottom] and size(top) <= size(bottom)


def _is_far(rate: Mention, last: Mention) -> bool:
    """Whether other figures than rates stand in two clauses or more between the rate and the last of its terms."""
    between = rate.sentence.mentions[last.index + 1 : rate.index]
    clauses = {m.clause for m in between if m.role is not _RATE and last.clause < m.clause < rate.clause}
    return len(clauses) > 1 or rate.clause - last.clause > _FAR
