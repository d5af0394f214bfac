"""Changes since the period began, where the stock of that day stands in front.

年初在册企业820家，新登记112家，注销56家，年末在册876家，较年初增长6.8%。
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
