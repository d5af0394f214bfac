"""How much a figure changed over some years, from the time that the first one names to that of the second.

“十三五”末毛入学率61.4%，去年底达到64.9%，三年间提高3.5个百分点: no other figure can be meant by 三年间, which says that
the change is from the one to the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.counting import number_of
from checker.linking.growth.differences import difference
from checker.linking.growth.growth_readings import growth_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import LEVELS, PRODUCED, is_comparable
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_NUMBER = "[一两二三四五六七八九十]{1,2}|\\d{1,2}"
_PLAN = '[“"]?十[一二三四]五[”"]?(?:规划)?期?(?:末|初|开局|收官)(?:年)?'
_YEAR = "(?:19|20)\\d\\d年(?:[末底初]|\\d{1,2}月[末底]?)?"
_BEGIN = pattern(
    f"{_PLAN}|{_YEAR}|(?:{_NUMBER})年前|上一?届(?:[末初])?|(?:改革|撤并|建[区市县]|合并|整治|治理|改制)(?:之|以)?[前初]"
)
_END = pattern(
    f"\\s*(?:而|到|至|截至)?(?:{_PLAN}|{_YEAR}|(?:去年|今年|本届|本年度?)(?:[末底初]|\\d{{1,2}}月[末底]?)?|目前|如今|而今|现在|现今|现)(?:已经?|则|又)?"
)
_REACHED = pattern(
    "(?:[升降增减]+[加长至到]*|提[高升]|下降|上升|扩大|压[减缩]|缩减|达|为|是|有|至|到|了|约|仅|只|总?共|[，,\\s])+"
)
_OVER = pattern(
    f"\\s*(?:(?:这|近|前后|短短)?(?P<years>{_NUMBER})年(?:时间)?(?:间|来|里|内|中|以来)?|期间|前后)[，,]?(?:共|累计|合计|总共|一共|净|又|约)*"
)
_SAME = (Role.CHANGE, Role.NET, Role.GROWTH)
_MEAN = pattern("均|同比|环比|每年|比|较|与")
_NAME = 2


def link_over_years(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every change over some years with the two figures in the clauses in front of it."""
    for sentence in paragraph.sentences:
        if "年" not in sentence.words and "期间" not in sentence.words and "前后" not in sentence.words:
            continue
        for change in sentence.mentions[2:]:
            if (
                change.role in _SAME
                and not change.depth
                and change.direction
                and (pair := over_series(change) or _pair(change))
            ):
                sure = is_comparable(change) and not change.tail and PRODUCED.search(pair[1].head) is None
                confidence = Confidence.HIGH if sure else Confidence.LOW
                if change.role is Role.GROWTH:
                    yield Proposal((growth_of(change, *pair),), confidence)
                else:
                    yield Proposal((difference(change, *pair),), confidence)


def over_series(change: Mention) -> tuple[Mention, Mention] | None:
    """2023年占46.8%，2024年占53.1%，去年占58.9%，两年提高12.1个百分点: the last against the first."""
    span = change.sentence.mentions[change.index - 1] if change.index else None
    if span is None or span.unit != "年" or span.clause != change.clause or not span.claim.values.is_point:
        return None
    years = int(span.claim.values.low or 0)
    told = change.sentence.mentions[max(0, span.index - 1 - years) : span.index]
    series = [m for m in told if _OF_YEAR.match(m.lead) is not None and m.unit == told[-1].unit and not m.depth]
    whole = years > 1 and len(series) == len(told) == years + 1 and change.clause - told[-1].clause == 1
    return (series[-1], series[0]) if whole and series[0].role is not Role.GROWTH else None


_OF_YEAR = pattern("[，,、；;\\s]*(?:(?:19|20)\\d\\d年|[去今本前]年)")


def _pair(change: Mention) -> tuple[Mention, Mention] | None:
    """The later and the earlier of the two figures in front, each in a clause of its own that opens with its time."""
    over = _OVER.match(change.head)
    if (
        over is None
        or _MEAN.search(change.head) is not None
        or len(cues.subject_of(change.head[over.end() :])) >= _NAME
    ):
        return None
    front = change.sentence.mentions[: change.index]
    while front and front[-1].clause == change.clause and front[-1].claim.kind is ClaimKind.DURATION:
        front = front[:-1]
    if len(front) < _NAME:
        return None
    before, after = front[-2:]
    row = before.clause + 1 == after.clause == change.clause - 1 and before.peer == after.peer == change.peer
    alike = before.unit == after.unit and before.claim.kind is after.claim.kind and not (before.depth or after.depth)
    if not (row and alike and all(m.role in (*LEVELS, Role.PREVIOUS) for m in (before, after))):
        return None
    if any(m.claim.approximation in BOUNDS for m in (before, after)) or not _is_of_sort(change, after):
        return None
    return (after, before) if _is_later(before, after, number_of(over["years"] or "")) else None


def _is_of_sort(change: Mention, after: Mention) -> bool:
    percentage = after.claim.kind is ClaimKind.PERCENT
    if change.role is Role.GROWTH:
        return not percentage
    return change.claim.kind is ClaimKind.POINTS if percentage else change.unit == after.unit


def _is_later(before: Mention, after: Mention, years: int) -> bool:
    """Whether both say when, the second one no more than that, or the name of the first again.

    2023年末418.7万人，上年末为421.3万人，一年净减: there the second one is the earlier.
    """
    end, begin = _END.match(after.head), _BEGIN.search(before.head)
    if end is None or begin is None or end.group().strip() == begin.group() or years == 1:
        return False
    told = [int(year) for words in (begin, end) for year in _A_YEAR.findall(words.group())]
    if len(told) == _PAIR and not (told[1] > told[0] and (not years or 0 <= years - (told[1] - told[0]) <= 1)):
        return False
    rest = _REACHED.sub("", after.head[end.end() :])
    return not rest or cues.overlap(rest, before.head) >= min(_NAME, len(rest))


_A_YEAR = pattern("(?:19|20)\\d\\d")
_PAIR = 2
