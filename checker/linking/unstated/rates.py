"""Rates of whole things of which the text tells one term, by the words of the rate or of its definition."""

from __future__ import annotations

from fractions import Fraction

from checker.linking.passage import Mention, Role
from checker.linking.quotients import factor_of, figure
from checker.linking.rates.defined import matching
from checker.linking.rates.definitions import definition_of
from checker.linking.rates.stems import stem_of
from checker.linking.reach import basis_in_name, has_word, is_extended, narrowing_of
from checker.linking.unstated.counts import (
    count_in_front,
    is_among,
    may_be_cut_off,
    open_relation,
    others_in_front,
    rivals,
    with_confidence,
)
from checker.model.definition import Definition
from checker.model.expression import Quotient, Unknown
from checker.model.integers import least_denominator
from checker.model.interval import Interval
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind
from checker.model.unknowns import cut_off, possible_numbers, tells


def implied_rate(rate: Mention) -> Relation | None:
    """发出司法建议17份，司法建议采纳率82.4%: of the thing that the rate's name or its definition names."""
    if any(m.owner is rate and m.is_level for m in rate.sentence.mentions[rate.index + 1 : rate.index + 2]):
        return None  # 抽检样品426批次，合格率97.6%（共检验项目4260项）
    if _ELSEWHERE.search(rate.head) or basis_in_name(rate) or is_extended(rate):
        return None
    count = count_in_front(rate, (Role.RATE,))
    if count is None or rate.clause - count.clause > _REACH or count.unit in _OCCASIONS:
        return None
    if _LEFT_UNDONE.search(count.label) is not None and _LEFT_UNDONE.search(rate.name) is None:
        return None  # 逾期未回复3份，回复整改率97.6%: of those that were to be answered
    if _ALL_OF_THEM.match(count.tail) is not None:
        return None  # 重大隐患14处全部完成整改，隐患整改率98.6%: of all the others too
    known = _with_its_words(count)
    definition, thing = definition_of(rate.name), _thing_of(known)
    named = _is_named(rate, thing, known)
    if not named and _narrowing(rate, definition) not in known.label:
        return None  # 收养登记6件，预约办理率71.3%: of what was booked
    own_base = _names_its_base(rate, known, definition) and not rivals(rate, count)
    above = not own_base and _is_above(rate, known, definition)
    below = own_base or (not above and _is_below(known, definition))
    if above and not (named or below):
        return _over_unknown(rate, count)
    if above or not (named or below):
        return None
    alike = rivals(rate, count)
    if any(thing in m.label if named else _is_below(m, definition) for m in alike) or alike and is_among(count):
        return None  # 以区政府为被告的18件，其中败诉9件，出庭应诉率98.3%
    listed = [m for m in others_in_front(rate.sentence, count) if count.separator == "、" and m.clause == count.clause]
    if any(m.unit != count.unit for m in listed):
        return None  # 来访87批次、网上留言34件，答复率99.2%
    computed = Quotient(Unknown("numerator"), figure(count), factor_of(rate.claim))
    relation = open_relation(RelationKind.RATE, rate, count, computed, "denominator")
    if _SUB_PERIOD.search(rate.head) and not _SUB_PERIOD.search(count.head):
        # the base is a part of the count, if it is anything of it: 4件，第一季度应诉率64%
        least = _least_base(relation)
        sure = least > count.claim.written and _tells_parts(count, rate.claim.values)
        return with_confidence(relation, Confidence.MEDIUM, least=least) if sure else None
    if not tells(computed, rate.claim.values):
        return None
    no_part = _least_base(relation) > count.claim.written
    plain = rate.clause - count.clause <= 1 and not alike
    if plain and (no_part or named and _is_all_of(rate, thing, count)):
        return with_confidence(relation, Confidence.HIGH)
    if no_part or own_base or possible_numbers(computed, rate.claim.values):
        return with_confidence(relation, Confidence.MEDIUM)
    return (
        None if alike else with_confidence(relation, Confidence.LOW)
    )  # 审结486件，调解率38.5%: perhaps of the civil ones


