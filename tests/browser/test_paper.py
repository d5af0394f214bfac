"""The page on paper."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser

from tests.browser.opening import opened


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
    assert page.locator("#filters:visible, .tools:visible, .skip:visible").count() == 0


def test_several_documents_print_each_from_the_top_of_a_page(browser: Browser, run: Path) -> None:
    page = opened(browser, run)
    page.emulate_media(media="print")
    assert page.locator("#document-2").evaluate("e => getComputedStyle(e).breakBefore") == "page"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_whatever_the_screen_was(browser: Browser, written: Path, scheme: str) -> None:
    page = opened(browser, written, color_scheme=scheme)
    page.locator("#theme").click()
    page.emulate_media(media="print")
    colours = page.evaluate("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]")
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_the_printed_text_is_all_there_with_severities_in_words_and_addresses(browser: Browser, run: Path) -> None:
    page = opened(browser, run)
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in printed)
    assert len(printed) >= 3
    text = "".join(text.split())
    address = page.locator("a.permalink").first.get_attribute("href")
    for said in ("数据核对报告", "错误", "警告", "全部资金均按规定用途使用", "新增床位260张", str(address)):
        assert said in text
