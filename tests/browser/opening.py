"""Opening a page as a reader does: from disk, without a network, on a desk or in a hand."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

Context = dict[str, Any]
WIDE: Context = {"viewport": {"width": 1280, "height": 900}}
PHONE: Context = {"viewport": {"width": 390, "height": 844}, "has_touch": True}

REPORT = """某区司法局年度工作情况

一、法律援助

全年共受理法律援助案件486件，其中刑事121件、民事1件，行政363件，三类案件构成全部受理案件。接待来访咨询8740人，开展宣讲186场。

二、人民调解

智慧调解平台接收案件7513件，调解成功7149件，调解成功率为95.15%。全年排查矛盾纠纷557件，分为邻里纠纷244件、婚姻纠纷97件、其他纠纷216件。

三、队伍建设

举办培训班12期，参训人员达1300余人次，为基层司法所配备执法记录仪、笔记本电脑、打印机等设备共计45台（套），投入经费68.85万元，其中中央资金30.00万元、区级资金38.85万元，全部资金均按规定用途使用。
"""

SOUND = """某县民政局季度情况

全县现有养老机构43家，其中公办31家、民办12家。新增床位260张。
"""


def opened(browser: Browser, written: Path, fragment: str = "", **context: Any) -> Page:
    """The page in a window of its own."""
    page = browser.new_context(locale="zh-CN", offline=True, **(WIDE | context)).new_page()
    page.goto(written.as_uri() + fragment)
    return page


def serious(page: Page) -> list[tuple[str, list[str]]]:
    """What axe-core finds wrong for people who cannot see, hear, or point."""
    # evaluated, not added as an element: the page's policy admits no script
    page.evaluate((resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    violations = page.evaluate("axe.run().then(result => result.violations)")
    return [
        (violation["id"], [node["html"] for node in violation["nodes"]][:3])
        for violation in violations
        if violation["impact"] in ("moderate", "serious", "critical")
    ]
