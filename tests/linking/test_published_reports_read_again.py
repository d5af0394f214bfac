"""Structures of published reports that only look wrong: what stands beside a figure is of another period, list or body."""

from __future__ import annotations

from tests.linking.passages import alarms


def test_among_them_behind_a_semicolon_is_of_both_items_in_front() -> None:
    text = "参与救助72.6万起、安保勤务12.8万起；其中全年处置虚假警{}万起。"
    assert alarms(text.format("15.2")) == []
    assert alarms(text.format("98.2")) == [("GJ102", "98.2万起")]
    assert alarms("参与救助72.6万起、安保勤务12.8万起，其中处置虚假警15.2万起。") == [("GJ102", "15.2万起")]
