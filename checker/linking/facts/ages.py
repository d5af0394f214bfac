"""How long something has lasted since the year in which it began: 创办于1987年，到2024年已走过37年."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.linking.counting import number_of
from checker.linking.facts.spans import span_relation
from checker.linking.words import word_claim
from checker.model.patterns import pattern, places_of
from checker.model.relation import Relation

_YEAR = "(?:19|20)\\d\\d"
_BEGAN = (
    "创办|创建|创立|创刊|创设|成立|始建|组建|设立|开办|建[校院厂站馆台园所局会]|开业|开馆|开园|开诊|投产|投运|投用|通车|通航|挂牌|揭牌"
    "|参加工作|从教|从医|从警|入伍|入职|参军|立项|启动|开[工建]|启用|上市"
)
_BEGINNING = pattern(
    f"(?:{_BEGAN})(?:运营|运行|使用|办学)?(?:于|时间[为是])(?P<at>{_YEAR})年"
    f"|(?P<first>{_YEAR})年(?:\\d{{1,2}}月(?:\\d{{1,2}}[日号])?)?[^，,。；;、\\d（(]{{0,10}}?(?:{_BEGAN})"
)
_NOW = pattern(
    f"(?P<last>{_YEAR})年(?:[底末初]|\\d{{1,2}}月(?:[底末初]|\\d{{1,2}}[日号])?)?[，,]?"
    "[^，,。；;、\\d（()）在任岗从新项起被获其级制改第批区实]{0,8}?"
    f"(?P<said>(?:走过|历经|经历|跨越|迎来|度过|已经?|工作|服役|服务|坚守|运行|运营|生产|办学|办刊|{_BEGAN})"
    "(?:稳定|安全|平稳|连续|持续|运行|运营|工作|办学|生产|坚守|服务|走过|历经|经历|度过|存续|[有了达满整历经的]){0,4})"
    "(?P<length>[一二三四五六七八九十]{1,3}|\\d{1,3})(?P<unit>周年|个年头|个春秋|年)(?![多余来级期度以底末初份])"
)
_WHOLE = pattern("走过|存续|办学|办刊|已经?有?$")
"""Words for all of the time that something has been there; 连续 and 安全运行 may be of its last part."""
_STORY = pattern("[，,。；;！]|的?(?:光辉|辉煌|发展|办学|办刊|风雨|奋斗|建设|历程|历史|岁月|沧桑|光阴|春秋|路程)|$")
_REACH = 120
_CENTURIES = ("19", "20")
_DIGITS = 4


def link_ages(text: str) -> Iterator[Relation]:
    """Every length that is told from a beginning to a later year of one sentence, with the two years."""
    for place in places_of(text, "年"):
        at = max(place - _DIGITS, 0)
        found = _NOW.match(text, at) if text.startswith(_CENTURIES, at) else None
        if found is None:
            continue
        start = max(text.rfind(mark, max(0, at - _REACH), at) + 1 for mark in "。！？\n") or max(0, at - _REACH)
        began = {int(each["at"] or each["first"]): each.start() for each in _BEGINNING.finditer(text, start, at)}
        last, length = int(found["last"]), number_of(found["length"])
        if not began or not length or max(began) >= last:
            continue
        told = {int(year.group(1)) for year in _ANY_YEAR.finditer(text, start, at)}
        fitting = [year for year in told if _fits(last - year, length, found["unit"])]
        if fitting:
            began = {year: place for year, place in began.items() if year in fitting}
        if len(began) == 1:
            year, place = began.popitem()
            if length > last - year + 1 or _is_of_all(found):
                yield _relation(found, year, place)


_ANY_YEAR = pattern(f"({_YEAR})年")


def _is_of_all(found: re.Match[str]) -> bool:
    """Whether the length is all of the time since the beginning: no 连续12年盈利, no 历经3年疫情."""
    if found["unit"] != "年":
        return True
    return _WHOLE.search(found["said"]) is not None and _STORY.match(found.string, found.end()) is not None


def _relation(found: re.Match[str], year: int, start: int) -> Relation:
    apart, length, unit = int(found["last"]) - year, number_of(found["length"]), found["unit"]
    give = 0 if unit == "周年" else 1
    said = word_claim(found.string, found.start("length"), found.end("unit"), why="span")
    span = f"{year}年至{found['last']}年"
    bounds = (("least", apart - give), ("most", apart + give), ("right", apart))
    facts = (("form", "span"), ("length", length), *bounds, ("unit", unit), ("span", span))
    words = word_claim(found.string, start, found.start() + 4, why="date")
    return span_relation(said, (said, words), facts)


def _fits(apart: int, length: int, unit: str) -> bool:
    """Whether something can be said to have lasted so long: to the day, or with the first or last year not counted."""
    return length == apart if unit == "周年" else apart - 1 <= length <= apart + 1