def _with_its_words(count: Mention) -> Mention:
    """抽检食用农产品，共75批次: what is counted stands in the clause in front of the one that only sums it up."""
    sentence, start = count.sentence, count.claim.start - len(count.head)
    if count.tail or _SUMS_UP.fullmatch(count.head) is None:
        return count
    opening = _CLAUSE_IN_FRONT.search(sentence.text, max(sentence.start, start - _LONGEST), start)
    if opening is None or (count.index and sentence.mentions[count.index - 1].claim.end > opening.start(1)):
        return count
    named = count.copy()
    named.label = named.lead = opening.group(1)
    return named


_SUMS_UP = pattern("\\s*(?:共|共计|合计|总计|一共)\\s*")
_CLAUSE_IN_FRONT = pattern("([^，,。；;：:]{2,40})[，,]$")
_LONGEST = 40


_ALL_OF_THEM = pattern("[，,]?(?:均|已|都)*(?:全部|悉数|均)")
_LEFT_UNDONE = pattern("(?:未|尚待|有待)[^\\W\\d_a-zA-Z]{2}|不予|不[合及达]")
_REACH = 3
_OCCASIONS = frozenset({"场", "次", "期", "批", "场次"})
"""组织培训34场，培训合格率96.1%: of those who came."""
_ELSEWHERE = pattern(
    "满意|好评|评价|知晓|认可|信任|支持|感受|累计|历年|以来|近[一二三四五两\\d]+年|平均|上年|去年|同期|最高|最低|目标"
    "|要求|计划|不低于|不高于|[按以][^，,。；;、]{2,10}计|均|都|各|全[国省市州区县镇院系]"
    "|按期|按时|及时|期限|审限|限时|当场|当日|当庭|当期|到期"
)
"""Rates of those who answered, of other periods, of whole regions, and of those that had fallen due."""
_SUB_PERIOD = pattern("第?[一二三四1-4]季度|[上下]半年|(?<!\\d)\\d{1,2}月份?(?![末底])")


def _thing_of(count: Mention) -> str:
    """The last word of what is counted, "" for a word that may be anything: 发出司法建议 -> 建议."""
    name = _ANYTHING.sub("", count.lead.strip() if not count.tail else count.tail.strip())
    found = _LAST_WORD.search(name)
    return found.group() if found is not None else ""


_ANYTHING = pattern("(?:案件|事项|工作|人员|情况|各类|共|了|的|[件人]数)+$")
_LAST_WORD = pattern("[^\\W\\d_a-zA-Z]{2}$")


def _is_named(rate: Mention, thing: str, count: Mention) -> bool:
    """Whether the rate says what became of each of the things, and no word makes them others.

    投诉办结率, 投诉调解成功率, but neither 网络投诉办结率 nor 企业产能利用率 nor 企业问题整改率.
    """
    stem = stem_of(rate.name)
    if not thing or thing not in stem:
        return False
    before, _, behind = stem.rpartition(thing)
    if _OF_EACH.fullmatch(behind) is None:
        return False
    return narrowing_of(before) in count.label


_OF_EACH = pattern(
    "(?:意见|结果)?(?:办结|审结|结案|执结|完成|处理|办理|化解|调解|调处|答复|回复|办复|成功|合格|达标|受理|通过|采纳|采信|整改|公开|查处|查结"
    "|处置|破案|侦破|起诉|立案|改判|上诉|录用|销号|核查|公示|开工|竣工|建成|投产|验收|签约|履约|登记){1,2}"
)


def _is_all_of(rate: Mention, thing: str, count: Mention) -> bool:
    """Whether the count's words have no more than the rate takes up: 举报投诉547件 are not all 投诉."""
    name = _ANYTHING.sub("", count.lead.strip() if not count.tail else count.tail.strip())
    return narrowing_of(_VERB.sub("", name.removesuffix(thing))) in rate.name


