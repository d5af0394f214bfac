"""When the linkers of growth are asked: by the roles and words that a paragraph or a sentence has."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.growth.against import link_against
from checker.linking.growth.changes import link_changes
from checker.linking.growth.compounded import link_growth_on_growth
from checker.linking.growth.goals import link_growth_goals
from checker.linking.growth.growth import link_growth
from checker.linking.growth.overall import link_overall_growth
from checker.linking.growth.pace_gaps import link_pace_gaps
from checker.linking.growth.trends import link_trends
from checker.linking.memory import Memory
from checker.linking.passage import Paragraph, Role, Sentence
from checker.model.patterns import pattern

_AVERAGE = Role.AVERAGE
_CHANGE = Role.CHANGE
_GROWTH = Role.GROWTH
_NET = Role.NET
_PERCENT = Role.PERCENT
_PREVIOUS = Role.PREVIOUS
_SHARE = Role.SHARE
_OF_CHANGES = frozenset((_AVERAGE, _CHANGE, _NET, _PREVIOUS))
_IS_OFF = pattern("[超多差少欠缺短大小高低不增减节需][^\\W\\d_a-zA-Z]{0,12}\\d")
_THEN = pattern("[上前去头][^，,。；;]|昨|往年|早先|原先|从前|当初|起初")
_TWO = 2


def growth_of_paragraph(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """What a paragraph may assert of growth."""
    roles, words = paragraph.roles, paragraph.words
    grows = _GROWTH in roles
    if grows or _CHANGE in roles:
        yield from link_growth(paragraph)
    if grows and ("缴存" in words or "提取" in words):
        from checker.linking.growth.accumulated import link_accumulated

        yield from link_accumulated(paragraph)
    if memory.by_unit and (grows or _CHANGE in roles):
        from checker.linking.growth.over_this_year import link_over_this_year

        yield from link_over_this_year(paragraph, memory)
    if not roles.isdisjoint(_OF_CHANGES) or "迟" in words or "滞" in words or ("前" in words and "提前" in words):
        yield from link_changes(paragraph)
    yield from link_trends(paragraph)
    if _CHANGE in roles and _SHARE in roles and "点" in words and ("上年" in words or "去年" in words):
        from checker.linking.growth.shares_of_both_years import link_shares_of_both_years

        yield from link_shares_of_both_years(paragraph)
    if _CHANGE in roles and "点" in words and ("较" in words or "比" in words):
        from checker.linking.growth.time_told_later import link_time_told_later

        yield from link_time_told_later(paragraph)
    changes = grows or _CHANGE in roles or _NET in roles
    if changes and ("初" in words or ("前" in words and "后" in words) or "出院" in words):
        from checker.linking.growth.before_and_after import link_before_and_after

        yield from link_before_and_after(paragraph)
    if changes and ("年" in words or "期间" in words or "前后" in words):
        from checker.linking.growth.over_years import link_over_years

        yield from link_over_years(paragraph)
    if changes or "节" in words or "减" in words or "浮" in words:
        from checker.linking.growth.told_beside import link_told_beside

        yield from link_told_beside(paragraph)
    if "股" in words and ("由" in words or "从" in words):
        from checker.linking.growth.share_capital import link_share_capital

        yield from link_share_capital(paragraph)
    if grows and _CHANGE in roles and paragraph.previous is not None:
        from checker.linking.growth.told_in_front import link_told_in_front

        yield from link_told_in_front(paragraph)
    if grows and _CHANGE in roles and cues.gives_each(words):
        from checker.linking.growth.each_by_name import link_each_by_name

        yield from link_each_by_name(paragraph)
    if "于" in words:
        from checker.linking.growth.greater_than import link_greater_than

        yield from link_greater_than(paragraph)
    if "月" in words and ("月底" in words or "月末" in words or "30日" in words or "31日" in words):
        from checker.linking.growth.points_named import link_points_named

        yield from link_points_named(paragraph)
    if grows or _PERCENT in roles:
        yield from link_against(paragraph)
    if grows:
        yield from link_growth_on_growth(paragraph)
        yield from link_growth_goals(paragraph)
        yield from link_pace_gaps(paragraph)
        yield from link_overall_growth(paragraph)
        if "百分点" in words and ("快" in words or "高" in words or "慢" in words or "低" in words):
            from checker.linking.growth.paces_over_sentences import link_paces_over_sentences

            yield from link_paces_over_sentences(paragraph)
    if "进" in words and "度" in words and ("时进度" in words or "时间进度" in words):
        from checker.linking.growth.time_progress import link_time_progress

        yield from link_time_progress(paragraph)


def growth_of_sentence(sentence: Sentence) -> Iterator[Proposal]:
    """What a sentence may assert of growth."""
    roles, words, figures = sentence.roles, sentence.words, len(sentence.mentions)
    if figures > _TWO and ("比" in words or "较" in words or "超" in words or "于" in words):
        from checker.linking.growth.limits_beside import link_limits_beside

        yield from link_limits_beside(sentence)
    planned = "划" in words or "标" in words or "任务" in words or "预算" in words
    if planned and figures > _TWO and _IS_OFF.search(words) is not None:
        from checker.linking.growth.off_the_goal import link_off_the_goal

        yield from link_off_the_goal(sentence)
    if _CHANGE in roles and figures > _TWO:
        from checker.linking.growth.other_side_behind import link_other_side_behind

        yield from link_other_side_behind(sentence)
    changes = Role.GROWTH in roles or _CHANGE in roles
    if Role.GROWTH in roles and figures > _TWO and "年均" in words:
        from checker.linking.growth.mean_of_whole import link_mean_of_whole

        yield from link_mean_of_whole(sentence)
    if changes and figures > _TWO and ("比" in words or "较" in words):
        from checker.linking.growth.side_by_side import link_side_by_side

        yield from link_side_by_side(sentence)
    if changes and figures > _TWO and "，" in words and _THEN.search(words) is not None:
        from checker.linking.growth.then_and_this_time import link_then_and_this_time

        yield from link_then_and_this_time(sentence)
    if changes and figures > _TWO and ("（" in words or "(" in words):
        from checker.linking.growth.both_in_bracket import link_both_in_bracket

        yield from link_both_in_bracket(sentence)
    if Role.GROWTH in roles and _CHANGE in roles and "点" in words:
        from checker.linking.growth.paces_by_name import link_paces_by_name

        yield from link_paces_by_name(sentence)
    if changes and figures > _TWO and "点" in words and ("（" in words or "(" in words):
        from checker.linking.growth.paces_noted import link_paces_noted

        yield from link_paces_noted(sentence)
    if _PREVIOUS in roles and figures > _TWO and "以" in words and ("复合" in words or "年均" in words):
        from checker.linking.growth.at_mean_rates import link_mean_rates_between

        yield from link_mean_rates_between(sentence)
    if figures > _TWO and "基准" in words and ("超" in words or "跑" in words or "落后" in words):
        from checker.linking.growth.excess_returns import link_excess_returns

        yield from link_excess_returns(sentence)
    if figures > _TWO and ("计" in words or "抵" in words or "总" in words or "共" in words):
        from checker.linking.growth.net_of_changes import link_net_of_changes

        yield from link_net_of_changes(sentence)
    room = ("空" in words and "空间" in words) or ("余" in words and ("余地" in words or "余量" in words))
    if room or ("额" in words and "额度" in words):
        from checker.linking.growth.limits_beside import link_room_left

        yield from link_room_left(sentence)
    if "浮" in words or ("调" in words and ("上调" in words or "下调" in words)):
        from checker.linking.growth.floated import link_floated

        yield from link_floated(sentence)
    if figures > _TWO and "%" in words and "的" in words and ("幅" in words or "增" in words or "降" in words):
        from checker.linking.growth.noun_behind import link_nouns_behind

        yield from link_nouns_behind(sentence)
    if _PREVIOUS in roles and figures > _TWO:
        from checker.linking.growth.pair_in_front import link_pairs_in_front

        yield from link_pairs_in_front(sentence)
    if _PREVIOUS in roles and ("较" in words or "比" in words):
        from checker.linking.growth.without_size import link_without_size

        yield from link_without_size(sentence)
    if _PREVIOUS in roles and ("之和" in words or "计" in words or "相加" in words or "总" in words):
        from checker.linking.growth.sums_compared import link_sums_compared

        yield from link_sums_compared(sentence)
    if _PREVIOUS in roles and (("幅" in words and "幅度" in words) or words.count("一") > 1):
        from checker.linking.growth.one_each_way import link_one_each_way

        yield from link_one_each_way(sentence)
    if "亏" in words or "逆" in words or "赤" in words:
        from checker.linking.growth.turns import link_turns

        yield from link_turns(sentence)
    if "季" in words and ("依次" in words or "分别" in words):
        from checker.linking.growth.quarters import link_quarters

        yield from link_quarters(sentence)
    if _CHANGE in roles and "差" in words:
        from checker.linking.growth.gap_changes import link_gap_changes

        yield from link_gap_changes(sentence)
    runs_on = "1" in words or "累计" in words or "全年" in words
    if figures > _TWO and runs_on and ("月" in words or "季" in words):
        from checker.linking.growth.months_between import link_months_between

        yield from link_months_between(sentence)
