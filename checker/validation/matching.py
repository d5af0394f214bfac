"""Which documents and which tables a schema is for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import PurePath

from checker.model.document import Block, BlockKind, Document
from checker.model.table_schema import SchemaUse

_LONGEST_TITLE = 80
_LINES_ABOVE = 3
"""A table's title stands above it, with its number, its unit or its date on lines between."""


def applies(use: SchemaUse, path: str) -> bool:
    """Whether the schema is for the document at ``path``."""
    if not use.files:
        return True
    from pathspec import GitIgnoreSpec

    try:
        inner = PurePath(os.path.realpath(path)).relative_to(use.folder).as_posix()
    except ValueError:  # not below the folder
        return False
    return GitIgnoreSpec.from_lines([use.files]).match_file(inner)


def without_blanks(text: str) -> str:
    """The text without blanks and line ends: a narrow column breaks its header where it likes."""
    return "".join(text.split())


def titles(document: Document, number: int) -> Iterator[str]:
    """What the table in block ``number`` may be called: its sheet, and the short lines above it, the nearest first."""
    for key, value in document.locate(document.blocks[number].span.start, document.blocks[number].span.start).place:
        if key == "sheet":
            yield str(value)
    for block in reversed(document.blocks[max(number - _LINES_ABOVE, 0) : number]):
        if block.kind is BlockKind.TABLE or block.span.end - block.span.start > _LONGEST_TITLE:
            return
        yield text_of(document, block)


def text_of(document: Document, block: Block) -> str:
    """What stands in the block."""
    return document.text[block.span.start : block.span.end]


def is_called(names: Iterable[str], pattern: str) -> bool:
    """Whether one of the names matches the pattern, blanks aside."""
    return any(fnmatchcase(without_blanks(name), without_blanks(pattern)) for name in names)
