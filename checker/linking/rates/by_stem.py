"""Rates by their own words: 办结率 is what was 办结 over the larger figure that it was taken from."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import lru_cache

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.facts.completions import GOAL
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import RATE_ROLES, quotient, rate_over
from checker.linking.reach import (
    DUE,
    GENERIC,
    basis_in_name,
    has_one_of,
    joins_list,
    narrowing_of,
    size,
    tells_in_full,
    whole_of,
)
from checker.linking.totals.closure import covers
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_FOUND = ("发现", "查出", "检出", "查实")
_SYNONYMS = (
    ("办结", "审结", "结案", "执结", "已完成", "完成", "处理", "办理完毕", "化解"),
    ("答复", "回复", "办复"),
    ("成功", "调成", "调解成功"),
    ("满意",),
    ("合格", "达标"),
    ("受理",),
    _FOUND,
    ("回收", "收回"),
    ("通过", "取得证书", "取证", "获证"),
)
_OF_EXTENT = pattern("(?:全?覆盖|普及|知晓|比例|达成|实现)$")
"""走访覆盖率: what was 走访."""
TASK = pattern(f"{GOAL.pattern}|应|要求|产能|设计|生产|产量")
"""The base may be less than what was done."""


_AT_ONCE = ("直接", "当即", "当场", "即时", "现场", "在线", "立即")


_SUFFIX = pattern(f"(?:率|比例|进度|面|密度|(?<={cues.DEGREES})度)$")


@lru_cache(maxsize=1024)
def stem_of(name: str) -> str:
    """The words of a rate without 率 or 面: 办结, 亏损."""
    return _SUFFIX.sub("", name)


def readings_by_stem(
    rate: Mention, amounts: Sequence[Mention], paragraph: Paragraph
) -> tuple[list[Relation], bool, bool]:
    """The readings, the likeliest first; whether the rate's stem names a figure; whether it can be of no other."""
    stem = stem_of(rate.name)
    keys = keys_of(stem)
    if (among := _some_of_so_many(rate, keys) or _of_the_sample(rate)) is not None:
        return [among], True, True
    if rate.name.endswith("面"):  # 盈利企业22户盈利31.08亿元，亏损企业6户亏损3.63亿元，亏损面21.4%: of enterprises
        amounts = [m for m in amounts if m.claim.kind is ClaimKind.COUNT]
    basis = basis_in_name(rate)
    if basis:
        told = [m for m in amounts if cues.overlap(basis, m.label) > 1]
        tops = [m for m in amounts if m not in told and has_one_of(m.label, keys)]
        found = [rate_over(rate, top, bottom) for top in tops[:2] for bottom in told[:2] if top.unit == bottom.unit]
        if found:
            return found, True, True
    named = [m for m in amounts if has_one_of(m.label, keys) and not DUE.search(m.lead)]
    full = [] if named else [m for m in amounts if any(tells_in_full(m.lead, key) for key in keys)]
    named = named or full[:1]  # 派发工单1124件，派单率87.4%
    if _IS_DONE.search(stem):
        named = [m for m in named if GOAL.match(m.tail.removeprefix("的")) is None]
    named = [m for m in named if not cues.is_of_both(rate.name, m.label)]  # 大中型比例: of 中型69座 alone it is not
    named = [m for m in named if stem[-2:] in m.label or not _is_apart(m, rate) or not _is_of_plan(m)]
    if named and _is_of_its_own_stretch(rate) and all(_is_apart(m, rate) for m in named):
        named = []  # 服务站覆盖264个学校，占292个的90.4%；146个村中，123个已通宽带，覆盖率84.2%
    named.sort(key=lambda m: m.claim.start in paragraph.wholes)  # a whole before its parts: 回访, not 电话回访
    if named and (valid := _valid_ones(stem, keys, named, amounts)) is not None:
        named.insert(0, valid)
    denials = [f"{word}{key}" for word in ("不", "不予") for key in keys]
    denied = [m for m in amounts if "不" in m.label and m not in named and cues.has_any(m.label, denials)]
    readings: list[Relation] = []
    sure = False
    for top in named[:3]:
        bottoms = [m for m in _bottoms(rate, top, amounts, paragraph, named) if not _are_of_one_list(top, m)]
        if (other := _the_others(rate, top, bottoms)) is not None:
            readings.append(
                quotient(RelationKind.RATE, rate, [(1, top)], [(1, other), (1, top)], roles=RATE_ROLES, cue=rate.name)
            )
            sure = sure or len(bottoms) == 1
            bottoms = [m for m in bottoms if m is not other]
        readings += [_of_its_population(rate, top, bottom) for bottom in bottoms]
        readings += [_over_opening(rate, top, bottom) for bottom in bottoms if _IS_LEFT.search(bottom.lead)]
        sure = sure or (bool(bottoms) and _plain(rate, stem, keys, top, bottoms[0]))
    for first, second in itertools.pairwise(named):
        if "和" in stem and first.unit == second.unit:
            both = [(1, second), (1, first)]
            wholes = _bottoms(rate, first, amounts, paragraph, named)
            readings += [
                quotient(RelationKind.RATE, rate, both, [(1, m)], roles=RATE_ROLES, cue=rate.name) for m in wholes
            ]
    for top, other in ((top, other) for top in named for other in denied if other.index == top.index + 1):
        both = [(1, top), (1, other)]  # 认定工伤1106件，不予认定39件，认定率96.6%
        readings.append(quotient(RelationKind.RATE, rate, [(1, top)], both, roles=RATE_ROLES, cue=rate.name))
    for other in denied[:1]:
        for whole in _bottoms(rate, other, amounts, paragraph, [other]):
            rest = [(1, whole), (-1, other)]
            readings.append(quotient(RelationKind.RATE, rate, rest, [(1, whole)], roles=RATE_ROLES, cue=rate.name))
            sure = sure or (not named and _plain(rate, stem, keys, other, whole))
    if not readings and _IS_DONE.search(stem) and (goal := _goal_behind(rate, amounts)) is not None:
        done = [m for m in amounts if m.unit == goal.unit and m.index < goal.index and m.sentence is rate.sentence]
        beside = bool(done) and goal.clause - done[0].clause < 2
        return [rate_over(rate, m, goal) for m in done[:1]], False, beside
    if not readings:
        placed, sure = _in_place(rate, amounts, paragraph)
        return placed, False, sure
    return readings, bool(named), sure and not full


