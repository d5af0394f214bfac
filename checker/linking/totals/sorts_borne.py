"""Which of the sorts that belong together the names of a list bear: 男职工12人、女职工9人."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain

from checker.linking.passage import Mention
from checker.linking.totals.names_of_parts import full_names
from checker.linking.totals.sorts import POPULATIONS, Sorts
from checker.linking.totals.sorts_of_all import WHOLLY
from checker.linking.totals.sorts_of_most import MOSTLY
from checker.linking.totals.sorts_with_others import LEAVE_SOME
from checker.model.patterns import pattern


def population_divided(names: Sequence[str]) -> str | None:
    """What each group is of beside its sort, where groups of these names leave nobody out: 公立医院, 民营医院 -> 医院.

    ``None`` for other names: 合格 and 不合格 are what became of all, 城区男生 and 农村女生 leave somebody out.
    """
    for sorts in POPULATIONS.get(len(names), ()):
        if _each_its_own(sorts, names) and len(rests := {_without_sort(name, sorts) for name in names}) == 1:
            return rests.pop()
    return None


def _without_sort(name: str, sorts: Sorts) -> str:
    longest = max((word for words in sorts for word in words if word in name), key=len)
    return name.replace(longest, "", 1)


def is_one_of_them(figure: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the figure bears a sort of the parts itself: 居民养老47.2亿元，职工医保58.6亿元，居民医保12.4亿元.

    What bears both of two sorts in one word is no sort: 门急诊42.6万人次，门诊36.9万人次，急诊5.7万人次.
    """
    if len(parts) == _PAIR and _IN_ONE_WORD.search(figure.lead) is not None:
        return False
    names = full_names(parts)
    for groups in (WHOLLY, MOSTLY):
        for sorts in groups.get(len(names), ()):
            if any(word in figure.lead for words in sorts for word in words) and _each_its_own(sorts, names):
                return True
    return bool(names) and any(are_of(sorts(len(names) + 1), [figure.lead, *names]) for sorts in (wholly, mostly))


_PAIR = 2
_IN_ONE_WORD = pattern("门急诊|出入境|进出口|进出港|国内外|省内外|境内外|市内外|上下行|干支线|收发|装卸|存取")


def sort_of_first(parts: Sequence[Mention]) -> str:
    """The word of the first part that makes it one of sorts that leave nothing out: 男 of 男职工12人、女职工9人."""
    names = full_names(parts)
    for groups in (WHOLLY, MOSTLY):
        for sorts in groups.get(len(names), ()):
            said = [word for words in sorts for word in words if word in names[0]]
            if said and _each_its_own(sorts, names):
                return max(said, key=len)
    return ""


def names_cover(names: Sequence[str]) -> bool:
    """Whether lines of these names leave nothing out: 城镇 and 乡村, 税收收入 and 非税收入."""
    return 1 < len(names) <= _MOST and are_of(wholly(len(names)), names)


_ByFirstSign = dict[str, list[tuple[str, Sorts]]]
"""The words of groups of sorts by the character that they begin with, each with its group."""


@cache
def wholly(size: int) -> _ByFirstSign:
    """The groups of so many sorts that leave nothing out."""
    return _by_first_sign(WHOLLY.get(size, ()))


@cache
def mostly(size: int) -> _ByFirstSign:
    """The groups of so many sorts that mostly leave nothing out."""
    return _by_first_sign(MOSTLY.get(size, ()))


@cache
def hardly_open(size: int) -> _ByFirstSign:
    """Those of them beside which reports hardly ever tell others."""
    kept = (sorts for sorts in MOSTLY.get(size, ()) if tuple(map("|".join, sorts)) not in LEAVE_SOME)
    return _by_first_sign(kept)


def _by_first_sign(groups: Iterable[Sorts]) -> _ByFirstSign:
    found: _ByFirstSign = {}
    for sorts in groups:
        for word in chain.from_iterable(sorts):
            found.setdefault(word[0], []).append((word, sorts))
    return found


def are_of(groups: _ByFirstSign, names: Sequence[str]) -> bool:
    """Whether the names bear all the sorts of one of the groups, each another one."""
    first = names[0]
    for sign in first:
        for word, sorts in groups.get(sign, ()):
            if word in first and _each_its_own(sorts, names):
                return True
    return False


_MOST = 9


def _each_its_own(sorts: Sorts, names: Sequence[str]) -> bool:
    """Whether every name has the words of one sort, and every sort a name; 不合格 is not 合格."""
    taken = set()
    for name in names:
        found = [(len(word), at) for at, words in enumerate(sorts) for word in words if word in name]
        if not found:
            return False
        longest, sort = max(found)
        if any(at != sort and size == longest for size, at in found):
            return False
        taken.add(sort)
    return len(taken) == len(sorts)
