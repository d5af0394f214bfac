"""Rates of all that was done in two stages, or in several groups with rates of their own.

发现隐患6412处，当场整改5187处，限期整改1225处，后者已有1098处销号，整体整改率98.0%: what was done at once and what was
done of the rest. 抽检1204批次，不合格18批次，不合格率1.50%；…386批次，…11批次，…2.85%；两类合并不合格率1.82%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import Proposal, holds, is_misprinted
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import RATE_ROLES, is_percentage, quotient, rate_over
from checker.linking.rates.stems import keys_of, stem_of
from checker.linking.reach import has_word, is_term, size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_OF_ALL = pattern("总体|整体|综合|合并|合计|累计|两[级类项校院区地者]|^总")
_DONE = pattern("整改|销号|完成|消除|办结|办理|处置|修复|化解|解决|处理")
_TWO = 2
_MOST = 16


def rate_of_merged(rate: Mention, paragraph: Paragraph) -> Proposal | None:
    """The rate of all, where it comes out or a slip keeps it from that; else ``None``."""
    if not is_percentage(rate) or rate.depth or _OF_ALL.search(rate.head) is None:
        return None
    front = list(rate.sentence.mentions[: rate.index])
    number = paragraph.number_of(rate.sentence)
    if number and not any(m.role is Role.RATE for m in front):
        front = [*paragraph.sentences[number - 1].mentions, *front]
    front = front[-_MOST:]
    readings = [each for each in (_of_two_stages(rate, front), _of_groups(rate, front)) if each is not None]
    found = next((each for each in readings if holds(each) or is_misprinted(each)), None)
    return Proposal((found,), Confidence.MEDIUM) if found is not None else None


def _of_two_stages(rate: Mention, front: Sequence[Mention]) -> Relation | None:
    """What was done at once and, of the rest that makes up the whole with it, what was done later."""
    plain = [m for m in front if m.is_level and is_term(m) and not m.depth]
    if len(plain) < _TWO + _TWO:
        return None
    later, wholes = plain[-1], rate.sentence.paragraph.wholes
    row = [m for m in plain[:-1] if m.unit == later.unit and wholes.get(m.claim.start) is not None]
    if len(row) < _TWO:
        return None
    at_once, rest = row[-_TWO:]
    whole = wholes[rest.claim.start]
    parts = [m for m in plain if wholes.get(m.claim.start) is whole]
    if wholes[at_once.claim.start] is not whole or parts != [at_once, rest]:
        return None
    if size(later) > size(rest) or rest.index + 1 < later.index and rest.sentence is later.sentence:
        return None
    stem = stem_of(rate.name)
    named = any(has_word(m.label, key) for m in (at_once, later) for key in keys_of(stem))
    if not named and (_DONE.search(stem) is None or _DONE.search(later.label) is None):
        return None
    above = [(1, at_once), (1, later)]
    return quotient(RelationKind.RATE, rate, above, [(1, whole)], roles=RATE_ROLES, cue=rate.name)


def _of_groups(rate: Mention, front: Sequence[Mention]) -> Relation | None:
    """The parts of all groups over their bases, each told right in front of the group's own rate, by which it holds."""
    bases: list[tuple[int, Mention]] = []
    parts: list[tuple[int, Mention]] = []
    own = _OF_ALL.sub("", rate.name)
    for each in front:
        if each.role is not Role.RATE or each.depth or each.index < _TWO:
            continue
        base, part = each.sentence.mentions[each.index - _TWO : each.index]
        if base.unit != part.unit or not base.is_level or not part.is_level or base.peer != each.peer:
            return None
        if not own.endswith(each.name[-_VERB:]) or not holds(rate_over(each, part, base)):
            return None
        bases.append((1, base))
        parts.append((-1 if _is_denied(each.name) != _is_denied(own) else 1, part))
    if len(bases) < _TWO or len({m.unit for _, m in bases}) > 1 or len({sign for sign, _ in parts}) > 1:
        return None
    above = parts if parts[0][0] > 0 else [*bases, *parts]
    return quotient(RelationKind.RATE, rate, above, bases, roles=RATE_ROLES, cue=rate.name)


_VERB = 3


def _is_denied(name: str) -> bool:
    return any(word in name for word in ("不", "未", "非"))
