"""What came of those that the words right in front point back at: 这89批至季末已有78批办结 is at most 89."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.relations import total_relation
from checker.linking.totals.subsets import is_exact_count
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_THESE = pattern("(?:[，,、\\s]|而|截至[^，,。；;、\\d]{0,6})*(?:在|对)?(?:这|该|上述|前述|以上|此)")
_OF_THEM = pattern(
    "[^，,。；;：:、\\d另新]{0,10}?(?:当中|之中|中|里)?[，,]?(?:[至到]|截至)?[^，,。；;：:、\\d另新]{0,8}?"
    "(?:已有|已经有|仅有|只有|尚有|还有|仍有|均有|共有|其中|有)(?:约|近)?"
)
_OTHERS = pattern("另|新增|以外|之外|除|不含|累计|加上|连同|比|较|平均|每")


def link_of_these(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every count right behind 这N批 and words that say that so many of them were, in one clause or the next."""
    for sentence in paragraph.sentences:
        for these, part in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            if these.unit != part.unit or part.separator == "、" or _THESE.fullmatch(these.lead) is None:
                continue
            counted = is_exact_count(these) and is_exact_count(part) and not these.depth and not part.depth
            if not counted or part.clause - these.clause > 1 or part.peer != these.peer:
                continue
            between = sentence.text[these.claim.end : part.claim.start]
            if _OF_THEM.fullmatch(between) is None or _OTHERS.search(between) is not None or _is_of_another(part):
                continue
            yield Proposal((total_relation(these, [part], "这", kind=RelationKind.PART),), Confidence.HIGH)


def _is_of_another(part: Mention) -> bool:
    """这3家企业已有5家分厂: what they have is not of their own sort."""
    return _DONE.match(part.tail) is None


_DONE = pattern(
    "[^，,。；;：:\\d]{0,6}?(?:办结|结案|审结|完成|整改|销号|答复|回复|化解|处置|落实|开工|竣工|投产|交付|验收|获批|通过"
    "|达标|解决|立案|移送|注销|归还|偿还|收回|入住|签约|上岗|就业|脱贫|出院|治愈|摘牌|恢复)"
)
