"""Changes between two periods that are named again, where a list or a row tells the figure of each.

2021、2022、2023年收信依次为1842封、2106封、1957封；2022年比上年多264封，2023年回落7.1%. 一、二季度分别为9.76万亿元和
10.34万亿元，二季度比一季度增长5.9%; 1至3月分别为821万吨、658.5万吨和836.9万吨，3月比2月多178.4万吨; 后一年下降8.3%;
末年较首年增长34.6%; 三年累计下降18.6%. Each period has one figure, and the change names one of them or two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import change_between
from checker.linking.growth.figures_of_periods import figures_of_periods
from checker.linking.growth.period_rows import MOVES, Row, rows_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.periods import is_comparable
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation

_MEAN = pattern("均|每年|占|拉动|贡献|同期|同月|常年|若|剔除|扣除|口径|可比|计划|预计|目标|力争")
_BACK = 2


def link_named_periods(paragraph: Paragraph, told: Sequence[Relation]) -> Iterator[Proposal]:
    """Every change that no other linker tied, by the periods that its words name."""
    words = paragraph.words
    if paragraph.roles.isdisjoint(MOVES) or not ("年" in words or "月" in words or "季" in words):
        return
    tied = {
        r.stated.start
        for r in told
        if r.stated is not None and r.computed is not None and (r.confidence is not Confidence.LOW or holds(r))
    }
    rows: list[Row] = []
    for number, sentence in enumerate(paragraph.sentences):
        rows = [row for row in rows if paragraph.number_of(row.run[-1].sentence) >= number - _BACK]
        rows += [row for row in rows_of(sentence.mentions) if _is_apart(row)]
        if not rows:
            continue
        for change in sentence.mentions:
            if change.role not in MOVES or change.claim.start in tied or not _is_plain(change):
                continue
            if (found := figures_of_periods(change, rows)) is not None:
                current, previous, confidence = found
                sure = confidence if is_comparable(change) else Confidence.LOW
                yield Proposal((change_between(change, current, previous),), sure)


def _is_plain(change: Mention) -> bool:
    if change.depth or change.name in ("second", "balance", "年均"):
        return False
    if not change.direction and _FASTER.search(change.lead) is None:
        return False
    if _AGAIN_MORE.search(change.lead) is not None:
        return False  # 两年提高2.3个百分点，后一年多提高0.7个百分点
    return change.claim.approximation not in BOUNDS and _MEAN.search(change.head) is None


_AGAIN_MORE = pattern("[多少](?:提[高升]|[上回]升|增[加长]|下降|降低|减少|回落|[增升降减])(?:了|约|近)*$")
_FASTER = pattern("(?:加快|提速|快|高)(?:了|出|约)*$")


def _is_apart(row: Row) -> bool:
    """Whether each of its figures is one that can be compared."""
    rates = {m.direction for m in row.run if m.role is Role.GROWTH}
    return rates <= {1} and not any(m.claim.approximation in BOUNDS or m.depth for m in row.run)
