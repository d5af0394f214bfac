"""What a quotient is of, where the text says so: in a bracket behind it, or at the head of its sentence.

开工率60.1%（注册率、开工率均以签约项目数为基数）; 移动电话用户中，5G用户27.15万户，渗透率57.0%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.periods import clause_between
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.reach import DUE, size
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_BEHIND = pattern(
    "[（(](?P<names>[^（）()，,；;]{2,24}?率)?(?P<all>均)?(?:(?:是|即|为|系)?占(?P<whole>[^（）()，,；;]{2,20}?)的(?:比重|比例|份额)"
    "|(?:[以按]照?)(?P<base>[^（）()，,；;]{2,16}?)(?:为基数|为分母|作基数|作分母|计算|计|测算|统计))[）)]"
)
_OVER_A_SUM = pattern(
    "[以按][^，,。；;\\d]{2,16}[与和加、][^，,。；;\\d]{2,16}(?:之和|总和|合计)(?:为基数|为分母|作基数|作分母|计算|计|测算)"
)
_BY_UNIT = frozenset("户人件次")


def basis_behind(stated: Mention) -> str:
    """The base that a bracket names for the quotient: right behind it, or behind a later one with its name; else ""."""
    sentence, name = stated.sentence, stated.name
    text, start = sentence.text, stated.claim.end
    if text[start : start + 1] not in ("（", "(") and not (name and text.find(name, start, sentence.end) > 0):
        return ""
    for found in _BEHIND.finditer(text, start, sentence.end):
        names = found.group("names") or ""
        of_all = bool(found.group("all")) and name.endswith("率")
        if (not names and (found.start() == start or of_all)) or (name and name in names):
            base = found.group("whole") or found.group("base")
            return "" if base.strip("数") in _BY_UNIT else base
    return ""


def basis_between(rate: Mention) -> str:
    """What stands between the rate's name and its figure, or in front: 取证率按参训人数计为78.8%; "" without one."""
    said = _BETWEEN.search(rate.lead) or _IN_A_CLAUSE.fullmatch(clause_between(rate))
    return said["base"] if said is not None and said["base"].strip("数") not in _BY_UNIT else ""


_BETWEEN = pattern("率按(?:照)?(?P<base>[^，,。；;、（）()\\d]{2,8})计算?(?:为|是|达到?)*\\s*$")
_IN_A_CLAUSE = pattern(
    "(?:如果|若)?[按以](?:照)?(?P<base>[^，,。；;、（）()\\d和与及加]{2,10}?)(?:来?计算?|来?算|测算|统计)"
)
"""按实际参训人数计算，取证率78.8%: a clause of its own says it."""


def over_a_sum(rate: Mention, readings: Sequence[Relation]) -> list[Relation]:
    """以旧存与新收之和为基数计算，结案率91.3%: the readings over a sum, where the words right in front ask for one."""
    sentence, start = rate.sentence, rate.claim.start - len(rate.head)
    if _OVER_A_SUM.search(sentence.text, max(sentence.start, start - _IN_FRONT), rate.claim.start) is None:
        return []
    return [r for r in readings if sum(member.role == "denominator" for member in r.members) > 1]


_IN_FRONT = 40


def on_basis(rate: Mention, basis: str, readings: Sequence[Relation], amounts: Sequence[Mention]) -> list[Relation]:
    """The readings over the figures that the basis names, or the first one's numerator over them."""
    near = [(cues.overlap(basis, _DENIED.sub("，", m.label)), m) for m in amounts]
    best = max((length for length, _ in near), default=0)
    if best < _WORD:
        return []
    named = [m for length, m in near if length == best]
    starts = {m.claim.start for m in named}
    kept = [r for r in readings if all(m.claim.start in starts for m in r.members if m.role == "denominator")]
    if kept or not readings:
        return kept
    tops = {member.claim.start for member in readings[0].members if member.role == "numerator"}
    over = [m for m in amounts if m.claim.start in tops]
    return [rate_over(rate, top, m) for top in over[:1] for m in named[:1] if m.unit == top.unit and m is not top]


_WORD = 2
_DENIED = pattern("[未不][^\\W\\d_a-zA-Z]{2}")
"""以参与评价件数计: none of 未评价670件."""


_IN_NAME = pattern(
    "率[（(](?:即|指|是)?(?P<top>(?:[^（）()占，,]{2,14})?)占(?P<base>[^（）()，,]{2,14}?)的?(?:比例|比重|份额|百分比)?[）)][^（）()]{0,3}$"
)
_NAME_REACH = 40
_MOST = 24
_COUNTED = pattern(
    "(?:[，,、\\s]|其中|全部|所有|全体|总计|合计|共计?|已|当年|同期|项目|人员|案件|总?(?:人|件|户|家|份|个|批次|起|宗|套|辆)?(?:数|量)(?:量)?|总额|[的为是有约达])*"
)