def _valid_ones(stem: str, keys: Sequence[str], named: Sequence[Mention], amounts: Sequence[Mention]) -> Mention | None:
    """回收600份，有效问卷589份，有效问卷回收率95.0%: of the valid ones, which are told behind all that came back."""
    narrowing = narrowing_of(stem, *keys)
    if not narrowing.startswith(_VALID) or any(_VALID in m.label for m in named):
        return None
    front = named[0]
    found = [m for m in amounts if _VALID in m.label and m.is_level and m.unit == front.unit]
    behind = [
        m for m in found if front.claim.start < m.claim.start and m.depth == front.depth and size(m) <= size(front)
    ]
    return behind[0] if len(behind) == 1 else None


_VALID = "有效"


def _of_its_population(rate: Mention, top: Mention, bottom: Mention) -> Relation:
    """家庭普及率, 目标人群覆盖率: the name says whom it reaches, so the larger of the two is what it is over.

    So it is where the rate comes out that way round: 入径8612例，符合入径标准9218例，入径率93.43%.
    """
    if size(top) > size(bottom) and TASK.search(bottom.label) is None:
        turned = rate_over(rate, bottom, top)
        if _REACHES.search(rate.name) is not None or holds(turned):
            return turned
    return rate_over(rate, top, bottom)


_REACHES = pattern("(?:覆盖|普及|渗透|知晓)率$")


def _of_the_sample(rate: Mention) -> Relation | None:
    """样本数640，收到答卷602份，有效答卷571份，有效回收率89.2%: over what was drawn, which has no unit of its own."""
    if not rate.name.endswith("回收率"):
        return None
    front = rate.sentence.mentions[: rate.index]
    drawn = [m for m in front if not m.unit and _SAMPLE.search(m.lead) is not None and m.is_level]
    word = _VALID if _VALID in rate.name else "收"
    back = [m for m in front if word in m.lead and m.is_level and not m.depth and m.unit in ("份", "张")]
    return rate_over(rate, back[0], drawn[0]) if len(drawn) == 1 and len(back) == 1 else None


_SAMPLE = pattern("样本[量数]?[为是共达]*$")


def _some_of_so_many(rate: Mention, keys: Sequence[str]) -> Relation | None:
    """覆盖41个小区（院落）中的38个，覆盖率92.7%: the verb of both stands in front of the larger one."""
    if rate.index < len(RATE_ROLES) - 1 or rate.depth:
        return None
    bottom, top = rate.sentence.mentions[rate.index - 2 : rate.index]
    alike = bottom.unit == top.unit and bottom.is_level and top.is_level and not bottom.depth and not top.depth
    if not alike or bottom.clause != top.clause or rate.clause != top.clause + 1 or rate.peer != top.peer:
        return None
    between = top.sentence.text[bottom.claim.end : top.claim.start]
    named = has_one_of(bottom.lead, keys) and _SOME_OF.fullmatch(between) is not None
    return rate_over(rate, top, bottom) if named else None


