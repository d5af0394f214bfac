"""What there was to deal with: what was carried in and what newly came.

上年结转167件，本年新收2486件，应办2653件; 新收2612宗，上年结转370宗，共受理2982宗: behind the two, by words for all.
受理7539起，其中新收6715起，旧存824起，审结5420起: in front of them, and what 其中 opens ends with what was carried in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_NEW = pattern("新收|收到|受理|接收|接到|新增|新立|收案|立案")
_IN_HAND = pattern(
    "[，,；;\\s]*(?:全年|今年|本年|年内|当年|实际|合计|共计|总计|累计|一?共|总共)*"
    "(?P<due>应当?|应该|需要?|待)?(?P<verb>办|审|处|答复|审理|办理|处理|处置|执行|受理|承办|收案|有)"
    "(?:各[类项])?(?:案件|案|信访件?|来信|诉求|工单|纠纷|投诉|举报|线索|申请|事项|问题|建议|提案|业务|件)?(?:总数|数)?(?:为|共|达)?"
)
_ALL = pattern("共|计")
_TAKEN_UP = ("受理", "承办", "收案", "有")
"""What was 办理 or 审理 may be what was done, and not all that there was."""
_DONE = pattern("[办审执]结|结案|了结")
_AMONG = pattern("[，,；;\\s]*(?:其中|包括|包含|含)")
_OPENS_ALL = pattern(
    "(?:受理|办理|处理|承办|审理|处置|应[办审]|共[有收]|收案|在办|案件|总数|资金(?:来源|总额|合计)|收入总计|可用[财资][力金])[^，,。；;、\\d]{0,8}$"
)
_SUMMED = pattern("共(?:收|受理|办理|处理|审理|有)|总数|应[办审]")
"""全年共收2862起，旧存142起，新收2720起: such a sum needs no 其中."""
_THIS_YEAR = pattern("[，,、；;\\s]*(?:和|与|及)?(?:本年|当年|今年|本期)度?(?![末底初])")
_ROLES = (Role.LEVEL, Role.PREVIOUS)
_MOVES = (Role.GROWTH, Role.CHANGE)
_REACH = 6
_NOUN = 4
_PAIR = 2


def link_carried_and_new(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure that words say there was in all, with the two right in front of it or right behind."""
    wholes = sentence.paragraph.wholes
    for whole in sentence.mentions:
        if not whole.is_level or whole.depth or whole.tail.startswith("中"):
            continue
        said = _said_of_all(whole)
        parts = _in_front(whole) if said is not None else []
        if said is not None and parts:
            sure = said["due"] or said["verb"] in _TAKEN_UP or _is_done_behind(whole)
            near = bool(said["due"])
        else:
            parts = all_in_hand_behind(whole)
            sure = whole.unit != "元"  # 上年结转A、本年安排中央资金B: what others gave is not told
            near = _SUMMED.search(whole.lead) is not None
        if all(wholes.get(m.claim.start) is whole for m in parts):
            continue
        if are_carried_and_new(parts) and (near or is_of_the_size(whole, parts)):
            yield Proposal((total_relation(whole, parts, whole.head),), Confidence.HIGH if sure else Confidence.MEDIUM)


def _said_of_all(whole: Mention) -> re.Match[str] | None:
    """The words that say of a figure behind others that it is all there was: 应办, 共受理."""
    said = _IN_HAND.fullmatch(whole.head) if whole.index >= _PAIR else None
    if said is None or len(whole.tail) > (_NOUN if said["verb"] != "有" else 0):
        return None  # 共有312件进入执行程序
    return said if said["due"] or _ALL.search(whole.head) is not None else None


def are_carried_and_new(parts: Sequence[Mention]) -> bool:
    """Whether of the two figures one was carried in and the other newly came."""
    carried = [m for m in parts if cues.CARRIED_IN.search(m.lead) is not None]
    new = [m for m in parts if m not in carried and (_NEW.search(m.lead) or _THIS_YEAR.match(m.lead))]
    return len(carried) == len(new) == 1


def _in_front(whole: Mention) -> list[Mention]:
    """The two figures of the unit right in front, with nothing but how they moved between."""
    found: list[Mention] = []
    clause = whole.clause
    for mention in whole.sentence.mentions[max(0, whole.index - _REACH) : whole.index][::-1]:
        near = clause - mention.clause <= 1 and mention.peer == whole.peer and not mention.depth
        if not near or (mention.role not in _MOVES and (mention.unit != whole.unit or mention.role not in _ROLES)):
            break
        clause = mention.clause
        if mention.role not in _MOVES:
            found.append(mention)
        if len(found) == _PAIR:
            break
    return found[::-1] if len(found) == _PAIR else []


def all_in_hand_behind(whole: Mention) -> list[Mention]:
    """The two figures right behind, in a bracket or behind 其中, where no third goes on with their list."""
    parts = whole.sentence.mentions[whole.index + 1 : whole.index + 1 + _PAIR]
    if len(parts) < _PAIR or any(m.unit != whole.unit or m.role not in _ROLES for m in parts):
        return []
    first, last = parts
    listed = not first.depth and not last.depth and _SUMMED.search(whole.lead) is not None
    noted = first.owner is last.owner is whole and first.bracket == last.bracket
    among = not first.depth and not last.depth and _AMONG.match(first.lead) is not None
    if not (noted or ((among or listed) and first.clause - whole.clause <= 1 and last.clause - first.clause <= 1)):
        return []
    if _OPENS_ALL.search(whole.lead) is None or (not noted and not whole.peer == first.peer == last.peer):
        return []
    behind = whole.sentence.mentions[last.index + 1 : last.index + _PAIR]
    goes_on = [m for m in behind if m.unit == whole.unit and m.bracket == last.bracket and m.peer == last.peer]
    if any(m.separator == "、" or cues.GOES_OUT.search(m.lead) is None for m in goes_on):
        return []
    return parts


def _is_done_behind(whole: Mention) -> bool:
    """Whether the next figure of the unit says how much of it was done."""
    behind = whole.sentence.mentions[whole.index + 1 : whole.index + 1 + _PAIR]
    done = next((m for m in behind if m.unit == whole.unit), None)
    return done is not None and done.clause - whole.clause <= _PAIR and _DONE.search(done.lead) is not None
