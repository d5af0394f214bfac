"""How sure it is that parts above their whole are wrong: 接待1286人次，其中散客842人次、团队512人次."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.totals.sizes import FAR_ABOVE, exceeds, is_scale_slip
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_FEW = 3


def is_shown_too_much(whole: Mention, parts: Sequence[Mention]) -> bool:
    """违规资金2847万元，主要表现为：挪用1136万元；滞留1369万元；…: money that the ways it shows itself in exceed."""
    if whole.claim.kind is ClaimKind.COUNT or len(parts) < _FEW or not exceeds(whole, parts):
        return False
    first = parts[0]
    between = whole.sentence.text[whole.claim.end : first.claim.start]
    if _SHOWN.search(between) is None or any(cues.AMONG.search(part.lead) for part in parts):
        return False
    return sum(part.values.low or 0 for part in parts) * 5 <= (whole.values.high or 0) * 7


_SHOWN = pattern("(?:表现|体现|反映)[为在][：:]")


def excess_confidence(whole: Mention, parts: Sequence[Mention], *, own: bool) -> Confidence:
    """How sure it is that parts above their whole are wrong, and no parts of it or parts that overlap."""
    total = sum(part.values.low or 0 for part in parts)
    size = whole.claim.values.high
    if not own or size is None:
        return Confidence.MEDIUM
    if is_scale_slip(whole, parts):
        return Confidence.HIGH
    larger = sum((part.values.low or 0) > size for part in parts)
    if len(parts) == 1:
        most = FAR_ABOVE if parts[0].index == whole.index + 1 else 3
        return Confidence.HIGH if total <= size * most else Confidence.MEDIUM
    far_above = any((part.values.low or 0) * 2 > size * 3 for part in parts[1:] if part.separator != "、")
    if far_above and (parts[0].values.low or 0) <= size:
        return Confidence.MEDIUM  # 自营收入1286万元，其中门票412万元，财政补助3160万元: another matter behind the comma
    if larger:
        first = parts[0].index == whole.index + 1 and (parts[0].values.low or 0) > size
        money = whole.claim.kind is ClaimKind.MONEY and _OF_MORE.search(parts[0].lead) is None
        most = _TENFOLD if first and money else 4  # 总投资1.08亿元，其中土建63500万元，设备2180万元: a digit too many
        return Confidence.HIGH if larger == 1 and total <= size * most else Confidence.MEDIUM
    overlap = Fraction(9, 8) if len(parts) == 2 else Fraction(7, 5)
    return Confidence.HIGH if total <= size * overlap and _are_told_alike(parts) else Confidence.MEDIUM


_TENFOLD = 10
_OF_MORE = pattern("累计|余额|带动|撬动|拉动|协议|合同|签约|涉及|涉案|总|惠及")


def _are_told_alike(parts: Sequence[Mention]) -> bool:
    """Whether the parts are items of one list: of 其中交易额10.37亿元，占71.4%，省外5.86亿元 only one has a share."""
    if any(part.separator == "、" for part in parts[1:]):
        return True
    behind = [part.sentence.mentions[part.index + 1 : part.index + 2] for part in parts]
    shares = [bool(after) and after[0].role is Role.SHARE for after in behind]
    return len(set(shares)) == 1 or sum(shares) > 1
