"""Rates by the hundred thousand where the base is told first: 按人口78.50万人计，报告传染病3857例，发病率491.34/10万.

What is counted stands right in front of the rate. What it was taken from is told with 按…计, or named by the rate
(活产 of 孕产妇死亡率); any other population is only ever verified, since a mean of the year may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, holds
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import figure, related
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


def link_incidence(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Every such rate with what it counts right in front of it."""
    for sentence in paragraph.sentences:
        if "万" not in sentence.words or ("/" not in sentence.words and "／" not in sentence.words):
            continue
        for rate in sentence.mentions[1:]:
            by = _BY.match(sentence.text, rate.claim.end, sentence.end) if not rate.unit else None
            said = _NAME.search(rate.lead) if by is not None else None
            if by is not None and said is not None and (top := _counted(rate, said.group("stem"))) is not None:
                yield from _over(rate, top, _SHARES[by.group("share")], paragraph=paragraph, memory=memory)


def _counted(rate: Mention, stem: str) -> Mention | None:
    """The cases right in front; of those who died only where the words say so, and of those who fell ill else."""
    top = rate.sentence.mentions[rate.index - 1]
    beside = top.peer == rate.peer and rate.clause - top.clause <= 1 and not top.depth and top.is_level
    if not beside or top.unit not in _CASES or "其中" in rate.lead or _OTHERWISE.search(rate.lead) is not None:
        return None
    return top if ("死" in top.label) == ("死亡" in stem) else None


def _over(rate: Mention, top: Mention, share: int, *, paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    told = [m for sentence in paragraph.sentences for m in sentence.mentions if m.claim.start < rate.claim.start]
    if any(word in rate.lead for word in _BORN):
        born = [m for m in told if "活产" in m.label and m.is_level]
        if len(born) == 1:
            sure = born[0].sentence is rate.sentence
            yield Proposal((_relation(rate, top, born[0], share),), Confidence.HIGH if sure else Confidence.MEDIUM)
        return
    behind = rate.sentence.mentions[rate.index + 1 : rate.index + 3]  # 10万 is a figure, too
    noted = [m for m in behind if m.depth > rate.depth and m.unit == "人" and _NOTED.fullmatch(m.lead) is not None]
    if noted:  # 发病率为544.17/10万（人口52.3万人）
        yield Proposal((_relation(rate, top, noted[0], share),), Confidence.HIGH)
        return
    people = [m for m in told if m.unit == "人" and "人口" in m.lead]
    stated = [m for m in people if _BASIS.match(m.head) and m.tail.startswith("计")]
    if len(stated) == 1:
        yield Proposal((_relation(rate, top, stated[0], share),), Confidence.HIGH)
        return
    readings = [_relation(rate, top, base, share) for base in (*people, *memory.people()) if base is not top]
    if held := tuple(filter(holds, readings)):
        yield Proposal(held[:1], Confidence.LOW)


def _relation(rate: Mention, top: Mention, base: Mention, share: int) -> Relation:
    roles = {rate.claim.start: "rate", top.claim.start: "numerator", base.claim.start: "denominator"}
    computed = Product(Quotient(figure(top), figure(base)), Constant(share))
    return related(RelationKind.RATE, rate.claim, computed, roles=roles, cue=rate.lead)
