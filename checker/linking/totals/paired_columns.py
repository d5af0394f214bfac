"""Two figures side by side in every item of a list, where one of the columns comes out and so the other must.

处置疫情12起，报告病例87人，发生在学校的8起61人、托幼机构3起19人、养老机构1起7人.
上半年查处25677起，处理36618人。7月查处5178起，处理7353人。当年累计查处30855起，处理43971人.
签约27个项目、32.3亿元，种植类11个、18.6亿元，加工类9个、9.2亿元，茶旅类7个、4.5亿元: each item in a clause of its own.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import nearly_all
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


def link_pairs_by_clause(sentence: Sentence) -> Iterator[Proposal]:
    """签约27个项目、33.3亿元，种植类11个、18.6亿元，加工类9个、9.2亿元，…: the column beside the one that comes out."""
    mentions = sentence.mentions
    for whole, second in itertools.pairwise(mentions):
        if not _is_pair(whole, second) or "其中" in whole.lead or _follows_its_like(whole, second):
            continue
        items = _named_pairs(mentions[second.index + 1 : second.index + 1 + 2 * _MOST], whole, second)
        if len(items) < _FEW:
            continue
        columns = [
            (front, total_relation(front, [item[at] for item in items], "共"), [item[at] for item in items])
            for at, front in enumerate((whole, second))
        ]
        if any(holds(total) for _, total, _ in columns):
            for front, total, parts in columns:
                if nearly_all(front, parts):
                    yield Proposal((total,), Confidence.HIGH)


def _follows_its_like(whole: Mention, second: Mention) -> bool:
    """Whether the pair is an item itself, behind another one of its units."""
    front = whole.sentence.mentions[max(0, whole.index - 2) : whole.index]
    return tuple(m.unit for m in front) == (whole.unit, second.unit) and whole.clause - front[0].clause == 1


def _named_pairs(mentions: Sequence[Mention], whole: Mention, second: Mention) -> list[_Pair]:
    """The pairs that follow each other a clause apart, each behind a name, up to what is told otherwise."""
    found: list[_Pair] = []
    last = second
    for one, other in zip(mentions[::2], mentions[1::2], strict=False):
        alike = (one.unit, other.unit) == (whole.unit, second.unit) and _is_pair(one, other)
        if not alike or one.clause - last.clause != 1 or not one.lead.strip("，,：:；; "):
            break
        found.append((one, other))
        last = other
    return found


def _is_pair(one: Mention, other: Mention) -> bool:
    """27个项目、33.3亿元; 96笔，金额1.28亿元 are in two clauses and no such pair."""
    if not is_exact_count(one) or not other.is_level or other.depth or other.unit == one.unit or not other.unit:
        return False
    return one.clause == other.clause and one.peer == other.peer and len(other.lead.strip("、 ")) <= _SHORT


_SHORT = 4
_MOST = 24


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
