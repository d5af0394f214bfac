"""What a figure counts: the words in front of it in its clause, else the noun behind it, else what came before."""

from __future__ import annotations

from checker.claims.words import Lexicon
from checker.model.patterns import pattern

_DELIMITER = pattern(r"[，,。；;：:、！？（(）)〔〕【】\[\]∶\n\r“”《》\s]")
_NOUN = pattern(r"的?([^，,。；;：:、！？（(）)〔〕【】\[\]\n\r“”《》\s0-9０-９的是有已中里为被将等共占达]{1,12})")
_DIVIDED = "分为"
"""Ends the one leading cue that any word may begin."""
_REACH = 30
"""Longer subjects are cut: what tells two figures apart stands close to them."""


def metric_of(
    text: str, start: int, end: int, words: Lexicon, *, floor: int, inherited: str, is_share: bool
) -> tuple[str, str]:
    """The thing counted by ``text[start:end]``, and what a later figure without words of its own inherits from it.

    ``floor`` is where the words of an earlier figure end and ``inherited`` what it passes on. A trend or a share is
    one of that: in 投诉13起，同比增长117% the second counts 投诉同比增长. ``is_share`` says that the unit is a
    percentage; else the words behind 占 name the thing counted (占有效信件497件).
    """
    before = _words_of(text[floor if start - floor < _REACH else start - _REACH : start], words)
    if before:
        own = before
        if before[-1] in words.ending_signs:
            if words.reached.match(before) is not None:
                return inherited, inherited
            own = words.trailing.sub("", before)
        trend = words.trend.search(before)
        if trend is not None and trend.start() == 0:
            if before[0] == "占" and not is_share:
                return own[1:] or inherited, inherited
            return inherited + own, inherited
        if own:
            if own != before:
                trend = words.trend.search(own)
            return own, own if trend is None else own[: trend.start()]
    noun = _NOUN.match(text, end)
    if noun is None or words.trend.match(noun.group(1)) or words.reached.match(noun.group(1)):
        return inherited, inherited
    return noun.group(1), noun.group(1) if len(noun.group(1)) > 1 else inherited


def subject_of(text: str, start: int, words: Lexicon, *, floor: int, inherited: str) -> str:
    """What a figure behind the date at ``start`` inherits: 受理量由2018年的 hands 受理量 on."""
    before = _words_of(text[floor if start - floor < _REACH else start - _REACH : start], words)
    own = words.trailing.sub("", before)
    if len(own) < 2 or own in words.cut_offs or words.trend.match(own) or words.reached.match(before):
        return inherited
    return own


def _words_of(before: str, words: Lexicon) -> str:
    """The clause in front of a figure without its leading cues."""
    if not before:
        return ""
    clause = _DELIMITER.split(before)[-1]
    if clause[:1] not in words.leading_signs and _DIVIDED not in clause:
        return clause
    leading = words.leading.match(clause)
    return clause if leading is None else clause[leading.end() :]
