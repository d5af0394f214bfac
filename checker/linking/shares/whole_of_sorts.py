"""The whole that several figures of one name are parts of: 母公司员工A，子公司员工B，合计C，…占员工总数的."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.linking.reach import has_word
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
    parts = [m for m in called[0].sentence.mentions if wholes.get(m.claim.start) is whole]
    all_called = all(is_called(m, core) and has_word(m.label, core) for m in parts)  # 饮酒驾驶8174起、醉酒驾驶1326起
    return whole if len(parts) >= _FEW and all_called else None
