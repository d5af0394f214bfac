"""What a figure can be left of: what came in, a whole that a bracket notes, a list that was summed up; and no result.

累计2745米，剩余1235米（设计全长3980米）: of the whole in the bracket.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.stocks.closing import can_be_left
from checker.linking.stocks.signs_of_flows import Term
from checker.model.patterns import pattern


def of_one_in_front(left: Mention, flows: Sequence[Mention]) -> Iterator[list[Term]]:
    """28支报名，26支参赛，2支弃赛；一等奖2支、二等奖4支，其余20支获优秀奖: what its stretch leaves of one in front."""
    here = [m for m in left.sentence.mentions[: left.index] if m.unit == left.unit and m.is_level and not m.depth]
    own = [m for m in here if m.peer == left.peer]
    front = [m for m in dict.fromkeys((*flows, *here)) if m not in own]
    if len(own) > 1 and len(front) > 1:
        for base in front[:_FRONT]:
            yield [(1, base), *((-1, m) for m in own)]


_FRONT = 3


def is_after_all_outcomes(left: Mention, amounts: Sequence[Mention]) -> bool:
    """当年办理完毕409件，其中予以公开187件、…，结转下年度26件: one figure, parts aside, tells what was done."""
    if cues.CARRIED_ON.search(left.lead) is None:
        return False
    own = [m for m in amounts if whole_of(m) is None]
    return len(own) == 1 and (cues.GOES_OUT.search(own[0].label) is not None or sums_up_outcomes(own[0], left))


def sums_up_outcomes(total: Mention, left: Mention) -> bool:
    """予以公开48件、…、其他处理2件，总计118件，结转下年度4件: the sum right in front of what is carried on."""
    right_behind = total.sentence is left.sentence and total.index + 1 == left.index
    return right_behind and cues.CARRIED_ON.search(left.lead) is not None and _SUM.fullmatch(total.lead) is not None


_SUM = pattern("\\s*(?:总计|合计|共计|小计)(?:办理|办结|处理|答复)?")


def clauses_of_quotients(last: Mention, left: Mention) -> int:
    """How many clauses between the two only tell its share, rate or parts: 已开工76个，开工率92.7%，其余6个."""
    if _OTHERS_LEFT.match(left.lead) is None:
        return 0
    between = left.sentence.mentions[last.index + 1 : left.index] if last.sentence is left.sentence else []
    opens = not any(m.peer == left.peer for m in between)  # 已回复2861条，回复率98.08%；其余56条
    inside = [m for m in between if last.clause < m.clause < left.clause and (opens or m.peer == left.peer)]
    of_it = [m for m in inside if m.role in _QUOTIENTS or (opens and whole_of(m) is last)]
    return len({m.clause for m in of_it} - {m.clause for m in inside if m not in of_it})


_QUOTIENTS = (Role.RATE, Role.SHARE)
_OTHERS_LEFT = pattern("\\s*(?:其余|余下|剩余|剩下|尚有|尚余|还剩|还有|仍有|余$)")


def is_of_a_whole(mention: Mention) -> bool:
    """Whether the figure is a part, or in a bracket of one: 审结851件。调解396件、裁决288件（终局121件）."""
    return whole_of(mention) is not None or (mention.owner is not None and is_of_a_whole(mention.owner))


def whole_of(mention: Mention) -> Mention | None:
    """The whole that the figure came out as a part of, in its own paragraph."""
    return mention.sentence.paragraph.wholes.get(mention.claim.start)


def whole_noted(left: Mention) -> Mention | None:
    """累计2745米，剩余1235米（设计全长3980米）: the bracket tells what all of it is."""
    behind = left.sentence.mentions[left.index + 1 : left.index + 2]
    return next((m for m in behind if m.owner is left and m.unit == left.unit and ALL_OF_IT.fullmatch(m.lead)), None)


ALL_OF_IT = pattern(
    "\\s*(?:设计|规划|计划|年度|项目|工程|全线|任务)*(?:全[长程部]|总[^\\W\\d_a-zA-Z]{1,4}|共|计划|任务|设计)[数量]?(?:为|约)?"
)


def taken_in(paragraph: Paragraph, sentence: Sentence, first: Mention) -> list[Mention]:
    """收到84件，受理71件、不予受理13件；办结68件，尚在办理3件: the part of what came in that was dealt with."""
    parts = [m for m in sentence.mentions if paragraph.wholes.get(m.claim.start) is first]
    return [m for m in parts if cues.COMES_IN.search(m.label) and "不予" not in m.label]


def counts_with_it(mention: Mention, left: Mention) -> bool:
    """Whether the figure counts in the unit of what is left, and may be what it is left of or what was taken off."""
    return (
        mention is not left
        and mention.unit == left.unit
        and mention.role
        in (
            Role.LEVEL,
            Role.NET,
            Role.PREVIOUS,
            Role.CHANGE,
        )
        and (mention.role is not Role.PREVIOUS or _OF_A_YEAR.search(mention.lead) is None)
    )


_OF_A_YEAR = pattern("[由从](?:(?:19|20)\\d\\d年|上年|去年)的?$")
"""新收5777件，新收数由2020年的1486件增至2318件: where a movement begins is no flow of the whole time."""


def distinct_readings(readings: Sequence[list[Term]]) -> list[list[Term]]:
    """The readings by which something can be left, each but once."""
    seen: set[tuple[tuple[int, int], ...]] = set()
    kept = []
    for terms in readings:
        key = tuple((sign, mention.claim.start) for sign, mention in terms)
        if len(terms) > 1 and key not in seen and can_be_left(terms):
            seen.add(key)
            kept.append(terms)
    return kept


def is_flow(mention: Mention) -> bool:
    """Whether the figure was carried in or newly came, by its label."""
    return bool(cues.CARRIED_IN.search(mention.label) or _NEW.search(mention.label))


_NEW = pattern("新收|收案|受理|收到")


def can_be_whole(mention: Mention) -> bool:
    """Whether something can be left of it: 已办结71件，办理中22件，未办理3件 are all parts."""
    return (
        cues.GOES_OUT.search(_TAKEN_UP.sub("", mention.lead)) is None or cues.COMES_IN.search(mention.lead) is not None
    )


def is_result(mention: Mention, left: Mention, begin: int | None) -> bool:
    """Whether the figure is an item of the list of results that begins there, and no intake."""
    inside = begin is not None and mention.sentence is left.sentence and mention.claim.start >= begin
    return inside and cues.COMES_IN.search(mention.lead) is None


_TAKEN_UP = pattern("(?:纳入|列入)[^，,。；;\\d]{2,8}的$")
"""纳入整改的152个问题: all that is to be dealt with."""
