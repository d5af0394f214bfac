"""Growth told figure by figure, in the order of a list and of last year's list behind it.

发送旅客1.06亿人次、货物9835万吨，上年同期分别为9430万人次、10015万吨，客运增长12.4%，货运下降1.8%: the names may be
others than those of the list, so only the order ties them, and one rate is held to it where all the others come out.
They may open the sentence behind: 接待游客A万人次，收入B亿元，去年同期分别为C、D。人次增幅13.4%，收入增幅9.3%.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.growth.growth_readings import growth_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.periods import is_comparable
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_FEW = 2


def link_growth_rows(sentence: Sentence, following: Sentence | None) -> Iterator[Proposal]:
    """The rates behind each list of last year's figures, one by one."""
    if Role.GROWTH not in sentence.roles and (following is None or Role.GROWTH not in following.roles):
        return
    for first in sentence.mentions[_FEW:]:
        if first.depth or not _opens_earlier_list(first):
            continue
        past = _list_from(first)
        size = len(past)
        now = sentence.mentions[max(0, first.index - size) : first.index]
        rates = sentence.mentions[first.index + size : first.index + 2 * size]
        if not rates and following is not None:
            rates = following.mentions[:size]
        if size < _FEW or not _are_row(now, past) or not _are_rates(rates, past):
            continue
        relations = [growth_of(*each) for each in zip(rates, now, past, strict=True)]
        failing = [relation for relation in relations if not holds(relation)]
        if any(
            not holds(r) and not _is_of_row(*each)
            for r, each in zip(relations, zip(rates, now, strict=True), strict=True)
        ):
            continue
        if len(failing) < size - (size > _FEW) and len(failing) <= 1:
            named = all(map(_is_of_row, rates, now))
            sure = Confidence.HIGH if named or len({m.unit for m in past}) == size else Confidence.MEDIUM
            yield from (Proposal((each,), sure if each in failing else Confidence.LOW) for each in relations)


def _opens_earlier_list(first: Mention) -> bool:
    if first.role is Role.PREVIOUS:
        return cues.RESPECTIVELY.search(first.lead) is not None or _EACH.search(first.lead) is not None
    front = first.sentence.mentions[first.index - 1]
    return first.role is Role.LEVEL and first.year > 0 == front.year and _OF_YEAR.fullmatch(first.lead) is not None


_OF_YEAR = pattern("[，,；;\\s]*(?:而|在)?(?:19|20)\\d\\d年(?:同期)?(?:分别|依次|各)(?:为|是|有|达)?")
_EACH = pattern("各(?:为|是|有|达)$")


def _is_of_row(rate: Mention, level: Mention) -> bool:
    """Whether the rate's subject is the figure by another name: 客运 of 旅客; 货运周转量 is another quantity."""
    subject = cues.subject_of(rate.lead)
    other = _QUANTITY.search(subject)
    if "在" in rate.lead and "在" not in level.lead:
        return False  # 小学86所，在校生增长2.1%
    if other is not None and other.group() not in level.lead:
        return False
    return not set(_GENERAL.sub("", subject)) - set(level.lead + level.unit)


_GENERAL = pattern("吞吐|发送|运输|到发|完成|业务|接待|接诊|[总量数运输和]|人数|人次")
_QUANTITY = pattern("周转|产[量值]|收入|支出|利润|税|价|费|面积|金额|均|率|单产|营收|用量")


def _list_from(first: Mention) -> list[Mention]:
    """The earlier figures that follow each other without words between them."""
    run = [first]
    for mention in first.sentence.mentions[first.index + 1 :]:
        bare = mention.clause == first.clause and not mention.lead.strip("、和与及 ")
        if mention.role is not first.role or not bare:
            break
        run.append(mention)
    return run


def _are_row(now: list[Mention], past: list[Mention]) -> bool:
    if [m.unit for m in now] != [m.unit for m in past] or not all(m.is_level and not m.depth for m in now):
        return False
    return past[0].clause - now[-1].clause == 1 and now[0].peer == past[0].peer


def _are_rates(rates: list[Mention], past: list[Mention]) -> bool:
    """Whether as many rates follow, each in a clause of its own with a subject of its own."""
    if len(rates) != len(past) or not all(m.role is Role.GROWTH and is_comparable(m) for m in rates):
        return False
    before = past[-1].clause if rates[0].sentence is past[-1].sentence else -1
    clauses = [m.clause - before for m in rates]
    return clauses == list(range(1, len(rates) + 1)) and all(cues.subject_of(m.lead) for m in rates)
