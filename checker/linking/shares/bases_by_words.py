"""The base of a share among the figures that its words name: 预算9.0亿元，实际完成8.1亿元，…，占基金收入的."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from checker.linking import cues
from checker.linking.memory import core_of
from checker.linking.passage import Mention, Role
from checker.linking.reach import among, size
from checker.linking.shares.base_names import (
    by_deed,
    by_verb,
    counted_behind,
    is_another_sort,
    is_called,
    known_as,
    partly_named,
)
from checker.linking.shares.base_words import base_words
from checker.linking.shares.bases_by_place import is_right_behind
from checker.linking.shares.bases_found import Bases, Named
from checker.linking.shares.subjects import is_about
from checker.linking.shares.untold_totals import is_called_total
from checker.linking.shares.whole_of_sorts import whole_of_called
from checker.linking.stocks.closed_ledgers import closing_of
from checker.linking.totals.closure import covers
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_WIDE = 4


def base_by_words(
    share: Mention, part: Mention, core: str, *, candidates: Sequence[Mention], known: Sequence[Mention], named: Named
) -> Bases | None:
    """The figures that the words of the base name; ``known`` are those of earlier paragraphs that bear its name."""
    candidates = _without_largest(share, candidates)
    by_name = counted_behind(core, candidates) or [m for m in candidates if is_called(m, core)]
    by_name = by_name or by_verb(core, candidates) or by_deed(core, candidates)
    if by_name and (whole := whole_of_called(share, by_name, core)) is not None and size(whole) >= size(part):
        by_name = [whole]
    if by_name:
        by_name = _with_results(by_name, core, candidates)
        # the text says what the share is of: no other base will do
        sure = is_about(share, part) and not _is_of_all_of_several(share, part, by_name)
        certain = sure and len(by_name) == 1 and by_name[0].sentence is part.sentence and is_right_behind(share, part)
        return Bases(by_name, Confidence.HIGH if sure else Confidence.LOW, explicit=certain)
    proven = named.proven.get(core)
    if proven is not None and proven.unit == part.unit:
        return Bases([proven], Confidence.HIGH if is_about(share, part) else Confidence.LOW)
    partly = partly_named(core, candidates)
    told = [*known, *partly]
    if not told:
        return None
    opened = [m for m in candidates if among(m, part) and cues.overlap(core, m.label) > 1][:1]
    told = [*opened, *(m for m in told if m not in opened)]  # 发放贷款15962万元，其中市本级9269万元，占全市新增贷款的
    near = [m for m in partly if m.sentence is share.sentence]
    sure = len(near) == 1 and cues.overlap(core, near[0].label) >= _WIDE and is_about(share, part)
    of_it = is_about(share, part) and not all(m in partly and is_another_sort(core, m) for m in told)
    loose = Confidence.MEDIUM if of_it else Confidence.LOW
    return Bases(near if sure else told, Confidence.HIGH if sure else loose)


def _without_largest(share: Mention, told: Sequence[Mention]) -> Sequence[Mention]:
    """五大供应商采购1.68亿元；最大供应商采购0.66亿元，占总采购额的14.2%: the five largest are not all there are."""
    if _LARGEST.search(base_words(share)) is not None:
        return told
    return [m for m in told if _LARGEST.search(m.label) is None]


_LARGEST = pattern(
    "前[一二三四五六七八九十\\d]{1,3}[大名家位](?![学会型量])|[二三四五六七八九十]大(?:客户|供应商|股东)|最大(?:的)?(?:客户|供应商|股东)"
)


def _is_of_all_of_several(share: Mention, part: Mention, called: Sequence[Mention]) -> bool:
    """Whether the share is of 全部投资, and sentences in front tell 投资 of several sorts alone.

    亿元以上项目286个，完成投资412.6亿元。省重点项目62个，完成投资186.4亿元。民间投资…，占全部投资的42.6%.
    """
    if "全部" not in share.head and "所有" not in share.head:
        return False
    return len({m.values for m in called}) > 1 and all(m.sentence is not part.sentence for m in called)


def _with_results(called: Sequence[Mention], core: str, candidates: Sequence[Mention]) -> list[Mention]:
    """基金收入预算9.0亿元，实际完成8.1亿元: what is called so is the plan, and before it comes what was made of it.

    And before what there was at the beginning of a ledger what it had become.
    """
    found: list[Mention] = []
    for mention in called:
        if _PLANNED.search(mention.lead) is not None and _PLANNED.search(core) is None:
            behind = mention.sentence.mentions[mention.index + 1 : mention.index + _AMENDED]
            done = (m for m in behind if m in candidates and m.peer == mention.peer and _CARRIED_OUT.match(m.lead))
            found += islice(done, 1)
        if (become := closing_of(mention)) is not None and become in candidates and _BEGINNING.search(core) is None:
            found.append(become)
        found.append(mention)
    return list(dict.fromkeys(found))


_BEGINNING = pattern("[年期月季]初|上年")
_AMENDED = 3
"""A plan may be amended once, 预算调整后为45.6亿元, before it is told what was made of it."""
_PLANNED = pattern("(?<!公共)(?<!基金)(?<!经营)预算|计划|目标|任务")
_CARRIED_OUT = pattern(
    "\\s*(?:实际|全年|年末|年底|(?:截至|到)?\\d{1,2}月[底末]|已经?|累计)*"
    "(?:完成|新增|达到?|执行|实现|到位|征收|入库|支出|收入|实际)[为达数]*$"
)


def without_sorts(told: Sequence[Mention], core: str) -> list[Mention]:
    """城镇人口28265人，乡村人口625192人，婴儿13690人，占总人口2.10%: of neither of the two, which cover all."""
    return [m for m in told if core not in m.label or is_called_total(m, core) or not _is_one_of_two_sorts(m, told)]


def _is_one_of_two_sorts(mention: Mention, told: Sequence[Mention]) -> bool:
    beside = (m for m in told if m is not mention and m.sentence is mention.sentence)
    return any(covers(sorted((mention, m), key=lambda one: one.index)) for m in beside)


def is_share_of(mention: Mention, core: str, share: Mention) -> bool:
    """Whether the figure is itself said to be a share of what is called so: 老年人口28004万人，占总人口的19.8%.

    Not by the share that is asked for: 住宅火灾388起；电气原因占住宅火灾的52.1%，约202起.
    """
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + _SHARE_BEHIND]
    after = next((m for m in behind if m.role not in _MOVES), None)  # 出口36.2亿元，增长12%，占出口总值的
    if (
        after is None
        or after is share
        or after.role is not Role.SHARE
        or after.clause - mention.clause > after.index - mention.index
    ):
        return False
    return known_as(core_of(base_words(after))) == core


_MOVES = (Role.CHANGE, Role.GROWTH)
_SHARE_BEHIND = 4
