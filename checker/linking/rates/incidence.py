"""Rates by the hundred thousand where the base is told first: 按人口78.50万人计，报告传染病3857例，发病率491.34/10万.

What is counted stands right in front of the rate. What it was taken from is told with 按…计, or named by the rate
(活产 of 孕产妇死亡率); any other population is only ever verified, since a mean of the year may be meant.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from re import Match

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import figure, rate_over, related
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Product, Quotient
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_NAME = pattern("(?P<stem>发病|死亡|患病|罹患|发生|检出|报告发病|报告死亡)率(?:为|是|约|达到?|仅|降至|升至|[：:])*$")
_BY = pattern("\\s*(?:例|人)?[/／](?P<share>10|十|百|)万")
_SHARES = {"": 10_000, "十": 100_000, "10": 100_000, "百": 1_000_000}
_CASES = ("例", "人", "起", "件")
_BASIS = pattern("\\s*(?:以|按照?)[^，,。；;]{0,8}人口[^，,。；;]{0,4}$")
_NOTED = pattern(
    "(?:以|按照?)?(?:全[市县区省州]|本[市县区])?(?:年[末均初])?(?:常住|户籍|平均|总)?人口(?:数|总数|为|约)*"
)
_OTHERWISE = pattern("标化|标准化|调整|均|累计|历年|[上去前]年|全[国省]")
"""标化发病率, 近三年平均死亡率: of other figures than those beside it."""
_BORN = ("孕产妇", "婴儿", "儿童")
_GENERIC = pattern("报告|登记|法定|传染病|年|粗|总|其|[，,、\\s]")
_WORD = 2
_NEAR = 6
_FEW = 3
_PERCENTS = (ClaimKind.PERCENT, ClaimKind.PERMILLE)


def link_incidence(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Every such rate with what it counts right in front of it."""
    told = _Told()
    for number, sentence in enumerate(paragraph.sentences):
        told.read(sentence)
        if Role.RATE in sentence.roles:
            yield from (each for rate in sentence.mentions[1:] for each in _of_the_born(rate, told))
        if "万" not in sentence.words or ("/" not in sentence.words and "／" not in sentence.words):
            continue
        for rate in sentence.mentions[1:]:
            by = _BY.match(sentence.text, rate.claim.end, sentence.end) if not rate.unit else None
            said = _NAME.search(rate.lead) if by is not None else None
            if by is not None and said is not None and (tops := _counted(paragraph, number, rate, said)):
                yield from _over(rate, tops, _SHARES[by.group("share")], told=told, memory=memory)


def _counted(paragraph: Paragraph, number: int, rate: Mention, said: Match[str]) -> list[Mention]:
    """The cases right in front, or in front of the deaths or of the base; of those who died where the words say so."""
    if "其中" in rate.lead or _OTHERWISE.search(rate.lead) is not None:
        return []
    front = rate.sentence.mentions[: rate.index]
    found = [m for m in reversed(front[-_NEAR:]) if _is_case(m) and ("死" in m.label) == ("死亡" in said.group("stem"))]
    if found and found[0] is front[-1]:
        return found[:1] if found[0].peer == rate.peer and rate.clause - found[0].clause <= 1 else []
    sort = _GENERIC.sub("", rate.lead[: said.start()])
    is_own = any(m.peer == rate.peer for m in found) or any(
        _is_basis(m) and m.peer == rate.peer for m in front[-_NEAR:]
    )
    if not found and all(_is_basis(m) or not m.unit or m.claim.kind in _PERCENTS for m in front) and front:
        past = [m for other in paragraph.sentences[max(0, number - 2) : number] for m in other.mentions]
        found = [m for m in reversed(past) if _is_case(m) and ("死" in m.label) == ("死亡" in said.group("stem"))]
        is_own = True
    found = [m for m in found if len(sort) < _WORD or cues.shares_words(sort, m.label)]
    if not is_own:
        return []
    return sorted(found, key=lambda m: m.claim.start in paragraph.wholes)[:_FEW]


def _is_case(mention: Mention) -> bool:
    plain = mention.is_level and not mention.depth and mention.unit in _CASES and "其中" not in mention.head
    return plain and "人口" not in mention.lead and not _is_basis(mention)


