"""Shares of items whose figures stand in brackets.

噪声（4128件）、停车（3509件）、油烟（1876件），占比依次为23.7%、20.2%、10.8%.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import runs
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_EACH = pattern(
    "[，,\\s]*(?:(?:占比|比重|占[^，,。；;、\\d]{0,12}?的?(?:比例|比重)?)(?:分别|依次|各)(?:为|达|是)*"
    "|(?:分别|依次|各自?)占(?:比|[^，,。；;、\\d]{2,12}的)?)"
)
_MOST = 3
_FAR = 20


def link_bracketed_items(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every run of shares behind as many bracketed figures, over the one base by which most of them come out."""
    for number, sentence in enumerate(paragraph.sentences):
        if not cues.gives_each(sentence.words):
            continue
        for run in runs(sentence, Role.SHARE):
            items = items_in_brackets(sentence, run) if len(run) > 1 else []
            if items:
                earlier = paragraph.sentences[number - 1].mentions if number else []
                yield from _over_one_base(run, items, _bases(items, earlier))


def items_in_brackets(sentence: Sentence, run: Sequence[Mention]) -> Sequence[Mention]:
    """The bare figures in brackets of their own, as many as there are shares, right in front of them."""
    first = run[0]
    if first.depth or _EACH.fullmatch(first.lead) is None or first.index < len(run):
        return []
    behind = [m for m in sentence.mentions[max(0, first.index - len(run) - 1) : first.index] if m.depth == 1]
    items = behind[-len(run) :]
    bare = all(m.is_level and not m.head.strip() and m.unit == items[0].unit for m in items)
    apart = len({m.bracket for m in items}) == len(run) == len(items)
    return items if bare and apart and first.clause - items[-1].clause <= 1 else []


def _bases(items: Sequence[Mention], earlier: Sequence[Mention]) -> list[Mention]:
    first = items[0]
    told = [*earlier[-_FAR:], *first.sentence.mentions[max(0, first.index - _FAR) : first.index]]
    like = [m for m in told if m.is_level and m.unit == first.unit and not m.depth]
    return [m for m in reversed(like) if all(size(m) >= size(item) for item in items)][:_MOST]


def _over_one_base(run: Sequence[Mention], items: Sequence[Mention], bases: Sequence[Mention]) -> Iterator[Proposal]:
    best: list[Relation] = []
    for base in bases:
        told = [
            quotient(RelationKind.SHARE, share, [(1, item)], [(1, base)], roles=SHARE_ROLES, cue=share.lead)
            for share, item in zip(run, items, strict=True)
        ]
        if not best or sum(map(holds, told)) > sum(map(holds, best)):
            best = told
    proven = sum(map(holds, best)) > 1 or (len(run) == _PAIR and any(map(holds, best)))
    yield from (Proposal((each,), Confidence.HIGH if proven else Confidence.LOW) for each in best)


_PAIR = 2
