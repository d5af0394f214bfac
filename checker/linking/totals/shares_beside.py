"""The shares that stand beside parts, and what they say of the list: 机关2650人，占40%；企业3975人，占60%."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.linking.passage import Mention, Role
from checker.model.printing import anchor

_SHARE = Role.SHARE


def shares_of(parts: Sequence[Mention]) -> list[Mention]:
    """The shares that stand behind the parts, each behind its own or all behind the last; empty where some lack."""
    sentence = parts[0].sentence
    if _SHARE not in sentence.roles:
        return []
    mentions = sentence.mentions
    own = [share for part in parts if (share := _share_behind(mentions, part)) is not None]
    if len(own) == len(parts):
        return own
    last = parts[-1].index
    shares = [m for m in mentions[last + 1 : last + 2 + len(parts)] if m.role is _SHARE]
    return shares if len(shares) == len(parts) and len({share.clause for share in shares}) == 1 else []


def shares_fill(parts: Sequence[Mention]) -> bool:
    """Whether the shares that stand behind the parts make up 100 %."""
    shares = shares_of(parts)
    if not shares:
        return False
    low = sum(share.claim.values.low or 0 for share in shares)
    high = sum(share.claim.values.high or 0 for share in shares)
    return low <= 100 <= high


def shares_leave_room(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the shares beside the parts say that there are others: 一般贸易A，占67.9%；加工贸易B，占21.3%.

    Each comes out as one of the whole, and they fall short of 100 by more than rounding.
    """
    shares = shares_of(parts)
    if len(shares) != len(parts) or sum(share.claim.values.high or 0 for share in shares) >= _ALL_OF_IT:
        return False
    size = Fraction(anchor(whole.claim))
    if not size:
        return False
    fit = (
        Fraction(anchor(part.claim)) * 100 / size in share.claim.values
        for part, share in zip(parts, shares, strict=True)
    )
    return all(fit)


_ALL_OF_IT = 100


def _share_behind(mentions: Sequence[Mention], part: Mention) -> Mention | None:
    """The share that follows the figure before the next figure of its unit: 265人，增长2%，占40%."""
    for mention in mentions[part.index + 1 : part.index + 4]:
        if mention.role is _SHARE:
            return mention
        if mention.unit == part.unit:
            return None
    return None


def have_own_base(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the shares beside the parts are shares of their sum, and not of the figure taken for their whole."""
    shares = shares_of(parts)
    if len(shares) != len(parts):
        return False
    total = sum(Fraction(anchor(part.claim)) for part in parts)
    size = Fraction(anchor(whole.claim))
    if not total or not size:
        return False
    values = [
        (Fraction(anchor(part.claim)) * 100, share.claim.values) for part, share in zip(parts, shares, strict=True)
    ]
    of_sum = [part / total in share for part, share in values]
    of_whole = [part / size in share for part, share in values]
    return all(of_sum) and not any(of_whole)
