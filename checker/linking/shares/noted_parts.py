"""Parts that stand in a bracket behind their name or behind the share: 北站（9件）占5.8%, 占比57.1%（6418人）."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_MOST_LISTED = 12
_LONG = 2


def noted_subject(share: Mention) -> Mention | None:
    """上级补助（约31.56亿元）相当于支出的70.4%: the figure in the bracket behind the share's own subject."""
    before = share.sentence.mentions[share.index - 1] if share.index else None
    if before is None or before.depth != share.depth + 1 or before.clause != share.clause or before.tail:
        return None
    between = share.sentence.text[before.claim.end : share.claim.start]
    return before if _AMOUNTS_TO.match(between) is not None else None


_AMOUNTS_TO = pattern("[）)](?:约|大致)?相当于")


def noted_behind(share: Mention) -> Mention | None:
    """公办园在园幼儿占比57.1%（6418人）: the bare figure in the bracket behind the share is what it is the share of."""
    if share.name == "base" or len(cues.subject_of(share.head)) < _LONG:
        return None
    behind = share.sentence.mentions[share.index + 1 : share.index + 2]
    return next((m for m in behind if m.owner is share and m.is_level and not m.lead.strip()), None)


def several_noted_behind(share: Mention) -> list[Mention]:
    """研究生、本科学历合计占97.5%（635人、286人）: the bare figures in the bracket behind, the last first."""
    behind = [m for m in share.sentence.mentions[share.index + 1 :][:_MOST_LISTED] if m.owner is share]
    alike = all(m.is_level and m.unit == behind[0].unit and not m.lead.strip("、和及与 ") for m in behind)
    return behind[::-1] if len(behind) > 1 and alike else []


def noted_behind_name(share: Mention) -> Mention | None:
    """北站（9件）占5.8%、东站（14件）占9.0%: the figure in the bracket behind the name of the item."""
    noted = share.sentence.mentions[share.index - 1] if share.index else share
    if noted.depth != 1 or share.depth or not noted.is_level or noted.clause != share.clause or noted.lead.strip():
        return None
    if noted.owner is not None and noted.owner.is_level and noted.owner.clause == noted.clause:
        return None  # 男性862人（862户）占54.7%
    if noted.index and (front := share.sentence.mentions[noted.index - 1]).depth and front.clause == noted.clause:
        return None  # 公务执勤（8.4万起）及其他出动（9.7万起）占总数的10.1%: of both
    return noted if _BEHIND_NOTE.match(share.sentence.text, noted.claim.end, share.claim.end) is not None else None


_BEHIND_NOTE = pattern("[^，,。；;、（()）\\d]{0,3}[）)](?:约|仅|只|共)?占")
