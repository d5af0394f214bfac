"""What settings mean: which rules run, which relations are shown, which source wins."""

from __future__ import annotations

import pytest

from checker.errors import UsageError
from checker.model.relation import Confidence
from checker.model.verdict import Severity
from checker.settings import DEFAULTS, Settings
from checker.settings.partial import Partial, layered, rule_prefixes, size

RULES = {"GJ101": "sum-mismatch", "GJ102": "part-exceeds-whole", "GJ201": "rate-mismatch"}


@pytest.mark.parametrize(
    ("select", "ignore", "selected"),
    [
        ((), (), {"GJ101", "GJ102", "GJ201"}),
        (("GJ1",), (), {"GJ101", "GJ102"}),
        ((), ("GJ1",), {"GJ201"}),
        (("GJ101",), ("GJ1",), {"GJ101"}),
        (("GJ1",), ("GJ101",), {"GJ102"}),
        (("GJ101",), ("GJ101",), set()),
        (("GJ",), ("GJ2",), {"GJ101", "GJ102"}),
    ],
)
def test_the_longest_prefix_that_names_a_rule_decides(
    select: tuple[str, ...], ignore: tuple[str, ...], selected: set[str]
) -> None:
    settings = Settings(select=select, ignore=ignore)
    assert {rule for rule in RULES if settings.is_selected(rule)} == selected


def test_weak_relations_show_in_the_audit_profile_only() -> None:
    assert [DEFAULTS.shows(confidence) for confidence in Confidence] == [True, True, False]
    assert all(Settings(profile="audit").shows(confidence) for confidence in Confidence)


def test_the_later_source_wins_where_it_says_something() -> None:
    file = Partial(profile="audit", lang="en", fail_on=Severity.ERROR)
    line = Partial(lang="zh", ignore=("GJ1",))
    assert layered(file, line) == Settings(profile="audit", lang="zh", fail_on=Severity.ERROR, ignore=("GJ1",))


def test_no_source_gives_the_defaults() -> None:
    assert layered() == layered(Partial()) == DEFAULTS


@pytest.mark.parametrize(
    ("word", "prefix"),
    [("GJ101", "GJ101"), ("gj1", "GJ1"), ("sum-mismatch", "GJ101"), ("Rate-Mismatch", "GJ201"), ("ALL", "GJ")],
)
def test_a_rule_is_named_by_id_prefix_or_name(word: str, prefix: str) -> None:
    assert rule_prefixes([word], RULES, where="--select") == (prefix,)


@pytest.mark.parametrize(("word", "hint"), [("sum-missmatch", "sum-mismatch"), ("GJ109", "GJ102"), ("", "lists them")])
def test_a_rule_that_does_not_exist_is_refused_with_a_hint(word: str, hint: str) -> None:
    with pytest.raises(UsageError, match=hint):
        rule_prefixes([word], RULES, where="--select")


@pytest.mark.parametrize(
    ("text", "count"),
    [("1", 1), ("500K", 512_000), ("64M", 67_108_864), ("64 MiB", 67_108_864), ("1g", 1_073_741_824), ("10b", 10)],
)
def test_sizes_are_read_in_steps_of_1024(text: str, count: int) -> None:
    assert size(text, where="--max-size") == count


@pytest.mark.parametrize("text", ["", "0", "-1", "1.5M", "many", "64X", "１M"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no size"):
        size(text, where="--max-size")
