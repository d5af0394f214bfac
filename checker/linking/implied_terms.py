"""Rates, shares and growth of whole things of which the text tells one term: what the other must be.

Asked last, of figures that no other linker tied. A spurious tie nearly always looks impossible, so that the words must
be plain: the count stands right in front, nothing else can be meant, and the base is known by its name, never by its
place alone. Where the count is so large that any figure is possible, nothing is linked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from checker.linking.cues import PARTIAL
from checker.linking.defined_rates import matching
from checker.linking.definitions import definition_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import is_comparable, runs
from checker.linking.quotients import factor_of, figure, related
from checker.linking.reach import basis_in_name, has_word, is_extended, narrowing_of
from checker.linking.share_bases import base_words
from checker.linking.stem_rates import stem_of
from checker.model.claim import Approximation, ClaimKind
from checker.model.definition import Definition
from checker.model.expression import Expression, Quotient, Sum, Unknown
from checker.model.integers import least_denominator
from checker.model.interval import Interval
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind
from checker.model.unknowns import cut_off, possible_numbers, tells

_QUOTIENTS = (Role.RATE, Role.SHARE, Role.GROWTH)


def link_implied_terms(paragraph: Paragraph, chosen: Iterable[Relation]) -> Iterator[Relation]:
    """Every rate, share and growth that goes with one count, unless one of the ``chosen`` relations states it."""
    told = {relation.stated.start for relation in chosen if relation.stated is not None}
    for sentence in paragraph.sentences:
        if sentence.roles.isdisjoint(_QUOTIENTS):
            continue
        for role in _QUOTIENTS:
            for run in runs(sentence, role):
                if len(run) == 1 and run[0].claim.start not in told and _is_plain_percentage(run[0]):
                    relation = _READ[role](run[0])
                    if relation is not None:
                        yield relation


def _is_plain_percentage(mention: Mention) -> bool:
    """Whether the figure is a percentage in digits that is meant as it stands, and not all or none of something."""
    claim = mention.claim
    if claim.kind is not ClaimKind.PERCENT or claim.unit != "%" or claim.approximation is not Approximation.EXACT:
        return False
    bounded = claim.values.low is not None and claim.values.high is not None and claim.written > 0
    return bounded and claim.written % 100 != 0 and _DIGITS.match(claim.number) is not None


_DIGITS = pattern("\\d")


# ---- the count that a figure may go with


def _is_whole_count(mention: Mention) -> bool:
    """Whether the figure counts whole things, one by one: no money, nothing in 万, no 四项 that sums up names."""
    claim = mention.claim
    exact = claim.values.is_point and claim.scale == 1 and claim.approximation is Approximation.EXACT
    return (
        claim.kind is ClaimKind.COUNT
        and exact
        and mention.is_level
        and mention.role is Role.LEVEL
        and mention.times == 1
        and mention.unit in _WHOLE
        and claim.written > 1
        and _DIGITS.match(claim.number) is not None
        and _NOT_OF_THE_PERIOD.search(mention.label) is None
    )


_WHOLE = frozenset("件起宗例人户家所个项份本册篇部条次场期批处座台辆艘栋套间")
_WHOLE |= {"案件", "件次", "人次", "户次", "家次", "项次", "条次", "场次", "批次"}
_NOT_OF_THE_PERIOD = pattern(
    "累计|历年|旧存|结转|积存|平均|计划|目标|力争|预计|预期|拟|应[到缴收交办清还考参付退出]|上年|去年|同期|以上|以来"
)
"""累计受理34件，同比增长7%: the growth may be of this year's."""


def _count_in_front(stated: Mention, passing: tuple[Role, ...]) -> Mention | None:
    """The whole count that stands in front, past brackets and other figures of the roles ``passing``."""
    for other in reversed(stated.sentence.mentions[: stated.index]):
        if other.peer != stated.peer:
            return None
        if other.depth > stated.depth and other.role in _HARMLESS or other.role in passing:
            continue
        beside = other is stated.owner or not stated.depth
        return other if beside and not other.depth and _is_whole_count(other) else None
    return None


_HARMLESS = (Role.LEVEL, Role.SHARE, Role.PERCENT)
"""Figures in a bracket behind the count that say nothing of an earlier one."""


def _others(sentence: Sentence, count: Mention) -> list[Mention]:
    """The other figures in front of the count that something may be said of, brackets aside."""
    front = sentence.mentions[: count.index]
    return [m for m in front if not m.depth and m.role not in (Role.RATE, Role.SHARE, Role.GROWTH, Role.PERCENT)]


def _rivals(stated: Mention, count: Mention) -> list[Mention]:
    """The other figures of the count's unit in its sentence, brackets aside."""
    around = stated.sentence.mentions
    return [m for m in around if m is not count and m.unit == count.unit and not m.depth]


