"""The flows right in front of a stock or behind it that words sign: 关停2家、新开1家，门店由年初的18家调整为17家."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.stocks.signs_of_flows import Term, is_net, sign_of
from checker.linking.stocks.stocks_told import COMPARED, TIME, is_closing, is_opening
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern


def signed_in_front(mention: Mention) -> list[Term]:
    """The flows right in front of the figure that words sign: 关停2家、新开1家，门店由年初的18家调整为17家."""
    return _signed(mention, mention.sentence.mentions[: mention.index][::-1])[::-1]


def flows_in_front(opening: Mention) -> list[Term]:
    """The flows right in front of the stock at the beginning, () where they stand behind a stock of another name.

    会员21.6万人，新增3.8万人、注销0.9万人，活跃会员年初为6.2万人、年末7.1万人.
    """
    found = signed_in_front(opening)
    at = found[0][1].index if found else 0
    before = opening.sentence.mentions[at - 1] if at else None
    name = name_of_stock(opening)
    if before is None or len(name) < _TWO or before.unit != opening.unit or not before.is_level or before.depth:
        return found
    beside = found[0][1].clause - before.clause == 1 and not sign_of(before) and before.peer == found[0][1].peer
    return [] if beside and name not in before.label else found


def signed_behind(mention: Mention) -> list[Term]:
    """The flows right behind the figure that words sign: 由年初的18家调整为17家，关停2家、新开1家."""
    behind = mention.sentence.mentions[mention.index + 1 :]
    return _signed(mention, [m for m in behind if m.peer == mention.peer])


def _signed(mention: Mention, mentions: Sequence[Mention]) -> list[Term]:
    found: list[Term] = []
    last = mention
    for other in mentions:
        if is_net(other) and other.clause == last.clause - 1 and other.unit == mention.unit:
            last = other  # 收入5.87亿元、支出5.42亿元，当期结余0.45亿元，上年累计结余3.16亿元
            continue
        if other.claim.kind in _COMPARISONS or other.role is Role.NET:
            continue  # 新签合同额58.3亿元，比上年下降4.1%；年初在手71.6亿元; 新发证176人、注销213人，净减37人
        if abs(other.clause - last.clause) > _NEXT + (other.peer != last.peer) or not can_move(other, mention):
            break
        if _is_part_of_flow(other):
            last = other
            continue
        sign = sign_of(other)
        if not sign:
            break
        found.append((sign, other))
        last = other
    return found


def _is_part_of_flow(mention: Mention) -> bool:
    """Whether the figure came out as a part of one that words sign: 结案1486件，其中裁决612件、调解794件、撤诉80件."""
    whole = mention.sentence.paragraph.wholes.get(mention.claim.start)
    if whole is None or whole.sentence is not mention.sentence:
        return False
    return sign_of(whole) != 0 and sign_of(mention) in (0, sign_of(whole))


_NEXT = 1
_COMPARISONS = (ClaimKind.PERCENT, ClaimKind.POINTS)
BEGINNING = pattern("(?:年|期|月|季)初|(?:上年|去年|上月|上季度?)末|(?:上年|去年)底")


def name_of_stock(mention: Mention) -> str:
    """What there is a stock of, without the time and the number: 网点总数由年初的 -> 网点."""
    return _COUNTED.sub("", cues.subject_of(TIME.sub("", BEGINNING.sub("", mention.head))))


_COUNTED = pattern("(?:总|家|户|人|件|个|条)?(?:数量?|量|规模)(?:的|为)?$|[的为]$")


def can_move(mention: Mention, closing: Mention) -> bool:
    """Whether the figure can be a flow of that stock."""
    moved = mention.role is Role.CHANGE and not mention.name and COMPARED.search(mention.head) is None
    return (
        mention.unit == closing.unit
        and (mention.role in (Role.LEVEL, Role.NET) or moved)
        and not mention.depth
        and not is_opening(mention)
        and not is_closing(mention)
    )


_TWO = 2
