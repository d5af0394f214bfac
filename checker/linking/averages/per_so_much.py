"""Rates by so much of something: 亿元GDP生产安全事故死亡率0.0296, 百万工时伤害率0.29, 万元工业增加值用水量."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import figure, related
from checker.model.claim import Approximation
from checker.model.expression import Constant, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_NAME = pattern(
    "(?:每)?(?P<scale>百万|十万|[百千万亿])(?:(?P<money>元)(?P<of>国内生产总值|地区生产总值|生产总值|GDP|工业增加值|总?产值|营业收入|营收)"
    "|(?P<hours>工时|小时工时)|(?P<ton>吨煤?)|(?P<car>车|辆车))(?P<what>[^\\W\\d_]{2,14}?)(?:分别)?(?:为|达到?|约|降至|降到|是)*$"
)
_SCALES = {"百": 100, "千": 1000, "万": 10_000, "十万": 100_000, "百万": 1_000_000, "亿": 100_000_000}
_TOPS = (
    ("死亡", pattern("死亡|亡"), ("", "人")),
    ("伤害", pattern("损工|工伤|伤害|受伤|事故"), ("", "起", "人", "次", "件")),
    ("工伤", pattern("损工|工伤|伤害|受伤|事故"), ("", "起", "人", "次", "件")),
    ("用水", pattern("用水|取水|新水"), ("立方米", "吨")),
    ("电耗", pattern("用电|耗电|电力"), ("千瓦时",)),
    ("能耗", pattern("能耗|能源消费|综合能源"), ("吨标准煤", "吨", "千克标准煤")),
)
_GROSS = pattern("生产总值|GDP")
_INDUSTRY = pattern("工业")
_HOURS = pattern("工时|工作小时")
_CARS = pattern("机动车|汽车|车辆")
_COAL = pattern("产量|原煤|煤炭|采煤")
_NOT_WHOLE = pattern("其中|增加(?!值)|下降|农业|生活|上年|去年")
_BACK = 2
_MOST = 6
_REACH = 40
_OF_INDUSTRY = ("工业", "工业用水", "工业用水量")


def link_per_so_much(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure whose name says by how much of what it is reckoned, with one figure of each around it."""
    for number, sentence in enumerate(paragraph.sentences):
        for mention in sentence.mentions:
            if mention.role not in (Role.LEVEL, Role.RATE, Role.PERCENT, Role.AVERAGE) or mention.depth:
                continue
            if mention.claim.approximation is Approximation.EXACT and mention.unit not in ("%", "元"):
                yield from _reckoned(paragraph, number, mention)


def _reckoned(paragraph: Paragraph, number: int, rate: Mention) -> Iterator[Proposal]:
    said = _NAME.search(rate.head[-_REACH:])
    kind = next((top for top in _TOPS if said is not None and top[0] in said["what"]), None)
    if said is None or kind is None:
        return
    by = _GROSS if said["money"] and _GROSS.search(said["of"]) else None
    by = by or (_INDUSTRY if said["money"] and "工业" in said["of"] else None)
    by = by or (_HOURS if said["hours"] else _COAL if said["ton"] else _CARS if said["car"] else None)
    if by is None:
        return
    unit = "元" if said["money"] else "吨" if said["ton"] else "辆" if said["car"] else ""
    own = [m for m in rate.sentence.mentions if m is not rate]
    past = [m for other in reversed(paragraph.sentences[max(0, number - _BACK) : number]) for m in other.mentions]
    around = [m for m in (*own, *past) if m.role is Role.LEVEL and _NOT_WHOLE.search(m.lead) is None]
    bases = [m for m in around if by.search(m.label) is not None and (m.unit == unit or not unit)]
    bases = [m for m in bases if _NAME.search(m.lead) is None and (unit or m.unit in ("小时", "工时", "个工时", ""))]
    tops = [m for m in around if kind[1].search(m.label) is not None and m not in bases]
    tops = [m for m in tops if (m.unit == rate.unit or m.unit in kind[2]) and _NAME.search(m.lead) is None]
    if by is _INDUSTRY:  # 用水总量…，其中工业2.916亿立方米: what industry took of it
        tops = [m for m in around if m.unit == rate.unit and m.lead.strip("，,、 ") in _OF_INDUSTRY]
    readings = [_over(rate, top, base, _SCALES[said["scale"]]) for top in tops[:_MOST] for base in bases[:_BACK]]
    alone = len(readings) == 1 and tops[0].sentence is bases[0].sentence is rate.sentence
    if alone and kind[0] != "能耗":  # energy is reckoned by constant prices
        yield Proposal(tuple(readings), Confidence.MEDIUM if kind[0] in ("用水", "电耗") else Confidence.HIGH)
    elif proven := tuple(filter(holds, readings)):
        yield Proposal(proven, Confidence.LOW)


def _over(rate: Mention, top: Mention, base: Mention, scale: int) -> Relation:
    computed = Product(Quotient(figure(top), figure(base)), Constant(scale))
    roles = {top.claim.start: "numerator", base.claim.start: "denominator", rate.claim.start: "average"}
    return related(RelationKind.AVERAGE, rate.claim, computed, roles=roles, cue=rate.lead)
