"""Lists that a word announces (其中, 分为, 按…分, a colon): all of the whole, or within it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention
from checker.linking.stocks.budgets import left_over
from checker.linking.stocks.signs_of_flows import sign_of
from checker.linking.totals.announced_items import (
    HAPPENED,
    before_what_was_done,
    in_all_its_units,
    to_the_rest,
    without_what_happened,
)
from checker.linking.totals.announced_of_others import (
    are_points,
    counts_what_is_in,
    follow_in_rank,
    goes_past_its_sort,
    has_a_share,
    is_above,
    is_among_some,
    is_nearest,
    is_of_level_moved,
    is_of_list,
)
from checker.linking.totals.breakdowns import slipped
from checker.linking.totals.closure import covers
from checker.linking.totals.counted_once import less_what_is_twice
from checker.linking.totals.excess import excess_confidence, is_shown_too_much
from checker.linking.totals.extents import is_made_up
from checker.linking.totals.figures_beside import beside
from checker.linking.totals.full_lists import is_full
from checker.linking.totals.overlaps import are_entries, overlapping
from checker.linking.totals.plain_lists import is_plain_list, tells_all
from checker.linking.totals.relations import total_relation
from checker.linking.totals.shares_beside import shares_fill, shares_leave_room
from checker.linking.totals.sizes import all_but_one, comes_near, exceeds, is_of_the_size, is_scale_slip, nearly_all
from checker.linking.totals.untold_rest import leaves_rest_untold
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_FEW = 3
_COUNT = ClaimKind.COUNT


def read_announced(
    whole: Mention, extents: list[list[Mention]], cue: str, earlier: Sequence[Mention] = ()
) -> Iterator[Proposal]:
    """The readings of a list that a word announces: exhaustive, or within the whole.

    A view (按类别分) may be of a figure further in front: 化解纠纷2991件，调解成功2961件，按类别分为….
    """
    if extents and _ARE_COUNTIES.match(whole.tail) and _ARE_VILLAGES.match(extents[0][0].tail):
        return  # 5个县受灾，其中12个乡镇受灾较重: not of the counties, but in them
    if extents and counts_what_is_in(whole, extents[0][0]):
        return
    if extents and are_entries(extents[-1]):
        return  # 年末余额21361万元，即年初余额28415万元，当年动用20000万元，又补充12946万元: a ledger
    if extents and (net := _net_of(whole, extents)) is not None:
        yield Proposal((net,), Confidence.HIGH)
        return
    apart = [run for run in extents if not overlapping(whole, run) or _fills_in_turn(whole, run, cue)]
    if not apart:
        if extents and cue.startswith("其中") and is_nearest(whole, extents[0][0]):
            yield from _each_within(whole, extents[0], cue)
            if (steps := _steps_behind_first(whole, extents[-1])) is not None:
                yield steps
        return
    extents = before_what_was_done(without_what_happened(whole, apart)) if cue.startswith("其中") else apart
    if cue.startswith("其中") and len(extents[-1]) > _FEW and covers(extents[-1][1:]):
        extents.append(extents[-1][1:])  # 其中女性5104人，35岁及以下1718人，36至54岁6971人，55岁及以上3424人
    if cue.startswith("中") and is_among_some(whole, extents[0][0]):
        some = total_relation(whole, extents[0], cue, kind=RelationKind.PART)
        of_all = (total_relation(whole, run, cue) for run in extents if len(run) > 1)
        yield Proposal((next(filter(holds, of_all), some),), Confidence.MEDIUM)
        return
    extents = in_all_its_units(whole, extents) or to_the_rest(extents)
    shortest, longest = extents[0], extents[-1]
    if are_points(whole, shortest[0]):
        return  # 17家单位审计发现：一是预算不细，9家…；二是清理不及时，5家…: one may show several faults
    text = whole.sentence.text
    words = text[whole.claim.start : longest[-1].claim.end + len(longest[-1].tail)]
    end = longest[-1].claim.end
    after = text[end : min(end + _NEAR, whole.sentence.end)]
    opening = text[whole.sentence.start : shortest[0].claim.start]
    partial = cues.PARTIAL.search(words) is not None
    split = cues.SPLIT.search(words) or cues.SPLIT.search(after) or is_made_up(longest[-1]) or None
    view = cues.view_of(words) or cues.view_of(after)
    beside_it = cue[-1:] in "：:" and shortest[0].index == whole.index + 1  # 金额4726万元，分别是：虚列1215万元，…
    told_with_others = _AND_THE_OTHERS.search(shortest[0].lead)
    told_apart = (
        told_with_others or _RESPECTIVELY.match(shortest[0].lead) or (_RESPECTIVELY.match(cue) if beside_it else None)
    )
    told_apart = told_apart if shortest[0].peer == whole.peer else None
    if told_apart and exceeds(whole, shortest) and not is_of_the_size(whole, shortest) and has_a_share(whole):
        return  # 火灾1327起只占27.3%，更多的是抢险和救助，分别为2218起和906起: what has a share is one of several
    # 11座水库蓄水2163万立方米；沙坝、柳林两座占了四成，分别为497万和352万立方米: behind ； they are of another subject
    # 教育、社保、卫生三项分别为A、B、C: of these, if of no more
    is_named = split is None and "、" in shortest[0].head and not told_with_others
    split = split or told_apart
    counts_finds = whole.claim.kind is not ClaimKind.MONEY  # of what was found one may show several faults, but no 元
    split = None if counts_finds and _SAMPLE.search(text, whole.sentence.start, whole.claim.end + 8) else split
    if shares_leave_room(whole, longest) and split is None:
        view = None  # 从贸易方式看，一般贸易312.6亿元，占67.9%；加工贸易98.2亿元，占21.3%
    view = view or _THAT_IS.match(cue)
    exhaustive = split or view or (cue[:1] in "：:" and "：" in opening) or cues.THE_REST.search(shortest[-1].lead)
    if any(_ADDED.match(part.lead) for part in longest) or follow_in_rank(whole, shortest[0]):
        return
    if "均" in whole.lead and any(is_above(part, whole) for part in longest):
        return  # 月均收入5127元，其中省外5864元，省内4386元: an average lies between those of its groups
    seen = (total_relation(other, parts, cue) for other in reversed(earlier) for parts in extents if len(parts) > 1)
    again = next(filter(holds, seen), None) if split or view else None
    if again is not None:
        yield Proposal((again,), Confidence.HIGH)  # 按技术等级：…，三级及以下13610公里；按行政等级：国道…
        return
    if _EACH_TIME.search(shortest[0].lead):
        # 2020年为87家，此后各年末分别是104家、139家; but 2020年至2023年共288.2万元，各年依次为A、B、C和D
        span = cues.year_span(whole.sentence.words)
        yearly = [run for run in extents if span is not None and len(run) == span[1] - span[0] + 1]
        if yearly and whole.year == 0 and is_of_the_size(whole, yearly[0]):
            yield Proposal(tuple(total_relation(whole, run, cue) for run in yearly), Confidence.MEDIUM)
        return
    totals = tuple(total_relation(whole, parts, cue) for parts in extents if len(parts) > 1)
    within = tuple(total_relation(whole, parts, cue, kind=RelationKind.PART) for parts in extents[:1])
    own = is_nearest(whole, shortest[0])
    own = own or cues.CARRIED_IN.search(whole.sentence.mentions[shortest[0].index - 1].lead) is not None
    if leaves_rest_untold(longest) and not exceeds(whole, longest):
        yield Proposal((total_relation(whole, longest, cue, kind=RelationKind.PART),), Confidence.LOW)
        return
    closing = (parts for parts in extents if own and not partial and _is_all(whole, parts, cue))
    closing = (parts for parts in closing if not shares_leave_room(whole, parts))
    closed = next((parts for parts in closing if not goes_past_its_sort(whole, parts)), None)
    if closed is not None and covers(closed):  # 维持7件，纠正1件，其他2件，尚未审结2件 cover all with the last one, too
        longer = (run for run in extents if len(run) > len(closed) and run[-1].peer == run[0].peer and covers(run))
        closed = next(longer, closed)
    if closed is not None:
        yield Proposal((total_relation(whole, closed, cue),), Confidence.HIGH)
    elif totals and exhaustive:
        full = nearly_all(whole, shortest) or (
            cues.THE_REST.search(shortest[-1].lead) is not None and comes_near(whole, shortest)
        )
        told_so = _THAT_IS.match(cue) is not None and len(shortest) >= _FEW and whole.peer == shortest[0].peer
        committed = own and not partial and ((split is not None and not is_named) or full or told_so)
        if split or view:
            totals += tuple(
                total_relation(other, parts, cue) for other in reversed(earlier[-_FEW:]) for parts in extents
            )
        if partial and own and is_shown_too_much(whole, longest):
            yield Proposal((total_relation(whole, longest, cue, kind=RelationKind.PART),), Confidence.HIGH)
            return
        too_much = not partial and cues.AMONG.search(cue) is not None and exceeds(whole, shortest)
        otherwise = excess_confidence(whole, shortest, own=own) if too_much else Confidence.MEDIUM
        yield Proposal(totals, Confidence.HIGH if committed else otherwise)
    elif rest := all_but_one(whole, shortest):
        yield Proposal((total_relation(whole, rest, cue),), Confidence.HIGH)
    elif (once := less_what_is_twice(whole, longest)) is not None:
        yield once
    elif any((part.values.low or 0) < 0 for part in shortest):
        # 投资收益3276.5万元，其中联营3904.2万元、合营-627.7万元: a part may be more than all where another is negative
        signed = total_relation(whole, shortest, cue)
        likely = len(shortest) > 1 and misses_by_a_slip(signed)
        yield Proposal((signed,), Confidence.HIGH if holds(signed) else Confidence.MEDIUM if likely else Confidence.LOW)
    elif cues.AMONG.search(cue) and not is_of_level_moved(whole, shortest) and not is_of_list(whole, shortest):
        if "/" in whole.unit:
            return  # 油菜亩产195公斤/亩，其中双低241公斤/亩: of a mean nothing is a part
        # a 其中 list need not be exhaustive: only too much is wrong for certain
        covers_others = len(shortest) == 1 and cue.startswith("涵盖")  # 基层工会1386家，涵盖单位2174家
        confidence = Confidence.LOW if covers_others else excess_confidence(whole, shortest, own=own)
        larger = [part for part in shortest if is_above(part, whole)]
        if larger == shortest[-1:] and len(shortest) > 1 and _IS_A_BASE.search(larger[0].lead) is not None:
            return  # 吞吐量7986万吨，其中外贸2186万吨，设计通过能力8612万吨: what quotients are over is no part
        rest = [part for part in shortest if part not in larger]
        others = total_relation(whole, rest, cue, kind=RelationKind.PART) if len(larger) == 1 and rest else None
        if others is not None and holds(others) and not is_scale_slip(whole, shortest):
            # 处罚4120人，其中拘留1736人、罚款4208人: the one part that is more than all of it
            yield Proposal((others,), Confidence.LOW)
            within = (total_relation(whole, larger, cue, kind=RelationKind.PART),)
        yield Proposal(within, confidence)
        second = beside(whole)
        if own and second is not None and len(shortest) == 1:
            part = beside(shortest[0], unit=second.unit)
            if part is not None:
                yield Proposal((total_relation(second, [part], cue, kind=RelationKind.PART),), Confidence.HIGH)
        if own and not partial and holds(within[-1]):
            yield from slipped(whole, [parts for parts in extents if len(parts) > 1], cue)


_IS_A_BASE = pattern("(?:能力|产能|生产总值|GDP|总人口|常住人口|户籍人口)(?:为|达到?|约)*$")


def _is_all(whole: Mention, parts: Sequence[Mention], cue: str) -> bool:
    """Whether the list leaves nothing out: by its sorts, or by its form behind words that do not pick some of it."""
    if is_full(whole, parts):
        return True
    return not cue.startswith(_PICKS) and tells_all(whole, parts)


def _fills_in_turn(whole: Mention, parts: Sequence[Mention], cue: str) -> bool:
    """成年人、学生、大学生分别为A、B、C，分别占73.7%、24.4%和2.0%: all of what stands in front, if by their shares."""
    return not cue.startswith(_PICKS) and shares_fill(parts) and is_plain_list(whole, parts)


_PICKS = ("其中", "从中", "主要", "仅", "中", "里")


def _net_of(whole: Mention, extents: Sequence[Sequence[Mention]]) -> Relation | None:
    """净增企业15家，其中新升规19家、退出4家: what came less what went, the shortest list that says both."""
    said = _NET.search(whole.lead)
    for run in extents if said is not None and not whole.depth else ():
        signs = [sign_of(part) for part in run]
        if {1, -1} == set(signs) and said is not None:
            side = -1 if said.group() == "净减" else 1
            return left_over(whole, [(side * sign, part) for sign, part in zip(signs, run, strict=True)])
    return None


_NET = pattern("净[增减](?!值)")
_ARE_COUNTIES = pattern("(?:省|市|州|盟|县|区|市县|县区|县市区|区县)(?![^\\W\\d_a-zA-Z]?[级内属直])")
_ARE_VILLAGES = pattern("(?:行政|自然)?(?:乡镇|镇|乡|街道|社区|村)")


def _steps_behind_first(whole: Mention, run: Sequence[Mention]) -> Proposal | None:
    """其中女性5104人，35岁及以下1718人，36至54岁7491人，55岁及以上3424人: all ages, behind a mark that some bear."""
    steps = run[1:]
    if len(steps) < _FEW or not covers(steps) or overlapping(whole, steps) or not is_of_the_size(whole, steps):
        return None
    return Proposal((total_relation(whole, steps, "其中"),), Confidence.HIGH)


def _each_within(whole: Mention, parts: Sequence[Mention], cue: str) -> Iterator[Proposal]:
    """受援人1121人次，其中农民工463人次、老年人214人次、妇女389人次: one may be several, each is no more than all."""
    for part in parts if whole.is_level and whole.claim.kind is _COUNT else ():
        if not part.depth and part.peer == whole.peer and HAPPENED.match(part.lead) is None:
            within = total_relation(whole, [part], cue, kind=RelationKind.PART)
            yield Proposal((within,), excess_confidence(whole, [part], own=True))


_THAT_IS = pattern("即")
"""四类人员共287人，即宣告缓刑273人、…: what the whole is."""
_ADDED = pattern("加(?![工油气班密固装盟入大强快])|减(?![少免轻税费负排])|年[中内](?:追加|调[增减])|调整后?的?预算")
"""加上级补助A、减结转B: what is added or taken away is no part; 减少拨款 is."""
_EACH_TIME = pattern("(?:此后|之后|随后|各年|逐年|历年)[^，,；;]{0,6}(?:分别|依次)")
_AND_THE_OTHERS = pattern("(?:[、和及与]|以及)(?:其[他它余])[^，,。；;、\\d]{0,8}(?:分别|依次)[为是有]?$")
"""车险、农险和其他险种分别为: the items leave nothing out."""
_RESPECTIVELY = pattern(
    "\\s*(?:余额|金额|数量|面积|人数|件数|规模)?(?:分别(?:是|为|给予|处以|作出)|依次为|依次是|具体为)"
)
"""发放412万元，分别为A216万元、B108万元: what is told one by one is all of it."""

_SAMPLE = pattern("抽查|抽检|抽取|发现")
"""抽查的46个项目中，4个…，3个…: what was found in them, and one may show several faults."""
_NEAR = 24
"""How far behind a list words may still speak of it."""
