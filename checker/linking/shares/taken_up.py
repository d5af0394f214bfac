"""The figure in front that the words of a share take up again: 两者相差272万立方米，这部分水占到供水总量的12.3%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.shares.base_words import base_words
from checker.linking.shares.taken_together import is_together
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_MOST_LISTED = 12
_TWO = 2
_LONG = 2


def in_its_very_words(share: Mention, amounts: Sequence[Mention]) -> Mention | None:
    """优的1902个，良的1423个，中的9300个，差的1471个，中的占76.5%: the one figure that has the share's very words."""
    said = _OWN_WORDS.fullmatch(share.head) if not share.depth and not share.name else None
    if said is None:
        return None
    told = [m for m in amounts if m.peer == share.peer and m.lead.strip("，,、 ") == said["words"]]
    return told[0] if len(told) == 1 and share.clause - told[0].clause <= _NEARBY else None


_OWN_WORDS = pattern("[，,\\s]*(?P<words>[^，,。；;、（()）\\d占]{1,6}的)占")
_NEARBY = 6


def reached_in_front(share: Mention) -> list[Mention] | None:
    """达到Ⅲ类的较上年的24个增加1个，占89.3%: of what both together come to, which is not told itself."""
    if share.index < _TWO or share.name or is_together(share) or len(cues.subject_of(share.head)) >= _LONG:
        return None
    earlier, change = share.sentence.mentions[share.index - 2 : share.index]
    told = earlier.role is Role.PREVIOUS and change.role is Role.CHANGE and change.direction > 0 and not change.name
    alone = earlier.clause == change.clause == share.clause - 1 and earlier.unit == change.unit
    before = earlier.sentence.mentions[earlier.index - 1] if earlier.index else None
    if not told or not alone or (before is not None and before.clause == earlier.clause and before.is_level):
        return None
    named = _SUBJECT_OF_MOVE.match(earlier.head)
    return [change, earlier] if named is not None else None


_SUBJECT_OF_MOVE = pattern("\\s*[^，,。；;]{2,16}?(?:比|较|由|从)[^，,。；;]{0,8}$")


def these_in_front(share: Mention) -> Mention | None:
    """两者相差272万立方米，这部分水占到供水总量的12.3%: the figure right in front, whatever it is."""
    if not share.index or share.depth or _THIS_PART.match(share.head) is None:
        return None
    before = share.sentence.mentions[share.index - 1]
    beside = share.clause - before.clause == 1 and share.peer == before.peer and not before.depth
    return before if beside and before.unit and before.claim.kind not in _COMPARED_KINDS else None


_THIS_PART = pattern("[，,]?这(?:部分|一部分|些|批|笔)[^，,。；;、\\d占]{0,6}占")
_COMPARED_KINDS = (ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.MULTIPLE, ClaimKind.RATIO)


def one_of_two(share: Mention) -> Mention | None:
    """写错地址的90个，没人接的75个，前一种占退件的36%，后一种占退件的30%: of the two in front."""
    said = _ONE_OF_TWO.match(share.head) if share.index >= _TWO and not share.depth else None
    if said is None or len(base_words(share)) < _TWO:
        return None
    front = [m for m in share.sentence.mentions[: share.index] if m.peer == share.peer and m.unit != share.unit]
    if len(front) < _TWO:
        return None
    first, second = front[-_TWO:]
    alike = first.unit == second.unit and first.is_level and second.is_level and not first.depth and not second.depth
    apart = second.clause == first.clause + 1 or (second.clause == first.clause and second.index == first.index + 1)
    return (second if said["latter"] else first) if alike and apart and second.clause < share.clause else None


_ONE_OF_TWO = pattern(
    "[，,\\s]*(?:而|其中)?(?:前(?:者|一[种类项样个])|(?P<latter>后(?:者|一[种类项样个])))(?:约|仅|只|就)?占"
)


def all_of_which(share: Mention) -> Mention | None:
    """国家级审定6个，全部为水稻和油菜，占两类品种的42.9%: the figure in front of the clause that says what all are."""
    before = share.sentence.mentions[share.index - 1] if share.index and not share.depth else None
    if before is None or not before.is_level or before.depth or share.clause - before.clause != _TWO:
        return None
    between = share.sentence.text[before.claim.end : share.claim.start - len(share.head)]
    return before if _ALL_ARE.fullmatch(between) is not None and _BARE_VERB.match(share.head) else None


_ALL_ARE = pattern("[，,](?:全部|均|都|皆)(?:[为是系属在]|来自|纳入)[^，,。；;：:\\d]{1,16}[，,]?")
_BARE_VERB = pattern("[，,\\s]*(?:约|仅|只|共|已)?占")


def item_taken_up(share: Mention, amounts: Sequence[Mention]) -> Mention | None:
    """其他交通费用52.94万元、办公费27.19万元；其他交通费用主要为补贴，占: the item that is taken up again."""
    if not amounts or amounts[0].peer == share.peer or share.depth or share.name:
        return None
    sentence = share.sentence
    if share.index and sentence.mentions[share.index - 1].role is Role.SHARE and is_together(share):
        return None  # A为12.9亿元、B为8.4亿元；A占31.2%，与B合占51.5%
    at = max(sentence.text.rfind(mark, amounts[0].claim.end, share.claim.start) for mark in "；;")
    opening = sentence.text[at + 1 : share.claim.start]
    told = [m for m in amounts[:_MOST_LISTED] if m.sentence is sentence]
    names = [(m.lead.lstrip("，,、：: ").removeprefix("其中"), m) for m in told]
    named = [(opening[len(name) :], m) for name, m in names if len(name) > _LONG and opening.startswith(name)]
    found = [
        m for rest, m in named if not rest.startswith(("、", "和", "与", "及"))
    ]  # 电子信息、装备两大领域占: of both
    return found[0] if len(found) == 1 else None
