"""Wholes in front of a sentence whose parts stand in it: 按类型分，…, 新收案件中，…, or a sum that simply comes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.totals.added_units import in_added_units
from checker.linking.totals.among_named import is_among_them
from checker.linking.totals.closure import covers
from checker.linking.totals.columns import Breakdown, Column
from checker.linking.totals.extents import goes_on_behind, is_made_up, with_other_units
from checker.linking.totals.figures_beside import earlier_beside
from checker.linking.totals.full_lists import is_full
from checker.linking.totals.named_wholes import (
    composed,
    named_again,
    named_by_cue,
    near_in_front,
    placed,
    view_in_front,
)
from checker.linking.totals.not_their_whole import (
    OF_THAT_YEAR,
    are_of_another_time,
    comes_or_goes,
    divides_its_own,
    has_rest_beside,
    is_item_less_than_a_part,
    is_of_no_list,
    is_of_two_that_are_all,
    is_one_of_a_list,
)
from checker.linking.totals.opening_lists import at_most_the_whole, opened_list
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.shares_beside import shares_fill, shares_leave_room
from checker.linking.totals.sizes import comes_near, exceeds, is_of_the_size, may_divide, nearly_all
from checker.linking.totals.subjects_of_views import subject_of_view
from checker.linking.totals.unannounced import unannounced
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_MOST_TOLD = 24
_NOUN = 2
_MEAN = pattern("[人户亩日月年场件车例次班村]均(?![衡匀等])|平均")


def across(
    before: list[Column],
    told: list[Mention],
    column: Column,
    runs: Sequence[list[Mention]],
    split: Mention | None,
) -> Iterator[Proposal]:
    """What words call the parts of a whole in front of the sentence although no sum comes out.

    ``runs`` are those of the column, one or more.
    """
    runs = [run for run in runs if not divides_its_own(run)]
    if not runs:
        return
    first = runs[0][0]
    opening = first.sentence.text[first.sentence.start : first.claim.start]
    if cues.OUTSIDE.match(opening.lstrip()) is not None:
        return  # 核电发电量366.5亿千瓦时。另据协会统计，风电、光伏发电量分别为465亿千瓦时、261亿千瓦时
    near = near_in_front(before, column, first)
    if (those := cues.AMONG_NAMED.search(opening) if "中" in opening or "里" in opening else None) is not None:
        near = [m for m in near if not is_among_them(m, those.group(1))]
        told = [m for m in told[-_MOST_TOLD:] if not is_among_them(m, those.group(1))]
    again = named_again(those.group(1), told, first) if those is not None else []
    near = again[-1:] or near  # 收案2403件，结案2424件。已结案件中，…
    cue = view_in_front(first) or composed(first.sentence, opening)
    if (subject := subject_of_view(opening, cue, told, first) if cue else None) is not None:
        near = [subject]
        split = split if split is subject else None
    divided = {id(breakdown.whole) for earlier in before for breakdown in earlier.found}
    for whole in reversed(near):
        if not may_divide(whole, runs):
            continue
        if id(whole) in divided and not any(map(covers, runs)):
            continue  # 成本13.48亿元：人工A、能源B、…。未覆盖部分C，补贴D，利润E: it is divided already
        if is_of_no_list(whole) or comes_or_goes(whole):
            continue
        if _MEAN.search(first.lead) is not None and _MEAN.search(whole.lead) is None:
            continue  # 争议金额11.6万元。城镇居民人均可支配收入46218元；农村居民人均可支配收入24875元
        if not is_one_of_a_list(whole, near, runs) and not are_of_another_time(whole, first):
            apart = [run for run in runs if not has_rest_beside(whole, run)]
            yield from unannounced(whole, [run for run in apart if not is_item_less_than_a_part(whole, run)])
    if split is not None and split.unit == first.unit and all(split is not whole for whole in near):
        # 零售总额246.3亿元。城镇201.7亿元，乡村44.6亿元。商品零售213.5亿元，餐饮收入32.8亿元: by another view
        yield from unannounced(split, [run for run in runs if covers(run)], again=True)
    if cue:
        named = [subject] if subject is not None else again or named_by_cue(cue, told, first)
        if overlapping(None, column.top) or cues.PARTIAL.search(first.sentence.words):
            return
        if "结果" in cue and any(cues.CARRIED_IN.search(m.lead) for each in before for m in each.mentions):
            return  # 新收64件，上年结转3件。办理结果为…: of both together
        same = [split] if split is not None and split.unit == first.unit else []
        if goes_on_behind(runs[0]):
            return  # 从地区看，甲地交易额A，节约B；乙地交易额C: an item of its own on each side of the semicolon
        wholes = [whole for whole in named[-1:] or same or near if not overlapping(whole, runs[0])]
        wholes = [w for w in wholes if not is_of_two_that_are_all(w, runs) and not is_of_no_list(w)]
        wholes = [w for w in wholes if OF_THAT_YEAR.match(first.lead) is None]
        if wholes:
            apart = [
                run for run in runs if not any(shares_leave_room(w, run) or has_rest_beside(w, run) for w in wholes)
            ]
            lists = [with_other_units(run) for run in apart]
            totals = tuple(total_relation(whole, in_added_units(whole, run), cue) for whole in wholes for run in lists)
            if not totals:
                return
            sure = len(wholes) == 1 and any(_leaves_nothing(wholes[0], run, cue) for run in runs)
            if cue.endswith("由") and len(wholes) == 1 and is_of_the_size(wholes[0], lists[-1]):
                in_full = cues.overlap(cue, wholes[0].label) >= len(cue.strip()) - _NOUN
                sure = sure or (in_full and is_made_up(lists[-1][-1]))
            yield Proposal(totals, Confidence.HIGH if sure else Confidence.MEDIUM)  # 按…分，…。按…分，…
            for whole in named[-1:]:
                yield from at_most_the_whole(whole, runs[0], cue)
        return
    if again:
        yield from opened_list(again[-1:], runs, opening)
    elif "在" in opening and (named := placed(told, runs[0], opening)):
        total = total_relation(named[-1], runs[0], "在")
        sure = nearly_all(named[-1], runs[0]) or exceeds(named[-1], runs[0])
        yield Proposal((total,), Confidence.HIGH if sure else Confidence.MEDIUM)
    elif cues.AMONG.match(opening) or cues.LEADING.match(opening):
        here = [breakdown.whole for breakdown in column.found] if cues.AMONG.match(opening) else []
        near = [
            whole for whole in near if whole not in here
        ]  # 其中 has told all of it: what is behind ； is another list
        full = [run for run in runs if covers(run) or shares_fill(run)]
        if full:  # a list that leaves nothing out is of the whole that it comes near to
            wholes = [m for m in told[-_MOST_TOLD:] if m.unit == first.unit and comes_near(m, full[-1])]
            near = [m for m in near if m in wholes] or wholes
        if len(near) == 1:
            yield from opened_list(near, runs, opening)
            yield from earlier_beside(Breakdown(near[0], runs[0], opening), RelationKind.PART)


def _leaves_nothing(whole: Mention, parts: Sequence[Mention], cue: str) -> bool:
    """Whether a view (从输入地看) is of everything, by its words or its parts: one that falls short may go on."""
    if is_full(whole, parts):
        return True
    if not nearly_all(whole, parts):
        return cues.THE_REST.search(parts[-1].lead) is not None and comes_near(whole, parts)
    exceeds = sum(part.values.low or 0 for part in parts) > (whole.values.high or 0)
    return exceeds or cues.SPLIT.search(cue) is not None
