"""Rates: a numerator over the denominator that the rate's definition names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.definitions import definition_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, quotient, related
from checker.linking.respective import in_order
from checker.model.claim import ClaimKind
from checker.model.definition import Definition, Formula
from checker.model.expression import Constant, Sum
from checker.model.interval import Exact
from checker.model.relation import Confidence, Relation, RelationKind

_ROLES = ("rate", "numerator", "denominator")
_BACK = 2
_NEAR = 8
"""How many amounts in front of a rate are tried as its terms."""

_SYNONYMS = (
    ("办结", "审结", "结案", "执结", "已完成", "完成", "处理", "办理完毕", "化解"),
    ("答复", "回复", "办复"),
    ("成功", "调成", "调解成功"),
    ("满意",),
    ("合格", "达标"),
    ("受理",),
)

Term = tuple[int, Mention]


def link_rates(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every rate whose terms stand in front of it, in its sentence or the two before."""
    for number, sentence in enumerate(paragraph.sentences):
        earlier = paragraph.sentences[max(0, number - _BACK) : number]
        rates = [mention for mention in sentence.mentions if mention.role is Role.RATE]
        listed = _listed(rates)
        for run in listed:
            yield from _respective(sentence, run, earlier)
        taken = {id(rate) for run in listed for rate in run}
        for rate in rates:
            if id(rate) in taken:
                continue
            yield from _complement(sentence, rate)
            definition = definition_of(rate.name)
            amounts = _amounts(sentence, rate, earlier, enough=2 if definition is None else 14)
            if not amounts and definition is not None:
                amounts = [m for m in sentence.mentions[rate.index + 1 :] if _is_term(m)]
            if definition is not None:
                yield from _defined(rate, definition, amounts, paragraph)
            else:
                yield from _by_stem(rate, amounts, paragraph)


_NAMES = re.compile("([一-鿿]{1,14}?率)(?=、|和|与|及|分别|依次|$)")


def _listed(rates: Sequence[Mention]) -> list[list[Mention]]:
    """Rates that a list of names shares out: 不捕率、不诉率分别为32.59%和39.1%."""
    runs: list[list[Mention]] = []
    for rate in rates:
        last = runs[-1][-1] if runs else None
        if (
            last is not None
            and last.index + 1 == rate.index
            and last.clause == rate.clause
            and not rate.lead.strip("、和及与 ")
        ):
            runs[-1].append(rate)
        else:
            runs.append([rate])
    found = []
    for run in runs:
        names = _NAMES.findall(run[0].head)
        if len(run) > 1 and len(names) == len(run):
            for rate, name in zip(run, names, strict=True):
                rate.name = name.lstrip("和与及、")
            found.append(run)
    return found


def _respective(sentence: Sentence, run: Sequence[Mention], earlier: Sequence[Sentence]) -> Iterator[Proposal]:
    singles: list[Relation] = []
    for rate in run:
        definition = definition_of(rate.name)
        if definition is None:
            return
        amounts = _amounts(sentence, run[0], earlier, enough=14)
        readings = list(_definition_readings(rate, definition, amounts))
        if not readings:
            return
        singles.append(next((reading for reading in readings if holds(reading)), readings[0]))
    order = in_order(singles)
    if order is not None:
        yield Proposal((order,), Confidence.HIGH)
    yield from (Proposal((single,), Confidence.HIGH) for single in singles if order is None or holds(single))


def _amounts(sentence: Sentence, rate: Mention, earlier: Sequence[Sentence], *, enough: int) -> list[Mention]:
    """Figures that can be terms of the rate, the nearest in front first."""
    front = sentence.mentions[: rate.index]
    nearest = next((m for m in reversed(front) if m.peer == rate.peer and m.role in (Role.LEVEL, Role.PREVIOUS)), None)
    if nearest is not None and nearest.role is Role.PREVIOUS and nearest.claim.kind is not ClaimKind.PERCENT:
        return []  # 去年败诉9件，败诉率8.2%: a rate of the earlier period
    found = [m for m in reversed(front) if _is_term(m)]
    for other in reversed(earlier):
        if len(found) < enough:
            found += [m for m in reversed(other.mentions) if _is_term(m)]
    return found[: max(_NEAR, enough)]


