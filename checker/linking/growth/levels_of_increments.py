"""The figure that an increment is of: the level it ends at, that of its name, the nearest: 增加480吨，达到3120吨."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.growth.increments_beside import PAIR, REACHED
from checker.linking.lists.respective import names_and_values
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern


def told_by_name_before(change: Mention, near: Sequence[Mention], earlier: Sentence | None) -> Mention | None:
    """用电量38.6亿千瓦时。工业用电量18.4亿千瓦时；用电量增加2.8亿千瓦时: of the name, not of what is near."""
    subject = cues.subject_of(change.head)
    if earlier is None or len(subject) < PAIR or not near or any(cues.subject_of(m.lead) == subject for m in near):
        return None
    past = [m for m in reversed(earlier.mentions) if m.is_level and m.unit == change.unit and not m.depth]
    return next((m for m in past if cues.subject_of(_OPENS_LIST.sub("", m.lead)) == subject), None)


def in_unit_in_front(change: Mention) -> Mention:
    """献血28746人次，人次同比增加1203: a number without a unit is one of the figure in front."""
    if change.unit or not change.index:
        return change
    front = change.sentence.mentions[change.index - 1]
    if subject := cues.subject_of(change.head):  # 献血28746人次，采血9.63吨，人次增加1203
        like = (m for m in reversed(change.sentence.mentions[: change.index]) if m.unit and m.unit in subject)
        front = next(like, front)
    if not front.is_level or front.depth or (change.clause - front.clause > 1 and front.unit not in subject):
        return change
    if change.role is not Role.CHANGE or front.claim.kind not in (ClaimKind.COUNT, ClaimKind.MONEY):
        return change
    twin = change.copy()
    twin.unit = front.unit
    return twin


def item_named(own: str, sentence: Sentence, end: int, change: Mention) -> Mention | None:
    """统筹、个账分别入账A和B；个账收入同比下降20.0%，减少C: the value of the item that the subject begins with."""
    front = sentence.mentions[max(0, end - _NEAR) : end]
    if not any("别" in m.lead or "依次" in m.lead for m in front):
        return None
    found = [m for name, m in names_and_values(front) if len(name) > 1 and own.startswith(name)]
    return found[0] if len(found) == 1 and found[0].unit == change.unit and found[0].is_level else None


_NEAR = 12


def reached_behind(last: Mention, unit: str) -> list[Mention]:
    """减少1127件，降幅13.6%，降至7160件: the level that the change ends at, right behind it."""
    behind = last.sentence.mentions[last.index + 1 : last.index + 2]
    return [m for m in behind if m.unit == unit and m.clause <= last.clause + 1 and cues.CHANGED_TO.search(m.lead)]


def reached_between(change: Mention, growth: Mention) -> Mention | None:
    """产鱼增加480吨，达到3120吨，增幅18.2%: the level that the change ends at, between the two."""
    if growth.index != change.index + 2 or growth.clause != change.clause + 2:
        return None
    level = change.sentence.mentions[change.index + 1]
    fits = level.is_level and level.unit == change.unit and level.clause == change.clause + 1 and not level.depth
    return level if fits and REACHED.fullmatch(level.lead) is not None and not cues.subject_of(growth.head) else None


def bearing_name(subject: str, past: Sequence[Mention]) -> Mention | None:
    """The one figure of another sentence whose name the clause takes up: 各少数民族增加36041人."""
    subject = _COUNT_NAME.sub("", subject)
    if len(subject) < 2:
        return None
    named = [(_COUNT_NAME.sub("", cues.subject_of(_OPENS_LIST.sub("", m.lead))), m) for m in past]
    found = [m for name, m in named if name == subject]
    if not found:  # 学前98640人、小学187352人。…学前教育减少9874人
        found = [
            m
            for name, m in named
            if len(own := name.removeprefix("其中")) > 1 and _SORT.fullmatch(subject.removeprefix(own)) is not None
        ]
    if not found:  # 货运量25677万吨，公路18264万吨、…。公路货运量比上年增加913万吨
        found = [m for name, m in named if len(name) > 1 and _is_item(name, subject, m)]
    return found[0] if len(found) == 1 else None


def _is_item(name: str, subject: str, level: Mention) -> bool:
    """Whether the subject is the item of the list, and what the sentence tells that the list is of."""
    rest = subject.removeprefix(name).removeprefix("类")
    return rest != subject and len(rest) > 1 and rest in level.sentence.words


_SORT = pattern("案件|教育|阶段|人口|领域|产业|行业|业务|群体|部分")
_OPENS_LIST = pattern("^\\s*(?:其中)?(?:主要)?(?:包括|包含|含)(?:了|有)?")
"""各项收入86.42亿元，包括税收收入52.37亿元、…。税收收入同比增收3.94亿元."""
_COUNT_NAME = pattern("(?<=[^\\W\\d_a-zA-Z]{2})(?:[人件起户]?数|[人件起户]|数量|总数|总量)$")


def levels_of_increment(paragraph: Paragraph, levels: Sequence[Mention]) -> list[Mention]:
    """The figures that the increment can be of: the whole of the nearest, the nearest two, the farthest."""
    wholes = [whole for level in levels[:1] if (whole := paragraph.wholes.get(level.claim.start)) is not None]
    return list({id(m): m for m in (*wholes, *levels[:2], *levels[-1:])}.values())
