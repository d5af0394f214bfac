"""Sums behind a row of items in everyday words, mostly with a clause without a figure between them.

一组捐了420元，二组捐了365元，三组捐了510元，会计点过数，善款共1295元: all figures of the unit in front of it.
食堂买米860元、买油475元、买肉640元，就买了这三样，计1975元: as many as the clause between says.
白班挖了86方，夜班挖了74方。量出来160方，与两班报的数加起来一样: what words behind it compare with the sum.
院里摆着方桌24张、圆桌18张、条桌9张，登记本上的桌子是51张: what bears the noun that all the items end with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.stocks.everyday_flows import sign_in_plain_words
from checker.linking.totals.each_alike import has_as_many_each
from checker.linking.totals.other_counts import has_so_many_each
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_HAN = "[^\\W\\d_a-zA-Z]"
_SUMMED = pattern(
    "[，,；;\\s]*[^，,。；;：:、\\d]{0,8}?(?:共计?|合计|总计|总[共数额的]|一共|统共|拢共|计|凑[了足够成齐]|[加合]起来|[加合]在?一[起块]儿?)"
    "[^，,。；;：:、\\d]{0,8}$"
)
_NO_SUM = pattern(
    "其中|累计|预计|计划|目标|任务|平均|均|每|各|比|较|另|除|还|再|又|[上去前]年|减|扣|剩|余|折合|占|[预设估统审]计|计算|会计|计划"
)
_SAME = pattern(
    "[^，,。；;：:\\d]{0,4}[，,；;][^，,。；;\\d]{0,4}?[跟和与同](?P<all>[^，,。；;\\d]{2,16}?)(?:的?(?:数字?|数目|账)?)?"
    "(?:相加|[加合]起来|[加合]在?一[起块]儿?|之和|的和|总和|合计|加总)[^，,。；;\\d]{0,4}?(?:一样|一致|相[符等同]|吻合|对得?上|[^，,。；;\\d]{0,2}不[差多]|符合)"
)
_COUNT = pattern(f"(?P<number>[两二三四五六七八九])(?:[类样种个家处项笔块组班队车间线条支趟户口份]|{_HAN}(?=报|的))")
_ONLY = pattern(f"(?:就|只|仅|除了?)[^，,。；;\\d]{{0,4}}(?:这|此)(?P<number>[两二三四五六七八九]){_HAN}")
_BOOKED = pattern(
    "(?:[，,；;\\s]*)(?P<where>[^，,。；;：:、\\d]{0,8}?)的?(?P<noun>[^，,。；;：:、\\d的]{1,3}?)(?:子|儿)?(?:一共|总共|共|就|都)?(?:是|有|为)$"
)
_TWO, _THREE, _MOST = 2, 3, 9
_BETWEEN, _BACK, _BEHIND = 3, 2, 48
_AMONG = pattern("其中|里面有|包括|含")
_IN_BOTH = pattern("都|同时|既|重复")
_THOSE = pattern("(?P<who>[^，,。；;：:、\\d]{1,8})的(?:一?共|总共|合计|共计)")
"""活了的共185棵: some of those in front, unless they are called so."""
_PER_DAY = pattern("[每一][天日]|(?<![\\d半])日(?![期常子末])|每(?:个?小时|分钟|个?月|年)|日(?:均)?$")
_DAILY = pattern("[日天时月]")


def link_plain_sums(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure behind such a row that nothing in front has made a whole or a part."""
    wholes = paragraph.wholes
    for number, sentence in enumerate(paragraph.sentences):
        for whole in sentence.mentions:
            if (
                not (_is_told(whole) or _is_rate_of_work(whole))
                or whole.claim.start in wholes
                or paragraph.is_divided(whole)
            ):
                continue
            told = _same_as_sum(paragraph, number, whole) or _sum_of_row(whole) or _of_their_noun(whole)
            if told is not None:
                yield told


def _is_told(mention: Mention) -> bool:
    exact = mention.claim.approximation is Approximation.EXACT and not mention.depth and mention.times == 1
    return exact and mention.role in (Role.LEVEL, Role.PREVIOUS)


def _is_rate_of_work(mention: Mention) -> bool:
    """合起来每小时590方: how much in so much time, all together."""
    exact = mention.claim.approximation is Approximation.EXACT and not mention.depth
    return exact and mention.role is Role.AVERAGE and _PER_DAY.search(mention.name) is not None


