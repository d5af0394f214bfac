"""Filters, sorting and keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.opening import PHONE, WIDE, Context, opened


def listed(page: Page) -> list[str]:
    """The rules of the findings that are in the list."""
    return [str(rule) for rule in page.locator("li.entry:visible .rule").all_inner_texts()]


def cards(page: Page) -> int:
    return page.locator("article.finding:visible").count()


def paths(page: Page) -> list[str]:
    return page.locator("table.contents tbody th:visible").all_inner_texts()


@pytest.mark.parametrize("context", [WIDE, PHONE], ids=["desktop", "phone"])
def test_a_severity_that_is_switched_off_leaves_list_text_and_table(
    browser: Browser, run: Path, context: Context
) -> None:
    page = opened(browser, run, **context)
    assert (listed(page), cards(page)) == (["GJ101", "GJ202", "GJ101"], 3)
    page.locator("input[value=error]").uncheck()
    assert (listed(page), cards(page), paths(page)) == (["GJ202"], 1, ["报告.txt"])
    assert page.locator("#shown").inner_text() == "1 / 3 项发现"
    page.locator("#reset").click()
    assert (len(listed(page)), cards(page), len(paths(page))) == (3, 3, 3)


def test_a_rule_is_chosen_in_the_chart_or_in_the_filter(browser: Browser, run: Path) -> None:
    page = opened(browser, run)
    page.locator("a[data-rule=GJ202]").click()
    assert listed(page) == ["GJ202"]
    page.locator("#rule").select_option("GJ101")
    assert listed(page) == ["GJ101", "GJ101"]


def test_a_document_is_chosen(browser: Browser, run: Path) -> None:
    page = opened(browser, run)
    page.locator("#document").select_option(label="另一份.txt")
    assert (listed(page), paths(page)) == (["GJ101"], ["另一份.txt"])
    assert page.locator("section.document:visible").count() == 1


@pytest.mark.parametrize(
    ("words", "rules"),
    [("7513", ["GJ202"]), ("法律援助", ["GJ101", "GJ101"]), ("另一份", ["GJ101"]), ("没有这个词", [])],
)
def test_a_search_looks_at_findings_their_passages_and_names(
    browser: Browser, run: Path, words: str, rules: list[str]
) -> None:
    page = opened(browser, run)
    page.locator("#search").fill(words)
    page.wait_for_timeout(100)
    assert listed(page) == rules


def test_only_passages_with_findings_or_with_unchecked_figures_are_left(browser: Browser, written: Path) -> None:
    page = opened(browser, written)
    whole = page.locator("p.text:visible").count()
    page.locator("#view").select_option("findings")
    assert page.locator("p.text:visible").count() == 2
    page.locator("#view").select_option("untied")
    shown = page.locator("p.text:visible")
    assert 0 < shown.count() < whole
    assert shown.filter(has=page.locator(".figure.untied")).count() == shown.count()
    page.locator("#reset").click()
    assert page.locator("p.text:visible").count() == whole


def test_the_count_is_announced(browser: Browser, written: Path) -> None:
    assert opened(browser, written).locator("#shown").get_attribute("aria-live") == "polite"


def test_the_table_is_sorted_by_any_column(browser: Browser, run: Path) -> None:
    page = opened(browser, run)
    heading = page.locator("table.contents thead th")
    heading.nth(4).locator("button").click()
    figures = [int(cell) for cell in page.locator("table.contents tbody td:nth-child(5)").all_inner_texts()]
    assert figures == sorted(figures, reverse=True)
    assert heading.nth(4).get_attribute("aria-sort") == "descending"
    heading.nth(4).locator("button").click()
    assert paths(page)[0] == "无误.txt"
    heading.nth(0).locator("button").click()
    assert heading.nth(4).get_attribute("aria-sort") is None


def test_an_address_that_leads_to_a_hidden_finding_brings_it_back(browser: Browser, run: Path) -> None:
    page = opened(browser, run)
    href = page.locator("li.entry a").first.get_attribute("href")
    page.locator("#rule").select_option("GJ202")
    page.evaluate("address => { location.hash = address }", href)
    page.wait_for_timeout(100)
    assert page.locator(f"[id='{str(href)[1:]}']").is_visible()


def focused(page: Page) -> Any:
    return page.evaluate("document.activeElement.id")


def test_keys_walk_through_the_findings_to_their_place_and_back_to_the_list(browser: Browser, run: Path) -> None:
    page = opened(browser, run)
    order = page.locator("article.finding").evaluate_all("all => all.map(each => each.id)")
    walked = []
    for key in ("j", "j", "j", "j", "k"):
        page.keyboard.press(key)
        walked.append(focused(page))
    assert walked == [order[0], order[1], order[2], order[2], order[1]]
    box = page.locator(f"[id='{order[1]}']").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
    page.keyboard.press("Enter")
    assert focused(page).startswith("figure-1-")
    page.keyboard.press("k")
    page.keyboard.press("u")
    assert page.evaluate("document.activeElement.closest('li.entry') !== null")


def test_keys_search_help_and_leave(browser: Browser, run: Path) -> None:
    page = opened(browser, run)
    page.keyboard.press("/")
    assert focused(page) == "search"
    page.keyboard.type("jk?/o")
    assert page.locator("#search").input_value() == "jk?/o"
    page.keyboard.press("Escape")
    assert (focused(page), page.locator("#search").input_value(), len(listed(page))) == ("", "", 3)
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


def test_single_keys_can_be_switched_off(browser: Browser, run: Path) -> None:
    page = opened(browser, run)
    page.keyboard.press("?")
    page.locator("#use-keys").uncheck()
    page.locator("#close-help").click()
    page.locator("h1").click()
    page.keyboard.press("/")
    assert focused(page) != "search"


def test_filtered_findings_are_passed_over(browser: Browser, run: Path) -> None:
    page = opened(browser, run)
    page.locator("#rule").select_option("GJ202")
    page.locator("h1").click()
    page.keyboard.press("j")
    first = focused(page)
    page.keyboard.press("j")
    assert focused(page) == first
    assert page.locator(f"[id='{first}'] .rule").inner_text().startswith("GJ202")


def test_the_first_tab_stops_skip_to_findings_and_to_the_text(browser: Browser, written: Path) -> None:
    page = opened(browser, written)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hash") == "#problems"
    assert page.locator(".skip").first.bounding_box()["height"] > 20  # type: ignore[index]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert focused(page) == "documents"


def test_the_link_to_a_finding_is_copied(browser: Browser, written: Path) -> None:
    page = opened(browser, written, permissions=["clipboard-read", "clipboard-write"])
    link = page.locator("a.permalink").first
    link.click()
    page.wait_for_timeout(100)
    assert page.evaluate("navigator.clipboard.readText()") == written.as_uri() + str(link.get_attribute("href"))
    assert page.locator("#shown").inner_text() == "链接已复制"
