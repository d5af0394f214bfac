"""Shares each of what is called like its part: 8月抢险2.4万起、救助5.3万起，各占全年同类的31%和38%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.shares.base_words import base_words
from checker.linking.shares.bases_found import Bases
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_NAME = 2


def is_of_its_kin(share: Mention, part: Mention) -> bool:
    """货物采购授予中小企业的占货物支出的85.49%，工程占76.21%: where the base bears its name, each has its own."""
    words = base_words(share)
    subjects = (share.head[:_NAME].strip(), part.label[:_NAME].strip())
    return len(words) > _NAME and any(len(name) == _NAME and words.startswith(name) for name in subjects)


def is_of_its_sort(share: Mention) -> bool:
    """Whether 占 says, of this share or of the first of its list, that each part is of what is called like it."""
    beside = (m for m in share.sentence.mentions if m.clause == share.clause and m.role is Role.SHARE)
    return _OF_ITS_SORT.match(base_words(next(beside, share))) is not None


def of_its_sort(part: Mention, told: Sequence[Mention]) -> Bases:
    """8月抢险2.4万起、救助5.3万起，各占全年同类的31%和38%: each of what bears its name, or of nothing."""
    name = cues.subject_of(part.lead)
    called = [m for m in told if len(name) >= _WORD and cues.subject_of(m.lead).endswith(name)]
    return Bases(called[:1], Confidence.HIGH if called else Confidence.LOW, words=name)


_WORD = 2
_OF_ITS_SORT = pattern("[^，,。；;\\d]{0,4}(?:同类|同一?类型|同种)")
