"""Changes since the period began, where the stock of that day stands in front.

年初在册企业820家，新登记112家，注销56家，年末在册876家，较年初增长6.8%。 What was carried in is what there was then:
加上旧存3147件，…；年末未结3458件，较年初多311件.
"""

from __future__ import annotations

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.model.patterns import pattern

_SINCE = pattern("\\s*(?:[比较]|与)(?:[年期月季]初|[上去]?(?:年|季度?|月)度?[末底])(?:相比)?")
_BEGAN = pattern("(?:[年期月季]初|(?:上年|去年|上季度?|上月)[末底])(?!(?:预算|计划|确定|安排|下达|目标|任务))")
_ENDS = pattern("[年期月季]度?[末底]")
_TIMES = pattern(
    "(?:19|20)\\d\\d年|[本当今上去]?(?:年|季度?|月|期)度?[初末底]|余额|结余|实有|现有|在册|仍有|[的有为达共、，,\\s]"
)


def since_beginning(change: Mention) -> tuple[Mention, Mention] | None:
    """What there is at the end, right in front of the change, and what there was at the beginning, under one name.

    A figure at the end that has no name of its own (年末余额) bears that of the other.
    """
    if change.depth or not change.index or _SINCE.match(change.head) is None:
        return None
    mentions = change.sentence.mentions
    current = mentions[change.index - 1]
    if not current.is_level or current.depth or change.clause - current.clause != 1 or change.peer != current.peer:
        return None
    if _ENDS.search(current.lead) is None or _BEGAN.search(current.lead) is not None:
        return None
    like = [m for m in mentions[: current.index] if m.unit == current.unit and not m.depth and m.peer == current.peer]
    began = [m for m in like if m.role in (Role.LEVEL, Role.PREVIOUS) and _BEGAN.search(m.lead) is not None]
    if len(began) != 1:
        return None
    name, before = _TIMES.sub("", current.lead), _TIMES.sub("", began[0].lead)
    return (current, began[0]) if not name or cues.overlap(name, before) >= len(name) else None


def since_carried_in(change: Mention) -> tuple[Mention, Mention] | None:
    """旧存3147件，…；年末未结3458件，较年初多311件: what is left over, right in front, and the one figure carried in.

    The figure carried in may stand in a sentence in front; where another beginning is told, it is that one's.
    """
    if change.depth or not change.index or _SINCE_BEGIN.match(change.head) is None:
        return None
    mentions, paragraph = change.sentence.mentions, change.sentence.paragraph
    current = mentions[change.index - 1]
    beside = current.is_level and not current.depth and change.clause - current.clause == 1
    if not beside or change.peer != current.peer or _LEFT.search(current.lead) is None:
        return None
    number = paragraph.number_of(change.sentence)
    told = [m for other in paragraph.sentences[max(0, number - _BACK) : number] for m in other.mentions]
    like = [m for m in (*told, *mentions[: current.index]) if m.unit == current.unit and not m.depth]
    began = [m for m in like if cues.CARRIED_IN.search(m.lead) is not None]
    if len(began) != 1 or any(_BEGAN.search(m.lead) is not None for m in like if m is not began[0]):
        return None
    return (current, began[0]) if began[0].role in (Role.LEVEL, Role.PREVIOUS) else None


_BACK = 3
_SINCE_BEGIN = pattern("\\s*(?:[比较]|与)(?:[年期月季]初|上年[末底])(?:相比)?")
_LEFT = pattern("未[办审执检]?结|未办|未决|没有?能?[办审执][完结]|存案|在办|结存|结余|库存|余额|滞留")