_SOME_OF = pattern("[^，,。；;：:]{0,24}中的?(?:已有|有)?")


def _is_of_its_own_stretch(rate: Mention) -> bool:
    """Whether so many of so many stand right in front of the rate, between the same semicolons."""
    if rate.index < len(RATE_ROLES) - 1 or rate.depth:
        return False
    bottom, top = rate.sentence.mentions[rate.index - 2 : rate.index]
    alike = bottom.unit == top.unit and bottom.is_level and top.is_level and not bottom.depth and not top.depth
    beside = bottom.peer == rate.peer and top.clause - bottom.clause < 2 and rate.clause == top.clause + 1
    return alike and beside and bottom.tail.endswith("中") and size(top) <= size(bottom)


def _is_of_plan(mention: Mention) -> bool:
    """原煤产量目标33019万吨，完成31005万吨: whether a plan is told with it, and 办结率92.9% is of neither."""
    front = mention.sentence.mentions[mention.index - 1] if mention.index else None
    beside = front is not None and front.unit == mention.unit and mention.clause - front.clause < 2
    return GOAL.search(mention.lead) is not None or (
        beside and front is not None and GOAL.search(front.lead) is not None
    )


def _is_apart(mention: Mention, rate: Mention) -> bool:
    return mention.sentence is not rate.sentence or mention.peer != rate.peer


def _the_others(rate: Mention, top: Mention, bottoms: Sequence[Mention]) -> Mention | None:
    """盈利企业22户，亏损企业6户，亏损面21.4%: those that are not, where nothing is told of all."""
    if not rate.name.endswith("面"):
        return None
    word = next((other for own, other in _OPPOSITES if own in top.label), None)
    return next((m for m in bottoms if word is not None and word in m.lead and m.peer == top.peer), None)


_OPPOSITES = (("亏损", "盈利"), ("盈利", "亏损"))
_IS_DONE = pattern("完成$|达成$|达标$|实现$")


def _goal_behind(rate: Mention, amounts: Sequence[Mention]) -> Mention | None:
    """The figure that the words behind it call the goal: 示范户2300户，完成三年2000户的目标，完成率115%."""
    found = [m for m in amounts if GOAL.match(m.tail.removeprefix("的")) is not None and m.peer == rate.peer]
    return found[0] if found and found[0].sentence is rate.sentence else None


def _are_of_one_list(one: Mention, other: Mention) -> bool:
    """医生、护理、康复签约人数各为3.7亿、1.3亿、1.6亿: items of a bare list, of which none is a part of another."""
    if one.sentence is not other.sentence or one.clause != other.clause or one.unit != other.unit:
        return False
    first, last = sorted((one, other), key=lambda mention: mention.index)
    row = one.sentence.mentions[first.index + 1 : last.index + 1]
    return all(m.separator == "、" and not m.lead.strip("、和及与 ") for m in row)


_IS_LEFT = pattern("余额|结余|剩余|存量|尚有|尚余|未结|现存")


def _over_opening(rate: Mention, top: Mention, left: Mention) -> Relation:
    """债务余额1260万元，年内化解340万元，化解率21.3%: of what there was before, what is left and what is gone."""
    return quotient(RelationKind.RATE, rate, [(1, top)], [(1, left), (1, top)], roles=RATE_ROLES, cue=rate.name)


def _in_place(rate: Mention, amounts: Sequence[Mention], paragraph: Paragraph) -> tuple[list[Relation], bool]:
    """Without a name to go by: the two figures of one unit right in front of the rate, the larger one first.

    112个乡镇中，已有108个建成…，覆盖率: there the words say which is the base, and no others are meant.
    """
    plain = [m for m in amounts if m.depth <= rate.depth]  # 获批148项（含重点2项、青年3项），资助率22.4%
    for top, bottom in itertools.pairwise(plain):
        apart = top.unit != bottom.unit or not top.is_level or top.sentence is not rate.sentence
        paired = DUE.search(bottom.lead) is not None and top.lead.lstrip("、，, ").startswith("实")
        if not apart and paired and rate.clause - top.clause < 2 and rate.peer == top.peer:
            sort = narrowing_of(stem_of(rate.name)[:-_VERB])  # 应征兵员386人，实征386人，大学生征集率62.1%
            is_own = len(sort) < _VERB or cues.shares_words(sort, bottom.head + top.head)
            return [rate_over(rate, top, bottom)], is_own  # 应免27.6万头、实免27.4万头，免疫率99.3%
        if not apart and _is_counted_among(rate, top, bottom):
            return [rate_over(rate, top, bottom)], True
        if not apart and size(bottom) >= size(top):
            among = whole_of(top, paragraph, amounts) is bottom and rate.clause - top.clause < 2
            alone = narrowing_of(stem_of(rate.name), "覆盖", "完成", "占比", "比例", "达标") == ""
            if top.claim.start not in paragraph.wholes:  # 化解积案42件中的40件，化解率
                alone = alone or has_one_of(bottom.label, keys_of(stem_of(rate.name)))
            return [rate_over(rate, top, bottom)], among and alone and rate.peer == top.peer
    return [], False


