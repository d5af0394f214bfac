"""The tables that public bodies publish by law: as printed they raise no alarm, and one altered figure is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model.report import DocumentReport
from checker.model.verdict import Outcome
from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import Settings
from tests.linking import official_tables as official
from tests.linking.official_tables import Table

FORMS: dict[str, Callable[..., bytes]] = {
    "html": official.as_html,
    "md": official.as_markdown,
    "xlsx": official.as_workbook,
}
FAMILIES: dict[str, tuple[Callable[[], Table], str, int]] = {
    "final accounts": (official.final_accounts, official.UNIT, 5),
    "incomes by function": (official.incomes_by_function, official.UNIT, 40),
    "spending by function": (official.spending_by_function, official.UNIT, 33),
    "appropriations": (official.appropriations, official.UNIT, 19),
    "basic spending": (official.basic_spending, official.UNIT, 6),
    "three expenses": (official.three_expenses, official.UNIT, 4),
    "state assets": (official.state_assets, official.UNIT, 9),
    "balance sheet": (official.balance_sheet, official.UNIT, 20),
    "profits": (official.profits, official.UNIT, 8),
    "population": (official.population, "", 16),
    "court": (official.court_cases, "", 16),
    "procuratorate": (official.procuratorate_cases, "", 4),
    "housing fund": (official.housing_fund, official.UNIT, 8),
    "disclosure": (official.disclosure, "", 27),
    "reviews and suits": (official.reviews_and_suits, "", 3),
}
"""Each with what stands above it, and how many relations of it are checked at least."""
_SAMPLES = 6


def figures_of(table: Table) -> list[tuple[int, int]]:
    """Some of the places of figures: amounts, or, where there are none, whole numbers below the headers."""
    placed = [
        (row, at, cell) for row, cells in enumerate(table) for at, cell in enumerate(cells) if isinstance(cell, str)
    ]
    amounts = [
        (row, at) for row, at, cell in placed if "." in cell and cell.replace(",", "").replace(".", "").isdecimal()
    ]
    numbers = [(row, at) for row, at, cell in placed if cell.isdecimal() and row > 1]
    found = amounts if len(amounts) * 2 > len(numbers) else numbers
    return found[:: max(1, len(found) // _SAMPLES)]


_AS_WORKBOOK = ("final accounts", "incomes by function", "disclosure")
CASES = [(name, form) for name in FAMILIES for form in FORMS if form != "xlsx" or name in _AS_WORKBOOK]
ALTERED = [(name, place) for name, (make, *_) in FAMILIES.items() for place in figures_of(make())]


def report_on(table: Table, form: str, above: str) -> DocumentReport:
    return check(read_bytes(FORMS[form](table, above), f"表.{form}"), Settings())


@pytest.mark.parametrize(("name", "form"), CASES)
def test_an_official_table_is_silent_and_checked(name: str, form: str) -> None:
    make, above, fewest = FAMILIES[name]
    report = report_on(make(), form, above)
    assert [finding.message for finding in report.findings] == []
    holding = [
        each for each in report.relations if each.verdict.outcome is Outcome.CONSISTENT and each.relation.computed
    ]
    assert len(holding) >= fewest


@pytest.mark.parametrize("form", ["html", "md"])
@pytest.mark.parametrize(("name", "place"), ALTERED)
def test_one_altered_figure_of_an_official_table_is_found(name: str, place: tuple[int, int], form: str) -> None:
    make, above, _ = FAMILIES[name]
    table = [list(row) for row in make()]
    row, column = place
    before = table[row][column]
    assert isinstance(before, str)
    after = altered(before)
    table[row][column] = after
    report = report_on(table, form, above)
    assert report.findings
    assert any(after in said(report, each) for each in report.findings), (after, report.findings)


def altered(figure: str) -> str:
    """The figure with its middle digit three higher, or three lower from seven on."""
    digits = [at for at, each in enumerate(figure) if each.isdecimal()]
    at = digits[len(digits) // 2]
    return f"{figure[:at]}{(int(figure[at]) + 3) % 10}{figure[at + 1 :]}"


def said(report: DocumentReport, finding: object) -> list[str]:
    """The figures that are members of a relation that does not hold."""
    wrong = (each for each in report.relations if each.verdict.outcome is Outcome.INCONSISTENT)
    return [member.claim.literal for each in wrong for member in each.relation.members]


@pytest.mark.parametrize("name", ["final accounts", "court", "three expenses", "state assets"])
def test_numbers_that_only_number_are_no_figures(name: str) -> None:
    make, above, _ = FAMILIES[name]
    report = report_on(make(), "html", above)
    numbers = [claim for claim in report.claims if claim.why == "number"]
    assert len(numbers) > 1
    assert report.untied == ()
