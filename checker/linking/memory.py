"""What was told before: figures of earlier paragraphs that a later one may refer to by name or by sum."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from itertools import islice

from checker.linking import cues
from checker.linking.passage import Mention, Paragraph

_MOST = 120
"""How many figures of one unit are remembered."""


def _newest() -> deque[Mention]:
    return deque(maxlen=_MOST)


class Memory:
    """The levels of a document so far, by unit, the newest last."""

    __slots__ = ("by_unit", "partitions", "proven")

    def __init__(self) -> None:
        self.by_unit: defaultdict[str, deque[Mention]] = defaultdict(_newest)
        self.partitions: set[tuple[str, ...]] = set()
        """What the parts were called of every breakdown that came out."""
        self.proven: dict[str, Mention] = {}
        """The last figure of each unit that a share came out on: 1．…占37.7%；⏎2．…占17.4%；⏎3．… have one base."""

    def learn(self, paragraph: Paragraph) -> None:
        """Remember the paragraph's levels."""
        for sentence in paragraph.sentences:
            for mention in sentence.mentions:
                if mention.is_level:
                    self.by_unit[mention.unit].append(mention)

    def learn_bases(self, paragraph: Paragraph, starts: Iterable[int]) -> None:
        """Remember the figures that begin there as bases on which shares came out."""
        for start in starts:
            mention = paragraph.mention_at(start) or next(
                (m for known in self.by_unit.values() for m in known if m.claim.start == start), None
            )
            if mention is not None:
                self.proven[mention.unit] = mention

    def named(self, words: str, unit: str) -> list[Mention]:
        """Figures whose label holds all of ``words``, the newest first; none when ``words`` is a single character."""
        if len(words) < 2:
            return []
        return [m for m in reversed(self.by_unit.get(unit, ())) if words in cues.told_apart(m.label, words)]

    def recent(self, unit: str, most: int) -> Sequence[Mention]:
        """Up to ``most`` figures of the unit, the newest first."""
        known = self.by_unit.get(unit)
        return () if known is None else list(islice(reversed(known), most))

    def people(self) -> list[Mention]:
        """Populations told so far, the newest first: 常住人口284.7万人."""
        return [m for m in reversed(self.by_unit.get("人", ())) if "人口" in m.label]


def core_of(words: str) -> str:
    """``words`` without what any total is called: 营业收入总额的 -> 营业收入."""
    for filler in _GENERIC:
        words = words.replace(filler, "")
    return words


_GENERIC = (
    "总数",
    "总量",
    "总额",
    "总",
    "全部",
    "数",
    "量",
    "额",
    "的",
    "全",
    "当月",
    "本月",
    "同期",
    "比",
    "了",
    "所有",
    "该类",
)
