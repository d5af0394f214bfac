"""The characters with which a match of a pattern can begin, told to the engine that searches for one.

``re`` tells its engine such characters only where a pattern is a literal, a set, or a choice of literals. Of
``(?<!不)合格|优良`` it knows nothing, and the engine tries every alternative at every character. Most patterns here are
choices of Chinese words, and most characters of a text begin none of them: a search with the set takes a third of the
time. What matches is the same, as the set only says where a match cannot begin.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_Item = tuple[Any, Any]
"""An operation and its argument, as ``re`` parses a pattern."""


def with_beginnings(code: list[int], parsed: Any) -> list[int]:
    """The program with the set of characters that its matches begin with; unchanged where there is none to be told.

    ``parsed`` is the pattern as ``re`` parses it, ``code`` the program that ``re`` makes of it.
    """
    compiler, constants = import_module("re._compiler"), import_module("re._constants")
    info, length, mask, least, most = code[:5]
    if info != constants.INFO or mask or not least or parsed.state.flags & constants.SRE_FLAG_IGNORECASE:
        return code
    beginnings, may_be_empty = _of_sequence(parsed, constants)
    if beginnings is None or may_be_empty:
        return code
    head = [info, 0, constants.SRE_INFO_CHARSET, least, most]
    charset, _ = compiler._optimize_charset(beginnings)
    compiler._compile_charset(charset, parsed.state.flags, head)
    head[1] = len(head) - 1
    return head + code[1 + length :]


def _of_sequence(sequence: Any, constants: Any) -> tuple[list[_Item] | None, bool]:
    """What the sequence can begin with, ``None`` for anything, and whether it may match nothing."""
    found: list[_Item] = []
    for operation, argument in sequence:
        items, may_be_empty = _of(operation, argument, constants)
        if items is None:
            return None, may_be_empty
        found += [item for item in items if item not in found]
        if not may_be_empty:
            return found, False
    return found, True


def _of(operation: Any, argument: Any, constants: Any) -> tuple[list[_Item] | None, bool]:
    """The same of one operation. What only looks around matches nothing, and so leaves it to what follows."""
    if operation is constants.LITERAL:
        return [(operation, argument)], False
    if operation is constants.IN:
        is_negated = argument[0][0] is constants.NEGATE
        return (None if is_negated else list(argument)), False
    if operation in (constants.AT, constants.ASSERT, constants.ASSERT_NOT):
        return [], True
    if operation is constants.BRANCH:
        each = [_of_sequence(sequence, constants) for sequence in argument[1]]
        known = None if any(items is None for items, _ in each) else [i for items, _ in each for i in items or ()]
        return known, any(may_be_empty for _, may_be_empty in each)
    if operation is constants.SUBPATTERN:
        _, added, taken, inside = argument
        return (None, True) if added or taken else _of_sequence(inside, constants)
    if operation in (constants.MAX_REPEAT, constants.MIN_REPEAT):
        least, _, inside = argument
        items, may_be_empty = _of_sequence(inside, constants)
        return items, may_be_empty or not least
    return None, True
