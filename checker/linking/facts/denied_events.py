"""Events told one by one under other words than those that deny them.

未发生较大及以上生产安全事故。某化工厂较大事故1起. 工地讨薪引发群体性事件1件 is one, whatever brought it about; what
happened to a contractor is not the company's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.facts.denied_elsewhere import OTHER_PLACE
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_GRADED = pattern("(?P<grade>特别重大|特大|重大|较大)(?P<kind>[^\\W\\d_a-zA-Z]{0,8}?)(?P<event>事故|火灾)(?:事故)?$")
_AT_WORK = ("生产安全", "安全", "生产安全责任")
_OTHER_FIELD = pattern("交通|道路|水上|铁路|航空|渔业|农机|火灾|消防|医疗|食品|药品|溺水|校园|特种设备|质量|环境|自然")
_BROUGHT_ABOUT = ("引发", "发生", "导致", "造成", "酿成", "出现", "引起")
_NOT_HERE = pattern(
    "[吸汲]取|教训|警示|通报|案例|外[省市县地]|[邻某]省|[邻某]市|[邻某]县|演[练习]|模拟|预案|防止|避免|杜绝|防范|预防|未|没有|无|曾|近年|历年"
)
_ANOTHERS = pattern("承包|分包|外包|供应商|供货|相关方|参股|[子分母]公司|行业|同行|同业|客户|社会|全国|全省|外部")
_OF_ALL = pattern("公司|集团|全[矿厂站段场]")
_FIRST_TIME = pattern(
    "(?:\\d+月|季度|半年)(?:[^，,。；;\\d]{0,4})(?:以来|起)|(?<!报告)期[间内]|[汛火]期|节[前后日]|[期假][后日]"
    "|春[运节]|国庆|元旦|[一二三四五六七八九十]个?月"
)
_BACK = 60
_NAME = 3


def is_such_event(mention: Mention, denied_at: int, names: Sequence[str]) -> bool:
    """Whether the figure counts an event of the sort denied, told by its place or by what it came from."""
    if mention.depth:
        return False
    label = mention.lead.strip().replace(*_ONE_NAME)
    if not [n for n in names if _is_of_one_cause(label, n) or _is_one_of(label, n.replace(*_ONE_NAME))]:
        return False
    if _NOT_HERE.search(mention.head + mention.tail) or OTHER_PLACE.search(mention.head):
        return False
    return not _has_begun_later(mention.sentence.text, denied_at)


_ONE_NAME = ("安全生产", "生产安全")


def _is_one_of(label: str, name: str) -> bool:
    if len(name) >= _NAME and _is_brought_about(label, name):
        return _OTHER_FIELD.search(label) is None or _OTHER_FIELD.search(name) is not None
    if name in _FIRES and label.removesuffix("事故").endswith("发生火灾"):
        return True
    denied = _GRADED.fullmatch(name)
    told = _GRADED.search(label) if denied is not None else None
    if told is None or denied is None or told["grade"] != denied["grade"]:
        return False
    return _is_of_field(label[: told.start()], told, denied)


def _is_brought_about(label: str, name: str) -> bool:
    """Whether the label ends with the name behind a verb: 引发群体性事件."""
    told = label.removesuffix("事件").removesuffix("案件")
    return told.endswith(name) and told.removesuffix(name).endswith(_BROUGHT_ABOUT)


def _is_of_one_cause(label: str, name: str) -> bool:
    """因公开答复被提起诉讼, where 因信息公开引发的行政诉讼 is denied: one cause, and the kind of what came of it."""
    denied = _OF_CAUSE.fullmatch(name)
    told = _OF_CAUSE.fullmatch(label.strip("，, ")) if denied is not None else None
    if denied is None or told is None or not denied["event"].endswith(told["event"]):
        return False
    return cues.shares_words(denied["cause"], told["cause"])


_OF_CAUSE = pattern(
    "因(?P<cause>[^\\W\\d_a-zA-Z]{2,10}?)(?:而?引发|而?引起|导致|被?提起|发生)(?:了|的)?(?P<event>(?:行政)?(?:诉讼|复议|信访|上访|投诉|纠纷|舆情|争议))"
)
_FIRES = ("火灾", "火灾事故")


def _is_of_field(before: str, told: re.Match[str], denied: re.Match[str]) -> bool:
    """Whether both names are of one field: a bare 较大事故 is one at work, unless its words say otherwise."""
    if told["event"] != denied["event"]:
        return False
    kinds = told["kind"], denied["kind"]
    if kinds[0] == kinds[1] or not kinds[1]:
        return kinds[0] != "" or not kinds[1] or _OTHER_FIELD.search(before) is None
    return kinds[0] in ("", *_AT_WORK) and kinds[1] in _AT_WORK and _OTHER_FIELD.search(before) is None


def _has_begun_later(text: str, denied_at: int) -> bool:
    """Whether the denial's sentence sets a time that it is only true since: 6月以来，全市未发生."""
    start = max(0, denied_at - _BACK)
    start = max(start, text.rfind("。", start, denied_at) + 1)
    return _FIRST_TIME.search(text, start, denied_at) is not None


def is_anothers(mention: Mention, clause: str) -> bool:
    """Whether a whole company denies it, and the figure counts what others had."""
    return _OF_ALL.search(clause) is not None and _ANOTHERS.search(mention.head) is not None
