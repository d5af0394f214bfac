"""A finding in one line, for formats that have room for no more."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.model.document import Document
from checker.model.finding import Finding, Suggestion
from checker.model.span import Location
from checker.report.place import place_text
from checker.report.visible import visible_line

_RESULT = re.compile(" [=≈] ")


def sentence_of(document: Document, finding: Finding, words: Mapping[str, str]) -> str:
    """ "合计486件与…不符（121 + 1 + 363 = 485）": the message with the arithmetic.

    Where the place is no line of a text, which such formats cannot name, it stands in front: "表1!B3：…".
    """
    why = visible_line(finding.why)
    message = visible_line(finding.message)
    is_told = _RESULT.split(why)[0] in message  # "应为6.87%（0.46 ÷ (6.24 + 0.46)）"
    sentence = message if is_told else words["bracketed"].format(message, why)
    if is_in_lines(document, finding.primary):
        return sentence
    return place_text(finding.primary) + words["colon"] + sentence


def alternatives_of(finding: Finding) -> tuple[tuple[Suggestion, ...], ...]:
    """The ways to mend the text, the likeliest first; what is in one belongs together."""
    found: dict[int, list[Suggestion]] = {}
    for each in finding.suggestions:
        found.setdefault(each.alternative, []).append(each)
    return tuple(map(tuple, found.values()))


def is_in_lines(document: Document, place: Location) -> bool:
    """Whether line and column of ``place`` are those of the file: a page of a PDF or a cell has none."""
    return document.media.startswith("text/") and place.kind == "text"
