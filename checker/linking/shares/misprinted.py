"""Shares whose words leave the base open, told where one digit parts them from the likeliest: 绿色矿山53家，占47.3%.

Of figures that have nothing to do with each other few are one digit apart. So the base that is nearest, or that has the
signs of the name (占破案总数的 of 破获刑事案件3184起), is believed as far as a misprint goes.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import holds, is_misprinted
from checker.linking.passage import Mention
from checker.linking.shares.base_names import MEASURED
from checker.linking.shares.base_words import BARE_SHARE
from checker.linking.shares.lists import base_of
from checker.linking.shares.taken_together import has_share
from checker.model.relation import Relation


def misprinted(share: Mention, part: Mention, readings: Sequence[Relation], words: str) -> Relation | None:
    """The likeliest reading of a share right behind its part, if it misses by one digit and none comes out."""
    behind = share.index == part.index + 1 and share.clause - part.clause <= 1 and share.peer == part.peer
    if not behind or BARE_SHARE.match(share.lead) is None or any(map(holds, readings)):
        return None
    readings = [reading for reading in readings if not _is_beside(share, reading)]
    likeliest = _named(share, readings, words) if words else next(iter(readings), None)
    return likeliest if likeliest is not None and is_misprinted(likeliest) else None


def _is_beside(share: Mention, reading: Relation) -> bool:
    """Whether the base is itself told as a share, or is the sum of a list, which may lack an item.

    老年人口28004万人，占总人口的19.8%，其中65岁以上20978万人，占总人口的14.9%.
    """
    base = base_of(reading)
    mention = share.sentence.paragraph.mention_at(base[0]) if len(base) == 1 else None
    return mention is None or has_share(mention, share)


def _named(share: Mention, readings: Sequence[Relation], words: str) -> Relation | None:
    """The reading whose base has the most of the signs of the name, at least half of them."""
    signs = set(MEASURED.sub("", words) or words)  # 占耕地面积的: no 播种面积
    found = [(_likeness(share, reading, signs), reading) for reading in readings]
    best = max((likeness for likeness, _ in found), default=0)
    return next(reading for likeness, reading in found if likeness == best) if best * 2 >= len(signs) else None


def _likeness(share: Mention, reading: Relation, signs: set[str]) -> int:
    base = base_of(reading)
    mention = share.sentence.paragraph.mention_at(base[0]) if len(base) == 1 else None
    return len(signs.intersection(mention.head + mention.label)) if mention is not None else 0
