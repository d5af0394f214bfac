"""What a hundred kilometres take or carry, what a thousand litres bring: 百公里载客149人次, 千升酒收入3861元.

The word behind says what is divided, the unit by what, and one figure alone has either: 里程1.46亿公里，客运2.18亿人次.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, may_be_meant
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import common_scale, figure, related
from checker.linking.reach import joins_list
from checker.model.expression import Constant, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_SAID = pattern(
    "[，,；;\\s]*(?:平均|折合|[^，,。；;\\d]{0,6}(?=每))?每?(?P<many>百万|百|千|万)(?P<unit>公里|车公里|人次|升)(?:酒)?"
    "(?P<what>收入|载客|外借|投诉|油耗|电耗|耗油|耗电|用油|用电)量?(?:约|为|达到?|是)*"
)
_MANY = {"百": 100, "千": 1000, "万": 10000, "百万": 1000000}
_TOLD_AS = {
    "收入": pattern("收入(?:为|达到?|约|实现)*$"),
    "载客": pattern("客[运流]量?|运送|乘客"),
    "外借": pattern("外借"),
    "投诉": pattern("投诉"),
    "油耗": pattern("[用耗]油|油耗"),
    "电耗": pattern("[用耗]电|电耗"),
}
_SAME = {"耗油": "油耗", "用油": "油耗", "耗电": "电耗", "用电": "电耗"}
_UNITS = {"公里": ("公里", "车公里"), "车公里": ("车公里", "公里"), "人次": ("人次",), "升": ("千升", "升")}
_SOLD = pattern("销售|销量|售出")
_SORT = pattern("其中|新能源|中高档|高档|中档|低档|年初|上年|去年|计划|目标")
_BACK = 1


def link_per_hundred(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every such average whose total and measure one figure each tells, here or in the sentence in front."""
    for number, sentence in enumerate(paragraph.sentences):
        for average in sentence.mentions:
            said = _SAID.fullmatch(average.lead) if average.role in _ROLES and not average.depth else None
            if said is None:
                continue
            told = [m for each in paragraph.sentences[max(0, number - _BACK) : number] for m in each.mentions]
            told += sentence.mentions[: average.index]
            told = [m for m in told if m.is_level and not m.depth]
            told += [m for m in sentence.mentions[average.index + 1 :] if m.owner is average]
            named = _TOLD_AS[_SAME.get(said["what"], said["what"])]
            tops = [m for m in told if m.unit == average.unit and named.search(m.lead) is not None and _is_of_all(m)]
            bottoms = [m for m in told if m.unit in _UNITS[said["unit"]] and m not in tops and _is_of_all(m)]
            if said["unit"] == "升":
                bottoms = [m for m in bottoms if _SOLD.search(m.lead) is not None]
            listed = any(joins_list(m) and bottoms and m.unit == bottoms[0].unit for m in told)
            if len(tops) == len(bottoms) == 1 and not listed:
                times = 1 if bottoms[0].unit == "千升" else _MANY[said["many"]]
                relation = _over(average, tops[0], bottoms[0], times)
                yield Proposal((relation,), Confidence.HIGH if may_be_meant(relation) else Confidence.LOW)


_ROLES = (Role.LEVEL, Role.AVERAGE)


def _is_of_all(mention: Mention) -> bool:
    return mention.claim.start not in mention.sentence.paragraph.wholes and _SORT.search(mention.lead) is None


def _over(average: Mention, top: Mention, bottom: Mention, times: int) -> Relation:
    computed = Quotient(figure(top, scale=common_scale(top, average)), figure(bottom))
    expression = computed if times == 1 else Product(computed, Constant(times))
    roles = {top.claim.start: "numerator", bottom.claim.start: "denominator", average.claim.start: "average"}
    return related(RelationKind.AVERAGE, average.claim, expression, roles=roles, cue=average.name)
