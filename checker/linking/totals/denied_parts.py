"""What is and what is not, which make up the figure in front of them: 抽检1826批次，合格1803批次，不合格23批次."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention
from checker.linking.reach import has_word
from checker.linking.totals.carried_unsaid import is_opening_told, may_have_been_there
from checker.linking.totals.columns import MOST_PARTS, Column
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import exceeds
from checker.linking.totals.untold_rest import leaves_rest_untold
from checker.model.relation import Confidence

_BEHIND_VERB = "为达约了共 　"
_LAST = 4
"""So many characters hold the verb that a figure's words end with, and what denies it."""


def denied_parts(column: Column) -> Iterator[Proposal]:
    """合格1803批次，不合格23批次: what is and what is not make up the figure in front of them."""
    top = column.top
    for at in range(2, min(len(top), MOST_PARTS)):
        # 因证据不足等原因不批准逮捕412人: the last one that denies what an item in front says
        found = ((denied, _said_before(top[:at], denied.group(1))) for denied in _denials(top[at]))
        denied, said = next(((denied, at) for denied, at in found if at), (None, 0))
        if denied is None or top[said].claim.values.low is None:
            continue
        stem = denied.group(1)
        whole = top[said - 1]
        if may_have_been_there(top[at], whole, top[said : said + 1]) or is_opening_told(whole, top[at]):
            continue
        if has_word(whole.lead.rstrip(_BEHIND_VERB)[-_LAST:], stem):
            continue  # 予以公开96件、部分公开21件、不予公开18件: the first of one list
        runs = [[top[said], top[at]], top[said : at + 1], top[said : at + 2]]
        if leaves_rest_untold(runs[0]) and not exceeds(whole, runs[0]):
            continue  # 准予许可412件，不予许可34件，其余在办
        readings = tuple(total_relation(whole, run, denied.group()) for run in runs)
        yield Proposal(readings, Confidence.MEDIUM)


def _denials(part: Mention) -> Iterator[re.Match[str]]:
    """What the figure's words deny, the last first: 证据不足不批准逮捕 denies 批准, and 足不."""
    label = part.label
    at = max(label.rfind("不"), label.rfind("未"))
    while at >= 0:
        if (denied := cues.DENIED_PART.match(label, at)) is not None:
            yield denied
        at = max(label.rfind("不", 0, at), label.rfind("未", 0, at))


def _said_before(top: Sequence[Mention], stem: str) -> int:
    """The last of the figures behind the first one whose words have the stem, by its place; 0 for none."""
    return next((at for at in range(len(top) - 1, 0, -1) if stem in top[at].label), 0)
