"""Ratios: structures a∶b∶c, quotients a∶1, and multiples (是…的N倍, 增长N倍)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.lists.respective import in_order
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import common_scale, figure, quotient, related
from checker.linking.ratios.goals import is_goal
from checker.linking.ratios.listed import lists_of_ratios, ratios_of_list
from checker.linking.ratios.multiples import link_multiple
from checker.linking.ratios.named import link_named
from checker.linking.ratios.of_sums import is_of_another_measure, ratio_of_sums
from checker.linking.ratios.ratio_readings import ratio_of
from checker.linking.ratios.terms_told import is_earlier
from checker.linking.shares.sums_to_hundred import comes_near_hundred, evened_out, rest_of_hundred
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Product, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_RATIOS = (Role.RATIO, Role.MULTIPLE)
_MOVES = (Role.GROWTH, Role.CHANGE)


_MULTIPLE = Role.MULTIPLE
_RATIO = Role.RATIO


def link_ratios(paragraph: Paragraph) -> Iterator[Proposal]:
    """Structures with the parts they divide, ratios and multiples with their terms."""
    for number, sentence in enumerate(paragraph.sentences):
        for structure in _structures(sentence):
            if len(structure) == _PAIR:
                yield from _ratio(paragraph, number, structure)
            else:
                yield from _structure(paragraph, structure)
        if sentence.roles.isdisjoint(_RATIOS) and sentence.text.find("比", sentence.start, sentence.end) < 0:
            continue
        lists = lists_of_ratios(sentence)
        for run in lists:
            yield from ratios_of_list(run)
        listed = [mention for run in lists for mention in run]
        for mention in sentence.mentions:
            if mention in listed:
                continue
            if (mention.unit == ":1" and mention.role is _RATIO) or _is_bare(mention):
                yield from _ratio(paragraph, number, [mention])
            elif mention.claim.kind is ClaimKind.POINTS:
                yield from _shifted(sentence, mention)
            elif mention.role is _MULTIPLE:
                yield from link_multiple(paragraph, number, mention)


_PAIR = 2


def _is_bare(mention: Mention) -> bool:
    """Whether a number without a sign of its own is called a ratio: 城乡收入比2.26, 存贷比76.7%."""
    if "比" not in mention.head or not (mention.unit == "" or (mention.unit == "%" and "存贷比" in mention.lead)):
        return False
    return mention.role not in _MOVES


def _ratio(paragraph: Paragraph, number: int, run: list[Mention]) -> Iterator[Proposal]:
    """The ratio over the terms that its name tells, or else over the two figures in front of it."""
    if is_goal(run):
        return
    if len(run) == 1 and not is_earlier(run):
        if (of_sums := ratio_of_sums(run[0])) is not None:
            yield Proposal((of_sums,), Confidence.HIGH)
            return
        if is_of_another_measure(run[0]):
            return
    proposals = list(link_named(paragraph, number, run))
    if not proposals and run[0].unit in (":", ":1") and not is_earlier(run):
        proposals = list(_to_one(paragraph, number, run))
    if not proposals and (pair := _told_behind(run)) is not None:
        proposals = [Proposal((ratio_of(run, *pair),), Confidence.HIGH)]
    yield from proposals


def _told_behind(run: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """职工医保和居民医保参保人数之比约为3∶7，前者26.4万人，后者61.6万人: the two clauses behind say which is which."""
    behind = run[-1].sentence.mentions[run[-1].index + 1 : run[-1].index + 1 + _PAIR]
    if len(behind) < _PAIR or not all(m.is_level and not m.depth for m in behind) or "比" not in run[0].lead:
        return None
    clauses = [m.clause - run[-1].clause for m in behind]
    former, latter = (m.lead.strip("，,；; ") for m in behind)
    said = former.startswith("前者") and latter.startswith("后者") and clauses == [1, _PAIR]
    return (behind[0], behind[1]) if said and behind[0].unit == behind[1].unit else None


def _structures(sentence: Sentence) -> Iterator[list[Mention]]:
    """Runs of terms of one structure: 25.72∶26.84∶47.44."""
    run: list[Mention] = []
    for mention in sentence.mentions if _RATIO in sentence.roles else ():
        if mention.role is _RATIO and mention.unit == ":":
            if run and mention.claim.start - run[-1].claim.end > 1:
                yield run
                run = []
            run.append(mention)
    if run:
        yield run


def _structure(paragraph: Paragraph, terms: list[Mention]) -> Iterator[Proposal]:
    if len(terms) < 3:
        return
    total = sum(term.claim.values.low or 0 for term in terms)
    named = len(terms) == len(_PLACES) and any(word in terms[0].head for word in ("结构", "产业"))
    if 90 < total < 110 or (named and 50 < total < 150):
        *others, last = terms
        rest = Sum(((1, Constant(100)), *((-1, figure(term)) for term in others)))
        roles = {term.claim.start: "ratio" for term in terms}
        yield Proposal((related(RelationKind.RATIO, last.claim, rest, roles=roles),), Confidence.HIGH)
    if cues.PREVIOUS.search(terms[0].lead) or cues.COMPARED_WITH_AFTER.match(terms[-1].tail):
        return  # 由上年的a∶b∶c调整为…: not of this year's figures
    if _FROM_A_YEAR.search(terms[0].lead) is not None:
        return  # 占比由2018年的a∶b∶c，进一步优化为…
    if cues.OPENS_EARLIER.match(terms[0].sentence.words):
        return  # 上年地区生产总值为321.56亿元，三次产业占比为a∶b∶c
    for whole, parts in _divided(paragraph, len(terms), terms[0]):
        if _is_of_others(terms[0], [whole, *parts]):
            continue
        if terms[0].year and terms[0].year != (whole.year or terms[0].year):
            continue  # 最终核定2021年…，结构为a∶b∶c: of another year than the figures in front
        if not (80 < total < 120 or named):
            yield from _in_terms(terms, parts)
            continue
        shares = []
        for term, part in zip(terms, parts, strict=True):
            computed = Quotient(figure(part), figure(whole), 100)
            roles = {term.claim.start: "ratio", part.claim.start: "numerator", whole.claim.start: "denominator"}
            shares.append(related(RelationKind.SHARE, term.claim, computed, roles=roles, cue="∶"))
        evened = evened_out(shares)
        yield from (Proposal((share,), Confidence.HIGH) for share in shares if share is not evened)


def _is_of_others(term: Mention, told: Sequence[Mention]) -> bool:
    """林地29.66万亩，…。三次产业结构为a∶b∶c: whether the structure names what none of the figures counts."""
    beside = any(m.sentence is term.sentence and m.peer == term.peer for m in told)
    said = _STRUCTURE_OF.match(term.head) if not beside else None
    if said is None:
        return False
    if "产业" in said["of"]:
        return not any(word in m.label for m in told for word in _OF_INDUSTRIES)
    return not any(cues.overlap(said["of"], m.label) >= _PAIR for m in told)


_OF_INDUSTRIES = ("产业", "一产", "二产", "三产", "农业", "工业", "服务业", "生产总值", "GDP", "增加值", "产值")
_STRUCTURE_OF = pattern("[，,；;\\s]*(?P<of>[^，,。；;：:\\d]{2,24}?)(?:的?(?:结构|构成|比重|比例|占比)|之比)")
_FROM_A_YEAR = pattern("[由从](?:19|20)\\d\\d年[底末]?的?$")


def _in_terms(terms: Sequence[Mention], parts: Sequence[Mention]) -> Iterator[Proposal]:
    """14.04亿元、9.36亿元、23.4亿元，比例为3∶2∶5: the parts are to each other as their terms.

    Held to the term by which most of the others come out, so that one wrong term is one error.
    """
    beside = all(part.sentence is terms[0].sentence and part.peer == terms[0].peer for part in parts)
    told = beside and _PROPORTION.search(terms[0].lead) is not None
    pairs = [pair for pair in zip(terms, parts, strict=True) if pair[0].claim.written > 0]
    readings = [[_to_other(*pair, *other) for pair in pairs if pair is not other] for other in pairs]
    relations = max(readings, key=lambda each: sum(map(holds, each)), default=[])
    order = in_order(relations) if told else None
    if order is not None and not all(map(holds, relations)):
        yield Proposal((order,), Confidence.HIGH)
        relations = [relation for relation in relations if holds(relation)]
    yield from (Proposal((relation,), Confidence.HIGH if told else Confidence.LOW) for relation in relations)


def _to_other(term: Mention, part: Mention, other: Mention, beside: Mention) -> Relation:
    scale = common_scale(part, beside)
    computed = Product(Quotient(figure(part, scale=scale), figure(beside, scale=scale)), figure(other))
    roles = {part.claim.start: "numerator", beside.claim.start: "denominator"}
    roles |= {term.claim.start: "ratio", other.claim.start: "ratio"}
    return related(RelationKind.RATIO, term.claim, computed, roles=roles, cue="∶")


_PROPORTION = pattern("比例?(?:分别|大致|大体|各)?(?:为|是|约|近)*$")
_PLACES = (("一产", "第一产业"), ("二产", "第二产业"), ("三产", "第三产业", "服务业"))


def _shifted(sentence: Sentence, change: Mention) -> Iterator[Proposal]:
    """由a∶b∶c优化为d∶e∶f，服务业占比提高N个百分点: the difference of the terms in one place."""
    structures = [run for run in _structures(sentence) if run[-1].index < change.index and len(run) == len(_PLACES)]
    if len(structures) < 2:
        return
    before, after = structures[-2:]
    if cues.COMPARED_WITH.search(after[0].lead) and cues.COMPARED_WITH_AFTER.match(after[-1].tail):
        before, after = after, before  # 结构为a∶b∶c，与修订前的d∶e∶f相比
    sign = change.direction or 1
    readings = []
    for words, then, now in zip(_PLACES, before, after, strict=True):
        if any(word in change.head for word in words):
            terms = ((sign, figure(now)), (-sign, figure(then)))
            roles = {now.claim.start: "current", then.claim.start: "previous", change.claim.start: "change"}
            computed = Sum(terms if sign > 0 else terms[::-1])
            readings.append(related(RelationKind.GROWTH, change.claim, computed, roles=roles, cue=change.lead))
    if readings:
        yield Proposal(tuple(readings), Confidence.HIGH)


_BACK = 24


def _divided(paragraph: Paragraph, size: int, term: Mention) -> Iterator[tuple[Mention, list[Mention]]]:
    """The nearest whole in front that is divided into as many parts as the structure has terms."""
    at = paragraph.number_of(term.sentence)
    near = (m for sentence in paragraph.sentences[max(0, at - _BACK) : at + 1] for m in sentence.mentions)
    mentions = [m for m in near if m.claim.start < term.claim.start]
    by_whole: dict[int, tuple[Mention, list[Mention]]] = {}
    for mention in mentions:
        whole = paragraph.wholes.get(mention.claim.start)
        if whole is not None:  # which may stand behind the structure: 比例5∶3∶2，合计3600万元
            by_whole.setdefault(whole.claim.start, (whole, []))[1].append(mention)
    for start in sorted(by_whole, reverse=True):
        if len(by_whole[start][1]) == size:
            yield by_whole[start]
            return


def _to_one(paragraph: Paragraph, number: int, run: list[Mention]) -> Iterator[Proposal]:
    """二者之比为1.97∶1: of the two figures of one unit in front of it, in either order."""
    sentence, ratio = paragraph.sentences[number], run[0]
    here = [m for m in sentence.mentions[: ratio.index] if m.role in (Role.LEVEL, Role.AVERAGE)]
    amounts = here
    if len(here) < _PAIR:
        past = [m for other in reversed(paragraph.before(number, 1)) for m in other.mentions]
        amounts = [m for m in past if m.role in (Role.LEVEL, Role.AVERAGE)] + here
    pairs: list[tuple[Mention, Mention]] = []
    for first, second in zip(amounts[-2::-1], amounts[:0:-1], strict=False):
        if first.unit == second.unit:
            pairs += [(first, second), (second, first)]
            break
    if (other := _inside(ratio)) is not None and (front := [m for m in here if m.index < other.index]):
        pairs = [(front[-1], other), (other, front[-1])]
    named = _TWO_NAMES.search(_ASIDE.sub("", ratio.head))
    if (said := _EITHER.search(ratio.head)) is not None:  # 前者与后者之比为0.6∶1: the words say which is divided
        pairs = pairs[:1] if said.group(1) == "前者" else pairs[1:]
    elif named is not None:  # 勤务岗与文职岗之比约为4∶1: of no other two
        pairs = [pair for pair in pairs if all(any(cues.overlap(n, m.label) > 1 for m in pair) for n in named.groups())]
    else:
        pairs = [pair for pair in pairs if _bear_its_letters(ratio, pair)]
    readings = tuple(ratio_of(run, top, bottom) for top, bottom in pairs)
    wholes = sentence.paragraph.wholes
    rests = (
        quotient(
            RelationKind.RATIO,
            ratio,
            [(1, top), (-1, part)],
            [(1, part)],
            roles=("ratio", "numerator", "denominator"),
            cue="比",
        )
        for top, part in pairs
        if len(run) == 1 and (wholes.get(part.claim.start) is top or "其中" in part.head)
    )
    readings = (*filter(holds, rests), *readings)  # 参保职工31.4万人，其中退休8.6万人，在职退休比2.65∶1
    if named is not None and not _is_plain(ratio, named):
        past = [m for other in paragraph.before(number, 1) for m in other.mentions]
        together = _of_several(run, named.groups(), [*past, *here])
        yield Proposal((*readings, *together), Confidence.LOW)  # 失能（含半失能）老人 may be more than 失能老人
    elif readings:
        between = any(word in ratio.lead for word in ("之比", "二者", "两者"))
        near = Confidence.MEDIUM if len(here) > 1 else Confidence.LOW
        yield Proposal(readings, Confidence.HIGH if between and len(here) > 1 else near)


def _bear_its_letters(ratio: Mention, pair: tuple[Mention, Mention]) -> bool:
    """普职在校生之比: one figure is of 普通高中 and one of 中职; 义务教育 and 高中阶段 are no such two."""
    said = _OF_TWO_LETTERS.search(ratio.head)
    if said is None:
        return True
    one, other = said["both"][0], said["both"][1]
    names = [re.sub(said["noun"], "", m.label) for m in pair]
    return any(one in first and other in second for first, second in (names, names[::-1]))


_OF_TWO_LETTERS = pattern(
    "^[，,\\s]*(?P<both>[^\\W\\d_a-zA-Z两二三其与和]{2})(?P<noun>在校生|学生|招生|人数|教师|病床|人员)(?:数|人数)?之?比"
)


def _is_plain(ratio: Mention, named: re.Match[str]) -> bool:
    """Whether the names of the terms stand in front of the ratio as they are, with no bracket in their midst."""
    return named.group() in ratio.head


def _of_several(run: Sequence[Mention], names: Sequence[str], told: Sequence[Mention]) -> Iterator[Relation]:
    """半失能131人、完全失能162人。护理员97人，护理员与失能（含半失能）老人之比: of both that bear the name."""
    tops = [m for m in told if m.role is Role.LEVEL and cues.overlap(names[0], m.label) > 1]
    parts = [m for m in told if m.role is Role.LEVEL and names[1][:_PAIR] in m.label]  # of no other 老人
    if len(tops) != 1 or len(parts) != _PAIR or {m.unit for m in parts} != {tops[0].unit} or tops[0] in parts:
        return
    if len(run) == _PAIR and run[0].claim.written == 1:
        scale = common_scale(tops[0], *parts)
        computed = Quotient(Sum(tuple((1, figure(m, scale=scale)) for m in parts)), figure(tops[0], scale=scale))
        roles = {m.claim.start: "numerator" for m in parts} | {tops[0].claim.start: "denominator"}
        roles[run[1].claim.start] = "ratio"
        yield related(RelationKind.RATIO, run[1].claim, computed, roles=roles, cue="比")


def _inside(ratio: Mention) -> Mention | None:
    """The term that stands in the comparison itself: 充电端口12.7万个，与在册电动车41.6万辆之比为1∶3.3."""
    before = ratio.sentence.mentions[ratio.index - 1] if ratio.index else None
    if before is None or before.clause != ratio.clause or not before.is_level:
        return None
    return before if _WITH.match(before.head) is not None and "比" in ratio.lead else None


_WITH = pattern("\\s*[与和同跟]")
_ASIDE = pattern("[（(][^（）()]*[）)]")
_EITHER = pattern("(前者|后者)[与和同](?:前者|后者)(?:数量)?之比")
_TWO_NAMES = pattern("([^\\W\\d_a-zA-Z]{2,8})[与和]([^\\W\\d_a-zA-Z]{2,8}?)(?:数|人数)?之比")


def link_contributions(paragraph: Paragraph) -> Iterator[Proposal]:
    """拉动 in points adds up to the growth; 贡献率 adds up to 100."""
    opening = paragraph.sentences[0]
    mentions = [m for sentence in paragraph.sentences for m in sentence.mentions]
    pulls = [m for m in mentions if m.claim.kind is ClaimKind.POINTS and "拉动" in m.head + m.lead]
    if len(pulls) > 1:
        growth = next(
            (
                m
                for m in reversed(mentions)
                if m.role is Role.GROWTH and m.index < 99 and m.claim.start < pulls[0].claim.start
                if not _is_of_the_item(m, pulls[0])
            ),
            None,
        )
        if growth is not None:
            yield Proposal((_added(growth, pulls),), Confidence.HIGH if len(pulls) > 2 else Confidence.MEDIUM)
    shares = [m for m in mentions if m.role is Role.RATE and m.name.endswith("贡献率")]
    if len(shares) > 2:
        *others, last = shares
        is_closed = len(shares) == _INDUSTRIES and _THIRD_INDUSTRY.search(opening.text, opening.start, last.claim.start)
        confidence = Confidence.HIGH if is_closed and comes_near_hundred(shares) else Confidence.MEDIUM
        yield Proposal((rest_of_hundred(last, others),), confidence, explicit=confidence is Confidence.HIGH)


def _is_of_the_item(growth: Mention, pull: Mention) -> bool:
    """增长11.5%。其中第一产业增长2.7%，拉动经济增长0.2个百分点: whether the item that pulls is what grew by so much."""
    beside = growth.sentence is pull.sentence and growth.clause + 1 == pull.clause
    return beside and pull.lead.lstrip("，, 对").startswith("拉动")


_INDUSTRIES = 3
_THIRD_INDUSTRY = pattern("[第、]三次?产业|三产|三次产业")


def _added(growth: Mention, pulls: Sequence[Mention]) -> Relation:
    scale = common_scale(growth, *pulls)
    computed = Sum(tuple((pull.direction or 1, figure(pull, scale=scale)) for pull in pulls))
    roles = {pull.claim.start: "part" for pull in pulls} | {growth.claim.start: "growth"}
    return related(RelationKind.GROWTH, growth.claim, computed, roles=roles, cue="拉动")
