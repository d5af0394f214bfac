"""Parts and wholes: breakdowns in brackets, behind 其中 or a colon, in front of 合计, and across sentences.

A column is the run of figures of one unit at one bracket level. Breakdowns nest, so a column is reduced from its
end: a figure followed by parts that add up to it swallows them, and may swallow a second split of itself, before
it is taken as a part of the figure in front of it. What is left is judged by its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.across import across
from checker.linking.totals.bracketed import in_brackets
from checker.linking.totals.breakdowns import proposal_of
from checker.linking.totals.columns import PROVES, Breakdown, Column, columns_of, opener, reduced
from checker.linking.totals.counted_once import counted_once
from checker.linking.totals.denied_parts import denied_parts
from checker.linking.totals.gathered import gathered, numbered_before
from checker.linking.totals.held_in_front import (
    held_across,
    held_by_all,
    peers_of,
    runs_of,
    up_to_marks,
    wholes_in_front,
)
from checker.linking.totals.listed_behind import listed_behind
from checker.linking.totals.names_of_parts import names_of
from checker.linking.totals.parallel_breakdowns import parallel_breakdowns
from checker.linking.totals.second_views import divided_in_front
from checker.linking.totals.signed_changes import signed_changes
from checker.linking.totals.sub_periods import sub_periods
from checker.linking.totals.summed_behind import summed_behind
from checker.linking.totals.summed_rows import summed_rows
from checker.linking.totals.told_behind import told_behind


def link_totals(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Totals and parts within the paragraph."""
    before: list[Column] = []
    told: list[Mention] = []  # what earlier sentences of the paragraph leave to be divided
    units: set[str] = set()  # of what is told
    split = divided_in_front(paragraph)  # the whole that the sentence in front divides
    earlier: Sentence | None = None
    read = [[reduced(column) for column in columns_of(sentence)] for sentence in paragraph.sentences]
    paragraph.partitions = memory.partitions
    for breakdown in (breakdown for column in chain.from_iterable(read) for breakdown in column.found):
        if names := names_of(breakdown.parts):
            memory.partitions.add(names)
    for sentence, columns in zip(paragraph.sentences, read, strict=True):
        found: list[Breakdown] = []
        sums = cues.may_sum(sentence.words) or "全年" in sentence.words
        for column in columns:
            if len(column.mentions) == 1 and not sums:
                continue
            if (held := held_by_all(told, column, memory)) is not None:
                column.found = [held]
                column.top = [mention for mention in column.mentions if mention not in held.parts]
                split = held.whole
            wholes = wholes_in_front(told, column.top, memory) if len(column.top) > 1 else []
            may_be_parts = wholes or split or column.mentions[0].unit in units or "由" in sentence.words
            runs = runs_of(column) if may_be_parts else []
            while runs and wholes and (held := _held(wholes, runs, column)) is not None:
                if held in column.found:
                    break
                column.found.append(held)
                last = _divided_again(held, column)
                column.top = [mention for mention in column.top if mention is last or mention not in held.parts]
                runs = runs_of(column)
                split = held.whole
                if names := names_of(held.parts):
                    memory.partitions.add(names)
            if column.found:
                found += column.found
                yield from map(proposal_of, column.found)
            if sums or len(column.top) > 1:
                yield from listed_behind(column, found)
                yield from told_behind(column, found)
            if runs:
                yield from across(before, told, column, runs, split)
            if earlier is not None and sums:
                yield from gathered(told, column)
                yield from numbered_before(told, column)
                if column.top:
                    yield from summed_behind(column.top[0], earlier)
        if "（" in sentence.words or "(" in sentence.words:
            yield from in_brackets(sentence, found)
        if len(sentence.mentions) > 1:
            yield from counted_once(sentence)
            yield from signed_changes(sentence, earlier)
            yield from summed_rows(sentence)
        yield from sub_periods(sentence)
        earlier = sentence
        if "不" in sentence.words or "未" in sentence.words:
            for column in columns:
                yield from denied_parts(column)
        if found:
            yield from parallel_breakdowns(found)
        before = columns
        for column in columns:
            told += column.mentions
            units.add(column.mentions[0].unit)
        for breakdown in found:
            for part in breakdown.parts:
                paragraph.take_as_part(part.claim.start, breakdown.whole)


def _held(wholes: Sequence[Mention], runs: Sequence[list[Mention]], column: Column) -> Breakdown | None:
    """The whole in front that one of the lists comes to, else one that a list comes to which ends at a semicolon."""
    held = held_across(wholes, [*runs, *peers_of(column)])
    if held is not None or runs[0][0].peer == runs[-1][-1].peer:
        return held
    telling = [whole for whole in wholes if (whole.values.low or 0) >= PROVES * PROVES * whole.claim.last_place]
    return held_across(telling, list(up_to_marks(runs)))


def _divided_again(held: Breakdown, column: Column) -> Mention | None:
    """The last part, where what follows is announced as parts of it: 余下18113件转派承办：市直部门2013件 …."""
    last = held.parts[-1]
    if last not in column.top:
        return None  # in a unit of its own
    at = column.top.index(last) + 1
    word = opener(last, column.top[at]) if at < len(column.top) else ""
    if word and cues.EXHAUSTIVE.search(last.sentence.text, last.claim.end, column.top[at].claim.start):
        return None  # 按技术等级：…，三级及以下13610公里；按行政等级：…: another view of the whole
    return last if word and (word in "：:" or word.startswith("其中")) else None
