"""How much one of two figures is greater than the other, by their names: 输出大于吸纳12.82亿元, 收大于支617万元."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Paragraph, Role
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SAID = pattern(
    "[，,\\s]*(?:年度|全年|本年|当年|当期|其中)?(?P<one>[^\\W\\d_a-zA-Z]{1,8}?)"
    "(?:(?P<more>大于|多于|高于)|小于|少于|低于)(?P<other>[^\\W\\d_a-zA-Z]{1,8})"
)
_SHORT = {"收": "收入", "支": "支出", "进": "进口", "出": "出口", "产": "产量", "销": "销量"}
_COUNTED = pattern("(?:技术|金额|合同|总额|总计|合计|总量|[数量额])$")
_BACK = 2
_FEWEST = 2
_FAR = 40
_HINT = pattern("[大多高小少低]于")


def link_greater_than(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every amount whose clause says of two names that the one is so much greater, and both have one figure."""
    for number, sentence in enumerate(paragraph.sentences):
        if _HINT.search(sentence.words) is None:
            continue
        for gap in sentence.mentions:
            said = _SAID.fullmatch(gap.head) if gap.role in (Role.LEVEL, Role.CHANGE) and not gap.depth else None
            if said is None or gap.claim.approximation is not Approximation.EXACT:
                continue
            told = [m for each in paragraph.sentences[max(0, number - _BACK) : number] for m in each.mentions[-_FAR:]]
            told += sentence.mentions[max(0, gap.index - _FAR) : gap.index]
            told = [m for m in told if m.is_level and m.unit == gap.unit]
            told = [m for m in told if not m.depth and m.claim.kind is gap.claim.kind]
            one, other = (_called(said[name], told) for name in ("one", "other"))
            if one is not None and other is not None and one is not other:
                sure = one.sentence is other.sentence
                change = gap.as_change(1 if said["more"] else -1)
                yield Proposal((difference(change, one, other),), Confidence.HIGH if sure else Confidence.MEDIUM, True)


def _called(name: str, told: list[Mention]) -> Mention | None:
    """The one figure of that name; of several that bear it the one that is called so in full."""
    name = _SHORT.get(name, name)
    if len(name) < _FEWEST:
        return None
    bearing = [m for m in told if name in cues.told_apart(m.lead, name)]
    full = [m for m in bearing if _bare(m).endswith(name)]
    found = full if len(full) == 1 else bearing
    return found[0] if len(found) == 1 else None


def _bare(mention: Mention) -> str:
    return _COUNTED.sub("", mention.lead.rstrip("为达是约"))