def _is_term(mention: Mention) -> bool:
    if mention.unit == "分":
        return False  # 满分150分: scores are no terms of a rate
    return mention.role in (Role.LEVEL, Role.CHANGE, Role.NET, Role.BASE) and mention.claim.kind in (
        ClaimKind.COUNT,
        ClaimKind.MONEY,
        ClaimKind.AREA,
        ClaimKind.MASS,
        ClaimKind.OTHER,
        ClaimKind.LENGTH,
    )


def _matching(words: str, amounts: Sequence[Mention]) -> list[Mention]:
    """Amounts whose label contains one of the words, and not as part of its denial (起诉 in 不起诉)."""
    alternatives = words.lstrip("?-").split("|")
    return [m for m in amounts if any(_has_word(m.label, word) for word in alternatives)]


def _defined(rate: Mention, definition: Definition, amounts: list[Mention], paragraph: Paragraph) -> Iterator[Proposal]:
    for formula in definition.formulas:
        if not formula.denominator:
            yield from _difference_of_rates(rate, formula, rate.sentence)
            return
    readings = tuple(_definition_readings(rate, definition, amounts))
    if readings:
        if _ALL.search(rate.head) and "、" in rate.head:
            return  # 报备率、合格率均为100%: rates of figures that are not told
        certain = _commits(rate, readings[0], is_defined=True) and not _is_narrowed(rate, definition)
        readings += tuple(_on_other_bases(rate, readings[0], amounts))
        if not certain and not definition.closed:
            readings += tuple(_stem_readings(rate, _allowed(definition, amounts), paragraph)[0])
        yield Proposal(readings, Confidence.HIGH if certain else Confidence.LOW)
        return
    behind = [m for m in rate.sentence.mentions[rate.index + 1 :] if _is_term(m) and m.peer == rate.peer]
    readings = tuple(_definition_readings(rate, definition, [*amounts, *behind]))
    if readings:  # 成人高考报名6138人，到考率86.2%，到考5291人
        yield Proposal(readings, Confidence.MEDIUM)
        return
    number = paragraph.sentences.index(rate.sentence) + 1
    following = [m for after in paragraph.sentences[number : number + 1] for m in after.mentions if _is_term(m)]
    readings = tuple(_definition_readings(rate, definition, [*amounts, *behind, *following]))
    if any(holds(reading) for reading in readings):  # 出庭应诉率95.3%。全年开庭审理43件，负责人出庭41件
        yield Proposal(readings, Confidence.LOW)
        return
    if not definition.closed:
        yield from _by_stem(rate, _allowed(definition, amounts), paragraph)


_TURNED_UP = re.compile("实际|实到|参加|参考|有效|到场")
"""Of those registered the ones that came: the base of what they did."""


def _is_narrowed(rate: Mention, definition: Definition) -> bool:
    """Whether the name is of a kind within the defined rate, whose terms may be others: 附条件不起诉率."""
    known = max((name for name in definition.names if rate.name.endswith(name)), key=len, default=rate.name)
    narrowing = rate.name.removesuffix(known)
    for word in _GENERIC:
        narrowing = narrowing.replace(word, "")
    return (
        len(narrowing) > 1
        and narrowing not in rate.sentence.text[rate.sentence.start : rate.claim.start - len(rate.name)]
    )


_ALL = re.compile("均|都|全部|各")


def _on_other_bases(rate: Mention, reading: Relation, amounts: Sequence[Mention]) -> Iterator[Relation]:
    """The same part over the other figures in front of it: 报名23614人，实际参加22987人，上线14236人，上线率61.93%."""
    tops = [member.claim for member in reading.members if member.role == "numerator"]
    bottoms = [member.claim for member in reading.members if member.role == "denominator"]
    top = next((m for m in amounts if m.claim is tops[0]), None) if len(tops) == len(bottoms) == 1 else None
    if top is not None:
        for m in amounts[:_NEAR]:
            fits = (
                m.unit == top.unit
                and _TURNED_UP.search(m.label) is not None
                and m.sentence is top.sentence
                and m.index < top.index
                and m.peer == top.peer
            )
            if fits and m.claim is not bottoms[0] and _size(m) >= _size(top):
                yield _rate(rate, top, m)


