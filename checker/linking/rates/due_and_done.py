"""Rates of what was due and what of it was done: 应检38420人，已检28507人，体检率74.2%."""

from __future__ import annotations

from checker.linking.passage import Mention
from checker.linking.quotients import rate_over
from checker.model.patterns import pattern
from checker.model.relation import Relation


def rate_of_due(rate: Mention) -> Relation | None:
    """The rate of the two figures right in front of it, one of which says 应, the other 已 or 实 of the same verb.

    The verb may be told in short (应签约6.5万人，已签5.7万人), and the rate's name ends with it; one that is narrowed
    to what was done in time, or at the first go, is of another figure.
    """
    if rate.index < _BOTH or rate.depth or _NARROWED.search(rate.name) is not None:
        return None
    due, done = rate.sentence.mentions[rate.index - _BOTH : rate.index]
    plain = due.is_level and done.is_level and due.unit == done.unit and not (due.depth or done.depth)
    if not plain or not due.peer == done.peer == rate.peer or not 0 <= rate.clause - done.clause <= 1:
        return None
    said, told = _DUE.search(due.lead), _DONE.search(done.lead)
    if said is None or told is None or said["verb"][0] != told["verb"][0]:
        return None
    stem = rate.name.removesuffix("率")
    if not stem.endswith((said["verb"], told["verb"])):
        return None
    return rate_over(rate, done, due)


_BOTH = 2
_DUE = pattern("应当?(?P<verb>[^\\W\\d_a-zA-Z]{1,2})(?:[^\\W\\d_a-zA-Z]{0,8})$")
_DONE = pattern("(?:已经?|实际?|现已)(?P<verb>[^\\W\\d_a-zA-Z]{1,2})$")
_NARROWED = pattern(
    "及时|按[期时]|准时|如期|首次|一次|规范|合格|[网线]上|自助|当[日场天]|未|漏|欠|免|逾|复|补|自愿|足额"
)
