"""Rates whose bracket names both terms: 利用率（再生水利用量与污水处理量之比）25%, 用信率（用信户数比授信户数）39.8%,
满意率（满意份数占反馈份数）93.0%.

A term may stand in a paragraph further in front, where one figure alone is called so and nothing narrows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.far.names import is_whole
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import rate_over
from checker.linking.reach import has_word, is_term
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SAID = pattern(
    "(?:率|比例|比重|度)[（(](?:即|指|为)?(?P<top>[^（）()，,。；;、\\d]{2,14}?)"
    "(?:[与和](?P<base>[^（）()，,。；;、\\d]{2,14}?)(?:之比|的?比[例值])|(?:除以|比上?|占)(?P<over>[^（）()，,。；;、\\d]{2,14}?)(?:的(?:比[例重]|百分比))?)"
    "[）)](?:为|是|达到?|约|高达|仅为|仅)*$"
)
_FILL = pattern("(?:总额|总量|总数|金额|合计|共计|累计)?(?:为|是|达到?|有|共|约)*$")
_MARKS = "，,、；;：: 　"
_BACK = 3
_REACH = 60


def link_named_in_full(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Every percentage right behind such a bracket, where one figure is called by either name."""
    for number, sentence in enumerate(paragraph.sentences):
        if "比" not in sentence.words and "除以" not in sentence.words and "占" not in sentence.words:
            continue
        for rate in sentence.mentions:
            exact = rate.claim.kind is ClaimKind.PERCENT and rate.claim.approximation is Approximation.EXACT
            said = (
                _SAID.search(rate.head[-_REACH:])
                if exact and rate.role in (Role.RATE, Role.PERCENT, Role.SHARE)
                else None
            )
            if said is None:
                continue
            earlier = paragraph.sentences[max(0, number - _BACK) : number]
            near = _levels([*earlier, sentence], rate)
            top, here = _called(said["top"], near, memory)
            base, there = _called(said["base"] or said["over"], near, memory)
            if top is not None and base is not None and top is not base and top.unit == base.unit:
                sure = here and top.sentence is sentence
                yield Proposal((rate_over(rate, top, base),), Confidence.HIGH if sure or there else Confidence.MEDIUM)


def _levels(sentences: Sequence[Sentence], rate: Mention) -> list[Mention]:
    told = (m for sentence in sentences for m in sentence.mentions if m.claim.start < rate.claim.start)
    return [m for m in told if m.is_level and is_term(m)][-_REACH:]


def _called(name: str, near: Sequence[Mention], memory: Memory) -> tuple[Mention | None, bool]:
    """The one figure of that name, and whether it stands nearby; of the paragraphs in front only one told but once."""
    found = [m for m in near if _is_called(m, name)]
    found = found or [m for m in near if _is_counted_as(m, name)]
    if found:
        return (found[-1], True) if len({m.values for m in found}) == 1 else (None, True)
    known = (m for told in memory.by_unit.values() for m in told if name in m.lead)
    return _only(m for m in known if _is_called(m, name) and is_term(m)), False


def _is_counted_as(mention: Mention, name: str) -> bool:
    """满意份数 of 表示满意的318份: the name says in which unit it counts, and the figure's words end with the rest."""
    core = name.removesuffix("数").removesuffix(mention.unit) if mention.unit else name
    words = mention.lead.strip(_MARKS).rstrip("的了为")
    return 1 < len(core) < len(name) - 1 and words.endswith(core) and has_word(words, core) and not mention.depth


def _only(mentions: Iterable[Mention]) -> Mention | None:
    found = list(mentions)
    return found[0] if len({m.values for m in found}) == 1 else None


def _is_called(mention: Mention, name: str) -> bool:
    words = _FILL.sub("", mention.lead.strip(_MARKS))
    plain = _FILL.sub("", name)
    at = words.rfind(plain)
    return at >= 0 and at + len(plain) == len(words) and not mention.depth and is_whole(words[:at])
