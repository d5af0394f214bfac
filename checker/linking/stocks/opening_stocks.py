"""The stock at the beginning that one at the end began with: 年初在保余额7.3亿元，…，年末在保余额8.6亿元."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.stocks.month_ends import ended_before
from checker.linking.stocks.stocks_told import (
    COMPARED,
    IS_STOCK,
    TIME,
    begins_movement,
    is_closing,
    is_opening,
    opens_at_first,
    reached,
)
from checker.model.patterns import pattern

_STOCKS = (Role.LEVEL, Role.PREVIOUS)
_MOST = 12
_FEW = 4


def opening_of(closing: Mention, mentions: Sequence[Mention], *, named: bool = False) -> Mention | None:
    """The stock that the closing one began with: of its unit, in front of it or behind it.

    From another sentence, ``named``, it also bears the closing one's name: 实有市场主体48216户 … 实有53364户.
    """
    like = [m for m in mentions if m is not closing and m.unit == closing.unit]
    found = [m for m in like if is_opening(m) or ended_year_before(m, closing) or ended_before(m, closing)]
    found = [m for m in found if not m.depth or m.owner is closing]  # 年末滚存结余65.93亿元（上年末为61.38亿元）
    found = [m for m in found if _of_which(m) in (None, closing)]
    found = [m for m in found if reached(m) in (None, closing)]  # 由期初的11.27亿元增至11.91亿元 is told to its end
    if named:
        name = _ACCOUNT.sub("账", TIME.sub("", closing.lead))
        found = [m for m in found if cues.overlap(name, m.lead) >= len(name) - (len(name) > 3)]
        found = found if name or closing.unit != "元" else [m for m in found if _is_all_in_front(m, closing)]
    found = [
        m
        for m in found
        if _STOCK_NOUN.search(m.lead) is None
        or _STOCK_NOUN.search(closing.lead) is not None
        or _is_called_alike(m, closing)
        or (m.sentence is closing.sentence and m.clause == closing.clause and begins_movement(m))
    ]
    found = [m for m in found if not _is_of_another_ledger(m, closing)]
    beside = [m for m in found if m.sentence is closing.sentence and m.peer == closing.peer]
    front = [m for m in found if m.index < closing.index]  # behind it the next ledger of the sentence may begin
    return (beside or front or found)[-1] if found else None


_ACCOUNT = pattern("账(?:面上?|上|户|目)")
"""集体账上有86.4万元 … 年末账面余额: one account."""


def _is_of_another_ledger(opening: Mention, closing: Mention) -> bool:
    """年末在库40787家；截至年底，实有参保单位20764家，…，年初为19374家: whether its own stretch tells what it came to.

    年末余额6504万元，年初余额6126万元；收入434万元，支出299万元，结余135万元: in front, by what its own stretch leaves.
    """
    if opening.sentence is not closing.sentence or opening.peer == closing.peer:
        return False
    if opening.peer < closing.peer and _BARE_REST.fullmatch(closing.lead) is None:
        return False
    near = closing.sentence.mentions[max(0, opening.index - _MOST) : opening.index + _FEW]
    return any(m.peer == opening.peer and m.unit == opening.unit and is_closing(m) for m in near)


_BARE_REST = pattern("[，,；;\\s]*(?:结余|余额|剩余)(?:为|有)?")


def _is_all_in_front(opening: Mention, closing: Mention) -> bool:
    """2023年末债务余额48.63亿元，一般A、专项B。2024年…，年末余额: whether all else in front are its parts."""
    if _STOCK_NOUN.search(opening.lead) is None or _STOCK_NOUN.search(closing.lead) is None or opening.index:
        return False
    others = [m for m in opening.sentence.mentions[1:] if m.unit == closing.unit]
    wholes = opening.sentence.paragraph.wholes
    return bool(others) and all(wholes.get(m.claim.start) is opening for m in others)


def _of_which(opening: Mention) -> Mention | None:
    """总额803.55亿元；余额286.19亿元，比上年末的261.86亿元净增: the figure in front that is compared with it."""
    before = opening.sentence.mentions[opening.index - 1] if opening.index else None
    if before is None or COMPARED.match(opening.lead) is None or not before.is_level:
        return None
    return before if before.unit == opening.unit and before.clause >= opening.clause - 1 else None


def _is_called_alike(opening: Mention, closing: Mention) -> bool:
    """Whether nothing but 余额 tells the two names apart: 年初在保余额7.3亿元 …，年末在保8.6亿元."""
    name = TIME.sub("", closing.lead)
    return len(name) > 1 and name == TIME.sub("", opening.lead)


def is_of_another_name(opening: Mention, closing: Mention, told: Sequence[Mention]) -> bool:
    """年初，有停车场86个，新建12个，关闭4个，年底有充电站64个: the name of the last is in none of the others."""
    if not opens_at_first(opening) or opening.sentence is not closing.sentence:
        return False
    name = _KEPT.sub("", TIME.sub("", closing.lead))
    words = (
        opening.sentence.text[opening.sentence.start : opening.claim.start]
        + opening.tail
        + "".join(m.lead + m.tail for m in told)
    )
    return len(name) > 1 and not cues.shares_words(name, words)


_KEPT = pattern(
    "[尚还仍共]|结[存余转]|存[栏量书款]?|[保实持]?有|在(?:册|库|编|岗|籍|管|院|所|押|矫|住|校|园)|[未留]|目前|期末|总|[、，,\\s]"
)
_STOCK_NOUN = pattern("余额|结余")
"""年末缴存总额203.58亿元 is not what a 余额 came to."""


def ended_year_before(opening: Mention, closing: Mention) -> bool:
    """2022年底在册1862辆。2023年新增147辆，报废213辆，年底实有: what a year ends with, the next one begins with.

    The time may have a clause of its own at the head of the sentence: 2023年末，缴存余额186.42亿元.
    """
    if opening.role not in _STOCKS:
        return False
    ended = _YEAR_END.search(opening.lead)
    if ended is None and not opening.index and not opening.depth and IS_STOCK.search(opening.lead) is not None:
        ended = _YEAR_END.match(opening.sentence.words)
    if ended is None:
        return False
    words = closing.sentence.text[opening.claim.end : closing.claim.start]
    return set(_YEAR.findall(words)) == {str(int(ended.group(1)) + 1)}


_YEAR_END = pattern("(?:截[至止]到?|到)?((?:19|20)\\d\\d)(?:学年[底末]|年(?:年?[底末]|12月(?:底|末|31日)))")
_YEAR = pattern("((?:19|20)\\d\\d)年")
