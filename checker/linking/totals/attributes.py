"""People by what they are, right behind how many there are: 共有干部职工87人，党员53人，女同志31人，本科以上学历61人.

Each is at most all of them, whatever the others come to.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.subsets import is_exact_count
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_PEOPLE = pattern(
    "(?:官兵|战士|[男女]工|工人|学徒|(?:老)?师傅|老师|医生|护士|社员|会员|学?徒工|村民|居民|考生|患者|病人|职工|教师|教职工|干部|工作人员|人员|员工|学生|队员|代表|委员|医护人员|民警|辅警|学员)(?:总数|人数)?(?:共|有|为|是)*$"
)
_ATTRIBUTE = pattern(
    "[，,、；;\\s]*(?:其中)?(?:(?:具有|拥有|取得|持有|有|持|会|能|当|懂|是|[^，,。；;：:、\\d]过)(?!另|外|新)[^，,。；;：:、\\d]{1,10}的|[两几三]样都会的|有?女(?:性|同志|职工|教师|干部|党员|生|的)?|男(?:性|同志|职工|教师|生|的)?|(?:中共|正式)?党员|共?青?团员"
    "|少数民族|(?:博士|硕士|研究生|本科|大学|大专|专科)(?:研究生)?(?:及?其?以上)?(?:学历|文化程度|学位)?"
    "|(?:正|副)?(?:高级|中级|初级)(?:及?其?以上)?职称|\\d{2}(?:周?岁)(?:及?其?以[上下]|以内)?)(?:的|者)?(?:共|有|为|占)*"
)
_UNIT = "人"


def link_attributes(sentence: Sentence) -> Iterator[Proposal]:
    """Every attribute with the one count of people that it stands behind, others of theirs between at most."""
    whole: Mention | None = None
    for mention in sentence.mentions:
        if mention.depth or mention.unit != _UNIT:
            continue
        if whole is not None and mention.peer == whole.peer and is_exact_count(mention):
            if _ATTRIBUTE.fullmatch(mention.lead) is not None:
                near = (mention.values.low or 0) * 2 <= (whole.values.high or 0) * 3
                within = total_relation(whole, [mention], "", kind=RelationKind.PART)
                yield Proposal((within,), Confidence.HIGH if near else Confidence.LOW)
                continue
        if whole is not None and mention.lead.endswith("的") and mention.peer == whole.peer:
            continue  # 职工318人，家在外地的86人，懂外语的42人
        whole = mention if is_exact_count(mention) and _PEOPLE.search(mention.lead) is not None else None