def _allowed(definition: Definition, amounts: Sequence[Mention]) -> list[Mention]:
    """The amounts that the rate may be checked against."""
    return [m for m in amounts if not any(word in m.label for word in definition.excluded)]


def _definition_readings(rate: Mention, definition: Definition, amounts: Sequence[Mention]) -> Iterator[Relation]:
    """The rate by each of its formulas, in each unit in which all the terms stand."""
    allowed = _allowed(definition, amounts)
    labels = "\n".join(amount.label for amount in allowed)
    found = False
    for formula in definition.formulas:
        if found and formula.stands_in:
            continue
        if not all(_is_told(words, labels) for words in (*formula.numerator, *formula.denominator)):
            continue
        for unit in sorted({amount.unit for amount in allowed}):
            same = [amount for amount in allowed if amount.unit == unit]
            top = _terms(formula.numerator, same)
            bottom = _terms(formula.denominator, same)
            if top and bottom and top[0] and bottom[0]:
                found = True
                yield from _combined(rate, formula, top, bottom)


def _is_told(words: str, labels: str) -> bool:
    """Whether a term that the formula needs can stand in the labels at all."""
    return words.startswith("?") or any(word in labels for word in words.lstrip("?-").split("|"))


def _terms(words: Sequence[str], amounts: Sequence[Mention]) -> list[list[Term]]:
    """Every way to fill the terms, with and without those that may be missing; empty when one is not there."""
    filled: list[list[Term]] = [[]]
    for word in words:
        sign = -1 if word.startswith(("-", "?-")) else 1
        found = _matching(word, amounts)[:3]
        grown = [[*terms, (sign, m)] for terms in filled for m in found if all(m is not other for _, other in terms)]
        if word.startswith("?"):
            grown += filled
        filled = grown[:_NEAR]
    return filled


def _combined(rate: Mention, formula: Formula, tops: list[list[Term]], bottoms: list[list[Term]]) -> list[Relation]:
    same = [
        (above, below)
        for above, words in enumerate(formula.numerator)
        for below, others in enumerate(formula.denominator)
        if words == others
    ]
    return [
        quotient(RelationKind.RATE, rate, top, bottom, roles=_ROLES, cue=rate.name)
        for top in tops
        for bottom in bottoms
        if top != bottom and all(_one_figure(top, above, bottom, below) for above, below in same)
    ]


def _one_figure(top: list[Term], above: int, bottom: list[Term], below: int) -> bool:
    """Whether a term that stands above and below the line is one figure: 收入 in (收入 − 成本) ÷ 收入."""
    return above >= len(top) or below >= len(bottom) or top[above][1] is bottom[below][1]


def _difference_of_rates(rate: Mention, formula: Formula, sentence: Sentence) -> Iterator[Proposal]:
    others = [m for m in sentence.mentions[: rate.index] if m.role is Role.RATE and m.unit == rate.unit]
    terms = []
    for word in formula.numerator:
        found = [m for m in others if word.lstrip("-") in m.name]
        if not found:
            return
        terms.append((-1 if word.startswith("-") else 1, found[-1]))
    computed = Sum(tuple((sign, figure(m)) for sign, m in terms))
    roles = {m.claim.start: "part" for _, m in terms} | {rate.claim.start: "rate"}
    yield Proposal((related(RelationKind.RATE, rate.claim, computed, roles=roles, cue=rate.name),), Confidence.HIGH)


