"""When the linkers of shares are asked: by the roles and words that a paragraph or a sentence has."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.memory import Memory
from checker.linking.passage import Paragraph, Role, Sentence
from checker.linking.shares.chains import link_shares_of_shares
from checker.linking.shares.other_half import link_other_half
from checker.linking.shares.shares import link_shares

_CHANGE = Role.CHANGE
_PERCENT = Role.PERCENT
_PREVIOUS = Role.PREVIOUS
_RATE = Role.RATE
_SHARE = Role.SHARE
_OF_SHARES = frozenset((_PERCENT, _PREVIOUS, _RATE, _SHARE))
_QUOTIENTS = frozenset((_PERCENT, _RATE, _SHARE))
_TWO = 2


def shares_of_paragraph(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """What a paragraph may assert of shares."""
    roles, words = paragraph.roles, paragraph.words
    if not roles.isdisjoint(_OF_SHARES):
        yield from link_shares(paragraph, memory)
    if _PERCENT in roles:
        from checker.linking.shares.bounded_shares import link_bounded_shares

        yield from link_bounded_shares(paragraph)
        if "占比" in words or "比重" in words or "比例" in words or "份额" in words:
            from checker.linking.shares.highest import link_highest

            yield from link_highest(paragraph)
    if memory.by_unit and _SHARE in roles:
        from checker.linking.shares.both_told_before import link_told_before

        yield from link_told_before(paragraph, memory)
    if "总" in words and _PERCENT in roles:
        from checker.linking.shares.of_the_total import link_shares_of_the_total

        yield from link_shares_of_the_total(paragraph)
    if _SHARE in roles and ("）" in words or ")" in words) and cues.gives_each(words):
        from checker.linking.shares.bracketed_items import link_bracketed_items

        yield from link_bracketed_items(paragraph)
    if "者" in words and ("前者" in words or "后者" in words):
        from checker.linking.shares.formers import link_formers

        yield from link_formers(paragraph)
    if _SHARE in roles:
        yield from (half for sentence in paragraph.sentences for half in link_other_half(paragraph, sentence))
    if _SHARE in roles:
        yield from link_shares_of_shares(paragraph)
    if (_PERCENT in roles and ("合" in words or "，为" in words or "覆盖" in words)) or (
        "当" in words and "相当于" in words
    ):
        from checker.linking.shares.likened import link_likened

        yield from link_likened(paragraph)


def shares_of_sentence(sentence: Sentence) -> Iterator[Proposal]:
    """What a sentence may assert of shares."""
    roles, words, figures = sentence.roles, sentence.words, len(sentence.mentions)
    if figures > _TWO and "股" in words and ("持股" in words or "持有" in words) and "%" in words:
        from checker.linking.shares.holdings import link_holdings

        yield from link_holdings(sentence)
    if figures > _TWO and "有" in words and ("里" in words or "中" in words):
        from checker.linking.shares.so_many_in_ten import link_so_many_in_ten

        yield from link_so_many_in_ten(sentence)
    if _CHANGE in roles and "献" in words and "贡献率" in words:
        from checker.linking.shares.contributions import link_contributions_to_growth

        yield from link_contributions_to_growth(sentence)
    if _PERCENT in roles:
        from checker.linking.shares.named_fractions import link_named_fractions

        yield from link_named_fractions(sentence)
    if not roles.isdisjoint(_QUOTIENTS) and figures > _TWO and ("中" in words or "内" in words):
        from checker.linking.shares.among_so_many import link_among_so_many

        yield from link_among_so_many(sentence)
    if (
        _PERCENT in roles
        and figures > _TWO
        and ("（" in words or "(" in words)
        and any(word in words for word in ("分布", "结构", "构成", "组成"))
    ):
        from checker.linking.shares.structures_in_brackets import link_structures_in_brackets

        yield from link_structures_in_brackets(sentence)
    if _PERCENT in roles and ("年的" in words or "年同期" in words or "水平的" in words):
        from checker.linking.shares.years_level import link_year_levels

        yield from link_year_levels(sentence)
