"""A share of a mean, by what both are means of: 城镇居民人均消费支出29837元，占可支配收入的61.9%.

Whose mean it is must be the same: what one in the country spends is no share of what one in the town earns.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.reach import size
from checker.model.patterns import pattern

_BODY = pattern("城镇|农村|乡村")
_WHOSE = pattern("^其中|全[体市县区省国州]|常住|居民|家庭|人均|户均|的|[，,；;、\\s]")
_BARE = pattern("[，,\\s]*(?:约|仅)?占(?:比(?:为|达)?|到|了)?")
_NOUN = 2
_TIME = pattern("[，,；;\\s]*(?:其中)?(?:主?汛期|[上中下]旬|[春夏秋冬]季|\\d{1,2}月|为)")


def means_named(part: Mention, words: str, told: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The part and the one mean of the same people that bears the name of the base."""
    words = words.removeprefix("其").removeprefix("人均")
    found = [m for m in _means(part, told) if words in _name(m)]
    return _one(part, found)


def mean_in_front(share: Mention, told: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The mean that a bare share right behind another mean is of: that of the share in front, else of its noun."""
    part = share.sentence.mentions[share.index - 1]
    if share.clause - part.clause != 1 or part.depth or part.peer != share.peer:
        return None
    if _OF_WHOLE.fullmatch(share.head) is not None:
        return _of_the_time(part, told)
    if part.role is not Role.AVERAGE or _BARE.fullmatch(share.head) is None:
        return None
    before = [m for m in share.sentence.mentions[: part.index] if m.role is Role.SHARE]
    if before and (said := _OF.search(before[-1].head)) is not None:
        return means_named(part, said["base"], told)
    means = [m for m in _means(part, told) if m.role is Role.AVERAGE]
    if part.lead.lstrip("，,；; ").startswith("其中"):
        means = [m for m in means if m.sentence is part.sentence and m.name == part.name]
    else:
        means = [m for m in means if cues.common_end(_own(m), _own(part)) >= _NOUN]
    return _one(part, means)


_OF = pattern("占其?(?P<base>[^，,。；;、\\d]{2,10})的$")
_OF_WHOLE = pattern("[，,\\s]*占全[年月季]的")


def _of_the_time(part: Mention, told: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """平均降水量1187.6毫米；汛期降水752.9毫米，占全年的63.4%."""
    if not part.is_level or _TIME.match(part.lead) is None:
        return None
    means = [m for m in told if m.role is Role.AVERAGE and m.unit == part.unit and m.name.startswith("平均")]
    noun = _TIME.sub("", part.lead).strip("为达量共") or _TIME.sub("", part.head.strip("，, ")).strip("为")
    means = [m for m in means if (noun in m.lead if noun else m.sentence is part.sentence)]
    return (part, means[0]) if len(means) == 1 and size(means[0]) > size(part) else None


def _means(part: Mention, told: Sequence[Mention]) -> list[Mention]:
    """The larger means of the part's unit, and the levels that stand beside one for a part of the people."""
    body = _body(part)
    found = [m for m in told if m is not part and m.unit == part.unit and not m.depth and size(m) > size(part)]
    found = [m for m in found if m.role is Role.AVERAGE or (m.is_level and _opens_with_mean(m))]
    return [m for m in found if not body or _body(m) == body]


def _one(part: Mention, means: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The only one, or the one of all people where the part is of them."""
    if not _body(part) and len(means) > 1:
        means = [m for m in means if not _body(m)]
    return (part, means[0]) if len({m.values for m in means}) == 1 else None


def _body(mention: Mention) -> str:
    """Whose mean it is, told in its clause."""
    said = _BODY.search(mention.head)
    return said.group().replace("乡村", "农村") if said is not None else ""


def _opens_with_mean(level: Mention) -> bool:
    """人均可支配收入31846元，其中城镇居民42917元: the mean of a part of the people."""
    first = next((m for m in level.sentence.mentions if m.unit == level.unit), level)
    return first.role is Role.AVERAGE and bool(_body(level)) and not _own(level)


def _own(mention: Mention) -> str:
    return _BODY.sub("", _WHOSE.sub("", mention.lead))


def _name(mention: Mention) -> str:
    """The name of the mean, for a level that of the one it stands beside."""
    if mention.role is Role.AVERAGE:
        return mention.head
    return next((m.head for m in mention.sentence.mentions if m.unit == mention.unit), "")
