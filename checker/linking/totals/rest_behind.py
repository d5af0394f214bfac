"""Lists whose rest opens the next sentence.

案件318件，居前三位的是公安112件、市场监管83件、自然资源47件。其余76件分属教育、民政等领域。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.columns import PROVES, adds_up
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_REST = pattern("\\s*(?:其余|余下|剩余|剩下)的?$")
_OTHERS = pattern("\\s*(?:其余|余下|剩余|剩下)(?:的|有|为|共)*$")
_NOT_OF_LIST = pattern("其中|另|还有|此外|同比|比|较|累计|共")
_TWENTIETHS = (19, 21)
_LISTED = pattern("其中|居?前[两二三四五六七八九十\\d]+[位名类项个]|主要[是为有]|排名?前")
_FEWEST = 2


def link_rest_behind(paragraph: Paragraph) -> Iterator[Proposal]:
    """What the sentence in front divides, with what the next one calls the rest of it: wrong only by a slip."""
    for earlier, sentence in zip(paragraph.sentences, paragraph.sentences[1:], strict=False):
        rest = sentence.mentions[0]
        if not rest.is_level or rest.depth or not rest.unit or _REST.fullmatch(rest.head) is None:
            continue
        readings = tuple(total_relation(whole, [*parts, rest], "其余") for whole, parts in _divided(earlier, rest))
        if readings:
            yield Proposal(readings, Confidence.MEDIUM)
    for earlier, sentence in zip(paragraph.sentences, paragraph.sentences[1:], strict=False):
        for rest in sentence.mentions[1:]:
            if rest.is_level and rest.unit and not rest.depth and _OTHERS.match(rest.head) is not None:
                yield from _with_whole_in_front(earlier, rest)


def _with_whole_in_front(earlier: Sentence, rest: Mention) -> Iterator[Proposal]:
    """2470人次献血。街头采血1482人次；其余967人次…: what the parts and the rest come to is the one figure in front.

    Sure where they come within a twentieth of it. No rest of the first part (检查62家，整改51家，其余11家).
    """
    sentence, wholes = rest.sentence, rest.sentence.paragraph.wholes
    told = [m for m in sentence.mentions[: rest.index] if m.unit == rest.unit and not m.depth]
    parts = [m for m in told if wholes.get(m.claim.start) not in told]
    front = [m for m in earlier.mentions if m.unit == rest.unit and not m.depth and wholes.get(m.claim.start) is None]
    if not parts or len(front) != 1 or not front[0].is_level or not all(m.is_level and adds_up(m) for m in parts):
        return
    behind = sentence.mentions[rest.index + 1 : rest.index + 2]
    apart = [*parts, *(m for m in behind if m.unit == rest.unit)]
    if rest.clause - parts[-1].clause > 1 or any(_NOT_OF_LIST.search(m.lead) for m in apart):
        return
    whole = front[0]
    if not adds_up(whole) or (whole.values.low or 0) < PROVES or is_left_of_first(parts, rest):
        return
    total = total_relation(whole, [*parts, rest], "其余")
    size, reached = whole.values.low or 0, sum(m.values.low or 0 for m in (*parts, rest))
    if size * _TWENTIETHS[0] <= reached * 20 <= size * _TWENTIETHS[1]:
        yield Proposal((total,), Confidence.HIGH)


def is_left_of_first(parts: Sequence[Mention], rest: Mention) -> bool:
    """Whether the figure is what the further parts leave of the first one, or a part that the last one leaves of it."""
    first, others = parts[0], parts[1:]
    if not others:
        return False
    left = first.values
    for m in (*others, rest):
        left = left - m.values
    return left.low is None or left.high is None or left.low <= 0 <= left.high


def _divided(sentence: Sentence, rest: Mention) -> Iterator[tuple[Mention, list[Mention]]]:
    """The first figure of the unit with all those behind it, or with those that are no parts of another one."""
    told = [m for m in sentence.mentions if m.unit == rest.unit and m.is_level and not m.depth and adds_up(m)]
    if len(told) <= _FEWEST:
        return
    whole, parts = told[0], told[1:]
    if _LISTED.search(sentence.text, whole.claim.end, parts[0].claim.start) is None:
        return
    yield whole, parts
    wholes = sentence.paragraph.wholes
    own = [m for m in parts if wholes.get(m.claim.start) in (None, whole)]
    if _FEWEST <= len(own) < len(parts):
        yield whole, own
