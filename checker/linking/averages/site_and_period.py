"""What each of so many places or machines does in a day or a month: 网点912家，6月销量6318.7万元，单店月均销量6.93万元.

What all of them do in a day may be told as well: 在线车辆3126辆，日均完单4.75万单，车均日完单15.2单.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.averages.durations import days_of, months_of
from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import common_scale, figure, related
from checker.model.expression import Constant, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_EACH = pattern(
    "[，,；;\\s]*(?:平均|[摊合]到|均摊到)?(?:单(?P<one>[店点桩车站柜])|每(?:一?[个家座台辆根])?(?P<every>[店点桩车站柜])"
    "|(?P<mean>[店点桩车站柜])均)"
    "[，,]?(?:每|一)?(?P<period>[日天月])均?(?:要|得|能|可)?(?![^\\W\\d_a-zA-Z]{0,3}(?:增|减|涨|降))[^\\W\\d_a-zA-Z]{0,4}"
)
_SITES = {
    "店": (("家", "个"), pattern("店|网点|民宿|站|商户")),
    "点": (("家", "个"), pattern("点|店")),
    "桩": (("台", "个", "根"), pattern("桩")),
    "车": (("辆", "台"), pattern("车|(?:投放|在线|运营|营运)")),
    "站": (("座", "个"), pattern("站")),
    "柜": (("个", "组", "台"), pattern("柜")),
}
_ALIKE = {"次": ("次", "人次"), "人次": ("人次",)}
_DAILY = pattern("[，,；;\\s]*(?:日均|平均每天|每天|平均一天)[^\\W\\d_a-zA-Z]{0,6}")
_CHANGED = pattern("新[增建设开]|撤[销并]|关闭|退出|其中|年初|期初|上年|去年|备案|额度|计划|目标|快充|慢充")
_ONE_MONTH = pattern("^\\s*(?:今年|本年)?1?\\d月(?:份|，|当月)?[^月]*$|^\\s*当月")
_BACK = 2
_ROLES = (Role.AVERAGE, Role.LEVEL)
_LONGEST = 24


def _words_of(average: Mention) -> str:
    """Its own words, with the clause in front where that only says over what it is: 摊到每辆车，一天拉150人次."""
    if average.role is Role.AVERAGE:
        return average.lead
    front = average.sentence.mentions[average.index - 1].claim.end if average.index else average.sentence.start
    words = average.sentence.text[max(front, average.claim.start - _LONGEST) : average.claim.start]
    return words if "到每" in words or "均每" in words else ""


def link_sites_and_periods(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every such average over the one number of its places, and the one total or daily mean that is told of all."""
    for number, sentence in enumerate(paragraph.sentences):
        for average in sentence.mentions:
            said = _EACH.fullmatch(_words_of(average)) if average.role in _ROLES and not average.depth else None
            if said is None:
                continue
            told = [m for each in paragraph.sentences[max(0, number - _BACK) : number] for m in each.mentions]
            told += sentence.mentions[: average.index]
            noted = [m for m in sentence.mentions[average.index + 1 :] if m.owner is average]
            count = _count(said["one"] or said["every"] or said["mean"], told, noted)
            readings = list(_readings(average, said["period"], count, told, noted)) if count is not None else []
            if readings:
                sure = Confidence.HIGH if may_be_meant(readings[0]) else Confidence.LOW
                yield Proposal((readings[0], *filter(holds, readings[1:])), sure)


def _count(site: str, told: Sequence[Mention], noted: Sequence[Mention]) -> Mention | None:
    """The one number of them, in a bracket behind or in front."""
    units, words = _SITES[site]
    for around in (noted, told):
        found = [m for m in around if m.unit in units and m.is_level and words.search(m.label) is not None]
        found = [m for m in found if _is_of_all(m) and (m in noted or not m.depth)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _readings(
    average: Mention, period: str, count: Mention, told: Sequence[Mention], noted: Sequence[Mention]
) -> Iterator[Relation]:
    """Over what is told of a day, or else over the total and the days or months that it is of."""
    alike = [m for m in told if m.unit in _ALIKE.get(average.unit, (average.unit,)) and not m.depth]
    daily = [m for m in alike if m.role is Role.AVERAGE and _DAILY.fullmatch(m.lead) is not None]
    if period != "月" and len(daily) == 1:
        yield _over(average, daily[0], count, 1)
        return
    if "销" in average.lead:  # 销售12.85亿元…。筹集公益金2.93亿元。…，单店月均销量: of what was sold
        alike = [m for m in alike if "销" in m.lead or "其中" in m.lead]
    totals = [m for m in alike if m.is_level and _is_of_all(m)]
    wholes = average.sentence.paragraph.wholes
    behind = [m for m in alike if m.is_level and totals and m.claim.start > totals[0].claim.start]
    if len(totals) != 1 or any(m.claim.start not in wholes for m in behind):
        return  # 上半年3.2亿元，其中6月6318.7万元，单店月均: of one or the other
    sentence = totals[0].sentence
    words = sentence.text[sentence.start : totals[0].claim.start]
    spans = [int(m.claim.written) for m in noted if m.unit == "天"]
    months = months_of(words) or (1 if _ONE_MONTH.search(words) is not None else 0)
    for each in spans or (days_of(words) if period != "月" else (months,)):
        if each:
            yield _over(average, totals[0], count, each)


def _is_of_all(mention: Mention) -> bool:
    return mention.claim.start not in mention.sentence.paragraph.wholes and _CHANGED.search(mention.label) is None


def _over(average: Mention, total: Mention, count: Mention, times: int) -> Relation:
    above = figure(total, scale=common_scale(total, average))
    below = figure(count) if times == 1 else Product(figure(count), Constant(times))
    roles = {total.claim.start: "numerator", count.claim.start: "denominator", average.claim.start: "average"}
    return related(RelationKind.AVERAGE, average.claim, Quotient(above, below), roles=roles, cue=average.name)
