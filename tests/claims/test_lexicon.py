"""The table of words that checks read is compiled from the lists that people edit."""

from __future__ import annotations

from checker.claims.compile_lexicon import TABLE, table_text, word_lists
from checker.claims.lexicon_table import WORD_LISTS


def test_the_table_is_compiled_from_the_lists_as_they_are() -> None:
    lists = word_lists()
    assert TABLE.read_text(encoding="utf-8") == table_text(lists)
    assert lists == WORD_LISTS
