"""What the name of a ratio says of its two terms: 医护比, 城乡收入比, 离婚与结婚登记之比."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.linking import cues
from checker.linking.passage import Mention
from checker.model.patterns import pattern


class RatioName(NamedTuple):
    """The words that the labels of the two terms hold, and what of the name is no term (新增, 收入)."""

    above: str
    below: str
    words: str
    key: str = ""
    """The two terms in one word: 城乡."""


def name_of(ratio: Mention) -> RatioName | None:
    """What the words in front of a ratio say of its terms; ``None`` when they name none."""
    head = ratio.head.split("（")[0]
    if "计" in ratio.head and "按" in ratio.head:
        head = _RECKONED.sub("", _ASIDE.sub("", ratio.head))
    found = cues.RATIO_NAME.search(head) or _CHANGED.search(ratio.head)
    if found is None:
        return None
    words = found.group(1)
    for key, (above, below) in cues.RATIO_TERMS.items():
        if key in words:
            return RatioName(above, below, words, key)
    joined = JOINT.search(words)
    if joined is not None and joined.start() > 1 and len(words) - joined.end() > 1:
        above, below = words[: joined.start()], _COUNTED.sub("", words[joined.end() :])
        return RatioName(_pairs_of(above[-_FOUR:]), _pairs_of(below[-_FOUR:]), words)
    if _INCOMES.search(words):
        return RatioName(*cues.RATIO_TERMS["城乡"], words)
    if len(words) >= _FOUR:
        return RatioName(re.escape(words[-4:-2]), re.escape(words[-2:]), words)
    return None


_RECKONED = pattern("按[^，,。；;、]{1,40}?计算?(?=[为是约]|$)")
"""生师比按在校生3696人计算为14.0∶1."""
_ASIDE = pattern("（[^（）]{0,40}）")
_COUNTED = pattern("(?:人|户|件|家)数$|数量$")
"""职工与居民参保人数: what both are counted by, and no name of either."""
_INCOMES = pattern("^(?:居民)?(?:人均)?(?:可支配)?(?:收入|消费|消费支出)$")


def _pairs_of(words: str) -> str:
    """A pattern for labels that share two neighbouring characters with ``words``."""
    pairs = [re.escape(words[i : i + 2]) for i in range(len(words) - 1)]
    return "|".join((*pairs, *(others for name, others in OTHER_NAMES if name in words)))


OTHER_NAMES = (
    ("学生", "在校生|在校|在籍|本科生|专科生|研究生|在园"),
    ("教师", "教师|教职工|教员"),
    ("病床", "床位"),
    ("床位", "病床"),
    ("医生", "医师"),
    ("医师", "医生"),
    ("护士", "护理人员|护师"),
    ("老人", "老年人|入住|长者"),
    ("护理员", "护工|护理人员"),
)
"""What the terms of a ratio are counted under: 学生与教师之比 of 本科生14400人，专任教师800人."""

_FOUR = 4
_CHANGED = pattern(
    "([^\\W\\d_]{2,14}?)(?:之|的)?比(?:例|值)?(?:由|从)[^，,。；;]{1,16}(?:[升降]|缩小|下降|提高|上升|优化|扩大|降低|调整)[至到为]$"
)
JOINT = pattern("[与和、同]")
