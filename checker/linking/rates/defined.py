"""Rates by their definition: every way to fill the terms of its formulas with the amounts in reach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.cues import overlap
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import RATE_ROLES, figure, quotient, related
from checker.linking.reach import DUE, basis_in_name, has_one_of, narrowing_of, size, whole_of
from checker.model.claim import ClaimKind
from checker.model.definition import Definition, Formula
from checker.model.expression import Sum
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_COUNT = ClaimKind.COUNT

_MOST = 8
_FILLINGS = 3

Term = tuple[int, Mention]


def allowed(definition: Definition, amounts: Sequence[Mention]) -> list[Mention]:
    """The amounts that the rate may be checked against: 提请逮捕的人审查后批准逮捕196人 are none that were 提请."""
    if not definition.excluded:
        return list(amounts)
    return [
        m
        for m in amounts
        if not any(word in m.label.rpartition("后")[2] for word in definition.excluded)
        or cues.CARRIED_IN.search(m.label) is not None  # 未结 is left, 上年未结 was there before
    ]


def _of_own_sort(rate: Mention, definition: Definition, amounts: Sequence[Mention]) -> list[Mention]:
    """其中青年项目申请3026项、资助602项，资助率19.89%: a sort that 其中 opens, told in full in front of its rate."""
    own = [m for m in amounts if rate.index - _PAIR <= m.index < rate.index and m.sentence is rate.sentence]
    if _AMONG not in definition.excluded or len(own) != _PAIR:
        return []
    base, part = sorted(own, key=lambda m: m.index)
    together = base.unit == part.unit and base.clause == part.clause and rate.clause == part.clause + 1
    return [base, part] if together and base.lead.startswith(_AMONG) and size(base) >= size(part) else []


_AMONG = "其中"
_PAIR = 2


def readings_by_definition(
    rate: Mention, definition: Definition, amounts: Sequence[Mention], paragraph: Paragraph | None
) -> list[Relation]:
    """The rate by each of its formulas, in each unit in which all the terms stand.

    With the ``paragraph``: else over the whole that the numerator is a part of by its place; else over terms of two
    units.
    """
    terms = _of_own_sort(rate, definition, amounts) or allowed(definition, amounts)
    if not terms:
        return []
    if paragraph is not None:
        terms.sort(key=lambda m: m.claim.start in paragraph.wholes)
    formulas = [formula for formula in _on_own_basis(rate, definition) if formula.denominator]
    basis = basis_in_name(rate)
    if basis:  # 满意率（满意件数占有效回访件数）为97.6%
        best = max((overlap(basis, m.label) for m in terms), default=0)
        terms = [m for m in terms if overlap(basis, m.label) in (0, 1, best)]
    found: list[Relation] = []
    labels = _labels(terms)
    formulas = [formula for formula in formulas if are_told(formula.numerator, labels)]
    for formula in formulas:
        if found and formula.stands_in:
            continue
        if are_told(formula.denominator, labels):
            for unit in sorted({_unit_of(term, rate) for term in terms}):
                found += _filled(rate, formula, [term for term in terms if _unit_of(term, rate) == unit])
    if paragraph is None:
        return found
    if not found and not definition.closed:
        own = _without_namesakes(rate, terms)
        found = [each for formula in formulas for each in _over_wholes(rate, formula, own, paragraph)]
    if not found:
        one_each = definition.closed
        found = [each for formula in formulas for each in _across_units(rate, formula, terms, paragraph, one_each)]
    return found


def _unit_of(term: Mention, rate: Mention) -> str:
    """What the term is counted in; of a whole year 产能620万吨/年 is 620万吨."""
    if term.unit.endswith(_BY_YEAR) and _WHOLE_YEAR.search(rate.sentence.words) is not None:
        return term.unit.removesuffix(_BY_YEAR)
    return term.unit


_BY_YEAR = "/年"
_WHOLE_YEAR = pattern("全年|今年(?!以来|[上前])|本年度|年内|当年")


def _without_namesakes(rate: Mention, amounts: Sequence[Mention]) -> list[Mention]:
    """在线办结6273件，综合办结11163件，综合办结率: those with its last word go where one bears the full name."""
    stem = rate.name.removesuffix("率")
    full = [m for m in amounts if stem in m.label] if len(stem) > _WORD else []
    return [m for m in amounts if not full or m in full or stem[-_WORD:] not in m.label]


_WORD = 2
_BASIS = pattern("[（(，,]?(?:以|按照?)([^，,。；;（）()]{2,12}?)(?:为基数|为分母|计|计算|统计)")


def _on_own_basis(rate: Mention, definition: Definition) -> Sequence[Formula]:
    """The formulas that agree with what the text says behind the rate: 满意率95.9%（以参与评价件数计）."""
    text = rate.sentence.text
    said = _BASIS.match(text, rate.claim.end, min(rate.sentence.end, rate.claim.end + 24))
    if said is None:
        return definition.formulas
    named = [
        formula
        for formula in definition.formulas
        if any(word in said.group(1) for words in formula.denominator for word in _synonyms(words))
    ]
    summed = [
        formula
        for formula in definition.formulas
        if len(formula.denominator) > 1 and not any(words.startswith("未") for words in formula.denominator)
    ]
    return [*named, *summed] or definition.formulas


@cache
def _synonyms(words: str) -> tuple[str, ...]:
    """The words of a term of a definition, without the marks in front of it."""
    return tuple(words.lstrip("?-").split("|"))


def are_told(terms: Sequence[str], labels: str) -> bool:
    """Whether every term that the formula needs can stand in the labels at all."""
    return not [words for words in terms if not words.startswith("?") and not cues.has_any(labels, _synonyms(words))]


def can_be_told(definition: Definition, amounts: Sequence[Mention]) -> bool:
    """Whether the amounts bear the words above the line of one of its formulas: of others there are no readings."""
    labels = _labels(amounts)
    return any(are_told(formula.numerator, labels) for formula in definition.formulas)


def tells_base(definition: Definition, front: Sequence[Mention]) -> bool:
    """Whether a figure bears a name of the rate's base: none is 审结 in 受理204件，调解97件、撤诉79件，调撤率86.3%."""
    return _has_base("\n".join([m.label for m in front]), definition)


