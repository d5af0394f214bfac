"""Every rule's own examples, checked as documents, and what a rule file must hold for gouji explain."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import checker.rules
from checker.model.document import Document
from checker.model.finding import Finding
from checker.model.relation import RelationKind
from checker.model.report import DocumentReport
from checker.model.table_schema import SchemaUse
from checker.model.verdict import Outcome, Severity
from checker.pipeline import check
from checker.readers import read_string
from checker.rules import BY_ID, RULES, rule_of, rules_for
from checker.rules.rule import Rule
from checker.settings import Language, Profile, Rounding, Settings
from checker.settings.schema_files import parse_schema


def test_the_files_that_judge_a_kind_are_those_whose_rules_say_so() -> None:
    for kind in RelationKind:
        judging = {rule.id for rule in RULES if kind in rule.kinds}
        assert {rule.id for rule in rules_for(kind)} == judging


def test_a_rule_is_found_by_its_id_whether_it_has_judged_or_not() -> None:
    assert all(rule_of(rule.id) is rule for rule in RULES)
    with pytest.raises(KeyError):
        rule_of("GJ999")


NAMES = {
    "GJ002": "unused-suppression",
    "GJ003": "unknown-rule-in-suppression",
    "GJ101": "sum-mismatch",
    "GJ102": "part-exceeds-whole",
    "GJ103": "shares-miss-100",
    "GJ104": "table-sum-mismatch",
    "GJ201": "rate-mismatch",
    "GJ202": "truncated-figure",
    "GJ203": "impossible-rate",
    "GJ204": "share-mismatch",
    "GJ205": "average-mismatch",
    "GJ206": "ratio-mismatch",
    "GJ207": "complement-mismatch",
    "GJ250": "joint-contradiction",
    "GJ301": "growth-mismatch",
    "GJ302": "impossible-growth",
    "GJ303": "wrong-growth-direction",
    "GJ304": "percent-for-percentage-points",
    "GJ305": "trend-contradicted",
    "GJ306": "difference-mismatch",
    "GJ401": "enumeration-miscount",
    "GJ402": "respective-miscount",
    "GJ403": "marker-out-of-sequence",
    "GJ404": "heading-out-of-sequence",
    "GJ405": "span-length-mismatch",
    "GJ406": "respective-swapped",
    "GJ501": "restated-differently",
    "GJ502": "absence-contradicted",
    "GJ503": "text-table-mismatch",
    "GJ504": "cross-document-mismatch",
    "GJ505": "stale-figures",
    "GJ601": "stock-flow-mismatch",
    "GJ602": "outcome-exceeds-intake",
    "GJ701": "wrong-target-verdict",
    "GJ702": "completion-rate-mismatch",
    "GJ801": "as-of-after-signing",
    "GJ802": "impossible-date",
    "GJ803": "reversed-range",
    "GJ804": "weekday-mismatch",
    "GJ901": "unit-conversion-mismatch",
    "GJ902": "scale-slip",
    "GJ903": "approximator-on-exact-figure",
    "GJ904": "odd-classifier",
    "GJ905": "digit-style",
    "GJ906": "missing-value",
    "GJ950": "schema-violation",
}
"""The permanent ids: an id is never used for another rule, and never used again."""

ABOUT_A_DOCUMENT = "66.05%"
"""The one example with two findings: that the document truncates, and the figure that does not."""

IDS = [rule.id for rule in RULES]
FAILING = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in RULES for n, text in enumerate(rule.failing, 1)]
PASSING = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in RULES for n, text in enumerate(rule.passing, 1)]


def report_on(
    rule: Rule, text: str, *, lang: Language = "zh", rounding: Rounding = "infer", profile: Profile = "audit"
) -> DocumentReport:
    schemas = (SchemaUse(parse_schema(rule.schema, "example.yaml")),) if rule.schema else ()
    settings = Settings(profile=profile, lang=lang, rounding=rounding, schemas=schemas)
    return check(document_of(text), settings)


def document_of(text: str) -> Document:
    """The example as a document; one with remarks to gouji is Markdown, which has comments."""
    return read_string(text, "example.md" if "<!--" in text else "example.txt", max_bytes=10_000)


def told(report: DocumentReport) -> tuple[Finding, ...]:
    """The findings that no remark silences."""
    return tuple(finding for finding in report.findings if finding.suppression is None)


def expected(rule: Rule, text: str) -> int:
    """How many findings the example gives: one defect, one finding."""
    return 2 if rule.id == "GJ202" and ABOUT_A_DOCUMENT in text else 1


def fields(template: str) -> set[str]:
    """The names of a template's fields."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize(("rule", "text"), FAILING)
