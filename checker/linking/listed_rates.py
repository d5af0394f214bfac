"""Rates of one list: 不捕率、不诉率分别为32.59%和39.1%, and values of one rate that are of groups of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.defined_rates import readings_by_definition
from checker.linking.definitions import definition_of
from checker.linking.passage import Mention, Paragraph
from checker.linking.reach import reach_of
from checker.linking.respective import in_order
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

ENOUGH = 14
"""So many amounts in front are looked for where a definition says which of them are meant."""
_NAMES = pattern("([^\\W\\d_a-zA-Z]{1,14}?率)(?=、|和|与|及|分别|依次|$)")


def runs_of(rates: Sequence[Mention]) -> list[list[Mention]]:
    """The rates, those together that follow each other without words between them."""
    runs: list[list[Mention]] = []
    for rate in rates:
        last = runs[-1][-1] if runs else None
        bare = not rate.lead.strip("、和及与 ")
        if last is not None and last.index + 1 == rate.index and last.clause == rate.clause and bare:
            runs[-1].append(rate)
        else:
            runs.append([rate])
    for run in runs:
        names = _names(run)
        if len(names) == len(run) > 1:
            for rate, name in zip(run, names, strict=True):
                rate.name = name
    return runs


def is_shared_out(run: Sequence[Mention]) -> bool:
    """Whether each value has a name of its own in front of the list."""
    return len(run) > 1 and len(_names(run)) == len(run)


def _names(run: Sequence[Mention]) -> list[str]:
    return [name.lstrip("和与及、") for name in _NAMES.findall(run[0].head)]


def rates_in_order(paragraph: Paragraph, number: int, run: Sequence[Mention]) -> Iterator[Proposal]:
    """Each rate by its definition, and whether the values stand in the order of the names."""
    singles: list[Relation] = []
    amounts = reach_of(paragraph, number, run[0], enough=ENOUGH).front
    for rate in run:
        definition = definition_of(rate.name)
        readings = readings_by_definition(rate, definition, amounts, paragraph) if definition is not None else []
        if readings:
            singles.append(next((reading for reading in readings if holds(reading)), readings[0]))
    order = in_order(singles) if len(singles) == len(run) else None
    if order is not None:
        yield Proposal((order,), Confidence.HIGH)
    yield from (Proposal((single,), Confidence.HIGH) for single in singles if order is None or holds(single))
