"""Whether parts leave nothing out, told from what they are called.

其中 alone does not close a list. Sorts that cover everything (男 and 女, 城镇 and 乡村, 合格 and 不合格) do.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.linking.totals.bounded_steps import are_bounded_steps
from checker.linking.totals.ladders import are_spans, is_closed_series, is_ladder, is_series
from checker.linking.totals.names_of_parts import full_names, names_of
from checker.linking.totals.sorts import OPEN_ACCOUNTS
from checker.linking.totals.sorts_borne import are_of, hardly_open, mostly, wholly
from checker.linking.totals.water_grades import are_all_grades_of_water
from checker.model.patterns import pattern

_DENIED = pattern("(?:不|未|非|无)([^\\W\\d_a-zA-Z]{2})")


def covers(parts: Sequence[Mention]) -> bool:
    """Whether what the parts are called leaves nothing out: 男职工 and 女职工, 35岁及以下 … 55岁及以上."""
    if are_bounded_steps(parts) or ("类" in parts[0].lead and are_all_grades_of_water(parts)):
        return True
    names = full_names(parts)
    return bool(names) and (
        _is_and_is_not(names)
        or is_ladder(names)
        or is_closed_series(names)
        or are_of(wholly(len(names)), names)
        or _are_days_of_air(names)
    )


def are_all_sorts(parts: Sequence[Mention]) -> bool:
    """Whether the parts are called by all the sorts that there are: 男生, 女生."""
    names = full_names(parts)
    return bool(names) and are_of(wholly(len(names)), names)


def _is_and_is_not(names: Sequence[str]) -> bool:
    """大型企业39家，非大型企业161家: what is called so, and all that is not."""
    return len(names) == 2 and (names[0] == f"非{names[1]}" or names[1] == f"非{names[0]}")


def _are_days_of_air(names: Sequence[str]) -> bool:
    """优良天数318天，污染天数47天: all that were measured; 重污染天数 are some of the others."""
    return len(names) == 2 and "优良" in names[0] and _POLLUTED.fullmatch(names[1]) is not None


_POLLUTED = pattern("\\s*(?:空气|大气)?(?:污染|超标|未达标)(?:天数?|日数?)?(?:为|有|共)*")


def mostly_covers(parts: Sequence[Mention]) -> bool:
    """Whether what the parts are called mostly leaves nothing out: 合格 and 不合格; 一级, 二级 and 三级."""
    names = full_names(parts)
    own = [part.label for part in parts]  # 签约172家，已放款149家，未签约42家: the one in front is no 放款 that is 签约
    return bool(names) and (
        is_series(names) or are_spans(names) or _denies(own) or are_of(mostly(len(names)), names) or _are_places(names)
    )


def leaves_hardly_any(parts: Sequence[Mention]) -> bool:
    """Whether reports hardly ever leave anything out beside sorts of these names: 结婚 and 离婚; 一级, 二级 and 三级.

    What is not 合格 need not be 不合格, and 刑事, 民事 and 行政 leave small others out.
    """
    names = full_names(parts)
    return bool(names) and ((is_series(names) and "等" not in names[0]) or are_of(hardly_open(len(names)), names))


def is_open_account(parts: Sequence[Mention]) -> bool:
    """Whether the parts are the main lines of an account that has others: 征缴38.5亿元，补贴17.2亿元，利息1.9亿元."""
    leads = [part.lead for part in parts]
    if any("其他" in lead or "其它" in lead for lead in leads):
        return False
    return any(
        all(any(word in lead for word in words.split("|")) for lead, words in zip(leads, sorts, strict=True))
        for sorts in OPEN_ACCOUNTS
        if len(sorts) == len(leads)
    )


def leaves_trunk_out(whole: Mention, parts: Sequence[Mention]) -> bool:
    """公路2188公里，其中县道312公里、乡道486公里、村道1290公里: the rest are the roads of state and province."""
    rural = all(any(word in part.lead for word in _RURAL) for part in parts)
    return rural and "农村" not in whole.label


_RURAL = ("县道", "乡道", "村道")
_PLACE = pattern("(?:镇|乡|街道|[市县区州]|管理区|农场)$")
_FEW = 3


def _are_places(names: Sequence[str]) -> bool:
    """青塘镇412件、白沙镇305件、城关街道287件: a place is mostly divided into all of its parts."""
    return len(names) >= _FEW and all(len(name) >= _FEW and _PLACE.search(name) for name in names)


def divided_before(parts: Sequence[Mention]) -> bool:
    """Whether parts of these names have come to their whole elsewhere in the document."""
    known = parts[0].sentence.paragraph.partitions
    return bool(known) and names_of(parts) in known


def leaves_out_of_division(parts: Sequence[Mention]) -> bool:
    """医院3个，乡镇卫生院10个，疾控中心1个。床位2050张，其中医院934张，卫生院1066张: fewer than elsewhere."""
    known, names = parts[0].sentence.paragraph.partitions, names_of(parts)
    return bool(names) and any(
        len(told) > len(names) and all(any(each.endswith(name) for each in told) for name in names) for told in known
    )


def _denies(names: Sequence[str]) -> bool:
    """合格 and 不合格: the second of two parts denies the first."""
    if len(names) != 2:
        return False
    denied = _DENIED.search(names[1])
    return denied is not None and denied.group(1) in names[0] and denied.group() not in names[0]
