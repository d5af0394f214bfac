"""Shares of a total that is not told, only the sorts of it: 公益支出874.83万元，管理费用18.26万元，占总支出的2.04%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph
from checker.linking.quotients import quotient
from checker.linking.reach import among
from checker.linking.shares.lists import ROLES
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_OF_ALL = pattern("总|全[^年体]|合计|所有|各项|[两三四五六七八九]项")
_ALL = pattern("总[额量数]?|金额$|[额量数]$|合计|所有|各项|[两三四五六七八九]项|年度|[全本当][^\\W\\d_a-zA-Z]|的")
_TIMES = pattern(
    "[（(][^（）()]*[）)]|(?:19|20)?\\d*年?|\\d+月份?|[至—–-]|上半年|下半年|[一二三四前]+季度|全[^\\W\\d_a-zA-Z]|[本当]年|年度|累计|实际|各项|共计?"
    "|实现|完成|达到?|[为是约有，,、\\s]"
)
_MEASURED = pattern("(?:总?[额量数]|总值|金额|收入|余额|规模)?[为达约共 ]*$")
"""车险保费收入186.32亿元；非车险保费收入104.58亿元，占总保费的36.0%: of both sorts."""
_BACK = 12
_TOTALS = ("总", "合计", "共", "营业", "经营", "财政", "一般公共预算", "主营")


def of_untold_total(
    share: Mention, part: Mention, words: str, *, paragraph: Paragraph, memory: Memory
) -> tuple[Relation, ...]:
    """The ways to add up the base of a share of 总支出, where figures beside the part are only sorts of 支出.

    () where a figure is called the total, so that the share is of that.
    """
    noun = _ALL.sub("", words)
    if not noun or _OF_ALL.search(words) is None or not part.is_level or part.depth:
        return ()
    listed = [m for m in part.sentence.mentions if m.unit == part.unit and m.is_level and not m.depth]
    wholes = [paragraph.wholes.get(m.claim.start) for m in listed]
    kin = [m for m in listed if m is not part and _ends_with(m.lead, noun)]
    if not kin or any(m in wholes or among(m, part) for m in kin) or paragraph.wholes.get(part.claim.start) is not None:
        return ()
    at = paragraph.number_of(share.sentence)
    front = [m for other in paragraph.sentences[max(0, at - _BACK) : at + 1] for m in other.mentions]
    told = [m for m in [*front, *memory.named(noun, part.unit)] if m.unit == part.unit and noun in m.label]
    if any(_is_called_total(m, noun) for m in told):
        return ()
    first, last = sorted((listed.index(kin[0]), listed.index(part)))
    named = [m for m in listed if m in kin or m is part]
    runs: list[Sequence[Mention]] = [listed, named, listed[first : last + 1], listed[: last + 1]]
    return tuple(_share_of_sum(share, part, run) for run in runs)


def _ends_with(lead: str, noun: str) -> bool:
    """Whether the figure is of that noun, whatever it is measured by: 车险保费收入 is of 保费."""
    return lead.rstrip("为达约共 ").endswith(noun) or _MEASURED.sub("", lead).endswith(noun)


def _is_called_total(mention: Mention, noun: str) -> bool:
    """Whether nothing narrows the name: 全年支出, 支出总额, 营业收入, but not 演出支出."""
    at = mention.label.rfind(noun)
    front = _TIMES.sub("", mention.lead[:at] if noun in mention.lead else mention.label[:at])
    behind = mention.label[at + len(noun) :]
    return not front or front.startswith(_TOTALS) or front.endswith("总") or behind.startswith(_TOTALS)


def _share_of_sum(share: Mention, part: Mention, run: Sequence[Mention]) -> Relation:
    return quotient(RelationKind.SHARE, share, [(1, part)], [(1, m) for m in run], roles=ROLES, cue="占")
