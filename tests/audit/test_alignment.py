"""What two sequences have in common, whatever they are, in a time that can be told beforehand."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.audit.alignment import in_order
from checker.audit.pairing import paired
from checker.audit.passages import passages
from checker.claims import extract
from checker.readers import read_bytes


@given(st.text("abc", max_size=30), st.text("abc", max_size=30))
def test_pairs_are_equal_and_ascend(old: str, new: str) -> None:
    pairs = in_order(old, new)
    assert all(old[before] == new[after] for before, after in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


@given(st.lists(st.integers()), st.integers())
def test_one_item_more_leaves_all_others_paired(items: list[int], more: int) -> None:
    assert len(in_order(items, [*items[:3], more, *items[3:]])) == len(items)


def test_long_sequences_are_cut_at_what_is_there_once() -> None:
    old = [(number % 7, number if number % 7 == 0 else 0) for number in range(9000)]
    new = [(9, number) for number in range(5)] + old[:4000] + old[4100:]
    assert len(in_order(old, new)) >= len(old) - 110


_WORDS = "受理案件收入民事刑事行政增长同比上年全年办结合格率抽检药品批次法律援助接待群众"


def _text(size: int, seed: int) -> str:
    """Words and figures without sense, of about so many characters."""
    chance = random.Random(seed)
    parts = (
        "".join(chance.choice(_WORDS) for _ in range(chance.randint(3, 20)))
        + f"{chance.randint(1, 999)}{chance.choice('件起人次')}{chance.choice('，。')}\n"
        for _ in range(size // 16)
    )
    return "".join(parts)


HOSTILE = {
    "equal lines": ("受理5件。\n" * 8_000, "受理5件。\n" * 8_001),
    "equal lines with another figure": ("受理5件。\n" * 8_000, "受理6件。\n" * 8_000),
    "equal lines out of step": ("受理5件。\n办结6件。\n" * 4_000, "办结6件。\n受理5件。\n办结7件。\n" * 3_000),
    "nothing in common": (_text(80_000, 1), _text(80_000, 2)),
    "one sentence each": (_text(100_000, 1).replace("。\n", "、"), _text(100_000, 2).replace("。\n", "、")),
    "no mark at all": ("五" + "件5" * 40_000 + "六", "七" + "5件" * 40_000 + "八"),
    "sentences in another order": (_text(40_000, 1) + _text(40_000, 2), _text(40_000, 2) + _text(40_000, 1)),
    "cells": ("| 5 | 6 |\n|---|---|\n" + "| 5 | 5 |\n" * 2_000, "| 5 | 6 |\n|---|---|\n" + "| 5 | 6 |\n" * 2_000),
}


@pytest.mark.parametrize("texts", HOSTILE.values(), ids=HOSTILE)
def test_hostile_drafts_are_paired_in_a_bounded_time(texts: tuple[str, str]) -> None:
    old, new = (read_bytes(text.encode(), "a.md" if "|---|" in text else "a.txt") for text in texts)
    old_claims, new_claims = extract(old), extract(new)
    start = time.process_time()
    pairs = paired(passages(old, old_claims), old_claims, passages(new, new_claims), new_claims)
    assert time.process_time() - start < 20
    assert len(set(pairs.values())) == len(pairs)
