"""Lists whose opening clause names one item of the list in front: 线上64场、线下264场；线下活动，上半年121场、….

The clause has no figure and stands right in front of the list. Where it names no item, and is not the whole again, the
list tells of something else: 举办活动328场，其中线上64场、线下264场；获奖活动，市级18场、区级27场.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.closure import covers
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import exceeds, is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_OPENING = pattern("\\s*[；;，,]\\s*(?P<words>[^，,。；;：:、（()）\\d\n]{2,16})[，,：:]\\s*")
_APART = pattern("[上去前]年|同期|历年|累计|新增|新[发登受]|计划|目标|另|此外|其余|其他|上述|以上|分别|依次|年末|年初")
_ITEM = pattern("^(?:其中|[、和与及]|包括|含|有|分为|分别为?)+|(?:方面|类|共|有|为|达|计)+$")
_ALL_OF_IT = pattern("(?:当?中|之中|里)?[，,：:\\s]*$|的?[^\\W\\d_a-zA-Z的]{0,2}(?:当?中|之中|里)?$")
_AMONG = pattern("(?:当?中|之中|里)$")
_NOUN = pattern("案件|人员|活动|稿件|项目|单位|企业|事项|事故|线索")
_MOST, _TWO = 32, 2


def opening_of(first: Mention) -> str:
    """The clause without figures right in front of the list that begins with this one; "" where none opens it."""
    sentence = first.sentence
    if not first.index or first.depth:
        return ""
    before = sentence.mentions[first.index - 1]
    said = _OPENING.match(sentence.text, before.claim.end + len(before.tail), first.claim.start)
    return said["words"].strip() if said is not None else ""


def opens_with_another(whole: Mention, first: Mention) -> bool:
    """Whether the list opens with a clause of its own that is not the whole again: 被省台采用的稿件，上半年161条."""
    opening = opening_of(first)
    return len(opening) > _TWO and opening not in whole.label and _OF_ALL.search(opening) is None


_OF_ALL = pattern("全[部体]|所有|总[体量数计]|整[体个]|[各分]|按|从|看|上述|以上|其中|[两二三四]者")


def link_items_taken_up(sentence: Sentence) -> Iterator[Proposal]:
    """Every such list: all of the item where its names leave nothing out, else never more than the item."""
    for first in sentence.mentions[_TWO:]:
        if not first.is_level or first.separator == "、" or first.claim.start in sentence.paragraph.wholes:
            continue
        opening = opening_of(first)
        if not opening or _APART.search(opening) is not None:
            continue
        parts = _list_from(first)
        item, stem = _item_named(first, opening)
        if item is None or len(parts) < _TWO or not is_of_the_size(item, parts) or overlapping(item, parts):
            continue
        qualified, _, own = opening.partition(stem)
        if not _is_of_the_same(first, own) or (qualified and not qualified.endswith("的")):
            continue
        if opening.startswith(stem) and _ALL_OF_IT.fullmatch(own) is not None and covers(parts):
            yield Proposal((total_relation(item, parts, opening),), Confidence.HIGH)
        else:
            within = total_relation(item, parts, opening, kind=RelationKind.PART)
            full = total_relation(item, parts, opening)
            yield Proposal((within,) if exceeds(item, parts) else (full, within), Confidence.HIGH)


def _is_of_the_same(first: Mention, words: str) -> bool:
    """Whether a noun of the list stands behind the item's name: 线下活动 of 举办活动, and not 育肥猪出栏 of 存栏."""
    noun = _AMONG.sub("", words).removeprefix("的")
    if not noun or _NOUN.fullmatch(noun) is not None:
        return True
    front = first.sentence.mentions[max(0, first.index - _MOST) : first.index]
    return any(noun in m.label for m in front if m.unit == first.unit)


def _item_named(first: Mention, opening: str) -> tuple[Mention | None, str]:
    """The one item in front whose name the clause holds, the longest such name, and that name."""
    front = first.sentence.mentions[max(0, first.index - _MOST) : first.index]
    found: list[tuple[str, Mention]] = []
    for mention in front:
        in_list = mention.separator == "、" or any(
            m.separator == "、" and m.index == mention.index + 1 and m.unit == mention.unit for m in front
        )
        stem = _ITEM.sub("", mention.lead.strip(" ，,、"))
        like = mention.is_level and mention.unit == first.unit and not mention.depth
        if in_list and like and len(stem) >= _TWO and stem in opening:
            found.append((stem, mention))
    longest = max((len(stem) for stem, _ in found), default=0)
    best = [(stem, mention) for stem, mention in found if len(stem) == longest]
    return (best[0][1], best[0][0]) if len(best) == 1 else (None, "")


def _list_from(first: Mention) -> list[Mention]:
    run = [first]
    for mention in first.sentence.mentions[first.index + 1 :]:
        if mention.separator != "、" or mention.unit != first.unit or not mention.is_level or mention.depth:
            break
        run.append(mention)
    return run
