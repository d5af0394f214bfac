"""What a share can be of, as it is found, and what the last ones were of: 占当年使用额的44.2%；…，占17.6% goes on."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Sentence
from checker.model.relation import Confidence


class Bases:
    """What a share can be of, the likeliest first, and how sure the words are of it."""

    __slots__ = ("bases", "confidence", "explicit", "larger", "stated", "words")

    def __init__(
        self, bases: Sequence[Mention], confidence: Confidence, *, words: str = "", explicit: bool = False
    ) -> None:
        self.bases = bases
        self.confidence = confidence
        self.words = words
        """What the text calls the base, "" where it does not."""
        self.larger: Sequence[Mention] = ()
        """Every figure around that is counted alike and large enough, whatever its words."""
        self.explicit = explicit
        """Whether the words leave no doubt of part and base, however far the share is off."""
        self.stated = False
        """Whether the base stands in the share's own words, so that no list has another."""


class Named:
    """What the paragraph's shares have been of so far.

    ``proven`` holds the figure by the words that named it, once a share came out right; ``words`` or the figure
    ``stated`` are those of the last share that named its base, which the ones behind it in a list go without.
    """

    __slots__ = ("peer", "proven", "sentence", "stated", "words")

    def __init__(self) -> None:
        self.peer = 0
        self.proven: dict[str, Mention] = {}
        self.words = ""
        self.sentence: Sentence | None = None
        self.stated: Mention | None = None

    def learn(self, share: Mention, words: str, stated: Mention | None) -> None:
        """Remember the base that the share names, in words or with a figure of its own."""
        self.words, self.sentence, self.stated, self.peer = words, share.sentence, stated, share.peer