def _commits(rate: Mention, reading: Relation, *, is_defined: bool) -> bool:
    """Whether the author can mean no other figures: all stand between the same semicolons as the rate, near it.

    A rate of its own sort (重点人群签约率) over a base that another stretch tells, or over a base that is less than its
    part, is a rate of something that the text does not state.
    """
    sentence = rate.sentence
    by_start = {m.claim.start: m for m in sentence.mentions}
    terms = [by_start.get(member.claim.start) for member in reading.members]
    placed = [m for m in terms if m is not None and m is not rate]
    if len(placed) + 1 < len(terms):
        return False
    single = len(placed) == 2
    if any(m.peer != rate.peer and (not is_defined or (single and "其中" in m.lead) or m.depth) for m in placed):
        return False
    in_front = [m for m in placed if m.index < rate.index]
    if in_front and rate.clause - max(m.clause for m in in_front) > _FAR:
        return False
    tops = [member for member in reading.members if member.role == "numerator"]
    bottoms = [member for member in reading.members if member.role == "denominator"]
    if len(tops) == len(bottoms) == 1:
        top, bottom = by_start[tops[0].claim.start], by_start[bottoms[0].claim.start]
        stem = rate.name.removesuffix("率")[-2:]
        if stem in top.label and stem in bottom.label and top.peer != bottom.peer:
            return False  # 高血压患者规范管理a人；糖尿病患者规范管理b人: each of its own base
        if _size(top) <= _size(bottom) or _TASK.search(bottom.label) is not None:
            return True
        # a part above its base is a slip where they stand side by side, else it is of another base
        return top.peer == bottom.peer and top.clause - bottom.clause == 1 and _size(top) <= 2 * _size(bottom)
    return True


_FAR = 2
_TASK = re.compile("任务|计划|目标|预算|应|产能|设计|生产|产量")


def _by_stem(rate: Mention, amounts: list[Mention], paragraph: Paragraph) -> Iterator[Proposal]:
    """A rate by its own words: the figures that its stem names over a larger one that they are taken from."""
    readings, confidence = _stem_readings(rate, amounts, paragraph)
    if rate.unit == "‰":
        confidence = Confidence.LOW  # over a population that the text seldom tells
    if readings:
        yield Proposal(tuple(readings), confidence)


def _stem_readings(rate: Mention, amounts: list[Mention], paragraph: Paragraph) -> tuple[list[Relation], Confidence]:
    """The readings by the rate's stem, the likeliest first, and how sure its words are of them."""
    stem = rate.name.removesuffix("率")
    keys = _keys(stem)
    named = [m for m in amounts if any(_has_word(m.label, key) for key in keys) and not _SHOULD.search(m.lead)]
    named.sort(key=lambda m: m.claim.start in paragraph.wholes)  # a whole before its parts: 回访, not 电话回访
    denied = [amount for amount in amounts if amount not in named and any(f"不{key}" in amount.label for key in keys)]
    readings: list[Relation] = []
    sure = False
    for top in named[:3]:
        bottoms = _bottoms(rate, top, amounts, paragraph, named)
        readings += [_rate(rate, top, bottom) for bottom in bottoms]
        sure = sure or (bool(bottoms) and _plain(rate, stem, keys, top, bottoms[0]))
    for first, second in itertools.pairwise(named):
        if "和" in stem and first.unit == second.unit:
            both = [(1, second), (1, first)]
            wholes = _bottoms(rate, first, amounts, paragraph, named)
            readings += [quotient(RelationKind.RATE, rate, both, [(1, m)], roles=_ROLES, cue=rate.name) for m in wholes]
    for other in denied[:1]:
        for whole in _bottoms(rate, other, amounts, paragraph, [other]):
            rest = [(1, whole), (-1, other)]
            readings.append(quotient(RelationKind.RATE, rate, rest, [(1, whole)], roles=_ROLES, cue=rate.name))
    if not named:
        readings += _in_place(rate, amounts)
    weak = Confidence.MEDIUM if named else Confidence.LOW
    return readings, Confidence.HIGH if sure and _commits(rate, readings[0], is_defined=False) else weak


_SHOULD = re.compile("应[一-鿿]{0,4}$|需[一-鿿]{0,4}$")
"""应办结20947件: what is due is the base, not the numerator."""


