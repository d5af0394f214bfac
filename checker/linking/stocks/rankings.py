"""Rankings in words: what is said to be the most is not less than any that is listed behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import common_scale, figure, related
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Relation, RelationKind

_FIRST = "最多|居首位?|(?:位?居|位列|排名?|名列)第一位?"
_BEHIND = pattern(f"(?:，|,)?(?:{_FIRST})(?![的将])")
"""家装行业以438件居首，…."""
_IN_FRONT = pattern(f"(?:{_FIRST})(?:的是[^，,。；;、\\d]{{1,10}})?[，,]?(?:为|有|达|是)*$")
"""以离婚纠纷最多，348件；食品案件最多，为1196件；最多的是房产纠纷348件."""
_REACH = 20
_APART = pattern("共|合计|总|累计|其余|其他|其它|另|比|较|上年|去年|同期|其中|各")
"""Sums, what is left over, and figures of other times may well be more than the largest."""
_DONE = pattern("审结|办结|结案|执结|化解|整改")
_SHORT = 14
_FEW = 2


def link_rankings(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure that is said to be the most, against those that are listed behind it."""
    for sentence in paragraph.sentences:
        words = sentence.words
        if "最多" not in words and "居首" not in words and "第一" not in words:
            continue
        for top in sentence.mentions[:-_FEW]:
            said = _said_first(top)
            items = _listed_behind(top) if said else []
            above = [item for item in items if (item.values.low or 0) > (top.values.high or 0)]
            # that several are more, or the last one alone, tells of another order or another matter
            if len(items) >= _FEW and len(above) < _FEW and above != items[-1:]:
                yield from (Proposal((_not_above(item, top, said),), Confidence.HIGH) for item in items)


def _said_first(top: Mention) -> str:
    """The words that call the figure the largest, "" where there are none."""
    if not top.is_level or top.depth:
        return ""
    text, start, end = top.sentence.text, top.claim.start, top.claim.end
    found = _IN_FRONT.search(text, max(top.sentence.start, start - _REACH), start)
    found = found or _BEHIND.match(text, end, min(top.sentence.end, end + _REACH))
    return found.group().strip("，,为有达是") if found is not None else ""


def _listed_behind(top: Mention) -> Sequence[Mention]:
    """The items of the list that goes on behind the figure: each one level of its unit with a short name of its own."""
    items: list[Mention] = []
    for mention in top.sentence.mentions[top.index + 1 :]:
        if mention.unit != top.unit or not mention.is_level:
            if mention.unit == top.unit or mention.peer != top.peer:
                break
            continue  # 1196件，占44.1%，产品质量案312件
        name = mention.lead.strip(" 　和及")
        if mention.peer != top.peer or mention.depth or not 1 < len(name) <= _SHORT or _APART.search(name):
            break
        if items and mention.clause - items[-1].clause > _FEW:
            break
        if _DONE.search(name) and not _DONE.search(top.label):
            break  # 收案最多，为320件，审结298件
        items.append(mention)
    return items


def _not_above(item: Mention, top: Mention, said: str) -> Relation:
    computed = figure(top, scale=common_scale(item, top))
    roles = {top.claim.start: "previous", item.claim.start: "current"}
    relation = related(RelationKind.ORDER, item.claim, computed, roles=roles, cue=said, facts=(("rank", said),))
    return relation._replace(comparison=Comparison.AT_MOST)
