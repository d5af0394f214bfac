"""The whole that several figures of one name are parts of: 母公司员工1286人，子公司员工7176人，合计8462人，…占员工总数的."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.linking.shares.base_names import is_called
from checker.linking.shares.base_words import base_words
from checker.model.patterns import pattern

_OF_ALL = pattern("总|全部|所有|全体|全[市县区省州国校院行司局场厂社]")
_FEW = 2


def whole_of_called(share: Mention, called: Sequence[Mention], core: str) -> Mention | None:
    """What the figures of the base's name came to, where the share is of all of them; else ``None``."""
    if _OF_ALL.search(base_words(share)) is None:
        return None
    wholes = share.sentence.paragraph.wholes
    found = {id(whole): whole for m in called if (whole := wholes.get(m.claim.start)) is not None}
    if len(found) != 1 or any(wholes.get(m.claim.start) is None and id(m) not in found for m in called):
        return None
    (whole,) = found.values()
    parts = [m for m in called[0].sentence.mentions if wholes.get(m.claim.start) is whole and is_called(m, core)]
    return whole if len(parts) >= _FEW else None
