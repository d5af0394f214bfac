"""Figures told again by the noun that they count: 注册青年志愿者12.6万人. … 12.9万名注册青年志愿者中."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.facts.same_facts import LONG_NOUN, MOST, NOISE, restated_as, same_period
from checker.linking.facts.stocks_again import is_told_apart
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.relations import total_relation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_NOUN_AND_ALL = pattern("([^\\W\\d_a-zA-Z]{2,6}?)(?:已|都|也)?(?:全部|均|悉数|无一例外)")
_QUALIFIER = pattern("[，,\\s]*(?:上述|这些|本次|此次|今年)?([^\\W\\d_a-zA-Z]{2,6})的")
_SOME_OF_THEM = pattern("首|第[一二三四五六七八九]|[一二三四五六]期|批|其中|上半年|季度|\\d月|新增|拟|计划")
_ALL_TIME = pattern("历[年次届]|往年|累计|此前|已有|原有|其他|其余|另")

_BACK = 64
"""So many figures of its unit in front may be those that all are of."""


def all_of_them(paragraph: Paragraph) -> Iterator[Proposal]:
    """今年进馆工作涉及14家单位…进馆的15家单位全部通过校验: all of those that were told under that word and noun."""
    words = paragraph.words
    if "均" not in words and "全部" not in words and "悉" not in words and "例外" not in words:
        return
    told: dict[str, list[Mention]] = {}
    for mention in (m for sentence in paragraph.sentences for m in sentence.mentions if m.is_level and not m.depth):
        again = _NOUN_AND_ALL.match(mention.tail.strip())
        said = _QUALIFIER.fullmatch(mention.lead) if again is not None else None
        if again is not None and said is not None and _ALL_TIME.search(mention.head) is None:
            like = told.get(mention.unit, [])[-_BACK:]
            same = [m for m in like if _counts(m, again.group(1)) and said.group(1) in m.lead]
            named = [m for m in same if same_period(m, mention) and _SOME_OF_THEM.search(m.head) is None]
            if len(named) == 1 and named[0].sentence is not mention.sentence:
                yield Proposal((restated_as(named[0], mention),), Confidence.HIGH)
        else:
            told.setdefault(mention.unit, []).append(mention)


def _counts(mention: Mention, noun: str) -> bool:
    """Whether the noun stands right behind the figure, or right in front of it: 14家单位, 在建工地38个."""
    behind = mention.tail.strip()
    return behind == noun or (not behind and mention.lead.endswith(noun))


_AMONG_THEM = pattern("的?([^\\W\\d_a-zA-Z]{4,14})[中里]$")
_AMONG = ("中", "里")
_BACK_TO = ("", "在", "这", "在这", "上述", "在上述")


def told_again_by_noun(mentions: Sequence[Mention], names: Sequence[str]) -> Iterator[Proposal]:
    """注册青年志愿者12.6万人。…12.9万名注册青年志愿者中，大学生…: what is divided is what was told under that name."""
    told: dict[tuple[str, str], list[Mention]] = {}
    if not [m for m in mentions if m.tail.endswith(_AMONG)]:
        return
    for mention, name in zip(mentions, names, strict=True):
        if not mention.is_level or not mention.unit:
            continue
        again = _AMONG_THEM.match(mention.tail) if mention.lead.strip("，, 　") in _BACK_TO else None
        if again is not None:
            noun = again.group(1)
            same = told.get((mention.unit, noun[-LONG_NOUN:]), ())[-MOST:]
            first = [m for m in reversed(same) if NOISE.sub("", m.lead).endswith(noun) and same_period(m, mention)]
            first = [m for m in first if not is_told_apart(m, mention)]
            if first:
                yield Proposal(tuple(restated_as(m, mention) for m in first), Confidence.MEDIUM)
        if len(name) >= LONG_NOUN and not cues.PREVIOUS.search(mention.head):
            told.setdefault((mention.unit, name[-LONG_NOUN:]), []).append(mention)


def pointed_at(mentions: Sequence[Mention]) -> Iterator[Proposal]:
    """检出不合格38批次。对上述38批次不合格产品…: the one figure in front that has the noun's words."""
    for at, mention in enumerate(mentions):
        if "述" not in mention.lead or not mention.is_level or not mention.unit or not mention.lead.endswith(_POINTING):
            continue
        noun = mention.tail[:_NOUN_AGAIN]
        if len(noun) < _NOUN_AGAIN:
            continue
        told = [m for m in mentions[max(0, at - MOST) : at] if m.unit == mention.unit and m.is_level and not m.depth]
        first = [m for m in told if m.sentence is not mention.sentence and noun in m.lead]
        if len(first) == 1 and same_period(first[0], mention) and not cues.PREVIOUS.search(first[0].head):
            listed = [m for m in told if m.sentence is first[0].sentence and m.clause == first[0].clause]
            if len(listed) == 1:
                yield Proposal((restated_as(first[0], mention),), Confidence.HIGH)
            else:  # 不合格食品38批次、药品12批次。对上述50批次不合格产品…
                both = total_relation(mention, listed, mention.lead)
                yield Proposal((restated_as(first[0], mention), both), Confidence.LOW)


_POINTING = ("上述", "前述", "上述的", "前述的")
_NOUN_AGAIN = 3
