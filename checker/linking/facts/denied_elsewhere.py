"""Counts of another year, region or field than that of which something is denied."""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.model.patterns import pattern

OTHER_PLACE = pattern("辖区外|外[市省地县]|其他[市县区]|邻[市县]|全[国省]")


def is_told_of_others(mention: Mention, denied_at: int, clause: str) -> bool:
    """Whether the count's own clause sets another year, half, region or field than the denial.

    全市未发生较大火灾，全国发生较大火灾86起; 道路领域未发生较大事故，建筑施工领域发生较大事故1起.
    """
    head, text = mention.head, mention.sentence.text
    start = mention.sentence.paragraph.block.span.start
    year = _YEAR.search(head)
    if "曾" in head or (year is not None and year.group() not in text[max(start, denied_at - _REACH) : denied_at]):
        return True
    places, own = OTHER_PLACE.search(head), _OWN_PLACE.search(clause)
    if places is not None and places.group() != "全省" and places.group() not in clause:
        return True
    wider = _WIDER.search(head)
    if own is not None and wider is not None and wider.group() not in clause:
        return True
    told_of = text[max(mention.sentence.start, mention.claim.start - _NEAR) : mention.claim.start]
    if _OF_THE_OTHERS.search(told_of) is not None:
        return True
    classes = _CLASS.findall(told_of)
    if classes and (own_class := _CLASS.search(clause)) is not None and classes[-1] != own_class.group(1):
        return True
    for name in (_STRETCH, _FIELD, _CLASS):
        said = name.search(clause)
        told = name.search(head) if said is not None else None
        if said is not None and told is not None and said.group(1) != told.group(1):
            return True
    return False


_YEAR = pattern("(?:19|20)\\d\\d年")
_REACH = 600
"""So far in front of a denial its year is looked for."""
_OWN_PLACE = pattern("[全本我该][市县区镇州]|辖区")
_WIDER = pattern("[全我]省")
_STRETCH = pattern("([上下]半年|[一二三四]季度|\\d{1,2}月)")
_CLASS = pattern("([甲乙丙丁一二三四])[类级]")
"""甲类无发病和死亡；乙类报告死亡31人."""
_NEAR = 120
_OF_THE_OTHERS = pattern("(?:^|[，,；;])(?:其余|其[他它]|余下|剩余)[^；;]*$")
"""甲种病、乙种病无死亡，其余16种报告死亡27人."""
_FIELD = pattern("([^\\W\\d_a-zA-Z]{2})(?:领域|行业|系统|水域)")
