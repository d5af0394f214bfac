"""What is left of a base whose other parts have shares: 居民占78.0%，为2763万方，公建及其他778万方，供热3541万方.

Every other figure of the unit in the sentence has to have a share of the base that came out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.shares.named_anywhere import is_amount
from checker.linking.stocks.budgets import left_over
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_REST = pattern(
    "[，,；;\\s]*(?:其余|余下|剩余|剩下|其他|其它)[^，,。；;、\\d]{0,8}|[^，,。；;\\d]{0,14}(?:及|和|等|与)其[他它余](?:[类项]|门类)?"
)
_NO_SUM = (RelationKind.TOTAL, RelationKind.STOCK_FLOW, RelationKind.COMPLEMENT)
_TELLING = 100
"""A share of two digits does not tell which figure is its base."""


def link_other_part(paragraph: Paragraph, chosen: Sequence[Relation]) -> Iterator[Proposal]:
    """Every figure called the rest, as its base without the parts, where the sentence tells no further figure of it."""
    proven: defaultdict[int, list[int]] = defaultdict(list)
    for relation in chosen:
        if relation.kind is RelationKind.SHARE and holds(relation) and _is_telling(relation):
            tops, bases = (_starts(relation, role) for role in ("numerator", "denominator"))
            if len(tops) == len(bases) == 1:
                proven[bases[0]] += [top for top in tops if top not in proven[bases[0]]]
    summed = {m.claim.start for r in chosen if r.kind in _NO_SUM for m in r.members}
    for start, tops in proven.items():
        base, parts = paragraph.mention_at(start), [paragraph.mention_at(top) for top in tops]
        told = [part for part in parts if part is not None]
        if base is None or len(told) < len(parts):
            continue
        rest = _rest_of(base, told)
        if rest is not None and rest.claim.start not in summed:
            yield Proposal((left_over(rest, [(1, base), *((-1, part) for part in told)]),), Confidence.HIGH)


def _is_telling(relation: Relation) -> bool:
    return relation.stated is not None and relation.stated.written >= _TELLING * relation.stated.last_place


def _starts(relation: Relation, role: str) -> list[int]:
    return [member.claim.start for member in relation.members if member.role == role]


def _rest_of(base: Mention, parts: Sequence[Mention]) -> Mention | None:
    """The one figure of the unit beside base and parts in the sentence of the base, if it is called the rest."""
    amounts = [m for m in base.sentence.mentions if is_amount(m) and m.unit == base.unit and m.peer == base.peer]
    others = [m for m in amounts if m is not base and m not in parts]
    if len(others) != 1 or base.sentence not in [part.sentence for part in parts] + [others[0].sentence]:
        return None
    (rest,) = others
    return rest if _REST.fullmatch(_VERB.sub("", rest.lead)) is not None else None


_VERB = pattern("(?:即|则|有|为|共|计|达|仅|只|是)+$")
