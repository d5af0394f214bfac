"""Lists whose items bear the noun that is counted: 4座泵站：城北泵站、柳河泵站、石桥泵站、新圩泵站."""

from __future__ import annotations

from checker.linking.lists.items import masked
from checker.model.patterns import pattern

_TO_LIST = pattern("(?P<noun>[^\\W\\d_a-zA-Z]{0,8})[：:](?P<listed>[^，,。；;：:\n]{4,160})")
_SCHOOL = ("校", "学", "中", "园")
_LONGEST_NOUN = 9
_SHORTEST_NAME = 3
_BLOTS = "口 "
"""What ``masked`` puts in the place of a bracket behind a name."""


def names_what_is_counted(text: str, start: int, end: int) -> bool:
    """5座泵站：城北泵站、柳河泵站、…; 新建泵站5座：…: whether each item behind the colon ends with the noun counted.

    ``start`` and ``end`` are those of the figure. Of 改造5台电梯：住院楼、门诊楼 it counts what is in the items.
    """
    near = text[end : end + _LONGEST_NOUN]
    found = _TO_LIST.match(text, end) if "：" in near or ":" in near else None
    if found is None or "、" not in found["listed"]:
        return False
    return bear_the_noun(found["noun"] or text[start - 1 : start], masked(found["listed"]))


def bear_the_noun(noun: str, listed: str) -> bool:
    """Whether each name of the list ends as the noun does: 3个试点镇（城关镇、柳河镇、石桥镇）."""
    kin = _SCHOOL if noun.endswith("校") else (noun[-1:] or _NOTHING,)
    names = [name.rstrip(_BLOTS).removesuffix("等").strip() for name in _PARTED.split(listed)]
    return all(len(name) >= _SHORTEST_NAME and name.endswith(kin) for name in names)


_NOTHING = "\n"
_PARTED = pattern("、|(?<=[^、]{2})(?:以及|[和及与])")


def are_bodies(text: str, end: int, unit: str, listed: str) -> bool:
    """住建局、人社局、自然资源局和农业农村局5家单位: bodies of one sort, counted as such, and nobody in front joins in.

    ``end`` is that of the list, where the figure begins. 公安局会同住建局、…和农业农村局5家单位 has one more.
    """
    first, _, others = listed.strip().partition("、")
    last = others[-1:]
    if unit not in _BODIES or any(not item.strip().endswith(last) for item in (first, *others.split("、"))):
        return False
    in_front = in_front_of(text, end, listed)
    if _ALONGSIDE.search(first) is not None or in_front.endswith(last) or _ALONGSIDE.search(in_front) is not None:
        return False  # 由教育局牵头，住建局、人社局、城管局4家单位
    said = _COUNTED.match(text, end)
    if said is None:
        return False
    if said["body"] is not None or (said["noun"] is not None and said["noun"][-1:] in ("", last)):
        return True
    noun = text[said.end("unit") : said.end("unit") + _PAIR]
    return noun == first[-_PAIR:] or (noun == "学校" and last in _SCHOOL)  # 甲公司、乙公司和丙公司4家公司受到处罚


def in_front_of(text: str, end: int, listed: str) -> str:
    """What stands beside the list's beginning, its mark left out; ``end`` is that of the list."""
    start = end - len(listed)
    return text[max(0, start - _LONGEST_NOUN) : max(0, start - 1)]


def somebody_joins_in(text: str, end: int, listed: str) -> bool:
    """Whether who does it may be counted, too: 由教育局牵头，住建局、人社局、城管局4家单位; 联合住建局、…4家单位."""
    first = listed.partition("、")[0]
    return any(_JOINS_IN.search(words) is not None for words in (first, in_front_of(text, end, listed)))


_PAIR = 2
_BODIES = ("家", "个", "所", "座", "处", "条")
_COUNTED = pattern(
    "(?:\\d{1,2}|[两二三四五六七八九十]{1,3})(?P<unit>[家个所座处条])"
    "(?:(?P<body>(?:责任|成员|相关|有关|被[查审]计?)?单位|(?:职能|主管|有关|相关)?部门|机构)"
    "|(?P<noun>[^\\W\\d_a-zA-Z]{0,5})(?=[，,。；;、：:]|$)|)"
)
_JOINING_IN = "会同|联合(?!执法|检查|整治|督查|惩戒)|协同|配合|牵头"
_JOINS_IN = pattern(_JOINING_IN)
_ALONGSIDE = pattern(f"{_JOINING_IN}|[与同和及]")
