"""Totals of figures that stand in several sentences in front, and parts of a whole that is named again.

    县级中心7个，…，另设联络点39个。市级中心1个，编制21名。市、县两级中心共8个。
    城东支行投放12.6亿元，不良率0.6%。河西支行投放9.4亿元。两家支行合计投放22.0亿元。
    住院结算共4.86万人次，次均5312元。其中异地住院结算1.12万人次，少垫资金1.37亿元。
    支付赔款4618万元。预付赔款23笔共1500万元，已含在上述赔款之内。

Only names tie here: each name in front of the total has one figure, or as many figures as it counts bear its noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.columns import adds_up
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import comes_near, is_of_the_size, nearly_all
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_FAR = 6
"""How many sentences in front the parts may stand."""


def link_far_behind(paragraph: Paragraph) -> Iterator[Proposal]:
    """Totals behind parts of several sentences, and parts of a figure in another sentence that words name."""
    for at, sentence in enumerate(paragraph.sentences):
        words = sentence.words
        if "共" in words or "总" in words or ("计" in words and ("合计" in words or "累计" in words)):
            previous = paragraph.previous
            lines = previous.sentences[-_FAR:] if not at and previous is not None else _in_front(paragraph, at)
            yield from _counted(lines, sentence)
        if not at:
            continue
        if "其中" in words:
            yield from _one_among(paragraph.sentences[at - 1], sentence)
        if "含" in words or ("括" in words and "包括" in words) or ("入" in words and "计入" in words):
            yield from _taken_in(_in_front(paragraph, at), sentence)


def _in_front(paragraph: Paragraph, at: int) -> Sequence[Sentence]:
    return paragraph.sentences[max(0, at - _FAR) : at]


_TOTAL = pattern(
    "(?P<names>(?:[^\\W\\d_a-zA-Z]{1,8}、){0,9}[^\\W\\d_a-zA-Z]{0,8}?[^\\W\\d_a-zA-Z一二三四五六七八九十])??"
    "(?P<points>以上|上述|前述|这)?(?P<number>[两二三四五六七八九十])"
    "(?P<measure>[家个座所级区县市镇乡街类项种处条支院校台批期轮])(?P<noun>[^，,。；;：:\\d]{0,14}?)"
    "(?:合计|共计|总计|累计|总共|一共|共|总[量额数])(?P<verb>[^，,。；;：:\\d]{0,8})$"
)
_NUMBER_OF = pattern("[两二三四五六七八九十][家个座所级区县市镇乡街类项种处条支院校台批期轮]")
"""How many parts there are, which stands in every such total; cheap to find."""


_END = 10
"""What sums up and the verb behind it are no longer together."""
_REACH = 120
"""Names, number, noun and verb are no longer together."""


def _counted(front: Sequence[Sentence], sentence: Sentence) -> Iterator[Proposal]:
    """四级机构共N个, 三家支行合计投放N: the parts by their names, or as many as bear the noun."""
    for whole in sentence.mentions:
        if not whole.is_level or whole.depth or not whole.unit:
            continue
        end = whole.head[-_END:]
        if "共" not in end and "计" not in end and "总" not in end:
            continue
        head = whole.head[-_REACH:]
        said = _TOTAL.search(head) if _NUMBER_OF.search(head) is not None else None
        if said is None:
            continue
        number = number_of(said["number"])
        told = [m for s in front for m in s.mentions] + [
            m for m in sentence.mentions[: whole.index] if m.clause < whole.clause
        ]
        told = [
            m
            for m in told
            if m.unit == whole.unit
            and m.is_level
            and not m.depth
            and adds_up(m)
            and cues.OUTSIDE.search(m.lead) is None
            and cues.sums_up(m.head) is None
        ]
        if len(told) < number:
            continue
        names = (said["names"] or "").split("、") if said["names"] else []
        parts, sure = _of_names(names, told, said["measure"]) if len(names) == number > 1 else ([], False)
        named = bool(parts)
        if not parts:
            parts, sure = _of_noun(told, number, said["noun"], said["points"] is not None, said["verb"])
        if len(parts) != number or (
            len({m.sentence for m in parts}) < _TWO and sentence.paragraph is told[0].sentence.paragraph
        ):
            continue
        total = total_relation(whole, parts, said.group())
        meant = sure and is_of_the_size(whole, parts) and not overlapping(whole, parts)
        meant = meant and _is_alike(parts, said["noun"], said["verb"], named=named)
        if holds(total) or meant:
            yield Proposal((total,), Confidence.HIGH if meant else Confidence.LOW)
        elif _are_all_ways(said, parts, told) and comes_near(whole, parts):
            # 来访接待328人次，热线解答415人次。网上答复276人次。三种方式总计提供咨询919人次
            apart = nearly_all(whole, parts) and not overlapping(whole, parts)
            yield Proposal((total,), Confidence.HIGH if apart else Confidence.MEDIUM)


def _are_all_ways(said: re.Match[str], parts: Sequence[Mention], told: Sequence[Mention]) -> bool:
    """Whether the words count sorts, ways or sources of anything, and nothing else of the unit is told in front."""
    if len(parts) != len(told) or any("其中" in m.head for m in told):
        return False
    return said["measure"] in _OF_SORTS or _OF_WAYS.fullmatch(said["noun"]) is not None


_OF_SORTS = ("项", "类", "种")
_OF_WAYS = pattern("[^，,。；;\\d]{0,4}(?:方式|渠道|途径|来源|形式|类型|类别|部分|平台|区域)")
_TWO = 2


def _of_names(names: Sequence[str], told: Sequence[Mention], measure: str) -> tuple[list[Mention], bool]:
    """市、县、乡、村四级: the one figure of each name, which begins its words or stands in them with the measure."""
    parts: list[Mention] = []
    for name in names:
        begins = [m for m in told if _bare(m).startswith(name)]
        within = [m for m in told if name + measure in m.lead] or [m for m in told if len(name) > 1 and name in m.lead]
        found = begins if len(begins) == 1 else within if len(within) == 1 else []
        if not found or found[0] in parts:
            return [], False
        parts += found
    return sorted(parts, key=lambda m: m.claim.start), True


def _of_noun(told: Sequence[Mention], number: int, noun: str, points: bool, verb: str) -> tuple[list[Mention], bool]:
    """As many figures as the words count: each with the noun behind the number, or nothing else is told of the unit."""
    said_noun = noun
    noun = _NOUN.sub("", noun)[:_LONGEST]
    named = [m for m in told if len(noun) > 1 and noun in m.lead and "其中" not in m.head]
    if len(named) == number:
        return named, True
    own = set(_OWN.sub("", said_noun + verb))
    alike = [m for m in told if len(own) > _TWO and own <= set(m.lead) and "其中" not in m.head]
    if len(alike) == number:
        return alike, True  # 三个库年末库存合计: 北库年末库存, 南库年末库存, but 轮换 and 仓容
    if named:
        return [], False
    heads = [m for m in told if m.head == m.lead and "其中" not in m.head]
    return (heads, points and len(heads) == len(told)) if len(heads) == number else ([], False)


_NOUN = pattern("(?:全[年市县区省]|[本当今]年|累计|分别|合并).*$|的$")
_LONGEST = 4


def _bare(mention: Mention) -> str:
    return mention.lead.lstrip("，,、 　全其中现有和与及")


def _is_alike(parts: Sequence[Mention], noun: str, verb: str, *, named: bool) -> bool:
    """Whether the total tells of what its parts tell: 合计投放 of what each 投放, not of what they 收回.

    Where each part has its name in front of the total, the noun may go by several words: 中心、站.
    """
    verb = _OWN.sub("", verb)
    noun = _OWN.sub("", noun)
    if any(not set(verb if named else verb + noun) <= set(part.label) for part in parts):
        return False
    alike = sum(cues.shares_words(noun, part.label) for part in parts)
    return not named or len(noun) < _TWO or alike * _TWO > len(parts)


_OWN = pattern("[（(].*?[）)]|全[年市县区省]|[本当今]年|累计|合并|实际|[数量额的为达到有了 　]+")


# --- parts of a figure in another sentence


_AMONG = pattern("\\s*其中[，,：:]?[^，,。；;：:\\d]{1,16}$")


def _one_among(front: Sentence, sentence: Sentence) -> Iterator[Proposal]:
    """其中异地住院结算1.12万人次, at the head of a sentence: of the one figure of its unit in the sentence in front."""
    part = sentence.mentions[0]
    if not part.is_level or part.clause or not part.unit or _AMONG.match(part.head) is None:
        return
    if any(m.unit == part.unit and m.is_level and not m.depth for m in sentence.mentions[1:]):
        return
    wholes = [m for m in front.mentions if m.unit == part.unit and m.is_level and not m.depth and adds_up(m)]
    if len(wholes) != 1:
        return
    relation = total_relation(wholes[0], [part], "其中", kind=RelationKind.PART)
    own = _holds_in_order(_SUMMED.sub("", wholes[0].lead)[-_FOUR:], part.lead)
    near = (part.values.low or 0) <= (wholes[0].values.high or 0) * _MOST
    if holds(relation) or (own and near and "/" not in part.unit):  # 每公顷产量 of one crop may be above that of all
        yield Proposal((relation,), Confidence.HIGH)


def _holds_in_order(core: str, words: str) -> bool:
    """Whether the characters of a figure's noun stand in the words: 住院结算 in 异地住院直接结算, not in 门诊结算."""
    rest = iter(words)
    return len(core) >= _TWO and all(character in rest for character in core)