_VERB = 2


def _is_counted_among(rate: Mention, top: Mention, bottom: Mention) -> bool:
    """219个建制村中216个通快递，通达率98.6%: so many of so many in one clause, of which the rate takes up a word."""
    inside = top.clause == bottom.clause and top.peer == rate.peer and rate.clause == top.clause + 1
    if not inside or "中" not in bottom.tail + top.lead:
        return False
    return not set(stem_of(rate.name)).isdisjoint(top.lead + top.tail)


def _bottoms(
    rate: Mention, top: Mention, amounts: Sequence[Mention], paragraph: Paragraph, named: Sequence[Mention]
) -> list[Mention]:
    """What the figure can be taken from: the base that a bracket behind the rate names, its whole, larger ones."""
    bracketed = [m for m in amounts if m.owner is rate and m.unit == top.unit and m is not top]
    if rate.sentence.text[rate.claim.end : rate.claim.end + 1] not in ("（", "("):
        bracketed = []  # 放归率74.0%，比2023年（救护146只、放归101只）提高4.8个百分点: of another year
    if bracketed and any(cues.OUTSIDE.search(m.lead) is not None for m in (top, bracketed[0]) if m.owner is rate):
        return []  # 普及率90.3%（另有原建6215户，农户64902户）: what the bracket adds is not all
    if bracketed:
        return bracketed[:2]  # 合格率97.7%（应检480批次，实检473批次）
    whole = whole_of(top, paragraph, amounts)
    if whole is not None:
        beside = _of_its_own_item(rate, top, whole, amounts)
        return [*beside, whole, *(m for m in those_among(top) if m is not whole and m not in beside)]
    due = [m for m in amounts if DUE.search(m.lead) and m.unit == top.unit and m.claim.start < rate.claim.start]
    own = [m for m in due if any(key in m.lead for key in keys_of(stem_of(rate.name)))]
    beside = [m for m in due if abs(m.index - top.index) == 1]  # 到期应办结1402件 is no base of the 参评率
    due = own or beside
    if due and due[0].sentence is rate.sentence:
        # 体检1264人，应到1286人，合格842人，合格率: of those who were due to come, or who came
        came = [m for m in amounts if m.index + 1 == due[0].index and m.sentence is rate.sentence]
        return [*due[:1], *(m for m in came if not own and m.unit == top.unit and size(m) >= size(top))]
    larger = [m for m in amounts if m.unit == top.unit and (size(m) >= size(top) or TASK.search(m.label))]
    if any(m.index + 1 == top.index and covers((m, top)) for m in larger):
        return []  # 初次信访1246件，重复信访627件，重复率33.5%: of both together, which come to what was told before
    others = [m for m in larger if m not in named and not _is_next_item(top, m)]
    front = [m for m in others if m.claim.start < top.claim.start]
    if not others and named.index(top) == 0:  # 包案化解积案42件，化解40件: the base has the word too
        front = [m for m in named[1:] if m in larger and m.index + 1 == top.index and m.sentence is top.sentence]
    if not front and not others:  # 全县劳动力34.6万人，已就业38.8万人: a part above its base is wrong
        like = [m for m in amounts if m.unit == top.unit]
        front = [m for m in like if _leads_to(m, top) and size(top) <= 2 * size(m)]
        carried = any(cues.CARRIED_IN.search(m.label) for m in like)  # 上年结转63件，新立927件，审结941件
        if not larger or (larger == [top] and not carried):
            # 投放800万元、600万元和400万元，核销1684万元 is of all three
            front = front or [m for m in like if are_side_by_side(rate, top, m) and not (carried or joins_list(m))]
    found = front or others
    found = sorted(found, key=lambda m: m.claim.start in paragraph.wholes)[:3]  # a whole before its parts
    return [*found, *(m for m in those_among(top) if m not in found)]


