"""When the linkers of stocks are asked: by the roles and words that a paragraph or a sentence has."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Paragraph, Sentence
from checker.linking.stocks.findings import link_findings
from checker.linking.stocks.flows import link_flows
from checker.linking.stocks.funnels import link_funnels, tells_stages
from checker.linking.stocks.orders import link_orders
from checker.linking.stocks.rankings import link_rankings

_TWO = 2


def stocks_of_paragraph(paragraph: Paragraph) -> Iterator[Proposal]:
    """What a paragraph may assert of stocks."""
    words = paragraph.words
    yield from link_flows(paragraph)
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
    if ("由" in words or "从" in words) and ("（" in words or "(" in words):
        from checker.linking.stocks.bracketed_flows import link_bracketed_flows

        yield from link_bracketed_flows(paragraph)
    is_first = ("首" in words and "居首" in words) or ("第" in words and "第一" in words)
    if is_first or ("最" in words and "最多" in words):
        yield from link_rankings(paragraph)


def stocks_of_sentence(sentence: Sentence) -> Iterator[Proposal]:
    """What a sentence may assert of stocks."""
    words, figures = sentence.words, len(sentence.mentions)
    if figures > 1 and ("灾" in words or "过火" in words or "还" in words or "回" in words or "缴" in words):
        from checker.linking.stocks.amounts_in_order import link_amounts_in_order

        yield from link_amounts_in_order(sentence)
    if figures > 1 and ("累计" in words or "总" in words):
        from checker.linking.stocks.so_far import link_so_far

        yield from link_so_far(sentence)
    is_there = "在" in words and ("仍在" in words or "尚在" in words or "还在" in words)
    if figures > _TWO and (is_there or "因" in words or ("推" in words and "推进" in words)):
        from checker.linking.stocks.still_going_on import link_still_going_on

        yield from link_still_going_on(sentence)
    if figures > _TWO and "分配" in words and "利润" in words and "可" in words:
        from checker.linking.stocks.profits_to_share import link_profits_to_share

        yield from link_profits_to_share(sentence)
    if figures > _TWO and ("节" in words or "余" in words or "收不抵支" in words):
        from checker.linking.stocks.saved import link_saved

        yield from link_saved(sentence)
    if "漏" in words or "未" in words or "缺" in words or "弃" in words:
        from checker.linking.stocks.missed import link_missed

        yield from link_missed(sentence)
    found = ("现" in words and "发现" in words) or ("出" in words and ("查出" in words or "检出" in words))
    if found or "诊" in words:
        yield from link_findings(sentence)
    takes_off = "扣" in words or "剔" in words or ("去" in words and "减去" in words)
    if takes_off or ("并" in words and "交办" in words) or ("除" in words and "外，" in words):
        from checker.linking.stocks.taken_off import link_taken_off

        yield from link_taken_off(sentence)
    if "投" in words and "总投资" in words:
        from checker.linking.stocks.investments import link_investments

        yield from link_investments(sentence)
    if figures > 1 and tells_stages(words):
        yield from link_funnels(sentence)
