"""Which figures of two drafts are the same, and what became of the relations between them."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.audit.comparison import compare, fails
from checker.model.drafts import Drafts, Fate, RelationChange
from checker.model.verdict import Severity
from checker.readers import read_bytes
from checker.settings import Settings
from tests.report.made import report_on

CASES = "全年受理法律援助案件485件，分为民事121件、行政1件、刑事363件。\n"
DRUGS = "抽检药品328批次，合格319批次，合格率97.26%。\n"
INCOME = "全年收入1200万元，比上年增加100万元，增长9.09%。\n"
TABLE = """\
| 类别 | 2023年 | 2024年 |
|------|------|------|
| 民事 | 110 | 121 |
| 行政 | 1 | 1 |
| 刑事 | 363 | 363 |
| 合计 | 474 | 485 |
"""


def drafts(old: str, new: str, *, path: str = "报告.md") -> Drafts:
    return compare(report_on(old, path), report_on(new, path), Settings())


def figures(old: str, new: str) -> list[tuple[str, str]]:
    """The figures that changed as pairs of old and new, "" for none."""
    return [(each.old, each.new) for each in drafts(old, new).figures]


def fates(compared: Drafts) -> list[Fate]:
    return [each.fate for each in compared.relations]


def only(compared: Drafts, fate: Fate) -> RelationChange:
    (change,) = compared.relations
    assert change.fate is fate
    return change


@pytest.mark.parametrize("text", [CASES, CASES + DRUGS + INCOME, TABLE, "没有数字。\n"])
def test_a_draft_is_not_another_than_itself(text: str) -> None:
    compared = drafts(text, text)
    assert compared.figures == ()
    assert compared.relations == ()
    assert compared.kept == sum(1 for claim in compared.new.claims if not claim.why)
    assert compared.held == len(compared.new.relations)


def test_a_figure_that_changed_is_told_with_what_it_was() -> None:
    compared = drafts(CASES + DRUGS, CASES.replace("121件", "123件") + DRUGS)
    (figure,) = compared.figures
    assert (figure.old, figure.new, figure.around) == ("121件", "123件", "分为民事123件")
    assert compared.kept == 6


def test_a_paragraph_that_was_moved_is_no_change() -> None:
    parts = [CASES, DRUGS, INCOME]
    assert figures("\n".join(parts), "\n".join(parts[::-1])) == []


def test_a_paragraph_that_was_moved_and_edited_is_the_same_paragraph() -> None:
    old = "\n".join([CASES, DRUGS, INCOME])
    new = "\n".join([INCOME, CASES.replace("121件", "123件"), DRUGS])
    assert figures(old, new) == [("121件", "123件")]


def test_renumbered_headings_are_no_change() -> None:
    old = f"一、案件\n\n{CASES}\n二、药品\n\n{DRUGS}"
    new = f"一、总体情况\n\n二、案件\n\n{CASES}\n三、药品\n\n{DRUGS}"
    compared = drafts(old, new)
    assert compared.figures == ()
    assert compared.relations == ()


def test_words_around_a_figure_may_change() -> None:
    assert figures(CASES, CASES.replace("全年受理", "一年来，共受理各类")) == []


def test_a_sentence_that_was_split_has_its_figures() -> None:
    assert figures(INCOME + DRUGS, INCOME.replace("元，比", "元。比").replace("100万", "110万") + DRUGS) == [
        ("100万元", "110万元")
    ]


def test_sentences_that_were_merged_have_their_figures() -> None:
    old = "全年共受理法律援助案件485件。其中民事案件121件。\n" + DRUGS
    new = "全年共受理法律援助案件486件，其中民事案件121件。\n" + DRUGS
    assert figures(old, new) == [("485件", "486件")]


def test_of_equal_figures_in_a_sentence_the_right_one_changed() -> None:
    old = "甲镇5件、乙镇5件、丙镇5件、丁镇5件、戊镇5件。\n"
    compared = drafts(old, old.replace("丁镇5件", "丁镇6件"))
    (figure,) = compared.figures
    assert figure.around == "丁镇6件"
    assert figures(old, old.replace("丙镇5件、", "")) == [("5件", "")]


def test_a_figure_that_changed_in_two_places_is_told_twice() -> None:
    text = CASES + DRUGS + "其中办结法律援助案件485件。\n"
    assert figures(text, text.replace("485", "487")) == [("485件", "487件")] * 2


def test_figures_are_added_and_removed_in_the_order_of_the_new_draft() -> None:
    new = CASES.replace("行政1件", "行政1件、仲裁2件") + "走访企业30家。\n" + INCOME
    assert figures(CASES + DRUGS + INCOME, new) == [
        ("", "2件"),
        ("328批次", ""),
        ("319批次", ""),
        ("97.26%", ""),
        ("", "30家"),
    ]


@pytest.mark.parametrize("other", ["１,２００万元", "1200 万元", "1,200万元"])
def test_another_way_to_write_the_same_figure_is_no_change(other: str) -> None:
    assert figures(INCOME, INCOME.replace("1200万元", other)) == []


def test_a_figure_that_became_a_bound_changed() -> None:
    assert figures("走访企业30家。\n", "走访企业近30家。\n") != []


def test_a_cell_is_known_by_its_row_and_column() -> None:
    compared = drafts(TABLE, TABLE.replace("| 1 | 1 |", "| 1 | 2 |"))
    (figure,) = compared.figures
    assert (figure.old, figure.new) == ("1", "2")
    assert figure.around == "行政 2024年"


def test_a_row_that_was_added_moves_no_figure() -> None:
    row = "| 仲裁 | 1 | 1 |\n"
    new = TABLE.replace("| 刑事", row + "| 刑事")
    assert figures(TABLE, new) == [("", "1"), ("", "1")]
    assert figures(new, TABLE) == [("1", ""), ("1", "")]


def test_a_part_that_changed_breaks_the_total() -> None:
    change = only(drafts(CASES, CASES.replace("121件", "123件")), Fate.BROKE)
    assert change.before is not None and change.after is not None
    assert (change.before.verdict.arithmetic, change.after.verdict.arithmetic) == (
        "121 + 1 + 363 = 485",
        "123 + 1 + 363 = 487 ≠ 485",
    )
    assert [(each.old, each.new) for each in change.figures] == [("121件", "123件")]
    assert "485件" in change.message and "487件" in change.message


def test_what_was_mended_healed() -> None:
    compared = drafts(CASES.replace("485", "486"), CASES)
    assert only(compared, Fate.HEALED).message
    assert not fails(compared, Settings())


def test_parts_that_changed_with_their_total_break_nothing() -> None:
    compared = drafts(CASES, CASES.replace("121件", "123件").replace("485件", "487件"))
    assert fates(compared) == []
    assert compared.held == 1


def test_what_was_wrong_and_is_wrong_is_told_as_such() -> None:
    wrong = CASES.replace("485", "486")
    compared = drafts(wrong, wrong.replace("486", "487"))
    assert only(compared, Fate.STILL).message
    assert not fails(compared, Settings())


def test_a_new_sentence_can_be_inconsistent() -> None:
    compared = drafts(DRUGS, DRUGS + CASES.replace("485", "486"))
    assert only(compared, Fate.NEW).before is None
    assert fails(compared, Settings())
    assert fates(drafts(DRUGS + CASES.replace("485", "486"), DRUGS)) == [Fate.GONE]


def test_a_relation_that_its_own_break_hides_broke() -> None:
    """Figures that do not fit are no evidence for a relation; the old draft, in the same words, is."""
    old = "受理法律援助案件213件，其中刑事85件，民事125件，行政3件。\n"
    change = only(drafts(old, old.replace("213", "313")), Fate.BROKE)
    assert change.after is None
    assert change.recomputed == "85 + 125 + 3 = 213 ≠ 313"
    assert change.severity is Severity.ERROR


def test_figures_that_lost_their_check_are_told() -> None:
    compared = drafts(DRUGS, DRUGS.replace("合格319批次", "大部分合格"))
    assert set(fates(compared)) == {Fate.UNTIED}
    assert {claim.literal for change in compared.relations for claim in change.lost} == {"328批次", "97.26%"}
    assert not fails(compared, Settings())


def test_what_a_remark_excuses_did_not_break() -> None:
    excused = f"<!-- gouji: ignore[GJ101] -->\n\n{CASES.replace('121件', '123件')}"
    compared = drafts(CASES, excused)
    assert fates(compared) == []
    assert compared.suppressed == 1


def test_a_rule_that_is_left_out_breaks_nothing() -> None:
    settings = Settings(ignore=("GJ1",))
    old, new = CASES + DRUGS, CASES.replace("121件", "123件") + DRUGS
    reports = [pipeline.check(read_bytes(text.encode(), "a.txt"), settings) for text in (old, new)]
    compared = compare(reports[0], reports[1], settings)
    assert fates(compared) == []
    assert not fails(compared, settings)


def test_only_what_is_at_the_fail_level_fails() -> None:
    cut = "接收案件7513件，调解成功7149件，调解成功率为95.16%。\n"
    compared = drafts(cut, cut.replace("95.16", "95.15"))
    assert only(compared, Fate.BROKE).severity is Severity.WARNING
    assert fails(compared, Settings())
    assert not fails(compared, Settings(fail_on=Severity.ERROR))
