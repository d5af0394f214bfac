"""Sums of what each stretch between semicolons tells, behind the number of the stretches.

食品抽检1620批次，不合格41批次；药品抽检935批次，不合格8批次；…。三类加总抽检5400批次，不合格88批次: each figure of
the sum is of the figures in its place. Where the sums come out, and the number is another than that of the stretches,
the number is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.words import word_claim
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_OPENS = pattern(
    "(?:以上|上述|这|前述)?(?P<number>[两二三四五六七八九十]{1,2}|[2-9])(?P<unit>个|项|类|种|大|者|家|处)"
    "(?P<said>[^，,。；;：:、\\d（(]{0,16})"
)
_SUMMED = pattern("加总|合计|总计|共计|相加|加起来|汇总|累计|一共|总共|共")
_NOT_SUMMED = pattern("其中|人均|户均|日均|平均|每|[上去前]年|同期|目标|计划|[增减]|最[高低大小]|另|剩余|分别|各|去重")
_FEWEST, _MOST = 2, 8


def link_each_stretch(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure of a sentence that opens with a number of items, as the sum of its column in front."""
    for earlier, sentence in zip(paragraph.sentences, paragraph.sentences[1:], strict=False):
        said = _OPENS.match(sentence.words.lstrip()) if sentence.mentions else None
        if said is None or "；" not in earlier.words:
            continue
        stretches = [list(run) for _, run in groupby(earlier.mentions, key=lambda m: m.peer)]
        if not _FEWEST <= len(stretches) <= _MOST:
            continue
        wholes = _wholes(sentence, said.end())
        found = [(whole, parts) for whole in wholes if (parts := _column(whole, wholes, stretches))]
        sums = [(whole, parts, total_relation(whole, parts, said.group())) for whole, parts in found]
        if number_of(said["number"]) == len(stretches):
            yield from _summed(sums, _SUMMED.search(said["said"]) is not None)
        elif abs(number_of(said["number"]) - len(stretches)) == 1 and _are_counted(sums, said["unit"], said["said"]):
            yield Proposal((_miscounted(earlier, sentence, len(stretches)),), Confidence.MEDIUM)


def _summed(sums: Sequence[tuple[Mention, list[Mention], Relation]], said: bool) -> Iterator[Proposal]:
    for whole, parts, relation in sums:
        if any(part.claim.start in part.sentence.paragraph.wholes for part in parts) or overlapping(whole, parts):
            continue
        if holds(relation):
            for part in parts:
                whole.sentence.paragraph.take_as_part(part.claim.start, whole)
        sure = said or any(holds(other) for _, _, other in sums if other is not relation)
        yield Proposal((relation,), Confidence.HIGH if sure else Confidence.MEDIUM)


def _wholes(sentence: Sentence, opened: int) -> list[Mention]:
    """The levels of the sentence's first stretch, up to the first that tells of a part or of another time."""
    found: list[Mention] = []
    for mention in sentence.mentions:
        if mention.peer or _NOT_SUMMED.search(mention.head) is not None:
            break
        if mention.claim.end <= sentence.start + opened and mention.unit in ("个", "项", "类", "种", "家", "处"):
            continue  # 四个 itself
        if mention.is_level and not mention.depth and mention.claim.approximation is Approximation.EXACT:
            found.append(mention)
    return found


def _column(whole: Mention, wholes: Sequence[Mention], stretches: Sequence[Sequence[Mention]]) -> list[Mention]:
    """In each stretch the figure of its unit that bears its name, or else the one in its place.

    All stretches have as many of that unit; with several, the place alone says which only where each has its sum.
    """
    columns = [[m for m in run if m.unit == whole.unit and m.is_level and not m.depth] for run in stretches]
    if len({len(run) for run in columns}) != 1 or not columns[0]:
        return []
    rows = [list(row) for row in zip(*columns, strict=True)]
    like = [m for m in wholes if m.unit == whole.unit]
    named = [row for row in rows if all(cues.shares_words(m.lead, whole.lead) for m in row)]
    if len(rows) > 1 and len(named) != 1 and len(like) != len(rows):
        return []  # 收入41亿元、支出34亿元；…。两项基金合计支出63亿元 is of the second
    parts = named[0] if len(named) == 1 else rows[like.index(whole)] if like.index(whole) < len(rows) else []
    if any(_NOT_SUMMED.search(m.lead) is not None or m.claim.approximation is not Approximation.EXACT for m in parts):
        return []
    alike = len(rows) == 1 or all(cues.shares_words(parts[0].lead, m.lead) for m in parts[1:])
    return parts if alike else []


def _are_counted(sums: Sequence[tuple[Mention, list[Mention], Relation]], unit: str, said: str) -> bool:
    """Whether two sums at least come out, and what is counted is no more than the items: 四个项目, and not 两个年度."""
    counted = unit in ("项", "类", "种", "者") or (unit == "个" and said.startswith(_ITEMS))
    return counted and len(sums) >= _FEWEST and all(holds(relation) for _, _, relation in sums)


_ITEMS = ("项目", "类别", "板块", "方面", "部分", "险种", "层次", "环节", "渠道", "品类", "类型")


def _miscounted(earlier: Sentence, sentence: Sentence, items: int) -> Relation:
    start = sentence.start + len(sentence.words) - len(sentence.words.lstrip())
    said = _NUMBER.search(sentence.text, start)
    first = sentence.mentions[0].claim
    own = first if first.start <= start + _FEWEST else None
    count = own or word_claim(sentence.text, start, said.end() if said else start + 1, why="count")
    place = word_claim(earlier.text, earlier.mentions[0].claim.start, earlier.mentions[-1].claim.end, why="list")
    members = tuple(sorted((Member("count", count), Member("item", place)), key=lambda member: member.claim.start))
    facts = (("items", items), ("open", 0), ("form", "list"))
    return Relation(RelationKind.ENUMERATION, members, stated=count, confidence=Confidence.MEDIUM, facts=facts)


_NUMBER = pattern("[两二三四五六七八九十2-9]+")
