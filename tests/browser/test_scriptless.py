"""The page where scripts do not run: nothing is missing but the controls."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.opening import PHONE, WIDE, Context, opened


@pytest.mark.parametrize("context", [WIDE, PHONE], ids=["desktop", "phone"])
def test_everything_is_shown_but_the_controls(browser: Browser, run: Path, context: Context) -> None:
    page = opened(browser, run, java_script_enabled=False, **context)
    assert page.locator("table.contents tbody tr:visible").count() == 3
    assert page.locator("li.entry:visible").count() == 3
    assert page.locator("article.finding:visible").count() == 3
    assert page.locator("p.text:visible").count() > 10
    assert page.locator("#filters:visible, button:visible, dialog:visible").count() == 0


def test_folded_relations_open_without_a_script(browser: Browser, run: Path) -> None:
    page = opened(browser, run, java_script_enabled=False)
    page.locator("details.relations > summary").first.click()
    page.locator("details.relations li summary").first.click()
    assert page.locator("details.relations li table.rows").first.is_visible()


def test_links_lead_to_findings_without_a_script(browser: Browser, run: Path) -> None:
    page = opened(browser, run, java_script_enabled=False)
    link = page.locator("li.entry a").nth(2)
    link.click()
    target = page.locator(":target")
    assert f"#{target.get_attribute('id')}" == link.get_attribute("href")
    box = target.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