def _in_place(rate: Mention, amounts: list[Mention]) -> list[Relation]:
    """Without a name to go by: the two figures of one unit right in front of the rate, the larger one first."""
    for top, bottom in itertools.pairwise(amounts):
        if top.unit == bottom.unit and _size(bottom) >= _size(top) and top.sentence is rate.sentence:
            return [_rate(rate, top, bottom)]
    return []


def _bottoms(
    rate: Mention, top: Mention, amounts: Sequence[Mention], paragraph: Paragraph, named: Sequence[Mention]
) -> list[Mention]:
    """What the figure can be taken from: the base that a bracket behind the rate names, its whole, larger ones."""
    behind = rate.sentence.mentions[rate.index + 1 : rate.index + 2]
    bracketed = [m for m in behind if m.owner is rate and m.unit == top.unit]
    if bracketed:
        return bracketed
    whole = paragraph.wholes.get(top.claim.start)
    if whole is not None:
        return [whole]
    due = [m for m in amounts if _SHOULD.search(m.lead) and m.unit == top.unit and m.claim.start < rate.claim.start]
    if due and due[0].sentence is rate.sentence:
        return due[:1]
    larger = [
        m
        for m in amounts
        if m not in named and (_size(m) >= _size(top) or _TASK.search(m.label)) and m.unit == top.unit
    ]
    front = [m for m in larger if m.claim.start < top.claim.start]
    return (front or larger)[:3]


def _plain(rate: Mention, stem: str, keys: tuple[str, ...], top: Mention, bottom: Mention) -> bool:
    """Whether the rate can be no other: both figures stand right in front of it, and nothing narrows its name."""
    if top.sentence is not rate.sentence or bottom.sentence is not rate.sentence:
        return False
    if rate.clause - top.clause > 1 or top.clause - bottom.clause > 2:
        return False
    narrowing = stem
    for word in (*keys, *_GENERIC):
        narrowing = narrowing.replace(word, "")
    before = rate.sentence.text[rate.sentence.start : top.claim.end] + top.tail
    return len(narrowing) < 2 or narrowing in before


_GENERIC = (
    *("综合", "总体", "平均", "案件", "总", "全市", "全区", "全县", "全省", "本年", "当年", "同期", "累计", "全年"),
    *("主营业务", "营业", "业务", "产品", "销售", "公司", "整体"),
)


def _has_word(label: str, word: str) -> bool:
    """Whether the label has the word, and not as part of its denial."""
    at = label.find(word)
    return at >= 0 and not (at and label[at - 1] in "不未无非") and not label[max(0, at - 2) : at].endswith("不予")


def _keys(stem: str) -> tuple[str, ...]:
    for group in _SYNONYMS:
        if any(stem.endswith(word) for word in group):
            return group
    return (stem[-2:],) if len(stem) > 1 else ()


def _size(mention: Mention) -> Exact:
    value = mention.claim.values.low
    return 0 if value is None else value


def _rate(rate: Mention, top: Mention, bottom: Mention) -> Relation:
    return quotient(RelationKind.RATE, rate, [(1, top)], [(1, bottom)], roles=_ROLES, cue=rate.name)


_DENIAL = re.compile("不|未")


def _complement(sentence: Sentence, rate: Mention) -> Iterator[Proposal]:
    """X率 and 不X率 of one base make up 100."""
    for other in sentence.mentions[: rate.index]:
        if other.role is not Role.RATE or other.unit != rate.unit:
            continue
        plain, negative = sorted((other.name, rate.name), key=lambda name: _DENIAL.search(name) is not None)
        denied = _DENIAL.sub("", negative, count=1)
        if denied != negative and _DENIAL.search(plain) is None and denied.endswith(plain[-3:]):
            scale = common_scale(other, rate)
            computed = Sum(((1, Constant(100)), (-1, figure(other, scale=scale))))
            roles = {rate.claim.start: "rate", other.claim.start: "part"}
            relation = related(RelationKind.COMPLEMENT, rate.claim, computed, roles=roles, cue=rate.name)
            yield Proposal((relation,), Confidence.HIGH)
