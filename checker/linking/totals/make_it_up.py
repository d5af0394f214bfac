"""Lists right in front of the figure that they are said to make up.

一产118.46亿元、二产402.73亿元、三产517.92亿元，共同构成全县1039.11亿元的生产总值;
党委38个，党总支61个，党支部683个，全系统782个基层党组织由这三类组成;
养殖14.83万吨、捕捞9.17万吨，以上两项为总产量24.00万吨的全部构成.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_MAKE_UP = pattern(
    "[，,；;\\s]*(?:以上|上述|这)?(?P<number>[两二三四五六七八九])?(?:者|类|项|部分|种|块)?(?:共同|一起|合起来|合计|相加)?"
    "(?:构成|组成|撑起|凑成|形成)了?[^，,。；;：:、\\d]{0,10}"
)
_MADE_UP = pattern(
    "[^，,。；;：:、\\d]{0,12}?(?:就|正|即)?是?由(?:以上|上述|这)(?P<number>[两二三四五六七八九])?(?:者|类|项|部分|种|块|些)?"
    "[^，,。；;：:、\\d]{0,4}?(?:构成|组成)"
)
_POINTS = pattern(
    "[，,；;\\s]*(?:以上|上述|这)(?P<number>[两二三四五六七八九])(?:者|类|项|部分|种|块)(?:即|就|便)?(?:为|是|即)[^，,。；;：:、\\d]{0,10}"
)
_ALL_OF_IT = pattern("的(?:全部|完整|所有)(?:构成|组成|来源|内容)")
_FEWEST, _MOST = 2, 12


def link_what_lists_make_up(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure that words say the list right in front of its clause makes up, with all of the list."""
    for whole in sentence.mentions[_FEWEST:]:
        said = _MAKE_UP.fullmatch(whole.head) or _MADE_UP.match(sentence.text, whole.claim.end, sentence.end)
        if said is None and _ALL_OF_IT.match(whole.tail) is not None:
            said = _POINTS.fullmatch(whole.sentence.text, whole.claim.start - len(whole.head), whole.claim.start)
        if said is None or whole.depth:
            continue
        listed = _in_front(whole)
        count = number_of(said["number"]) if said["number"] else 0
        if len(listed) < _FEWEST or (count and count != len(listed)) or not is_of_the_size(whole, listed):
            continue
        if not overlapping(whole, listed):
            yield Proposal((total_relation(whole, listed, "构成"),), Confidence.HIGH)


def _in_front(whole: Mention) -> list[Mention]:
    """The levels of its unit in the clauses in front, where nothing else of another unit stands between them."""
    found: list[Mention] = []
    for mention in reversed(whole.sentence.mentions[max(0, whole.index - _MOST) : whole.index]):
        near = found[0] if found else whole
        if not found and mention.clause == whole.clause and mention.head == mention.lead:
            continue  # 以上四项为
        if mention.unit != whole.unit or not mention.is_level or mention.depth or near.clause - mention.clause > 1:
            break
        found.insert(0, mention)
    return found
