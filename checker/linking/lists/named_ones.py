"""Lists of those that words in front pick out: 新增三级博物馆的5家单位为甲博物馆、乙陈列馆、…、戊纪念馆.

的 in front of the number says which ones are meant, all of them, so that 为 or 是 names each. What is named has to be
bodies or works: 抽检不合格的5家单位为食品生产、流通、餐饮企业 tells of which sorts they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.patterns import pattern

_PICKED = pattern("[^\\W\\d_]的$")
_SAID = pattern("[^\\W\\d_a-zA-Z]{0,8}?(?:分别|依次|具体)?[是为]")
_BODY = pattern(
    "[^、]{2,22}(?:馆|[院园校学所站厂司局社坊村镇乡县区市州队部会厅线]|街道|小学|中学|大学|中心|基地|公园|企业|集团|支行|分行|银行)"
)
_WORK = pattern("(?:个|项|件|部|篇)[^\\W\\d_]{0,6}(?:项目|工程|成果|课题|案例|作品|论文|成就|遗址)")
_PLACE = pattern("[^、]{2,5}(?:[村镇乡县区市州]|街道)")
_SORT = pattern(
    "[一二三四甲乙丙省市县国]级(?![^、]{4})|专科|综合|民营|公[立办]|[私民]办|私立|国有|外资|合资|[子孙]公司|[参控]股|^其[他它]"
)
_JOIN = pattern("[和及与或的等\\d]")
_SHORTEST_WORK, _LONGEST_WORK = 4, 16
_LONG = 4
"""One name at least is so long: 加油站、加气站、充电站 are sorts."""
_FEWEST = 3
UNITS = ("家", "所", "个", "座", "处", "项", "条", "支", "件", "部", "篇")


def are_picked_out(text: str, start: int) -> bool:
    """Whether words that end with 的 stand in front of the number at ``start``."""
    return _PICKED.search(text, max(0, start - 2), start) is not None


def is_body(name: str) -> bool:
    """Whether it is the whole name of a body: 职教中心."""
    return _BODY.fullmatch(name) is not None


def name_sorts(listed: str) -> bool:
    """Whether the list names sorts of bodies, of which there may be several each: 二级医院、三级医院、专科医院."""
    return _SORT.search(listed) is not None


def are_named_ones(text: str, start: int, noun: str, names: Sequence[str]) -> bool:
    """Whether the list names one by one those picked out in front of the number at ``start``.

    ``noun`` is what stands from its unit to the list.
    """
    if not are_picked_out(text, start) or _SAID.fullmatch(noun[1:]) is None or len(names) < _FEWEST:
        return False
    names = [name.strip() for name in names]
    if len(set(names)) < len(names) or any(_JOIN.search(name) for name in names):
        return False
    if _WORK.match(noun) is not None:
        return all(_SHORTEST_WORK <= len(name) <= _LONGEST_WORK for name in names)
    if all(_PLACE.fullmatch(name) for name in names):
        return True
    bodies = all(_BODY.fullmatch(name) and _SORT.search(name) is None for name in names)
    return bodies and max(map(len, names)) >= _LONG
