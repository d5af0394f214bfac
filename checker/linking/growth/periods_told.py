"""How many periods a sentence says that a bare list of figures is told of: 近五年, 一至四季度, 一、二、三季度."""

from __future__ import annotations

from checker.linking.counting import number_of
from checker.model.patterns import pattern

_NUMBER = "[一二两三四五六七八九十]{1,2}|\\d{1,2}"
_RUN = pattern(
    f"第?(?P<first>{_NUMBER})(?:季度|月份?|周)?(?:[-–—~～]{{1,2}}|至|到)第?(?P<last>{_NUMBER})个?(?:季度|月份?|周)(?!报)"
)
_COUNT = pattern(
    f"(?:(?:最近|近|过去|前|这|该|此|上述)(?P<near>{_NUMBER})(?:年|个?季度|个?月|周|届|期)"
    f"|(?<!第)(?P<since>{_NUMBER})(?:年|个季度|个月|周|届)(?:以?来|间|里|中|内|，|,)"
    f"|(?P<quarters>[两二三四])个?季度)"
)
_LISTED = pattern(
    f"第?(?:{_NUMBER})(?:季度|月份?)?(?:、第?(?:{_NUMBER})(?:季度|月份?)?){{1,11}}(?:[和及与]第?(?:{_NUMBER}))?(?:季度|月份?)"
)
_ONE = pattern(f"第?(?:{_NUMBER})(?:季度|月份?)?")


def periods_told(words: str) -> frozenset[int]:
    """The numbers of periods that the words speak of, one after the other."""
    told = {number_of(next(number for number in found.groups() if number)) for found in _COUNT.finditer(words)}
    for found in _RUN.finditer(words):
        told.add(number_of(found["last"]) - number_of(found["first"]) + 1)
    for listed in _LISTED.finditer(words):
        told.add(_follow(listed.group()))
    return frozenset(told)


def _follow(listed: str) -> int:
    """How many periods are listed, where each is the next of the one in front; 0 where they are not."""
    numbers = [number_of(one.group().strip("第季度月份")) for one in _ONE.finditer(listed)]
    return len(numbers) if numbers == list(range(numbers[0], numbers[0] + len(numbers))) else 0