def _row_in_front(whole: Mention) -> list[Mention]:
    """All figures of the unit in front of it in its stretch, [] where one of them is no plain item."""
    front = [m for m in whole.sentence.mentions[: whole.index] if m.unit == whole.unit and m.peer == whole.peer]
    if not _TWO <= len(front) <= _MOST:
        return []
    daily = _DAILY.search(whole.lead) is not None
    for item in front:
        per_day = daily and _is_rate_of_work(item)
        alike = item.role is whole.role or whole.role is Role.AVERAGE
        if not (per_day or (_is_told(item) and alike)) or _AMONG.search(item.head) is not None:
            return []
    leads = [m.lead.strip("，,、 ") for m in front]
    again = {lead for lead in leads if lead and leads.count(lead) > 1}
    if again and len({*leads}) > 1:
        return []  # 甲类483例、死亡4例，乙类726例、死亡1例: what is told of each is none of them
    if {sign_in_plain_words(m) for m in front} >= {1, -1} or any(_IN_BOTH.search(m.lead) is not None for m in front):
        return []
    if any(has_as_many_each(m) or has_so_many_each(m) for m in front):
        return []
    apart = any(behind.clause - before.clause > 1 for before, behind in pairwise(front))
    return [] if apart or any(m.unit == front[0].unit and m.role is Role.RATE for m in front) else front


def _sum_of_row(whole: Mention) -> Proposal | None:
    lead = _PER_DAY.sub("", whole.lead)
    if _SUMMED.fullmatch(whole.lead) is None or whole.head != whole.lead or _NO_SUM.search(lead) is not None:
        return None
    row = _row_in_front(whole)
    those = _THOSE.match(whole.lead.lstrip("，, "))
    if those is not None and not any(c in m.lead for m in row for c in _OWN.sub("", those["who"])):
        return None
    gap = whole.clause - row[-1].clause if row else 0
    daily = _PER_DAY.search(whole.lead) is not None and any(
        m.role is Role.AVERAGE or _PER_DAY.search(m.lead) is not None for m in row
    )
    if not (1 if daily else _TWO) <= gap <= _BETWEEN or not is_of_the_size(whole, row):
        return None
    if any(m.index > row[-1].index for m in whole.sentence.mentions[: whole.index] if _counts(m)):
        return None
    between = whole.sentence.text[row[-1].claim.end : whole.claim.start]
    said = _ONLY.search(between)
    if said is not None:
        row = row[-number_of(said["number"]) :] if len(row) >= number_of(said["number"]) else []
    if len(row) < _TWO or overlapping(whole, row):
        return None
    sure = said is not None or (_is_near(whole, row) and (len(row) >= _THREE or daily))
    return Proposal((total_relation(whole, row, "共"),), Confidence.HIGH if sure else Confidence.MEDIUM)


_OWN = pattern("[了着过出去来]")


def _counts(mention: Mention) -> bool:
    """Whether it is a figure of its own, and not how many there are in the row (四类)."""
    return mention.is_level and not mention.depth and mention.values.low is not None and mention.values.low > _MOST


def _is_near(whole: Mention, parts: Sequence[Mention]) -> bool:
    total, size = sum(part.values.low or 0 for part in parts), whole.values.low or 0
    return size * 3 <= total * 4 <= size * 5


def _same_as_sum(paragraph: Paragraph, number: int, whole: Mention) -> Proposal | None:
    """量出来160方，与两班报的数加起来一样: the row of its sentence, or of those in front."""
    said = _said_behind(whole)
    if said is None:
        return None
    counted = _COUNT.search(said["all"])
    row: list[Mention] = []
    for back in range(min(_BACK, number) + 1):
        each = paragraph.sentences[number - back]
        mentions = each.mentions[: whole.index] if back == 0 else each.mentions
        row = [*(m for m in mentions if m.unit == whole.unit and not m.depth), *row]
        if len(row) >= (number_of(counted["number"]) if counted is not None else _TWO):
            break
    row = row[-number_of(counted["number"]) :] if counted is not None else row
    if len(row) < max(_TWO, number_of(counted["number"]) if counted is not None else 0) or not all(map(_is_told, row)):
        return None
    if not is_of_the_size(whole, row):
        return None
    return Proposal((total_relation(whole, row, "相加"),), Confidence.HIGH, explicit=True)


def _said_behind(whole: Mention) -> re.Match[str] | None:
    text, start = whole.sentence.text, whole.claim.end
    return _SAME.match(text, start, min(start + _BEHIND, whole.sentence.end))


def _of_their_noun(whole: Mention) -> Proposal | None:
    """方桌24张、圆桌18张、条桌9张，登记本上的桌子是51张: the noun of all the items, told last."""
    said = _BOOKED.fullmatch(whole.lead)
    if said is None or whole.head != whole.lead or _NO_SUM.search(whole.lead) is not None:
        return None
    row = _row_in_front(whole)
    if len(row) < _THREE or whole.clause - row[-1].clause != 1 or whole.index - row[-1].index != 1:
        return None
    noun = said["noun"]
    if not all(m.lead.rstrip("共有是").endswith(noun) for m in row) or any(m.separator != "、" for m in row[1:]):
        return None
    near = _is_near(whole, row) and not overlapping(whole, row)
    return Proposal((total_relation(whole, row, noun),), Confidence.HIGH) if near else None
