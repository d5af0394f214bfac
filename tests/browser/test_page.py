"""The page in a real browser: what the command line writes, opened from disk without a network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.opening import PHONE, WIDE, Context, opened, serious
from tests.conftest import Gouji


@pytest.fixture(scope="module")
def claims(folder: Path, gouji: Gouji) -> list[dict[str, Any]]:
    """The figures of the same report, as the command line lists them."""
    done = gouji("claims", "--isolated", "--output-format", "json", "报告.txt", folder=folder)
    (document,) = json.loads(done.stdout)["documents"]
    listed: list[dict[str, Any]] = document["claims"]
    return listed


@pytest.mark.parametrize("name", ["written", "run"])
@pytest.mark.parametrize("context", [WIDE, PHONE], ids=["desktop", "phone"])
def test_only_the_file_itself_is_requested_and_nothing_is_blocked(
    browser: Browser, name: str, context: Context, request: pytest.FixtureRequest
) -> None:
    path: Path = request.getfixturevalue(name)
    page = browser.new_context(offline=True, **context).new_page()
    requested: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path.as_uri())
    page.wait_for_load_state("networkidle")
    page.keyboard.press("j")
    page.locator("#theme").click()
    assert (requested, complaints) == ([path.as_uri()], [])


def test_the_style_applies_under_the_pages_own_policy(browser: Browser, written: Path) -> None:
    page = opened(browser, written)
    assert page.locator("article.finding").first.evaluate("e => getComputedStyle(e).borderLeftWidth") == "4px"


def test_every_figure_that_was_read_is_marked_where_it_stands(
    browser: Browser, written: Path, claims: list[dict[str, Any]]
) -> None:
    page = opened(browser, written)
    figures = page.locator("section.document .figure").evaluate_all(
        "all => all.map(e => [e.id, e.firstChild.textContent])"
    )
    marked = {(int(name.rpartition("-")[2]), literal) for name, literal in figures}
    expected = {(claim["location"]["offset"], claim["literal"]) for claim in claims}
    assert expected
    assert expected - marked == set()


def test_the_states_differ_by_more_than_colour(browser: Browser, written: Path) -> None:
    page = opened(browser, written)
    looks = page.locator(".legend .figure").evaluate_all(
        """all => all.map(e => { const s = getComputedStyle(e);
             return [s.textDecorationLine, s.textDecorationStyle, s.fontWeight].join(" ") })"""
    )
    assert len(looks) == 5
    assert len(set(looks)) == 5


@pytest.mark.parametrize("width", [320, 390, 768, 1056, 1280])
def test_nothing_scrolls_sideways(browser: Browser, written: Path, width: int) -> None:
    page = opened(browser, written, viewport={"width": width, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_desktop_a_finding_stands_right_of_its_paragraph(browser: Browser, written: Path) -> None:
    passage = opened(browser, written).locator(".passage.with-notes").first
    text, finding = passage.locator("p.text").bounding_box(), passage.locator("article").bounding_box()
    assert text is not None
    assert finding is not None
    assert finding["x"] > text["x"] + text["width"]
    assert abs(finding["y"] - text["y"]) < 12


def test_on_a_phone_a_finding_stands_below_its_paragraph(browser: Browser, written: Path) -> None:
    passage = opened(browser, written, **PHONE).locator(".passage.with-notes").first
    text, finding = passage.locator("p.text").bounding_box(), passage.locator("article").bounding_box()
    assert text is not None
    assert finding is not None
    assert finding["y"] >= text["y"] + text["height"]


@pytest.mark.parametrize("context", [WIDE, PHONE], ids=["desktop", "phone"])
def test_links_lead_from_the_list_to_the_finding_to_the_figure_and_back(
    browser: Browser, written: Path, context: Context
) -> None:
    page = opened(browser, written, **context)

    def target() -> str:
        page.wait_for_timeout(100)
        assert page.evaluate("""() => { const box = document.querySelector(':target').getBoundingClientRect();
            return box.bottom > 0 && box.top < innerHeight }""")
        return str(page.evaluate("document.querySelector(':target').id"))

    page.locator("li.entry a").first.click()
    finding = target()
    assert finding.startswith("f-")
    page.locator(f"#{finding} .kicker .place a").click()
    figure = target()
    assert figure.startswith("figure-1-")
    page.locator(f"#{figure}").click()
    assert target() == finding


@pytest.mark.parametrize("context", [WIDE, PHONE], ids=["desktop", "phone"])
def test_a_checked_figure_shows_its_arithmetic_when_it_has_the_focus(
    browser: Browser, written: Path, context: Context
) -> None:
    page = opened(browser, written, **context)
    figure = page.locator(".figure.consistent", has_text="557件")
    assert not figure.locator(".tip").is_visible()
    figure.focus()
    assert figure.locator(".tip").is_visible()
    assert "244 + 97 + 216 = 557" in figure.locator(".tip").inner_text()
    box = figure.locator(".tip").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= context["viewport"]["width"]


def test_a_checked_figure_leads_to_its_relation_which_unfolds(browser: Browser, written: Path) -> None:
    page = opened(browser, written)
    page.locator(".figure.consistent", has_text="557件").click()
    relation = page.locator(":target")
    assert relation.locator("table.rows").is_visible()
    assert [row.split() for row in relation.locator("tr").all_inner_texts()] == [
        ["分项", "244件", "精确"],
        ["+", "分项", "97件", "精确"],
        ["+", "分项", "216件", "精确"],
        ["=", "计算值", "557"],
        ["✓", "合计", "557件", "精确"],
    ]
    assert relation.locator("svg.picture").bounding_box() is not None


@pytest.mark.parametrize("name", ["written", "run"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("context", [WIDE, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_wrong(
    browser: Browser, name: str, context: Context, scheme: str, request: pytest.FixtureRequest
) -> None:
    page = opened(browser, request.getfixturevalue(name), color_scheme=scheme, **context)
    page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")
    assert serious(page) == []


def test_axe_finds_nothing_wrong_with_the_help(browser: Browser, written: Path) -> None:
    page = opened(browser, written)
    page.keyboard.press("?")
    assert serious(page) == []


def test_the_theme_follows_the_system_until_another_is_chosen_which_is_remembered(
    browser: Browser, written: Path
) -> None:
    color = "getComputedStyle(document.body).backgroundColor"
    page = opened(browser, written, color_scheme="light")
    light = str(page.evaluate(color))
    # the browser says at once that the system is dark, and paints the page so a little later
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"light => {color} !== light", arg=light)
    page.locator("#theme").click()
    page.wait_for_function(f"light => {color} === light", arg=light)
    page.reload()
    page.wait_for_function(f"light => {color} === light", arg=light)
    assert page.locator("#theme").get_attribute("aria-pressed") == "false"