def is_of_its_terms(basis: str, definition: Definition) -> bool:
    """Whether the basis that a bracket names is one of the definition's: 参与评价件数, but not 执结标的额."""
    return _has_base(basis, definition)


def _has_base(words: str, definition: Definition) -> bool:
    return any(cues.has_any(words, _synonyms(term)) for formula in definition.formulas for term in formula.denominator)


def _labels(amounts: Sequence[Mention]) -> str:
    return "\n".join([_told_words(mention) for mention in amounts])


def _told_words(mention: Mention) -> str:
    """The words of the figure; of a bare 合计 behind counted sorts, these: 次级、可疑、损失三类合计18.47亿元."""
    before = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if before is None or before.clause != mention.clause or _BARE_SUM.fullmatch(mention.lead) is None:
        # 与预算相比节约0.218亿元, 超计划318万人次: what it is compared with is another figure
        words = _BEYOND.sub("", mention.label) if mention.name == "gap" else mention.label
        return _COMPARED.sub("", words) if "比" in words else words
    return mention.head if before.role is Role.CONDITION else mention.label


_COMPARED = pattern(
    "[与和同跟](?:[^，,。；;\\d]{1,10})相比(?:较)?|(?:相较于?|相比于?|[较比])(?:[^，,。；;\\d]{1,8}?)(?=节约|节省|节支|核减|降低|减少)"
)
_BEYOND = pattern("(?<=超)[^，,。；;\\d完]{0,6}(?:计划|任务|目标|预算)数?")
_BARE_SUM = pattern("\\s*(?:贷款)?(?:余额)?(?:合计|共计|小计|共|总计)(?:为|达)*")


def matching(words: str, amounts: Sequence[Mention]) -> list[Mention]:
    """Amounts whose label contains one of the words, not as part of its denial (起诉 in 不起诉); wholes first."""
    synonyms = _synonyms(words)
    found = [m for m in amounts if has_one_of(_told_words(m), synonyms)]
    if len(found) > _FILLINGS:
        # 不起诉283人（相对不起诉247人、存疑不起诉29人、法定不起诉7人); 各项贷款余额, before 涉农贷款
        def rank(mention: Mention) -> tuple[bool, int]:
            named = sum(word in _told_words(mention) for word in synonyms)
            return mention.sentence.paragraph.wholes.get(mention.claim.start) in found, -named

        return sorted(found, key=rank)
    return found


def _filled(rate: Mention, formula: Formula, same: Sequence[Mention]) -> list[Relation]:
    done = [m for m in same if DUE.search(m.lead) is None] if len(formula.numerator) == 1 else same
    tops = _terms(formula.numerator, done)
    if not (tops and tops[0]):
        return []
    bottoms = _terms(formula.denominator, [m for m in same if not _is_of_one_kind(formula, m)])
    if not (bottoms and bottoms[0]):
        return []
    if any(words.startswith("?") for words in formula.denominator):
        bottoms = _with_what_was_carried(bottoms)
    return _combined(rate, formula, tops, bottoms)


