"""Lists that end with a rest of which no figure is told: A类211件、B类61件，其余C类."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.model.patterns import pattern


def leaves_rest_untold(parts: Sequence[Mention]) -> bool:
    """Whether words behind the last item say that there are others, and no figure how many."""
    last = parts[-1]
    return _REST.match(last.sentence.text, last.claim.end, last.sentence.end) is not None


_REST = pattern(
    "[^，,、；;。：:（()）\\d]{0,8}[，,、和及]\\s*(?:其余|其他|其它|余下|剩余|剩下|余者|余)(?:的|部分|均|都|则|皆)*(?:为|是|属|系)?"
    "[^，,；;。：:（()）\\d]{1,24}(?=[，,；;。）)]|$)"
)
