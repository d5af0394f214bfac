"""Which linkers a paragraph and its sentences are asked by: those whose roles or words they have.

A linker that few paragraphs have words for is imported where it is first asked. Who widens the words of a linker widens
them here, too. One character is found in a passage twenty times as fast as a word of two: a gate asks for it first.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.asked_of_sentences import proposals_of_sentence
from checker.linking.averages.averages import link_averages
from checker.linking.averages.per_piece import link_pieces
from checker.linking.averages.prices import link_prices
from checker.linking.choice import Proposal
from checker.linking.facts.completions import link_surpassed
from checker.linking.facts.conversions import Conversion, link_conversions
from checker.linking.facts.told_conversions import link_told_conversions
from checker.linking.growth.against import link_against
from checker.linking.growth.changes import link_changes
from checker.linking.growth.compounded import link_growth_on_growth
from checker.linking.growth.goals import link_growth_goals
from checker.linking.growth.growth import link_growth
from checker.linking.growth.overall import link_overall_growth
from checker.linking.growth.pace_gaps import link_pace_gaps
from checker.linking.growth.trends import link_trends
from checker.linking.memory import Memory
from checker.linking.passage import Paragraph, Role
from checker.linking.rates.overall import link_overall_rates
from checker.linking.rates.rates import link_rates
from checker.linking.rates.told_first import link_told_first
from checker.linking.ratios.proportions import link_proportions
from checker.linking.ratios.ratios import link_contributions, link_ratios
from checker.linking.shares.chains import link_shares_of_shares
from checker.linking.shares.other_half import link_other_half
from checker.linking.shares.shares import link_shares
from checker.linking.stocks.flows import link_flows
from checker.linking.stocks.orders import link_orders
from checker.linking.stocks.rankings import link_rankings
from checker.linking.totals.far_behind import link_far_behind
from checker.linking.totals.named_sums import link_named_sums
from checker.linking.totals.other_columns import link_other_columns
from checker.linking.totals.paired_columns import link_cumulated_columns
from checker.linking.totals.rows_behind import link_rows_behind
from checker.linking.totals.so_many_summed import link_so_many_summed
from checker.linking.totals.spread_out import link_spread_out
from checker.linking.totals.subsets import link_subsets
from checker.linking.totals.told_last import link_told_last
from checker.linking.totals.totals import link_totals
from checker.linking.totals.whole_behind import link_whole_behind

_AVERAGE = Role.AVERAGE
_CHANGE = Role.CHANGE
_GROWTH = Role.GROWTH
_NET = Role.NET
_PERCENT = Role.PERCENT
_RATE = Role.RATE
_RATIO = Role.RATIO
_SHARE = Role.SHARE
_PREVIOUS = Role.PREVIOUS
_OF_CHANGES = frozenset((_AVERAGE, _CHANGE, _NET, _PREVIOUS))
_OF_SHARES = frozenset((_PERCENT, _PREVIOUS, _RATE, _SHARE))
_RATIOS = frozenset((Role.MULTIPLE, _RATIO))
_COEFFICIENTS = ("系数", "倍数", "乘数", "倍率", "比率", "债比", "现比", "容积率")
"""What rates are called that are told as plain numbers: 利息保障倍数, 求人倍率, 净现比; all have 数, 率 or 比."""


def proposals_of(paragraph: Paragraph, memory: Memory, conversion: Conversion) -> Iterator[Proposal]:
    """Totals first: the other linkers ask which whole a figure is a part of.

    Linkers of roles and words that no sentence has are not asked.
    """
    roles, words = paragraph.roles, paragraph.words
    grows = _GROWTH in roles
    totals = list(link_totals(paragraph, memory))
    if len(paragraph.sentences) > 1:
        totals += link_spread_out(paragraph)
    totals += link_far_behind(paragraph)
    if "总收入" in words or "总支出" in words:
        from checker.linking.totals.budget_totals import link_budget_totals

        totals += link_budget_totals(paragraph)
    totals += [each for sentence in paragraph.sentences for each in link_told_last(sentence)]
    if len(paragraph.sentences) > 1 and "；" in words:
        from checker.linking.totals.each_stretch import link_each_stretch

        totals += link_each_stretch(paragraph)
    several = cues.has_any(words, ("类", "种", "项", "批", "档")) or ("总" in words and "个" in words)
    if several or "计" in words or "共" in words or ("加" in words and ("相加" in words or "加总" in words)):
        yield from link_so_many_summed(paragraph)
    yield from totals
    yield from link_other_columns(paragraph, totals)
    if _PREVIOUS in roles:
        from checker.linking.totals.columns_of_two_years import link_columns_of_two_years

        yield from link_columns_of_two_years(paragraph)
    if len(paragraph.sentences) > 1 or "；" in words:
        yield from link_rows_behind(paragraph)
        if words.count("分") + words.count("看") > 1:
            from checker.linking.totals.views_agree import link_views_agree

            yield from link_views_agree(paragraph)
    if "其" in words and "其中" in words and ("未" in words or "余" in words or "转" in words):
        from checker.linking.totals.dealt_with_between import link_dealt_with_between

        yield from link_dealt_with_between(paragraph, totals)
    if len(paragraph.sentences) > 1:
        yield from link_whole_behind(paragraph)
        if "中" in words and ("案" in words or "人" in words or "件" in words):
            from checker.linking.totals.of_those_in_front import link_of_those_in_front

            yield from link_of_those_in_front(paragraph)
    if "及" in words and ("费" in words or "支出" in words):
        from checker.linking.totals.joined_names import link_joined_names

        yield from link_joined_names(paragraph)
    if ("值" in words and "生产总值" in words) or ("G" in words and "GDP" in words):
        from checker.linking.totals.three_industries import link_three_industries

        yield from link_three_industries(paragraph)
    if ("中" in words and "中，" in words) or ("里" in words and "里，" in words):
        from checker.linking.totals.among_named import link_among_named
        from checker.linking.totals.lists_among_named import link_lists_among_named

        yield from link_among_named(paragraph)
        if len(paragraph.sentences) > 1:
            yield from link_lists_among_named(paragraph)
    if "非" in words:
        from checker.linking.totals.all_but_the_named import link_all_but_the_named

        yield from link_all_but_the_named(paragraph)
    if "余" in words or "剩" in words:
        from checker.linking.totals.rest_behind import link_rest_behind

        yield from link_rest_behind(paragraph)
    of_all = ("全" in words and ("全部" in words or "全体" in words)) or ("所" in words and "所有" in words)
    if of_all or ("整" in words and "整个" in words):
        from checker.linking.totals.said_to_be_all import link_said_to_be_all

        yield from link_said_to_be_all(paragraph)
    if not roles.isdisjoint(_OF_SHARES):
        yield from link_shares(paragraph, memory)
    if _PERCENT in roles:
        from checker.linking.shares.bounded_shares import link_bounded_shares

        yield from link_surpassed(paragraph)
        yield from link_bounded_shares(paragraph)
        if "占比" in words or "比重" in words or "比例" in words or "份额" in words:
            from checker.linking.shares.highest import link_highest

            yield from link_highest(paragraph)
    if grows or _CHANGE in roles:
        yield from link_growth(paragraph)
    if grows and _CHANGE in roles and paragraph.previous is not None:
        from checker.linking.growth.told_in_front import link_told_in_front

        yield from link_told_in_front(paragraph)
    if grows and ("缴存" in words or "提取" in words):
        from checker.linking.growth.accumulated import link_accumulated

        yield from link_accumulated(paragraph)
    if memory.by_unit and (grows or _CHANGE in roles):
        from checker.linking.growth.over_this_year import link_over_this_year

        yield from link_over_this_year(paragraph, memory)
    if memory.by_unit and _SHARE in roles:
        from checker.linking.shares.both_told_before import link_told_before

        yield from link_told_before(paragraph, memory)
    if not roles.isdisjoint(_OF_CHANGES) or "迟" in words or "滞" in words or ("前" in words and "提前" in words):
        yield from link_changes(paragraph)
    yield from link_trends(paragraph)
    if _RATE in roles or _PREVIOUS in roles:
        yield from link_rates(paragraph)
    if _RATE in roles:
        yield from link_told_first(paragraph)
        if "比" in words and ("相比" in words or "之比" in words or "对比" in words or "比较" in words):
            from checker.linking.rates.compared_with import link_rates_compared_with

            yield from link_rates_compared_with(paragraph)
    if (_PERCENT in roles or _SHARE in roles) and (
        "含" in words or "加上" in words or "以上" in words or "合计" in words
    ):
        from checker.linking.rates.cumulated_grades import link_cumulated_grades

        yield from link_cumulated_grades(paragraph)
    if "/" in words or "／" in words or ("活" in words and "活产" in words):
        from checker.linking.rates.incidence import link_incidence

        yield from link_incidence(paragraph, memory)
    if "价" in words or "标" in words or "每" in words:
        yield from link_prices(paragraph)
    if "每" in words or "各" in words:
        yield from link_pieces(paragraph)
    yield from link_averages(paragraph, memory, conversion)
    if _AVERAGE in roles and ("月" in words or "日" in words):
        from checker.linking.averages.site_and_period import link_sites_and_periods

        yield from link_sites_and_periods(paragraph)
    if "强" in words and ("客运强度" in words or "客流强度" in words):
        from checker.linking.averages.intensity import link_intensity

        yield from link_intensity(paragraph)
    if "价" in words or "均" in words:
        from checker.linking.averages.unit_prices import link_unit_prices

        yield from link_unit_prices(paragraph)
    if "均" in words and "平均" in words and ("按" in words or "以" in words):
        from checker.linking.averages.mean_of_ends import link_means_of_ends

        yield from link_means_of_ends(paragraph)
    if "床" in words and "周转" in words:
        from checker.linking.averages.bed_turnover import link_bed_turnover

        yield from link_bed_turnover(paragraph)
    if ("利" in words and "利用" in words) or ("满" in words and ("满发" in words or "满负荷" in words)):
        from checker.linking.averages.utilisation import link_utilisation

        yield from link_utilisation(paragraph)
    if "元" in words or "亡" in words or ("工" in words and "工时" in words):
        from checker.linking.averages.per_so_much import link_per_so_much

        yield from link_per_so_much(paragraph)
    if ("百" in words and ("百公里" in words or "每百" in words)) or ("千" in words and "千升" in words):
        from checker.linking.averages.per_hundred import link_per_hundred

        yield from link_per_hundred(paragraph)
    if "吨" in words:
        from checker.linking.averages.per_ton import link_per_ton

        yield from link_per_ton(paragraph)
    yield from link_flows(paragraph)
    if "票" in words:
        from checker.linking.totals.votes import link_votes

        yield from link_votes(paragraph)
    if "余" in words and "余额" in words:
        from checker.linking.stocks.fund_flows import link_fund_flows

        yield from link_fund_flows(paragraph)
        if "募集" in words:
            from checker.linking.stocks.issue_proceeds import link_issue_proceeds

            yield from link_issue_proceeds(paragraph)
    if "累" in words and "余" in words and "累计" in words and ("余额" in words or "结余" in words):
        from checker.linking.stocks.cumulated import link_cumulated

        yield from link_cumulated(paragraph)
    yield from link_orders(paragraph)
    if "有" in words and ("这" in words or "该" in words or "述" in words):
        from checker.linking.stocks.of_these import link_of_these

        yield from link_of_these(paragraph)
    at_once = ("同" in words and "同时" in words) or ("当" in words and ("当年" in words or "当月" in words))
    if at_once or "都" in words or "均" in words:
        from checker.linking.stocks.in_both import link_in_both

        yield from link_in_both(paragraph)
    yield from link_subsets(paragraph)
    if "述" in words or "这" in words or ("以" in words and "以上" in words):
        from checker.linking.totals.these_together import link_these_together

        yield from link_these_together(paragraph)
    if "总" in words and _PERCENT in roles:
        from checker.linking.shares.of_the_total import link_shares_of_the_total

        yield from link_shares_of_the_total(paragraph)
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
    if grows and _CHANGE in roles and cues.gives_each(words):
        from checker.linking.growth.each_by_name import link_each_by_name

        yield from link_each_by_name(paragraph)
    if _SHARE in roles and ("）" in words or ")" in words) and cues.gives_each(words):
        from checker.linking.shares.bracketed_items import link_bracketed_items

        yield from link_bracketed_items(paragraph)
    if ("由" in words or "从" in words) and ("（" in words or "(" in words):
        from checker.linking.stocks.bracketed_flows import link_bracketed_flows

        yield from link_bracketed_flows(paragraph)
    if "于" in words:
        from checker.linking.growth.greater_than import link_greater_than

        yield from link_greater_than(paragraph)
    if "月" in words and ("月底" in words or "月末" in words or "30日" in words or "31日" in words):
        from checker.linking.growth.points_named import link_points_named

        yield from link_points_named(paragraph)
    if _SHARE in roles and ("分别" in words or "依次" in words) and ("（" in words or "(" in words):
        from checker.linking.facts.noted_plans import link_noted_plans

        yield from link_noted_plans(paragraph)
    on_basis = "率" in words and ("率按" in words or "率以" in words)
    if _RATE in roles or on_basis or ("待" in words and _SHARE in roles):
        from checker.linking.rates.told_around import link_told_around

        yield from link_told_around(paragraph)
    if ("比" in words and ("之比）" in words or "之比)" in words)) or (
        "率" in words and ("率（" in words or "率(" in words)
    ):
        from checker.linking.rates.named_in_full import link_named_in_full

        yield from link_named_in_full(paragraph, memory)
    if ("）" in words or ")" in words) and ("/" in words or "／" in words or "÷" in words or "除以" in words):
        from checker.linking.ratios.formulas import link_formulas

        yield from link_formulas(paragraph)
    if "者" in words and ("前者" in words or "后者" in words):
        from checker.linking.shares.formers import link_formers

        yield from link_formers(paragraph)
    if grows or _PERCENT in roles:
        yield from link_against(paragraph)
    if "按" in words:
        yield from link_proportions(paragraph)
    if _AVERAGE in roles and "每" in words:
        from checker.linking.averages.standards import link_standards

        yield from link_standards(paragraph)
    if ("每" in words and "每月" in words) or ("均" in words and ("月均" in words or "月人均" in words)):
        from checker.linking.averages.monthly_standards import link_monthly_standards

        yield from link_monthly_standards(paragraph)
    if _AVERAGE in roles and ("能力" in words or "规模" in words or "负荷" in words):
        from checker.linking.averages.capacities import link_capacities

        yield from link_capacities(paragraph)
    if _SHARE in roles:
        yield from (half for sentence in paragraph.sentences for half in link_other_half(paragraph, sentence))
    if "月" in words and "个月" in words:
        from checker.linking.averages.reserves import link_reserves

        yield from link_reserves(paragraph)
    is_first = ("首" in words and "居首" in words) or ("第" in words and "第一" in words)
    if is_first or ("最" in words and "最多" in words):
        yield from link_rankings(paragraph)
    if not roles.isdisjoint(_RATIOS) or "比" in words:
        yield from link_ratios(paragraph)
    if not roles.isdisjoint(_RATIOS) and ("比" in words or "额" in words):
        from checker.linking.ratios.of_counts import link_of_counts

        yield from link_of_counts(paragraph)
    if "倍" in words and ("的" in words or "为其" in words) and Role.MULTIPLE in roles:
        from checker.linking.ratios.named_multiples import link_named_multiples

        yield from link_named_multiples(paragraph)
    if "比" in words and "与" in words and ("之比" in words or "比例" in words or "比值" in words):
        from checker.linking.ratios.named_pairs import link_named_pairs

        yield from link_named_pairs(paragraph)
    if "献" in words or ("拉" in words and "拉动" in words):
        yield from link_contributions(paragraph)
    yield from link_conversions(paragraph, conversion)
    if "合" in words or "折" in words or "即" in words or ("当" in words and "相当于" in words):
        yield from link_told_conversions(paragraph, conversion)
    if "出生率" in words and "死亡率" in words:
        from checker.linking.rates.births_and_deaths import link_births_and_deaths

        yield from link_births_and_deaths(paragraph)
    if _SHARE in roles:
        yield from link_shares_of_shares(paragraph)
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
    if ("数" in words or "率" in words or "比" in words) and cues.has_any(words, _COEFFICIENTS):
        from checker.linking.rates.plain_numbers import link_plain_numbers

        yield from link_plain_numbers(paragraph)
    if "最" in words and "率" in words and len(paragraph.sentences) > 1:
        from checker.linking.rates.ranked_items import link_ranked_items

        yield from link_ranked_items(paragraph)
    if _RATE in roles:
        yield from link_overall_rates(paragraph)
        if "（" in words or "(" in words:
            from checker.linking.rates.bracketed_bases import link_bracketed_bases

            yield from link_bracketed_bases(paragraph)
    if (_PERCENT in roles and ("合" in words or "，为" in words or "覆盖" in words)) or (
        "当" in words and "相当于" in words
    ):
        from checker.linking.shares.likened import link_likened

        yield from link_likened(paragraph)
    summed = several or "计" in words or "总" in words or "共" in words or ("和" in words and "之和" in words)
    if summed or "伤" in words:
        yield from link_named_sums(paragraph)
    if "计" in words and ("累计" in words or "合计" in words):
        yield from link_cumulated_columns(paragraph)
    counted = "计" in words or "算" in words or ("基" in words and "基数" in words)
    if ("按" in words or "以" in words) and (counted or ("母" in words and "分母" in words)):
        from checker.linking.rates.stated_bases import link_on_stated_bases

        yield from link_on_stated_bases(paragraph)
    for sentence in paragraph.sentences:
        yield from proposals_of_sentence(sentence)
