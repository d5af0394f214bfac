"""What a ton of something makes, takes or costs: 入炉38.46万吨，发电1.64亿千瓦时，入炉吨垃圾发电量426千瓦时.

The words name both terms: what is counted by the ton, and what is told of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import quotient
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_PER_TON = pattern(
    "\\s*(?:其中|平均|全年|折合|每)*(?P<way>入炉|入厂|进厂|入库|焚烧|处理)?吨(?P<thing>[^\\W\\d_a-zA-Z]{0,3}?)(?P<done>处理|处置)?"
    "(?P<what>发电量?|上网电?量?|供电量|电耗|耗电量?|用电量?|水耗|耗新?水量?|取水量?|药耗|药剂费用?|成本|费用|运费|收入|利润)"
    "(?:为|达到?|约|仅|是)*"
)
_TOLD_AS = {
    "发电": "发电",
    "上网": "上网",
    "供电": "供电|外供",
    "电耗": "[耗用]电|电耗|电量",
    "耗电": "[耗用]电|电耗|电量",
    "用电": "[耗用]电|电耗|电量",
    "水耗": "[耗用取]新?水|水耗|新水",
    "耗新": "[耗用取]新?水|水耗|新水",
    "耗水": "[耗用取]新?水|水耗|新水",
    "取水": "[耗用取]新?水|水耗|新水",
    "药耗": "药",
    "药剂": "药",
    "成本": "成本|费用|支出",
    "费用": "成本|费用|支出",
    "运费": "运费|运输费",
    "收入": "收入",
    "利润": "利润",
}
"""The words by which a total is told of which the average says two characters."""
_WORDS = {words: pattern(words) for words in _TOLD_AS.values()}
_WEIGHED = ("吨", "立方米")
_FLUIDS = ("水", "液", "油", "气")
_WORKED_ON = pattern("处理|处置|焚烧|入炉|加工|生产|产|运输|采购|供|售|接收|收运|转运")
_ROLES = ("average", "numerator", "denominator")
_MOST = 16


def link_per_ton(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every average by the ton with the total and the weight of its sentence that its words name."""
    for sentence in paragraph.sentences:
        if "吨" not in sentence.words:
            continue
        for average in sentence.mentions[2:]:
            said = _PER_TON.fullmatch(average.lead) if "吨" in average.lead and not average.depth else None
            if said is None or average.claim.approximation is not Approximation.EXACT:
                continue
            front = sentence.mentions[max(0, average.index - _MOST) : average.index]
            front = [m for m in front if m.is_level and not m.depth]
            totals, weights = _totals(front, average, said["what"]), _weights(front, said)
            pairs = [(total, weight) for total in totals for weight in weights if total is not weight]
            readings = tuple(
                quotient(RelationKind.AVERAGE, average, [(1, total)], [(1, weight)], roles=_ROLES, cue="吨")
                for total, weight in pairs
            )
            sure = len(pairs) == 1
            yield Proposal(readings, Confidence.HIGH if sure else Confidence.MEDIUM)


def _totals(front: Sequence[Mention], average: Mention, what: str) -> list[Mention]:
    named = _WORDS[_TOLD_AS[what[:2]]]
    return [m for m in front if m.unit == average.unit and named.search(m.lead) is not None]


def _weights(front: Sequence[Mention], said: re.Match[str]) -> list[Mention]:
    """What is counted by the ton: by the way it went, or by its name; 渗滤液 is told by 吨, 污水 by 立方米 as well."""
    way, thing = said["way"] or ("" if said["thing"] else said["done"] or ""), said["thing"]
    weighed = [m for m in front if m.unit == "吨" or (m.unit in _WEIGHED and thing.endswith(_FLUIDS))]
    by_way = [m for m in weighed if way and way in m.lead]
    if by_way or not thing:
        return by_way
    by_name = [m for m in weighed if thing in m.lead]
    worked_on = [m for m in by_name if _WORKED_ON.search(m.lead) is not None]
    return worked_on or by_name
