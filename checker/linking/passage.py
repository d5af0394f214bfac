"""The nouns of an outline: paragraph, sentence, and the figure in its place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from enum import StrEnum
from fractions import Fraction

from checker.model.claim import Claim, ClaimKind
from checker.model.document import Block


class Role(StrEnum):
    """The part a figure plays in its own clause, before it is tied to any other."""

    LEVEL = "level"
    PREVIOUS = "previous"
    CHANGE = "change"
    NET = "net"
    GROWTH = "growth"
    SHARE = "share"
    RATE = "rate"
    PERCENT = "percent"
    AVERAGE = "average"
    MULTIPLE = "multiple"
    RATIO = "ratio"
    BASE = "base"
    CONDITION = "condition"


_LEVEL = Role.LEVEL
PERCENT_KINDS = frozenset({ClaimKind.PERCENT, ClaimKind.PERMILLE, ClaimKind.FRACTION})
NO_AMOUNTS = PERCENT_KINDS | {ClaimKind.POINTS, ClaimKind.MULTIPLE, ClaimKind.RATIO}
"""Kinds of figures that count and measure nothing of their own."""
SAME_UNIT = {"名": "人", "位": "人", "场次": "场", "户家庭": "户", "标准箱": "标箱"}


class Mention:
    """A figure where it stands.

    ``head`` is the text of its clause in front of it, ``lead`` the part of it behind the previous figure or
    separator, without a bracket that follows no figure; ``tail`` is the text up to the next figure or separator,
    ``name`` what the role calls it ("结案率"). ``separator`` is the mark that opens its item. ``owner`` is the figure
    that its bracket follows, ``depth`` how many brackets it stands in. ``clause`` and ``peer`` number the stretches
    between commas and semicolons.
    """

    __slots__ = (
        "bracket",
        "claim",
        "clause",
        "depth",
        "direction",
        "head",
        "index",
        "is_level",
        "label",
        "lead",
        "name",
        "owner",
        "peer",
        "role",
        "sentence",
        "separator",
        "tail",
        "times",
        "unit",
        "values",
        "year",
    )

    def __init__(
        self,
        claim: Claim,
        head: str,
        lead: str,
        separator: str,
        clause: int,
        peer: int,
        depth: int,
        owner: Mention | None,
        sentence: Sentence,
        bracket: int = 0,
    ) -> None:
        self.claim = claim
        self.head = head
        self.lead = lead
        self.separator = separator
        self.clause = clause
        self.peer = peer
        self.depth = depth
        self.owner = owner
        self.sentence = sentence
        self.tail = ""
        self.role = _LEVEL
        self.is_level = True
        """Whether its role is LEVEL: what most linkers ask of it."""
        self.direction = 0
        self.name = ""
        self.index = 0
        self.bracket = bracket
        """Which bracket of the sentence it stands in, 0 for none."""
        self.year = 0
        """The year that the words in front of it name, 0 for none."""
        self.unit = ""
        """The unit of the figure, one name for units that count the same: 名 and 位 are 人."""
        self.label = ""
        """The words around the figure that say what it counts; of 件 and 人 side by side, those of the first."""
        self.times = 1
        """How many things have so many each: 2 for the 1所 of 特殊教育学校、教师进修学校各1所."""
        self.values = claim.values
        """The true values behind the figure, as often as it is meant."""

    def copy(self) -> Mention:
        """The same figure once more, to be read in another way."""
        twin = object.__new__(Mention)
        for name in Mention.__slots__:
            setattr(twin, name, getattr(self, name))
        return twin

    def with_claim(self, claim: Claim) -> Mention:
        """The figure in its place, read as this claim: in another unit, with a sign, as just the number."""
        twin = self.copy()
        twin.claim = claim
        twin.values = claim.values if self.times == 1 else claim.values.scaled(Fraction(self.times))
        return twin

    def as_change(self, direction: int) -> Mention:
        """The figure read as what was added, 1, or taken away, -1."""
        change = self.copy()
        change.direction = direction
        return change

    def __repr__(self) -> str:
        return f"<{self.claim.literal} {self.role} {self.name}>"


_UNREAD = ("name", "code")


class Sentence:
    """A sentence that holds at least one figure; ``text`` is the whole document's."""

    __slots__ = ("end", "mentions", "notes", "paragraph", "roles", "start", "text", "words")

    def __init__(self, text: str, start: int, end: int, paragraph: Paragraph, notes: tuple[Claim, ...]) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.paragraph = paragraph
        self.mentions: list[Mention] = []
        self.notes = notes
        """Numbers of it that assert nothing: dates, markers, slogans."""
        self.roles: frozenset[Role] = frozenset()
        """The roles that its figures play."""
        self.words = text[start:end]
        """The sentence itself."""

    def has_unread(self, start: int, end: int) -> bool:
        """Whether a number between the two places has a unit that nobody knows: 46.8TB."""
        return any(note.why in _UNREAD and start <= note.start < end for note in self.notes)