def _of_its_own_item(rate: Mention, top: Mention, whole: Mention, amounts: Sequence[Mention]) -> list[Mention]:
    """不合格113批次；其中肉品218批次，不合格7批次，不合格率3.2%: the base beside the part, in an item of its own."""
    if whole.sentence is top.sentence and whole.peer == top.peer:
        return []
    wholes = top.sentence.paragraph.wholes
    beside = [m for m in amounts if m.unit == top.unit and are_side_by_side(rate, top, m) and size(m) >= size(top)]
    return [m for m in beside if wholes.get(m.claim.start) is not whole]


def those_among(top: Mention) -> list[Mention]:
    """合同48宗，其中到期39宗，按期开工37宗，开工率94.9%: the ones that 其中 picks right in front of the part."""
    before = top.sentence.mentions[top.index - 1] if top.index else None
    if before is None or before.unit != top.unit or not before.is_level or before.depth:
        return []
    beside = top.clause - before.clause == 1 and top.peer == before.peer
    return [before] if beside and "其中" in before.lead and size(before) >= size(top) else []


def are_side_by_side(rate: Mention, top: Mention, base: Mention) -> bool:
    """Whether base, part and rate follow each other: 回访2400户，接通1986户，接通率82.75%."""
    row = base.sentence is top.sentence is rate.sentence and base.index + 2 == top.index + 1 == rate.index
    return row and rate.clause - top.clause < 2 and top.clause - base.clause < 2 and base.peer == rate.peer


def _leads_to(base: Mention, top: Mention) -> bool:
    """Whether the one stands right in front of the other, and is called what comes in."""
    beside = base.sentence is top.sentence and base.index + 1 == top.index and base.peer == top.peer
    return beside and top.clause - base.clause < 2 and cues.COMES_IN.search(base.lead) is not None


def _is_next_item(top: Mention, other: Mention) -> bool:
    """优秀41卷、合格83卷: the items behind a figure in its list are not what it is taken from."""
    return other.index > top.index and other.clause == top.clause and other.separator == "、"


def _plain(rate: Mention, stem: str, keys: tuple[str, ...], top: Mention, bottom: Mention) -> bool:
    """Whether the rate can be no other: both figures stand right in front of it, and nothing narrows its name."""
    if top.sentence is not rate.sentence or bottom.sentence is not rate.sentence:
        return False
    if rate.clause - top.clause > 1 + _is_told_with_rest(rate, top, bottom) or top.clause - bottom.clause > 2:
        return False
    if is_flow_of_stock(top, bottom):
        return False
    narrowing = stem
    for word in (*keys, *GENERIC):
        narrowing = narrowing.replace(word, "")
    narrowing = _OF_EXTENT.sub("", narrowing)
    if keys == _FOUND:
        narrowing = narrowing.removeprefix("问题")  # 检出不规范的54份，问题检出率
    before = rate.sentence.text[rate.sentence.start : top.claim.end] + top.tail
    if narrowing in _AT_ONCE:
        return any(word in top.label for word in _AT_ONCE)  # 当即答复33786件，直接答复率
    return len(narrowing) < 2 or narrowing in before


def _is_told_with_rest(rate: Mention, top: Mention, bottom: Mention) -> bool:
    """调解纠纷14207件，调解成功13862件，未成功345件，成功率97.6%: only what completes the base stands between."""
    between = rate.sentence.mentions[top.index + 1 : rate.index]
    wholes = rate.sentence.paragraph.wholes
    return len(between) == 1 and all(wholes.get(m.claim.start) is bottom for m in (top, *between))


def is_flow_of_stock(top: Mention, bottom: Mention) -> bool:
    """Whether the one tells what this period brought, the other what there is: 持证6842人，今年通过考试1386人."""
    return _THIS_PERIOD.search(top.lead) is not None and _STOCK.search(bottom.lead) is not None


_THIS_PERIOD = pattern("今年|本年|当年|年内|本期|新增")
_STOCK = pattern("现有|在册|持证|累计|[年月季期]末")


_DENIED = pattern("[不未](?:予|能|经)[^\\W\\d_a-zA-Z]{2}$")


@lru_cache(maxsize=1024)
def keys_of(stem: str) -> tuple[str, ...]:
    if (denied := _DENIED.search(stem)) is not None:
        return (denied.group(),)  # 不予批准率 is of those that were not
    if len(stem) > 2 and stem[-3] in "不未非":
        return (stem[-3:],)
    for group in _SYNONYMS:
        if stem.endswith(group):
            return group
    short = _OF_EXTENT.sub("", stem)
    stem = short if len(short) > 1 and GOAL.fullmatch(short) is None else stem  # 指标达成率 is not of the 指标
    return (stem[-2:],) if len(stem) > 1 else ()
