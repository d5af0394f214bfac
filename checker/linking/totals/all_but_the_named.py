"""What is left of a whole without one of its parts, by the name of that part.

保费收入74.22亿元，其中车险42.86亿元、农险13.47亿元、其他17.89亿元；非车险合计31.36亿元.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import nearly_all
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SAID = pattern(
    "(?:^|[，,；;、])?(?:其中)?非(?P<name>[^\\W\\d_a-zA-Z]{2,8}?)(?P<sum>合计|共计|总计|共|总[额量]|之和)?(?:为|达到?|约|占)?"
)
_OPENING = pattern("^(?:[，,、；;：:\\s]|其中|全年|实现|完成)+")
_OTHERS = pattern("计划|预算|目标|增|减|均|率|上年|去年|同比")
_BACK = 1


def link_all_but_the_named(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure of what is not so called, as what the one figure of that name leaves of its whole."""
    for number, sentence in enumerate(paragraph.sentences):
        if "非" not in sentence.words:
            continue
        for rest in sentence.mentions:
            said = _SAID.fullmatch(rest.lead) if rest.is_level and not rest.depth and rest.unit else None
            if said is None or _OTHERS.search(rest.head) or rest.claim.approximation is not Approximation.EXACT:
                continue
            told = [m for s in paragraph.sentences[max(0, number - _BACK) : number + 1] for m in s.mentions]
            part = _of_name(said["name"], rest, told)
            whole = paragraph.wholes.get(part.claim.start) if part is not None else None
            if part is None or whole is None or whole is rest or whole.unit != rest.unit or whole.depth:
                continue
            if paragraph.wholes.get(rest.claim.start) is whole:
                continue  # 税收收入47.9亿元，非税收入20.5亿元: an item of the list itself
            total = total_relation(whole, [part, rest], "非")
            if holds(total) or (nearly_all(whole, [part, rest]) and (said["sum"] or misses_by_a_slip(total))):
                yield Proposal((total,), Confidence.HIGH if said["sum"] else Confidence.MEDIUM)


def _of_name(name: str, rest: Mention, told: list[Mention]) -> Mention | None:
    """The one figure in front that bears the name, its last word aside: 车险 of 非车险业务, 门票收入 of 非门票收入."""
    like = [m for m in told if m.claim.start < rest.claim.start and m.unit == rest.unit and m.is_level and not m.depth]
    called = [(_OPENING.sub("", m.lead).rstrip("为达约"), m) for m in like]
    found = [m for own, m in called if own and (own == name or own.startswith(name) or name.startswith(own))]
    return found[0] if len(found) == 1 else None
