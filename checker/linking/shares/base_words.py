"""The words between 占 and a share: what it is said to be of."""

from __future__ import annotations

import re

from checker.linking import cues
from checker.linking.passage import Mention
from checker.linking.rates.told_bases import basis_behind
from checker.model.patterns import pattern

OF_ANOTHER_BASE = pattern("[、\\s]*([^，,。；;、]{1,11}[^，,。；;、数量])的")
"""占全社会的61.9%、二产的98.8%: one figure, of a second base."""
_BRACKET = pattern("[（(][^（）()]*[）)]")
_IN_BASE = pattern("在([^，,。；;]{2,12}?)当?中占")
"""在其他人员中占20.7%."""
_EXCEPT = pattern("除外|不含|不包括|剔除|扣除")
_MARKS = pattern("[（）()、，,]")
BARE_SHARE = pattern("[\\s，,]*(?:约|仅|只|共|就|已|则|各|分别)*占")
"""占 without a subject of its own in front."""


def _without_marks(bracket: re.Match[str]) -> str:
    """What a bracket adds to the name of a base: 服务业（房地产除外） is not 服务业."""
    words = bracket.group()
    return _MARKS.sub("", words) if _EXCEPT.search(words) else ""


def base_words(share: Mention) -> str:
    """The words between 占 and the share, without brackets: 占全州中小学（含特教）在校生的 -> 全州中小学在校生."""
    behind = basis_behind(share)
    if behind:
        return behind  # 占77.16%（占授予中小企业合同金额的比重）
    head = _BRACKET.sub(_without_marks, share.head) if "（" in share.head or "(" in share.head else share.head
    inside = _IN_BASE.search(head)
    if inside is not None:
        return inside.group(1)
    named = cues.SHARE_BASE.search(head)
    if named is None and share.separator == "、" and (another := OF_ANOTHER_BASE.fullmatch(share.lead)) is not None:
        return another.group(1)
    return named.group("base") if named else ""


def base_named(share: Mention) -> bool:
    """Whether words stand between 占 and the share: 占全省的."""
    found = cues.SHARE_BASE.search(share.head)
    return found is not None and bool(found.group("base"))
