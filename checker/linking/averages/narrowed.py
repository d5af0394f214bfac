"""Averages of a sort, whose total and count an earlier sentence tells of all, or an average in front has used up.

工资总额12.86亿元，人均工资99969元。管理人员人均工资18.6万元: what the 管理人员 earn is not told.
蔬菜产量86.4万吨，播种面积28.6万亩。…。全县露地蔬菜平均亩产2640公斤: of the 露地蔬菜, which are some of them.
夏粮9.6万吨。粮食播种面积68.4万亩。夏粮平均亩产368公斤: of the fields of that crop, which are not told.
电厂耗煤278.2万吨，发电86.4亿千瓦时，供电煤耗298克/千瓦时: of 标准煤, and of what was sent out.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.far.names import without_filling
from checker.linking.passage import Mention
from checker.model.expression import value_as_printed
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.printing import anchor
from checker.model.relation import Relation

_WORD = 2
_CROP = pattern("粮食|小麦|水稻|(?:[早中晚]|[单双]季)稻|玉米|大豆|油菜籽?|棉花|花生|[夏秋]粮|薯类")
_BACK = 64
_STAY = pattern("住院日(?:为|达|降至|缩短至|约)*$")
_TWENTIETH = Fraction(1, 20)
_IN_COAL = pattern("煤耗(?:为|达|降至|下降至|约)*$")


def is_of_another_sort(average: Mention, readings: Sequence[Relation], told: Sequence[Relation]) -> bool:
    """Whether the words of the average narrow it to a sort of what its total and count are; ``told`` came out."""
    if not readings:
        return False
    starts = {member.claim.start for member in readings[0].members if member.claim is not average.claim}
    paragraph = average.sentence.paragraph
    terms = [term for start in sorted(starts) if (term := paragraph.mention_at(start)) is not None]
    if _IN_COAL.search(average.lead) is not None:
        return not any("标" in term.label + term.tail for term in terms)
    if _STAY.search(average.lead) is not None and _is_near(average, readings[0]):
        return any("占用" in term.label and "出院" not in term.label for term in terms)
    if _are_of_two_crops(terms):
        return True
    opening = cues.AVERAGE.search(average.lead)
    front = without_filling(average.lead[: opening.start()]) if opening is not None else ""
    if not front or len(terms) < len(starts) or any(term.sentence is average.sentence for term in terms):
        return False
    crop = _CROP.search(front)
    if crop is not None:
        crops = [found.group() for term in terms if (found := _CROP.search(term.label)) is not None]
        if any(other != crop.group() for other in crops):
            return True
    if any({member.claim.start for member in each.members} > starts for each in told[-_BACK:]):
        return not any(front in term.label for term in terms)
    return _is_sort_of_them(front, [term.label for term in terms])


def _are_of_two_crops(terms: Sequence[Mention]) -> bool:
    """种早稻1646亩。粮食总产218万斤，亩产1224斤: whether what was harvested grew on more than those fields."""
    crops = [found.group() for term in terms if (found := _CROP.search(term.label)) is not None]
    return len(crops) == len(terms) > 1 and set(crops[0]).isdisjoint(crops[1])


def _is_near(average: Mention, reading: Relation) -> bool:
    """实际占用38.94万床日，平均住院日9.3天: of those who left, and not of all who were in."""
    value = value_as_printed(reading.computed) if reading.computed is not None else None
    stated = anchor(average.claim)
    return value is not None and magnitude(value - stated) <= magnitude(stated) * _TWENTIETH


def _is_sort_of_them(front: str, labels: Sequence[str]) -> bool:
    """Whether a noun of the labels has words in front of it that none of them has: 露地蔬菜 of 蔬菜."""
    for at in range(_WORD, len(front) - 1):
        if any(front[at:] in label for label in labels):
            return not any(front[at - _WORD : at] in label for label in labels)
    return False
