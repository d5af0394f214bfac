"""Where the words stand that may name the period of an average over days, months or years."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.linking.passage import Mention


def stretches_of(average: Mention, total: Mention) -> Iterator[str]:
    """Where the period may be named, the nearest words first: from the total on, the sentence, the total's sentence."""
    text, sentence = average.sentence.text, average.sentence
    has_note = text.startswith(("（", "("), average.claim.end)
    end = min(average.claim.end + NOTE, sentence.end) if has_note else average.claim.end
    if total.sentence is sentence:
        start = min(total.claim.start - len(total.head), average.claim.start - len(average.head))
        own = _without_others(average, total)
        yield own(max(start, sentence.start), average.claim.end)
        before = own(sentence.start, end)
        yield before[max(before.rfind("；"), before.rfind(";")) + 1 :]
    yield sentence.words
    yield total.sentence.words
    yield from (other.words for other in sentence.paragraph.before(sentence.paragraph.number_of(sentence), 2))


def _without_others(average: Mention, total: Mention) -> Callable[[int, int], str]:
    """The words of a stretch without those of figures between total and average that count alike: 10月受理31420件."""
    text = average.sentence.text
    between = average.sentence.mentions[total.index + 1 : average.index]
    others = [m for m in between if m.is_level and m.unit == total.unit and not m.depth]

    def own(start: int, end: int) -> str:
        words = ""
        for other in others:
            if start <= other.claim.start - len(other.lead) and other.claim.end <= end:
                words += text[start : other.claim.start - len(other.lead)]
                start = other.claim.end
        return words + text[start:end]

    return own


NOTE = 16
"""How far behind an average a bracket may say what it was taken over."""
