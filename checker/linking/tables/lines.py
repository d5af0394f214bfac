"""What a row or column of a table is by its name: a total, one of a split, a line with a mark, a sign, a code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from checker.model.patterns import pattern


class Sort(Enum):
    """What a line is to the lines around it."""

    TOTAL = "total"
    """合计, 总计: of all lines that it stands with."""
    SUBTOTAL = "subtotal"
    """小计: of the lines since the last one."""
    PLACE = "place"
    """全市, 全省: a total where its lines are places, by its name alone."""
    OF_WHICH = "of which"
    """其中, #: some of the line in front."""
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """A row, or a column of a table read across: ``group`` is what it shares with its neighbours in merged headers."""

    number: int
    name: str
    sort: Sort
    level: int = 0
    group: tuple[str, ...] = ()
    sign: int = 0
    """−1 for 减：累计折旧, 1 for 加：其他收益, 0 for a line without a sign."""
    code: str = ""
    """The code of its account, of which the one above is the beginning: 20103 of 2010301."""
    is_within: bool = False
    """Whether it goes on with the split that the 其中 in front of it opened: 乡村 behind 其中：城镇."""


_TOTAL = pattern("^(?:合\\s*计|总\\s*计|共\\s*计|总\\s*[数额量]|总和|累计)|(?:合计|总计|总数|总额)$")
_SUBTOTAL = pattern("小\\s*计")
_PLACE = pattern("^(?:全[国省市县区州旗镇乡院校局系统厂站场矿]|全公司|全集团|总体|全年度?$)")
_OF_WHICH = pattern("^(?:其中|#|＃|内[:：])")
_MARKS = (
    pattern("^[一二三四五六七八九十]+、"),
    pattern("^[（(][一二三四五六七八九十]+[)）]"),
    pattern("^\\d+[.．、]"),
    pattern("^[（(]\\d+[)）]"),
)
BELOW_MARKS = 5
"""A line without a mark of its own belongs to the marked one in front of it: 一、税收收入, 增值税, …."""
_FIRST = pattern("一、|[（(]一[)）]|1[.．、](?!\\d)|[（(]1[)）]")
_UNIT = pattern("[（(][^（()）]{0,10}[)）]\\s*$")


def line_of(number: int, names: tuple[str, ...], indent: int = 0) -> Line:
    """The line by its headers, the last of which is its name; ``indent`` is how far that is set in."""
    last = names[-1] if names else ""
    name = last.strip(" \u3000\t\r\n")
    level = mark_level(name) or BELOW_MARKS + indent
    group = tuple(each.strip() for each in names[:-1])
    sort = _sort(bare_name(unitless(name)))
    if sort is Sort.TOTAL and _FIRST.match(name):
        sort = Sort.PLAIN  # 一、本年收入合计 is the first of the lines that 收入总计 is of
    return Line(number, name, sort, level, group, _sign(bare_name(name)))


def mark_level(name: str) -> int:
    """1 for a name with 一、 in front, 2 for （一）, 3 for 1., 4 for （1）, 0 for one without a mark."""
    return next((depth for depth, found in enumerate(_MARKS, 1) if found.match(name)), 0)


_IN_FRONT = pattern("[（(]?([一二三四五六七八九十]{1,3}|\\d{1,3})")
_DIGITS = " 一二三四五六七八九"


def mark_number(mark: str) -> int:
    """The number that a mark begins with: 12 for 十二、, 3 for （三）; 0 for what has none."""
    found = _IN_FRONT.match(mark)
    if found is None:
        return 0
    number = found.group(1)
    if number.isascii():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return (10 * _DIGITS.index(tens or "一") if ten else 0) + (_DIGITS.index(ones) if ones else 0)


def in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with what those in front say of them: the marks of names that are paths, and the split that goes on."""
    return tuple(_continued(_grouped(lines)))


def _grouped(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with the marked names that stand in front of theirs: 三、结果 （一）公开：1.主动 is 1.主动 of both.

    A mark that goes on below such a name belongs to it as well: （七）总计 behind 三、结果 （六）其他.
    """
    path: tuple[str, ...] = ()
    for line in lines:
        steps = _steps(line.name)
        if len(steps) > 1:
            line = replace(line_of(line.number, (*line.group, *steps)), sign=line.sign)
        elif level := mark_level((*line.group, line.name)[0]):
            depths = [mark_level(each) for each in path]
            if level in depths[1:]:
                line = replace(line, group=(*path[: depths.index(level, 1)], *line.group))
        path = (*line.group, line.name) if mark_level(line.name) or not path else path
        yield line


_STEP = pattern(
    "(?:^|[\\s：:／/—-])\\s*(?=[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）]|\\d{1,2}[.．、](?!\\d))"
)


def _steps(name: str) -> list[str]:
    """The names that a name is made of where each has a mark, one level below the other."""
    if not mark_level(name):
        return [name]
    starts = [found.end() for found in _STEP.finditer(name)]
    steps = [name[start:end].strip(" \u3000\t：:／/—-") for start, end in pairwise((*starts, len(name)))]
    levels = [mark_level(each) for each in steps]
    return steps if levels == sorted(set(levels)) and len(steps) > 1 else [name]


def _continued(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with those marked that are set in behind a 其中, up to the next that is not."""
    opener: Line | None = None
    for line in lines:
        if line.sort is Sort.OF_WHICH:
            opener = line
        elif opener is not None and (line.sort is not Sort.PLAIN or line.level <= opener.level or line.sign):
            opener = None
        yield replace(line, is_within=True) if opener is not None and line is not opener else line


def _sign(name: str) -> int:
    return -1 if _LESS.match(name) else 1 if _MORE.match(name) else 0


_LESS = pattern("减(?:去)?\\s*[:：]|减去|扣除[:：]|[-－−–]\\s*(?=[^\\d\\s\\-－−–])")
_MORE = pattern("加(?:上)?\\s*[:：]|加上|[+＋]\\s*(?=\\S)")


def bare_name(name: str) -> str:
    """The name of a line without the marks in front of it: （一）财政拨款收入 -> 财政拨款收入."""
    for found in _MARKS:
        name = found.sub("", name)
    return name.lstrip(" \u3000")


def unitless(name: str) -> str:
    """The name of a line without the brackets at its end, which mostly tell a unit."""
    return _UNIT.sub("", name)


def _sort(name: str) -> Sort:
    for sort, words in (
        (Sort.OF_WHICH, _OF_WHICH),
        (Sort.SUBTOTAL, _SUBTOTAL),
        (Sort.TOTAL, _TOTAL),
        (Sort.PLACE, _PLACE),
    ):
        if words.search(name):
            return sort
    return Sort.PLAIN


_NO_SUM = pattern(
    "均|率|价|每(?:公里|[人户亩台件吨车床名次平百千万])|幅|标准$|单产|亩产|定额|指数|排名|名次|年份|编号|代码|序号|行次|栏次|密度|倍|比"
)


def can_add(line: Line) -> bool:
    """Whether the figures of a line can be summands by its name: no averages, prices, ranks."""
    return _NO_SUM.search(unitless(line.name)) is None