def _is_of_one_kind(formula: Formula, mention: Mention) -> bool:
    """以调解方式结案7238件: closed, but only what the numerator is about, and so no base of 调撤率."""
    said = _BY_KIND.search(mention.lead)
    if said is None:
        return False
    below = "".join(formula.denominator)
    kinds = (word for words in formula.numerator for word in _synonyms(words))
    return any(kind in said["kind"] and kind not in below for kind in kinds)


_BY_KIND = pattern(
    "(?P<kind>[^，,。；;、\\d]{2,12})(?:等?(?:方式|形式|途径|手段|办法)[^，,。；;、\\d]{0,4}|(?:[结办审了]结|结案|处理|办理|解决))[的了共约为]{0,2}$"
)


def _terms(words: Sequence[str], amounts: Sequence[Mention]) -> list[list[Term]]:
    """Every way to fill the terms, with and without those that may be missing; empty when one is not there."""
    filled: list[list[Term]] = [[]]
    for word in words:
        sign = -1 if word.startswith(("-", "?-")) else 1
        found = matching(word, amounts)[:_FILLINGS]
        if not found and not word.startswith("?"):
            return []
        grown = [[*terms, (sign, m)] for terms in filled for m in found if all(m is not other for _, other in terms)]
        if word.startswith("?"):
            grown += filled
        filled = grown[:_MOST]
    return filled


def _with_what_was_carried(bottoms: list[list[Term]]) -> list[list[Term]]:
    """旧存312件，新收2140件，审结2098件: where both stand side by side, what came in is not the whole base.

    受理8642件（旧存517件，新收8125件） holds both, so it may stand alone.
    """
    full = [terms for terms in bottoms if len(terms) > 1 and _side_by_side([m for _, m in terms])]
    alone = {id(terms[0][1]) for terms in full if "受理" not in terms[0][1].label}
    return [terms for terms in bottoms if len(terms) > 1 or id(terms[0][1]) not in alone]


def _side_by_side(mentions: Sequence[Mention]) -> bool:
    first = mentions[0]
    return all(
        m.sentence is first.sentence and m.peer == first.peer and m.bracket == first.bracket and m.owner is first.owner
        for m in mentions
    )


def _combined(rate: Mention, formula: Formula, tops: list[list[Term]], bottoms: list[list[Term]]) -> list[Relation]:
    same = [
        (above, below)
        for above, words in enumerate(formula.numerator)
        for below, others in enumerate(formula.denominator)
        if words == others
    ]
    filled = (
        (top, bottom, quotient(RelationKind.RATE, rate, top, bottom, roles=RATE_ROLES, cue=rate.name))
        for top in tops
        for bottom in bottoms
        if top != bottom
        and all(_one_figure(top, above, bottom, below) for above, below in same)
        and not (len(bottom) > 1 and any(_CUMULATED.search(m.label) for _, m in top))
        and not (not same and len(bottom) == 1 and _is_among(bottom[0][1], top))
    )
    return [r for top, bottom, r in filled if holds(r) or not _is_of_wider(rate, top, bottom)]


def _is_of_wider(rate: Mention, top: list[Term], bottom: list[Term]) -> bool:
    """全镇总人口4.86万人，其中农村贫困人口1.37万人，贫困发生率: of the people in the country, who are not told."""
    if len(top) != 1 or len(bottom) != 1:
        return False
    side = _SIDE.search(top[0][1].head)
    return side is not None and side.group() not in bottom[0][1].label and side.group() not in rate.head


_SIDE = pattern("农村|乡村|城镇")
_CUMULATED = pattern("[^岁上]以[上下]")
"""满意以上1080份 is of several of the sorts that a formula adds up."""


def _is_among(base: Mention, top: list[Term]) -> bool:
    """Whether the base is one of the figures that are added up above it: 评定优秀34份、良好71份, of 评定."""
    return len(top) > 1 and all(sign > 0 for sign, _ in top) and any(m is base for _, m in top)


def _one_figure(top: list[Term], above: int, bottom: list[Term], below: int) -> bool:
    """Whether a term that stands above and below the line is one figure: 收入 in (收入 − 成本) ÷ 收入."""
    return above >= len(top) or below >= len(bottom) or top[above][1] is bottom[below][1]


