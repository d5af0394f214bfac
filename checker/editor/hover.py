"""What is known of a figure: what it asserts, what it was checked against, and how that came out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lsprotocol import types

from checker.editor.checked import Checked
from checker.editor.words import word
from checker.model.claim import Claim
from checker.model.report import Judged
from checker.model.verdict import Outcome
from checker.report.console_tables import interval_text
from checker.report.markdown_text import code, prose
from checker.report.visible import visible_line
from checker.report.words import words_of

_MARKS = {Outcome.CONSISTENT: "✓", Outcome.INCONSISTENT: "✗", Outcome.UNDETERMINED: "?"}
_MOST = 12
"""Relations of one figure; a year or a total of a table may stand in dozens."""


def hover_of(checked: Checked, position: types.Position, *, is_markdown: bool) -> types.Hover | None:
    """What is known of the figure at ``position``, ``None`` where there is none."""
    offset = checked.lines.offset(position)
    document = checked.report.document
    for claim in checked.report.claims:
        place = document.locate(claim.start, claim.end)
        if place.kind != "text":
            continue
        start, end = checked.lines.slice(place)
        if start <= offset < end:
            kind = types.MarkupKind.Markdown if is_markdown else types.MarkupKind.PlainText
            lines = _lines(
                checked, claim, code if is_markdown else visible_line, prose if is_markdown else visible_line
            )
            text = ("\n\n" if is_markdown else "\n").join(lines)
            return types.Hover(types.MarkupContent(kind, text), checked.lines.range(place))
    return None


def _lines(checked: Checked, claim: Claim, literal: Callable[[str], str], plain: Callable[[str], str]) -> Iterator[str]:
    lang = checked.settings.lang
    words = words_of(lang)
    about = [words[f"claim.{claim.kind}"], *(plain(text) for text in (claim.metric, claim.period) if text)]
    yield f"{literal(claim.literal)}{words['colon']}{words['semicolon'].join(about)}"
    if claim.why:
        yield f"{word('no figure', lang)}{words['colon']}{plain(claim.why)}"
        return
    unit = f" {claim.unit}" if claim.unit else ""
    asserted, possible = interval_text(claim), interval_text(claim._replace(asserted=claim.values))
    told = [f"{word('asserts', lang)} {literal(asserted + unit)}"]
    if possible != asserted:
        told.append(f"{word('true values', lang)} {literal(possible + unit)}")
    yield words["semicolon"].join(told)
    relations = [each for each in checked.report.relations if each.relation.is_check and _has(each, claim)]
    for each in relations[:_MOST]:
        yield _relation(each, words.__getitem__, literal, plain)
    if len(relations) > _MOST:
        yield f"… +{len(relations) - _MOST}"
    if claim in checked.report.untied:
        yield f"— {words['unchecked']}{words['colon']}{words['untied note']}"


def _has(judged: Judged, claim: Claim) -> bool:
    return any(member.claim.start == claim.start for member in judged.relation.members)


def _relation(
    judged: Judged, words: Callable[[str], str], literal: Callable[[str], str], plain: Callable[[str], str]
) -> str:
    relation, verdict = judged.relation, judged.verdict
    outcome = f"{_MARKS[verdict.outcome]} {words(f'outcome.{verdict.outcome}')}"
    arithmetic = verdict.arithmetic or words("list comma").join(member.claim.literal for member in relation.members)
    reason = words("semicolon") + plain(verdict.reason) if verdict.reason else ""
    return f"{outcome} · {words(f'kind.{relation.kind}')}{words('colon')}{literal(arithmetic)}{reason}"
