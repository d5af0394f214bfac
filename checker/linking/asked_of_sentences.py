"""Which linkers a sentence is asked by: those that look at one sentence for itself, if it has their roles or words."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Role, Sentence
from checker.linking.stocks.findings import link_findings
from checker.linking.stocks.funnels import link_funnels, tells_stages
from checker.linking.totals.alike_units import link_alike_units
from checker.linking.totals.deduplicated import link_deduplicated
from checker.linking.totals.done_and_left import link_done_and_left
from checker.linking.totals.each_alike import link_each_alike
from checker.linking.totals.graded_lists import link_graded_lists
from checker.linking.totals.named_again import link_named_again
from checker.linking.totals.paired_columns import link_paired_columns, link_pairs_by_clause
from checker.linking.totals.short_names import link_short_names
from checker.linking.totals.told_sums import link_told_sums
from checker.model.patterns import pattern

_AVERAGE = Role.AVERAGE
_CHANGE = Role.CHANGE
_PERCENT = Role.PERCENT
_RATE = Role.RATE
_RATIO = Role.RATIO
_SHARE = Role.SHARE
_QUOTIENTS = frozenset((_PERCENT, _RATE, _SHARE))
_PREVIOUS = Role.PREVIOUS


_CARRIED = ("结转", "旧存", "积存", "结存", "转入", "转来", "上年", "去年", "上期", "期初", "年初")
_IS_OFF = pattern("[超多差少欠缺短大小高低不增减节需][^\\W\\d_a-zA-Z]{0,12}\\d")
_MAKES_UP = pattern("构成|组成|撑起|凑成|形成")


def proposals_of_sentence(sentence: Sentence) -> Iterator[Proposal]:
    """What a sentence asserts for itself, by linkers whose roles or words it has."""
    roles, words, figures = sentence.roles, sentence.words, len(sentence.mentions)
    if "重" in words or "叉" in words:
        yield from link_deduplicated(sentence)
    if figures > _TWO and ("比" in words or "较" in words or "超" in words or "于" in words):
        from checker.linking.growth.limits_beside import link_limits_beside

        yield from link_limits_beside(sentence)
    planned = "划" in words or "标" in words or "任务" in words or "预算" in words
    if planned and figures > _TWO and _IS_OFF.search(words) is not None:
        from checker.linking.growth.off_the_goal import link_off_the_goal

        yield from link_off_the_goal(sentence)
    if figures > _TWO and ("成" in words or "撑" in words) and _MAKES_UP.search(words) is not None:
        from checker.linking.totals.make_it_up import link_what_lists_make_up

        yield from link_what_lists_make_up(sentence)
    if figures > _TWO and "全" in words and ("各" in words or cues.gives_each(words)):
        from checker.linking.totals.all_the_bodies import link_all_the_bodies

        yield from link_all_the_bodies(sentence)
    if figures > _TWO and cues.has_any(words, _CARRIED) and cues.has_any(words, ("收", "理", "年安排")):
        from checker.linking.totals.carried_and_new import link_carried_and_new

        yield from link_carried_and_new(sentence)
    if figures > 1 and ("灾" in words or "过火" in words or "还" in words or "回" in words or "缴" in words):
        from checker.linking.stocks.amounts_in_order import link_amounts_in_order

        yield from link_amounts_in_order(sentence)
    if figures > 1 and ("累计" in words or "总" in words):
        from checker.linking.stocks.so_far import link_so_far

        yield from link_so_far(sentence)
    if "权" in words and ("权重" in words or "加权" in words):
        from checker.linking.averages.weighted import link_weighted

        yield from link_weighted(sentence)
    if figures > _TWO and ("两" in words or "之和" in words or "相加" in words):
        from checker.linking.totals.two_named import link_two_named

        yield from link_two_named(sentence)
    if _CHANGE in roles and figures > _TWO:
        from checker.linking.growth.other_side_behind import link_other_side_behind

        yield from link_other_side_behind(sentence)
    is_there = "在" in words and ("仍在" in words or "尚在" in words or "还在" in words)
    if figures > _TWO and (is_there or "因" in words or ("推" in words and "推进" in words)):
        from checker.linking.stocks.still_going_on import link_still_going_on

        yield from link_still_going_on(sentence)
    changes = Role.GROWTH in roles or _CHANGE in roles
    if Role.GROWTH in roles and figures > _TWO and "年均" in words:
        from checker.linking.growth.mean_of_whole import link_mean_of_whole

        yield from link_mean_of_whole(sentence)
    if changes and figures > _TWO and ("（" in words or "(" in words):
        from checker.linking.growth.both_in_bracket import link_both_in_bracket

        yield from link_both_in_bracket(sentence)
    if _CHANGE in roles and "献" in words and "贡献率" in words:
        from checker.linking.shares.contributions import link_contributions_to_growth

        yield from link_contributions_to_growth(sentence)
    if Role.GROWTH in roles and _CHANGE in roles and "点" in words:
        from checker.linking.growth.paces_by_name import link_paces_by_name

        yield from link_paces_by_name(sentence)
    if figures > _TWO and ("计" in words or "抵" in words or "总" in words or "共" in words):
        from checker.linking.growth.net_of_changes import link_net_of_changes

        yield from link_net_of_changes(sentence)
    if figures > _TWO and ("节" in words or "余" in words or "收不抵支" in words):
        from checker.linking.stocks.saved import link_saved

        yield from link_saved(sentence)
    room = ("空" in words and "空间" in words) or ("余" in words and ("余地" in words or "余量" in words))
    if room or ("额" in words and "额度" in words):
        from checker.linking.growth.limits_beside import link_room_left

        yield from link_room_left(sentence)
    besides = "上" in words and ("算上" in words or "计上" in words)
    if figures > _TWO and (besides or "加" in words or "连" in words):
        from checker.linking.totals.put_together import link_put_together

        yield from link_put_together(sentence)
    if figures > _TWO and ("计" in words or "共" in words or "或" in words) and "其中" in words:
        from checker.linking.totals.named_in_front import link_named_in_front

        yield from link_named_in_front(sentence)
    if figures > _TWO and ("不" in words or "未" in words) and ("审" in words or "作出" in words):
        from checker.linking.totals.decided_either_way import link_decided_either_way

        yield from link_decided_either_way(sentence)
    if _AVERAGE in roles:
        from checker.linking.averages.allotments import link_allotments

        yield from link_allotments(sentence)
    if figures > _TWO:
        yield from link_alike_units(sentence)
    if figures > _TWO and "、" in words:
        from checker.linking.totals.items_taken_up import link_items_taken_up

        yield from link_items_taken_up(sentence)
    if figures > 1 and ("中" in words or "里" in words):
        from checker.linking.totals.of_those_named import link_of_those_named

        yield from link_graded_lists(sentence)
        yield from link_of_those_named(sentence)
        yield from link_named_again(sentence)
    if _PERCENT in roles:
        from checker.linking.shares.named_fractions import link_named_fractions

        yield from link_named_fractions(sentence)
    if not roles.isdisjoint(_QUOTIENTS) and figures > _TWO and ("中" in words or "内" in words):
        from checker.linking.shares.among_so_many import link_among_so_many

        yield from link_among_so_many(sentence)
    if "浮" in words or ("调" in words and ("上调" in words or "下调" in words)):
        from checker.linking.growth.floated import link_floated

        yield from link_floated(sentence)
    if figures > _TWO and "%" in words and "的" in words and ("幅" in words or "增" in words or "降" in words):
        from checker.linking.growth.noun_behind import link_nouns_behind

        yield from link_nouns_behind(sentence)
    if _PREVIOUS in roles and figures > _TWO:
        from checker.linking.growth.pair_in_front import link_pairs_in_front

        yield from link_pairs_in_front(sentence)
    if _PREVIOUS in roles and "其中" in words:
        from checker.linking.totals.of_last_year import link_of_last_year

        yield from link_of_last_year(sentence)
    if _PREVIOUS in roles and ("较" in words or "比" in words):
        from checker.linking.growth.without_size import link_without_size

        yield from link_without_size(sentence)
    if _PREVIOUS in roles and ("之和" in words or "计" in words or "相加" in words or "总" in words):
        from checker.linking.growth.sums_compared import link_sums_compared

        yield from link_sums_compared(sentence)
    if "以" in words and ("以上" in words or "以下" in words):
        from checker.linking.totals.cumulated import link_cumulated

        yield from link_cumulated(sentence)
    if "漏" in words or "未" in words or "缺" in words or "弃" in words:
        from checker.linking.stocks.missed import link_missed

        yield from link_missed(sentence)
    if ("全" in words and "全年" in words) or ("3" in words and "36" in words):
        from checker.linking.totals.days_of_year import link_days_of_year

        yield from link_days_of_year(sentence)
    if figures > _TWO and ("优良" in words or "合计" in words or "、" in words):
        yield from link_short_names(sentence)
    if figures > _PAIRS_AND_WHOLE and "、" in words:
        yield from link_paired_columns(sentence)
        yield from link_pairs_by_clause(sentence)
    if figures > _PAIR_AND_TWO and ("（" in words or "(" in words):
        from checker.linking.totals.bracketed_columns import bracketed_columns

        yield from bracketed_columns(sentence)
    if _PERCENT in roles and ("年的" in words or "年同期" in words or "水平的" in words):
        from checker.linking.shares.years_level import link_year_levels

        yield from link_year_levels(sentence)
    if _PREVIOUS in roles and "一" in words and words.count("一") > 1:
        from checker.linking.growth.one_each_way import link_one_each_way

        yield from link_one_each_way(sentence)
    found = ("现" in words and "发现" in words) or ("出" in words and ("查出" in words or "检出" in words))
    if found or "诊" in words:
        yield from link_findings(sentence)
    if "亏" in words or "逆" in words or "赤" in words:
        from checker.linking.growth.turns import link_turns

        yield from link_turns(sentence)
    takes_off = "扣" in words or "剔" in words or ("去" in words and "减去" in words)
    if takes_off or ("并" in words and "交办" in words) or ("除" in words and "外，" in words):
        from checker.linking.stocks.taken_off import link_taken_off

        yield from link_taken_off(sentence)
    if "季" in words and ("依次" in words or "分别" in words):
        from checker.linking.growth.quarters import link_quarters

        yield from link_quarters(sentence)
    if "投" in words and "总投资" in words:
        from checker.linking.stocks.investments import link_investments

        yield from link_investments(sentence)
    if _CHANGE in roles and "差" in words:
        from checker.linking.growth.gap_changes import link_gap_changes

        yield from link_gap_changes(sentence)
    runs_on = "1" in words or "累计" in words or "全年" in words
    if figures > _TWO and runs_on and ("月" in words or "季" in words):
        from checker.linking.growth.months_between import link_months_between

        yield from link_months_between(sentence)
    if figures > 1 and tells_stages(words):
        yield from link_funnels(sentence)
    if "各" in words:
        yield from link_each_alike(sentence)
    if "已" in words and ("总" in words or "计" in words or "共" in words):
        yield from link_done_and_left(sentence)
    if ("和" in words and ("之和" in words or "总和" in words)) or ("合" in words and "的合计" in words):
        yield from link_told_sums(sentence)
    if _RATIO in roles:
        from checker.linking.ratios.shared_out import link_shared_out

        yield from link_shared_out(sentence)


_TWO = 2
_PAIRS_AND_WHOLE = 7
_PAIR_AND_TWO = 5
"""A whole and three items of two figures each have more than so many."""
