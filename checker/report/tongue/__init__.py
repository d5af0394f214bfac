"""The tool's own words in Chinese: errors, notes on the run, what is said beside a report.

The sources hold them in English, where they are raised. A catalogue maps each English template to a Chinese one, and a
sentence is found again by the fixed parts of its template. What no template makes stays as it is: it comes from a
library, a file, or the document.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from checker.errors import GoujiError
from checker.model.patterns import pattern
from checker.model.report import Notification

_FIELD = pattern(r"\{(\d)(:said)?\}")
"""A field; ``:said`` in a Chinese template marks one that holds words of the tool, and is put into Chinese as well."""


class Template(NamedTuple):
    """The fixed parts of an English sentence, with a field between each two, and the Chinese sentence."""

    parts: tuple[str, ...]
    fields: tuple[str, ...]
    chinese: str

    def fields_of(self, text: str) -> dict[str, str] | None:
        """What stands in each field of ``text``, ``None`` when it is another sentence. A field ends as early as it can.

        Each part is looked for once, from where the one before ended: linear in the text.
        """
        first, *middle, last = self.parts
        end = len(text) - len(last)
        if not text.startswith(first) or not text.endswith(last) or len(first) > end:
            return None
        start, values = len(first), []
        for part in middle:
            at = text.find(part, start, end)
            if at < 0:
                return None
            values.append(text[start:at])
            start = at + len(part)
        return dict(zip(self.fields, [*values, text[start:end]], strict=True))


def in_chinese(text: str) -> str:
    """The sentence in Chinese, or as it is when the tool has none like it."""
    sentences, templates = _catalogue()
    if text in sentences:
        return sentences[text]
    for template in templates:
        values = template.fields_of(text)
        if values is not None:
            return _filled(template.chinese, values)
    return text


def told(event: Notification | GoujiError, lang: str) -> str:
    """What went wrong, where, and what to do, in the language: "zh", "zh-Hans" or "en"."""
    place = f"{event.path}: " if event.path else ""
    return place + ("；" if lang.startswith("zh") else "; ").join(part for part in parts(event, lang) if part)


def parts(event: Notification | GoujiError, lang: str) -> tuple[str, str]:
    """What went wrong and what to do, in the language."""
    if not lang.startswith("zh"):
        return event.what, event.remedy
    return in_chinese(event.what), in_chinese(event.remedy)


def _filled(chinese: str, values: dict[str, str]) -> str:
    return _FIELD.sub(lambda field: in_chinese(values[field[1]]) if field[2] else values[field[1]], chinese)


@cache
def _catalogue() -> tuple[dict[str, str], tuple[Template, ...]]:
    """The sentences without fields, and the templates: the ones with more fixed text come first."""
    from checker.report.tongue.catalogue import CATALOGUE

    sentences = {english: chinese for english, chinese in CATALOGUE.items() if not _FIELD.search(english)}
    templates = [
        Template(tuple(_FIELD.split(english)[::3]), tuple(field[1] for field in _FIELD.finditer(english)), chinese)
        for english, chinese in CATALOGUE.items()
        if english not in sentences
    ]
    return sentences, tuple(sorted(templates, key=lambda template: -sum(map(len, template.parts))))