def test_a_failing_example_yields_this_rules_finding_and_no_other(rule: Rule, text: str) -> None:
    report = report_on(rule, text)
    assert [finding.rule_id for finding in report.findings] == [rule.id] * expected(rule, text)
    assert report.notifications == ()


@pytest.mark.parametrize(("rule", "text"), PASSING)
def test_a_passing_example_is_linked_and_holds(rule: Rule, text: str) -> None:
    report = report_on(rule, text)
    holding = {each.relation.kind for each in report.relations if each.verdict.outcome is Outcome.CONSISTENT}
    assert told(report) == ()
    assert report.notifications == ()
    assert not rule.kinds or holding & set(rule.kinds), (
        "an example that no relation of the rule's kinds was linked in proves nothing"
    )


@pytest.mark.parametrize(("rule", "text"), FAILING)
def test_an_author_sees_a_failing_examples_finding_without_asking_for_weak_cues(rule: Rule, text: str) -> None:
    findings = report_on(rule, text, profile="lint").findings
    shown = sum(finding.severity is not Severity.INFO for finding in report_on(rule, text).findings)
    assert [finding.rule_id for finding in findings if finding.severity is not Severity.INFO] == [rule.id] * shown
    assert shown <= expected(rule, text)


@pytest.mark.parametrize(("rule", "text"), FAILING)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_finding_says_what_is_wrong_in_either_language(rule: Rule, text: str, lang: Language) -> None:
    findings = report_on(rule, text, lang=lang).findings
    assert len({finding.key for finding in findings}) == len(findings) == expected(rule, text)
    for finding in findings:
        assert not re.search(r"[{}]|None", finding.message)
        assert finding.stated_literal in text
        assert finding.help.endswith(rule.advice[lang == "en"])
        template = rule.messages[finding.key][lang == "en"]
        values = dict(finding.arguments)
        for name in fields(template):
            assert str(values[name]) in finding.message


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_no_rule_is_without_examples(rule: Rule) -> None:
    assert rule.passing and rule.failing
    assert len({*rule.passing, *rule.failing}) == len(rule.passing) + len(rule.failing)


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_every_message_of_a_rule_is_given_by_one_of_its_failing_examples(rule: Rule) -> None:
    given = {finding.key for text in rule.failing for finding in report_on(rule, text).findings}
    if rule.id == "GJ202":  # one of its messages is for houses that truncate
        given |= {
            finding.key for text in rule.failing for finding in report_on(rule, text, rounding="truncate").findings
        }
    if rule.schema:  # it has a message for each check of pandera's: tests/validation gives them all
        assert given < set(rule.messages)
    else:
        assert given == set(rule.messages)


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_both_languages_say_the_same_figures(rule: Rule) -> None:
    for chinese, english in rule.messages.values():
        assert fields(chinese) == fields(english) != set()


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_an_example_is_a_text_as_an_author_writes_it(rule: Rule) -> None:
    for text in (*rule.passing, *rule.failing):
        assert "\\" not in text, "a line end is a line end, not a backslash and an n"
        assert text.endswith(("。", "\n", "-->"))


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_a_rules_texts_are_there_in_both_languages(rule: Rule) -> None:
    for chinese, english in (rule.title, rule.description, rule.advice, *rule.messages.values()):
        assert re.search("[一-鿿]", chinese)
        assert re.search("[a-z]", english)


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_id_name_and_file_of_a_rule_go_together(rule: Rule) -> None:
    assert re.fullmatch(r"GJ\d{3}", rule.id)
    assert rule.name == NAMES[rule.id]
    folder = Path(checker.rules.__file__).parent
    source = (folder / f"{rule.name.replace('-', '_')}.py").read_text(encoding="utf-8")
    assert source.startswith(f'"""{rule.id}: ')
    assert f'id="{rule.id}"' in source


def test_rules_are_found_by_their_id_and_stand_in_its_order() -> None:
    assert sorted(BY_ID) == IDS
    assert len(set(IDS)) == len(IDS)
    assert all(BY_ID[rule.id] is rule for rule in RULES)


@pytest.mark.parametrize("kind", RelationKind)
def test_the_rules_for_a_kind_are_asked_in_the_order_of_their_precedence(kind: RelationKind) -> None:
    asked = rules_for(kind)
    assert {rule.id for rule in asked} == {rule.id for rule in RULES if kind in rule.kinds}
    assert [rule.precedence for rule in asked] == sorted(rule.precedence for rule in asked)
