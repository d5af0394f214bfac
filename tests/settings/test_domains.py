"""Domain files: what they may say, and what is said about a mistake in one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.model.definition import Definition, Formula
from checker.settings.domains import read_domains


def read(folder: Path, rates: str, name: str = "own.yaml") -> tuple[Definition, ...]:
    """The definitions of a folder with one file, whose rates are ``rates``."""
    (folder / name).write_text(f"title: 会议\nrates:\n{rates}", encoding="utf-8")
    return read_domains(folder)


def test_three_lines_define_a_rate(tmp_path: Path) -> None:
    (definition,) = read(tmp_path, "  - name: 到会率\n    numerator: 实到|到会\n    denominator: 应到\n")
    assert definition == Definition(("到会率",), (Formula(("实到|到会",), ("应到",)),))
    assert (definition.lowest, definition.highest) == (0, 100)


def test_terms_may_be_missing_and_subtracted(tmp_path: Path) -> None:
    (definition,) = read(
        tmp_path,
        "  - name: 改变率\n"
        "    numerator: [改判, {words: 发回, optional: true}]\n"
        "    denominator: [抗诉, {words: 撤回, minus: true}, {words: 未审结, optional: true, minus: true}]\n",
    )
    assert definition.formulas == (Formula(("改判", "?发回"), ("抗诉", "-撤回", "?-未审结")),)


def test_everything_else_that_a_rate_can_say(tmp_path: Path) -> None:
    (definition,) = read(
        tmp_path,
        "  - name: 毛利率\n"
        "    aliases: [毛利润率]\n"
        "    numerator: 毛利\n"
        "    denominator: 收入\n"
        "    another_way:\n"
        "      - {numerator: [收入, {words: 成本, minus: true}], denominator: 收入, if_first_is_missing: true}\n"
        "    bounds: [~, 100]\n"
        "    not_against: [净利润]\n"
        "    closed: true\n"
        "    note: 毛利与收入之比\n",
    )
    assert definition == Definition(
        names=("毛利率", "毛利润率"),
        formulas=(Formula(("毛利",), ("收入",)), Formula(("收入", "-成本"), ("收入",), stands_in=True)),
        lowest=None,
        highest=100,
        excluded=("净利润",),
        closed=True,
    )


def test_a_rate_of_rates_has_no_denominator(tmp_path: Path) -> None:
    (definition,) = read(
        tmp_path, "  - name: 自然增长率\n    of_rates: [出生率, {words: 死亡率, minus: true}]\n    bounds: none\n"
    )
    assert definition == Definition(("自然增长率",), (Formula(("出生率", "-死亡率"), ()),), lowest=None, highest=None)


def test_a_word_that_is_no_quotient_has_no_formula(tmp_path: Path) -> None:
    (definition,) = read(tmp_path, "  - name: 汇率\n    unchecked: true\n")
    assert definition.formulas == () and definition.closed


def test_files_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    read(tmp_path, "  - {name: 出勤率, numerator: 出勤, denominator: 应出勤}\n", "b.yaml")
    definitions = read(tmp_path, "  - {name: 到会率, numerator: 实到, denominator: 应到}\n", "a.yaml")
    assert [definition.names for definition in definitions] == [("到会率",), ("出勤率",)]


RATE = "  - name: 到会率\n    numerator: 实到\n    denominator: 应到\n"
MISTAKES = [
    ("an unknown key", RATE + "    bound: [0, 1]\n", 'own.yaml:6: unknown key "bound"; did you mean "bounds"?'),
    (
        "an unknown key of a term",
        "  - name: 到会率\n    denominator: 应到\n    numerator:\n      - words: 实到\n        optionl: true\n",
        'own.yaml:7: unknown key "optionl"; did you mean "optional"?',
    ),
    (
        "an unknown key of another way",
        RATE + "    another_way:\n      - numerator: 到会\n        denominater: 应到\n",
        'own.yaml:8: unknown key "denominater"; did you mean "denominator"?',
    ),
    ("a missing name", "  - numerator: 实到\n    denominator: 应到\n", 'own.yaml:3: "name" is missing; add it'),
    ("half a quotient", "  - name: 到会率\n    numerator: 实到\n", "own.yaml:3: this rate makes no sense; numerator"),
    ("nothing to compute", "  - name: 到会率\n", "own.yaml:3: this rate makes no sense; give numerator"),
    ("an unchecked quotient", RATE + "    unchecked: true\n", "own.yaml:3: this rate makes no sense; give numerator"),
    (
        "an empty way",
        RATE + "    another_way:\n      - if_first_is_missing: true\n",
        "own.yaml:7: this rate makes no sense; another way needs",
    ),
    (
        "nothing that must be there",
        "  - {name: 到会率, numerator: 实到, denominator: {words: 应到, optional: true}}\n",
        "own.yaml:3: this rate makes no sense; at least one term",
    ),
    ("both kinds of formula", RATE + "    of_rates: 出生率\n", "own.yaml:3: this rate makes no sense; either"),
    ("crossed bounds", RATE + "    bounds: [100, 0]\n", "own.yaml:3: this rate makes no sense; the first bound"),
    ("one bound", RATE + "    bounds: [0]\n", 'own.yaml:6: "bounds" cannot be [0]; '),
    ("a blank in a word", "  - {name: 到会率, numerator: 实 到, denominator: 应到}\n", 'own.yaml:3: "words" cannot be'),
    ("an empty synonym", "  - {name: 到会率, numerator: 实到|, denominator: 应到}\n", 'own.yaml:3: "words" cannot be'),
    ("a marked word", '  - {name: 到会率, numerator: "-实到", denominator: 应到}\n', 'own.yaml:3: "words" cannot be'),
    ("a number for a name", "  - {name: 12, numerator: 实到, denominator: 应到}\n", 'own.yaml:3: "name" cannot be 12'),
    ("a key given twice", RATE + "    numerator: 到会\n", 'own.yaml:6: "numerator" is given twice; keep one of them'),
    ("a list for a key", "  - ? [a, b]\n    : 1\n", "own.yaml:3: a key that is no word; "),
    ("a tag", "  - !!python/object:os.system {}\n", "own.yaml:3: "),
    (
        "an alias",
        "  - &one {name: 到会率, numerator: 实到, denominator: 应到}\n  - *one\n",
        "own.yaml:4: not plain YAML: an alias; ",
    ),
    ("an impossible date", "  - name: 2024-13-45\n", "own.yaml:3: not plain YAML: "),
    ("a second document", "  []\n---\n", "own.yaml:"),
    ("a bracket left open", "  - [name\n", "own.yaml:"),
    ("a tab", "\t- name: 到会率\n", "own.yaml:3: not plain YAML"),
    ("a control character", "  - name: \x07\n", "own.yaml: not plain YAML: "),
    ("no rate", "  []\n", 'own.yaml:2: "rates" cannot be []; '),
]


@pytest.mark.parametrize(
    ("rates", "said"), [mistake[1:] for mistake in MISTAKES], ids=[mistake[0] for mistake in MISTAKES]
)
def test_a_mistake_is_named_with_its_line_and_a_remedy(rates: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        read(tmp_path, rates)
    message = str(caught.value).replace(f"{tmp_path}/", "")
    assert message.startswith(said)
    assert caught.value.remedy and "\n" not in message


@pytest.mark.parametrize("text", ["", "42\n", "- a\n", "rates:\n"])
def test_what_is_no_domain_file_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=re.escape("own.yaml:1: ")):
        read_domains(tmp_path)


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_bytes("title: 会议\n".encode("gb18030"))
    with pytest.raises(UsageError, match="save it as UTF-8"):
        read_domains(tmp_path)


def test_deep_nesting_is_refused_and_does_not_crash(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("[" * 20_000, encoding="utf-8")
    with pytest.raises(UsageError, match="nested too deeply"):
        read_domains(tmp_path)


def test_a_name_may_be_defined_once_only(tmp_path: Path) -> None:
    read(tmp_path, "  - {name: 到会率, numerator: 实到, denominator: 应到}\n", "a.yaml")
    with pytest.raises(UsageError, match=r'b\.yaml:3: "到会率" is defined twice; it also stands in .*a\.yaml:3'):
        read(tmp_path, "  - {name: 出席率, aliases: [到会率], numerator: 出席, denominator: 应到}\n", "b.yaml")
