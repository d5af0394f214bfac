"""What each of so many bodies has, and behind it what all of them have.

图书馆由文科、理工、医学三个分馆组成，藏书量分别为86.4万册、112.7万册和41.5万册，全馆共藏书240.6万册.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size, nearly_all
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_EACH = pattern("(?:分别|依次|各自?)[为是有达]?$")
_ALL = pattern(
    "[，,\\s]*(?:全[^\\W\\d_a-zA-Z]{1,2}?)(?:一?共|合计|总计|累计|总)?(?P<verb>[^\\W\\d_a-zA-Z]{0,8}?)(?:一?共|为|达到?)?"
)
_COUNTED = pattern(
    "(?P<some>[^，,。；;：:、\\d]{0,4})(?P<number>[两二三四五六七八九十]|(?<![\\d.])\\d)[个座家条所处大]"
    "(?P<noun>[^，,。；;：:\\d]{1,8})"
)
_ONLY_SOME = pattern("前|主要|重点|较|其中|等|余|骨干|核心|试点|抽[取选中]|[^\\W\\d_a-zA-Z]{0,4}居前|领先")
_CLOSES = pattern("组成|构成|下辖|下设|内设|分[为设成]|辖")
_OTHERS = pattern("另|还|其他|外|含")


def link_all_the_bodies(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure of all the bodies right behind a list of as many as the words in front count."""
    for whole in sentence.mentions[2:]:
        said = _ALL.fullmatch(whole.head) if whole.is_level and not whole.depth else None
        if said is None or _OTHERS.search(whole.head) is not None:
            continue
        row = _row_in_front(whole)
        if len(row) < _TWO or not _is_of_so_many(sentence, row) or not is_of_the_size(whole, row):
            continue
        if said["verb"] and not cues.shares_words(said["verb"], row[0].head):
            continue
        begin = row[0].claim.start - sentence.start
        closed = _CLOSES.search(sentence.words, 0, begin) is not None and nearly_all(whole, row)
        confidence = Confidence.HIGH if closed else Confidence.MEDIUM
        yield Proposal((total_relation(whole, row, whole.lead),), confidence)


_TWO = 2


def _row_in_front(whole: Mention) -> list[Mention]:
    """The list of the unit in the clause in front, each item without words of its own."""
    row: list[Mention] = []
    for m in reversed(whole.sentence.mentions[: whole.index]):
        if whole.clause - m.clause != 1 or m.unit != whole.unit or not m.is_level or m.depth or m.tail.strip("和及与"):
            break
        row.insert(0, m)
        if m.lead.strip("、和及与 "):
            break
    return row if row and _EACH.search(row[0].lead) is not None else []


def _is_of_so_many(sentence: Sentence, row: list[Mention]) -> bool:
    """Whether the words in front count as many bodies, and do not call them some of more."""
    words = sentence.words[: row[0].claim.start - sentence.start]
    counted = list(_COUNTED.finditer(words))
    if not counted or number_of(counted[-1]["number"]) != len(row):
        return False
    return _ONLY_SOME.search(counted[-1].group()) is None
