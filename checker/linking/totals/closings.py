"""Words behind a list, in its sentence or the next, that say that it leaves nothing out.

除上述四家单位外，其他单位无办案权限 / 问题金额由以上三项构成
上述五类即为全部登记藏品 / 没有发布其他种类的预警信号
"""

from __future__ import annotations

from typing import NamedTuple

from checker.linking.counting import number_of
from checker.linking.passage import Mention
from checker.model.patterns import pattern


class Closing(NamedTuple):
    """What closes a list: the words, and how many items they say that it has, 0 where they do not."""

    words: str
    number: int
    start: int
    """Where in the text they begin."""


_POINTS = "(?:上述|以上|前述|上列|[这此])"
_N = "(?P<{}>[两二三四五六七八九十]|\\d{{1,2}})"
_WORD = "[^，,。；;：:\\d]"
_NONE = "(?:没有|并无|别无|再无|未有|不存在|不再|均?无|[并均尚]?未)"
_SORTS = "种类|类型|类别|级别|等级|形式|情形|渠道|来源|方式|用途|品种|险种|税种|单位|部门|项目|科目|去向|类|种|项"
_CLOSES = pattern(
    f"除(?:了|去)?{_POINTS}{_N.format('a')}?{_WORD}{{1,12}}?(?:之外|以外|外)[，,]?{_WORD}{{0,16}}?{_NONE}"
    f"|{_WORD}{{0,14}}由{_POINTS}{_N.format('b')}{_WORD}{{1,10}}?(?:构成|组成|汇总)"
    f"|{_POINTS}{_N.format('c')}{_WORD}{{1,10}}?(?:[即就便]?[是为]|构成|组成|涵盖|囊括|覆盖|包括)了?{_WORD}{{0,4}}?(?:全部|所有|整个|总){_WORD}{{0,10}}"
    f"|{_POINTS}{_N.format('d')}{_WORD}{{1,10}}?之和[即就]?(?:[是为]|等于){_WORD}{{1,10}}"
    f"|{_NONE}{_WORD}{{0,6}}?(?:其[他它余]|别的){_WORD}{{0,6}}?(?:{_SORTS})(?:的{_WORD}{{1,6}})?"
    f"|(?:全部|均|都|悉数|一律|分别){_WORD}{{0,2}}?(?:归入|纳入|列入|分属|属于?|计入|归于|来自|源自|出自|分布在){_POINTS}{_N.format('e')}{_WORD}{{1,10}}"
    "|不重不漏|(?:没有|并?无一?)遗漏"
)
_BEHIND = 90
_GATES = ("外", "由", "上", "这", "此", "前述", "其", "别的", "漏")


def closed_behind(last: Mention) -> Closing | None:
    """The words that close the list that ends with the figure, in its own sentence or the next one."""
    text = last.sentence.text
    start = last.claim.end
    end = min(start + _BEHIND, last.sentence.paragraph.block.span.end)
    stretch = text[start:end]
    if not any(gate in stretch for gate in _GATES):
        return None
    found = _CLOSES.search(stretch)
    if found is None or stretch.count("。", 0, found.start()) > 1:
        return None
    said = next((number for number in found.groups() if number), "")
    return Closing(found.group(), number_of(said) if said else 0, start + found.start())