# ---- growth


def _growth(growth: Mention) -> Relation | None:
    """受理案件34件，同比增长7%: the earlier figure is a whole number."""
    said = _PLAIN_CHANGE.fullmatch(growth.lead)
    if said is None or not growth.direction or growth.name == "年均" or not is_comparable(growth):
        return None
    count = _count_in_front(growth, ())
    if count is None or growth.clause - count.clause > 1 or not _ends_its_clause(count):
        return None
    if any(m.role is Role.PREVIOUS and m.unit == count.unit for m in growth.sentence.mentions):
        return None
    if "环比" in growth.lead and _MANY_MONTHS.search(growth.sentence.text, growth.sentence.start, count.claim.start):
        return None  # 1—8月受理34件，环比增长7%: from one month to the next
    unknown = Unknown("previous")
    terms: tuple[tuple[int, Expression], ...] = ((1, figure(count)), (-1, unknown))
    if growth.direction < 0:
        terms = ((1, unknown), (-1, figure(count)))
    computed = Quotient(Sum(terms), unknown, factor_of(growth.claim))
    relation = _related(RelationKind.GROWTH, growth, count, computed, "current")
    if not tells(computed, growth.claim.values):
        return None
    holds = bool(possible_numbers(computed, growth.claim.values))
    free = [m for m in _others(growth.sentence, count) if not _has_growth(m)]
    if free:
        # 投诉20起，其中针对律师的13起，同比增长117%: of the one right in front, if it can be
        sure = holds and "其中" in count.head and _is_rare(computed, growth.claim.values)
        return _with(relation, Confidence.MEDIUM) if sure else None
    if _may_be_cut_off(relation):
        return _with(relation, Confidence.LOW)
    alone = said.group("base") is not None and not _others(growth.sentence, count)
    plain = alone and count.claim.written % 100 != 0 and _NEW.search(count.label) is None
    return _with(relation, Confidence.HIGH if plain else Confidence.MEDIUM)


_PLAIN_CHANGE = pattern(
    "[\\s，,]*(?P<base>(?:同比|环比)|[比较与同](?:上|去|前一|上一)(?:年度?|月|季度?|周)(?:同期|同月|同季)?(?:相比)?)?\\s*"
    "(?:总体|大幅|小幅|略有?|均|共|再|又)?"
    "(?:增长|上升|下降|减少|增加|提高|提升|上涨|下跌|回落|降低|下滑|攀升|增幅|降幅|升幅)(?:了|为|达|约)?\\s*"
)
"""No subject of its own: 涉及金额同比增长 is of another figure."""
_MANY_MONTHS = pattern("[-—–~～至到]\\d{1,2}月|前[一二三四五六七八九十\\d]+个?月|全年|以来|截至|截止|年末")
_NEW = pattern("新|净|增")
"""全市213家，年内新发展61家，增长40.1%: of all of them."""


def _ends_its_clause(count: Mention) -> bool:
    """Whether nothing but the name of the things follows: 创作作品13件, 13件作品, not 对23家企业开展检查."""
    return len(count.tail) <= _NOUN and (not count.tail or _DOES_TO.search(count.lead) is None)


_NOUN = 3
_DOES_TO = pattern("[对向为在从给由与和]")


def _has_growth(mention: Mention) -> bool:
    """Whether the figure behind it, brackets aside, says how it grew."""
    behind = mention.sentence.mentions[mention.index + 1 :]
    following = next((m for m in behind if not m.depth), None)
    return following is not None and following.role is Role.GROWTH and following.clause - mention.clause <= 1


# ---- rates


def _rate(rate: Mention) -> Relation | None:
    """发出司法建议17份，司法建议采纳率82.4%: of the thing that the rate's name or its definition names."""
    if _ELSEWHERE.search(rate.head) or basis_in_name(rate) or is_extended(rate):
        return None
    count = _count_in_front(rate, (Role.RATE,))
    if count is None or rate.clause - count.clause > _REACH or count.unit in _OCCASIONS:
        return None
    definition, thing = definition_of(rate.name), _thing_of(count)
    named = _is_named(rate, thing, count)
    if not named and _narrowing(rate, definition) not in count.label:
        return None  # 收养登记6件，预约办理率71.3%: of what was booked
    above, below = _is_above(rate, count, definition), _is_below(count, definition)
    if above and not (named or below):
        return _over_unknown(rate, count)
    if above or not (named or below):
        return None
    rivals = _rivals(rate, count)
    if any(thing in m.label if named else _is_below(m, definition) for m in rivals) or rivals and "其中" in count.head:
        return None  # 以区政府为被告的18件，其中败诉9件，出庭应诉率98.3%
    listed = [m for m in _others(rate.sentence, count) if count.separator == "、" and m.clause == count.clause]
    if any(m.unit != count.unit for m in listed):
        return None  # 来访87批次、网上留言34件，答复率99.2%
    computed = Quotient(Unknown("numerator"), figure(count), factor_of(rate.claim))
    relation = _related(RelationKind.RATE, rate, count, computed, "denominator")
    least = _least_base(relation)
    no_part = least > count.claim.written
    if _SUB_PERIOD.search(rate.head) and not _SUB_PERIOD.search(count.head):
        # the base is a part of the count, if it is anything of it: 4件，第一季度应诉率64%
        known = no_part and _tells_parts(count, rate.claim.values)
        return _with(relation, Confidence.MEDIUM, least=least) if known else None
    if not tells(computed, rate.claim.values):
        return None
    plain = rate.clause - count.clause <= 1 and not rivals
    if plain and (no_part or named and _is_all_of(rate, thing, count)):
        return _with(relation, Confidence.HIGH)
    if no_part or possible_numbers(computed, rate.claim.values):
        return _with(relation, Confidence.MEDIUM)
    return None if rivals else _with(relation, Confidence.LOW)  # 审结486件，调解率38.5%: perhaps of the civil ones


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


