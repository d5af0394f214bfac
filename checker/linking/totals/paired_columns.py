"""Two figures side by side in every item of a list, where one of the columns comes out and so the other must.

处置疫情12起，报告病例87人，发生在学校的8起61人、托幼机构3起19人、养老机构1起7人.
上半年查处25677起，处理36618人。7月查处5178起，处理7353人。当年累计查处30855起，处理43971人.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.subsets import is_exact_count
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_FEW = 3
_SHORTEST = 6
"""A whole and two items, each of two figures."""


def link_paired_columns(sentence: Sentence) -> Iterator[Proposal]:
    """The totals of both columns of a list of bare pairs, behind a pair that is their whole."""
    mentions = sentence.mentions
    at = 2
    while at + _SHORTEST - 2 <= len(mentions):
        items = _bare_pairs(mentions, at)
        if len(items) >= _FEW and _can_be_whole(mentions[at - 2], mentions[at - 1], items[0]):
            columns = [
                total_relation(mentions[at - 2 + column], [item[column] for item in items], "共") for column in (0, 1)
            ]
            yield from _both(columns)
        at += max(1, 2 * len(items))


_Pair = tuple[Mention, Mention]


def _bare_pairs(mentions: Sequence[Mention], at: int) -> list[_Pair]:
    """The pairs that follow each other from here on, each of the units of the first: 8起61人、3起19人、1起6人."""
    found: list[_Pair] = []
    for first, second in zip(mentions[at::2], mentions[at + 1 :: 2], strict=False):
        units = (first.unit, second.unit)
        alike = not found or (units == (found[0][0].unit, found[0][1].unit) and first.separator == "、")
        if not alike or not is_exact_count(first) or not is_exact_count(second) or first.unit == second.unit:
            break
        if second.clause != first.clause or second.lead.strip() or first.peer != mentions[at].peer:
            break
        found.append((first, second))
    return found


def _can_be_whole(first: Mention, second: Mention, item: _Pair) -> bool:
    if (
        (first.unit, second.unit) != (item[0].unit, item[1].unit)
        or not is_exact_count(first)
        or not is_exact_count(second)
    ):
        return False
    return first.peer == second.peer == item[0].peer and item[0].separator in ("，", ",", "：", "（", "")


def _both(columns: Sequence[Relation]) -> Iterator[Proposal]:
    if any(map(holds, columns)):
        yield from (Proposal((column,), Confidence.HIGH) for column in columns)


_CUMULATED = pattern("累计|总共|合计")
_SPELL = pattern("上半年|[一二三四]季度|前\\d+个?月|\\d+(?:至|-|—|–|~|～)\\d+月|\\d+月(?!\\d)")
_WORD = 2


def link_cumulated_columns(paragraph: Paragraph) -> Iterator[Proposal]:
    """What the second figures of two spells come to, where the first ones come to what is told as cumulated."""
    for before, last, now in zip(paragraph.sentences, paragraph.sentences[1:], paragraph.sentences[2:], strict=False):
        if _CUMULATED.search(now.words) is None or not (_SPELL.search(before.words) and _SPELL.search(last.words)):
            continue
        rows = [[m for m in s.mentions if is_exact_count(m)][:_FEW] for s in (now, before, last)]
        if len({tuple(m.unit for m in row) for row in rows}) != 1 or len(rows[0]) < _WORD:
            continue
        columns = list(zip(*rows, strict=True))
        if _CUMULATED.search(columns[0][0].head) is None or not all(map(_is_of_one_word, columns)):
            continue
        totals = [total_relation(whole, parts, "累计") for whole, *parts in columns]
        if holds(totals[0]):
            yield from (Proposal((total,), Confidence.HIGH) for total in totals)


def _is_of_one_word(column: Sequence[Mention]) -> bool:
    """Whether the figures of a column are told by a word in common: 处分5101人, 给予党纪政务处分人数26029人."""
    whole, *parts = column
    return all(cues.overlap(whole.lead, part.lead) >= _WORD for part in parts)