_AT_SCHOOL = pattern("在[校学园](?:学?生|幼儿|儿童|人数)")


def _over_wholes(rate: Mention, formula: Formula, terms: Sequence[Mention], paragraph: Paragraph) -> Iterator[Relation]:
    """48所学校中，优秀14所、良好27所: the base has no word of the definition, but the figures are its parts."""
    if len(formula.denominator) != 1:
        return
    for unit in sorted({term.unit for term in terms}):
        same = [term for term in terms if term.unit == unit]
        for top in _terms(formula.numerator, same)[:_FILLINGS]:
            wholes = {id(whole): whole for _, m in top if (whole := whole_of(m, paragraph, same)) is not None}
            if len(wholes) == 1 and all(sign > 0 for sign, _ in top):
                (whole,) = wholes.values()
                if whole.role is top[0][1].role and _AT_SCHOOL.search(whole.lead) is not None:
                    continue  # 在校生8.3万人，其中初中在校生2.9万人，入学率98.4%: of those who should be
                yield quotient(RelationKind.RATE, rate, top, [(1, whole)], roles=RATE_ROLES, cue=rate.name)


def _across_units(
    rate: Mention, formula: Formula, terms: Sequence[Mention], paragraph: Paragraph, is_closed: bool
) -> Iterator[Relation]:
    """摸排线索173条，立案126件: one right behind the other, each named by the definition, in units of their own.

    A bed is for one person, wherever it stands: 总床位2640张，…；入住老人1109人，入住率42.0%. Where the definition
    leaves no other terms, so is a case: 出院12860人，医院感染86例.
    """
    if len(formula.numerator) != 1 or len(formula.denominator) != 1:
        return
    counts = [m for m in terms if m.claim.kind is _COUNT]
    here = [m for m in counts if m.sentence is rate.sentence]
    beds = [m for m in counts if m.unit == "张" and m.sentence is not rate.sentence]
    heads = [m for m in counts if m.unit == "人" and m.index + 1 == len(m.sentence.mentions)] if not here else []
    for top in matching(formula.numerator[0], here or heads)[:_FILLINGS]:
        for bottom in matching(formula.denominator[0], [*(here or heads), *beds]):
            near = bottom.index + 1 == top.index and bottom.peer == top.peer and top.clause - bottom.clause < 2
            people = "人" in (top.unit, bottom.unit) and not (is_closed and {top.unit, bottom.unit} <= _ONE_EACH)
            if (top.unit, bottom.unit) == ("人", "张") and "床" in bottom.label and size(bottom) >= size(top):
                if top.claim.start in paragraph.wholes or "其中" in top.head:
                    continue  # 入住1953人，其中失能的1134人
                near, people = bottom.claim.start not in paragraph.wholes and "其中" not in bottom.head, False
            elif bottom.sentence is not top.sentence:
                continue
            if near and bottom.unit != top.unit and size(bottom) >= size(top) and not people:
                yield quotient(RelationKind.RATE, rate, [(1, top)], [(1, bottom)], roles=RATE_ROLES, cue=rate.name)


_ONE_EACH = frozenset(("人", "例"))


def _sort_of(name: str, known: str) -> str:
    """What a rate is narrowed to: 车险 of 车险综合赔付率, nothing of 人口出生率."""
    return _OF_PEOPLE.sub("", narrowing_of(name.partition(known)[0]))


_OF_PEOPLE = pattern("人口|户籍|常住|年度?|其中|[由和与及]")


def difference_of_rates(rate: Mention, definition: Definition, formula: Formula, sentence: Sentence) -> Relation | None:
    """自然增长率 as 出生率 − 死亡率, 综合成本率 as 赔付率 + 费用率: of the same sort, in front of it, else behind."""
    others = [m for m in sentence.mentions if m.role is Role.RATE and m.unit == rate.unit and m is not rate]
    own = _sort_of(rate.name, max((name for name in definition.names if rate.name.endswith(name)), key=len))
    terms = []
    for word in formula.numerator:
        named = [m for m in others if (term := word.lstrip("-")) in m.name and _sort_of(m.name, term) == own]
        found = [m for m in named if m.index < rate.index] or [m for m in named if m.peer == rate.peer][:1]
        if not found:
            return None
        terms.append((-1 if word.startswith("-") else 1, found[-1]))
    computed = Sum(tuple((sign, figure(m)) for sign, m in terms))
    roles = {m.claim.start: "part" for _, m in terms} | {rate.claim.start: "rate"}
    return related(RelationKind.RATE, rate.claim, computed, roles=roles, cue=rate.name)
