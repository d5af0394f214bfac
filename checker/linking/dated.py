"""Figures with the year in front of them; of two years the first is the earlier figure: 2018年24386元，2023年35172."""

from __future__ import annotations

import itertools

from checker.linking.passage import Mention, Role, Sentence
from checker.model.patterns import pattern

_AVERAGE = Role.AVERAGE
_PREVIOUS = Role.PREVIOUS

_LEVEL = Role.LEVEL
_YEAR = pattern(r"((?:19|20)\d\d)年?")

_NEAR_YEARS = 3
_SERIES = (Role.RATE, Role.SHARE, Role.PERCENT, Role.AVERAGE)
_NOWADAYS = pattern("\\s*(?:如今|而今|现在|现已|目前已?|眼下|今日)")
_BARE_YEAR = pattern("[^，,。；;]{0,12}(?:19|20)\\d\\d年[^，,。；;]{0,6}$")
"""每千人口床位数2019年为6.30张，2020年为6.46张."""

_METRIC_OF_YEAR = pattern(
    "[^，,。；;]{0,6}(?:19|20)\\d\\d年[^，,。；;\\d]{0,24}$"
    "|[^，,。；;\\d]{2,24}(?:19|20)\\d\\d年(?:仅|只有|为|是|达到?|有)*$"
)
_ONLY_YEAR = pattern(
    "\\s*(?:到|至)?(?:19|20)\\d\\d年(?:已经?|则|就)?(?:为|达到?|是|增[至到加长]?到?|提高到|升至|上升到|有)*"
)


def date_averages(sentence: Sentence) -> None:
    """2018年人均可支配收入24386元，2023年达到35172元: the figure of a year alone is of the average in front of it."""
    for before, mention in itertools.pairwise(sentence.mentions):
        both = before.role is _AVERAGE and mention.role is _LEVEL and before.unit == mention.unit
        beside = both and before.clause + 1 == mention.clause and 0 < before.year < mention.year and not mention.depth
        if beside and _ONLY_YEAR.fullmatch(mention.lead) and _METRIC_OF_YEAR.fullmatch(before.lead):
            before.role = _PREVIOUS


def date_figures(sentence: Sentence) -> None:
    """Give figures the year in front of them; one of an earlier year than its like in front is an earlier figure."""
    years = [(int(found.group(1)), note.start) for note in sentence.notes if (found := _YEAR.match(note.literal))]
    if not years:
        return
    latest: dict[str, Mention] = {}
    at = year = peer = 0
    for mention in sentence.mentions:
        if mention.peer != peer:
            peer, year, latest = mention.peer, 0, {}  # a year holds to the semicolon
        spoken_of = year
        while at < len(years) and years[at][1] < mention.claim.start:
            left = _is_compared_and_left(sentence, years[at][1], mention) or _names_a_paper(sentence, years[at][1])
            year = year if left else years[at][0]
            at += 1
        mention.year = year
        since = mention.role in _MOVES and _SINCE_YEAR.search(mention.lead) is not None
        if since and _OF_THAT_YEAR.match(sentence.text, mention.claim.end) is None:
            year = spoken_of  # 占企业的71.3%，比2011年提高4.2个百分点，占人员的48.6%: no figure of 2011
        if mention.role is _PREVIOUS and mention.unit in latest:
            year = latest[mention.unit].year  # 比2010年的34217人减少2533人: what follows is of this year again
        in_series = mention.role in _SERIES and _BARE_YEAR.match(mention.lead) is not None
        if mention.role is _LEVEL and _NOWADAYS.match(mention.lead):
            past = latest.get(mention.unit)
            if past is not None and past.clause + 1 == mention.clause and past.role is _LEVEL:
                past.role = _PREVIOUS  # 2019年库容只有3.5万吨，如今8.4万吨
                latest.pop(mention.unit)
                continue
        if mention.year and (mention.role is _LEVEL or in_series):
            newest = latest.get(mention.unit)
            if newest is not None and mention.year < newest.year:
                mention.role = _PREVIOUS
                continue
            if mention.role is not _LEVEL and newest is None:
                latest[mention.unit] = mention
                continue
            if newest is not None and mention.clause == newest.clause and mention.separator == "、":
                if "其中" in mention.head:
                    continue  # 三年共129个，其中2022年32个、2023年41个、2024年46个: parts, each of its year
            if newest is not None and mention.year > newest.year and mention.clause - newest.clause < _NEAR_YEARS:
                if newest.separator == "、" and newest.lead.strip():
                    latest[mention.unit] = mention
                    continue  # 2023年底结存12.5万元，支付维修2.1万元、活动0.4万元，2024年底结存21.4万元: one of a list
                newest.role = _PREVIOUS
            latest[mention.unit] = mention


def _is_compared_and_left(sentence: Sentence, year: int, mention: Mention) -> bool:
    """2021年预算4432万元，与2020年持平，其中出国39万元: whether a clause closes that only compares with the year."""
    compares = sentence.text.startswith(_COMPARING, year - 1) and not sentence.text.startswith("占", year - _WORD)
    return compares and _CLOSED_COMPARISON.match(sentence.text, year, mention.claim.start) is not None


def _names_a_paper(sentence: Sentence, year: int) -> bool:
    """2020年度审计工作报告中，共反映846个问题，至2021年9月已整改801个: the year is of the paper."""
    return _PAPER.match(sentence.text, year, sentence.end) is not None


_PAPER = pattern("(?:19|20)\\d\\d年度?[^，,。；;：:、\\d]{2,40}报告》?[中里][，,]")
_WORD = 2
_COMPARING = ("与", "较", "比", "同", "和", "跟")
_CLOSED_COMPARISON = pattern("(?:19|20)\\d\\d年[^，,。；;：:\\d]{1,16}(?<![比较照])[，,]")

_MOVES = (Role.CHANGE, Role.GROWTH, Role.NET)
_OF_THAT_YEAR = pattern("[，,、（(\\s]*(?:即|也就是)?(?:由|从(?![业事])|当时|那时|彼时|当年|该年|同期)")
"""较2016年增加312.40万人，即由1874.15万人增至此数."""
_SINCE_YEAR = pattern("(?:(?<![占同环])比|较|与)(?:19|20)\\d\\d年[^，,。；;\\d]{0,12}$")
