"""Totals at the head of a sentence, of as many figures in the one in front: 家装438件、汽车412件。两个行业合计850件."""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Sentence
from checker.linking.reach import not_among
from checker.linking.totals.less_than_a_part import is_less_than_a_part
from checker.linking.totals.lists_in_front import can_sum, is_of_another_verb
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence


def summed_behind(whole: Mention, earlier: Sentence) -> Iterator[Proposal]:
    """家装438件、汽车412件。两个行业合计850件: as many figures in the sentence in front as the words count."""
    if whole.clause or _SUMMED.search(whole.head) is None or (strong := cues.sums_up(whole.head)) is None:
        return
    count = number_of(strong.group("number")) if strong.group("number") else 0
    listed = [m for m in earlier.mentions if m.unit == whole.unit and m.is_level and not m.depth]
    if not count and _ALL_ABOVE.fullmatch(whole.head) is not None:
        last = [m for m in earlier.mentions if m.peer == earlier.mentions[-1].peer]
        listed = [m for m in listed if m.peer == last[-1].peer]
        count = len(listed) if len(listed) == len(last) else 0  # 大米1012份，小麦5289份，稻谷3452份。以上合计9753份
    listed = not_among(listed)  # 不予公开56件，其中A12件、B14件；无法提供105件
    if len(listed) == count + 1 > _FEW and _is_divided(listed[0], listed[1]):
        del listed[0]
    if count < _TWO or len(listed) != count:
        return
    if is_less_than_a_part(whole, listed):
        yield Proposal((total_relation(whole, listed, "合计"),), Confidence.HIGH)
        return
    if not is_of_the_size(whole, listed) or not can_sum(whole, listed):
        return
    if any(m.claim.start in whole.sentence.paragraph.wholes and "其中" in m.head for m in listed):
        return
    if _OF_ONE.match(listed[-1].lead) is not None:
        return  # 乙中心编制18人，实有22人。两个中心共46人: of one of the two
    sure = not is_of_another_verb(whole, listed) and _OF_ITEMS.match(whole.head) is not None
    sure = sure and "累计" not in whole.head  # 甲镇386人、乙镇512人。两个镇累计转移N人: may be of a longer time
    yield Proposal((total_relation(whole, listed, "合计"),), Confidence.HIGH if sure else Confidence.MEDIUM)


def _is_divided(whole: Mention, first: Mention) -> bool:
    """Whether a colon opens the list behind the figure: 投入46亿元，用于五个方面：教育12亿元…。五项合计46亿元."""
    between = whole.sentence.text[whole.claim.end : max(whole.claim.end, first.claim.start - len(first.head))]
    return between.rstrip().endswith(("：", ":"))


_SUMMED = pattern("合|共|累计")
_ALL_ABOVE = pattern("\\s*(?:(?:以上|上述)(?:各[项类种]|几项)?(?:合计|共计|总计|一?共)|合计|共计|总计)(?:为|达|有)?")
_TWO = 2
_OF_ONE = pattern("[，,、]?\\s*(?:[现实][有配到际]|在[编岗]|已?(?:完成|到位|执行|支出|办结))")
_OF_ITEMS = pattern(
    "\\s*(?:(?:以?上述?|这)?[两二三四五六七八九十\\d]{1,2}(?:项|类|个(?!月|季)|种|部分)|(?:以上|上述)(?:各[项类种]|几项)?[合共总一])"
)
_FEW = 3
