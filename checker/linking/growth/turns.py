"""Profits that turn into losses, and losses that turn into profits: words for the turn, and how far it went.

上年亏损320万元，本年实现净利润185万元，扭亏为盈，增利505万元.
由盈转亏，上年盈利1260万元，本年亏损835万元，利润减少2095万元.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, islice

from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import common_scale, figure
from checker.linking.words import word_claim
from checker.model.expression import Constant
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_LOSS = pattern("亏损额?|净亏|亏|逆差|赤字")
_GAIN = pattern("盈利|净利润?|利润|盈余|顺差")
_SORT = pattern("(?P<trade>顺差|逆差)|(?P<budget>赤字|盈余)")
_OF_TURN = pattern("[扭转]")
_TURN = pattern(
    "(?P<down>由盈利?转为?亏损?|由顺差转为逆差)|(?P<up>扭亏(?:为盈|转盈|增盈)?|由亏损?转为?盈利?|转亏为盈|由逆差转为顺差)"
)
_UNSURE = pattern(
    "力争|争取|确保|目标|计划|预计|有望|尚未|未能|未|没有|预期|明年|下年|下一年|\\d|[一二三四五六七八九十]家|其中"
)
_OWN = pattern(
    "(?:[，,、\\s的]|经营|业绩|效益|整体|全年|全面|本年度?|今年|当年|年度|公司|集团|企业|实现了?|成功|成果|状况|利润|净|总额|一举|首次"
    "|由此|因此|从而|财务|情况|已|也|再次|顺利|如期|收支|贸易)*"
)
_FAR = 3


def link_turns(sentence: Sentence) -> Iterator[Proposal]:
    """The words for the turn against the two figures, and the change between them."""
    for pair in _pairs(sentence):
        yield from _of_pair(sentence, *pair)


def _of_pair(sentence: Sentence, previous: Mention, now: Mention) -> Iterator[Proposal]:
    lost, before = _is_lost(now), _is_lost(previous)
    if lost is before:
        yield from (
            Proposal((_no_turn(turn, now, previous),), Confidence.HIGH) for turn in _turns(sentence, previous, now)
        )
        return
    for turn in _turns(sentence, previous, now):
        yield Proposal((_turned(turn, now, previous),), Confidence.HIGH)
    last = max(previous, now, key=lambda mention: mention.index)
    for change in sentence.mentions[last.index + 1 :]:
        if change.peer != now.peer or change.clause - last.clause > _FAR:
            return
        if change.role is Role.CHANGE and change.unit == now.unit and not change.depth and _is_of_both(change):
            readings = [difference(change, now, previous)]
            if not change.direction:
                readings.append(difference(change, previous, now))
            yield Proposal(tuple(readings), Confidence.HIGH, explicit=True)
            return


def _pairs(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """In each stretch the one result of last year and the one of this, each with a word for profit or loss."""
    told = [m for m in sentence.mentions if m.claim.unit == "元" and not m.depth and "其中" not in m.head]
    told = [m for m in told if m.role in (Role.LEVEL, Role.PREVIOUS, Role.NET) and m.claim.approximation not in BOUNDS]
    told = [m for m in told if _LOSS.search(m.lead) is not None or _GAIN.search(m.lead) is not None]
    for _, stretch in groupby(told, key=lambda mention: mention.peer):
        results = list(stretch)
        before = [m for m in results if m.role is Role.PREVIOUS]
        now = [m for m in results if m.role is not Role.PREVIOUS]
        if len(before) != 1 or len(now) != 1 or abs(before[0].clause - now[0].clause) > _FAR:
            continue
        if _sort(before[0]) == _sort(now[0]) and all((m.claim.values.low or 0) > 0 for m in results):
            yield before[0], now[0]


def _sort(mention: Mention) -> str | None:
    found = _SORT.search(mention.lead)
    return found.lastgroup if found is not None else None


def _is_lost(mention: Mention) -> bool:
    return _LOSS.search(mention.lead) is not None


def _turns(sentence: Sentence, previous: Mention, now: Mention) -> Iterator[re.Match[str]]:
    """The words for a turn that are of the two figures: in front of both, or behind them without a subject."""
    if _OF_TURN.search(sentence.words) is None:
        return
    first, last = sorted((previous, now), key=lambda mention: mention.index)
    for turn in islice(_TURN.finditer(sentence.text, sentence.start, sentence.end), _FAR):
        opened = max(sentence.text.rfind(mark, sentence.start, turn.start()) for mark in "，,；;：:") + 1
        words = sentence.text[max(opened, sentence.start) : turn.start()]
        if _UNSURE.search(words) is not None:
            continue
        if turn.end() <= first.claim.start and first.index == 0:
            yield turn
        elif turn.start() >= last.claim.end and _OWN.fullmatch(words) is not None:
            if not any(last.index < m.index and m.claim.end <= turn.start() for m in sentence.mentions):
                yield turn


def _is_of_both(change: Mention) -> bool:
    """Whether the change is one of the result, and no smaller loss."""
    return _CHANGE.fullmatch(change.head) is not None


_CHANGE = pattern(
    "(?:[，,\\s的]|扭亏(?:为盈)?|两年|前后|同比|[比较与]上年(?:同期)?|[比较与]去年(?:同期)?|相比|经营|业绩|效益|净|利润|盈利|总额|损益|公司|集团|实际)*"
    "(?:减少|下降|下滑|减利|增利|增加|增长|增盈|少盈利?|多盈利?|相差)[了达为约]*"
)


def _turned(turn: re.Match[str], now: Mention, previous: Mention) -> Relation:
    """The later result against the earlier one, each with its sign."""
    scale = common_scale(now, previous)
    words = word_claim(turn.string, *turn.span(), why="turn")
    later, earlier = _signed(now), _signed(previous)
    members = (Member("previous", earlier.claim), Member("current", later.claim), Member("direction", words))
    return Relation(
        RelationKind.ORDER,
        tuple(sorted(members, key=lambda member: member.claim.start)),
        later.claim,
        figure(earlier, scale=scale),
        Comparison.AT_LEAST if turn.lastgroup == "up" else Comparison.AT_MOST,
        cue=turn.group(),
        facts=(("direction", turn.group()),),
    )


def _no_turn(turn: re.Match[str], now: Mention, previous: Mention) -> Relation:
    """The one of two results of one sign that would have the other one, had there been a turn: against nothing.

    上年亏损764万元，今年亏损318万元，扭亏为盈: the loss is smaller, and still a loss.
    """
    is_up, are_lost = turn.lastgroup == "up", _is_lost(now)
    odd = now if is_up is are_lost else previous
    words = word_claim(turn.string, *turn.span(), why="turn")
    stated = _signed(odd)
    other = previous if odd is now else now
    members = (
        Member("stated", stated.claim),
        Member("other", _signed(other).claim),
        Member("direction", words),
    )
    at_least = (odd is now) is is_up
    return Relation(
        RelationKind.ORDER,
        tuple(sorted(members, key=lambda member: member.claim.start)),
        stated.claim,
        Constant(0),
        Comparison.AT_LEAST if at_least else Comparison.AT_MOST,
        cue=turn.group(),
        facts=(("direction", turn.group()), ("both", _SIGNS[are_lost, _sort(now) is not None])),
    )


_SIGNS = {(True, False): "亏损", (False, False): "盈利", (True, True): "逆差或赤字", (False, True): "顺差或盈余"}


def _signed(mention: Mention) -> Mention:
    """The figure as a number below zero where it is a loss."""
    if not _is_lost(mention):
        return mention
    claim = mention.claim
    return mention.with_claim(claim._replace(values=-claim.values, asserted=-claim.asserted))