class Paragraph:
    """A block of text with its sentences in order."""

    __slots__ = (
        "block",
        "divided",
        "figures",
        "partitions",
        "previous",
        "priced",
        "roles",
        "sentences",
        "wholes",
        "words",
    )

    def __init__(self, block: Block, previous: Paragraph | None) -> None:
        self.block = block
        self.sentences: list[Sentence] = []
        self.wholes: dict[int, Mention] = {}
        """The whole that a figure was found to be a part of, by the start of the figure's claim."""
        self.divided: defaultdict[int, int] = defaultdict(int)
        """How many parts the wholes have, by the start of each whole's claim."""
        self.priced: set[int] = set()
        """The starts of the prices that an amount is made of, and that are no average of it."""
        self.previous = previous
        """The paragraph with figures in front of it."""
        self.partitions: set[tuple[str, ...]] = set()
        """What parts were called that once came out: 沿海 and 内河 divide the next whole too."""
        self.words = ""
        """Its text from the first sentence with a figure to the last."""
        self.roles: frozenset[Role] = frozenset()
        """The roles that its figures play."""
        self.figures = 0
        """How many figures its sentences have together."""

    def is_read(self) -> None:
        """Take in what its sentences have together, when the last one has been read."""
        if self.sentences:
            first, last = self.sentences[0], self.sentences[-1]
            self.words = first.text[first.start : last.end]
            self.roles = frozenset().union(*[sentence.roles for sentence in self.sentences])
            self.figures = sum([len(sentence.mentions) for sentence in self.sentences])

    def mention_at(self, start: int) -> Mention | None:
        """The figure whose claim begins there."""
        at = self.number_at(start)
        return next((m for m in self.sentences[at].mentions if m.claim.start == start), None) if at >= 0 else None

    def number_at(self, start: int) -> int:
        """The number of the last sentence that begins there or in front; -1 where none does."""
        return bisect_right(self.sentences, start, key=lambda sentence: sentence.start) - 1

    def number_of(self, sentence: Sentence) -> int:
        """Which of its sentences it is; for one that is being read, the number that it will have."""
        return bisect_left(self.sentences, sentence.start, key=lambda each: each.start)

    def take_as_part(self, start: int, whole: Mention) -> None:
        """Remember the whole of the figure whose claim begins there."""
        known = self.wholes.get(start)
        if known is not None:
            self.divided[known.claim.start] -= 1
        self.wholes[start] = whole
        self.divided[whole.claim.start] += 1

    def is_divided(self, mention: Mention) -> bool:
        """Whether the figure was found to be the whole of others."""
        return self.divided.get(mention.claim.start, 0) > 0

    def before(self, number: int, most: int) -> list[Sentence]:
        """Up to ``most`` sentences in front of sentence ``number``, nearest first, across paragraphs."""
        found = self.sentences[max(0, number - most) : number][::-1]
        if len(found) < most and self.previous is not None:
            found += self.previous.sentences[::-1][: most - len(found)]
        return found