_VERB = pattern(
    "受理|接到|接收|接报|收到|收集|发出|制发|提出|办理|召开|排查|发现|查出|查处|审查|审结|办结|抽检|抽查|检测|检查|梳理|全年|年内|[上下]半年"
    "|今年|本年|本月|我[市县区省局院]|[共各新]"
)


def _is_above(rate: Mention, count: Mention, definition: Definition | None) -> bool:
    """Whether the count is what the rate says was done: 筛查6498人，筛查率."""
    if definition is not None:
        terms = [term.lstrip("?-") for formula in definition.formulas for term in formula.numerator]
        return any(matching(term, [count]) for term in terms)
    return has_word(count.label, stem_of(rate.name)[-2:])


def _is_below(count: Mention, definition: Definition | None) -> bool:
    """Whether the definition takes the rate of what the count is called, and of nothing more: no 旧存 beside it."""
    if definition is None or any(len(formula.denominator) != 1 for formula in definition.formulas):
        return False
    terms = [formula.denominator[0] for formula in definition.formulas]
    if count.unit not in _CASES:  # 发现问题企业12家: the problems are not counted
        return any(count.label.endswith(word) for term in terms for word in term.split("|"))
    return any(matching(term, [count]) for term in terms)


def _names_its_base(rate: Mention, count: Mention, definition: Definition | None) -> bool:
    """Whether the rate's own name says that it is of all that was done: 抽检75批次，抽检合格率."""
    first = definition.formulas[0].denominator if definition is not None and definition.formulas else ()
    words = first[0].split("|") if len(first) == 1 and count.unit in _CASES else []
    if has_word(count.label, stem_of(rate.name)[-2:]):
        return False  # 毕业生落实毕业去向6162人，毕业去向落实率: it is what was done
    return any(rate.name.startswith(word) and has_word(count.label, word) for word in words)


_CASES = frozenset({"件", "起", "宗", "例", "案件", "件次", "条", "份", "项", "处", "人", "批次"})


def _over_unknown(rate: Mention, count: Mention) -> Relation | None:
    """调撤案件102件，调撤率44.35%: of a whole number that is not told."""
    if (
        rate.clause - count.clause > 1
        or rivals(rate, count)
        or count.unit not in _CASES
        or _OF_A_PLAN.search(rate.name)
    ):
        return None
    computed = Quotient(figure(count), Unknown("denominator"), factor_of(rate.claim))
    if not tells(computed, rate.claim.values):
        return None
    relation = open_relation(RelationKind.RATE, rate, count, computed, "numerator")
    return with_confidence(relation, Confidence.LOW if may_be_cut_off(relation) else Confidence.MEDIUM)


_OF_A_PLAN = pattern("完成|进度|达成|实现|执行")
"""改造项目12个，完成率96.3%: perhaps of the money."""


def _narrowing(rate: Mention, definition: Definition | None) -> str:
    """What the rate's name says beyond its stem, quarters and months aside: 预约 of 预约办理率."""
    known = max((name for name in definition.names if rate.name.endswith(name)), key=len) if definition else ""
    words = stem_of(rate.name).removesuffix(stem_of(known) or stem_of(rate.name)[-2:])
    return narrowing_of(_SUB_PERIOD.sub("", words))


def _least_base(relation: Relation) -> int:
    """The least number that the printed rate, rounded or cut off, can be of."""
    assert relation.stated is not None
    rounded, cut = relation.stated.values, cut_off(relation)
    whole = Interval(rounded.low, cut.high, rounded.low_open, cut.high_open)
    return least_denominator(whole.scaled(Fraction(1, 100)))


def _tells_parts(count: Mention, values: Interval) -> bool:
    """Whether a rate of the count or of any part of it can be impossible: less than one quotient is to be expected."""
    size = count.claim.written
    return values.width is not None and Fraction(values.width) / 100 * size * (size + 1) / 2 < 1
