"""What was found among those that were examined: 检查企业78家，发现问题企业12家; 筛查1120人，确诊28人."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.subsets import is_exact_count
from checker.model.expression import total_of
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_EXAMINED = pattern(
    "[，,；;\\s]*(?:[^\\W\\d_a-zA-Z]{0,8}?)(?P<how>检查|抽查|抽检|抽测|检测|检验|巡查|体检|筛查|普查|评查|化验)"
    "(?:了|各类|覆盖)*(?P<noun>[^\\W\\d_a-zA-Z]{0,10})"
)
_FOUND = pattern("[，,\\s]*(?:其中|从中|共)*(?:发现|查出|检出|确诊)(?P<what>[^\\W\\d_a-zA-Z]{0,14})")
_STATE = pattern(
    "(?:存在|有)?(?:各类|一般|重大)?(?:安全)?(?:问题|隐患|违法|违规|不合格|不达标|不符合要求|超标|异常|阳性)(?:行为)?的?"
)
_OF_PEOPLE = frozenset(("体检", "筛查", "普查", "检测", "化验"))
_WHOLE_THINGS = frozenset(("家", "户", "所", "辆", "台", "艘", "批次", "份", "部", "栋", "座"))
"""Units of what is examined, of which none is a finding by itself as a 个 or 处 may be."""
_EARLIER = pattern("[上去前往历]年|累计|以来|半年|季度|[\\d一二三四五六七八九十]月")
_LAST_WORD = 2


def link_findings(sentence: Sentence) -> Iterator[Proposal]:
    """Every number of those found right behind the number of those examined, which it is at most."""
    for first, second in pairwise(sentence.mentions):
        beside = first.unit == second.unit and first.peer == second.peer and 0 <= second.clause - first.clause <= 1
        if not beside or first.depth or second.depth or not (is_exact_count(first) and is_exact_count(second)):
            continue
        examined, found = _EXAMINED.fullmatch(first.lead), _FOUND.fullmatch(second.lead)
        if examined is None or found is None or first.separator == "、" or _EARLIER.search(second.head):
            continue
        if second.tail.strip() not in ("", "的") or _is_listed(first):
            continue
        if _is_one_of_them(first.unit, examined, found["what"]):
            yield Proposal((_at_most(first, second),), Confidence.HIGH)


def _is_listed(first: Mention) -> bool:
    """Whether more was examined in the same breath: 检查药店36家、餐饮企业78家."""
    before = first.sentence.mentions[first.index - 1] if first.index else None
    return before is not None and before.clause == first.clause and before.unit == first.unit


def _is_one_of_them(unit: str, examined: re.Match[str], what: str) -> bool:
    """Whether what was found is counted like those examined: 问题企业 of 企业, people of people, 不合格 of batches."""
    noun = examined["noun"]
    if unit == "人":
        return examined["how"] in _OF_PEOPLE
    if len(noun) >= _LAST_WORD and what.endswith(noun[-_LAST_WORD:]):
        return True
    return unit in _WHOLE_THINGS and _STATE.fullmatch(what) is not None


def _at_most(first: Mention, second: Mention) -> Relation:
    members = (Member("in", first.claim), Member("out", second.claim))
    computed = total_of([first.claim], unit_scale=second.claim.scale)
    return Relation(RelationKind.ORDER, members, second.claim, computed, Comparison.AT_MOST, cue=second.lead)
