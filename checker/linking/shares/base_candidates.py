"""The figures that a share may be of: larger ones of its unit, before its part, behind it, and in sentences around."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.counting import like, number_of
from checker.linking.facts.completions import GOAL
from checker.linking.memory import core_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.reach import among, narrowing_of, size
from checker.linking.shares.base_words import base_words
from checker.linking.shares.other_sorts import is_sort_beside
from checker.linking.shares.taken_together import has_share
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern


def siblings_of(share: Mention) -> list[Mention]:
    """Figures with a share of their own in the same list: none of them is what the others are shares of."""
    mentions = share.sentence.mentions
    return [
        m
        for m, after in itertools.pairwise(mentions)
        if after.role is Role.SHARE and after.name != "base" and m.is_level and after is not share
    ]


def larger_figures(share: Mention, around: Sequence[Sentence], numerators: Sequence[Mention]) -> list[Mention]:
    """Larger figures of the same unit in front of the numerator, nearest first, then a total behind it, then in the
    sentences around.
    """
    part = numerators[0]
    least = size(part)
    whole = part.owner
    unit = like(part.unit)

    said = core_of(base_words(share)) if share.claim.number.startswith("100") else ""

    def is_all(mention: Mention) -> bool:  # 授予中小企业143.7万元，占采购支出总额的100%
        return len(said) > 1 and said in mention.label

    def fits(mention: Mention) -> bool:
        high = mention.claim.values.high
        return (
            (like(mention.unit) == unit or counts_without_unit(mention, part))
            and (
                mention.role in (Role.LEVEL, part.role)
                or (mention.role is Role.BASE and GOAL.search(mention.label) is None)
                or (mention.role is Role.AVERAGE and (among(mention, part) or _is_right_in_front(mention, share)))
            )
            and not _is_other_side(mention, words)
            and mention not in numerators
            and high is not None
            and (high >= least or whole is mention)
            and (mention.claim.values != part.claim.values or whole is mention or is_all(mention))
            and not _side_by_side(mention, part)
            and not _is_sum_of_others(mention, part)
        )

    words = core_of(base_words(share))
    first = numerators[-1].index
    here = [mention for mention in reversed(part.sentence.mentions[:first]) if fits(mention)]
    if (
        _CUMULATED.search(part.lead) is not None
    ):  # 本科388人、硕士146人、博士12人，硕士及以上158人，占28.9%: of the list
        named = [mention for mention in here if len(words) > 1 and words in mention.label]  # 占专任教师的
        here = [mention for mention in here if mention in named or not _is_in_list(mention, part)]
    opened = [mention for mention in here if among(mention, part)]
    here = opened + [mention for mention in here if mention not in opened]
    sentence = share.sentence
    behind = sentence.mentions if part.sentence is not sentence else sentence.mentions[part.index + 1 :]
    totals = [m for m in behind if fits(m) and (_TOTAL.search(m.lead) or (len(words) > 1 and words in m.label))]
    totals = [m for m in totals if len(words) < 2 or len(_FORE.sub("", narrowing_of(core_of(m.lead), words))) < 2]
    return here + totals + [mention for other in around for mention in other.mentions if fits(mention)]


def counts_without_unit(mention: Mention, part: Mention) -> bool:
    """手机用户达2.74亿，超过七成装了应用，为1.96亿户: 万 or 亿 of the sentence, told without what they count."""
    if mention.unit or mention.claim.kind is not ClaimKind.OTHER or mention.claim.scale < _MYRIAD:
        return False
    return mention.sentence is part.sentence and part.claim.kind is ClaimKind.COUNT and mention.index < part.index


_MYRIAD = 10_000


def _is_right_in_front(mention: Mention, share: Mention) -> bool:
    """人均消费支出24852元，食品烟酒支出占29.8%，为7406元: of the average right in front of the share."""
    return (
        mention.sentence is share.sentence and mention.index + 1 == share.index and share.clause - mention.clause == 1
    )


def _is_other_side(mention: Mention, words: str) -> bool:
    """Whether the base is called 支出 and the figure 收入, or the other way round."""
    sides = (("支出", "收入"), ("收入", "支出"))
    return any(words.endswith(own) and other in mention.lead and own not in mention.lead for own, other in sides)


def too_small(share: Mention, parts: Sequence[Mention]) -> list[Mention]:
    """The figures of the part's unit in front of it where all are less than the part: one of the two may be a slip.

    4800个有效样本，城市8280个，占60%. Not of a list with the part, and not what has a share of its own.
    """
    part = parts[-1]
    if share.index != parts[0].index + 1 or share.clause - parts[0].clause > 1:
        return []
    siblings = siblings_of(share)
    return [
        m
        for m in reversed(part.sentence.mentions[: part.index])
        if m.unit == part.unit
        and m.is_level
        and not m.depth
        and m not in siblings
        and not _side_by_side(m, part)
        and not _is_other_side(m, core_of(base_words(share)))
        and not _is_in_list(m, part)
        and not (is_sort_beside(m, part) and share.lead.strip(_MARKS)[:1] != "占")
    ]


_MARKS = "，,、 约仅只共就已则"


def _is_in_list(mention: Mention, part: Mention) -> bool:
    """优秀46人、良好112人、不合格2人，合格及以上198人，占99.0%: an item of a list in front is no base."""
    behind = next(m for m in mention.sentence.mentions[mention.index + 1 : part.index + 1] if m.unit == mention.unit)
    return mention.separator == "、" or (behind is not part and behind.separator == "、")


def _is_sum_of_others(mention: Mention, part: Mention) -> bool:
    """电气1247起，占32.3%；用火1083起，占28.0%；遗留火种412起，占10.7%。电气和用火两项合计2330起: of the two.

    A sum behind the part that counts fewer items than the list has, or names items of which the part is none.
    """
    if mention.claim.start < part.claim.start or (found := cues.sums_up(mention.head)) is None:
        return False
    like = [m for m in part.sentence.mentions if m.unit == part.unit and m.is_level and not m.depth]
    listed = [m for m in like if m.claim.start < mention.claim.start and (m is part or has_share(m, m))]
    if 1 < number_of(found["number"] or "") < len(listed) and _LEADING.search(mention.head) is None:
        return True
    names = [name for name in _JOIN.split(mention.head[: found.start()].strip("，,、：: ")) if name.strip()]
    named = [m for m in listed if any(len(name) >= _WORD and cues.overlap(name, m.lead) >= _WORD for name in names)]
    return len(names) > 1 and len(named) == len(names) < len(listed) and part not in named


_JOIN = pattern("[、和与及]")
_WORD = 2
_LEADING = pattern("[上下]述|以上|这")
_CUMULATED = pattern("及?以[上下]")
_FORE = pattern("共计?|合计|[有为达计]|[市省县区州]")
"""What may stand in front of the name of a total: 全市上市公司, but not 全市新增上市公司."""
_TOTAL = pattern("总|共|合计|全部|各项|全[市省县区州]")


def _side_by_side(first: Mention, second: Mention) -> bool:
    """Whether the two are items of one list: 酒驾843起、醉驾167起; 1036件申请中公安438件、交通207件 has two."""
    if second.separator != "、" or first.sentence is not second.sentence or first.index >= second.index:
        return False
    following = next(m for m in first.sentence.mentions[first.index + 1 : second.index + 1] if m.unit == second.unit)
    return (
        "、" in first.sentence.text[first.claim.end : following.claim.start]
        and first.clause == second.clause
        and first.bracket == second.bracket
        and not among(first, second)
    )
