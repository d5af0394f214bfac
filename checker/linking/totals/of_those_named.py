"""A figure among those that another one of its sentence counts, by the words of that one.

规范管理17152人，…，规范管理的患者中血压控制达标15512人 / 立案86件，…，立案的案件中移送12件 /
动工的已有62户，动工户中封顶的41户 / 重度残疾人2187人；全年向重度残疾人中的2034人发放护理补贴
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.subsets import is_exact_count
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OF_THOSE = pattern(
    "[，,、；;\\s]*(?:(?:全年|年内|当年|累计|已|共)?[在向对给为从]|上述|这些)?(?P<name>[^\\W\\d_a-zA-Z]{2,8}?)(?:的?"
    "(?P<noun>患者|人员|人群|职工|学生|儿童|老人|对象|居民|农户|企业|单位|机构|案件|事项|工单|信件|线索|问题|项目|产品|批次|样品|人家|户|家|人|者|学员|群众))?(?:当中|之中|中|里)"
    "[头面边]?(?:的|[^\\W\\d_a-zA-Z]{2,12})"
)
_MOST = 24
"""So many figures in front are asked for the name."""


def link_of_those_named(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure whose words say that it is of those whom one figure in front counts: it is at most that."""
    for part in sentence.mentions[1:]:
        said = _OF_THOSE.fullmatch(part.lead) if is_exact_count(part) and not part.depth else None
        if said is None:
            continue
        names = (said["name"], said["name"] + (said["noun"] or ""))
        whole = _called(names, part, sentence.mentions[max(0, part.index - _MOST) : part.index])
        if whole is not None:
            within = total_relation(whole, [part], said.group(), kind=RelationKind.PART)
            yield Proposal((within,), Confidence.HIGH if _is_near(whole, part) else Confidence.MEDIUM)


def _called(names: tuple[str, str], part: Mention, front: list[Mention]) -> Mention | None:
    """The one figure counted like the part whose words end with the name, or with the name and its noun."""
    like = [m for m in front if m.unit == part.unit and is_exact_count(m) and not m.depth]
    found = [m for m in like if m.lead.rstrip("了的已有共为达 ").endswith(names)]
    return found[0] if len(found) == 1 else None


def _is_near(whole: Mention, part: Mention) -> bool:
    """Whether the part is at most half as much again: beyond, it is likelier of something else."""
    return (part.values.low or 0) * 2 <= (whole.values.high or 0) * 3
