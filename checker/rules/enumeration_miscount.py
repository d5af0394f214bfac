"""GJ401: a list has more or fewer items than it says."""

from __future__ import annotations

from checker.model.interval import Interval
from checker.model.printing import anchor, printed_like, with_unit
from checker.model.relation import Relation, RelationKind
from checker.model.verdict import Outcome, Severity, Verdict
from checker.rules.rule import Rule


def judge(relation: Relation) -> Verdict | None:
    """A closed list has exactly the stated number of items, one that ends in 等 at most that many."""
    items, stated = relation.fact("items"), relation.stated
    if not isinstance(items, int) or stated is None:
        return None
    size = anchor(stated)
    is_open = relation.fact("open") == 1
    if items == size or (is_open and items < size):
        return Verdict(Outcome.CONSISTENT, "GJ401", f"列举{items}项{'（等）' if is_open else ''}，{stated.literal}")
    right = printed_like(items, stated.number)
    slogan = relation.fact("slogan")
    if slogan is not None:
        return Verdict(
            Outcome.INCONSISTENT,
            "GJ401",
            f"{slogan}: {items} ≠ {stated.literal}",
            key="slogan",
            arguments=(("stated", stated.literal), ("slogan", slogan), ("items", items)),
            computed=Interval.point(items),
            gap=size - items,
            replacement=right,
        )
    return Verdict(
        Outcome.INCONSISTENT,
        "GJ401",
        f"列举{items}项 ≠ {stated.literal}",
        key="miscount",
        arguments=(("stated", stated.literal), ("items", items), ("computed", with_unit(right, stated))),
        computed=Interval.point(items),
        gap=size - items,
        replacement=right,
    )


RULE = Rule(
    id="GJ401",
    name="enumeration-miscount",
    severity=Severity.ERROR,
    kinds=(RelationKind.ENUMERATION,),
    title=("列举项数与所称个数不符", "A list does not have the stated number of items"),
    description=(
        "“三个方面：一是…二是…”“甲、乙、丙三市”这样的列举，项数应与所称个数一致；以“等”结尾的列举只能少不能多；“1+12+147”这样的口号应与"
        "随后写出的个数一致。",
        "A list that states how many items it has must have that many; one that ends in 等 may have fewer, never more."
        " A slogan of numbers agrees with the counts that spell it out.",
    ),
    advice=("核对列举的条目，补上遗漏的一项或改正个数。", "Add the missing item or correct the number."),
    messages={
        "slogan": ("{stated}与“{slogan}”中的{items}不一致", "{stated} is {items} in the slogan {slogan}"),
        "miscount": ("称{stated}，实际列举{items}项", "it says {stated}, and lists {items} items"),
    },
    passing=(
        "抓好四项措施：一是清淤；二是护坡；三是巡查；四是值守。",
        "新建城东、城南、城西三个污水处理厂。",
        "建成急诊、儿科等3个夜间门诊。",
        "客流居前四位的车站依次为：东站、西站、机场站、体育馆站。",
        "建成“1+6+32”养老服务网络，即1个指导中心、6个服务综合体、32个助餐点。",
    ),
    failing=(
        "重点抓好三项工作：一是育种；二是灌溉。",
        "存在两个方面的问题：一是设备陈旧；二是人手不足；三是台账不全。",
        "客流居前五位的车站依次为：东站、西站、机场站、体育馆站。",
        "建成“1+6+32”养老服务网络，即1个指导中心、6个服务综合体、23个助餐点。",
    ),
    judge=judge,
)
