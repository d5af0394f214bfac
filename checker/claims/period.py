"""When a figure holds: the period or cut-off that its sentence states."""

from __future__ import annotations

from checker.claims.words import Lexicon
from checker.model.patterns import pattern, places_of

_CLAUSE_END = pattern("[，,；;。\\n）)]")
_SENTENCE_ENDS = ("。", "\n", "！", "？")
_COMPARED = frozenset("比较与同")
_OPENING = frozenset("（(")
_REACH = 200
"""How far a clause is followed; a longer one is no prose."""


class Periods:
    """The periods of one text, asked for by rising positions.

    A year holds to the end of its sentence; a former period (上年, 上年同期) only in its own clause, unless a pause
    follows it at once; one that only serves a comparison (比上年增长) not at all. What stands in brackets ends there.
    """

    __slots__ = (
        "_clause",
        "_clause_end",
        "_end",
        "_ends",
        "_known",
        "_next",
        "_once",
        "_outer",
        "_period",
        "_text",
        "_words",
    )

    def __init__(self, text: str, known: Lexicon) -> None:
        self._text = text
        self._known = known
        self._ends = iter(places_of(text, *_SENTENCE_ENDS))
        self._end = next(self._ends, len(text))
        """The first end of a sentence that is not passed yet."""
        self._words = known.period_words.finditer(text)
        self._next = next(self._words, None)
        self._period = self._clause = self._once = ""
        self._clause_end = 0
        self._outer: list[tuple[str, str, int]] = []

    def note(self, start: int, end: int) -> None:
        """A date that the scan found at ``text[start:end]``."""
        self._advance(start)
        cut_offs = self._known.cut_offs
        if self._text.endswith(cut_offs, 0, start):
            start -= next(len(word) for word in cut_offs if self._text.endswith(word, 0, start))
        self._take(start, end)

    def at(self, position: int) -> str:
        """The period that a figure at ``position`` has, "" when its sentence states none."""
        self._advance(position)
        if self._once:
            period, self._once = self._once, ""
            return period
        if self._clause and position < self._clause_end:
            return self._clause
        return self._period

    def _advance(self, position: int) -> None:
        text, found = self._text, self._next
        if self._end < position:  # nothing holds past the end of a sentence
            ended = self._end
            while self._end < position:
                ended = self._end
                self._end = next(self._ends, len(text))
            self._period = self._clause = self._once = ""
            self._outer.clear()
            while found is not None and found.start() < ended:
                found = next(self._words, None)
        while found is not None:
            start, end = found.span()
            if start >= position:
                break
            if end - start > 1:
                self._take(start, end)
            elif text[start] in _OPENING:
                self._outer.append((self._period, self._clause, self._clause_end))
                del self._outer[:-8]
            elif self._outer:
                self._period, self._clause, self._clause_end = self._outer.pop()
            found = next(self._words, None)
        self._next = found

    def _take(self, start: int, end: int) -> None:
        text = self._text
        period = text[start:end]
        following = text[end : end + 1]
        if text[start - 1 : start] in _COMPARED and start:
            if following == "的":
                self._once = period
            return
        self._once = ""
        if following not in "，," and (following == "为" or period in self._known.former_periods):
            limit = _CLAUSE_END.search(text, end, end + _REACH)
            self._clause, self._clause_end = period, end + _REACH if limit is None else limit.start()
        else:
            self._period, self._clause = period, ""