def rate_named_in_bracket(rate: Mention, amounts: Sequence[Mention]) -> Relation | None:
    """对口就业率（对口就业人数占就业人数的比重）: the figure in front that bears the first name, over the one that is
    called by the second in full.
    """
    said = _named_in_bracket(rate)
    top = _taken(rate, said[0]) if said is not None else None
    if said is None or top is None or len(whole := said[1]) < _WORD:
        return None
    like = [m for m in amounts if m is not top and m.unit == top.unit and m.is_level and size(m) >= size(top)]
    called = [m for m in like if _COUNTED.sub("", m.lead) == whole]
    called = called or [m for m in like if _COUNTED.sub("", m.lead).endswith(whole)]
    return rate_over(rate, top, called[0]) if len(called) == 1 else None


def _taken(rate: Mention, name: str) -> Mention | None:
    """The figure of that very name in front of the rate, else the one right in front that the name has words of."""
    near = rate.sentence.mentions[max(0, rate.index - _MOST) : rate.index]
    front = [m for m in near if m.peer == rate.peer and m.is_level and not m.depth]
    called = [m for m in front if _COUNTED.sub("", m.lead) == name] if name else []
    if called:
        return called[0] if len(called) == 1 else None
    top = front[-1] if front and front[-1].index + 1 == rate.index else None
    if top is None or rate.clause - top.clause > 1 or _DENIED.search(top.label) is not None:
        return None
    if not name:  # 签订就业协议1364人，签约率（占毕业生总数）55.2%
        return top
    return top if cues.overlap(name, top.label) >= _WORD and set(name) <= set(top.label) else None


def _named_in_bracket(rate: Mention) -> tuple[str, str] | None:
    """What a bracket in the rate's name says that is taken from what, without the words for their number."""
    start = max(rate.sentence.start, rate.claim.start - _NAME_REACH)
    said = _IN_NAME.search(rate.sentence.text[start : rate.claim.start])
    return (_COUNTED.sub("", said["top"]), _COUNTED.sub("", said["base"])) if said is not None else None


def is_base_in_bracket(rate: Mention, labels: Sequence[str]) -> bool:
    """Whether a figure with one of the labels is what the bracket in the rate's name says it is taken from."""
    said = _named_in_bracket(rate)
    return (
        said is not None
        and len(said[1]) >= _WORD
        and any(_COUNTED.sub("", label).endswith(said[1]) for label in labels)
    )


_SCOPE = pattern("\\s*([^，,。；;：:（(\\d]{2,12}?)(?:当中|之中|中|里)[，,]")
_OF_SHARE = pattern("(?:渗透|普及|占比|占有|覆盖)(?:率|比例)$")
"""Rates that are the share of what stands in front of them in its whole, whatever it is."""


def _scope_of(rate: Mention) -> str:
    """What the sentence is about, where the rate is the share of its first figure in that; else ""."""
    if rate.index != 1 or _OF_SHARE.search(rate.name) is None or len(cues.subject_of(rate.name)) > _SHORT:
        return ""
    sentence = rate.sentence
    top, opening = sentence.mentions[0], _SCOPE.match(sentence.text, sentence.start, sentence.end)
    if opening is None or not top.is_level or top.depth or rate.clause - top.clause > 1:
        return ""
    return opening.group(1)


_SHORT = 4


def names_base(rate: Mention) -> bool:
    """Whether the words say what the rate is of, so that no other figure will do."""
    return bool(_scope_of(rate) or basis_behind(rate))


def is_on_basis_behind(rate: Mention, relation: Relation) -> bool:
    """Whether the relation is over the one figure that the bracket behind the rate names: （以实检台数计）."""
    basis = _COUNTERS.sub("", basis_behind(rate))
    base = next((m.claim.start for m in relation.members if m.role == "denominator"), None)
    below = rate.sentence.paragraph.mention_at(base) if base is not None else None
    return below is not None and len(basis) >= _WORD and basis in below.lead


_COUNTERS = pattern("(?:的?[人台辆户件家份批个组套起宗]次?数|总?数量?)$")


def rate_in_scope(rate: Mention, amounts: Sequence[Mention]) -> Relation | None:
    """移动电话用户中，5G用户27.15万户，渗透率57.0%: the figure in front of the rate, of what the sentence is about."""
    scope = _scope_of(rate)
    if not scope:
        return None
    top = rate.sentence.mentions[0]
    called = [m for m in amounts if m is not top and m.unit == top.unit and scope in m.label and size(m) >= size(top)]
    return rate_over(rate, top, called[0]) if len(called) == 1 else None


_OPENS_SCOPE = pattern(
    "\\s*(?:在|从)?(?:上述|以上|这些|全部)?(?P<kind>[^\\W\\d_a-zA-Z]{0,6}?)(?P<noun>[^\\W\\d_a-zA-Z]{2})(?:当中|之中|中|里)[，,]?"
)


