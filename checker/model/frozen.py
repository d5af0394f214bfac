"""Values that cannot be changed and are no tuples.

The records that every check loads are named tuples, classes with slots, or these, and no dataclasses: importing
``dataclasses`` and compiling the text of their methods would take an eighth of the start of a small check.
"""

from __future__ import annotations

from typing import NoReturn, dataclass_transform


@dataclass_transform(frozen_default=True)
class Frozen:
    """Refuses to set its attributes, as type checkers know; ``__init__`` writes them with ``object.__setattr__``."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be removed")
