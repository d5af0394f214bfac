"""Rates whose base the words name without a figure beside it.

起跑：全程7412人、半程8963人。全程完赛6890人，完赛率92.96%: of the group that the part bears the name of.
办结公证5264件，…。质检覆盖全部办结案件，查出差错12件，差错率0.23%: of all that the clause in front names.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import rate_over
from checker.linking.rates.stems import stem_of
from checker.linking.reach import size
from checker.model.expression import Quotient, Sum
from checker.model.patterns import pattern
from checker.model.relation import Relation

_BACK = 2
_MARKS = "，,、；;：: 　"
_OPENING = pattern("^(?:其中|[一二三四]是)[，,：:]?")


def rate_of_group(paragraph: Paragraph, number: int, rate: Mention) -> Relation | None:
    """The rate over the one figure whose whole name stands in front of the verb of its part, or that 全部 names."""
    top = rate.sentence.mentions[rate.index - 1] if rate.index else None
    stem = stem_of(rate.name)
    if top is None or not top.is_level or top.depth or rate.depth or rate.clause != top.clause + 1 or len(stem) < _WORD:
        return None
    if top.peer != rate.peer or rate.head.strip(_MARKS) != rate.lead.strip(_MARKS):
        return None
    lead = _OPENING.sub("", top.lead.strip(_MARKS))
    front = [m for m in rate.sentence.mentions[: top.index] if m.is_level]
    front += [m for told in paragraph.sentences[max(0, number - _BACK) : number] for m in told.mentions if m.is_level]
    front = [m for m in front if m.unit == top.unit and m.claim.kind is top.claim.kind]
    base = _of_the_name(lead, stem, front) or _of_all(top, lead, stem, front)
    return rate_over(rate, top, base) if base is not None and size(base) >= size(top) else None


def is_named_in_part(part: str, base: str, stem: str) -> bool:
    """国际航行船舶滞留11艘次: whether the part is called by the base's whole name and the rate's verb."""
    name = _OPENING.sub("", base.strip(_MARKS))
    rest = _OPENING.sub("", part.strip(_MARKS))
    return len(name) > _WORD and rest.startswith(name) and rest[len(name) :].removeprefix(stem) in _BEHIND_VERB


def is_of_one_whole(rate: Mention, reading: Relation) -> bool:
    """Whether the terms, of which two are added up below the line, are parts of one whole: that ties them over 。.

    新收8836件，上年结转947件，共9783件。办结9071件，结案率92.7%，剩余712件.
    移送1274人，起诉938人，不起诉283人，其余53人退回。不起诉率23.2%.
    """
    computed = reading.computed
    if not isinstance(computed, Quotient) or not isinstance(computed.denominator, Sum):
        return False
    wholes = rate.sentence.paragraph.wholes
    parts = [member.claim.start for member in reading.members if member.claim is not rate.claim]
    first = wholes.get(parts[0])
    return first is not None and all(wholes.get(start) is first for start in parts)


def is_of_kinds_of_whole_in_front(rate: Mention, reading: Relation) -> bool:
    """审结15702件，…。以调解方式结案7238件、撤诉2195件，调撤率60.08%: kinds that open the sentence, together over the
    one figure of the sentences in front that holds them and is no part of another.
    """
    computed, sentence, paragraph = reading.computed, rate.sentence, rate.sentence.paragraph
    kinds = sentence.mentions[: rate.index]
    if not isinstance(computed, Quotient) or not isinstance(computed.numerator, Sum) or len(kinds) < _KINDS:
        return False
    beside = all(m.is_level and not m.depth and m.peer == rate.peer and m.unit == kinds[0].unit for m in kinds)
    if not beside or rate.depth or kinds[0].clause != kinds[-1].clause or rate.clause != kinds[-1].clause + 1:
        return False
    terms = {member.claim.start for member in reading.members if member.claim is not rate.claim}
    bases = terms - {m.claim.start for m in kinds}
    at = paragraph.number_of(sentence)
    front = [m for told in paragraph.sentences[max(0, at - _BACK) : at] for m in told.mentions if m.is_level]
    least = sum(size(m) for m in kinds)
    front = [m for m in front if m.unit == kinds[0].unit and size(m) >= least and m.claim.start not in paragraph.wholes]
    return len(terms) == len(kinds) + 1 and len(front) == 1 and bases == {front[0].claim.start}


_KINDS = 2


def each_has_its_own(rate: Mention) -> bool:
    """Whether another stretch between semicolons has a rate of that name: 肉品…，不合格率3.5%；果品…，不合格率1.6%."""
    others = (m for m in rate.sentence.mentions if m.role is Role.RATE and m.peer != rate.peer)
    return any(m.lead.strip(_MARKS) == rate.lead.strip(_MARKS) == rate.name for m in others)


def _of_the_name(lead: str, stem: str, front: Sequence[Mention]) -> Mention | None:
    at = lead.find(stem)
    name = lead[:at] if at >= _WORD and lead[at + len(stem) :] in _BEHIND_VERB else ""
    called = [m for m in front if _OPENING.sub("", m.lead.strip(_MARKS)) == name] if name else []
    return called[0] if len(called) == 1 else None


_BEHIND_VERB = ("", "了", "的", "共", "数")


def _of_all(top: Mention, lead: str, stem: str, front: Sequence[Mention]) -> Mention | None:
    """质检覆盖全部办结案件，查出差错12件: the figure that bears the word behind 全部, and is no part of another."""
    sentence, end = top.sentence, top.claim.start - len(top.head)
    said = _ALL_OF.search(sentence.text, max(sentence.start, end - _REACH), end)
    if said is None or not lead.endswith(stem):
        return None
    wholes = sentence.paragraph.wholes
    called = [m for m in front if said["name"] in m.label and m.claim.start not in wholes]
    return called[0] if len(called) == 1 else None


_ALL_OF = pattern(
    "(?:覆盖|对|抽查|检查|复核|评查|回访)了?(?:全部|所有)(?P<name>[^\\W\\d_a-zA-Z]{2})[^\\W\\d_a-zA-Z]{0,10}[，,]$"
)
_REACH = 24
_WORD = 2
