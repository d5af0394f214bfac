"""Figures that a share takes together: A占32%，B占21%，两项合计占53%; 前三类共占; 上述五市占."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.linking.choice import holds
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import among
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

Parts = list[list[Mention]]
"""Alternatives, the likeliest first: of one figure, or of several together."""
_MOST_LISTED = 12

_TOGETHER = pattern(
    "(?:合占|共占|合计占|一共占|总计占|合计占比)"
    "|(?P<first>前)?(?<!第)(?P<number>[两二三四五六七八九十]|前者和后者)(?:个)?(?:项|类|者|大?(?:领域|税种|险种|品种|货种|市场|渠道|平台)|方面|部分|地|市|区|县|镇|家|种|级|档|条|税|行业|产业|板块|环节|病种?"
    "|个(?=[^\\W\\d_a-zA-Z占合共总]{2}[合共总约计]{0,3}的?占))"
    "(?:案件|支出|收入|人员|企业|诉求|事项|投诉|问题|形态|方式|渠道|情形|形式|途径|来源|原因"
    "|(?<=[个条项种大])(?!以[上下]|及以)[^\\W\\d_a-zA-Z占合共总]{2}(?<!人口|面积|产量|产值|投资|金额|户数|人数|件数|销量|用量))?"
    "(?:合计|共计|总共|合|共|总|约)*(?:占|的?占比)"
)
"""共占, 四项占, 三类合计占: the figures in front are taken together."""


def has_share(part: Mention, but: Mention) -> bool:
    """Whether a share of its own stands behind the figure."""
    behind = part.sentence.mentions[part.index + 1 : part.index + 3]
    return any(m.role is Role.SHARE and m is not but and m.clause - part.clause <= 1 for m in behind)


def words_together(share: Mention) -> re.Match[str] | None:
    """The words of the share that take several figures together: 共占, 四项占."""
    return _TOGETHER.search(share.head)


def is_together(share: Mention) -> bool:
    """Whether the share is of several figures at once: 共占, 四项占."""
    return words_together(share) is not None


def sum_of_theirs(share: Mention, parts: Sequence[Mention]) -> Relation | None:
    """盗窃859人，占17.1%；诈骗629人，占12.5%。两项合占29.6%: their shares as they are printed, added up."""
    behind = [part.sentence.mentions[part.index + 1 : part.index + 2] for part in parts]
    told = [m for part, near in zip(parts, behind, strict=True) for m in near if m.clause - part.clause <= 1]
    own = [m for m in told if m.role is Role.SHARE and m is not share and m.unit == share.unit]
    own.sort(key=lambda mention: mention.claim.start)
    return total_relation(share, own, "占") if len(own) == len(parts) > 1 else None


def share_with_those_in_front(share: Mention, part: Mention, bases: Sequence[Mention]) -> list[Relation]:
    """火灾16起，祭祀引发7起，玩火5起，占75%: of those in front as well, where the share comes out so; else nothing."""
    if share.index != part.index + 1 or _BARE_SHARE.match(share.head) is None or part.depth:
        return []
    told = (
        quotient(
            RelationKind.SHARE, share, [(1, m) for m in reversed(row[:count])], [(1, base)], roles=SHARE_ROLES, cue="占"
        )
        for base in bases[:_FEW]
        for row in [_row_behind(base, part)]
        for count in range(_FEW, len(row) + 1)
    )
    return [relation for relation in told if holds(relation)][:1]


def _row_behind(base: Mention, part: Mention) -> list[Mention]:
    """The part and up to two figures of its unit right in front of it, the last first, as far as the base."""
    row = [part]
    for front in reversed(part.sentence.mentions[max(0, part.index - _FEW) : part.index]):
        beside = front.peer == part.peer and row[-1].clause - front.clause <= 1 and front.unit == part.unit
        if not beside or not front.is_level or front.depth or front is base:
            break
        row.append(front)
    return row


_FEW = 2


def all_shared_out(share: Mention, amounts: Sequence[Mention]) -> list[Mention]:
    """两种方式分别为217件和366件，占已结的41.9%: one share behind a list that is shared out is of all its items.

    The last item comes first; [] where nothing shares them out, or the share has a subject of its own.
    """
    if share.depth or share.name or _BARE_SHARE.match(share.head) is None:
        return []
    row = row_shared_out(amounts)
    in_front = amounts[0].index + 1 == share.index - (share.sentence.mentions[share.index - 1].role is Role.BASE)
    behind = share.sentence.mentions[share.index + 1 : share.index + 2]
    alone = not any(m.role is Role.SHARE and m.clause == share.clause for m in behind)
    return row if in_front and alone and amounts[0].clause == share.clause - 1 else []


def row_shared_out(amounts: Sequence[Mention]) -> list[Mention]:
    """The list without names that 分别 opens and the first of the amounts ends, the last item first; else []."""
    row = [*amounts[:1]]
    for amount in amounts[1:_MOST_LISTED]:
        beside = amount.clause == row[-1].clause and amount.index + 1 == row[-1].index and amount.unit == row[-1].unit
        if not beside or row[-1].lead.strip("、，, 和与及以"):
            break
        row.append(amount)
    first = row[-1] if len(row) > 1 else None
    each = first is not None and _SHARED_OUT.search(first.lead) is not None and _OF_TIMES.search(first.lead) is None
    return row if each else []


_BARE_SHARE = pattern("[，,；;\\s]*(?:约|仅|只|已|就)*占")
_SHARED_OUT = pattern("分别|依次|各自|各[为是有]")
_OF_TIMES = pattern("[年月季]")


_LEADING = pattern(
    "[，,][^，,。；;]{0,4}(?:前[两二三四五六七八九十]|位列前|以上[两二三四五六七八九十])[^，,。；;]{0,4}[，,]"
)


def taken_together(share: Mention, together: re.Match[str], amounts: list[Mention]) -> Parts:
    """The figures that the words of the share take together: as many as they count, else all of the list in front."""
    nearest = amounts[0]
    if _is_class_named(together, amounts):
        return [[nearest]]  # 一级386株、二级1427株、三级11051株，三级占85.9%: the third class
    same = [m for m in amounts if m.unit == nearest.unit and m.peer == nearest.peer]
    same = [m for m in same if m.sentence is nearest.sentence]
    same = [m for m in same if not among(nearest, m)]
    if leading := _leading_row(nearest, same, number_of(together.group("number") or "")):
        return [leading]
    listed = [m for m in same if not any(among(m, other) for other in same)] or same
    counted = number_of(together.group("number") or "")
    if (out := row_shared_out(amounts)) and counted in (0, len(out)):
        return [out]  # 教育、社保、卫生三项分别为62.4亿元、58.7亿元、31.2亿元，合计占
    if together.group("first") is not None and (first := first_of_divided(share, counted)):
        return [first]
    if together.group("first") is not None and counted > len(listed):  # 热线3120件，占…；网络1180件，占…；前两类共占
        told = [m for m in reversed(amounts) if m.unit == nearest.unit and m.sentence is nearest.sentence]
        told = [m for m in told if has_share(m, share)]
        return [told[:counted][::-1]] if len(told) >= counted else []
    if counted > len(listed) and len(heads := _first_of_peers(nearest, amounts)) >= counted:
        return [heads[:counted]]  # 制造业A，占…；房地产业B；金融业C，三者合占
    if not counted and len(listed) == 1 and _LEADING.search(share.sentence.text, nearest.claim.end, share.claim.start):
        heads = [m for m in _first_of_peers(nearest, amounts) if has_share(m, share)]
        return [heads] if len(heads) > 1 else [[nearest]]  # A件，占…；B件，占…；C件，占…，居前三位，合计占
    if together.group("first") is not None and len(row := _row_of(nearest, same)) >= counted:
        return [row[::-1][:counted]]  # 防汛类、救灾类、其他，前两类合占76.6%
    if together.group("first") is not None and len(listed) > counted:
        return []  # where the list begins is not told
    if 1 < counted < len(listed) and len(named := _named_again(listed, share, together)) == counted:
        return [named]
    row = _row_of(nearest, same)
    if not counted and 1 < len(row) < len(listed):
        return [row, listed[:_MOST_LISTED]]  # 教师286人，骨干教师县级38人、市级16人、省级3人，合计占
    return [listed[: counted or _MOST_LISTED]] if len(listed) > 1 else [[nearest]]


def first_of_divided(share: Mention, counted: int) -> list[Mention]:
    """The first so many items of the nearest list in front that came out to its whole, the last first."""
    paragraph = share.sentence.paragraph
    number = paragraph.number_of(share.sentence)
    for sentence in (share.sentence, *paragraph.sentences[max(0, number - 1) : number]):
        parts = [
            m for m in sentence.mentions if m.claim.start < share.claim.start and m.claim.start in paragraph.wholes
        ]
        whole = paragraph.wholes[parts[-1].claim.start] if parts else None
        row = [m for m in parts if paragraph.wholes[m.claim.start] is whole and m.depth == parts[-1].depth]
        if len(row) > counted > 1:
            return row[:counted][::-1]
    return []


def _named_again(listed: Sequence[Mention], share: Mention, together: re.Match[str]) -> list[Mention]:
    """The items that are named again behind their list: 其中增值税增长9.9%，契税下降14.1%，两税合计占58.8%."""
    words = share.sentence.text[listed[0].claim.end : share.claim.start - len(share.head) + together.start()]
    names = [(_ITEM.sub("", m.lead), m) for m in listed]
    return [m for name, m in names if len(name) > 1 and name in words]


_ITEM = pattern(r"^.*[，,、：:；;]|[\s为达约有]")


def _leading_row(last: Mention, same: Sequence[Mention], counted: int) -> list[Mention]:
    """乙类137例，居前三位的是肺结核52例、肝炎44例、梅毒21例，合计占乙类的: the list that says how many lead."""
    row = _row_of(last, same)
    before = last.sentence.mentions[row[-1].index - 1] if row[-1].index else None
    leads = before is not None and before.clause == last.clause and _LEAD.search(before.lead) is not None
    told = before is not None and leads and before.claim.written == len(row) and before.claim.unit in _ORDERED
    return row if told and counted in (0, len(row)) else []


_LEAD = pattern("前$")
_ORDERED = ("位", "名", "类", "种", "项", "个")


def _is_class_named(together: re.Match[str], amounts: Sequence[Mention]) -> bool:
    """Whether the number and its noun are the name of one figure in front, and count nothing."""
    number = together.group("number")
    words = number and f"{number}{together.string[together.end('number') : together.end('number') + 1]}"
    return bool(words) and amounts[0].lead.strip("，,、 ").startswith(words)


def _first_of_peers(nearest: Mention, amounts: Sequence[Mention]) -> list[Mention]:
    """The first figure of its unit in each stretch between semicolons, the nearest first."""
    by_peer = {m.peer: m for m in amounts if m.unit == nearest.unit and m.sentence is nearest.sentence}
    return [by_peer[peer] for peer in sorted(by_peer, reverse=True)]


def _row_of(last: Mention, amounts: Sequence[Mention]) -> list[Mention]:
    """The items of the list that ends with ``last``, the last first; ``amounts`` are those in front of the share."""
    row = [last]
    for amount in amounts[amounts.index(last) + 1 :]:
        if row[-1].separator != "、":
            break
        row.append(amount)
    return row


def first_before(share: Mention) -> list[Mention]:
    """纯电动1132辆，混合动力218辆，天然气110辆。前两类属新能源车，占92.5%: what the sentence in front tells first."""
    sentence = share.sentence
    said = _FIRST.fullmatch(sentence.text, sentence.start, share.claim.start)
    return first_of_divided(share, number_of(said["number"])) if said is not None and not share.depth else []


_FIRST = pattern(
    "\\s*(?:其中)?[，,]?前(?P<number>[二两三四五六])(?:个|大)?(?:项|类|者|种|家|位|名|行业|领域|[^\\W\\d_a-zA-Z占，]{2})"
    "(?:[属为是系][^，,。；;、\\d占]{1,12}[，,])?(?:合计|共计|一共|共|合)?(?:约|仅|已)?占(?:比|到|了)?[^，,。；;、\\d]{0,14}"
)


def listed_before(share: Mention, earlier: Sequence[Sentence]) -> list[Mention]:
    """上述三市占…: as many figures of one unit as the words count, the last of the sentence in front."""
    together = words_together(share)
    counted = number_of(together.group("number") or "") if together is not None else 0
    for sentence in [share.sentence, *earlier][: 2 if counted else 0]:
        levels = [m for m in reversed(sentence.mentions) if m.is_level and m.claim.start < share.claim.start]
        same = [m for m in levels if m.unit == levels[0].unit]
        if len(same) >= counted:
            return same[:counted]
    return []
