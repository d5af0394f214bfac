"""The page in a real browser: what the command line writes, opened from disk without a network."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import Gouji

REPORT = """某区司法局年度工作情况

一、法律援助

全年共受理法律援助案件486件，其中刑事121件、民事1件，行政363件，三类案件构成全部受理案件。接待来访咨询8740人，开展宣讲186场。

二、人民调解

智慧调解平台接收案件7513件，调解成功7149件，调解成功率为95.15%。全年排查矛盾纠纷557件，分为邻里纠纷244件、婚姻纠纷97件、其他纠纷216件。

三、队伍建设

举办培训班12期，参训人员达1300余人次，为基层司法所配备执法记录仪、笔记本电脑、打印机等设备共计45台（套），投入经费68.85万元，其中中央资金30.00万元、区级资金38.85万元，全部资金均按规定用途使用。
"""

Context = dict[str, Any]
WIDE: Context = {"viewport": {"width": 1280, "height": 900}}
PHONE: Context = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    (folder / "报告.txt").write_text(REPORT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def written(folder: Path, gouji: Gouji) -> Path:
    """The page of one report with findings."""
    done = gouji("check", "--isolated", "--report", "html:page.html", "报告.txt", folder=folder)
    assert done.returncode == 1, done.stderr
    return folder / "page.html"


@pytest.fixture(scope="module")
def claims(folder: Path, gouji: Gouji) -> list[dict[str, Any]]:
    """The figures of the same report, as the command line lists them."""
    done = gouji("claims", "--isolated", "--output-format", "json", "报告.txt", folder=folder)
    (document,) = json.loads(done.stdout)["documents"]
    listed: list[dict[str, Any]] = document["claims"]
    return listed


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, headless=True, args=arguments)
        yield browser
        browser.close()


def opened(browser: Browser, written: Path, fragment: str = "", **context: Any) -> Page:
    page = browser.new_context(locale="zh-CN", offline=True, **(WIDE | context)).new_page()
    page.goto(written.as_uri() + fragment)
    return page


def test_only_the_file_itself_is_requested_and_nothing_is_blocked(browser: Browser, written: Path) -> None:
    page = browser.new_context(offline=True).new_page()
    requested: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(written.as_uri())
    page.wait_for_load_state("networkidle")
    assert (requested, complaints) == ([written.as_uri()], [])


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

    page.locator("a.entry").first.click()
    assert target() == "finding-1"
    page.locator("#finding-1 .kicker a").click()
    figure = target()
    assert figure.startswith("figure-1-")
    page.locator(f"#{figure}").click()
    assert target() == "finding-1"


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("context", [WIDE, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_serious(browser: Browser, written: Path, context: Context, scheme: str) -> None:
    page = opened(browser, written, color_scheme=scheme, **context)
    # evaluated, not added as an element: the page's policy admits no script
    page.evaluate((resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    violations = page.evaluate("axe.run().then(result => result.violations)")
    serious = [
        (violation["id"], [node["html"] for node in violation["nodes"]][:3])
        for violation in violations
        if violation["impact"] in ("serious", "critical")
    ]
    assert serious == []


def test_paper_shows_every_finding_below_its_paragraph_and_no_tips(browser: Browser, written: Path) -> None:
    page = opened(browser, written)
    page.emulate_media(media="print")
    assert page.locator("article.finding:visible").count() == page.locator("article.finding").count() > 0
    passage = page.locator(".passage.with-notes").first
    text, finding = passage.locator("p.text").bounding_box(), passage.locator("article").bounding_box()
    assert text is not None
    assert finding is not None
    assert finding["y"] >= text["y"] + text["height"]
    page.locator(".figure.consistent").first.focus()
    assert page.locator(".tip:visible").count() == 0


def test_several_documents_print_each_from_the_top_of_a_page(browser: Browser, folder: Path, gouji: Gouji) -> None:
    (folder / "另一份.txt").write_text(REPORT, encoding="utf-8")
    gouji("check", "--isolated", "--report", "html:both.html", "报告.txt", "另一份.txt", folder=folder)
    page = opened(browser, folder / "both.html")
    assert page.locator("table.contents tbody tr").count() == 2
    page.locator("table.contents a").nth(1).click()
    assert page.evaluate("document.querySelector(':target').id") == "document-2"
    page.emulate_media(media="print")
    assert page.locator("#document-2").evaluate("e => getComputedStyle(e).breakBefore") == "page"
