"""Means whose weights are told: 机耕、机播、机收水平86.4%、78.5%、80.1%，按0.4、0.3、0.3的权重加权，综合机械化率82.1%.

The weights may be told as a ratio (4∶3∶3) or in percent, and the mean may stand in front of all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.quotients import related
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Expression, Figure, Product, Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_WEIGHTS = pattern("的?(?:权重|权数|系数|比重|比例)?[^，,。；;、\\d]{0,4}(?:权重|权数|加权|系数加权)")
_ONE, _HUNDRED = 1, 100
_FEWEST = 2


def link_weighted(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure that the one list of values of its kind comes to by the one list of weights."""
    runs = [run for run in _lists(sentence.mentions) if len(run) >= _FEWEST]
    weighing = [run for run in runs if _WEIGHTS.match(run[-1].tail) is not None and _are_weights(run)]
    if len(weighing) != 1:
        return
    (weights,) = weighing
    valued = [run for run in runs if run is not weights and len(run) == len(weights) and run[0].unit in ("%", "分")]
    if len(valued) != 1:
        return
    (values,) = valued
    means = [m for m in sentence.mentions if m.unit == values[0].unit and m not in values and m not in weights]
    if len(means) != 1 or means[0].depth or means[0].claim.approximation is not Approximation.EXACT:
        return
    yield Proposal(
        (
            related(
                RelationKind.RATE if means[0].unit == "%" else RelationKind.AVERAGE,
                means[0].claim,
                _mean(weights, values),
                roles={m.claim.start: "numerator" for m in values}
                | {m.claim.start: "denominator" for m in weights}
                | {means[0].claim.start: "rate"},
                cue="加权",
            ),
        ),
        Confidence.HIGH,
    )


def _lists(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The runs of figures of one unit and clause that 、 or ∶ joins."""
    run: list[Mention] = []
    for mention in mentions:
        joined = run and (mention.separator == "、" or mention.lead.strip() in _RATIO_MARKS)
        if not joined or mention.clause != run[-1].clause or mention.unit != run[-1].unit or mention.depth:
            if run:
                yield run
            run = []
        run.append(mention)
    if run:
        yield run


_RATIO_MARKS = ("∶", ":", "：")


def _are_weights(run: Sequence[Mention]) -> bool:
    """Whether the figures are weights by their form: a ratio, or plain numbers and percentages that make up all."""
    if all(m.claim.kind is ClaimKind.RATIO for m in run):
        return True
    total = sum(m.claim.written for m in run)
    return total == (_HUNDRED if run[0].unit == "%" else _ONE) and run[0].unit in ("%", "")


def _mean(weights: Sequence[Mention], values: Sequence[Mention]) -> Expression:
    each = tuple((1, Product(Figure(w.claim.exactly()), Figure(v.claim))) for w, v in zip(weights, values, strict=True))
    if sum(w.claim.written for w in weights) == _ONE:
        return Sum(each)
    return Quotient(Sum(each), Sum(tuple((1, Figure(w.claim.exactly())) for w in weights)))