_CASES = frozenset({"件", "起", "宗", "例", "案件", "件次", "条", "份", "项", "处", "人"})


def _over_unknown(rate: Mention, count: Mention) -> Relation | None:
    """调撤案件102件，调撤率44.35%: of a whole number that is not told."""
    if (
        rate.clause - count.clause > 1
        or _rivals(rate, count)
        or count.unit not in _CASES
        or _OF_A_PLAN.search(rate.name)
    ):
        return None
    computed = Quotient(figure(count), Unknown("denominator"), factor_of(rate.claim))
    if not tells(computed, rate.claim.values):
        return None
    relation = _related(RelationKind.RATE, rate, count, computed, "numerator")
    return _with(relation, Confidence.LOW if _may_be_cut_off(relation) else Confidence.MEDIUM)


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


# ---- shares


def _share(share: Mention) -> Relation | None:
    """已作出答复的153件申请中，予以公开的占66.7%: of the figure that the words take the part from."""
    if share.name or base_words(share) or _OF_A_MEASURE.search(share.head) or is_extended(share):
        return None
    count = _count_in_front(share, (Role.SHARE,))
    if count is None or not 0 < share.clause - count.clause <= _MOST_ITEMS:
        return None
    among = _AMONG.search(count.tail) is not None
    if not among and not ("其中" in share.head and share.clause - count.clause == 1):
        return None
    computed = Quotient(Unknown("numerator"), figure(count), factor_of(share.claim))
    if not tells(computed, share.claim.values):
        return None
    others = _others(share.sentence, count)
    relation = _related(RelationKind.SHARE, share, count, computed, "denominator")
    if among and not others:
        return _with(relation, Confidence.HIGH)
    return _with(relation, Confidence.LOW if _may_be_cut_off(relation) else Confidence.MEDIUM)


_MOST_ITEMS = 12
_AMONG = pattern("[中里]$")
_OF_A_MEASURE = pattern(f"[额款费值价量]|资金|投资|收入|支出|产值|面积|成本|里程|能力|{PARTIAL.pattern}")
"""项目32个，其中民生类投资占62%: of the money."""


# ---- relations


def _related(kind: RelationKind, stated: Mention, count: Mention, computed: Expression, role: str) -> Relation:
    roles = {stated.claim.start: _STATED[kind], count.claim.start: role}
    return related(kind, stated.claim, computed, roles=roles, cue=stated.name or stated.lead)


_STATED = {RelationKind.RATE: "rate", RelationKind.SHARE: "share", RelationKind.GROWTH: "growth"}


def _with(relation: Relation, confidence: Confidence, *, least: int = 0) -> Relation:
    """The relation with its confidence and, where its figure is of a part of the count, the least possible base."""
    facts: tuple[tuple[str, str | int], ...] = (("base", "at_most"), ("least", least)) if least else ()
    return replace(relation, confidence=confidence, facts=facts)


def _may_be_cut_off(relation: Relation) -> bool:
    """Whether only truncation explains the figure, and may do so by chance: that is no reason to doubt it."""
    assert relation.stated is not None and relation.computed is not None
    if possible_numbers(relation.computed, relation.stated.values):
        return False
    cut = cut_off(relation)
    return bool(possible_numbers(relation.computed, cut)) and not _is_rare(relation.computed, cut)


def _is_rare(computed: Expression, printed: Interval) -> bool:
    """Whether a number would hardly be found by chance: less than one in eight."""
    widened = Interval(printed.low, printed.high)
    assert widened.width is not None and widened.low is not None
    return tells(computed, Interval(widened.low, widened.low + Fraction(widened.width) * 8))


_READ = {Role.RATE: _rate, Role.SHARE: _share, Role.GROWTH: _growth}
