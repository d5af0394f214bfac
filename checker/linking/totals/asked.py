"""When the linkers of totals are asked: by the roles and words that a paragraph or a sentence has."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.memory import Memory
from checker.linking.passage import Paragraph, Role, Sentence
from checker.linking.totals.alike_units import link_alike_units
from checker.linking.totals.deduplicated import link_deduplicated
from checker.linking.totals.done_and_left import link_done_and_left
from checker.linking.totals.each_alike import link_each_alike
from checker.linking.totals.far_behind import link_far_behind
from checker.linking.totals.graded_lists import link_graded_lists
from checker.linking.totals.named_again import link_named_again
from checker.linking.totals.named_sums import link_named_sums
from checker.linking.totals.other_columns import link_other_columns
from checker.linking.totals.paired_columns import link_cumulated_columns, link_paired_columns, link_pairs_by_clause
from checker.linking.totals.rows_behind import link_rows_behind
from checker.linking.totals.short_names import link_short_names
from checker.linking.totals.so_many_summed import link_so_many_summed
from checker.linking.totals.spread_out import link_spread_out
from checker.linking.totals.subsets import link_subsets
from checker.linking.totals.told_last import link_told_last
from checker.linking.totals.told_sums import link_told_sums
from checker.linking.totals.totals import link_totals
from checker.linking.totals.whole_behind import link_whole_behind
from checker.model.patterns import pattern

_PREVIOUS = Role.PREVIOUS
_CARRIED = ("结转", "旧存", "积存", "结存", "转入", "转来", "上年", "去年", "上期", "期初", "年初")
_MAKES_UP = pattern("构成|组成|撑起|凑成|形成")
_TWO = 2
_PAIRS_AND_WHOLE = 7
_PAIR_AND_TWO = 5


def totals_of_paragraph(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """What a paragraph may assert of totals."""
    roles, words = paragraph.roles, paragraph.words
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
    if ("中" in words and "中，" in words) or ("里" in words and cues.has_any(words, ("里，", "里头，", "里面，"))):
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
    if paragraph.figures > _TWO:
        from checker.linking.totals.plain_sums import link_plain_sums

        yield from link_plain_sums(paragraph)
    if "票" in words:
        from checker.linking.totals.votes import link_votes

        yield from link_votes(paragraph)
    yield from link_subsets(paragraph)
    if "述" in words or "这" in words or ("以" in words and "以上" in words) or "加起来" in words or "面" in words:
        from checker.linking.totals.these_together import link_these_together

        yield from link_these_together(paragraph)
    summed = several or "计" in words or "总" in words or "共" in words or ("和" in words and "之和" in words)
    if summed or "伤" in words:
        yield from link_named_sums(paragraph)
    if "计" in words and ("累计" in words or "合计" in words):
        yield from link_cumulated_columns(paragraph)


def totals_of_sentence(sentence: Sentence) -> Iterator[Proposal]:
    """What a sentence may assert of totals."""
    roles, words, figures = sentence.roles, sentence.words, len(sentence.mentions)
    if "重" in words or "叉" in words:
        yield from link_deduplicated(sentence)
    if figures > _TWO and ("成" in words or "撑" in words) and _MAKES_UP.search(words) is not None:
        from checker.linking.totals.make_it_up import link_what_lists_make_up

        yield from link_what_lists_make_up(sentence)
    if figures > _TWO and "全" in words and ("各" in words or cues.gives_each(words)):
        from checker.linking.totals.all_the_bodies import link_all_the_bodies

        yield from link_all_the_bodies(sentence)
    if figures > _TWO and cues.has_any(words, _CARRIED) and cues.has_any(words, ("收", "理", "年安排")):
        from checker.linking.totals.carried_and_new import link_carried_and_new

        yield from link_carried_and_new(sentence)
    if figures > _TWO and ("两" in words or "之和" in words or "相加" in words):
        from checker.linking.totals.two_named import link_two_named

        yield from link_two_named(sentence)
    besides = "上" in words and ("算上" in words or "计上" in words)
    if figures > _TWO and (besides or "加" in words or "连" in words):
        from checker.linking.totals.put_together import link_put_together

        yield from link_put_together(sentence)
    if figures > _TWO and ("计" in words or "共" in words or "或" in words) and "其中" in words:
        from checker.linking.totals.named_in_front import link_named_in_front

        yield from link_named_in_front(sentence)
    if figures > _TWO and "不" in words and "其中" in words and ("不超过" in words or "不高于" in words):
        from checker.linking.totals.limits_divided import link_limits_divided

        yield from link_limits_divided(sentence)
    if figures > _TWO and ("不" in words or "未" in words) and ("审" in words or "作出" in words):
        from checker.linking.totals.decided_either_way import link_decided_either_way

        yield from link_decided_either_way(sentence)
    if figures > _TWO:
        yield from link_alike_units(sentence)
    if figures > 1 and ("人" in words or "名" in words):
        from checker.linking.totals.attributes import link_attributes

        yield from link_attributes(sentence)
    if figures > 1 and ("余" in words or "剩" in words):
        from checker.linking.totals.rest_untold import link_rests_untold

        yield from link_rests_untold(sentence)
    if figures > _TWO and "、" in words:
        from checker.linking.totals.items_taken_up import link_items_taken_up

        yield from link_items_taken_up(sentence)
    if figures > 1 and ("中" in words or "里" in words):
        from checker.linking.totals.of_those_named import link_of_those_named

        yield from link_graded_lists(sentence)
        yield from link_of_those_named(sentence)
        yield from link_named_again(sentence)
    if _PREVIOUS in roles and "其中" in words:
        from checker.linking.totals.of_last_year import link_of_last_year

        yield from link_of_last_year(sentence)
    if "以" in words and ("以上" in words or "以下" in words):
        from checker.linking.totals.cumulated import link_cumulated

        yield from link_cumulated(sentence)
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
    if "各" in words:
        yield from link_each_alike(sentence)
    if "已" in words and ("总" in words or "计" in words or "共" in words):
        yield from link_done_and_left(sentence)
    if ("和" in words and ("之和" in words or "总和" in words)) or ("合" in words and "的合计" in words):
        yield from link_told_sums(sentence)