_SUMMED = pattern("合计|共计|总计|累计|总共|一共|共|[为达到了 　]+$")
_FOUR = 4
_MOST = 3
_TAKEN_IN = pattern(
    "[^。；;]{0,12}?(?<!未)(?<!不)(?<!没有)(?:包?含|包括|计入|列入|统计)(?:在|于)?"
    "(?:(?:上述|前述|以上|上列)(?P<pointed>[^，,。；;\\d]{2,12}?)(?:总额|金额|总数|数)?(?:之内|以内|之中|[内中里])"
    "|(?P<named>[^，,。；;\\d]{2,12}?)(?:之内|以内|之中|[内中里])?(?=[，,。；;]|$))"
)
_NUMBERED = pattern("(?:总额|金额|总数|总量|数|人次|人数|户数|件数)$")


def _taken_in(front: Sequence[Sentence], sentence: Sentence) -> Iterator[Proposal]:
    """预付赔款1500万元，已含在上述赔款之内: of the one figure that is called so."""
    for part in sentence.mentions:
        if not part.is_level or part.depth:
            continue
        text = sentence.text
        found = _TAKEN_IN.match(text, part.claim.end, min(part.claim.end + _CLOSE_BEHIND, sentence.end))
        if found is None:
            continue
        told = chain(chain.from_iterable(s.mentions for s in front), sentence.mentions[: part.index])
        name = found["pointed"] or _NUMBERED.sub("", found["named"])
        named = [m for m in told if len(name) > 1 and m.unit == part.unit and m.is_level and name in m.label]
        if len(named) == 1:
            relation = total_relation(named[0], [part], found.group(), kind=RelationKind.PART)
            yield Proposal((relation,), Confidence.HIGH)


_CLOSE_BEHIND = 40
