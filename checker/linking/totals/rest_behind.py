"""Lists whose rest opens the next sentence.

案件318件，居前三位的是公安112件、市场监管83件、自然资源47件。其余76件分属教育、民政等领域。
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.breakdowns import total_relation
from checker.linking.totals.columns import adds_up
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_REST = pattern("\\s*(?:其余|余下|剩余|剩下)的?$")
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
