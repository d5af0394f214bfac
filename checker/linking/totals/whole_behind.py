"""A long figure that those in front add up to: 家庭户人口416284人，集体户人口21739人。…。全县常住人口438023人."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.columns import adds_up
from checker.linking.totals.relations import total_relation
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_DIGITS = 5
_BACK = 3
_FEWEST, _MOST = 2, 6
_ALL = pattern("(?:全[国省市县区州镇乡街]|总|合计|共有?)[^，,。；;\\d]{0,12}$")
_OTHERS = pattern("其中|[上去往历]年|比|较|增|减|少|多")


_COUNT = ClaimKind.COUNT
_EXACT = Approximation.EXACT


def link_whole_behind(paragraph: Paragraph) -> Iterator[Proposal]:
    """Long figures that open their sentence as all there is: they come out, or a slip keeps them from it."""
    for number, sentence in enumerate(paragraph.sentences):
        whole = sentence.mentions[0]
        if not number or not _is_long(whole) or _ALL.search(whole.lead) is None or _OTHERS.search(whole.head):
            continue
        if whole.claim.start in paragraph.wholes or paragraph.is_divided(whole):
            continue
        for earlier in paragraph.sentences[max(0, number - _BACK) : number][::-1]:
            totals = [total_relation(whole, run, "") for run in _runs(earlier, whole)]
            readings = tuple(filter(holds, totals)) or tuple(filter(misses_by_a_slip, totals))
            if readings:
                yield Proposal(readings, Confidence.MEDIUM)
                break


def _is_long(mention: Mention) -> bool:
    claim = mention.claim
    exact = claim.kind is _COUNT and claim.scale == 1 and claim.approximation is _EXACT
    return exact and mention.is_level and not mention.depth and len(claim.number) >= _DIGITS


def _runs(sentence: Sentence, whole: Mention) -> Iterator[list[Mention]]:
    """The figures of its unit that open the sentence, as many as each other's like, the most first."""
    like = [m for m in sentence.mentions if m.unit == whole.unit and m.is_level and not m.depth and adds_up(m)]
    end = next((at for at, m in enumerate(like) if "其中" in m.lead), len(like))
    for size in range(min(end, _MOST), _FEWEST - 1, -1):
        yield like[:size]
