"""The sorts that reports divide by: what a group of them is, those of a population, and accounts that have others.

A list of words; ``sorts_borne`` asks which of them the names of a list bear. Words of one sort are joined by ``|``.
``sorts_of_all`` has those that leave nothing out, ``sorts_of_most`` those that mostly do.
"""

from __future__ import annotations

Sorts = tuple[tuple[str, ...], ...]
"""The words of each sort."""
Groups = dict[int, list[Sorts]]
"""Sorts that belong together, by how many they are."""


def groups_of(*groups: tuple[str, ...]) -> Groups:
    """The groups by how many sorts each has, with the words of every sort apart."""
    by_size: Groups = {}
    for sorts in groups:
        by_size.setdefault(len(sorts), []).append(tuple(tuple(words.split("|")) for words in sorts))
    return by_size


OF_A_POPULATION = (
    ("男", "女"),
    ("城镇|城市|城区", "乡村|农村"),
    ("公办|公立", "民办|民营|私立"),
    ("公办|公立", "公建民营|公办民营", "民办|民营|私立"),
    ("境内|国内", "境外|国外|入境"),
    ("汉族", "少数民族"),
    ("在职", "退休"),
    ("货物", "工程", "服务"),
    ("国道", "省道", "县道", "乡道", "村道"),
    ("夏粮", "早稻", "秋粮"),
)
"""Sorts of those that a rate is of, and not of what became of them: a rate of all lies between theirs."""
OPEN_ACCOUNTS = (("征缴|保险费|保费|缴费", "补贴|补助", "利息"),)
"""Sorts of an account that leave smaller ones out: a fund's income has transfers and yields besides these."""
POPULATIONS = groups_of(*OF_A_POPULATION)
