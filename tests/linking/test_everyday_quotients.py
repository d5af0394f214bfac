"""Quotients in everyday words: right ones are silent, wrong ones are told."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, assert_only_the_wrong_one_is_told


@pytest.mark.parametrize(
    "text",
    [
        # 前者 and 后者 are the two, whatever closes their list
        "大车和小车都用上了，前者运土2.48万方，后者运土0.62万方，共运土3.10万方，前者是后者的{4|3}倍。",
        "大车和小车都用上了，前者运土2.48万方，后者运土0.62万方，共运土3.10万方，前者比后者多{1.86|1.68}万方。",
        "报名的男生48人，女生12人，一共60人，男生是女生的{4|3}倍。",
        "报名的男生48人，女生12人，一共60人，两者相差{36|63}人。",
    ],
)
def test_only_the_wrong_one_is_told(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "报名的男生12人，一共60人，是男生的5倍。",
    ],
)
def test_what_is_right_is_silent(text: str) -> None:
    assert not alarms(text)