def rate_of_those(rate: Mention, amounts: Sequence[Mention]) -> Relation | None:
    """进驻部门42个、事项1186项。进驻事项中实现全程网办1067项，全程网办率90.0%: what the rate repeats word for word, of
    those that the sentence opens with: the one whole in front of it that bears the noun.
    """
    sentence = rate.sentence
    top, stem = sentence.mentions[0], rate.name.removesuffix("率")
    said = _OPENS_SCOPE.match(top.head) if rate.index == 1 and not rate.depth else None
    if said is None or len(stem) < _WORD or not top.lead.endswith(stem) or not top.is_level or top.depth:
        return None
    if rate.clause - top.clause != 1 or rate.peer != top.peer:
        return None
    wholes = sentence.paragraph.wholes
    noun, kind = said["noun"], said["kind"]
    like = [m for m in amounts if m.unit == top.unit and m.sentence is not sentence and m.lead.endswith(noun)]
    like = [m for m in like if m.claim.start not in wholes and size(m) >= size(top) and not m.depth]
    if len(like) != 1 or not all(kind[at : at + _WORD] in like[0].sentence.words for at in range(0, len(kind), _WORD)):
        return None
    return rate_over(rate, top, like[0])


def rate_among_item(rate: Mention, amounts: Sequence[Mention]) -> Relation | None:
    """刑事A件、民商事B件；民商事案件中以调解、撤诉方式结案C件，调撤率54.8%: of the item that the stretch opens with."""
    top = rate.sentence.mentions[rate.index - 1] if rate.index else None
    if top is None or not top.is_level or top.depth or rate.depth or top.peer != rate.peer:
        return None
    said = _AMONG_ITEM.match(top.head) if 0 <= rate.clause - top.clause <= 1 else None
    if said is None or set(rate.name[:_WORD]).isdisjoint(top.head[said.end() :]):
        return None
    name = said["name"]
    called = [m for m in amounts if m.unit == top.unit and m is not top and m.lead.lstrip("，,、；; ") == name]
    called = [m for m in called if m.sentence is rate.sentence and size(m) >= size(top)]
    return rate_over(rate, top, called[0]) if len(called) == 1 else None


_AMONG_ITEM = pattern(
    "\\s*(?P<name>[^\\W\\d_a-zA-Z]{2,8}?)(?:类?案件|类|人员|企业|事项|工单|项目)?(?:当中|之中|中|里)(?=[^\\W\\d_a-zA-Z])"
)
_SORT = pattern(
    "[、，,\\s]*(?P<noun>[^\\W\\d_a-zA-Z]{2,6}?)(?:类?案?件|事项|工单|户|人员|企业|项目)(?P<done>[^\\W\\d_a-zA-Z]{2,6})"
)


def rate_of_named(rate: Mention, amounts: Sequence[Mention]) -> Relation | None:
    """其余2122件转派承办单位；转派件按时办结2057件，按时办结率96.9%: the part names the figure it was taken from."""
    top = rate.sentence.mentions[rate.index - 1] if rate.index else None
    said = _SORT.fullmatch(top.lead) if top is not None and top.is_level and not top.depth else None
    if top is None or said is None or rate.clause - top.clause != 1 or rate.peer != top.peer or rate.depth:
        return None
    noun = said["noun"]
    if said["done"] not in rate.name or noun in rate.name or any(DUE.search(m.lead) for m in amounts):
        return None
    front = [m for m in amounts if m.claim.start < top.claim.start and m.unit == top.unit and noun in m.label]
    front = [m for m in front if m.sentence is top.sentence and m.is_level and said["done"] not in m.label]
    return rate_over(rate, top, front[0]) if len(front) == 1 and size(front[0]) >= size(top) else None


_EXPLAINED = pattern(
    "\\s*(?:即|也就是|指的?是?|系|为)(?P<names>[^，,。；;（）()\\d占]{2,40}?)(?:之和|合计|总和|相加|的?[人件户]?数)?占(?:全部|所有|全体|总计|共)?"
)


def rate_explained(rate: Mention, amounts: Sequence[Mention]) -> Relation | None:
    """覆盖率92.3%，即公办园与普惠民办园之和占全部7720人的比例: what the clause behind says the rate is of, in full."""
    behind = rate.sentence.mentions[rate.index + 1 : rate.index + 2]
    base = behind[0] if behind and behind[0].role is Role.BASE and behind[0].clause == rate.clause + 1 else None
    said = _EXPLAINED.fullmatch(base.head) if base is not None and not base.depth else None
    if base is None or said is None or base.peer != rate.peer or _OF_ALL.match(base.tail) is None:
        return None
    like = [m for m in amounts if m.unit == base.unit and m.claim.start < rate.claim.start]
    tops: list[Mention] = []
    for name in _AND.split(said["names"]):
        best = max((cues.overlap(name, m.label) for m in like), default=0)
        named = [m for m in like if cues.overlap(name, m.label) == best]
        if best < _WORD or len(named) != 1 or named[0] in tops:
            return None
        tops += named
    return quotient(RelationKind.RATE, rate, [(1, m) for m in tops], [(1, base)], roles=RATE_ROLES, cue=rate.name)


_OF_ALL = pattern("的(?:比例|比重|份额|百分比)")
_AND = pattern("、|以及|[与和及]")
