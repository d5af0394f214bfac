"""The nearest figure in front of a share, or the whole list that ends with it: 新建3.6万亩、改造2.4万亩，占耕地的."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.lists.respective import value_of_item
from checker.linking.passage import Mention
from checker.linking.reach import among, has_word
from checker.linking.shares.amounts_in_front import HOLDS
from checker.linking.shares.base_words import base_named
from checker.linking.shares.taken_together import Parts, all_shared_out, taken_together, words_together
from checker.model.patterns import pattern

_MOST_LISTED = 12
_LONG = 2


def in_other_unit(parts: Sequence[Mention]) -> Parts:
    """消除风险846户2257人，占…: the figure side by side with the nearest one, in a unit of its own."""
    if len(parts) != 1 or not parts[0].index:
        return []
    part, before = parts[0], parts[0].sentence.mentions[parts[0].index - 1]
    paired = before.clause == part.clause and before.bracket == part.bracket and not part.lead.strip()
    return [[before]] if paired and before.is_level and before.unit != part.unit else []


def is_of_closed(share: Mention, part: Mention) -> bool:
    """受理106156件，审执结101046件，基层法院结案数占: of what the figure right in front says was closed."""
    closed = _NUMBER_CLOSED.search(cues.subject_of(share.head)) is not None
    return closed and _CLOSED.search(part.lead) is not None and part.index + 1 == share.index


_NUMBER_CLOSED = pattern("(?:结案|审结|办结|审执结)(?:件|总)?数?$")
_CLOSED = pattern("(?:审执?结|结案|办结|执结)[^，,。；;\\d]{0,4}$")


def alternatives_of(share: Mention, amounts: list[Mention]) -> Parts:
    """The nearest figure, or the whole list that ends with it; the list first where words take it together."""
    nearest = amounts[0]
    if is_of_closed(share, nearest):
        return [[nearest]]
    if (together := words_together(share)) is not None:
        return taken_together(share, together, amounts)
    if row := all_shared_out(share, amounts):
        return [row, [nearest]]
    listed = [nearest]
    for amount in amounts[1:_MOST_LISTED]:
        if amount.unit != nearest.unit or amount.peer != nearest.peer or listed[-1].separator != "、":
            break
        listed.append(amount)
    subject = cues.subject_of(share.head)
    if len(subject) >= _LONG and share.depth == 0 and not share.name and not subject.startswith("在"):
        if (item := value_of_item(subject, [m for m in amounts if m.sentence is share.sentence])) is not None:
            return [[item]]
        opening = [
            m for m in amounts if len(m.lead.strip("，,、 ")) >= _LONG and subject.startswith(m.lead.strip("，,、 "))
        ]
        if len(opening) == 1 and opening[0] is not nearest:
            return [opening]  # 肢体1958人，听力886人，其他425人，肢体残疾人占
        known = [(_known(subject, m), m) for m in amounts]
        best = max(size for size, _ in known)
        if best * 2 >= len(subject) and _known(subject, nearest) < best:
            return [[m] for size, m in known if size == best][:3]
    of_all = (
        next((m for m in amounts[1:_MOST_LISTED] if among(m, nearest)), None) if share.head.endswith("的") else None
    )
    wholes = [[of_all]] if of_all is not None and of_all.unit == nearest.unit else []
    if (composed := _composed(share, listed)) is not None:
        return [[composed], listed]
    # 已建成42.7万亩，其中新建3.6万亩、改造2.4万亩，占耕地面积（71.4万亩）的59.8%: of any of them
    return [[nearest], listed, *wholes] if len(listed) > 1 else [[nearest], *wholes]


def _composed(share: Mention, listed: Sequence[Mention]) -> Mention | None:
    """研发人员1102人，含技术人员中的1040人和一线兼职的62人，占员工总数的13.02%: what 含 says the whole of, in full."""
    first = listed[-1]
    whole = first.sentence.mentions[first.index - 1] if first.index else None
    if whole is None or not base_named(share) or share.name or HOLDS.match(first.lead) is None:
        return None
    wholes = first.sentence.paragraph.wholes
    row = first.sentence.mentions[first.index : share.index]
    beside = share.clause - row[-1].clause <= 1 and first.clause - whole.clause <= 1
    return whole if beside and all(wholes.get(m.claim.start) is whole for m in row) else None


def _known(subject: str, mention: Mention) -> int:
    """How much of the share's subject the figure's words have, and do not deny: 税收 in 税收收入, not in 非税收入."""
    if subject in mention.label and not has_word(mention.label, subject):
        return 0
    return cues.overlap(subject, mention.label)


def is_named(share: Mention, mention: Mention) -> bool:
    subject = cues.subject_of(share.head)
    return _known(subject, mention) == len(subject)