def _is_basis(mention: Mention) -> bool:
    return _BASIS.match(mention.head) is not None and mention.tail.startswith("计")


def _of_the_born(rate: Mention, told: _Told) -> Iterator[Proposal]:
    """婴儿死亡14例，死亡率2.14‰: of those who were born alive, by the words of the figure in front."""
    top = rate.sentence.mentions[rate.index - 1]
    if rate.unit != "‰" or rate.name != "死亡率" or not _is_case(top) or rate.clause - top.clause != 1:
        return
    born = told.born(rate)
    if top.peer == rate.peer and "死亡" in top.lead and any(word in top.lead for word in _BORN) and len(born) == 1:
        reading = rate_over(rate, top, born[0])
        yield Proposal((reading,), Confidence.HIGH if born[0].sentence is rate.sentence else Confidence.MEDIUM)


class _Told:
    """The paragraph's figures that a rate may be taken from, as far as it has been read; only the latest of them."""

    __slots__ = ("_born", "_people", "_stated")

    def __init__(self) -> None:
        self._born: deque[Mention] = deque(maxlen=_MOST)
        self._people: deque[Mention] = deque(maxlen=_MOST)
        self._stated: deque[Mention] = deque(maxlen=_MOST)

    def read(self, sentence: Sentence) -> None:
        """Take up the figures of the next sentence."""
        for mention in sentence.mentions:
            if "活产" in mention.label and mention.is_level:
                self._born.append(mention)
            if mention.unit == "人" and "人口" in mention.lead:
                self._people.append(mention)
                if _is_basis(mention):
                    self._stated.append(mention)

    def born(self, rate: Mention) -> list[Mention]:
        """Births in front of the rate."""
        return _in_front(self._born, rate)

    def people(self, rate: Mention) -> list[Mention]:
        """Populations in front of the rate."""
        return _in_front(self._people, rate)

    def stated(self, rate: Mention) -> list[Mention]:
        """Those of which the words say that the rate is counted by them."""
        return _in_front(self._stated, rate)


_MOST = 24


def _in_front(told: Iterable[Mention], rate: Mention) -> list[Mention]:
    return [m for m in told if m.claim.start < rate.claim.start]


def _over(rate: Mention, tops: list[Mention], share: int, *, told: _Told, memory: Memory) -> Iterator[Proposal]:
    top = tops[0]
    if any(word in rate.lead or word in top.lead for word in _BORN):
        born = told.born(rate)
        if len(born) == 1:
            sure = born[0].sentence is rate.sentence
            yield Proposal((_relation(rate, top, born[0], share),), Confidence.HIGH if sure else Confidence.MEDIUM)
        return
    sure = len(tops) == 1 and top.sentence is rate.sentence
    behind = rate.sentence.mentions[rate.index + 1 : rate.index + 3]  # 10万 is a figure, too
    noted = [m for m in behind if m.depth > rate.depth and m.unit == "人" and _NOTED.fullmatch(m.lead) is not None]
    stated = told.stated(rate)
    base = noted[0] if noted else stated[0] if len(stated) == 1 else None
    if base is not None:  # 发病率为544.17/10万（人口52.3万人）
        readings = [_relation(rate, each, base, share) for each in tops if each is not base]
        if readings:
            yield Proposal(tuple(readings), Confidence.HIGH if sure else Confidence.MEDIUM)
        return
    if rate.sentence.mentions[rate.index - 1] is not top:
        return
    readings = [_relation(rate, top, base, share) for base in (*told.people(rate), *memory.people()) if base is not top]
    if held := tuple(filter(holds, readings)):
        yield Proposal(held[:1], Confidence.LOW)


def _relation(rate: Mention, top: Mention, base: Mention, share: int) -> Relation:
    roles = {rate.claim.start: "rate", top.claim.start: "numerator", base.claim.start: "denominator"}
    computed = Product(Quotient(figure(top), figure(base)), Constant(share))
    return related(RelationKind.RATE, rate.claim, computed, roles=roles, cue=rate.lead)
