"""The one figure in front that the subject of a view names again: 民办学校按学段分：….

建议238件，转市政府系统办理221件，党群部门办理17件。政府系统承办件按答复结果分：A类162件，B类48件，C类11件: of
the 221.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_TOLD = 24
_LEAST = 2
_FILL = pattern("^(?:[，,；;\\s]|其中|上述|以上|这|从|按|在)+|[的，,\\s]+$")
_COUNTED = pattern("(?:总?数量?|总量|总计|合计|共计|共有?|[为达有])+$")


def subject_of_view(opening: str, cue: str, told: Sequence[Mention], first: Mention) -> Mention | None:
    """The figure of the part's unit whose words the subject of the view has, more of them than any other's."""
    if (at := opening.rfind(cue)) <= 0:
        return None
    subject = _FILL.sub("", opening[:at])
    like = [m for m in told[-_TOLD:] if m.unit == first.unit and m.is_level and not m.depth]
    if len(subject) < _LEAST or len(like) < _LEAST:
        return None
    exact = [m for m in like if _COUNTED.sub("", m.lead.strip("，,、；; ")) == subject]
    if len(exact) == 1:
        return exact[0]
    sizes = [cues.overlap(subject, m.lead) for m in like]
    best = max(sizes)
    return like[sizes.index(best)] if best >= _LEAST and sizes.count(best) == 1 else None
